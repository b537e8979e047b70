// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/palette.h"

#include <algorithm>
#include <cmath>

namespace wr::look {

namespace {

QColor rgb(QRgb value)
{
    return QColor(value | 0xFF000000U);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(double{colour.redF()}) + 0.7152 * linear(double{colour.greenF()})
        + 0.0722 * linear(double{colour.blueF()});
}

Tokens light()
{
    Tokens it;
    it.window = rgb(0xE9ECF0);
    it.panel = rgb(0xF4F6F8);
    it.card = rgb(0xFFFFFF);
    it.raised = rgb(0xE3E7ED);
    it.strong = rgb(0x10141A);
    it.normal = rgb(0x2B323C);
    it.muted = rgb(0x525C6A);
    it.accent = rgb(0x2152C4);
    it.onAccent = rgb(0xFFFFFF);
    it.focus = rgb(0x2563EB);
    it.danger = rgb(0xB3201A);
    it.onDanger = rgb(0xFFFFFF);
    it.warning = rgb(0x8A4B00);
    it.outline = rgb(0x78828F);
    it.grid = rgb(0xD3D8DF);
    it.selection = rgb(0xD3E2FD);
    it.onSelection = rgb(0x10141A);
    it.severity = {rgb(0xB3201A), rgb(0xA8440A), rgb(0x7A5B00), rgb(0x4C5B70)};
    it.state = {rgb(0x12683A), rgb(0xB3201A), rgb(0x6A3FA6), rgb(0x2152C4)};
    it.kind = {rgb(0x0A6AA6), rgb(0xB04A00), rgb(0x00745A),
               rgb(0x7A6200), rgb(0xA63A7C), rgb(0x3C4756)};
    return it;
}

Tokens dark()
{
    Tokens it;
    it.window = rgb(0x0E1014);
    it.panel = rgb(0x14171C);
    it.card = rgb(0x1A1E25);
    it.raised = rgb(0x242A33);
    it.strong = rgb(0xF3F5F8);
    it.normal = rgb(0xCDD3DC);
    it.muted = rgb(0x9AA5B4);
    it.accent = rgb(0x7BA6FF);
    it.onAccent = rgb(0x0B1220);
    it.focus = rgb(0x6FA3FF);
    it.danger = rgb(0xFF7A73);
    it.onDanger = rgb(0x1A0505);
    it.warning = rgb(0xF2B34B);
    it.outline = rgb(0x707D8E);
    it.grid = rgb(0x2A303A);
    it.selection = rgb(0x27406E);
    it.onSelection = rgb(0xF3F5F8);
    it.severity = {rgb(0xFF7A73), rgb(0xFFA052), rgb(0xEFCB4A), rgb(0xA5B6CC)};
    it.state = {rgb(0x4CCB8C), rgb(0xFF7A73), rgb(0xC9A2FF), rgb(0x7BA6FF)};
    it.kind = {rgb(0x56B4E9), rgb(0xF08A4B), rgb(0x2CC6A0),
               rgb(0xF0E442), rgb(0xE795C3), rgb(0xC2CAD6)};
    return it;
}

Tokens highContrast()
{
    Tokens it;
    it.window = rgb(0x000000);
    it.panel = rgb(0x000000);
    it.card = rgb(0x0A0A0A);
    it.raised = rgb(0x1C1C1C);
    it.strong = rgb(0xFFFFFF);
    it.normal = rgb(0xFFFFFF);
    it.muted = rgb(0xE2E2E2);
    it.accent = rgb(0x6FD3FF);
    it.onAccent = rgb(0x000000);
    it.focus = rgb(0xFFE600);
    it.danger = rgb(0xFF8C85);
    it.onDanger = rgb(0x000000);
    it.warning = rgb(0xFFD24A);
    it.outline = rgb(0xFFFFFF);
    it.grid = rgb(0x8A8A8A);
    it.selection = rgb(0xFFE600);
    it.onSelection = rgb(0x000000);
    it.severity = {rgb(0xFF8C85), rgb(0xFFB066), rgb(0xFFE14D), rgb(0xFFFFFF)};
    it.state = {rgb(0x5CFFA6), rgb(0xFF8C85), rgb(0xDDBBFF), rgb(0x8FC1FF)};
    it.kind = {rgb(0x6CC6FF), rgb(0xFF9E5E), rgb(0x3BE0B5),
               rgb(0xFFF04D), rgb(0xFFA8D8), rgb(0xFFFFFF)};
    return it;
}

} // namespace

const Tokens& tokens(Scheme scheme)
{
    static const Tokens lightTokens = light();
    static const Tokens darkTokens = dark();
    static const Tokens contrastTokens = highContrast();
    switch (scheme) {
    case Scheme::Light:
        return lightTokens;
    case Scheme::Dark:
        return darkTokens;
    case Scheme::HighContrast:
        return contrastTokens;
    }
    return lightTokens;
}

double contrast(const QColor& one, const QColor& other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto blend = [share](int a, int b) {
        return static_cast<int>(std::lround(a + (b - a) * std::clamp(share, 0.0, 1.0)));
    };
    return QColor(blend(from.red(), to.red()), blend(from.green(), to.green()),
                  blend(from.blue(), to.blue()));
}

QColor inkOn(const QColor& fill)
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrast(fill, black) >= contrast(fill, white) ? black : white;
}

} // namespace wr::look
