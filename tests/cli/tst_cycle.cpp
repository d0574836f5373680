// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "store/store.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

namespace {

/// A page as such newsrooms print it, with all its furniture; ours, so that the test needs nothing.
QString ownPage()
{
    return u"Lượt xem: 128\n\n"
           "Cầu Ván thông xe trở lại, nông sản Tân Lộc Đông kịp ra chợ đầu mối\n\n"
           "Sáng 25-11, sau sáu ngày cấm xe vì nước lũ, cầu Ván được phép lưu thông "
           "trở lại. Hơn 40 tấn rau màu tồn ở các vựa ven sông đã kịp lên xe ngay "
           "trong buổi sáng.\n\n \n\n\n"
           "Những chuyến xe đầu tiên qua cầu Ván sáng 25-11. Ảnh Trọng Nhân\n\n \n\n"
           "    Từ 5 giờ, đoàn kiểm tra của huyện đo lại độ võng nhịp giữa, kết luận "
           "cầu đủ điều kiện cho xe dưới 8 tấn. Hai chốt điều tiết được lập ở hai đầu "
           "cầu, trực suốt ngày đêm đến hết tháng 11. Đến 6 giờ 20, chuyến xe đầu tiên "
           "chở cải xanh và dưa leo rời vựa Bảy Lành.\n\n"
           "    Theo Phòng Nông nghiệp huyện, toàn huyện còn 260 héc-ta rau màu ngập "
           "dưới nửa mét. Danh sách hỗ trợ giống lập xong trước ngày 5-12, mỗi hộ được "
           "nhận giống lúa ngắn ngày để kịp vụ.\n\n"
           "Ngọc Trâm\n\n\n\n"
           "Phim tư liệu\n"
           "  • Đua ghe ngo trên sông Vàm Lá\n"
           "  • Chợ nổi kể chuyện\n"
           "1 2 3 4 5  ... \n\n\n"
           "No title... No title... No title...\n"
           "Thống kê truy cập\n"
           "  • Đang online: 12\n"
           "  • Hôm nay: 345\n"
           "  • Tất cả: 67,890"_s;
}

QStringList furniture()
{
    return {u"Lượt xem"_s, u"Phim tư liệu"_s, u"No title"_s, u"Thống kê"_s, u"Đang online"_s,
        u"Hôm nay:"_s};
}

QString seedPage()
{
    const QString shared
        = qEnvironmentVariable("TOASOAN_SHARED", QStringLiteral(TOASOAN_SOURCE_DIR "/../shared"));
    return shared + u"/seed/article.txt"_s;
}

} // namespace

/// The whole path by toasoan-cli alone, as a script would walk it.
class TestCycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importFindsTheStory_data();
    void importFindsTheStory();
    void theWholePath();
    void packageToAnotherNewsroom();
    void backupAndRestore();
    void aBackupWithoutItsPictures();

private:
    static void pages();
};

void TestCycle::pages()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    QTest::addColumn<QString>("byline");
    QTest::newRow("own page")
        << ownPage() << u"Cầu Ván thông xe trở lại, nông sản Tân Lộc Đông kịp ra chợ đầu mối"_s
        << u"Những chuyến xe đầu tiên qua cầu Ván sáng 25-11"_s << u"Trọng Nhân"_s
        << u"Ngọc Trâm"_s;
    QTest::newRow("seed page")
        << CliRunner::readFile(seedPage())
        << u"Thứ trưởng Bộ Công an làm việc trực tuyến với công an khu vực phía Nam về phòng, chống COVID-19"_s
        << u"Quang cảnh Hội nghị tại điểm cầu Công an tỉnh Sóc Trăng"_s << u"Đức Trung"_s
        << u"Diễm Hương"_s;
}

void TestCycle::importFindsTheStory_data()
{
    pages();
}

