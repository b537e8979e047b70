// SPDX-License-Identifier: GPL-3.0-or-later
//
// Joins a room that others share: a name and a place are enough. Then it shows the eight words of this computer's key, which
// a steward compares before they let somebody in. Stays open with the reason when the place cannot be joined. Named
// "joinDialog"; its fields are "joinName", "joinPlace", "joinDo", "joinTrouble", "joinWords", "joinOpen". GUI thread.
#pragma once

#include "models/base/result.h"

#include <QtCore/QFuture>
#include <QtWidgets/QDialog>

#include <functional>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::shell {

// Joins the room at the place as somebody of this name, and answers the eight words of their key.
using JoinDoor = std::function<QFuture<Result<QString>>(const QString& name, const QString& place)>;

inline constexpr int kLongestName = 120; // of a member, in letters

// True for the path of a file *.warroom or the URL of a PostgreSQL database.
bool looksLikePlace(const QString& text);

class JoinDialog final : public QDialog
{
    Q_OBJECT

public:
    JoinDialog(JoinDoor join, const QString& name, QWidget* parent = nullptr);

private:
    void buildAsk(QBoxLayout* column);
    void buildWords(QBoxLayout* column);
    void judge();
    void join();
    void joined(const Result<QString>& words);

    JoinDoor m_join;
    bool m_busy = false;
    QWidget* m_ask;               // owned by the widget tree
    QWidget* m_told;              // owned by the widget tree
    QLineEdit* m_name;            // owned by the widget tree
    QLineEdit* m_place;           // owned by the widget tree
    parts::PlainLabel* m_words;   // owned by the widget tree
    parts::PlainLabel* m_trouble; // owned by the widget tree
    QPushButton* m_do;            // owned by the widget tree
    QPushButton* m_open;          // owned by the widget tree
};

} // namespace wr::shell
