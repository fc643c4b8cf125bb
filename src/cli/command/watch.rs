//! The description of `watch`.

use clap::value_parser;

use super::Words;

pub(super) fn watch(t: Words) -> clap::Command {
    let about = t.pick(
        "Xem trước trong trình duyệt mỗi khi lưu tệp; không ghi tệp nào",
        "Preview in the browser at every save; writes no file",
    );
    t.base("bcqcdc watch", about, t.pick("<TỆP> [TÙY CHỌN]", "<FILE> [OPTIONS]"))
        .name("watch")
        .arg(t.input().value_name(t.pick("TỆP", "FILE")).num_args(1).help(t.pick(
            "Tệp số liệu TOML; chỗ ghi \"TODO: …\" được để trống và tô nổi",
            "TOML year file; values written \"TODO: …\" become highlighted blanks",
        )))
        .arg(t.template())
        .arg(
            t.value(
                "port",
                "N",
                t.pick(
                    "Cổng của trang trên máy này, 0 là cổng bất kỳ; không nêu thì là 3020, đang bận \
                     thì cổng khác",
                    "Port of the page on this machine, 0 is any; without it 3020, or another if \
                     that is taken",
                ),
            )
            .value_parser(value_parser!(u16)),
        )
        .arg(t.flag(
            "open",
            t.pick("Mở trang trong trình duyệt", "Open the page in the browser"),
        ))
        .arg(t.strict())
        .arg(t.pedantic())
}
