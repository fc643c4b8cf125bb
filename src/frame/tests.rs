//! Real letterheads, and any strings at all.

use proptest::prelude::*;

use super::metrics::{Face, Font, inline_width, width};
use super::*;
use crate::document::{HalfPoints, Inline, Layout, LetterheadSizes, Margins};

const SMALL: LetterheadSizes = LetterheadSizes { country: 24, motto: 26, place_date: 26 };
const LARGE: LetterheadSizes = LetterheadSizes { country: 26, motto: 28, place_date: 28 };

fn ha_tinh(layout: &Layout) -> FrameInput<'_> {
    FrameInput {
        parent: Some("Ủy ban nhân dân tỉnh Hà Tĩnh"),
        agency: "Sở Khoa học và Công nghệ",
        place: "Hà Tĩnh",
        kind: DocumentKind::Report,
        number: Some(1756),
        symbol: None,
        abbreviation: "SKHCN",
        unit: None,
        date: PartialDate::Day { y: 2021, m: 11, d: 9 },
        subject: "kết quả việc xây dựng và thực hiện quy chế dân chủ cơ sở năm 2021",
        addressees: vec![],
        signature: SignatureInput {
            authority: Some(Authority::Deputy),
            head: "Giám đốc",
            title: Some("Phó Giám đốc"),
            name: Some("Nguyễn Văn A"),
            body: None,
        },
        recipients: vec!["Sở Nội vụ;", "- Ban Giám đốc Sở"],
        archive: ArchiveInput { unit: Some("VP"), ..ArchiveInput::default() },
        marks: vec![],
        contact: ContactInput::default(),
        sizes: SMALL,
        layout,
    }
}

/// The line as text: gaps as dots, blanks in brackets.
fn text(line: &[Inline]) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Text { text, .. } => text.clone(),
        Inline::Gap(digits) => ".".repeat(*digits),
        Inline::Blank(hint) => format!("[{hint}]"),
        Inline::LineBreak => "\n".to_owned(),
        other => panic!("{other:?} in a frame"),
    };
    line.iter().map(piece).collect()
}

fn assert_fits(lines: &[String], face: Face, size: HalfPoints, limit: Twips) {
    for line in lines {
        assert!(width(line, face, size) <= limit, "{line:?} is wider than {limit}");
    }
}

fn assert_ratio(rule: Twips, lines: &[String], font: Font) {
    let length = longest(lines, font);
    assert!(rule * 3 >= length - 15 && rule * 2 <= length, "rule {rule} under a line of {length}");
}

/// Blanks are as long as their hints and never broken; every other line must fit.
fn assert_inlines_fit(inlines: &[Inline], font: Font, limit: Twips) {
    for line in inlines.split(|inline| matches!(inline, Inline::LineBreak)) {
        let blank = line.iter().any(|inline| matches!(inline, Inline::Blank(_)));
        assert!(blank || inline_width(line, font) <= limit, "{line:?} is wider than {limit}");
    }
}

/// Everything that holds of every frame.
fn assert_sound(input: &FrameInput, frame: &Frame) {
    let head = &frame.letterhead;
    let sizes = head.sizes;
    let [left, right] = head.columns;
    assert_eq!(left + right, input.layout.text_width());
    assert_fits(&head.parent, Face::Regular, sizes.country, left);
    assert_fits(&head.agency, Face::Bold, sizes.country, left);
    assert_fits(&head.subject, Face::Regular, sizes.country, left);
    assert!(head.marks.iter().all(|mark| mark.width <= left));
    assert_fits(&frame.contact, Face::Regular, CONTACT_SIZE, input.layout.text_width());
    assert_fits(std::slice::from_ref(&head.country), Face::Bold, sizes.country, right);
    assert_inlines_fit(&head.number, Font::new(Face::Regular, NUMBER_SIZE), left);
    assert_inlines_fit(&head.place_date, Font::new(Face::Italic, sizes.place_date), right);
    assert_eq!(head.motto_rule, width(&head.motto, Face::Bold, sizes.motto));
    assert_ratio(head.agency_rule, &head.agency, Font::new(Face::Bold, sizes.country));
    if let Some(title) = &frame.title {
        let font = Font::new(Face::Bold, input.layout.body_size);
        assert_fits(&title.subject, font.face, font.size, input.layout.text_width() / 5 * 4);
        assert_ratio(title.rule, &title.subject, font);
    }
    let [list, signer] = frame.recipients.columns;
    assert_eq!(list + signer, input.layout.text_width());
    assert_fits(&frame.signature.authority, Face::Bold, input.layout.body_size, signer);
}

