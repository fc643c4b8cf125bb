//! Numbers and symbols of documents: their grammar, and the types that their codes stand for.

/// How number and symbol are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `04/2015/NĐ-CP`, `1756/BC-SKHCN`, `96/SKHCN-VP`: the State.
    State,
    /// `30-CT/TW`: the Party.
    Party,
}

/// A number and symbol in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number<'n> {
    /// How they are joined.
    pub(super) form: Form,
    /// The number, without a letter that follows it.
    pub(super) serial: u32,
    /// The year, in documents of law-making.
    pub(super) year: Option<u16>,
    /// The groups of the symbol, such as `NĐ`, `CP`.
    pub(super) groups: Vec<&'n str>,
}

/// Types of documents with the codes that stand for them in a symbol (Nghị định 30/2020/NĐ-CP,
/// Phụ lục III, Mục I; of laws, of the Party and of inspectors by their own documents). Longer
/// names stand first, as the shorter ones end them.
pub(super) const KINDS: &[(&str, &[&str])] = &[
    ("Thông báo kết luận", &["TB", "KL", "TBKL"]),
    ("Kết luận thanh tra", &["KL"]),
    ("Thông tư liên tịch", &["TTLT"]),
    ("Nghị quyết liên tịch", &["NQLT", "NQ"]),
    ("Giấy giới thiệu", &["GGT"]),
    ("Bản thỏa thuận", &["BTT"]),
    ("Chương trình", &["CTr"]),
    ("Quyết định", &["QĐ"]),
    ("Nghị quyết", &["NQ"]),
    ("Nghị định", &["NĐ"]),
    ("Pháp lệnh", &["PL"]),
    ("Bộ luật", &[]),
    ("Thông tư", &["TT"]),
    ("Thông báo", &["TB"]),
    ("Thông tri", &["TTri", "TTr", "TT"]),
    ("Kết luận", &["KL"]),
    ("Kế hoạch", &["KH"]),
    ("Hướng dẫn", &["HD"]),
    ("Công văn", &["CV"]),
    ("Công điện", &["CĐ"]),
    ("Quy định", &["QyĐ", "QĐ", "QĐi"]),
    ("Quy chế", &["QC"]),
    ("Chỉ thị", &["CT"]),
    ("Tờ trình", &["TTr"]),
    ("Báo cáo", &["BC"]),
    ("Phương án", &["PA"]),
    ("Văn bản", &[]),
    ("Giấy mời", &["GM"]),
    ("Đề án", &["ĐA"]),
    ("Luật", &[]),
];

/// Codes that no agency is likely to be called by.
const CODES: &[&str] = &[
    "NQ", "QĐ", "QyĐ", "CT", "CTr", "TB", "HD", "KH", "ĐA", "BC", "TTr", "NĐ", "TT", "TTLT", "PL",
    "KL",
];

/// Bodies of the Party, as symbols call them.
const PARTY: &[&str] = &["TW", "TU", "ĐU", "ĐUK", "BDVTW", "BTGTW", "BTGDVTW", "VPTW", "BTCTW"];

/// Bodies of the State that are everywhere.
const STATE: &[&str] = &["UBND", "HĐND", "CP", "TTg", "VPCP", "UBTVQH", "BNV", "TTCP", "BTC"];

/// Reads a number and symbol; nothing when it has another form.
pub(super) fn parse(text: &str) -> Option<Number<'_>> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=5).contains(&digits) {
        return None;
    }
    let serial = text[..digits].parse().ok()?;
    let rest = text[digits..].trim_start_matches(|c: char| c.is_ascii_lowercase());
    if text.len() - digits - rest.len() > 1 {
        return None;
    }
    let form = if rest.starts_with('-') { Form::Party } else { Form::State };
    let rest = rest.strip_prefix(['-', '/'])?;
    let (year, symbol) = match rest.split_once('/') {
        Some((year, symbol)) if form == Form::State && is_year(year) => (year.parse().ok(), symbol),
        _ => (None, rest),
    };
    if form == Form::Party && !symbol.contains('/') {
        return None;
    }
    let groups: Vec<&str> = symbol.split(['-', '/']).collect();
    groups.iter().all(|group| is_group(group)).then_some(Number { form, serial, year, groups })
}

