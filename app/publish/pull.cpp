// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"

#include "base/filetrouble.h"
#include "base/sha256.h"
#include "publish/leftover.h"
#include "publish/readahead.h"
#include "publish/servers.h"
#include "publish/updates.h"
#include "store/snapshot.h"
#include "text/html.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr QLatin1String settingName("server.pull "); // and which server
constexpr int firstDays = 30; // how far back the first pull looks for what is public
constexpr int mostNamed = 100; // posts in one question

QString raw(const QJsonObject &post, const QString &field)
{
    return post[field][u"raw"_s].toString();
}

// Another address, or another way to it.
bool isElsewhere(const ServerPost &post, const KeptTexts &kept)
{
    const bool renamed = !post.slug.isEmpty() && !kept.slug.isEmpty() && post.slug != kept.slug;
    return post.status != "trash"_L1 && (renamed || post.isClosed != kept.isClosed);
}

struct Kept
{
    QString sha256;
    Error error;
};

// Off the thread: hashing and copying a picture takes longer than a frame.
Kept keptPicture(const QString &dir, const QByteArray &bytes)
{
    const QTemporaryDir aside(dir + u"/.pull-XXXXXX"_s);
    QFile file(aside.filePath(u"anh.jpg"_s));
    if (!aside.isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {{}, {Error::Kind::Io, fileTrouble(file), file.errorString()}};
    file.close();
    auto sha256 = Store::copyPicture(dir, file.fileName());
    return sha256 ? Kept{*sha256, {}} : Kept{{}, sha256.error()};
}

} // namespace

PostText postTextOf(const QJsonObject &post)
{
    return partedText(raw(post, u"title"_s), raw(post, u"excerpt"_s), raw(post, u"content"_s),
        post[u"meta"_s][u"story"_s].toString());
}

ServerPost serverPost(const QJsonObject &post)
{
    ServerPost read;
    read.post = post[u"id"_s].toInteger();
    read.author = post[u"author"_s].toInteger();
    read.status = post[u"status"_s].toString();
    read.url = post[u"link"_s].toString();
    read.slug = post[u"slug"_s].toString();
    read.text = postTextOf(post);
    read.print = read.text.fingerprint();
    read.envelope = envelopeFrom(read.text.data);
    if (read.envelope)
        read.story = read.envelope->story;
    const QJsonValue meta = post[u"meta"_s];
    read.mark = meta[u"client_uuid"_s].toString();
    if (read.mark.isEmpty())
        read.mark = markedStory(raw(post, u"content"_s));
    read.note = meta[u"note"_s].toString();
    read.approved = meta[u"approved"_s].toString();
    read.date = QDateTime::fromString(post[u"date_gmt"_s].toString(), Qt::ISODate);
    read.date.setTimeSpec(Qt::UTC);
    read.modified = QDateTime::fromString(post[u"modified_gmt"_s].toString(), Qt::ISODate);
    read.modified.setTimeSpec(Qt::UTC);
    read.terms = postTerms(post);
    read.isClosed = !post[u"password"_s].toString().isEmpty();
    read.viewed = !post.contains(u"content"_s);
    if (read.viewed) {
        read.text.data = post[u"toasoan_story"_s].toString();
        read.shownTitle = plainText(bodyFromHtml(post[u"title"_s][u"rendered"_s].toString()));
        read.envelope = envelopeFrom(read.text.data);
    }
    return read;
}

