//! What is kept of a unit: its name and its figures.

use super::quote::{self, Passage};
use super::{Roster, leaves_out};
use crate::diagnostic::{Diagnostic, Text};
use crate::model::{Agency, AgencyType, Kind, Model};
use crate::parse::Year;
use crate::read::root;
use crate::source::{Sources, Span};
use crate::sums;

/// A unit that sent a file.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its name.
    pub name: String,
    /// Name of its file.
    pub file: String,
    /// Its place on the roster.
    pub roster: Option<usize>,
    /// Its group.
    pub group: String,
    /// Whether it is a commune, of which alone some figures are asked.
    pub is_commune: bool,
    /// Whether it counts.
    pub standing: Standing,
    /// Its figures, in the order of [`sums::ALL`].
    pub cells: Vec<Cell>,
    /// Where the figures asked for stand: the index of the figure, its part, the line.
    pub lines: Vec<(usize, u64, usize)>,
    /// What is wrong with its figures, by the rule's code.
    pub faults: Vec<(&'static str, String)>,
    /// Parts of its report that the head asks for.
    pub passages: Vec<Passage>,
}

/// Whether a unit counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Counted,
    /// It is not on the roster.
    NotListed,
    /// Its file cannot be used.
    Unusable(Text),
    /// Its file cannot be read, and nobody can tell whose it is.
    Unknown,
}

/// A figure of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// It is not given, which is not 0.
    Absent,
    /// It counts.
    Given(u64),
    /// It contradicts another one, and is left out of the total.
    LeftOut(u64),
}

/// What every unit is read for.
#[derive(Debug, Clone)]
pub struct Reading {
    head: Model,
    roster: Roster,
    /// Figures whose lines are kept.
    traced: Vec<usize>,
}

impl Reading {
    /// Prepares to read the units of a head; `traced` are the figures whose lines are wanted.
    pub fn new(head: &Model, traced: Vec<usize>) -> Self {
        Self { head: head.clone(), roster: Roster::new(head), traced }
    }

