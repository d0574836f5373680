// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/facebar.h"
#include "preview/pageguard.h"
#include "preview/preview.h"
#include "publish/facecache.h"
#include "store/store.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QLabel>
#include <QQuickWindow>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
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
    content.headline = u"Bà con gặt lúa trước mưa"_s;
    content.standfirst = u"Sáng nay bà con ra đồng từ bốn giờ."_s;
    for (int i = 0; i < 60; ++i)
        content.body.blocks += paragraph(u"Đoạn %1: lúa chở về sân phơi trước giờ mưa."_s.arg(i));
    return content;
}

} // namespace

/// The preview in a page of the site, in the real engine, offscreen.
class TestPreviewFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void standsInTheSitesPage();
    void replacesInPlace();
    void leadComesAndGoes();
    void followsTheCursor();
    void nothingRunsAndNothingLeaves();
    void choiceIsRemembered();
    void faceComesAndGoesWhileShown();
    void saysWhyThereIsNone();

private:
    QVariant run(const QString &script, quint32 world = QWebEngineScript::ApplicationWorld);
    [[nodiscard]] QWebEnginePage *page() const
    {
        const auto *view = m_preview->findChild<QWebEngineView *>();
        return view == nullptr ? nullptr : view->page();
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        const auto all = m_preview->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : all)
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto all = m_preview->faceBar().findChildren<QLabel *>();
        return std::any_of(all.cbegin(), all.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    SiteFace face(const QString &more = {}, const QByteArray &css = {});
    void makePreview();
    void open(const Content &content);
    template <typename Change> void edit(Change change)
    {
        QSignalSpy updated(m_preview.get(), &Preview::updated);
        m_draft->edit(change);
        QTRY_VERIFY_WITH_TIMEOUT(!updated.isEmpty(), patience);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Draft> m_draft;
    std::unique_ptr<Preview> m_preview;
};

void TestPreviewFace::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"toasoan-test"_s);
    m_look = std::make_unique<Look>(Look::Choice::Light);
}

void TestPreviewFace::init()
{
    QSettings().clear();
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_dir->path(), {});
    QVERIFY2(store, store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
    m_draft = std::make_unique<Draft>([this](const QString &id, const Content &content) {
        return m_store->saveContent(id, content, m_session->member());
    });
    makePreview();
}

void TestPreviewFace::makePreview()
{
    m_preview = std::make_unique<Preview>(*m_draft, *m_session, *m_look);
    m_preview->resize(500, 600);
}

void TestPreviewFace::cleanup()
{
    m_preview.reset();
    m_draft.reset();
    m_session.reset();
    m_store.reset();
    QSettings().clear();
}

QVariant TestPreviewFace::run(const QString &script, quint32 world)
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

void TestPreviewFace::open(const Content &content)
{
    const Result<Story> story = m_store->createStory(content, m_session->member());
    QVERIFY(story);
    QSignalSpy updated(m_preview.get(), &Preview::updated);
    m_draft->open(*story);
    m_preview->show();
    QTRY_VERIFY_WITH_TIMEOUT(!updated.isEmpty(), patience);
}

