// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sheet.h"
#include "story/story.h"

class QLabel;

namespace toasoan {

/// A story to be read over the desk, without opening it. Space and Esc close, Up and Down go on in
/// the list, Enter opens.
class QuickLook : public Sheet
{
    Q_OBJECT
public:
    QuickLook(const Look &look, QWidget *window);
    void show(const Story &story, const QString &line); ///< `line`: state, section, author, age
    [[nodiscard]] QString shownId() const { return m_id; }

Q_SIGNALS:
    void stepWanted(int by); ///< 1: the next story in the list, -1: the one before
    void openWanted(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_headline, *m_line, *m_text;
    int m_gap; ///< below a paragraph, in pixels
    QString m_id;
};

} // namespace toasoan