    /// Takes the figures of a unit's year; `findings` are those of its check. Returns the unit and
    /// the findings for whoever puts the report together.
    pub fn unit(
        &self,
        sources: &Sources,
        year: &Year,
        findings: &[Diagnostic],
    ) -> (Unit, Vec<Diagnostic>) {
        let model = &year.model;
        let agency = &model.agency;
        let roster = self.roster.find(agency);
        let own = |finding: &&Diagnostic| {
            finding.stops(true) && (finding.code.starts_with('N') || finding.code.starts_with('D'))
        };
        let errors: Vec<&Diagnostic> = findings.iter().filter(own).collect();
        let mut found: Vec<Diagnostic> = errors
            .iter()
            .filter(|finding| finding.code.starts_with('D'))
            .map(|finding| (*finding).clone())
            .collect();
        let name = match (roster, agency.name.value.trim()) {
            (Some(place), _) => self.roster.name(place).to_owned(),
            (None, "") => sources.get(year.file).name.clone(),
            (None, name) => name.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        if !year.readable {
            let source = sources.get(year.file);
            return (self.unreadable(&source.name, &source.text), found);
        }
        let standing = self.standing(year, &errors, roster, &name, &mut found);
        let mut unit = Unit {
            file: sources.get(year.file).name.clone(),
            group: self.roster.group(roster, agency),
            is_commune: agency.category() == AgencyType::Commune,
            roster,
            name,
            standing,
            cells: Vec::new(),
            lines: Vec::new(),
            faults: Vec::new(),
            passages: Vec::new(),
        };
        if unit.standing == Standing::Counted {
            self.figures(&mut unit, sources, year, &errors, &mut found);
            unit.passages = quote::passages(year, &self.head);
        }
        (unit, found)
    }

    /// Returns the unit of a file that cannot be read, as far as its text tells whose it is.
    pub fn unreadable(&self, file: &str, text: &str) -> Unit {
        let roster = self.roster.find_in(text);
        Unit {
            name: roster.map_or(file, |place| self.roster.name(place)).to_owned(),
            file: file.to_owned(),
            roster,
            group: self.roster.group(roster, &Agency::default()),
            is_commune: false,
            standing: self.unreadable_standing(roster, false),
            cells: Vec::new(),
            lines: Vec::new(),
            faults: Vec::new(),
            passages: Vec::new(),
        }
    }

    fn standing(
        &self,
        year: &Year,
        errors: &[&Diagnostic],
        roster: Option<usize>,
        name: &str,
        found: &mut Vec<Diagnostic>,
    ) -> Standing {
        let model = &year.model;
        if errors.iter().any(|finding| finding.code == "D001") {
            let is_named = !model.agency.name.value.trim().is_empty();
            return self.unreadable_standing(roster, is_named);
        }
        if let Some(why) = self.another_year(model) {
            let span = model.year.map_or(model.kind.span, |year| year.span);
            let span = if model.kind.value == Kind::Annual { span } else { model.kind.span };
            let message = Text::new(
                format!("`{name}`: {}, không tổng hợp", why.vi),
                format!("`{name}`: {}, left out", why.en),
            );
            let key = if model.kind.value == Kind::Annual { "year" } else { "kind" };
            found.push(Diagnostic::error("U004", span, message).key(key).help(Text::new(
                "lấy đúng tệp báo cáo năm của đơn vị, hoặc sửa `year` của tệp tổng hợp",
                "take the unit's file of that year, or mend `year` of the head file",
            )));
            return Standing::Unusable(why);
        }
        if roster.is_none() && !self.roster.is_empty() {
            let message = Text::new(
                format!("`{name}` không có trong danh sách đơn vị, không tổng hợp"),
                format!("`{name}` is not on the roster, left out"),
            );
            let help = match self.roster.nearest(name) {
                Some(near) => Text::new(
                    format!("có phải là `{near}` không? Tên phải như trong `consolidation.roster`"),
                    format!("did you mean `{near}`? The name must be as in `consolidation.roster`"),
                ),
                None => Text::new(
                    "thêm đơn vị vào `consolidation.roster`, hoặc bỏ tệp này",
                    "add the unit to `consolidation.roster`, or leave the file out",
                ),
            };
            let span = model.agency.name.span;
            found.push(Diagnostic::warning("U003", span, message).key("agency.name").help(help));
            return Standing::NotListed;
        }
        Standing::Counted
    }

    fn unreadable_standing(&self, roster: Option<usize>, is_named: bool) -> Standing {
        if roster.is_none() && (!is_named || !self.roster.is_empty()) {
            return Standing::Unknown;
        }
        Standing::Unusable(Text::new("tệp không đọc được", "the file cannot be read"))
    }

    fn another_year(&self, model: &Model) -> Option<Text> {
        if model.kind.value != Kind::Annual {
            return Some(Text::new("không phải báo cáo năm", "no annual report"));
        }
        let (own, wanted) = (model.year?.value, self.head.year?.value);
        (own != wanted).then(|| {
            Text::new(
                format!("báo cáo của năm {own}, không phải năm {wanted}"),
                format!("a report on {own}, not on {wanted}"),
            )
        })
    }

    fn figures(
        &self,
        unit: &mut Unit,
        sources: &Sources,
        year: &Year,
        errors: &[&Diagnostic],
        found: &mut Vec<Diagnostic>,
    ) {
        let leaves_out = leaves_out(&self.head);
        let spoils = |error: &Diagnostic| error.code.starts_with('N') || error.code == "D003";
        let is_spoilt = |sum: &sums::Sum| {
            leaves_out && errors.iter().any(|error| spoils(error) && sum.is_of(table_of(error)))
        };
        for (index, sum) in sums::ALL.iter().enumerate() {
            let parts = sum.parts(year);
            let total = parts.iter().fold(0u64, |total, part| total.saturating_add(part.0));
            unit.cells.push(match parts[..] {
                [] => Cell::Absent,
                _ if is_spoilt(sum) => Cell::LeftOut(total),
                _ => Cell::Given(total),
            });
            if self.traced.contains(&index) {
                let line = |span: Span| match span == Span::default() {
                    true => 0,
                    false => sources.get(span.file).line(span.start),
                };
                unit.lines.extend(parts.iter().map(|(part, span)| (index, *part, line(*span))));
            }
        }
        for error in errors.iter().filter(|error| error.code.starts_with('N')) {
            unit.faults.push((error.code, error.message.vi.clone()));
            found.push(self.contradiction(unit, error, leaves_out));
        }
    }

    fn contradiction(&self, unit: &Unit, error: &Diagnostic, leaves_out: bool) -> Diagnostic {
        let table = table_of(error);
        let in_sums = sums::ALL.iter().any(|sum| sum.is_of(table));
        let (vi, en) = match (in_sums, leaves_out) {
            (false, _) => (String::new(), String::new()),
            (true, true) => (
                format!("; không cộng các số liệu của `{table}`"),
                format!("; the figures of `{table}` are left out"),
            ),
            (true, false) => (
                format!("; vẫn cộng các số liệu của `{table}`"),
                format!("; the figures of `{table}` count all the same"),
            ),
        };
        let (name, code) = (&unit.name, error.code);
        let message = Text::new(
            format!("`{name}`: số liệu mâu thuẫn ({code}: {}){vi}", error.message.vi),
            format!("`{name}`: figures contradict each other ({code}: {}){en}", error.message.en),
        );
        let mut finding =
            Diagnostic::error("U005", error.span, message).key(error.key.clone()).help(Text::new(
                "đề nghị đơn vị rà soát, gửi lại tệp",
                "ask the unit to check and send the file again",
            ));
        finding.labels = error.labels.clone();
        finding
    }
}

/// Returns the table of a finding's key: `works` of `works[0].cost`.
fn table_of(finding: &Diagnostic) -> &str {
    root(&finding.key)
}
