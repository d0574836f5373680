// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlcheck.h"
#include "publish/foldersite.h"
#include "sitedesk.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>
#include <QXmlStreamReader>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

QStringList filesOf(const QString &folder, const QString &pattern)
{
    QStringList files;
    QDirIterator it(folder, {pattern}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    return files;
}

QMap<QString, QDateTime> timesOf(const QString &folder)
{
    QMap<QString, QDateTime> times;
    const QStringList files = filesOf(folder, u"*"_s);
    for (const QString &file : files)
        times.insert(file, QFileInfo(file).lastModified());
    return times;
}

// every href, src and srcset of every page that names nothing
QStringList danglingLinks(const QString &folder)
{
    static const QRegularExpression links(u"\\s(href|src|srcset)=\"([^\"]*)\""_s);
    static const QRegularExpression spaces(u",\\s*"_s);
    QStringList dangling;
    const QStringList pages = filesOf(folder, u"*.html"_s);
    for (const QString &page : pages) {
        const QString html = textOf(page);
        for (auto it = links.globalMatch(html); it.hasNext();) {
            const auto match = it.next();
            QStringList targets{match.captured(2)};
            if (match.captured(1) == u"srcset"_s)
                targets = match.captured(2).split(spaces);
            for (QString target : std::as_const(targets)) {
                if (match.captured(1) == u"srcset"_s)
                    target = target.section(u' ', 0, 0);
                if (target.contains(u':'))
                    continue;
                const QString fragment = target.section(u'#', 1);
                const QString path = target.section(u'#', 0, 0);
                const QString file = path.isEmpty() ? page : QFileInfo(page).dir().filePath(path);
                const bool found = QFileInfo(file).isFile()
                    && (fragment.isEmpty() || textOf(file).contains(u" id=\"%1\""_s.arg(fragment)));
                if (!found)
                    dangling.append(page + u" -> "_s + target);
            }
        }
    }
    return dangling;
}

} // namespace

