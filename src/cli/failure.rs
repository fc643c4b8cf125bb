//! What could not be done and why, in both languages.

use std::io::{self, ErrorKind};

use crate::diagnostic::Text;

/// A job that cannot be done: file, disk, option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    /// What failed, the cause in brackets.
    pub(super) message: Text,
    /// The cure.
    pub(super) help: Option<Text>,
}

impl Failure {
    pub(super) fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { message: Text::new(vi, en), help: None }
    }

    /// Adds the cause in brackets, in words for the common ones.
    pub(super) fn caused_by(mut self, error: &io::Error) -> Self {
        let cause = cause(error);
        self.message.vi = format!("{} ({})", self.message.vi, cause.vi);
        self.message.en = format!("{} ({})", self.message.en, cause.en);
        self
    }

    pub(super) fn help(mut self, vi: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Text::new(vi, en));
        self
    }
}

fn cause(error: &io::Error) -> Text {
    let (vi, en) = match error.kind() {
        ErrorKind::NotFound => ("không có tệp này", "no such file"),
        ErrorKind::PermissionDenied => ("không có quyền", "permission denied"),
        ErrorKind::IsADirectory => ("đó là thư mục", "it is a directory"),
        ErrorKind::NotADirectory => {
            ("một phần của đường dẫn không phải thư mục", "a part of the path is no directory")
        }
        ErrorKind::StorageFull => ("ổ đĩa đầy", "disk full"),
        ErrorKind::QuotaExceeded => ("hết hạn mức lưu trữ", "storage quota exceeded"),
        ErrorKind::FileTooLarge => ("vượt giới hạn kích thước tệp", "file size limit exceeded"),
        ErrorKind::ReadOnlyFilesystem => ("ổ đĩa chỉ đọc", "read-only file system"),
        ErrorKind::ResourceBusy => ("tệp đang được dùng ở nơi khác", "in use elsewhere"),
        ErrorKind::InvalidFilename => {
            ("tên tệp quá dài hoặc không hợp lệ", "file name too long or not valid")
        }
        _ => return Text::new(error.to_string(), error.to_string()),
    };
    Text::new(vi, en)
}
