//! Times reading and checking a year of 30 KB: 60 documents cited, long free text in ten sections,
//! some dozens of faults of all families. The year is made here, always the same.
//!
//! `cargo bench --bench check`; `-- --dump` writes the year instead.

use std::io::Write;

use bcqcdc::source::Sources;
use bcqcdc::{Settings, check, parse};
use criterion::Criterion;

const SIZE: usize = 30_000;

const HEAD: &str = r#"kind = "annual"
year = 2021
requests = [{ type = "Công văn", number = "1753/SNV-XDCQ", date = 2021-11-04, issuer = "Sở Nội vụ", title = "về việc báo cáo Quy chế dân chủ ở cơ sở năm 2021" }]
legal_bases = ["120-KL/TW", "30-CT/TW", "34/2007/PL-UBTVQH11", "04/2015/NĐ-CP", "145/2020/NĐ-CP", "45/2019/QH14"]
recipients = ["Sở Nội vụ", "Ban Giám đốc Sở", "Các phòng, đơn vị thuộc Sở", "Lưu: VT, VP"]
"#;

const TABLES: &str = r#"
[agency]
parent = "Ủy ban nhân dân tỉnh Quảng Trị"
name = "Sở Khoa học và Công nghệ"
short_name = "Sở"
abbreviation = "SKHCN"
place = "Quảng Trị"
leadership = "Ban Giám đốc Sở"
party_committee = "Đảng ủy"

[document]
number = 1756
date = 2021-11-09
report_to = "Sở Nội vụ"

[dissemination]
channels = ["hội nghị", "hệ thống văn phòng điện tử"]
audience = "công chức, viên chức và người lao động"
reached_percent = 100

[staff]
total = 64
party_members = 71

[[donations]]
name = "quỹ phòng, chống thiên tai"
amount = 11_652_622

[[tasks]]
text = "Tiếp tục thực hiện Quy chế dân chủ ở cơ sở ; công khai,minh bạch hoạt động của cơ quan"

[signature]
head = "Giám đốc"
name = "Trần Văn Mẫu"

[narrative]
"#;

/// Sections of free text.
const SECTIONS: [&str; 10] = [
    "situation",
    "leadership",
    "unions",
    "disclosure",
    "consultation",
    "conferences",
    "organization",
    "reception",
    "workplace",
    "assessment",
];

/// What the plans are about.
const TITLES: [&str; 6] = [
    "về công tác dân vận chính quyền năm 2021",
    "về việc kiểm tra công vụ năm 2021",
    "về thực hiện phong trào thi đua “Dân vận khéo” giai đoạn 2021 - 2025",
    "về cải cách hành chính, kiểm soát thủ tục hành chính năm 2021",
    "về tuyên truyền, phổ biến pháp luật cho công chức, viên chức",
    "về phòng, chống tham nhũng, thực hành tiết kiệm, chống lãng phí",
];

/// Sentences without faults; `#` stands for a figure that changes.
const SOUND: [&str; 14] = [
    "Đảng ủy và Ban Giám đốc Sở họp giao ban hằng tháng, nghe các phòng báo cáo # việc được giao và phân công người theo dõi từng việc.",
    "Trong năm, cơ quan mở # buổi phổ biến pháp luật; tài liệu được gửi qua hệ thống văn phòng điện tử để mọi người đọc trước.",
    "Thực hiện Kế hoạch số #/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh, các đơn vị đã tự kiểm tra và gửi kết quả về Văn phòng Sở.",
    "Bảng niêm yết ở tầng một ghi rõ lịch tiếp công dân, số điện thoại trực và # thủ tục hành chính thuộc thẩm quyền của Sở.",
    "Công đoàn lấy phiếu hỏi ý kiến # đoàn viên về quy chế chi tiêu nội bộ, phần lớn đề nghị giữ mức khoán văn phòng phẩm.",
    "- Dự thảo quy chế làm việc được đưa ra # phòng góp ý hai lượt trước khi trình Giám đốc ký ban hành.",
    "- Kết quả đánh giá, xếp loại công chức, viên chức được công bố tại cuộc họp toàn cơ quan và đăng trên trang thông tin điện tử.",
    "+ Người dân nộp hồ sơ trực tuyến đạt #% tổng số hồ sơ; hồ sơ trả đúng hạn và trước hạn chiếm đa số.",
    "+ Các khoản quyên góp do Công đoàn thu, chi và công khai tại hội nghị; Ban Thanh tra nhân dân giám sát # lượt.",
    "Giai đoạn 2016 - 2020, Sở đã giảm # đầu mối bên trong và sắp xếp lại hai đơn vị sự nghiệp công lập (theo đề án được phê duyệt).",
    "Hội nghị cán bộ, công chức, viên chức được tổ chức đúng hướng dẫn, có # ý kiến phát biểu, tất cả đều được trả lời ngay.",
    "Quyết định số #/QĐ-SKHCN ngày 12/5/2021 của Giám đốc Sở phân công Phó Giám đốc phụ trách công tác dân vận.",
    "Nhân dân và doanh nghiệp được hướng dẫn tận nơi; phương châm “Dân biết, dân bàn, dân làm, dân kiểm tra” được nhắc lại ở từng phòng.",
    "Ngày 15/10/2021, lãnh đạo Sở đối thoại với # người lao động về chế độ nghỉ phép, làm thêm giờ và bảo hộ lao động.",
];

