//! Reviews of several years and summaries of campaigns: what is summed up, indicators, figures by
//! year, models, commendations.

use crate::model::Citation;
use crate::value::{Day, Decimal, Flag, Spanned, Whole, Words};

choice! {
    /// Whether work in progress or work at its end is summed up.
    Stage {
        Interim = "sơ kết" => "việc đang thực hiện, đánh giá giữa chừng", "on the way";
        Final = "tổng kết" => "việc đã hết giai đoạn", "at the end";
    }

    /// Where free results and tables stand among the results of a review.
    Place {
        Workplace = "workplace" => "dân chủ ở nơi làm việc", "under democracy at the workplace";
        Organization = "organization" => "tổ chức bộ máy, cán bộ", "under organisation and personnel";
        Reception = "reception" => "tiếp công dân, thủ tục hành chính, khiếu nại, tố cáo", "under procedures, citizens and complaints";
        Unions = "unions" => "Mặt trận và các tổ chức chính trị - xã hội", "under the unions";
        Front = "front" => "phối hợp với Mặt trận Tổ quốc", "under the Fatherland Front";
    }
}

table! {
    /// `[review]`: what a review of several years sums up.
    Review {
        stage: Option<Spanned<Stage>> => "Sơ kết hay tổng kết; không ghi thì là sơ kết", "on the way, the default, or at the end";
        subject: Option<Citation> => "Văn bản được sơ kết, tổng kết", "document whose carrying out is reviewed";
        impacts: Vec<Words> => "Tác động của việc thực hiện, mỗi mục một câu", "effects of carrying it out, a sentence each";
    }

    /// `[movement]`: the movement that a campaign summary sums up.
    Movement {
        stage: Option<Spanned<Stage>> => "Tổng kết hay sơ kết; không ghi thì là tổng kết", "at the end, the default, or on the way";
        name: Option<Words> => "Tên phong trào thi đua, không có dấu ngoặc kép", "name of the movement, without quotes";
        plan: Option<Citation> => "Văn bản phát động, chỉ đạo phong trào", "document that started it";
        launched: Option<Day> => "Ngày phát động tại cơ quan", "day on which the agency started it";
        audience: Option<Words> => "Đối tượng tham gia", "who takes part";
        objectives: Vec<Words> => "Mục tiêu, nội dung thi đua", "aims and matters";
        collectives: Option<Whole> => "Số tập thể đăng ký thi đua", "collectives that signed up";
        individuals: Option<Whole> => "Số cá nhân đăng ký thi đua", "persons who signed up";
    }

    /// `[[results]]`: results under a heading of the office's own.
    Findings {
        heading: Words => "Tiêu đề", "heading";
        under: Option<Spanned<Place>> => "Đặt trong mục nào của phần kết quả (báo cáo sơ kết)", "under which results it stands, in a review";
        text: Option<Words> => "Lời văn; để dòng trống giữa các đoạn", "text; paragraphs are parted by a blank line";
        items: Vec<Words> => "Các kết quả, mỗi mục một câu", "results, a sentence each";
    }

    /// `[[tables]]`: figures, a row per year.
    Figures {
        title: Words => "Tên bảng", "title";
        under: Option<Spanned<Place>> => "Đặt trong mục nào của phần kết quả (báo cáo sơ kết)", "under which results it stands, in a review";
        columns: Vec<FigureColumn> => "Các cột số liệu", "columns of figures";
        rows: Vec<FigureRow> => "Số liệu từng năm", "figures of each year";
        total: Option<Flag> => "Có dòng tổng cộng; không ghi là có", "whether a row of totals follows; it does unless said";
        note: Option<Words> => "Ghi chú dưới bảng", "note below the table";
    }

    /// A column of figures.
    FigureColumn {
        label: Words => "Tên cột", "what is counted";
        unit: Option<Words> => "Đơn vị tính, ví dụ \"cuộc\", \"%\"", "unit, such as \"%\"";
        sum: Option<Flag> => "Cộng ở dòng tổng cộng; không ghi thì cột % không cộng", "whether it is added up; percentages are not unless said";
        total: Option<Decimal> => "Tổng do cơ quan tính, để đối chiếu", "total as the office reckons it, to check against";
    }

    /// The figures of one year.
    FigureRow {
        year: Whole => "Năm", "year";
        values: Vec<Decimal> => "Số liệu theo thứ tự các cột", "figures in the order of the columns";
    }

    /// `[[indicators]]`: an aim in figures, and what was reached.
    Aim {
        text: Words => "Nội dung chỉ tiêu", "what is measured";
        target_percent: Option<Decimal> => "Chỉ tiêu (%)", "aim (%)";
        result_percent: Option<Decimal> => "Kết quả (%)", "result (%)";
        target: Option<Whole> => "Chỉ tiêu (số lượng)", "aim (a count)";
        result: Option<Whole> => "Kết quả (số lượng)", "result (a count)";
        unit: Option<Words> => "Đơn vị tính của số lượng", "unit of the counts";
        at_most: Option<Flag> => "Chỉ tiêu là mức không được vượt quá", "whether the aim is a ceiling";
        note: Option<Words> => "Giải thích thêm", "explanation";
    }

    /// `[[models]]`: a model or a good example.
    GoodExample {
        name: Words => "Tên mô hình, điển hình", "name";
        place: Option<Words> => "Nơi thực hiện", "where";
        text: Option<Words> => "Cách làm, kết quả", "what was done, and with what result";
    }

    /// `[[commendations]]`: rewards given for the work.
    Commendation {
        by: Option<Words> => "Cấp khen thưởng, ví dụ \"Chủ tịch Ủy ban nhân dân tỉnh\"", "who gave it";
        form: Words => "Hình thức, ví dụ \"Bằng khen\"", "form, such as \"Bằng khen\"";
        collectives: Option<Whole> => "Số tập thể", "collectives";
        individuals: Option<Whole> => "Số cá nhân", "persons";
        decision: Option<Citation> => "Quyết định khen thưởng", "decision";
    }
}

