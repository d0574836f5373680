// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/photo.h"
#include "sample/sample.h"
#include "sample/samplefile.h"
#include "store/store.h"
#include "story/workflow.h"
#include "text/html.h"
#include "text/vietnamese.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

/// The sample newsroom is one that editors would not be ashamed of, and its history is honest.
class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStateIsThere();
    void publishedStoriesPassEveryCheck();
    void headlinesAndSaposKeepTheirLimits();
    void textsAreClean();
    void idsAreUnique();
    void historyIsInOrder();
    void people();
    void filmsHavePosters();
    void picturesCarryTheirCaption();
    void picturesWereTakenBeforeTheyWereTold();
    void picturesWereTakenWhenTheirCaptionSays_data();
    void picturesWereTakenWhenTheirCaptionSays();
    void theFestivalGoesOnFromDayToDay();
    void relatedStoriesExist();
    void onlyIntoAnEmptyNewsroom();
    void cutShortItIsFilledTheNextTime();
    void peopleOfItsNamesAreItsOwn();
    void scenesDiffer();

private:
    [[nodiscard]] QList<Story> ofState(State state) const;

    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;
    QList<Story> m_stories;
};

void TestSample::initTestCase()
{
    initialisePhotoLibrary();
    auto store = Store::open(m_dir.filePath(u"mẫu"_s), {});
    QVERIFY(store);
    m_store = *std::move(store);
    const auto filled = fillSample(*m_store);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().text + filled.error().detail));
    const auto list = m_store->list();
    QVERIFY(list);
    for (const StorySummary &summary : *list) {
        const auto story = m_store->story(summary.id);
        QVERIFY(story);
        m_stories << *story;
    }
}

QList<Story> TestSample::ofState(State state) const
{
    QList<Story> stories;
    std::copy_if(m_stories.cbegin(), m_stories.cend(), std::back_inserter(stories),
        [&](const Story &story) { return story.state == state; });
    return stories;
}

void TestSample::everyStateIsThere()
{
    QVERIFY(m_stories.size() >= 40);
    QVERIFY(ofState(State::Published).size() >= 20);
    for (const State state : {State::Draft, State::Submitted, State::Returned, State::Approved,
             State::Scheduled, State::Updating, State::Withdrawn}) {
        QVERIFY2(!ofState(state).isEmpty(), qPrintable(toWord(state)));
    }
    QSet<Review> reviews;
    for (const Story &story : ofState(State::Updating))
        reviews.insert(story.review);
    QCOMPARE(reviews.size(), 4);
    for (const Story &story : ofState(State::Scheduled))
        QVERIFY(story.scheduledAt > m_store->now());
    for (const Story &story : ofState(State::Withdrawn))
        QVERIFY(!story.withdrawReason.isEmpty());
    for (const Story &story : ofState(State::Returned)) {
        const auto notes = m_store->notes(story.id);
        QVERIFY(notes && !notes->isEmpty());
    }
    qsizetype corrections = 0;
    for (const Story &story : std::as_const(m_stories))
        corrections += story.content.corrections.size();
    QCOMPARE(corrections, 1);
    ListFilter trash;
    trash.trashed = true;
    QCOMPARE(m_store->list(trash)->size(), 1);
    const auto reportage = std::max_element(
        m_stories.cbegin(), m_stories.cend(), [](const Story &a, const Story &b) {
            return a.content.photos.size() < b.content.photos.size();
        });
    QCOMPARE(reportage->content.photos.size(), 6);
}

void TestSample::publishedStoriesPassEveryCheck()
{
    const auto newsroom = m_store->newsroom();
    QVERIFY(newsroom);
    QVERIFY(newsroom->sample);
    for (const Story &story : std::as_const(m_stories)) {
        QVERIFY(newsroom->sections.contains(story.content.section));
        if (story.publishedAt.isNull())
            continue;
        const auto findings = workflow::check(story.content, *newsroom);
        QVERIFY2(findings.isEmpty(),
            qPrintable(
                story.content.headline + (findings.isEmpty() ? QString() : findings[0].text)));
        QVERIFY(story.content.body.blocks.size() >= 3);
        QVERIFY(!story.content.byline.isEmpty());
    }
    QVERIFY(std::all_of(
        newsroom->sections.cbegin(), newsroom->sections.cend(), [this](const QString &section) {
            return std::any_of(m_stories.cbegin(), m_stories.cend(), [&](const Story &story) {
                return story.content.section == section && story.state == State::Published;
            });
        }));
}

void TestSample::headlinesAndSaposKeepTheirLimits()
{
    const auto newsroom = m_store->newsroom();
    for (const Story &story : std::as_const(m_stories)) {
        const Content &content = story.content;
        QVERIFY2(content.headline.size() <= newsroom->headlineLimit, qPrintable(content.headline));
        QVERIFY2(wordCount(content.standfirst) <= newsroom->standfirstLimit,
            qPrintable(content.headline));
    }
}

