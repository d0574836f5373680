// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/tour.h"

#include "common/theme.h"
#include "desk/commandline.h"
#include "mainwindow.h"
#include "preview/preview.h"
#include "sample/sample.h"
#include "text/html.h"
#include "tour/captions.h"
#include "tour/driver.h"
#include "tour/scenes.h"
#include "tour/serverscenes.h"
#include "tour/sitecamera.h"

#include <cstdio>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QString headline()
{
    return u"Trạm bơm Rạch Gòn chạy lại, ba trăm héc-ta lúa muộn có nước"_s;
}

QString standfirst()
{
    return u"Chiều 25-11, sau chín ngày dừng vì ngập tủ điện, trạm bơm Rạch Gòn (xã Tân Lộc Đông, huyện Cái Bần) mở lại hai máy, đưa nước về cánh đồng lúa muộn."_s;
}

QStringList paragraphs()
{
    return {
        u"Từ 13 giờ, tổ cơ điện của Hợp tác xã Vàm Lá đóng cầu dao máy số 1. Dòng nước đầu tiên ra tới kênh nội đồng sau mười hai phút."_s,
        u"Ông Lâm Văn Bé, tổ trưởng tổ bơm, cho biết máy số 3 còn chờ quấn lại mô-tơ, dự kiến chạy trước ngày 2-12."_s,
        u"Theo Ủy ban nhân dân xã, hộ có ruộng xa kênh được ưu tiên lấy nước vào ban đêm."_s,
    };
}

QString caption()
{
    return u"Máy bơm số 1 chạy lại chiều 25-11, nước về kênh nội đồng Rạch Gòn."_s;
}

QString credit()
{
    return u"Trọng Nhân"_s;
}

QString returnNote()
{
    return u"Ghi rõ diện tích từng ấp, và hỏi lại tên tổ trưởng tổ bơm."_s;
}

QString addition()
{
    return u"Riêng ấp Bờ Dừa có 86 héc-ta, ấp Cồn Cỏ 41 héc-ta."_s;
}

// What the people of the tour do, one after the other; each begins where the last one ended.
class Tour
{
public:
    Tour(Driver &driver, MainWindow &window, QString folder, QString picture)
        : m_driver(driver)
        , m_window(window)
        , m_folder(std::move(folder))
        , m_picture(std::move(picture))
    {
    }
    void run();

private:
    void writeOffline();
    void addPicture();
    void lookAndSend();
    void giveBack();
    void mend();
    void approveAndPublish();
    void proof();
    void lookAround();
    void readThePaper();
    void sitDown(const QString &who);
    void expectState(const QString &text);
    void checkWords();

    Driver &m_driver;
    MainWindow &m_window;
    QString m_folder, m_picture;
};

void Tour::expectState(const QString &text)
{
    auto *label = qobject_cast<QLabel *>(m_driver.find(u"Trạng thái"_s));
    m_driver.waitFor([&] { return label && label->text().startsWith(text); },
        u"the story does not become “%1”"_s.arg(text));
}

void Tour::sitDown(const QString &who)
{
    m_driver.choose([this] { m_driver.click(u"Thành viên và cài đặt"_s); }, {who});
}

void Tour::writeOffline()
{
    m_driver.shot(u"ban-lam-viec"_s);
    m_driver.key(QKeySequence(u"Ctrl+N"_s));
    m_driver.awaitFocus(u"Nội dung bài"_s);
    m_driver.type(headline());
    m_driver.key(QKeySequence(Qt::Key_Return));
    m_driver.type(standfirst());
    m_driver.key(QKeySequence(Qt::Key_Return));
    const QStringList all = paragraphs();
    for (const QString &paragraph : all) {
        m_driver.type(paragraph);
        if (&paragraph != &all.last())
            m_driver.key(QKeySequence(Qt::Key_Return));
    }
    m_driver.waitFor([this] { return m_window.windowTitle().contains(headline()); },
        u"the window's title does not name the story"_s);
    m_driver.shot(u"viet-bai"_s);
    m_driver.click(u"Chuyên mục, từ khóa và thông tin khác"_s);
    m_driver.find(u"Áp dụng"_s);
    m_driver.key(QKeySequence(Qt::Key_Down));
    m_driver.key(QKeySequence(Qt::Key_Tab));
    m_driver.type(u"Rạch Gòn, Trạm bơm, Sau lũ"_s);
    m_driver.shot(u"chuyen-muc"_s);
    m_driver.click(u"Áp dụng"_s);
}

