<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Batch</name>
    <message>
        <source>The HTML source of “%1” is not in its text yet. Open the story and apply or drop it in the source view (F12).</source>
        <translation>Mã nguồn HTML của “%1” chưa được đưa vào bài. Hãy mở bài rồi áp dụng hoặc bỏ mã nguồn trong khung mã nguồn (F12).</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Tùy chọn --%1 cần một giá trị.</translation>
    </message>
    <message>
        <source>There is no option %1 here. Put “--” before a value that begins with two hyphens.</source>
        <translation>Lệnh này không có tùy chọn %1. Nếu giá trị bắt đầu bằng hai dấu gạch, đặt “--” trước nó.</translation>
    </message>
    <message>
        <source>“%1” is not a time with its zone. Write it like 2026-11-25T17:00:00+07:00.</source>
        <translation>“%1” không phải thời điểm có múi giờ. Viết như 2026-11-25T17:00:00+07:00.</translation>
    </message>
    <message>
        <source>The author must know why: say it with --note.</source>
        <translation>Trả lại phải nói vì sao để tác giả biết: dùng --note.</translation>
    </message>
    <message>
        <source>Readers must know what was wrong and what is right: --notice.</source>
        <translation>Bạn đọc cần biết chỗ sai và chỗ đúng: dùng --notice.</translation>
    </message>
    <message>
        <source>A withdrawal needs its reason: say it with --reason.</source>
        <translation>Gỡ bài phải có lý do: dùng --reason.</translation>
    </message>
    <message>
        <source>The desk is open with this newsroom and does this by itself.</source>
        <translation>Bàn làm việc đang mở với tòa soạn này và tự làm việc ấy.</translation>
    </message>
    <message numerus="yes">
        <source>%n things still wait.</source>
        <translation>
            <numerusform>Còn %n việc đang chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>sends a story to the editors</source>
        <translation>gửi bài cho biên tập duyệt</translation>
    </message>
    <message>
        <source>takes back what is not yet approved</source>
        <translation>tác giả rút lại bài chưa duyệt</translation>
    </message>
    <message>
        <source>an editor takes a story</source>
        <translation>biên tập viên nhận biên tập bài</translation>
    </message>
    <message>
        <source>gives a story back to its author</source>
        <translation>trả bài lại cho tác giả</translation>
    </message>
    <message>
        <source>approves exactly the text as it stands</source>
        <translation>duyệt đúng bản đang có</translation>
    </message>
    <message>
        <source>back to approved</source>
        <translation>bỏ hẹn giờ, bài về Đã duyệt</translation>
    </message>
    <message>
        <source>opens a live story for change</source>
        <translation>mở bài đã đăng để sửa</translation>
    </message>
    <message>
        <source>a dated correction on a live story, then as update</source>
        <translation>đính chính có ngày trên bài đã đăng, rồi đi như bản cập nhật</translation>
    </message>
    <message>
        <source>takes a story off the site</source>
        <translation>gỡ bài khỏi trang</translation>
    </message>
    <message>
        <source>a withdrawn story becomes a draft again</source>
        <translation>bài đã gỡ trở lại thành nháp</translation>
    </message>
    <message>
        <source>puts a story into the trash</source>
        <translation>bỏ bài vào thùng rác</translation>
    </message>
    <message>
        <source>takes a story out of the trash</source>
        <translation>lấy bài ra khỏi thùng rác</translation>
    </message>
    <message>
        <source>joins this newsroom to a server</source>
        <translation>nối tòa soạn này với máy chủ</translation>
    </message>
    <message>
        <source>A member needs a role: --role reporter, photographer, editor or administrator.</source>
        <translation>Thành viên cần vai trò: --role reporter, photographer, editor hoặc administrator.</translation>
    </message>
    <message>
        <source>Only an administrator adds members.</source>
        <translation>Chỉ quản trị được thêm thành viên.</translation>
    </message>
    <message>
        <source>A member needs a name.</source>
        <translation>Thành viên cần có tên.</translation>
    </message>
    <message>
        <source>A film needs a title.</source>
        <translation>Phim cần có tên.</translation>
    </message>
    <message>
        <source>A film needs the address where it plays: --url https://…</source>
        <translation>Phim cần địa chỉ để xem: --url https://…</translation>
    </message>
    <message>
        <source>“%1” is not a length in seconds.</source>
        <translation>“%1” không phải số giây.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Không có tệp “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong in this newsroom. Bring back the newest backup that is whole: toasoan-cli restore FILE.</source>
        <translation>
            <numerusform>Tòa soạn này có %n chỗ hỏng. Khôi phục bản sao lưu lành gần nhất: toasoan-cli restore TỆP.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Mọi thứ đều lành.</translation>
    </message>
    <message>
        <source>makes a newsroom; --sample fills it with the sample newsroom</source>
        <translation>tạo tòa soạn; --sample điền sẵn tòa soạn mẫu</translation>
    </message>
    <message>
        <source>a person of the newsroom</source>
        <translation>thêm một người của tòa soạn</translation>
    </message>
    <message>
        <source>the people of the newsroom</source>
        <translation>những người của tòa soạn</translation>
    </message>
    <message>
        <source>puts a film into the archive; prints its id</source>
        <translation>thêm phim vào kho phim tư liệu; in mã phim</translation>
    </message>
    <message>
        <source>the film archive</source>
        <translation>kho phim tư liệu</translation>
    </message>
    <message>
        <source>the whole newsroom into one file</source>
        <translation>sao lưu cả tòa soạn vào một tệp</translation>
    </message>
    <message>
        <source>whether the newsroom&apos;s files are whole</source>
        <translation>kiểm tra các tệp của tòa soạn có lành không</translation>
    </message>
    <message>
        <source>visitors as the server counts them</source>
        <translation>lượt xem theo máy chủ đếm</translation>
    </message>
    <message>
        <source>There is no crop “%1”: 16:9, 4:3, 3:2, 1:1 or 9:16.</source>
        <translation>Không có kiểu cắt “%1”: chọn 16:9, 4:3, 3:2, 1:1 hoặc 9:16.</translation>
    </message>
    <message>
        <source>--%1 takes a number from 1 to %2.</source>
        <translation>--%1 nhận một số từ 1 đến %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>Không ghi được “%1”: %2</translation>
    </message>
    <message>
        <source>what a picture says of itself, as JSON</source>
        <translation>thông tin ghi trong ảnh, dạng JSON</translation>
    </message>
    <message>
        <source>attaches a picture and prints its id; the first becomes the lead, one with the caption of a waiting figure fills it</source>
        <translation>thêm ảnh vào bài và in mã ảnh; ảnh đầu thành ảnh chính, ảnh trùng chú thích của chỗ đang chờ thì vào chỗ ấy</translation>
    </message>
    <message>
        <source>writes what would be published</source>
        <translation>ghi ra tệp ảnh như khi đăng</translation>
    </message>
    <message>
        <source>There is no state “%1”: draft, submitted, returned, approved, scheduled, published, updating or withdrawn.</source>
        <translation>Không có trạng thái “%1”: draft, submitted, returned, approved, scheduled, published, updating hoặc withdrawn.</translation>
    </message>
    <message>
        <source>--limit takes a number, not “%1”.</source>
        <translation>--limit nhận một số, không phải “%1”.</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Chưa có tít</translation>
    </message>
    <message>
        <source>a new draft; prints its id</source>
        <translation>bài nháp mới; in mã bài</translation>
    </message>
    <message>
        <source>FIELD: kicker, headline, standfirst, byline (“; ” between authors), dateline, source, section, tags and related (commas between), lead (a photo id), body (HTML, “-” for stdin)</source>
        <translation>FIELD: kicker, headline, standfirst, byline (các tác giả cách nhau “; ”), dateline, source, section, tags và related (cách nhau dấu phẩy), lead (mã ảnh), body (HTML, “-” là đọc từ stdin)</translation>
    </message>
    <message>
        <source>stories, the newest change first</source>
        <translation>danh sách bài, mới sửa đứng trước</translation>
    </message>
    <message>
        <source>a story and all that belongs to it</source>
        <translation>một bài và mọi thứ thuộc về nó</translation>
    </message>
    <message>
        <source>the whole page as it will be published</source>
        <translation>cả trang như sẽ đăng</translation>
    </message>
    <message>
        <source>the story in that format, into FILE or to stdout</source>
        <translation>xuất bài theo dạng ấy vào FILE hoặc ra stdout</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Không có thư mục “%1”.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>Không đọc được “%1”: %2</translation>
    </message>
    <message>
        <source>HTML on stdin, canonical body HTML on stdout</source>
        <translation>HTML từ stdin, thân bài HTML chuẩn ra stdout</translation>
    </message>
    <message>
        <source>lines on stdin, a JSON array of findings a line on stdout</source>
        <translation>từng dòng từ stdin, mỗi dòng một mảng JSON các lỗi ra stdout</translation>
    </message>
    <message>
        <source>--store is empty: name the newsroom&apos;s folder.</source>
        <translation>--store để trống: hãy ghi thư mục của tòa soạn.</translation>
    </message>
    <message>
        <source>This newsroom has no member “%1”. toasoan-cli member list names them.</source>
        <translation>Tòa soạn này không có thành viên “%1”. Xem danh sách: toasoan-cli member list.</translation>
    </message>
    <message>
        <source>This newsroom has no members yet: toasoan-cli member add.</source>
        <translation>Tòa soạn này chưa có thành viên nào: toasoan-cli member add.</translation>
    </message>
    <message>
        <source>A story cannot be related to itself.</source>
        <translation>Bài không thể liên quan đến chính nó.</translation>
    </message>
    <message>
        <source>There is no section “%1”. The sections are: %2.</source>
        <translation>Không có chuyên mục “%1”. Các chuyên mục: %2.</translation>
    </message>
    <message>
        <source>This story has no picture “%1”. toasoan-cli show ID lists its pictures.</source>
        <translation>Bài này không có ảnh “%1”. Xem các ảnh của bài: toasoan-cli show ID.</translation>
    </message>
    <message>
        <source>There is no field “%1”. The fields are: %2.</source>
        <translation>Không có ô “%1”. Các ô: %2.</translation>
    </message>
    <message>
        <source>toasoan-cli: the newsroom without a window, for scripts and cron</source>
        <translation>toasoan-cli: tòa soạn không cần cửa sổ, cho kịch bản và cron</translation>
    </message>
    <message>
        <source>Anywhere on the line: --store DIR (the newsroom&apos;s folder), --as NAME (who acts), --json, --lang vi|en, --help, --version</source>
        <translation>Ở bất cứ đâu trên dòng lệnh: --store DIR (thư mục tòa soạn), --as NAME (ai làm), --json, --lang vi|en, --help, --version</translation>
    </message>
    <message>
        <source>There is no language “%1”: vi or en.</source>
        <translation>Không có ngôn ngữ “%1”: chọn vi hoặc en.</translation>
    </message>
    <message>
        <source>Which command? toasoan-cli --help lists them.</source>
        <translation>Bạn muốn lệnh nào? Xem danh sách: toasoan-cli --help.</translation>
    </message>
    <message>
        <source>There is no command “%1”. toasoan-cli --help lists them.</source>
        <translation>Không có lệnh “%1”. Xem danh sách: toasoan-cli --help.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Cách dùng: %1</translation>
    </message>
    <message>
        <source>The answer could not be written: is the disk full?</source>
        <translation>Không ghi được câu trả lời: có thể đĩa đã đầy.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>Tít dẫn</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Tít</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Sapo</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Bút danh</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Nơi, ngày</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Từ khóa</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>Tin liên quan</translation>
    </message>
    <message>
        <source>lead picture</source>
        <translation>ảnh chính</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Picture by</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Hẹn giờ</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Being updated</source>
        <translation>Đang cập nhật</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã gỡ</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>đang sửa</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>bị trả lại</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Phóng viên</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Phóng viên ảnh</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Biên tập viên</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>story created</source>
        <translation>tạo bài</translation>
    </message>
    <message>
        <source>text changed</source>
        <translation>sửa bài</translation>
    </message>
    <message>
        <source>pictures changed</source>
        <translation>sửa ảnh</translation>
    </message>
    <message>
        <source>sent for approval</source>
        <translation>gửi duyệt</translation>
    </message>
    <message>
        <source>taken back by the author</source>
        <translation>tác giả rút lại</translation>
    </message>
    <message>
        <source>taken by an editor</source>
        <translation>nhận biên tập</translation>
    </message>
    <message>
        <source>returned to the author</source>
        <translation>trả lại tác giả</translation>
    </message>
    <message>
        <source>text approved</source>
        <translation>duyệt</translation>
    </message>
    <message>
        <source>published on the site</source>
        <translation>đăng</translation>
    </message>
    <message>
        <source>publication scheduled</source>
        <translation>hẹn giờ</translation>
    </message>
    <message>
        <source>schedule lifted</source>
        <translation>bỏ hẹn giờ</translation>
    </message>
    <message>
        <source>opened for an update</source>
        <translation>sửa bản đã đăng</translation>
    </message>
    <message>
        <source>correction added</source>
        <translation>đính chính</translation>
    </message>
    <message>
        <source>withdrawn from the site</source>
        <translation>gỡ bài</translation>
    </message>
    <message>
        <source>reopened as a draft</source>
        <translation>mở lại thành nháp</translation>
    </message>
    <message>
        <source>put into the trash</source>
        <translation>bỏ vào thùng rác</translation>
    </message>
    <message>
        <source>taken out of the trash</source>
        <translation>lấy ra khỏi thùng rác</translation>
    </message>
    <message>
        <source>approval dropped by an edit</source>
        <translation>sửa sau duyệt, duyệt hết hiệu lực</translation>
    </message>
    <message>
        <source>approval holds again</source>
        <translation>duyệt có hiệu lực trở lại</translation>
    </message>
    <message>
        <source>The certificate file “%1” cannot be read.</source>
        <translation>Không đọc được tệp chứng thư “%1”.</translation>
    </message>
    <message>
        <source>Whose account? Say it with --user.</source>
        <translation>Tài khoản của ai? Hãy ghi sau --user.</translation>
    </message>
    <message>
        <source>Give the application password in a file of your own: --password-file FILE.</source>
        <translation>Hãy đưa mật khẩu ứng dụng trong một tệp của riêng bạn: --password-file FILE.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from the server&apos;s by %n seconds; set it right.</source>
        <translation>
            <numerusform>Đồng hồ máy này lệch %n giây so với máy chủ; hãy chỉnh lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>Ảnh chính</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>Đoạn %1</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Ảnh %1</translation>
    </message>
    <message>
        <source>Caption of picture %1</source>
        <translation>Chú thích ảnh %1</translation>
    </message>
    <message>
        <source>Credit of picture %1</source>
        <translation>Người chụp ảnh %1</translation>
    </message>
    <message>
        <source>Description of picture %1</source>
        <translation>Mô tả ảnh %1</translation>
    </message>
    <message>
        <source>Correction %1</source>
        <translation>Đính chính %1</translation>
    </message>
    <message>
        <source>moved from paragraph %1</source>
        <translation>chuyển từ đoạn %1</translation>
    </message>
    <message>
        <source>moved from place %1</source>
        <translation>chuyển từ vị trí %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>thêm mới</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>(the same words, as another kind of paragraph)</source>
        <translation>(vẫn chữ ấy, kiểu đoạn khác)</translation>
    </message>
    <message>
        <source>“%1” is not a version of this story: name two by their numbers, which the history of toasoan-cli show ID --json lists.</source>
        <translation>“%1” không phải là một bản của bài này: hãy nêu hai bản bằng số, có trong phần lịch sử của toasoan-cli show ID --json.</translation>
    </message>
    <message>
        <source>The two revisions are the same text.</source>
        <translation>Hai bản giống hệt nhau.</translation>
    </message>
    <message>
        <source>what differs between two revisions, word by word: [-removed-] {+added+}</source>
        <translation>chỗ khác nhau giữa hai bản, từng chữ: [-bỏ đi-] {+thêm vào+}</translation>
    </message>
    <message>
        <source>The server does not count visitors: the companion plugin is not there. Copy packaging/wordpress/toasoan into its plugins and activate it.</source>
        <translation>Máy chủ không đếm lượt truy cập vì chưa có plugin đi kèm. Hãy chép packaging/wordpress/toasoan vào thư mục plugin của máy chủ rồi kích hoạt.</translation>
    </message>
    <message>
        <source>The visitors could not be read: %1</source>
        <translation>Không đọc được số lượt truy cập: %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Đang trực tuyến</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Trong tuần</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Tổng lượt truy cập</translation>
    </message>
    <message>
        <source>This newsroom publishes to its own folder, where nobody counts visitors. Join it to a server with “connect” first.</source>
        <translation>Tòa soạn này đăng vào thư mục riêng, nơi không đếm lượt truy cập. Hãy nối với máy chủ bằng “connect” trước.</translation>
    </message>
    <message>
        <source>Say which text stays: --mine, --theirs or --both.</source>
        <translation>Hãy nói giữ bản nào: --mine, --theirs hay --both.</translation>
    </message>
    <message>
        <source>In conflict: %1 changed the same words. End it with: toasoan-cli resolve ID --mine, --theirs or --both</source>
        <translation>Đang xung đột: %1 đã sửa cùng những chữ ấy. Kết thúc bằng: toasoan-cli resolve ID --mine, --theirs hoặc --both</translation>
    </message>
    <message>
        <source>%1 is not in use. Say “server use” first.</source>
        <translation>%1 không phải máy chủ đang dùng. Hãy chạy “server use” trước.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>the servers that this newsroom knows</source>
        <translation>các máy chủ mà tòa soạn này biết</translation>
    </message>
    <message>
        <source>stories go to this server from now on; what waits goes on waiting for the one before</source>
        <translation>từ nay bài đi tới máy chủ này; những gì đang chờ vẫn chờ máy chủ trước</translation>
    </message>
    <message>
        <source>forgets a server and its password; what readers see there stays, and is not changed from here any more</source>
        <translation>quên một máy chủ và mật khẩu của nó; những gì bạn đọc thấy ở đó vẫn còn, và từ đây không sửa được nữa</translation>
    </message>
    <message>
        <source>The rendition would be written over its own original. Give it another name.</source>
        <translation>Bản xuất sẽ ghi đè lên chính ảnh gốc. Hãy đặt tên khác.</translation>
    </message>
    <message>
        <source>Nothing of “%1” waits because it is private on the server.</source>
        <translation>Không có việc nào của “%1” đang chờ vì bài ở chế độ riêng tư trên máy chủ.</translation>
    </message>
    <message>
        <source>One picture stands twice in the text with different captions or credits; the second time: “%1”. Give both the same, or leave those of one out.</source>
        <translation>Một ảnh đứng hai lần trong bài với chú thích hoặc tên tác giả ảnh khác nhau; lần thứ hai: “%1”. Hãy ghi hai chỗ giống nhau, hoặc bỏ trống một chỗ.</translation>
    </message>
    <message>
        <source>lets the newsroom&apos;s editors read a draft through the server, with every sync as it stands; --stop: no longer</source>
        <translation>cho biên tập viên của tòa soạn đọc bản nháp qua máy chủ, mỗi lần đồng bộ gửi bài như đang có; --stop: thôi chia sẻ</translation>
    </message>
    <message>
        <source>Shared with the newsroom: its editors read this draft.</source>
        <translation>Đang chia sẻ với tòa soạn: biên tập viên đọc được bản nháp này.</translation>
    </message>
    <message>
        <source>The package is written, but this version could not be marked as sent: if both sides go on writing, more of it will have to be chosen by hand. %1</source>
        <translation>Gói bài đã ghi xong, nhưng chưa đánh dấu được bản này là bản đã gửi: nếu hai bên cùng viết tiếp thì sẽ phải tự chọn nhiều chỗ hơn. %1</translation>
    </message>
    <message>
        <source>a site goes on at another address (https, www, port): after “connect” to the new one its stories are those of the old one, if they are found there</source>
        <translation>trang đã dời sang địa chỉ khác (https, www, cổng): sau khi “connect” địa chỉ mới, các bài của địa chỉ cũ là bài ở địa chỉ mới, nếu tìm thấy ở đó</translation>
    </message>
    <message>
        <source>publishes an approved story, or schedules it; prints the address; --clock-is-right: also when work was once done here while the clock was ahead</source>
        <translation>đăng bài đã duyệt, hoặc hẹn giờ; in địa chỉ; --clock-is-right: đăng cả khi ở đây từng có việc làm lúc đồng hồ chạy trước</translation>
    </message>
    <message>
        <source>fetches what changed, sends what waits, publishes what is due; prints what went, what came and what waits; --public: this story may be public again that somebody made private on the server; --clock-is-right: as of publish</source>
        <translation>lấy về những gì đã đổi, gửi những gì đang chờ, đăng bài đến giờ; in những gì đã gửi, đã về và còn chờ; --public: bài này được công khai lại sau khi có người để riêng tư trên máy chủ; --clock-is-right: như ở publish</translation>
    </message>
    <message>
        <source>If the clock of this computer is right, say --clock-is-right.</source>
        <translation>Nếu đồng hồ máy này đang đúng, hãy thêm --clock-is-right.</translation>
    </message>
    <message>
        <source>No server is in use. Say “server use” first.</source>
        <translation>Chưa dùng máy chủ nào. Hãy chạy “server use” trước.</translation>
    </message>
    <message>
        <source>what was published anew or withdrawn while another server was in use holds for this one as well</source>
        <translation>điều đã đăng lại hoặc gỡ khi đang dùng máy chủ khác cũng áp dụng cho máy chủ này</translation>
    </message>
    <message>
        <source>A layout either stays on the server or the story goes over it: say --theirs or --mine.</source>
        <translation>Trình bày hoặc ở lại như trên máy chủ, hoặc bài được gửi đè lên: dùng --theirs hoặc --mine.</translation>
    </message>
    <message>
        <source>“%1” is in the archive; the account in use may begin no story, so it stands in none.</source>
        <translation>“%1” đã vào kho ảnh; tài khoản đang dùng không được mở bài mới nên ảnh chưa nằm trong bài nào.</translation>
    </message>
    <message>
        <source>Either they are sent again or they are withdrawn: say one.</source>
        <translation>Hoặc gửi lại, hoặc coi như đã gỡ: chỉ chọn một.</translation>
    </message>
    <message>
        <source>articles that the server lost, several at once; --again sends these, or all, to their addresses once more; --withdrawn: they are not to be read any more</source>
        <translation>những bài máy chủ mất cùng một lúc; --again gửi lại các bài này, hoặc tất cả, đúng địa chỉ cũ; --withdrawn: coi như đã gỡ</translation>
    </message>
    <message>
        <source>Choose a format: --format html, md, docx, ninjs or package.</source>
        <translation>Hãy chọn dạng: --format html, md, docx, ninjs hoặc package.</translation>
    </message>
    <message>
        <source>texts (.txt .html .md .docx .odt .doc), story packages and pictures become drafts; prints an id a line</source>
        <translation>bài (.txt .html .md .docx .odt .doc), gói bài và ảnh thành bản nháp; in mỗi id một dòng</translation>
    </message>
    <message>
        <source>ends a conflict; where somebody changed how a post looks on the server: --mine sends the story over it, --theirs leaves it</source>
        <translation>kết thúc một xung đột; khi có người sửa trình bày của bài trên máy chủ: --mine gửi bài đè lên, --theirs để nguyên</translation>
    </message>
    <message>
        <source>brings a backup back; what was there is backed up beside it first, and that file is printed; --incomplete: without the pictures that its folder beside it has lost</source>
        <translation>khôi phục bản sao lưu; cái đang có được sao lưu sang bên trước, và tên tệp ấy được in ra; --incomplete: bỏ qua những ảnh mà thư mục ảnh bên cạnh bản sao lưu không còn</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Trên máy chủ</translation>
    </message>
    <message>
        <source>private: readers do not see it</source>
        <translation>riêng tư: bạn đọc không thấy</translation>
    </message>
    <message>
        <source>behind a password: readers without it do not see it</source>
        <translation>có mật khẩu: bạn đọc không có mật khẩu thì không thấy</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--lang is vi or en, not “%1”.</source>
        <translation>--lang là vi hoặc en, không phải “%1”.</translation>
    </message>
    <message>
        <source>--theme is light, dark or system, not “%1”.</source>
        <translation>--theme là light, dark hoặc system, không phải “%1”.</translation>
    </message>
    <message>
        <source>One file at a time: “%1” is one too many.</source>
        <translation>Mỗi lần mở một tệp: “%1” là thừa.</translation>
    </message>
    <message>
        <source>toasoan [--store DIR] [--sample] [--open ID] [--lang vi|en] [--theme light|dark|system] [--tour DIR] [FILE]

Opens the desk of the newsroom in DIR (else the user&apos;s own), on the story ID or on FILE imported.
--sample opens the sample newsroom, --tour takes the guided tour and leaves its pictures in DIR.</source>
        <translation>toasoan [--store THƯ-MỤC] [--sample] [--open MÃ] [--lang vi|en] [--theme light|dark|system] [--tour THƯ-MỤC] [TỆP]

Mở bàn làm việc của tòa soạn trong THƯ-MỤC (không nêu thì của người dùng), vào bài có MÃ hoặc vào TỆP vừa nhập.
--sample mở tòa soạn mẫu, --tour chạy phần giới thiệu và để ảnh chụp trong THƯ-MỤC.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Không có tùy chọn “%1”.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>“%1” cần một giá trị.</translation>
    </message>
    <message>
        <source>The browser brought a sign-in, but the desk that asked for it is closed. It was not used; open Tòa Soạn and sign in once more.</source>
        <translation>Trình duyệt đưa về một lần đăng nhập, nhưng bàn làm việc đã hỏi nó nay đã đóng. Nó không được dùng; hãy mở Tòa Soạn và đăng nhập lại.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Đăng nhập</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>you added it</source>
        <translation>bạn thêm mới</translation>
    </message>
    <message>
        <source>your colleague added it</source>
        <translation>bạn kia thêm mới</translation>
    </message>
    <message>
        <source>%1 added it</source>
        <translation>%1 thêm mới</translation>
    </message>
    <message>
        <source>you took it out</source>
        <translation>bạn bỏ đi</translation>
    </message>
    <message>
        <source>your colleague took it out</source>
        <translation>bạn kia bỏ đi</translation>
    </message>
    <message>
        <source>%1 took it out</source>
        <translation>%1 bỏ đi</translation>
    </message>
    <message>
        <source>you moved it</source>
        <translation>bạn chuyển chỗ</translation>
    </message>
    <message>
        <source>your colleague moved it</source>
        <translation>bạn kia chuyển chỗ</translation>
    </message>
    <message>
        <source>%1 moved it</source>
        <translation>%1 chuyển chỗ</translation>
    </message>
    <message>
        <source>you changed it</source>
        <translation>bạn sửa</translation>
    </message>
    <message>
        <source>your colleague changed it</source>
        <translation>bạn kia sửa</translation>
    </message>
    <message>
        <source>%1 changed it</source>
        <translation>%1 sửa</translation>
    </message>
    <message>
        <source>both changed it in different places</source>
        <translation>hai bên sửa khác chỗ</translation>
    </message>
    <message>
        <source>only in your text</source>
        <translation>chỉ bản của bạn có</translation>
    </message>
    <message>
        <source>only in your colleague&apos;s text</source>
        <translation>chỉ bản của bạn kia có</translation>
    </message>
    <message>
        <source>only in the text of %1</source>
        <translation>chỉ bản của %1 có</translation>
    </message>
    <message>
        <source>both changed it</source>
        <translation>cả hai cùng sửa</translation>
    </message>
    <message>
        <source>Your text merged in</source>
        <translation>Đã ghép bản của bạn</translation>
    </message>
    <message>
        <source>Package text merged in</source>
        <translation>Đã ghép bản từ gói bài</translation>
    </message>
    <message>
        <source>Server text merged in</source>
        <translation>Đã ghép bản máy chủ</translation>
    </message>
    <message>
        <source>Both merged in</source>
        <translation>Đã ghép cả hai</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>Written anew</source>
        <translation>Đã viết lại</translation>
    </message>
    <message>
        <source>Mine is kept</source>
        <translation>Giữ của tôi</translation>
    </message>
    <message>
        <source>Theirs is kept</source>
        <translation>Giữ của bạn kia</translation>
    </message>
    <message>
        <source>That of %1 is kept</source>
        <translation>Giữ của %1</translation>
    </message>
    <message>
        <source>Both are kept</source>
        <translation>Giữ cả hai</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Giữ của bạn kia</translation>
    </message>
    <message>
        <source>Keep that of %1</source>
        <translation>Giữ của %1</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Một đồng nghiệp</translation>
    </message>
    <message>
        <source>%1 changed it in another newsroom (%2), and you on this computer.</source>
        <translation>%1 sửa ở tòa soạn khác lúc %2, còn bạn sửa trên máy này.</translation>
    </message>
    <message>
        <source>%1 changed it on the server (%2), and you on this computer.</source>
        <translation>%1 sửa trên máy chủ lúc %2, còn bạn sửa trên máy này.</translation>
    </message>
    <message>
        <source>%1 changed it on the server (%2), while you wrote offline.</source>
        <translation>%1 sửa trên máy chủ lúc %2, trong khi bạn viết ngoại tuyến.</translation>
    </message>
