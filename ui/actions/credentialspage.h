// SPDX-License-Identifier: GPL-3.0-or-later
//
// One's own credentials: which there are, where each may be sent, which rungs use it, and those that a rung asks for in
// vain. Secrets go in and are never shown. GUI thread.
#pragma once

#include "models/items/credentialmodel.h"
#include "models/ports/desk.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QPushButton;

namespace wr::parts {
class GridView;
class PlainLabel;
} // namespace wr::parts

namespace wr::actions {

class CredentialDialog;

class CredentialsPage final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: both desks outlive the page.
    CredentialsPage(Desk* desk, CredentialDesk* credentials, QWidget* parent = nullptr);

    // Goes to one, also to one that is missing.
    void pick(const QString& name);

    const CredentialSheet& sheet() const { return m_sheet; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeButtons();
    void read();
    void take(const CredentialSheet& sheet);
    void showPicked();
    const CredentialRow* maybePicked() const;
    void openDialog(const CredentialRow& row);
    void remove();
    void say(const QString& text, bool bad);

    Desk* m_desk;
    CredentialDesk* m_credentials;
    CredentialSheet m_sheet;
    CredentialModel m_model;
    QString m_wished; // to be picked when it is there
    QPointer<CredentialDialog> m_maybeDialog;
    parts::GridView* m_list; // all owned by the widget tree
    parts::PlainLabel* m_where;
    parts::PlainLabel* m_facts;
    parts::PlainLabel* m_note;
    QPushButton* m_add;
    QPushButton* m_give;
    QPushButton* m_bind;
    QPushButton* m_remove;
};

} // namespace wr::actions
