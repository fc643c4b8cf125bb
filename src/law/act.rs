//! A document cited, and how it is printed.

use serde::Serialize;

use crate::value::{Date, blank_hint};

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
        self.full_parts().join(" ")
    }

    /// Returns the form of later mentions: type and number (same clause). A document without a
    /// number keeps its subject, or nobody would know it again.
    pub fn short(&self) -> String {
        self.short_parts().join(" ")
    }

    /// Returns the parts of [`Act::full`]; they are joined by blanks.
    pub fn full_parts(&self) -> Vec<String> {
        if self.is_named() {
            return vec![self.name()];
        }
        let mut parts = self.head();
        parts.extend(self.day());
        if !self.issuer.is_empty() {
            parts.extend(["của".to_owned(), self.issuer.clone()]);
        }
        if !self.title.is_empty() {
            parts.push(self.title.clone());
        }
        parts
    }

    /// Returns the parts of [`Act::short`]; they are joined by blanks.
    pub fn short_parts(&self) -> Vec<String> {
        if self.is_named() {
            return vec![self.name()];
        }
        if self.number.is_empty() { self.full_parts() } else { self.head() }
    }

    /// Returns the parts of [`Act::short`] with the day, for one of two documents of one number.
    pub fn short_parts_with_day(&self) -> Vec<String> {
        let mut parts = self.short_parts();
        if !self.is_named() && !self.number.is_empty() {
            parts.extend(self.day());
        }
        parts
    }

    /// Tells whether type and number alone may mean either of two documents.
    pub fn is_namesake(&self, other: &Act) -> bool {
        let days_differ = self.date.zip(other.date).is_some_and(|(day, other)| day != other);
        days_differ && self.number == other.number && self.r#type == other.r#type
    }

    fn day(&self) -> Option<String> {
        self.date.map(|date| format!("ngày {}", date.slashed()))
    }

    /// Tells whether the document is cited by its name.
    fn is_named(&self) -> bool {
        self.is_law() && !self.title.is_empty()
    }

    /// Tells whether this is a law or an ordinance.
    pub fn is_law(&self) -> bool {
        ["Luật", "Bộ luật", "Pháp lệnh"].contains(&self.r#type.as_str())
    }

    /// Tells whether two citations mean the same document: the same type and number, and no two
    /// different dates. Documents without a number are the same when their subjects are; a
    /// number still to be filled in may be any.
    pub fn same(&self, other: &Act) -> bool {
        if blank_hint(&self.number).is_some() {
            return false;
        }
        let dates_agree = self.date.is_none() || other.date.is_none() || self.date == other.date;
        let named_alike = if self.number.is_empty() {
            self.title == other.title && self.issuer == other.issuer
        } else {
            true
        };
        self.number == other.number && self.r#type == other.r#type && dates_agree && named_alike
    }

    fn head(&self) -> Vec<String> {
        let parts = match (self.r#type.is_empty(), self.number.is_empty()) {
            (false, false) => vec![&self.r#type, "số", &self.number],
            (false, true) => vec![self.r#type.as_str()],
            // All of it is still to be filled in.
            (true, _) => vec![self.number.as_str()],
        };
        parts.into_iter().map(str::to_owned).collect()
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
    fn two_citations_of_one_document() {
        let plan = act("Kế hoạch", "23/KH-UBND", "về dân chủ ở cơ sở");
        let undated = Act { date: None, ..plan.clone() };
        let later = Act { date: Date::new(2021, 3, 4), ..plan.clone() };
        let retitled = Act { title: "về quy chế dân chủ".into(), ..plan.clone() };
        assert!(plan.same(&undated) && undated.same(&plan) && plan.same(&retitled));
        assert!(!plan.same(&later));
        assert!(plan.is_namesake(&later) && !plan.is_namesake(&undated));
        assert!(!plan.same(&Act { r#type: "Quyết định".into(), ..plan.clone() }));
        // Without a number the subject and who issued it tell.
        let nameless = act("Kế hoạch", "", "về dân chủ ở cơ sở");
        assert!(nameless.same(&nameless.clone()));
        assert!(!nameless.same(&Act { title: "về quy chế dân chủ".into(), ..nameless.clone() }));
        assert!(!nameless.same(&Act { issuer: "Sở Nội vụ".into(), ..nameless.clone() }));
        let blank = act("Kế hoạch", "TODO: số", "về dân chủ ở cơ sở");
        assert!(!blank.same(&blank.clone()));
    }

    #[test]
    fn laws_are_cited_by_name() {
        assert_eq!(act("Luật", "58/2010/QH12", "Viên chức").full(), "Luật Viên chức");
        let ordinance = act("Pháp lệnh", "34/2007/PL-UBTVQH11", "về thực hiện dân chủ ở xã");
        assert_eq!(ordinance.full(), "Pháp lệnh Thực hiện dân chủ ở xã");
        assert_eq!(ordinance.short(), ordinance.full());
    }
}
