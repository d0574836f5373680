// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample.h"

#include "base/filetrouble.h"
#include "photo/photo.h"
#include "publish/foldersite.h"
#include "publish/sync.h"
#include "sample/samplefile.h"
#include "store/batch.h"
#include "story/photos.h"
#include "story/picture.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QtConcurrent>
#include <QTemporaryDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

using sample::FilmSpec;
using sample::PictureSpec;
using sample::StorySpec;

constexpr qint64 minute = 60;

/// The store's time stands where the sample's stories happen, and goes on when they are told.
class ClockGuard
{
public:
    explicit ClockGuard(Store &store)
        : m_store(store)
        , m_now(store.now())
        , m_before(store.setClock([this] { return m_now; }))
    {
    }
    ~ClockGuard() { m_store.setClock(m_before); }
    Q_DISABLE_COPY_MOVE(ClockGuard)
    void set(const QDateTime &now) { m_now = now; }

private:
    Store &m_store;
    QDateTime m_now;
    std::function<QDateTime()> m_before;
};

struct PictureJob
{
    QString file;
    PictureSpec spec;
    QSize size;
};

struct Step
{
    QDateTime at;
    std::function<Result<void>()> run;
};

QString idOf(const QString &key)
{
    const QUuid space(u"7a3d2f56-5f0e-4b43-9d55-6f1f0c2b8a11"_s);
    return QUuid::createUuidV5(space, key).toString(QUuid::WithoutBraces);
}

