//! Signer, archive line, layout and settings of the check.

use crate::value::{Decimal, Spanned, Whole, Words};

choice! {
    /// In what capacity the document is signed
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b).
    Authority {
        Head = "" => "người đứng đầu trực tiếp ký", "the head signs";
        Collective = "TM." => "thay mặt tập thể", "on behalf of a collective";
        Deputy = "KT." => "cấp phó ký thay người đứng đầu", "a deputy for the head";
        Order = "TL." => "ký thừa lệnh", "by order of the head";
        Authorised = "TUQ." => "ký thừa ủy quyền", "by authorisation of the head";
        Acting = "Q." => "quyền, người được giao quyền cấp trưởng", "acting head";
    }

    /// Sizes of Quốc hiệu, Tiêu ngữ and date, which rise and fall together (Mục V, note 1).
    LetterheadSize {
        Small = "12-13-13" => "Quốc hiệu cỡ 12, Tiêu ngữ và ngày tháng cỡ 13", "12, 13 and 13 pt";
        Large = "13-14-14" => "Quốc hiệu cỡ 13, Tiêu ngữ và ngày tháng cỡ 14", "13, 14 and 14 pt";
    }

    /// How the parts of a document are numbered.
    PartNumbers {
        Roman = "roman" => "Phần I, như Nghị định 30/2020/NĐ-CP", "`Phần I` (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ)";
        Words = "words" => "Phần thứ nhất, như nhiều cơ quan viết", "`Phần thứ nhất`, as many offices write";
    }

    /// How aims and results are printed.
    IndicatorForm {
        Items = "items" => "mỗi chỉ tiêu một gạch đầu dòng", "an item each";
        Table = "table" => "lập thành bảng", "a table";
    }
}

table! {
    /// `[archive]`: the last line of the recipients.
    Archive {
        unit: Option<Words> => "Đơn vị soạn thảo, ví dụ \"VP\"", "drafting unit, such as \"VP\"";
        drafter: Option<Words> => "Ký hiệu người soạn thảo", "initials of the drafter";
        copies: Option<Whole> => "Số lượng bản phát hành", "copies made";
    }

    /// `[signature]`: who signs.
    Signature {
        authority: Option<Spanned<Authority>> => "Quyền hạn ký", "capacity";
        collective: Option<Words> => "Tập thể ký thay mặt (với \"TM.\")", "collective signed for (with \"TM.\")";
        head: Words => "Chức vụ người đứng đầu, ví dụ \"Giám đốc\"", "title of the head";
        title: Option<Words> => "Chức vụ người ký khi không phải người đứng đầu", "title of the signer when not the head";
        name: Words => "Họ và tên người ký", "name of the signer";
    }

    /// `[layout]`: choices that the decree leaves open.
    LayoutChoices {
        body_size: Option<Whole> => "Cỡ chữ lời văn: 13 hoặc 14", "size of the body text: 13 or 14";
        letterhead_size: Option<Spanned<LetterheadSize>> => "Cỡ chữ Quốc hiệu - Tiêu ngữ - ngày tháng", "sizes of the letterhead";
        outline: Option<Words> => "Đề cương riêng của cơ quan: tên tệp .md ở thư mục mẫu", "an outline of the office's own: the name of an .md file in its folder of templates";
        parts: Option<Spanned<PartNumbers>> => "Cách đánh số phần", "how parts are numbered";
        indicators: Option<Spanned<IndicatorForm>> => "Cách in chỉ tiêu và kết quả", "how aims and results are printed";
        indent_cm: Option<Decimal> => "Lùi đầu dòng: 1 hoặc 1.27 cm", "indent of the first line: 1 or 1.27 cm";
        paragraph_spacing_pt: Option<Decimal> => "Khoảng cách đoạn, từ 6 pt", "space between paragraphs, from 6 pt";
        line_spacing: Option<Decimal> => "Khoảng cách dòng: 1.0 đến 1.5", "line spacing: 1.0 to 1.5";
        margin_top_mm: Option<Whole> => "Lề trên: 20 đến 25 mm", "top margin: 20 to 25 mm";
        margin_bottom_mm: Option<Whole> => "Lề dưới: 20 đến 25 mm", "bottom margin: 20 to 25 mm";
        margin_left_mm: Option<Whole> => "Lề trái: 30 đến 35 mm", "left margin: 30 to 35 mm";
        margin_right_mm: Option<Whole> => "Lề phải: 15 đến 20 mm", "right margin: 15 to 20 mm";
    }

    /// `[check]`: settings of the check.
    CheckSettings {
        ignore: Vec<Words> => "Mã quy tắc không kiểm tra", "codes of rules to leave out";
    }
}
