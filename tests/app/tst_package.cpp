// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"
#include "publish/joining.h"
#include "publish/package.h"
#include "tempstore.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestPackage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outAndIn();
    void anotherTextIsKeptBeside();
    void changesOfBothAreJoined();
    void joinedWithoutACommonRevision();
    void twoDraftsByStick();
    void sameWordsAreAskedAbout();
    void theSameAgainLeavesTheConflict();
    void nobodysApprovalIsMoved();
    void badPackages_data();
    void badPackages();

private:
    // A story with all that a package carries, exported from a newsroom of its own.
    static QString exported(TempStore &from, QString *id = nullptr)
    {
        const QString film
            = from->addFilm({{}, u"Mùa nước nổi"_s, u"https://phim.example/1"_s, {}, 90, {}, false})
                  ->id;
        const QString sha = from->addPictureFile(from.picture(u"cau.jpg"_s, "cau")).value();
        Content content = test::content(u"Cầu Ván thông xe"_s,
            u"<p>Một.</p><figure data-photo=\"p1\"></figure><figure data-film=\"%1\"></figure>"_s
                .arg(film));
        content.section = u"Giao thông"_s;
        content.tags = QStringList{u"cầu"_s};
        content.photos = {{u"p1"_s, sha, u"Cầu Ván"_s, u"Đức Trung"_s, u"Cây cầu"_s, {}}};
        content.lead = u"p1"_s;
        const QString made = from->createStory(content, reporter)->id;
        if (!from->transition(made, Action::Submit, reporter)
            || !from->transition(made, Action::Return, editor, {u"Thiếu nguồn"_s}))
            return {};
        if (id)
            *id = made;
        const QString file = from.path(u"tin.toasoan"_s);
        return exportPackage(*from, made, file) ? file : QString();
    }
};

void TestPackage::outAndIn()
{
    TempStore from;
    TempStore to;
    QString id;
    const QString file = exported(from, &id);
    QVERIFY(!file.isEmpty());
    QStringList warnings;
    const Result<QString> in = importPackage(*to, file, editor, &warnings);
    VERIFY_OK(in);
    QCOMPARE(*in, id);
    QCOMPARE(warnings.size(), 1); // its section
    QVERIFY(warnings.constFirst().contains(u"Giao thông"_s));
    const Result<Story> there = from->story(id);
    const Result<Story> here = to->story(id);
    VERIFY_OK(here);
    QCOMPARE(here->content, there->content);
    QCOMPARE(here->hash, there->hash);
    QCOMPARE(here->state, State::Draft);
    QCOMPARE(here->author, reporter.name);
    QVERIFY(to->picturePath(here->content.photos.constFirst().sha256).has_value());
    QCOMPARE(to->notes(id)->constFirst().text, u"Thiếu nguồn"_s);
    QCOMPARE(to->films()->size(), 1);
    QCOMPARE(to->history(id)->size(), from->history(id)->size() + 1);

    warnings.clear();
    QCOMPARE(importPackage(*to, file, editor, &warnings).value(), id);
    QCOMPARE(to->list()->size(), 1);
    QCOMPARE(to->films()->size(), 1);
    QCOMPARE(to->story(id)->revision, here->revision);
}

void TestPackage::anotherTextIsKeptBeside()
{
    TempStore from;
    TempStore to;
    QString id;
    const QString file = exported(from, &id);
    VERIFY_OK(importPackage(*to, file, editor, nullptr));
    VERIFY_OK(to->saveContent(id, content(u"Viết lại ở đây"_s), editor));
    QStringList warnings;
    VERIFY_OK(importPackage(*to, file, editor, &warnings));
    QCOMPARE(to->story(id)->content.headline, u"Viết lại ở đây"_s);
    QCOMPARE(warnings.size(), 2);
    const QList<Revision> revisions = to->revisions(id, true).value();
    QCOMPARE(revisions.constFirst().content.headline, u"Cầu Ván thông xe"_s);

    VERIFY_OK(from->saveContent(id, content(u"Viết lại ở kia"_s), reporter));
    VERIFY_OK(exportPackage(*from, id, file));
    for (int i = 0; i < 2; ++i)
        VERIFY_OK(importPackage(*to, file, editor, nullptr));
    const QList<Revision> after = to->revisions(id, true).value();
    QCOMPARE(after.size(), revisions.size() + 2);
    QCOMPARE(after.at(after.size() - 2).content.headline, u"Viết lại ở kia"_s);
    QCOMPARE(after.constLast().content.headline, u"Viết lại ở đây"_s);
    QCOMPARE(after.constLast().hash, to->story(id)->hash);
    QCOMPARE(after.constLast().number, to->story(id)->revision);
}

