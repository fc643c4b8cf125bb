//! What a công văn asks for, of whom and by when.

use crate::model::Citation;
use crate::value::{Day, Spanned, Words};

choice! {
    /// The verb of the letter.
    Asks {
        Require = "yêu cầu" => "với cấp dưới", "to those below";
        Request = "đề nghị" => "với cơ quan ngang cấp hoặc cấp trên", "to peers and to those above";
    }
}

table! {
    /// `[letter]`: who asks whom.
    Letter {
        by: Option<Words> => "Người, cơ quan yêu cầu; không ghi thì lấy tên cơ quan ban hành", "who asks; the agency when absent";
        asks: Option<Spanned<Asks>> => "Lời dùng; không ghi thì là \"yêu cầu\"", "the verb; \"yêu cầu\" when absent";
        units: Option<Words> => "Nơi thực hiện, ghi trong câu văn; không ghi thì lấy nơi kính gửi khi chỉ có một", "who is asked, inside the sentences; the addressee when absent and only one";
        questions_to: Option<Words> => "Nơi giải đáp vướng mắc", "who answers questions";
    }

    /// `[[items]]`: one thing that the letter asks for.
    Item {
        title: Option<Words> => "Tiêu đề của nội dung, in đậm", "its title, in bold";
        text: Option<Words> => "Nội dung yêu cầu", "what is asked for";
        documents: Vec<Citation> => "Văn bản phải thực hiện, liệt kê sau nội dung", "documents to carry out, listed after it";
        points: Vec<Words> => "Các ý nhỏ, mỗi ý một gạch đầu dòng", "its parts, a dash each";
    }

    /// `[deadline]`: by when the report is wanted.
    Deadline {
        date: Option<Day> => "Báo cáo trước ngày", "the report is due before this day";
        to: Option<Words> => "Nơi nhận báo cáo", "who receives the report";
        what: Option<Words> => "Việc phải làm trước ngày đó, ví dụ \"báo cáo kết quả thực hiện\"", "what is due";
        purpose: Option<Words> => "Để làm gì, ví dụ \"tổng hợp, báo cáo Ủy ban nhân dân tỉnh\"", "what for";
    }
}