impl Number<'_> {
    /// Returns the code of the document's type, when the symbol has one.
    pub(super) fn code(&self) -> Option<&str> {
        let code = *self.groups.first()?;
        (self.groups.len() > 1 && CODES.contains(&code)).then_some(code)
    }

    /// Tells whether a law or resolution of the National Assembly bears it.
    pub(super) fn is_of_assembly(&self) -> bool {
        let mut groups = self.groups.iter();
        groups.any(|group| group.starts_with("QH") || group.starts_with("UBTVQH"))
    }

    /// Returns a body of the Party that the symbol names.
    pub(super) fn party_body(&self) -> Option<&str> {
        self.groups.iter().skip(1).copied().find(|group| PARTY.contains(group))
    }

    /// Returns a body of the State that the symbol names.
    pub(super) fn state_body(&self) -> Option<&str> {
        self.groups.iter().skip(1).copied().find(|group| STATE.contains(group))
    }
}

/// Returns the codes of a type, in whatever case it is written; nothing for an unknown type.
pub(super) fn codes(kind: &str) -> Option<&'static [&'static str]> {
    let kind = kind.trim();
    let exact = KINDS.iter().find(|(name, _)| *name == kind);
    // Lower-casing a letter of Vietnamese leaves its length.
    let in_any_case = |(name, _): &&(&str, _)| {
        let lower = |text: &str| text.to_lowercase();
        name.len() == kind.len() && lower(name) == lower(kind)
    };
    exact.or_else(|| KINDS.iter().find(in_any_case)).map(|(_, codes)| *codes)
}

/// Returns the type that a code stands for first of all.
pub(super) fn kind_of(code: &str) -> Option<&'static str> {
    let shorter = KINDS.iter().rev();
    shorter.clone().find(|(_, codes)| codes.first() == Some(&code)).map(|(name, _)| *name)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20")) && is_digits(text)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Tells whether a word can be a group of a symbol: `BC`, `SNgV`, `CTTN&BĐG`, `QH15`.
pub(super) fn is_group(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '&' | '.'))
        && !word.contains('\u{d0}')
}

/// Returns the end of the number that begins at a byte of a text. Blanks and long dashes inside are
/// taken along when `loose`: the words before say that it is one.
pub(super) fn lex(text: &str, at: usize, loose: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    if bytes.get(end).is_some_and(u8::is_ascii_lowercase)
        && bytes.get(end + 1).is_some_and(|byte| b"/- ".contains(byte))
    {
        end += 1;
    }
    let mut groups = 0;
    loop {
        let (before, after) = separator(&text[end..]);
        let Some(after) = after else { break };
        let is_loose = before > 0 || after.1 > after.0 || after.2;
        if is_loose && (!loose || groups > 1 || parse(&text[at..end]).is_some()) {
            break;
        }
        let start = end + after.1;
        let length = text[start..]
            .char_indices()
            .find(|(_, c)| !c.is_alphanumeric() && !matches!(c, '&' | '.'))
            .map_or(text.len() - start, |(length, _)| length);
        let group = text[start..start + length].trim_end_matches('.');
        let slashed = text[..start].trim_end_matches(' ').ends_with('/');
        let is_part =
            is_year(group) && groups == 0 && slashed || group.starts_with(char::is_uppercase);
        if !is_part || is_loose && !is_year(group) && !is_capital(group) {
            break;
        }
        end = start + group.len();
        groups += 1;
    }
    (groups > 0 && !is_year(text[at..end].rsplit('/').next().unwrap_or_default())).then_some(end)
}

