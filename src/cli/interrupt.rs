//! Ctrl-C, for work that has something to finish or to take away before it ends.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::cli::exit::Exit;

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C no longer ends the program but calls `then`, and [`is_stopped`] tells of it; a
/// second one ends the program all the same. Where the system refuses, the first one does.
#[expect(clippy::exit, reason = "whoever presses Ctrl-C twice does not want to wait")]
pub(super) fn catch(then: impl Fn() + Send + 'static) {
    let _ = ctrlc::set_handler(move || {
        if STOPPED.swap(true, Ordering::SeqCst) {
            std::process::exit(Exit::Interrupted as i32);
        }
        then();
    });
}

/// Tells whether Ctrl-C was pressed.
pub(super) fn is_stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}
