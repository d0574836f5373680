// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sitedesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRegularExpression>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestRenditions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linkedDataHasThreeShapes();
    void cardsAndSocialFollowTheFocus();
    void anotherCropIsAnotherFile();

private:
    static QJsonArray images(const QString &page);
    /// Red at the left, blue in the last third: the middle shows no blue.
    static Content striped(Desk &desk, const Framing &framing);
};

QJsonArray TestRenditions::images(const QString &page)
{
    static const QRegularExpression data(u"<script type=\"application/ld\\+json\">(.*)</script>"_s);
    const QString json = data.match(page).captured(1);
    return QJsonDocument::fromJson(json.toUtf8()).object()[u"image"_s].toArray();
}

Content TestRenditions::striped(Desk &desk, const Framing &framing)
{
    QImage image(1800, 600, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(1200, 0, 600, 600, Qt::blue);
    const QString file = desk.store().dir() + u"/soc.png"_s;
    image.save(file);
    const auto sha256 = desk.store().addPictureFile(file);
    Content content = desk.content(u"Ảnh dài"_s, u"Thời sự"_s);
    content.photos = {{u"anh-1"_s, sha256.value_or(QString()), u"Sọc"_s, u"Đức Trung"_s, u"Sọc"_s,
        QSize(1800, 600), framing}};
    content.lead = content.photos.first().id;
    return content;
}

void TestRenditions::linkedDataHasThreeShapes()
{
    Desk desk;
    Framing framing;
    framing.focus = QPoint(8300, 5000);
    const QString id = desk.publish(striped(desk, framing));
    QVERIFY(desk.site().publish(desk.store(), id).has_value());
    const QString page = textOf(desk.folder() + u'/' + desk.store().story(id)->address);
    const QJsonArray list = images(page);
    QVERIFY(list.size() >= 3);
    const QString site = desk.store().newsroom()->siteUrl;
    for (int i = 0; i < 3; ++i) {
        const QJsonObject object = list[i].toObject();
        const double wanted = ratioOf(allShapes.at(size_t(i)));
        QVERIFY(std::abs(object[u"width"_s].toDouble() / object[u"height"_s].toDouble() - wanted)
            < 0.01);
        const QString url = object[u"url"_s].toString();
        QVERIFY2(url.startsWith(site), qPrintable(url));
        const QImage made(desk.folder() + u'/' + url.mid(site.size()));
        QVERIFY2(std::abs(double(made.width()) / made.height() - wanted) < 0.01, qPrintable(url));
        const QColor middle = made.pixelColor(made.width() * 4 / 5, made.height() / 2);
        QVERIFY2(middle.blue() > 200 && middle.red() < 60, qPrintable(url));
    }
}

void TestRenditions::cardsAndSocialFollowTheFocus()
{
    Desk desk;
    Framing framing;
    framing.focus = QPoint(9000, 5000);
    framing.crops[size_t(Shape::Wide)] = QRect(6800, 600, 3000, 5000); // all blue
    const QString id = desk.publish(striped(desk, framing));
    QVERIFY(desk.site().publish(desk.store(), id).has_value());
    const QString front = textOf(desk.folder() + u"/index.html"_s);
    static const QRegularExpression card(u"src=\"(anh/[^\"]*-16x9-[0-9]+\\.jpg)\""_s);
    const QString file = card.match(front).captured(1);
    QVERIFY2(!file.isEmpty(), qPrintable(front.mid(0, 3000)));
    const QImage made(desk.folder() + u'/' + file);
    QVERIFY(made.pixelColor(4, made.height() / 2).blue() > 200);
    const QStringList social = QDir(desk.folder() + u"/anh"_s).entryList({u"*-og.jpg"_s});
    QCOMPARE(social.size(), 1);
    const QImage shared(desk.folder() + u"/anh/"_s + social.first());
    QVERIFY(shared.pixelColor(4, shared.height() / 2).blue() > 200);
    QVERIFY(std::abs(double(shared.width()) / shared.height() - 1200.0 / 630) < 0.01);
}

void TestRenditions::anotherCropIsAnotherFile()
{
    Desk desk;
    const QString id = desk.publish(striped(desk, {}));
    QVERIFY(desk.site().publish(desk.store(), id).has_value());
    const auto squares
        = [&] { return QDir(desk.folder() + u"/anh"_s).entryList({u"*-1x1-*.jpg"_s}); };
    const QStringList before = squares();
    QCOMPARE(before.size(), 1);
    // Nobody framed it: cards keep the whole picture.
    QVERIFY(!textOf(desk.folder() + u"/index.html"_s).contains(u"-16x9-"_s));
    desk.change(
        id, [](Content &content) { content.photos.first().framing.focus = QPoint(9000, 5000); });
    QVERIFY(desk.site().publish(desk.store(), id).has_value());
    const QStringList after = squares();
    QVERIFY(!after.isEmpty());
    QVERIFY(!after.contains(before.first()));
}

QTEST_GUILESS_MAIN(TestRenditions)
#include "tst_renditions.moc"
