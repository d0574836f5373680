// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/postpush.h"
#include "publish/updates.h"
#include "text/vietnamese.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

/// What the server's library says of a story's pictures: it is public with the story.
namespace toasoan {

namespace {

constexpr qsizetype mostAsked = 50; // pictures in one question
constexpr qsizetype longestWord = 500, longestTitle = 80;

// Titles and captions are HTML to WordPress: what an editor's account sends in them is printed as
// it is.
QString asHtml(QString text)
{
    return text.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
}

// WordPress takes out what looks like a tag, and writes some letters as entities.
QString words(const QString &text)
{
    static const QRegularExpression tag(u"<[^<>]*>"_s);
    QString plain = text;
    plain.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).remove(tag);
    return plainTerm(plain).simplified();
}

QString rawOf(const QJsonValue &field)
{
    return field.isObject() ? field[u"raw"_s].toString() : field.toString();
}

} // namespace

QJsonObject PostPush::pictureMeta(const Picture &picture) const
{
    if (!m_wordpress.server().offers(u"meta"_s))
        return {};
    return {{u"credit"_s, shortened(picture.photo.credit, longestWord)},
        {u"sha256"_s, picture.sha256}, {u"client_uuid"_s, picture.slug}};
}

PictureWords PostPush::pictureWords(const Photo &photo)
{
    const QString caption = shortened(photo.caption, longestWord);
    return {asHtml(shortened(caption, longestTitle)), asHtml(caption),
        shortened(photo.alt, longestWord)};
}

// Asks for what is not known yet; a picture that was sent or found just now has said it.
void PostPush::describePictures()
{
    QStringList slugs;
    for (const Picture &picture : std::as_const(m_pictures))
        if (m_goal.isPublic() && !m_library.contains(picture.slug) && slugs.size() < mostAsked
            && !slugs.contains(picture.slug))
            slugs += picture.slug;
    if (slugs.isEmpty()) {
        describe(m_goal.isPublic() ? 0 : m_pictures.size());
        return;
    }
    m_wordpress.picturesBySlug(slugs.join(u','), [this, slugs](const RestAnswer &answer) {
        if (!answer.done()) {
            giveUp(answer);
            return;
        }
        for (const QString &slug : slugs)
            m_library.insert(slug, {});
        const QJsonArray list = answer.json.array();
        for (const auto &media : list)
            m_library.insert(media[u"slug"_s].toString(), media.toObject());
        describePictures();
    });
}

// One after the other, and only what differs.
void PostPush::describe(qsizetype at)
{
    for (; at < m_pictures.size(); ++at) {
        const Picture &picture = m_pictures.at(at);
        const QJsonObject media = m_library.take(picture.slug); // a second use says no more
        const QJsonObject fields = media.isEmpty() ? media : correction(picture, media);
        if (fields.isEmpty())
            continue;
        m_wordpress.updatePicture(
            picture.there.picture, fields, [this, at](const RestAnswer &answer) {
                const bool refused = answer.outcome == Outcome::Forbidden
                    || answer.outcome == Outcome::Refused || answer.outcome == Outcome::Gone;
                if (refused)
                    m_warnings += tr("The server's library keeps an older caption of “%1”: %2")
                                      .arg(m_pictures.at(at).photo.caption, answer.error.text);
                if (answer.done() || refused)
                    describe(at + 1);
                else
                    giveUp(answer);
            });
        return;
    }
    m_described = true;
    nextPicture();
}

// The picture of another story is that one's to describe; words that no version of this story ever
// had are somebody's who wrote them there.
QJsonObject PostPush::correction(const Picture &picture, const QJsonObject &media) const
{
    const auto update = m_remotes.of(m_goal.story.id, updates::channel(m_wordpress.server()));
    const qint64 parent = media[u"post"_s].toInteger();
    const bool ofUpdate = update && *update && (*update)->post == parent;
    if (parent != m_remote.post && !ofUpdate)
        return {};
    QJsonObject fields;
    if (ofUpdate)
        fields.insert(u"post"_s, m_remote.post); // the update's own post goes to the trash
    const PictureWords wanted = pictureWords(picture.photo);
    std::optional<QSet<QString>> ours;
    const auto put = [&](const QString &name, const QString &field) {
        QString there = words(rawOf(media[name]));
        if (there == picture.slug) // WordPress' own title of one without
            there.clear();
        if (there == words(field))
            return;
        if (!ours)
            ours = wordsEverGiven(picture);
        if (ours->contains(there))
            fields.insert(name, field);
    };
    put(u"caption"_s, wanted.caption);
    put(u"title"_s, wanted.title);
    put(u"alt_text"_s, wanted.alt);
    const QJsonObject meta = pictureMeta(picture);
    const QJsonValue known = media[u"meta"_s];
    for (auto it = meta.begin(); it != meta.end(); ++it) {
        if (known[it.key()] != it.value()) {
            fields.insert(u"meta"_s, meta);
            break;
        }
    }
    return fields;
}

// Nothing, and what any version of the story said of it.
QSet<QString> PostPush::wordsEverGiven(const Picture &picture) const
{
    QSet<QString> given{QString()};
    const auto revisions = m_store.revisions(m_goal.story.id, true);
    for (const Revision &revision : revisions.value_or(QList<Revision>())) {
        for (const Photo &photo : revision.content.photos) {
            if (photo.id != picture.use && photo.sha256 != picture.photo.sha256)
                continue;
            const PictureWords said = pictureWords(photo);
            for (const QString &word : {said.title, said.caption, said.alt})
                given.insert(words(word));
        }
    }
    return given;
}

} // namespace toasoan
