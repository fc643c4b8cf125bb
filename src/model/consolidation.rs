//! What only the head of a consolidated report has: the units that must report, and how they are
//! put together.

use crate::value::{Spanned, Words};

choice! {
    /// In which order the units stand in the tables, inside their group.
    UnitOrder {
        /// As on the roster.
        Roster = "roster",
        /// By the Vietnamese alphabet.
        Alphabetical = "alphabetical",
    }

    /// What becomes of figures that contradict each other.
    Contradictory {
        /// They are no part of a total, and are marked in the tables.
        LeaveOut = "leave_out",
        /// They count, and are named all the same.
        Count = "count",
    }

    /// A table of the units, which makes an annex.
    UnitTable {
        /// Committee, conferences, inspectorate, disclosure, donations.
        Office = "office",
        /// Reception of citizens, complaints, denunciations, petitions.
        Petitions = "petitions",
        /// Files of administrative procedures.
        Procedures = "procedures",
        /// What only communes report.
        Communes = "communes",
        /// Units whose figures contradict each other.
        Contradictions = "contradictions",
    }

    /// A part of the units' reports that is quoted.
    Quoted {
        /// What went well.
        Strengths = "strengths",
        /// What did not.
        Weaknesses = "weaknesses",
        /// Why.
        Causes = "causes",
        /// What was learnt.
        Lessons = "lessons",
        /// What they propose.
        Proposals = "proposals",
        /// Free text on the part of the head.
        Leader = "leader",
        /// Free text on leadership.
        Leadership = "leadership",
        /// Free text on disclosure.
        Disclosure = "disclosure",
        /// Free text on conferences.
        Conferences = "conferences",
        /// Free text on inspection.
        Supervision = "supervision",
        /// Free text on the people's inspectorate.
        PeopleInspectorate = "people_inspectorate",
        /// Free text on citizens and petitions.
        Reception = "reception",
        /// Free text on dialogues with the people.
        Dialogues = "dialogues",
        /// Free text on contributions of the people.
        Contributions = "contributions",
        /// Free text on the assessment.
        Assessment = "assessment",
    }
}

table! {
    /// `[consolidation]`: the units of a consolidated report.
    Consolidation {
        roster: Vec<RosterUnit> => "Các đơn vị phải báo cáo", "units that must report";
        groups: Vec<Words> => "Thứ tự các nhóm đơn vị; không ghi thì theo danh sách đơn vị", "order of the groups of units; without it that of the roster";
        order: Option<Spanned<UnitOrder>> => "Thứ tự đơn vị trong nhóm: \"roster\" (theo danh sách) hoặc \"alphabetical\" (vần chữ cái)", "order of the units in a group";
        contradictory: Option<Spanned<Contradictory>> => "Số liệu mâu thuẫn của đơn vị: \"leave_out\" (không cộng) hoặc \"count\" (vẫn cộng)", "what becomes of contradictory figures of a unit";
        tables: Option<Vec<Spanned<UnitTable>>> => "Các biểu phụ lục; không ghi thì lập mọi biểu có số liệu", "tables that become annexes; without it all that hold figures";
        quote: Vec<Spanned<Quoted>> => "Phần báo cáo của đơn vị được trích nguyên văn vào phụ lục", "parts of the units' reports that an annex quotes";
    }

    /// A unit that must report.
    RosterUnit {
        name: Words => "Tên đơn vị, như trong tệp của đơn vị; xã thì có thể bỏ \"Ủy ban nhân dân\"", "name, as in the unit's own file";
        abbreviation: Option<Words> => "Chữ viết tắt; khi tên trong tệp khác thì nhận ra đơn vị theo chữ này", "abbreviation, by which the unit is known where its name differs";
        group: Option<Words> => "Nhóm, ví dụ \"Sở, ban, ngành\"; không ghi thì theo loại cơ quan của đơn vị", "group; without it, by the kind of body";
    }
}
