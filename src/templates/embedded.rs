//! The templates that come with the program, each with a line that says what it is.

use crate::diagnostic::Lang;

/// A template that comes with the program.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// The name that others include it by.
    pub name: &'static str,
    /// What it is, in Vietnamese.
    pub vi: &'static str,
    /// What it is, in English.
    pub en: &'static str,
    /// Its text.
    pub text: &'static str,
}

impl Template {
    /// Says what it is.
    pub fn about(&self, lang: Lang) -> &'static str {
        lang.pick([self.vi, self.en])
    }
}

/// A line for each template: its name and what it is.
macro_rules! embedded {
    ($($name:literal => $vi:literal, $en:literal;)*) => {
        &[$(Template {
            name: $name,
            vi: $vi,
            en: $en,
            text: include_str!(concat!("../../templates/", $name)),
        }),*]
    };
}

/// The templates that come with the program, by name.
pub static EMBEDDED: &[Template] = embedded! {
    "annual-2015.md" => "Đề cương báo cáo năm, văn bản ký trước 01/7/2023", "outline of the annual report before 1 July 2023";
    "annual-2023.md" => "Đề cương báo cáo năm của cơ quan, đơn vị, nhà trường từ 01/7/2023", "outline of the annual report of agencies, units, schools from 1 July 2023";
    "campaign.md" => "Đề cương tổng kết phong trào thi đua", "outline of the summary of a campaign";
    "commune-2023.md" => "Đề cương báo cáo năm của xã, phường, đặc khu", "outline of the annual report of a commune";
    "components.md" => "Bộ phận dùng chung cho mọi mẫu", "parts that every template may use";
    "consolidated.md" => "Đề cương báo cáo tổng hợp từ nhiều đơn vị", "outline of the report over many units";
    "letter.md" => "Công văn triển khai nhiệm vụ", "letter that orders the work";
    "review.md" => "Đề cương báo cáo sơ kết, tổng kết nhiều năm", "outline of a review of several years";
    "sections/about.md" => "Nội dung được báo cáo, dùng ở câu mở đầu và câu kết", "what the report is about, for opening and closing";
    "sections/achievements.md" => "Kết quả đạt được của báo cáo sơ kết, tổng kết", "results of a review";
    "sections/agency_2015.md" => "Dân chủ trong hoạt động của cơ quan, trước 01/7/2023", "democracy inside the agency, before 1 July 2023";
    "sections/assessment.md" => "Ưu điểm, hạn chế, nguyên nhân, bài học", "strengths, weaknesses, causes, lessons";
    "sections/benefits.md" => "Quyền thụ hưởng của Nhân dân", "what the people get";
    "sections/campaigns.md" => "Tuyên truyền, phổ biến", "dissemination campaigns";
    "sections/checks.md" => "Kiểm tra, giám sát", "inspections";
    "sections/closing.md" => "Câu kết", "closing sentence";
    "sections/commendations.md" => "Khen thưởng", "commendations";
    "sections/commune.md" => "Dân chủ ở xã, phường, nhìn từ cơ quan cấp trên", "democracy in the communes, seen from above";
    "sections/community_meetings.md" => "Hội nghị của cộng đồng dân cư", "meetings of the hamlets";
    "sections/conferences.md" => "Hội nghị cán bộ, công chức, viên chức, người lao động", "staff conferences";
    "sections/consultation.md" => "Nội dung được tham gia ý kiến", "matters the staff was asked about";
    "sections/contributions.md" => "Huy động Nhân dân đóng góp, bảng công trình", "contributions of the people, with a table of works";
    "sections/conventions.md" => "Hương ước, quy ước, hòa giải ở cơ sở", "conventions and mediation";
    "sections/decisions.md" => "Nội dung cán bộ, người lao động bàn và quyết định", "matters that the staff decided";
    "sections/decisions_by_people.md" => "Nội dung Nhân dân bàn và quyết định", "matters that the people decided";
    "sections/dialogues.md" => "Đối thoại với Nhân dân", "dialogues with the people";
    "sections/direction.md" => "Người đứng đầu, Ban Chỉ đạo, kiểm tra của báo cáo sơ kết", "head, committee and inspection of a review";
    "sections/disclosure.md" => "Nội dung, hình thức công khai", "what was disclosed, and how";
    "sections/dissemination.md" => "Quán triệt văn bản", "how documents were made known";
    "sections/figures.md" => "Bảng số liệu theo năm", "tables of figures by year";
    "sections/findings.md" => "Kết quả theo tiêu đề riêng", "results under headings of the office's own";
    "sections/further.md" => "Kết quả khác", "further results";
    "sections/grounds.md" => "Căn cứ, in nghiêng", "grounds, in italics";
    "sections/implementation.md" => "Chương trình, kế hoạch, quy chế đã ban hành", "programmes, plans and regulations issued";
    "sections/indicators.md" => "Chỉ tiêu và kết quả", "aims and results";
    "sections/investment_supervision.md" => "Ban Giám sát đầu tư của cộng đồng", "boards that supervise investment";
    "sections/leader.md" => "Vai trò người đứng đầu", "part of the head";
    "sections/leadership.md" => "Công tác lãnh đạo, chỉ đạo", "leadership";
    "sections/lessons.md" => "Bài học kinh nghiệm", "lessons";
    "sections/models.md" => "Mô hình hay, điển hình tiên tiến", "models and good examples";
    "sections/movement.md" => "Phát động phong trào", "launch of the movement";
    "sections/office.md" => "Nội bộ cơ quan của Ủy ban nhân dân cấp xã", "the commune's own office";
    "sections/opening.md" => "Câu mở đầu", "opening sentence";
    "sections/organization.md" => "Tổ chức bộ máy, cán bộ, tài chính", "organisation, personnel, finance";
    "sections/organization_title.md" => "Tiêu đề của phần tổ chức bộ máy", "heading of the organisation";
    "sections/people_inspectorate.md" => "Ban Thanh tra nhân dân", "people's inspectorate";
    "sections/petitions.md" => "Tiếp công dân, khiếu nại, tố cáo", "citizens received, complaints";
    "sections/population.md" => "Dân số, thôn, tổ dân phố", "population and hamlets";
    "sections/praise.md" => "Mô hình hay và khen thưởng", "good examples and commendations";
    "sections/procedures.md" => "Thủ tục hành chính", "administrative procedures";
    "sections/proposals.md" => "Kiến nghị, đề xuất", "proposals";
    "sections/public_consultations.md" => "Nội dung Nhân dân tham gia ý kiến", "matters the people were asked about";
    "sections/public_information.md" => "Nội dung công khai để Nhân dân biết", "what the people were told";
    "sections/reception.md" => "Tiếp công dân và thủ tục hành chính, trước 01/7/2023", "citizens and procedures, before 1 July 2023";
    "sections/school.md" => "Hội đồng trường, cha mẹ học sinh, đối thoại", "school council, parents, dialogues";
    "sections/school_disclosure.md" => "Thu, chi, chất lượng giáo dục được công khai", "a school's money and quality disclosed";
    "sections/situation.md" => "Khái quát đặc điểm, tình hình", "situation";
    "sections/steering_committee.md" => "Ban Chỉ đạo", "steering committee";
    "sections/supervision.md" => "Kiểm tra và Ban Thanh tra nhân dân, trước 01/7/2023", "inspection and people's inspectorate, before 1 July 2023";
    "sections/tasks.md" => "Nhiệm vụ năm tới", "tasks for next year";
    "sections/theme.md" => "Chủ đề của năm", "theme of the year";
    "sections/unions.md" => "Mặt trận Tổ quốc và các đoàn thể", "Front and unions";
    "sections/units_reported.md" => "Đơn vị đã và chưa có báo cáo", "which units reported";
    "sections/units_results.md" => "Kết quả tổng hợp từ các đơn vị", "results over the units";
    "sections/workplace.md" => "Dân chủ ở nơi làm việc", "democracy at the workplace";
};
