//! The command for editors: `schema`.

use clap::builder::PossibleValuesParser;

use super::Words;
use crate::schema::Subject;

pub(super) fn schema(t: Words) -> clap::Command {
    let about = t.pick(
        "In JSON Schema để trình soạn thảo gợi ý, kiểm tra khi gõ",
        "Print the JSON Schema by which editors complete and check",
    );
    t.base("bcqcdc schema", about, t.pick("[TÙY CHỌN]", "[OPTIONS]"))
        .name("schema")
        .arg(
            t.value(
                "for",
                t.pick("LOẠI", "FILE"),
                t.pick(
                    "Loại tệp: year (tệp số liệu, tệp dùng chung), catalogue (danh mục văn bản), \
                     settings (bcqcdc.toml); nếu không nêu thì là year",
                    "Which file: year (year files, shared values), catalogue (documents), settings \
                     (bcqcdc.toml); without it, year",
                ),
            )
            .value_parser(PossibleValuesParser::new(Subject::ALL.map(Subject::as_str))),
        )
        .arg(t.output(t.pick(
            "Ghi vào tệp này, thay bản cũ; nếu không nêu thì in ra đầu ra chuẩn",
            "Write to this file, over an older schema; without it, to standard output",
        )))
}
