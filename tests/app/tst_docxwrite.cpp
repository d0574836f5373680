// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A text that goes out as a document of Word comes back as it was.
#include "framedcontent.h"
#include "officeparts.h"
#include "publish/takein.h"
#include "randombody.h"
#include "tempstore.h"
#include "text/docxwrite.h"
#include "text/html.h"
#include "text/import.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestDocxWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack();
    void partsOfTheStory();
    void picturesKeepTheirWords();
    void whatIsTypedInOurControlsStays();
    void filmsOfAnotherNewsroom();
    void numberedListsBeginAnew();
    void everyPartIsXml();
    void otherProgramsReadTheSameWords_data();
    void otherProgramsReadTheSameWords();

private:
    [[nodiscard]] bool write(const Content &content, const QList<DocxPicture> &pictures = {},
        const QList<Film> &films = {});
    [[nodiscard]] QString path() const { return m_dir.filePath(u"bai.docx"_s); }
    QTemporaryDir m_dir;
};

namespace {

QByteArray bytesOf(const QString &photo)
{
    return picture(int(qHash(photo) % 200));
}

Content contentOf(const Body &body)
{
    Content content = framedContent(body);
    for (Block &block : content.body.blocks) {
        if (block.kind != Block::Kind::Figure || block.ref.isEmpty())
            continue;
        Photo photo;
        photo.id = block.ref;
        photo.caption = block.caption;
        photo.credit = block.credit;
        const bool known = std::any_of(content.photos.cbegin(), content.photos.cend(),
            [&](const Photo &other) { return other.id == photo.id; });
        if (!known)
            content.photos += photo;
    }
    static_cast<void>(adoptCaptions(content));
    return content;
}

// Two ways to write one address.
void forgetSpelling(Runs &runs)
{
    for (Run &run : runs)
        run.link = QString::fromLatin1(QUrl(run.link).toEncoded());
}

// Figures by their pictures' bytes, with the words that stand under them.
QString told(Body body, const QHash<QString, QByteArray> &pictures, const QList<Photo> &photos)
{
    for (Block &block : body.blocks) {
        forgetSpelling(block.runs);
        for (QList<Cell> &row : block.rows)
            for (Cell &cell : row)
                forgetSpelling(cell.runs);
        if (block.kind != Block::Kind::Figure || block.ref.isEmpty())
            continue;
        for (const Photo &photo : photos) {
            if (photo.id == block.ref) {
                block.caption = photo.caption;
                block.credit = photo.credit;
            }
        }
        block.ref = QString::fromLatin1(
            QCryptographicHash::hash(pictures.value(block.ref), QCryptographicHash::Md5).toHex());
    }
    return htmlFromBody(normalised(body));
}

} // namespace

bool TestDocxWrite::write(
    const Content &content, const QList<DocxPicture> &pictures, const QList<Film> &films)
{
    auto zip = ZipWriter::open(path());
    if (!zip)
        return false;
    const QList<DocxPart> parts = docxParts(content, pictures, films, {});
    for (const DocxPart &part : parts)
        if (!zip->add(part.name, part.bytes))
            return false;
    for (qsizetype i = 0; i < pictures.size(); ++i)
        if (!zip->add(docxPictureName(pictures.at(i), i), bytesOf(pictures.at(i).photo)))
            return false;
    return zip->finish().has_value();
}

void TestDocxWrite::thereAndBack()
{
    RandomBody random(20261127);
    for (int i = 0; i < 400; ++i) {
        const Content content = contentOf(random.body());
        QList<DocxPicture> pictures;
        QHash<QString, QByteArray> before, after;
        for (const Photo &photo : content.photos) {
            pictures += DocxPicture{photo.id, u"png"_s, {40, 30}};
            before.insert(photo.id, bytesOf(photo.id));
        }
        QVERIFY(write(content, pictures));
        const auto imported = importFile(path());
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
        for (const ImportedPicture &picture : imported->pictures)
            after.insert(picture.ref, picture.bytes);
        QCOMPARE(
            told(imported->content.body, after, {}), told(content.body, before, content.photos));
        QCOMPARE(imported->content.headline, content.headline);
        QCOMPARE(imported->content.standfirst, content.standfirst);
        QCOMPARE(imported->content.byline, content.byline);
    }
}

void TestDocxWrite::partsOfTheStory()
{
    Content content = contentOf(bodyFromHtml(u"<h2>Đoạn</h2>"_s));
    content.kicker = u"Đời sống"_s;
    content.dateline = u"Sóc Trăng, ngày 13-7"_s;
    content.source = u"TTXVN"_s;
    content.byline = QStringList{u"Lan Anh"_s, u"Đức Trung"_s};
    content.headline = u"Tít có <dấu> & “ngoặc”"_s;
    content.standfirst.clear();
    QVERIFY(write(content));
    const auto imported = importFile(path());
    QVERIFY(imported);
    QCOMPARE(imported->content, content);
    QVERIFY2(imported->warnings.isEmpty(), qPrintable(imported->warnings.join(u'\n')));
}

