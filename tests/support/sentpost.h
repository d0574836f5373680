// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/postparts.h"
#include "text/html.h"

#include <QSize>

namespace toasoan::test {

/// A story with three pictures as a desk sent it, and what is read of it again.
class SentPost
{
protected:
    static Content story()
    {
        Content content;
        content.kicker = u"Giao thông"_qs;
        content.headline = u"Cầu Ván thông xe"_qs;
        content.standfirst = u"Người dân hai bờ không còn lụy phà."_qs;
        content.byline = {u"Diễm Hương"_qs, u"Trọng Nhân"_qs};
        content.dateline = u"Cần Thơ"_qs;
        content.source = u"TTXVN"_qs;
        content.lead = u"dau"_qs;
        content.body = bodyFromHtml(
            u"<p>Đoạn một.</p><figure data-photo=\"giua\"></figure><p>Đoạn hai.</p>"_qs);
        for (const QString &id : {u"dau"_qs, u"giua"_qs, u"cuoi"_qs})
            content.photos += Photo{id, u"sha-"_qs + id, u"Ảnh "_qs + id, u"Đức Trung"_qs,
                u"Mô tả "_qs + id, QSize(1200, 800), {}};
        return content;
    }
    static QHash<qint64, QString> uses()
    {
        return {{11, u"dau"_qs}, {12, u"giua"_qs}, {13, u"cuoi"_qs}};
    }
    static PostText sent(const Content &content, const QList<Film> &films = {})
    {
        return postText(content, films, [](const Photo &photo) {
            const qint64 number = uses().key(photo.id);
            return PostPicture{number, u"https://bao.example/%1.jpg"_qs.arg(number), {1200, 800}};
        });
    }
    // The block of one picture.
    static QString blockOf(const PostText &text, qint64 number)
    {
        const qsizetype from = text.content.indexOf(u"<!-- wp:image {\"id\":%1,"_qs.arg(number));
        const QString end = u"<!-- /wp:image -->"_qs;
        return text.content.mid(from, text.content.indexOf(end, from) + end.size() - from);
    }
    static Content read(const PostText &there, const Content &before = story())
    {
        return changedPost(before, sent(before), there, uses());
    }
    // `from` stands once in the text that was sent.
    static Content replaced(const QString &from, const QString &to)
    {
        PostText there = sent(story());
        if (there.content.count(from) != 1)
            qWarning("%d times: %s", int(there.content.count(from)), qPrintable(from));
        there.content.replace(from, to);
        return read(there);
    }
    static QStringList ids(const Content &content)
    {
        QStringList ids;
        for (const Photo &photo : content.photos)
            ids += photo.id;
        return ids;
    }
};

} // namespace toasoan::test
