// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every screen as a picture, for a computer without a display and for looking at what was built. A picture is taken
// when the window has come to rest: evidence arrives from another thread. GUI thread.
#pragma once

#include "app/desktop/session.h"

#include <functional>

namespace wr {

// What is done before a picture is taken, one step after the other; the window rests after each. Dialogs that are open
// are in the picture, and closed before the next one.
struct Shot {
    QString name;
    QList<std::function<void(Session&)>> steps;
};

// The screens, the faces of an incident, an item in each viewer, the keys, and the answer to "who can shut off".
QList<Shot> screenShots();

// Tells the files or what went wrong when it is done.
using PicturesTold = std::function<void(const Result<QStringList>& files)>;

// Between two looks, in milliseconds; two that are equal mean that the window rests.
inline constexpr int pictureRest = 150;

// Writes PNG files into this folder. REQUIRES: session lives until told.
void takePictures(Session& session, const QList<Shot>& shots, const QString& folder, QSize size,
                  PicturesTold told, int restMillis = pictureRest);

} // namespace wr
