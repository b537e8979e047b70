// SPDX-License-Identifier: GPL-3.0-or-later
//
// One rung of the ladder: title and state at a glance; opened, all one must know before pressing it, and its buttons.
// Up and Down go to the neighbours, Enter opens and closes the card and never presses. GUI thread.
#pragma once

#include "models/items/laddermodel.h"

#include <QtWidgets/QFrame>

class QPushButton;
class QVBoxLayout;

namespace wr::parts {
class DrillBand;
class PlainLabel;
class StatusChip;
} // namespace wr::parts

namespace wr::actions {

class Fallback;

class ActionCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ActionCard(QWidget* parent = nullptr);

    // whyNot: why nothing on this ladder can be pressed at all; empty when it can.
    void show(const RungRow& row, const QString& whyNot);
    void setOpen(bool open);
    // Which credential keeps it from being sent from here, in a sentence; empty when none does.
    void setLack(const QString& sentence);

    bool isOpen() const { return m_open; }

    const RungId& rung() const { return m_row.key; }

signals:
    void pressPicked(const wr::RungId& rung);
    void undoPicked(const wr::RungId& rung, const wr::RunId& run);
    void readBackPicked(const wr::RunId& run);
    void resendPicked(const wr::RunId& run);
    void stepped(int by);
    void credentialsPicked();
    // Somebody did by hand what the rung does.
    void recordPicked(const wr::RungId& rung);
    void unfolded();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QWidget* makeButtons();
    void describe();
    void showState();
    void showFacts();
    void showCallables();
    void judge(const QString& whyNot);
    void judgeResend(const QString& whyNot);
    const RunStanding* maybeResendable() const;

    RungRow m_row;
    bool m_open = false;
    parts::PlainLabel* m_title; // all owned by the widget tree
    parts::DrillBand* m_band;
    parts::StatusChip* m_chip;
    parts::PlainLabel* m_may;
    parts::PlainLabel* m_since;
    parts::PlainLabel* m_lack;
    QWidget* m_details;
    parts::PlainLabel* m_facts;
    parts::PlainLabel* m_words;
    parts::PlainLabel* m_why;
    QVBoxLayout* m_callables;
    Fallback* m_fallback;
    QPushButton* m_press;
    QPushButton* m_undo;
    QPushButton* m_readBack;
    QPushButton* m_resend;
    QPushButton* m_credentials;
};

} // namespace wr::actions
