// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/banner.h"
#include "desk/editorheader.h"
#include "desk/firstrun.h"
#include "editor/storyeditor.h"

#include <QStackedWidget>
#include <QWidget>

class QAbstractScrollArea;

namespace toasoan {

/// Header, banner and writing column; without a story the first run or a calm line.
class EditorPane : public QWidget
{
    Q_OBJECT
public:
    EditorPane(Desk &desk, Look &look, QWidget *parent = nullptr);
    /// The banner is made first: actions speak through it.
    [[nodiscard]] Banner &banner() const { return *m_banner; }
    /// What the open story itself asks: a place of its own, where no news covers it.
    [[nodiscard]] Banner &offer() const { return *m_offer; }
    void setUp(StoryActions &actions, StoryEditor *editor, FirstRun *firstRun);
    void showPage();
    void setConflictBar(QWidget *bar); ///< between the banner and the text
    void setPresence(const QString &line, const QString &details); ///< in the header
    void refreshHeader(); ///< what a server says of the story changed
    void setHeaderShown(bool shown);
    [[nodiscard]] bool isFirstRun() const;

private:
    [[nodiscard]] QAbstractScrollArea *written() const; ///< where the keys go
    void keepLine();
    Desk &m_desk;
    Look &m_look;
    Banner *m_banner, *m_offer;
    EditorHeader *m_header = nullptr;
    QStackedWidget *m_pages;
    StoryEditor *m_editor = nullptr;
    FirstRun *m_firstRun = nullptr;
    QWidget *m_calm;
    QLabel *m_calmWords;
    int m_lineAt = 0; // the upper edge of what is written in, before a banner changed
};

} // namespace toasoan
