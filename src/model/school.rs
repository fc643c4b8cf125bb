//! What only a school reports: pupils, quality, money disclosed, its bodies and dialogues.

use crate::model::Citation;
use crate::value::{Day, Decimal, Whole, Words};

table! {
    /// `[school]`: pupils, classes, and what a school makes public.
    School {
        school_year: Option<Words> => "Năm học của số lớp, số học sinh, ví dụ \"2025 - 2026\"", "school year of classes and pupils, such as \"2025 - 2026\"";
        classes: Option<Whole> => "Số lớp", "classes";
        pupils: Option<Whole> => "Số học sinh", "pupils";
        learners: Option<Words> => "Cách gọi người học khi không phải \"học sinh\", ví dụ \"trẻ\", \"học viên\"", "how pupils are called where not \"học sinh\"";
        grades: Vec<Grade> => "Số lớp, số học sinh từng khối", "classes and pupils by grade";
        income: Vec<Amount> => "Các khoản thu đã công khai", "income disclosed";
        spending: Vec<Amount> => "Các khoản chi đã công khai", "spending disclosed";
        fees: Vec<Fee> => "Mức thu học phí và các khoản thu khác", "fees charged";
        quality: Option<Quality> => "Chất lượng giáo dục đã công khai", "quality of education disclosed";
        council: Option<Council> => "Hội đồng trường", "school council";
        parents: Option<Parents> => "Ban đại diện cha mẹ học sinh", "parents' committee";
        dialogues: Vec<SchoolDialogue> => "Đối thoại với học sinh, cha mẹ học sinh", "dialogues with pupils and parents";
    }

    /// A grade of a school.
    Grade {
        name: Words => "Tên khối, ví dụ \"khối 10\"", "name, such as \"khối 10\"";
        classes: Option<Whole> => "Số lớp", "classes";
        pupils: Option<Whole> => "Số học sinh", "pupils";
    }

    /// An amount received or spent.
    Amount {
        name: Words => "Nguồn thu hoặc nội dung chi", "source or purpose";
        amount: Whole => "Số tiền (đồng)", "amount in đồng";
    }

    /// A fee that pupils pay.
    Fee {
        name: Words => "Khoản thu", "fee";
        amount: Option<Whole> => "Mức thu (đồng)", "amount in đồng";
        per: Option<Words> => "Đơn vị của mức thu, ví dụ \"học sinh/tháng\"", "unit, such as \"học sinh/tháng\"";
    }

    /// Results of a school year.
    Quality {
        school_year: Option<Words> => "Năm học của kết quả, ví dụ \"2024 - 2025\"", "school year of the results";
        indicators: Vec<Indicator> => "Các chỉ số", "indicators";
    }

    /// A result among pupils.
    Indicator {
        name: Words => "Tên chỉ số, ví dụ \"học sinh đỗ tốt nghiệp\"", "what is counted";
        pupils: Option<Whole> => "Số học sinh đạt", "pupils who reach it";
        of: Option<Whole> => "Trên tổng số học sinh", "among so many pupils";
        percent: Option<Decimal> => "Tỷ lệ (%)", "share (%)";
    }

    /// The school council.
    Council {
        decision: Option<Citation> => "Quyết định thành lập, kiện toàn", "decision that set it up";
        members: Option<Whole> => "Số thành viên", "members";
        meetings: Option<Whole> => "Số phiên họp trong năm", "meetings in the year";
        resolutions: Option<Whole> => "Số nghị quyết đã ban hành", "resolutions passed";
    }

    /// The parents' committee.
    Parents {
        members: Option<Whole> => "Số thành viên", "members";
        meetings: Option<Whole> => "Số cuộc họp trong năm", "meetings in the year";
        opinions: Option<Whole> => "Số ý kiến, kiến nghị gửi nhà trường", "opinions sent to the school";
        answered: Option<Whole> => "Số ý kiến đã giải đáp, tiếp thu", "opinions answered";
    }

    /// `[[school.dialogues]]`: a dialogue with pupils or parents.
    SchoolDialogue {
        with: Words => "Đối thoại với ai, ví dụ \"học sinh khối 12\"", "with whom";
        date: Option<Day> => "Ngày tổ chức", "day";
        attendees: Option<Whole> => "Số người dự", "people present";
        opinions: Option<Whole> => "Số ý kiến phát biểu", "opinions raised";
        answered: Option<Whole> => "Số ý kiến được giải đáp, tiếp thu", "opinions answered";
    }
}
