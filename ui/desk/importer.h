// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "desk/newsroom.h"

#include <QStringList>
#include <QThreadPool>
#include <QTimer>

namespace toasoan {

/// Files of others become stories while the window stays alive: each is read beside it, one after
/// the other, and taken into the newsroom when it has been read.
class Importer : public QObject
{
    Q_OBJECT
public:
    using Read = std::function<decltype(readStoryFile)>;
    /// `read` is called beside the window.
    explicit Importer(Session &session, QObject *parent = nullptr, Read read = readStoryFile);
    ~Importer() override; ///< stops, and waits for what is being stopped
    void add(const QStringList &files); ///< stories of the member who sits here now
    void sayAgain(); ///< reading(), where it was said and is not over
    void stop(); ///< nothing is taken in any more; what has been stays
    [[nodiscard]] bool isRunning() const { return m_running; }

    struct Place
    {
        int number = 0, of = 0;
    };

    struct Outcome
    {
        QStringList stories; ///< ids, in the order of the files
        int known = 0; ///< of them: here already, from the same file
        QStringList said; ///< sentences: what went wrong, what was left out or guessed
        bool stopped = false;
        bool worked = false; ///< somebody went on working in the window meanwhile
    };

Q_SIGNALS:
    /// It takes a while: which file, and which of its pictures; `of` is 0 where it has none.
    /// `further`: said before, only its picture is another.
    void reading(const QString &name, toasoan::Importer::Place file,
        toasoan::Importer::Place picture, bool further);
    void finished(const toasoan::Importer::Outcome &outcome);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Given
    {
        QString file;
        Member by;
    };
    void begin();
    void next();
    void read(const QString &sha256);
    void say(bool further);
    void sayPicture(Place picture);
    void done(const Result<QString> &story, const QStringList &warnings = {});
    void end();
    template <typename Answer, typename Work, typename Then> void beside(Work work, Then then);

    Session &m_session;
    Read m_read;
    QList<Given> m_waiting;
    Given m_now; // being read
    QThreadPool m_pool; // an office program takes its time: nobody else waits for it
    Place m_file, m_picture;
    Outcome m_outcome;
    QList<std::pair<QString, QString>> m_said; // which file's; none where the sentence names it
    std::stop_source m_stop;
    QTimer m_while;
    bool m_running = false, m_shown = false;
};

} // namespace toasoan
