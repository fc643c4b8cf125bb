//! The commune itself (Luật 10/2022/QH15, Chương II): who lives there; what the people are told,
//! decide, are asked about and supervise; what they give, and what they get.

use crate::model::Citation;
use crate::value::{Day, Decimal, Flag, Spanned, Whole, Words, total};

choice! {
    /// How the people decide a matter (Luật 10/2022/QH15, Điều 17, khoản 1).
    Vote {
        Meeting = "meeting" => "biểu quyết tại cuộc họp", "at a meeting of the community";
        Ballots = "ballots" => "phát phiếu lấy ý kiến từng hộ", "by ballots sent to each household";
        Online = "online" => "biểu quyết trực tuyến", "online";
    }
}

table! {
    /// `[population]`: the commune and who lives there.
    Population {
        formed_from: Vec<Words> => "Các xã, phường, thị trấn được sắp xếp, ví dụ \"xã Hải An\"", "communes that it was formed from";
        formed_by: Option<Citation> => "Nghị quyết sắp xếp đơn vị hành chính", "resolution that formed it";
        area_km2: Option<Decimal> => "Diện tích tự nhiên (km²)", "area (km²)";
        hamlets: Option<Whole> => "Số thôn", "hamlets (thôn)";
        hamlet_name: Option<Words> => "Tên gọi của thôn ở địa phương, ví dụ \"ấp\", \"bản\", \"khu\"", "how a hamlet is called there";
        residential_groups: Option<Whole> => "Số tổ dân phố", "residential groups (tổ dân phố)";
        households: Option<Whole> => "Số hộ", "households";
        people: Option<Whole> => "Số nhân khẩu", "people";
        minority_people: Option<Whole> => "Số nhân khẩu là người dân tộc thiểu số", "people of ethnic minorities";
        poor_households: Option<Whole> => "Số hộ nghèo", "poor households";
        near_poor_households: Option<Whole> => "Số hộ cận nghèo", "households near poverty";
    }

    /// `[[public_information]]`: a matter made public (Điều 11 to 13).
    PublicInformation {
        content: Words => "Nội dung công khai", "what was made public";
        clause: Option<Whole> => "Khoản của Điều 11 Luật Thực hiện dân chủ ở cơ sở (1 đến 14)", "clause of Điều 11 (1 to 14)";
        forms: Vec<Words> => "Hình thức công khai (Điều 12)", "how it was made public (Điều 12)";
        decided: Option<Day> => "Ngày có quyết định, văn bản cần công khai", "day of the decision";
        published: Option<Day> => "Ngày công khai", "day on which it was made public";
        days_posted: Option<Whole> => "Số ngày niêm yết liên tục", "consecutive days posted";
        days_broadcast: Option<Whole> => "Số ngày phát liên tục trên hệ thống truyền thanh", "consecutive days broadcast";
    }

    /// `[[decisions_by_people]]`: a matter that the people discussed and decided (Điều 15 to 22).
    DecisionByPeople {
        matter: Words => "Nội dung Nhân dân bàn và quyết định", "the matter";
        clause: Option<Whole> => "Khoản của Điều 15 Luật Thực hiện dân chủ ở cơ sở (1 đến 6)", "clause of Điều 15 (1 to 6)";
        place: Option<Words> => "Nơi bàn, ví dụ \"thôn Trung\"; toàn xã thì bỏ trống", "hamlet; none where the whole commune decides";
        date: Option<Day> => "Ngày họp, ngày hết hạn lấy ý kiến", "day of the vote";
        vote: Option<Spanned<Vote>> => "Hình thức biểu quyết", "form of the vote";
        households: Option<Whole> => "Tổng số hộ gia đình ở nơi bàn", "households in all";
        present: Option<Whole> => "Số hộ gia đình có người dự họp hoặc gửi lại phiếu", "households that took part";
        agreed: Option<Whole> => "Số hộ gia đình tán thành", "households in favour";
        hamlets: Option<Whole> => "Tổng số thôn, tổ dân phố được lấy ý kiến", "hamlets that voted";
        hamlets_agreed: Option<Whole> => "Số thôn, tổ dân phố tán thành", "hamlets in favour";
        rejected: Option<Flag> => "Nội dung không được thông qua", "whether it was turned down";
        recognized_by: Option<Citation> => "Quyết định công nhận", "decision that recognised it";
        outcome: Option<Words> => "Kết quả thực hiện", "what came of it";
    }

    /// `[[public_consultations]]`: a matter on which the people were heard (Điều 25 to 28).
    PublicConsultation {
        subject: Words => "Nội dung lấy ý kiến Nhân dân", "the matter";
        clause: Option<Whole> => "Khoản của Điều 25 Luật Thực hiện dân chủ ở cơ sở (1 đến 9)", "clause of Điều 25 (1 to 9)";
        forms: Vec<Words> => "Hình thức lấy ý kiến (Điều 26)", "how they were heard (Điều 26)";
        days: Option<Whole> => "Số ngày lấy ý kiến", "days given for opinions";
        households: Option<Whole> => "Số hộ gia đình tham gia ý kiến", "households heard";
        opinions: Option<Whole> => "Số ý kiến tham gia", "opinions received";
        adopted: Option<Whole> => "Số ý kiến được tiếp thu", "opinions adopted";
        explained: Option<Whole> => "Số ý kiến được giải trình", "opinions answered with reasons";
    }

    /// `[[dialogues]]`: a meeting of the People's Committee with the people (Điều 32).
    Dialogue {
        date: Option<Day> => "Ngày tổ chức", "day";
        place: Option<Words> => "Nơi tổ chức", "where";
        host: Option<Words> => "Người chủ trì", "who presided";
        partners: Vec<Words> => "Cơ quan, tổ chức phối hợp", "who helped to hold it";
        topic: Option<Words> => "Nội dung đối thoại", "subject";
        attendees: Option<Whole> => "Số người dự", "people present";
        opinions: Option<Whole> => "Số ý kiến, kiến nghị", "opinions raised";
        answered: Option<Whole> => "Số ý kiến được trả lời tại hội nghị", "opinions answered there";
        referred: Option<Whole> => "Số ý kiến chuyển đến cơ quan có thẩm quyền", "opinions referred to others";
    }

    /// `[community_meetings]`: the yearly meetings of the hamlets (Điều 33).
    CommunityMeetings {
        held: Option<Whole> => "Số thôn, tổ dân phố đã tổ chức hội nghị định kỳ", "hamlets that held one";
        attendance_percent: Option<Decimal> => "Tỷ lệ hộ gia đình có đại diện dự (%)", "share of households present (%)";
        opinions: Option<Whole> => "Số ý kiến, kiến nghị", "opinions raised";
        answered: Option<Whole> => "Số ý kiến đã được trả lời, giải quyết", "opinions answered";
    }

    /// `[investment_supervision]`: the Ban Giám sát đầu tư của cộng đồng (Điều 41 to 45).
    InvestmentSupervision {
        boards: Option<Whole> => "Số Ban Giám sát đầu tư của cộng đồng", "boards";
        members: Option<Whole> => "Tổng số thành viên các Ban", "members of all the boards";
        projects: Option<Whole> => "Số chương trình, dự án được giám sát", "projects supervised";
        checks: Option<Whole> => "Số cuộc giám sát", "checks made";
        violations: Option<Whole> => "Số vụ việc có dấu hiệu vi phạm phát hiện", "likely violations found";
        recommendations: Option<Whole> => "Số kiến nghị", "recommendations made";
        settled: Option<Whole> => "Số kiến nghị đã được giải quyết", "recommendations settled";
        recovered: Option<Whole> => "Số tiền kiến nghị thu hồi (đồng)", "money to be recovered (đồng)";
        cases: Vec<SupervisedProject> => "Từng chương trình, dự án", "projects, one by one";
    }

    /// A project under supervision.
    SupervisedProject {
        project: Words => "Tên chương trình, dự án, công trình", "name of the project";
        members: Option<Whole> => "Số thành viên Ban giám sát dự án này", "members of its board";
        checks: Option<Whole> => "Số cuộc giám sát", "checks made";
        findings: Option<Words> => "Kết quả giám sát, kiến nghị", "what was found and recommended";
    }

    /// `[contributions]`: what the people gave in all, where not every work is listed.
    Contributions {
        money: Option<Whole> => "Số tiền Nhân dân đóng góp (đồng)", "money (đồng)";
        land_m2: Option<Whole> => "Diện tích đất hiến (m²)", "land given (m²)";
        workdays: Option<Whole> => "Số ngày công", "days of work";
        households: Option<Whole> => "Số hộ gia đình đóng góp", "households that gave";
        works: Option<Whole> => "Số công trình", "works";
    }

    /// `[[works]]`: a work that the people gave to.
    Work {
        name: Words => "Tên công trình", "name";
        cost: Option<Whole> => "Tổng kinh phí (đồng)", "cost (đồng)";
        contributed: Option<Whole> => "Số tiền Nhân dân đóng góp (đồng)", "money that the people gave (đồng)";
        land_m2: Option<Whole> => "Diện tích đất hiến (m²)", "land given (m²)";
        workdays: Option<Whole> => "Số ngày công", "days of work";
    }

    /// `[conventions]`: hương ước, quy ước of the hamlets.
    Conventions {
        in_force: Option<Whole> => "Số hương ước, quy ước đang thực hiện", "conventions followed";
        new: Option<Whole> => "Số xây dựng mới trong năm", "made in the year";
        amended: Option<Whole> => "Số sửa đổi, bổ sung trong năm", "amended in the year";
    }

    /// `[mediation]`: mediation at the grassroots.
    Mediation {
        teams: Option<Whole> => "Số tổ hòa giải", "teams";
        mediators: Option<Whole> => "Số hòa giải viên", "mediators";
        cases: Option<Whole> => "Số vụ, việc tiếp nhận", "cases taken up";
        settled: Option<Whole> => "Số vụ, việc hòa giải thành", "cases settled";
        failed: Option<Whole> => "Số vụ, việc hòa giải không thành", "cases not settled";
        pending: Option<Whole> => "Số vụ, việc đang hòa giải", "cases still open";
    }
}

impl Population {
    /// Returns the number of hamlets and residential groups given.
    pub fn all_hamlets(&self) -> u64 {
        total([self.hamlets, self.residential_groups].into_iter().flatten())
    }
}
