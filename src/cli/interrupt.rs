//! Ctrl-C, for work that has something to take away before it ends.

use std::sync::atomic::{AtomicBool, Ordering};

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C no longer ends the program but calls `then`, and [`is_stopped`] tells of it.
/// Where the system refuses, it goes on ending the program.
pub(super) fn catch(then: impl Fn() + Send + 'static) {
    let _ = ctrlc::set_handler(move || {
        STOPPED.store(true, Ordering::SeqCst);
        then();
    });
}

/// Tells whether Ctrl-C was pressed.
pub(super) fn is_stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}