void Tour::addPicture()
{
    m_driver.key(QKeySequence(u"Ctrl+2"_s));
    m_driver.answerFileDialog(m_picture);
    m_driver.click(u"Nhập ảnh"_s);
    m_driver.click(u"Chú thích ảnh 1"_s);
    m_driver.type(caption());
    // What the checks want is said before it is sent.
    m_driver.key(QKeySequence(u"Ctrl+3"_s));
    m_driver.shot(u"kiem-tra"_s);
    m_driver.key(QKeySequence(u"Ctrl+2"_s));
    m_driver.click(u"Người chụp ảnh 1"_s);
    m_driver.type(credit());
    m_driver.click(u"Mô tả ảnh 1 cho người khiếm thị"_s);
    m_driver.type(u"Nước phun từ ống bơm xuống kênh giữa ruộng lúa."_s);
    m_driver.shot(u"anh-va-chu-thich"_s);
    scenes::framing(m_driver);
    m_driver.click(u"Đưa ảnh 1 vào bài"_s);
}

void Tour::lookAndSend()
{
    bool shown = false;
    auto *preview = m_window.findChild<Preview *>();
    m_driver.require(preview != nullptr, u"the window has no preview"_s);
    if (!m_driver.ok())
        return;
    const auto watching
        = QObject::connect(preview, &Preview::updated, preview, [seen = &shown] { *seen = true; });
    m_driver.key(QKeySequence(u"Ctrl+1"_s));
    m_driver.waitFor([&] { return shown; }, u"the preview stays behind"_s);
    QObject::disconnect(watching);
    m_driver.shot(u"xem-truoc"_s);
    m_driver.click(u"Gửi duyệt"_s);
    expectState(u"Chờ duyệt"_s);
    m_driver.shot(u"da-gui-duyet"_s);
}

void Tour::giveBack()
{
    sitDown(u"Diệu Hiền · Biên tập viên"_s);
    m_driver.clickRow(u"Danh sách bài"_s, headline());
    m_driver.click(u"Trả lại…"_s);
    m_driver.click(u"Cần sửa gì"_s);
    m_driver.type(returnNote());
    m_driver.shot(u"tra-lai"_s);
    m_driver.click(u"Trả lại"_s);
    expectState(u"Trả lại"_s);
}

void Tour::mend()
{
    sitDown(u"Ngọc Trâm · Phóng viên"_s);
    m_driver.clickRow(u"Danh sách bài"_s, headline());
    m_driver.key(QKeySequence(u"Ctrl+4"_s));
    m_driver.shot(u"ghi-chu-tra-lai"_s);
    m_driver.toEndOfText(); // the picture there is chosen
    m_driver.key(QKeySequence(Qt::Key_Up));
    m_driver.key(QKeySequence(Qt::Key_End));
    m_driver.key(QKeySequence(Qt::Key_Return));
    m_driver.type(addition());
    m_driver.key(QKeySequence(u"Ctrl+Shift+Return"_s));
    expectState(u"Chờ duyệt"_s);
}