void TestPackage::changesOfBothAreJoined()
{
    TempStore from;
    TempStore to;
    QString id;
    const QString file = exported(from, &id);
    VERIFY_OK(importPackage(*to, file, editor, nullptr));
    Content there = to->story(id)->content;
    there.standfirst = u"Sapo của bàn biên tập."_s;
    VERIFY_OK(to->saveContent(id, there, editor));
    VERIFY_OK(exportPackage(*to, id, to.path(u"ve.toasoan"_s)));
    Content here = from->story(id)->content;
    here.headline = u"Cầu Ván thông xe sáng nay"_s;
    VERIFY_OK(from->saveContent(id, here, reporter));

    QStringList warnings;
    QCOMPARE(importPackage(*from, to.path(u"ve.toasoan"_s), reporter, &warnings).value(), id);
    QCOMPARE(from->list()->size(), 1);
    const Story joined = from->story(id).value();
    QCOMPARE(joined.content.headline, here.headline);
    QCOMPARE(joined.content.standfirst, there.standfirst);
    QCOMPARE(from->history(id)->constLast().revision, joined.revision);
    QStringList headlines;
    const QList<Revision> kept = from->revisions(id, true).value();
    for (const Revision &revision : kept)
        headlines += revision.content.headline + u'|' + revision.content.standfirst;
    QVERIFY(headlines.contains(here.headline + u'|' + here.standfirst)); // as it stood before
    QVERIFY(!Copies(*from).conflict(id)->has_value());

    // once more brings nothing; an older package takes nothing back
    for (const QString &again : {to.path(u"ve.toasoan"_s), file}) {
        QCOMPARE(importPackage(*from, again, reporter, nullptr).value(), id);
        QCOMPARE(from->story(id)->revision, joined.revision);
        QCOMPARE(from->story(id)->content, joined.content);
    }
}

// The text that was sent never became a revision here: the other desk brings it along.
void TestPackage::joinedWithoutACommonRevision()
{
    TempStore from;
    TempStore to;
    const QString id = from->createStory(content(u"Tin nhanh"_s), reporter)->id;
    VERIFY_OK(from->saveContent(id, content(u"Tin nhanh từ xã"_s), reporter));
    VERIFY_OK(exportPackage(*from, id, from.path(u"di.toasoan"_s)));
    VERIFY_OK(importPackage(*to, from.path(u"di.toasoan"_s), editor, nullptr));
    Content there = to->story(id)->content;
    there.kicker = u"Giao thông"_s;
    VERIFY_OK(to->saveContent(id, there, editor));
    VERIFY_OK(exportPackage(*to, id, to.path(u"ve.toasoan"_s)));
    VERIFY_OK(importPackage(*from, to.path(u"ve.toasoan"_s), reporter, nullptr));
    QCOMPARE(from->story(id)->content.kicker, u"Giao thông"_s);
    QCOMPARE(from->story(id)->content.headline, u"Tin nhanh từ xã"_s);
}

