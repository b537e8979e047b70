// SPDX-License-Identifier: GPL-3.0-or-later
//
// Says how fresh what one sees is: live, stale for so long, or offline with so many entries waiting. Where
// there is no room for the words they are elided, and the tooltip begins with them. GUI thread.
#pragma once

#include <QtWidgets/QWidget>

namespace wr::parts {

enum class Freshness { Local, Live, Stale, Offline, Halted };

struct Liveness {
    Freshness freshness = Freshness::Local;
    qint64 staleSeconds = 0; // since the last word from the shared log
    int waiting = 0;         // own entries that it has not accepted yet
    qint64 quietMinutes = 0; // since the last entry that arrived

    bool operator==(const Liveness&) const = default;
};

class LiveBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit LiveBadge(QWidget* parent = nullptr);

    void setLiveness(const Liveness& liveness);

    // The sentence on the badge, also its accessible name.
    QString sentence() const { return m_sentence; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isCut() const;
    void showTip();

    Liveness m_liveness;
    QString m_sentence;
};

} // namespace wr::parts