void TestDocxWrite::picturesKeepTheirWords()
{
    Content content = contentOf(Body{{Block{.kind = Block::Kind::Figure, .ref = u"a"_s},
        Block{.kind = Block::Kind::Figure, .caption = u"Chờ ảnh này"_s, .credit = u"Lan Anh"_s},
        Block{.kind = Block::Kind::Film, .ref = u"phim-1"_s}}});
    content.photos[0].caption = u"Cầu mới"_s;
    content.photos[0].credit = u"Đức Trung"_s;
    content.photos[0].alt = u"Cầu nhìn từ bờ nam"_s;
    Photo lead;
    lead.id = u"b"_s;
    lead.caption = u"Ảnh đầu bài"_s;
    lead.credit = u"Minh"_s;
    content.photos += lead;
    content.lead = lead.id;
    Film film;
    film.id = u"phim-1"_s;
    film.title = u"Lễ khánh thành"_s;
    film.url = u"https://vi-du.example/phim"_s;
    QVERIFY(
        write(content, {{u"a"_s, u"png"_s, {4000, 3000}}, {u"b"_s, u"png"_s, {40, 30}}}, {film}));
    const auto imported = importFile(path());
    QVERIFY(imported);
    QCOMPARE(imported->pictures.size(), 2);
    const ImportedPicture &first = imported->pictures.at(0); // the lead stands on top
    QCOMPARE(first.bytes, bytesOf(u"b"_s));
    QCOMPARE(first.caption, u"Ảnh đầu bài"_s);
    QCOMPARE(first.credit, u"Minh"_s);
    const QList<Block> &blocks = imported->content.body.blocks;
    QCOMPARE(blocks.size(), 5);
    QCOMPARE(blocks.at(1).ref, imported->pictures.at(1).ref);
    QCOMPARE(imported->pictures.at(1).alt, u"Cầu nhìn từ bờ nam"_s);
    QCOMPARE(blocks.at(1).caption, u"Cầu mới"_s);
    QCOMPARE(blocks.at(1).credit, u"Đức Trung"_s);
    QVERIFY(blocks.at(2).ref.isEmpty());
    QCOMPARE(blocks.at(2).caption, u"Chờ ảnh này"_s);
    QCOMPARE(blocks.at(2).credit, u"Lan Anh"_s);
    QCOMPARE(blocks.at(3).kind, Block::Kind::Film);
    QCOMPARE(blocks.at(3).ref, u"phim-1"_s);
}

void TestDocxWrite::whatIsTypedInOurControlsStays()
{
    Content content = contentOf(Body{{Block{.kind = Block::Kind::Film, .ref = u"phim-1"_s}}});
    Photo lead;
    lead.id = u"b"_s;
    lead.caption = u"Ảnh đầu bài"_s;
    content.photos += lead;
    content.lead = lead.id;
    const QList<DocxPicture> pictures{{u"b"_s, u"png"_s, {40, 30}}};
    const auto imported = [&](bool withPicture) {
        Parts parts;
        const QList<DocxPart> written = docxParts(content, pictures, {}, {});
        for (const DocxPart &part : written)
            parts[part.name.toUtf8()] = part.bytes;
        parts[docxPictureName(pictures.first(), 0).toUtf8()] = bytesOf(u"b"_s);
        QByteArray &document = parts["word/document.xml"];
        document.replace(
            "</w:sdtContent>", "<w:p><w:r><w:t>Viết thêm.</w:t></w:r></w:p></w:sdtContent>");
        if (!withPicture) {
            const qsizetype from = document.indexOf("<w:drawing");
            document.remove(from, document.indexOf("</w:drawing>") + 12 - from);
        }
        return zipped(path(), parts) ? importFile(path()) : Result<Imported>(Imported());
    };
    const auto whole = imported(true);
    QVERIFY(whole);
    QCOMPARE(whole->pictures.size(), 1);
    QCOMPARE(whole->pictures.first().caption, u"Ảnh đầu bài"_s);
    const QList<Block> &blocks = whole->content.body.blocks;
    QCOMPARE(blocks.size(), 5);
    QCOMPARE(plainText(blocks.at(0).runs), u"Viết thêm."_s);
    QCOMPARE(blocks.at(2).kind, Block::Kind::Film);
    QCOMPARE(plainText(blocks.at(3).runs), u"Viết thêm."_s);
    const auto without = imported(false);
    QVERIFY(without);
    QVERIFY(without->pictures.isEmpty());
    QCOMPARE(without->content.body.blocks.size(), 6);
    QCOMPARE(plainText(without->content.body.blocks.at(0).runs), u"Ảnh đầu bài"_s);
    QCOMPARE(plainText(without->content.body.blocks.at(1).runs), u"Viết thêm."_s);
}