// Nothing of it was ever submitted, and each side has written on since: the text that went first is
// what both know.
void TestPackage::twoDraftsByStick()
{
    TempStore from;
    TempStore to;
    const auto paragraphs = [](const QString &one, const QString &two) {
        return content(u"Cầu Ván"_s, u"<p>%1</p><p>%2</p>"_s.arg(one, two));
    };
    const QString id = from->createStory(content(u"Cầu Ván"_s), reporter)->id;
    VERIFY_OK(from->saveContent(id, paragraphs(u"Một hai."_s, u"Ba bốn."_s), reporter));
    VERIFY_OK(exportPackage(*from, id, from.path(u"w1.toasoan"_s), reporter));
    const auto marks = from->revisions(id, false)->size();
    VERIFY_OK(exportPackage(*from, id, from.path(u"w1.toasoan"_s), reporter));
    QCOMPARE(from->revisions(id, false)->size(), marks); // the same text once
    VERIFY_OK(importPackage(*to, from.path(u"w1.toasoan"_s), editor, nullptr));

    VERIFY_OK(from->saveContent(id, paragraphs(u"Một hai, của xã."_s, u"Ba bốn."_s), reporter));
    VERIFY_OK(exportPackage(*from, id, from.path(u"w2.toasoan"_s), reporter));
    VERIFY_OK(to->saveContent(id, paragraphs(u"Một hai."_s, u"Ba bốn, của bàn."_s), editor));
    VERIFY_OK(importPackage(*to, from.path(u"w2.toasoan"_s), editor, nullptr));
    QVERIFY(!to->summary(id)->conflict);
    QCOMPARE(plainText(to->story(id)->content.body), u"Một hai, của xã.\nBa bốn, của bàn."_s);

    VERIFY_OK(
        from->saveContent(id, paragraphs(u"Một hai, của xã, nay."_s, u"Ba bốn."_s), reporter));
    VERIFY_OK(exportPackage(*to, id, to.path(u"ve.toasoan"_s), editor));
    VERIFY_OK(importPackage(*from, to.path(u"ve.toasoan"_s), reporter, nullptr));
    QVERIFY(!from->summary(id)->conflict);
    QCOMPARE(
        plainText(from->story(id)->content.body), u"Một hai, của xã, nay.\nBa bốn, của bàn."_s);
}

void TestPackage::sameWordsAreAskedAbout()
{
    TempStore from;
    TempStore to;
    QString id;
    const QString file = exported(from, &id);
    VERIFY_OK(importPackage(*to, file, editor, nullptr));
    VERIFY_OK(to->saveContent(id, content(u"Cầu Ván thông xe chiều nay"_s), editor));
    VERIFY_OK(exportPackage(*to, id, to.path(u"ve.toasoan"_s)));
    VERIFY_OK(from->saveContent(id, content(u"Cầu Ván thông xe tối nay"_s), reporter));
    QStringList warnings;
    VERIFY_OK(importPackage(*from, to.path(u"ve.toasoan"_s), reporter, &warnings));
    QVERIFY(from->summary(id)->conflict);
    QVERIFY(from->list()->constFirst().conflict);
    QCOMPARE(from->story(id)->content.headline, u"Cầu Ván thông xe tối nay"_s);
    const Member stranger{u"khac"_s, u"Khác"_s, Role::Reporter};
    QVERIFY(!resolveConflict(*from, id, stranger, merge::Keep::Theirs));
    VERIFY_OK(resolveConflict(*from, id, reporter, merge::Keep::Theirs));
    QVERIFY(!from->summary(id)->conflict);
    QCOMPARE(from->story(id)->content.headline, u"Cầu Ván thông xe chiều nay"_s);
    const QList<Revision> kept = from->revisions(id, true).value();
    QVERIFY(std::any_of(kept.cbegin(), kept.cend(), [](const Revision &revision) {
        return revision.content.headline == u"Cầu Ván thông xe tối nay"_s;
    }));
    QVERIFY(!resolveConflict(*from, id, reporter, merge::Keep::Theirs));
}

// Brought along once more, or the one before it: the words in conflict are still to be chosen from.
void TestPackage::theSameAgainLeavesTheConflict()
{
    TempStore from;
    TempStore to;
    const QString id = from->createStory(content(u"Cầu Ván"_s), reporter)->id;
    VERIFY_OK(from->saveContent(id, content(u"Cầu Ván thông xe"_s), reporter));
    VERIFY_OK(exportPackage(*from, id, from.path(u"cu.toasoan"_s)));
    VERIFY_OK(importPackage(*to, from.path(u"cu.toasoan"_s), editor, nullptr));
    VERIFY_OK(from->saveContent(id, content(u"Cầu Ván thông xe chiều nay"_s), reporter));
    VERIFY_OK(exportPackage(*from, id, from.path(u"moi.toasoan"_s)));
    VERIFY_OK(to->saveContent(id, content(u"Cầu Ván thông xe tối nay"_s), editor));
    VERIFY_OK(importPackage(*to, from.path(u"moi.toasoan"_s), editor, nullptr));
    QVERIFY(to->summary(id)->conflict);
    for (const QString &again : {u"moi.toasoan"_s, u"cu.toasoan"_s}) {
        QStringList warnings;
        VERIFY_OK(importPackage(*to, from.path(again), editor, &warnings));
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(to->summary(id)->conflict, qPrintable(again));
    }
    // a later one takes the place of the text in conflict, and of nothing else
    VERIFY_OK(from->saveContent(id, content(u"Cầu Ván thông xe chiều mai"_s), reporter));
    VERIFY_OK(exportPackage(*from, id, from.path(u"sau.toasoan"_s)));
    VERIFY_OK(importPackage(*to, from.path(u"sau.toasoan"_s), editor, nullptr));
    QVERIFY(to->summary(id)->conflict);
    QCOMPARE(to->story(id)->content.headline, u"Cầu Ván thông xe tối nay"_s);
    VERIFY_OK(resolveConflict(*to, id, editor, merge::Keep::Theirs));
    QCOMPARE(to->story(id)->content.headline, u"Cầu Ván thông xe chiều mai"_s);
}

