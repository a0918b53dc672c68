//! The threads that rayon shares among all who ask it for some, Typst as well.

use std::num::NonZero;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rayon::{ThreadBuilder, ThreadPoolBuilder};

/// Starts as many threads as there are processors, but at most so many, or as many as the system gives: rayon by itself panics where it gives
/// fewer. Where it gives none, the thread that calls this does the work.
pub(crate) fn start_threads(most: usize) {
    let (sender, receiver) = channel::<ThreadBuilder>();
    let receiver = Arc::new(Mutex::new(receiver));
    // They are started before rayon is told how many there are, which it cannot be told again.
    let started = (0..wanted().min(most))
        .map_while(|_| {
            let receiver = Arc::clone(&receiver);
            thread::Builder::new().spawn(move || serve(&receiver)).ok()
        })
        .count();
    let pool = ThreadPoolBuilder::new();
    let pool = match started {
        0 => pool.num_threads(1).use_current_thread().build_global(),
        _ => pool
            .num_threads(started)
            .spawn_handler(|thread| {
                sender
                    .send(thread)
                    .map_err(|_| std::io::ErrorKind::BrokenPipe.into())
            })
            .build_global(),
    };
    // It fails only where there are threads already, which do as well.
    let _ = pool;
}

/// How many threads are wanted, as rayon itself would say.
fn wanted() -> usize {
    let told = std::env::var("RAYON_NUM_THREADS").ok();
    let told = told.and_then(|number| number.parse().ok());
    let machine = || thread::available_parallelism().map_or(1, NonZero::get);
    told.filter(|number| *number > 0).unwrap_or_else(machine)
}

fn serve(threads: &Mutex<Receiver<ThreadBuilder>>) {
    let next = threads
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .recv();
    if let Ok(thread) = next {
        thread.run();
    }
}
