//! L027: a line of căn cứ that does not end as it must.

use super::number::KINDS;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L027",
    name: "basis-line-end",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a"),
    fixable: true,
    what: Pair {
        vi: "Dòng căn cứ không kết thúc bằng dấu chấm phẩy, dòng căn cứ cuối không bằng dấu chấm.",
        en: "A line of căn cứ does not end with a semicolon, or the last one with a full stop.",
    },
    why: Pair {
        vi: "Sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.).",
        en: "Each căn cứ is a line that ends with a semicolon, the last one with a full stop.",
    },
    example: Some(Example {
        fail: r##"[narrative]
opening = """
Căn cứ Luật Thực hiện dân chủ ở cơ sở,

Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ;
"""
"##,
        pass: r##"[narrative]
opening = """
Căn cứ Luật Thực hiện dân chủ ở cơ sở;

Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ.
"""
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    let narratives = cx.texts().iter().filter(|entry| entry.key.starts_with("narrative"));
    for entry in narratives {
        let text = entry.words.value.as_str();
        for block in blocks(text) {
            applied = true;
            for (index, line) in block.iter().enumerate() {
                let end = text[..line.1].trim_end_matches(['*', '_', ' ']).len();
                let last = text[..end].chars().next_back().unwrap_or(' ');
                let goes_on = index + 1 < block.len()
                    || matches!(last, ';' | ',') && goes_on(&text[line.1..]);
                let wanted = if goes_on { ';' } else { '.' };
                if last == wanted {
                    continue;
                }
                let is_sign = matches!(last, '.' | ',' | ';' | ':');
                let start = if is_sign { end - 1 } else { end };
                let message = Text::new(
                    format!("dòng căn cứ này kết thúc bằng dấu `{wanted}`"),
                    format!("this line of căn cứ ends with `{wanted}`"),
                );
                let span = cx.inside(entry.words.span, start..end);
                let shown = end - last.len_utf8()..end;
                let finding = cx.report_in(entry, shown, message);
                finding.edits.push(Edit { span, text: wanted.to_string() });
            }
        }
    }
    Applied::from(applied)
}

/// Returns the runs of two or more lines that begin with `Căn cứ` and a document, each line as
/// start and end. One alone is a sentence like others, and so are several unless one of them ends
/// as a part of a list.
fn blocks(text: &str) -> Vec<Vec<(usize, usize)>> {
    let mut blocks: Vec<Vec<(usize, usize)>> = vec![Vec::new()];
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (from, end) = (start, start + line.trim_end().len());
        start += line.len();
        if line.trim().is_empty() {
            continue;
        }
        let is_basis = is_basis(line);
        match blocks.last_mut() {
            Some(block) if is_basis => block.push((from, end)),
            _ => blocks.push(Vec::new()),
        }
    }
    let is_listed = |line: &(usize, usize)| {
        text[..line.1].trim_end_matches(['*', '_', ' ']).ends_with([';', ','])
    };
    blocks.retain(|block| block.len() > 1 && block.iter().any(is_listed));
    blocks
}

/// Tells whether the list goes on with a line that names no document, as in Mẫu 1.2 of the decree:
/// `Theo đề nghị của …`.
fn goes_on(rest: &str) -> bool {
    let begins = rest.trim_start_matches(['\n', ' ', '*', '_']);
    ["Căn cứ ", "Theo đề nghị ", "Xét "].iter().any(|start| begins.starts_with(start))
}

/// Tells whether a line says on what a document is based.
fn is_basis(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '*', '_']);
    let Some(basis) = line.strip_prefix("Căn cứ ") else { return false };
    let starts = |name: &str| basis.starts_with(name);
    starts("Hiến pháp") || starts("chức năng") || KINDS.iter().any(|(name, _)| starts(name))
}
