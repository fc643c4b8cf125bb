//! The figures that a consolidated report adds up over its units: their keys, what the tables call
//! them, and where a year holds them.
//!
//! A figure that a unit does not give is absent, which is not 0. Where a list holds the parts of a
//! figure, the figure is the sum of the parts given.

use crate::model::{Complaints, Contributions, KindFigures, Model, UnitTable};
use crate::parse::Year;
use crate::source::Span;
use crate::value::Whole;

/// A part of a figure and the place that it comes from.
pub type Part = (u64, Span);

/// A figure that is added up.
#[derive(Debug, Clone, Copy)]
pub struct Sum {
    /// Its key, which `--trace` takes.
    pub key: &'static str,
    /// What tables call it.
    pub head: &'static str,
    /// The table that it stands in.
    pub table: UnitTable,
    read: fn(&Year) -> Vec<Part>,
}

impl Sum {
    /// Returns the name that templates know it by: the key with `_` for each stop.
    pub fn name(&self) -> String {
        self.key.replace('.', "_")
    }

    /// Tells whether it comes from a table of the data file: `complaints.received` from `complaints`.
    pub fn is_of(&self, table: &str) -> bool {
        let other = match table {
            "works" => "contributions",
            "disclosure" => "disclosures",
            own => own,
        };
        self.key.split('.').next() == Some(other)
    }

    /// Reads the parts of the figure; none where the unit does not give it.
    pub fn parts(&self, year: &Year) -> Vec<Part> {
        (self.read)(year)
    }
}

/// A share, worked out of totals and never of shares.
#[derive(Debug, Clone, Copy)]
pub struct Share {
    /// Its name in templates.
    pub name: &'static str,
    /// Key of the part.
    pub part: &'static str,
    /// Keys that make the whole; none for the number of units that give the part.
    pub whole: &'static [&'static str],
}

/// Every share.
pub const SHARES: [Share; 5] = [
    Share { name: "conferences_held", part: "conferences.held", whole: &[] },
    Share {
        name: "conferences_answered",
        part: "conferences.answered",
        whole: &["conferences.opinions"],
    },
    Share {
        name: "complaints_resolved",
        part: "complaints.resolved",
        whole: &["complaints.within_competence"],
    },
    Share {
        name: "procedures_on_time",
        part: "administrative_procedures.on_time",
        whole: &["administrative_procedures.on_time", "administrative_procedures.late"],
    },
    Share {
        name: "procedures_online",
        part: "administrative_procedures.online",
        whole: &["administrative_procedures.received"],
    },
];

/// Returns the index of a figure in [`ALL`] by its key.
pub fn find(key: &str) -> Option<usize> {
    ALL.iter().position(|sum| sum.key == key)
}

/// Declares the figures: a line for each.
macro_rules! sums {
    ($($table:ident { $($key:literal, $head:literal, $read:expr;)* })*) => {
        /// Every figure, in the order of the tables.
        pub static ALL: &[Sum] = &[$($(
            Sum { key: $key, head: $head, table: UnitTable::$table, read: $read },
        )*)*];
    };
}

