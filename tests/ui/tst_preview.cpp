// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/pageguard.h"
#include "preview/preview.h"
#include "store/store.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

constexpr int patience = 20000;

Block paragraph(const QString &text)
{
    Block block;
    block.runs = {Run{text, 0, {}}};
    return block;
}

Content longStory()
{
    Content content;
    content.headline = QStringLiteral("Cầu Ván thông xe trở lại");
    content.standfirst = QStringLiteral("Sáng 25-11, cầu Ván được phép lưu thông.");
    for (int i = 0; i < 60; ++i)
        content.body.blocks += paragraph(
            QStringLiteral("Đoạn %1: chuyến xe đầu tiên chở cải xanh và dưa leo rời vựa.").arg(i));
    return content;
}

} // namespace

/// All of it in the real engine, offscreen.
class TestPreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheStory();
    void replacesAndKeepsScroll();
    void followsTheCursor();
    void hostileTextIsInert();
    void goesNowhere();
    void showsPicturesOfTheStore();
    void fitsThreeWidths();
    void worksOnlyWhileVisible();
    void changesStory();
    void theLastGoodPageStays();
    void theWarningComesBackWithItsStory();

private:
    bool writeFooter(const QByteArray &text);
    QString footer();
    [[nodiscard]] QString warning() const;
    QVariant run(const QString &script, quint32 world = QWebEngineScript::ApplicationWorld);
    [[nodiscard]] QWebEnginePage *page() const;
    void open(const Content &content);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Draft> m_draft;
    std::unique_ptr<Preview> m_preview;
};

void TestPreview::initTestCase()
{
    m_look = std::make_unique<Look>(Look::Choice::Light);
}

void TestPreview::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_dir->path(), {});
    QVERIFY2(store, store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
    m_draft = std::make_unique<Draft>([this](const QString &id, const Content &content) {
        return m_store->saveContent(id, content, m_session->member());
    });
    m_preview = std::make_unique<Preview>(*m_draft, *m_session, *m_look);
    m_preview->resize(300, 600);
}

void TestPreview::cleanup()
{
    m_preview.reset();
    m_draft.reset();
    m_session.reset();
    m_store.reset();
}

QWebEnginePage *TestPreview::page() const
{
    const auto *view = m_preview->findChild<QWebEngineView *>();
    return view == nullptr ? nullptr : view->page();
}