class TestFolderSite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addresses()
    {
        Story story;
        story.id = u"1A2b3c4d-0000-4000-8000-000000000000"_s;
        Content content;
        content.headline = u"Đỉnh lũ tại trạm Rạch Gòn đạt 2,41 m"_s;
        content.section = u"Thời sự"_s;
        QCOMPARE(FolderSite::addressFor(story, content),
            u"thoi-su/dinh-lu-tai-tram-rach-gon-dat-2-41-m-1a2b3c4d.html"_s);
        content.section.clear();
        QVERIFY(FolderSite::addressFor(story, content).startsWith(u"tin/dinh-lu"_s));
        content.headline = u"???"_s;
        QCOMPARE(FolderSite::addressFor(story, content), u"tin/bai-1a2b3c4d.html"_s);
        content.section = u"../../etc"_s;
        QCOMPARE(FolderSite::addressFor(story, content), u"etc/bai-1a2b3c4d.html"_s);
        content.section = u"Assets"_s;
        QCOMPARE(FolderSite::addressFor(story, content), u"muc-assets/bai-1a2b3c4d.html"_s);
    }

    void emptyNewsroomHasAWholeSite()
    {
        Desk desk;
        const auto published = desk.site().publish(desk.store(), {});
        QVERIFY2(published.has_value(), qPrintable(desk.said(published)));
        QCOMPARE(danglingLinks(desk.folder()), QStringList());
        QVERIFY(textOf(desk.folder() + u"/index.html"_s).contains(u"Chưa có bài nào"_s));
    }

    void wholeSite()
    {
        Desk desk;
        desk.fill(7);
        const QString last = desk.ids.last();
        const auto published = desk.site().publish(desk.store(), last);
        QVERIFY2(published.has_value(), qPrintable(desk.said(published)));
        QVERIFY(published->changed);
        QVERIFY(published->pagesWritten > 10);
        QCOMPARE(published->warnings, QStringList());
        const QUrl address(published->address);
        QVERIFY(address.isLocalFile());
        QVERIFY(QFile::exists(address.toLocalFile()));
        for (const char *name : {"index.html", "thoi-su/index.html", "van-hoa/index.html",
                 "phim-tu-lieu/index.html", "phim-tu-lieu/trang-2.html", "dinh-chinh.html",
                 "404.html", "rss.xml", "atom.xml", "sitemap.xml", "sitemap-news.xml", "robots.txt",
                 "assets/paper.css", "phong-su-anh/index.html"})
            QVERIFY2(QFile::exists(desk.folder() + u'/' + QLatin1String(name)), name);
        QCOMPARE(danglingLinks(desk.folder()), QStringList());
        for (const char *name : {"rss.xml", "atom.xml", "sitemap.xml", "sitemap-news.xml"}) {
            QXmlStreamReader reader(textOf(desk.folder() + u'/' + QLatin1String(name)));
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), name);
        }
        const QString front = textOf(desk.folder() + u"/index.html"_s);
        QVERIFY(front.contains(u"https://vi-du.example/"_s));
        QVERIFY(!front.contains(u"href=\"/"_s));
        QVERIFY(front.contains(u"class=\"slides\""_s));
        QVERIFY(front.contains(u"phim-tu-lieu/trang-2.html\">Trang sau"_s));
    }

    void pagesAreValid()
    {
        Desk desk;
        desk.fill(4);
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        const QStringList pages = filesOf(desk.folder(), u"*.html"_s);
        if (haveTidy())
            QCOMPARE(tidyFindings(pages), QString());
        if (haveHtml5lib())
            QCOMPARE(html5libFindings(pages), QString());
        if (!haveTidy() || !haveHtml5lib())
            QSKIP("tidy or python3-html5lib is not installed");
    }

    void unchangedWritesNothing()
    {
        Desk desk;
        desk.fill(4);
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        const auto before = timesOf(desk.folder());
        desk.now = desk.now.addSecs(3600);
        const auto again = desk.site().publish(desk.store(), desk.ids.first());
        QVERIFY(again.has_value());
        QVERIFY(!again->changed);
        QCOMPARE(again->pagesWritten, 0);
        QCOMPARE(timesOf(desk.folder()), before);
    }

    void lostPagesComeBack()
    {
        Desk desk;
        desk.fill(2);
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        QVERIFY(QFile::remove(desk.folder() + u"/index.html"_s));
        const QString picture = filesOf(desk.folder(), u"*.jpg"_s).constFirst();
        QVERIFY(QFile::remove(picture));
        const auto again = desk.site().publish(desk.store(), {});
        QVERIFY(again.has_value());
        QCOMPARE(again->pagesWritten, 1);
        QVERIFY(QFile::exists(desk.folder() + u"/index.html"_s));
        QVERIFY(QFile::exists(picture));
    }

    void updateKeepsTheAddress()
    {
        Desk desk;
        const QString id = desk.publish(desk.content(u"Tít cũ"_s, u"Thời sự"_s));
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        const QString address = desk.store().story(id)->address;
        QVERIFY(address.startsWith(u"thoi-su/tit-cu-"_s));
        desk.now = desk.now.addSecs(1800);
        desk.change(id, [](Content &content) {
            content.headline = u"Tít hoàn toàn mới"_s;
            content.section = u"Văn hóa"_s;
        });
        const auto again = desk.site().publish(desk.store(), id);
        QVERIFY(again.has_value());
        QCOMPARE(desk.store().story(id)->address, address);
        const QString page = textOf(desk.folder() + u'/' + address);
        QVERIFY(page.contains(u"<h1>Tít hoàn toàn mới</h1>"_s));
        QVERIFY(page.contains(u"Cập nhật"_s));
        QCOMPARE(filesOf(desk.folder(), u"tit-*.html"_s).size(), 1);
    }

    void aLivePageStaysWhileItIsUpdated()
    {
        Desk desk;
        const QString id = desk.publish(desk.content(u"Tít đang đăng"_s, u"Thời sự"_s));
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        desk.step(id, Action::Update);
        Content content = desk.store().story(id)->content;
        content.headline = u"Tít chưa duyệt"_s;
        QVERIFY(desk.store().saveContent(id, content, desk.editor).has_value());
        const auto again = desk.site().publish(desk.store(), id);
        QVERIFY(again.has_value());
        QVERIFY(!again->changed);
        const QStringList pages = filesOf(desk.folder(), u"*.html"_s);
        for (const QString &page : pages)
            QVERIFY(!textOf(page).contains(u"Tít chưa duyệt"_s));
    }

    void withdrawnSaysSoAndLeavesLists()
    {
        Desk desk;
        desk.fill(4);
        const QString id = desk.ids.at(1);
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        const Story story = *desk.store().story(id);
        QVERIFY(textOf(desk.folder() + u"/rss.xml"_s).contains(story.address));
        desk.step(id, Action::Withdraw, u"Sai tên người"_s);
        const auto again = desk.site().publish(desk.store(), id);
        QVERIFY(again.has_value());
        const QString page = textOf(desk.folder() + u'/' + story.address);
        QVERIFY(page.contains(u"<h1>Bài viết đã được gỡ</h1>"_s));
        QVERIFY(page.contains(u"25-11-2026"_s));
        QVERIFY(page.contains(u"content=\"noindex\""_s));
        QVERIFY(!page.contains(story.content.headline));
        const QStringList files
            = filesOf(desk.folder(), u"*.html"_s) + filesOf(desk.folder(), u"*.xml"_s);
        for (const QString &file : files) {
            QVERIFY2(!textOf(file).contains(story.content.headline), qPrintable(file));
            QVERIFY2(!textOf(file).contains(story.address), qPrintable(file));
        }
        QCOMPARE(danglingLinks(desk.folder()), QStringList());
    }

    void correctionIsDatedEverywhere()
    {
        Desk desk;
        const QString id = desk.publish(desk.content(u"Bài có lỗi"_s, u"Thời sự"_s));
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        desk.now = desk.now.addSecs(1800);
        desk.step(id, Action::Correct, u"Bản trước ghi sai cấp bậc; cấp bậc đúng là Thiếu tá."_s);
        desk.approveAgain(id);
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        const QString page = textOf(desk.folder() + u'/' + desk.store().story(id)->address);
        QVERIFY(page.contains(u"<b>Đính chính</b>"_s));
        QVERIFY(page.contains(u"cấp bậc đúng là Thiếu tá"_s));
        QVERIFY(page.contains(u"CorrectionComment"_s));
        QVERIFY(
            textOf(desk.folder() + u"/dinh-chinh.html"_s).contains(u"cấp bậc đúng là Thiếu tá"_s));
    }

    void relatedStories()
    {
        Desk desk;
        const auto tagged
            = [&](const QString &headline, const QString &section, const QStringList &tags) {
                  Content content = desk.content(headline, section);
                  content.tags = tags;
                  desk.now = desk.now.addSecs(60);
                  return desk.publish(content);
              };
        const QString two = tagged(u"Hai"_s, u"Văn hóa"_s, {u"Lũ"_s, u"cầu"_s});
        const QString one = tagged(u"Một"_s, u"Văn hóa"_s, {u"lũ"_s});
        const QString near = tagged(u"Gần"_s, u"Thời sự"_s, {});
        const QString far = tagged(u"Xa"_s, u"Văn hóa"_s, {u"khác"_s});
        const QString self = tagged(u"Chính"_s, u"Thời sự"_s, {u"lũ"_s, u"cầu"_s});
        const auto relatedOf = [&](const QString &id) {
            QStringList ids;
            const auto context = siteContext(desk.store(), *desk.store().story(id));
            for (const Teaser &teaser : context->related)
                ids.append(teaser.id);
            return ids;
        };
        QCOMPARE(relatedOf(self), QStringList({two, one, near}));
        desk.change(self, [&](Content &content) {
            content.related = {far, self, u"no-such-story"_s, one};
        });
        QCOMPARE(relatedOf(self), QStringList({far, one}));
        desk.step(far, Action::Withdraw, u"Trùng bài"_s);
        QCOMPARE(relatedOf(self), QStringList(one));
    }

    void renditionsAreNeverWiderThanTheOriginal()
    {
        Desk desk;
        Content content = desk.content(u"Ảnh nhỏ"_s, u"Thời sự"_s);
        content.photos = {desk.picture(QSize(700, 400), u"nhỏ"_s)};
        content.lead = content.photos.first().id;
        const QString id = desk.publish(content);
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        QStringList widths;
        const QStringList pictures = filesOf(desk.folder(), u"*.jpg"_s);
        for (const QString &file : pictures) {
            QVERIFY(QImage(file).width() <= 700);
            widths.append(QFileInfo(file).baseName().section(u'-', 2));
        }
        widths.sort();
        QCOMPARE(widths,
            QStringList({u"16x9-700"_s, u"1x1-400"_s, u"320"_s, u"4x3-533"_s, u"640"_s, u"700"_s,
                u"og"_s}));
        const QString page = textOf(desk.folder() + u'/' + desk.store().story(id)->address);
        QVERIFY(page.contains(u" 320w, "_s));
        QVERIFY(page.contains(u"width=\"700\" height=\"400\""_s));
    }

    void newCaptionMakesNewRenditionsAndOldOnesGo()
    {
        Desk desk;
        const QString id = desk.publish(desk.content(u"Ảnh"_s, u"Thời sự"_s, 1));
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        const QStringList before = filesOf(desk.folder(), u"*.jpg"_s);
        desk.change(id, [](Content &content) { content.photos.first().caption = u"Khác"_s; });
        QVERIFY(desk.site().publish(desk.store(), id).has_value());
        const QStringList after = filesOf(desk.folder(), u"*.jpg"_s);
        QCOMPARE(after.size(), before.size());
        for (const QString &file : before)
            QVERIFY(!after.contains(file));
    }

    void missingPictureIsTold()
    {
        Desk desk;
        const QString id = desk.publish(desk.content(u"Ảnh hỏng"_s, u"Thời sự"_s, 1));
        const QString sha256 = desk.store().story(id)->content.photos.first().sha256;
        QFile original(*desk.store().picturePath(sha256));
        original.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(original.open(QIODevice::WriteOnly | QIODevice::Truncate));
        original.write("not a picture");
        original.close();
        const auto published = desk.site().publish(desk.store(), id);
        QVERIFY2(published.has_value(), qPrintable(desk.said(published)));
        QCOMPARE(published->warnings.size(), 1);
        QVERIFY(filesOf(desk.folder(), u"*.jpg"_s).isEmpty());
        QCOMPARE(danglingLinks(desk.folder()), QStringList());
    }

    void brokenTemplateLeavesTheSite()
    {
        Desk desk;
        desk.fill(2);
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        const auto before = timesOf(desk.folder());
        QVERIFY(desk.write(u"templates/article.mustache"_s, "<h1>{{#headline}}</h1>"));
        desk.publish(desk.content(u"Bài thứ ba"_s, u"Thời sự"_s));
        const auto failed = desk.site().publish(desk.store(), {});
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().kind, Error::Kind::Invalid);
        QVERIFY(failed.error().text.contains(u"article.mustache"_s));
        QCOMPARE(timesOf(desk.folder()), before);
        QVERIFY(desk.write(u"templates/article.mustache"_s, "<h1>{{headline}}</h1>của tôi"));
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        const QString page
            = textOf(desk.folder() + u'/' + desk.store().story(desk.ids.first())->address);
        QVERIFY(page.contains(u"của tôi"_s));
    }

    void filesOfOthersStay()
    {
        Desk desk;
        QVERIFY(desk.write(u"site/cua-toi.txt"_s, "của tôi"));
        QVERIFY(desk.write(u"ngoai.txt"_s, "bên ngoài"));
        QVERIFY(
            desk.write(u"site/.toasoan-site.json"_s, "{\"files\":[\"../ngoai.txt\",\"cu.html\"]}"));
        QVERIFY(desk.write(u"site/cu.html"_s, "cũ"));
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        QCOMPARE(textOf(desk.folder() + u"/cua-toi.txt"_s), u"của tôi"_s);
        QVERIFY(QFile::exists(desk.store().dir() + u"/ngoai.txt"_s));
        QVERIFY(!QFile::exists(desk.folder() + u"/cu.html"_s));
    }

    void siteOfOthersIsRefused()
    {
        Desk desk;
        QVERIFY(desk.write(u"site/index.html"_s, "<h1>Trang khác</h1>"));
        const auto refused = desk.site().publish(desk.store(), {});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QCOMPARE(textOf(desk.folder() + u"/index.html"_s), u"<h1>Trang khác</h1>"_s);
    }

    void unwritableFolderIsASentence()
    {
        Desk desk;
        QVERIFY(desk.write(u"tep"_s, "một tệp, không phải thư mục"));
        FolderSite site(desk.store().dir() + u"/tep"_s);
        const auto failed = site.publish(desk.store(), {});
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().kind, Error::Kind::Io);
        QVERIFY(failed.error().text.contains(u"tep"_s));
    }

    // All of it follows from the newsroom.
    void deletedSiteIsMadeAgain()
    {
        Desk desk;
        desk.fill(1);
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        const QString before = textOf(desk.folder() + u"/index.html"_s);
        QVERIFY(QDir(desk.folder()).removeRecursively());
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        QCOMPARE(textOf(desk.folder() + u"/index.html"_s), before);
    }

    // The newsroom was moved while it was open, or the site's disk is not connected: it would be
    // begun anew where nobody looks.
    void nothingIsMadeInTheirPlace()
    {
        Desk desk;
        const QString disk = desk.store().dir() + u"/đĩa"_s;
        FolderSite below(disk + u"/site"_s);
        const auto away = below.publish(desk.store(), {});
        QVERIFY(!away.has_value());
        QCOMPARE(away.error().kind, Error::Kind::NotFound);
        QVERIFY(away.error().text.contains(below.folder()));
        QVERIFY(!QFileInfo::exists(disk));
        QVERIFY(QFile::link(disk, desk.folder()));
        QCOMPARE(desk.site().publish(desk.store(), {}).error().kind, Error::Kind::NotFound);
        QVERIFY(!QFileInfo::exists(disk));
        QVERIFY(QDir().mkdir(disk));
        QVERIFY(desk.site().publish(desk.store(), {}).has_value());
        QVERIFY(QFileInfo::exists(disk + u"/index.html"_s));
    }

    void hostileNamesStayInTheFolder()
    {
        Desk desk;
        Newsroom newsroom = *desk.store().newsroom();
        newsroom.name = u"</title><script>alert(1)</script>"_s;
        newsroom.sections
            = {u"../../ngoài"_s, u"Thời sự"_s, u"Thoi su"_s, u"anh"_s, u"<b>"_s, u"…"_s};
        QVERIFY(desk.store().setNewsroom(newsroom).has_value());
        desk.publish(desk.content(u"</script><script>alert(1)</script>"_s, u"../../ngoài"_s, 1));
        const auto published = desk.site().publish(desk.store(), desk.ids.first());
        QVERIFY2(published.has_value(), qPrintable(desk.said(published)));
        QCOMPARE(danglingLinks(desk.folder()), QStringList());
        const QStringList pages = filesOf(desk.store().dir(), u"*.html"_s);
        for (const QString &page : pages) {
            QVERIFY2(page.startsWith(desk.folder()), qPrintable(page));
            QVERIFY(!textOf(page).contains(u"<script>"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestFolderSite)
#include "tst_foldersite.moc"
