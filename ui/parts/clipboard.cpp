// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/clipboard.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace wr::parts {

std::unique_ptr<QMimeData> plainMime(const QString& text)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    return mime;
}

void copyPlain(const QString& text)
{
    QGuiApplication::clipboard()->setMimeData(plainMime(text).release()); // the clipboard owns it
}

} // namespace wr::parts