QVariant TestPreview::run(const QString &script, quint32 world)
{
    QVariant result;
    bool done = false;
    page()->runJavaScript(script, world, [&](const QVariant &value) {
        result = value;
        done = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(done, patience); }();
    return result;
}

void TestPreview::open(const Content &content)
{
    const Result<Story> story = m_store->createStory(content, m_session->member());
    QVERIFY(story);
    QSignalSpy updated(m_preview.get(), &Preview::updated);
    m_draft->open(*story);
    m_preview->show();
    QTRY_VERIFY_WITH_TIMEOUT(!updated.isEmpty(), patience);
}

void TestPreview::showsTheStory()
{
    QVERIFY(page() == nullptr); // nothing of the engine before the first paint
    open(longStory());
    const QString text = run(QStringLiteral("document.body.innerText")).toString();
    QVERIFY(text.contains(QStringLiteral("Cầu Ván thông xe trở lại")));
    QVERIFY(text.contains(QStringLiteral("Đoạn 59")));
    QCOMPARE(
        run(QStringLiteral("getComputedStyle(document.querySelector('h1')).fontWeight")).toString(),
        QStringLiteral("700"));
    QVERIFY(run(QStringLiteral("document.styleSheets.length")).toInt() > 0);
    QCOMPARE(m_preview->refusedRequests(), 0);
}

void TestPreview::replacesAndKeepsScroll()
{
    open(longStory());
    run(QStringLiteral(
        "window.scrollTo(0, 900); window.kept = document.querySelector('[data-block=\"40\"]'); 0"));
    const int before = run(QStringLiteral("Math.round(window.scrollY)")).toInt();
    QVERIFY(before > 500);
    QSignalSpy updated(m_preview.get(), &Preview::updated);
    m_draft->edit([](Content &content) {
        content.body.blocks[50] = paragraph(QStringLiteral("Đoạn đã sửa <b>không phải thẻ</b>"));
        content.body.blocks.append(paragraph(QStringLiteral("Đoạn thêm")));
    });
    QTRY_VERIFY_WITH_TIMEOUT(!updated.isEmpty(), patience);
    const QString text = run(QStringLiteral("document.body.innerText")).toString();
    QVERIFY(text.contains(QStringLiteral("Đoạn đã sửa <b>không phải thẻ</b>")));
    QVERIFY(text.contains(QStringLiteral("Đoạn thêm")));
    QCOMPARE(run(QStringLiteral("Math.round(window.scrollY)")).toInt(), before);
    // Untouched parts are the same nodes: no picture is loaded again.
    QVERIFY(run(QStringLiteral("window.kept === document.querySelector('[data-block=\"40\"]')"))
                .toBool());

    updated.clear();
    m_draft->edit([](Content &content) {
        content.body.blocks.insert(45, paragraph(QStringLiteral("Đoạn chen")));
        content.headline = QStringLiteral("Tít mới");
    });
    QTRY_VERIFY_WITH_TIMEOUT(!updated.isEmpty(), patience);
    QCOMPARE(run(QStringLiteral("document.querySelector('h1').textContent")).toString(),
        QStringLiteral("Tít mới"));
    QCOMPARE(
        run(QStringLiteral("document.querySelector('[data-block=\"45\"]').textContent")).toString(),
        QStringLiteral("Đoạn chen"));
    QVERIFY(run(QStringLiteral("window.kept.isConnected")).toBool());
    const QStringList blocks = run(QStringLiteral("Array.from(document.querySelectorAll('[data-"
                                                  "block]')).map(e => e.dataset.block).join()"))
                                   .toString()
                                   .split(u',');
    QCOMPARE(blocks.size(), 62);
    for (int i = 0; i < blocks.size(); ++i)
        QCOMPARE(blocks.at(i).toInt(), i);
}

void TestPreview::followsTheCursor()
{
    open(longStory());
    m_preview->showBlock(55);
    const QString visible = QStringLiteral(
        "(() => { const b = document.querySelector('[data-block=\"%1\"]').getBoundingClientRect();"
        " return b.top >= 0 && b.bottom <= window.innerHeight; })()");
    QTRY_VERIFY_WITH_TIMEOUT(run(visible.arg(55)).toBool(), patience);
    m_preview->showBlock(0);
    QTRY_VERIFY_WITH_TIMEOUT(run(visible.arg(0)).toBool(), patience);
}

void TestPreview::hostileTextIsInert()
{
    Content content = longStory();
    const QString hostile = QStringLiteral(
        "</script><script>document.title=1;window.owned=1</script><img src=x "
        "onerror=\"window.owned=1\">"
        "<svg onload=window.owned=1><iframe src=\"https://example.com\"></iframe>");
    content.headline = hostile;
    content.kicker = hostile;
    content.standfirst = hostile;
    content.tags = {hostile};
    content.body.blocks.prepend(paragraph(hostile));
    open(content);
    QVERIFY(run(QStringLiteral("document.body.innerText"))
                .toString()
                .contains(QStringLiteral("<script>document.title=1;window.owned=1</script>")));
    QSignalSpy updated(m_preview.get(), &Preview::updated);
    // Even HTML that got past everything: no script, no handler, no request.
    run(QStringLiteral(
        "document.getElementById('article').insertAdjacentHTML('beforeend', "
        "'<img src=\"https://example.com/x.png\" onerror=\"window.owned=1\">"
        "<iframe src=\"https://example.com/\"></iframe>"
        "<a id=out href=\"https://example.com/\" onclick=\"document.title=1\">x</a>');"
        "const s = document.createElement('script'); s.textContent='document.title=1';"
        "document.body.append(s); document.getElementById('out').click(); 0"));
    m_draft->edit([&](Content &edited) { edited.body.blocks.append(paragraph(hostile)); });
    QTRY_VERIFY_WITH_TIMEOUT(!updated.isEmpty(), patience);
    QVERIFY(!run(QStringLiteral("window.owned === 1"), QWebEngineScript::MainWorld).toBool());
    QVERIFY(run(QStringLiteral("document.title !== '1'")).toBool());
    QCOMPARE(page()->url(), previewscheme::page());
}

void TestPreview::goesNowhere()
{
    open(longStory());
    run(QStringLiteral("window.location.href = 'https://example.com/'; 0"));
    run(QStringLiteral("window.open('https://example.com/'); 0"));
    run(QStringLiteral("fetch('https://example.com/').catch(() => 0); 0"));
    page()->load(QUrl(QStringLiteral("file:///etc/hostname")));
    page()->load(QUrl(QStringLiteral("https://example.com/")));
    QTRY_COMPARE_WITH_TIMEOUT(page()->url(), previewscheme::page(), patience);
    run(QStringLiteral("window.location.hash = 'article'; 0"));
    QTRY_COMPARE_WITH_TIMEOUT(run(QStringLiteral("window.location.hash")).toString(),
        QStringLiteral("#article"), patience);
    QVERIFY(run(QStringLiteral("document.body.innerText"))
                .toString()
                .contains(QStringLiteral("Đoạn 59")));
}

void TestPreview::showsPicturesOfTheStore()
{
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString file = m_dir->filePath(QStringLiteral("anh.jpg"));
    QVERIFY(image.save(file));
    const Result<QString> sha256 = m_store->addPictureFile(file);
    QVERIFY(sha256);
    Content content = longStory();
    Photo photo;
    photo.id = QStringLiteral("p1");
    photo.sha256 = *sha256;
    photo.size = image.size();
    photo.caption = QStringLiteral("Chuyến xe đầu tiên");
    photo.credit = QStringLiteral("Minh Khôi");
    content.photos = {photo};
    content.lead = photo.id;
    open(content);
    QTRY_VERIFY_WITH_TIMEOUT(
        run(QStringLiteral("document.querySelector('figure img').naturalWidth")).toInt() > 0,
        patience);
    QVERIFY(run(QStringLiteral("document.querySelector('figcaption').innerText"))
                .toString()
                .contains(QStringLiteral("Ảnh: Minh Khôi")));
    QCOMPARE(m_preview->refusedRequests(), 0);
}

void TestPreview::fitsThreeWidths()
{
    open(longStory());
    QTRY_VERIFY_WITH_TIMEOUT(
        qAbs(run(QStringLiteral("window.innerWidth")).toInt() - 390) < 9, patience);
    const QList<QAbstractButton *> tabs = m_preview->findChildren<QAbstractButton *>();
    for (const auto &[name, width] :
        {std::pair{"Phone", 390}, {"Tablet", 768}, {"Computer", 1200}}) {
        for (QAbstractButton *tab : tabs) {
            if (tab->accessibleName() == QLatin1String(name))
                QTest::mouseClick(tab, Qt::LeftButton);
        }
        const int least = width == 1200 ? 1090 : width - 8; // Chromium zooms out to 25 % at most
        QTRY_VERIFY_WITH_TIMEOUT(run(QStringLiteral("window.innerWidth")).toInt() >= least
                && run(QStringLiteral("window.innerWidth")).toInt() <= width + 8,
            patience);
    }
    m_preview->resize(640, 600);
    QTRY_VERIFY_WITH_TIMEOUT(
        qAbs(run(QStringLiteral("window.innerWidth")).toInt() - 1200) < 9, patience);
}

void TestPreview::worksOnlyWhileVisible()
{
    open(longStory());
    QSignalSpy updated(m_preview.get(), &Preview::updated);
    while (updated.wait(600)) { // what the opening still brings
    }
    m_preview->hide();
    updated.clear();
    m_draft->edit([](Content &content) { content.headline = QStringLiteral("Viết khi ẩn"); });
    QVERIFY(!updated.wait(600));
    m_preview->show();
    QTRY_VERIFY_WITH_TIMEOUT(!updated.isEmpty(), patience);
    QCOMPARE(run(QStringLiteral("document.querySelector('h1').textContent")).toString(),
        QStringLiteral("Viết khi ẩn"));
}

void TestPreview::changesStory()
{
    open(longStory());
    Content other;
    other.headline = QStringLiteral("Bài khác");
    open(other);
    QTRY_COMPARE_WITH_TIMEOUT(
        run(QStringLiteral("document.querySelector('h1').textContent")).toString(),
        QStringLiteral("Bài khác"), patience);
    m_draft->close();
    QSignalSpy updated(m_preview.get(), &Preview::updated);
    open(longStory());
    QTRY_COMPARE_WITH_TIMEOUT(
        run(QStringLiteral("document.querySelector('h1').textContent")).toString(),
        QStringLiteral("Cầu Ván thông xe trở lại"), patience);
}

bool TestPreview::writeFooter(const QByteArray &text)
{
    QFile file(m_dir->filePath(u"templates/footer.mustache"_s));
    return QDir(m_dir->path()).mkpath(u"templates"_s) && file.open(QIODevice::WriteOnly)
        && file.write(text) == text.size();
}

QString TestPreview::footer()
{
    return run(u"document.querySelector('footer')?.textContent ?? ''"_s).toString();
}

/// What the page says of the footer's template: above it or in its place.
QString TestPreview::warning() const
{
    const auto labels = m_preview->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->isVisible() && label->text().contains(u"footer.mustache"_s))
            return label->text();
    return {};
}

