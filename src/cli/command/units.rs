//! The commands that go beyond one year of one unit: `consolidate` and `next`.

use std::path::PathBuf;

use clap::value_parser;

use super::Words;

pub(super) fn consolidate(t: Words) -> clap::Command {
    let about = t.pick(
        "Lập một báo cáo tổng hợp từ tệp số liệu của nhiều đơn vị",
        "Make one report over the year files of many units",
    );
    let path = |name: &'static str, value: &str, help: &str| {
        t.value(name, value, help).value_parser(value_parser!(PathBuf))
    };
    let file = t.pick("TỆP", "FILE");
    let usage =
        t.pick("<ĐẦU VÀO>... --into <TỆP> [TÙY CHỌN]", "<INPUT>... --into <FILE> [OPTIONS]");
    t.base("bcqcdc consolidate", about, usage)
        .name("consolidate")
        .arg(t.input())
        .arg(
            path(
                "into",
                file,
                t.pick(
                    "Tệp TOML của báo cáo tổng hợp (`kind = \"consolidated\"`): cơ quan, người ký, \
                     danh sách đơn vị phải báo cáo",
                    "Head of the report, a TOML file (`kind = \"consolidated\"`): agency, signer, \
                     the roster of units",
                ),
            )
            .required(true),
        )
        .arg(
            path(
                "output",
                t.pick("ĐÍCH", "PATH"),
                t.pick(
                    "Tệp, thư mục có sẵn, hoặc `-` là đầu ra chuẩn; nếu không nêu, báo cáo nằm \
                     cạnh tệp `--into`",
                    "File, existing directory, or `-` for standard output; without it the report \
                     stands beside the file of `--into`",
                ),
            )
            .short('o'),
        )
        .arg(t.to())
        .arg(path(
            "xlsx",
            file,
            t.pick("Ghi thêm bảng số liệu cho Excel", "Write the table of units for Excel, too"),
        ))
        .arg(path(
            "csv",
            file,
            t.pick(
                "Ghi thêm bảng số liệu dạng CSV (UTF-8, dấu `;`)",
                "Write the table of units as CSV, too (UTF-8, `;` between fields)",
            ),
        ))
        .arg(
            t.value(
                "trace",
                t.pick("SỐ LIỆU", "KEY"),
                t.pick(
                    "Liệt kê đơn vị và dòng làm nên một tổng số, như `complaints.received`, không \
                     lập báo cáo",
                    "List the units and lines that made a total, such as `complaints.received`, \
                     and make no report",
                ),
            )
            .conflicts_with_all(["output", "to", "xlsx", "csv"]),
        )
        .arg(t.draft())
        .arg(t.flag(
            "force",
            t.pick(
                "Ghi đè tệp đã sửa tay; bản cũ được giữ ở TÊN.bak",
                "Overwrite files edited by hand; the old ones are kept as NAME.bak",
            ),
        ))
        .arg(t.strict())
        .arg(t.pedantic())
        .arg(t.stdin_filename())
}

pub(super) fn next(t: Words) -> clap::Command {
    let about = t.pick(
        "Lập tệp số liệu năm sau từ tệp năm nay, để điền tiếp",
        "Make next year's file from this year's, to be filled in",
    );
    t.base("bcqcdc next", about, t.pick("<TỆP CŨ> [TÙY CHỌN]", "<OLD FILE> [OPTIONS]"))
        .name("next")
        .arg(t.input().value_name(t.pick("TỆP CŨ", "OLD FILE")).help(t.pick(
            "Tệp số liệu TOML của năm nay; `-` là đầu vào chuẩn",
            "TOML year file of this year; `-` is standard input",
        )))
        .arg(t.output(t.pick(
            "Tệp mới, chưa có, hoặc `-` là đầu ra chuẩn; nếu không nêu, tệp mới nằm cạnh \
                     tệp cũ, đổi năm trong tên",
            "New file, not there yet, or `-` for standard output; without it the new file \
                     stands beside the old one, with the new year in its name",
        )))
        .arg(t.value(
            "year",
            t.pick("NĂM", "YEAR"),
            t.pick(
                "Năm của tệp mới, hoặc năm cuối của giai đoạn; nếu không nêu thì là năm, giai đoạn \
                 kế tiếp",
                "Year of the new file, or the last one of its period; without it the next one",
            ),
        ))
        .arg(t.value(
            "on",
            t.pick("NGÀY", "DATE"),
            t.pick(
                "Xét hiệu lực văn bản vào ngày này; nếu không nêu thì là cuối tháng của báo cáo \
                 mới, hoặc ngày 31/12",
                "Judge the law on this day; without it the end of the new report's month, or \
                 31 December",
            ),
        ))
        .arg(t.stdin_filename())
}