Pull::Pull(Store &store, Wordpress &wordpress, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_wordpress(wordpress)
    , m_remotes(store)
    , m_copies(store)
    , m_server(wordpress.server().key())
    , m_editor(wordpress.server().isEditor())
{
}

void Pull::start()
{
    const auto kept = m_store.setting(settingName + m_server);
    if (!kept) {
        fail(kept.error());
        return;
    }
    m_remembers = true;
    const QJsonObject known = QJsonDocument::fromJson(kept->toUtf8()).object();
    const bool same = known[u"server"_s].toString() == m_server;
    m_since = QDateTime::fromString(known[u"since"_s].toString(), Qt::ISODate);
    PostQuestion question;
    // to a reporter the server counts and pages posts that it does not show
    question.author = m_editor ? 0 : m_wordpress.server().user;
    if (same && m_since.isValid()) {
        // it compares by its clock on the wall: in another zone hours would never be asked for
        const QString zone = m_wordpress.server().zone;
        const bool moved = !zone.isEmpty() && known[u"zone"_s].toString() != zone;
        question.since = moved ? m_since.addSecs(-dayOfEveryZone) : m_since;
        m_sinceBefore = m_since;
        m_questions += question;
        const QJsonArray owed = known[u"owed"_s].toArray();
        QStringList posts;
        for (const auto &post : owed)
            posts += post.toString();
        const auto left = leftover::all(m_store, m_server);
        for (const LeftOver &one : left.value_or(QList<LeftOver>()))
            posts += QString::number(one.post);
        for (qsizetype at = 0; at < posts.size(); at += mostNamed) {
            PostQuestion again;
            again.posts = posts.mid(at, mostNamed);
            m_questions += again;
        }
    } else {
        m_since = {};
        question.statuses = u"draft,pending,future,private"_s;
        if (m_wordpress.server().offers(u"returned"_s))
            question.statuses += u",returned"_s;
        m_questions += question;
        question.statuses = u"publish"_s;
        question.since = QDateTime::currentDateTimeUtc().addDays(-firstDays);
        m_questions += question;
    }
    if (!m_editor && !settled(askForPublic()))
        return;
    m_flows = m_questions.size() == 1;
    ask();
}

// What went public or is planned its author may not change any more, and the server leaves it out
// of what changed; only what readers do not see yet, as far as is known here, is asked for.
Result<void> Pull::askForPublic()
{
    const auto posts = m_remotes.open(m_server);
    if (!posts)
        return tl::unexpected(posts.error());
    PostQuestion question;
    question.view = true;
    question.statuses = u"publish,future"_s;
    for (qsizetype at = 0; at < posts->size(); at += mostNamed) {
        question.posts = posts->mid(at, mostNamed);
        m_questions += question;
    }
    return {};
}

Result<void> Pull::completeViewed(const Remote &remote)
{
    const auto base = m_copies.base(remote.story, m_server);
    if (!base)
        return tl::unexpected(base.error());
    const auto texts = *base ? keptTextsFrom((*base)->texts) : std::nullopt;
    const QString data = m_post.text.data;
    m_post.text = texts ? texts->text : PostText();
    if (!data.isEmpty())
        m_post.text.data = data;
    m_post.print = m_post.text.fingerprint();
    return {};
}

void Pull::look(const ServerPost &post)
{
    m_post = post;
    m_pictures.clear();
    m_terms.reset();
    m_known.reset();
    m_base.reset();
    const QString channel = updates::channel(m_wordpress.server());
    m_channel = m_server;
    auto known = knownOf(post, m_server);
    if (known && !*known) {
        known = knownOf(post, channel);
        if ((known && *known) || (post.envelope && post.envelope->update))
            m_channel = channel;
    }
    const auto other = known && !*known && m_channel == m_server
        ? m_remotes.of(post.story, m_server)
        : Result<std::optional<Remote>>(std::nullopt);
    if (!known || !other) {
        fail(known ? other.error() : known.error());
        return;
    }
    m_id = *known ? (*known)->story : post.story;
    if (*other && (*other)->post > 0) {
        askWhichIsIt(post, **other);
        return;
    }
    m_known = *known;
    const auto away
        = m_known ? Result<bool>(false) : servers::isKeptFrom(m_store, m_id, m_wordpress.server());
    if (!away) {
        fail(away.error());
        return;
    }
    if (*away)
        m_id.clear(); // of another server, and nobody meant it for this one too
    if (isInHand(post.story) || isInHand(m_id)) {
        m_posts.prepend(post); // what it is depends on what becomes of that one
        m_full = true;
        return;
    }
    if (post.viewed && (!*known || !settled(completeViewed(**known)))) {
        if (!*known)
            nextStory();
        return;
    }
    if (!*known && m_id.isEmpty() && mayBeOurs(post)) {
        findOrigin(post);
        return;
    }
    if (m_id.isEmpty() || post.text.unfinished) {
        nextStory();
        return;
    }
    const auto news = isNews();
    if (!news || !*news) {
        if (news)
            nextStory();
        else
            fail(news.error());
        return;
    }
    if (post.envelope && post.envelope->story == m_id)
        m_pictures = post.envelope->pictures;
    else
        m_post.envelope.reset();
    nextTerm();
}

Result<bool> Pull::isNews()
{
    const bool same = m_known && m_known->status == m_post.status && m_known->base == m_post.print;
    QByteArray texts;
    if (!same) {
        const auto &ahead = m_post.ahead;
        auto base = m_copies.base(m_id, m_channel, [&](const QByteArray &snapshot) {
            return ahead && ahead->raw.content == snapshot ? Result<Content>(ahead->base)
                                                           : fromSnapshot(snapshot);
        });
        if (!base)
            return tl::unexpected(base.error());
        m_base = *std::move(base);
        texts = m_base ? m_base->texts : QByteArray();
    } else if (m_post.terms) {
        const auto kept = m_copies.baseTexts(m_id, m_channel);
        if (!kept)
            return tl::unexpected(kept.error());
        texts = *kept;
    }
    bool given = false; // to another author, or another address
    if (m_post.terms)
        if (const auto kept = keptOf(m_id, texts)) {
            m_terms = kept->terms;
            given = kept->author > 0 && kept->author != m_post.author;
            given = given || isElsewhere(m_post, *kept);
        }
    return !same || given || (m_terms && m_terms != m_post.terms);
}

void Pull::nextPicture()
{
    while (!m_pictures.isEmpty()) {
        const SentPicture &picture = m_pictures.constFirst();
        const auto here = m_copies.pictureHere(picture.sha256);
        if (!here) {
            fail(here.error());
            return;
        }
        if (!m_store.picturePath(*here))
            break;
        m_pictures.removeFirst();
    }
    if (m_pictures.isEmpty()) {
        apply();
        return;
    }
    const SentPicture picture = m_pictures.constFirst();
    const QUrl url(picture.url);
    if (!url.scheme().startsWith("http"_L1))
        leave(tr("its picture lies on another server (%1)").arg(url.host()));
    else if (url.host() == m_wordpress.server().site.host() || m_hosts.contains(url.host()))
        fetchPicture(picture);
    else
        askForHost(picture);
}

// The address came with the story; where its pictures lie the server itself has to say.
void Pull::askForHost(const SentPicture &picture)
{
    m_wordpress.media(picture.media, whileOpen([this, picture](const RestAnswer &answer) {
        const QString host = QUrl(picture.url).host();
        const QUrl told(answer.object()[u"source_url"_s].toString());
        if (answer.status == 0) {
            end(answer);
        } else if (answer.done() && answer.id() == picture.media && told.host() == host) {
            m_hosts.insert(host);
            fetchPicture(picture);
        } else {
            leave(tr("its picture lies on another server (%1)").arg(host));
        }
    }));
}

void Pull::fetchPicture(const SentPicture &picture)
{
    m_wordpress.page(QUrl(picture.url), whileOpen([this, picture](const RestAnswer &answer) {
        if (answer.status == 0)
            end(answer);
        else if (!answer.done() || Sha256::of(answer.body) != picture.sent)
            leave(tr("a picture could not be read there"));
        else
            keepPicture(picture, answer.body);
    }));
}

void Pull::keepPicture(const SentPicture &picture, const QByteArray &bytes)
{
    QtConcurrent::run(keptPicture, m_store.dir(), bytes)
        .then(this, [this, picture](const Kept &kept) {
            if (kept.sha256.isEmpty()) {
                fail(kept.error);
                return;
            }
            Result<void> done = m_store.setPictureSize(kept.sha256, picture.size);
            if (done)
                done = m_copies.setTwin(picture.sha256, kept.sha256, picture.credit);
            if (done)
                done = m_remotes.setPicture(
                    {m_server, picture.sent, picture.media, picture.url, picture.size, true});
            if (!settled(done))
                return;
            m_pictures.removeFirst();
            nextPicture();
        });
}

void Pull::owe(const ServerPost &post)
{
    if (const QString number = QString::number(post.post); !m_owed.contains(number))
        m_owed += number;
}

void Pull::end(const RestAnswer &answer)
{
    m_answer = answer;
    m_over = true;
    Q_EMIT finished();
}

void Pull::fail(const Error &error)
{
    m_storeError = error.text;
    m_over = true;
    m_posts.clear();
    m_ready.clear();
    Q_EMIT finished();
}

bool Pull::settled(const Result<void> &done)
{
    if (!done)
        fail(done.error());
    return done.has_value();
}

// Only when everything was brought in; what could not be is asked for by its number.
void Pull::remember()
{
    m_over = true;
    sayStrange();
    if (m_remembers && m_since.isValid()) {
        const QJsonObject known{{u"server"_s, m_server},
            {u"since"_s, m_since.toUTC().toString(Qt::ISODate)},
            {u"zone"_s, m_wordpress.server().zone},
            {u"owed"_s, QJsonArray::fromStringList(m_owed)}};
        const auto kept = m_store.setSetting(settingName + m_server,
            QString::fromUtf8(QJsonDocument(known).toJson(QJsonDocument::Compact)));
        if (!kept)
            m_storeError = kept.error().text;
    }
    Q_EMIT finished();
}

} // namespace toasoan
