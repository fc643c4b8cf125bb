//! Where a line breaks: at the end of a sentence.

/// Puts each sentence on a line of its own; lines behind the first begin with `indent`.
pub(super) fn lines(text: &str, indent: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(end) = end(rest) {
        out.push_str(&rest[..end]);
        out.push('\n');
        rest = rest[end..].trim_start_matches(' ');
    }
    out.push_str(rest);
    if indent.is_empty() { out } else { out.replace('\n', &format!("\n{indent}")) }
}

/// Returns the end of the first sentence that another one follows: a full stop, perhaps with what
/// closes brackets or quotes, then blanks and a capital letter.
fn end(text: &str) -> Option<usize> {
    let mut rest = text;
    while let Some(stop) = rest.find(['.', '!', '?', '…']) {
        let closed = rest[stop..].trim_start_matches(['.', '!', '?', '…', ')', '”', '"', '*']);
        let next = closed.trim_start_matches(' ');
        let begins = next.trim_start_matches(['“', '"', '(', '*']).chars().next();
        if next.len() < closed.len() && begins.is_some_and(char::is_uppercase) {
            return Some(text.len() - closed.len());
        }
        rest = closed;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_with_its_sentence() {
        let text = "Có 03 đơn (đạt 100%). Đã giải quyết 02 đơn, đạt 66.7%. “Còn 01 đơn.” Hết";
        let expected =
            "Có 03 đơn (đạt 100%).\nĐã giải quyết 02 đơn, đạt 66.7%.\n“Còn 01 đơn.”\nHết";
        assert_eq!(lines(text, ""), expected);
        assert_eq!(lines("Điều 1. Điều 2./.", "  "), "Điều 1.\n  Điều 2./.");
        assert_eq!(lines("v.v. và các việc khác...", ""), "v.v. và các việc khác...");
        assert_eq!(lines("**Kết luận.** Tốt", ""), "**Kết luận.**\nTốt");
    }
}
