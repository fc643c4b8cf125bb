//! Data files to be filled in: a comment for each key, an example for each value; only the keys that a
//! document of this kind prints.

mod lines;
mod write;

use crate::diagnostic::Lang;
use crate::law;
use crate::model::{AgencyType, Kind, Model};
use crate::outline::LAW_OF_2022;
use crate::read::{Field, Table};

pub use write::{text, values};

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Annual report of an administrative agency.
    Annual,
    /// Annual report of a public-service unit.
    PublicUnit,
    /// Annual report of a school.
    School,
    /// Annual report of a commune.
    Commune,
    /// Review of several years.
    Review,
    /// Summary of a campaign.
    Campaign,
    /// Công văn.
    Letter,
    /// Report over many units.
    Consolidated,
    /// Values that several year files share.
    Shared,
    /// A province's documents.
    Catalogue,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 10] = [
        Self::Annual,
        Self::PublicUnit,
        Self::School,
        Self::Commune,
        Self::Review,
        Self::Campaign,
        Self::Letter,
        Self::Consolidated,
        Self::Shared,
        Self::Catalogue,
    ];

    /// Returns its name on the command line: that of the kind, or of the body, in the data file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Annual => Kind::Annual.word(),
            Self::PublicUnit => AgencyType::PublicUnit.word(),
            Self::School => AgencyType::School.word(),
            Self::Commune => AgencyType::Commune.word(),
            Self::Review => Kind::Review.word(),
            Self::Campaign => Kind::Campaign.word(),
            Self::Letter => Kind::Letter.word(),
            Self::Consolidated => Kind::Consolidated.word(),
            Self::Shared => "shared",
            Self::Catalogue => "catalogue",
        }
    }

    /// Returns what it is, in Vietnamese and in English.
    pub fn title(self) -> [&'static str; 2] {
        match self {
            Self::Annual => {
                ["Báo cáo năm của sở, cơ quan hành chính", "Annual report of an agency"]
            }
            Self::PublicUnit => [
                "Báo cáo năm của đơn vị sự nghiệp công lập",
                "Annual report of a public-service unit",
            ],
            Self::School => ["Báo cáo năm của nhà trường", "Annual report of a school"],
            Self::Commune => ["Báo cáo năm của xã, phường, đặc khu", "Annual report of a commune"],
            Self::Review => ["Báo cáo sơ kết, tổng kết nhiều năm", "Review of several years"],
            Self::Campaign => ["Báo cáo tổng kết phong trào thi đua", "Summary of a campaign"],
            Self::Letter => {
                ["Công văn triển khai nhiệm vụ", "Letter (công văn) that orders the work"]
            }
            Self::Consolidated => [
                "Báo cáo tổng hợp từ báo cáo của các đơn vị",
                "Report over the reports of many units",
            ],
            Self::Shared => {
                ["Giá trị dùng chung của nhiều tệp số liệu", "Values that year files share"]
            }
            Self::Catalogue => ["Danh mục văn bản của tỉnh", "Documents of a province"],
        }
    }

    /// Returns the keys of its file.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Catalogue => law::file::File::FIELDS,
            _ => Model::FIELDS,
        }
    }

    /// Returns its name in `data/form.txt`: before Luật 10/2022/QH15 all offices had one outline.
    fn name(self, year: u64) -> &'static str {
        match self {
            Self::Annual | Self::PublicUnit | Self::School | Self::Commune
                if !since_law_of_2022(year) =>
            {
                "annual-2015"
            }
            _ => self.as_str(),
        }
    }
}

/// Tells whether the report of a year is written under Luật 10/2022/QH15.
fn since_law_of_2022(year: u64) -> bool {
    year >= u64::from(LAW_OF_2022.year)
}

/// A file to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// What it is for.
    pub form: Form,
    /// Year of the report, or the last of its period.
    pub year: u64,
    /// Name of the agency, where it is known.
    pub agency: Option<String>,
    /// Where the schema lies, from the folder of the file.
    pub schema: String,
    /// Language of the comments.
    pub lang: Lang,
}
