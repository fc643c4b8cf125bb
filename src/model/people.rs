//! What touches citizens: procedures, reception, complaints; and supervision from within.

use crate::model::Citation;
use crate::value::{Day, Decimal, Flag, Whole, Words};

table! {
    /// `[people_inspectorate]`: the Ban Thanh tra nhân dân.
    Inspectorate {
        members: Option<Whole> => "Số thành viên", "members";
        term: Option<Words> => "Nhiệm kỳ, ví dụ \"2021 - 2023\"", "term, such as \"2021 - 2023\"";
        checks: Option<Whole> => "Số cuộc giám sát, xác minh", "checks made";
        verifications: Option<Whole> => "Số vụ việc đã xác minh", "matters verified";
        subjects: Vec<Words> => "Nội dung giám sát", "what was supervised";
        violations: Option<Whole> => "Số vụ việc có dấu hiệu vi phạm phát hiện", "likely violations found";
        recommendations: Option<Whole> => "Số kiến nghị", "recommendations made";
        settled: Option<Whole> => "Số kiến nghị đã được xem xét, giải quyết", "recommendations dealt with";
        recovered: Option<Whole> => "Số tiền kiến nghị thu hồi (đồng)", "money to be recovered (đồng)";
        head: Option<Words> => "Chức vụ công tác của Trưởng ban", "post of its head in the agency";
        positions: Vec<Words> => "Chức vụ công tác của các thành viên", "posts of its members in the agency";
        reports: Option<Whole> => "Số báo cáo gửi Ban Chấp hành Công đoàn", "reports to the union committee";
        budget: Option<Whole> => "Kinh phí hoạt động (đồng)", "its budget in đồng";
    }

    /// `[supervision]`: inspection of the regulation on democracy.
    Supervision {
        by: Vec<Words> => "Đơn vị thực hiện", "who inspected";
        inspections: Option<Whole> => "Số cuộc kiểm tra", "inspections";
        violations: Option<Whole> => "Số trường hợp vi phạm", "violations found";
        subjects: Vec<Words> => "Nội dung kiểm tra, giám sát", "what was inspected";
        resolution_checks: Option<Whole> => "Số lần kiểm tra việc thực hiện nghị quyết hội nghị trong năm", "checks of the conference's resolution in the year";
        dialogues: Option<Whole> => "Số cuộc đối thoại, giải trình của người đứng đầu", "dialogues of the head with the staff";
        feedback_channels: Vec<Words> => "Nơi tiếp nhận góp ý, phản ánh, ví dụ \"hòm thư góp ý\"", "how opinions are taken in";
    }

    /// `[[inspections]]`: an inspection, with its subject and findings.
    Inspection {
        subject: Words => "Nội dung kiểm tra", "what was inspected";
        by: Option<Words> => "Đơn vị kiểm tra", "who inspected";
        date: Option<Day> => "Ngày kiểm tra", "day";
        findings: Option<Words> => "Kết luận", "what was found";
    }

    /// `[administrative_procedures]`: procedures and their results.
    Procedures {
        posted: Option<Whole> => "Số thủ tục niêm yết công khai", "procedures posted";
        places: Vec<Words> => "Nơi niêm yết", "where they are posted";
        online_full: Option<Whole> => "Số dịch vụ công trực tuyến toàn trình", "services wholly online";
        online_partial: Option<Whole> => "Số dịch vụ công trực tuyến một phần", "services partly online";
        decisions: Vec<Citation> => "Quyết định công bố thủ tục, phê duyệt quy trình", "decisions that published them";
        one_stop: Option<Words> => "Nơi tiếp nhận, trả kết quả, ví dụ \"Trung tâm Phục vụ hành chính công tỉnh\"", "where files are taken in";
        received: Option<Whole> => "Số hồ sơ tiếp nhận", "files received";
        carried_over: Option<Whole> => "Số hồ sơ kỳ trước chuyển sang", "files carried over from before";
        online: Option<Whole> => "Số hồ sơ nộp trực tuyến", "files sent online";
        online_percent: Option<Decimal> => "Tỷ lệ hồ sơ nộp trực tuyến (%)", "share of files sent online (%)";
        on_time: Option<Whole> => "Số hồ sơ giải quyết đúng hạn", "files settled in time";
        late: Option<Whole> => "Số hồ sơ quá hạn", "files settled late";
        pending: Option<Whole> => "Số hồ sơ đang giải quyết, chưa đến hạn", "files still open, not yet due";
        on_time_percent: Option<Decimal> => "Tỷ lệ giải quyết đúng hạn (%)", "share settled in time (%)";
        satisfaction_percent: Option<Decimal> => "Mức độ hài lòng (%)", "satisfaction (%)";
    }

    /// `[citizen_reception]`: reception of citizens.
    Reception {
        room: Option<Flag> => "Có phòng tiếp công dân", "whether there is a room for it";
        schedule_posted: Option<Flag> => "Niêm yết lịch tiếp công dân", "whether the schedule is posted";
        hotline: Option<Words> => "Đường dây nóng, ví dụ \"của Sở\"", "hotline, such as \"của Sở\"";
        interpreter: Option<Flag> => "Bố trí phiên dịch khi cần", "whether an interpreter is provided";
        rules_reviewed: Option<Flag> => "Đã rà soát nội quy tiếp công dân", "whether the rules were reviewed";
        visits: Option<Whole> => "Số lượt tiếp", "visits";
        people: Option<Whole> => "Số người được tiếp", "people received";
        groups: Option<Whole> => "Số đoàn đông người", "large groups";
    }

    /// `[complaints]`: complaints, denunciations, petitions and reflections.
    Complaints {
        received: Option<Whole> => "Số đơn tiếp nhận trong kỳ", "received";
        carried_over: Option<Whole> => "Số đơn kỳ trước chuyển sang", "carried over from before";
        within_competence: Option<Whole> => "Số đơn thuộc thẩm quyền", "within competence";
        resolved: Option<Whole> => "Số đơn đã giải quyết", "resolved";
        referred: Option<Whole> => "Số đơn chuyển, hướng dẫn đến nơi có thẩm quyền", "referred to others";
        pending: Option<Whole> => "Số đơn đang giải quyết", "still pending";
        kinds: Option<Kinds> => "Số đơn theo loại", "by kind";
        staff: Option<Whole> => "Số đơn của công chức, viên chức, người lao động trong cơ quan", "from the agency's own staff";
        citizens_outside_competence: Option<Flag> => "Khiếu nại của công dân phần lớn ngoài thẩm quyền", "whether citizens' complaints mostly lie outside competence";
    }

    /// Complaints by kind.
    Kinds {
        complaints: Option<KindFigures> => "Khiếu nại", "complaints";
        denunciations: Option<KindFigures> => "Tố cáo", "denunciations";
        petitions: Option<KindFigures> => "Kiến nghị, phản ánh", "petitions and reflections";
    }

    /// Figures of one kind of complaint.
    KindFigures {
        received: Option<Whole> => "Số đơn tiếp nhận", "received";
        resolved: Option<Whole> => "Số đơn đã giải quyết", "resolved";
        pending: Option<Whole> => "Số đơn đang giải quyết", "pending";
    }
}
