//! From the model to what surrounds the text: frame, layout and properties of the document.

use crate::annexes;
use crate::context::regime_and_work;
use crate::document::{
    Annex, Block, Frame, HalfPoints, Layout, LetterheadSizes, Margins, Properties, Twips,
};
use crate::frame::{
    self, ArchiveInput, Authority, ContactInput, DocumentKind, FrameInput, MarkInput, PartialDate,
    SignatureInput,
};
use crate::law::Act;
use crate::model::{Citation, Kind, LayoutChoices, LetterheadSize, Model, Stage, Urgency};
use crate::outline::{Outline, regime};
use crate::parse::Year;
use crate::template::wording;
use crate::value::{Decimal, IssueDate, Whole, Words, blank_hint};

/// Builds the frame of the document that a year describes.
pub fn frame(year: &Year, layout: &Layout) -> Frame {
    let subject = subject(year);
    let agency = agency(&year.model);
    frame::build(&input(&year.model, layout, &subject, &agency))
}

/// Puts their heads on the texts of the annexes.
pub fn annexes(model: &Model, layout: &Layout, texts: Vec<Vec<Block>>) -> Vec<Annex> {
    let agency = agency(model);
    let input = input(model, layout, "", &agency);
    let annexes = model.annexes.iter().zip(texts).enumerate();
    annexes
        .map(|(index, (annex, body))| {
            let number = annexes::number(model, index);
            let title = text(&annex.title).unwrap_or_default();
            frame::annex(&input, number, title, annexes::is_landscape(annex), body)
        })
        .collect()
}

fn input<'a>(
    model: &'a Model,
    layout: &'a Layout,
    subject: &'a str,
    agency: &'a str,
) -> FrameInput<'a> {
    let signature = &model.signature;
    FrameInput {
        parent: text(&model.agency.parent),
        agency,
        place: &model.agency.place.value,
        kind: match model.kind.value {
            Kind::Letter => DocumentKind::Letter,
            _ => DocumentKind::Report,
        },
        number: model.document.number.and_then(|number| u32::try_from(number.value).ok()),
        symbol: None,
        abbreviation: &model.agency.abbreviation.value,
        unit: text(&model.document.unit),
        date: match model.document.date.map(|date| date.value) {
            Some(IssueDate::Day(date)) => {
                PartialDate::Day { y: date.year, m: date.month, d: date.day }
            }
            Some(IssueDate::Month { year, month }) => PartialDate::Month { y: year, m: month },
            None => PartialDate::Unknown,
        },
        subject,
        addressees: model.document.addressed_to.iter().map(|words| words.value.as_str()).collect(),
        signature: SignatureInput {
            authority: signature
                .authority
                .and_then(|authority| Authority::from_abbreviation(authority.value.word())),
            body: text(&signature.collective),
            head: &signature.head.value,
            title: text(&signature.title),
            name: Some(signature.name.value.as_str()).filter(|name| !name.is_empty()),
        },
        recipients: model.recipients.iter().map(|words| words.value.as_str()).collect(),
        archive: ArchiveInput {
            unit: text(&model.archive.unit),
            drafter: text(&model.archive.drafter),
            copies: model.archive.copies.and_then(|copies| u32::try_from(copies.value).ok()),
        },
        marks: marks(model),
        contact: contact(model),
        sizes: match model.layout.letterhead_size.map(|size| size.value) {
            Some(LetterheadSize::Large) => {
                LetterheadSizes { country: 26, motto: 28, place_date: 28 }
            }
            _ => LetterheadSizes::default(),
        },
        layout,
    }
}

/// Returns the marks in boxes, from above: draft, urgency, circulation.
fn marks(model: &Model) -> Vec<MarkInput<'_>> {
    let document = &model.document;
    let draft = text(&document.draft_mark).map(|words| MarkInput { words, ..MarkInput::default() });
    let urgency = document.urgency.map(|urgency| MarkInput {
        words: urgency.value.word(),
        // The widths of the stamps (Phụ lục I, Phần I, Mục III, khoản 2, điểm b).
        width_mm: Some(match urgency.value {
            Urgency::Express | Urgency::ExpressOfDecree => 30,
            Urgency::VeryUrgent => 40,
            Urgency::Urgent => 20,
        }),
        red: true,
    });
    let circulation = document
        .circulation
        .map(|circulation| MarkInput { words: circulation.value.word(), ..MarkInput::default() });
    [draft, urgency, circulation].into_iter().flatten().collect()
}

/// Returns the line at the foot of the first page.
fn contact(model: &Model) -> ContactInput<'_> {
    let Some(contact) = &model.agency.contact else { return ContactInput::default() };
    ContactInput {
        address: text(&contact.address),
        email: text(&contact.email),
        website: text(&contact.website),
        phone: text(&contact.phone),
        fax: text(&contact.fax),
    }
}

/// Returns the name of the body for the head of the page: a commune stands below its committee, as
/// offices write it.
fn agency(model: &Model) -> String {
    let name = model.agency.name.value.trim();
    let kind = model.agency.commune().and_then(|kind| name.to_lowercase().find(kind));
    match kind.and_then(|at| Some((name.get(..at)?, name.get(at..)?))) {
        Some((committee, place)) if !name.contains('\n') => {
            format!("{}\n{place}", committee.trim_end())
        }
        _ => name.to_owned(),
    }
}