/// Returns the blanks before a separator, and where it ends, where the blanks after it end, and
/// whether it is a long dash.
fn separator(text: &str) -> (usize, Option<(usize, usize, bool)>) {
    let trimmed = text.trim_start_matches(' ');
    let before = text.len() - trimmed.len();
    let Some(c) = trimmed.chars().next().filter(|c| matches!(c, '/' | '-' | '–' | '—')) else {
        return (before, None);
    };
    let end = before + c.len_utf8();
    let blanks = text[end..].len() - text[end..].trim_start_matches(' ').len();
    (before, Some((end, end + blanks, !c.is_ascii())))
}

/// Tells whether a word has the capitals of a symbol.
fn is_capital(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Catalogue;

    #[test]
    fn the_numbers_of_the_catalogue_have_the_form() {
        for entry in Catalogue::embedded().entries() {
            let number = entry.act.number.as_str();
            assert!(parse(number).is_some() || entry.act.r#type == "Hiến pháp", "{number}");
        }
    }

    #[test]
    fn forms_and_groups() {
        let number = parse("34/2007/PL-UBTVQH11").unwrap();
        assert_eq!((number.form, number.serial, number.year), (Form::State, 34, Some(2007)));
        assert_eq!((number.code(), number.is_of_assembly()), (Some("PL"), true));
        let number = parse("2352-KH/BDVTW-BCSĐCP").unwrap();
        assert_eq!((number.form, number.groups), (Form::Party, vec!["KH", "BDVTW", "BCSĐCP"]));
        assert_eq!(parse("96/SKHCN-VP").unwrap().code(), None);
        assert_eq!(parse("30c/NQ-CP").unwrap().serial, 30);
        assert_eq!(parse("12/KH").unwrap().code(), None);
        assert_eq!(parse("12/KH/UBND").unwrap().groups, ["KH", "UBND"]);
        for (year, is) in [("1998", true), ("2021", true), ("1821", false), ("20a1", false)] {
            assert_eq!(is_year(year), is, "{year}");
        }
        assert!(!is_year("20") && !is_year("20211"));
        assert_eq!(codes("kế hoạch"), codes("Kế hoạch"));
        assert_eq!(codes("kế toán"), None);
        for wrong in ["", "/", "KH-23/UBND", "23/", "23KH-UBND", "34 - KH/TU", "30-CT", "1/a"] {
            assert!(parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn ends_of_numbers_in_a_text() {
        let end = |text: &str, loose| lex(text, 0, loose).map(|end| text[..end].to_owned());
        assert_eq!(end("04/2015/NĐ-CP, ngày", true).as_deref(), Some("04/2015/NĐ-CP"));
        assert_eq!(end("1756 /BC-SKHCN.", true).as_deref(), Some("1756 /BC-SKHCN"));
        assert_eq!(end("34 - KH/TU ngày", true).as_deref(), Some("34 - KH/TU"));
        assert_eq!(end("34 - KH/TU ngày", false), None);
        assert_eq!(end("30-CT/TW - UBND tỉnh", true).as_deref(), Some("30-CT/TW"));
        assert_eq!(end("9086/BNV-CTTN&BĐG.", true).as_deref(), Some("9086/BNV-CTTN&BĐG"));
        assert_eq!(end("30c/NQ-CP ngày", false).as_deref(), Some("30c/NQ-CP"));
        assert_eq!(end("12/ KH-UBND", true).as_deref(), Some("12/ KH-UBND"));
        assert_eq!(end("12 /KH -UBND", true).as_deref(), Some("12 /KH -UBND"));
        assert_eq!(end("12 /KH -UBND -VP", true).as_deref(), Some("12 /KH -UBND"));
        assert_eq!(end("12 /2021/QĐ-UBND", true).as_deref(), Some("12 /2021/QĐ-UBND"));
        assert_eq!(end("12/KH/2021", true).as_deref(), Some("12/KH"));
        for apart in ["12 /KH", "12/ KH", "12–KH/TU"] {
            assert_eq!(end(apart, false), None, "{apart}");
        }
        for other in [
            "12-2021/KH",
            "12/ Kế hoạch",
            "12/7/2021",
            "2016 - 2020",
            "2021-2025",
            "3/2022",
            "12",
            "5 - Nguyễn",
        ] {
            assert_eq!(end(other, true), None, "{other}");
        }
    }
}