// A theme with a style sheet and a picture of its own; `more` stands in the page as it is.
SiteFace TestPreviewFace::face(const QString &more, const QByteArray &css)
{
    const QUrl address(u"https://bao.example/bai/"_s);
    SitePost post;
    post.link = address;
    post.title = u"Bài mẫu của trang"_s;
    post.content = u"<p>Đoạn đầu của bài mẫu đã đăng.</p>\n<p>Đoạn sau của bài mẫu đã đăng.</p>"_s;
    post.excerpt = u"<p>Tóm tắt của bài mẫu đã đăng.</p>"_s;
    post.pictures = {u"https://bao.example/mau.jpg"_s};
    FaceLinks links(address);
    const QString html
        = u"<!DOCTYPE html><html><head><link rel=stylesheet href=/a.css></head><body><h1 "
          "class=t>Bài mẫu của trang</h1><div class=anh><img class=dau src=/mau.jpg></div><div "
          "class=tt><p>Tóm tắt của bài mẫu đã đăng.</p></div><div class=nd>%1</div><footer>Báo Vàm "
          "Lá<img "
          "id=logo src=/logo.png></footer></body></html>"_s.arg(post.content);
    Result<SiteFace> face = faceFrom(html, address, post, links);
    const QString folder = faceCacheFolder(m_dir->path(), u"bao"_s);
    FaceStaging staging(folder);
    const QString sheet = links.wanted().key(QUrl(u"https://bao.example/a.css"_s));
    const QString logo = links.wanted().key(QUrl(u"https://bao.example/logo.png"_s));
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    if (!face || !staging.begin() || !staging.add(logo, png)
        || !staging.add(sheet,
            "h1.t{color:rgb(1,2,3)} .nd>p{margin-left:33px} figcaption{font-style:italic}\n" + css))
        return {};
    face->files = {{sheet, "text/css"}, {logo, "image/png"}};
    face->html.replace(u"<footer>"_s, more + u"<footer>"_s);
    return staging.keep(*face).value_or(SiteFace());
}

void TestPreviewFace::standsInTheSitesPage()
{
    m_preview->setFace(face());
    QVERIFY(m_preview->showsFace());
    Content content = longStory();
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString file = m_dir->filePath(u"anh.jpg"_s);
    QVERIFY(image.save(file));
    content.photos = {{u"p1"_s, *m_store->addPictureFile(file), u"Gặt lúa"_s, u"Minh Khôi"_s,
        u"Lúa"_s, image.size()}};
    content.lead = u"p1"_s;
    open(content);
    QCOMPARE(run(u"document.querySelector('h1').textContent"_s).toString(), content.headline);
    QCOMPARE(run(u"getComputedStyle(document.querySelector('h1')).color"_s).toString(),
        u"rgb(1, 2, 3)"_s);
    QCOMPARE(run(u"document.querySelector('.tt').textContent"_s).toString(), content.standfirst);
    QCOMPARE(
        run(u"document.querySelector('.nd > p.sapo').innerText"_s).toString(), content.standfirst);
    QCOMPARE(run(u"getComputedStyle(document.querySelector('.nd > p')).marginLeft"_s).toString(),
        u"33px"_s);
    QVERIFY(run(u"document.querySelector('.nd figcaption').innerText"_s)
                .toString()
                .contains(u"Ảnh: Minh Khôi"_s));
    QCOMPARE(run(u"getComputedStyle(document.querySelector('figcaption')).fontStyle"_s).toString(),
        u"italic"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        run(u"document.querySelector('.anh img.dau').naturalWidth"_s).toInt() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        run(u"document.querySelector('.nd figure img').naturalWidth"_s).toInt() > 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        run(u"document.getElementById('logo').naturalWidth"_s).toInt(), 30, patience);
    const QString text = run(u"document.body.innerText"_s).toString();
    QVERIFY(text.contains(u"Báo Vàm Lá"_s) && text.contains(u"Đoạn 59"_s));
    QVERIFY(!text.contains(u"bài mẫu"_s));
    QCOMPARE(m_preview->refusedRequests(), 0);
}

