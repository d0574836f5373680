// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordedpicture.h"

#include <QDirIterator>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What was written into a picture for the newsroom does not reach its readers.
class TestPublicWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        initialisePhotoLibrary();
    }

    void ofTheOriginalOnlyRightsAreLeft()
    {
        const QString path = kept(jpegWith(withRights(innerWords())));
        QVERIFY(makeRendition(path, {})->contains("KIN")); // a person's own copy keeps them
        const auto bytes = makeRendition(path, {.credit = u"Đức Trung"_s, .publicWords = true});
        QVERIFY(bytes.has_value());
        QVERIFY(!bytes->contains("KIN"));
        const PublishedFields left = publishedFields(kept(*bytes));
        QVERIFY(!left.hasInnerWords());
        QCOMPARE(left.credit, u"Đức Trung"_s);
        QCOMPARE(left.byline, rightsWords().byline);
        QCOMPARE(left.copyright, rightsWords().copyright);
        QCOMPARE(left.usageTerms, rightsWords().usageTerms);
        QCOMPARE(left.date, rightsWords().date);
    }

    void whatTheStorySaysIsWritten()
    {
        const QString path = kept(jpegWith(innerWords()));
        const auto bytes = makeRendition(
            path, {.caption = u"Chú thích đã duyệt"_s, .alt = u"Ảnh"_s, .publicWords = true});
        QVERIFY(bytes.has_value());
        QVERIFY(!bytes->contains("KIN"));
        QCOMPARE(publishedFields(kept(*bytes)).caption, u"Chú thích đã duyệt"_s);
        QCOMPARE(publishedFields(kept(*bytes)).alt, u"Ảnh"_s);
    }

    // A server names pictures by their bytes: those that had no such words keep theirs.
    void wordlessOnesKeepTheirBytes()
    {
        const QString path = kept(jpegWith(rightsWords()));
        for (const QString &credit : {QString(), u"Đức Trung"_s}) {
            const RenditionOptions usual{.credit = credit, .byline = credit};
            RenditionOptions open = usual;
            open.publicWords = true;
            QCOMPARE(*makeRendition(path, open), *makeRendition(path, usual));
        }
        const auto same = withoutInnerWords(path);
        QVERIFY(same.has_value());
        QCOMPARE(*same, jpegWith(rightsWords()));
    }

    // Two desks, one with the original and one with what an earlier version sent, agree.
    void takenOutAfterwardsOrAtOnceIsTheSame()
    {
        const QString path = kept(jpegWith(withRights(innerWords())));
        const RenditionOptions usual{.credit = u"Đức Trung"_s, .byline = u"Đức Trung, Ái"_s};
        RenditionOptions open = usual;
        open.publicWords = true;
        const auto sent = makeRendition(path, usual);
        QVERIFY(sent && sent->contains("KIN"));
        QCOMPARE(*withoutInnerWords(kept(*sent)), *makeRendition(path, open));
        QVERIFY(!withoutInnerWords(m_dir->filePath(u"none.jpg"_s)));
    }

    void theSiteShowsTheApprovedCaptionOrNone()
    {
        Desk desk;
        Content content = desk.content(u"Bài"_s, u"Thời sự"_s);
        content.photos = {wordedPhoto(desk, u"Chú thích đã duyệt"_s, innerWords())};
        content.lead = content.photos.first().id;
        Film film; // its poster has no words at all
        film.title = u"Phim"_s;
        film.url = u"https://vi-du.example/phim"_s;
        film.posterSha256 = wordedPhoto(desk, u"áp phích"_s, withRights(innerWords())).sha256;
        QVERIFY(desk.store().addFilm(film).has_value());
        const QString id = desk.publish(content);
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        int pictures = 0, captioned = 0;
        QDirIterator files(desk.folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("KIN"), qPrintable(file.fileName()));
            if (!file.fileName().endsWith(u".jpg"_s))
                continue;
            ++pictures;
            const QString caption = publishedFields(file.fileName()).caption;
            QVERIFY(caption.isEmpty() || caption == u"Chú thích đã duyệt"_s);
            captioned += caption.isEmpty() ? 0 : 1;
        }
        QVERIFY(captioned > 0 && pictures > captioned);
    }

private:
    QString kept(const QByteArray &bytes)
    {
        QString path = m_dir->filePath(u"%1.jpg"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestPublicWords)
#include "tst_publicwords.moc"
