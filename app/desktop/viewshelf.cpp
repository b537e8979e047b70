// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/viewshelf.h"

#include "app/settings/savedviews.h"
#include "models/base/plaintext.h"
#include "ui/look/spelling.h"
#include "ui/parts/explain.h"

#include <utility>

namespace wr {

namespace {

// A name for what is shown: what was searched, else the kind, else the time.
QString suggestionFor(const SavedView& view)
{
    constexpr qsizetype longest = 60;
    if (!view.search.isEmpty())
        return view.search.left(longest);
    return view.kind ? evidenceKindTitle(*view.kind)
                     : ViewShelf::tr("Since %1").arg(look::utcText(view.from).left(16));
}

} // namespace

ViewShelf::ViewShelf(Desk* desk, QString file, evidence::ViewsButton& button,
                     std::function<SavedView()> now, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_file(std::move(file))
    , m_button(button)
    , m_now(std::move(now))
{
    if (m_file.isEmpty()) {
        parts::setOffBecause(m_button, tr("No views are kept here."));
        return;
    }
    connect(&m_button, &evidence::ViewsButton::opening, this, &ViewShelf::refresh);
    connect(&m_button, &evidence::ViewsButton::saveAsked, this, &ViewShelf::keep);
    connect(&m_button, &evidence::ViewsButton::renameAsked, this,
            [this](const QString& from, const QString& to) {
                said(renameSavedView(m_file, m_desk->room()->id, from, to),
                     tr("The view is called %1 now.").arg(visibleText(to, Lines::Single)));
            });
    connect(&m_button, &evidence::ViewsButton::removeAsked, this, [this](const QString& name) {
        said(removeSavedView(m_file, m_desk->room()->id, name),
             tr("The view %1 is removed.").arg(visibleText(name, Lines::Single)));
    });
}

void ViewShelf::refresh()
{
    const auto views = readSavedViews(m_file, m_desk->room()->id);
    if (!views)
        emit told(sentence(views.error()), true);
    m_button.setViews(views.value_or(QList<SavedView>()), suggestionFor(m_now()));
}

void ViewShelf::keep(const QString& name)
{
    SavedView view = m_now();
    view.name = name;
    said(keepSavedView(m_file, m_desk->room()->id, view),
         tr("The view %1 is saved; Views opens it again.").arg(visibleText(name, Lines::Single)));
}

void ViewShelf::said(const Result<void>& done, const QString& words)
{
    emit told(done ? words : sentence(done.error()), !done);
    if (done)
        refresh();
}

} // namespace wr