// Somebody makes and mends the paper's templates while the desk is open.
void TestPreview::theLastGoodPageStays()
{
    Content content;
    content.headline = u"Cầu Ván"_s;
    open(content);
    QVERIFY(!footer().contains(u"một"_s));
    QVERIFY(writeFooter("<footer>một</footer>")); // the folder was not there before
    QTRY_COMPARE(footer(), u"một"_s);
    QVERIFY(writeFooter("<footer>hai\n{{#name}}</footer>"));
    QTRY_VERIFY(warning().contains(u"line 2"_s));
    QCOMPARE(footer(), u"một"_s);
    QVERIFY(writeFooter("<footer>ba</footer>"));
    QTRY_COMPARE(footer(), u"ba"_s);
    QVERIFY(warning().isEmpty());
}

void TestPreview::theWarningComesBackWithItsStory()
{
    QVERIFY(writeFooter("<footer>một</footer>"));
    Content content;
    content.headline = u"Cầu Ván"_s;
    open(content);
    const Story first = m_draft->story();
    content.headline = u"Rạch Gòn"_s;
    const Result<Story> second = m_store->createStory(content, m_session->member());
    QVERIFY(second.has_value());
    QVERIFY(writeFooter("<footer>hai\n{{#name}}</footer>"));
    QTRY_VERIFY(warning().contains(u"line 2"_s));
    m_draft->open(*second); // it has no last good page: the error stands in its place
    QTRY_VERIFY(warning().contains(u"line 2"_s));
    m_draft->open(first);
    QTRY_VERIFY(warning().contains(u"line 2"_s));
    QCOMPARE(footer(), u"một"_s);
    m_draft->close();
    QTRY_VERIFY(warning().isEmpty());
    m_draft->open(first);
    QVERIFY(writeFooter("<footer>ba</footer>"));
    QTRY_COMPARE(footer(), u"ba"_s);
    QVERIFY(warning().isEmpty());
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(QStringLiteral("software"));
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestPreview test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preview.moc"
