//! `[narrative]`: free text, section by section, in the small markup.

use serde::Serialize;
use toml::de::DeValue;

use crate::read::{FromToml, Reader, Shape, Table, TomlValue};
use crate::source::Span;
use crate::value::Words;

table! {
    /// Free text of one section, by its place.
    Passages {
        before: Option<Words> => "Lời văn đặt trước phần do chương trình viết", "text before the generated one";
        replace: Option<Words> => "Lời văn thay cho phần do chương trình viết", "text in place of the generated one";
        after: Option<Words> => "Lời văn đặt sau phần do chương trình viết", "text after the generated one";
    }
}

/// Free text of one section: a text is put after the generated one, a table says where.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Narrative {
    /// The passages.
    #[serde(flatten)]
    pub passages: Passages,
}

impl Passages {
    /// The places of a section, in the order of the text.
    pub const PLACES: [&'static str; 3] = ["before", "replace", "after"];

    /// Returns the text of one of the [`Self::PLACES`].
    pub fn at(&self, place: &str) -> Option<&Words> {
        match place {
            "before" => self.before.as_ref(),
            "replace" => self.replace.as_ref(),
            "after" => self.after.as_ref(),
            _ => None,
        }
    }
}

impl FromToml for Narrative {
    const SHAPE: Shape = Shape::Narrative(Passages::FIELDS);
    const REQUIRED: bool = false;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let passages = match value.get_ref() {
            DeValue::String(_) => Passages {
                after: Some(Words::read(value, reader)),
                span: reader.span(value),
                ..Passages::default()
            },
            _ => Passages::read(value, reader),
        };
        Self { passages }
    }

    fn absent(_: Span) -> Self {
        Self::default()
    }
}

/// Declares the sections, so that they can be walked with their names.
macro_rules! sections {
    ($($field:ident => $vi:literal, $en:literal;)*) => {
        table! {
            /// `[narrative]`: free text by section.
            Narratives { $($field: Narrative => $vi, $en;)* }
        }

        impl Narratives {
            /// Returns every section with its key.
            pub fn sections(&self) -> Vec<(&'static str, &Narrative)> {
                vec![$((stringify!($field), &self.$field)),*]
            }
        }
    };
}

sections! {
    opening => "Câu mở đầu", "opening";
    grounds => "Căn cứ", "grounds";
    body => "Toàn bộ phần nội dung giữa câu mở đầu và câu kết", "everything between opening and closing";
    situation => "Khái quát đặc điểm, tình hình", "situation";
    leadership => "Công tác lãnh đạo, chỉ đạo", "leadership";
    implementation => "Cụ thể hóa văn bản của cấp trên", "putting it into the agency's own documents";
    movement => "Phát động phong trào", "launch of the movement";
    unions => "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội", "Front and unions";
    steering_committee => "Hoạt động của Ban Chỉ đạo", "steering committee";
    theme => "Chủ đề của năm", "theme of the year";
    commune => "Dân chủ ở xã, phường, thị trấn", "democracy in the communes";
    leader => "Vai trò người đứng đầu", "part of the head";
    disclosure => "Công khai", "disclosure";
    consultation => "Bàn, tham gia ý kiến, giám sát", "discussion, consultation, supervision";
    school_disclosure => "Công khai thu, chi, chất lượng giáo dục của nhà trường", "a school's money and quality disclosed";
    decisions => "Bàn và quyết định", "matters decided by the staff";
    conferences => "Hội nghị", "conferences";
    organization => "Tổ chức bộ máy, cán bộ, tài chính", "organisation, personnel, finance";
    supervision => "Kiểm tra, giám sát, Ban Thanh tra nhân dân", "inspection, people's inspectorate";
    people_inspectorate => "Ban Thanh tra nhân dân", "people's inspectorate";
    procedures => "Thủ tục hành chính", "administrative procedures";
    school => "Hội đồng trường, cha mẹ học sinh, đối thoại", "school council, parents, dialogues";
    reception => "Tiếp công dân, thủ tục hành chính, khiếu nại, tố cáo", "citizens, procedures, complaints";
    dialogues => "Đối thoại với Nhân dân", "dialogues with the people";
    community_meetings => "Hội nghị định kỳ của cộng đồng dân cư", "yearly meetings of the hamlets";
    investment_supervision => "Ban Giám sát đầu tư của cộng đồng", "boards that supervise investment";
    contributions => "Huy động Nhân dân đóng góp", "contributions of the people";
    benefits => "Quyền thụ hưởng của Nhân dân", "what the people get";
    conventions => "Hương ước, quy ước, hòa giải ở cơ sở", "conventions and mediation";
    workplace => "Dân chủ ở nơi làm việc", "democracy at the workplace";
    front => "Phối hợp với Mặt trận Tổ quốc", "work with the Fatherland Front";
    indicators => "Chỉ tiêu và kết quả", "aims and results";
    results => "Kết quả khác", "further results";
    models => "Mô hình hay, điển hình tiên tiến", "models and good examples";
    commendations => "Khen thưởng", "commendations";
    assessment => "Đánh giá chung", "assessment";
    tasks => "Nhiệm vụ năm tới", "tasks for next year";
    proposals => "Kiến nghị, đề xuất", "proposals";
    closing => "Câu kết", "closing";
}
