//! Many pieces of work at once, with the results in the order of the pieces.
//!
//! Workers run ahead of whoever takes the results only so far: memory does not grow with the number
//! of pieces, however slow one of them is.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Builder};

/// Results per worker that may wait for an earlier one.
const AHEAD: usize = 16;

/// Stack of a worker: that of the first thread of a program, so that a text is read on both alike.
const STACK: usize = 8 * 1024 * 1024;

/// Returns the number of workers for so many pieces: as many as wanted, or as the machine has cores,
/// which the system is slow to tell.
pub(super) fn threads(wanted: Option<NonZero<usize>>, count: usize) -> usize {
    if count < 2 {
        return 1;
    }
    wanted.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get)
}

/// Does `work` for `0..count` and hands each result to `take`, in this order, until it breaks off.
pub(super) fn run<T: Send>(
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> T + Sync,
    mut take: impl FnMut(usize, T) -> ControlFlow<()>,
) {
    let threads = threads.min(count);
    let queue = Queue::new(count, threads * AHEAD);
    let started = thread::scope(|scope| {
        let _stop = Stop { queue: &queue, always: true };
        let worker = || {
            let _stop = Stop { queue: &queue, always: false };
            while let Some(index) = queue.next() {
                queue.put(index, work(index));
            }
        };
        let wanted = if threads > 1 { threads } else { 0 };
        let spawn =
            |_: &usize| Builder::new().stack_size(STACK).spawn_scoped(scope, worker).is_ok();
        // A system that gives fewer threads than wanted still does the work.
        if (0..wanted).filter(spawn).count() == 0 {
            return false;
        }
        for index in 0..count {
            let Some(result) = queue.take(index) else { break };
            if take(index, result).is_break() {
                break;
            }
        }
        true
    });
    if !started {
        let _ = (0..count).try_for_each(|index| take(index, work(index)));
    }
}

/// What is still to be done, and what waits to be taken.
struct Queue<T> {
    state: Mutex<State<T>>,
    count: usize,
    window: usize,
    /// Something was done.
    done: Condvar,
    /// Something was taken, or nothing more is to be done.
    taken: Condvar,
}

struct State<T> {
    next: usize,
    taken: usize,
    waiting: BTreeMap<usize, T>,
    stopped: bool,
}

impl<T> Queue<T> {
    fn new(count: usize, window: usize) -> Self {
        let state = State { next: 0, taken: 0, waiting: BTreeMap::new(), stopped: false };
        let state = Mutex::new(state);
        Self { state, count, window, done: Condvar::new(), taken: Condvar::new() }
    }

    /// Returns the next piece of work, once it is not too far ahead.
    fn next(&self) -> Option<usize> {
        let mut state = self.lock();
        while !state.stopped && state.next < self.count && state.next >= state.taken + self.window {
            state = self.taken.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.stopped || state.next >= self.count {
            return None;
        }
        state.next += 1;
        Some(state.next - 1)
    }

    fn put(&self, index: usize, result: T) {
        let mut state = self.lock();
        state.waiting.insert(index, result);
        if index == state.taken {
            self.done.notify_one();
        }
    }

    /// Waits for a result; there is none when a worker has died.
    fn take(&self, index: usize) -> Option<T> {
        let mut state = self.lock();
        loop {
            if let Some(result) = state.waiting.remove(&index) {
                state.taken = index + 1;
                self.taken.notify_all();
                return Some(result);
            }
            if state.stopped {
                return None;
            }
            state = self.done.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends the work when it is dropped: nobody waits for a thread that has died.
struct Stop<'a, T> {
    queue: &'a Queue<T>,
    /// Otherwise only a panic ends it.
    always: bool,
}

impl<T> Drop for Stop<'_, T> {
    fn drop(&mut self) {
        if self.always || thread::panicking() {
            self.queue.lock().stopped = true;
            self.queue.taken.notify_all();
            self.queue.done.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::time::Duration;

    #[test]
    fn results_come_in_order() {
        for threads in [1, 2, 7, 64] {
            for count in [0, 1, 2, 500] {
                let mut taken = Vec::new();
                let work = |index: usize| {
                    if index.is_multiple_of(50) {
                        thread::sleep(Duration::from_millis(2));
                    }
                    index
                };
                run(count, threads, work, |index, result| {
                    assert_eq!(index, result);
                    taken.push(result);
                    ControlFlow::Continue(())
                });
                assert_eq!(taken, (0..count).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn a_slow_piece_holds_the_others_back() {
        let furthest = Mutex::new(0);
        let work = |index: usize| {
            if index == 0 {
                thread::sleep(Duration::from_millis(50));
            }
            let mut furthest = furthest.lock().unwrap();
            *furthest = index.max(*furthest);
            *furthest
        };
        run(10_000, 2, work, |index, furthest| {
            assert!(furthest <= index + 2 * AHEAD + 10_000 * usize::from(index > 0));
            if index == 0 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
    }

    #[test]
    fn breaking_off_and_dying_end_the_run() {
        let mut taken = 0;
        run(
            1000,
            4,
            |index| index,
            |index, _| {
                taken += 1;
                if index == 9 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        assert_eq!(taken, 10);
        let dies = |index: usize| assert!(index != 40);
        let run = || run(1000, 4, dies, |_, ()| ControlFlow::Continue(()));
        assert!(catch_unwind(AssertUnwindSafe(run)).is_err());
    }
}
