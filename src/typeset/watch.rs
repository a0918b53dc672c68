//! Watches over what is made with a school's own templates, which may never come to an end: Typst bounds neither the
//! elements nor the pages of a document, and cannot be stopped from outside.

use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::diagnostic::{Finding, Place, message};
use crate::locale::{TemplateLimits, limits};

/// How long the watch sleeps. Memory that is filled as fast as it can be grows by some hundred megabytes meanwhile.
const NAP: Duration = Duration::from_millis(50);

/// The documents that are being made, with when each was begun.
static RUNNING: Mutex<Vec<(String, Instant)>> = Mutex::new(Vec::new());

/// See [`on_excess`].
static ENDS: OnceLock<Box<dyn Fn(Finding) + Send + Sync>> = OnceLock::new();

/// Stands for a document while it is made.
pub(crate) struct Running(Instant);

/// Notes that a document is being made, rendered or typeset, until the result is dropped.
pub(crate) fn running(name: &str) -> Running {
    let begun = Instant::now();
    with_running(|all| all.push((name.to_owned(), begun)));
    Running(begun)
}

impl Drop for Running {
    fn drop(&mut self) {
        with_running(|all| {
            if let Some(at) = all.iter().position(|(_, begun)| *begun == self.0) {
                all.swap_remove(at);
            }
        });
    }
}

fn with_running<T>(use_it: impl FnOnce(&mut Vec<(String, Instant)>) -> T) -> T {
    use_it(&mut RUNNING.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Says what becomes of a finding of the watch: it is shown, and the program ends, because a thread cannot be stopped.
pub(crate) fn on_excess(ends: impl Fn(Finding) + Send + Sync + 'static) {
    // Set once, where the program begins.
    let _ = ENDS.set(Box::new(ends));
}

/// Watches from now on, for as long as the program runs. `own` is one of the templates that may be at fault.
pub(crate) fn watch(own: PathBuf) {
    static STARTED: OnceLock<()> = OnceLock::new();
    if STARTED.set(()).is_err() {
        return;
    }
    // Without a thread to be had, documents are typeset unwatched.
    let _ = thread::Builder::new().spawn(move || {
        loop {
            thread::sleep(NAP);
            if let (Some(finding), Some(ends)) = (excess(&limits().templates), ENDS.get()) {
                ends(finding.in_place(Place::File(own.clone())));
            }
        }
    });
}

/// What the document that was begun first takes too much of, if anything.
fn excess(limits: &TemplateLimits) -> Option<Finding> {
    let first =
        |all: &mut Vec<(String, Instant)>| all.iter().min_by_key(|(_, begun)| *begun).cloned();
    let (document, begun) = with_running(first)?;
    let used = memory_stats::memory_stats().map_or(0, |stats| stats.physical_mem);
    let (id, most) = if used > limits.memory {
        (message::TYPST_MEMORY, limits.memory)
    } else if begun.elapsed().as_secs() > limits.seconds as u64 {
        (message::TYPST_TIME, limits.seconds)
    } else {
        return None;
    };
    Some(
        Finding::error(id)
            .with("document", document)
            .with("most", most),
    )
}

#[cfg(test)]
mod tests {
    use super::{excess, running};
    use crate::diagnostic::message;
    use crate::locale::TemplateLimits;

    #[test]
    fn only_what_is_being_typeset_takes_too_much() {
        let limits = TemplateLimits {
            steps: 0,
            output: 0,
            seconds: 3600,
            memory: 1,
            pages: 0,
        };
        let document = running("watched.typ");
        let found = excess(&limits).unwrap();
        assert!(found.is(message::TYPST_MEMORY), "{found:?}");
        let limits = TemplateLimits {
            memory: usize::MAX,
            ..limits
        };
        assert_eq!(excess(&limits), None);
        drop(document);
    }
}
