// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pieces.h"
#include "desk/storyactions.h"

#include <QWidget>

class QMenu;

namespace toasoan {

/// State, one sentence and at most two steps: what stands and who moves it on.
class EditorHeader : public QWidget
{
    Q_OBJECT
public:
    EditorHeader(Desk &desk, StoryActions &actions, Look &look, QWidget *parent = nullptr);
    /// “Ngọc Trâm gửi lúc 09:40”, from the story's history.
    [[nodiscard]] static QString sentence(const Story &story, const QList<HistoryEntry> &history,
        const Session &session, const QDateTime &now);

    void setShown(bool shown); ///< false where the text stands alone
    /// Who else has it open: a quiet line before the sentence, with `details` to point at.
    void setPresence(const QString &line, const QString &details);
    void refresh(); ///< also when a server says something else of the story

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshButtons();
    void dress(QPushButton *button, std::optional<Action> action, bool next);
    Desk &m_desk;
    StoryActions &m_actions;
    Look &m_look;
    QLabel *m_shape, *m_state;
    ElidedLabel *m_presence, *m_sentence;
    QToolButton *m_compare, *m_more;
    QPushButton *m_other, *m_next;
    bool m_shown = true;
};

} // namespace toasoan