impl FigureColumn {
    /// Tells whether the figures of this column are added up.
    pub fn is_summed(&self) -> bool {
        let is_percent = self.unit.as_ref().is_some_and(|unit| unit.value.contains('%'));
        self.sum.map_or(!is_percent, |sum| sum.value)
    }
}

impl Figures {
    /// Returns the sum of a column.
    pub fn sum(&self, column: usize) -> f64 {
        self.rows.iter().filter_map(|row| row.values.get(column)).map(|value| value.value).sum()
    }
}

/// How a result stands against its aim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Better than the aim.
    Exceeded,
    /// As the aim.
    Met,
    /// Short of the aim.
    Missed,
}

impl Verdict {
    /// Returns how offices say it.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Exceeded => "vượt",
            Verdict::Met => "đạt",
            Verdict::Missed => "không đạt",
        }
    }
}

impl Aim {
    /// Returns how the result stands against the aim, where both are known; a ceiling can be kept
    /// or broken, not exceeded.
    pub fn verdict(&self) -> Option<Verdict> {
        let counts = |count: Option<Whole>| count.map(|count| count.value as f64);
        let shares = |share: Option<Decimal>| share.map(|share| share.value);
        let (aim, result) = match (shares(self.target_percent), shares(self.result_percent)) {
            (Some(aim), Some(result)) => (aim, result),
            (None, None) => (counts(self.target)?, counts(self.result)?),
            _ => return None,
        };
        let ceiling = self.at_most.is_some_and(|at_most| at_most.value);
        Some(match result.total_cmp(&aim) {
            std::cmp::Ordering::Equal => Verdict::Met,
            std::cmp::Ordering::Less if ceiling => Verdict::Met,
            std::cmp::Ordering::Greater if !ceiling => Verdict::Exceeded,
            _ => Verdict::Missed,
        })
    }
}