/// Agency, place, sizes; the lines of the agency.
const AGENCIES: &[(&str, &str, LetterheadSizes, &[&str])] = &[
    ("Sở Khoa học và Công nghệ", "Hà Tĩnh", SMALL, &["SỞ KHOA HỌC VÀ CÔNG NGHỆ"]),
    ("Sở Khoa học và Công nghệ", "Hà Tĩnh", LARGE, &["SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"]),
    ("Sở Thông tin và Truyền thông", "Trà Vinh", SMALL, &["SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG"]),
    ("Sở\nNội vụ", "Hà Nội", SMALL, &["SỞ", "NỘI VỤ"]),
    (
        "Sở Nông nghiệp và Phát triển nông thôn",
        "Hà Tĩnh",
        SMALL,
        &["SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"],
    ),
    (
        "Sở Lao động - Thương binh và Xã hội",
        "Hà Tĩnh",
        SMALL,
        &["SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"],
    ),
    ("Ủy ban nhân dân xã Vinh Hà", "Vinh Hà", SMALL, &["ỦY BAN NHÂN DÂN XÃ VINH HÀ"]),
    ("Ủy ban nhân dân phường Đông Hòa", "Đông Hòa", SMALL, &["ỦY BAN NHÂN DÂN", "PHƯỜNG ĐÔNG HÒA"]),
    (
        "Uỷ ban nhân dân Thành phố Hồ Chí Minh",
        "Thành phố Hồ Chí Minh",
        SMALL,
        &["UỶ BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"],
    ),
    ("Ủy ban nhân dân Quận 1", "Quận 1", SMALL, &["ỦY BAN NHÂN DÂN QUẬN 1"]),
    ("Ủy ban nhân dân Quận 1", "Quận 1", LARGE, &["ỦY BAN NHÂN DÂN QUẬN 1"]),
    (
        "Ủy ban nhân dân thị trấn Nghĩa Đàn",
        "Thành phố Hồ Chí Minh",
        LARGE,
        &["ỦY BAN NHÂN DÂN", "THỊ TRẤN NGHĨA ĐÀN"],
    ),
    ("Trường Mầm non Hoa Sen", "Hà Tĩnh", SMALL, &["TRƯỜNG MẦM NON HOA SEN"]),
    (
        "Trường Tiểu học và Trung học cơ sở Nguyễn Văn Trỗi",
        "Hà Tĩnh",
        SMALL,
        &["TRƯỜNG TIỂU HỌC", "VÀ TRUNG HỌC CƠ SỞ", "NGUYỄN VĂN TRỖI"],
    ),
    (
        "Trường Trung học phổ thông chuyên Lê Quý Đôn",
        "Vũng Tàu",
        SMALL,
        &["TRƯỜNG TRUNG HỌC", "PHỔ THÔNG CHUYÊN", "LÊ QUÝ ĐÔN"],
    ),
    (
        "Trung tâm Kiểm soát bệnh tật và Y tế dự phòng tỉnh Bà Rịa - Vũng Tàu",
        "Bà Rịa",
        SMALL,
        &["TRUNG TÂM KIỂM SOÁT", "BỆNH TẬT VÀ Y TẾ DỰ PHÒNG", "TỈNH BÀ RỊA - VŨNG TÀU"],
    ),
    (
        "Trường Trung học cơ sở Nguyễn Du",
        "Bến Thành",
        SMALL,
        &["TRƯỜNG TRUNG HỌC CƠ SỞ", "NGUYỄN DU"],
    ),
    (
        "Ban Quản lý Khu kinh tế Đông Nam Nghệ An",
        "Nghệ An",
        SMALL,
        &["BAN QUẢN LÝ KHU KINH TẾ", "ĐÔNG NAM NGHỆ AN"],
    ),
    (
        "BAN QUẢN LÝ KHU KINH TẾ ĐÔNG NAM NGHỆ AN",
        "Thành phố Hồ Chí Minh",
        LARGE,
        &["BAN QUẢN LÝ", "KHU KINH TẾ", "ĐÔNG NAM NGHỆ AN"],
    ),
    (
        "Bệnh viện Đa khoa khu vực Cẩm Phả",
        "Cẩm Phả",
        SMALL,
        &["BỆNH VIỆN ĐA KHOA", "KHU VỰC CẨM PHẢ"],
    ),
    ("TODO: tên cơ quan", "TODO", SMALL, &["[TÊN CƠ QUAN]"]),
];