sums! {
    Office {
        "steering_committee", "Ban Chỉ đạo", |year| table(year.model.steering_committee.as_ref().map(|t| t.span));
        "conferences.held", "Đơn vị tổ chức hội nghị", held;
        "conferences", "Số hội nghị", |year| entries(year.model.conferences.as_deref(), |item| item.span);
        "conferences.attendees", "Số người dự", |year| each(&year.model.conferences, |item| item.attendees);
        "conferences.opinions", "Ý kiến phát biểu", |year| each(&year.model.conferences, |item| item.opinions);
        "conferences.answered", "Ý kiến được giải đáp", |year| each(&year.model.conferences, |item| item.answered);
        "people_inspectorate", "Ban Thanh tra nhân dân", |year| table(year.model.people_inspectorate.as_ref().map(|t| t.span));
        "people_inspectorate.members", "Thành viên Ban Thanh tra", |year| one(year.model.people_inspectorate.as_ref().and_then(|t| t.members));
        "people_inspectorate.checks", "Cuộc giám sát", |year| one(year.model.people_inspectorate.as_ref().and_then(|t| t.checks));
        "people_inspectorate.recommendations", "Kiến nghị của Ban Thanh tra", |year| one(year.model.people_inspectorate.as_ref().and_then(|t| t.recommendations));
        "disclosures", "Nội dung công khai", |year| listed(&year.model.disclosures, |item| item.span);
        "disclosures.rounds", "Lượt công khai", |year| one(year.model.disclosure.as_ref().and_then(|t| t.rounds));
        "donations", "Ủng hộ (đồng)", donations;
    }
    Petitions {
        "citizen_reception.visits", "Lượt tiếp", |year| one(year.model.citizen_reception.as_ref().and_then(|t| t.visits));
        "citizen_reception.people", "Người được tiếp", |year| one(year.model.citizen_reception.as_ref().and_then(|t| t.people));
        "citizen_reception.groups", "Đoàn đông người", |year| one(year.model.citizen_reception.as_ref().and_then(|t| t.groups));
        "complaints.received", "Đơn tiếp nhận", |year| complaint(year, |t| t.received);
        "complaints.carried_over", "Kỳ trước chuyển sang", |year| complaint(year, |t| t.carried_over);
        "complaints.within_competence", "Thuộc thẩm quyền", |year| complaint(year, |t| t.within_competence);
        "complaints.resolved", "Đã giải quyết", |year| complaint(year, |t| t.resolved);
        "complaints.referred", "Chuyển, hướng dẫn", |year| complaint(year, |t| t.referred);
        "complaints.pending", "Đang giải quyết", |year| complaint(year, |t| t.pending);
        "complaints.kinds.complaints.received", "Khiếu nại", |year| kind(year, 0, |t| t.received);
        "complaints.kinds.denunciations.received", "Tố cáo", |year| kind(year, 1, |t| t.received);
        "complaints.kinds.petitions.received", "Kiến nghị, phản ánh", |year| kind(year, 2, |t| t.received);
    }
    Procedures {
        "administrative_procedures.received", "Hồ sơ tiếp nhận", |year| one(year.model.administrative_procedures.as_ref().and_then(|t| t.received));
        "administrative_procedures.carried_over", "Kỳ trước chuyển sang", |year| one(year.model.administrative_procedures.as_ref().and_then(|t| t.carried_over));
        "administrative_procedures.online", "Nộp trực tuyến", |year| one(year.model.administrative_procedures.as_ref().and_then(|t| t.online));
        "administrative_procedures.on_time", "Đúng hạn", |year| one(year.model.administrative_procedures.as_ref().and_then(|t| t.on_time));
        "administrative_procedures.late", "Quá hạn", |year| one(year.model.administrative_procedures.as_ref().and_then(|t| t.late));
        "administrative_procedures.pending", "Đang giải quyết", |year| one(year.model.administrative_procedures.as_ref().and_then(|t| t.pending));
    }
    Communes {
        "dialogues", "Hội nghị đối thoại", |year| entries(year.model.dialogues.as_deref(), |item| item.span);
        "dialogues.attendees", "Người dự đối thoại", |year| each(&year.model.dialogues, |item| item.attendees);
        "dialogues.opinions", "Ý kiến đối thoại", |year| each(&year.model.dialogues, |item| item.opinions);
        "dialogues.answered", "Ý kiến được trả lời", |year| each(&year.model.dialogues, |item| item.answered);
        "decisions_by_people", "Nội dung Nhân dân quyết định", |year| entries(year.model.decisions_by_people.as_deref(), |item| item.span);
        "contributions.money", "Nhân dân đóng góp (đồng)", |year| given(year, |t| t.money, |year| listed_figure(year, |work| work.contributed));
        "contributions.land_m2", "Đất hiến (m²)", |year| given(year, |t| t.land_m2, |year| listed_figure(year, |work| work.land_m2));
        "contributions.workdays", "Ngày công", |year| given(year, |t| t.workdays, |year| listed_figure(year, |work| work.workdays));
        "investment_supervision.boards", "Ban Giám sát đầu tư", |year| supervised(year, |t| t.boards);
        "investment_supervision.projects", "Dự án được giám sát", |year| supervised(year, |t| t.projects);
        "investment_supervision.checks", "Cuộc giám sát đầu tư", |year| supervised(year, |t| t.checks);
        "investment_supervision.recommendations", "Kiến nghị giám sát đầu tư", |year| supervised(year, |t| t.recommendations);
    }
}

