// SPDX-License-Identifier: GPL-3.0-or-later
//
// One item of evidence, opened: conversation, documents and their ranking, guardrail verdicts, provenance, every
// attribute, the custody of its exhibit, and always the raw record. Plain text throughout; what was not captured is said
// in words. GUI thread.
#pragma once

#include "models/base/error.h"
#include "models/facts/evidence.h"
#include "models/rules/custody.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace wr::parts {
class EmptyState;
class GridView;
class PlainLabel;
class PlainTextView;
} // namespace wr::parts

namespace wr::evidence {

class ConversationViewer;
class CustodyView;
class RowsModel;

class EvidenceDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceDetail(QWidget* parent = nullptr);

    void show(const ItemDetail& detail);

    // Exhibits that only the members of a restricted incident have, with its code; for what is shown from then on.
    void setRestricted(const QHash<ExhibitId, QString>& codes) { m_restricted = codes; }

    // Why nothing can be pinned or weighed here; empty when it can.
    void setReadOnly(const QString& why);

    // The custody of the exhibit that is shown, and why this opening could not be entered, if so.
    void showCustody(const QList<CustodyRow>& rows, const QString& trouble);

    // One more page behind the others, and a line below all pages that the documents need.
    void addPage(QWidget* page, const QString& name);
    void addFoot(QWidget* foot);

    // It could not be opened, and why.
    void showSentence(const QString& words);

signals:
    void shown(const wr::ItemRef& ref); // somebody now sees it
    void detailShown(const wr::ItemDetail& detail);
    void documentPicked(const QString& document); // empty: none is, or its page is not seen
    void pinAsked(const wr::ItemRef& ref, const QString& name);
    void weighAsked(const wr::ItemRef& ref);
    void referenceCopied(const wr::ItemRef& ref);
    void left(); // Esc: the focus belongs back in the list

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addHead(QWidget* page);
    RowsModel* addTable(const QString& name, const QStringList& headers, const QString& empty);
    void fillTables(const ItemDetail& detail);
    parts::GridView* documentTable() const;
    void tellDocument();
    void showWhatItHolds(const ItemDetail& detail);
    QString presenceSentence(const EvidenceItem& item) const;

    ItemRef m_ref;
    QString m_readOnly;
    QHash<ExhibitId, QString> m_restricted;
    QStackedWidget* m_pages; // all owned by the widget tree
    parts::EmptyState* m_none;
    parts::PlainLabel* m_title;
    parts::PlainLabel* m_facts;
    parts::PlainLabel* m_presence;
    QPushButton* m_pin;
    QPushButton* m_weigh;
    QPushButton* m_copy;
    QTabWidget* m_tabs;
    ConversationViewer* m_conversation;
    RowsModel* m_documents;
    RowsModel* m_verdicts;
    RowsModel* m_provenance;
    RowsModel* m_attributes;
    parts::PlainTextView* m_raw;
    CustodyView* m_custody;
};

} // namespace wr::evidence
