//! The agency's year: plain data, one file per group of TOML tables, no logic.
//!
//! Each key is declared once, with its meaning in Vietnamese and in English. The TOML key, the Rust
//! field and the template variable are the same word.

mod agency;
mod guidance;
mod letter;
mod results;
mod people;
mod school;
mod community;
mod outlook;
mod review;
mod narrative;
mod closing;
mod annexes;
mod consolidation;

use crate::value::{Day, FileName, Spanned, Whole, Words};

pub use crate::read::{Citation, Extra, ExtraValue, Parts};
pub use agency::{Agency, AgencyType, Circulation, Contact, DocumentInfo, Period, Staff, Urgency};
pub use annexes::{Abbreviation, Annex, AnnexList};
pub use closing::{
    Archive, Authority, CheckSettings, IndicatorForm, LayoutChoices, LetterheadSize, PartNumbers,
    Signature,
};
pub use community::{
    CommunityMeetings, Contributions, Conventions, DecisionByPeople, Dialogue,
    InvestmentSupervision, Mediation, Population, PublicConsultation, PublicInformation,
    SupervisedProject, Vote, Work,
};
pub use consolidation::{Consolidation, Contradictory, Quoted, RosterUnit, UnitOrder, UnitTable};
pub use guidance::{
    Campaign, Committee, Dissemination, Donation, Leader, Member, Published, Regulation, Theme,
    Unions,
};
pub use letter::{Asks, Deadline, Item, Letter};
pub use narrative::{Narrative, Narratives, Passages};
pub use outlook::{Assessment, Task};
pub use people::{
    Complaints, Inspection, Inspectorate, KindFigures, Kinds, Procedures, Reception, Supervision,
};
pub use results::{
    Commune, Conference, Consultation, Decision, DisclosedItem, Disclosure, Finance, Personnel,
    Reorganization, Subject, Workplace,
};
pub use review::{
    Aim, Commendation, FigureColumn, FigureRow, Figures, Findings, GoodExample, Movement, Place,
    Review, Stage, Verdict,
};
pub use school::{
    Amount, Council, Fee, Grade, Indicator, Parents, Quality, School, SchoolDialogue,
};

choice! {
    /// Kind of document.
    Kind {
        Annual = "annual" => "báo cáo năm", "annual report";
        Review = "review" => "báo cáo sơ kết, tổng kết nhiều năm", "review of several years (sơ kết, tổng kết)";
        Campaign = "campaign" => "báo cáo tổng kết phong trào thi đua", "summary of a campaign (tổng kết phong trào thi đua)";
        Letter = "letter" => "công văn triển khai nhiệm vụ", "công văn that orders the work";
        Consolidated = "consolidated" => "báo cáo tổng hợp của cấp trên từ báo cáo của các đơn vị", "report of a superior over the reports of its units";
    }
}

