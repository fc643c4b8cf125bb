//! What the descriptions of the commands are made of: arguments in one language, and options of several commands.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, StyledStr};
use clap::{Arg, ArgAction, value_parser};

use crate::cli::kind::FileKind;
use crate::diagnostic::Lang;

/// Builds arguments in one language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub(super) Lang);

impl Words {
    pub(super) fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        self.0.pick([vi, en])
    }

    /// A command with our headings instead of clap's English ones.
    pub(super) fn base(self, name: &str, about: &str, usage: &str) -> clap::Command {
        let heading = clap::builder::Styles::styled().get_header().to_owned();
        let usage_heading = self.pick("Cách dùng:", "Usage:");
        let template =
            format!("{{about}}\n\n{heading}{usage_heading}{heading:#} {{usage}}\n\n{{all-args}}\n");
        clap::Command::new(name.to_owned())
            .about(about.to_owned())
            .override_usage(format!("{name} {usage}"))
            .help_template(StyledStr::from(template))
            .term_width(80)
            .disable_help_flag(true)
    }

    pub(super) fn flag(self, name: &'static str, help: &str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(help.to_owned())
            .help_heading(self.pick("Tùy chọn", "Options").to_owned())
            .action(ArgAction::SetTrue)
    }

    pub(super) fn value(self, name: &'static str, value: &str, help: &str) -> Arg {
        self.flag(name, help)
            .action(ArgAction::Set)
            .value_name(value.to_owned())
            .hide_possible_values(true)
    }

    pub(super) fn argument(self, name: &'static str, value: &str, help: &str) -> Arg {
        Arg::new(name)
            .value_name(value.to_owned())
            .help(help.to_owned())
            .help_heading(self.pick("Tham số", "Arguments").to_owned())
    }

    pub(super) fn to(self) -> Arg {
        self.value(
            "to",
            self.pick("DẠNG", "KIND"),
            self.pick(
                "Dạng của báo cáo: docx, pdf (cần LibreOffice), html (trang để xem), md (để so \
                 sánh các lần sửa); không nêu thì theo đuôi tệp ở `-o`, rồi đến docx",
                "Kind of file: docx, pdf (needs LibreOffice), html (a page to look at), md (for \
                 comparing changes); without it the ending after `-o`, else docx",
            ),
        )
        .value_parser(PossibleValuesParser::new(FileKind::ALL.map(FileKind::word)))
    }

    pub(super) fn input(self) -> Arg {
        self.argument(
            "input",
            self.pick("ĐẦU VÀO", "INPUT"),
            self.pick(
                "Tệp số liệu TOML, thư mục chứa chúng, mẫu như `xa/*.toml`; `-` là đầu vào chuẩn",
                "TOML year files, directories of them, patterns such as `xa/*.toml`; `-` is \
                 standard input",
            ),
        )
        .required(true)
        .num_args(1..)
        .value_parser(value_parser!(PathBuf))
    }

    /// A list of codes, with commas or given several times.
    pub(super) fn codes(self, name: &'static str, help: &str) -> Arg {
        self.value(name, self.pick("MÃ", "CODES"), help)
            .action(ArgAction::Append)
            .value_delimiter(',')
    }

    /// Stands before the option of all commands, whose formats are those of findings.
    pub(super) fn text_or_json(self) -> Arg {
        self.value(
            "output-format",
            self.pick("DẠNG", "FORMAT"),
            self.pick("Dạng in: text, json", "Format: text, json"),
        )
        .value_parser(PossibleValuesParser::new(["text", "json"]))
        .display_order(100)
    }

    pub(super) fn template(self) -> Arg {
        self.value(
            "template",
            self.pick("ĐƯỜNG_DẪN", "PATH"),
            self.pick(
                "Tệp mẫu riêng, hoặc thư mục có những phần mẫu viết lại",
                "A template of your own, or a folder of sections rewritten",
            ),
        )
        .short('t')
        .value_parser(value_parser!(PathBuf))
    }

    /// The option for a file that is written.
    pub(super) fn output(self, help: &str) -> Arg {
        self.value("output", self.pick("TỆP", "FILE"), help)
            .short('o')
            .value_parser(value_parser!(PathBuf))
    }

    pub(super) fn draft(self) -> Arg {
        self.flag(
            "draft",
            self.pick(
                "Dự thảo: số liệu còn thiếu hoặc ghi \"TODO: …\" được để trống và tô nổi",
                "Draft: missing values and \"TODO: …\" become highlighted blanks",
            ),
        )
    }

    pub(super) fn strict(self) -> Arg {
        self.flag("strict", self.pick("Coi cảnh báo là lỗi", "Treat warnings as errors"))
    }

    pub(super) fn pedantic(self) -> Arg {
        self.flag(
            "pedantic",
            self.pick(
                "Thêm các quy tắc về sở thích trình bày, mà luật không quy định",
                "Run the rules that are a matter of taste, too; no law asks for them",
            ),
        )
    }

    pub(super) fn run(self) -> [Arg; 3] {
        let jobs = self.value(
            "jobs",
            "N",
            self.pick(
                "Số tệp xử lý cùng lúc; không nêu thì bằng số nhân của máy",
                "Files worked on at a time; without it, as many as there are cores",
            ),
        );
        let fail_fast = self.flag(
            "fail-fast",
            self.pick("Dừng ở tệp đầu tiên có lỗi", "Stop at the first file with errors"),
        );
        let report = self.value(
            "report",
            self.pick("TỆP", "FILE"),
            self.pick(
                "Ghi kết quả của từng tệp vào tệp JSON này",
                "Write what became of each file to this JSON file",
            ),
        );
        let from_one = value_parser!(u16).range(1..);
        let path = value_parser!(PathBuf);
        [jobs.short('j').value_parser(from_one), fail_fast, report.value_parser(path)]
    }

    pub(super) fn stdin_filename(self) -> Arg {
        self.value(
            "stdin-filename",
            self.pick("TÊN", "NAME"),
            self.pick(
                "Tên của đầu vào chuẩn trong các thông báo",
                "Name of standard input in messages",
            ),
        )
        .value_parser(value_parser!(PathBuf))
    }
}
