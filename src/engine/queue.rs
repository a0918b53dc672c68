//! Runs what is to be made on threads of its own.
//!
//! Typesetting uses rayon's threads for its parts. Were whole documents run there as well, a thread that
//! waits for a part would take a further document onto its stack, and another onto that: some sixty
//! documents overflow it. So documents have threads of their own, which only they use. There are as many
//! as the machine has processors, and what feeds them waits until one is free: however many documents
//! there are, only a few are in memory.

use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Something to be made.
pub(crate) type Job<'a> = Box<dyn FnOnce() + Send + 'a>;

/// The stack of each thread. Typst's own depth is bounded, but templates decide how deep a document is.
const STACK: usize = 64 << 20;

/// Runs every job that `feed` submits, several at a time, and returns when all are done.
pub(crate) fn run<'env>(feed: impl FnOnce(&dyn Fn(Job<'env>))) {
    // Where rayon got no threads, this one does its work, and must not wait for others.
    let is_alone = rayon::current_thread_index().is_some();
    let wanted = match is_alone {
        true => 0,
        false => thread::available_parallelism().map_or(1, NonZero::get),
    };
    let (sender, receiver) = sync_channel::<Job>(wanted);
    // Once no thread listens any more, jobs are refused instead of waiting for ever.
    let receiver = Arc::new(Mutex::new(receiver));
    thread::scope(|scope| {
        let started = (0..wanted)
            .map_while(|_| {
                let receiver = Arc::clone(&receiver);
                let thread = thread::Builder::new().stack_size(STACK);
                thread.spawn_scoped(scope, move || work(&receiver)).ok()
            })
            .count();
        drop(receiver);
        feed(&|job| submit(job, &sender, started));
        drop(sender);
    });
}

/// Hands a job over. A system that gives no thread still publishes, one job after the other.
fn submit<'env>(job: Job<'env>, sender: &SyncSender<Job<'env>>, started: usize) {
    match started {
        0 => job(),
        // Only threads that have panicked no longer listen; the scope passes their panic on.
        _ => _ = sender.send(job),
    }
}

fn work(jobs: &Mutex<Receiver<Job>>) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        match next {
            Ok(job) => job(),
            Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::run;

    #[test]
    fn every_job_runs_once() {
        let count = AtomicUsize::new(0);
        run(|submit| {
            for _ in 0..100 {
                submit(Box::new(|| {
                    count.fetch_add(1, Ordering::Relaxed);
                }));
            }
        });
        assert_eq!(count.into_inner(), 100);
    }
}
