//! Annexes, which stand after the signature, and abbreviations.

use crate::model::Narrative;
use crate::value::{Cell, Flag, Spanned, Words};

choice! {
    /// A list of the data file that an annex shows as a table, in place of the text.
    AnnexList {
        Plans = "plans" => "chương trình, kế hoạch đã ban hành", "programmes and plans issued";
        Members = "members" => "thành viên Ban Chỉ đạo", "members of the steering committee";
        Donations = "donations" => "quỹ, đợt vận động ủng hộ", "funds and donations";
    }
}

table! {
    /// `[[abbreviations]]`: a phrase and its short form.
    Abbreviation {
        short: Words => "Chữ viết tắt, ví dụ \"CBCCVC\"", "short form, such as \"CBCCVC\"";
        long: Words => "Từ ngữ đầy đủ, ví dụ \"cán bộ, công chức, viên chức\"", "the words in full";
    }

    /// `[[annexes]]`: an annex. Its number is made from its place among the others.
    Annex {
        key: Option<Words> => "Tên để dẫn chiếu trong lời văn: [[#ten]]", "name to refer to it by in free text: [[#name]]";
        title: Option<Words> => "Tiêu đề phụ lục", "title";
        list: Option<Spanned<AnnexList>> => "Danh sách có sẵn trong tệp, lập thành bảng", "a list of this file, made into a table";
        columns: Vec<Words> => "Tên các cột của bảng", "heads of the table's columns";
        rows: Vec<Vec<Spanned<Cell>>> => "Các dòng của bảng, mỗi ô là chữ hoặc số", "rows of the table, each cell a text or a number";
        numbered: Option<Flag> => "Thêm cột số thứ tự", "whether the rows are numbered";
        total: Option<Flag> => "Thêm dòng tổng cộng cho các cột số", "whether a last row adds up the columns of numbers";
        text: Narrative => "Lời văn của phụ lục, đặt sau bảng", "text of the annex, after the table";
        landscape: Option<Flag> => "Trình bày theo chiều ngang; bảng từ 8 cột thì mặc định là ngang", "pages on their long side; so by default with 8 columns or more";
    }
}
