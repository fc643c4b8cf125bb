//! The decree's frame around the text: letterhead, title, `Kính gửi`, closing, address.

use crate::document::{Frame, Letterhead, Twips};

use super::inline::{State, element, escape};

/// Superior and issuing body beside Quốc hiệu and Tiêu ngữ, below them number and date.
pub(super) fn letterhead(out: &mut String, frame: &Frame, state: &mut State) {
    let Letterhead { parent, agency, country, motto, .. } = &frame.letterhead;
    let Letterhead { number, subject, marks, place_date, .. } = &frame.letterhead;
    let texts = [parent, agency, subject].into_iter().flatten().chain([country, motto]);
    let nothing = number.is_empty() && marks.is_empty() && place_date.is_empty();
    if nothing && texts.into_iter().all(String::is_empty) {
        return;
    }
    out.push_str("<header class=\"letterhead\">\n<div class=\"bodies\">\n");
    lines(out, "parent", parent);
    lines(out, "agency", agency);
    rule(out, frame.letterhead.agency_rule, state);
    out.push_str("</div>\n<div class=\"nation\">\n");
    element(out, "p", "country", &escape(country));
    element(out, "p", "motto", &escape(motto));
    rule(out, frame.letterhead.motto_rule, state);
    out.push_str("</div>\n<div class=\"reference\">\n");
    element(out, "p", "number", &state.inlines(number));
    letter_subject(out, frame);
    for mark in marks {
        let colour = if mark.red { " red" } else { "" };
        let class = format!("mark{colour} {}", state.length(mark.width));
        element(out, "p", &class, &escape(&mark.text));
    }
    out.push_str("</div>\n");
    element(out, "p", "place-date", &state.inlines(place_date));
    out.push_str("</header>\n");
}

/// `V/v …` of a công văn, which has no other title.
fn letter_subject(out: &mut String, frame: &Frame) {
    let subject = &frame.letterhead.subject;
    if subject.is_empty() {
        return;
    }
    let name = if frame.title.is_none() { "h1" } else { "p" };
    out.push_str(&format!("<{name} class=\"letter-subject\">\n"));
    lines_of(out, "line", subject);
    out.push_str(&format!("</{name}>\n"));
}

/// Type, subject and rule.
pub(super) fn title(out: &mut String, frame: &Frame, state: &mut State) {
    let Some(title) = &frame.title else { return };
    out.push_str("<h1 class=\"title\">\n");
    element(out, "span", "kind", &escape(&title.kind));
    lines_of(out, "subject", &title.subject);
    out.push_str("</h1>\n");
    rule(out, title.rule, state);
}

/// `Kính gửi`: one addressee on the same line, several on lines of their own.
pub(super) fn addressees(out: &mut String, addressees: &[String]) {
    match addressees {
        [] => {}
        [one] => element(out, "p", "addressee", &format!("Kính gửi: {}", escape(one))),
        [several @ .., last] => {
            element(out, "p", "addressee", "Kính gửi:");
            out.push_str("<ul class=\"addressees\">\n");
            for name in several {
                element(out, "li", "", &format!("- {};", escape(name)));
            }
            element(out, "li", "", &format!("- {}.", escape(last)));
            out.push_str("</ul>\n");
        }
    }
}

/// `Nơi nhận` at the left, authority and name of the signer at the right.
pub(super) fn closing(out: &mut String, frame: &Frame, state: &mut State) {
    let (signature, recipients) = (&frame.signature, &frame.recipients);
    if signature.authority.is_empty() && signature.name.is_empty() && recipients.items.is_empty() {
        return;
    }
    out.push_str("<div class=\"closing\">\n<div class=\"recipients\">\n");
    if !recipients.items.is_empty() {
        element(out, "p", "recipients-head", "Nơi nhận:");
        out.push_str("<ul>\n");
        for item in &recipients.items {
            element(out, "li", "", &format!("- {}", escape(item)));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</div>\n<div class=\"signature\">\n");
    lines(out, "authority", &signature.authority);
    element(out, "p", "signer", &state.inlines(&signature.name));
    out.push_str("</div>\n</div>\n");
}

/// The address at the foot.
pub(super) fn contact(out: &mut String, contact: &[String]) {
    if !contact.is_empty() {
        let lines: Vec<_> = contact.iter().map(|line| escape(line)).collect();
        element(out, "footer", "contact", &lines.join("<br>\n"));
    }
}

/// A horizontal rule of its length, in the middle.
pub(super) fn rule(out: &mut String, length: Twips, state: &mut State) {
    if length > 0 {
        element(out, "div", &format!("rule {}", state.length(length)), "");
    }
}

fn lines(out: &mut String, class: &str, lines: &[String]) {
    lines.iter().for_each(|line| element(out, "p", class, &escape(line)));
}

fn lines_of(out: &mut String, class: &str, lines: &[String]) {
    lines.iter().for_each(|line| element(out, "span", class, &escape(line)));
}
