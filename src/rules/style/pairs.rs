//! Quotes and brackets that open and close.

use super::words::{after, before};

/// A sign without its other half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Single {
    /// Where it stands.
    pub(super) at: usize,
    /// Whether it opens.
    pub(super) opens: bool,
}

/// Returns the signs of a paragraph that have no other half; they may lie in one another. Where none
/// is open, `is_free` tells that a closing one stands for something else.
pub(super) fn singles(
    paragraph: &str,
    open: char,
    close: char,
    is_free: impl Fn(usize) -> bool,
) -> Vec<Single> {
    let mut opened = Vec::new();
    let mut singles = Vec::new();
    let lead = |sign: char| sign.encode_utf8(&mut [0; 4]).as_bytes()[0];
    let leads = [lead(open), lead(close)];
    for at in memchr::memchr2_iter(leads[0], leads[1], paragraph.as_bytes()) {
        let sign = after(paragraph, at);
        if sign == Some(open) {
            opened.push(at);
        } else if sign != Some(close) {
            continue;
        } else if opened.pop().is_none() && !is_free(at) {
            singles.push(Single { at, opens: false });
        }
    }
    singles.extend(opened.into_iter().map(|at| Single { at, opens: true }));
    singles
}

/// Returns the curly quotes without their other half.
pub(super) fn single_quotes(paragraph: &str) -> Vec<Single> {
    singles(paragraph, '“', '”', |_| false)
}

/// Returns the places of straight quotes; a sign after a figure is the inch (`màn hình 55"`) or the
/// second (`20°15'30"`) where no quote is open, or where it has no other half.
pub(super) fn straight_quotes(paragraph: &str) -> Vec<usize> {
    let inch = |at: &usize| before(paragraph, *at).is_some_and(|c| c.is_ascii_digit());
    let mut places: Vec<usize> = Vec::new();
    for (at, _) in paragraph.match_indices('"') {
        if places.len() % 2 == 1 || !inch(&at) {
            places.push(at);
        }
    }
    if places.len() % 2 == 1
        && let Some(index) = places.iter().position(inch)
    {
        places.remove(index);
    }
    places
}

/// Tells whether a sign stands where a quote opens: before a word and not right after one.
pub(super) fn can_open(paragraph: &str, at: usize) -> bool {
    let previous = before(paragraph, at);
    let next = after(paragraph, at + 1);
    previous.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '“' | '*'))
        && next.is_some_and(|c| !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_lie_in_one_another() {
        assert_eq!(single_quotes("về “sự “tự diễn biến”, “tự chuyển hóa” trong nội bộ”"), []);
        let text = "phong trào Dân vận khéo” và “Ngày";
        let found: Vec<_> = single_quotes(text).iter().map(|single| single.opens).collect();
        assert_eq!(found, [false, true]);
    }

    #[test]
    fn an_inch_is_no_quote() {
        assert_eq!(straight_quotes(r#"màn hình 55""#).len(), 0);
        assert_eq!(straight_quotes(r#"màn hình 55" và 65""#).len(), 0);
        assert_eq!(straight_quotes(r#""Năm 2021""#).len(), 2);
        assert_eq!(straight_quotes(r#""LED 55" trở lên"#).len(), 2);
        assert_eq!(straight_quotes(r#""LED 55" loại mới""#), [0, 21]);
    }
}
