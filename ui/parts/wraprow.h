// SPDX-License-Identifier: GPL-3.0-or-later
//
// A row of controls that goes on in another line where the window is too narrow for all of them: nothing is cut off, and
// nothing moves into a menu. Reads from the right in a mirrored window. Hidden controls take no place. GUI thread.
#pragma once

#include <QtWidgets/QLayout>

#include <memory>
#include <vector>

namespace wr::parts {

class WrapRow final : public QLayout
{
    Q_OBJECT

public:
    explicit WrapRow(QWidget* parent = nullptr);
    ~WrapRow() override;

    // A widget that takes what its line has left, but keeps to its least width before the row goes on below.
    void addGrowing(QWidget* widget);

    // Pushes what follows to the end of its line.
    void addStretch();

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    // All in one line.
    QSize sizeHint() const override;
    // One above the other.
    QSize minimumSize() const override;

    Qt::Orientations expandingDirections() const override { return {}; }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Piece {
        std::unique_ptr<QLayoutItem> item;
        bool grows = false;
    };

    // A piece in its line, with its width.
    struct Place {
        const Piece* piece;
        int width;
    };

    using Line = std::vector<Place>;

    static bool isStretch(const Piece& piece) { return piece.item->spacerItem() != nullptr; }

    std::vector<Line> lines(int width) const;
    void share(Line& line, int left) const;
    // How high all lines are; moves the pieces there when asked to.
    int arrange(const QRect& place, bool moves) const;

    std::vector<Piece> m_pieces;
};

} // namespace wr::parts
