// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "common/theme.h"
#include "story/draft.h"

#include <QWidget>

class QLabel;

namespace toasoan {

/// All that stands under the text in focus mode: saved, how far, and the way out.
class FocusLine : public QWidget
{
    Q_OBJECT
public:
    FocusLine(const Draft &draft, const Session &session, const Look &look, QWidget *parent);
    void setWords(int words, int goal); ///< goal 0: none

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    const Draft &m_draft;
    const Session &m_session;
    const Look &m_look;
    QLabel *m_icon, *m_saved, *m_words, *m_way;
    QString m_failure;
};

} // namespace toasoan
