//! What a line break costs between two words of a Vietnamese name or title.
//!
//! The spelling tells most of it (Phụ lục II): a capital after a small letter begins a phrase
//! (`Sở | Khoa học`), a small letter after a capital continues a word (`Khoa học`), capitals in a row
//! are a proper name. What it does not tell comes from short lists: words that lead or bind, common
//! nouns of administrative units, and pairs of syllables that are one word.

use std::collections::HashSet;
use std::sync::LazyLock;

/// A good place: after a comma, before `và`, before `tỉnh Hà Tĩnh`.
const GOOD: i64 = 0;
/// Where a capital begins a phrase.
const PHRASE: i64 = 100;
/// Between two words of which nothing is known.
const NEUTRAL: i64 = 300;
/// Inside what looks like one word or one name.
const KEEP: i64 = 1200;
/// Inside what is known to be one word or one name.
pub(super) const NEVER: i64 = 3000;

/// Words before which a line breaks best; it does not end with one.
const JOINING: [&str; 3] = ["và", "của", "về"];

/// Words that begin a phrase; a line does not end with one.
const LEADING: [&str; 8] = ["với", "thuộc", "trực", "trong", "tại", "theo", "ở", "cho"];

/// Words that bind to the next one without being a good place to break before.
const BINDING: [&str; 13] =
    ["ngày", "các", "những", "từ", "đến", "là", "bằng", "số", "thứ", "việc", "sự", "để", "được"];

/// Common nouns of administrative units, and `năm`: they stay with what follows.
const UNITS: [&str; 6] = ["tỉnh", "huyện", "quận", "xã", "phường", "năm"];

/// Common nouns of administrative units that are two syllables.
const LONG_UNITS: [(&str, &str); 4] =
    [("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đặc", "khu")];

/// Pairs of syllables that are one word, in names of bodies and titles of their reports.
const PAIRS: &str = "an ninh|an toàn|báo cáo|bảo hiểm|bảo vệ|bệnh tật|bệnh viện|biển đảo|bộ máy|\
    cải cách|cán bộ|cao đẳng|chất lượng|chế xuất|chi nhánh|chỉ đạo|chỉ thị|chính phủ|chính quyền|\
    chính trị|chủ tịch|chuyên khoa|chuyên môn|công an|công chức|công dân|công đoàn|công ích|\
    công khai|công lập|công nghệ|công nghiệp|công tác|công thương|công trình|cơ quan|cơ sở|cư trú|\
    dân chủ|dân cư|dân tộc|dân vận|dịch bệnh|dịch vụ|doanh nghiệp|du lịch|dự án|dự phòng|đa khoa|\
    đánh giá|đào tạo|đăng kiểm|đất đai|đầu tư|đề án|địa phương|đoàn thể|đô thị|đối ngoại|đông bắc|\
    đông nam|đơn vị|giai đoạn|giải quyết|giám sát|giao thông|giáo dục|gương mẫu|hải quan|\
    hành chính|hiệu quả|hoạt động|học cơ|học tập|hội đồng|hội nghị|hợp tác|kế hoạch|kết luận|kết quả|\
    khai thác|khiếu nại|kho bạc|khoa học|khoáng sản|khu công|khu kinh|khu vực|kiểm lâm|kiểm soát|\
    kiểm tra|kiến nghị|kiến trúc|kinh tế|lãnh đạo|lao động|lâm nghiệp|lâm sản|mặt trận|mầm non|\
    môi trường|năng lượng|nâng cao|ngân hàng|nghề nghiệp|nghị định|nghị quyết|ngoại vụ|nguồn lực|\
    người dân|nhà nước|nhân dân|nhân lực|nhiệm kỳ|nhiệm vụ|nội bộ|nội dung|nội trú|nội vụ|\
    nông dân|nông nghiệp|nông thôn|phản ánh|pháp lệnh|pháp luật|phát triển|phong trào|phòng chống|\
    phổ biến|phổ thông|phụ nữ|phương hướng|quán triệt|quản lý|quản trị|quân sự|quốc gia|\
    quốc phòng|quốc tế|quy chế|quy định|quy hoạch|sáng tạo|sơ kết|sự nghiệp|tác động|tài chính|\
    tài nguyên|tăng cường|tây bắc|tây nam|thanh niên|thanh tra|thành lập|thẩm tra|thể dục|\
    thể thao|thị trường|thiết bị|thông tin|thống kê|thủ tục|thủy lợi|thủy sản|thực hiện|\
    thương binh|thương mại|tiếp cận|tiếp công|tiểu học|tình hình|tố cáo|tổ chức|tổ quốc|tôn giáo|\
    tổng hợp|tổng kết|trách nhiệm|triển khai|trọng tâm|trung học|trung tâm|trung ương|\
    truyền thông|trường học|tuyên truyền|tư pháp|uỷ ban|ủy ban|văn hoá|văn hóa|văn phòng|vận động|\
    vận tải|vệ sinh|việc làm|viên chức|việt nam|xã hội|xây dựng|xuất nhập|y tế|ý kiến";

