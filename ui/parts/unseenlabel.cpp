// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/unseenlabel.h"

#include "ui/parts/plainlabel.h"

namespace wr::parts {

void labelUnseen(QWidget& field, const QString& name)
{
    field.setAccessibleName(name);
    auto* label = new PlainLabel(name, field.parentWidget()); // owned by the widget tree
    label->setBuddy(&field);
    label->hide();
}

} // namespace wr::parts
