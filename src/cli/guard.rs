//! A fault of ours in one document must not take the others with it.
//!
//! The hook keeps place and message of a panic for the message that asks for a report, instead of
//! printing them in the middle of other output.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

use crate::cli::failure::Failure;

thread_local! {
    /// Place and message of the last panic of this thread; a hook has no other way to hand them on.
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps panics from printing.
pub(super) fn silence_panics() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let message = info.payload_as_str().unwrap_or("no message").replace('\n', " ");
        LAST_PANIC.with_borrow_mut(|last| *last = format!("{place}: {message}"));
    }));
}

/// Runs `work`; a panic becomes a failure that asks for a report.
pub(super) fn catch<T>(name: &str, work: impl FnOnce() -> T) -> Result<T, Failure> {
    // What `work` shares with the rest (templates, settings) it only reads.
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| {
        let cause = LAST_PANIC.take();
        let version = env!("CARGO_PKG_VERSION");
        Failure::new(
            format!("lỗi của chính bcqcdc {version} khi xử lý `{name}` ({cause})"),
            format!("fault of bcqcdc {version} itself while it worked on `{name}` ({cause})"),
        )
        .help(
            "xin gửi dòng trên cùng tệp số liệu cho người phát triển bcqcdc",
            "please report the line above, with the data file, to the developers of bcqcdc",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_failure() {
        silence_panics();
        assert_eq!(catch("a.toml", || 7), Ok(7));
        let failure = catch("a.toml", || panic!("index\nout of bounds")).unwrap_err();
        let _ = panic::take_hook();
        assert!(failure.message.vi.contains("khi xử lý `a.toml` (src/cli/guard.rs:"));
        assert!(failure.message.en.ends_with("index out of bounds)"), "{failure:?}");
    }
}
