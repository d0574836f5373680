// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sheet.h"
#include "photos/frameview.h"
#include "story/story.h"

class QLabel;
class QPushButton;

namespace toasoan {

class DeviceTab;

/// Focal point and crops of one use of a picture, with the three results beside it.
class FramingSheet : public Sheet
{
    Q_OBJECT
public:
    FramingSheet(const Photo &photo, Pictures &pictures, Look &look, QWidget *anywhere);
    [[nodiscard]] FrameView *view() const { return m_view; }

Q_SIGNALS:
    void framed(const QString &photoId, const toasoan::Framing &framing);

private:
    void choose(int tab);
    void reset();
    void judge();
    Photo m_photo;
    FrameView *m_view;
    QList<DeviceTab *> m_tabs; ///< focal point, then the shapes
    QList<QWidget *> m_results;
    QLabel *m_hint;
    QPushButton *m_reset;
    int m_tab = 0;
};

} // namespace toasoan
