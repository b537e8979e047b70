// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every size, distance and duration of the window, in device-independent pixels and milliseconds. Nothing else may
// hold a literal size. Type sizes here are at 100 %; ask textPx() in theme.h for the scaled ones.
#pragma once

namespace wr::look {

// The 4 px grid.
inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;
inline constexpr int kSpace5 = 24;
inline constexpr int kSpace6 = 32;

inline constexpr int kRadius = 6;
inline constexpr int kCardRadius = 8;
inline constexpr int kHairline = 1;
inline constexpr int kFocusWidth = 2;

inline constexpr int kHit = 28; // least height and width of anything one presses
inline constexpr int kDenseHit = 24;
inline constexpr int kIcon = 16;
inline constexpr int kLargeIcon = 32;
inline constexpr int kRailWidth = 168;
inline constexpr int kSideWidth = 320;
inline constexpr int kDialogWidth = 480;
inline constexpr int kWideDialogWidth = 960;
inline constexpr int kScrollBar = 10;

inline constexpr int kBodyPx = 13;
inline constexpr int kCaptionPx = 11;
inline constexpr int kSectionPx = 15;
inline constexpr int kTitlePx = 20;
inline constexpr int kClockPx = 28;

inline constexpr int kHoldMillis = 1500;  // how long a dangerous button is held
inline constexpr int kDraftMillis = 250;  // a draft is kept at latest this long after the keystroke
inline constexpr int kMotionMillis = 120; // the longest any motion lasts
inline constexpr int kTickMillis = 30;    // repaint step of a button being held
inline constexpr int kTellMillis = 100;   // how often a job says how far it is

inline constexpr double kTextContrast = 4.5;
inline constexpr double kGraphicContrast = 3.0;
inline constexpr double kLargestTextScale = 2.0;

} // namespace wr::look
