// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/capitaltable.h"

#include "spell/syllable.h"

#include <array>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct Group
{
    const char *clause;
    const char16_t *forms; // parted by |; a leading ! asks for the first capital as well
};

// Written out by the decree's rules: the first letter of each word that names kind, field and rank.
constexpr std::array<Group, 9> groups{{
    {"III.1",
        u"!Thủ đô Hà Nội|!Thành phố Hồ Chí Minh|Bắc Bộ|Trung Bộ|Nam Bộ|Bắc Trung Bộ|"
        "Nam Trung Bộ|Đông Nam Bộ|Tây Nam Bộ|Nam Kỳ|Bắc Kỳ|Trung Kỳ|vùng Đông Bắc|vùng Tây Bắc"},
    {"IV.1",
        u"Thủ tướng Chính phủ|Chính phủ|Quốc hội|Văn phòng Chính phủ|Văn phòng Quốc hội|"
        "Văn phòng Chủ tịch nước|Thanh tra Chính phủ|Ngân hàng Nhà nước|Kiểm toán Nhà nước|"
        "Ủy ban nhân dân|Hội đồng nhân dân|Tòa án nhân dân|Tòa án nhân dân tối cao|"
        "Tòa án nhân dân cấp cao|Viện kiểm sát nhân dân|Viện kiểm sát nhân dân tối cao|"
        "Ủy ban Thường vụ Quốc hội|Ủy ban Mặt trận Tổ quốc|Mặt trận Tổ quốc Việt Nam|"
        "Bộ Chính trị|Ban Bí thư|Ban Thường vụ|Ban Chấp hành|Ban Chấp hành Trung ương|Ban Tổ chức|"
        "Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ủy ban Kiểm tra|Tỉnh ủy|Thành ủy|Huyện ủy|"
        "Quận ủy|Đảng ủy|Quân ủy Trung ương|Hội Liên hiệp Phụ nữ|Hội Liên hiệp Phụ nữ Việt Nam|"
        "Hội Liên hiệp Thanh niên|Hội Nông dân|Hội Cựu chiến binh|Hội Chữ thập đỏ|"
        "Hội Nhà báo|Hội Khuyến học|Tổng Liên đoàn Lao động|Liên đoàn Lao động|Đoàn Thanh niên|"
        "Bộ Giáo dục và Đào tạo|Sở Giáo dục và Đào tạo|Bộ Tài chính|Sở Tài chính|Bộ Công an|"
        "Bộ Quốc phòng|Bộ Ngoại giao|Sở Ngoại vụ|Bộ Nội vụ|Sở Nội vụ|Bộ Tư pháp|Sở Tư pháp|"
        "Bộ Xây dựng|Sở Xây dựng|Bộ Y tế|Sở Y tế|Bộ Công Thương|Sở Công Thương|"
        "Bộ Giao thông vận tải|Sở Giao thông vận tải|Bộ Nông nghiệp và Phát triển nông thôn|"
        "Sở Nông nghiệp và Phát triển nông thôn|Bộ Tài nguyên và Môi trường|"
        "Sở Tài nguyên và Môi trường|Bộ Thông tin và Truyền thông|Sở Thông tin và Truyền thông|"
        "Bộ Văn hóa, Thể thao và Du lịch|Sở Văn hóa, Thể thao và Du lịch|"
        "Bộ Khoa học và Công nghệ|Sở Khoa học và Công nghệ|Bộ Kế hoạch và Đầu tư|"
        "Sở Kế hoạch và Đầu tư|Bộ Lao động - Thương binh và Xã hội|"
        "Sở Lao động - Thương binh và Xã hội|Cục Cảnh sát hình sự|Cục Cảnh sát giao thông|"
        "Tổng cục Hải quan|Tổng cục Thuế|Tổng cục Thống kê|Cục Hải quan|Cục Thuế|Chi cục Thuế|"
        "Cục Quản lý thị trường|Chi cục Kiểm lâm|Kho bạc Nhà nước|Bảo hiểm xã hội Việt Nam|"
        "Bộ Tư lệnh|Bộ Chỉ huy quân sự|Bộ đội Biên phòng|Quân đội nhân dân Việt Nam|"
        "Công an nhân dân|Quân đội nhân dân|Đài Truyền hình Việt Nam|Đài Tiếng nói Việt Nam|"
        "Thông tấn xã Việt Nam|Đài Phát thanh và Truyền hình|Học viện Chính trị quốc gia|"
        "Trường Đại học|Viện Hàn lâm|Công an tỉnh|Công an huyện|Công an quận|Công an thành phố|"
        "Công an xã|Công an phường"},
    {"IV.2",
        u"Liên hợp quốc|Tổ chức Y tế thế giới|Hội đồng Bảo an|Đại hội đồng Liên hợp quốc|"
        "Liên minh châu Âu|Ngân hàng Thế giới|Quỹ Tiền tệ quốc tế"},
    {"V.2",
        u"Huân chương Sao vàng|Huân chương Hồ Chí Minh|Huân chương Độc lập|"
        "Huân chương Lao động|Huân chương Chiến công|Nghệ sĩ Nhân dân|Nghệ sĩ Ưu tú|"
        "Nhà giáo Nhân dân|Nhà giáo Ưu tú|Thầy thuốc Nhân dân|Thầy thuốc Ưu tú|"
        "Anh hùng Lao động|Anh hùng Lực lượng vũ trang|Anh hùng Lực lượng vũ trang nhân dân|"
        "Bà mẹ Việt Nam Anh hùng"},
    {"V.3",
        u"Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Thiếu tá|Trung tá|Thượng tá|Đại tá|"
        "Thiếu úy|Trung úy|Thượng úy|Đại úy|Chuẩn đô đốc|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|"
        "Chủ tịch|Phó Chủ tịch|Tổng Bí thư|Bí thư|Phó Bí thư|Thủ tướng|Phó Thủ tướng|"
        "Bộ trưởng|Thứ trưởng|Tổng thống|Giám đốc|Phó Giám đốc|Ủy viên|Trưởng phòng|"
        "Phó Trưởng phòng|Cục trưởng|Chánh án|Viện trưởng|Đại biểu Quốc hội"},
    {"V.5",
        u"Nguyên đán|tết Nguyên đán|tết Trung thu|tết Đoan ngọ|tết Hàn thực|ngày Quốc khánh|"
        "ngày Quốc tế Lao động|ngày Nhà giáo Việt Nam"},
    {"V.6",
        u"Cách mạng tháng Tám|Cách mạng tháng Mười|Phong trào Cần Vương|Xô viết Nghệ Tĩnh|"
        "Chiến dịch Điện Biên Phủ|Chiến dịch Hồ Chí Minh|Triều Lý|Triều Trần|Triều Lê|"
        "Triều Nguyễn"},
    {"V.7",
        u"Bộ luật Hình sự|Bộ luật Dân sự|Bộ luật Lao động|Bộ luật Tố tụng hình sự|"
        "Bộ luật Tố tụng dân sự|Bộ luật Hàng hải|Bộ luật|Luật Đất đai|Luật Giao thông đường bộ|"
        "Luật Hôn nhân và gia đình|Luật Bảo vệ môi trường|Luật Giáo dục|Luật Báo chí|"
        "Luật Doanh nghiệp|Luật Đầu tư|Luật Nhà ở|Luật Xây dựng|Luật Cán bộ, công chức|"
        "Luật Thi hành án hình sự|Luật Phòng, chống tham nhũng|Luật Phòng, chống ma túy|"
        "Nghị định|Nghị quyết|Chỉ thị|Hiến pháp"},
    {"V.10", u"từ điển Bách khoa toàn thư|tạp chí Cộng sản"},
}};

} // namespace

const std::unordered_map<Letters, std::vector<CapitalForm>> &capitalForms()
{
    static const auto table = [] {
        std::unordered_map<Letters, std::vector<CapitalForm>> all;
        for (const Group &group : groups) {
            const QStringList forms = QString::fromUtf16(group.forms).split(u'|');
            for (QString text : forms) {
                CapitalForm form;
                form.clause = group.clause;
                form.firstToo = text.startsWith(u'!');
                text.remove(u'!').replace(u',', u" ,"_s);
                const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
                for (const QString &word : words) {
                    const bool sign = !word.front().isLetter();
                    form.words.push_back(sign ? Letters() : withOldPlace(lettersOf(word)));
                    form.capital.push_back(word.front().isUpper());
                }
                all[form.words.front()].push_back(form);
            }
        }
        return all;
    }();
    return table;
}

} // namespace toasoan