void TestSample::textsAreClean()
{
    for (const Story &story : std::as_const(m_stories)) {
        const Content &content = story.content;
        QStringList texts{content.kicker, content.headline, content.standfirst, content.section};
        texts << content.byline << content.tags;
        for (const Photo &photo : content.photos)
            texts << photo.caption << photo.credit << photo.alt;
        for (const QString &text : std::as_const(texts)) {
            QCOMPARE(text, clean(text).simplified());
            QVERIFY2(!text.contains(u'{') && !text.contains(u'|'), qPrintable(text));
        }
        const QString html = htmlFromBody(content.body);
        QCOMPARE(bodyFromHtml(html), content.body);
        QVERIFY2(!html.contains(u'{') && !html.contains(u"[photo"_s), qPrintable(html));
        QVERIFY2(!html.contains(u"<p>&gt;"_s) && !html.contains(u"<p>&#62;"_s), qPrintable(html));
    }
}

void TestSample::idsAreUnique()
{
    QSet<QString> ids, headlines;
    for (const Story &story : std::as_const(m_stories)) {
        QVERIFY(!ids.contains(story.id));
        QVERIFY(!headlines.contains(story.content.headline));
        ids.insert(story.id);
        headlines.insert(story.content.headline);
        for (const Photo &photo : story.content.photos) {
            QVERIFY(!ids.contains(photo.id));
            ids.insert(photo.id);
        }
    }
}

void TestSample::historyIsInOrder()
{
    const QDateTime now = m_store->now();
    for (const Story &story : std::as_const(m_stories)) {
        const auto history = m_store->history(story.id);
        QVERIFY(history && !history->isEmpty());
        QCOMPARE(history->first().action, Action::Create);
        QVERIFY(std::is_sorted(history->cbegin(), history->cend(),
            [](const HistoryEntry &a, const HistoryEntry &b) { return a.at < b.at; }));
        QVERIFY2(history->last().at <= now, qPrintable(story.content.headline));
        QVERIFY(story.updatedAt <= now);
        QVERIFY(story.createdAt < now.addSecs(-600));
    }
}

void TestSample::people()
{
    const QList<std::pair<QString, Role>> expected{{u"phongvien"_s, Role::Reporter},
        {u"anh"_s, Role::Photographer}, {u"bientap"_s, Role::Editor},
        {u"quantri"_s, Role::Administrator}};
    for (const auto &[name, role] : expected) {
        const auto member = m_store->member(name);
        QVERIFY2(member, qPrintable(name));
        QCOMPARE(member->role, role);
        QVERIFY(member->displayName.contains(u' '));
    }
    QCOMPARE(m_store->members()->first().role, Role::Administrator);
}

void TestSample::filmsHavePosters()
{
    const auto films = m_store->films();
    QVERIFY(films);
    QVERIFY(films->size() >= 9);
    for (const Film &film : *films) {
        QVERIFY(film.seconds > 60);
        QVERIFY(film.url.startsWith(u"https://vi-du.example/"_s));
        QVERIFY(m_store->picturePath(film.posterSha256));
    }
}

void TestSample::picturesWereTakenBeforeTheyWereTold()
{
    const auto pictures = m_store->pictures();
    QVERIFY(pictures);
    const QString now = inVietnam(m_store->now()).toString(Qt::ISODate);
    int taken = 0, chosen = 0;
    for (const Picture &picture : *pictures) {
        taken += !picture.taken.isEmpty() && picture.taken < now ? 1 : 0;
        chosen += picture.choice == Choice::Chosen && picture.rating == 5 ? 1 : 0;
    }
    QVERIFY2(taken >= 40, qPrintable(QString::number(taken)));
    QVERIFY(chosen > 0 && chosen < taken);
}

void TestSample::picturesWereTakenWhenTheirCaptionSays_data()
{
    QTest::addColumn<int>("hour"); // of the day on which the sample is made
    for (int hour = 0; hour < 24; ++hour)
        QTest::addRow("%d", hour) << hour;
}