void TestPreviewFace::replacesInPlace()
{
    m_preview->setFace(face());
    open(longStory());
    run(u"window.scrollTo(0, 900); window.kept = document.querySelector('[data-block=\"40\"]'); "
        "window.page = 1; 0"_s);
    const int before = run(u"Math.round(window.scrollY)"_s).toInt();
    QVERIFY(before > 500);
    edit([](Content &content) {
        content.body.blocks[50] = paragraph(u"Đoạn đã sửa <b>không phải thẻ</b>"_s);
        content.body.blocks.append(paragraph(u"Đoạn thêm"_s));
    });
    const QString text = run(u"document.body.innerText"_s).toString();
    QVERIFY(text.contains(u"Đoạn đã sửa <b>không phải thẻ</b>"_s));
    QVERIFY(text.contains(u"Đoạn thêm"_s));
    QCOMPARE(run(u"Math.round(window.scrollY)"_s).toInt(), before);
    QVERIFY(run(u"window.kept === document.querySelector('[data-block=\"40\"]')"_s).toBool());
    edit([](Content &content) {
        content.headline = u"Tít & mới"_s;
        content.standfirst = u"Sapo mới"_s;
        content.body.blocks.removeAt(10);
        content.body.blocks.insert(45, paragraph(u"Đoạn chen"_s));
    });
    QCOMPARE(run(u"document.querySelector('h1').textContent"_s).toString(), u"Tít & mới"_s);
    QCOMPARE(run(u"document.querySelector('.tt').textContent"_s).toString(), u"Sapo mới"_s);
    QCOMPARE(run(u"document.querySelector('[data-block=\"45\"]').textContent"_s).toString(),
        u"Đoạn chen"_s);
    QVERIFY(run(u"window.kept.isConnected && window.page === 1"_s).toBool());
    const QStringList blocks = run(u"Array.from(document.querySelectorAll('[data-block]')).map(e "
                                   "=> e.dataset.block).join()"_s)
                                   .toString()
                                   .split(u',');
    QCOMPARE(blocks.size(), 61);
    for (int i = 0; i < blocks.size(); ++i)
        QCOMPARE(blocks.at(i).toInt(), i);
    // emptied and filled again, the places are still there
    edit([](Content &content) {
        content.headline.clear();
        content.standfirst.clear();
        content.body.blocks.clear();
    });
    QCOMPARE(run(u"document.querySelector('h1').textContent"_s).toString(), QString());
    edit([](Content &content) { content = longStory(); });
    QCOMPARE(run(u"document.querySelector('h1').textContent"_s).toString(), longStory().headline);
    QVERIFY(run(u"document.body.innerText"_s).toString().contains(u"Đoạn 59"_s));
    QVERIFY(run(u"window.page === 1"_s).toBool());
}

void TestPreviewFace::leadComesAndGoes()
{
    m_preview->setFace(face());
    open(longStory());
    QVERIFY(run(u"document.querySelector('.anh') === null"_s).toBool());
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString file = m_dir->filePath(u"anh.jpg"_s);
    QVERIFY(image.save(file));
    const QString sha256 = *m_store->addPictureFile(file);
    edit([&](Content &content) {
        content.photos = {{u"p1"_s, sha256, u"Gặt lúa"_s, u"Minh Khôi"_s, u"Lúa"_s, image.size()}};
        content.lead = u"p1"_s;
    });
    QTRY_VERIFY_WITH_TIMEOUT(
        run(u"document.querySelector('.anh > img.dau').naturalWidth"_s).toInt() > 0, patience);
    edit([](Content &content) {
        content.photos.clear();
        content.lead.clear();
    });
    QVERIFY(run(u"document.querySelector('.anh') === null"_s).toBool());
}

void TestPreviewFace::followsTheCursor()
{
    m_preview->setFace(face());
    open(longStory());
    m_preview->showBlock(55);
    QTRY_VERIFY_WITH_TIMEOUT(
        run(u"(() => { const b = "
            u"document.querySelector('[data-block=\"55\"]').getBoundingClientRect();"
            " return b.top >= 0 && b.bottom <= window.innerHeight; })()"_s)
            .toBool(),
        patience);
}