</context>
<context>
    <name>ConnectServer</name>
    <message>
        <source>There is no WordPress at %1. Check the address.</source>
        <translation>Ở %1 không có WordPress. Hãy kiểm tra địa chỉ.</translation>
    </message>
    <message>
        <source>This server takes no application passwords: they need https, or a plugin there forbids them. Ask the person who runs it.</source>
        <translation>Máy chủ này không nhận mật khẩu ứng dụng: cần https, hoặc một phần mở rộng ở đó cấm. Hãy hỏi người quản máy chủ.</translation>
    </message>
    <message>
        <source>The server does not know “%1” with this password. It wants an application password, made in the profile page there; the password of the sign-in page does not do.</source>
        <translation>Máy chủ không nhận “%1” với mật khẩu này. Cần mật khẩu ứng dụng, tạo ở trang hồ sơ trên máy chủ; mật khẩu đăng nhập thường không dùng được.</translation>
    </message>
    <message>
        <source>“%1” may only read on this server. Ask its administrator for the right to write.</source>
        <translation>“%1” chỉ được đọc trên máy chủ này. Hãy xin quản trị viên quyền viết bài.</translation>
    </message>
    <message>
        <source>The server names another address for itself: %1. Connect with that one.</source>
        <translation>Máy chủ tự xưng địa chỉ khác: %1. Hãy kết nối bằng địa chỉ đó.</translation>
    </message>
    <message>
        <source>Plain http would show the password to everybody on the way. Nothing was sent; use the https address.</source>
        <translation>http thường để lộ mật khẩu trên đường truyền. Chưa gửi gì; hãy dùng địa chỉ https.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server: https://…</source>
        <translation>“%1” không phải địa chỉ máy chủ: https://…</translation>
    </message>
    <message>
        <source>The file of the certificate authority holds no certificate (PEM).</source>
        <translation>Tệp chứng thư gốc không chứa chứng thư nào (PEM).</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>There is no password file “%1”. Write the application password into it and connect again.</source>
        <translation>Không có tệp mật khẩu “%1”. Hãy ghi mật khẩu ứng dụng vào tệp rồi kết nối lại.</translation>
    </message>
    <message>
        <source>The password file “%1” can be read by others and was not used. Make it yours alone: chmod 600.</source>
        <translation>Người khác đọc được tệp mật khẩu “%1” nên tệp không được dùng. Hãy để riêng mình bạn đọc được: chmod 600.</translation>
    </message>
    <message>
        <source>The password file “%1” cannot be read.</source>
        <translation>Không đọc được tệp mật khẩu “%1”.</translation>
    </message>
    <message>
        <source>The password file “%1” is empty. Write the application password into it.</source>
        <translation>Tệp mật khẩu “%1” trống. Hãy ghi mật khẩu ứng dụng vào tệp.</translation>
    </message>
    <message>
        <source>The password of %1 was not found: no keychain answered. What waits is safe; connect again with a password file.</source>
        <translation>Không tìm thấy mật khẩu của %1: không có chùm khóa nào trả lời. Những gì đang chờ vẫn an toàn; hãy kết nối lại bằng tệp mật khẩu.</translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message>
        <source>(picture %1)</source>
        <translation>(ảnh %1)</translation>
    </message>
    <message>
        <source>(picture %1: %2)</source>
        <translation>(ảnh %1: %2)</translation>
    </message>
    <message>
        <source>(a picture)</source>
        <translation>(một ảnh)</translation>
    </message>
    <message>
        <source>(waits for its picture)</source>
        <translation>(đang chờ ảnh)</translation>
    </message>
    <message>
        <source>(a film)</source>
        <translation>(một phim)</translation>
    </message>
    <message>
        <source>(a rule)</source>
        <translation>(đường kẻ)</translation>
    </message>
    <message>
        <source>(this paragraph is gone)</source>
        <translation>(không còn đoạn này)</translation>
    </message>
    <message>
        <source>(this paragraph is not there yet)</source>
        <translation>(chưa có đoạn này)</translation>
    </message>
    <message>
        <source>(this picture is gone)</source>
        <translation>(không còn ảnh này)</translation>
    </message>
    <message>
        <source>(this picture is not there yet)</source>
        <translation>(chưa có ảnh này)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>tệp ảnh khác</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>Tít dẫn</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Tít</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Sapo</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Bút danh</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Nơi, ngày</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Từ khóa</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>Tin liên quan</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>Ảnh chính</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Người chụp</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>trong bài</translation>
    </message>
    <message>
        <source>paragraph %1 / %2</source>
        <translation>đoạn %1 / %2</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>ảnh %1</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture in the text</source>
        <translation>Ảnh trong bài</translation>
    </message>
    <message>
        <source>Film in the text</source>
        <translation>Phim trong bài</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Đường kẻ</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>Đoạn %1</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Ảnh %1</translation>
    </message>
    <message>
        <source>Caption of picture %1</source>
        <translation>Chú thích ảnh %1</translation>
    </message>
    <message>
        <source>Credit of picture %1</source>
        <translation>Người chụp ảnh %1</translation>
    </message>
    <message>
        <source>Description of picture %1</source>
        <translation>Mô tả ảnh %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>thêm mới</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>↕ moved from paragraph %1</source>
        <translation>↕ chuyển từ đoạn %1</translation>
    </message>
    <message>
        <source>↕ moved from place %1</source>
        <translation>↕ chuyển từ vị trí %1</translation>
    </message>
    <message>
        <source>another kind of paragraph</source>
        <translation>kiểu đoạn khác</translation>
    </message>
    <message>
        <source>paragraphs %1–%2</source>
        <translation>đoạn %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n phần khác</numerusform>
        </translation>
    </message>
    <message>
        <source>(no such paragraph)</source>
        <translation>(không có đoạn này)</translation>
    </message>
    <message>
        <source>(no such picture)</source>
        <translation>(không có ảnh này)</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>There is no room to convert a picture.</source>
        <translation>Không đủ chỗ trên đĩa để chuyển đổi ảnh.</translation>
    </message>
    <message>
        <source>A picture is not in the document, its place is kept: %1</source>
        <translation>Một ảnh không có trong văn bản, chỗ của nó được giữ: %1</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Phim</translation>
    </message>
    <message>
        <source>[A picture is to come here]</source>
        <translation>[Chỗ này chờ ảnh]</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>Ảnh chính</translation>
    </message>
    <message>
        <source>Picture of the story</source>
        <translation>Ảnh của bài</translation>
    </message>
</context>
<context>
    <name>FileTrouble</name>
    <message>
        <source>it is a folder.</source>
        <translation>đó là một thư mục.</translation>
    </message>
    <message>
        <source>there is no such file or folder.</source>
        <translation>không có tệp hay thư mục đó.</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>đĩa đã đầy.</translation>
    </message>
    <message>
        <source>its permissions do not allow it.</source>
        <translation>quyền truy cập không cho phép.</translation>
    </message>
    <message>
        <source>its name is too long.</source>
        <translation>tên tệp quá dài.</translation>
    </message>
    <message>
        <source>the disk or the system refused.</source>
        <translation>đĩa hoặc hệ điều hành từ chối.</translation>
    </message>
</context>
<context>
    <name>FolderSite</name>
    <message>
        <source>A picture could not be prepared and is left out of the site: %1</source>
        <translation>Có một ảnh không chuẩn bị được nên chưa lên trang: %1</translation>
    </message>
    <message>
        <source>The disk is full, so “%1” could not be written. What readers see stays as it was. Free some space and publish again.</source>
        <translation>Đĩa đầy nên chưa ghi được “%1”. Trang bạn đọc đang xem giữ nguyên như trước. Hãy dọn bớt chỗ rồi đăng lại.</translation>
    </message>
    <message>
        <source>“%1” could not be written. What readers see stays as it was. Check that you may write into the folder, then publish again.</source>
        <translation>Chưa ghi được “%1”. Trang bạn đọc đang xem giữ nguyên như trước. Hãy kiểm tra quyền ghi vào thư mục rồi đăng lại.</translation>
    </message>
    <message>
        <source>The folder “%1” holds a site that Tòa Soạn did not make. Nothing was changed there. Choose an empty folder for the paper&apos;s pages.</source>
        <translation>Thư mục “%1” đang chứa một trang không do Tòa Soạn làm. Trong đó chưa có gì bị thay đổi. Hãy chọn một thư mục trống cho trang báo.</translation>
    </message>
    <message>
        <source>The folder “%1” of the site is not there any more: it was moved, or its disk is not connected. Nothing is lost, and the site was left as it is. Bring the folder back, then try again; for a site that begins anew make an empty folder there.</source>
        <translation>Thư mục “%1” của trang báo không còn ở đó: đã bị dời đi, hoặc ổ đĩa chưa cắm. Không mất gì, trang báo vẫn y nguyên như trước. Hãy đưa thư mục trở lại rồi thử lại; muốn làm trang mới từ đầu thì tạo một thư mục trống ở đó.</translation>
    </message>
</context>
<context>
    <name>Hidden</name>
    <message>
        <source>Somebody made “%1” private on the server: readers do not see it.</source>
        <translation>Có người đã đặt “%1” ở chế độ riêng tư trên máy chủ: bạn đọc không xem được.</translation>
    </message>
    <message>
        <source>somebody made it private on the server, and it does not become public again without your word. To give it, press “Try now” beside this story in the outbox</source>
        <translation>có người đã đặt bài này ở chế độ riêng tư trên máy chủ; bài không được công khai lại khi bạn chưa đồng ý. Nếu đồng ý, bấm “Thử ngay” ở bài này trong hộp gửi</translation>
    </message>
    <message>
        <source>“%1” is behind a password on the server: readers without it do not see it.</source>
        <translation>“%1” đang được đặt mật khẩu trên máy chủ: bạn đọc không có mật khẩu thì không xem được.</translation>
    </message>
</context>
<context>
    <name>Html</name>
    <message>
        <source>the end or the deepest nesting of a text that is too large</source>
        <translation>phần cuối hoặc phần lồng quá sâu của một văn bản quá lớn</translation>
    </message>
    <message>
        <source>a drawing or formula</source>
        <translation>hình vẽ hoặc công thức</translation>
    </message>
    <message>
        <source>&lt;%1&gt; and what is in it</source>
        <translation>&lt;%1&gt; và nội dung bên trong</translation>
    </message>
    <message>
        <source>a link that is not a web, mail or telephone address</source>
        <translation>liên kết không phải địa chỉ web, thư điện tử hay điện thoại</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>một ảnh</translation>
    </message>
    <message>
        <source>a picture (“%1”)</source>
        <translation>một ảnh (“%1”)</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>This file is not text in Unicode (UTF-8 or UTF-16), so its letters cannot be read with certainty. Nothing was imported. Open it in the program that made it and save it as “Unicode text (UTF-8)”.</source>
        <translation>Tệp này không phải văn bản Unicode (UTF-8 hoặc UTF-16) nên không thể đọc chắc chắn từng chữ. Chưa nhập gì vào tòa soạn. Hãy mở tệp bằng chương trình đã tạo ra nó và lưu lại thành “văn bản Unicode (UTF-8)”.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Không có tệp “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>“%1” không phải là tệp.</translation>
    </message>
    <message>
        <source>“%1” is larger than 32 MB, too large for a story. Nothing was imported.</source>
        <translation>“%1” lớn hơn 32 MB, quá lớn cho một bài. Chưa nhập gì vào tòa soạn.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>Không đọc được “%1”.</translation>
    </message>
    <message>
        <source>Not kept: %1.</source>
        <translation>Không giữ lại: %1.</translation>
    </message>
    <message>
        <source>No headline was found in this file.</source>
        <translation>Không tìm thấy tít trong tệp này.</translation>
    </message>
    <message>
        <source>No text was found in this file.</source>
        <translation>Không tìm thấy nội dung trong tệp này.</translation>
    </message>
    <message>
        <source>A figure waits for its picture: “%1”.</source>
        <translation>Một khung ảnh chờ ảnh: “%1”.</translation>
    </message>
    <message>
        <source>Left out as parts of the page and not of the story: %1 lines (%2).</source>
        <translation>Đã bỏ %1 dòng thuộc trang web, không thuộc bài viết (%2).</translation>
    </message>
    <message>
        <source>The letters of this file were %1 and were converted to Unicode. Read the story once before it is sent.</source>
        <translation>Tệp này viết bằng bảng mã %1 và đã được đổi sang Unicode. Hãy đọc lại bài một lượt trước khi gửi.</translation>
    </message>
    <message>
        <source>There is no room to take the pictures out of the document.</source>
        <translation>Không đủ chỗ trên đĩa để lấy ảnh ra khỏi văn bản.</translation>
    </message>
    <message>
        <source>The picture “%1” of the document was not taken in: %2</source>
        <translation>Ảnh “%1” trong văn bản không lấy vào được: %2</translation>
    </message>
    <message>
        <source>“%1” holds no text of Word: it is damaged or another kind of file. Nothing was imported. Open it in Word or LibreOffice and save it as .docx.</source>
        <translation>“%1” không chứa bài nào của Word: tệp hỏng hoặc là loại tệp khác. Chưa nhập gì cả. Hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx.</translation>
    </message>
    <message>
        <source>Files of the kind .%1 are not available in this version. Save the text as .docx, .txt or .html, or copy it and paste it into the story.</source>
        <translation>Bản này không nhập được tệp .%1. Hãy lưu thành .docx, .txt hoặc .html, hoặc chép chữ rồi dán vào bài.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of file that holds a story: .txt, .html, .md, .docx, .odt and .doc can be imported.</source>
        <translation>“%1” không phải loại tệp chứa bài: nhập được .txt, .html, .md, .docx, .odt và .doc.</translation>
    </message>
    <message>
        <source>Passages deleted with tracked changes and left out: %1. Added ones are kept.</source>
        <translation>Đoạn đã xóa khi theo dõi thay đổi, không lấy vào: %1. Chữ thêm vào được giữ.</translation>
    </message>
    <message>
        <source>Footnotes: %1. They stand at the end of the text, numbered in square brackets.</source>
        <translation>Chú thích cuối trang: %1. Chúng nằm ở cuối bài, đánh số trong ngoặc vuông.</translation>
    </message>
    <message>
        <source>Comments that are now notes of the story, not in its text: %1.</source>
        <translation>Nhận xét nay là ghi chú của bài, không nằm trong chữ của bài: %1.</translation>
    </message>
    <message>
        <source>Comments beyond those, left out: %1.</source>
        <translation>Nhận xét quá số ấy, không lấy vào: %1.</translation>
    </message>
    <message>
        <source>Pictures that the document only points to, and which were not fetched: %1.</source>
        <translation>Ảnh mà văn bản chỉ trỏ tới, không được tải về: %1.</translation>
    </message>
    <message>
        <source>Pictures that could not be taken out of the document, being drawings (EMF, WMF, SVG) or damaged: %1. Save them as JPEG or PNG and add them.</source>
        <translation>Ảnh không lấy ra được vì là hình vẽ (EMF, WMF, SVG) hoặc bị hỏng: %1. Hãy lưu thành JPEG hoặc PNG rồi thêm vào bài.</translation>
    </message>
    <message>
        <source>Not kept: embedded objects such as charts, diagrams and sheets: %1.</source>
        <translation>Không giữ: đối tượng nhúng như biểu đồ, sơ đồ, bảng tính: %1.</translation>
    </message>
    <message>
        <source>Formulas of which only the letters were kept: %1.</source>
        <translation>Công thức chỉ giữ được chữ: %1.</translation>
    </message>
    <message>
        <source>Signs of picture fonts without a letter of their own: %1.</source>
        <translation>Ký hiệu của phông hình không có chữ tương ứng, bị bỏ: %1.</translation>
    </message>
    <message>
        <source>Lines of a table of contents, left out: %1.</source>
        <translation>Dòng mục lục, không lấy vào: %1.</translation>
    </message>
    <message>
        <source>The document is longer than a story can be; what stands behind its first %1 paragraphs was left out.</source>
        <translation>Văn bản dài hơn một bài có thể chứa; phần sau %1 đoạn đầu không được lấy vào.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Nothing was imported. Open it in LibreOffice with its password, save a copy without one and import that.</source>
        <translation>“%1” được khóa bằng mật khẩu. Chưa nhập gì cả. Hãy mở bằng LibreOffice với mật khẩu, lưu một bản không mật khẩu rồi nhập bản ấy.</translation>
    </message>
    <message>
        <source>“%1” is no text: a sheet, a presentation or something else. Nothing was imported. Copy what you need and paste it into the story.</source>
        <translation>“%1” không phải bài chữ mà là bảng tính, bài trình chiếu hay thứ khác. Chưa nhập gì cả. Hãy chép phần cần dùng rồi dán vào bài.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password. Nothing was imported. Open it in Word with its password, save a copy without one and import that.</source>
        <translation>“%1” được khóa bằng mật khẩu. Chưa nhập gì cả. Hãy mở bằng Word với mật khẩu, lưu một bản không mật khẩu rồi nhập bản ấy.</translation>
    </message>
    <message>
        <source>“%1” is no document of Word or LibreOffice, whatever its name says, or only the beginning of one. Nothing was imported. Ask for another copy.</source>
        <translation>“%1” không phải văn bản Word hay LibreOffice dù mang tên như vậy, hoặc chỉ là phần đầu của một văn bản. Chưa nhập gì cả. Hãy xin một bản khác.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, too large for a story. Nothing was imported. Take the pictures out of it, and add them to the story as files.</source>
        <translation>“%1” lớn hơn %2 MB, quá lớn cho một bài. Chưa nhập gì cả. Hãy lấy ảnh ra và thêm vào bài bằng tệp riêng.</translation>
    </message>
    <message>
        <source>“%1” is in the old format of Word, which is read with the help of LibreOffice, and that is not installed on this computer. Nothing was imported. Open it in Word or LibreOffice, save it as .docx and import that.</source>
        <translation>“%1” ở dạng cũ của Word, muốn đọc phải nhờ LibreOffice, mà máy này chưa cài. Chưa nhập gì cả. Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập bản ấy.</translation>
    </message>
    <message>
        <source>There is no room on the disk to convert “%1”. Nothing was imported.</source>
        <translation>Không đủ chỗ trên đĩa để chuyển đổi “%1”. Chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>LibreOffice could not read “%1”: it may be damaged, locked with a password, or too much for it. Nothing was imported. Open it in Word, save it as .docx and import that.</source>
        <translation>LibreOffice không đọc được “%1”: tệp có thể hỏng, bị khóa bằng mật khẩu, hoặc quá sức nó. Chưa nhập gì cả. Hãy mở bằng Word, lưu thành .docx rồi nhập bản ấy.</translation>
    </message>
    <message>
        <source>“%1” is no whole document: it is damaged, or larger inside than a document can be. Nothing was imported. Open it in Word or LibreOffice, save it again and import that.</source>
        <translation>“%1” không phải một văn bản nguyên vẹn: tệp hỏng, hoặc bên trong lớn quá mức của một văn bản. Chưa nhập gì cả. Hãy mở bằng Word hoặc LibreOffice, lưu lại rồi nhập bản ấy.</translation>
    </message>
    <message>
        <source>“%1” brings a document type (DTD) along, which no document has and which may do harm. Nothing was imported. Ask its author for another copy.</source>
        <translation>“%1” mang theo một khai báo kiểu (DTD), thứ không văn bản nào có và có thể gây hại. Chưa nhập gì cả. Hãy xin tác giả một bản khác.</translation>
    </message>
    <message>
        <source>In “%1” more tables or boxes stand in each other than a text can have. Nothing was imported. Open it in Word or LibreOffice, copy the text and paste it into the story.</source>
        <translation>Trong “%1” có bảng hoặc khung lồng nhau nhiều hơn một bài có thể có. Chưa nhập gì cả. Hãy mở bằng Word hoặc LibreOffice, chép chữ rồi dán vào bài.</translation>
    </message>
    <message>
        <source>“%1” is damaged: its text breaks off or holds what is no text. Nothing was imported. Open it in Word or LibreOffice, save it again and import that.</source>
        <translation>“%1” bị hỏng: chữ bị đứt đoạn hoặc lẫn thứ không phải chữ. Chưa nhập gì cả. Hãy mở bằng Word hoặc LibreOffice, lưu lại rồi nhập bản ấy.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Đã dừng nhập.</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>in conflict with the text here</source>
        <translation>xung đột với bản ở đây</translation>
    </message>
    <message>
        <source>This story is in no conflict; there is nothing to choose.</source>
        <translation>Bài này không có xung đột nào; không có gì phải chọn.</translation>
    </message>
    <message>
        <source>Only its author or an editor may end the conflict of a story.</source>
        <translation>Chỉ tác giả hoặc biên tập viên mới được chấm dứt xung đột của một bài.</translation>
    </message>
    <message>
        <source>conflict with the text of %1 ended</source>
        <translation>đã giải quyết xung đột với bản của %1</translation>
    </message>
    <message>
        <source>The story stays returned.</source>
        <translation>Bài vẫn ở trạng thái trả lại.</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>somebody changed on the server what no story can hold (%1), and sending it would undo that. Say what stays: in the outbox, or by “resolve --mine” (the story goes over it) or “resolve --theirs” (it stays as it is there)</source>
        <translation>có người đã sửa trên máy chủ những thứ mà bài không giữ được (%1), gửi đi thì chúng mất. Hãy chọn giữ bên nào: trong hộp gửi, hoặc chạy “resolve --mine” (gửi bài đè lên) hay “resolve --theirs” (để nguyên như trên máy chủ)</translation>
    </message>
    <message>
        <source>Only its author or an editor may say what becomes of a story&apos;s layout on the server.</source>
        <translation>Chỉ tác giả hoặc biên tập viên được quyết định trình bày của bài trên máy chủ.</translation>
    </message>
    <message>
        <source>Nothing of this story on the server asks for a choice.</source>
        <translation>Bài này không có gì trên máy chủ cần chọn.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;New story</source>
        <translation>&amp;Viết bài</translation>
    </message>
    <message>
        <source>&amp;Import a story…</source>
        <translation>&amp;Nhập bài…</translation>
    </message>
    <message>
        <source>&amp;Close the story</source>
        <translation>Đón&amp;g bài</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple newsroom</source>
        <translation>Mở tòa soạn &amp;mẫu</translation>
    </message>
    <message>
        <source>&amp;Back up to a file…</source>
        <translation>&amp;Sao lưu ra tệp…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Cài đặ&amp;t…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>Find a s&amp;tory</source>
        <translation>&amp;Tìm bài</translation>
    </message>
    <message>
        <source>&amp;Navigation</source>
        <translation>&amp;Danh mục</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Khung phải</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Ô &amp;kế tiếp</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Ô t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Check the newsroom&apos;s files</source>
        <translation>&amp;Kiểm tra tệp của tòa soạn</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Phím tắt</translation>
    </message>
    <message>
        <source>&amp;About Tòa Soạn</source>
        <translation>&amp;Giới thiệu Tòa Soạn</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Sáng</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tối</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Chèn</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>Định &amp;dạng</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>&amp;Bài</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Côn&amp;g cụ</translation>
    </message>
    <message>
        <source>&amp;Member</source>
        <translation>&amp;Thành viên</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ giú&amp;p</translation>
    </message>
    <message>
        <source>Picture a&amp;rchive</source>
        <translation>Kho ả&amp;nh</translation>
    </message>
    <message>
        <source>Chosen &amp;pictures</source>
        <translation>&amp;Ảnh đang chọn</translation>
    </message>
    <message>
        <source>&amp;Spelling</source>
        <translation>&amp;Chính tả</translation>
    </message>
    <message>
        <source>C&amp;ommand palette…</source>
        <translation>&amp;Bảng lệnh…</translation>
    </message>
    <message>
        <source>&amp;Open a story…</source>
        <translation>&amp;Mở bài…</translation>
    </message>
    <message>
        <source>D&amp;uplicate the story</source>
        <translation>&amp;Nhân bản bài</translation>
    </message>
    <message>
        <source>Newsroom se&amp;rver…</source>
        <translation>Máy chủ tòa &amp;soạn…</translation>
    </message>
    <message>
        <source>Fetch the site&apos;s &amp;face again</source>
        <translation>Lấy lại giao &amp;diện của trang</translation>
    </message>
    <message>
        <source>G&amp;o to</source>
        <translation>Đ&amp;i tới</translation>
    </message>
    <message>
        <source>Empt&amp;y the trash…</source>
        <translation>Dọn thùng rác…</translation>
    </message>
    <message>
        <source>Out&amp;box</source>
        <translation>Hộp &amp;gửi</translation>
    </message>
    <message>
        <source>Compa&amp;ct list</source>
        <translation>Danh sá&amp;ch gọn</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Only an editor may say what becomes of articles that are missing on the server.</source>
        <translation>Chỉ biên tập viên được quyết định về những bài không còn trên máy chủ.</translation>
    </message>
    <message>
        <source>“%1” is not missing on the server.</source>
        <translation>“%1” vẫn còn trên máy chủ.</translation>
    </message>
    <message>
        <source>Nothing is missing on the server.</source>
        <translation>Không bài nào mất trên máy chủ.</translation>
    </message>
    <message>
        <source>deleted on the server</source>
        <translation>đã bị xóa trên máy chủ</translation>
    </message>
</context>
<context>
    <name>Newsroom</name>
    <message>
        <source>There is no file “%1”. It was moved or deleted, or its name is written otherwise.</source>
        <translation>Không có tệp “%1”. Tệp đã bị dời đi, bị xóa, hoặc tên viết khác.</translation>
    </message>
    <message>
        <source>“%1” is in the picture archive. The account in use may begin no story, so it stands in none.</source>
        <translation>“%1” đã vào kho ảnh. Tài khoản đang dùng không được mở bài mới nên ảnh chưa nằm trong bài nào.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Without a headline</source>
        <translation>Chưa có tít</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Gỡ bài</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Đăng bài</translation>
    </message>
    <message>
        <source>halted by you</source>
        <translation>bạn đã tạm dừng</translation>
    </message>
    <message>
        <source>Publish the update</source>
        <translation>Đăng bản cập nhật</translation>
    </message>
    <message>
        <source>Plan on the server</source>
        <translation>Hẹn giờ trên máy chủ</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Gửi duyệt</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Tell of the approval</source>
        <translation>Báo đã duyệt</translation>
    </message>
    <message>
        <source>Tell of the trash</source>
        <translation>Báo chuyện thùng rác</translation>
    </message>
    <message>
        <source>for %1, which is not in use</source>
        <translation>chờ %1, hiện không dùng</translation>
    </message>
    <message>
        <source>Share no more</source>
        <translation>Thôi chia sẻ</translation>
    </message>
    <message>
        <source>Share the draft</source>
        <translation>Chia sẻ bản nháp</translation>
    </message>
    <message>
        <source>Missing on the server</source>
        <translation>Không còn trên máy chủ</translation>
    </message>
    <message>
        <source>somebody changed it on the server in a way that no story can hold (%1). Sending the story would undo that: say which stays</source>
        <translation>có người đã sửa trên máy chủ những thứ mà bài không giữ được (%1). Gửi bài đi thì chúng mất: hãy chọn giữ bên nào</translation>
    </message>
    <message>
        <source>The server seems to have been set back to an old copy, or somebody deleted it with others.</source>
        <translation>Có lẽ máy chủ được khôi phục từ bản sao lưu cũ, hoặc có người xóa cùng lúc nhiều bài.</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>The story package “%1” is damaged or was changed after it was made. Nothing was taken from it; ask for it to be sent again.</source>
        <translation>Gói bài “%1” bị hỏng hoặc đã bị sửa sau khi xuất. Chưa lấy gì từ gói này; hãy nhờ gửi lại.</translation>
    </message>
    <message>
        <source>The story package “%1” was made by a newer Tòa Soạn. Nothing was taken from it; install the newer version to read it.</source>
        <translation>Gói bài “%1” được xuất từ bản Tòa Soạn mới hơn. Chưa lấy gì từ gói này; hãy cài bản mới để đọc.</translation>
    </message>
    <message>
        <source>from a story package</source>
        <translation>từ gói bài</translation>
    </message>
    <message>
        <source>This story is here already and lies in the trash.</source>
        <translation>Bài này đã có ở đây và đang nằm trong thùng rác.</translation>
    </message>
    <message>
        <source>This story is here already with another text. Both are kept: the present text stays, the package&apos;s is revision %1.</source>
        <translation>Bài này đã có ở đây với nội dung khác. Cả hai được giữ: nội dung hiện tại giữ nguyên, nội dung trong gói là bản số %1.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s folder cannot be written, so the package was not taken in. Check that there is room and that you may write there.</source>
        <translation>Không ghi được vào thư mục tòa soạn nên chưa nhận gói bài. Hãy kiểm tra dung lượng trống và quyền ghi.</translation>
    </message>
    <message>
        <source>The section “%1” does not exist in this newsroom. The story keeps it; choose another before it is published.</source>
        <translation>Tòa soạn này không có chuyên mục “%1”. Bài vẫn giữ chuyên mục đó; hãy chọn chuyên mục khác trước khi đăng.</translation>
    </message>
    <message>
        <source>This story is here already, and the package holds nothing that is newer.</source>
        <translation>Bài này đã có ở đây, và gói bài không có gì mới hơn.</translation>
    </message>
    <message>
        <source>This story is here already, and %1 changed the same words in the package. Both texts are kept; choose which stays.</source>
        <translation>Bài này đã có ở đây, và trong gói bài %1 đã sửa cùng những chữ ấy. Cả hai bản đều được giữ; hãy chọn giữ bản nào.</translation>
    </message>
    <message>
        <source>This story is here already; the package&apos;s changes were joined to it as a new version.</source>
        <translation>Bài này đã có ở đây; những chỗ sửa trong gói bài đã được nhập vào thành một bản mới.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>No headline yet</source>
        <translation>Chưa có tít</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Ảnh: %1</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Danh bạ</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>%1 is known as “%2”: is “%3” right?</source>
        <translation>Lâu nay %1 là “%2”: “%3” có đúng không?</translation>
    </message>
    <message>
        <source>“%1” or the known “%2”: which one is meant?</source>
        <translation>“%1” hay “%2” báo đã viết: người nào mới đúng?</translation>
    </message>
    <message>
        <source>This text has “%1” and “%2”: are they one person?</source>
        <translation>Bài có cả “%1” và “%2”: có phải một người không?</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>The caption and credit could not be written into the published picture. The story and the original picture are unchanged; publish again, or add the picture anew.</source>
        <translation>Không ghi được chú thích và người chụp vào ảnh sẽ đăng. Bài và ảnh gốc vẫn nguyên; hãy đăng lại, hoặc thêm ảnh lại từ đầu.</translation>
    </message>
    <message>
        <source>The picture “%1” is damaged and cannot be read. Nothing was changed; copy it again from the camera or ask for it to be sent again.</source>
        <translation>Ảnh “%1” bị hỏng, không đọc được. Chưa có gì thay đổi; hãy chép lại từ máy ảnh hoặc nhờ gửi lại.</translation>
    </message>
    <message>
        <source>The file is cut short: the lower part of the picture is missing. Copy it again from the camera or ask for it to be sent again.</source>
        <translation>Tệp bị cắt cụt: thiếu phần dưới của ảnh. Hãy chép lại từ máy ảnh hoặc nhờ gửi lại.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Choose the picture again.</source>
        <translation>Không có tệp “%1”. Hãy chọn lại ảnh.</translation>
    </message>
    <message>
        <source>The file “%1” may not be read. Check its permissions, or copy it to your own folder.</source>
        <translation>Không được phép đọc tệp “%1”. Hãy kiểm tra quyền đọc, hoặc chép tệp vào thư mục của bạn.</translation>
    </message>
    <message>
        <source>“%1” is too large (%2). The newsroom takes pictures up to 200 MB: export a JPEG from it and add that.</source>
        <translation>“%1” quá lớn (%2). Tòa soạn nhận ảnh tới 200 MB: hãy xuất ra JPEG rồi thêm tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is a HEIC or AVIF picture, which this version cannot read. Export it as JPEG and add that.</source>
        <translation>“%1” là ảnh HEIC hoặc AVIF, bản này chưa đọc được. Hãy xuất ra JPEG rồi thêm tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is not a picture that can be printed, whatever its name says. Choose a JPEG, PNG, WebP, TIFF or GIF file.</source>
        <translation>“%1” không phải ảnh đăng được, dù tên tệp ghi gì. Hãy chọn tệp JPEG, PNG, WebP, TIFF hoặc GIF.</translation>
    </message>
    <message>
        <source>“%1” has too many pixels (%2 × %3). The newsroom takes pictures up to 200 megapixels: make it smaller and add it again.</source>
        <translation>“%1” có quá nhiều điểm ảnh (%2 × %3). Tòa soạn nhận ảnh tới 200 triệu điểm: hãy thu nhỏ rồi thêm lại.</translation>
    </message>
    <message>
        <source>Reading “%1” failed in the middle. Copy the file again and add it once more.</source>
        <translation>Đang đọc “%1” thì hỏng giữa chừng. Hãy chép lại tệp rồi thêm lần nữa.</translation>
    </message>
    <message>
        <source>%1: written in an old encoding and read as %2. Check the letters: “%3”</source>
        <translation>%1: ghi bằng bảng mã cũ, đọc theo %2. Hãy kiểm tra lại chữ: “%3”</translation>
    </message>
    <message>
        <source>%1: cut short in the file, so its end is missing.</source>
        <translation>%1: bị cắt cụt trong tệp nên thiếu phần cuối.</translation>
    </message>
    <message>
        <source>%1: its letters are garbled (encoded twice). It probably reads: “%2”</source>
        <translation>%1: chữ bị vỡ (mã hóa hai lần). Có lẽ là: “%2”</translation>
    </message>
    <message>
        <source>%1: the file says two different things; XMP is used, IPTC says: “%2”</source>
        <translation>%1: tệp ghi hai nội dung khác nhau; lấy theo XMP, còn IPTC ghi: “%2”</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Tít</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>Dòng ghi công</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Bản quyền</translation>
    </message>
    <message>
        <source>Description for blind readers</source>
        <translation>Mô tả cho người khiếm thị</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Thành phố</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Quốc gia</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Chỉ dẫn</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Từ khóa</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Người trong ảnh</translation>
    </message>
    <message>
        <source>The information inside the file is damaged and could not be read. The picture itself is fine; type the caption and the photographer.</source>
        <translation>Thông tin ghi trong tệp bị hỏng, không đọc được. Ảnh vẫn tốt; hãy gõ chú thích và người chụp.</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Người chụp</translation>
    </message>