fn one(figure: Option<Whole>) -> Vec<Part> {
    figure.map(|figure| (figure.value, figure.span)).into_iter().collect()
}

/// A table that is there counts as one.
fn table(span: Option<Span>) -> Vec<Part> {
    span.map(|span| (1, span)).into_iter().collect()
}

/// How many entries a list has; one that is given empty has none, which is said.
fn entries<T>(list: Option<&[T]>, span: fn(&T) -> Span) -> Vec<Part> {
    match list {
        None => Vec::new(),
        Some([]) => vec![(0, Span::default())],
        Some(list) => list.iter().map(|item| (1, span(item))).collect(),
    }
}

/// How many entries a list has; an empty one may as well be absent.
fn listed<T>(list: &[T], span: fn(&T) -> Span) -> Vec<Part> {
    list.iter().map(|item| (1, span(item))).collect()
}

/// The sum of a figure of each entry.
fn each<T>(list: &Option<Vec<T>>, figure: fn(&T) -> Option<Whole>) -> Vec<Part> {
    let figures = list.iter().flatten().filter_map(figure);
    figures.map(|figure| (figure.value, figure.span)).collect()
}

/// Whether any conference was held: 1 or 0.
fn held(year: &Year) -> Vec<Part> {
    match year.model.conferences.as_deref() {
        None => Vec::new(),
        Some([]) => vec![(0, Span::default())],
        Some([first, ..]) => vec![(1, first.span)],
    }
}

fn donations(year: &Year) -> Vec<Part> {
    let open = |span: Span| year.placeholders.iter().any(|placeholder| placeholder.span == span);
    let amounts = year.model.donations.iter().map(|donation| donation.amount);
    let known = amounts.filter(|amount| !open(amount.span));
    known.map(|amount| (amount.value, amount.span)).collect()
}

fn complaint(year: &Year, figure: fn(&Complaints) -> Option<Whole>) -> Vec<Part> {
    one(year.model.complaints.as_ref().and_then(figure))
}

fn kind(year: &Year, index: usize, figure: fn(&KindFigures) -> Option<Whole>) -> Vec<Part> {
    let kinds = year.model.complaints.as_ref().and_then(|complaints| complaints.kinds.as_ref());
    let of_kind = kinds.and_then(|kinds| {
        let kinds = [&kinds.complaints, &kinds.denunciations, &kinds.petitions];
        kinds.get(index).and_then(|kind| kind.as_ref())
    });
    one(of_kind.and_then(figure))
}

fn supervised(
    year: &Year,
    figure: fn(&crate::model::InvestmentSupervision) -> Option<Whole>,
) -> Vec<Part> {
    one(year.model.investment_supervision.as_ref().and_then(figure))
}

/// What the people gave: the total that the commune gives, else what its works add up to.
fn given(
    year: &Year,
    total: fn(&Contributions) -> Option<Whole>,
    listed: fn(&Model) -> Vec<Part>,
) -> Vec<Part> {
    match year.model.contributions.as_ref().and_then(total) {
        Some(total) => one(Some(total)),
        None => listed(&year.model),
    }
}

fn listed_figure(model: &Model, figure: fn(&crate::model::Work) -> Option<Whole>) -> Vec<Part> {
    let figures = model.works.iter().filter_map(figure);
    figures.map(|figure| (figure.value, figure.span)).collect()
}
