// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/scenes.h"

#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace toasoan::scenes {

void writingTools(Driver &driver)
{
    driver.clickRow(u"Danh sách bài"_s, u"Chiếc radio"_s);
    driver.toEndOfText();
    driver.type(u" Ông ngĩ mãi rồi mới kể."_s);
    driver.key(QKeySequence(u"F7"_s));
    driver.await(u"Sửa tất cả"_s);
    driver.shot(u"chinh-ta"_s);
    driver.shotOfPopup([&] { driver.key(QKeySequence(u"Alt+Return"_s)); }, u"goi-y-chinh-ta"_s);
    driver.click(u"Đóng thanh chính tả"_s);
    driver.awaitGone(u"Sửa tất cả"_s);

    driver.key(QKeySequence(u"Ctrl+H"_s));
    driver.await(u"Thay bằng"_s);
    driver.click(u"Tìm"_s);
    driver.key(QKeySequence(u"Ctrl+A"_s)); // the word that was chosen stands in it
    driver.type(u"ong"_s);
    driver.click(u"Thay bằng"_s);
    driver.type(u"ông"_s);
    driver.shot(u"tim-va-thay"_s);
    driver.key(QKeySequence(Qt::Key_Escape));
    driver.awaitGone(u"Thay bằng"_s);

    driver.key(QKeySequence(u"F11"_s));
    driver.awaitGone(u"Định dạng"_s);
    driver.shot(u"tap-trung"_s);
    driver.key(QKeySequence(Qt::Key_Escape));
    driver.await(u"Định dạng"_s);

    driver.toEndOfText();
    driver.choose([&] { driver.key(QKeySequence(u"Alt+C"_s)); }, {u"Bảng"_s});
    for (const QString &cell : {u"Năm"_s, u"Máy"_s, u"Sửa"_s, u"1975"_s, u"Bán dẫn"_s}) {
        driver.type(cell);
        driver.key(QKeySequence(Qt::Key_Tab));
    }
    driver.shot(u"bang"_s);
    driver.key(QKeySequence(u"F12"_s));
    driver.shot(u"sua-ma-html"_s);
    driver.key(QKeySequence(u"F12"_s));
}

void spellingKinds(Driver &driver)
{
    // spelling, real word, typing, tone, capitals, repeated, space, bracket, date, name, style
    const QStringList reasons{u"không phải là tiếng"_s, u"hợp hơn"_s, u"phím gõ"_s,
        u"đặt sai chữ"_s, u"Nghị định 30"_s, u"lặp hai lần"_s, u"dấu cách"_s, u"đi cặp"_s,
        u"trong lịch"_s, u"một người không"_s, u"chữ đứng trước"_s};
    driver.key(QKeySequence(u"Ctrl+N"_s));
    driver.awaitFocus(u"Nội dung bài"_s);
    driver.type(u"Tổ thợ máy xã kể chuyện nghề"_s);
    for (int i = 0; i < 2; ++i)
        driver.key(QKeySequence(Qt::Key_Return));
    driver.type(
        u"Ông ngĩ mãi rồi chia sẽ với bà con, hòan tất việc ddoois chiếu sổ của của hợp tác xã (theo biên bản cũ."_s);
    driver.key(QKeySequence(Qt::Key_Return));
    driver.type(
        u"Ngày 31-2-2026, Sở Giáo dục và đào tạo tỉnh Cái Bần mời ông Lê Quốc Hùng và ông Lê Quốc Hung , hai người thợ hoà nhã, đến kể chuyện."_s);
    QStringList missing = reasons;
    for (int step = 0; step < 60 && !missing.isEmpty(); ++step) {
        driver.key(QKeySequence(u"F7"_s));
        driver.await(u"Sửa tất cả"_s);
        const QWidget *bar = driver.find(u"Chính tả"_s);
        const QString said = bar ? bar->accessibleDescription() : QString();
        missing.removeIf([&](const QString &reason) { return said.contains(reason); });
    }
    driver.require(missing.isEmpty(), u"F7 does not come to: "_s + missing.join(u", "_s));
    driver.shot(u"moi-loai-loi"_s);
    driver.click(u"Đóng thanh chính tả"_s);
    driver.awaitGone(u"Sửa tất cả"_s);
    driver.key(QKeySequence(u"Ctrl+3"_s));
    driver.await(u"Kiểm tra"_s);
    driver.shot(u"kiem-tra-chinh-ta"_s);
    driver.key(QKeySequence(u"Ctrl+1"_s));
}

