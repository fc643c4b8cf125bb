//! Authority, title and name of the signer (Mục II, khoản 7).

use crate::document::{Inline, Signature, Twips};
use crate::frame::input::{Authority, FrameInput, SignatureInput};
use crate::frame::lines::break_capitals;
use crate::frame::metrics::{Face, Font};
use crate::frame::{COLUMN_SURPLUS, wording};

/// Hint of a blank where the name is not given, as the decree's models print it (Phụ lục III).
const NAME_HINT: &str = "Họ và tên";

/// Builds the block for a column of this width.
pub(super) fn build(input: &FrameInput, column: Twips) -> Signature {
    let limit = (column - COLUMN_SURPLUS).max(0);
    let lines = authority(&input.signature);
    let lines = lines.iter().flat_map(|line| break_capitals(line, font(input), limit));
    Signature { authority: lines.collect(), name: vec![name(&input.signature)] }
}

/// Returns the font of the whole block: bold, of the size of the text (Mục V, row 7).
pub(super) fn font(input: &FrameInput) -> Font {
    Font::new(Face::Bold, input.layout.body_size)
}

/// Returns the lines over the name, not yet in capitals (Mục II, khoản 7, điểm b).
pub(super) fn authority(signature: &SignatureInput) -> Vec<String> {
    let head = signature.head;
    let title = signature.title.filter(|title| !wording::is_blank(title));
    let body = signature.body.filter(|body| !wording::is_blank(body));
    let collective = body.map(|body| led(Authority::Collective, body));
    let rest = match (signature.authority, body) {
        (None, _) | (Some(Authority::Collective), Some(_)) => {
            vec![wording::shown(title.unwrap_or(head))]
        }
        (Some(authority), _) => {
            [led(authority, head)].into_iter().chain(title.map(wording::shown)).collect()
        }
    };
    collective.into_iter().chain(rest).filter(|line| !line.is_empty()).collect()
}

/// Returns the name, printed as given.
pub(super) fn name(signature: &SignatureInput) -> Inline {
    match signature.name.filter(|name| !wording::is_blank(name)) {
        Some(name) => wording::inline(name),
        None => Inline::Blank(NAME_HINT.to_owned()),
    }
}

/// Returns `KT. Giám đốc`, with one space as in the decree's samples (Mục V, row 7).
fn led(authority: Authority, post: &str) -> String {
    format!("{} {}", authority.abbreviation(), wording::shown(post))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEPUTY: SignatureInput = SignatureInput {
        authority: Some(Authority::Deputy),
        body: None,
        head: "Giám đốc",
        title: Some("Phó Giám đốc"),
        name: Some("Nguyễn Văn A"),
    };

    #[test]
    fn every_authority_has_its_lines() {
        let committee =
            SignatureInput { body: Some("Ủy ban nhân dân"), head: "Chủ tịch", ..DEPUTY };
        let head = SignatureInput { authority: None, title: None, ..DEPUTY };
        let by = |authority, title| SignatureInput { authority: Some(authority), title, ..DEPUTY };
        let cases: [(SignatureInput, &[&str]); 9] = [
            (DEPUTY, &["KT. Giám đốc", "Phó Giám đốc"]),
            (head, &["Giám đốc"]),
            (
                SignatureInput { title: Some("Phó Chủ tịch"), ..committee },
                &["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"],
            ),
            (
                SignatureInput { authority: Some(Authority::Collective), title: None, ..committee },
                &["TM. Ủy ban nhân dân", "Chủ tịch"],
            ),
            (
                SignatureInput { authority: None, title: None, ..committee },
                &["TM. Ủy ban nhân dân", "Chủ tịch"],
            ),
            (
                SignatureInput {
                    authority: Some(Authority::Collective),
                    head: "Ủy ban nhân dân",
                    title: Some("Chủ tịch"),
                    ..DEPUTY
                },
                &["TM. Ủy ban nhân dân", "Chủ tịch"],
            ),
            (by(Authority::Order, Some("Chánh Văn phòng")), &["TL. Giám đốc", "Chánh Văn phòng"]),
            (by(Authority::Delegation, Some("Trưởng phòng")), &["TUQ. Giám đốc", "Trưởng phòng"]),
            (by(Authority::Acting, None), &["Q. Giám đốc"]),
        ];
        for (signature, expected) in cases {
            assert_eq!(authority(&signature), expected);
        }
    }

    #[test]
    fn a_name_is_never_altered() {
        assert_eq!(name(&DEPUTY), Inline::text("Nguyễn Văn A"));
        assert_eq!(name(&SignatureInput { name: None, ..DEPUTY }), Inline::Blank(NAME_HINT.into()));
        let todo = SignatureInput { name: Some("TODO: tên Phó Giám đốc"), ..DEPUTY };
        assert_eq!(name(&todo), Inline::Blank("tên Phó Giám đốc".into()));
    }

    #[test]
    fn abbreviations_are_read_in_any_form() {
        assert_eq!(Authority::from_abbreviation("KT."), Some(Authority::Deputy));
        assert_eq!(Authority::from_abbreviation(" tuq "), Some(Authority::Delegation));
        assert_eq!(Authority::from_abbreviation("PHÓ"), None);
    }
}
