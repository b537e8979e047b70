// SPDX-License-Identifier: GPL-3.0-or-later
//
// A rung under one's hand: the preview is read, one gives a reason and confirms by holding or by typing the target's
// name; then the run's own entries are shown as they arrive, and the result stays. It never closes by itself, never
// sends on Enter, and Esc keeps what was typed. An undo is pressed the same way; when the target is no longer as the run
// left it, the three states stand side by side, and one must say first that it goes on anyway. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"
#include "models/ports/impact.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QPushButton;
class QVBoxLayout;

namespace wr::parts {
class ConfirmTarget;
class DraftEdit;
class PlainLabel;
} // namespace wr::parts

namespace wr::actions {

class BreakGlass;
class Fallback;
class PreviewPane;
class StepsList;

class PressDialog final : public QDialog
{
    Q_OBJECT

public:
    // REQUIRES: the desk, and drafts when given, outlive the dialog. Deletes itself when closed.
    PressDialog(Desk* desk, Drafts* maybeDrafts, const PressAsk& ask, QWidget* parent = nullptr);

    // Says who would be hit, as soon as it is counted. REQUIRES: what is given outlives the dialog.
    void setImpact(ImpactDesk* maybeImpact, const Clock* maybeClock);

signals:
    // A second person was asked; who opens the rung again goes on with this ask.
    void secondPersonAsked(const wr::PressAsk& ask);
    void settled(const wr::RunId& run);
    void undoAsked(const wr::PressAsk& ask);
    void resendAsked(const wr::RunId& run);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Stage { Reading, Ready, InHand, Waiting, Done };

    void build(const QString& title);
    QWidget* makeBody();
    QWidget* makeButtons();
    std::optional<Rung> maybeRung() const; // as the incident presses it
    void readPreview();
    void showPreview(const Preview& preview);
    void showFacts();
    void askWhoIsHit();
    void offer();
    bool asksAnyway() const;
    void goOnAnyway();
    void judge();
    QString obstacle() const;
    void judgeGlass();
    void press();
    void finish(const Result<Run>& result);
    void take(const Change& change, const Room& room);
    void takeApproval(const Room& room);
    void showRun(const Run& run);
    void readBack();
    void say(const QString& text, bool bad);
    void offerFallback();

    Desk* m_desk;
    PressAsk m_ask;
    Preview m_preview;
    Stage m_stage = Stage::Reading;
    quint64 m_ticket = 0;
    ImpactDesk* m_maybeImpact = nullptr;
    const Clock* m_maybeClock = nullptr;
    std::optional<ImpactQuery> m_impactAsked;
    QTimer m_typing;     // reads the preview again when the typing of the reason rests
    PreviewPane* m_pane; // all owned by the widget tree
    parts::DraftEdit* m_reason;
    parts::PlainLabel* m_note;
    QVBoxLayout* m_confirmPlace;
    parts::ConfirmTarget* m_maybeConfirm = nullptr;
    QPushButton* m_askSecond;
    QPushButton* m_anyway;
    BreakGlass* m_glass;
    QPushButton* m_again;
    QPushButton* m_readBack;
    QPushButton* m_resend;
    QPushButton* m_undo;
    StepsList* m_steps;
    Fallback* m_fallback;
};

} // namespace wr::actions
