// SPDX-License-Identifier: GPL-3.0-or-later
//
// Joins the button of the saved views with the file that keeps them on this computer, and says what came of it. GUI thread.
#pragma once

#include "models/items/savedview.h"
#include "models/ports/desk.h"
#include "ui/evidence/viewsbutton.h"

#include <QtCore/QObject>

#include <functional>

namespace wr {

class ViewShelf final : public QObject
{
    Q_OBJECT

public:
    // file: empty where no views are kept. now: what is shown, without a name. REQUIRES: desk and button outlive it.
    ViewShelf(Desk* desk, QString file, evidence::ViewsButton& button,
              std::function<SavedView()> now, QObject* parent = nullptr);

signals:
    void told(const QString& sentence, bool bad);

private:
    void refresh();
    void keep(const QString& name);
    void said(const Result<void>& done, const QString& sentence);

    Desk* m_desk;
    QString m_file;
    evidence::ViewsButton& m_button;
    std::function<SavedView()> m_now;
};

} // namespace wr
