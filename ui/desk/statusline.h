// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/desk.h"
#include "editor/spelling.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace toasoan {

/// Says what is safe: saved, words, backup; at the right where the stories are.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    StatusLine(Desk &desk, Look &look, QWidget *parent = nullptr);
    void setCounts(int words, int characters, bool selection);
    void say(const QString &tip); ///< for a few seconds, in place of nothing else
    void setHint(const QString &hint); ///< stays there until it is empty
    void setSpelling(const SpellSummary &summary);
    void setBackupFailed(const QString &sentence);
    /// Both empty: there is none.
    void setServer(const QString &text, const QString &trouble, bool offline = false);
    void setOutbox(
        int unsent, int needYou, bool connected); ///< with a server it stands there empty

Q_SIGNALS:
    void backupWanted();
    void checksWanted();
    void spellingWanted(); ///< the first finding
    void serverWanted();
    void outboxWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refresh();
    void fitPlace();
    void dressPlace();
    void refreshBackup();
    Desk &m_desk;
    Look &m_look;
    QLabel *m_icon, *m_saved, *m_tip;
    QToolButton *m_words, *m_spelling, *m_backup, *m_outbox, *m_place;
    QString m_placeText; ///< whole
    QString m_trouble, m_hint;
    bool m_offline = false;
    bool m_wordsWanted = false, m_backupWanted = false; ///< where there is room
    QTimer m_slow, m_minute, m_tipTimer;
    QString m_failure, m_backupFailure;
    int m_count = -1; // none yet
};

} // namespace toasoan