#[test]
fn agencies_break_where_the_sense_allows() {
    let layout = Layout::default();
    for &(agency, place, sizes, expected) in AGENCIES {
        let input = FrameInput { agency, place, sizes, ..ha_tinh(&layout) };
        let frame = build(&input);
        assert_eq!(frame.letterhead.agency, expected);
        assert_sound(&input, &frame);
    }
}

#[test]
fn superior_body_is_abbreviated_and_the_issuing_one_is_not() {
    let layout = Layout::default();
    let agency = "Hội đồng nhân dân phường Hải Định";
    let head = build(&FrameInput { agency, ..ha_tinh(&layout) }).letterhead;
    assert_eq!(head.parent, ["UBND TỈNH HÀ TĨNH"]);
    assert_eq!(head.agency, ["HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG HẢI ĐỊNH"]);
    let none = build(&FrameInput { parent: None, ..ha_tinh(&layout) });
    assert!(none.letterhead.parent.is_empty());
}

#[test]
fn longest_date_stays_on_one_line() {
    // The narrowest text area that the decree allows: margins of 35 and 20 mm.
    let margins = Margins { left: 1984, right: 1134, ..Margins::default() };
    let narrow = Layout { margins, ..Layout::default() };
    for (layout, sizes) in [(&Layout::default(), LARGE), (&narrow, SMALL), (&narrow, LARGE)] {
        let date = PartialDate::Day { y: 2019, m: 12, d: 29 };
        let place = "Thành phố Hồ Chí Minh";
        let input = FrameInput { place, date, sizes, ..ha_tinh(layout) };
        let frame = build(&input);
        let head = &frame.letterhead;
        assert_eq!(text(&head.place_date), "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2019");
        let font = Font::new(Face::Italic, sizes.place_date);
        assert!(inline_width(&head.place_date, font) + COLUMN_SURPLUS <= head.columns[1]);
        assert_sound(&input, &frame);
    }
}

#[test]
fn numbers_and_dates_follow_the_zero_rules() {
    let layout = Layout::default();
    let day = |y, m, d| PartialDate::Day { y, m, d };
    let cases = [
        (Some(5), day(2022, 2, 5), "Số: 05/BC-SKHCN", "Hà Tĩnh, ngày 05 tháng 02 năm 2022"),
        (Some(15), day(2021, 3, 10), "Số: 15/BC-SKHCN", "Hà Tĩnh, ngày 10 tháng 3 năm 2021"),
        (
            None,
            PartialDate::Month { y: 2021, m: 11 },
            "Số: ....../BC-SKHCN",
            "Hà Tĩnh, ngày .... tháng 11 năm 2021",
        ),
        (
            None,
            PartialDate::Year { y: 2021 },
            "Số: ....../BC-SKHCN",
            "Hà Tĩnh, ngày .... tháng .... năm 2021",
        ),
        (
            Some(1756),
            PartialDate::Unknown,
            "Số: 1756/BC-SKHCN",
            "Hà Tĩnh, ngày .... tháng .... năm ......",
        ),
    ];
    for (number, date, number_line, date_line) in cases {
        let head = build(&FrameInput { number, date, ..ha_tinh(&layout) }).letterhead;
        assert_eq!(text(&head.number), number_line);
        assert_eq!(text(&head.place_date), date_line);
    }
}

