// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/captions.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

QString captionOf(const QString &file)
{
    static const QHash<QString, QString> captions{
        {u"ban-lam-viec"_s,
            u"Bàn làm việc của phóng viên: việc hôm nay, bài bị trả lại đứng đầu."_s},
        {u"viet-bai"_s,
            u"Viết bài mới khi chưa có mạng: tít, sapo, thân bài trên một trang giấy."_s},
        {u"chuyen-muc"_s, u"Chọn chuyên mục và gõ từ khóa ngay trên bài đang viết."_s},
        {u"kiem-tra"_s, u"Kiểm tra trước khi gửi: ảnh còn thiếu người chụp thì chưa gửi được."_s},
        {u"anh-va-chu-thich"_s, u"Chú thích, người chụp và mô tả ảnh cho người khiếm thị."_s},
        {u"khung-cat"_s, u"Đặt trọng tâm ảnh; ba khung cắt đi theo."_s},
        {u"xem-truoc"_s, u"Xem trước trang bài trên điện thoại, ngay bên chỗ đang viết."_s},
        {u"da-gui-duyet"_s, u"Đã gửi duyệt; phóng viên vẫn rút lại được."_s},
        {u"chinh-ta"_s, u"F7 đưa tới từng chỗ nghi sai chính tả."_s},
        {u"goi-y-chinh-ta"_s, u"Các cách sửa được gợi ý ngay dưới chữ, chọn bằng phím số."_s},
        {u"tim-va-thay"_s, u"Tìm và thay; gõ không dấu vẫn thấy chữ có dấu."_s},
        {u"tap-trung"_s, u"Chế độ tập trung: chỉ còn bài viết, đoạn đang viết đậm hơn."_s},
        {u"bang"_s, u"Chèn bảng và đi qua các ô bằng phím Tab."_s},
        {u"sua-ma-html"_s, u"Sửa mã HTML của bài, có đánh số dòng."_s},
        {u"moi-loai-loi"_s, u"Mười một loại lỗi, từ gõ nhầm phím đến ngày không có trong lịch."_s},
        {u"kiem-tra-chinh-ta"_s, u"Cột Kiểm tra gom những chỗ cần xem lại, bấm là tới nơi."_s},
        {u"tra-lai"_s, u"Biên tập viên trả bài lại, ghi rõ cần sửa gì."_s},
        {u"ghi-chu-tra-lai"_s, u"Phóng viên nhận bài trả lại cùng lời ghi chú."_s},
        {u"da-duyet"_s, u"Biên tập viên duyệt đúng bản đang đọc; dòng thời gian ghi lại mã bản."_s},
        {u"luu-ban-in"_s, u"Bản in duyệt được lưu thành tệp PDF."_s},
        {u"ban-in-duyet"_s, u"Bản in duyệt: dòng đánh số, phiên bản, mã bản và chỗ ký tên."_s},
        {u"xuat-ban"_s, u"Trước khi đăng: toàn bộ những gì bạn đọc sẽ thấy."_s},
        {u"da-dang"_s, u"Bài đã lên trang, được đọc lại từ trang báo để chắc chắn."_s},
        {u"khac-ban-dang"_s, u"Đăng bản cập nhật: bản đang đăng bên trái, bản sắp gửi bên phải."_s},
        {u"so-sanh-canh-nhau"_s, u"So sánh hai bản đặt cạnh nhau."_s},
        {u"so-sanh-mot-cot"_s, u"So sánh hai bản gộp trong một cột."_s},
        {u"dong-thoi-gian"_s, u"Dòng thời gian: ai viết, ai duyệt, bản nào đang đăng."_s},
        {u"ghi-chu-doan"_s, u"Ghi chú gắn vào một đoạn trong bài."_s},
        {u"bang-lenh"_s, u"Bảng lệnh tìm mọi việc, bài và ảnh, gõ không dấu cũng được."_s},
        {u"chon-nhieu-bai"_s, u"Chọn nhiều bài và làm một việc cho tất cả."_s},
        {u"xem-nhanh"_s, u"Phím cách mở bài để đọc nhanh."_s},
        {u"giao-dien-toi"_s, u"Giao diện tối."_s},
        {u"kho-anh"_s, u"Kho ảnh của tòa soạn, ảnh nào còn thiếu gì đều thấy."_s},
        {u"chu-thich-nhieu-anh"_s, u"Ghi chú thích cho nhiều ảnh một lượt."_s},
        {u"phim-tu-lieu"_s,
            u"Phim tư liệu: thứ tự, ảnh bìa, phim đang ẩn, chia trang như trên báo."_s},
        {u"man-hinh-lon-toi"_s, u"Màn hình lớn, giao diện tối."_s},
        {u"man-hinh-lon"_s, u"Màn hình lớn, giao diện sáng."_s},
        {u"trang-bai"_s, u"Trang bài như bạn đọc thấy."_s},
        {u"trang-bai-dien-thoai"_s, u"Trang bài trên điện thoại."_s},
        {u"trang-nhat"_s, u"Trang nhất của tờ báo."_s},
        {u"trang-phim-tu-lieu"_s, u"Trang phim tư liệu."_s},
        {u"chu-150-phan-tram"_s, u"Cỡ chữ 150 %."_s},
        {u"in-english"_s, u"Cùng bàn làm việc ấy bằng tiếng Anh."_s},
        {u"in-english-palette"_s, u"Bảng lệnh bằng tiếng Anh."_s},
        {u"ket-noi-may-chu"_s,
            u"Kết nối máy chủ của tòa soạn: địa chỉ, tên và mật khẩu ứng dụng."_s},
        {u"da-ket-noi"_s, u"Đã nối: bạn là ai, được làm gì, máy chủ có những gì."_s},
        {u"dang-len-may-chu"_s, u"Đăng bài lên máy chủ: xem lại lần cuối trước khi gửi."_s},
        {u"da-len-may-chu"_s, u"Bài đã lên máy chủ và được đọc lại từ trang báo."_s},
        {u"giao-dien-cua-trang"_s, u"Xem trước bài ngay trong giao diện thật của trang báo."_s},
        {u"hop-gui-mat-mang"_s,
            u"Không tới được máy chủ: bài nằm chờ trong hộp gửi, tự gửi lại sau ít giây."_s},
        {u"hop-gui-dang-gui"_s, u"Nối lại được: hộp gửi đang gửi bài."_s},
        {u"hop-gui-can-ban-xem"_s, u"Máy chủ không nhận: hộp gửi nói lý do và việc cần làm."_s},
        {u"ban-nhap-chia-se"_s,
            u"Bản nháp mà phóng viên cho biên tập viên đọc trước, dù chưa gửi duyệt."_s},
        {u"dong-nghiep-dang-mo"_s,
            u"Ai đang mở cùng bài, từ lúc nào: thấy ngay ở đầu bài và trong danh sách."_s},
        {u"hai-ban"_s, u"Hai người cùng sửa một đoạn: bài nói ngay, và việc viết vẫn đi tiếp."_s},
        {u"xung-dot"_s,
            u"Chọn từng chỗ: giữ của mình, của bạn kia, cả hai, hay viết lại; phím 1, 2, 3."_s},
        {u"xung-dot-da-chon"_s, u"Đã chọn hết: chỗ ấy gập lại, bản ghép dùng được."_s},
        {u"giu-ca-hai"_s, u"Cả hai đoạn được giữ lại, bài đi tiếp."_s},
        {u"trang-bai-may-chu"_s, u"Bài trên trang WordPress, trong giao diện thật của trang."_s},
        {u"ca-trang-bai-may-chu"_s, u"Trang bài ấy nhìn từ đầu trang."_s},
        {u"tra-lai-o-may-kia"_s,
            u"Máy của phóng viên: bài bị trả lại tới nơi, kèm lời ghi chú của biên tập viên."_s},
    };
    return captions.value(file.section(u'-', 1).section(u'.', 0, -2));
}

} // namespace toasoan
