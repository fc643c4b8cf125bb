//! `template` and its parts.

use std::path::PathBuf;

use clap::value_parser;

use super::Words;

pub(super) fn template(t: Words) -> clap::Command {
    let about = t.pick(
        "Xem, chép ra, kiểm tra mẫu văn bản",
        "Look at templates, copy them out, check edited ones",
    );
    t.base("bcqcdc template", about, t.pick("<LỆNH> [TÙY CHỌN]", "<COMMAND> [OPTIONS]"))
        .name("template")
        .disable_help_subcommand(true)
        .subcommand_help_heading(t.pick("Lệnh", "Commands"))
        .subcommand(list(t))
        .subcommand(show(t))
        .subcommand(vars(t))
        .subcommand(eject(t))
        .subcommand(check(t))
}

fn list(t: Words) -> clap::Command {
    let about = t.pick(
        "Liệt kê các đề cương, các phần, và đề cương nào dùng phần nào",
        "List outlines and sections, and which outlines use each",
    );
    t.base("bcqcdc template list", about, t.pick("[TÙY CHỌN]", "[OPTIONS]"))
        .name("list")
        .arg(t.text_or_json())
}

fn show(t: Words) -> clap::Command {
    t.base(
        "bcqcdc template show",
        t.pick("In một mẫu", "Print a template"),
        t.pick("<TÊN> [TÙY CHỌN]", "<NAME> [OPTIONS]"),
    )
    .name("show")
    .arg(name(t).required(true))
    .arg(t.text_or_json())
}

fn vars(t: Words) -> clap::Command {
    let about = t.pick(
        "Liệt kê biến, bộ lọc, bộ phận dùng được trong mẫu, có nghĩa và ví dụ",
        "List the variables, filters and components for a template, with examples",
    );
    t.base(
        "bcqcdc template vars",
        about,
        t.pick("<LOẠI> [BIẾN] [TÙY CHỌN]", "<KIND> [VARIABLE] [OPTIONS]"),
    )
    .name("vars")
    .arg(
        t.argument(
            "kind",
            t.pick("LOẠI", "KIND"),
            t.pick(
                "Loại văn bản như `annual`, hoặc đề cương như `annual-2023`",
                "Kind of document such as `annual`, or outline such as `annual-2023`",
            ),
        )
        .required(true),
    )
    .arg(t.argument(
        "variable",
        t.pick("BIẾN", "VARIABLE"),
        t.pick(
            "Chỉ in biến này và những gì trong nó, như `complaints`",
            "Print this variable and what is in it only, such as `complaints`",
        ),
    ))
    .arg(t.flag(
        "all",
        t.pick(
            "In cả những biến mà loại này chưa dùng, và các phần của văn bản viện dẫn",
            "Print those that the kind does not use, and the parts of documents cited, too",
        ),
    ))
    .arg(t.text_or_json())
}

fn eject(t: Words) -> clap::Command {
    let about = t.pick(
        "Chép mẫu ra thư mục để sửa; không ghi đè tệp có sẵn",
        "Copy templates out to edit; files that are there are never overwritten",
    );
    t.base("bcqcdc template eject", about, t.pick("<TÊN>... [TÙY CHỌN]", "<NAME>... [OPTIONS]"))
        .name("eject")
        .arg(name(t).required(true).num_args(1..))
        .arg(
            t.value(
                "output",
                t.pick("THƯ_MỤC", "FOLDER"),
                t.pick("Thư mục mẫu của cơ quan", "The office's folder of templates"),
            )
            .short('o')
            .default_value("mau")
            .hide_default_value(true)
            .value_parser(value_parser!(PathBuf)),
        )
}

fn check(t: Words) -> clap::Command {
    let about = t.pick(
        "Thử mẫu đã sửa với mọi tệp ví dụ: lỗi ở đâu, số liệu nào không còn được in",
        "Try edited templates on every example: what is wrong, what is no longer printed",
    );
    t.base("bcqcdc template check", about, t.pick("<ĐƯỜNG_DẪN> [TÙY CHỌN]", "<PATH> [OPTIONS]"))
        .name("check")
        .arg(
            t.argument(
                "path",
                t.pick("ĐƯỜNG_DẪN", "PATH"),
                t.pick("Thư mục mẫu hoặc tệp mẫu", "A folder of templates, or one template"),
            )
            .required(true)
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(t.strict())
}

fn name(t: Words) -> clap::Arg {
    t.argument(
        "name",
        t.pick("TÊN", "NAME"),
        t.pick(
            "Tên mẫu như `sections/closing.md`; `closing` cũng được",
            "Name of a template such as `sections/closing.md`; `closing` will do",
        ),
    )
}