void TestPackage::nobodysApprovalIsMoved()
{
    TempStore from;
    TempStore to;
    QString id;
    const QString file = exported(from, &id);
    VERIFY_OK(importPackage(*to, file, editor, nullptr));
    Content there = to->story(id)->content;
    there.standfirst = u"Sapo khác."_s;
    VERIFY_OK(to->saveContent(id, there, editor));
    VERIFY_OK(exportPackage(*to, id, to.path(u"ve.toasoan"_s)));
    VERIFY_OK(from->transition(id, Action::Submit, reporter));
    VERIFY_OK(from->transition(id, Action::Approve, editor));
    const QString approved = from->story(id)->hash;
    // a reporter may not change what is approved: the package's text lies beside
    VERIFY_OK(importPackage(*from, to.path(u"ve.toasoan"_s), reporter, nullptr));
    QCOMPARE(from->story(id)->hash, approved);
    QCOMPARE(from->story(id)->state, State::Approved);
    VERIFY_OK(importPackage(*from, to.path(u"ve.toasoan"_s), editor, nullptr));
    QCOMPARE(from->story(id)->content.standfirst, u"Sapo khác."_s);
    QCOMPARE(from->story(id)->state, State::Submitted);
    QVERIFY(from->story(id)->approvedHash.isEmpty());
    QVERIFY(!from->transition(id, Action::Publish, editor));
}

void TestPackage::badPackages_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"text", "traversal", "hash", "picture", "bomb", "missing"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestPackage::badPackages()
{
    QFETCH(QString, kind);
    TempStore from;
    TempStore to;
    const QString good = exported(from);
    const Result<ZipReader> read = ZipReader::open(good, {});
    VERIFY_OK(read);
    const QString bad = from.path(u"bad.toasoan"_s);
    if (kind == "text"_L1) {
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a zip");
    } else {
        Result<ZipWriter> zip = ZipWriter::open(bad);
        VERIFY_OK(zip);
        const QStringList names = read->names();
        for (const QString &name : names) {
            QByteArray bytes = read->bytes(name, 1 << 20).value();
            if (kind == "hash"_L1 && name == "body.html"_L1)
                bytes.replace("Một", "Hai");
            if (kind == "bomb"_L1 && name == "body.html"_L1)
                bytes = QByteArray(20 << 20, ' ');
            if (name.startsWith(u"photos/"_s)) {
                if (kind == "missing"_L1)
                    continue;
                if (kind == "picture"_L1)
                    bytes += "x";
            }
            VERIFY_OK(zip->add(name, bytes));
        }
        if (kind == "traversal"_L1)
            VERIFY_OK(zip->add(u"../../outside.txt"_s, "x"));
        VERIFY_OK(zip->finish());
    }
    const Result<QString> in = importPackage(*to, bad, editor, nullptr);
    QVERIFY(!in);
    QCOMPARE(in.error().kind, Error::Kind::Invalid);
    QVERIFY(in.error().text.contains(u"bad.toasoan"_s));
    QVERIFY(to->list()->isEmpty());
    QVERIFY(!QFile::exists(to.path(u"outside.txt"_s)));
    QCOMPARE(QDir(to.dir()).entryList({u".package-*"_s}, QDir::AllEntries | QDir::Hidden),
        QStringList());
}

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
