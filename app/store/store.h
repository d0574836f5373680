// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/picture.h"
#include "story/story.h"
#include "story/workflow.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QSqlDatabase>
#include <utility>

namespace toasoan {

class Sql;
struct Written; // store/written.h

struct ListFilter
{
    std::optional<State> state = {};
    QString section = {}, author = {};
    QString search = {}; ///< words, diacritics and đ folded
    bool trashed = false; ///< only the trash, else never it
    int limit = 0; ///< 0: all
    std::optional<QString> editor = {}; ///< who took it; empty: nobody
    bool open = false; ///< only what is still on its way: not published, not withdrawn
    QDateTime since = {}; ///< only what changed then or later
    QDateTime waitingBefore = {}; ///< only what is in its state since then or earlier
    bool newestFirst = false; ///< a search's matches by age instead of by rank: quick as typing
};

/// How many stories agree in trash, state, review, section, author and editor.
struct Tally
{
    StorySummary like; ///< only those fields; trashedAt is valid for the trash
    int stories = 0;
};

/// What a transition needs besides the story; only what the action asks for is read.
struct TransitionArgs
{
    QString note = {}; ///< Return: note. Withdraw: reason. Correct: notice. Required there.
    QDateTime at = {}; ///< Schedule: due time
    QString confirmedHash = {}; ///< Approve, Publish: what the actor saw; refused when the store
                                ///< holds another
    bool clockIsRight = false; ///< somebody looked: the computer's clock is not behind the history
};

/// A story that comes from another newsroom, with what was said about it there.
struct Arrival
{
    QString id;
    QString author; ///< stays when such a member is here
    Content content;
    QDateTime createdAt;
    QList<Note> notes;
    QList<HistoryEntry> history;
    QString from; ///< how it came, for the history; empty: as a story package
};

/// What another desk, or somebody on the server, made of a story that is here.
struct Taken
{
    Content content;
    QString by; ///< who, as the history names them
    Action action = Action::Edit;
    QString note;
    std::optional<State> state; ///< where it stands there; none: it stays where it is
    Review review = Review::None; ///< with `state`
    bool approved = false; ///< there, and exactly this text
    QString approvedBy;
    QDateTime scheduledAt, publishedAt; ///< for the states that have one
    bool trashed = false;
    std::shared_ptr<const Written> written = {}; ///< of `content`, where it was made ahead
};

/// Every SQL statement of the program. One object a process and folder; lives on the thread that
/// made it. Writing needs the folder's lock (flock on DIR/lock: a killed holder's is free at once).
/// Layout: DIR/newsroom.db, DIR/photos/ab/<sha256>.<ext>, DIR/cache/, DIR/backups/, DIR/site/.
class Store : public QObject
{
    Q_OBJECT
public:
    enum class Access { Read, Write };
    struct Options
    {
        Access access = Access::Write;
        int waitMs = 3000; ///< for the lock; then Error::Busy names the holder
        bool backgroundCheckpoints
            = false; ///< the desk: checkpoints off-thread within 5 s of a write
        bool create = true; ///< a missing newsroom is made; else NotFound
        std::function<QDateTime()> clock = {}; ///< UTC now; tests set it
        std::function<QByteArray(const QString &dir)> fileSystem = {}; ///< type, as QStorageInfo
                                                                       ///< says; tests set it
        std::function<bool(const QString &statement)> allows = {}; ///< tests: false makes a
                                                                   ///< statement fail
    };
    /// Makes, migrates (after a backup) or refuses: network shares, newer and damaged stores,
    /// unwritable folders.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(
        const QString &dir, const Options &options);
    ~Store() override;
    [[nodiscard]] static QString defaultDir(); ///< the user's newsroom
    [[nodiscard]] static QString sampleDir(); ///< the sample newsroom, a folder of its own
    [[nodiscard]] QString dir() const { return m_dir; }
    /// Opened for reading: every write is refused.
    [[nodiscard]] bool isReadOnly() const;
    /// False while the opened file is not where it was: folder renamed, disk unplugged.
    [[nodiscard]] bool isInPlace() const;
    [[nodiscard]] QDateTime now() const { return m_clock(); }
    /// What now() and every row written from here on say; answers the clock before.
    std::function<QDateTime()> setClock(std::function<QDateTime()> clock)
    {
        return std::exchange(m_clock, std::move(clock));
    }
    /// Refused when now() lies more than a day before what was done here already: “a wrong clock is
    /// said, not obeyed”.
    [[nodiscard]] Result<void> clockCheck() const;
    /// Somebody looked: from here on clockCheck() is content, as with TransitionArgs::clockIsRight.
    void trustClock() { m_clockIsRight = true; }