Result<void> paintPicture(const PictureJob &job)
{
    const QImage image = paintScene(job.spec.scene, job.size);
    if (!image.save(job.file, "JPEG", 95))
        return fail(Error::Kind::Io, job.file);
    RenditionOptions options;
    options.caption = job.spec.caption;
    options.credit = options.byline = job.spec.credit;
    options.alt = job.spec.alt;
    const auto bytes = makeRendition(job.file, options);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QFile file(job.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
        return fail(Error::Kind::Io,
            QCoreApplication::translate("Sample", "“%1” cannot be written: %2")
                .arg(job.file, fileTrouble(file)),
            file.errorString());
    return {};
}

Newsroom sampleNewsroom(Newsroom newsroom)
{
    newsroom.name = u"Báo Vàm Lá"_s;
    newsroom.motto = u"Tiếng nói của người Vàm Lá"_s;
    newsroom.licence = u"00/GP mẫu"_s;
    newsroom.editorInChief = u"Phan Tấn Lực"_s;
    newsroom.address = u"12 đường Bến Cũ, thị trấn Rạch Gòn"_s;
    newsroom.contact = u"toasoan@baovamla.example"_s;
    newsroom.siteUrl = u"https://vi-du.example/"_s;
    newsroom.sections = {u"Thời sự"_s, u"Pháp luật"_s, u"Kinh tế"_s, u"Văn hóa"_s, u"Giáo dục"_s,
        u"Y tế"_s, u"Đời sống"_s, u"Phóng sự ảnh"_s};
    newsroom.sample = true;
    return newsroom;
}

/// Tells the sample's stories to a store: what happened, when, and by whom.
class Filler
{
public:
    explicit Filler(Store &store)
        : m_store(store)
        , m_now(store.now())
    {
    }
    Result<void> fill();

private:
    Result<void> people();
    Result<void> pictures();
    [[nodiscard]] Result<void> describe(const PictureJob &job, const QString &sha256);
    Result<void> films();
    Result<void> plan();
    void planStory(const StorySpec &story);
    void planUpdate(const StorySpec &story);
    void at(const QDateTime &time, std::function<Result<void>()> run);
    void act(const StorySpec &story, const QDateTime &time, Action action, const QString &by,
        const TransitionArgs &args = {});
    void write(const StorySpec &story, const QDateTime &time);
    void note(const StorySpec &story, const QDateTime &time);
    [[nodiscard]] Content contentOf(const StorySpec &story) const;
    [[nodiscard]] Result<void> save(
        const StorySpec &story, const Content &content, const QString &by);
    [[nodiscard]] Photo photoOf(const StorySpec &story, const PictureSpec &spec) const;
    static QString keyOf(const PictureSpec &spec) { return spec.scene + u'|' + spec.caption; }

    Store &m_store;
    QDateTime m_now;
    QList<StorySpec> m_stories;
    QList<FilmSpec> m_films;
    QHash<QString, QString> m_hashes; ///< keyOf -> SHA-256
    QList<Step> m_steps;
    const QSize m_size{1600, 1067};
};

Result<void> Filler::people()
{
    const auto members = m_store.members();
    if (!members)
        return tl::unexpected(members.error());
    const Member chief{u"quantri"_s, u"Phan Tấn Lực"_s, Role::Administrator};
    auto first = members->isEmpty() ? m_store.addMember(chief)
                                    : m_store.updateMember(members->first().name, chief);
    if (!first)
        return first;
    const QList<Member> others{{u"phongvien"_s, u"Ngọc Trâm"_s, Role::Reporter},
        {u"anh"_s, u"Trọng Nhân"_s, Role::Photographer},
        {u"bientap"_s, u"Diệu Hiền"_s, Role::Editor}, {u"quocbao"_s, u"Quốc Bảo"_s, Role::Reporter},
        {u"thuhang"_s, u"Thu Hằng"_s, Role::Reporter},
        {u"hoanglam"_s, u"Hoàng Lâm"_s, Role::Reporter}};
    for (const Member &member : others) {
        const bool known = std::any_of(members->cbegin(), members->cend(),
            [&](const Member &present) { return present.name == member.name; });
        auto done = known ? m_store.updateMember(member.name, member) : m_store.addMember(member);
        if (!done)
            return done;
    }
    const auto newsroom = m_store.newsroom();
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    return m_store.setNewsroom(sampleNewsroom(*newsroom));
}

Result<void> Filler::pictures()
{
    const QTemporaryDir folder;
    QList<PictureJob> jobs;
    const auto add = [&](const PictureSpec &spec, const QSize &size) {
        const QString key = keyOf(spec);
        if (m_hashes.contains(key))
            return;
        m_hashes.insert(key, QString());
        jobs << PictureJob{folder.filePath(u"VL_%1.jpg"_s.arg(4100 + jobs.size())), spec, size};
    };
    for (const StorySpec &story : std::as_const(m_stories)) {
        for (const PictureSpec &picture : story.pictures)
            add(picture, m_size);
    }
    for (const FilmSpec &film : std::as_const(m_films))
        add({film.scene, film.title, {}, {}}, QSize(1280, 720));
    const auto painted = QtConcurrent::blockingMapped<QList<Result<void>>>(jobs, paintPicture);
    for (const auto &one : painted) {
        if (!one)
            return one;
    }
    for (const PictureJob &job : std::as_const(jobs)) {
        const auto sha256 = m_store.addPictureFile(job.file);
        if (!sha256)
            return tl::unexpected(sha256.error());
        if (auto sized = m_store.setPictureSize(*sha256, job.size); !sized)
            return sized;
        m_hashes.insert(keyOf(job.spec), *sha256);
        if (auto told = describe(job, *sha256); !told)
            return told;
    }
    return {};
}

// What the camera wrote, and what the photo desk thought of it.
Result<void> Filler::describe(const PictureJob &job, const QString &sha256)
{
    if (!job.spec.taken.isValid()) // of a film
        return {};
    Picture picture;
    picture.sha256 = sha256;
    picture.name = QFileInfo(job.file).fileName();
    picture.caption = job.spec.caption;
    picture.credit = job.spec.credit;
    picture.alt = job.spec.alt;
    picture.taken = inVietnam(job.spec.taken).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    if (auto done = m_store.describePicture(picture); !done)
        return done;
    constexpr std::array stars{5, 4, 3, 0, 4};
    picture.rating = stars.at(size_t(picture.name.at(6).digitValue()) % stars.size());
    picture.choice = picture.rating == stars.front() ? Choice::Chosen : Choice::None;
    return m_store.savePictures({picture});
}

Result<void> Filler::films()
{
    const auto present = m_store.films();
    if (!present)
        return tl::unexpected(present.error());
    QSet<QString> known;
    for (const Film &film : *present)
        known.insert(film.url);
    for (qsizetype i = 0; i < m_films.size(); ++i) {
        const FilmSpec &spec = m_films.at(i);
        Film film;
        film.title = spec.title;
        film.url = u"https://vi-du.example/phim/%1"_s.arg(m_films.size() - i);
        if (known.contains(film.url))
            continue;
        film.posterSha256 = m_hashes.value(keyOf({spec.scene, spec.title, {}, {}}));
        film.seconds = spec.seconds;
        film.addedAt = m_now.addDays(-3 - 6 * i);
        if (const auto added = m_store.addFilm(film); !added)
            return tl::unexpected(added.error());
    }
    return {};
}

Photo Filler::photoOf(const StorySpec &story, const PictureSpec &spec) const
{
    Photo photo;
    photo.id = idOf(story.key + u'|' + keyOf(spec));
    photo.sha256 = m_hashes.value(keyOf(spec));
    photo.caption = spec.caption;
    photo.credit = spec.credit;
    photo.alt = spec.alt;
    photo.size = m_size;
    return photo;
}

Content Filler::contentOf(const StorySpec &story) const
{
    Content content = story.content;
    for (const PictureSpec &picture : story.pictures)
        attachPhoto(content, photoOf(story, picture));
    for (Block &block : content.body.blocks) {
        if (block.kind == Block::Kind::Figure)
            block.ref = content.photos.value(block.ref.toInt() - 1).id;
    }
    for (const QString &key : story.related)
        content.related << idOf(key);
    return content;
}

void Filler::at(const QDateTime &time, std::function<Result<void>()> run)
{
    m_steps << Step{time, std::move(run)};
}

void Filler::act(const StorySpec &story, const QDateTime &time, Action action, const QString &by,
    const TransitionArgs &args)
{
    at(time, [this, id = idOf(story.key), action, by, args]() -> Result<void> {
        const auto member = m_store.member(by);
        if (!member)
            return tl::unexpected(member.error());
        return m_store.transition(id, action, *member, args).map([](const Story &) {});
    });
}

Result<void> Filler::save(const StorySpec &story, const Content &content, const QString &by)
{
    const auto member = m_store.member(by);
    if (!member)
        return tl::unexpected(member.error());
    return m_store.saveContent(idOf(story.key), content, *member).map([](const Story &) {});
}

/// The author begins with the text; where no figure stands in it, the photographer brings the
/// pictures later; what an editor missed comes after the return.
void Filler::write(const StorySpec &story, const QDateTime &time)
{
    const Content whole = contentOf(story);
    Content first = whole;
    const bool figures = std::any_of(whole.body.blocks.cbegin(), whole.body.blocks.cend(),
        [](const Block &block) { return block.kind == Block::Kind::Figure; });
    const bool later = !figures && !whole.photos.isEmpty() && story.author != "anh"_L1;
    if (later) {
        first.photos.clear();
        first.lead.clear();
    }
    if (!story.returned.isEmpty())
        first.body.blocks.removeLast();
    at(time, [this, story, first]() -> Result<void> {
        const auto author = m_store.member(story.author);
        if (!author)
            return tl::unexpected(author.error());
        return m_store.createStory(first, *author, idOf(story.key)).map([](const Story &) {});
    });
    if (later) {
        Content pictured = first;
        pictured.photos = whole.photos;
        pictured.lead = whole.lead;
        at(time.addSecs(25 * minute),
            [this, story, pictured] { return save(story, pictured, u"anh"_s); });
    }
    if (story.returned.isEmpty())
        return;
    TransitionArgs back;
    back.note = story.returned;
    act(story, time.addSecs(40 * minute), Action::Submit, story.author);
    act(story, time.addSecs(62 * minute), Action::Return, u"bientap"_s, back);
    at(time.addSecs(95 * minute),
        [this, story, whole] { return save(story, whole, story.author); });
}

void Filler::note(const StorySpec &story, const QDateTime &time)
{
    if (story.comment.isEmpty())
        return;
    at(time, [this, story]() -> Result<void> {
        Note note;
        note.at = m_store.now();
        note.by = u"bientap"_s;
        note.text = story.comment.section(u'|', 0, 0).trimmed();
        note.quote = story.comment.section(u'|', 1).trimmed();
        return m_store.addNote(idOf(story.key), note).map([](const Note &) {});
    });
}

void Filler::planUpdate(const StorySpec &story)
{
    const QString editor = u"bientap"_s;
    const QDateTime begin = std::max(story.at.addSecs(30 * minute),
        m_now.addSecs(-(95 + 17 * qint64(m_steps.size() % 7)) * minute));
    act(story, begin, Action::Update, editor);
    Content content = contentOf(story);
    Block added;
    added.runs = {Run{story.update}};
    content.body.blocks << added;
    at(begin.addSecs(14 * minute),
        [this, story, content] { return save(story, content, story.author); });
    if (story.review == "open"_L1)
        return;
    act(story, begin.addSecs(20 * minute), Action::Submit, story.author);
    TransitionArgs back;
    back.note = story.note;
    if (story.review == "returned"_L1)
        act(story, begin.addSecs(35 * minute), Action::Return, editor, back);
    if (story.review == "approved"_L1)
        act(story, begin.addSecs(31 * minute), Action::Approve, editor);
}

void Filler::planStory(const StorySpec &story)
{
    const QString editor = u"bientap"_s;
    const qint64 own = m_steps.size() % 11; // a few minutes of difference look like life
    const QDateTime &then = story.at;
    if (story.state == "draft"_L1 || story.state == "trashed"_L1) {
        write(story, then.addSecs(-50 * minute));
        if (story.state == "trashed"_L1)
            act(story, then, Action::Trash, story.author);
        return;
    }
    write(story, then.addSecs(-(330 + 7 * own) * minute));
    if (story.state == "submitted"_L1) {
        act(story, then, Action::Submit, story.author);
        note(story, then.addSecs(12 * minute));
        return;
    }
    const bool returned = story.state == "returned"_L1;
    act(story, then.addSecs(-(70 + 3 * own) * minute), Action::Submit, story.author);
    act(story, then.addSecs(-(40 + 2 * own) * minute), Action::Take, editor);
    TransitionArgs args;
    args.note = story.note;
    if (returned) {
        act(story, then, Action::Return, editor, args);
        return;
    }
    const bool approved = story.state == "approved"_L1;
    act(story, approved ? then : then.addSecs(-(9 + own) * minute), Action::Approve, editor);
    if (approved)
        return;
    if (story.state == "scheduled"_L1) {
        args.at = story.due;
        act(story, then, Action::Schedule, editor, args);
        return;
    }
    act(story, then, Action::Publish, editor);
    if (!story.notice.isEmpty()) {
        args.note = story.notice;
        act(story, then.addSecs(65 * minute), Action::Correct, editor, args);
        act(story, then.addSecs(66 * minute), Action::Submit, editor);
        act(story, then.addSecs(71 * minute), Action::Approve, u"quantri"_s);
        act(story, then.addSecs(72 * minute), Action::Publish, editor);
    }
    if (story.state == "withdrawn"_L1) {
        args.note = story.reason;
        act(story, then.addSecs(20 * 60 * minute), Action::Withdraw, editor, args);
    }
    if (story.state == "updating"_L1)
        planUpdate(story);
}

Result<void> Filler::fill()
{
    auto stories = sample::readStories(m_now);
    if (!stories)
        return tl::unexpected(stories.error());
    m_stories = *std::move(stories);
    m_films = sample::readFilms();
    ClockGuard clock(m_store);
    Batch whole(m_store); // killed half way, it begins anew
    if (auto done = whole.begin()
                        .and_then([this] { return people(); })
                        .and_then([this] { return pictures(); })
                        .and_then([this] { return films(); });
        !done)
        return done;
    for (const StorySpec &story : std::as_const(m_stories))
        planStory(story);
    std::stable_sort(
        m_steps.begin(), m_steps.end(), [](const Step &a, const Step &b) { return a.at < b.at; });
    for (const Step &step : std::as_const(m_steps)) {
        clock.set(step.at);
        if (auto done = step.run(); !done)
            return done;
    }
    return whole.commit();
}

} // namespace

Result<void> fillSample(Store &store)
{
    ListFilter trash;
    trash.trashed = true;
    const auto stories = store.list();
    const auto trashed = store.list(trash);
    if (!stories || !trashed)
        return tl::unexpected(stories ? trashed.error() : stories.error());
    if (!stories->isEmpty() || !trashed->isEmpty()) {
        return fail(Error::Kind::Refused,
            QCoreApplication::translate("Sample",
                "This newsroom already has stories; the sample only goes into an empty one. "
                "Nothing was changed: choose another folder."));
    }
    return Filler(store).fill();
}

Result<void> makeSample(Store &store, const QString &siteDir)
{
    if (auto filled = fillSample(store); !filled)
        return filled;
    const auto members = store.members();
    if (!members)
        return tl::unexpected(members.error());
    FolderSite site(siteDir);
    const auto written = sync(store, site, members->constFirst());
    return written ? Result<void>() : tl::unexpected(written.error());
}

} // namespace toasoan
