//! What a run obeys, and the file that says so for a folder.

use crate::diagnostic::Lang;
use crate::value::{FileName, Flag, Spanned, Words};

/// Choices of a run that checks and rendering obey.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// A draft: values may still be missing; they are warnings and show as highlighted blanks.
    pub draft: bool,
    /// Warnings count as errors.
    pub strict: bool,
    /// Rules that are a matter of taste are run too.
    pub pedantic: bool,
    /// Codes, or beginnings of codes, to check; empty for all.
    pub select: Vec<String>,
    /// Codes, or beginnings of codes, to leave out.
    pub ignore: Vec<String>,
}

impl Settings {
    /// Tells whether findings with this code are wanted.
    pub fn wants(&self, code: &str) -> bool {
        (self.select.is_empty() || named(&self.select, code)) && !named(&self.ignore, code)
    }
}

/// Tells whether a list of codes, or beginnings of codes, names a code.
pub(crate) fn named(codes: &[String], code: &str) -> bool {
    codes.iter().any(|prefix| !prefix.is_empty() && code.starts_with(prefix.as_str()))
}

choice! {
    /// Language of messages.
    Language {
        Vi = "vi" => "tiếng Việt", "Vietnamese";
        En = "en" => "tiếng Anh", "English";
    }
}

table! {
    /// The file `bcqcdc.toml`.
    SettingsFile {
        lang: Option<Spanned<Language>> => "Ngôn ngữ của thông báo", "language of messages";
        output: Option<Spanned<FileName>> => "Nơi ghi báo cáo, như `-o`, tính từ thư mục của tệp này", "where reports go, as `-o`, from the folder of this file";
        templates: Option<Spanned<FileName>> => "Mẫu của cơ quan, như `-t`, tính từ thư mục của tệp này", "the office's templates, as `-t`, from the folder of this file";
        check: CheckDefaults => "Thiết lập kiểm tra", "settings of the check";
    }

    /// Settings of the check.
    CheckDefaults {
        select: Vec<Words> => "Chỉ kiểm tra các mã này", "codes to check";
        ignore: Vec<Words> => "Không kiểm tra các mã này", "codes to leave out";
        strict: Option<Flag> => "Coi cảnh báo là lỗi", "whether warnings count as errors";
        pedantic: Option<Flag> => "Thêm các quy tắc về sở thích trình bày", "whether rules of taste are run, too";
    }
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Lang::Vi,
            Language::En => Lang::En,
        }
    }
}