#[test]
fn a_letter_has_its_subject_under_the_number() {
    let layout = Layout::default();
    let input = FrameInput {
        kind: DocumentKind::Letter,
        number: Some(96),
        unit: Some("VP"),
        subject: "Về việc triển khai thực hiện quy chế dân chủ ở cơ sở năm 2022",
        ..ha_tinh(&layout)
    };
    let frame = build(&input);
    assert_eq!(frame.title, None);
    assert_eq!(text(&frame.letterhead.number), "Số: 96/SKHCN-VP");
    assert_eq!(
        frame.letterhead.subject,
        ["V/v triển khai thực hiện quy chế", "dân chủ ở cơ sở năm 2022"]
    );
    assert_sound(&input, &frame);
}

#[test]
fn marks_are_as_wide_as_the_decree_says_or_as_their_words() {
    let layout = Layout::default();
    let mark = |words, width_mm, red| MarkInput { words, width_mm, red };
    let marks = vec![
        mark("Dự thảo lần 2", None, false),
        mark("hoả tốc", Some(30), true),
        mark("THƯỢNG KHẨN", Some(40), true),
        mark("khẩn", Some(20), true),
        mark("  ", None, false),
        mark("TODO: lần dự thảo", None, false),
    ];
    let input = FrameInput { marks, ..ha_tinh(&layout) };
    let frame = build(&input);
    let printed: Vec<_> = frame.letterhead.marks.iter().map(|mark| mark.text.as_str()).collect();
    let expected = ["DỰ THẢO LẦN 2", "HOẢ TỐC", "THƯỢNG KHẨN", "KHẨN", "[LẦN DỰ THẢO]"];
    assert_eq!(printed, expected);
    for mark in &frame.letterhead.marks {
        assert!(width(&mark.text, Face::Bold, MARK_SIZE) <= mark.width, "{mark:?}");
    }
    // 30, 40 and 20 mm.
    let widths: Vec<_> = frame.letterhead.marks[1..4].iter().map(|mark| mark.width).collect();
    assert_eq!(widths, [1700, 2267, 1133]);
    assert_sound(&input, &frame);
    // They leave the date where it is.
    let bare = build(&ha_tinh(&layout));
    assert_eq!(frame.letterhead.columns, bare.letterhead.columns);
}

#[test]
fn the_address_fills_its_lines() {
    let layout = Layout::default();
    let contact = ContactInput {
        address: Some("Số 142 đường Trần Phú, phường Thành Sen, tỉnh Hà Tĩnh"),
        email: Some("skhcn@hatinh.gov.vn"),
        website: Some("skhcn.hatinh.gov.vn"),
        phone: Some("0239 3855 000"),
        fax: Some(" "),
    };
    let input = FrameInput { contact, ..ha_tinh(&layout) };
    let frame = build(&input);
    assert_eq!(
        frame.contact,
        [
            "Địa chỉ: Số 142 đường Trần Phú, phường Thành Sen, tỉnh Hà Tĩnh; \
             Thư điện tử: skhcn@hatinh.gov.vn;",
            "Trang thông tin điện tử: skhcn.hatinh.gov.vn; Điện thoại: 0239 3855 000",
        ]
    );
    assert_sound(&input, &frame);
}