</context>
<context>
    <name>PostParts</name>
    <message>
        <source>a gallery</source>
        <translation>bộ ảnh</translation>
    </message>
    <message>
        <source>an embedded page</source>
        <translation>trang nhúng</translation>
    </message>
    <message>
        <source>HTML code</source>
        <translation>mã HTML</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>bản ghi âm</translation>
    </message>
    <message>
        <source>a file to download</source>
        <translation>tệp để tải về</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>cột</translation>
    </message>
    <message>
        <source>a pull quote</source>
        <translation>câu trích nổi bật</translation>
    </message>
    <message>
        <source>a block “%1”</source>
        <translation>khối “%1”</translation>
    </message>
    <message>
        <source>a new picture</source>
        <translation>ảnh mới</translation>
    </message>
    <message>
        <source>a new picture (“%1”)</source>
        <translation>ảnh mới (“%1”)</translation>
    </message>
    <message>
        <source>an excerpt that is not the standfirst (“%1”)</source>
        <translation>tóm tắt khác với sapo (“%1”)</translation>
    </message>
    <message>
        <source>how words or pictures look (alignment, colours, sizes)</source>
        <translation>kiểu chữ hay ảnh (căn lề, màu, cỡ)</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>PROOF · %1</source>
        <translation>BẢN IN DUYỆT · %1</translation>
    </message>
    <message>
        <source>Version %1 · code %2 · %3 · %4</source>
        <translation>Bản %1 · mã %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Correction: %1</source>
        <translation>Đính chính: %1</translation>
    </message>
    <message>
        <source>Pictures of the story</source>
        <translation>Ảnh của bài</translation>
    </message>
    <message>
        <source>(the picture is still to come)</source>
        <translation>(đang chờ ảnh)</translation>
    </message>
    <message>
        <source>(Film: %1)</source>
        <translation>(Phim: %1)</translation>
    </message>
    <message>
        <source>Photo: %1</source>
        <translation>Ảnh: %1</translation>
    </message>
    <message>
        <source>(the picture&apos;s file is gone)</source>
        <translation>(không còn tệp ảnh)</translation>
    </message>
    <message>
        <source>Version %1 · code %2</source>
        <translation>Bản %1 · mã %2</translation>
    </message>
    <message>
        <source>Printed at %1</source>
        <translation>In lúc %1</translation>
    </message>
    <message>
        <source>Page %1 / %2</source>
        <translation>Trang %1 / %2</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Biên tập viên</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Người duyệt</translation>
    </message>
    <message>
        <source>(signature, full name, day and hour)</source>
        <translation>(ký, ghi rõ họ tên, ngày giờ)</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>This newsroom already has stories; the sample only goes into an empty one. Nothing was changed: choose another folder.</source>
        <translation>Tòa soạn này đã có bài; tòa soạn mẫu chỉ vào được thư mục trống. Chưa có gì thay đổi: hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>Không ghi được “%1”: %2</translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message>
        <source>This newsroom knows no server yet. Join it to one with “connect” first.</source>
        <translation>Tòa soạn này chưa biết máy chủ nào. Hãy nối với một máy chủ bằng “connect” trước.</translation>
    </message>
    <message>
        <source>No server is called “%1”. There are: %2</source>
        <translation>Không có máy chủ nào tên “%1”. Hiện có: %2</translation>
    </message>
    <message>
        <source>“%1” may mean several servers; name one by its address: %2</source>
        <translation>“%1” có thể là nhiều máy chủ; hãy gọi đúng địa chỉ một máy chủ: %2</translation>
    </message>
    <message>
        <source>The server at the new address has none of the stories that are known of the old one. Nothing was changed.</source>
        <translation>Máy chủ ở địa chỉ mới không có bài nào trong số những bài đã biết ở địa chỉ cũ. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>No story of this newsroom stands or waits at %1.</source>
        <translation>Tòa soạn này không có bài nào nằm hay chờ ở %1.</translation>
    </message>
    <message>
        <source>Both are the same address: %1</source>
        <translation>Hai địa chỉ là một: %1</translation>
    </message>
    <message>
        <source>Readers of %1 see nothing of this story that was changed while another server was in use. Nothing was sent.</source>
        <translation>Trên %1, bài này không có gì đã đổi trong lúc dùng máy chủ khác. Chưa gửi gì.</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Only its author decides who reads a draft; this one is another&apos;s.</source>
        <translation>Chỉ tác giả quyết định ai được đọc bản nháp; bài này của người khác.</translation>
    </message>
    <message>
        <source>Only a draft or a returned story is shared; this one is %1.</source>
        <translation>Chỉ chia sẻ được bản nháp hoặc bài bị trả lại; bài này %1.</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>đang nằm trong thùng rác</translation>
    </message>
    <message>
        <source>This newsroom has no server that a draft could be shared through. Connect to one, or save the story as one file.</source>
        <translation>Tòa soạn này chưa có máy chủ để chia sẻ bản nháp. Hãy kết nối máy chủ, hoặc lưu bài thành một tệp.</translation>
    </message>
    <message>
        <source>The account %1 may not write stories on the server.</source>
        <translation>Tài khoản %1 không được viết bài trên máy chủ.</translation>
    </message>
    <message>
        <source>This story is not shared.</source>
        <translation>Bài này không được chia sẻ.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>The browser brought a sign-in that was not asked for here, perhaps of an older page. It was not used. If you approved it, withdraw it in your profile page.</source>
        <translation>Trình duyệt đưa về một lần đăng nhập mà nơi đây không hỏi, có thể của một trang cũ. Nó không được dùng. Nếu bạn đã chấp thuận, hãy thu hồi trong trang hồ sơ của bạn.</translation>
    </message>
    <message>
        <source>You did not approve Tòa Soạn in the browser. Nothing was changed; try again, or paste an application password.</source>
        <translation>Bạn đã không chấp thuận Tòa Soạn trong trình duyệt. Chưa có gì thay đổi; hãy thử lại, hoặc dán một mật khẩu ứng dụng.</translation>
    </message>
    <message>
        <source>%1 gives your account no application passwords. Ask the person who runs it to allow them.</source>
        <translation>%1 không cấp mật khẩu ứng dụng cho tài khoản của bạn. Hãy nhờ người quản trị cho phép.</translation>
    </message>
    <message>
        <source>The browser brought a password of another site, %1, not of %2. It was not used; withdraw it in your profile page there.</source>
        <translation>Trình duyệt đưa về mật khẩu của một trang khác, %1, không phải của %2. Nó không được dùng; hãy thu hồi trong trang hồ sơ của bạn ở đó.</translation>
    </message>
    <message>
        <source>What the browser brought back is not complete. Sign in once more, or paste an application password.</source>
        <translation>Những gì trình duyệt đưa về không đầy đủ. Hãy đăng nhập lại, hoặc dán một mật khẩu ứng dụng.</translation>
    </message>
</context>
<context>
    <name>SiteFace</name>
    <message>
        <source>The site&apos;s face could not be kept.</source>
        <translation>Không lưu được giao diện của trang vào máy.</translation>
    </message>
    <message>
        <source>The site&apos;s face was not fetched yet.</source>
        <translation>Chưa lấy giao diện của trang về máy.</translation>
    </message>
    <message>
        <source>The site&apos;s page is too long or too deep to be read.</source>
        <translation>Trang của máy chủ quá dài hoặc quá rối, không đọc được.</translation>
    </message>
    <message>
        <source>The article was not found in its own page of the site.</source>
        <translation>Không tìm thấy bài trong chính trang của bài ấy trên máy chủ.</translation>
    </message>
</context>
<context>
    <name>Speller</name>
    <message>
        <source>The Vietnamese dictionary is not installed, so spelling is not checked; writing goes on as usual. Install the package %1 and open the program again.</source>
        <translation>Chưa cài từ điển tiếng Việt nên chưa soát được chính tả; bạn vẫn viết bài bình thường. Hãy cài gói %1 rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>“%1” is not in the dictionary.</source>
        <translation>“%1” không có trong từ điển.</translation>
    </message>
    <message>
        <source>Decree 30/2020/NĐ-CP, Appendix II, part %1, writes “%2”.</source>
        <translation>Theo Nghị định 30/2020/NĐ-CP, Phụ lục II, mục %1, viết là “%2”.</translation>
    </message>
    <message>
        <source>The word counts of the spell checker are missing, so only words that do not exist are found. Install the program again to get them back.</source>
        <translation>Thiếu tệp thống kê từ của phần soát chính tả nên chỉ tìm được từ không tồn tại. Hãy cài lại chương trình để có lại tệp này.</translation>
    </message>
    <message>
        <source>The word counts of the spell checker belong to another version of the program, so only words that do not exist are found. Install the program again.</source>
        <translation>Tệp thống kê từ của phần soát chính tả thuộc phiên bản khác của chương trình nên chỉ tìm được từ không tồn tại. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>The word counts of the spell checker are damaged, so only words that do not exist are found. Install the program again to mend them.</source>
        <translation>Tệp thống kê từ của phần soát chính tả bị hỏng nên chỉ tìm được từ không tồn tại. Hãy cài lại chương trình để sửa.</translation>
    </message>
    <message>
        <source>The word stands twice.</source>
        <translation>Từ này lặp hai lần.</translation>
    </message>
    <message>
        <source>A space is missing after the sign.</source>
        <translation>Thiếu dấu cách sau dấu câu.</translation>
    </message>
    <message>
        <source>There is more than one space.</source>
        <translation>Có nhiều hơn một dấu cách.</translation>
    </message>
    <message>
        <source>No space stands here.</source>
        <translation>Ở đây không có dấu cách.</translation>
    </message>
    <message>
        <source>This bracket or quotation mark has no partner.</source>
        <translation>Dấu ngoặc này không có dấu đi cặp.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Không có ngày này trong lịch.</translation>
    </message>
    <message>
        <source>The day of the week does not fit the date.</source>
        <translation>Thứ không khớp với ngày.</translation>
    </message>
    <message>
        <source>Dates are written in two ways here.</source>
        <translation>Ngày tháng ở đây viết theo hai cách.</translation>
    </message>
    <message>
        <source>The newspaper puts this tone on the letter before.</source>
        <translation>Báo đặt dấu thanh này ở chữ đứng trước.</translation>
    </message>
    <message>
        <source>“%1” is no Vietnamese syllable.</source>
        <translation>“%1” không phải là tiếng trong tiếng Việt.</translation>
    </message>
    <message>
        <source>Keys of the input method stayed in “%1”; “%2” was meant.</source>
        <translation>“%1” còn phím gõ của bộ gõ chưa chuyển thành dấu; ý là “%2”.</translation>
    </message>
    <message>
        <source>The tone of “%1” stands on the wrong letter.</source>
        <translation>Dấu thanh của “%1” đặt sai chữ.</translation>
    </message>
    <message>
        <source>“%2” is far likelier here than “%1”.</source>
        <translation>Ở chỗ này “%2” hợp hơn “%1” nhiều.</translation>
    </message>
    <message>
        <source>“%1” is no Vietnamese syllable; perhaps “%2”.</source>
        <translation>“%1” không phải là tiếng trong tiếng Việt; có lẽ là “%2”.</translation>
    </message>
    <message>
        <source>“%1” is hardly ever written; perhaps “%2”.</source>
        <translation>“%1” hầu như không ai viết; có lẽ là “%2”.</translation>
    </message>
    <message>
        <source>The English dictionary is not installed, so foreign words may be marked. Install the package %1 and open the program again.</source>
        <translation>Chưa cài từ điển tiếng Anh nên từ nước ngoài có thể bị gạch. Hãy cài gói %1 rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>The newspaper puts this tone on the letter after.</source>
        <translation>Báo đặt dấu thanh này ở chữ đứng sau.</translation>
    </message>
    <message>
        <source>The newspaper writes this word otherwise.</source>
        <translation>Báo viết chữ này theo cách khác.</translation>
    </message>
    <message>
        <source>“%1” is a habit that even newspapers have; “%2” is right here.</source>
        <translation>“%1” là lối viết quen mà báo cũng hay mắc; ở đây đúng là “%2”.</translation>
    </message>
    <message>
        <source>“%1” has a capital inside, as Caps Lock leaves it; “%2” was meant.</source>
        <translation>“%1” có chữ hoa chen giữa, như khi bật Caps Lock; ý là “%2”.</translation>
    </message>
    <message>
        <source>This paragraph is written in %1, from before Unicode. Take the suggestion, or import or paste the text again: then it is converted.</source>
        <translation>Đoạn này viết bằng bảng mã %1, có từ trước Unicode. Chọn gợi ý, hoặc nhập hay dán lại bài: khi đó chữ được chuyển mã.</translation>
    </message>
</context>
<context>
    <name>StartError</name>
    <message>
        <source>The newsroom was not opened</source>
        <translation>Chưa mở được tòa soạn</translation>
    </message>
    <message>
        <source>The newsroom&apos;s file in “%1” is damaged and was left as it is. A backup can be brought back in its place; the damaged file is kept beside the folder, nothing is overwritten. What was written after the backup is not in it.</source>
        <translation>Tập tin của tòa soạn trong “%1” bị hỏng và được để nguyên. Có thể đưa một bản sao lưu vào chỗ của nó; tập tin hỏng được giữ lại bên cạnh thư mục, không có gì bị ghi đè. Những gì viết sau bản sao lưu thì không có trong đó.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Chọn bản sao lưu</translation>
    </message>
    <message>
        <source>Backups (*.toasoan-backup);;All files (*)</source>
        <translation>Bản sao lưu (*.toasoan-backup);;Mọi tập tin (*)</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Chọn bản sao lưu…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The newest backup is of %1.</source>
        <translation>Bản sao lưu mới nhất: %1.</translation>
    </message>
    <message>
        <source>Bring back the newest</source>
        <translation>Khôi phục bản mới nhất</translation>
    </message>
    <message>
        <source>Choose another backup…</source>
        <translation>Chọn bản khác…</translation>
    </message>
    <message>
        <source>The backup is back</source>
        <translation>Đã khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>The newsroom stands as in “%1”.</source>
        <translation>Tòa soạn nay đúng như trong “%1”.</translation>
    </message>
    <message>
        <source>The newsroom stands as in “%1”. What was there before is kept as “%2”.</source>
        <translation>Tòa soạn nay đúng như trong “%1”. Những gì có trước đó được giữ ở “%2”.</translation>
    </message>
    <message>
        <source>It can be opened for reading: everything in it can be looked at, compared, printed and saved elsewhere, and nothing changed.</source>
        <translation>Vẫn mở để đọc được: xem, so sánh, in và lưu ra nơi khác đều được, chỉ không sửa.</translation>
    </message>
    <message>
        <source>Open it for reading</source>
        <translation>Mở để đọc</translation>
    </message>
    <message>
        <source>Bring it back without them</source>
        <translation>Khôi phục, thiếu những ảnh ấy</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Không dùng bản này</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Draft</source>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Hẹn giờ</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Đang cập nhật</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã gỡ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>đang sửa</translation>
    </message>
    <message>
        <source>waits for review</source>
        <translation>chờ duyệt lại</translation>
    </message>
    <message>
        <source>update returned</source>
        <translation>bản cập nhật bị trả lại</translation>
    </message>
    <message>
        <source>update approved</source>
        <translation>bản cập nhật đã duyệt</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Phóng viên</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Phóng viên ảnh</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Biên tập viên</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 giờ %2</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The disk is full, so the picture “%1” was not added. Your text is safe. Free some space and add the picture again.</source>
        <translation>Ổ đĩa đã đầy nên chưa thêm được ảnh “%1”. Bài của bạn vẫn an toàn. Hãy dọn bớt rồi thêm lại ảnh.</translation>
    </message>
    <message>
        <source>The picture “%1” could not be copied into the newsroom&apos;s folder. The story is unchanged; check that the folder may be written and add the picture again.</source>
        <translation>Không chép được ảnh “%1” vào thư mục tòa soạn. Bài không thay đổi; hãy kiểm tra quyền ghi thư mục rồi thêm lại ảnh.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Check that it is there and that you may read it.</source>
        <translation>Không đọc được tập tin “%1”. Hãy kiểm tra tập tin còn đó và bạn có quyền đọc.</translation>
    </message>
    <message>
        <source>Reading “%1” failed in the middle, so it was not added. Copy the file again and add it once more.</source>
        <translation>Đang đọc “%1” thì bị lỗi nên chưa thêm. Hãy chép lại tập tin rồi thêm lần nữa.</translation>
    </message>
</context>
<context>
    <name>StoryPictures</name>
    <message>
        <source>The picture “%1” has lost its original file.</source>
        <translation>Ảnh “%1” đã mất tệp gốc.</translation>
    </message>
    <message>
        <source>The picture “%1” is damaged: its file cannot be read to the end.</source>
        <translation>Ảnh “%1” bị hỏng: không đọc được tệp đến hết.</translation>
    </message>
    <message>
        <source>%1 Nothing was published; put the file in again or take the picture out of the story.</source>
        <translation>%1 Chưa đăng gì cả; hãy đưa tệp ảnh vào lại hoặc bỏ ảnh khỏi bài.</translation>
    </message>
</context>
<context>
    <name>StoryRows</name>
    <message>
        <source>Needs your approval</source>
        <translation>Cần bạn duyệt</translation>
    </message>
    <message>
        <source>Needs your changes</source>
        <translation>Cần bạn sửa</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Chờ bạn đăng</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Đang viết</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>Đang ở người khác</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>longest waiting first</source>
        <translation>đợi lâu nhất trước</translation>
    </message>
    <message>
        <source>Today&apos;s work</source>
        <translation>Việc hôm nay</translation>
    </message>
    <message>
        <source>My stories</source>
        <translation>Bài của tôi</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>Tất cả bài</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Tìm thấy</translation>
    </message>
    <message>
        <source>Late: should be out by now</source>
        <translation>Trễ giờ: lẽ ra đã lên trang</translation>
    </message>
    <message>
        <source>Out today</source>
        <translation>Đã đăng hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n past the limit</source>
        <translation>
            <numerusform>%n bài quá hạn</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes out %1–%2</source>
        <translation>Lên trang %1–%2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing goes by itself</source>
        <translation>không tự mất</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>“%1” still waits: %2</source>
        <translation>“%1” còn chờ: %2</translation>
    </message>
    <message>
        <source>Withdrawn from the site: “%1”</source>
        <translation>Đã gỡ khỏi trang: “%1”</translation>
    </message>
    <message>
        <source>On the site: “%1”</source>
        <translation>Đã lên trang: “%1”</translation>
    </message>
    <message>
        <source>The story is withdrawn here, but the site could not be changed; it waits in the outbox. %1</source>
        <translation>Bài đã gỡ trong máy này, nhưng trang báo chưa đổi được; việc này đang chờ trong hộp gửi. %1</translation>
    </message>
    <message>
        <source>The story is published here, but the site could not be changed; it waits in the outbox. %1</source>
        <translation>Bài đã đăng trong máy này nhưng còn chờ lên trang; việc này đang nằm trong hộp gửi. %1</translation>
    </message>
    <message>
        <source>The story belongs to %1, and %2 is in use: it would become a second article. Publish it there, or say that it shall go to %2 as well.</source>
        <translation>Bài này thuộc %1, còn máy chủ đang dùng là %2: nó sẽ thành một bài thứ hai. Hãy đăng ở đó, hoặc nói rõ là bài cũng đi tới %2.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>The page template “%1” cannot be read. The site stays as it was. Check the file, or remove it to use the template of the program.</source>
        <translation>Không đọc được mẫu trang “%1”. Trang báo giữ nguyên như trước. Hãy kiểm tra tệp, hoặc xóa tệp ấy để dùng mẫu của chương trình.</translation>
    </message>
    <message>
        <source>the section “%1” is not closed</source>
        <translation>phần “%1” chưa đóng</translation>
    </message>
    <message>
        <source>the section “%1” ends but never began</source>
        <translation>phần “%1” đóng mà chưa mở</translation>
    </message>
    <message>
        <source>a “{{” has no “}}”</source>
        <translation>có “{{” mà thiếu “}}”</translation>
    </message>
    <message>
        <source>The page template “%1” is broken in line %2: %3. The site stays as it was. Mend the file, or remove it to use the template of the program.</source>
        <translation>Mẫu trang “%1” hỏng ở dòng %2: %3. Trang báo giữ nguyên như trước. Hãy sửa tệp, hoặc xóa tệp ấy để dùng mẫu của chương trình.</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
</context>
<context>
    <name>WhosePost</name>
    <message>
        <source>Of “%1” the server has nothing any more, and its number there is another post&apos;s: the server seems to have been set back to an old copy. That post was left alone.</source>
        <translation>Máy chủ không còn giữ “%1”, số của bài ở đó nay là của một bài khác: có lẽ máy chủ đã được đưa về một bản sao lưu cũ. Bài kia được để yên.</translation>
    </message>
</context>
<context>
    <name>Wordpress</name>
    <message>
        <source>the server cannot be reached (%1)</source>
        <translation>không tới được máy chủ (%1)</translation>
    </message>
    <message>
        <source>the connection ended before the server&apos;s answer; it will be asked what it holds before anything is sent again</source>
        <translation>mạng đứt trước khi máy chủ trả lời; sẽ hỏi máy chủ đang giữ gì rồi mới gửi tiếp</translation>
    </message>
    <message>
        <source>the server&apos;s address leads elsewhere now: %1. Connect again with the new address</source>
        <translation>địa chỉ máy chủ nay dẫn sang nơi khác: %1. Hãy kết nối lại bằng địa chỉ mới</translation>
    </message>
    <message>
        <source>the server does not take the password any more. Connect again with a new application password; nothing is lost</source>
        <translation>máy chủ không nhận mật khẩu nữa. Hãy kết nối lại bằng mật khẩu ứng dụng mới; không mất gì cả</translation>
    </message>
    <message>
        <source>the server does not allow it for this account: %1</source>
        <translation>máy chủ không cho tài khoản này làm việc đó: %1</translation>
    </message>
    <message>
        <source>the server has no such thing (any more): %1</source>
        <translation>máy chủ không có (hoặc không còn) thứ này: %1</translation>
    </message>
    <message>
        <source>somebody changed the story on the server</source>
        <translation>có người đã sửa bài trên máy chủ</translation>
    </message>
    <message>
        <source>the server asks to wait</source>
        <translation>máy chủ yêu cầu chờ</translation>
    </message>
    <message>
        <source>the server is being maintained or is overloaded</source>
        <translation>máy chủ đang bảo trì hoặc quá tải</translation>
    </message>
    <message>
        <source>the server cannot take this: %1</source>
        <translation>máy chủ không nhận được nội dung này: %1</translation>
    </message>
    <message>
        <source>the server failed (%1)</source>
        <translation>máy chủ gặp lỗi (%1)</translation>
    </message>
    <message>
        <source>the server refuses this: %1</source>
        <translation>máy chủ từ chối: %1</translation>
    </message>
    <message>
        <source>the server&apos;s answer was cut short</source>
        <translation>câu trả lời của máy chủ bị cắt ngang</translation>
    </message>
    <message>
        <source>something else than the newsroom&apos;s server answered: “%1”</source>
        <translation>không phải máy chủ tòa soạn trả lời: “%1”</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted (%1). Nothing was sent; give the file of its authority, or ask the person who runs the server.</source>
        <translation>Chứng thư của máy chủ không đáng tin (%1). Chưa gửi gì; hãy đưa tệp chứng thư gốc của máy chủ, hoặc hỏi người quản máy chủ.</translation>
    </message>
    <message>
        <source>nobody answers at its address</source>
        <translation>không ai trả lời ở địa chỉ ấy</translation>
    </message>
    <message>
        <source>its name is not known</source>
        <translation>không tìm ra tên máy chủ</translation>
    </message>
    <message>
        <source>it hung up</source>
        <translation>máy chủ ngắt giữa chừng</translation>
    </message>
    <message>
        <source>it takes too long</source>
        <translation>đợi quá lâu</translation>
    </message>
    <message>
        <source>there is no network</source>
        <translation>không có mạng</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>live, its update waits for approval</source>
        <translation>đang đăng, bản cập nhật chờ duyệt</translation>
    </message>
    <message>
        <source>live, its update was returned</source>
        <translation>đang đăng, bản cập nhật bị trả lại</translation>
    </message>
    <message>
        <source>live, its update is approved</source>
        <translation>đang đăng, bản cập nhật đã duyệt</translation>
    </message>
    <message>
        <source>live and open for an update</source>
        <translation>đang đăng, đang mở để cập nhật</translation>
    </message>
    <message>
        <source>A new story cannot be made out of one that is %1.</source>
        <translation>Không thể tạo bài mới từ một bài %1.</translation>
    </message>
    <message>
        <source>This story is %1 and cannot be changed as it is; a live one is opened with “Update”, a withdrawn one with “Reopen”.</source>
        <translation>Bài này %1 nên không sửa trực tiếp được; bài đang đăng thì chọn “Cập nhật”, bài đã gỡ thì chọn “Mở lại”.</translation>
    </message>
    <message>
        <source>Only a draft, a returned story or an open update can be submitted; this one is %1.</source>
        <translation>Chỉ bản nháp, bài bị trả lại hoặc bản cập nhật đang mở mới gửi duyệt được; bài này %1.</translation>
    </message>
    <message>
        <source>Only what waits for approval can be recalled; this story is %1.</source>
        <translation>Chỉ rút lại được bài đang chờ duyệt; bài này %1.</translation>
    </message>
    <message>
        <source>This story is %1; there is nothing in it to take for editing.</source>
        <translation>Bài này %1; không có gì để nhận biên tập.</translation>
    </message>
    <message>
        <source>Only what was submitted can be returned; this story is %1.</source>
        <translation>Chỉ trả lại được bài đã gửi duyệt; bài này %1.</translation>
    </message>
    <message>
        <source>Only what was submitted can be approved; this story is %1.</source>
        <translation>Chỉ duyệt được bài đã gửi duyệt; bài này %1.</translation>
    </message>
    <message>
        <source>Only an approved story can be published; this one is %1.</source>
        <translation>Chỉ đăng được bài đã duyệt; bài này %1.</translation>
    </message>
    <message>
        <source>Only a scheduled story can be unscheduled; this one is %1.</source>
        <translation>Chỉ bỏ hẹn giờ được bài đã hẹn giờ; bài này %1.</translation>
    </message>
    <message>
        <source>Only a published story can be opened for an update; this one is %1.</source>
        <translation>Chỉ mở cập nhật được bài đã đăng; bài này %1.</translation>
    </message>
    <message>
        <source>A correction notice needs a live story; this one is %1.</source>
        <translation>Chỉ đính chính được bài đang đăng; bài này %1.</translation>
    </message>
    <message>
        <source>Only a published or scheduled story can be withdrawn; this one is %1.</source>
        <translation>Chỉ gỡ được bài đã đăng hoặc đã hẹn giờ; bài này %1.</translation>
    </message>
    <message>
        <source>Only a withdrawn story can be reopened; this one is %1.</source>
        <translation>Chỉ mở lại được bài đã gỡ; bài này %1.</translation>
    </message>
    <message>
        <source>A story that is %1 cannot go to the trash; what readers know stays on record, and a scheduled story is unscheduled first.</source>
        <translation>Bài %1 không bỏ vào thùng rác được; bài bạn đọc đã biết thì giữ lại làm hồ sơ, bài đã hẹn giờ thì bỏ hẹn giờ trước.</translation>
    </message>
    <message>
        <source>This story is %1; there is no approval to drop.</source>
        <translation>Bài này %1; không có lượt duyệt nào để hủy.</translation>
    </message>
    <message>
        <source>This story is %1; its earlier approval cannot come back.</source>
        <translation>Bài này %1; lượt duyệt trước không khôi phục được.</translation>
    </message>
    <message>
        <source>This story is approved or being prepared for readers: only an editor may change it now, and you are a %1.</source>
        <translation>Bài này đã duyệt hoặc sắp lên trang: lúc này chỉ biên tập viên được sửa, bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may take a story for editing; you are a %1.</source>
        <translation>Chỉ biên tập viên được nhận biên tập; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may return a story; you are a %1.</source>
        <translation>Chỉ biên tập viên được trả lại bài; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may approve a story; you are a %1.</source>
        <translation>Chỉ biên tập viên được duyệt bài; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may publish a story; you are a %1.</source>
        <translation>Chỉ biên tập viên được đăng bài; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may set or cancel the time of publication; you are a %1.</source>
        <translation>Chỉ biên tập viên được hẹn giờ hoặc bỏ hẹn giờ đăng; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may open a live story for an update; you are a %1.</source>
        <translation>Chỉ biên tập viên được mở bài đang đăng để cập nhật; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may print a correction; you are a %1.</source>
        <translation>Chỉ biên tập viên được đăng đính chính; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may withdraw a story; you are a %1.</source>
        <translation>Chỉ biên tập viên được gỡ bài; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may reopen a withdrawn story; you are a %1.</source>
        <translation>Chỉ biên tập viên được mở lại bài đã gỡ; bạn là %1.</translation>
    </message>
    <message>
        <source>Only an editor may move an approved story to the trash; you are a %1.</source>
        <translation>Chỉ biên tập viên được bỏ bài đã duyệt vào thùng rác; bạn là %1.</translation>
    </message>
    <message>
        <source>The role of %1 does not allow this.</source>
        <translation>Vai trò %1 không được làm việc này.</translation>
    </message>
    <message>
        <source>Nobody approves a story of their own while there is another editor; ask a colleague to approve this one.</source>
        <translation>Không ai tự duyệt bài của mình khi còn biên tập viên khác; hãy nhờ đồng nghiệp duyệt bài này.</translation>
    </message>
    <message>
        <source>Only its author may recall a story; an editor returns it instead.</source>
        <translation>Chỉ tác giả được rút lại bài; biên tập viên thì trả lại bài.</translation>
    </message>
    <message>
        <source>This story belongs to another author; a photographer may add pictures and captions to it, and change no more.</source>
        <translation>Bài này của tác giả khác; phóng viên ảnh chỉ được thêm ảnh và chú thích, không sửa phần khác.</translation>
    </message>
    <message>
        <source>This story belongs to another author; a %1 may do this only with their own.</source>
        <translation>Bài này của tác giả khác; %1 chỉ được làm việc này với bài của mình.</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>là bản nháp</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>đang chờ duyệt</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>bị trả lại</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>đã hẹn giờ</translation>
    </message>
    <message>
        <source>published</source>
        <translation>đã đăng</translation>
    </message>
    <message>
        <source>being updated</source>
        <translation>đang cập nhật</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã gỡ</translation>
    </message>
    <message>
        <source>reporter</source>
        <translation>phóng viên</translation>
    </message>
    <message>
        <source>photographer</source>
        <translation>phóng viên ảnh</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>biên tập viên</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>quản trị viên</translation>
    </message>
    <message>
        <source>Picture %1 has no caption.</source>
        <translation>Ảnh %1 chưa có chú thích.</translation>
    </message>
    <message>
        <source>Picture %1 has no credit.</source>
        <translation>Ảnh %1 chưa có tên người chụp.</translation>
    </message>
    <message>
        <source>Picture %1 has no text for readers who cannot see it.</source>
        <translation>Ảnh %1 chưa có mô tả cho bạn đọc khiếm thị.</translation>
    </message>
    <message>
        <source>A figure still waits for its picture.</source>
        <translation>Một khung ảnh còn chờ ảnh.</translation>
    </message>
    <message>
        <source>The figure “%1” still waits for its picture.</source>
        <translation>Khung ảnh “%1” còn chờ ảnh.</translation>
    </message>
    <message>
        <source>The headline is empty.</source>
        <translation>Bài chưa có tít.</translation>
    </message>
    <message>
        <source>The story has no text yet.</source>
        <translation>Bài chưa có nội dung.</translation>
    </message>
    <message>
        <source>The headline has %1 characters; this newsroom prints up to %2.</source>
        <translation>Tít dài %1 ký tự; tòa soạn quy định tối đa %2.</translation>
    </message>
    <message>
        <source>No section is chosen.</source>
        <translation>Bài chưa chọn chuyên mục.</translation>
    </message>
    <message>
        <source>The standfirst is empty.</source>
        <translation>Bài chưa có sapo.</translation>
    </message>
    <message>
        <source>The standfirst has %1 words; this newsroom prints up to %2.</source>
        <translation>Sapo dài %1 chữ; tòa soạn quy định tối đa %2.</translation>
    </message>
    <message>
        <source>Nobody is named as the author.</source>
        <translation>Bài chưa ghi bút danh.</translation>
    </message>
    <message>
        <source>There are no tags.</source>
        <translation>Bài chưa có từ khóa.</translation>
    </message>
    <message>
        <source>A film in the text is not in the newsroom&apos;s archive; choose another or take it out.</source>
        <translation>Một phim trong bài không có trong kho phim của tòa soạn; hãy chọn phim khác hoặc bỏ phim đó ra.</translation>
    </message>
    <message>
        <source>The film “%1” is hidden in the archive, so the page does not show it.</source>
        <translation>Phim “%1” đang ẩn trong kho phim nên trang không hiện phim này.</translation>
    </message>
    <message>
        <source>The account in use may send pictures to the newsroom&apos;s server, but no stories: this would wait here for ever. Hand pictures and text to a reporter as a story package, or sign in with an account that may write.</source>
        <translation>Tài khoản đang dùng được gửi ảnh lên máy chủ tòa soạn nhưng không được gửi bài: việc này sẽ chờ mãi. Hãy đưa ảnh và chữ cho phóng viên bằng gói bài, hoặc đăng nhập bằng tài khoản được viết bài.</translation>
    </message>
    <message>
        <source>This newsroom is open for reading only; nothing in it can be changed here.</source>
        <translation>Tòa soạn này đang mở chỉ để đọc; ở đây không đổi được gì trong đó.</translation>
    </message>
    <message>
        <source>Only an approved story or an approved update can be scheduled; this one is %1.</source>
        <translation>Chỉ hẹn giờ được bài đã duyệt hoặc bản cập nhật đã duyệt; bài này %1.</translation>
    </message>