/// Sentences with a fault or two; as many characters as an office types in haste.
const FAULTY: [&str; 12] = [
    "Ban Giám đốc  Sở đã chỉ đạo các phòng , đơn vị rà soát # văn bản.",
    "Căn cứ nghị định 04/2015/NĐ-CP, ngày 09/01/2015 của Chính phủ, Sở đã sửa quy chế.",
    "Tổng kinh phí là # triệu đồng , đạt 97 % dự toán giao.",
    "Trên cơ sở cơ sở góp ý của mọi người, quy chế được ban hành ( có sửa đổi ).",
    "Khuyến khích phát huy tinh thần “Dân vận khéo của đoàn viên.",
    "Kết luận số 120 - KL/TW ngày 7/1/2016 của Bộ chính trị được quán triệt đến # đảng viên",
    "Sở đã giải quyết # hồ sơ,trong đó có hồ sơ của ủy ban nhân dân huyện.. Kết quả tốt.",
    "CBCCVC chấp hành nghiêm quy chế hoạt đông và qui định của Sở.",
    "Nhiệm kỳ 2021-2026, Ban Thanh tra nhân dân có 02 người, bầu ngày 30/02/2021.",
    "Công tác được thực hiện tốt. các phòng đã nộp báo cáo đúng hạn…",
    "Đã tiếp 5 lượt công dân với 1234567 đồng hỗ trợ ; không có đơn thư.",
    "Uỷ ban nhân dân tỉnh và Ủy ban nhân dân các huyện phối hợp chặt chẽ – hiệu quả.",
];

fn main() {
    let text = year();
    if std::env::args().any(|argument| argument == "--dump") {
        std::io::stdout().write_all(text.as_bytes()).expect("the year can be written");
        return;
    }
    let mut sources = Sources::default();
    let file = sources.add("year.toml", text);
    let settings = Settings::default();
    let (year, parsed) = parse(&sources, file);
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("30 KB");
    group.bench_function("parse", |b| b.iter(|| parse(&sources, file)));
    group.bench_function("check", |b| {
        b.iter(|| check(&sources, &year, parsed.clone(), &settings));
    });
    group.bench_function("both", |b| {
        b.iter(|| {
            let (year, parsed) = parse(&sources, file);
            check(&sources, &year, parsed, &settings)
        });
    });
    group.finish();
    criterion.final_summary();
}

/// Makes the year.
fn year() -> String {
    let mut text = format!("{HEAD}plans = [\n");
    for index in 0..52 {
        let title = TITLES[index % TITLES.len()];
        let (month, day) = (index % 10 + 1, index % 27 + 1);
        let number = 3 + index * 7;
        text += &format!(
            "    {{ type = \"Kế hoạch\", number = \"{number}/KH-SKHCN\", date = \
             2021-{month:02}-{day:02}, title = \"{title}\" }},\n"
        );
    }
    text += "]\n";
    text += TABLES;
    let share = (SIZE - text.len()) / SECTIONS.len();
    let start = text.len();
    let mut at = 0;
    for (index, section) in SECTIONS.iter().enumerate() {
        let end = start + share * (index + 1) - 100;
        text += &format!("{section} = \"\"\"\n");
        while text.len() < end {
            text += &sentence(at);
            at += 1;
        }
        text += "\"\"\"\n";
    }
    text
}

/// Returns a sentence, every fifth with faults, as a paragraph or an item.
fn sentence(at: usize) -> String {
    let pattern =
        if at % 5 == 4 { FAULTY[at / 5 % FAULTY.len()] } else { SOUND[at * 5 % SOUND.len()] };
    let figure = (12 + at * 37 % 389).to_string();
    format!("{}\n\n", pattern.replace('#', &figure))
}