void TestDocxWrite::filmsOfAnotherNewsroom()
{
    TempStore store;
    QVERIFY2(store.isOpen(), qPrintable(store.error()));
    Film film;
    film.title = u"Lễ khánh thành"_s;
    film.url = u"https://vi-du.example/phim"_s;
    const Result<Film> own = store->addFilm(film);
    QVERIFY2(own, own ? "" : qPrintable(own.error().text));
    film.id = u"cua-bao-khac"_s;
    QVERIFY(write(contentOf(Body{{Block{.kind = Block::Kind::Film, .ref = own->id},
                      Block{.kind = Block::Kind::Film, .ref = film.id}}}),
        {}, {*own, film}));
    const auto imported = importFile(path());
    QVERIFY(imported);
    QStringList warnings;
    const Result<Story> story = takeIn(*store, *imported, administrator, &warnings);
    QVERIFY2(story, story ? "" : qPrintable(story.error().text));
    const QList<Block> &blocks = story->content.body.blocks;
    QCOMPARE(blocks.size(), 4);
    QCOMPARE(blocks.at(1).kind, Block::Kind::Film);
    QCOMPARE(blocks.at(1).ref, own->id);
    QCOMPARE(blocks.at(2).kind, Block::Kind::Paragraph);
    QVERIFY(plainText(blocks.at(2).runs).endsWith(film.title));
    QCOMPARE(blocks.at(2).runs.first().link, film.url);
}

void TestDocxWrite::numberedListsBeginAnew()
{
    const Content content = contentOf(bodyFromHtml(
        u"<ol><li>a</li><li>b</li></ol><p>chữ</p><ol><li>c<ul><li>d</li></ul></li></ol>"_s));
    const QList<DocxPart> parts = docxParts(content, {}, {}, {});
    QString document;
    for (const DocxPart &part : parts)
        if (part.name == "word/document.xml"_L1)
            document = QString::fromUtf8(part.bytes);
    static const QRegularExpression number(u"<w:numId w:val=\"(\\d)\"/>"_s);
    QString numbers;
    for (auto match = number.globalMatch(document); match.hasNext();)
        numbers += match.next().captured(1);
    QCOMPARE(numbers, u"2231"_s);
}

void TestDocxWrite::everyPartIsXml()
{
    RandomBody random(7);
    Content content = contentOf(random.body());
    content.headline = u"Tít\u0001 có \uFFFE chữ lạ"_s;
    content.photos += Photo{u"a"_s, {}, u"Chú\u0008 thích"_s, u"\u000B"_s, u"Mô\u001F tả"_s, {}};
    content.tags = QStringList{u"a\u0002b"_s};
    const QList<DocxPart> parts
        = docxParts(content, {{u"a"_s, u"png"_s, {4, 3}}}, {}, QDateTime::currentDateTime());
    for (const DocxPart &part : parts) {
        QXmlStreamReader xml(part.bytes);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(part.name + u": "_s + xml.errorString()));
    }
}

void TestDocxWrite::otherProgramsReadTheSameWords_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("LibreOffice") << u"soffice"_s
                                 << QStringList{u"--headless"_s, u"--convert-to"_s,
                                        u"txt:Text (encoded):UTF8"_s, u"--outdir"_s, m_dir.path(),
                                        u"-env:UserInstallation=file://"_s
                                            + m_dir.filePath(u"lo"_s),
                                        path()};
    QTest::newRow("pandoc") << u"pandoc"_s
                            << QStringList{u"-f"_s, u"docx"_s, u"-t"_s, u"plain"_s,
                                   u"--wrap=none"_s, u"-s"_s, u"-o"_s, m_dir.filePath(u"bai.txt"_s),
                                   path()};
}

void TestDocxWrite::otherProgramsReadTheSameWords()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    const QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        QSKIP(qPrintable(program + u" is not installed"_s));
    Content content = contentOf(bodyFromHtml(
        u"<h2>Hai năm</h2><p>Cầu <strong>dài</strong> 120&nbsp;m, <a "
        "href=\"https://vi-du.example/a?b=1\">Sở</a>.</p><ul><li>một<ol><li>hai</li></ol></li></ul>"
        "<blockquote><p>Lời nói</p></blockquote><table><tr><th>A</th><th>B</th></tr>"
        "<tr><td rowspan=\"2\">1</td><td>2</td></tr><tr><td>3</td></tr></table><hr><p>Hết</p>"_s));
    content.standfirst.clear(); // pandoc keeps it to itself
    QVERIFY(write(content));
    QFile::remove(m_dir.filePath(u"bai.txt"_s));
    QProcess process;
    process.start(found, arguments);
    QVERIFY(process.waitForFinished(120000));
    QFile file(m_dir.filePath(u"bai.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression other(u"[^\\p{L}\\p{N}]+"_s);
    const auto words = [](const QString &text) {
        QStringList all = text.split(other, Qt::SkipEmptyParts);
        all.removeIf([](const QString &word) { return word == "1"_L1; }); // also a list's number
        return all.join(u' ');
    };
    QCOMPARE(words(QString::fromUtf8(file.readAll())),
        words(content.headline + u' ' + content.standfirst + u' ' + plainText(content.body) + u' '
            + content.byline.join(u' ')));
}

QTEST_MAIN(TestDocxWrite)
#include "tst_docxwrite.moc"
