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
        forms: Vec<Words> => "Hình thức tham gia ý kiến", "forms of giving opinions";
        discussed: Vec<Words> => "Nội dung được bàn, tham gia ý kiến, giám sát", "matters discussed, consulted and supervised";
        drafts: Option<Whole> => "Số dự thảo đưa ra lấy ý kiến", "drafts consulted on";
        opinions: Option<Whole> => "Số ý kiến tham gia", "opinions received";
        adopted: Option<Whole> => "Số ý kiến được tiếp thu", "opinions adopted";
        explained: Option<Whole> => "Số ý kiến được giải trình", "opinions answered with reasons";
        subjects: Vec<Subject> => "Từng nội dung lấy ý kiến", "matters consulted on, one by one";
        summary_disclosed: Option<Flag> => "Đã công khai kết quả tổng hợp, giải trình, tiếp thu ý kiến", "whether the summary of opinions was disclosed";
    }

    /// A matter on which the staff were consulted.
    Subject {
        name: Words => "Nội dung lấy ý kiến", "matter";
        opinions: Option<Whole> => "Số ý kiến tham gia", "opinions received";
        adopted: Option<Whole> => "Số ý kiến được tiếp thu", "opinions adopted";
        explained: Option<Whole> => "Số ý kiến được giải trình", "opinions answered with reasons";
    }

    /// `[[disclosures]]`: what was disclosed, item by item.
    DisclosedItem {
        content: Words => "Nội dung công khai", "what was disclosed";
        clause: Option<Whole> => "Khoản của Điều 46 Luật 10/2022/QH15: 1 đến 12", "clause of Điều 46 of Luật 10/2022/QH15: 1 to 12";
        document: Option<Citation> => "Quyết định, văn bản được công khai", "decision or document disclosed";
        decided: Option<Day> => "Ngày có quyết định, văn bản, khi không ghi `document`", "day of the decision where `document` is not given";
        date: Option<Day> => "Ngày bắt đầu công khai", "first day of disclosure";
        days: Option<Whole> => "Số ngày công khai liên tục", "consecutive days of disclosure";
        forms: Vec<Words> => "Hình thức công khai", "how it was disclosed";
    }

    /// `[[decisions]]`: a matter that the staff discussed and decided.
    Decision {
        content: Words => "Nội dung bàn và quyết định", "matter decided";
        clause: Option<Whole> => "Khoản của Điều 49 Luật 10/2022/QH15: 1 đến 4", "clause of Điều 49 of Luật 10/2022/QH15: 1 to 4";
        proposed_by: Option<Words> => "Nơi đề xuất, ví dụ \"Ban Chấp hành Công đoàn\"", "who proposed it";
        proposers: Option<Whole> => "Số người cùng đề nghị", "people who asked for it together";
        form: Option<Words> => "Cách quyết định, ví dụ \"tại hội nghị\", \"bằng phiếu lấy ý kiến\"", "how it was decided, such as \"tại hội nghị\"";
        date: Option<Day> => "Ngày quyết định", "day";
        voters: Option<Whole> => "Số người dự, số người được lấy ý kiến", "people present or asked";
        in_favour: Option<Whole> => "Số người tán thành", "people in favour";
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
        delegates: Option<Flag> => "Là hội nghị đại biểu", "whether it was one of delegates";
        organizers: Vec<Words> => "Cơ quan, người phối hợp tổ chức", "who organised it";
        called: Option<Whole> => "Số người được triệu tập", "people called";
        attendees: Option<Whole> => "Số người dự", "people present";
        opinions: Option<Whole> => "Số ý kiến phát biểu", "opinions raised";
        answered: Option<Whole> => "Số ý kiến được giải đáp, tiếp thu", "opinions answered";
        disclosed: Vec<Words> => "Nội dung công khai tại hội nghị", "what was disclosed there";
        outcomes: Vec<Words> => "Kết quả của hội nghị", "what it brought";
        resolution: Option<Citation> => "Nghị quyết hội nghị", "resolution of the conference";
        in_favour: Option<Whole> => "Số người tán thành nghị quyết", "people in favour of the resolution";
    }

    /// `[workplace]`: democracy at the workplace (Nghị định 145/2020/NĐ-CP).
    Workplace {
        employees: Option<Whole> => "Số người lao động theo hợp đồng lao động", "employees under contract";
        conference: Option<Day> => "Ngày tổ chức hội nghị người lao động", "day of the employees' conference";
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

impl DisclosedItem {
    /// Returns the day of the decision or document disclosed.
    pub fn decided_on(&self) -> Option<Day> {
        self.document.as_ref().and_then(|document| document.parts.date).or(self.decided)
    }
}
