// SPDX-License-Identifier: GPL-3.0-or-later
//
// A severity, a state or an evidence kind as shape, word and colour together. Confirmed and failed are solid, waiting
// is outlined, unknown is hatched and never green. GUI thread.
#pragma once

#include "models/facts/incident.h"
#include "ui/look/palette.h"

#include <QtWidgets/QWidget>

#include <variant>

namespace wr::parts {

using Mark = std::variant<look::SeverityMark, look::StateMark, look::KindMark>;

class StatusChip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget* parent = nullptr);

    // The word is the domain's own, such as "confirmed (effect)"; it is also the accessible name.
    void setMark(const Mark& mark, const QString& word);

    QString word() const { return m_word; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Mark m_mark = look::StateMark::Unknown;
    QString m_word;
};

// The same for painters of lists; returns the width it took.
int paintChip(QPainter& painter, const QRect& rect, const Mark& mark, const QString& word);
QSize chipSize(const QString& word);

look::SeverityMark severityMark(Severity severity);

// SEV1 to SEV4, the same in every language.
QString severityWord(look::SeverityMark mark);

} // namespace wr::parts
