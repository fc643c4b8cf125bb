//! A file of documents, such as those of a province: the keys of `data/legal.toml`.

use toml::de::DeTable;

use super::catalogue::Place;
use super::{Act, Entry, Status, Validity};
use crate::read::Reader;
use crate::value::{Day, Spanned, Words};

choice! {
    /// How sure it is what is said of a document.
    Confidence {
        Verified = "verified" => "đã đối chiếu với văn bản; chỉ văn bản này mới làm phát sinh lỗi", "read in the document itself, or in a copy of it";
        RealReport = "real-report" => "chỉ biết qua một báo cáo viện dẫn", "known only from a report that cites it";
        MemoryHigh = "memory-high" => "rất có thể đúng", "very likely";
        MemoryMedium = "memory-medium" => "có thể đúng", "likely";
        MemoryLow = "memory-low" => "còn nghi ngờ", "doubtful";
    }

    /// Whose document it is.
    System {
        State = "state" => "văn bản của Nhà nước", "of the State";
        Party = "party" => "văn bản của Đảng", "of the Party";
    }
}

table! {
    /// A file of documents.
    File {
        as_of: Option<Day> => "Ngày tra cứu gần nhất", "day on which they were last looked up";
        document: Vec<Record> => "Văn bản", "documents";
    }

    /// A document of the file.
    Record {
        id: Option<Words> => "Mã để `superseded_by` gọi đến", "name that `superseded_by` calls it by";
        system: Option<Spanned<System>> => "Văn bản của Nhà nước hay của Đảng", "of the State or of the Party";
        r#type: Words => "Tên loại văn bản", "type";
        number: Words => "Số, ký hiệu", "number and symbol";
        date: Day => "Ngày ban hành", "day of issue";
        issuer: Words => "Cơ quan ban hành", "issuing body";
        title: Words => "Trích yếu, bắt đầu bằng \"về …\"", "subject, beginning with \"về …\"";
        effective_from: Option<Day> => "Ngày có hiệu lực", "first day in force";
        expires_on: Option<Day> => "Ngày hết hiệu lực, theo một điều khoản", "day on which it ends, as a clause says";
        superseded_by: Option<Words> => "Mã hoặc số của văn bản thay thế", "id or number of what took its place";
        superseded_on: Option<Day> => "Ngày được thay thế", "day on which that took its place";
        amended_by: Vec<Words> => "Văn bản sửa đổi, bổ sung", "documents that amend it";
        status: Option<Spanned<Status>> => "Tình trạng hiệu lực", "how it stands";
        confidence: Option<Spanned<Confidence>> => "Độ tin cậy", "how sure it is";
        source: Option<Words> => "Nguồn", "where it was read";
        note: Option<Words> => "Ghi chú", "note";
    }
}

/// Reads the documents of a file; its faults are left with the reader.
pub fn read(reader: &mut Reader, table: &DeTable) -> Vec<Entry> {
    let file: File = reader.file(table);
    file.document.into_iter().enumerate().map(|(index, record)| entry(index, record)).collect()
}

impl Entry {
    /// Tells whether an entry says all that a citation in full needs.
    pub fn is_whole(&self) -> bool {
        let Act { r#type, number, date, issuer, title } = &self.act;
        date.is_some() && ![r#type, number, issuer, title].iter().any(|part| part.is_empty())
    }
}

fn entry(index: usize, record: Record) -> Entry {
    let text = |words: Words| words.value.trim().to_owned();
    let place = Place {
        index,
        number: record.number.span,
        date: record.date.span,
        title: record.title.span,
        superseded_by: record.superseded_by.as_ref().map(|words| words.span),
    };
    let day = |day: Option<Day>| day.map(|day| day.value);
    let validity = Validity {
        id: record.id.map(text).unwrap_or_default(),
        effective_from: day(record.effective_from),
        expires_on: day(record.expires_on),
        superseded_by: record.superseded_by.map(text),
        superseded_on: day(record.superseded_on),
        status: record.status.map(|status| status.value).unwrap_or_default(),
    };
    let act = Act {
        r#type: text(record.r#type),
        number: text(record.number),
        // A day that could not be read stands as the year 0.
        date: Some(record.date.value).filter(|date| date.year > 0),
        issuer: text(record.issuer),
        title: text(record.title),
    };
    let confidence = record.confidence.map(|confidence| confidence.value);
    Entry {
        act,
        verified: confidence == Some(Confidence::Verified),
        validity,
        confidence: confidence.map(Confidence::word).unwrap_or_default().to_owned(),
        source: record.source.map(text).unwrap_or_default(),
        place: Some(place),
    }
}