void framing(Driver &driver)
{
    driver.choose([&] { driver.click(u"Thêm cho ảnh 1"_s); }, {u"Khung cắt và trọng tâm…"_s});
    driver.await(u"Giữ khung cắt"_s);
    driver.shot(u"khung-cat"_s);
    driver.key(QKeySequence(Qt::Key_Escape));
    driver.awaitGone(u"Giữ khung cắt"_s);
}

void pictureArchive(Driver &driver)
{
    driver.clickRow(u"Mục xem"_s, u"Kho ảnh"_s);
    driver.await(u"Cỡ ảnh"_s);
    driver.shot(u"kho-anh"_s);
    QWidget *view = driver.find(u"Bảng ảnh"_s);
    if (view)
        driver.clickAt(view, QPoint(90, 70));
    for (int i = 0; i < 2; ++i)
        driver.key(QKeySequence(u"Shift+Right"_s));
    driver.click(u"Chú thích"_s);
    driver.type(u"Sáng {ngày}, =lht= cùng bà con dọn bùn ({số})."_s);
    driver.shot(u"chu-thich-nhieu-anh"_s);
    driver.key(QKeySequence(Qt::Key_Escape));
    if (view)
        driver.clickAt(view, QPoint(90, 70));
    driver.click(u"Bỏ"_s);
    driver.clickRow(u"Mục xem"_s, u"Việc hôm nay"_s);
    driver.await(u"Danh sách bài"_s);
}

void filmArchive(Driver &driver)
{
    driver.clickRow(u"Mục xem"_s, u"Phim tư liệu"_s);
    driver.await(u"Trang 2"_s);
    driver.shot(u"phim-tu-lieu"_s);
    driver.clickRow(u"Mục xem"_s, u"Việc hôm nay"_s);
    driver.await(u"Danh sách bài"_s);
}

void compareAndNote(Driver &driver)
{
    driver.clickRow(u"Danh sách bài"_s, u"Hội sửa xe lưu động"_s);
    driver.click(u"Đăng bản cập nhật…"_s);
    driver.await(u"Đăng bản cập nhật"_s);
    driver.shot(u"khac-ban-dang"_s);
    driver.key(QKeySequence(Qt::Key_Escape));
    driver.awaitGone(u"Đăng bản cập nhật"_s);

    driver.key(QKeySequence(u"Ctrl+Shift+D"_s));
    driver.await(u"Các chỗ khác nhau"_s);
    driver.shot(u"so-sanh-canh-nhau"_s);
    driver.click(u"Gộp một cột"_s);
    driver.shot(u"so-sanh-mot-cot"_s);
    driver.click(u"Về bài"_s);
    driver.awaitGone(u"Các chỗ khác nhau"_s);

    driver.key(QKeySequence(u"Ctrl+5"_s));
    driver.await(u"Dòng thời gian"_s);
    driver.shot(u"dong-thoi-gian"_s);

    driver.click(u"Nội dung bài"_s);
    driver.key(QKeySequence(Qt::Key_Home));
    driver.key(QKeySequence(u"Shift+End"_s));
    driver.key(QKeySequence(u"Ctrl+M"_s));
    driver.await(u"Lưu ghi chú"_s);
    driver.type(u"Hỏi lại con số này với hội."_s);
    driver.shot(u"ghi-chu-doan"_s);
    driver.click(u"Lưu ghi chú"_s);
    driver.awaitGone(u"Lưu ghi chú"_s);
}

void findAndChoose(Driver &driver)
{
    driver.key(QKeySequence(u"Ctrl+Shift+P"_s));
    driver.await(u"Kết quả tìm"_s);
    driver.type(u"anh"_s);
    driver.shot(u"bang-lenh"_s);
    driver.key(QKeySequence(Qt::Key_Escape));
    driver.awaitGone(u"Kết quả tìm"_s);

    driver.clickRow(u"Danh sách bài"_s, u"Cảnh giác chiêu giả"_s);
    for (int i = 0; i < 2; ++i)
        driver.key(QKeySequence(u"Shift+Down"_s));
    driver.shot(u"chon-nhieu-bai"_s);
    driver.clickRow(u"Danh sách bài"_s, u"Cảnh giác chiêu giả"_s);
    driver.key(QKeySequence(Qt::Key_Space));
    driver.await(u"Xem nhanh"_s);
    driver.shot(u"xem-nhanh"_s);
    driver.key(QKeySequence(Qt::Key_Escape));
    driver.awaitGone(u"Xem nhanh"_s);
}

} // namespace toasoan::scenes
