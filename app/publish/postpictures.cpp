// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"
#include "publish/postpush.h"
#include "store/copies.h"
#include "text/vietnamese.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>
#include <QPromise>
#include <QtConcurrentRun>
#include <QUuid>

using namespace Qt::StringLiterals;

/// The pictures and terms of PostPush.
namespace toasoan {

namespace {

constexpr int longestEdge
    = 2560; // a longer one WordPress scales down, and keeps the original public
constexpr qsizetype mostAsked = 50; // pictures in one question

// The same bytes have the same name, on every machine: so they are found again.
QString slugFor(const QString &sha256)
{
    static const QUuid pictures(u"5a6c1a63-2c3e-5b0e-9a0e-7d1b7f0c2f11"_s);
    return QUuid::createUuidV5(pictures, sha256).toString(QUuid::WithoutBraces);
}

QString sha256Of(const QByteArray &bytes)
{
    return Sha256::of(bytes);
}

QList<std::pair<QString, QString>> termsOf(const Content &content)
{
    QList<std::pair<QString, QString>> terms;
    if (!content.section.isEmpty())
        terms += {u"categories"_s, content.section};
    for (const QString &tag : content.tags)
        terms += {u"tags"_s, tag};
    return terms;
}

} // namespace

PostPush::Rendered PostPush::render(const Job &job)
{
    const QString &path = job.path;
    const RenditionOptions &options = job.options;
    if (job.asItIs) {
        auto bytes = withoutInnerWords(path);
        return bytes ? Rendered{*std::move(bytes), {}} : Rendered{{}, bytes.error()};
    }
    const auto size = pictureSize(path);
    if (!size)
        return {{}, size.error()};
    RenditionOptions fitting = options;
    fitting.width = size->height() > longestEdge && size->height() > size->width()
        ? qMax(1, size->width() * longestEdge / size->height())
        : longestEdge;
    auto bytes = makeRendition(path, fitting);
    return bytes ? Rendered{*std::move(bytes), {}} : Rendered{{}, bytes.error()};
}

// False: this has ended.
bool PostPush::startRendering()
{
    QList<Job> jobs;
    for (const Photo &photo : std::as_const(m_goal.content.photos)) {
        const auto path = m_store.picturePath(photo.sha256);
        if (!path) {
            finish(PushEnd::NeedsYou, path.error().text);
            return false;
        }
        Picture picture;
        const auto twin = Copies(m_store).originalOf(photo.sha256);
        if (!twin) {
            finish(PushEnd::Stopped, twin.error().text);
            return false;
        }
        picture.use = photo.id;
        picture.original = *twin ? (*twin)->sha256 : photo.sha256;
        picture.photo = photo;
        m_pictures += picture;
        // captions change without the picture changing: they are not part of its bytes
        RenditionOptions options;
        options.credit = photo.credit;
        options.byline = photo.credit;
        options.publicWords = true;
        jobs += {*path, options, *twin && (*twin)->credit == photo.credit};
    }
    const auto terms = termsOf(m_goal.content);
    for (const auto &[taxonomy, name] : terms)
        askTerm(taxonomy, name);
    if (!jobs.isEmpty())
        m_rendering.setFuture(QtConcurrent::run([jobs](QPromise<Rendered> &promise) {
            for (const Job &job : jobs)
                if (!promise.isCanceled())
                    promise.addResult(render(job));
        }));
    return true;
}

void PostPush::firstPicture()
{
    m_at = 0;
    for (Picture &picture : m_pictures)
        picture.there = {};
    nextPicture();
}

// Its bytes are here and their name is known.
bool PostPush::isRendered(qsizetype at)
{
    Picture &picture = m_pictures[at];
    if (!picture.sha256.isEmpty())
        return true;
    if (!m_rendering.future().isResultReadyAt(int(at)))
        return false;
    picture.bytes = m_rendering.resultAt(int(at)).bytes;
    picture.sha256 = sha256Of(picture.bytes);
    picture.slug = slugFor(picture.sha256);
    return true;
}

void PostPush::nextPicture()
{
    if (m_at == m_pictures.size()) {
        Q_EMIT sendsPicture(0, int(m_pictures.size()));
        if (!m_described) {
            describePictures();
            return;
        }
        m_terms = termsOf(m_goal.content);
        m_termIds.clear();
        nextTerm();
        return;
    }
    if (!isRendered(m_at)) {
        m_awaits = m_at;
        return;
    }
    Picture &picture = m_pictures[m_at];
    const qint64 most = m_wordpress.server().uploadLimit;
    if (picture.bytes.isEmpty() || (most > 0 && picture.bytes.size() > most)) {
        finish(PushEnd::NeedsYou,
            picture.bytes.isEmpty()
                ? m_rendering.resultAt(int(m_at)).error.text
                : tr("a picture is larger than the server takes: “%1”").arg(picture.photo.caption));
        return;
    }
    const auto known = m_remotes.picture(m_server, picture.sha256);
    if (!known) {
        finish(PushEnd::Stopped, known.error().text);
        return;
    }
    if (!*known || !(*known)->verified) { // what bears its number now nobody knows
        findPicture();
        return;
    }
    picture.there = **known;
    const auto there = m_lookedFor.constFind(picture.slug);
    if (there == m_lookedFor.cend()) {
        askForPictures([this] { nextPicture(); });
        return;
    }
    if (there->isEmpty()) { // somebody deleted it there
        if (kept(m_remotes.forgetPicture(m_server, picture.sha256)))
            uploadPicture();
        return;
    }
    if (there->value(u"id"_s).toInteger() != picture.there.picture) { // sent anew since
        takePicture(*there);
        return;
    }
    ++m_at;
    nextPicture();
}

// One question for all that are rendered; an answer holds until the picture is sent.
void PostPush::findPicture()
{
    const auto answered = m_lookedFor.constFind(m_pictures.at(m_at).slug);
    if (answered != m_lookedFor.cend()) {
        pictureLookedFor(*answered);
        return;
    }
    askForPictures([this] { pictureLookedFor(m_lookedFor.value(m_pictures.at(m_at).slug)); });
}

void PostPush::askForPictures(const std::function<void()> &then)
{
    QStringList slugs;
    for (qsizetype i = m_at; i < m_pictures.size() && slugs.size() < mostAsked; ++i)
        if (isRendered(i) && !m_lookedFor.contains(m_pictures.at(i).slug))
            slugs += m_pictures.at(i).slug;
    m_wordpress.picturesBySlug(slugs.join(u','), [this, slugs, then](const RestAnswer &answer) {
        if (!answer.done()) {
            giveUp(answer);
            return;
        }
        for (const QString &slug : slugs)
            m_lookedFor.insert(slug, {});
        const QJsonArray list = answer.json.array();
        for (const auto &media : list) {
            m_lookedFor.insert(media[u"slug"_s].toString(), media.toObject());
            m_library.insert(media[u"slug"_s].toString(), media.toObject());
        }
        then();
    });
}

void PostPush::pictureLookedFor(const QJsonObject &media)
{
    const Picture &picture = m_pictures.at(m_at);
    const auto open = m_remotes.open(m_goal.story.id, m_server, u"picture"_s, picture.sha256);
    if (!open) {
        finish(PushEnd::Stopped, open.error().text);
        return;
    }
    if (media.isEmpty()) {
        if (!wait(*open))
            uploadPicture();
        return;
    }
    if (*open && !kept(m_remotes.end(**open, u"done"_s)))
        return;
    // its worker died while it made the sizes
    if (media[u"missing_image_sizes"_s].toArray().isEmpty()) {
        takePicture(media);
        return;
    }
    m_wordpress.makeSizes(media[u"id"_s].toInteger(), [this, media](const RestAnswer &made) {
        if (made.outcome == Outcome::Later || made.outcome == Outcome::SignIn)
            giveUp(made);
        else
            takePicture(made.done() ? made.object() : media);
    });
}

void PostPush::uploadPicture()
{
    const Picture &picture = m_pictures.at(m_at);
    m_lookedFor.remove(picture.slug);
    m_stale = true;
    const auto request = begun(u"picture"_s, picture.sha256);
    if (!request)
        return;
    Q_EMIT sendsPicture(int(m_at) + 1, int(m_pictures.size()));
    const Upload upload{picture.bytes, picture.slug, pictureWords(picture.photo), m_remote.post,
        pictureMeta(picture)};
    m_wordpress.uploadPicture(upload, request->token, [this, request](const RestAnswer &answer) {
        if (!closed(answer, *request))
            return;
        if (answer.done() && answer.id() > 0)
            takePicture(answer.object());
        else if (again(u"picture "_s + request->subject, answer))
            findPicture();
        else
            giveUp(answer);
    });
}

void PostPush::takePicture(const QJsonObject &media)
{
    Picture &picture = m_pictures[m_at];
    m_library.insert(picture.slug, media);
    const QJsonValue details = media[u"media_details"_s];
    picture.there
        = {m_server, picture.sha256, media[u"id"_s].toInteger(), media[u"source_url"_s].toString(),
            QSize(details[u"width"_s].toInt(), details[u"height"_s].toInt()), false};
    if (kept(m_remotes.setPicture(picture.there)))
        verifyPicture();
}

// The server's word is not enough: a full disk answers 201 and leaves empty files.
void PostPush::verifyPicture()
{
    const Picture &picture = m_pictures.at(m_at);
    m_wordpress.page(QUrl(picture.there.url), [this](const RestAnswer &answer) {
        Picture &picture = m_pictures[m_at];
        if (answer.done() && sha256Of(answer.body) == picture.sha256) {
            picture.there.verified = true;
            m_lookedFor.insert(picture.slug, {{u"id"_s, picture.there.picture}});
            if (!kept(m_remotes.setPicture(picture.there)))
                return;
            ++m_at;
            nextPicture();
            return;
        }
        if (!answer.done() && answer.outcome != Outcome::Gone && answer.outcome != Outcome::Refused
            && answer.outcome != Outcome::Forbidden) {
            giveUp(answer);
            return;
        }
        if (++m_attempts[u"verify "_s + picture.sha256] > 1) {
            finish(PushEnd::NeedsYou,
                tr("the server damages the picture “%1”; its disk may be full")
                    .arg(picture.photo.caption));
            return;
        }
        m_lookedFor.remove(picture.slug);
        m_wordpress.deletePicture(picture.there.picture, [this](const RestAnswer &deleted) {
            if (!deleted.done() && deleted.outcome != Outcome::Gone)
                giveUp(deleted);
            else if (kept(m_remotes.forgetPicture(m_server, m_pictures.at(m_at).sha256)))
                nextPicture();
        });
    });
}

// This may have ended when the answer comes.
void PostPush::askTerm(const QString &taxonomy, const QString &name)
{
    m_wordpress.terms(taxonomy, name,
        [self = QPointer(this), term = Term(taxonomy, name)](const RestAnswer &answer) {
            if (!self)
                return;
            self->m_termAnswers.insert(term, answer);
            if (self->m_awaitsTerm == term) {
                self->m_awaitsTerm.reset();
                self->termLookedFor(answer);
            }
        });
}

void PostPush::nextTerm()
{
    if (m_terms.isEmpty()) {
        lookAgain();
        return;
    }
    const Term term = m_terms.constFirst();
    if (m_termAnswers.contains(term))
        termLookedFor(m_termAnswers.value(term));
    else
        m_awaitsTerm = term;
}

void PostPush::termLookedFor(const RestAnswer &answer)
{
    if (!answer.done()) {
        giveUp(answer);
        return;
    }
    const auto [taxonomy, name] = m_terms.constFirst();
    const QJsonArray list = answer.json.array();
    for (const auto &term : list) {
        if (!isSameTerm(plainTerm(term[u"name"_s].toString()), name))
            continue;
        m_termIds[taxonomy] += term[u"id"_s].toInteger();
        m_terms.removeFirst();
        nextTerm();
        return;
    }
    // Anybody may list a server's terms: the name of one would tell of a story that only waits.
    const bool hides = m_wordpress.server().offers(u"newsroom"_s) || taxonomy == "categories"_L1;
    if (m_goal.status == "publish"_L1 || (m_goal.isPublic() && hides)) {
        createTerm(taxonomy, name);
        return;
    }
    m_terms.removeFirst();
    nextTerm();
}

void PostPush::createTerm(const QString &taxonomy, const QString &name)
{
    m_wordpress.createTerm(taxonomy, clean(name), [this, taxonomy, name](const RestAnswer &answer) {
        const qint64 present = answer.object()[u"data"_s][u"term_id"_s].toInteger();
        if (answer.done() || (answer.code == "term_exists"_L1 && present > 0)) {
            m_termIds[taxonomy] += answer.done() ? answer.id() : present;
        } else if (answer.outcome == Outcome::Unknown && ++m_attempts[u"term "_s + name] < 3) {
            m_awaitsTerm = Term(taxonomy, name); // looking finds it when it was made
            askTerm(taxonomy, name);
            return;
        } else if (answer.outcome == Outcome::Forbidden || answer.outcome == Outcome::Refused) {
            m_warnings
                += tr("“%1” does not exist on the server and could not be made there.").arg(name);
        } else {
            giveUp(answer);
            return;
        }
        m_terms.removeFirst();
        nextTerm();
    });
}

} // namespace toasoan
