// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/html.h"
#include "text/import.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seedPage();
};

void TestImport::seedPage()
{
    const QString shared
        = qEnvironmentVariable("TOASOAN_SHARED", QStringLiteral(TOASOAN_SOURCE_DIR "/../shared"));
    const QString path = shared + u"/seed/article.txt"_s;
    if (!QFile::exists(path))
        QSKIP("the seed page is not there");
    const auto imported = importFile(path);
    QVERIFY(imported);
    const Content &content = imported->content;
    QCOMPARE(content.headline,
        u"Thứ trưởng Bộ Công an làm việc trực tuyến với công an khu vực phía Nam về phòng, chống COVID-19"_s);
    QVERIFY(content.standfirst.startsWith(u"Sáng ngày 13-7"_s));
    QVERIFY(content.standfirst.endsWith(u"Cồn Cát."_s));
    QCOMPARE(content.byline, QStringList{u"Diễm Hương"_s});
    const QList<Block> &blocks = content.body.blocks;
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks[0].kind, Block::Kind::Figure);
    QCOMPARE(blocks[0].ref, QString());
    QCOMPARE(blocks[0].caption, u"Quang cảnh Hội nghị tại điểm cầu Công an tỉnh Sóc Trăng"_s);
    QCOMPARE(blocks[0].credit, u"Đức Trung"_s);
    QVERIFY(plainText(blocks[1].runs).startsWith(u"Tại hội nghị"_s));
    QVERIFY(plainText(blocks[2].runs).endsWith(u"Chính phủ…"_s));
    const QString all = htmlFromBody(content.body) + content.standfirst + content.kicker;
    for (const QString &furniture : {u"364"_s, u"Phim tư liệu"_s, u"Lâm Tấn"_s, u"1 2 3"_s,
             u"No title"_s, u"Thống kê"_s, u"online"_s, u"11,805,101"_s})
        QVERIFY2(!all.contains(furniture), qPrintable(furniture));
    QVERIFY(!imported->warnings.isEmpty());
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