    // newsroom, members
    [[nodiscard]] Result<Newsroom> newsroom() const;
    [[nodiscard]] Result<void> setNewsroom(const Newsroom &newsroom);
    [[nodiscard]] Result<QString> setting(
        const QString &key) const; ///< free small values; empty when unset
    [[nodiscard]] Result<void> setSetting(const QString &key, const QString &value);
    [[nodiscard]] Result<QList<Member>>
    members() const; ///< the first is the administrator that init made
    [[nodiscard]] Result<Member> member(const QString &name) const;
    [[nodiscard]] Result<void> addMember(const Member &member); ///< Refused when the name is taken
    /// Role and displayed name; the name itself stays. One administrator must remain.
    [[nodiscard]] Result<void> updateMember(const QString &name, const Member &member);
    [[nodiscard]] Result<QStringList> ownWords() const; ///< what the newsroom taught the speller
    [[nodiscard]] Result<void> addOwnWord(const QString &word, const Member &by);
    [[nodiscard]] Result<void> removeOwnWord(const QString &word);

    // stories
    [[nodiscard]] Result<void> mayBegin(const Member &by) const; ///< a new one
    [[nodiscard]] Result<Story> createStory(
        const Content &content, const Member &by, const QString &id = {});
    [[nodiscard]] Result<Story> story(const QString &idOrPrefix) const;
    [[nodiscard]] Result<QList<StorySummary>> list(const ListFilter &filter = {}) const;
    [[nodiscard]] Result<StorySummary> summary(const QString &id) const;
    [[nodiscard]] Result<QMap<State, int>> counts() const;
    [[nodiscard]] Result<QList<Tally>> tally() const; ///< cheap, whatever the number of stories
    /// The autosave: asks workflow (Edit, or EditPhotos when only pictures differ), stores content
    /// and hash; another hash than the approved one drops the approval and moves the story back
    /// (history says so), the same hash again restores it. An editor who edits another's submitted
    /// story takes it. Appends a revision every 10 minutes of work.
    [[nodiscard]] Result<Story> saveContent(
        const QString &id, const Content &content, const Member &by);
    /// One BEGIN IMMEDIATE: asks workflow and checks, writes state, history, revision and (for the
    /// site) an outbox row.
    [[nodiscard]] Result<Story> transition(
        const QString &id, Action action, const Member &by, const TransitionArgs &args = {});
    [[nodiscard]] Result<workflow::Situation> situation(const Story &story, const Member &by) const;
    [[nodiscard]] Result<QList<HistoryEntry>> history(const QString &id) const; ///< oldest first
    struct Happening
    {
        QString story, headline;
        HistoryEntry entry;
    };
    /// What others decided about this author's stories after `since`: Return and Approve, newest
    /// first, one a story.
    [[nodiscard]] Result<QList<Happening>> happenings(
        const QString &author, const QDateTime &since, int limit) const;
    [[nodiscard]] Result<QList<Revision>> revisions(
        const QString &id, bool withContent) const; ///< oldest first
    [[nodiscard]] Result<Revision> revision(const QString &id, int number) const;
    [[nodiscard]] Result<int> markRevision(
        const QString &id, const Member &by); ///< Ctrl+S: a point in the timeline
    [[nodiscard]] Result<QList<Note>> notes(const QString &id) const;
    [[nodiscard]] Result<Note> addNote(const QString &id, const Note &note);
    [[nodiscard]] Result<void> resolveNote(const QString &noteId, bool resolved);
    /// The newest different reasons of Return, Withdraw or Correct, at most 8.
    [[nodiscard]] Result<QStringList> lastReasons(Action action) const;
    [[nodiscard]] Result<void> deleteForever(const QString &id); ///< only from the trash
    [[nodiscard]] Result<Story> adoptStory(
        const Arrival &arrival, const Member &by); ///< as a draft
    /// A new revision by whoever made it; what was written here before stays as one of its own. No
    /// rule of the workflow is asked: it was asked there. An approval holds only for this very
    /// text, else the story waits for approval again. What is published becomes what readers see.
    [[nodiscard]] Result<void> take(const QString &id, const Taken &taken);
    /// Keeps another text of the story: a revision of its own, the working text stays as it is.
    /// `live`: it is what readers see now.
    [[nodiscard]] Result<int> keepAside(const QString &id, const Content &content, const Member &by,
        const QString &note, bool live = false);