// The proof that goes round on paper: its file, and the page as it is printed.
void Tour::proof()
{
    const QString file = m_folder + u"/ban-in.pdf"_s;
    m_driver.answerFileDialog(file);
    m_driver.choose(
        [this] { m_driver.key(QKeySequence(u"Alt+T"_s)); }, {u"Lưu bản in duyệt thành PDF…"_s});
    m_driver.waitFor([&] { return QFileInfo(file).size() > 0; }, u"no proof is written"_s);
    m_driver.awaitText(u"ban-in.pdf"_s);
    m_driver.shot(u"luu-ban-in"_s);
    QUrl page = QUrl::fromLocalFile(file);
    page.setFragment(u"toolbar=0&navpanes=0&view=Fit"_s);
    photographPage(m_driver, page, QSize(840, 1188), u"ban-in-duyet"_s);
    m_driver.waitFor([this] { return m_window.isActiveWindow(); },
        u"the window does not get the keyboard back"_s);
}

void Tour::approveAndPublish()
{
    sitDown(u"Diệu Hiền · Biên tập viên"_s);
    m_driver.clickRow(u"Danh sách bài"_s, headline());
    m_driver.key(QKeySequence(u"Ctrl+5"_s));
    m_driver.click(u"Duyệt"_s);
    expectState(u"Đã duyệt"_s);
    m_driver.shot(u"da-duyet"_s);
    proof();
    m_driver.click(u"Xuất bản…"_s);
    m_driver.find(u"Đăng ngay"_s);
    m_driver.shot(u"xuat-ban"_s);
    m_driver.click(u"Đăng ngay"_s);
    m_driver.waitFor([this] { return m_driver.peek(u"Mở trang"_s) != nullptr; },
        u"the sheet does not say that the page stands"_s, 60000);
    m_driver.shot(u"da-dang"_s);
    m_driver.key(QKeySequence(Qt::Key_Escape));
    expectState(u"Đã đăng"_s);
}

void Tour::lookAround()
{
    m_driver.key(QKeySequence(u"Ctrl+1"_s));
    m_driver.choose([this] { m_driver.key(QKeySequence(u"Alt+X"_s)); }, {u"Giao diện"_s, u"Tối"_s});
    m_driver.shot(u"giao-dien-toi"_s);
    scenes::pictureArchive(m_driver);
    scenes::filmArchive(m_driver);
    m_driver.resize(QSize(1920, 1080));
    m_driver.shot(u"man-hinh-lon-toi"_s);
    m_driver.choose(
        [this] { m_driver.key(QKeySequence(u"Alt+X"_s)); }, {u"Giao diện"_s, u"Sáng"_s});
    m_driver.shot(u"man-hinh-lon"_s);
    m_driver.resize(QSize(1366, 768));
}

