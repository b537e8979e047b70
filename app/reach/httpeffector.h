// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reaches containment targets over HTTP. What an answer means is decided here and nowhere else: a redirect is "answered,
// not done"; a refusal is the target's; a server error, a time-out or half an answer is unknown; and a success code is
// only "accepted", because the read-back alone confirms.
// Thread: blocks; the reach thread.
#pragma once

#include "app/reach/httpclient.h"
#include "models/ports/effector.h"

#include <QtCore/QCoreApplication>

namespace wr {

class HttpEffector final : public Effector
{
    Q_DECLARE_TR_FUNCTIONS(wr::HttpEffector)

public:
    // lookup: none = this computer's.
    explicit HttpEffector(NameLookup lookup = {});

    Result<PreparedRequest> prepare(const RequestTemplate& form,
                                    const TemplateValues& values) const override;
    Outcome send(const PreparedRequest& request, const RequestTemplate& form,
                 const Terms& terms) const override;
    ReadBack readBack(const RequestTemplate& probe, const QList<Predicate>& expect,
                      const Terms& terms, int deadlineMs) const override;
    Result<QList<Captured>> capture(const RequestTemplate& form, const Terms& terms) const override;

private:
    HttpClient m_client;
};

} // namespace wr
