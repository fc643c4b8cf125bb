//! The command for a first data file: `new`.

use clap::builder::PossibleValuesParser;

use super::Words;
use crate::form::Form;

pub(super) fn new(t: Words) -> clap::Command {
    let about = t.pick(
        "Lập tệp số liệu mới để điền, có giải thích từng khóa",
        "Make a new year file to be filled in, with a comment for each key",
    );
    t.base("bcqcdc new", about, t.pick("[LOẠI] [TÙY CHỌN]", "[KIND] [OPTIONS]"))
        .name("new")
        .arg(
            t.argument(
                "kind",
                t.pick("LOẠI", "KIND"),
                t.pick(
                    "Báo cáo năm của sở (annual, nếu không nêu), đơn vị sự nghiệp (public_unit), \
                     trường (school), xã (commune); sơ kết, tổng kết (review), phong trào \
                     (campaign), công văn (letter), tổng hợp (consolidated); giá trị dùng chung \
                     (shared), danh mục văn bản (catalogue)",
                    "Annual report of an agency (annual, without it), of a public_unit, school or \
                     commune; review of several years, campaign, letter, consolidated report; \
                     shared values, catalogue of documents",
                ),
            )
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(Form::ALL.map(Form::as_str))),
        )
        .arg(t.output(t.pick(
            "Tệp mới, chưa có; nếu không nêu thì in ra đầu ra chuẩn",
            "New file, not there yet; without it, standard output",
        )))
        .arg(t.value(
            "year",
            t.pick("NĂM", "YEAR"),
            t.pick(
                "Năm báo cáo, hoặc năm cuối của giai đoạn; nếu không nêu thì lấy năm trong tên tệp \
                 sau `-o`, hoặc năm của danh mục văn bản",
                "Year of the report, or the last one of its period; without it the year in the \
                 name after `-o`, or that of the catalogue",
            ),
        ))
        .arg(t.value(
            "agency",
            t.pick("TÊN", "NAME"),
            t.pick("Tên cơ quan ban hành văn bản", "Name of the issuing body"),
        ))
}
