//! A document cited, and how it is printed.

use serde::Serialize;

use crate::value::Date;

/// A document cited, with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Act {
    /// Type: `Nghị định`, `Kế hoạch` …
    pub r#type: String,
    /// Number and symbol; empty for a document without one.
    pub number: String,
    /// Day of issue.
    pub date: Option<Date>,
    /// Issuing body; may be empty.
    pub issuer: String,
    /// Subject, beginning with `về …` or a verb; may be empty.
    pub title: String,
}

impl Act {
    /// Returns the form of the first mention: type, number, date, issuer and subject; laws and
    /// ordinances by type and name only (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II,
    /// khoản 6, điểm b).
    pub fn full(&self) -> String {
        if self.is_law() && !self.title.is_empty() {
            return self.name();
        }
        let mut text = self.head();
        if let Some(date) = self.date {
            text.push_str(" ngày ");
            text.push_str(&date.slashed());
        }
        if !self.issuer.is_empty() {
            text.push_str(" của ");
            text.push_str(&self.issuer);
        }
        if !self.title.is_empty() {
            text.push(' ');
            text.push_str(&self.title);
        }
        text
    }

    /// Returns the form of later mentions: type and number (same clause). A document without a
    /// number keeps its subject, or nobody would know it again.
    pub fn short(&self) -> String {
        if self.is_law() && !self.title.is_empty() {
            return self.name();
        }
        if self.number.is_empty() { self.full() } else { self.head() }
    }

    /// Tells whether this is a law or an ordinance.
    pub fn is_law(&self) -> bool {
        ["Luật", "Bộ luật", "Pháp lệnh"].contains(&self.r#type.as_str())
    }

    /// Tells whether two citations mean the same document: the same type and number, and no two
    /// different dates. Documents without a number are the same when their subjects are.
    pub fn same(&self, other: &Act) -> bool {
        let dates_agree = self.date.is_none() || other.date.is_none() || self.date == other.date;
        let named_alike = if self.number.is_empty() {
            self.title == other.title && self.issuer == other.issuer
        } else {
            true
        };
        self.number == other.number && self.r#type == other.r#type && dates_agree && named_alike
    }

    fn head(&self) -> String {
        if self.number.is_empty() {
            return self.r#type.clone();
        }
        format!("{} số {}", self.r#type, self.number)
    }

    /// Returns the name of a law: `Luật Viên chức`, `Pháp lệnh Thực hiện dân chủ ở …`.
    fn name(&self) -> String {
        let title = self.title.strip_prefix("về ").unwrap_or(&self.title);
        let mut characters = title.chars();
        let first = characters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        format!("{} {first}{}", self.r#type, characters.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(kind: &str, number: &str, title: &str) -> Act {
        Act {
            r#type: kind.into(),
            number: number.into(),
            date: Date::new(2016, 1, 7),
            issuer: "Bộ Chính trị".into(),
            title: title.into(),
        }
    }

    #[test]
    fn full_and_short_forms() {
        let conclusion = act("Kết luận", "120-KL/TW", "về tiếp tục đẩy mạnh");
        assert_eq!(
            conclusion.full(),
            "Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị về tiếp tục đẩy mạnh"
        );
        assert_eq!(conclusion.short(), "Kết luận số 120-KL/TW");
    }

    #[test]
    fn laws_are_cited_by_name() {
        assert_eq!(act("Luật", "58/2010/QH12", "Viên chức").full(), "Luật Viên chức");
        let ordinance = act("Pháp lệnh", "34/2007/PL-UBTVQH11", "về thực hiện dân chủ ở xã");
        assert_eq!(ordinance.full(), "Pháp lệnh Thực hiện dân chủ ở xã");
        assert_eq!(ordinance.short(), ordinance.full());
    }
}
