// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/desk.h"
#include "story/storytemplate.h"

class QAction;
class QMenu;

namespace toasoan {

/// Kinds of story to begin with, and the abbreviations: what makes writing shorter.
class WritingTools : public QObject
{
    Q_OBJECT
public:
    WritingTools(Desk &desk, Look &look, QWidget *window);
    [[nodiscard]] QMenu *newMenu() const { return m_new; } ///< “Viết bài theo mẫu”
    [[nodiscard]] QAction *snippets() const { return m_snippets; }

Q_SIGNALS:
    void begun(); ///< a story from a template is open
    void snippetsChanged();
    void failed(const toasoan::Error &error);

private:
    void fill();
    void start(const StoryTemplate &from);
    void saveTemplate();
    [[nodiscard]] QList<StoryTemplate> templates() const;
    void setTemplates(const QList<StoryTemplate> &templates);
    [[nodiscard]] bool mayChange() const;
    Desk &m_desk;
    Look &m_look;
    QWidget *m_window;
    QMenu *m_new;
    QAction *m_snippets;
};

} // namespace toasoan
