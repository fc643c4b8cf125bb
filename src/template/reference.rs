//! What templates may use beside variables: filters, tests, functions and components, each with an
//! example that a test holds true.

/// A word of the template language.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// Its name.
    pub name: &'static str,
    /// What it does, in Vietnamese.
    pub vi: &'static str,
    /// What it does, in English.
    pub en: &'static str,
    /// A template that uses it.
    pub example: &'static str,
    /// What that prints.
    pub gives: &'static str,
}

/// Declares words: a line for each gives name, meaning, example and what that prints.
macro_rules! words {
    ($($name:literal => $vi:literal, $en:literal; $example:literal => $gives:literal;)*) => {
        &[$(Word { name: $name, vi: $vi, en: $en, example: $example, gives: $gives }),*]
    };
}

/// The filters: those of the program, then those of the language that a template needs.
pub static FILTERS: &[Word] = words! {
    "count" => "Số đếm; số có một chữ số thêm số 0 ở trước; danh sách thì đếm", "a count, one digit with a leading zero; of a list, its length"; "{{ 3 | count }}; {{ 1481 | count }}" => "03; 1.481";
    "money" => "Số tiền, đồng", "an amount in đồng"; "{{ 1710000 | money }}" => "1.710.000 đồng";
    "number" => "Số có phần lẻ, dấu phẩy thập phân", "a number with a decimal comma"; "{{ 1234.5 | number }}" => "1.234,5";
    "percent" => "Tỷ lệ phần trăm", "a percentage"; "{{ 98.6 | percent }}" => "98,6%";
    "date" => "Ngày, cách viết trong viện dẫn", "a day, as in citations"; "{{ \"2021-03-18\" | date }}" => "18/3/2021";
    "long_date" => "Ngày viết đầy đủ", "a day in words"; "{{ \"2021-03-18\" | long_date }}" => "ngày 18 tháng 3 năm 2021";
    "roman" => "Số La Mã", "a Roman numeral"; "{{ 4 | roman }}" => "IV";
    "words" => "Số viết bằng chữ", "a number in words"; "{{ 15 | words }}" => "mười lăm";
    "cite" => "Viện dẫn văn bản: lần đầu đầy đủ, lần sau viết gọn; nhận khóa của tệp số liệu hoặc số hiệu", "cites a document: in full first, in short later"; "{{ \"30-CT/TW\" | cite }}" => "[văn bản]";
    "short" => "Viện dẫn luôn viết gọn", "cites in short"; "{{ \"30-CT/TW\" | short }}" => "[văn bản]";
    "join_cite" => "Viện dẫn nhiều văn bản, cách nhau bằng dấu chấm phẩy", "cites several documents"; "{{ [\"30-CT/TW\", \"120-KL/TW\"] | join_cite }}" => "[văn bản]; [văn bản]";
    "noun" => "Tên chung của danh sách văn bản: kế hoạch, văn bản", "the common noun of a list of documents"; "{{ [] | noun }}" => "văn bản";
    "list" => "Nối bằng dấu phẩy và chữ “và”", "joins with commas and `và`"; "{{ [\"a\", \"b\", \"c\"] | list }}" => "a, b và c";
    "semicolons" => "Nối bằng dấu chấm phẩy", "joins with semicolons"; "{{ [\"a\", \"b\"] | semicolons }}" => "a; b";
    "given" => "Từ các cặp [giá trị, chữ], giữ những cặp có giá trị", "of pairs [value, words], those that say something"; "{{ [[2, \"đơn\"], [0, \"ý kiến\"]] | given | list }}" => "02 đơn";
    "sentence" => "Thành câu: viết hoa chữ đầu, thêm dấu chấm", "makes a sentence: a capital and a full stop"; "{{ \"thực hiện tốt;\" | sentence }}" => "Thực hiện tốt.";
    "stem" => "Bỏ dấu ở cuối để viết tiếp", "without the mark at its end"; "{{ \"thực hiện tốt.\" | stem }}" => "thực hiện tốt";
    "upper_first" => "Viết hoa chữ đầu", "a capital at the start"; "{{ \"lãnh đạo Sở\" | upper_first }}" => "Lãnh đạo Sở";
    "lower_first" => "Viết thường chữ đầu, trừ chữ viết tắt", "a small letter at the start"; "{{ \"Thực hiện\" | lower_first }}" => "thực hiện";
    "inner" => "Viết thường chữ đầu như trong câu, trừ tên riêng", "as inside a sentence, but not of a name"; "{{ \"Đảng ủy Sở\" | inner }}; {{ \"Phát huy\" | inner }}" => "Đảng ủy Sở; phát huy";
    "uncounted" => "Bỏ “Một là,” ở đầu", "without a spoken number at its start"; "{{ \"Một là, công khai\" | uncounted }}" => "công khai";
    "default" => "Giá trị dùng khi số liệu không có", "what stands in for a value that is absent"; "{{ document.number | default(value=\"…\") }}" => "…";
    "length" => "Số phần tử của danh sách, để so sánh", "the length of a list, to compare"; "{% if [1, 2] | length > 1 %}nhiều{% endif %}" => "nhiều";
};

/// Components of `components.md` that offices may use.
pub static COMPONENTS: &[Word] = words! {
    "section" => "Phần có lời văn bổ sung hoặc thay thế từ [narrative]", "a section that [narrative] adds to or replaces"; "{% <section text={narrative.closing}> %}\nCâu kết.\n{% </section> %}" => "Câu kết.";
    "extra_table" => "Bảng số liệu riêng của cơ quan, theo khai báo trong extra.toml", "a table of the office's own figures"; "{{ <extra_table table={extra_tables.wards}/> }}" => "Phường\n1";
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;
    use crate::markup::token::{self, Piece};
    use crate::source::FileId;
    use crate::template::{Engine, Hole, Source, Values, filters};

    const SHARED: &str = include_str!("../../templates/components.md");

    /// Prints a template, with its values put in and its lines joined.
    fn printed(text: &str) -> String {
        let source = |name, text| Source { name, file: FileId::default(), text };
        let engine = Engine::new(&[source("components.md", SHARED), source("a", text)]).unwrap();
        let mut context = Values::new();
        context.insert("document", &json!({}));
        context.insert(
            "narrative",
            &json!({ "closing": { "before": "", "replace": "", "after": "" } }),
        );
        let wards = json!({ "heads": [{ "label": "Phường", "align": "left" }], "rows": [["1"]], "totals": [] });
        context.insert("extra_tables", &json!({ "wards": wards }));
        let rendered = engine.render("a", &context, Vec::new()).unwrap();
        let pieces = token::pieces(&rendered.text).map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Token(id) => match &rendered.holes[id] {
                Hole::Text(text) => text.clone(),
                _ => "[văn bản]".to_owned(),
            },
        });
        let lines = pieces.collect::<String>();
        let lines = lines.lines().filter(|line| !line.starts_with("|:"));
        let words = |line: &str| line.trim_matches(['|', ' ']).to_owned();
        lines.map(words).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn examples_print_what_they_say() {
        for word in FILTERS.iter().chain(COMPONENTS) {
            assert_eq!(printed(word.example), word.gives, "{}", word.name);
        }
    }

    #[test]
    fn every_filter_of_the_program_is_here() {
        let mut known: BTreeSet<&str> = filters::NAMES.into_iter().collect();
        known.insert("length");
        assert_eq!(FILTERS.iter().map(|word| word.name).collect::<BTreeSet<_>>(), known);
    }
}
