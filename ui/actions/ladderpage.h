// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sets up the ladder of a system. What is changed is a draft that survives a crash until it is written down as one entry;
// when somebody else changes the ladder meanwhile, the draft stays and one is told what they did. Who may not change it
// reads it and sees who may. GUI thread.
#pragma once

#include "models/items/ladderdraft.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"
#include "models/ports/ladders.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QListWidget;
class QPushButton;

namespace wr::parts {
class PlainLabel;
}

namespace wr::actions {

class PresetDialog;
class RungForm;

class LadderPage final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: the desks, and drafts when given, outlive the page.
    LadderPage(Desk* desk, LadderDesk* ladders, Drafts* maybeDrafts, QWidget* parent = nullptr);
    ~LadderPage() override;

    void setSystem(const SystemId& system);
    // The bytes of a ladder's file.
    void takeImport(const QByteArray& json);
    void flush();

    const SystemId& system() const { return m_system; }

signals:
    void importAsked();
    void exportAsked(const QString& suggestedName, const QByteArray& bytes);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeList();
    QWidget* makeBottom();
    QPushButton* addButton(QLayout* row, const QString& name, const QString& label);
    void fillSystems();
    void load();
    void take(const Change& change);
    void adopt(bool theirs);
    void showList(int row);
    void showRung();
    void edited();
    void move(int by);
    void removeRung();
    void addEmpty();
    void openPresets();
    void append(const QList<Rung>& rungs);
    bool isDirty() const;
    QString whyNotMine() const;
    QString obstacle() const;
    void judge();
    void save();
    void preflight();
    void say(const QString& text, bool bad);
    const System* maybeSystem(const std::shared_ptr<const Room>& room) const;

    Desk* m_desk;
    LadderDesk* m_ladders;
    Drafts* m_maybeDrafts;
    SystemId m_system;
    LadderDraft m_draft;
    QList<Rung> m_begun; // as it stood at the draft's base
    bool m_foreign = false;
    bool m_sent = false;
    QTimer m_keep;
    QPointer<PresetDialog> m_maybeDialog;
    QComboBox* m_systems; // all owned by the widget tree
    parts::PlainLabel* m_standing;
    QWidget* m_meanwhile;
    parts::PlainLabel* m_theirs;
    QListWidget* m_list;
    RungForm* m_form;
    parts::PlainLabel* m_checks;
    parts::PlainLabel* m_note;
    QList<QPushButton*> m_changing; // off for who may not change it
    QPushButton* m_preflight = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_drop = nullptr;
};

} // namespace wr::actions
