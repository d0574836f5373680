// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "publish/presence.h"
#include "server/serverlink.h"

#include <memory>
#include <QElapsedTimer>
#include <QEventLoopLocker>
#include <QTimer>

namespace toasoan {

/// Tells the server once a minute which story is open here, and hears in the same answer who else
/// has which open. Only while a story that the server has is open, the server can be reached and
/// its companion knows of it. Never holds anything up: without it everything is as before.
class PresenceLink : public QObject
{
    Q_OBJECT
public:
    using Others = QHash<QString, QList<Presence>>; ///< by story

    PresenceLink(Desk &desk, ServerLink &link, QObject *parent = nullptr);
    void setPace(int settleMs, int everyMs);
    [[nodiscard]] const Others &others() const { return m_others; }
    void leave(); ///< a last word, which the program waits for a moment at most

    /// “Nguyễn Văn A also has this story open, since 14:05”; empty for nobody.
    [[nodiscard]] static QString sentence(const QList<Presence> &others, const QDateTime &now);
    /// A line for each: “Nguyễn Văn A, since 14:05”.
    [[nodiscard]] static QString details(const QList<Presence> &others, const QDateTime &now);

Q_SIGNALS:
    void changed();

private:
    void followDesk();
    void followLink();
    void say();
    void heard(const RestAnswer &answer, qint64 said);
    void setOthers(const Others &others);
    [[nodiscard]] qint64 openPost() const; ///< on the server, 0: none
    [[nodiscard]] Others byStory(const QList<Presence> &others) const;

    Desk &m_desk;
    ServerLink &m_link;
    std::unique_ptr<Wordpress> m_wordpress; // while the server can be asked
    QString m_machine;
    QString m_story;
    QElapsedTimer m_open; // how long it has been
    QTimer m_next;
    int m_settleMs, m_everyMs;
    qint64 m_said = 0; // the post that the server has from us
    bool m_asking = false;
    bool m_again = false; // another story came meanwhile
    bool m_lacking = false; // the server knows no presence after all
    Others m_others;
    std::unique_ptr<QEventLoopLocker> m_staying;
};

} // namespace toasoan