/// [`PAIRS`], each as its two syllables.
static PAIR_SET: LazyLock<HashSet<(&str, &str)>> =
    LazyLock::new(|| PAIRS.split('|').filter_map(|pair| pair.split_once(' ')).collect());

/// Returns, for each word, the cost of a break before it; that of the first word is 0.
pub(super) fn break_costs(words: &[String]) -> Vec<i64> {
    let spelt = words.iter().any(|word| word.chars().any(char::is_lowercase));
    let words: Vec<Word> = words.iter().map(|word| Word::new(word, spelt)).collect();
    let mut costs = Vec::with_capacity(words.len());
    let mut in_name = false;
    for (index, word) in words.iter().enumerate() {
        let before = &words[..index];
        in_name = (word.capital || word.dash) && (in_name || ends_with_unit(before));
        costs.push(match before.last() {
            // Of a double name (`Bà Rịa - Vũng Tàu`), the dash rather ends a line than begins one.
            Some(last) if in_name && last.dash => KEEP * 2,
            Some(_) if in_name => NEVER,
            Some(last) => cost(last, word, words.get(index + 1)),
            None => 0,
        });
    }
    costs
}

/// What matters of a word.
struct Word {
    /// Small letters, without the punctuation around it.
    bare: String,
    capital: bool,
    /// A small letter in a text where that says something.
    small: bool,
    digit: bool,
    /// A comma, semicolon or colon follows.
    stop: bool,
    dash: bool,
}

impl Word {
    /// Reads a word; in a text all in capitals (`spelt` is false) they say nothing.
    fn new(word: &str, spelt: bool) -> Self {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let first = bare.chars().next();
        Self {
            bare: bare.to_lowercase(),
            capital: spelt && first.is_some_and(char::is_uppercase),
            small: spelt && first.is_some_and(char::is_lowercase),
            digit: first.is_some_and(char::is_numeric),
            stop: word.ends_with([',', ';', ':']),
            dash: matches!(word, "-" | "–" | "—"),
        }
    }

    fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.bare.as_str())
    }

    fn is_unit(&self) -> bool {
        self.is_one_of(&UNITS)
    }

    fn binds(&self) -> bool {
        self.is_one_of(&JOINING) || self.is_one_of(&LEADING) || self.is_one_of(&BINDING)
    }
}

fn cost(last: &Word, word: &Word, next: Option<&Word>) -> i64 {
    if last.dash {
        return KEEP;
    }
    if word.dash || is_pair(last, word) || is_long_unit(last, word) {
        return NEVER;
    }
    if last.stop {
        return GOOD;
    }
    if word.digit || (last.is_unit() && !word.small) || last.binds() {
        return NEVER;
    }
    // Without a name after it, the unit goes with what stands before: `Đảng bộ tỉnh về`.
    if word.is_unit() && word.small && next.is_none_or(|next| next.small) {
        return NEVER;
    }
    if word.is_one_of(&JOINING)
        || word.is_unit()
        || next.is_some_and(|next| is_long_unit(word, next))
    {
        return GOOD;
    }
    match (last.capital, word.capital) {
        _ if word.is_one_of(&LEADING) => PHRASE,
        (false, true) => PHRASE,
        (true, _) => KEEP,
        (false, false) => NEUTRAL,
    }
}

fn is_pair(first: &Word, second: &Word) -> bool {
    PAIR_SET.contains(&(first.bare.as_str(), second.bare.as_str()))
}

fn is_long_unit(first: &Word, second: &Word) -> bool {
    LONG_UNITS.contains(&(first.bare.as_str(), second.bare.as_str()))
}

fn ends_with_unit(words: &[Word]) -> bool {
    match words {
        [.., last] if last.is_unit() => true,
        [.., first, second] => is_long_unit(first, second),
        _ => false,
    }
}
