// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"
#include "publish/postpush.h"
#include "text/vietnamese.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtConcurrentRun>
#include <QUuid>

using namespace Qt::StringLiterals;

/// The pictures and terms of PostPush.
namespace toasoan {

namespace {

constexpr int longestEdge
    = 2560; // a longer one WordPress scales down, and keeps the original public
constexpr qsizetype longestDescription = 500; // of an address: caption and alt travel in it

struct Rendered
{
    QByteArray bytes;
    Error error;
};

Rendered render(const QString &path, const RenditionOptions &options)
{
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

QString plainName(const QString &name)
{
    return clean(name)
        .replace(u"&amp;"_s, u"&"_s)
        .replace(u"&#039;"_s, u"'"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .trimmed()
        .toCaseFolded();
}

} // namespace

void PostPush::renderPictures()
{
    m_pictures.clear();
    m_at = 0;
    QList<std::pair<QString, RenditionOptions>> jobs;
    for (const Photo &photo : std::as_const(m_goal.content.photos)) {
        const auto path = m_store.picturePath(photo.sha256);
        if (!path) {
            finish(PushEnd::NeedsYou, path.error().text);
            return;
        }
        Picture picture;
        picture.use = photo.id;
        picture.photo = photo;
        m_pictures += picture;
        // captions change without the picture changing: they are not part of its bytes
        RenditionOptions options;
        options.credit = photo.credit;
        options.byline = photo.credit;
        jobs += {*path, options};
    }
    QtConcurrent::run([jobs] {
        QList<Rendered> all;
        for (const auto &[path, options] : jobs)
            all += render(path, options);
        return all;
    }).then(this, [this](const QList<Rendered> &all) {
        for (qsizetype i = 0; i < all.size(); ++i) {
            Picture &picture = m_pictures[i];
            picture.bytes = all.at(i).bytes;
            picture.sha256 = sha256Of(picture.bytes);
            picture.slug = slugFor(picture.sha256);
            const qint64 most = m_wordpress.server().uploadLimit;
            if (picture.bytes.isEmpty() || (most > 0 && picture.bytes.size() > most)) {
                finish(PushEnd::NeedsYou,
                    picture.bytes.isEmpty() ? all.at(i).error.text
                                            : tr("a picture is larger than the server takes: “%1”")
                                                  .arg(picture.photo.caption));
                return;
            }
        }
        nextPicture();
    });
}

void PostPush::nextPicture()
{
    if (m_at == m_pictures.size()) {
        m_terms.clear();
        m_termIds.clear();
        if (!m_goal.content.section.isEmpty())
            m_terms += {u"categories"_s, m_goal.content.section};
        for (const QString &tag : std::as_const(m_goal.content.tags))
            m_terms += {u"tags"_s, tag};
        nextTerm();
        return;
    }
    Picture &picture = m_pictures[m_at];
    const auto known = m_remotes.picture(m_server, picture.sha256);
    if (!known) {
        finish(PushEnd::Stopped, known.error().text);
        return;
    }
    if (!*known) {
        findPicture();
        return;
    }
    picture.there = **known;
    if (!picture.there.verified) {
        verifyPicture();
        return;
    }
    ++m_at;
    nextPicture();
}

void PostPush::findPicture()
{
    const Picture &picture = m_pictures.at(m_at);
    m_wordpress.picturesBySlug(picture.slug, [this](const RestAnswer &answer) {
        if (!answer.done()) {
            giveUp(answer);
            return;
        }
        const Picture &picture = m_pictures.at(m_at);
        const auto open = m_remotes.open(m_goal.story.id, m_server, u"picture"_s, picture.sha256);
        if (!open) {
            finish(PushEnd::Stopped, open.error().text);
            return;
        }
        const QJsonArray list = answer.json.array();
        if (list.isEmpty()) {
            if (!wait(*open))
                uploadPicture();
            return;
        }
        if (*open && !kept(m_remotes.end(**open, u"done"_s)))
            return;
        const QJsonObject media = list.at(0).toObject();
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
    });
}

void PostPush::uploadPicture()
{
    const Picture &picture = m_pictures.at(m_at);
    const auto request = begun(u"picture"_s, picture.sha256);
    if (!request)
        return;
    const QString caption = picture.photo.caption.left(longestDescription);
    const Upload upload{picture.bytes, picture.slug, caption.left(80), caption,
        picture.photo.alt.left(longestDescription), m_remote.post};
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
        m_wordpress.deletePicture(picture.there.picture, [this](const RestAnswer &deleted) {
            if (!deleted.done() && deleted.outcome != Outcome::Gone)
                giveUp(deleted);
            else if (kept(m_remotes.forgetPicture(m_server, m_pictures.at(m_at).sha256)))
                nextPicture();
        });
    });
}

void PostPush::nextTerm()
{
    if (m_terms.isEmpty()) {
        sendText();
        return;
    }
    const auto [taxonomy, name] = m_terms.constFirst();
    m_wordpress.terms(
        taxonomy, name, [this, taxonomy = taxonomy, name = name](const RestAnswer &answer) {
            if (!answer.done()) {
                giveUp(answer);
                return;
            }
            const QJsonArray list = answer.json.array();
            for (const auto &term : list) {
                if (plainName(term[u"name"_s].toString()) != plainName(name))
                    continue;
                m_termIds[taxonomy] += term[u"id"_s].toInteger();
                m_terms.removeFirst();
                nextTerm();
                return;
            }
            createTerm(taxonomy, name);
        });
}

void PostPush::createTerm(const QString &taxonomy, const QString &name)
{
    m_wordpress.createTerm(taxonomy, clean(name), [this, taxonomy, name](const RestAnswer &answer) {
        const qint64 present = answer.object()[u"data"_s][u"term_id"_s].toInteger();
        if (answer.done() || (answer.code == "term_exists"_L1 && present > 0)) {
            m_termIds[taxonomy] += answer.done() ? answer.id() : present;
        } else if (answer.outcome == Outcome::Unknown && ++m_attempts[u"term "_s + name] < 3) {
            nextTerm(); // looking finds it when it was made
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