/// Returns the subject given, or the one that offices use for this outline.
fn subject(year: &Year) -> String {
    let model = &year.model;
    if let Some(subject) = text(&model.document.subject) {
        return subject.to_owned();
    }
    let last = model.last_year().value;
    let next = last + 1;
    match Outline::of(model) {
        Outline::Annual2015 => format!(
            "Kết quả xây dựng và thực hiện Quy chế dân chủ ở cơ sở năm {last} \
             và nhiệm vụ trọng tâm năm {next}"
        ),
        Outline::Annual2023 | Outline::Commune2023 | Outline::Consolidated => {
            format!("Kết quả thực hiện dân chủ ở cơ sở năm {last} và nhiệm vụ trọng tâm năm {next}")
        }
        Outline::Review => subject_of_review(year),
        Outline::Campaign => subject_of_campaign(year),
        Outline::Letter => {
            let regime = regime(model);
            format!("triển khai thực hiện {regime} năm {last}")
        }
    }
}

/// `Sơ kết 05 năm thực hiện Nghị quyết số 02-NQ/TU ngày … của … về …`.
fn subject_of_review(year: &Year) -> String {
    let model = &year.model;
    let review = model.review.as_ref();
    let stage = review.and_then(|review| review.stage).map(|stage| stage.value);
    let stage = stage.unwrap_or(Stage::Interim).word();
    let years = model.years().map_or_else(|| "[…]".to_owned(), |years| format!("{years:02}"));
    match review.and_then(|review| cited(year, &review.subject)) {
        Some(act) => format!("{stage} {years} năm thực hiện {act}"),
        None => {
            let [_, work] = regime_and_work(model);
            format!("{stage} {years} năm {work}, {}", model.span_of_years())
        }
    }
}

/// `Tổng kết phong trào thi đua “…” giai đoạn 2016 - 2020`.
fn subject_of_campaign(year: &Year) -> String {
    let model = &year.model;
    let movement = model.movement.as_ref();
    let stage = movement.and_then(|movement| movement.stage).map(|stage| stage.value);
    let stage = stage.unwrap_or(Stage::Final).word();
    let span = model.span_of_years();
    let name = movement.and_then(|movement| text(&movement.name)).map(filled);
    match (name, movement.and_then(|movement| cited(year, &movement.plan))) {
        (Some(name), _) => format!("{stage} phong trào thi đua “{name}” {span}"),
        (None, Some(act)) => format!("{stage} thực hiện {act}, {span}"),
        (None, None) => format!("{stage} phong trào thi đua {span}"),
    }
}

/// Returns a document cited in full; what is still to be filled in stands in brackets.
fn cited(year: &Year, citation: &Option<Citation>) -> Option<String> {
    let act: &Act = year.cited.act(citation.as_ref()?.cite)?;
    Some(act.full_parts().iter().map(|part| filled(part)).collect::<Vec<_>>().join(" "))
}

fn filled(text: &str) -> String {
    match blank_hint(text) {
        Some("") => "[…]".to_owned(),
        Some(hint) => format!("[{hint}]"),
        None => text.to_owned(),
    }
}

fn text(words: &Option<Words>) -> Option<&str> {
    words.as_ref().map(|words| words.value.as_str())
}

/// Returns the file's properties.
pub fn properties(year: &Year) -> Properties {
    let model = &year.model;
    let date = model.document.date.and_then(|date| match date.value {
        IssueDate::Day(date) => Some(date.to_string()),
        IssueDate::Month { .. } => None,
    });
    let subject = subject(year);
    let (kind, title) = match model.kind.value {
        Kind::Letter => ("Công văn", format!("Công văn về việc {}", frame::bare_subject(&subject))),
        _ => ("Báo cáo", format!("Báo cáo {}", wording::lower_first(&subject))),
    };
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Properties {
        title: one_line(&title),
        author: one_line(&model.agency.name.value),
        subject: format!("{kind} {}", model.span_of_years()),
        date,
    }
}

/// Returns the choices of a model, each inside the decree's range; what lies outside is a finding
/// of its own, and the nearest value allowed stands in for it.
pub fn layout(choices: &LayoutChoices) -> Layout {
    let default = Layout::default();
    let margins = default.margins;
    Layout {
        body_size: match choices.body_size.map(|size| size.value) {
            Some(13) => 26,
            _ => default.body_size,
        } as HalfPoints,
        indent: match choices.indent_cm {
            Some(indent) if indent.value < 1.135 => 567,
            _ => default.indent,
        },
        paragraph_spacing: points(choices.paragraph_spacing_pt, 6.0..=72.0)
            .unwrap_or(default.paragraph_spacing),
        line_spacing: choices
            .line_spacing
            .map_or(default.line_spacing, |lines| rounded(lines.value.clamp(1.0, 1.5) * 240.0)),
        margins: Margins {
            top: millimetres(choices.margin_top_mm, 20..=25).unwrap_or(margins.top),
            bottom: millimetres(choices.margin_bottom_mm, 20..=25).unwrap_or(margins.bottom),
            left: millimetres(choices.margin_left_mm, 30..=35).unwrap_or(margins.left),
            right: millimetres(choices.margin_right_mm, 15..=20).unwrap_or(margins.right),
        },
    }
}

fn points(value: Option<Decimal>, range: std::ops::RangeInclusive<f64>) -> Option<Twips> {
    value.map(|value| rounded(value.value.clamp(*range.start(), *range.end()) * 20.0))
}

/// Converts millimetres to twips, rounded down so that 15 mm is 850 twips as in the decree's model.
fn millimetres(value: Option<Whole>, range: std::ops::RangeInclusive<u64>) -> Option<Twips> {
    let value = value?.value.clamp(*range.start(), *range.end());
    i32::try_from(value * 144_000 / 254 / 10).ok()
}

fn rounded(value: f64) -> Twips {
    value.round() as Twips
}
