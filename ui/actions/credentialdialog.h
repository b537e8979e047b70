// SPDX-License-Identifier: GPL-3.0-or-later
//
// Adds a credential, or says anew where one may be sent. The secret is typed unseen, handed over once and kept nowhere
// here: no draft, no log. Places that a rung asks for are offered and never ticked by themselves. GUI thread.
#pragma once

#include "models/items/credentialmodel.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wr::parts {
class PlainLabel;
}

namespace wr::actions {

class CredentialDialog final : public QDialog
{
    Q_OBJECT

public:
    // row: an empty one adds any; one that is not kept adds that name; a kept one says where it may be sent.
    // REQUIRES: the desk outlives the dialog. Deletes itself when closed.
    CredentialDialog(CredentialDesk* desk, const CredentialRow& row, QWidget* parent = nullptr);
    ~CredentialDialog() override;

    void reject() override;

signals:
    // It is kept under this name.
    void kept(const QString& name);

private:
    void build(const CredentialRow& row);
    void addPlaces(QVBoxLayout* column, const CredentialRow& row);
    QWidget* makeButtons();
    QStringList places() const;
    QString obstacle() const;
    bool isTouched() const;
    void judge();
    void submit();
    void say(const QString& text, bool bad);

    CredentialDesk* m_desk;
    const bool m_adds;
    const QStringList m_before; // where it may be sent now
    bool m_sent = false;
    QLineEdit* m_name; // all owned by the widget tree
    QLineEdit* m_secret;
    QLineEdit* m_place;
    QList<QCheckBox*> m_places;
    parts::PlainLabel* m_note;
    QPushButton* m_save;
};

} // namespace wr::actions
