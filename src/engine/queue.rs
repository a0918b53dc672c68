//! Runs what is to be made on threads of its own.
//!
//! Typesetting uses rayon's threads for its parts. Were whole documents run there as well, a thread that
//! waits for a part would take a further document onto its stack, and another onto that: some sixty
//! documents overflow it. So documents have threads of their own, which only they use. There are as many
//! as the machine has processors, and what feeds them waits until one is free: however many documents
//! there are, only a few are in memory.
//!
//! What can only be made once something else is made follows from it: a job gives the jobs that it has made possible.
//! They come before what is fed meanwhile, so that what belongs together is done with soon. No thread ever waits for
//! another's job.

use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Something to be made; it gives what can be made from then on.
pub(crate) struct Job<'a>(Box<dyn FnOnce() -> Vec<Job<'a>> + Send + 'a>);

impl<'a> Job<'a> {
    /// A job that nothing follows from.
    pub(crate) fn new(work: impl FnOnce() + Send + 'a) -> Self {
        Self::followed(move || {
            work();
            Vec::new()
        })
    }

    /// A job that others follow from.
    pub(crate) fn followed(work: impl FnOnce() -> Vec<Self> + Send + 'a) -> Self {
        Self(Box::new(work))
    }
}

/// The stack of each thread. Typst's own depth is bounded, but templates decide how deep a document is.
const STACK: usize = 64 << 20;

/// Runs every job that `feed` submits and all that follow from them, several at a time, and returns when all are done.
pub(crate) fn run<'env>(feed: impl FnOnce(&dyn Fn(Job<'env>))) {
    // Where rayon got no threads, this one does its work, and must not wait for others.
    let is_alone = rayon::current_thread_index().is_some();
    let wanted = match is_alone {
        true => 0,
        false => thread::available_parallelism().map_or(1, NonZero::get),
    };
    let queue = Queue::default();
    thread::scope(|scope| {
        let started = (0..wanted)
            .map_while(|_| {
                let thread = thread::Builder::new().stack_size(STACK);
                let worker = queue.listen();
                thread.spawn_scoped(scope, move || worker.work()).ok()
            })
            .count();
        // Fed to its end even where the feeding panics: the threads would wait for ever.
        let _fed = Fed(&queue);
        feed(&|job| queue.submit(job, started));
    });
}

/// What is to be done, and who does it.
#[derive(Default)]
struct Queue<'a> {
    state: Mutex<State<'a>>,
    changed: Condvar,
}

#[derive(Default)]
struct State<'a> {
    waiting: VecDeque<Job<'a>>,
    /// Threads that have not ended.
    listening: usize,
    /// Threads that work on a job, from which others may follow.
    working: usize,
    is_fed: bool,
}

impl<'a> Queue<'a> {
    fn state(&self) -> MutexGuard<'_, State<'a>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn listen(&self) -> Worker<'_, 'a> {
        self.state().listening += 1;
        Worker(self)
    }

    /// Waits as long as `wait` says so of the state.
    fn wait(&self, wait: impl FnMut(&mut State<'a>) -> bool) -> MutexGuard<'_, State<'a>> {
        let settled = self.changed.wait_while(self.state(), wait);
        settled.unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands a job over once there is room. A system that gives no thread still publishes, one job after the other.
    fn submit(&self, job: Job<'a>, started: usize) {
        if started == 0 {
            let mut jobs = vec![job];
            while let Some(Job(work)) = jobs.pop() {
                jobs.extend(work());
            }
            return;
        }
        // Once no thread listens any more, all have panicked; the scope passes their panic on.
        let mut state = self.wait(|state| state.listening > 0 && state.waiting.len() >= started);
        state.waiting.push_back(job);
        drop(state);
        self.changed.notify_all();
    }

    /// The next job; none once there is none and none can follow.
    fn next(&self) -> Option<Job<'a>> {
        let mut state =
            self.wait(|state| state.waiting.is_empty() && (!state.is_fed || state.working > 0));
        let job = state.waiting.pop_front()?;
        state.working += 1;
        Some(job)
    }
}

/// A thread that takes jobs. It is counted for as long as it is there, even where a job panics.
struct Worker<'q, 'a>(&'q Queue<'a>);

impl Worker<'_, '_> {
    fn work(self) {
        while let Some(Job(work)) = self.0.next() {
            let done = Working(self.0);
            let following = work();
            let mut state = self.0.state();
            for job in following.into_iter().rev() {
                state.waiting.push_front(job);
            }
            drop(state);
            drop(done);
        }
    }
}

impl Drop for Worker<'_, '_> {
    fn drop(&mut self) {
        self.0.state().listening -= 1;
        self.0.changed.notify_all();
    }
}

/// A job that is being worked on.
struct Working<'q, 'a>(&'q Queue<'a>);

impl Drop for Working<'_, '_> {
    fn drop(&mut self) {
        self.0.state().working -= 1;
        self.0.changed.notify_all();
    }
}

/// Says that nothing more is fed.
struct Fed<'q, 'a>(&'q Queue<'a>);

impl Drop for Fed<'_, '_> {
    fn drop(&mut self) {
        self.0.state().is_fed = true;
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{Job, run};

    #[test]
    fn every_job_runs_once() {
        let count = AtomicUsize::new(0);
        run(|submit| {
            for _ in 0..100 {
                submit(Job::new(|| {
                    count.fetch_add(1, Ordering::Relaxed);
                }));
            }
        });
        assert_eq!(count.into_inner(), 100);
    }

    #[test]
    fn what_follows_runs_as_well() {
        let count = AtomicUsize::new(0);
        let add = || {
            count.fetch_add(1, Ordering::Relaxed);
        };
        let twice = move || vec![Job::new(add), Job::followed(move || vec![Job::new(add)])];
        run(|submit| {
            for _ in 0..100 {
                submit(Job::followed(twice));
            }
        });
        assert_eq!(count.into_inner(), 200);
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_panic_ends_all() {
        run(|submit| {
            for _ in 0..100 {
                submit(Job::new(|| panic!("of a job")));
            }
        });
    }
}
