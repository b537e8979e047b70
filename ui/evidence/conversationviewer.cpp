// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/conversationviewer.h"

#include "models/base/plaintext.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace wr::evidence {
namespace {

constexpr qsizetype mostMessages = 200;
constexpr qsizetype longestMessage = 10'000;

QString shortened(const QString& text)
{
    const BoundedText cut = bounded(text, {longestMessage, longestMessage});
    if (cut.whole())
        return text;
    return ConversationViewer::tr("%1\n(%2 more characters are in the raw record)")
        .arg(cut.text, look::countText(cut.cutChars));
}

} // namespace

ConversationViewer::ConversationViewer(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Conversation"));
    setFocusPolicy(Qt::StrongFocus);
}

void ConversationViewer::show(const ItemDetail& detail)
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(look::kSpace3, look::kSpace3, look::kSpace3, look::kSpace3);
    column->setSpacing(look::kSpace3);
    if (!detail.systemInstructions.isEmpty())
        addMessage(body, tr("system instructions"), detail.systemInstructions, {});
    const qsizetype shown = std::min(detail.messages.size(), mostMessages);
    for (qsizetype i = 0; i < shown; ++i) {
        const ItemMessage& message = detail.messages.at(i);
        addMessage(body, message.role, message.text, message.toolCall);
    }
    if (shown < detail.messages.size()) {
        auto* more = new parts::PlainLabel(tr("%n more message(s) are in the raw record.", nullptr,
                                              static_cast<int>(detail.messages.size() - shown)),
                                           body);
        column->addWidget(more);
    }
    if (column->isEmpty()) {
        auto* none = new parts::PlainLabel(
            tr("This item carries no messages. The raw record shows all that arrived."), body);
        none->setTone(parts::Tone::Muted);
        none->setWrapped(true);
        column->addWidget(none);
    }
    column->addStretch(1);
    setWidget(body); // the scroll area owns it and drops the last one
}

void ConversationViewer::addMessage(QWidget* body, const QString& role, const QString& text,
                                    const QString& tool)
{
    auto* card = new QWidget(body);
    look::setSurface(*card, look::Surface::Card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace2);
    column->setSpacing(look::kSpace1);
    auto* who = new parts::PlainLabel(role.isEmpty() ? tr("no role given") : role, card);
    who->setRole(look::TextRole::Caption);
    who->setTone(parts::Tone::Muted);
    column->addWidget(who);
    if (!text.isEmpty()) {
        auto* said = new parts::PlainLabel(shortened(text), card);
        said->setWrapped(true);
        said->setSelectable(true);
        column->addWidget(said);
    }
    if (!tool.isEmpty()) {
        auto* call = new parts::PlainLabel(shortened(tool), card);
        call->setRole(look::TextRole::Mono);
        call->setWrapped(true);
        call->setSelectable(true);
        call->setAccessibleName(tr("Tool call: %1").arg(inSentence(tool)));
        column->addWidget(call);
    }
    body->layout()->addWidget(card);
}

} // namespace wr::evidence
