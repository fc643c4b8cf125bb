//! Writes a data file to be filled in, and the values that serve as its examples.

use super::lines::{self, Head, Line, Mark, Pair};
use super::{Blank, Form, since_law_of_2022};
use crate::diagnostic::Lang;
use crate::read::{Field, Shape, plain};
use crate::template::wording;

/// Column of the comments that stand behind short values.
const COLUMN: usize = 40;

/// Longest comment that stands behind a value.
const SHORT: usize = 58;

/// Returns the text of a file to be filled in.
///
/// A line whose `#` touches what follows, or a blank and more blanks, is a key to be used; `# ` begins a
/// comment.
pub fn text(blank: &Blank) -> String {
    let mut writer = Writer {
        blank,
        table: String::new(),
        fields: Some(blank.form.fields()),
        text: head(blank),
    };
    let lines = lines::of(blank.form.name(blank.year));
    let mut heading = None;
    for (index, line) in lines.iter().enumerate() {
        match line {
            Line::Heading(pair) => heading = Some(pair),
            line => {
                if let Some(pair) = heading.take() {
                    writer.heading(pair);
                }
                let note = index.checked_sub(1).and_then(|before| match &lines[before] {
                    Line::Note(pair) => Some(*pair),
                    _ => None,
                });
                match line {
                    Line::Table(head) => {
                        let rest = lines[index + 1..].iter();
                        let keys = rest.take_while(|line| !matches!(line, Line::Table(..)));
                        let is_used = head.stays || keys.clone().any(is_used);
                        writer.table(*head, is_used, note);
                    }
                    Line::Key(mark, key, value) => writer.key(*mark, key, value, note),
                    Line::Heading(_) | Line::Note(_) => {}
                }
            }
        }
    }
    writer.text
}

/// Returns every value of a form, as TOML without comments.
pub fn values(form: Form, year: u64) -> String {
    let mut text = String::new();
    for line in lines::of(form.name(year)) {
        match line {
            Line::Table(head) => text += &format!("{}\n", written(head)),
            Line::Key(_, key, value) => text += &format!("{key} = {}\n", dated(&value, year)),
            Line::Heading(_) | Line::Note(_) => {}
        }
    }
    text
}

fn written(Head { path, is_list, .. }: Head) -> String {
    if is_list { format!("[[{path}]]") } else { format!("[{path}]") }
}

fn is_used(line: &Line) -> bool {
    matches!(line, Line::Key(Mark::Fixed | Mark::Needed, ..))
}

/// Puts in the years, and what the law of the year is called.
fn dated(text: &str, year: u64) -> String {
    let mut text = text.replace("{year}", &year.to_string());
    for step in [1, 2, 3, 4, 5] {
        text = text.replace(&format!("{{year-{step}}}"), &year.saturating_sub(step).to_string());
        text = text.replace(&format!("{{year+{step}}}"), &(year + step).to_string());
    }
    let [law, regime] = match since_law_of_2022(year) {
        true => ["10/2022/QH15", "dân chủ ở cơ sở"],
        false => ["04/2015/NĐ-CP", "Quy chế dân chủ ở cơ sở"],
    };
    text.replace("{law}", law).replace("{regime}", regime)
}

fn head(blank: &Blank) -> String {
    let title = blank.lang.pick(blank.form.title());
    let how = match blank.lang {
        Lang::Vi => {
            "# Điền các chỗ \"TODO: …\". Dòng có dấu # đứng liền chữ là khóa chưa dùng, kèm giá trị làm ví dụ: bỏ\n\
             # dấu # rồi sửa giá trị; bỏ cả dấu # ở dòng tên bảng phía trên. Bảng có tên trong hai dấu ngoặc\n\
             # vuông, như [[tasks]], được lặp lại cho từng mục. Khóa nào không dùng thì để nguyên hoặc xóa.\n"
        }
        Lang::En => {
            "# Fill in what says \"TODO: …\". A line whose # touches the next letter is a key not used yet, with a\n\
             # value for an example: take away the # and change the value, and the # before the name of its\n\
             # table above. A table with its name in two brackets, such as [[tasks]], is repeated for each entry.\n"
        }
    };
    let draft = match (blank.form, blank.lang) {
        (Form::Shared | Form::Catalogue, _) => "",
        (Form::Consolidated, Lang::Vi) => {
            "# Lập báo cáo: bcqcdc consolidate CÁC-TỆP-ĐƠN-VỊ --into TỆP-NÀY --draft\n"
        }
        (Form::Consolidated, Lang::En) => {
            "# To make the report: bcqcdc consolidate UNITS --into THIS-FILE --draft\n"
        }
        (_, Lang::Vi) => "# Xem dự thảo: bcqcdc render TỆP-NÀY --draft\n",
        (_, Lang::En) => "# To see a draft: bcqcdc render THIS-FILE --draft\n",
    };
    format!("#:schema {}\n# {title}.\n#\n{how}{draft}", blank.schema)
}