// The site as a reader opens it from its folder.
void Tour::readThePaper()
{
    const QDir site(m_folder + u"/site"_s);
    QString page;
    QDirIterator files(
        site.path(), {u"tram-bom-rach-gon*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        page = files.next();
    m_driver.require(!page.isEmpty(), u"no page of the story stands in the site"_s);
    if (!m_driver.ok())
        return;
    QFile file(page);
    m_driver.require(file.open(QIODevice::ReadOnly), u"the page cannot be read"_s);
    const QString html = QString::fromUtf8(file.readAll());
    for (const QString &text : {headline(), caption(), credit(), u"Ngọc Trâm"_s})
        m_driver.require(html.contains(escaped(text)), u"the page lacks “%1”"_s.arg(text));
    m_driver.require(html.contains(u"<p>%1</p>"_s.arg(escaped(addition()))),
        u"what was asked for is no paragraph of its own"_s);
    photographPage(m_driver, QUrl::fromLocalFile(page), QSize(1200, 1600), u"trang-bai"_s);
    photographPage(m_driver, QUrl::fromLocalFile(page), QSize(390, 844), u"trang-bai-dien-thoai"_s);
    photographPage(m_driver, QUrl::fromLocalFile(site.filePath(u"index.html"_s)), QSize(1200, 1900),
        u"trang-nhat"_s);
    photographPage(m_driver, QUrl::fromLocalFile(site.filePath(u"phim-tu-lieu/index.html"_s)),
        QSize(1200, 900), u"trang-phim-tu-lieu"_s);
}

void Tour::checkWords()
{
    // Qt ships no Vietnamese: an English word of its own in a menu or button would stand out here.
    const QStringList english
        = {u"&Copy"_s, u"Select All"_s, u"&Undo"_s, u"Cancel"_s, u"&Paste"_s, u"&Redo"_s};
    const QStringList contexts = {u"QWidgetTextControl"_s, u"QLineEdit"_s, u"QWidgetTextControl"_s,
        u"QPlatformTheme"_s, u"QLineEdit"_s, u"QWidgetTextControl"_s};
    for (qsizetype i = 0; i < english.size(); ++i)
        m_driver.require(QCoreApplication::translate(
                             contexts[i].toLatin1().constData(), english[i].toLatin1().constData())
                != english[i],
            u"Qt still says “%1”"_s.arg(english[i]));
}

void Tour::run()
{
    m_driver.resize(QSize(1366, 768));
    checkWords();
    writeOffline();
    addPicture();
    lookAndSend();
    scenes::writingTools(m_driver);
    scenes::spellingKinds(m_driver);
    giveBack();
    mend();
    approveAndPublish();
    scenes::compareAndNote(m_driver);
    scenes::findAndChoose(m_driver);
    lookAround();
    readThePaper();
}

Result<void> copyTree(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    const QDir source(from);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + u'/' + source.relativeFilePath(file);
        QDir().mkpath(QFileInfo(target).path());
        QFile::remove(target);
        if (!QFile::copy(file, target))
            return fail(Error::Kind::Io, u"cannot write %1"_s.arg(target));
    }
    return {};
}

Result<void> writeIndex(const QString &dir, const QStringList &shots)
{
    QString html
        = u"<!DOCTYPE html>\n<html lang=\"vi\">\n<meta charset=\"utf-8\">\n<title>Một vòng Tòa "
          u"Soạn</title>\n"
          "<style>body{font:16px/1.5 sans-serif;max-width:1000px;margin:32px auto;padding:0 16px}"
          "img{max-width:100%;border:1px solid #c9c4b8}figure{margin:24px 0}</style>\n<h1>Một vòng "
          "Tòa Soạn</h1>\n"
          "<p><a href=\"site/index.html\">Tờ báo đã đăng</a></p>\n"_s;
    for (const QString &shot : shots) {
        const QString caption = captionOf(shot);
        if (caption.isEmpty())
            return fail(Error::Kind::Invalid, u"no caption says what %1 shows"_s.arg(shot));
        html += u"<figure><img src=\"%1\" alt=\"\"><figcaption>%2</figcaption></figure>\n"_s.arg(
            shot, escaped(caption));
    }
    html += u"</html>\n"_s;
    QSaveFile file(QDir(dir).filePath(u"index.html"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(html.toUtf8()) < 0 || !file.commit())
        return fail(Error::Kind::Io, u"cannot write index.html in %1"_s.arg(dir));
    return {};
}

int complain(const QString &text)
{
    std::fprintf(stderr, "toasoan --tour: %s\n", qUtf8Printable(text));
    return 1;
}

// A newsroom as `init --sample` makes it, and a picture fresh from the camera beside it.
Result<std::unique_ptr<Store>> sampleNewsroom(const QString &dir)
{
    auto store = Store::open(dir, {});
    if (!store)
        return store;
    if (const auto made = makeSample(**store, dir + u"/site"_s); !made)
        return tl::unexpected(made.error());
    return store;
}

void speak(const QString &language)
{
    const auto loaded = qApp->findChildren<QTranslator *>();
    for (QTranslator *translator : loaded)
        QCoreApplication::removeTranslator(translator);
    installLanguage(language);
}

// The same newsroom at another start.
QString again(Session &session, Look &look, const QSize &size, const QString &dir,
    QStringList &shots, const std::function<void(Driver &, MainWindow &)> &scene)
{
    MainWindow window(session, look);
    window.start();
    Driver driver(&window, dir, shots);
    driver.waitFor(
        [&] { return window.isVisible() && window.windowHandle(); }, u"the window does not open"_s);
    window.bringForward();
    driver.waitFor(
        [&] { return window.isActiveWindow(); }, u"the window does not get the keyboard"_s);
    driver.resize(size);
    scene(driver, window);
    if (!driver.ok())
        window.grab().save(QDir(dir).filePath(u"stopped-here.png"_s));
    window.close();
    shots = driver.shots();
    return driver.failure();
}

// Text at 150 % on a large screen, in English, and with a server where one can be raised.
QString otherStarts(
    Session &session, Look &look, const QString &folder, const QString &dir, QStringList &shots)
{
    look.setScale(1.5);
    QString stopped = again(session, look, QSize(1920, 1080), dir, shots,
        [](Driver &driver, MainWindow &) { driver.shot(u"chu-150-phan-tram"_s); });
    look.setScale(1);
    if (!stopped.isEmpty())
        return stopped;
    speak(u"en"_s);
    stopped = again(session, look, QSize(1366, 768), dir, shots, [](Driver &driver, MainWindow &) {
        driver.shot(u"in-english"_s);
        driver.key(QKeySequence(u"Ctrl+Shift+P"_s));
        driver.find(u"What was found"_s);
        driver.shot(u"in-english-palette"_s);
        driver.key(QKeySequence(Qt::Key_Escape));
    });
    speak(u"vi"_s);
    if (!stopped.isEmpty())
        return stopped;
    return again(
        session, look, QSize(1366, 768), dir, shots, [&](Driver &driver, MainWindow &window) {
            TourServer server(driver);
            if (!server.start()) {
                std::printf("The tour goes on without a newsroom server: %s\n",
                    qUtf8Printable(server.why()));
                return;
            }
            serverDay(driver, server, {window, session.store(), look}, folder + u"-dong-nghiep"_s);
            driver.require(server.stop(), u"the server does not go down"_s);
        });
}

} // namespace

int runTour(const QString &dir)
{
    if (!QDir().mkpath(dir))
        return complain(u"cannot write in %1"_s.arg(dir));
    const QTemporaryDir place;
    const QString folder = place.filePath(u"toa-soan-mau"_s);
    auto store = sampleNewsroom(folder);
    if (!store)
        return complain(store.error().text + u' ' + store.error().detail);
    const QString picture = place.filePath(u"tram-bom.jpg"_s);
    if (!paintScene(sampleScenes().contains(u"pump-station"_s) ? u"pump-station"_s
                                                               : sampleScenes().value(0),
            QSize(2400, 1600))
             .save(picture, "JPEG", 90))
        return complain(u"cannot paint the picture"_s);
    const auto reporter = (*store)->member(u"phongvien"_s);
    if (!reporter)
        return complain(reporter.error().text);

    Session session(**store, *reporter);
    Look look(Look::Choice::Light);
    MainWindow window(session, look);
    window.start();
    Driver driver(&window, dir);
    driver.waitFor(
        [&] { return window.isVisible() && window.windowHandle(); }, u"the window does not open"_s);
    window.bringForward();
    driver.waitFor(
        [&] { return window.isActiveWindow(); }, u"the window does not get the keyboard"_s);
    Tour(driver, window, folder, picture).run();
    if (!driver.ok()) {
        window.grab().save(QDir(dir).filePath(u"stopped-here.png"_s));
        window.close();
        return complain(driver.failure());
    }
    window.close();
    QStringList shots = driver.shots();
    if (const QString stopped = otherStarts(session, look, folder, dir, shots); !stopped.isEmpty())
        return complain(stopped);
    if (const auto copied = copyTree(folder + u"/site"_s, dir + u"/site"_s); !copied)
        return complain(copied.error().text);
    if (const auto written = writeIndex(dir, shots); !written)
        return complain(written.error().text);
    std::printf("%d screenshots\n", int(shots.size()));
    return 0;
}

} // namespace toasoan