// Even what no face would hold: a page that went around the whole cleaning.
void TestPreviewFace::nothingRunsAndNothingLeaves()
{
    QTcpServer network;
    QVERIFY(network.listen(QHostAddress::LocalHost));
    const QString there = u"http://127.0.0.1:%1/"_s.arg(network.serverPort());
    SiteFace hostile
        = face(u"<script>document.title='1';window.owned=1</script><script src=\"%1s.js\"></script>"
               "<img src=\"%1a.png\" onerror=\"document.title='1'\"><img src=x "
               "onerror=\"document.title='1'\"><iframe src=\"%1f\"></iframe><link rel=stylesheet "
               "href=\"%1b.css\"><link rel=preload as=image href=\"%1c.png\"><style>@import "
               "'%1d.css';.nd{background:url(%1e.png)}</style><form id=f action=\"%1g\"><input "
               "name=q><button id=go>Gửi</button></form><meta http-equiv=refresh "
               "content=\"0;url=%1h\"><a id=out href=\"%1i\" ping=\"%1j\">x</a><video "
               "src=\"%1k\" autoplay></video>"_s.arg(there),
            "@import url(\"" + there.toLatin1() + "m.css\");\n@font-face{font-family:x;src:url("
                + there.toLatin1() + "n.woff2)} h1{font-family:x;background:url(" + there.toLatin1()
                + "o.png)}");
    hostile.html.remove(u"<!--toasoan:policy--><!--/toasoan:policy-->"_s); // the guard alone
    m_preview->setFace(hostile);
    open(longStory());
    run(u"document.getElementById('out').click(); document.getElementById('go').click(); "
        "document.getElementById('f').submit(); 0"_s);
    edit([](Content &content) { content.headline = u"Tít mới"_s; });
    QVERIFY(!network.waitForNewConnection(700));
    QVERIFY(m_preview->refusedRequests() > 5);
    QVERIFY(!run(u"window.owned === 1"_s, QWebEngineScript::MainWorld).toBool());
    QVERIFY(run(u"document.title !== '1'"_s).toBool());
    QCOMPARE(page()->url(), previewscheme::page());
    QCOMPARE(run(u"document.querySelector('h1').textContent"_s).toString(), u"Tít mới"_s);
}

void TestPreviewFace::choiceIsRemembered()
{
    m_preview->faceBar().setState({true, false, {}});
    m_preview->setFace(face());
    open(longStory());
    QVERIFY(button(u"The site's face"_s)->isChecked());
    QSignalSpy updated(m_preview.get(), &Preview::updated);
    QTest::mouseClick(button(u"Our template"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!updated.isEmpty(), patience);
    QVERIFY(run(u"document.getElementById('article') !== null"_s).toBool());
    edit([](Content &content) { content.headline = u"Tít mới"_s; });
    QCOMPARE(run(u"document.querySelector('h1').textContent"_s).toString(), u"Tít mới"_s);

    makePreview();
    m_preview->setFace(face());
    QVERIFY(!m_preview->showsFace());
    QVERIFY(button(u"Our template"_s)->isChecked());
    open(longStory());
    updated.clear();
    QSignalSpy again(m_preview.get(), &Preview::updated);
    QTest::mouseClick(button(u"The site's face"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!again.isEmpty(), patience);
    QVERIFY(run(u"document.querySelector('.nd') !== null"_s).toBool());
}

void TestPreviewFace::faceComesAndGoesWhileShown()
{
    open(longStory());
    QVERIFY(run(u"document.getElementById('article') !== null"_s).toBool());
    m_preview->setFace(face());
    QTRY_VERIFY_WITH_TIMEOUT(run(u"document.querySelector('.nd') !== null"_s).toBool(), patience);
    m_preview->setFace({});
    QTRY_VERIFY_WITH_TIMEOUT(
        run(u"document.getElementById('article') !== null"_s).toBool(), patience);
}

void TestPreviewFace::saysWhyThereIsNone()
{
    open(longStory());
    QVERIFY(!m_preview->faceBar().isVisible()); // no server, nothing to choose
    FaceBar &bar = m_preview->faceBar();
    bar.setState({true, true, {}});
    QVERIFY(bar.isVisible());
    QVERIFY(says(u"Fetching the site's face…"_s));
    QSignalSpy stop(&bar, &FaceBar::stopWanted);
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QCOMPARE(stop.size(), 1);
    bar.setState({true, false, u"The network is away."_s});
    QVERIFY(says(u"The network is away. The page is shown in our template."_s));
    QVERIFY(run(u"document.getElementById('article') !== null"_s).toBool());
    QSignalSpy wanted(&bar, &FaceBar::fetchWanted);
    QTest::mouseClick(button(u"Fetch the site's face again"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    m_preview->setFace(face());
    QVERIFY(says(u"The face fetched before is shown."_s));
    bar.setState({true, false, {}});
    QVERIFY(!says({}));
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestPreviewFace test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewface.moc"