void TestSample::picturesWereTakenWhenTheirCaptionSays()
{
    QFETCH(const int, hour);
    const auto stories = sample::readStories(
        QDateTime(QDate(2026, 11, 28), QTime(hour, 10), Qt::OffsetFromUTC, 7 * 3600).toUTC());
    QVERIFY(stories);
    const QList<std::tuple<QString, QTime, QTime>> words{
        {u"\\b[Ss]áng\\b"_s, QTime(4, 0), QTime(11, 0)},
        {u"trời vừa hửng|[Xx]uồng sớm"_s, QTime(4, 30), QTime(6, 30)},
        {u"\\btrưa\\b"_s, QTime(11, 0), QTime(13, 0)},
        {u"\\b[Cc]hiều\\b"_s, QTime(13, 0), QTime(18, 0)},
        {u"chạng vạng"_s, QTime(17, 30), QTime(18, 45)},
        {u"\\btối\\b"_s, QTime(18, 30), QTime(22, 0)},
        {u"đêm \\d|^Đêm"_s, QTime(19, 0), QTime(23, 59)}};
    const QRegularExpression date(u"\\b(\\d+-\\d+)\\b"_s);
    for (const sample::StorySpec &story : *stories) {
        for (const sample::PictureSpec &picture : story.pictures) {
            const QDateTime taken = inVietnam(picture.taken);
            const QByteArray said = (picture.caption + u" | "_s + taken.toString()).toUtf8();
            QVERIFY2(picture.taken < story.at, said.constData());
            const auto day = date.match(picture.caption);
            if (day.hasMatch())
                QVERIFY2(day.captured(1) == taken.toString(u"d-M"_s), said.constData());
            for (const auto &[word, from, to] : words) {
                const QRegularExpression form(word, QRegularExpression::UseUnicodePropertiesOption);
                if (picture.caption.contains(form))
                    QVERIFY2(taken.time() >= from && taken.time() <= to, said.constData());
            }
        }
    }
}

void TestSample::theFestivalGoesOnFromDayToDay()
{
    const auto stories = sample::readStories(m_store->now());
    QVERIFY(stories);
    const auto taken = [&](const QString &key) {
        const auto story = std::find_if(stories->cbegin(), stories->cend(),
            [&](const sample::StorySpec &one) { return one.key == key; });
        return story == stories->cend() ? QDateTime() : story->pictures.value(0).taken;
    };
    // The boat in its shed, the qualifying round, the lanterns on the eve, the final.
    QVERIFY(taken(u"trai-ghe"_s) < taken(u"mua-ghe-ngo"_s));
    QVERIFY(taken(u"mua-ghe-ngo"_s) < taken(u"hoa-dang"_s));
    QVERIFY(taken(u"hoa-dang"_s) < taken(u"ghe-ngo"_s));
}

void TestSample::picturesCarryTheirCaption()
{
    int pictures = 0;
    for (const Story &story : std::as_const(m_stories)) {
        for (const Photo &photo : story.content.photos) {
            const auto path = m_store->picturePath(photo.sha256);
            QVERIFY(path);
            const auto metadata = readMetadata(*path);
            QVERIFY(metadata);
            QCOMPARE(metadata->caption, photo.caption);
            QCOMPARE(metadata->credit, photo.credit);
            QCOMPARE(metadata->size, photo.size);
            ++pictures;
        }
    }
    QVERIFY(pictures >= 40);
}

void TestSample::relatedStoriesExist()
{
    int related = 0;
    for (const Story &story : std::as_const(m_stories)) {
        for (const QString &id : story.content.related) {
            QVERIFY(id != story.id);
            QVERIFY(m_store->story(id));
            ++related;
        }
    }
    QVERIFY(related > 5);
}

void TestSample::onlyIntoAnEmptyNewsroom()
{
    const auto again = fillSample(*m_store);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Refused);
    QCOMPARE(m_store->list()->size(), m_stories.size());
}

void TestSample::cutShortItIsFilledTheNextTime()
{
    const QString dir = m_dir.filePath(u"dở dang"_s);
    int stories = 0;
    Store::Options options;
    options.allows = [&stories](const QString &statement) {
        return !statement.startsWith("INSERT INTO stories"_L1) || ++stories < 12;
    };
    {
        const auto store = Store::open(dir, options);
        QVERIFY(store);
        QVERIFY(!fillSample(**store));
        QCOMPARE(stories, 12);
        QCOMPARE((*store)->members()->size(), 1);
        QVERIFY((*store)->films()->isEmpty());
    }
    const auto store = Store::open(dir, {});
    QVERIFY(store);
    const auto filled = fillSample(**store);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().text));
    QCOMPARE((*store)->list()->size(), m_stories.size());
    QCOMPARE((*store)->films()->size(), m_store->films()->size());
}

void TestSample::peopleOfItsNamesAreItsOwn()
{
    const auto store = Store::open(m_dir.filePath(u"có người"_s), {});
    QVERIFY(store);
    QVERIFY((*store)->addMember({u"phongvien"_s, u"Ai đó"_s, Role::Photographer}));
    const auto filled = fillSample(**store);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().text));
    QCOMPARE(*(*store)->member(u"phongvien"_s), *m_store->member(u"phongvien"_s));
}

void TestSample::scenesDiffer()
{
    const QSize size(120, 80);
    QSet<QByteArray> seen;
    for (const QString &scene : sampleScenes()) {
        for (const QString &variant : {QString(), u":near"_s, u":late"_s}) {
            const QImage image = paintScene(scene + variant, size);
            QCOMPARE(image.size(), size);
            QCOMPARE(paintScene(scene + variant, size), image);
            const QByteArray bytes(
                reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
            QVERIFY2(!seen.contains(bytes), qPrintable(scene + variant));
            seen.insert(bytes);
        }
    }
    QVERIFY(seen.size() >= 42);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
