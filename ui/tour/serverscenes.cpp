// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/serverscenes.h"

#include "mainwindow.h"
#include "preview/preview.h"
#include "publish/server.h"
#include "store/remotes.h"
#include "tour/sitecamera.h"

#include <algorithm>
#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int patienceMs = 60000;

QString first()
{
    return u"Lò bánh tráng Bến Cũ đổi bếp trấu"_s;
}

QString second()
{
    return u"Cây đa Bến Cũ được đỡ bằng"_s;
}

QString third()
{
    return u"Cầu Ván thông xe một làn từ chiều nay"_s;
}

QString shared()
{
    return u"Ghi chép ở bến phà Cồn Cỏ đêm cuối cùng"_s;
}

QString passage(const QString &end)
{
    return u"Xe tải trên năm tấn vẫn đi đường vòng qua Rạch Gòn%1."_s.arg(end);
}

QString body(const QString &last)
{
    return u"<p>Từ 15 giờ hôm nay, xe máy và xe con qua cầu Ván theo một làn, tốc độ không quá 20 km/giờ.</p><p>Đội cầu đường cắt người trực hai đầu cầu suốt ngày đêm.</p><p>%1</p>"_s
        .arg(last);
}

// One walk of an editor; each step begins where the last one ended.
class ServerDay
{
public:
    ServerDay(Driver &driver, TourServer &server, const EditorsPlace &place, const QString &folder)
        : m_driver(driver)
        , m_server(server)
        , m_place(place)
        , m_store(place.store)
        , m_folder(folder)
    {
    }
    void run();

private:
    void connectDesk();
    void publish(const QString &story, const QString &sheet = {});
    void lookInTheSitesFace();
    void loseTheServer();
    void findItAgain();
    [[nodiscard]] qint64 postOf(const QString &story) const;
    void readTheSharedDraft();
    void meet(Colleague &colleague, const QString &story);
    void clash(Colleague &colleague, const QString &story);
    void readThePage();
    void giveBack(Colleague &colleague, const QString &story);
    void sitAtTheOtherDesk(const Colleague &colleague);

    Driver &m_driver;
    TourServer &m_server;
    EditorsPlace m_place;
    Store &m_store;
    QString m_folder;
};

void ServerDay::connectDesk()
{
    m_driver.click(u"Chưa kết nối máy chủ · bài lưu trong máy này"_s);
    m_driver.click(u"Địa chỉ"_s);
    m_driver.type(m_server.address().toString());
    m_driver.click(u"Tên đăng nhập"_s);
    m_driver.type(u"bientap"_s);
    m_driver.click(u"Mật khẩu ứng dụng"_s);
    m_driver.type(m_server.password(u"bientap"_s));
    m_driver.shot(u"ket-noi-may-chu"_s);
    m_driver.click(u"Kết nối"_s);
    m_driver.await(u"Ngắt kết nối…"_s);
    m_driver.awaitText(u"Diệu Hiền (bientap)"_s);
    m_driver.shot(u"da-ket-noi"_s);
    m_driver.click(u"Xong"_s);
    m_driver.await(u"Đã nối với Báo Vàm Lá"_s);
}

void ServerDay::publish(const QString &story, const QString &sheet)
{
    m_driver.clickRow(u"Danh sách bài"_s, story);
    m_driver.click(u"Xuất bản…"_s);
    m_driver.await(u"Đăng ngay"_s);
    if (!sheet.isEmpty())
        m_driver.shot(sheet);
    m_driver.click(u"Đăng ngay"_s);
    m_driver.awaitGone(u"Đăng ngay"_s);
}

// The preview drawn in the page that the site has for an article, once there is one to take it
// from.
void ServerDay::lookInTheSitesFace()
{
    const auto *site = qobject_cast<QAbstractButton *>(m_driver.find(u"Giao diện của trang"_s));
    const QWidgetList all = QApplication::allWidgets();
    const auto preview = std::find_if(all.cbegin(), all.cend(), [](const QWidget *widget) {
        return widget->isVisible() && qobject_cast<const Preview *>(widget);
    });
    m_driver.require(site && preview != all.cend(), u"the preview knows no face of the site"_s);
    if (!m_driver.ok())
        return;
    bool drawn = false;
    const auto watching = QObject::connect(qobject_cast<Preview *>(*preview), &Preview::updated,
        *preview, [site, seen = &drawn] { *seen = site->toolTip().contains(u"Lấy về lúc"_s); });
    m_driver.click(u"Lấy lại giao diện của trang"_s);
    m_driver.waitFor([&] { return drawn; }, u"the site's face does not come"_s, patienceMs);
    QObject::disconnect(watching);
    m_driver.shot(u"giao-dien-cua-trang"_s);
}