void TestCycle::importFindsTheStory()
{
    QFETCH(QString, text);
    QFETCH(QString, headline);
    QFETCH(QString, caption);
    QFETCH(QString, credit);
    QFETCH(QString, byline);
    if (text.isEmpty())
        QSKIP("the shared seed page is not here");
    CliRunner cli;
    QVERIFY(cli.initWithMembers());
    const QString as = u"--as"_s;

    // Import: the story without the site's furniture, and a figure that waits.
    const QString file = cli.writeFile(u"article.txt"_s, text.toUtf8());
    const Answer imported = cli.run({u"import"_s, file, as, u"phongvien"_s});
    QVERIFY2(imported.code == 0, imported.err.constData());
    const QString id = imported.line();
    QCOMPARE(id.size(), 36);
    QJsonObject story = cli.show(id);
    QCOMPARE(story[u"headline"_s].toString(), headline);
    QCOMPARE(story[u"byline"_s].toString(), byline);
    QVERIFY(story[u"standfirst"_s].toString().startsWith(u"Sáng"_s));
    const QString body = story[u"body"_s].toString();
    QVERIFY(body.contains(
        u"<figure><figcaption>%1 <cite>%2</cite></figcaption></figure>"_s.arg(caption, credit)));
    for (const QString &line : furniture())
        QVERIFY2(!body.contains(line), qPrintable(line));

    // The waiting figure blocks; the picture with that caption fills it, credit and all.
    QCOMPARE(cli.run({u"set"_s, id, u"section"_s, u"Thời sự"_s, as, u"phongvien"_s}).code, 0);
    QCOMPARE(cli.run({u"submit"_s, id, as, u"phongvien"_s}).code, 1);
    const QString picture = cli.writePicture(u"hoi-nghi.jpg"_s, Qt::darkRed);
    const Answer photo
        = cli.run({u"photo"_s, u"add"_s, id, picture, u"--caption"_s, caption, as, u"anh"_s});
    QVERIFY2(photo.code == 0, photo.err.constData());
    story = cli.show(id);
    QCOMPARE(story[u"photos"_s].toArray().size(), 1);
    QCOMPARE(story[u"photos"_s][0][u"caption"_s].toString(), caption);
    QCOMPARE(story[u"photos"_s][0][u"credit"_s].toString(), credit);
    QVERIFY(
        story[u"body"_s].toString().contains(u"<figure data-photo=\"%1\">"_s.arg(photo.line())));

    QCOMPARE(cli.step(id, u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
    QCOMPARE(cli.step(id, u"bientap"_s, {u"approve"_s}), u"approved"_s);
    const Answer published = cli.run({u"publish"_s, id, as, u"bientap"_s});
    QVERIFY2(published.code == 0, published.err.constData());
    const QString page = CliRunner::readFile(QUrl(published.line()).toLocalFile());
    QCOMPARE(cli.page(id), page);
    for (const QString &part : {headline, caption, credit, byline})
        QVERIFY2(page.contains(part.toHtmlEscaped()), qPrintable(part));
    QVERIFY(page.contains(story[u"standfirst"_s].toString().toHtmlEscaped().left(60)));
}

void TestCycle::theWholePath()
{
    CliRunner cli;
    QVERIFY(cli.initWithMembers());
    const QString as = u"--as"_s;
    const QString reporter = u"phongvien"_s, editor = u"bientap"_s;
    const QString id = cli.readyStory(u"Cầu Ván thông xe"_s, reporter);
    QVERIFY(!id.isEmpty());
    QVERIFY(cli.page(id).isEmpty());

    QCOMPARE(cli.step(id, reporter, {u"submit"_s}), u"submitted"_s);
    const auto tooLong = cli.run({u"return"_s, id, u"--note"_s, QString(5001, u'ữ'), as, editor});
    QVERIFY(tooLong.code != 0 && QString::fromUtf8(tooLong.err).contains(u"5.000"_s));
    QCOMPARE(cli.step(id, editor, {u"return"_s, u"--note"_s, u"Thêm số tấn"_s}), u"returned"_s);
    QCOMPARE(cli.show(id)[u"notes"_s][0][u"text"_s].toString(), u"Thêm số tấn"_s);
    QCOMPARE(
        cli.run({u"set"_s, id, u"standfirst"_s, u"Hơn 40 tấn rau lên xe."_s, as, reporter}).code,
        0);
    QCOMPARE(cli.step(id, reporter, {u"submit"_s}), u"submitted"_s);
    QCOMPARE(cli.step(id, editor, {u"approve"_s}), u"approved"_s);
    const QString approvedHash = cli.show(id)[u"hash"_s].toString();
    QVERIFY(cli.page(id).isEmpty());

    // Published: the page, the front page, the feed.
    QCOMPARE(cli.step(id, editor, {u"publish"_s}), u"published"_s);
    const QJsonObject first = cli.show(id);
    const QString address = first[u"remote"_s][u"url"_s].toString();
    QCOMPARE(first[u"hash"_s].toString(), approvedHash);
    QVERIFY(!first[u"publishedAt"_s].isNull());
    const auto site
        = [&](const QString &file) { return CliRunner::readFile(cli.dir() + u"/site/"_s + file); };
    QVERIFY(cli.page(id).contains(u"Hơn 40 tấn rau lên xe."_s));
    QVERIFY(site(u"index.html"_s).contains(u"Cầu Ván thông xe"_s));

    // Update: the live page stays until the change is approved and published again.
    QCOMPARE(cli.run({u"update"_s, id, as, reporter}).code, 1); // an editor opens a live page
    QCOMPARE(cli.step(id, editor, {u"update"_s}), u"updating"_s);
    QCOMPARE(cli.show(id)[u"review"_s].toString(), u"open"_s);
    QCOMPARE(
        cli.run({u"set"_s, id, u"headline"_s, u"Cầu Ván thông xe sau lũ"_s, as, reporter}).code, 0);
    QVERIFY(!cli.page(id).contains(u"sau lũ"_s));
    QCOMPARE(cli.run({u"publish"_s, id, as, editor}).code, 1);
    QCOMPARE(cli.step(id, reporter, {u"submit"_s}), u"updating"_s);
    QCOMPARE(cli.show(id)[u"review"_s].toString(), u"submitted"_s);
    QCOMPARE(cli.step(id, editor, {u"approve"_s}), u"updating"_s);
    QCOMPARE(cli.show(id)[u"review"_s].toString(), u"approved"_s);
    QVERIFY(!cli.page(id).contains(u"sau lũ"_s));
    QCOMPARE(cli.step(id, editor, {u"publish"_s}), u"published"_s);
    QVERIFY(cli.show(id)[u"review"_s].isNull());
    QVERIFY(cli.page(id).contains(u"Cầu Ván thông xe sau lũ"_s));
    QCOMPARE(cli.show(id)[u"remote"_s][u"url"_s].toString(), address);
    QCOMPARE(cli.show(id)[u"publishedAt"_s], first[u"publishedAt"_s]);

    // Correct: the notice stands on the page and keeps the address.
    QCOMPARE(cli.step(id, editor, {u"correct"_s, u"--notice"_s, u"Số đúng là 42 tấn."_s}),
        u"updating"_s);
    QVERIFY(!cli.page(id).contains(u"42 tấn"_s));
    QCOMPARE(cli.step(id, editor, {u"submit"_s}), u"updating"_s);
    QCOMPARE(cli.step(id, editor, {u"approve"_s}), u"updating"_s);
    QCOMPARE(cli.step(id, editor, {u"publish"_s}), u"published"_s);
    QVERIFY(cli.page(id).contains(u"Đính chính"_s));
    QVERIFY(cli.page(id).contains(u"Số đúng là 42 tấn."_s));
    QCOMPARE(cli.show(id)[u"remote"_s][u"url"_s].toString(), address);

    // Withdraw: the address says so, lists forget the story.
    QCOMPARE(cli.step(id, editor, {u"withdraw"_s, u"--reason"_s, u"Nguồn tin rút lại"_s}),
        u"withdrawn"_s);
    QVERIFY(!cli.page(id).isEmpty());
    QVERIFY(!cli.page(id).contains(u"Hơn 40 tấn rau lên xe."_s));
    QVERIFY(!site(u"index.html"_s).contains(u"Cầu Ván thông xe sau lũ"_s));

    QStringList actions;
    const QJsonArray history = cli.show(id)[u"history"_s].toArray();
    for (const auto &entry : history)
        actions << entry[u"action"_s].toString();
    for (const QString &action : {u"create"_s, u"submit"_s, u"return"_s, u"approve"_s, u"publish"_s,
             u"update"_s, u"correct"_s, u"withdraw"_s}) {
        QVERIFY2(actions.contains(action), qPrintable(actions.join(u' ')));
    }
    QCOMPARE(actions.count(u"publish"_s), 3);
    QCOMPARE(cli.run({u"check"_s}).code, 0);

    // A withdrawn story may be published again, through approval, at its old address.
    QCOMPARE(cli.step(id, editor, {u"reopen"_s}), u"draft"_s);
    QCOMPARE(cli.step(id, reporter, {u"submit"_s}), u"submitted"_s);
    QCOMPARE(cli.step(id, editor, {u"approve"_s}), u"approved"_s);
    QCOMPARE(cli.step(id, editor, {u"publish"_s}), u"published"_s);
    QCOMPARE(cli.show(id)[u"remote"_s][u"url"_s].toString(), address);
    QVERIFY(cli.page(id).contains(u"Hơn 40 tấn rau lên xe."_s));
}

void TestCycle::packageToAnotherNewsroom()
{
    CliRunner here, there;
    QVERIFY(here.initWithMembers());
    QVERIFY(there.initWithMembers());
    const QString id = here.readyStory(u"Gói bài"_s, u"phongvien"_s);
    QCOMPARE(here.step(id, u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
    QCOMPARE(
        here.step(id, u"bientap"_s, {u"return"_s, u"--note"_s, u"Xem lại tên"_s}), u"returned"_s);
    const QString file = here.temp(u"bai.toasoan"_s);
    QCOMPARE(here.run({u"export"_s, id, u"--format"_s, u"package"_s, file}).code, 0);

    const Answer first = there.run({u"import"_s, file});
    QVERIFY2(first.code == 0, first.err.constData());
    const Answer second = there.run({u"import"_s, file});
    QCOMPARE(second.code, 0);
    QCOMPARE(second.line(), first.line());
    QCOMPARE(there.run({u"list"_s, u"--json"_s}).json().array().size(), 1);
    const QJsonObject story = there.show(first.line());
    const QJsonObject original = here.show(id);
    for (const QString &key :
        {u"headline"_s, u"body"_s, u"byline"_s, u"section"_s, u"tags"_s, u"hash"_s}) {
        QCOMPARE(story[key], original[key]);
    }
    QCOMPARE(story[u"photos"_s][0][u"sha256"_s], original[u"photos"_s][0][u"sha256"_s]);
    QCOMPARE(story[u"photos"_s][0][u"caption"_s], original[u"photos"_s][0][u"caption"_s]);
    QCOMPARE(story[u"notes"_s][0][u"text"_s].toString(), u"Xem lại tên"_s);
    QCOMPARE(there.run({u"check"_s}).code, 0);
    const QString broken = here.writeFile(u"hong.toasoan"_s, "PK not a package");
    QCOMPARE(there.run({u"import"_s, broken}).code, 1);
}

void TestCycle::backupAndRestore()
{
    CliRunner cli, empty;
    QVERIFY(cli.initWithMembers());
    const QString id = cli.readyStory(u"Sao lưu"_s, u"phongvien"_s);
    const QString file = cli.temp(u"luu.toasoan-backup"_s);
    const Answer saved = cli.run({u"backup"_s, file});
    QVERIFY2(saved.code == 0, saved.err.constData());
    QCOMPARE(cli.run({u"set"_s, id, u"headline"_s, u"Sửa sau"_s}).code, 0);

    // Over stories: what was there is kept beside.
    const Answer restored = cli.run({u"restore"_s, file});
    QVERIFY2(restored.code == 0, restored.err.constData());
    QCOMPARE(cli.show(id)[u"headline"_s].toString(), u"Sao lưu"_s);
    QVERIFY(QFileInfo::exists(restored.line()));
    QCOMPARE(cli.run({u"check"_s}).code, 0);

    // Into nothing: simply works, pictures too.
    const Answer elsewhere = empty.run({u"restore"_s, file});
    QVERIFY2(elsewhere.code == 0, elsewhere.err.constData());
    QCOMPARE(empty.show(id)[u"hash"_s], cli.show(id)[u"hash"_s]);
    QCOMPARE(empty.run({u"check"_s}).code, 0);
    QCOMPARE(empty.run({u"render"_s, id}).code, 0);
}

void TestCycle::aBackupWithoutItsPictures()
{
    CliRunner cli, other;
    const QString id = cli.newStory(u"Sao lưu"_s);
    const QString picture = cli.writePicture(u"a.png"_s, Qt::darkGreen);
    QCOMPARE(cli.run({u"photo"_s, u"add"_s, id, picture}).code, 0);
    {
        const auto store = Store::open(cli.dir(), {});
        QVERIFY(store && (*store)->dailyBackup());
    }
    const QStringList files = QDir(cli.dir() + u"/backups"_s).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    const QString file = cli.temp(files.constFirst());
    QVERIFY(QFile::copy(cli.dir() + u"/backups/"_s + files.constFirst(), file));
    const Answer refused = other.run({u"restore"_s, file});
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.err.count('\n'), 1);
    QVERIFY2(
        refused.err.contains(QFile::encodeName(cli.temp(u"photos"_s))), refused.err.constData());
    QCOMPARE(other.run({u"show"_s, id}).code, 1);
    const Answer done = other.run({u"restore"_s, file, u"--incomplete"_s});
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(other.show(id)[u"headline"_s].toString(), u"Sao lưu"_s);
    QCOMPARE(other.run({u"check"_s}).code, 1);
}

QTEST_GUILESS_MAIN(TestCycle)
#include "tst_cycle.moc"