struct Writer<'b> {
    blank: &'b Blank,
    /// Path of the table being written; empty at the head of the file.
    table: String,
    /// Keys of the table being written.
    fields: Option<&'static [Field]>,
    text: String,
}

impl Writer<'_> {
    fn heading(&mut self, pair: &Pair) {
        let title = self.blank.lang.pick(*pair);
        self.text += &format!("\n# ---- {title} ----\n");
    }

    fn table(&mut self, head: Head, is_used: bool, note: Option<Pair>) {
        head.path.clone_into(&mut self.table);
        let root = self.blank.form.fields();
        let field = find(root, head.path);
        self.fields = field.and_then(|field| inner(&field.shape));
        let meaning =
            field.map(|field| self.meaning(field, Mark::Offered, note)).unwrap_or_default();
        let mark = if is_used { "" } else { "#" };
        self.text += &format!("\n# {meaning}\n{mark}{}\n", written(head));
    }

    fn key(&mut self, mark: Mark, key: &str, value: &str, note: Option<Pair>) {
        let value = dated(value, self.blank.year);
        let Some(field) = self.fields.and_then(|fields| find(fields, key)) else {
            // A key of the office's own.
            self.text += &format!("#{key} = {value}\n");
            return;
        };
        let mut meaning = self.meaning(field, mark, note);
        let known = self.blank.agency.as_ref().filter(|_| self.table == "agency" && key == "name");
        let written = match (mark, known) {
            (_, Some(name)) => toml::Value::from(name.as_str()).to_string(),
            (Mark::Needed, None) => {
                let such = self.blank.lang.pick(["ví dụ", "such as"]);
                meaning = format!("{meaning}; {such} {value}");
                let blank = format!("\"TODO: {}\"", hint(field));
                if value.starts_with('[') { format!("[{blank}]") } else { blank }
            }
            _ => value,
        };
        let code = format!("{key} = {written}");
        let code = match mark {
            Mark::Offered => format!("#{}", code.replace('\n', "\n#")),
            Mark::Fixed | Mark::Needed => code,
        };
        let is_short = code.chars().count() < COLUMN && meaning.chars().count() <= SHORT;
        self.text += &match is_short && mark != Mark::Needed {
            true => format!("{code:<COLUMN$}# {meaning}\n"),
            false => format!("# {meaning}\n{code}\n"),
        };
    }

    /// Returns what a key means, and the words that it takes.
    fn meaning(&self, field: &Field, mark: Mark, note: Option<Pair>) -> String {
        let lang = self.blank.lang;
        let words = lang.pick([field.vi, field.en]);
        // The value beside it is an example already.
        let words = words.split(lang.pick([", ví dụ \"", ", such as \""])).next().unwrap_or(words);
        let mut meaning = wording::upper_first(words);
        let shape = if let Shape::List(item) = field.shape { *item } else { field.shape };
        if let (Shape::OneOf(known), Mark::Offered) = (shape, mark) {
            let known: Vec<_> = known.iter().map(|known| format!("\"{}\"", known.word)).collect();
            let takes = lang.pick(["nhận", "takes"]);
            meaning += &format!("; {takes} {}", known.join(", "));
        }
        if let Some(pair) = note {
            meaning += &format!("; {}", dated(lang.pick(pair), self.blank.year));
        }
        meaning
    }
}

/// Returns a key by its dotted path, in tables and lists of tables.
fn find(fields: &'static [Field], path: &str) -> Option<&'static Field> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let field = fields.iter().find(|field| plain(field.name) == name)?;
    match rest {
        None => Some(field),
        Some(rest) => find(inner(&field.shape)?, rest),
    }
}

fn inner(shape: &Shape) -> Option<&'static [Field]> {
    match shape {
        Shape::Table(fields) | Shape::Citation(fields) | Shape::Narrative(fields) => Some(fields),
        Shape::List(item) => inner(item),
        _ => None,
    }
}

/// What is to be filled in, as the blank in the draft says it: always in the document's language.
fn hint(field: &Field) -> String {
    let ends = [";", " (", ", ví dụ", ", mỗi", ", bắt đầu"];
    let short = ends.iter().filter_map(|end| field.vi.find(end)).min();
    let short = &field.vi[..short.unwrap_or(field.vi.len())];
    wording::lower_first(short)
}
