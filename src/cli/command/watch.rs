//! The description of `watch`.

use std::path::PathBuf;

use clap::value_parser;

use super::Words;

pub(super) fn watch(t: Words) -> clap::Command {
    let about = t.pick(
        "Xem trước trong trình duyệt mỗi khi lưu tệp; không ghi tệp nào",
        "Preview in the browser at every save; writes no file",
    );
    t.base("bcqcdc watch", about, t.pick("<TỆP> [TÙY CHỌN]", "<FILE> [OPTIONS]"))
        .name("watch")
        .arg(t.input().num_args(1).help(t.pick(
            "Tệp số liệu TOML; chỗ ghi \"TODO: …\" được để trống và tô nổi",
            "TOML year file; values written \"TODO: …\" become highlighted blanks",
        )))
        .arg(
            t.value(
                "template",
                t.pick("ĐƯỜNG_DẪN", "PATH"),
                t.pick(
                    "Tệp mẫu riêng, hoặc thư mục có những phần mẫu viết lại",
                    "A template of your own, or a folder of sections rewritten",
                ),
            )
            .short('t')
            .value_parser(value_parser!(PathBuf)),
        )
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
