//! Documents named in running text: `Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ`.

use std::ops::Range;

use super::number::{self, KINDS};
use crate::rules::cut::near_after;
use crate::value::Date;

/// A document named in a text; places are bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Mention {
    /// Its type as written, when the text gives one.
    pub(super) kind: Option<Range<usize>>,
    /// Whether `số` stands before the number.
    pub(super) has_so: bool,
    /// Number and symbol, with blanks inside.
    pub(super) number: Range<usize>,
    /// The comma before `ngày`.
    pub(super) comma: Option<Range<usize>>,
    /// The day, with its place.
    pub(super) date: Option<(Range<usize>, Date)>,
    /// The issuing body, as far as it can be told.
    pub(super) issuer: Option<Range<usize>>,
    /// Whether it stands inside the title of another document, or is amended, guided … by it.
    pub(super) is_inner: bool,
    /// Where the mention ends; its title may follow.
    pub(super) end: usize,
}

/// Finds the documents named in a text.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let bytes = text.as_bytes();
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let next = at + digits;
        let starts = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let mention = (starts && digits <= 5).then(|| mention(text, at)).flatten();
        let Some(mut mention) = mention else {
            at = next;
            continue;
        };
        at = mention.end.max(next);
        mention.is_inner = found.last().is_some_and(|last| is_inner(text, last, &mention));
        found.push(mention);
    }
    found
}

fn mention(text: &str, at: usize) -> Option<Mention> {
    // Most figures are no numbers of documents, whatever stands before them.
    number::lex(text, at, true).or_else(|| number::lex(text, at, false))?;
    let before = text[..at].trim_end_matches(' ').trim_end_matches(':').trim_end_matches(' ');
    let so = ends_with(before, "số");
    let kind = kind_before(before[..so.unwrap_or(before.len())].trim_end_matches(' '));
    let is_named = so.is_some() || kind.is_some();
    let end = number::lex(text, at, is_named)?;
    let parsed = number::parse(&text[at..end]);
    let is_plain = parsed.is_some_and(|number| number.code().is_some() || number.is_of_assembly());
    if kind.is_none() && !is_plain {
        return None;
    }
    let end = if is_named { with_torn_group(text, end) } else { end };
    let mut mention = Mention {
        kind,
        has_so: so.is_some(),
        number: at..end,
        comma: None,
        date: None,
        issuer: None,
        is_inner: false,
        end,
    };
    take_date(text, &mut mention);
    take_issuer(text, &mut mention);
    Some(mention)
}

/// Returns the place of the type of document that a text ends with.
fn kind_before(text: &str) -> Option<Range<usize>> {
    KINDS.iter().find_map(|(name, _)| ends_with(text, name)).map(|start| start..text.len())
}

/// Returns where the word begins that a text ends with, in whatever case.
pub(super) fn ends_with(text: &str, word: &str) -> Option<usize> {
    let mut before = text.char_indices().rev();
    let mut start = text.len();
    for wanted in word.chars().rev() {
        let (at, c) = before.next()?;
        if c != wanted && !c.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        start = at;
    }
    let alone = before.next().is_none_or(|(_, c)| !c.is_alphanumeric());
    alone.then_some(start)
}

/// Returns the end of a symbol whose last group a blank tears: `4595/UBND-CN XD ngày`.
fn with_torn_group(text: &str, end: usize) -> usize {
    let Some(rest) = text[end..].strip_prefix(' ') else { return end };
    let length = rest.find([' ', ',']).unwrap_or(rest.len());
    let (word, after) = rest.split_at(length);
    let is_group = (2..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    let dated = after.trim_start_matches([' ', ',']).starts_with("ngày ");
    if is_group && dated { end + 1 + length } else { end }
}

fn take_date(text: &str, mention: &mut Mention) {
    let rest = &text[mention.end..];
    let trimmed = rest.trim_start_matches(' ');
    let without = trimmed.strip_prefix(',');
    let comma = mention.end + rest.len() - trimmed.len();
    let after = without.unwrap_or(trimmed).trim_start_matches(' ');
    let Some(day) = after.strip_prefix("ngày ") else { return };
    let day = day.trim_start_matches(' ');
    if without.is_some() {
        mention.comma = Some(comma..comma + 1);
    }
    if let Some((length, date)) = read_date(day) {
        let start = text.len() - day.len();
        mention.end = start + length;
        mention.date = date.map(|date| (start..start + length, date));
    }
}

/// Reads `09/01/2015`, `9-1-2015` or `09 tháng 01 năm 2015`: its length, and the day if there is
/// such a day.
fn read_date(text: &str) -> Option<(usize, Option<Date>)> {
    let (day, rest) = digits(text)?;
    let (month, rest) = digits(strip_any(rest, &["/", "-", ".", " tháng "])?)?;
    let (year, rest) = digits(strip_any(rest, &["/", "-", ".", " năm "])?)?;
    let date = Date::new(u16::try_from(year).ok()?, month.try_into().ok()?, day.try_into().ok()?);
    Some((text.len() - rest.len(), date.filter(|date| date.year > 1944)))
}

fn digits(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    Some((text[..text.len() - rest.len()].parse().ok()?, rest))
}

fn strip_any<'t>(text: &'t str, prefixes: &[&str]) -> Option<&'t str> {
    prefixes.iter().find_map(|prefix| text.strip_prefix(prefix))
}

