// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/facefetch.h"
#include "server/serverlink.h"

namespace toasoan {

/// The face of the connected site: from the cache at once, fetched anew once a day while the server
/// answers, or when a person asks. Never in anybody's way: a failure is said and the old one stays.
class SiteFaces : public QObject
{
    Q_OBJECT
public:
    SiteFaces(Session &session, ServerLink &link, QObject *parent = nullptr);
    [[nodiscard]] const std::optional<SiteFace> &face() const { return m_face; }
    [[nodiscard]] bool hasServer() const { return !m_key.isEmpty(); }
    [[nodiscard]] bool isFetching() const { return m_asking || m_fetch; }
    [[nodiscard]] QString trouble() const { return m_trouble; } ///< of the last try, a sentence
    void setPause(int ms) { m_timer.setInterval(ms); } ///< before it begins by itself
    void fetch();
    void stop();

Q_SIGNALS:
    void changed();

private:
    void load();
    void follow();
    void begin(const QString &password);
    void ended();
    [[nodiscard]] bool isDue() const;

    Session &m_session;
    ServerLink &m_link;
    QString m_key; ///< of the server that the face is of
    std::optional<SiteFace> m_face;
    std::unique_ptr<FaceFetch> m_fetch;
    QTimer m_timer;
    QDateTime m_tried;
    QString m_trouble;
    bool m_asking = false; // for the password
};

} // namespace toasoan
