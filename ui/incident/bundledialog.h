// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hands an incident to somebody who does not have the room: says what goes into the bundle, asks for the file, shows how far
// the writing is, and then what to tell whoever gets it. Named "bundleDialog"; its parts are "bundleWords", "bundleDanger",
// "bundleWithout", "bundleDo", "bundleProgress", "bundleStop", "bundleMade", "bundleTrouble". GUI thread.
#pragma once

#include "models/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QProgressBar;
class QPushButton;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::incident {

// What would go in.
struct BundleContents {
    QString code; // of the incident
    qint64 exhibits = 0;
    qint64 bytes = 0;         // of the exhibits
    bool keepsCustody = true; // the room says afterwards that they left
};

struct BundleChoice {
    QString file;
    bool withExhibits = true;
};

// A bundle on its way.
struct BundleMaking {
    QFuture<Result<QStringList>> made; // sentences about it
    std::function<qint64()> bytes;     // written so far
    std::function<void()> cancel;
};

using BundleDoor = std::function<BundleMaking(const BundleChoice& choice)>;

class BundleDialog final : public QDialog
{
    Q_OBJECT

public:
    BundleDialog(const BundleContents& contents, BundleDoor door, QWidget* parent = nullptr);
    // Cancels what is under way.
    ~BundleDialog() override;

    // Writes into this file, replacing what is there: the file dialog has asked.
    void write(const QString& file);

    void reject() override;

private:
    void buildAsk(QBoxLayout& column);
    void buildButtons(QBoxLayout& column);
    void judge();
    void askFile();
    void tell();
    void ended(const Result<QStringList>& made);

    BundleContents m_contents;
    BundleDoor m_door;
    BundleMaking m_making;
    bool m_busy = false;
    QTimer m_telling;
    QWidget* m_ask;               // owned by the widget tree
    parts::PlainLabel* m_danger;  // owned by the widget tree
    QCheckBox* m_without;         // owned by the widget tree
    QProgressBar* m_progress;     // owned by the widget tree
    parts::PlainLabel* m_made;    // owned by the widget tree
    parts::PlainLabel* m_trouble; // owned by the widget tree
    QPushButton* m_stop;          // owned by the widget tree
    QPushButton* m_do;            // owned by the widget tree
};

} // namespace wr::incident