#[test]
fn titles_break_into_even_lines() {
    let cases: [(&str, &[&str]); 4] = [
        (
            "kết quả việc xây dựng và thực hiện quy chế dân chủ cơ sở năm 2021",
            &["Kết quả việc xây dựng và thực hiện", "quy chế dân chủ cơ sở năm 2021"],
        ),
        (
            "kết quả xây dựng, thực hiện quy chế dân chủ ở cơ sở\nnăm 2021",
            &["Kết quả xây dựng, thực hiện quy chế dân chủ ở cơ sở", "năm 2021"],
        ),
        (
            "Kết quả thực hiện dân chủ ở cơ sở năm 2024, phương hướng, nhiệm vụ năm 2025",
            &["Kết quả thực hiện dân chủ ở cơ sở năm 2024,", "phương hướng, nhiệm vụ năm 2025"],
        ),
        (
            "Tổng kết 05 năm thực hiện Chỉ thị số 30-CT/TW của Bộ Chính trị về xây dựng và thực \
             hiện Quy chế dân chủ ở cơ sở giai đoạn 2015 - 2020",
            &[
                "Tổng kết 05 năm thực hiện Chỉ thị số 30-CT/TW",
                "của Bộ Chính trị về xây dựng và thực hiện",
                "Quy chế dân chủ ở cơ sở giai đoạn 2015 - 2020",
            ],
        ),
    ];
    let layout = Layout::default();
    for (subject, expected) in cases {
        let input = FrameInput { subject, ..ha_tinh(&layout) };
        let frame = build(&input);
        assert_sound(&input, &frame);
        let title = frame.title.unwrap();
        assert_eq!(title.kind, "BÁO CÁO");
        assert_eq!(title.subject, expected);
    }
}

#[test]
fn closing_table_holds_recipients_and_signature() {
    let layout = Layout::default();
    let input = ha_tinh(&layout);
    let frame = build(&input);
    assert_eq!(frame.signature.authority, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
    assert_eq!(frame.signature.name, [Inline::text("Nguyễn Văn A")]);
    assert_eq!(frame.recipients.items, ["Sở Nội vụ;", "Ban Giám đốc Sở;", "Lưu: VT, VP."]);
    assert!(frame.addressees.is_empty());

    let addressees = vec!["Ủy ban nhân dân tỉnh;", "- Sở Nội vụ."];
    let frame = build(&FrameInput { addressees, recipients: vec![], ..input.clone() });
    assert_eq!(frame.addressees, ["Ủy ban nhân dân tỉnh", "Sở Nội vụ"]);
    assert_eq!(frame.recipients.items, ["Như trên;", "Lưu: VT, VP."]);

    let given = vec!["Như trên", "Lưu: VT, TCCB.", "GĐ, các PGĐ"];
    let frame = build(&FrameInput { addressees: vec!["Sở"], recipients: given, ..input });
    assert_eq!(frame.recipients.items, ["Như trên;", "GĐ, các PGĐ;", "Lưu: VT, TCCB."]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_fit_and_hold_every_word(text in "(\\PC|[ \\n]|\\p{Lu}){0,80}", limit in 1500..9000) {
        let font = Font::new(Face::Bold, 26);
        let lines = break_lines(&text, font, limit);
        for line in &lines {
            prop_assert!(width(line, font.face, font.size) <= limit);
        }
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(bare(&lines.concat()), bare(&text));
    }

    #[test]
    fn any_strings_give_a_sound_frame(
        agency in "(\\PC| ){0,60}",
        place in ".{0,60}",
        subject in "(.|\\n){0,120}",
        other in ".{0,60}",
        mark in "(\\PC| ){0,60}",
        letter in any::<bool>(),
    ) {
        let layout = Layout::default();
        let mut input = ha_tinh(&layout);
        input.parent = Some(&other);
        input.agency = &agency;
        input.place = &place;
        input.abbreviation = &other;
        input.subject = &subject;
        input.addressees = vec![&other];
        input.recipients = vec![&other, &place];
        input.marks = vec![MarkInput { words: &mark, ..MarkInput::default() }];
        input.contact = ContactInput { address: Some(&mark), phone: Some(&other), ..input.contact };
        input.signature = SignatureInput {
            authority: Some(Authority::Order),
            body: Some(&agency),
            head: &other,
            title: Some(&place),
            name: Some(&other),
        };
        if letter {
            input.kind = DocumentKind::Letter;
        }
        let frame = build(&input);
        assert_sound(&input, &frame);
    }

    #[test]
    fn any_width_is_survived(text in ".{0,40}", limit in any::<i32>(), size in any::<u32>()) {
        break_lines(&text, Font::new(Face::Italic, size), limit);
        let margins = Margins { left: limit / 4, right: limit / 4, ..Margins::default() };
        let layout = Layout { margins, body_size: size, ..Layout::default() };
        let input = ha_tinh(&layout);
        build(&FrameInput { agency: &text, subject: &text, ..input });
    }
}
