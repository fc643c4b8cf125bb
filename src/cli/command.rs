//! The description of the whole command line in both languages: commands, options and their help.

mod new;
mod schema;
mod shell;
mod template;
mod units;
mod watch;
mod words;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};

use crate::diagnostic::Lang;
use crate::report::Format;

use words::Words;

/// Builds the description of the whole command line, for parsing, help, completions and manual.
pub fn command(lang: Lang) -> clap::Command {
    let t = Words(lang);
    let about = t.pick(
        "Lập báo cáo thực hiện dân chủ ở cơ sở (DOCX, thể thức Nghị định 30/2020/NĐ-CP)\n\
         từ tệp số liệu TOML của cơ quan.",
        "Writes a Vietnamese agency's report on grassroots democracy (DOCX, in the form\n\
         of Nghị định 30/2020/NĐ-CP) from its TOML year file.",
    );
    t.base("bcqcdc", about, t.pick("<LỆNH> [TÙY CHỌN]", "<COMMAND> [OPTIONS]"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(t.pick("Lệnh", "Commands"))
        .arg(
            t.flag("version", t.pick("In phiên bản", "Print the version"))
                .short('V')
                .display_order(200)
                .action(ArgAction::Version),
        )
        .args(global_options(t))
        .subcommand(render(t))
        .subcommand(check(t))
        .subcommand(watch::watch(t))
        .subcommand(units::consolidate(t))
        .subcommand(rule(t))
        .subcommand(law(t))
        .subcommand(new::new(t))
        .subcommand(units::next(t))
        .subcommand(template::template(t))
        .subcommand(schema::schema(t))
        .subcommand(shell::completions(t))
        .subcommand(shell::man(t))
}

fn render(t: Words) -> clap::Command {
    let about =
        t.pick("Kiểm tra tệp số liệu rồi lập báo cáo", "Check year files and write their reports");
    t.base("bcqcdc render", about, t.pick("<ĐẦU VÀO>... [TÙY CHỌN]", "<INPUT>... [OPTIONS]"))
        .name("render")
        .arg(t.input())
        .arg(
            t.value(
                "output",
                t.pick("ĐÍCH", "PATH"),
                t.pick(
                    "Tệp, thư mục có sẵn, mẫu tên như \
                     `out/{agency.abbreviation}-{year}.docx`, hoặc `-` là đầu ra chuẩn; nếu không \
                     nêu, báo cáo nằm cạnh tệp TOML, cùng tên",
                    "File, existing directory, pattern such as \
                     `out/{agency.abbreviation}-{year}.docx`, or `-` for standard output; \
                     without it the report stands beside its TOML file",
                ),
            )
            .short('o')
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(t.template())
        .arg(
            t.flag(
                "context",
                t.pick(
                    "In các giá trị dùng được trong mẫu (JSON), không lập văn bản",
                    "Print what the template sees (JSON), make no document",
                ),
            )
            .conflicts_with_all(["output", "to", "report"]),
        )
        .arg(t.to())
        .arg(t.draft())
        .arg(t.flag(
            "force",
            t.pick(
                "Ghi đè báo cáo đã sửa tay; bản cũ được giữ ở TÊN.bak.docx",
                "Overwrite a report edited by hand; the old one is kept as NAME.bak.docx",
            ),
        ))
        .arg(t.strict())
        .arg(t.pedantic())
        .args(t.run())
        .arg(t.stdin_filename())
}

fn check(t: Words) -> clap::Command {
    let about = t.pick(
        "Kiểm tra tệp số liệu; chỉ sửa tệp khi có `--fix`",
        "Check year files; only `--fix` changes them",
    );
    t.base("bcqcdc check", about, t.pick("<ĐẦU VÀO>... [TÙY CHỌN]", "<INPUT>... [OPTIONS]"))
        .name("check")
        .arg(t.input())
        .arg(t.codes(
            "select",
            t.pick(
                "Chỉ kiểm tra các mã này; `L` là mọi mã bắt đầu bằng L, `L,S001` là nhiều mã",
                "Check these codes only; `L` is every code that begins so, `L,S001` several",
            ),
        ))
        .arg(t.codes("ignore", t.pick("Không kiểm tra các mã này", "Leave out these codes")))
        .arg(
            t.flag(
                "fix",
                t.pick(
                    "Sửa ngay trong tệp những gì sửa được an toàn, giữ nguyên phần còn lại; đầu \
                     vào là `-` thì bản đã sửa ra đầu ra chuẩn, phát hiện ra đầu ra lỗi",
                    "Mend in the files what is safe to mend, the rest stays as it is; with the \
                     input `-` the mended text goes to standard output, findings to standard error",
                ),
            )
            .conflicts_with("diff"),
        )
        .arg(t.flag(
            "diff",
            t.pick(
                "In những chỗ `--fix` sẽ sửa, không ghi gì; có chỗ để sửa thì mã thoát là 1",
                "Print what `--fix` would change, write nothing; exit code 1 if anything would",
            ),
        ))
        .arg(t.template())
        .arg(t.draft())
        .arg(t.strict())
        .arg(t.pedantic())
        .args(t.run())
        .arg(t.stdin_filename())
}

fn rule(t: Words) -> clap::Command {
    let about = t.pick("Giải thích quy tắc kiểm tra", "Explain what a rule checks and why");
    t.base("bcqcdc rule", about, t.pick("[MÃ] [TÙY CHỌN]", "[CODE] [OPTIONS]"))
        .name("rule")
        .arg(t.argument(
            "code",
            t.pick("MÃ", "CODE"),
            t.pick(
                "Mã hoặc tên quy tắc, như `D002`; `D` liệt kê cả nhóm; không nêu thì liệt kê tất cả",
                "Code or name of a rule, such as `D002`; `D` lists the family; without it, all",
            ),
        ))
        .arg(
            t.flag("all", t.pick("In đầy đủ mọi quy tắc", "Print every rule in full"))
                .conflicts_with("code"),
        )
        .arg(t.text_or_json())
}

fn law(t: Words) -> clap::Command {
    let about = t.pick(
        "Tra cứu văn bản trong danh mục và hiệu lực của văn bản",
        "Look up legal documents, and whether they are in force",
    );
    t.base(
        "bcqcdc law",
        about,
        t.pick("[SỐ HIỆU | TỪ...] [TÙY CHỌN]", "[NUMBER | WORDS...] [OPTIONS]"),
    )
    .name("law")
    .arg(
        t.argument(
            "query",
            t.pick("SỐ HIỆU | TỪ", "NUMBER | WORDS"),
            t.pick(
                "Số, ký hiệu như `04/2015/NĐ-CP`, hoặc các từ trong tên; không nêu thì in cả \
                     danh mục",
                "Number such as `04/2015/NĐ-CP`, or words of the title; without it, the whole \
                     catalogue",
            ),
        )
        .num_args(0..),
    )
    .arg(t.value(
        "on",
        t.pick("NGÀY", "DATE"),
        t.pick(
            "Xét hiệu lực vào ngày này, như 2024-06-01 hoặc 01/6/2024",
            "Say what is in force on this day, such as 2024-06-01 or 01/6/2024",
        ),
    ))
    .arg(
        t.value(
            "catalogue",
            t.pick("TỆP", "FILE"),
            t.pick(
                "Tìm cả trong tệp danh mục này của tỉnh; nêu được nhiều lần",
                "Search this file of a province's documents, too; may be repeated",
            ),
        )
        .action(ArgAction::Append)
        .value_parser(value_parser!(PathBuf)),
    )
    .arg(t.text_or_json())
}

fn global_options(t: Words) -> Vec<Arg> {
    let variable = |text: &str, name: &str| match t.0 {
        Lang::Vi => format!("{text} [biến môi trường: {name}]"),
        Lang::En => format!("{text} [env: {name}]"),
    };
    let options = vec![
        t.value(
            "output-format",
            t.pick("DẠNG", "FORMAT"),
            &variable(
                t.pick(
                    "Dạng in các phát hiện: full, concise, json, json-lines, github, sarif",
                    "Format of findings: full, concise, json, json-lines, github, sarif",
                ),
                "BCQCDC_OUTPUT_FORMAT",
            ),
        )
        .value_parser(PossibleValuesParser::new(Format::ALL.map(Format::as_str))),
        t.value(
            "lang",
            "vi|en",
            &variable(t.pick("Ngôn ngữ của thông báo", "Language of messages"), "BCQCDC_LANG"),
        )
        .value_parser(PossibleValuesParser::new(["vi", "en"])),
        t.value(
            "color",
            t.pick("KHI", "WHEN"),
            &variable(
                t.pick(
                    "Khi nào dùng màu: auto, always, never",
                    "When to use colours: auto, always, never",
                ),
                "NO_COLOR",
            ),
        )
        .value_parser(PossibleValuesParser::new(["auto", "always", "never"])),
        t.flag(
            "quiet",
            t.pick(
                "Chỉ in các phát hiện, không in việc đã làm",
                "Print findings only, not what was done",
            ),
        )
        .short('q'),
        t.flag("help", t.pick("In trợ giúp này", "Print this help"))
            .short('h')
            .action(ArgAction::Help),
    ];
    // Behind the options of the command, which are what the reader looks for.
    let last = 100..;
    let options = options.into_iter().zip(last);
    options.map(|(option, order)| option.global(true).display_order(order)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls `visit` for a command and all below it.
    fn walk(command: &clap::Command, visit: &mut impl FnMut(&clap::Command)) {
        visit(command);
        command.get_subcommands().for_each(|below| walk(below, visit));
    }

    #[test]
    fn the_description_holds_together_and_fits() {
        for lang in [Lang::Vi, Lang::En] {
            let mut command = command(lang);
            command.build();
            command.clone().debug_assert();
            walk(&command, &mut |part| {
                let help = part.clone().render_help().to_string();
                for line in help.lines() {
                    assert!(line.chars().count() <= 80, "wider than 80 columns: {line}");
                }
            });
        }
    }

    #[test]
    fn everything_is_said_in_both_languages() {
        let texts = |lang| {
            let mut texts = Vec::new();
            walk(&command(lang), &mut |part| {
                let about = part.get_about().map(ToString::to_string);
                texts.push((part.get_name().to_owned(), about.unwrap_or_default()));
                texts.extend(part.get_arguments().map(|argument| {
                    let help = argument.get_help().map(ToString::to_string);
                    (argument.get_id().to_string(), help.unwrap_or_default())
                }));
            });
            texts
        };
        let (vi, en) = (texts(Lang::Vi), texts(Lang::En));
        assert_eq!(vi.len(), en.len());
        for ((name, vi), (other, en)) in vi.into_iter().zip(en) {
            assert_eq!(name, other);
            assert!(!vi.is_empty() && !en.is_empty(), "{name} has no text");
            assert_ne!(vi, en, "{name} speaks one language");
        }
    }
}
