// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/photos.h"

#include <QRandomGenerator>
#include <QTest>

using namespace toasoan;

namespace {

Photo photo(const QString &id, const QString &caption = {}, const QString &credit = {})
{
    Photo photo;
    photo.id = id;
    photo.sha256 = QStringLiteral("sha-") + id;
    photo.caption = caption;
    photo.credit = credit;
    return photo;
}

Block figure(const QString &caption, const QString &credit = {})
{
    Block block;
    block.kind = Block::Kind::Figure;
    block.caption = caption;
    block.credit = credit;
    return block;
}

Block paragraph(const QString &text)
{
    Block block;
    block.runs = {Run{text, 0, {}}};
    return block;
}

} // namespace

class TestPhotos : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstBecomesLead();
    void sameCaptionFillsWaitingFigure();
    void pictureWithoutCaptionTakesTheOnlyFigure();
    void otherCaptionLeavesFiguresAlone();
    void sameFileTwiceIsOneUse();
    void detachAndPutBackIsIdentity();
    void moves();
};

void TestPhotos::firstBecomesLead()
{
    Content content;
    QCOMPARE(attachPhoto(content, photo(QStringLiteral("a"))).id, QStringLiteral("a"));
    QCOMPARE(content.lead, QStringLiteral("a"));
    const Attached second = attachPhoto(content, photo({}, QStringLiteral("x")));
    QVERIFY(!second.id.isEmpty());
    QCOMPARE(content.lead, QStringLiteral("a"));
    QCOMPARE(content.photos.size(), 2);
}

void TestPhotos::sameCaptionFillsWaitingFigure()
{
    Content content;
    content.body.blocks = {paragraph(QStringLiteral("Đoạn một")),
        figure(QStringLiteral("Chợ nổi Vàm Lá"), QStringLiteral("Minh Khôi")),
        figure(QStringLiteral("Quang cảnh Hội nghị tại điểm cầu"), QStringLiteral("Đức Trung"))};
    const Attached attached = attachPhoto(
        content, photo(QStringLiteral("a"), QStringLiteral("quang cảnh  hội nghị tại điểm cầu.")));
    QCOMPARE(attached.filledBlock, 2);
    QVERIFY(hasFigure(content.body, QStringLiteral("a")));
    QVERIFY(!hasFigure(content.body, QString::fromLatin1("b")));
    QCOMPARE(content.body.blocks.at(2).ref, QStringLiteral("a"));
    QVERIFY(content.body.blocks.at(2).caption.isEmpty());
    QVERIFY(content.body.blocks.at(1).ref.isEmpty());
    QCOMPARE(content.photos.at(0).caption, QStringLiteral("quang cảnh  hội nghị tại điểm cầu."));
    QCOMPARE(content.photos.at(0).credit, QStringLiteral("Đức Trung"));
}

void TestPhotos::pictureWithoutCaptionTakesTheOnlyFigure()
{
    Content content;
    content.body.blocks = {figure(QStringLiteral("Cầu Ván"), QStringLiteral("Minh Khôi"))};
    Content two = content;
    two.body.blocks += figure(QStringLiteral("Bến phà"));

    QCOMPARE(
        attachPhoto(content, photo(QStringLiteral("a"), {}, QStringLiteral("TTXVN"))).filledBlock,
        0);
    QCOMPARE(content.photos.at(0).caption, QStringLiteral("Cầu Ván"));
    QCOMPARE(content.photos.at(0).credit, QStringLiteral("TTXVN"));
    QCOMPARE(attachPhoto(two, photo(QStringLiteral("a"))).filledBlock, -1);
}

void TestPhotos::otherCaptionLeavesFiguresAlone()
{
    Content content;
    content.body.blocks = {figure(QStringLiteral("Cầu Ván"))};
    const Body before = content.body;
    QCOMPARE(
        attachPhoto(content, photo(QStringLiteral("a"), QStringLiteral("Bến phà"))).filledBlock,
        -1);
    QVERIFY(content.body == before);
    content.photos[0].caption = QStringLiteral("Cầu Ván");
    QCOMPARE(fillWaitingFigure(content, QStringLiteral("a")), 0);
}

void TestPhotos::sameFileTwiceIsOneUse()
{
    Content content;
    attachPhoto(content, photo(QStringLiteral("a"), QStringLiteral("Chú thích")));
    Photo again = photo(QStringLiteral("b"), QStringLiteral("Khác"), QStringLiteral("Thu Hằng"));
    again.sha256 = content.photos.at(0).sha256;
    const Attached attached = attachPhoto(content, again);
    QVERIFY(attached.already);
    QCOMPARE(attached.id, QStringLiteral("a"));
    QCOMPARE(content.photos.size(), 1);
    QCOMPARE(content.photos.at(0).caption, QStringLiteral("Chú thích"));
    QCOMPARE(content.photos.at(0).credit, QStringLiteral("Thu Hằng"));
}

void TestPhotos::detachAndPutBackIsIdentity()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        Content content;
        const int count = random.bounded(1, 6);
        for (int i = 0; i < count; ++i)
            attachPhoto(content, photo(QString::number(i), QStringLiteral("c%1").arg(i)));
        for (int i = random.bounded(10); i > 0; --i) {
            Block block = paragraph(QString::number(i));
            if (random.bounded(2) == 0) {
                block = figure({});
                block.ref = QString::number(random.bounded(count));
            }
            content.body.blocks += block;
        }
        content.lead = QString::number(random.bounded(count));
        const Content before = content;
        const QString gone = QString::number(random.bounded(count));
        const DetachedPhoto detached = detachPhoto(content, gone);
        QCOMPARE(indexOfPhoto(content, gone), -1);
        for (const Block &block : std::as_const(content.body.blocks))
            QVERIFY(block.ref != gone);
        QCOMPARE(content.lead.isEmpty(), content.photos.isEmpty());
        reattachPhoto(content, detached);
        QVERIFY(content == before);
    }
    Content none;
    reattachPhoto(none, detachPhoto(none, QStringLiteral("x")));
    QVERIFY(none == Content());
}

void TestPhotos::moves()
{
    Content content;
    for (const char *id : {"a", "b", "c"})
        attachPhoto(content, photo(QString::fromLatin1(id)));
    movePhoto(content, QStringLiteral("a"), 9);
    QCOMPARE(indexOfPhoto(content, QStringLiteral("a")), 2);
    movePhoto(content, QStringLiteral("a"), -3);
    QCOMPARE(indexOfPhoto(content, QStringLiteral("a")), 0);
    movePhoto(content, QStringLiteral("x"), 1);
    QCOMPARE(content.lead, QStringLiteral("a"));
}

QTEST_GUILESS_MAIN(TestPhotos)
#include "tst_photos.moc"
