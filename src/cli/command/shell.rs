//! The commands for the shell around the program: `completions` and `man`.

use clap::value_parser;
use clap_complete::Shell;

use super::Words;

pub(super) fn completions(t: Words) -> clap::Command {
    let about = t.pick(
        "In đoạn mã để dòng lệnh tự điền tiếp khi nhấn Tab",
        "Print the script that completes commands in a shell",
    );
    t.base("bcqcdc completions", about, "<SHELL>").name("completions").arg(
        t.argument(
            "shell",
            "SHELL",
            t.pick(
                "Chương trình dòng lệnh: bash, zsh, fish, powershell, elvish",
                "The shell: bash, zsh, fish, powershell, elvish",
            ),
        )
        .required(true)
        .hide_possible_values(true)
        .value_parser(value_parser!(Shell)),
    )
}

pub(super) fn man(t: Words) -> clap::Command {
    let about = t.pick(
        "In trang hướng dẫn (man) của chương trình hoặc của một lệnh",
        "Print the manual page of the program or of a command",
    );
    t.base("bcqcdc man", about, t.pick("[LỆNH] [TÙY CHỌN]", "[COMMAND] [OPTIONS]")).name("man").arg(
        t.argument(
            "command",
            t.pick("LỆNH", "COMMAND"),
            t.pick(
                "Lệnh cần xem, như `render`; không nêu thì in trang của cả chương trình",
                "A command such as `render`; without it, the page of the program",
            ),
        )
        .num_args(0..),
    )
}