</context>
<context>
    <name>WritingTools</name>
    <message>
        <source>Leave as it was</source>
        <translation>Giữ như cũ</translation>
    </message>
</context>
<context>
    <name>Zip</name>
    <message>
        <source>There is no room for the file “%1” on its disk, so it was not written. The newsroom is unharmed. Free some space or choose another disk.</source>
        <translation>Ổ đĩa không đủ chỗ cho tập tin “%1” nên chưa ghi. Tòa soạn vẫn nguyên vẹn. Hãy dọn bớt hoặc chọn ổ đĩa khác.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written. The newsroom is unharmed. Check that its folder is there and may be written.</source>
        <translation>Không ghi được tập tin “%1”. Tòa soạn vẫn nguyên vẹn. Hãy kiểm tra thư mục còn đó và ghi được.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged or was not made by Tòa Soạn. Nothing was taken from it; try another copy.</source>
        <translation>Tập tin “%1” bị hỏng hoặc không do Tòa Soạn tạo ra. Chưa lấy gì từ tập tin này; hãy thử bản khác.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Check that it is there and that you may read it.</source>
        <translation>Không đọc được tập tin “%1”. Hãy kiểm tra tập tin còn đó và bạn có quyền đọc.</translation>
    </message>
</context>
<context>
    <name>prompt</name>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)</source>
        <translation>Ảnh (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)</translation>
    </message>
</context>
<context>
    <name>toasoan::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tin báo</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n tin khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::BatchField</name>
    <message>
        <source>Write “%1”</source>
        <translation>Ghi “%1”</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Thay hết</translation>
    </message>
    <message>
        <source>Add behind</source>
        <translation>Thêm vào sau</translation>
    </message>
    <message>
        <source>Add in front</source>
        <translation>Thêm vào trước</translation>
    </message>
    <message>
        <source>Only empty ones</source>
        <translation>Chỉ ô trống</translation>
    </message>
    <message>
        <source>(several values: %1 have one, %2 are empty)</source>
        <translation>(nhiều giá trị: %1 ảnh có, %2 ảnh trống)</translation>
    </message>
    <message>
        <source>(several values)</source>
        <translation>(nhiều giá trị)</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>How to write “%1”: %2</source>
        <translation>Cách ghi “%1”: %2</translation>
    </message>
    <message>
        <source>%1 is neither in the directory nor an abbreviation.</source>
        <translation>%1 không có trong danh bạ, cũng không phải từ viết tắt.</translation>
    </message>
    <message>
        <source>%1 may be: %2. Type the whole name without marks.</source>
        <translation>%1 có thể là: %2. Hãy gõ cả họ tên viết liền không dấu.</translation>
    </message>
    <message>
        <source>%1 became what the directory says.</source>
        <translation>%1 đã mở thành chữ trong danh bạ.</translation>
    </message>
</context>
<context>
    <name>toasoan::BatchForm</name>
    <message>
        <source>Printed under the first picture</source>
        <translation>Sẽ in dưới ảnh thứ nhất</translation>
    </message>
    <message>
        <source>Choose a picture to write its caption; several with Ctrl or Shift, or Ctrl+A.</source>
        <translation>Chọn ảnh để viết chú thích; chọn nhiều ảnh bằng Ctrl, Shift hoặc Ctrl+A.</translation>
    </message>
    <message>
        <source>Previous picture (PgUp)</source>
        <translation>Ảnh trước (PgUp)</translation>
    </message>
    <message>
        <source>Next picture (PgDn)</source>
        <translation>Ảnh sau (PgDn)</translation>
    </message>
    <message>
        <source>More for the chosen pictures</source>
        <translation>Việc khác với ảnh đang chọn</translation>
    </message>
    <message>
        <source>Paste the caption</source>
        <translation>Dán chú thích</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Caption form</source>
        <translation>Ô chú thích</translation>
    </message>
    <message>
        <source>Copy the caption</source>
        <translation>Chép chú thích</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Write and go on to the next picture (Ctrl+Enter)</source>
        <translation>Ghi và sang ảnh sau (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Who, what, where, when</source>
        <translation>Ai, việc gì, ở đâu, khi nào</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Người chụp</translation>
    </message>
    <message>
        <source>Name of the photographer</source>
        <translation>Tên người chụp</translation>
    </message>
    <message>
        <source>Description for blind readers</source>
        <translation>Mô tả cho người khiếm thị</translation>
    </message>
    <message>
        <source>What is to be seen, in one sentence</source>
        <translation>Trong ảnh có gì, một câu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi chụp</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày chụp</translation>
    </message>
    <message>
        <source>Day-month-year, hour</source>
        <translation>Ngày-tháng-năm, giờ</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Từ khóa</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>Ghi cho các ảnh ấy</translation>
    </message>
    <message>
        <source>Writing captions</source>
        <translation>Ghi chú thích</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Place, date, keywords</source>
        <translation>Nơi, ngày, từ khóa</translation>
    </message>
    <message numerus="yes">
        <source>What you typed for %n pictures is not written yet.</source>
        <translation>
            <numerusform>Chữ bạn gõ cho %n ảnh chưa được ghi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Caption for %n pictures</source>
        <translation>
            <numerusform>Chú thích cho %n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>This story&apos;s pictures are not yours to change now.</source>
        <translation>Lúc này bạn chưa sửa được ảnh của bài này.</translation>
    </message>
    <message numerus="yes">
        <source>Write for %n pictures</source>
        <translation>
            <numerusform>Ghi cho %n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>The photographer asks: “%1”</source>
        <translation>Chỉ dẫn của người chụp: “%1”</translation>
    </message>
    <message>
        <source>%1, the photographer asks: “%2”</source>
        <translation>%1 có chỉ dẫn của người chụp: “%2”</translation>
    </message>
    <message numerus="yes">
        <source>and %n pictures more</source>
        <translation>
            <numerusform>và %n ảnh khác</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters · IPTC %2/%3</source>
        <translation>%1 ký tự · IPTC %2/%3</translation>
    </message>
    <message>
        <source>Printed on the page as: “Photo: %1”</source>
        <translation>In trên trang: “Ảnh: %1”</translation>
    </message>
    <message>
        <source>A date is written 25-11-2026, or 25-11-2026, 09:10.</source>
        <translation>Ngày viết là 25-11-2026 hoặc 25-11-2026, 09:10.</translation>
    </message>
    <message>
        <source>Photo: %1</source>
        <translation>Ảnh: %1</translation>
    </message>
    <message>
        <source>Day taken</source>
        <translation>Ngày chụp</translation>
    </message>
    <message>
        <source>Year taken</source>
        <translation>Năm chụp</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Giờ chụp</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Người chụp</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>Number among these</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Put in for each picture</source>
        <translation>Chèn theo từng ảnh</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not known of %n pictures: nothing will stand there.</source>
        <translation>
            <numerusform>%n ảnh chưa có %1: chỗ ấy sẽ để trống.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed under the picture</source>
        <translation>Sẽ in dưới ảnh</translation>
    </message>
</context>
<context>
    <name>toasoan::BrowserSignIn</name>
    <message>
        <source>The browser gave no answer for a long time, and nobody waits for it any more. Sign in once more, or paste an application password.</source>
        <translation>Đã lâu trình duyệt không trả lời nên không còn chờ nữa. Hãy đăng nhập lại, hoặc dán một mật khẩu ứng dụng.</translation>
    </message>
    <message>
        <source>No browser could be opened. Make an application password in your profile page on %1 and paste it here.</source>
        <translation>Không mở được trình duyệt nào. Hãy tạo mật khẩu ứng dụng trong trang hồ sơ của bạn trên %1 rồi dán vào đây.</translation>
    </message>
</context>
<context>
    <name>toasoan::CellEdit</name>
    <message>
        <source>Cell of the table</source>
        <translation>Ô của bảng</translation>
    </message>
    <message>
        <source>Row %1, column %2</source>
        <translation>Hàng %1, cột %2</translation>
    </message>
</context>
<context>
    <name>toasoan::ChecksPanel</name>
    <message>
        <source>Without it nobody finds the story.</source>
        <translation>Không có tít thì không ai tìm thấy bài.</translation>
    </message>
    <message>
        <source>There is nothing to approve yet.</source>
        <translation>Chưa có gì để duyệt.</translation>
    </message>
    <message>
        <source>The newsroom requires caption and photographer.</source>
        <translation>Tòa soạn bắt buộc: chú thích và người chụp.</translation>
    </message>
    <message>
        <source>Add the picture, or take the figure out.</source>
        <translation>Thêm ảnh vào, hoặc bỏ khung ảnh.</translation>
    </message>
    <message>
        <source>Without it the story stands under “News”.</source>
        <translation>Không chọn thì bài nằm ở mục “Tin”.</translation>
    </message>
    <message>
        <source>It stands in lists and in search results.</source>
        <translation>Sapo hiện trong danh sách và kết quả tìm kiếm.</translation>
    </message>
    <message>
        <source>Screen readers read it aloud.</source>
        <translation>Máy đọc màn hình sẽ đọc phần này.</translation>
    </message>
    <message>
        <source>They find the related stories.</source>
        <translation>Từ khóa giúp tìm tin liên quan.</translation>
    </message>
    <message>
        <source>It stands under the text.</source>
        <translation>Tên in dưới bài.</translation>
    </message>
    <message>
        <source>Write the headline</source>
        <translation>Viết tít</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>Viết nội dung</translation>
    </message>
    <message>
        <source>Fill in the caption</source>
        <translation>Điền chú thích</translation>
    </message>
    <message>
        <source>Fill in the photographer</source>
        <translation>Điền người chụp</translation>
    </message>
    <message>
        <source>Go to the figure</source>
        <translation>Tới khung ảnh</translation>
    </message>
    <message>
        <source>Choose the section</source>
        <translation>Chọn chuyên mục</translation>
    </message>
    <message>
        <source>Write the standfirst</source>
        <translation>Viết sapo</translation>
    </message>
    <message>
        <source>Describe the picture</source>
        <translation>Mô tả ảnh</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Thêm từ khóa</translation>
    </message>
    <message>
        <source>Name the author</source>
        <translation>Điền bút danh</translation>
    </message>
    <message>
        <source>Headline %1 / %2 characters</source>
        <translation>Tít %1 / %2 ký tự</translation>
    </message>
    <message>
        <source>Standfirst %1 / %2 words</source>
        <translation>Sapo %1 / %2 từ</translation>
    </message>
    <message>
        <source>Section %1, byline %2</source>
        <translation>Chuyên mục %1, bút danh %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures with caption and photographer</source>
        <translation>
            <numerusform>%n ảnh đủ chú thích và người chụp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n từ khóa</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>%n things before it can be sent</source>
        <translation>
            <numerusform>Còn %n việc trước khi gửi duyệt</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Mọi thứ đều ổn</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Không còn gì vướng</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Không thiếu gì.</translation>
    </message>
    <message>
        <source>Press a line to go to its place in the story.</source>
        <translation>Bấm vào một dòng để tới đúng chỗ trong bài.</translation>
    </message>
    <message>
        <source>Stands in the way</source>
        <translation>Còn vướng</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Nên xem lại</translation>
    </message>
    <message>
        <source>Spelling is not checked</source>
        <translation>Chưa kiểm tra chính tả</translation>
    </message>
    <message>
        <source>Spelling is checked in part</source>
        <translation>Chính tả chỉ được kiểm tra một phần</translation>
    </message>
    <message>
        <source>Spelling: nothing looks wrong</source>
        <translation>Chính tả: không thấy chỗ nào nghi sai</translation>
    </message>
    <message numerus="yes">
        <source>%n places look misspelt</source>
        <translation>
            <numerusform>%n chỗ nghi sai chính tả</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names to look at</source>
        <translation>
            <numerusform>%n tên cần xem lại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places of style to look at</source>
        <translation>
            <numerusform>%n chỗ cần xem cách viết</numerusform>
        </translation>
    </message>
    <message>
        <source>See it in the story</source>
        <translation>Xem trong bài</translation>
    </message>
</context>
<context>
    <name>toasoan::ClashBox</name>
    <message>
        <source>Which one stays?</source>
        <translation>Giữ câu nào?</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Giữ của tôi</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Giữ cả hai</translation>
    </message>
    <message>
        <source>Write it anew…</source>
        <translation>Viết lại…</translation>
    </message>
    <message>
        <source>your words</source>
        <translation>lời của bạn</translation>
    </message>
    <message>
        <source>Write what is to stand here. Ctrl+Enter keeps it, Esc gives it up.</source>
        <translation>Viết câu sẽ đứng ở đây. Ctrl+Enter để giữ, Esc để thôi.</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Giữ câu này</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>toasoan::CompareScroll</name>
    <message>
        <source>Both texts</source>
        <translation>Hai bản cạnh nhau</translation>
    </message>
</context>
<context>
    <name>toasoan::CompareView</name>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>No version is ever lost: all of them stay in the timeline.</source>
        <translation>Không bản nào bị mất: mọi bản vẫn nằm trong Dòng thời gian.</translation>
    </message>
    <message>
        <source>Bring the left text back</source>
        <translation>Khôi phục bản bên trái</translation>
    </message>
    <message>
        <source>The left text becomes a new version; what is written now stays in the timeline</source>
        <translation>Bản bên trái thành bản mới; bản đang viết vẫn nằm trong dòng thời gian</translation>
    </message>
    <message>
        <source>The earlier text</source>
        <translation>Bản trước</translation>
    </message>
    <message>
        <source>The later text</source>
        <translation>Bản sau</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>Bản đang viết</translation>
    </message>
    <message>
        <source>Version %1 · %2 %3 · %4</source>
        <translation>Bản %1 · %2 %3 · %4</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Bản %1</translation>
    </message>
    <message>
        <source>Both texts are the same</source>
        <translation>Hai bản giống hệt nhau</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n chỗ khác nhau</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the same</source>
        <translation>%1: giống nhau</translation>
    </message>
</context>
<context>
    <name>toasoan::ConflictBar</name>
    <message>
        <source>Conflict</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>Choose place by place…</source>
        <translation>Chọn từng chỗ…</translation>
    </message>
    <message>
        <source>Both texts beside each other (%1)</source>
        <translation>Xem hai bản cạnh nhau (%1)</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Một đồng nghiệp</translation>
    </message>
    <message>
        <source>%1 changed the same words as you (%2). Both texts are kept.</source>
        <translation>%1 cũng sửa chỗ bạn sửa (%2). Cả hai bản đều còn.</translation>
    </message>
</context>
<context>
    <name>toasoan::ConflictView</name>
    <message>
        <source>Both texts are whole.</source>
        <translation>Cả hai bản đều còn nguyên.</translation>
    </message>
    <message>
        <source>This story was changed in two places.</source>
        <translation>Bài này được sửa ở hai nơi.</translation>
    </message>
    <message>
        <source>this computer, %1</source>
        <translation>máy này, %1</translation>
    </message>
    <message>
        <source>package, %1</source>
        <translation>gói bài, %1</translation>
    </message>
    <message>
        <source>server, %1</source>
        <translation>máy chủ, %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>Your colleague&apos;s</source>
        <translation>Của bạn kia</translation>
    </message>
    <message>
        <source>That of %1</source>
        <translation>Của %1</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n chỗ khác nhau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged by themselves</source>
        <translation>
            <numerusform>%n chỗ tự ghép được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed by both</source>
        <translation>
            <numerusform>%n chỗ cả hai cùng sửa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the same</source>
        <translation>%1 giống nhau</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Đổi lại</translation>
    </message>
    <message numerus="yes">
        <source>%n places not chosen yet</source>
        <translation>
            <numerusform>Còn %n chỗ chưa chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is chosen</source>
        <translation>Đã chọn hết</translation>
    </message>
    <message>
        <source>%1 / %2 done</source>
        <translation>đã xong %1 / %2</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>No text is deleted: both stay in the timeline as they were. Nothing is sent until you choose.</source>
        <translation>Không bản nào bị xóa. Hai bản gốc vẫn nằm trong Dòng thời gian. Bài tạm dừng gửi cho đến khi bạn chọn.</translation>
    </message>
    <message>
        <source>See the merged text</source>
        <translation>Xem bản ghép</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Nothing is changed; the story waits as it is</source>
        <translation>Không đổi gì cả; bài nằm yên như bây giờ</translation>
    </message>
    <message>
        <source>Use the merged text</source>
        <translation>Dùng bản ghép</translation>
    </message>
    <message>
        <source>The text changed meanwhile. Nothing is decided yet; look once more.</source>
        <translation>Bài vừa có chỗ đổi. Chưa quyết gì cả; mời xem lại.</translation>
    </message>
    <message>
        <source>The merged text</source>
        <translation>Bản ghép</translation>
    </message>
    <message numerus="yes">
        <source>As it would be; in %n places that are not chosen yet, mine stands.</source>
        <translation>
            <numerusform>Bài sẽ như thế này; %n chỗ chưa chọn thì tạm để bản của tôi.</numerusform>
        </translation>
    </message>
    <message>
        <source>As it would be</source>
        <translation>Bài sẽ như thế này</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>ngoại tuyến</translation>
    </message>
    <message numerus="yes">
        <source>In the %n places not chosen yet, keep</source>
        <translation>
            <numerusform>Ở %n chỗ chưa chọn, giữ hết</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::ContactDelegate</name>
    <message>
        <source>No caption yet</source>
        <translation>Chưa có chú thích</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>Ảnh chính</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Chưa chọn</translation>
    </message>
</context>
<context>
    <name>toasoan::ContactModel</name>
    <message>
        <source>2 missing</source>
        <translation>Thiếu 2</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Thiếu chú thích</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Thiếu tên</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>No caption yet</source>
        <translation>Chưa có chú thích</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n sao</numerusform>
        </translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>loại</translation>
    </message>
    <message>
        <source>lead picture</source>
        <translation>ảnh chính</translation>
    </message>
</context>
<context>
    <name>toasoan::ContactView</name>
    <message>
        <source>Contact sheet</source>
        <translation>Bảng ảnh</translation>
    </message>
    <message>
        <source>Write the caption</source>
        <translation>Viết chú thích</translation>
    </message>
    <message>
        <source>Copy the caption</source>
        <translation>Chép chú thích</translation>
    </message>
    <message>
        <source>Paste the caption</source>
        <translation>Dán chú thích</translation>
    </message>
    <message>
        <source>Full view</source>
        <translation>Xem đầy màn hình</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n sao</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Bỏ sao</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Make it the lead picture</source>
        <translation>Đặt làm ảnh chính</translation>
    </message>
    <message>
        <source>Crop and focal point…</source>
        <translation>Khung cắt và trọng tâm…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Chấm sao</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>Chọn ảnh</translation>
    </message>
    <message>
        <source>Rejecting</source>
        <translation>Loại ảnh</translation>
    </message>
    <message>
        <source>This story&apos;s pictures are not yours to change now.</source>
        <translation>Lúc này bạn chưa sửa được ảnh của bài này.</translation>
    </message>
    <message>
        <source>Crops belong to a story: open its pictures and crop there.</source>
        <translation>Khung cắt thuộc về từng bài: mở bảng ảnh của bài rồi cắt ở đó.</translation>
    </message>
    <message>
        <source>Caption copied</source>
        <translation>Đã chép chú thích</translation>
    </message>
    <message>
        <source>Pasting the caption</source>
        <translation>Dán chú thích</translation>
    </message>
    <message numerus="yes">
        <source>Caption pasted into %n pictures</source>
        <translation>
            <numerusform>Đã dán chú thích vào %n ảnh</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::CorrectSheet</name>
    <message>
        <source>Print a correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Chỗ đã sai</translation>
    </message>
    <message>
        <source>As it stood on the page</source>
        <translation>Như đã in trên trang</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Nay sửa lại là</translation>
    </message>
    <message>
        <source>The correction is printed with its date under the text. It goes on as an update: change the text, have it approved, publish it at the same address.</source>
        <translation>Lời đính chính in kèm ngày dưới bài. Việc đi tiếp như bản cập nhật: sửa bài, duyệt, đăng lại ở địa chỉ cũ.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>Ghi đính chính</translation>
    </message>
    <message>
        <source>It was printed: %1 Correct is: %2</source>
        <translation>Đã in: %1 Nay sửa lại: %2</translation>
    </message>
</context>
<context>
    <name>toasoan::Desk</name>
    <message>
        <source>The approved text is not in the timeline any more. Nothing was changed; ask for a new approval instead.</source>
        <translation>Bản đã duyệt không còn trong dòng thời gian. Chưa đổi gì; hãy gửi duyệt lại.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s folder is not in its place any more: it was renamed, or its disk was unplugged. Put it back and saving goes on by itself, or save the text elsewhere.</source>
        <translation>Thư mục tòa soạn không còn ở chỗ cũ: bị đổi tên hoặc ổ đĩa đã rút ra. Đưa nó về chỗ cũ thì bài tự lưu tiếp, hoặc lưu bài ra nơi khác.</translation>
    </message>
    <message>
        <source>The story “%1” is not in this newsroom: it was deleted for good, or it is of another newsroom. The list shows those that are here.</source>
        <translation>Bài “%1” không có trong tòa soạn này: bài đã bị xóa hẳn, hoặc thuộc tòa soạn khác. Danh sách bài cho thấy những bài đang có.</translation>
    </message>
</context>
<context>
    <name>toasoan::DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Các chỗ khác nhau</translation>
    </message>
    <message>
        <source>Back to the story</source>
        <translation>Về bài</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F8)</source>
        <translation>Chỗ khác trước (Shift+F8)</translation>
    </message>
    <message>
        <source>Next difference (F8)</source>
        <translation>Chỗ khác sau (F8)</translation>
    </message>
</context>
<context>
    <name>toasoan::EditorHeader</name>
    <message>
        <source>More for this story</source>
        <translation>Việc khác với bài này</translation>
    </message>
    <message>
        <source>Story header</source>
        <translation>Đầu bài</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>In the trash since %1</source>
        <translation>Trong thùng rác từ %1</translation>
    </message>
    <message>
        <source>%1 writes it</source>
        <translation>%1 đang viết</translation>
    </message>
    <message>
        <source>%1 sent it at %2</source>
        <translation>%1 gửi lúc %2</translation>
    </message>
    <message>
        <source>%1 returned it at %2</source>
        <translation>%1 trả lại lúc %2</translation>
    </message>
    <message>
        <source>%1 approved it at %2</source>
        <translation>%1 duyệt lúc %2</translation>
    </message>
    <message>
        <source>Goes out at %1, Vietnam time</source>
        <translation>Đăng lúc %1, giờ Việt Nam</translation>
    </message>
    <message>
        <source>%1 published it at %2</source>
        <translation>%1 đăng lúc %2</translation>
    </message>
    <message>
        <source>%1 opened it at %2</source>
        <translation>%1 mở sửa lúc %2</translation>
    </message>
    <message>
        <source>%1 withdrew it at %2</source>
        <translation>%1 gỡ lúc %2</translation>
    </message>
    <message>
        <source>%1 edits it</source>
        <translation>%1 nhận biên tập</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>So sánh các bản</translation>
    </message>
    <message>
        <source>%1 writes it and lets you read it</source>
        <translation>%1 đang viết và chia sẻ bản nháp</translation>
    </message>
    <message>
        <source>Shared: editors read it as it stands</source>
        <translation>Đang chia sẻ: biên tập viên đọc được như đang có</translation>
    </message>
    <message>
        <source>shared while it is mended</source>
        <translation>chia sẻ trong lúc sửa</translation>
    </message>
    <message>
        <source>private on the server, and waits for your word then</source>
        <translation>đang để riêng tư trên máy chủ, đến giờ sẽ chờ bạn cho phép</translation>
    </message>
    <message>
        <source>Private on the server: readers do not see it</source>
        <translation>Bạn đọc không thấy: riêng tư ở máy chủ</translation>
    </message>
    <message>
        <source>%1 threw it away at %2</source>
        <translation>%1 bỏ lúc %2</translation>
    </message>
    <message>
        <source>readers saw it, so it stays</source>
        <translation>bạn đọc đã thấy, giữ lại</translation>
    </message>
    <message>
        <source>does not go by itself</source>
        <translation>không tự mất</translation>
    </message>
    <message>
        <source>%1 by itself, if this computer is on</source>
        <translation>%1 tự đăng, nếu máy này đang bật</translation>
    </message>
</context>
<context>
    <name>toasoan::EditorPane</name>
    <message>
        <source>Choose a story at the left, or write a new one with %1.</source>
        <translation>Chọn một bài ở bên trái, hoặc bấm %1 để viết bài mới.</translation>
    </message>
    <message>
        <source>Choose a story at the left. The account in use may begin none.</source>
        <translation>Chọn một bài ở bên trái. Tài khoản đang dùng không được mở bài mới.</translation>
    </message>
    <message>
        <source>Choose a story at the left. The newsroom is open for reading only.</source>
        <translation>Chọn một bài ở bên trái. Tòa soạn đang mở chỉ để đọc.</translation>
    </message>
</context>
<context>
    <name>toasoan::FaceBar</name>
    <message>
        <source>The site&apos;s face</source>
        <translation>Giao diện của trang</translation>
    </message>
    <message>
        <source>Our template</source>
        <translation>Mẫu của Tòa Soạn</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Fetch the site&apos;s face again</source>
        <translation>Lấy lại giao diện của trang</translation>
    </message>
    <message>
        <source>What the page takes from %1 is not shown.</source>
        <translation>Những gì trang lấy từ %1 không hiện ở đây.</translation>
    </message>
    <message>
        <source>Fetching the site&apos;s face…</source>
        <translation>Đang lấy giao diện của trang…</translation>
    </message>
    <message>
        <source>%1 The page is shown in our template.</source>
        <translation>%1 Đang xem bằng mẫu của Tòa Soạn.</translation>
    </message>
    <message>
        <source>%1 The face fetched before is shown.</source>
        <translation>%1 Vẫn xem bằng giao diện đã lấy trước đó.</translation>
    </message>
    <message>
        <source>The site&apos;s face was not fetched yet. The page is shown in our template.</source>
        <translation>Chưa lấy giao diện của trang về máy. Đang xem bằng mẫu của Tòa Soạn.</translation>
    </message>
    <message>
        <source>Fetched at %1. Date, author and tags around the text are those of the article it was taken from.</source>
        <translation>Lấy về lúc %1. Ngày, tác giả và từ khóa quanh bài là của bài dùng để lấy giao diện.</translation>
    </message>