fn take_issuer(text: &str, mention: &mut Mention) {
    let Some(issuer) = text[mention.end..].strip_prefix(" của ") else { return };
    const ENDS: [&str; 8] = [
        " về ",
        " quy định ",
        " hướng dẫn ",
        " ban hành ",
        " sửa đổi",
        " thực hiện ",
        " và việc ",
        " công bố ",
    ];
    let issuer = near_after(issuer, 0);
    let sign = issuer.find([',', ';', '.', '(', ')', ':', '“', '”', '"', '*', '\n']);
    let issuer = &issuer[..sign.unwrap_or(issuer.len())];
    let word = ENDS.iter().filter_map(|end| issuer.find(end)).min();
    // `và` joins words of one name, unless another document follows.
    let is_next = |at: &usize| {
        let next = &issuer[at + " và ".len()..];
        KINDS.iter().any(|(name, _)| next.starts_with(name))
    };
    let next = issuer.match_indices(" và ").map(|(at, _)| at).find(is_next);
    let length = [word, next].into_iter().flatten().min().unwrap_or(issuer.len());
    let length = issuer[..length].trim_end().len();
    let start = mention.end + " của ".len();
    if length > 0 {
        mention.issuer = Some(start..start + length);
        mention.end = start + length;
    }
}

/// Tells whether a mention belongs to the title of the one before: nothing closes that one, and
/// no comma or `và` stands between.
fn is_inner(text: &str, last: &Mention, mention: &Mention) -> bool {
    let start = mention.kind.as_ref().map_or(mention.number.start, |kind| kind.start);
    let Some(between) = text.get(last.end..start) else { return false };
    let closed = between.contains([';', '\n', ')']) || between.contains(". ");
    let before = between.trim_end();
    let listed = before.is_empty()
        || before.ends_with([',', ':', '('])
        || ["và", "các", "cùng", "như", "là", "hoặc", "theo"]
            .iter()
            .any(|word| ends_with(before, word).is_some());
    !closed && !listed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Vec<String> {
        let show = |m: &Mention| {
            let kind = m.kind.clone().map_or("-", |kind| &text[kind]);
            let issuer = m.issuer.clone().map_or("-", |issuer| &text[issuer]);
            let date = m.date.as_ref().map_or("-".to_owned(), |(_, date)| date.to_string());
            let marks = [(m.has_so, "số "), (m.comma.is_some(), ", "), (m.is_inner, "trong ")];
            let marks: String = marks.iter().filter(|(on, _)| *on).map(|(_, mark)| *mark).collect();
            format!("{kind}|{}|{date}|{issuer}|{}", &text[m.number.clone()], marks.trim_end())
        };
        mentions(text).iter().map(show).collect()
    }

    #[test]
    fn whole_and_partial_mentions() {
        let text = "Thực hiện Chỉ thị 30-CT/TW ngày 18/02/1998 của Bộ Chính trị, nghị định số \
                    145/2020/NĐ-CP, ngày 14 tháng 12 năm 2020 của Chính phủ quy định chi tiết";
        assert_eq!(
            show(text),
            [
                "Chỉ thị|30-CT/TW|1998-02-18|Bộ Chính trị|",
                "nghị định|145/2020/NĐ-CP|2020-12-14|Chính phủ|số ,"
            ]
        );
    }

    #[test]
    fn a_document_inside_the_title_of_another() {
        let text = "Thông tư số 01/2016/TT-BNV của Bộ Nội vụ hướng dẫn một số nội dung của Nghị \
                    định số 04/2015/NĐ-CP; Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW";
        let inner: Vec<bool> = mentions(text).iter().map(|mention| mention.is_inner).collect();
        assert_eq!(inner, [false, true, false, false]);
    }

    #[test]
    fn issuers_end_before_the_next_document() {
        let text = "Kết luận số 120-KL/TW của Bộ Chính trị và Nghị định 04/2015/NĐ-CP, Quyết định \
                    số 5/QĐ-BTTTT của Bộ Thông tin và Truyền thông; Công văn số 4595/UBND-CN XD, \
                    ngày 29/9/2021";
        assert_eq!(
            show(text),
            [
                "Kết luận|120-KL/TW|-|Bộ Chính trị|số",
                "Nghị định|04/2015/NĐ-CP|-|-|",
                "Quyết định|5/QĐ-BTTTT|-|Bộ Thông tin và Truyền thông|số",
                "Công văn|4595/UBND-CN XD|2021-09-29|-|số ,",
            ]
        );
    }

    #[test]
    fn what_does_not_belong_to_it() {
        let text = "Công văn số 4595/UBND-CN XD họp, Công văn số 12/UBND-CN và ngày 01/02/2021; \
                    Nghị định số 1/NĐ-CP ngày 22/12/1944 của , Kế hoạch 34 - KH/TU, 10/2022/QH15, \
                    Kế hoạch số 123456/KH-UBND, A31-CT/TW";
        assert_eq!(
            show(text),
            [
                "Công văn|4595/UBND-CN|-|-|số",
                "Công văn|12/UBND-CN|-|-|số",
                "Nghị định|1/NĐ-CP|-|-|số",
                "Kế hoạch|34 - KH/TU|-|-|",
                "-|10/2022/QH15|-|-|",
            ]
        );
    }

    #[test]
    fn what_is_no_document() {
        for text in [
            "giai đoạn 2016 - 2020",
            "tháng 01/2021",
            "nhiệm kỳ 2021-2026",
            "số 12/7 đường Lê Lợi",
            "ngày 30/11/2022 để tổng hợp",
            "COVID-19",
            "nhà số 5/A",
            "100% cán bộ",
            "số 2 - Khu A",
        ] {
            assert_eq!(show(text), Vec::<String>::new(), "{text}");
        }
    }
}
