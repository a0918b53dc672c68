//! Libraries that may panic: a file that was made to break its reader is a damaged file, and where the system gives no
//! threads, no workbook can be written.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use super::failures::{Failure, Outcome};
use super::workbook::Sheet;

thread_local! {
    /// Whether a panic of this thread is caught, and told as what it is.
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Reads a format.
pub(super) fn guarded(read: impl FnOnce() -> Outcome<Vec<Sheet>>) -> Outcome<Vec<Sheet>> {
    quietly(read).unwrap_or_else(|| Err(Failure::broken(PANIC)))
}

/// What is said of a library that panics.
pub(super) const PANIC: &str = "panic";

/// What a library gives; `None` where it panics.
pub(super) fn quietly<T>(act: impl FnOnce() -> T) -> Option<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(keep_quiet);
    IS_GUARDED.set(true);
    let given = catch_unwind(AssertUnwindSafe(act));
    IS_GUARDED.set(false);
    given.ok()
}

/// Keeps panics that are caught here from being printed. There is one hook for the whole program, which tells others as it
/// did before.
fn keep_quiet() {
    let others = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if !IS_GUARDED.get() {
            others(panic);
        }
    }));
}

#[cfg(test)]
mod tests {
    use std::panic;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{Failure, guarded, keep_quiet};

    #[test]
    fn a_panic_is_a_damaged_file_and_is_not_printed() {
        static PRINTED: AtomicUsize = AtomicUsize::new(0);
        const OURS: &str = "a panic of this test";
        let others = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            match panic.payload().downcast_ref::<&str>() {
                Some(&OURS) => drop(PRINTED.fetch_add(1, Ordering::SeqCst)),
                _ => others(panic),
            }
        }));
        // Others may have been guarded before this hook was there.
        keep_quiet();
        let read = guarded(|| panic::panic_any(OURS));
        assert!(matches!(read, Err(Failure::Broken(_))));
        assert_eq!(PRINTED.load(Ordering::SeqCst), 0);
        // Another panic is told as before.
        assert!(panic::catch_unwind(|| panic::panic_any(OURS)).is_err());
        assert_eq!(PRINTED.load(Ordering::SeqCst), 1);
    }
}
