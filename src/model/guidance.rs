//! Leadership and guidance: documents, campaigns, unions, steering committee, theme of the year.

use crate::model::Citation;
use crate::value::{Day, Decimal, Estimate, Flag, Spanned, Whole, Words};

table! {
    /// `[dissemination]`: how the documents reached people.
    Dissemination {
        audience: Option<Words> => "Đối tượng được quán triệt", "who was reached";
        reached_percent: Option<Decimal> => "Tỷ lệ được quán triệt (%)", "share of them reached (%)";
        documents_issued: Option<Spanned<Estimate>> => "Số văn bản chỉ đạo đã ban hành trong năm", "guiding documents issued in the year";
        sessions: Option<Whole> => "Số hội nghị, đợt quán triệt", "sessions held";
        channels: Vec<Words> => "Hình thức quán triệt", "channels used";
    }

    /// `[[regulations]]`: a regulation of the agency.
    Regulation {
        name: Words => "Tên quy chế, nội quy", "name";
        decision: Option<Citation> => "Quyết định ban hành", "decision that issued it";
    }

    /// `[leader]`: the part of the head of the agency.
    Leader {
        briefings: Option<Words> => "Chế độ giao ban, ví dụ \"hằng tuần\"", "how often briefings are held";
        responsibility_plan: Option<Flag> => "Có kế hoạch trách nhiệm của người đứng đầu", "whether a plan of the head's duties was made";
        duties: Vec<Words> => "Việc người đứng đầu đã làm", "what the head did";
    }

    /// `[[campaigns]]`: work on one subject.
    Campaign {
        topic: Words => "Chủ đề, ví dụ \"công tác phòng, chống dịch COVID-19\"", "subject";
        advised: Vec<Citation> => "Văn bản đã tham mưu cấp trên ban hành", "documents drafted for the superior body";
        issued: Vec<Citation> => "Văn bản cơ quan đã ban hành", "documents issued";
        directives: Option<Spanned<Estimate>> => "Số văn bản chỉ đạo đã ban hành", "directives issued";
        directed_to: Option<Words> => "Nơi nhận chỉ đạo, ví dụ \"các cơ quan báo chí trên địa bàn tỉnh\"", "whom they direct";
        directive_documents: Vec<Citation> => "Các văn bản chỉ đạo, ghi ở chú thích cuối trang", "the directives, listed in a footnote";
        published: Option<Published> => "Tin, bài, tài liệu đã đăng", "items published";
        slogans: Vec<Words> => "Khẩu hiệu", "slogans";
        activities: Vec<Words> => "Việc khác đã làm", "other work done";
    }

    /// What was published in a campaign.
    Published {
        place: Words => "Nơi đăng, ví dụ \"Cổng thông tin điện tử tỉnh\"", "where";
        articles: Option<Whole> => "Số tin, bài", "articles";
        documents: Option<Whole> => "Số tài liệu, văn bản", "documents";
        banners: Option<Whole> => "Số băng-rôn điện tử (banner)", "banners";
        as_of: Option<Day> => "Số liệu tính đến ngày", "day of the figures";
        titles: Vec<Words> => "Tên tin, bài, ghi ở chú thích", "titles of articles, for the footnote";
        cited: Vec<Citation> => "Văn bản đã đăng, ghi ở chú thích", "documents published, for the footnote";
    }

    /// `[unions]`: Fatherland Front and political and social organisations.
    Unions {
        partners: Vec<Words> => "Tổ chức phối hợp", "organisations worked with";
        audience: Option<Words> => "Đối tượng được tuyên truyền", "who was reached";
        reached_percent: Option<Decimal> => "Tỷ lệ được quán triệt (%)", "share of them reached (%)";
        topics: Vec<Words> => "Nội dung tuyên truyền", "subjects";
        opinions: Option<Whole> => "Số ý kiến phản ánh qua nắm tình hình", "opinions heard";
        councils: Vec<Words> => "Hội đồng, ban, tổ có đại diện Công đoàn", "bodies that the union sits on";
        agreement: Option<Flag> => "Đã ký quy chế phối hợp giữa chuyên môn và Công đoàn", "whether a rule of co-operation was signed";
    }

    /// `[[donations]]`: a fund and what was given.
    Donation {
        name: Words => "Tên quỹ, đợt vận động", "name of the fund";
        amount: Whole => "Số tiền (đồng)", "amount in đồng";
        period: Option<Words> => "Thời gian, đợt vận động", "period of the collection";
    }

    /// `[steering_committee]`: the Ban Chỉ đạo.
    Committee {
        name: Option<Words> => "Tên đầy đủ của Ban Chỉ đạo", "full name";
        decision: Option<Citation> => "Quyết định thành lập, kiện toàn", "decision that set it up";
        strengthened: Option<Flag> => "Là quyết định kiện toàn, không phải thành lập mới", "whether the decision strengthened an older one";
        size: Option<Whole> => "Số thành viên", "number of members";
        head: Option<Words> => "Chức vụ của Trưởng ban", "post of its head";
        composition: Vec<Words> => "Thành phần", "who sits on it";
        members: Vec<Member> => "Danh sách thành viên", "its members";
        regulation: Option<Citation> => "Quyết định ban hành quy chế hoạt động", "decision on its rules of work";
        meetings: Option<Whole> => "Số phiên họp trong năm", "meetings in the year";
        inspections: Option<Whole> => "Số cuộc kiểm tra trong năm", "inspections in the year";
        work: Vec<Words> => "Việc Ban Chỉ đạo đã làm", "what it did";
    }

    /// A member of the steering committee.
    Member {
        name: Words => "Họ và tên", "name";
        position: Option<Words> => "Chức vụ", "post";
        role: Option<Words> => "Nhiệm vụ trong Ban Chỉ đạo", "part in the committee";
    }

    /// `[theme]`: the theme that the superior set for the year.
    Theme {
        name: Words => "Tên chủ đề, không có dấu ngoặc kép", "name, without quotes";
        plan: Option<Citation> => "Văn bản phát động", "document that set it";
        audience: Option<Words> => "Đối tượng được quán triệt", "who was reached";
        reached_percent: Option<Decimal> => "Tỷ lệ được quán triệt (%)", "share of them reached (%)";
        results: Vec<Words> => "Kết quả thực hiện", "results";
    }
}