</context>
<context>
    <name>toasoan::FaceFetch</name>
    <message>
        <source>The site answered too slowly to fetch its face.</source>
        <translation>Máy chủ trả lời quá chậm nên chưa lấy được giao diện của trang.</translation>
    </message>
    <message>
        <source>The site has no published article yet whose page could be taken.</source>
        <translation>Trang chưa có bài nào đã đăng để lấy giao diện.</translation>
    </message>
    <message>
        <source>The site&apos;s page could not be fetched.</source>
        <translation>Không tải được trang của máy chủ.</translation>
    </message>
    <message>
        <source>The network went away while the site&apos;s face was being fetched.</source>
        <translation>Mất mạng trong lúc đang lấy giao diện của trang.</translation>
    </message>
</context>
<context>
    <name>toasoan::FigureCaption</name>
    <message>
        <source>Credit</source>
        <translation>Người chụp</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Name of the photographer</source>
        <translation>Tên người chụp</translation>
    </message>
    <message>
        <source>Who, what, where, when</source>
        <translation>Ai, việc gì, ở đâu, khi nào</translation>
    </message>
</context>
<context>
    <name>toasoan::FilmPopover</name>
    <message>
        <source>Add film</source>
        <translation>Thêm phim</translation>
    </message>
    <message>
        <source>Films of the archive</source>
        <translation>Phim trong kho</translation>
    </message>
    <message>
        <source>Title of the new film</source>
        <translation>Tên phim mới</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên phim</translation>
    </message>
    <message>
        <source>Address of the new film</source>
        <translation>Địa chỉ phim mới</translation>
    </message>
    <message>
        <source>Address, e.g. https://…</source>
        <translation>Địa chỉ, ví dụ https://…</translation>
    </message>
    <message>
        <source>A film that is not in the archive yet</source>
        <translation>Phim chưa có trong kho</translation>
    </message>
</context>
<context>
    <name>toasoan::FilmSheet</name>
    <message>
        <source>Film</source>
        <translation>Phim</translation>
    </message>
    <message>
        <source>Title of the film</source>
        <translation>Tên phim</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên phim</translation>
    </message>
    <message>
        <source>Address of the film</source>
        <translation>Địa chỉ phim</translation>
    </message>
    <message>
        <source>Address, https://…</source>
        <translation>Địa chỉ, https://…</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Thời lượng</translation>
    </message>
    <message>
        <source>Minutes and seconds: 12:40</source>
        <translation>Phút và giây: 12:40</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Chọn ảnh…</translation>
    </message>
    <message>
        <source>Without a picture</source>
        <translation>Bỏ ảnh bìa</translation>
    </message>
    <message>
        <source>A new film</source>
        <translation>Phim mới</translation>
    </message>
    <message>
        <source>Film of the archive</source>
        <translation>Phim tư liệu</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh bìa</translation>
    </message>
    <message>
        <source>Picture of the film</source>
        <translation>Ảnh bìa của phim</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Chọn ảnh</translation>
    </message>
    <message>
        <source>A length is written 12:40, or 1:02:40. Nothing was changed; mend it.</source>
        <translation>Thời lượng viết 12:40 hoặc 1:02:40. Chưa có gì thay đổi; hãy sửa lại.</translation>
    </message>
</context>
<context>
    <name>toasoan::FilmsPage</name>
    <message>
        <source>Add the film</source>
        <translation>Thêm phim</translation>
    </message>
    <message>
        <source>Film archive</source>
        <translation>Phim tư liệu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên phim</translation>
    </message>
    <message>
        <source>Title of the film</source>
        <translation>Tên phim</translation>
    </message>
    <message>
        <source>Address, https://…</source>
        <translation>Địa chỉ, https://…</translation>
    </message>
    <message>
        <source>Address of the film</source>
        <translation>Địa chỉ phim</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Phim</translation>
    </message>
    <message>
        <source>The address of a film begins with http:// or https://. Nothing was added; mend the address.</source>
        <translation>Địa chỉ phim bắt đầu bằng http:// hoặc https://. Phim chưa được thêm; hãy sửa địa chỉ.</translation>
    </message>
    <message>
        <source>No film yet. A film that you add stands on every page of the site, the newest first, and can be put into a story.</source>
        <translation>Chưa có phim nào. Phim bạn thêm hiện trên mọi trang báo, mới nhất trước, và chèn được vào bài.</translation>
    </message>
    <message>
        <source>Show on the site</source>
        <translation>Hiện trên trang</translation>
    </message>
    <message>
        <source>Hide from the site</source>
        <translation>Ẩn khỏi trang</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Đang ẩn</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Move “%1” up</source>
        <translation>Đưa “%1” lên</translation>
    </message>
    <message>
        <source>Move “%1” down</source>
        <translation>Đưa “%1” xuống</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>Sửa “%1”</translation>
    </message>
    <message>
        <source>Show “%1” on the site</source>
        <translation>Hiện “%1” trên trang</translation>
    </message>
    <message>
        <source>Hide “%1” from the site</source>
        <translation>Ẩn “%1” khỏi trang</translation>
    </message>
    <message>
        <source>Pages of the archive</source>
        <translation>Các trang phim tư liệu</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
</context>
<context>
    <name>toasoan::FilterBar</name>
    <message>
        <source>Filters in force</source>
        <translation>Bộ lọc đang dùng</translation>
    </message>
    <message numerus="yes">
        <source>waiting over %n days</source>
        <translation>
            <numerusform>chờ quá %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting over %n hours</source>
        <translation>
            <numerusform>chờ quá %n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting over %n minutes</source>
        <translation>
            <numerusform>chờ quá %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Bỏ lọc “%1”</translation>
    </message>
    <message>
        <source>Taken by nobody</source>
        <translation>Chưa ai nhận</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>%1 nhận</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Trạng thái</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>S&amp;ection</source>
        <translation>C&amp;huyên mục</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Mọi chuyên mục</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>Tác &amp;giả</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>Mọi tác giả</translation>
    </message>
    <message>
        <source>&amp;Waiting</source>
        <translation>Thời gian &amp;chờ</translation>
    </message>
    <message>
        <source>However long</source>
        <translation>Bao lâu cũng được</translation>
    </message>
    <message>
        <source>&amp;Taken by</source>
        <translation>&amp;Người nhận</translation>
    </message>
    <message>
        <source>Whoever</source>
        <translation>Bất kể ai</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Chưa ai</translation>
    </message>
    <message>
        <source>&amp;Remove all filters</source>
        <translation>&amp;Bỏ mọi bộ lọc</translation>
    </message>