void ServerDay::loseTheServer()
{
    m_server.command("away");
    publish(second());
    m_driver.await(u"Ngoại tuyến"_s);
    m_driver.click(u"Hộp gửi: 1 bài đang chờ"_s);
    m_driver.awaitText(u"thử lại sau"_s);
    m_driver.shot(u"hop-gui-mat-mang"_s);
}

// The server's database is full, which takes a person; and it says so slowly enough for a picture
// of the sending.
void ServerDay::findItAgain()
{
    m_server.command(
        R"(fault {"match": "#^/wp/v2/posts#", "method": "POST", "when": "before", "sleep": 3, "status": 500, "code": "db_insert_error", "message": "Cơ sở dữ liệu của máy chủ đã đầy."})");
    m_server.command("back"); // the desk finds that out by itself
    m_driver.awaitText(u"Đang gửi · 1"_s);
    m_driver.shot(u"hop-gui-dang-gui"_s);
    m_driver.awaitText(u"Cần bạn xem · 1"_s);
    m_driver.shot(u"hop-gui-can-ban-xem"_s);
    m_driver.click(u"Đóng hộp gửi (Esc)"_s);
    m_driver.awaitGone(u"Đóng hộp gửi (Esc)"_s);
}

qint64 ServerDay::postOf(const QString &story) const
{
    const auto server = serverOf(m_store);
    if (!server || !*server)
        return 0;
    const auto remote = Remotes(m_store).of(story, (*server)->key());
    return remote && *remote ? (*remote)->post : 0;
}

void ServerDay::readTheSharedDraft()
{
    m_driver.clickRow(u"Mục xem"_s, u"Nháp"_s);
    m_driver.clickRow(u"Danh sách bài"_s, shared());
    m_driver.awaitText(u"Ngọc Trâm đang viết và chia sẻ"_s);
    m_driver.shot(u"ban-nhap-chia-se"_s);
    m_driver.clickRow(u"Mục xem"_s, u"Việc hôm nay"_s);
}

// Whoever opens it sees at once that somebody else has it open.
void ServerDay::meet(Colleague &colleague, const QString &story)
{
    m_driver.waitFor(
        [&] { return postOf(story) > 0; }, u"the colleague's story does not arrive"_s, patienceMs);
    colleague.hasOpen(postOf(story), 12 * 60);
    m_driver.clickRow(u"Danh sách bài"_s, third());
    m_driver.awaitText(u"Ngọc Trâm cũng mở từ"_s);
    m_driver.shot(u"dong-nghiep-dang-mo"_s);
}

void ServerDay::clash(Colleague &colleague, const QString &story)
{
    m_driver.toEndOfText();
    m_driver.key(QKeySequence(Qt::Key_Backspace));
    m_driver.type(u" đến hết tháng mười hai."_s);
    colleague.run({u"recall"_s, story});
    colleague.run({u"set"_s, story, u"body"_s, body(passage(u" từ 22 giờ đến 4 giờ sáng"_s))});
    colleague.run({u"submit"_s, story});
    colleague.run({u"sync"_s});
    m_driver.click(u"Hộp gửi: 1 việc cần bạn xem"_s);
    m_driver.click(u"Thử gửi tất cả ngay"_s);
    m_driver.awaitText(u"Không có gì phải chờ"_s);
    m_driver.click(u"Đóng hộp gửi (Esc)"_s);
    m_driver.awaitGone(u"Đóng hộp gửi (Esc)"_s);
    m_driver.await(u"Chọn từng chỗ…"_s);
    m_driver.shot(u"hai-ban"_s);
    m_driver.click(u"Chọn từng chỗ…"_s);
    m_driver.await(u"Dùng bản ghép"_s);
    m_driver.shot(u"xung-dot"_s);
    m_driver.key(QKeySequence(Qt::Key_3)); // both stay
    m_driver.shot(u"xung-dot-da-chon"_s);
    m_driver.click(u"Dùng bản ghép"_s);
    m_driver.awaitGone(u"Dùng bản ghép"_s);
    const auto *text = qobject_cast<QTextEdit *>(m_driver.find(u"Nội dung bài"_s));
    const QString all = text ? text->toPlainText() : QString();
    m_driver.require(all.contains(passage(u" đến hết tháng mười hai"_s))
            && all.contains(passage(u" từ 22 giờ đến 4 giờ sáng"_s)),
        u"not both of the passages are kept"_s);
    m_driver.shot(u"giu-ca-hai"_s);
}

void ServerDay::readThePage()
{
    const auto server = serverOf(m_store);
    const auto stories = m_store.list({.state = State::Published});
    m_driver.require(server && *server && stories, u"the newsroom has no server"_s);
    if (!m_driver.ok())
        return;
    const auto published = std::find_if(stories->cbegin(), stories->cend(),
        [](const StorySummary &story) { return story.headline.startsWith(first()); });
    m_driver.require(published != stories->cend(), u"the story is not published"_s);
    if (!m_driver.ok())
        return;
    const auto remote = Remotes(m_store).of(published->id, (*server)->key());
    m_driver.require(remote && *remote, u"nothing is known of the page"_s);
    if (!m_driver.ok())
        return;
    const QUrl page((*remote)->url);
    const QStringList words{published->headline, u"Báo Vàm Lá"_s};
    photographPage(m_driver, page, QSize(1366, 768), u"trang-bai-may-chu"_s, words, true);
    photographPage(m_driver, page, QSize(1366, 2000), u"ca-trang-bai-may-chu"_s, words);
}

void ServerDay::giveBack(Colleague &colleague, const QString &story)
{
    m_driver.click(u"Trả lại…"_s);
    m_driver.click(u"Cần sửa gì"_s);
    m_driver.type(
        u"Hỏi lại đội cầu đường: xe khách 16 chỗ có được qua không? Thêm một câu ở đoạn hai."_s);
    m_driver.click(u"Trả lại"_s);
    const auto *state = qobject_cast<QLabel *>(m_driver.find(u"Trạng thái"_s));
    m_driver.waitFor([&] { return state && state->text().startsWith(u"Trả lại"_s); },
        u"the story is not returned"_s);
    const auto arrived = [&] {
        colleague.run({u"sync"_s});
        const QString told = colleague.run({u"show"_s, story, u"--json"_s});
        return QJsonDocument::fromJson(told.toUtf8())[u"state"_s].toString() == "returned"_L1;
    };
    m_driver.waitFor(arrived, u"the returned story does not arrive"_s, patienceMs);
}

void ServerDay::sitAtTheOtherDesk(const Colleague &colleague)
{
    if (!m_driver.ok())
        return;
    const auto store = Store::open(colleague.newsroom(), {});
    const auto reporter
        = store ? (*store)->member(u"phongvien"_s) : tl::unexpected<Error>(store.error());
    m_driver.require(reporter.has_value(), u"the colleague's desk does not open"_s);
    if (!m_driver.ok())
        return;
    Session session(**store, *reporter);
    MainWindow window(session, m_place.look);
    window.start();
    m_driver.sitAt(&window);
    m_driver.resize(QSize(1366, 768));
    m_driver.clickRow(u"Danh sách bài"_s, third());
    m_driver.key(QKeySequence(u"Ctrl+4"_s));
    m_driver.awaitText(u"Hỏi lại đội cầu đường"_s);
    m_driver.shot(u"tra-lai-o-may-kia"_s);
    m_driver.sitAt(&m_place.window);
}

void ServerDay::run()
{
    connectDesk();
    publish(first(), u"dang-len-may-chu"_s);
    m_driver.awaitText(u"Đã lên máy chủ"_s, patienceMs);
    m_driver.shot(u"da-len-may-chu"_s);
    lookInTheSitesFace();
    if (!m_driver.ok())
        return;
    Colleague colleague(m_driver, m_server, m_folder, u"phongvien"_s);
    const QString story = colleague.run({u"new"_s, u"--headline"_s, third()});
    colleague.run({u"set"_s, story, u"standfirst"_s,
        u"Sau mười một ngày sửa mố, cầu Ván cho xe máy và xe con đi lại."_s});
    colleague.run({u"set"_s, story, u"byline"_s, u"Ngọc Trâm"_s});
    colleague.run({u"set"_s, story, u"section"_s, u"Thời sự"_s});
    colleague.run({u"set"_s, story, u"body"_s, body(passage({}))});
    colleague.run({u"submit"_s, story});
    const QString draft = colleague.run({u"new"_s, u"--headline"_s, shared()});
    colleague.run({u"set"_s, draft, u"body"_s,
        u"<p>Chuyến phà cuối rời bến lúc 23 giờ 40. Trên boong có chín người và hai xe đạp.</p><p>Ông lái phà tắt đèn pha trước khi buộc dây.</p>"_s});
    colleague.run({u"share"_s, draft});
    colleague.run({u"sync"_s});
    loseTheServer();
    findItAgain();
    readTheSharedDraft();
    meet(colleague, story);
    clash(colleague, story);
    readThePage();
    giveBack(colleague, story);
    sitAtTheOtherDesk(colleague);
}

} // namespace

void serverDay(Driver &driver, TourServer &server, const EditorsPlace &place, const QString &folder)
{
    ServerDay(driver, server, place, folder).run();
}

} // namespace toasoan
