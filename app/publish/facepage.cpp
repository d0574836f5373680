// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/facepage.h"

#include "text/html.h"
#include "text/vietnamese.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

// As the site answers it: without the comments that name its blocks. Links lead nowhere here.
QString rendered(const PostBlock &block)
{
    static const QRegularExpression comment(u"<!--.*?-->\n?"_s);
    QString html = block.html;
    html.remove(comment);
    static const QRegularExpression link(u"<a href=\"[^\"]*\""_s);
    html.replace(link, u"<a href=\"#\""_s);
    static const QRegularExpression nameEnd(u"[\\s/>]"_s);
    if (block.block >= 0)
        if (const qsizetype end = html.indexOf(nameEnd); end > 0)
            html.insert(end, u" data-block=\"%1\""_s.arg(block.block));
    return html.trimmed();
}

QString sizeOf(const QSize &size)
{
    return size.isEmpty() ? QString()
                          : u" width=\"%1\" height=\"%2\""_s.arg(size.width()).arg(size.height());
}

// Of the lead, as it goes with the picture itself: without the credit.
QString captionOf(const Content &content)
{
    for (const Photo &photo : content.photos)
        if (photo.id == content.lead)
            return escaped(clean(photo.caption));
    return {};
}

} // namespace

QMap<QString, QString> faceTexts(const SiteFace &face, const Content &content,
    const QList<Film> &films, const PostPictures &pictures)
{
    // numbers that the site would give: here only to find each picture again
    QHash<QString, qint64> numbers;
    QHash<qint64, PostPicture> known;
    for (const Photo &photo : content.photos) {
        PostPicture there = pictures ? pictures(photo) : PostPicture();
        if (there.url.isEmpty())
            continue;
        there.id = known.size() + 1;
        numbers.insert(photo.id, there.id);
        known.insert(there.id, there);
    }
    const auto numbered
        = [&](const Photo &photo) { return known.value(numbers.value(photo.id, 0)); };
    QStringList blocks;
    const QList<PostBlock> written = postBlocks(content, films, numbered);
    for (const PostBlock &block : written)
        blocks += rendered(block);
    QString text = clean(blocks.join(u"\n\n"_s));
    for (auto it = known.cbegin(); it != known.cend(); ++it) {
        const QString name = u"class=\"wp-image-%1\""_s.arg(it.key());
        text.replace(name, name + sizeOf(it->size)); // WordPress adds it as well
    }
    Content words;
    words.headline = content.headline;
    words.standfirst = content.standfirst;
    const PostText post = postText(words, {}, {});
    QMap<QString, QString> texts{
        {u"title"_s, post.title}, {u"excerpt"_s, post.excerpt}, {u"content"_s, text}};
    const PostPicture lead = known.value(numbers.value(content.lead, 0));
    QString picture;
    if (lead.id > 0) {
        picture = face.picture;
        picture.replace(u"<!--toasoan:caption--><!--/toasoan:caption-->"_s, captionOf(content));
        picture.replace(u"src=\"%1\""_s.arg(facePictureMark),
            u"src=\"%1\" alt=\"\"%2"_s.arg(escaped(lead.url), sizeOf(lead.size)));
    }
    texts.insert(u"picture"_s, picture);
    return texts;
}

QString facePage(const SiteFace &face, const QMap<QString, QString> &texts, const QString &policy)
{
    QMap<QString, QString> all = texts;
    all.insert(u"policy"_s,
        u"<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">"_s.arg(escaped(policy)));
    static const QRegularExpression place(u"<!--toasoan:([a-z]+)-->"_s);
    QString page;
    qsizetype at = 0;
    for (auto found = place.match(face.html); found.hasMatch();
         found = place.match(face.html, at)) {
        page += QStringView(face.html).mid(at, found.capturedEnd() - at);
        page += all.value(found.captured(1));
        at = found.capturedEnd();
    }
    page += QStringView(face.html).mid(at);
    return page;
}

} // namespace toasoan