</context>
<context>
    <name>toasoan::FindBar</name>
    <message>
        <source>Find in the story</source>
        <translation>Tìm trong bài</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Chỗ trước (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Chỗ sau (F3)</translation>
    </message>
    <message>
        <source>Exact &amp;diacritics</source>
        <translation>Đúng dấ&amp;u</translation>
    </message>
    <message>
        <source>Without it “soc trang” finds “Sóc Trăng”</source>
        <translation>Không chọn thì “soc trang” tìm thấy cả “Sóc Trăng”</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Thay bằng</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Th&amp;ay</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>Thay &amp;hết</translation>
    </message>
    <message>
        <source>“%1” does not stand in this story.</source>
        <translation>Bài này không có “%1”.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Không thấy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places replaced; one undo brings them back.</source>
        <translation>
            <numerusform>Đã thay %Ln chỗ; hoàn tác một lần là trở lại như cũ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::FirstRun</name>
    <message>
        <source>Everything is kept on this computer and saved while you type.</source>
        <translation>Mọi thứ nằm trong máy này và tự lưu khi bạn gõ.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Type the headline here, the first letter already counts.</source>
        <translation>Gõ tít ở đây, chữ đầu tiên đã là bài. Telex hay VNI đều được.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Tít</translation>
    </message>
    <message>
        <source>Write the first story</source>
        <translation>Viết bài đầu tiên</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tên bạn</translation>
    </message>
    <message>
        <source>The paper&apos;s name</source>
        <translation>Tên báo</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Vai trò của bạn</translation>
    </message>
    <message>
        <source>See the keys used most</source>
        <translation>Xem các phím hay dùng</translation>
    </message>
    <message>
        <source>Import a story</source>
        <translation>Nhập bài có sẵn</translation>
    </message>
    <message>
        <source>Open the sample newsroom</source>
        <translation>Mở tòa soạn mẫu</translation>
    </message>
    <message>
        <source>Stories in every state to try approving and publishing. It has a folder of its own.</source>
        <translation>Bài đủ trạng thái để thử duyệt và đăng. Có thư mục riêng.</translation>
    </message>
    <message>
        <source>Word, LibreOffice, text, HTML, Markdown or a story package of another desk.</source>
        <translation>Tệp Word, LibreOffice, văn bản, HTML, Markdown hoặc gói bài của bàn khác.</translation>
    </message>
    <message>
        <source>%1 finds any command.</source>
        <translation>Gõ %1 để tìm bất cứ lệnh nào.</translation>
    </message>
    <message>
        <source>Connect to the paper&apos;s server</source>
        <translation>Kết nối máy chủ của báo</translation>
    </message>
    <message>
        <source>Takes its address and an account from the administrator. It can wait.</source>
        <translation>Cần địa chỉ và tài khoản do quản trị cấp. Chưa có thì để sau.</translation>
    </message>
    <message>
        <source>Welcome, %1, the newsroom is ready</source>
        <translation>Chào %1, tòa soạn đã sẵn sàng</translation>
    </message>
</context>
<context>
    <name>toasoan::FocusLine</name>
    <message>
        <source>Esc goes back to the desk</source>
        <translation>Esc để về bàn làm việc</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Tập trung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to the goal</source>
        <translation>
            <numerusform>còn %Ln tới mục tiêu</numerusform>
        </translation>
    </message>
    <message>
        <source>goal reached</source>
        <translation>đã đủ mục tiêu</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu được</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Đã lưu lúc %1</translation>
    </message>
</context>
<context>
    <name>toasoan::FormatBar</name>
    <message>
        <source>Formatting</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation>Kiểu đoạn</translation>
    </message>
    <message>
        <source>More formats</source>
        <translation>Định dạng khác</translation>
    </message>
</context>
<context>
    <name>toasoan::FrameView</name>
    <message>
        <source>Picture with its frame</source>
        <translation>Ảnh và khung cắt</translation>
    </message>
    <message>
        <source>Frame %1: arrows move it, + and − change its size</source>
        <translation>Khung %1: phím mũi tên để dời, + và − để đổi cỡ</translation>
    </message>
    <message>
        <source>Focal point: arrows move it</source>
        <translation>Trọng tâm: phím mũi tên để dời</translation>
    </message>
</context>
<context>
    <name>toasoan::FramingSheet</name>
    <message>
        <source>Result %1</source>
        <translation>Kết quả %1</translation>
    </message>
    <message>
        <source>Crop and focal point</source>
        <translation>Khung cắt và trọng tâm</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Về tự động</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>Trọng tâm</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>Keep the crops</source>
        <translation>Giữ khung cắt</translation>
    </message>
    <message>
        <source>Put the point on what must stay to be seen: with the mouse or the arrow keys. Shapes without a frame of their own follow it.</source>
        <translation>Đặt điểm vào chỗ phải luôn thấy, bằng chuột hoặc phím mũi tên. Khung nào chưa cắt riêng sẽ theo điểm này.</translation>
    </message>
    <message>
        <source>Drag the frame or its corners; arrow keys move it, + and − change its size.</source>
        <translation>Kéo khung hoặc góc khung; phím mũi tên để dời, + và − để đổi cỡ.</translation>
    </message>
    <message>
        <source>The focal point is cut off in %1.</source>
        <translation>Trọng tâm nằm ngoài khung %1.</translation>
    </message>
</context>
<context>
    <name>toasoan::Importer</name>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
</context>
<context>
    <name>toasoan::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Khung phải</translation>
    </message>
</context>
<context>
    <name>toasoan::KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Where the focus is</source>
        <translation>Theo chỗ đang đứng</translation>
    </message>
    <message>
        <source>Open the story and go on in its text (in the list)</source>
        <translation>Mở bài và viết tiếp (trong danh sách)</translation>
    </message>
    <message>
        <source>Gather several stories (in the list)</source>
        <translation>Chọn thêm nhiều bài (trong danh sách)</translation>
    </message>
    <message>
        <source>Close the topmost layer</source>
        <translation>Đóng lớp trên cùng</translation>
    </message>
    <message>
        <source>Open the menu of what has the focus</source>
        <translation>Mở trình đơn của chỗ đang chọn</translation>
    </message>
</context>
<context>
    <name>toasoan::LinkPopover</name>
    <message>
        <source>Remove link</source>
        <translation>Bỏ liên kết</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Địa chỉ liên kết</translation>
    </message>
    <message>
        <source>Address, e.g. https://…</source>
        <translation>Địa chỉ, ví dụ https://…</translation>
    </message>
    <message>
        <source>Set link</source>
        <translation>Đặt liên kết</translation>
    </message>
</context>
<context>
    <name>toasoan::Loupe</name>
    <message>
        <source>Full view</source>
        <translation>Xem đầy màn hình</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>No caption yet</source>
        <translation>Chưa có chú thích</translation>
    </message>
    <message>
        <source>Photo: %1</source>
        <translation>Ảnh: %1</translation>
    </message>
</context>
<context>
    <name>toasoan::MainWindow</name>
    <message>
        <source>%1 What you typed is still in this window.</source>
        <translation>%1 Chữ bạn gõ vẫn còn trong cửa sổ này.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Lưu ra nơi khác…</translation>
    </message>
    <message>
        <source>You changed an approved story, so its approval no longer holds. The text approved by %1 at %2 is kept in the timeline. It waits for approval again: approve it, or undo the change.</source>
        <translation>Bạn vừa sửa bài đã duyệt, nên lần duyệt ấy không còn hiệu lực. Bản %1 duyệt lúc %2 vẫn giữ nguyên trong dòng thời gian. Bài trở lại Chờ duyệt: duyệt lại, hoặc bỏ chỗ sửa.</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Bỏ chỗ sửa</translation>
    </message>
    <message>
        <source>Import a story</source>
        <translation>Nhập bài có sẵn</translation>
    </message>
    <message>
        <source>About Tòa Soạn</source>
        <translation>Giới thiệu Tòa Soạn</translation>
    </message>
    <message>
        <source>Tòa Soạn %1, a newsroom&apos;s desk that needs no network. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Tòa Soạn %1, bàn làm việc của tòa soạn không cần mạng. Phần mềm tự do theo giấy phép GNU GPL phiên bản 3 trở lên.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s files are whole.</source>
        <translation>Tệp của tòa soạn còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Check the newsroom&apos;s files</source>
        <translation>Kiểm tra tệp của tòa soạn</translation>
    </message>
    <message>
        <source>Something is not as it should be. Your stories were not touched; bring back a backup if one is missing.</source>
        <translation>Có chỗ không ổn. Bài của bạn không bị động tới; nếu thiếu bài, hãy khôi phục bản sao lưu.</translation>
    </message>
    <message>
        <source>“%1” went out at its time, %2.</source>
        <translation>“%1” đã lên trang đúng giờ, %2.</translation>
    </message>
    <message>
        <source>“%1” was due at %2 and is not out: nothing ran at that time. The approved text is kept.</source>
        <translation>“%1” hẹn lúc %2 mà chưa lên trang: lúc đó không có gì chạy. Bản đã duyệt vẫn giữ nguyên.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait too.</source>
        <translation>
            <numerusform>Còn %n bài khác cũng đang chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Đăng ngay</translation>
    </message>
    <message>
        <source>On this computer the members trust each other</source>
        <translation>Trong máy này các thành viên tin nhau</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Lưu ra nơi khác</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>It could not be written there either. What you typed is still in this window; choose another disk.</source>
        <translation>Chỗ đó cũng không ghi được. Chữ bạn gõ vẫn còn trong cửa sổ này; hãy chọn ổ đĩa khác.</translation>
    </message>
    <message>
        <source>The text stands in %1.</source>
        <translation>Nội dung nằm trong %1.</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>Sao lưu ra tệp</translation>
    </message>
    <message>
        <source>Backups (*.toasoan-backup)</source>
        <translation>Bản sao lưu (*.toasoan-backup)</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>The whole newsroom with its pictures stands in %1.</source>
        <translation>Cả tòa soạn kèm ảnh nằm trong %1.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>The story is not saved</source>
        <translation>Bài chưa lưu được</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Đóng và bỏ phần chưa lưu</translation>
    </message>
    <message>
        <source>Names to look at</source>
        <translation>Tên cần xem lại</translation>
    </message>
    <message>
        <source>Not sent yet. The story is kept. Look once at these names, or send it as it is: %1</source>
        <translation>Bài chưa gửi, vẫn lưu nguyên. Hãy xem lại các tên này, hoặc cứ gửi: %1</translation>
    </message>
    <message>
        <source>See them in the story</source>
        <translation>Xem trong bài</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>Gửi duyệt</translation>
    </message>
    <message>
        <source>This picture is already in the story; it was not added again.</source>
        <translation>Ảnh này đã có trong bài nên không thêm lần nữa.</translation>
    </message>
    <message>
        <source>The crops of the picture were changed.</source>
        <translation>Đã đổi khung cắt của ảnh.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (bản sao)</translation>
    </message>
    <message>
        <source>Move to the trash (in the list)</source>
        <translation>Bỏ vào thùng rác (trong danh sách)</translation>
    </message>
    <message>
        <source>Quick look (in the list)</source>
        <translation>Xem nhanh (trong danh sách)</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Edit them yourself</source>
        <translation>Nhận biên tập</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Bỏ vào thùng rác</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Khôi phục</translation>
    </message>
    <message numerus="yes">
        <source>%n stories selected</source>
        <translation>
            <numerusform>Đã chọn %n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve several stories</source>
        <translation>Duyệt nhiều bài</translation>
    </message>
    <message numerus="yes">
        <source>%n stories will be approved as they stand now, those that a check forbids left out.</source>
        <translation>
            <numerusform>%n bài sẽ được duyệt đúng như lúc này; bài nào chưa qua kiểm tra thì để lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Để sau</translation>
    </message>
    <message numerus="yes">
        <source>%n stories are approved.</source>
        <translation>
            <numerusform>Đã duyệt %n bài.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories are sent for approval.</source>
        <translation>
            <numerusform>Đã gửi duyệt %n bài.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You edit %n stories now.</source>
        <translation>
            <numerusform>Bạn đã nhận biên tập %n bài.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories are in the trash.</source>
        <translation>
            <numerusform>%n bài đã vào thùng rác.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories are back.</source>
        <translation>
            <numerusform>%n bài đã trở lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left as before: %n.</source>
        <translation>
            <numerusform>Giữ nguyên: %n bài.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the story</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>A paragraph of this story has %1 letters: every key would be slow. Nothing is lost; it can be parted where sentences end.</source>
        <translation>Bài này có một đoạn dài %1 ký tự nên gõ phím sẽ chậm. Không mất chữ nào; có thể tách đoạn ở cuối các câu.</translation>
    </message>
    <message>
        <source>Part the paragraph</source>
        <translation>Tách đoạn</translation>
    </message>
    <message>
        <source>Version %1 is back as version %2. What was written before stays in the timeline as version %3.</source>
        <translation>Bản %1 đã trở lại thành bản %2. Bản vừa viết vẫn nằm trong dòng thời gian, là bản %3.</translation>
    </message>
    <message>
        <source>The passage of this note is not in the text any more; its words stand in the note.</source>
        <translation>Đoạn được ghi chú không còn trong bài; câu chữ của nó vẫn nằm trong ghi chú.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Mở trang</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Đã nối với %1</translation>
    </message>
    <message>
        <source>Sending to %1…</source>
        <translation>Đang gửi lên %1…</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Chưa tới được máy chủ</translation>
    </message>
    <message>
        <source>The server asks you to sign in</source>
        <translation>Máy chủ cần bạn đăng nhập lại</translation>
    </message>
    <message numerus="yes">
        <source>%n things in the outbox need you; nothing is lost.</source>
        <translation>
            <numerusform>%n việc trong hộp gửi cần bạn xem; không mất gì cả.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Đăng nhập lại…</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Xem hộp gửi</translation>
    </message>
    <message>
        <source>somebody is typing in it</source>
        <translation>đang có người gõ trong bài</translation>
    </message>
    <message>
        <source>The letters of the pasted text were %1 and were converted to Unicode. Paste it as plain text to have it as it came.</source>
        <translation>Đoạn vừa dán viết bằng bảng mã %1 và đã được đổi sang Unicode. Muốn giữ nguyên, hãy dán dạng văn bản thuần.</translation>
    </message>
    <message>
        <source>The trash is empty already.</source>
        <translation>Thùng rác đang trống.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Dọn thùng rác</translation>
    </message>
    <message numerus="yes">
        <source>%n stories and their timelines cannot be brought back afterwards.</source>
        <translation>
            <numerusform>Xóa rồi thì %n bài và dòng thời gian của chúng không lấy lại được.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n for good</source>
        <translation>
            <numerusform>Xóa hẳn %n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Thùng rác đã trống.</translation>
    </message>
    <message>
        <source>Nothing can be written where this newsroom lies, so it is open for reading: stories can be compared, printed and saved elsewhere. To go on writing, copy its folder to a disk of this computer and open it there.</source>
        <translation>Nơi đặt tòa soạn này không ghi được, nên tòa soạn đang mở chỉ để đọc: vẫn so sánh, in và lưu bài ra nơi khác được. Muốn viết tiếp, hãy chép cả thư mục sang một ổ đĩa của máy này rồi mở ở đó.</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Đang mở chỉ để đọc</translation>
    </message>
    <message>
        <source>Stories (%1)</source>
        <translation>Bài viết (%1)</translation>
    </message>
    <message>
        <source>What still lies in the trash stays: readers have seen it, or it is another&apos;s.</source>
        <translation>Bài còn trong thùng rác thì ở lại: bạn đọc đã thấy, hoặc là bài của người khác.</translation>
    </message>
    <message>
        <source>Reading “%1”, file %2 of %3. You can go on working.</source>
        <translation>Đang đọc “%1”, tệp %2 trong %3. Bạn cứ làm việc tiếp.</translation>
    </message>
    <message>
        <source>Reading “%1”. You can go on working.</source>
        <translation>Đang đọc “%1”. Bạn cứ làm việc tiếp.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message numerus="yes">
        <source>%n stories were imported.</source>
        <translation>
            <numerusform>Đã nhập %n bài.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Đã dừng nhập.</translation>
    </message>
    <message numerus="yes">
        <source>%n stories were here already.</source>
        <translation>
            <numerusform>%n bài đã có sẵn từ trước.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Offline since %1. Your stories are saved on this computer.</source>
        <translation>Mất mạng từ %1. Bài vẫn lưu trong máy này.</translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1. Your stories are saved on this computer; %n in the outbox will go by themselves when the network is back.</source>
        <translation>
            <numerusform>Mất mạng từ %1. Bài vẫn lưu trong máy này; %n bài trong hộp gửi sẽ tự đi khi có mạng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>Nothing can be written here, so nothing is sent and no server is connected.</source>
        <translation>Ở đây không ghi được gì, nên không gửi bài và không kết nối máy chủ.</translation>
    </message>
    <message>
        <source>Picture %1 of %2.</source>
        <translation>Ảnh %1 trên %2.</translation>
    </message>
    <message>
        <source>The disk is full; not saved since %1. What you typed is still in this window. Free some space and saving resumes by itself, or save elsewhere.</source>
        <translation>Đĩa đầy, chưa lưu được từ %1. Chữ bạn gõ vẫn còn trong cửa sổ này. Dọn bớt chỗ, bài sẽ tự lưu tiếp; hoặc lưu ra nơi khác.</translation>
    </message>
    <message>
        <source>F8 next · Shift+F8 previous   1 2 3 to choose</source>
        <translation>F8 chỗ sau · Shift+F8 chỗ trước   1 2 3 để chọn</translation>
    </message>
    <message>
        <source>The update of “%1” was due at %2 and is not out: nothing ran at that time. Readers see the text before it; what was approved is kept.</source>
        <translation>Bản cập nhật của “%1” hẹn lúc %2 mà chưa đăng: lúc ấy chương trình không chạy. Bạn đọc đang thấy bản trước; bản đã duyệt vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>“%1” was published here at its time, %2, and is on its way to %3.</source>
        <translation>“%1” đã đăng ở máy này đúng giờ, %2, và đang trên đường tới %3.</translation>
    </message>
</context>
<context>
    <name>toasoan::NavModel</name>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Kho</translation>
    </message>
    <message>
        <source>Film archive</source>
        <translation>Phim tư liệu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Picture archive</source>
        <translation>Kho ảnh</translation>
    </message>
</context>
<context>
    <name>toasoan::Navigation</name>
    <message>
        <source>Member and settings</source>
        <translation>Thành viên và cài đặt</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Mục xem</translation>
    </message>
</context>
<context>
    <name>toasoan::NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>This is not settled yet</source>
        <translation>Ghi chú này chưa xong</translation>
    </message>
    <message>
        <source>This is settled</source>
        <translation>Ghi chú này đã xong</translation>
    </message>
    <message>
        <source>No notes. Choose a passage and press %1 to say something about it; what an editor writes when returning the story stands here too.</source>
        <translation>Chưa có ghi chú. Chọn một đoạn rồi bấm %1 để ghi chú; lời biên tập khi trả lại bài cũng nằm ở đây.</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Lưu ghi chú</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Note on the story</source>
        <translation>Ghi chú cho bài</translation>
    </message>
    <message>
        <source>Note on this passage</source>
        <translation>Ghi chú cho đoạn này</translation>
    </message>
    <message>
        <source>What is to be said about it</source>
        <translation>Nội dung ghi chú</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tới đoạn</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>Tới đoạn được ghi chú</translation>
    </message>
    <message>
        <source>Answer this note</source>
        <translation>Trả lời ghi chú này</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>Không có ghi chú.</translation>
    </message>
</context>
<context>
    <name>toasoan::Notices</name>
    <message>
        <source>%1 returned “%2” at %3.</source>
        <translation>%1 trả lại “%2” lúc %3.</translation>
    </message>
    <message>
        <source>%1 approved “%2” at %3.</source>
        <translation>%1 đã duyệt “%2” lúc %3.</translation>
    </message>
    <message>
        <source>The note says: “%1”</source>
        <translation>Ghi chú: “%1”</translation>
    </message>
</context>
<context>
    <name>toasoan::OutboxPanel</name>
    <message>
        <source>Outbox</source>
        <translation>Hộp gửi</translation>
    </message>
    <message>
        <source>Try all now</source>
        <translation>Thử gửi tất cả ngay</translation>
    </message>
    <message>
        <source>Nothing waits: everything that was decided here is where readers find it.</source>
        <translation>Không có gì phải chờ: mọi việc đã quyết ở đây đều đã tới nơi bạn đọc xem.</translation>
    </message>
    <message>
        <source>No server is connected; stories go to the newsroom&apos;s own folder.</source>
        <translation>Chưa nối máy chủ; bài được xuất ra thư mục riêng của tòa soạn.</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Kết nối máy chủ…</translation>
    </message>
    <message>
        <source>Connected to %1 as %2.</source>
        <translation>Đã nối với %1, tài khoản %2.</translation>
    </message>
    <message>
        <source>Sending to %1…</source>
        <translation>Đang gửi lên %1…</translation>
    </message>
    <message>
        <source>%1 Nothing is lost; it goes by itself when the server can be reached.</source>
        <translation>%1 Không mất gì cả; bài sẽ tự đi khi tới được máy chủ.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Đăng nhập lại…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Cần bạn xem</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>decided at %1</source>
        <translation>quyết lúc %1</translation>
    </message>
    <message numerus="yes">
        <source>next try in %n seconds</source>
        <translation>
            <numerusform>thử lại sau %n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Thử ngay</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gửi tiếp</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Bỏ khỏi hộp gửi…</translation>
    </message>
    <message>
        <source>Open the story</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take out of the outbox</source>
        <translation>Bỏ khỏi hộp gửi</translation>
    </message>
    <message>
        <source>“%1” will not be sent any more. The story stays here as it is, and the server keeps what it has; a later publication sends everything.</source>
        <translation>“%1” sẽ không được gửi nữa. Bài ở đây giữ nguyên, máy chủ giữ những gì đang có; lần đăng sau sẽ gửi đầy đủ.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ khỏi hộp gửi</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Share no more</source>
        <translation>Thôi chia sẻ</translation>
    </message>
    <message>
        <source>Send the story over it…</source>
        <translation>Gửi bài đè lên…</translation>
    </message>
    <message>
        <source>Send the story over it</source>
        <translation>Gửi bài đè lên</translation>
    </message>
    <message>
        <source>What somebody gave “%1” on the server will be gone there: %2. WordPress keeps it among the revisions of the post.</source>
        <translation>Những gì người khác đã sửa ở “%1” trên máy chủ sẽ mất ở đó: %2. WordPress vẫn giữ chúng trong các bản lưu của bài.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Leave it as it is there</source>
        <translation>Để nguyên như trên máy chủ</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>It is withdrawn…</source>
        <translation>Coi như đã gỡ…</translation>
    </message>
    <message>
        <source>Count as withdrawn</source>
        <translation>Coi như đã gỡ</translation>
    </message>
    <message>
        <source>All articles that are missing on the server will be withdrawn here. Reopened, each goes out as a new article.</source>
        <translation>Mọi bài không còn trên máy chủ sẽ được coi là đã gỡ ở đây. Mở lại thì mỗi bài lên như một bài mới.</translation>
    </message>
    <message>
        <source>“%1” will be withdrawn here. Reopened, it goes out as a new article.</source>
        <translation>“%1” sẽ được gỡ ở đây. Mở lại thì bài lên như một bài mới.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Gỡ bài</translation>
    </message>
    <message numerus="yes">
        <source>All %n missing articles</source>
        <translation>
            <numerusform>Cả %n bài đã mất</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles that readers saw are missing on the server. Nothing was withdrawn: say what becomes of them.</source>
        <translation>
            <numerusform>%n bài bạn đọc đã thấy nay không còn trên máy chủ. Chưa gỡ bài nào: hãy chọn làm gì với chúng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>Gửi lại tất cả</translation>
    </message>
    <message>
        <source>All are withdrawn…</source>
        <translation>Coi như gỡ tất cả…</translation>
    </message>
    <message>
        <source>Close the outbox (Esc)</source>
        <translation>Đóng hộp gửi (Esc)</translation>
    </message>
</context>
<context>
    <name>toasoan::Palette</name>
    <message>
        <source>Nothing has these words.</source>
        <translation>Không có gì mang những chữ này.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>Open a story</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>Words of a story&apos;s headline or text</source>
        <translation>Chữ trong tít hoặc trong bài</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm</translation>
    </message>
    <message>
        <source>A command, a story, a picture or a name</source>
        <translation>Lệnh, bài, ảnh hoặc tên người</translation>
    </message>
</context>
<context>
    <name>toasoan::PeopleSettings</name>
    <message>
        <source>Search by name, rank or office</source>
        <translation>Tìm theo tên, cấp bậc hoặc chức vụ</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Tìm người</translation>
    </message>
    <message>
        <source>People the newsroom wrote about</source>
        <translation>Những người báo đã viết tới</translation>
    </message>
    <message>
        <source>None yet. They are learned from approved stories, with rank and office.</source>
        <translation>Chưa có ai. Tên người, cấp bậc và chức vụ được học từ các bài đã duyệt.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are known. A name, rank or office that differs is asked about in the text.</source>
        <translation>
            <numerusform>Đã biết %n người. Tên, cấp bậc hoặc chức vụ khác đi sẽ được hỏi lại ngay trong bài.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Cấp bậc</translation>
    </message>
    <message>
        <source>Rank of %1</source>
        <translation>Cấp bậc của %1</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Office of %1</source>
        <translation>Chức vụ của %1</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>Quên %1</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Name of a new person</source>
        <translation>Tên người mới</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
</context>
<context>
    <name>toasoan::PhotoCard</name>
    <message>
        <source>Caption</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Caption missing</source>
        <translation>Thiếu chú thích</translation>
    </message>
    <message>
        <source>Description for blind readers</source>
        <translation>Mô tả cho người khiếm thị</translation>
    </message>
    <message>
        <source>What is to be seen, in one sentence; not the caption again.</source>
        <translation>Tả điều nhìn thấy trong ảnh, một câu; không chép lại chú thích.</translation>
    </message>
    <message>
        <source>Who, what, where, when</source>
        <translation>Ai, việc gì, ở đâu, khi nào</translation>
    </message>
    <message>
        <source>Name of the photographer</source>
        <translation>Tên người chụp</translation>
    </message>
    <message>
        <source>Put into the text</source>
        <translation>Đưa vào bài</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>More for this picture</source>
        <translation>Thêm cho ảnh này</translation>
    </message>
    <message>
        <source>Make it the lead picture</source>
        <translation>Đặt làm ảnh chính</translation>
    </message>
    <message>
        <source>Take out of the story</source>
        <translation>Gỡ khỏi bài</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Ảnh %1</translation>
    </message>
    <message>
        <source>Caption of picture %1</source>
        <translation>Chú thích ảnh %1</translation>
    </message>
    <message>
        <source>Photographer of picture %1</source>
        <translation>Người chụp ảnh %1</translation>
    </message>
    <message>
        <source>Description of picture %1 for blind readers</source>
        <translation>Mô tả ảnh %1 cho người khiếm thị</translation>
    </message>
    <message>
        <source>Put picture %1 into the text</source>
        <translation>Đưa ảnh %1 vào bài</translation>
    </message>
    <message>
        <source>Move picture %1 up</source>
        <translation>Đưa ảnh %1 lên</translation>
    </message>
    <message>
        <source>Move picture %1 down</source>
        <translation>Đưa ảnh %1 xuống</translation>
    </message>
    <message>
        <source>More for picture %1</source>
        <translation>Thêm cho ảnh %1</translation>
    </message>
    <message>
        <source>The photographer asks: “%1”</source>
        <translation>Chỉ dẫn của người chụp: “%1”</translation>
    </message>
    <message>
        <source>%1 characters · IPTC %2/%3</source>
        <translation>%1 ký tự · IPTC %2/%3</translation>
    </message>
    <message>
        <source>Photographer missing</source>
        <translation>Thiếu người chụp</translation>
    </message>
    <message>
        <source>Printed on the page as: “Photo: %1”</source>
        <translation>In trên trang: “Ảnh: %1”</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Người chụp</translation>
    </message>
    <message>
        <source>Crop and focal point…</source>
        <translation>Khung cắt và trọng tâm…</translation>
    </message>
    <message>
        <source>This picture stands in the text already.</source>
        <translation>Ảnh này đã có trong bài.</translation>
    </message>
</context>
<context>
    <name>toasoan::PhotoPanel</name>
    <message>
        <source>Pictures of the story</source>
        <translation>Ảnh của bài</translation>
    </message>
    <message>
        <source>Import pictures</source>
        <translation>Nhập ảnh</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Đưa lại vào bài</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag pictures here or press Import pictures</source>
        <translation>Kéo ảnh vào đây hoặc bấm Nhập ảnh</translation>
    </message>
    <message>
        <source>There are no pictures in this story yet.</source>
        <translation>Bài này chưa có ảnh.</translation>
    </message>
    <message>
        <source>The picture was taken out of the story.</source>
        <translation>Đã gỡ ảnh khỏi bài.</translation>
    </message>
    <message>
        <source>Taken out of the story: “%1”</source>
        <translation>Đã gỡ khỏi bài: “%1”</translation>
    </message>
    <message>
        <source>Adding picture %1 of %2…</source>
        <translation>Đang nhập ảnh %1/%2…</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Bảng ảnh</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n were not read.</source>
        <translation>
            <numerusform>Đã dừng: %n ảnh chưa đọc.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in.</source>
        <translation>
            <numerusform>Đã nhập %n ảnh.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::PictureEdits</name>
    <message>
        <source>Undone: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
</context>
<context>
    <name>toasoan::PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>Ảnh chính</translation>
    </message>
</context>
<context>
    <name>toasoan::Pictures</name>
    <message>
        <source>The pasted picture could not be kept. The story is unchanged; save it as a file and add that.</source>
        <translation>Không giữ được ảnh vừa dán. Bài vẫn nguyên; hãy lưu ảnh thành tệp rồi thêm tệp đó.</translation>
    </message>
</context>
<context>
    <name>toasoan::PicturesPage</name>
    <message>
        <source>Search pictures</source>
        <translation>Tìm ảnh</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Cỡ ảnh</translation>
    </message>
    <message>
        <source>By time taken</source>
        <translation>Theo giờ chụp</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Theo tên tệp</translation>
    </message>
    <message>
        <source>By stars</source>
        <translation>Theo số sao</translation>
    </message>
    <message>
        <source>By time added</source>
        <translation>Theo lúc nhập</translation>
    </message>
    <message>
        <source>As in the story</source>
        <translation>Theo thứ tự trong bài</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Mọi ảnh</translation>
    </message>
    <message numerus="yes">
        <source>From %n stars</source>
        <translation>
            <numerusform>Từ %n sao</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ ảnh</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Import pictures</source>
        <translation>Nhập ảnh</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Adding picture %1 of %2…</source>
        <translation>Đang nhập ảnh %1/%2…</translation>
    </message>
    <message numerus="yes">
        <source>Caption written for %n pictures</source>
        <translation>
            <numerusform>Đã ghi chú thích cho %n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Thiếu chú thích</translation>
    </message>
    <message>
        <source>No photographer</source>
        <translation>Thiếu người chụp</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Đã chọn</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Picture archive</source>
        <translation>Kho ảnh</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Chưa có tít</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln ảnh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with whole caption</source>
        <translation>
            <numerusform>%Ln đủ chú thích</numerusform>
        </translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Giờ chụp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Số sao</translation>
    </message>
    <message>
        <source>Time added</source>
        <translation>Lúc nhập</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Thứ tự: %1</translation>
    </message>
    <message>
        <source>Drag pictures here or press Import pictures</source>
        <translation>Kéo ảnh vào đây hoặc bấm Nhập ảnh</translation>
    </message>
    <message>
        <source>No picture here.</source>
        <translation>Không có ảnh nào ở đây.</translation>
    </message>
    <message>
        <source>No picture has “%1”.</source>
        <translation>Không có ảnh nào có “%1”.</translation>
    </message>
    <message>
        <source>This story&apos;s pictures are not yours to change now.</source>
        <translation>Lúc này bạn chưa sửa được ảnh của bài này.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are in.</source>
        <translation>
            <numerusform>Đã nhập %Ln ảnh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n were not read.</source>
        <translation>
            <numerusform>Đã dừng: %n ảnh chưa đọc.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search pictures (%1)</source>
        <translation>Tìm ảnh (%1)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>toasoan::PostPush</name>
    <message>
        <source>a picture is larger than the server takes: “%1”</source>
        <translation>có ảnh lớn hơn mức máy chủ nhận: “%1”</translation>
    </message>
    <message>
        <source>the server damages the picture “%1”; its disk may be full</source>
        <translation>máy chủ làm hỏng ảnh “%1”; có thể đĩa ở đó đã đầy</translation>
    </message>
    <message>
        <source>“%1” does not exist on the server and could not be made there.</source>
        <translation>Trên máy chủ không có “%1” và không tạo được ở đó.</translation>
    </message>
    <message>
        <source>the headline or the standfirst is longer than the server can keep; shorten it</source>
        <translation>tít hoặc sapo dài hơn mức máy chủ giữ được; hãy rút ngắn</translation>
    </message>
    <message numerus="yes">
        <source>an answer was lost and the server may still be working on it; it is asked again in %n seconds</source>
        <translation>
            <numerusform>một câu trả lời bị mất và máy chủ có thể còn đang làm; %n giây nữa sẽ hỏi lại</numerusform>
        </translation>
    </message>
    <message>
        <source>the story was deleted on the server; somebody there decided that</source>
        <translation>bài đã bị xóa trên máy chủ; có người ở đó quyết định việc này</translation>
    </message>
    <message>
        <source>the story lies in the trash of the server; somebody there decided that</source>
        <translation>bài nằm trong thùng rác trên máy chủ; có người ở đó quyết định việc này</translation>
    </message>
    <message>
        <source>somebody changed it on the server since it was last sent; nothing was overwritten. Look at %1</source>
        <translation>có người đã sửa bài trên máy chủ sau lần gửi trước; không ghi đè gì. Hãy xem %1</translation>
    </message>
    <message>
        <source>The server keeps the text of “%1” differently from what was sent.</source>
        <translation>Máy chủ giữ nội dung “%1” khác với bản đã gửi.</translation>
    </message>
    <message>
        <source>the server made “%1” of it instead of what was asked</source>
        <translation>máy chủ chuyển bài sang “%1” thay vì trạng thái được yêu cầu</translation>
    </message>
    <message>
        <source>the server has published it, but its page cannot be read yet (%1)</source>
        <translation>máy chủ đã xuất bản, nhưng trang bài chưa đọc được (%1)</translation>
    </message>
    <message>
        <source>The server&apos;s library keeps an older caption of “%1”: %2</source>
        <translation>Thư viện ảnh của máy chủ còn giữ chú thích cũ của “%1”: %2</translation>
    </message>
    <message numerus="yes">
        <source>it is due in %n seconds, too soon for the server to plan it; this desk publishes it then, if it is on</source>
        <translation>
            <numerusform>còn %n giây nữa là đến giờ, quá sát để máy chủ hẹn giờ; nếu máy này còn mở thì đến giờ sẽ tự xuất bản</numerusform>
        </translation>
    </message>
    <message>
        <source>it is public there already</source>
        <translation>bài đã lên trang ở đó rồi</translation>
    </message>
    <message>
        <source>the newsroom has it from another desk already, and this account may not change what stands there; tell an editor</source>
        <translation>tòa soạn đã có bài này từ một máy khác, và tài khoản này không được sửa bài đang ở đó; hãy báo biên tập viên</translation>
    </message>
    <message>
        <source>the server did not keep what other desks need; the companion plugin is missing</source>
        <translation>máy chủ không giữ phần mà các bàn làm việc khác cần; plugin đi kèm không còn ở đó</translation>
    </message>
    <message>
        <source>this account may not change it on the server any more: it went public, or somebody else is its author there now. Ask an editor</source>
        <translation>tài khoản này không còn được sửa bài trên máy chủ: bài đã đăng, hoặc tác giả ở đó nay là người khác. Hãy hỏi biên tập</translation>
    </message>
    <message>
        <source>on the server a post names this story in its text and is another&apos;s by all else; somebody has to look at it there</source>
        <translation>trên máy chủ có một bài mang dấu của bài này nhưng mọi thứ khác là của bài khác; cần có người xem ở đó</translation>
    </message>
</context>
<context>
    <name>toasoan::PresenceLink</name>
    <message>
        <source>you on another machine</source>
        <translation>bạn trên máy khác</translation>
    </message>
    <message>
        <source>You also have this story open on another machine, since %1</source>
        <translation>Bạn cũng đang mở bài này trên máy khác, từ %1</translation>
    </message>
    <message>
        <source>%1 also has this story open, since %2</source>
        <translation>%1 cũng mở từ %2</translation>
    </message>
    <message>
        <source>%1 also have this story open</source>
        <translation>%1 cũng đang mở bài này</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, từ %2</translation>
    </message>
</context>
<context>
    <name>toasoan::Preview</name>
    <message>
        <source>Show it again</source>
        <translation>Hiện lại</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Máy tính bảng</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>The preview cannot run in an administrator&apos;s (root) session. Everything else works; start Tòa Soạn as an ordinary user to see the page.</source>
        <translation>Không xem trước được khi chạy bằng tài khoản quản trị máy (root). Mọi phần khác vẫn dùng được; hãy mở Tòa Soạn bằng tài khoản thường để xem trang.</translation>
    </message>
    <message>
        <source>The page as it will be published</source>
        <translation>Trang báo như sẽ đăng</translation>
    </message>
    <message>
        <source>The page could not be shown. The story is safe.</source>
        <translation>Không hiện được trang. Bài vẫn an toàn.</translation>
    </message>
    <message>
        <source>The preview has stopped. The story is safe and can be edited as before.</source>
        <translation>Phần xem trước đã dừng. Bài vẫn an toàn, bạn cứ viết tiếp như trước.</translation>
    </message>
    <message>
        <source>Open a story to see its page here.</source>
        <translation>Mở một bài để xem trang ở đây.</translation>
    </message>
</context>
<context>
    <name>toasoan::PropertiesSheet</name>
    <message>
        <source>Section, tags and more</source>
        <translation>Chuyên mục, từ khóa và thông tin khác</translation>
    </message>
    <message>
        <source>Choose section</source>
        <translation>Chọn chuyên mục</translation>
    </message>
    <message>
        <source>Parted by commas</source>
        <translation>Cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Sóc Trăng, 13 July</source>
        <translation>Sóc Trăng, ngày 13-7</translation>
    </message>
    <message>
        <source>Find a story to add</source>
        <translation>Tìm bài để thêm</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Từ khóa</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Nơi, ngày</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Related stories</source>
        <translation>Tin liên quan</translation>
    </message>
    <message>
        <source>Chosen and found stories</source>
        <translation>Bài đã chọn và bài tìm thấy</translation>
    </message>
    <message>
        <source>Address: made from the section and the headline at first publication, then fixed.</source>
        <translation>Địa chỉ: đặt theo chuyên mục và tít ở lần đăng đầu, sau đó giữ nguyên.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Địa chỉ: %1</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>toasoan::PublishSheet</name>
    <message>
        <source>Publish</source>
        <translation>Đăng bài</translation>
    </message>
    <message>
        <source>Right now</source>
        <translation>Ngay bây giờ</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Hẹn giờ</translation>
    </message>
    <message>
        <source>I looked: the clock is right</source>
        <translation>Tôi đã xem: giờ máy đúng</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>Ảnh chính</translation>
    </message>
    <message>
        <source>Publish the update</source>
        <translation>Đăng bản cập nhật</translation>
    </message>
    <message>
        <source>About to be sent · version %1</source>
        <translation>Sắp gửi · bản %1</translation>
    </message>
    <message>
        <source>%1 approved it at %2</source>
        <translation>%1 duyệt lúc %2</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>Tít dẫn</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Tít</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Sapo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Ảnh %1</translation>
    </message>
    <message>
        <source>lead picture</source>
        <translation>ảnh chính</translation>
    </message>
    <message>
        <source>%1
Photo: %2</source>
        <translation>%1
Ảnh: %2</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Day and hour, Vietnam time</source>
        <translation>Ngày giờ, theo giờ Việt Nam</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Khi nào</translation>
    </message>
    <message>
        <source>Vietnam time</source>
        <translation>giờ Việt Nam</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>the address stays</source>
        <translation>địa chỉ giữ nguyên</translation>
    </message>
    <message>
        <source>a new address, fixed from now on</source>
        <translation>địa chỉ mới, từ nay giữ nguyên</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Exactly the approved text, code %1</source>
        <translation>Đúng bản đã duyệt, mã %1</translation>
    </message>
    <message>
        <source>The text is not the approved one</source>
        <translation>Nội dung khác bản đã duyệt</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Đăng ngay</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>Hẹn %1</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 hôm nay</translation>
    </message>
    <message>
        <source>This time has passed</source>
        <translation>Giờ này đã qua</translation>
    </message>
    <message>
        <source>Scheduled for %1, Vietnam time. It goes out by itself while the desk is open, or by “toasoan-cli sync”.</source>
        <translation>Hẹn đăng lúc %1, giờ Việt Nam. Bài tự đăng khi bàn làm việc đang mở, hoặc nhờ “toasoan-cli sync”.</translation>
    </message>
    <message>
        <source>Writing the pages…</source>
        <translation>Đang ghi các trang…</translation>
    </message>
    <message>
        <source>The update is live.</source>
        <translation>Bản cập nhật đã lên trang.</translation>
    </message>
    <message>
        <source>The story is live.</source>
        <translation>Bài đã lên trang.</translation>
    </message>
    <message numerus="yes">
        <source>Read back from the site: the page stands, %n files were written.</source>
        <translation>
            <numerusform>Đã đọc lại từ trang báo: trang đã lên, ghi %n tệp.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page could not be read back: %1</source>
        <translation>Chưa đọc lại được trang: %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Chép địa chỉ</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Mở trang</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n mục khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Live now · version %1, since %2</source>
        <translation>Đang đăng · bản %1, từ %2</translation>
    </message>
    <message>
        <source>Nothing differs from what readers see.</source>
        <translation>Không có gì khác bản đang đăng.</translation>
    </message>
    <message>
        <source>%1: unchanged</source>
        <translation>%1: không đổi</translation>
    </message>
    <message>
        <source>Compare everything</source>
        <translation>So sánh đầy đủ</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Published here and on its way to %1. The outbox tells when readers can see it.</source>
        <translation>Đã đăng ở đây và đang gửi lên %1. Hộp gửi sẽ cho biết khi bạn đọc xem được.</translation>
    </message>
    <message>
        <source>On %1 it is live at %2. That page stays as it is until that server is in use again.</source>
        <translation>Trên %1 bài đang đăng ở %2. Trang ấy giữ nguyên cho tới khi dùng lại máy chủ đó.</translation>
    </message>
    <message>
        <source>%1 has it as well, and is not in use.</source>
        <translation>%1 cũng có bài này, và hiện không dùng.</translation>
    </message>
    <message>
        <source>It waits for %1, which is not in use.</source>
        <translation>Bài đang chờ %1, máy chủ hiện không dùng.</translation>
    </message>
    <message>
        <source>Send it to %1 as well; there it becomes a second article</source>
        <translation>Gửi cả tới %1; ở đó bài thành một bài thứ hai</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln pictures…</source>
        <translation>
            <numerusform>Đang xem lại %Ln ảnh…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, whole and here</source>
        <translation>
            <numerusform>%Ln ảnh, tệp gốc còn đủ và đọc được</numerusform>
        </translation>
    </message>
    <message>
        <source>See the page</source>
        <translation>Xem trang sắp đăng</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>chưa duyệt</translation>
    </message>
    <message>
        <source>the server makes the address</source>
        <translation>máy chủ sẽ đặt địa chỉ</translation>
    </message>
    <message>
        <source>Printed as a correction at the end: %1</source>
        <translation>In dòng đính chính cuối bài: %1</translation>
    </message>
    <message>
        <source>Nobody had changed it on the server when both were last compared; that is asked again before anything is written</source>
        <translation>Trên máy chủ chưa ai sửa khi đối chiếu lần gần nhất; trước khi ghi sẽ hỏi lại</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ghi thêm</translation>
    </message>
    <message>
        <source>This computer sends it: it must be on then, with the desk open. Until then readers see the present text.</source>
        <translation>Máy này tự gửi: lúc ấy máy phải bật, Tòa Soạn đang mở. Trước đó bạn đọc thấy bản cũ.</translation>
    </message>
    <message>
        <source>The update is set for %1, Vietnam time. It goes out by itself while the desk is open, or by “toasoan-cli sync”; until then readers see the present text.</source>
        <translation>Hẹn đăng bản cập nhật lúc %1, giờ Việt Nam. Bài tự đi khi bàn làm việc đang mở, hoặc nhờ “toasoan-cli sync”; đến lúc đó bạn đọc vẫn thấy bản đang đăng.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>Due within an hour of it: %1</source>
        <translation>Trong vòng một giờ quanh giờ ấy còn có: %1</translation>
    </message>
</context>
<context>
    <name>toasoan::Pull</name>
    <message>
        <source>its picture lies on another server (%1)</source>
        <translation>ảnh của bài nằm trên một máy chủ khác (%1)</translation>
    </message>
    <message>
        <source>a picture could not be read there</source>
        <translation>có ảnh không đọc được trên máy chủ</translation>
    </message>
    <message>
        <source>“%1” could not be fetched yet: %2</source>
        <translation>“%1” chưa lấy về được: %2</translation>
    </message>
    <message>
        <source>from the newsroom server</source>
        <translation>từ máy chủ tòa soạn</translation>
    </message>
    <message>
        <source>From the server: “%1” (%2)</source>
        <translation>Từ máy chủ: “%1” (%2)</translation>
    </message>
    <message>
        <source>taken off the site on the server</source>
        <translation>đã được gỡ khỏi trang ngay trên máy chủ</translation>
    </message>
    <message>
        <source>Merged with the changes of %2: “%1”</source>
        <translation>Đã ghép với những chỗ sửa của %2: “%1”</translation>
    </message>
    <message>
        <source>“%1” was published meanwhile; what was written here since is kept as a version of its own.</source>
        <translation>“%1” đã được đăng trong lúc đó; những gì viết ở đây từ bấy giờ được giữ thành một bản riêng.</translation>
    </message>
    <message>
        <source>“%1” is the update of a story that is not on this desk.</source>
        <translation>“%1” là bản cập nhật của một bài không có trên máy này.</translation>
    </message>
    <message>
        <source>Somebody published the update of “%1” on the server as an article of its own; take it off there: %2</source>
        <translation>Có người đã đăng bản cập nhật của “%1” trên máy chủ thành một bài riêng; hãy gỡ bài đó: %2</translation>
    </message>
    <message>
        <source>its update was given up on the server</source>
        <translation>bản cập nhật của bài đã bị bỏ trên máy chủ</translation>
    </message>
    <message>
        <source>The update of “%1” is over on the server; what was written here since goes on as an update of its own.</source>
        <translation>Bản cập nhật của “%1” trên máy chủ đã xong; những gì viết ở đây từ bấy giờ được giữ thành một bản cập nhật mới.</translation>
    </message>
    <message>
        <source>“%1” stands in the section “%2” on the server, which is none of this newsroom&apos;s; its section here stays.</source>
        <translation>“%1” nằm trong chuyên mục “%2” trên máy chủ, mà tòa soạn này không có chuyên mục đó; chuyên mục ở đây giữ nguyên.</translation>
    </message>
    <message>
        <source>as readers see it since</source>
        <translation>như bạn đọc thấy từ bấy giờ</translation>
    </message>
    <message>
        <source>Two updates of “%1” were begun at the same time and change the same words; the desk of %2 has to choose.</source>
        <translation>Hai bản cập nhật của bài “%1” được mở cùng lúc và sửa cùng những chữ; máy của %2 phải chọn.</translation>
    </message>
    <message>
        <source>begun at the same time as the update here, and joined to it</source>
        <translation>được mở cùng lúc với bản cập nhật ở đây, và đã ghép vào</translation>
    </message>
    <message>
        <source>“%1” went public from another desk, perhaps with other words than those here: %2</source>
        <translation>“%1” đã lên trang từ một máy khác, chữ nghĩa có thể khác bản ở đây: %2</translation>
    </message>
    <message>
        <source>%1 changed it after it was approved, so it is not published at its time; approve and plan it again</source>
        <translation>%1 đã sửa bài sau khi duyệt, nên bài không đăng theo giờ hẹn nữa; hãy duyệt và hẹn giờ lại</translation>
    </message>
    <message>
        <source>%1 changed it after it was approved, so it was not published; approve and publish it again</source>
        <translation>%1 đã sửa bài sau khi duyệt, nên bài chưa được đăng; hãy duyệt và đăng lại</translation>
    </message>
    <message numerus="yes">
        <source>%n public stories of this newsroom cannot be fetched: the server has kept nothing of them but what readers see. They are updated, corrected and withdrawn at a desk that has them, or in WordPress.</source>
        <translation>
            <numerusform>%n bài đã đăng của tòa soạn không lấy về được: máy chủ chỉ còn giữ phần độc giả thấy. Cập nhật, đính chính và gỡ những bài ấy trên máy đang có bài, hoặc trong WordPress.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is yours now: the server names you as its author.</source>
        <translation>“%1” nay là bài của bạn: máy chủ ghi bạn là tác giả.</translation>
    </message>
    <message>
        <source>“%1” was given to another author on the server; it is theirs to write.</source>
        <translation>“%1” đã được giao cho tác giả khác trên máy chủ; người ấy viết tiếp bài này.</translation>
    </message>
    <message>
        <source>On the server the post has what the newsroom cannot keep: %1. Its words are in the text; before the story is sent again somebody has to say whether the rest stays.</source>
        <translation>Trên máy chủ, bài có thứ tòa soạn không giữ được: %1. Chữ của nó đã vào bài; trước khi bài được gửi lại, phải có người chọn giữ hay bỏ phần còn lại.</translation>
    </message>
</context>
<context>
    <name>toasoan::QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>Xem nhanh</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Chưa có tít</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Chưa viết gì.</translation>
    </message>
</context>
<context>
    <name>toasoan::ReturnSheet</name>
    <message>
        <source>Return the story</source>
        <translation>Trả lại bài</translation>
    </message>
    <message>
        <source>Return to %1</source>
        <translation>Trả lại cho %1</translation>
    </message>
    <message>
        <source>What should change</source>
        <translation>Cần sửa gì</translation>
    </message>
    <message>
        <source>Say what to change, and where.</source>
        <translation>Ghi rõ cần sửa gì, ở đâu.</translation>
    </message>
    <message numerus="yes">
        <source>%n open notes go with it.</source>
        <translation>
            <numerusform>Kèm %n ghi chú chưa xong.</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>It is about the chosen passage:</source>
        <translation>Về đoạn đang chọn:</translation>
    </message>
</context>
<context>
    <name>toasoan::RevisionSheet</name>
    <message>
        <source>Picture %1: %2 Photo: %3</source>
        <translation>Ảnh %1: %2 Ảnh: %3</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Bản %1</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>So sánh với bản đang viết</translation>
    </message>
    <message>
        <source>Bring back as a new version</source>
        <translation>Khôi phục thành bản mới</translation>
    </message>
</context>
<context>
    <name>toasoan::ServerLink</name>
    <message>
        <source>taken out of the outbox; the server keeps what it had</source>
        <translation>đã bỏ khỏi hộp gửi; máy chủ giữ những gì đã có</translation>
    </message>
    <message>
        <source>The server in use has not answered yet. Try again when it does.</source>
        <translation>Máy chủ đang dùng chưa trả lời. Hãy thử lại khi máy chủ trả lời.</translation>
    </message>
    <message>
        <source>The password for %1 is not known: this computer&apos;s keychain does not answer. What waits is safe; sign in again.</source>
        <translation>Không biết mật khẩu của %1: chùm khóa của máy này không trả lời. Những gì đang chờ vẫn an toàn; hãy đăng nhập lại.</translation>
    </message>
    <message>
        <source>picture %1 of %2</source>
        <translation>ảnh %1/%2</translation>
    </message>
</context>
<context>
    <name>toasoan::ServerSheet</name>
    <message>
        <source>Newsroom server</source>
        <translation>Máy chủ tòa soạn</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connect to the newsroom&apos;s server</source>
        <translation>Kết nối máy chủ tòa soạn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Mật khẩu ứng dụng</translation>
    </message>
    <message>
        <source>Own certificate authority</source>
        <translation>Chứng thư gốc riêng</translation>
    </message>
    <message>
        <source>only when the server has its own</source>
        <translation>chỉ khi máy chủ dùng chứng thư riêng</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Tệp chứng thư gốc</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Chứng thư (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>The password goes to this server alone and is kept in the computer&apos;s keychain, never in the newsroom&apos;s files.</source>
        <translation>Mật khẩu chỉ gửi tới máy chủ này và được giữ trong chùm khóa của máy, không bao giờ nằm trong tệp của tòa soạn.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>Looking for the server and signing in…</source>
        <translation>Đang tìm máy chủ và đăng nhập…</translation>
    </message>
    <message>
        <source>The certificate file “%1” cannot be read. Choose another one.</source>
        <translation>Không đọc được tệp chứng thư “%1”. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>No keychain answered on this computer: the password is known only until this window closes, and is asked again then.</source>
        <translation>Máy này không có chùm khóa nào trả lời: mật khẩu chỉ được nhớ đến khi đóng cửa sổ, sau đó bạn sẽ được hỏi lại.</translation>
    </message>
    <message>
        <source>write stories</source>
        <translation>viết bài</translation>
    </message>
    <message>
        <source>upload pictures</source>
        <translation>tải ảnh lên</translation>
    </message>
    <message>
        <source>edit the stories of others</source>
        <translation>sửa bài của người khác</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>đăng bài</translation>
    </message>
    <message>
        <source>make sections</source>
        <translation>lập chuyên mục</translation>
    </message>
    <message>
        <source>run the server</source>
        <translation>quản trị máy chủ</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Đã nối với %1</translation>
    </message>
    <message>
        <source>The newsroom&apos;s server</source>
        <translation>Máy chủ của tòa soạn</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Bạn là</translation>
    </message>
    <message>
        <source>%1 (%2) · %3</source>
        <translation>%1 (%2) · %3</translation>
    </message>
    <message>
        <source>You may</source>
        <translation>Bạn được</translation>
    </message>
    <message>
        <source>The server offers</source>
        <translation>Máy chủ có</translation>
    </message>
    <message>
        <source>WordPress alone, without the Tòa Soạn companion: two people who change a story in the same second are noticed afterwards, not stopped</source>
        <translation>WordPress thuần, chưa có phần mở rộng Tòa Soạn: hai người sửa một bài trong cùng một giây thì chỉ phát hiện được sau đó, không chặn trước</translation>
    </message>
    <message>
        <source>This account cannot publish there; what is decided here will need an editor&apos;s account.</source>
        <translation>Tài khoản này không được đăng bài trên đó; việc đăng cần tài khoản của biên tập viên.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock differs from the server&apos;s by %n seconds; set it right.</source>
        <translation>
            <numerusform>Đồng hồ máy này lệch %n giây so với máy chủ; hãy chỉnh lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Lúc này</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Ngắt kết nối…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Đăng nhập lại…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Disconnect from the server</source>
        <translation>Ngắt kết nối máy chủ</translation>
    </message>
    <message>
        <source>What readers see there stays. What still waits stays in the outbox. From now on stories go to the newsroom&apos;s own folder.</source>
        <translation>Những gì bạn đọc đang thấy trên đó vẫn còn. Việc đang chờ vẫn nằm trong hộp gửi. Từ nay bài được xuất ra thư mục riêng của tòa soạn.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Ngắt kết nối</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Giữ kết nối</translation>
    </message>
    <message>
        <source>nobody overwrites another&apos;s text</source>
        <translation>không ai ghi đè chữ của ai</translation>
    </message>
    <message>
        <source>nothing is sent twice</source>
        <translation>không gì bị gửi hai lần</translation>
    </message>
    <message>
        <source>bylines and sources</source>
        <translation>bút danh và nguồn</translation>
    </message>
    <message>
        <source>stories sent back</source>
        <translation>bài trả lại</translation>
    </message>
    <message>
        <source>the film archive</source>
        <translation>phim tư liệu</translation>
    </message>
    <message>
        <source>views</source>
        <translation>lượt xem</translation>
    </message>
    <message>
        <source>visitor statistics</source>
        <translation>thống kê truy cập</translation>
    </message>
    <message>
        <source>This newsroom has a second editor now: from here on nobody approves a story of their own, a colleague does.</source>
        <translation>Tòa soạn này nay có thêm biên tập viên: từ giờ không ai tự duyệt bài của mình nữa, đồng nghiệp sẽ duyệt.</translation>
    </message>
    <message>
        <source>What is submitted, decided and published goes there by itself, and what colleagues do comes here; drafts stay on this computer. The outbox shows what is on its way.</source>
        <translation>Bài gửi duyệt, quyết định và bài đăng tự lên máy chủ, việc của đồng nghiệp tự về đây; bản nháp nằm lại máy này. Hộp gửi cho biết những gì còn trên đường.</translation>
    </message>
    <message>
        <source>A WordPress; its password for this program is made there</source>
        <translation>Một WordPress; mật khẩu cho chương trình này được tạo ở đó</translation>
    </message>
    <message>
        <source>Sign in with the browser…</source>
        <translation>Đăng nhập bằng trình duyệt…</translation>
    </message>
    <message>
        <source>or with what you have:</source>
        <translation>hoặc bằng mật khẩu đã có:</translation>
    </message>
    <message>
        <source>Sign in and approve Tòa Soạn in the browser; it leads back here.</source>
        <translation>Hãy đăng nhập và chấp thuận Tòa Soạn trong trình duyệt; nó sẽ đưa bạn về lại đây.</translation>
    </message>
    <message>
        <source>Approve Tòa Soạn in the browser. It cannot lead back here, since the program is not installed on this computer: copy the password that it shows, and paste it here under your user name.</source>
        <translation>Hãy chấp thuận Tòa Soạn trong trình duyệt. Trình duyệt không đưa về đây được vì chương trình chưa được cài trên máy này: hãy chép mật khẩu nó hiện ra và dán vào đây, dưới tên đăng nhập của bạn.</translation>
    </message>
    <message>
        <source>Looking for the server&apos;s sign-in page…</source>
        <translation>Đang tìm trang đăng nhập của máy chủ…</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Máy chủ khác…</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dùng máy này</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Dùng %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Bỏ…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Bỏ %1</translation>
    </message>
    <message>
        <source>What readers see on %1 stays there, and this newsroom changes nothing of it any more. What waits for it and never reached it may go to the server in use. Its password is forgotten.</source>
        <translation>Những gì bạn đọc thấy trên %1 vẫn ở đó, và tòa soạn này không sửa gì ở đó nữa. Những gì chờ nó mà chưa tới nơi thì được đi tới máy chủ đang dùng. Mật khẩu của nó bị quên đi.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>It has moved…</source>
        <translation>Đã dời địa chỉ…</translation>
    </message>
    <message>
        <source>%1 has moved</source>
        <translation>%1 đã dời địa chỉ</translation>
    </message>
    <message>
        <source>Is it the same site that is now at %1? Its stories are looked for there, and go on as they are, each as the one it was.</source>
        <translation>Có phải chính trang này nay ở %1? Các bài của nó được tìm ở đó và đi tiếp như cũ, mỗi bài vẫn là một bài.</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>Chính trang này</translation>
    </message>
    <message>
        <source>It is another</source>
        <translation>Trang khác</translation>
    </message>
    <message>
        <source>The newsroom&apos;s other servers</source>
        <translation>Các máy chủ khác của tòa soạn</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>toasoan::ServerSync</name>
    <message>
        <source>“%1” still waits: %2</source>
        <translation>“%1” còn chờ: %2</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from the server&apos;s by %n seconds; set it right.</source>
        <translation>
            <numerusform>Đồng hồ máy này lệch %n giây so với máy chủ; hãy chỉnh lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the server: “%1”  %2</source>
        <translation>Đã lên máy chủ: “%1”  %2</translation>
    </message>
    <message>
        <source>Planned on the server: “%1”</source>
        <translation>Đã hẹn giờ trên máy chủ: “%1”</translation>
    </message>
    <message>
        <source>Taken off the server: “%1”</source>
        <translation>Đã gỡ khỏi máy chủ: “%1”</translation>
    </message>
    <message>
        <source>Sent to the newsroom: “%1”</source>
        <translation>Đã gửi về tòa soạn: “%1”</translation>
    </message>
    <message>
        <source>%1 changed the same words; choose which text stays</source>
        <translation>%1 đã sửa cùng những chữ ấy; hãy chọn giữ bản nào</translation>
    </message>
    <message>
        <source>“%1” is in conflict: %2</source>
        <translation>“%1” đang xung đột: %2</translation>
    </message>
    <message>
        <source>“%1” waits for %2, which is not in use</source>
        <translation>“%1” chờ %2, máy chủ hiện không dùng</translation>
    </message>
    <message>
        <source>it was decided more than an hour ago and could not go out until now; say once more that it is right</source>
        <translation>việc này quyết định đã hơn một giờ mà đến giờ mới gửi được; hãy xác nhận lại là vẫn đúng</translation>
    </message>
    <message>
        <source>Shared with the newsroom no more: “%1”</source>
        <translation>Đã thôi chia sẻ với tòa soạn: “%1”</translation>
    </message>
    <message>
        <source>Shared with the newsroom: “%1”</source>
        <translation>Đã chia sẻ với tòa soạn: “%1”</translation>
    </message>
    <message>
        <source>“%1” was deleted on the server: readers find it no more, and here it is withdrawn. Reopened, it goes out as a new article.</source>
        <translation>“%1” đã bị xóa trên máy chủ: bạn đọc không còn thấy bài, và ở đây bài thành đã gỡ. Mở lại thì bài sẽ lên như một bài mới.</translation>
    </message>
    <message>
        <source>“%1” was published anew or withdrawn while another server was in use; readers of this one still see it as it was. “Send it to this server, too” among the story&apos;s actions, or “server send”, says that it holds here as well.</source>
        <translation>“%1” đã được đăng lại hoặc gỡ khi đang dùng máy chủ khác; bạn đọc ở máy chủ này vẫn thấy bài như cũ. Chọn “Gửi cả lên máy chủ này” trong các việc với bài, hoặc chạy “server send”, nếu điều đó cũng áp dụng ở đây.</translation>
    </message>
    <message>
        <source>the account %1 may send pictures to the server, but no stories. Take it back, or sign in with an account that may write</source>
        <translation>tài khoản %1 được gửi ảnh lên máy chủ nhưng không được gửi bài. Hãy rút bài lại, hoặc đăng nhập bằng tài khoản được viết bài</translation>
    </message>
    <message numerus="yes">
        <source>%n articles that readers saw are missing on the server: it seems to have been set back to an old copy, or somebody deleted many. Nothing was withdrawn. Say of each, or of all, whether it is sent again to its address or counts as withdrawn: in the outbox, or by “server missing”.</source>
        <translation>
            <numerusform>%n bài bạn đọc đã thấy nay không còn trên máy chủ: có lẽ máy chủ được khôi phục từ bản sao lưu cũ, hoặc có người xóa nhiều bài. Chưa gỡ bài nào ở đây. Hãy chọn cho từng bài, hoặc cho tất cả, là gửi lại đúng địa chỉ cũ hay coi như đã gỡ: trong hộp gửi, hoặc bằng lệnh “server missing”.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is missing on the server</source>
        <translation>“%1” không còn trên máy chủ</translation>
    </message>
    <message>
        <source>it is missing on the server</source>
        <translation>bài không còn trên máy chủ</translation>
    </message>
</context>
<context>
    <name>toasoan::SettingsSheet</name>
    <message>
        <source>Settings of the newsroom</source>
        <translation>Cài đặt tòa soạn</translation>
    </message>
    <message>
        <source>The paper&apos;s name</source>
        <translation>Tên báo</translation>
    </message>
    <message>
        <source>Motto</source>
        <translation>Khẩu hiệu</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Địa chỉ trang báo</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Parted by commas</source>
        <translation>Cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Editor-in-chief</source>
        <translation>Tổng biên tập</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Địa chỉ tòa soạn</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>Thư mục sao lưu thứ hai</translation>
    </message>
    <message>
        <source>A USB disk, for instance /media/usb</source>
        <translation>Ổ USB, ví dụ /media/usb</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Only an administrator changes these.</source>
        <translation>Chỉ quản trị đổi được những mục này.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Thành viên</translation>
    </message>
    <message>
        <source>On this computer the members trust each other: anyone may sit at anyone&apos;s place.</source>
        <translation>Trong máy này các thành viên tin nhau: ai cũng ngồi được vào chỗ của người khác.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Name of a new member</source>
        <translation>Tên thành viên mới</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>The address of the site begins with https:// or http://. Nothing was changed; mend the address.</source>
        <translation>Địa chỉ trang báo bắt đầu bằng https:// hoặc http://. Chưa đổi gì; hãy sửa địa chỉ.</translation>
    </message>
    <message>
        <source>The paper needs a name. Nothing was changed; write one.</source>
        <translation>Báo cần có tên. Chưa đổi gì; hãy ghi tên báo.</translation>
    </message>
    <message>
        <source>Longest headline</source>
        <translation>Tít dài nhất</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Số ký tự</translation>
    </message>
    <message>
        <source>Longest standfirst</source>
        <translation>Sapo dài nhất</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Số từ</translation>
    </message>
    <message>
        <source>Goal of a story</source>
        <translation>Mục tiêu của bài</translation>
    </message>
    <message>
        <source>Words, for instance 800; empty for none</source>
        <translation>Số từ, ví dụ 800; để trống nếu không đặt</translation>
    </message>
    <message>
        <source>Lengths are whole numbers, like 90. Nothing was changed; mend the number.</source>
        <translation>Độ dài là số nguyên, ví dụ 90. Chưa có gì thay đổi; bạn sửa lại con số.</translation>
    </message>
</context>
<context>
    <name>toasoan::SheetActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Ché&amp;p</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Paste as p&amp;lain text</source>
        <translation>Dán chữ t&amp;rơn</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Chọn &amp;tất cả</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>Ả&amp;nh…</translation>
    </message>
    <message>
        <source>&amp;Film…</source>
        <translation>&amp;Phim…</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>Đường &amp;kẻ</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>Đ&amp;oạn văn</translation>
    </message>
    <message>
        <source>Subheading &amp;1</source>
        <translation>Tít xen &amp;1</translation>
    </message>
    <message>
        <source>Subheading &amp;2</source>
        <translation>Tít xen &amp;2</translation>
    </message>
    <message>
        <source>Subheading &amp;3</source>
        <translation>Tít xen &amp;3</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>T&amp;rích dẫn</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>Đậ&amp;m</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Nghiêng</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation>&amp;Gạch chân</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>&amp;Liên kết…</translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation>Gạch n&amp;gang</translation>
    </message>
    <message>
        <source>Su&amp;bscript</source>
        <translation>Chỉ số &amp;dưới</translation>
    </message>
    <message>
        <source>Su&amp;perscript</source>
        <translation>Chỉ số &amp;trên</translation>
    </message>
    <message>
        <source>Bulleted l&amp;ist</source>
        <translation>Danh sách &amp;chấm</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>Danh sách &amp;số</translation>
    </message>
    <message>
        <source>&amp;HTML source</source>
        <translation>Mã &amp;HTML</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Chữ &amp;to hơn</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Chữ &amp;nhỏ hơn</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Cỡ chữ &amp;thường</translation>
    </message>
    <message>
        <source>&amp;Find in the story…</source>
        <translation>&amp;Tìm trong bài…</translation>
    </message>
    <message>
        <source>R&amp;eplace in the story…</source>
        <translation>Th&amp;ay trong bài…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Chỗ &amp;sau</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Chỗ t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Bảng</translation>
    </message>
    <message>
        <source>Row &amp;above</source>
        <translation>Thêm hàng &amp;trên</translation>
    </message>
    <message>
        <source>Row &amp;below</source>
        <translation>Thêm hàng &amp;dưới</translation>
    </message>
    <message>
        <source>&amp;Remove row</source>
        <translation>&amp;Xóa hàng</translation>
    </message>
    <message>
        <source>Column b&amp;efore</source>
        <translation>Thêm cột t&amp;rước</translation>
    </message>
    <message>
        <source>Column be&amp;hind</source>
        <translation>Thêm cột &amp;sau</translation>
    </message>
    <message>
        <source>Remove &amp;column</source>
        <translation>Xóa &amp;cột</translation>
    </message>
    <message>
        <source>First row is the &amp;heading</source>
        <translation>Hàng đầu là &amp;tiêu đề</translation>
    </message>
    <message>
        <source>Remove &amp;table</source>
        <translation>Xóa &amp;bảng</translation>
    </message>
    <message>
        <source>&amp;Focus mode</source>
        <translation>Tậ&amp;p trung</translation>
    </message>
    <message>
        <source>T&amp;able</source>
        <translation>&amp;Bảng</translation>
    </message>
    <message>
        <source>Next &amp;gap (…)</source>
        <translation>Chỗ trốn&amp;g kế tiếp (…)</translation>
    </message>
    <message>
        <source>Previous gap (…)</source>
        <translation>Chỗ trống trước (…)</translation>
    </message>
</context>
<context>
    <name>toasoan::SheetEdit</name>
    <message>
        <source>Story text</source>
        <translation>Nội dung bài</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>Tít dẫn</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Tít</translation>
    </message>
    <message>
        <source>Standfirst: who, what, where, when</source>
        <translation>Sapo: ai, việc gì, ở đâu, khi nào</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Bút danh</translation>
    </message>
    <message>
        <source>Write the story here…</source>
        <translation>Viết bài ở đây…</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>toasoan::SheetObjects</name>
    <message>
        <source>Add credit</source>
        <translation>Thêm người chụp</translation>
    </message>
    <message>
        <source>Photo: %1</source>
        <translation>Ảnh: %1</translation>
    </message>
    <message>
        <source>Drop the picture here</source>
        <translation>Kéo ảnh vào đây</translation>
    </message>
    <message>
        <source>This picture is gone</source>
        <translation>Không còn ảnh này</translation>
    </message>
    <message>
        <source>Add caption</source>
        <translation>Thêm chú thích</translation>
    </message>
    <message>
        <source>This film is no longer in the archive</source>
        <translation>Phim này không còn trong kho</translation>
    </message>
</context>
<context>
    <name>toasoan::SnippetsSheet</name>
    <message>
        <source>Abbreviations</source>
        <translation>Chữ viết tắt</translation>
    </message>
    <message>
        <source>&amp;Remove row</source>
        <translation>&amp;Xóa hàng</translation>
    </message>
    <message>
        <source>Typed and followed by a space or a sign, they become what they stand for. One undo brings them back.</source>
        <translation>Gõ chữ viết tắt rồi dấu cách hoặc dấu câu, nó thành cụm từ đầy đủ. Hoàn tác một lần là trở lại chữ viết tắt.</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>The newsroom&apos;s</source>
        <translation>Của tòa soạn</translation>
    </message>
    <message>
        <source>Whose abbreviations</source>
        <translation>Chữ viết tắt của ai</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Gõ</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Thành</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>“%1” cannot be kept: an abbreviation is one word of letters and digits, and it stands for a text. Nothing was changed; mend it.</source>
        <translation>Không lưu được “%1”: chữ viết tắt là một từ gồm chữ và số, và phải có cụm từ đầy đủ. Chưa có gì thay đổi; bạn sửa lại dòng này.</translation>
    </message>
</context>
<context>
    <name>toasoan::SourcePage</name>
    <message>
        <source>remarks between &lt;!-- and --&gt;</source>
        <translation>ghi chú giữa &lt;!-- và --&gt;</translation>
    </message>
    <message>
        <source>the attribute “%1”</source>
        <translation>thuộc tính “%1”</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Áp dụ&amp;ng</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Bỏ th&amp;ay đổi</translation>
    </message>
    <message>
        <source>Apply &amp;like this</source>
        <translation>Áp dụng &amp;như trên</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>Sửa t&amp;iếp</translation>
    </message>
    <message>
        <source>HTML source</source>
        <translation>Mã HTML</translation>
    </message>
    <message>
        <source>Puts the HTML into the story (%1)</source>
        <translation>Đưa mã HTML vào bài (%1)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Những chỗ thay đổi</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Dòng %1, cột %2</translation>
    </message>
    <message>
        <source>not applied yet; kept with the story</source>
        <translation>chưa áp dụng, vẫn giữ cùng bài</translation>
    </message>
    <message>
        <source>the picture %1, which is not in this story</source>
        <translation>ảnh %1, không có trong bài này</translation>
    </message>
    <message>
        <source>The HTML is written a little differently in the story. Nothing is applied yet.</source>
        <translation>Trong bài, mã HTML được viết hơi khác. Chưa có gì được áp dụng.</translation>
    </message>
    <message>
        <source>Not all of it can stand in a story. Nothing is applied yet; this stays out:</source>
        <translation>Không phải tất cả đều đưa vào bài được. Chưa có gì được áp dụng; những thứ sau sẽ bị bỏ:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n phần khác</numerusform>
        </translation>
    </message>
    <message>
        <source>not applied yet; the story was changed since</source>
        <translation>chưa áp dụng; bài đã đổi sau đó</translation>
    </message>
    <message>
        <source>&amp;Use this source</source>
        <translation>Dù&amp;ng mã nguồn này</translation>
    </message>
    <message>
        <source>The story was changed after this source was written. Nothing is applied yet. With “Use this source” it replaces the text that stands now, which stays in the timeline.</source>
        <translation>Bài đã đổi sau khi mã nguồn này được viết. Chưa áp dụng gì cả. Bấm “Dùng mã nguồn này” thì mã nguồn thay cho bài hiện có; bài hiện có vẫn được giữ trong dòng thời gian.</translation>
    </message>
    <message>
        <source>the second caption of one picture: “%1”</source>
        <translation>chú thích thứ hai của cùng một ảnh: “%1”</translation>
    </message>
    <message>
        <source>D&amp;rop the source</source>
        <translation>Bỏ &amp;mã nguồn</translation>
    </message>
</context>
<context>
    <name>toasoan::SourceView</name>
    <message>
        <source>HTML source</source>
        <translation>Mã HTML</translation>
    </message>
</context>
<context>
    <name>toasoan::SpellBar</name>
    <message>
        <source>Spelling</source>
        <translation>Chính tả</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Correct all</source>
        <translation>Sửa tất cả</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Ignore all</source>
        <translation>Bỏ qua hết</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>Từ riêng</translation>
    </message>
    <message>
        <source>Newsroom&apos;s words</source>
        <translation>Từ tòa soạn</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Không có gợi ý</translation>
    </message>
</context>
<context>
    <name>toasoan::SpellGuide</name>
    <message>
        <source>&amp;Next finding</source>
        <translation>Lỗi &amp;sau</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Lỗi &amp;trước</translation>
    </message>
    <message>
        <source>&amp;Suggestions at the cursor</source>
        <translation>&amp;Gợi ý tại con trỏ</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>Sử&amp;a</translation>
    </message>
    <message>
        <source>Correct &amp;all in the story</source>
        <translation>Sửa tất &amp;cả trong bài</translation>
    </message>
    <message>
        <source>&amp;Ignore here</source>
        <translation>&amp;Bỏ qua chỗ này</translation>
    </message>
    <message>
        <source>Ignore in this story</source>
        <translation>Bỏ qua trong bài này</translation>
    </message>
    <message>
        <source>Add to my words</source>
        <translation>Thêm vào từ riêng</translation>
    </message>
    <message>
        <source>Add to the newsroom&apos;s words</source>
        <translation>Thêm vào từ của tòa soạn</translation>
    </message>
    <message>
        <source>Close the spelling bar</source>
        <translation>Đóng thanh chính tả</translation>
    </message>
    <message>
        <source>The dictionary is still being read.</source>
        <translation>Từ điển còn đang được nạp.</translation>
    </message>
    <message>
        <source>From the beginning again</source>
        <translation>Đã hết bài, tìm lại từ đầu</translation>
    </message>
    <message>
        <source>From the end again</source>
        <translation>Đã tới đầu bài, tìm lại từ cuối</translation>
    </message>
    <message>
        <source>Nothing in this story looks misspelt.</source>
        <translation>Không thấy chỗ nào trong bài nghi sai chính tả.</translation>
    </message>
    <message>
        <source>Nothing looks misspelt at the cursor.</source>
        <translation>Chỗ con trỏ không có gì nghi sai chính tả.</translation>
    </message>
    <message numerus="yes">
        <source>%n places corrected</source>
        <translation>
            <numerusform>Đã sửa %n chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the whole story as the news&amp;paper does</source>
        <translation>Sửa cả bài theo cách viết của &amp;báo</translation>
    </message>
    <message>
        <source>The story is written as the newspaper does.</source>
        <translation>Cả bài đã theo cách viết của báo.</translation>
    </message>
</context>
<context>
    <name>toasoan::SpellMenu</name>
    <message>
        <source>Spelling</source>
        <translation>Chính tả</translation>
    </message>
    <message>
        <source>Ignore in this story</source>
        <translation>Bỏ qua trong bài này</translation>
    </message>
    <message>
        <source>Add to my words</source>
        <translation>Thêm vào từ riêng</translation>
    </message>
    <message>
        <source>Add to the newsroom&apos;s words</source>
        <translation>Thêm vào từ của tòa soạn</translation>
    </message>
</context>
<context>
    <name>toasoan::SpellSettings</name>
    <message>
        <source>Spelling</source>
        <translation>Chính tả</translation>
    </message>
    <message>
        <source>Only what is surely wrong</source>
        <translation>Chỉ lỗi chắc chắn</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Cân bằng</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Kỹ</translation>
    </message>
    <message>
        <source>What is underlined</source>
        <translation>Gạch dưới</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>Từ riêng</translation>
    </message>
    <message>
        <source>None yet. A word is added from its suggestions in the text.</source>
        <translation>Chưa có. Thêm từ ngay ở bảng gợi ý trong bài.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s words</source>
        <translation>Từ của tòa soạn</translation>
    </message>
    <message>
        <source>None yet. Editors add what all may write.</source>
        <translation>Chưa có. Biên tập viên thêm những từ cả tòa soạn dùng.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Bỏ “%1”</translation>
    </message>
    <message>
        <source>A word or a name</source>
        <translation>Một từ hoặc một tên</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Where the tone stands</source>
        <translation>Vị trí dấu thanh</translation>
    </message>
    <message>
        <source>As the writer wrote it</source>
        <translation>Theo người viết</translation>
    </message>
    <message>
        <source>i or y</source>
        <translation>i hay y</translation>
    </message>
    <message>
        <source>Learned from approved stories</source>
        <translation>Học từ bài đã duyệt</translation>
    </message>
    <message numerus="yes">
        <source>Nothing yet. What %n approved stories say in spite of a mark is not marked any more.</source>
        <translation>
            <numerusform>Chưa có gì. Chữ bị gạch mà %n bài đã duyệt đều dùng thì không bị gạch nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of Decree 30/2020</source>
        <translation>Theo đủ Nghị định 30/2020</translation>
    </message>
    <message>
        <source>Sentences, names, titles, references</source>
        <translation>Đầu câu, tên riêng, chức danh, điều khoản</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Viết hoa</translation>
    </message>
</context>
<context>
    <name>toasoan::StatusLine</name>
    <message>
        <source>No server connected · stories are kept on this computer</source>
        <translation>Chưa kết nối máy chủ · bài lưu trong máy này</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>Dòng trạng thái</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Words and reading time; press for the checks</source>
        <translation>Số từ và thời gian đọc; bấm để xem kiểm tra</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>No story is open</source>
        <translation>Chưa có bài nào mở</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu được</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Đã lưu lúc %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words selected</source>
        <translation>
            <numerusform>đang chọn %Ln từ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln từ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation>
            <numerusform>đọc %Ln phút</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 ký tự</translation>
    </message>
    <message>
        <source>Backed up at %1</source>
        <translation>Sao lưu lúc %1</translation>
    </message>
    <message>
        <source>The backup failed</source>
        <translation>Chưa sao lưu được</translation>
    </message>
    <message numerus="yes">
        <source>Spelling: %Ln places</source>
        <translation>
            <numerusform>Chính tả: %Ln chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names: %Ln</source>
        <translation>
            <numerusform>Tên: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Style: %Ln</source>
        <translation>
            <numerusform>Cách viết: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Spelling is not checked</source>
        <translation>Chưa kiểm tra chính tả</translation>
    </message>
    <message>
        <source>To the first finding</source>
        <translation>Tới chỗ đầu tiên</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds to read</source>
        <translation>
            <numerusform>đọc %n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Mở hộp gửi</translation>
    </message>
    <message>
        <source>Newsroom server</source>
        <translation>Máy chủ tòa soạn</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n need you</source>
        <translation>
            <numerusform>Hộp gửi: %n việc cần bạn xem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Hộp gửi: %n bài đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Hộp gửi trống</translation>
    </message>
</context>
<context>
    <name>toasoan::Store</name>
    <message>
        <source>%1 has this newsroom open (process %2). Nothing was changed. Close it there or try again in a moment.</source>
        <translation>%1 đang mở tòa soạn này (tiến trình %2). Chưa có gì thay đổi. Hãy đóng ở đó hoặc thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written, so the newsroom cannot be opened there. Check who may write in it, or choose another folder.</source>
        <translation>Không ghi được vào thư mục “%1” nên không mở được tòa soạn ở đó. Hãy kiểm tra quyền ghi hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The folder “%1” is on a disk that cannot keep two programs apart. Move the newsroom to a disk of this computer.</source>
        <translation>Thư mục “%1” nằm trên ổ đĩa không khóa được tập tin giữa hai chương trình. Hãy chuyển tòa soạn sang ổ đĩa của máy này.</translation>
    </message>
    <message>
        <source>There is no story “%1” in this newsroom. “list” shows those that are there.</source>
        <translation>Tòa soạn này không có bài “%1”. Lệnh “list” cho thấy các bài hiện có.</translation>
    </message>
    <message>
        <source>The program&apos;s own files are incomplete. Install it again.</source>
        <translation>Chương trình bị thiếu tập tin. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>This newsroom was last used with a newer Tòa Soạn. Nothing was changed and all its stories are safe. Install the newer version on this computer to open it.</source>
        <translation>Tòa soạn này đã được dùng với bản Tòa Soạn mới hơn. Chưa có gì thay đổi và mọi bài đều an toàn. Hãy cài bản mới trên máy này để mở.</translation>
    </message>
    <message>
        <source>The folder for backups cannot be written, so the newsroom was not brought to the new version. Nothing was changed; check who may write there, then open it again.</source>
        <translation>Không ghi được vào thư mục sao lưu nên chưa nâng cấp tòa soạn. Chưa có gì thay đổi; hãy kiểm tra quyền ghi rồi mở lại.</translation>
    </message>
    <message>
        <source>A kept revision cannot be read. The story&apos;s present text is not touched by this; restore a backup to have the revision back.</source>
        <translation>Không đọc được một bản lưu cũ. Nội dung hiện tại của bài không bị ảnh hưởng; hãy phục hồi từ bản sao lưu để có lại bản đó.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. What was saved before is unharmed. Free some space and try again.</source>
        <translation>Ổ đĩa đã đầy nên chưa lưu được. Những gì đã lưu trước đó vẫn nguyên vẹn. Hãy dọn bớt rồi thử lại.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s file is damaged. Nothing was changed. Restore the newest backup from the folder “backups” beside it.</source>
        <translation>Tập tin tòa soạn bị hỏng. Chưa có gì thay đổi. Hãy phục hồi từ bản sao lưu mới nhất trong thư mục “backups” bên cạnh.</translation>
    </message>
    <message>
        <source>Another program is using the newsroom&apos;s file. Nothing was changed; try again in a moment.</source>
        <translation>Một chương trình khác đang dùng tập tin tòa soạn. Chưa có gì thay đổi; hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s folder cannot be written. Nothing was changed. Check who may write there, then try again.</source>
        <translation>Không ghi được vào thư mục tòa soạn. Chưa có gì thay đổi. Hãy kiểm tra quyền ghi rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk reported an error, so nothing was saved. What was saved before is unharmed. Check the disk, then try again.</source>
        <translation>Ổ đĩa báo lỗi nên chưa lưu được. Những gì đã lưu trước đó vẫn nguyên vẹn. Hãy kiểm tra ổ đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s file refused this step. Nothing was changed.</source>
        <translation>Tập tin tòa soạn không nhận thao tác này. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Ổ đĩa báo lỗi.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>Không đọc được tập tin “%1”.</translation>
    </message>
    <message>
        <source>Today&apos;s backup is made, but not its copy in “%1”. Plug in the disk or choose another second folder.</source>
        <translation>Đã sao lưu hôm nay nhưng chưa chép được sang “%1”. Hãy cắm ổ đĩa hoặc chọn thư mục thứ hai khác.</translation>
    </message>
    <message>
        <source>The backup could not be written to “%1”. The newsroom is unharmed. Check that the folder is there and may be written.</source>
        <translation>Không ghi được bản sao lưu vào “%1”. Tòa soạn vẫn nguyên vẹn. Hãy kiểm tra thư mục còn đó và ghi được.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s file is damaged: %1</source>
        <translation>Tập tin tòa soạn bị hỏng: %1</translation>
    </message>
    <message>
        <source>A row of “%1” has lost what it belongs to.</source>
        <translation>Một dòng của bảng “%1” mất dữ liệu mà nó thuộc về.</translation>
    </message>
    <message>
        <source>Revision %1 of the story %2 cannot be read.</source>
        <translation>Không đọc được bản số %1 của bài %2.</translation>
    </message>
    <message>
        <source>The file of the picture %1 is missing.</source>
        <translation>Thiếu tập tin của ảnh %1.</translation>
    </message>
    <message>
        <source>The file of the picture %1 is damaged.</source>
        <translation>Tập tin của ảnh %1 bị hỏng.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written, so there is no backup of today. Check who may write there.</source>
        <translation>Không ghi được vào thư mục “%1” nên hôm nay chưa sao lưu. Hãy kiểm tra quyền ghi.</translation>
    </message>
    <message>
        <source>This story has no revision %1.</source>
        <translation>Bài này không có bản số %1.</translation>
    </message>
    <message>
        <source>The note is empty; nothing was added.</source>
        <translation>Ghi chú trống; chưa thêm gì.</translation>
    </message>
    <message>
        <source>This note is no longer there.</source>
        <translation>Ghi chú này không còn nữa.</translation>
    </message>
    <message>
        <source>Nobody called “%1” belongs to this newsroom. “member list” shows who does, “member add” takes somebody in.</source>
        <translation>Tòa soạn này không có ai tên “%1”. Lệnh “member list” cho thấy các thành viên, “member add” thêm người mới.</translation>
    </message>
    <message>
        <source>A member needs a name. Nobody was added.</source>
        <translation>Thành viên phải có tên. Chưa thêm ai.</translation>
    </message>
    <message>
        <source>Somebody called “%1” belongs to this newsroom already. Choose another name.</source>
        <translation>Tòa soạn đã có người tên “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>“%1” is the only administrator, so the role stays. Make somebody else administrator first.</source>
        <translation>“%1” là quản trị viên duy nhất nên giữ nguyên vai trò. Hãy cử người khác làm quản trị trước.</translation>
    </message>
    <message>
        <source>There is no newsroom in “%1”. “toasoan-cli init” makes one there; or name another folder.</source>
        <translation>Không có tòa soạn nào trong “%1”. Lệnh “toasoan-cli init” tạo tòa soạn ở đó; hoặc hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s file “%1” is damaged and was left as it is. No backup lies in the folder “backups”; look for one in the second backup folder and bring it back with “toasoan-cli restore FILE”.</source>
        <translation>Tập tin tòa soạn “%1” bị hỏng và được để nguyên. Thư mục “backups” không có bản sao lưu nào; hãy tìm trong thư mục sao lưu thứ hai và phục hồi bằng “toasoan-cli restore TẬP-TIN”.</translation>
    </message>
    <message>
        <source>The newsroom&apos;s file “%1” is damaged and was left as it is. Bring back the newest backup with “toasoan-cli restore %2”.</source>
        <translation>Tập tin tòa soạn “%1” bị hỏng và được để nguyên. Hãy phục hồi bản sao lưu mới nhất bằng “toasoan-cli restore %2”.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made or written, so the newsroom cannot be opened there. Check who may write in it, or choose another folder.</source>
        <translation>Không tạo hoặc không ghi được thư mục “%1” nên không mở được tòa soạn ở đó. Hãy kiểm tra quyền ghi hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The folder “%1” is on a network share (%2). There a newsroom&apos;s file can break when the network does, so it was not opened. Choose a folder on a disk of this computer; backups may go to the share.</source>
        <translation>Thư mục “%1” nằm trên ổ mạng (%2). Ở đó tập tin tòa soạn có thể hỏng khi mạng chập chờn nên không mở. Hãy chọn thư mục trên ổ đĩa của máy này; bản sao lưu thì có thể để trên ổ mạng.</translation>
    </message>
    <message>
        <source>The file of this picture is no longer in the newsroom&apos;s folder. Its caption is kept; add the picture again or bring back a backup.</source>
        <translation>Tập tin của ảnh này không còn trong thư mục tòa soạn. Chú thích vẫn được giữ; hãy thêm lại ảnh hoặc phục hồi từ bản sao lưu.</translation>
    </message>
    <message>
        <source>A film needs a title. Nothing was changed.</source>
        <translation>Phim phải có tên. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a film: it must begin with http:// or https://. Nothing was changed.</source>
        <translation>“%1” không phải địa chỉ phim: địa chỉ phải bắt đầu bằng http:// hoặc https://. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>a film of the story was changed</source>
        <translation>phim trong bài đã thay đổi</translation>
    </message>
    <message>
        <source>This film is no longer in the archive.</source>
        <translation>Phim này không còn trong kho phim tư liệu.</translation>
    </message>
    <message>
        <source>The backup “%1” is damaged. The newsroom was not changed; try another backup.</source>
        <translation>Bản sao lưu “%1” bị hỏng. Tòa soạn không thay đổi; hãy thử bản sao lưu khác.</translation>
    </message>
    <message>
        <source>The file “%1” is not a backup of a newsroom. Nothing was changed.</source>
        <translation>Tập tin “%1” không phải bản sao lưu tòa soạn. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The backup was made by a newer Tòa Soạn. The newsroom was not changed. Install the newer version on this computer to bring it back.</source>
        <translation>Bản sao lưu được tạo từ bản Tòa Soạn mới hơn. Tòa soạn không thay đổi. Hãy cài bản mới trên máy này để phục hồi.</translation>
    </message>
    <message>
        <source>The damaged newsroom could not be set aside as “%1”, so nothing was changed. Check that there is room and that the folder may be written.</source>
        <translation>Không cất được tập tin hỏng sang “%1” nên chưa thay đổi gì. Hãy kiểm tra dung lượng trống và quyền ghi thư mục.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written, so the backup was not brought back. The newsroom&apos;s stories are as they were.</source>
        <translation>Không ghi được vào thư mục “%1” nên chưa phục hồi. Các bài trong tòa soạn vẫn như cũ.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made or written. Nothing was changed; choose another folder.</source>
        <translation>Không tạo hoặc không ghi được thư mục “%1”. Chưa có gì thay đổi; hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>This story lies in the trash and cannot be changed there. Take it out of the trash first; what you typed stays in the window.</source>
        <translation>Bài đang nằm trong thùng rác nên không sửa được. Hãy lấy bài ra khỏi thùng rác trước; những gì bạn gõ vẫn còn trong cửa sổ.</translation>
    </message>
    <message>
        <source>The story stands at “%1” already, and its address stays.</source>
        <translation>Bài đã có địa chỉ “%1” và địa chỉ được giữ nguyên.</translation>
    </message>
    <message>
        <source>“%1” is not the id of a story. Nothing was made.</source>
        <translation>“%1” không phải mã bài. Chưa tạo gì.</translation>
    </message>
    <message>
        <source>The story “%1” is in this newsroom already. Nothing was changed.</source>
        <translation>Bài “%1” đã có trong tòa soạn này. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>from a story package</source>
        <translation>từ gói bài</translation>
    </message>
    <message>
        <source>Several stories begin with “%1”. Give more of the id.</source>
        <translation>Có nhiều bài bắt đầu bằng “%1”. Hãy ghi mã dài hơn.</translation>
    </message>
    <message>
        <source>Only a story in the trash can be deleted for good. Move it to the trash first.</source>
        <translation>Chỉ xóa hẳn được bài trong thùng rác. Hãy bỏ bài vào thùng rác trước.</translation>
    </message>
    <message>
        <source>Readers have seen this story, so it stays on record. It may lie in the trash.</source>
        <translation>Bạn đọc đã thấy bài này nên bài được lưu hồ sơ. Bài có thể nằm trong thùng rác.</translation>
    </message>
    <message>
        <source>This story lies in the trash. Take it out of the trash first.</source>
        <translation>Bài đang nằm trong thùng rác. Hãy lấy bài ra khỏi thùng rác trước.</translation>
    </message>
    <message>
        <source>This story is not in the trash; nothing was changed.</source>
        <translation>Bài không nằm trong thùng rác; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Say what should be changed: a story is returned only with a note.</source>
        <translation>Hãy ghi rõ cần sửa gì: trả lại bài phải kèm ghi chú.</translation>
    </message>
    <message>
        <source>Give the reason: a story is withdrawn only with one.</source>
        <translation>Hãy ghi lý do: gỡ bài phải có lý do.</translation>
    </message>
    <message>
        <source>Write the notice: what was wrong, and what is right. Nothing was changed.</source>
        <translation>Hãy viết nội dung đính chính: sai chỗ nào, đúng là gì. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The story cannot be submitted yet: %1</source>
        <translation>Chưa gửi duyệt được: %1</translation>
    </message>
    <message>
        <source>The story was changed after you last saw it. Nothing was done; read the present text and decide again.</source>
        <translation>Bài đã thay đổi sau lần bạn xem gần nhất. Chưa làm gì; hãy đọc nội dung hiện tại rồi quyết định lại.</translation>
    </message>
    <message>
        <source>What is stored is not what was approved. Nothing was published; submit the present text and have it approved.</source>
        <translation>Nội dung đang lưu không phải nội dung đã duyệt. Chưa đăng gì; hãy gửi duyệt nội dung hiện tại.</translation>
    </message>
    <message>
        <source>Say when the story is to be published, with date and time.</source>
        <translation>Hãy ghi ngày giờ đăng bài.</translation>
    </message>
    <message>
        <source>The time %1 has passed; it is %2 now. Choose a later time, or publish at once.</source>
        <translation>Thời điểm %1 đã qua; bây giờ là %2. Hãy chọn giờ muộn hơn hoặc đăng ngay.</translation>
    </message>
    <message>
        <source>approved by its author, the only editor of this newsroom</source>
        <translation>tác giả tự duyệt vì là biên tập viên duy nhất của tòa soạn</translation>
    </message>
    <message>
        <source>The clock of this computer says %1, but work was done here on %2 already. Nothing was published; set the clock right and try again.</source>
        <translation>Đồng hồ máy này chỉ %1 nhưng ở đây đã có việc làm lúc %2. Chưa đăng gì; hãy chỉnh lại đồng hồ rồi thử lại.</translation>
    </message>
    <message>
        <source>This is not a step of the workflow.</source>
        <translation>Đây không phải bước trong quy trình.</translation>
    </message>
    <message>
        <source>This picture is not in the newsroom. Nothing was changed; add it again.</source>
        <translation>Ảnh này không có trong tòa soạn. Chưa có gì thay đổi; hãy nhập lại ảnh.</translation>
    </message>
    <message>
        <source>“%1” is no full name, so it was not kept. Write the name with all its syllables.</source>
        <translation>“%1” chưa phải họ tên đầy đủ nên không lưu. Hãy viết đủ các tiếng trong họ tên.</translation>
    </message>
    <message>
        <source>“%1” belongs to a newsroom itself: writing over it would destroy stories or pictures. Nothing was changed. Choose another name or another folder.</source>
        <translation>“%1” là tệp của chính một tòa soạn: ghi đè lên sẽ làm mất bài hoặc ảnh. Chưa có gì thay đổi. Hãy chọn tên khác hoặc thư mục khác.</translation>
    </message>
    <message>
        <source>“%1” is there already and is no backup; it was left as it is. Choose another name.</source>
        <translation>“%1” đã có sẵn mà không phải bản sao lưu; tệp được giữ nguyên. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>The story cannot be approved yet: %1</source>
        <translation>Chưa duyệt được bài: %1</translation>
    </message>
    <message>
        <source>This has %1 letters, and no more than %2 reach the other desks: shorten it. Nothing was changed.</source>
        <translation>Đoạn này dài %1 ký tự, mà chỉ %2 ký tự đến được các bàn làm việc khác: hãy viết ngắn lại. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The newsroom in “%1” can only be read: its folder or its disk cannot be written. Check who may write there, or copy the folder to another disk and open it there. “toasoan-cli list”, “show”, “export” and “backup” read it where it is.</source>
        <translation>Tòa soạn trong “%1” chỉ đọc được: không ghi được vào thư mục hoặc ổ đĩa của nó. Hãy kiểm tra quyền ghi ở đó, hoặc chép cả thư mục sang ổ khác rồi mở ở đó. Các lệnh “toasoan-cli list”, “show”, “export” và “backup” vẫn đọc được tại chỗ.</translation>
    </message>
    <message>
        <source>The newest work lies in “%1”, and it can neither be read where it is nor from a copy in “%2”. Nothing was changed. Free some space, or copy the whole folder to a disk that can be written.</source>
        <translation>Phần việc mới nhất nằm trong “%1”, nhưng không đọc được tại chỗ mà cũng không đọc được từ bản chép trong “%2”. Chưa có gì thay đổi. Hãy dọn bớt chỗ trống, hoặc chép cả thư mục sang một ổ đĩa ghi được.</translation>
    </message>
    <message>
        <source>Another program keeps changing this story. What you typed stays in the window; try again in a moment.</source>
        <translation>Một chương trình khác đang liên tục sửa bài này. Những gì bạn gõ vẫn còn trong cửa sổ; hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The pictures could not be backed up to “%1”. The newsroom is unharmed. Check that there is room and that the folder may be written.</source>
        <translation>Không sao lưu được ảnh vào “%1”. Tòa soạn vẫn nguyên vẹn. Hãy xem ổ đĩa còn chỗ và thư mục có ghi được không.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of the backup “%1” are missing or damaged in the folder “%2”, which belongs beside it. The newsroom was not changed. Put the folder there, or bring the backup back without these pictures.</source>
        <translation>
            <numerusform>%n ảnh của bản sao lưu “%1” bị mất hoặc hỏng trong thư mục “%2”, vốn phải nằm bên cạnh nó. Tòa soạn chưa có gì thay đổi. Hãy đặt lại thư mục ấy vào chỗ, hoặc khôi phục mà thiếu những ảnh này.</numerusform>
        </translation>
    </message>
    <message>
        <source>No time was set for this update; nothing was changed.</source>
        <translation>Bản cập nhật này chưa được hẹn giờ; không có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>toasoan::StoryActions</name>
    <message>
        <source>&amp;Send for approval</source>
        <translation>&amp;Gửi duyệt</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Rút lại</translation>
    </message>
    <message>
        <source>&amp;Edit this story yourself</source>
        <translation>&amp;Nhận biên tập</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Duyệt</translation>
    </message>
    <message>
        <source>&amp;Return…</source>
        <translation>T&amp;rả lại…</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Xuất bản…</translation>
    </message>
    <message>
        <source>Sc&amp;hedule…</source>
        <translation>&amp;Hẹn giờ…</translation>
    </message>
    <message>
        <source>&amp;Cancel the schedule</source>
        <translation>&amp;Bỏ hẹn giờ</translation>
    </message>
    <message>
        <source>Edit the &amp;live story</source>
        <translation>Sửa bản đã đă&amp;ng</translation>
    </message>
    <message>
        <source>Print a c&amp;orrection…</source>
        <translation>Đín&amp;h chính…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Gỡ bài…</translation>
    </message>
    <message>
        <source>Re&amp;open as a draft</source>
        <translation>&amp;Mở lại thành nháp</translation>
    </message>
    <message>
        <source>Move to the tras&amp;h</source>
        <translation>Bỏ vào &amp;thùng rác</translation>
    </message>
    <message>
        <source>&amp;Bring back from the trash</source>
        <translation>&amp;Khôi phục từ thùng rác</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Bước tiếp</translation>
    </message>
    <message>
        <source>Section, ta&amp;gs and more…</source>
        <translation>&amp;Chuyên mục, từ khóa…</translation>
    </message>
    <message>
        <source>&amp;Mark this version</source>
        <translation>Đặt &amp;mốc</translation>
    </message>
    <message>
        <source>Save the story as &amp;one file…</source>
        <translation>Lưu bài thành &amp;một tệp…</translation>
    </message>
    <message>
        <source>&amp;Delete for good…</source>
        <translation>&amp;Xóa hẳn…</translation>
    </message>
    <message>
        <source>Version %1 is marked in the timeline.</source>
        <translation>Đã đặt mốc bản %1 trong dòng thời gian.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>“%1” and its timeline cannot be brought back afterwards.</source>
        <translation>Sau đó không lấy lại được “%1” và dòng thời gian của bài.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>Gửi duyệt</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Trả lại…</translation>
    </message>
    <message>
        <source>Publish the update…</source>
        <translation>Đăng bản cập nhật…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Xuất bản…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Cancel the schedule</source>
        <translation>Bỏ hẹn giờ</translation>
    </message>
    <message>
        <source>Edit the live story</source>
        <translation>Sửa bản đã đăng</translation>
    </message>
    <message>
        <source>Reopen as a draft</source>
        <translation>Mở lại thành nháp</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Sent for approval. You may still change it or take it back.</source>
        <translation>Đã gửi duyệt. Bạn vẫn sửa được hoặc rút lại.</translation>
    </message>
    <message>
        <source>Approved: version %1, code %2. It can go out now.</source>
        <translation>Đã duyệt bản %1, mã %2. Bài có thể đăng.</translation>
    </message>
    <message>
        <source>You may change the story. Readers see the published text until the change is approved and published.</source>
        <translation>Bạn sửa được bài. Bạn đọc vẫn thấy bản đang đăng cho tới khi chỗ sửa được duyệt và đăng.</translation>
    </message>
    <message>
        <source>The story is in the trash.</source>
        <translation>Bài đang trong thùng rác.</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>“%1” đang trong thùng rác.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Save the story as one file</source>
        <translation>Lưu bài thành một tệp</translation>
    </message>
    <message>
        <source>Story package (*.toasoan)</source>
        <translation>Gói bài (*.toasoan)</translation>
    </message>
    <message>
        <source>The story with its pictures stands in %1.</source>
        <translation>Bài kèm ảnh nằm trong %1.</translation>
    </message>
    <message>
        <source>Com&amp;pare versions</source>
        <translation>S&amp;o sánh các bản</translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation>Chỗ khác &amp;sau</translation>
    </message>
    <message>
        <source>Previous di&amp;fference</source>
        <translation>Chỗ khác t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Note to this passage</source>
        <translation>&amp;Ghi chú cho đoạn này</translation>
    </message>
    <message>
        <source>Save a &amp;proof as PDF…</source>
        <translation>Lưu bản in &amp;duyệt thành PDF…</translation>
    </message>
    <message>
        <source>Print a p&amp;roof…</source>
        <translation>&amp;In bản duyệt…</translation>
    </message>
    <message>
        <source>Save the proof as PDF</source>
        <translation>Lưu bản in duyệt thành PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The proof could not be written to %1: %2. Nothing in the story changed; choose another place.</source>
        <translation>Không ghi được bản in duyệt vào %1: %2. Bài không thay đổi; hãy chọn nơi khác.</translation>
    </message>
    <message numerus="yes">
        <source>The proof, %n pages, stands in %1.</source>
        <translation>
            <numerusform>Bản in duyệt %n trang nằm ở %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The proof of version %1 went to the printer, %n pages.</source>
        <translation>
            <numerusform>Đã gửi bản in duyệt của bản %1 tới máy in, %n trang.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;hare the draft with the newsroom</source>
        <translation>Chia sẻ &amp;bản nháp với tòa soạn</translation>
    </message>
    <message>
        <source>Share it no &amp;longer</source>
        <translation>Thôi c&amp;hia sẻ</translation>
    </message>
    <message>
        <source>Editors of the newsroom read this draft from now on, as it stands with every exchange. Readers do not see it.</source>
        <translation>Từ giờ biên tập viên của tòa soạn đọc được bản nháp này, như đang có ở mỗi lần đồng bộ. Độc giả không thấy.</translation>
    </message>
    <message>
        <source>This draft is shared no longer. What editors have of it stays with them; what you write from now on stays here.</source>
        <translation>Đã thôi chia sẻ bản nháp này. Phần biên tập viên đã có thì vẫn còn ở chỗ họ; những gì bạn viết từ giờ chỉ nằm ở đây.</translation>
    </message>
    <message>
        <source>Send it to this server, &amp;too</source>
        <translation>Gửi cả lên máy chủ nà&amp;y</translation>
    </message>
    <message>
        <source>It goes to %1 as well, with the next exchange.</source>
        <translation>Bài sẽ lên cả %1 ở lần trao đổi tới.</translation>
    </message>
    <message>
        <source>Save it for &amp;Word…</source>
        <translation>Lưu thành tệp &amp;Word…</translation>
    </message>
    <message>
        <source>Save the story for Word</source>
        <translation>Lưu bài thành tệp Word</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
    <message>
        <source>The story stands in %1, for Word and LibreOffice.</source>
        <translation>Bài nằm trong %1, mở được bằng Word và LibreOffice.</translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation>Đăng ngay…</translation>
    </message>
    <message>
        <source>The correction is written and stands at the end of the page. Mend the text, too, then send it for approval.</source>
        <translation>Đã ghi lời đính chính, in ở cuối trang. Sửa cả trong bài rồi gửi duyệt.</translation>
    </message>
    <message>
        <source>Keep mine where nothing is chosen</source>
        <translation>Giữ của tôi ở mọi chỗ chưa chọn</translation>
    </message>
    <message>
        <source>Keep theirs where nothing is chosen</source>
        <translation>Giữ của bạn kia ở mọi chỗ chưa chọn</translation>
    </message>
</context>
<context>
    <name>toasoan::StoryEditor</name>
    <message>
        <source>Writing column</source>
        <translation>Cột viết</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Chọn ảnh</translation>
    </message>
    <message>
        <source>The film was not added</source>
        <translation>Chưa thêm được phim</translation>
    </message>
    <message>
        <source>Choose section</source>
        <translation>Chọn chuyên mục</translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n từ khóa</numerusform>
        </translation>
    </message>
    <message>
        <source>Section, tags and more</source>
        <translation>Chuyên mục, từ khóa và thông tin khác</translation>
    </message>
    <message>
        <source>You may read this story, not change it.</source>
        <translation>Bạn chỉ xem được bài này, không sửa được.</translation>
    </message>
    <message>
        <source>The HTML source of this story is not in its text yet. Apply or drop it below, then take this step again.</source>
        <translation>Mã nguồn HTML của bài chưa được đưa vào bài. Hãy áp dụng hoặc bỏ mã nguồn ở bên dưới, rồi làm lại bước này.</translation>
    </message>
</context>
<context>
    <name>toasoan::StoryList</name>
    <message>
        <source>Stories</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation>Tìm bài</translation>
    </message>
    <message>
        <source>Search stories (%1)</source>
        <translation>Tìm bài (%1)</translation>
    </message>
    <message>
        <source>List of stories</source>
        <translation>Danh sách bài</translation>
    </message>
    <message>
        <source>No story has “%1”.</source>
        <translation>Không thấy bài nào có “%1”.</translation>
    </message>
    <message>
        <source>Search all stories</source>
        <translation>Tìm trong tất cả bài</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Thùng rác trống.</translation>
    </message>
    <message>
        <source>A story that you delete waits here and can be brought back.</source>
        <translation>Bài bạn xóa nằm ở đây và lấy lại được.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Không có việc nào đợi bạn.</translation>
    </message>
    <message>
        <source>What is sent for approval shows up here, the longest waiting first.</source>
        <translation>Bài gửi duyệt hiện ở đây, đợi lâu nhất trước.</translation>
    </message>
    <message>
        <source>No story here.</source>
        <translation>Chưa có bài nào ở đây.</translation>
    </message>
    <message>
        <source>No story yet.</source>
        <translation>Chưa có bài nào.</translation>
    </message>
    <message>
        <source>What you write shows up here from the first letter on, network or not.</source>
        <translation>Bài bạn viết hiện ở đây ngay từ chữ đầu tiên, kể cả khi chưa có mạng.</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Lọc danh sách</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Bỏ mọi bộ lọc</translation>
    </message>
    <message>
        <source>New story from a template</source>
        <translation>Viết bài theo mẫu</translation>
    </message>
    <message>
        <source>What to do with the selected stories</source>
        <translation>Việc làm với các bài đã chọn</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm bài</translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <translation>Bỏ lọc “%1”</translation>
    </message>
</context>
<context>
    <name>toasoan::StoryModel</name>
    <message>
        <source>No headline yet</source>
        <translation>Chưa có tít</translation>
    </message>
    <message>
        <source>no section</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>you</source>
        <translation>bạn</translation>
    </message>
    <message>
        <source>taken by you</source>
        <translation>bạn nhận</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>%1 nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n notes open</source>
        <translation>
            <numerusform>%n ghi chú chưa xong</numerusform>
        </translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>xung đột</translation>
    </message>
    <message>
        <source>Open elsewhere: %1</source>
        <translation>Đang mở ở nơi khác: %1</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>chia sẻ</translation>
    </message>
    <message>
        <source>readers saw it</source>
        <translation>bạn đọc đã thấy</translation>
    </message>
    <message>
        <source>In the trash: %1</source>
        <translation>Trong thùng rác: %1</translation>
    </message>
    <message>
        <source>waits in the outbox</source>
        <translation>đang chờ trong hộp gửi</translation>
    </message>
</context>
<context>
    <name>toasoan::TextSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>toasoan::ThumbRow</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln ảnh</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>began the story</source>
        <translation>bắt đầu bài</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>sửa bài</translation>
    </message>
    <message>
        <source>edited the pictures</source>
        <translation>sửa ảnh</translation>
    </message>
    <message>
        <source>sent it for approval</source>
        <translation>gửi duyệt</translation>
    </message>
    <message>
        <source>took it back</source>
        <translation>rút lại bài</translation>
    </message>
    <message>
        <source>took it for editing</source>
        <translation>nhận biên tập</translation>
    </message>
    <message>
        <source>returned it</source>
        <translation>trả lại bài</translation>
    </message>
    <message>
        <source>approved it</source>
        <translation>duyệt bài</translation>
    </message>
    <message>
        <source>published it</source>
        <translation>đăng bài</translation>
    </message>
    <message>
        <source>scheduled it</source>
        <translation>hẹn giờ đăng</translation>
    </message>
    <message>
        <source>cancelled the schedule</source>
        <translation>bỏ hẹn giờ</translation>
    </message>
    <message>
        <source>opened it for an update</source>
        <translation>mở bài đã đăng để sửa</translation>
    </message>
    <message>
        <source>added a correction</source>
        <translation>ghi đính chính</translation>
    </message>
    <message>
        <source>withdrew it</source>
        <translation>gỡ bài</translation>
    </message>
    <message>
        <source>reopened it</source>
        <translation>mở lại bài</translation>
    </message>
    <message>
        <source>moved it to the trash</source>
        <translation>bỏ vào thùng rác</translation>
    </message>
    <message>
        <source>brought it back from the trash</source>
        <translation>khôi phục từ thùng rác</translation>
    </message>
    <message>
        <source>changed it, the approval fell</source>
        <translation>sửa bài, lần duyệt hết hiệu lực</translation>
    </message>
    <message>
        <source>brought the approved text back</source>
        <translation>đưa lại đúng bản đã duyệt</translation>
    </message>
    <message>
        <source>The story begins with its first letter.</source>
        <translation>Bài có ngay từ chữ đầu tiên.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>bản %1</translation>
    </message>
    <message>
        <source>marked this version</source>
        <translation>đặt mốc bản này</translation>
    </message>
    <message>
        <source>readers see it</source>
        <translation>đang đăng</translation>
    </message>
</context>
<context>
    <name>toasoan::TimelineRow</name>
    <message>
        <source>View</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Bring back as a new version</source>
        <translation>Khôi phục thành bản mới</translation>
    </message>
</context>
<context>
    <name>toasoan::Watch</name>
    <message>
        <source>This computer&apos;s clock says %1, which is earlier than work that was done already. Your stories are saved as before; set the clock right before anything is scheduled or published.</source>
        <translation>Đồng hồ máy này chỉ %1, sớm hơn những việc đã làm. Bài vẫn lưu như thường; chỉnh lại đồng hồ trước khi hẹn giờ hoặc xuất bản.</translation>
    </message>
</context>
<context>
    <name>toasoan::WaySwitch</name>
    <message>
        <source>Side by side</source>
        <translation>Cạnh nhau</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Gộp một cột</translation>
    </message>
</context>
<context>
    <name>toasoan::WithdrawSheet</name>
    <message>
        <source>Withdraw the story</source>
        <translation>Gỡ bài</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Why it is taken down</source>
        <translation>Vì sao gỡ</translation>
    </message>
    <message>
        <source>At %1 readers will find a page that says that the story was withdrawn. It leaves the front page, its section, the related stories, RSS, Atom and the sitemaps.</source>
        <translation>Tại %1 bạn đọc sẽ thấy trang báo rằng bài đã gỡ. Bài rời trang nhất, chuyên mục, tin liên quan, RSS, Atom và sơ đồ trang.</translation>
    </message>
    <message>
        <source>The text stays in this newsroom and can be reopened as a draft.</source>
        <translation>Nội dung vẫn còn trong tòa soạn và mở lại thành nháp được.</translation>
    </message>
    <message>
        <source>Leave it up</source>
        <translation>Để bài trên trang</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Gỡ bài</translation>
    </message>
    <message>
        <source>On %1 the story becomes a draft again: readers find nothing at its address. It goes there by itself; the outbox tells when it is done.</source>
        <translation>Trên %1 bài trở lại thành bản nháp: bạn đọc không còn thấy gì ở địa chỉ ấy. Việc gỡ tự được gửi đi; hộp gửi cho biết khi đã xong.</translation>
    </message>
    <message>
        <source>On %1, which is not in use, readers still find it at %2: take it down there when that server is in use, or in its own pages.</source>
        <translation>Trên %1, máy chủ hiện không dùng, bạn đọc vẫn thấy bài ở %2: hãy gỡ ở đó khi dùng lại máy chủ ấy, hoặc ngay trong trang quản trị của nó.</translation>
    </message>
    <message>
        <source>%1 has nothing of it; the withdrawal waits in the outbox.</source>
        <translation>%1 không có bài này; lệnh gỡ nằm chờ trong hộp gửi.</translation>
    </message>
</context>
<context>
    <name>toasoan::WordSheet</name>
    <message>
        <source>a story without a headline</source>
        <translation>bài chưa có tít</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Đã dùng gần đây</translation>
    </message>
</context>
<context>
    <name>toasoan::WritingTools</name>
    <message>
        <source>New story from a &amp;template</source>
        <translation>Viết bài theo &amp;mẫu</translation>
    </message>
    <message>
        <source>&amp;Abbreviations…</source>
        <translation>&amp;Chữ viết tắt…</translation>
    </message>
    <message>
        <source>&amp;Keep this story as a template…</source>
        <translation>&amp;Giữ bài này làm mẫu…</translation>
    </message>
    <message>
        <source>&amp;Remove a template</source>
        <translation>&amp;Bỏ một mẫu</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>Giữ làm mẫu</translation>
    </message>
    <message>
        <source>Kicker, standfirst, section, tags and text are kept; a template of the same name is replaced.</source>
        <translation>Giữ lại tít dẫn, sapo, chuyên mục, từ khóa và nội dung; mẫu cùng tên được thay.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Xóa mẫu “%1”</translation>
    </message>
</context>
</TS>
