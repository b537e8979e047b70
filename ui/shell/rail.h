// SPDX-License-Identifier: GPL-3.0-or-later
//
// The left rail: the screens that exist, and below them the counts that matter: open incidents by severity, gaps, blind
// spots. Pressing a count goes to where it can be dealt with. GUI thread.
#pragma once

#include "models/facts/incident.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QPushButton;

namespace wr::shell {

struct RailCounts {
    QMap<Severity, int> open;
    int gaps = 0;
    int blindSpots = 0;
    int approvals{}; // that wait for who works here
    int asked{};     // of their own, that wait for others
    bool operator==(const RailCounts&) const = default;
};

class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    // key becomes the object name "go-<key>".
    void addScreen(const QString& key, const QString& title, const QString& icon);
    void setCurrent(const QString& key);
    void setCounts(const RailCounts& counts);

signals:
    void picked(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void widen();
    QPushButton* count(const QString& name, const QString& goesTo);

    QList<QPushButton*> m_screens;       // owned by the widget tree
    QMap<Severity, QPushButton*> m_open; // owned by the widget tree
    QPushButton* m_gaps;                 // owned by the widget tree
    QPushButton* m_blind;                // owned by the widget tree
    QBoxLayout* m_top;                   // owned by the widget tree
    QHash<QString, QString> m_titles;    // of the screens
};

} // namespace wr::shell
