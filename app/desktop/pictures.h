// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every screen as a picture, for a computer without a display and for looking at what was built. GUI thread.
#pragma once

#include "app/desktop/session.h"

#include <functional>

namespace wr {

// Renders the screens into PNG files of this folder one after the other, and tells the files or what went wrong when it
// is done. REQUIRES: session lives until then.
void takePictures(Session& session, const QString& folder, QSize size,
                  std::function<void(const Result<QStringList>& files)> done);

} // namespace wr
