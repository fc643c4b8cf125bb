//! Results by kind of grassroots: communes, agency, workplace.

use crate::model::Citation;
use crate::value::{Day, Decimal, Flag, Whole, Words};

table! {
    /// `[commune]`: what the agency did for democracy in the communes.
    Commune {
        audience: Option<Words> => "Đối tượng được quán triệt", "who was reached";
        channels: Vec<Words> => "Kênh tuyên truyền", "channels used";
        topics: Vec<Words> => "Nội dung tuyên truyền", "subjects";
    }

    /// `[consultation]`: what the staff discuss, are consulted on and supervise.
    Consultation {
        discussed: Vec<Words> => "Nội dung được bàn, tham gia ý kiến, giám sát", "matters discussed, consulted and supervised";
        drafts: Option<Whole> => "Số dự thảo đưa ra lấy ý kiến", "drafts consulted on";
        opinions: Option<Whole> => "Số ý kiến tham gia", "opinions received";
        adopted: Option<Whole> => "Số ý kiến được tiếp thu", "opinions adopted";
    }

    /// `[disclosure]`: what was disclosed and how.
    Disclosure {
        items: Vec<Words> => "Nội dung công khai", "what was disclosed";
        forms: Vec<Words> => "Hình thức công khai", "how it was disclosed";
        most_effective: Option<Words> => "Hình thức hiệu quả nhất", "the form that works best";
        website: Option<Words> => "Địa chỉ trang thông tin điện tử", "address of the website";
        rounds: Option<Whole> => "Số lượt công khai", "times that disclosure was made";
    }

    /// `[[conferences]]`: a staff conference.
    Conference {
        name: Option<Words> => "Tên hội nghị", "name";
        date: Option<Day> => "Ngày tổ chức", "day";
        per_year: Option<Whole> => "Số lần tổ chức mỗi năm", "times a year";
        organizers: Vec<Words> => "Cơ quan, người phối hợp tổ chức", "who organised it";
        called: Option<Whole> => "Số người được triệu tập", "people called";
        attendees: Option<Whole> => "Số người dự", "people present";
        opinions: Option<Whole> => "Số ý kiến phát biểu", "opinions raised";
        answered: Option<Whole> => "Số ý kiến được giải đáp, tiếp thu", "opinions answered";
        disclosed: Vec<Words> => "Nội dung công khai tại hội nghị", "what was disclosed there";
        outcomes: Vec<Words> => "Kết quả của hội nghị", "what it brought";
        resolution: Option<Citation> => "Nghị quyết hội nghị", "resolution of the conference";
    }

    /// `[workplace]`: democracy at the workplace (Nghị định 145/2020/NĐ-CP).
    Workplace {
        dialogues: Option<Whole> => "Số cuộc đối thoại tại nơi làm việc", "dialogues held";
        participants: Vec<Words> => "Thành phần đối thoại", "who took part";
        agreement: Option<Flag> => "Đã ký thỏa ước lao động tập thể", "whether a collective agreement was signed";
        outcomes: Vec<Words> => "Kết quả", "results";
    }

    /// `[reorganization]`: structure and posts.
    Reorganization {
        documents: Vec<Citation> => "Văn bản làm căn cứ sắp xếp", "documents it follows";
        completed: Option<Flag> => "Đã hoàn thành", "whether it is done";
        civil_servants_cut: Option<Whole> => "Số biên chế công chức tinh giản", "posts of civil servants cut";
        public_employees_cut: Option<Whole> => "Số biên chế viên chức tinh giản", "posts of public employees cut";
        cut_percent: Option<Decimal> => "Tỷ lệ tinh giản (%)", "share of posts cut (%)";
        ahead_of_schedule: Option<Flag> => "Sớm hơn lộ trình", "whether ahead of the schedule";
    }

    /// `[personnel]`: personnel work.
    Personnel {
        criteria: Vec<Words> => "Căn cứ đánh giá, bố trí cán bộ", "what people are judged by";
        matters: Vec<Words> => "Khâu công tác cán bộ lấy ý kiến tập thể", "steps on which the staff are heard";
    }

    /// `[finance]`: finance and public assets.
    Finance {
        disclosed: Option<Words> => "Kỳ công khai, ví dụ \"hằng tháng, hằng quý\"", "how often it is disclosed";
        laws: Vec<Citation> => "Luật áp dụng", "laws applied";
        savings_used_for: Option<Words> => "Kinh phí tiết kiệm dùng vào việc gì", "what savings were used for";
        spending_rules_approved_by: Option<Words> => "Nơi thông qua quy chế chi tiêu nội bộ", "who approves the rules of spending";
    }
}