    // pictures: the file is copied under its SHA-256 and never changed
    [[nodiscard]] Result<QString> addPictureFile(const QString &path); ///< answers the SHA-256
    /// Only the file part of addPictureFile, safe off the GUI thread; `dir` is the newsroom's.
    [[nodiscard]] static Result<QString> copyPicture(const QString &dir, const QString &path);
    [[nodiscard]] Result<QString> picturePath(
        const QString &sha256) const; ///< absolute; NotFound when it is gone
    /// Also makes the row of a file that copyPicture brought in.
    [[nodiscard]] Result<void> setPictureSize(const QString &sha256, const QSize &size);
    /// Caption, credit, alt as last written: in a use, or with the picture itself (no id then).
    [[nodiscard]] Result<std::optional<Photo>> lastUse(const QString &sha256) const;
    /// Newest first; with words only those that match them.
    [[nodiscard]] Result<QList<Picture>> pictures(const QString &words = {}) const;
    [[nodiscard]] Result<Picture> picture(const QString &sha256) const;
    [[nodiscard]] Result<int> pictureCount() const;
    /// How the newest use that was framed is cut; empty when none was.
    [[nodiscard]] Result<Framing> lastFraming(const QString &sha256) const;
    /// What people said of pictures, rating and choice, in one transaction.
    [[nodiscard]] Result<void> savePictures(const QList<Picture> &pictures);
    /// Once, what the file says of itself: fills what is empty.
    [[nodiscard]] Result<void> describePicture(const Picture &said);

    struct PictureUse
    {
        QString story;
        Photo photo;
    };
    /// Uses whose caption or credit holds all words (the last may be only begun), diacritics and đ
    /// folded, newest stories first; not those in the trash.
    [[nodiscard]] Result<QList<PictureUse>> picturesLike(const QString &words, int limit) const;

    // films
    [[nodiscard]] Result<QList<Film>> films() const; ///< in archive order, hidden ones too
    [[nodiscard]] Result<Film> addFilm(const Film &film);
    [[nodiscard]] Result<void> updateFilm(const Film &film);

    // what readers see, and what is still to be sent
    struct Live
    {
        Story story;
        Content content;
        int revision = 0;
        QDateTime at;
        QString reason;
        bool withdrawn = false;
    };
    [[nodiscard]] Result<QList<Live>>
    live() const; ///< published, updating and withdrawn stories as last published, newest first
    struct OutboxRow
    {
        qint64 id = 0;
        QString story;
        Action action = Action::Publish;
        int revision = 0;
        QString state;
        QDateTime at;
        QString error;
    };
    [[nodiscard]] Result<QList<OutboxRow>>
    outbox() const; ///< not done yet: “waiting”, “sending”, “failed”
    [[nodiscard]] Result<void> setOutbox(
        qint64 id, const QString &state, const QString &error = {});
    /// Somebody says now that a row is right: it waits, decided at this moment.
    [[nodiscard]] Result<void> decideAgain(qint64 id);
    /// Publication or withdrawal once more, for a server that was not in use when it was decided.
    [[nodiscard]] Result<void> sendAgain(const QString &id, Action action, int revision);
    [[nodiscard]] Result<QStringList> due() const; ///< ids of scheduled stories whose time has come
    [[nodiscard]] Result<void> setAddress(
        const QString &id, const QString &address); ///< once, at first publication

    // care
    [[nodiscard]] Result<void> backup(
        const QString &file) const; ///< one file (.toasoan-backup, zip): VACUUM INTO plus pictures
    [[nodiscard]] static Result<QString> restore(const QString &file,
        const QString &dir); ///< answers where the old one was backed up, or empty
    [[nodiscard]] Result<QStringList>
    check() const; ///< what is wrong, empty when all is well (integrity_check, foreign keys,
                   ///< pictures by hash)
    [[nodiscard]] Result<void>
    dailyBackup(); ///< backups/YYYY-MM-DD…, keeps 14; also into the second folder
    /// The same for a thread of its own: nothing to do answers the file of today. The second folder
    /// being away is an Error although the backup here is made.
    [[nodiscard]] static Result<QString> backupOfToday(const QString &dir, const QDateTime &now);
    [[nodiscard]] QDateTime lastBackup() const;

    [[nodiscard]] QSqlDatabase database() const; ///< for app/store and its tests only
    [[nodiscard]] Sql &sql() const; ///< for app/store only

Q_SIGNALS:
    void storyAdded(const QString &id);
    void storyChanged(const QString &id);
    void storyRemoved(const QString &id);
    void newsroomChanged();
    void filmsChanged();
    void picturesChanged(const QStringList &sha256s); ///< added, or other words, rating, choice
    void outboxChanged();

private:
    Store(QString dir, Options options);
    QString m_dir;
    std::function<QDateTime()> m_clock;
    bool m_clockIsRight = false;
    [[nodiscard]] Result<void> prepare();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace toasoan