table! {
    /// A year file: one unit, one document.
    Model {
        kind: Spanned<Kind> => "Loại văn bản", "kind of document";
        year: Option<Whole> => "Năm báo cáo", "year of the report";
        period: Option<Period> => "Giai đoạn sơ kết, tổng kết", "years that a review or a campaign covers";
        cut_off: Option<Day> => "Ngày chốt số liệu", "last day that the figures cover";
        extends: Vec<Spanned<FileName>> => "Tệp giá trị dùng chung, tính từ thư mục của tệp này", "files with shared values, from the folder of this one";
        catalogue: Vec<Spanned<FileName>> => "Tệp danh mục văn bản của tỉnh, tính từ thư mục của tệp này", "files of the province's documents, from the folder of this one";
        agency: Agency => "Cơ quan ban hành văn bản", "issuing body";
        document: DocumentInfo => "Số, ngày, trích yếu của văn bản", "number, date and subject";
        grounds: Vec<Citation> => "Căn cứ, in nghiêng ở đầu văn bản", "grounds, in italics before the text";
        requests: Vec<Citation> => "Văn bản yêu cầu báo cáo", "documents that ask for the report";
        staff: Option<Staff> => "Số lượng người làm việc", "people who work there";
        legal_bases: Vec<Citation> => "Văn bản đã quán triệt, triển khai", "documents disseminated";
        dissemination: Option<Dissemination> => "Việc quán triệt văn bản", "how they were disseminated";
        plans: Vec<Citation> => "Chương trình, kế hoạch đã ban hành", "programmes and plans issued";
        regulations: Vec<Regulation> => "Nội quy, quy chế của cơ quan", "the agency's own regulations";
        leader: Option<Leader> => "Vai trò người đứng đầu", "part of the head of the agency";
        campaigns: Vec<Campaign> => "Tuyên truyền theo chuyên đề", "campaigns by subject";
        unions: Option<Unions> => "Mặt trận Tổ quốc, tổ chức chính trị - xã hội", "Front and unions";
        donations: Vec<Donation> => "Quỹ, đợt vận động ủng hộ", "funds and donations";
        steering_committee: Option<Committee> => "Ban Chỉ đạo", "steering committee";
        theme: Option<Theme> => "Chủ đề của năm", "theme of the year";
        commune: Option<Commune> => "Dân chủ ở xã, phường, thị trấn", "democracy in the communes";
        population: Option<Population> => "Địa bàn, dân cư của xã", "the commune and who lives there";
        public_information: Vec<PublicInformation> => "Nội dung công khai để Nhân dân biết", "what the people were told";
        decisions_by_people: Option<Vec<DecisionByPeople>> => "Nội dung Nhân dân bàn và quyết định", "what the people decided";
        public_consultations: Vec<PublicConsultation> => "Nội dung Nhân dân tham gia ý kiến", "what the people were asked about";
        dialogues: Option<Vec<Dialogue>> => "Hội nghị trao đổi, đối thoại với Nhân dân", "dialogues with the people";
        community_meetings: Option<CommunityMeetings> => "Hội nghị định kỳ của cộng đồng dân cư", "yearly meetings of the hamlets";
        investment_supervision: Option<InvestmentSupervision> => "Ban Giám sát đầu tư của cộng đồng", "boards that supervise investment";
        contributions: Option<Contributions> => "Tổng đóng góp của Nhân dân", "what the people gave in all";
        works: Vec<Work> => "Công trình có Nhân dân đóng góp", "works that the people gave to";
        benefits: Vec<Words> => "Kết quả bảo đảm quyền thụ hưởng của Nhân dân", "what the people got";
        conventions: Option<Conventions> => "Hương ước, quy ước", "conventions of the hamlets";
        mediation: Option<Mediation> => "Hòa giải ở cơ sở", "mediation at the grassroots";
        consultation: Option<Consultation> => "Nội dung được bàn, tham gia ý kiến, giám sát", "matters discussed, consulted and supervised";
        disclosure: Option<Disclosure> => "Công khai", "disclosure";
        disclosures: Vec<DisclosedItem> => "Từng nội dung công khai", "what was disclosed, item by item";
        decisions: Vec<Decision> => "Nội dung bàn và quyết định", "matters that the staff decided";
        conferences: Option<Vec<Conference>> => "Hội nghị cán bộ, công chức, viên chức, người lao động", "staff conferences";
        workplace: Option<Workplace> => "Dân chủ ở nơi làm việc", "democracy at the workplace";
        people_inspectorate: Option<Inspectorate> => "Ban Thanh tra nhân dân", "people's inspectorate";
        supervision: Option<Supervision> => "Kiểm tra, giám sát", "inspection and supervision";
        inspections: Vec<Inspection> => "Các cuộc kiểm tra, giám sát", "inspections, one by one";
        reorganization: Option<Reorganization> => "Sắp xếp tổ chức bộ máy, tinh giản biên chế", "reorganisation and staff cuts";
        personnel: Option<Personnel> => "Công tác tổ chức cán bộ", "personnel work";
        finance: Option<Finance> => "Quản lý tài chính, tài sản công", "finance and public assets";
        administrative_procedures: Option<Procedures> => "Thủ tục hành chính", "administrative procedures";
        citizen_reception: Option<Reception> => "Tiếp công dân", "reception of citizens";
        complaints: Option<Complaints> => "Khiếu nại, tố cáo, kiến nghị, phản ánh", "complaints, denunciations, petitions";
        school: Option<School> => "Nhà trường: lớp, học sinh, công khai, đối thoại", "a school: classes, pupils, disclosure, dialogues";
        review: Option<Review> => "Nội dung được sơ kết, tổng kết", "what a review sums up";
        movement: Option<Movement> => "Phong trào thi đua được tổng kết", "movement that a campaign summary sums up";
        indicators: Vec<Aim> => "Chỉ tiêu và kết quả", "aims and results";
        results: Vec<Findings> => "Kết quả theo tiêu đề của cơ quan", "results under headings of the office's own";
        tables: Vec<Figures> => "Bảng số liệu theo năm", "figures by year";
        models: Vec<GoodExample> => "Mô hình hay, điển hình tiên tiến", "models and good examples";
        commendations: Vec<Commendation> => "Khen thưởng", "commendations";
        assessment: Assessment => "Đánh giá chung", "assessment";
        consolidation: Option<Consolidation> => "Các đơn vị của báo cáo tổng hợp", "units of a consolidated report";
        tasks: Vec<Task> => "Nhiệm vụ năm tới", "tasks for next year";
        letter: Option<Letter> => "Lời yêu cầu, đề nghị của công văn", "who asks whom in a letter";
        items: Vec<Item> => "Các nội dung công văn yêu cầu", "what a letter asks for";
        deadline: Option<Deadline> => "Thời hạn báo cáo kết quả thực hiện công văn", "by when a letter wants its report";
        proposals: Vec<Words> => "Kiến nghị, đề xuất", "proposals";
        narrative: Narratives => "Lời văn bổ sung hoặc thay thế từng phần", "free text by section";
        extra: Extra => "Số liệu riêng của cơ quan, khai báo ở tệp extra.toml của thư mục mẫu", "figures of the office's own, declared in extra.toml of its folder of templates";
        abbreviations: Vec<Abbreviation> => "Từ ngữ viết tắt, được giải thích ở lần dùng đầu tiên", "abbreviations, spelled out at their first mention";
        annexes: Vec<Annex> => "Phụ lục", "annexes";
        recipients: Vec<Words> => "Nơi nhận, không ghi dòng Lưu", "recipients, without the archive line";
        archive: Archive => "Dòng Lưu ở cuối nơi nhận", "the archive line";
        signature: Signature => "Người ký", "signer";
        layout: LayoutChoices => "Lựa chọn trình bày trong khuôn khổ Nghị định 30/2020/NĐ-CP", "choices inside the decree's ranges";
        check: CheckSettings => "Thiết lập kiểm tra", "settings of the check";
    }
}
