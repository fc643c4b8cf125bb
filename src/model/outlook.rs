//! Assessment of the year and tasks for the next one.

use crate::model::Citation;
use crate::value::Words;

table! {
    /// `[assessment]`: what went well, what did not, and why.
    Assessment {
        strengths: Vec<Words> => "Ưu điểm, mỗi mục một câu", "strengths, a sentence each";
        weaknesses: Vec<Words> => "Hạn chế, mỗi mục một câu", "weaknesses, a sentence each";
        causes: Vec<Words> => "Nguyên nhân, mỗi mục một câu", "causes, a sentence each";
        lessons: Vec<Words> => "Bài học kinh nghiệm, mỗi mục một câu", "lessons, a sentence each";
    }

    /// `[[tasks]]`: a task for next year.
    Task {
        text: Words => "Nội dung nhiệm vụ", "the task";
        documents: Vec<Citation> => "Văn bản tiếp tục thực hiện, liệt kê sau nội dung", "documents to carry out, listed after it";
        lead: Option<Words> => "Đơn vị chủ trì", "who leads";
        due: Option<Words> => "Thời hạn, ví dụ \"trong quý I năm 2022\"", "by when";
    }
}
