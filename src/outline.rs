//! Which outline a document follows: by its kind, by the agency that writes it, and by the law on
//! its day.

use crate::model::{AgencyType, Kind, Model, Period};
use crate::value::{Date, IssueDate, Whole};

/// First day of Luật 10/2022/QH15 (Điều 90, khoản 1).
pub const LAW_OF_2022: Date = Date { year: 2023, month: 7, day: 1 };

/// First day of communes without townships and of two levels of government
/// (Luật 97/2025/QH15, Điều 4; Luật 72/2025/QH15).
pub const REFORM_OF_2025: Date = Date { year: 2025, month: 7, day: 1 };

/// The order of a document's sections; each has a template of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outline {
    /// Annual report under Pháp lệnh 34/2007, Nghị định 04/2015 and Nghị định 145/2020.
    Annual2015,
    /// Annual report of an agency or a public-service unit under Luật 10/2022/QH15.
    Annual2023,
    /// Annual report of a commune under Luật 10/2022/QH15.
    Commune2023,
    /// Review of several years.
    Review,
    /// Summary of a campaign.
    Campaign,
    /// Công văn that orders the work.
    Letter,
    /// Report over the reports of many units.
    Consolidated,
}

impl Outline {
    /// Every outline.
    pub const ALL: [Outline; 7] = [
        Self::Annual2015,
        Self::Annual2023,
        Self::Commune2023,
        Self::Review,
        Self::Campaign,
        Self::Letter,
        Self::Consolidated,
    ];

    /// Returns the outline that a document follows.
    pub fn of(model: &Model) -> Self {
        match model.kind.value {
            Kind::Review => Self::Review,
            Kind::Campaign => Self::Campaign,
            Kind::Letter => Self::Letter,
            Kind::Consolidated => Self::Consolidated,
            Kind::Annual if !under_law_of_2022(model) => Self::Annual2015,
            Kind::Annual if model.agency.category() == AgencyType::Commune => Self::Commune2023,
            Kind::Annual => Self::Annual2023,
        }
    }

    /// Returns the kind of its documents.
    pub fn kind(self) -> Kind {
        match self {
            Self::Annual2015 | Self::Annual2023 | Self::Commune2023 => Kind::Annual,
            Self::Review => Kind::Review,
            Self::Campaign => Kind::Campaign,
            Self::Letter => Kind::Letter,
            Self::Consolidated => Kind::Consolidated,
        }
    }

    /// Returns the name of its template.
    pub fn template(self) -> &'static str {
        match self {
            Self::Annual2015 => "annual-2015.md",
            Self::Annual2023 => "annual-2023.md",
            Self::Commune2023 => "commune-2023.md",
            Self::Review => "review.md",
            Self::Campaign => "campaign.md",
            Self::Letter => "letter.md",
            Self::Consolidated => "consolidated.md",
        }
    }
}

/// Tells whether a document is written under Luật 10/2022/QH15.
pub fn under_law_of_2022(model: &Model) -> bool {
    judged_on(model) >= LAW_OF_2022
}

/// Returns what the law of the document's day calls its matter.
pub fn regime(model: &Model) -> &'static str {
    if under_law_of_2022(model) {
        "dân chủ ở cơ sở"
    } else {
        "Quy chế dân chủ ở cơ sở"
    }
}

/// Returns the day by which the law is judged: that of the document, else the last day it can
/// bear, else the last day of the reporting year.
pub fn judged_on(model: &Model) -> Date {
    let year = u16::try_from(model.last_year().value).unwrap_or(9999);
    let issued = model.document.date.map(|date| IssueDate::latest(date.value));
    // A day that could not be read stands as the year 0.
    issued.filter(|date| date.year > 0).unwrap_or(Date { year, month: 12, day: 31 })
}

impl Model {
    /// Tells whether the file says of no year: a letter takes that of its day, and may speak of
    /// the one before or after.
    pub fn is_about_no_year(&self) -> bool {
        self.kind.value == Kind::Letter && self.year.is_none()
    }

    /// Tells whether the document says in its subject that it is of half a year: `6 tháng đầu năm`.
    pub fn is_of_half_year(&self) -> bool {
        self.document.subject.as_ref().is_some_and(|subject| {
            let subject = subject.value.to_lowercase();
            ["6 tháng", "sáu tháng"].iter().any(|half| {
                let before = subject.split_once(half).map(|(before, _)| before);
                before.is_some_and(|before| !before.ends_with(|c: char| matches!(c, '1'..='9')))
            })
        })
    }

    /// Returns the year that the document reports on: the last one of a period; where neither is
    /// given, as in a letter, the year of the document.
    pub fn last_year(&self) -> Whole {
        let issued = self.document.date.map(|date| Whole {
            value: u64::from(IssueDate::latest(date.value).year),
            span: date.span,
        });
        self.year.or(self.period.as_ref().map(|period| period.to)).or(issued).unwrap_or_default()
    }

    /// Returns the first year that the document covers.
    pub fn first_year(&self) -> Whole {
        self.period.as_ref().map_or_else(|| self.last_year(), |period| period.from)
    }

    /// Returns the years that the document covers, in words: `giai đoạn 2016 - 2020`, `năm 2021`.
    pub fn span_of_years(&self) -> String {
        let shown = |year: u64| if year == 0 { "[…]".to_owned() } else { year.to_string() };
        match &self.period {
            Some(Period { from, to, .. }) if from.value != to.value => {
                format!("giai đoạn {} - {}", shown(from.value), shown(to.value))
            }
            _ => format!("năm {}", shown(self.last_year().value)),
        }
    }

    /// Returns the number of years of its period; none where it is not known.
    pub fn years(&self) -> Option<u64> {
        let period = self.period.as_ref()?;
        if let Some(years) = period.years {
            return Some(years.value);
        }
        let known = period.from.value > 0 && period.to.value >= period.from.value;
        known.then(|| period.to.value + 1 - period.from.value)
    }
}
