//! What only the head of a consolidated report has: the units that must report, and how they are
//! put together.

use crate::value::{Spanned, Words};

choice! {
    /// In which order the units stand in the tables, inside their group.
    UnitOrder {
        Roster = "roster" => "theo danh sách đơn vị", "as on the roster";
        Alphabetical = "alphabetical" => "theo vần chữ cái", "by the Vietnamese alphabet";
    }

    /// What becomes of figures that contradict each other.
    Contradictory {
        LeaveOut = "leave_out" => "không cộng, đánh dấu trong biểu", "they are no part of a total, and are marked in the tables";
        Count = "count" => "vẫn cộng, vẫn nêu tên đơn vị", "they count, and are named all the same";
    }

    /// A table of the units, which makes an annex.
    UnitTable {
        Office = "office" => "Ban Chỉ đạo, hội nghị, Ban Thanh tra nhân dân, công khai, vận động", "committee, conferences, inspectorate, disclosure, donations";
        Petitions = "petitions" => "tiếp công dân, khiếu nại, tố cáo, kiến nghị, phản ánh", "reception of citizens, complaints, denunciations, petitions";
        Procedures = "procedures" => "hồ sơ thủ tục hành chính", "files of administrative procedures";
        Communes = "communes" => "số liệu chỉ cấp xã báo cáo", "what only communes report";
        Contradictions = "contradictions" => "đơn vị có số liệu mâu thuẫn", "units whose figures contradict each other";
    }

    /// A part of the units' reports that is quoted.
    Quoted {
        Strengths = "strengths" => "ưu điểm", "what went well";
        Weaknesses = "weaknesses" => "hạn chế", "what did not";
        Causes = "causes" => "nguyên nhân", "why";
        Lessons = "lessons" => "bài học kinh nghiệm", "what was learnt";
        Proposals = "proposals" => "kiến nghị, đề xuất", "what they propose";
        Leader = "leader" => "lời văn về vai trò người đứng đầu", "free text on the part of the head";
        Leadership = "leadership" => "lời văn về công tác lãnh đạo, chỉ đạo", "free text on leadership";
        Disclosure = "disclosure" => "lời văn về công khai", "free text on disclosure";
        Conferences = "conferences" => "lời văn về hội nghị", "free text on conferences";
        Supervision = "supervision" => "lời văn về kiểm tra, giám sát", "free text on inspection";
        PeopleInspectorate = "people_inspectorate" => "lời văn về Ban Thanh tra nhân dân", "free text on the people's inspectorate";
        Reception = "reception" => "lời văn về tiếp công dân, khiếu nại, tố cáo", "free text on citizens and petitions";
        Dialogues = "dialogues" => "lời văn về đối thoại với Nhân dân", "free text on dialogues with the people";
        Contributions = "contributions" => "lời văn về huy động Nhân dân đóng góp", "free text on contributions of the people";
        Assessment = "assessment" => "lời văn đánh giá chung", "free text on the assessment";
    }
}

table! {
    /// `[consolidation]`: the units of a consolidated report.
    Consolidation {
        roster: Vec<RosterUnit> => "Các đơn vị phải báo cáo", "units that must report";
        groups: Vec<Words> => "Thứ tự các nhóm đơn vị; không ghi thì theo danh sách đơn vị", "order of the groups of units; without it that of the roster";
        order: Option<Spanned<UnitOrder>> => "Thứ tự đơn vị trong nhóm", "order of the units in a group";
        contradictory: Option<Spanned<Contradictory>> => "Cách xử lý số liệu mâu thuẫn của đơn vị", "what becomes of contradictory figures of a unit";
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
