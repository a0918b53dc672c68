//! A target as an ordinary test: seeds that are changed at random, without guidance.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::chance::Chance;
use super::changes::Changes;
use super::target::Target;
use crate::text::{fingerprint, hex};

/// The variable that holds for how many seconds each target is to try new inputs.
const VARIABLE: &str = "GONGKAI_FUZZ";

/// An input may take so long: what takes longer was not meant to be borne.
const LONGEST: Duration = Duration::from_secs(30);

/// How often an input that fails is tried with a part left out.
const SHRINKING: usize = 200;

/// A target, and the name of its folder in `tests/fixtures/fuzz`.
struct Trial<'a> {
    name: &'a str,
    target: &'a Target,
}

/// Tries what failed before, the seeds, and seeds that are changed. An input that fails is made smaller and kept.
pub(super) fn try_inputs(name: &str, target: &Target) {
    Trial { name, target }.run();
}

impl Trial<'_> {
    fn run(&self) {
        let kept = found_before(&self.folder());
        for input in kept.iter().chain(&self.target.seeds) {
            self.attempt(input);
        }
        let (mut changes, until) = chance();
        let started = Instant::now();
        let mut runs = 0;
        let is_enough = |runs| match until {
            Some(time) => started.elapsed() > time,
            None => runs == self.target.runs,
        };
        while !is_enough(runs) {
            self.attempt(&changes.changed(self.target));
            runs += 1;
        }
        eprintln!("{}: {runs} inputs in {:.0?}", self.name, started.elapsed());
    }

    fn folder(&self) -> PathBuf {
        let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fuzz");
        all.join(self.name)
    }

    fn attempt(&self, input: &[u8]) {
        let holds = &self.target.holds;
        // What ends the program, such as an overflow of the stack, leaves its input here.
        let last = std::env::temp_dir().join(format!("gongkai-fuzz-{}", self.name));
        fs::write(&last, input).unwrap();
        if fails(input, holds) {
            let smaller = smaller(input, holds);
            let name = fingerprint(&hex(&smaller));
            let path = self.folder().join(name);
            fs::create_dir_all(self.folder()).unwrap();
            fs::write(&path, &smaller).unwrap();
            panic!("{}: {} fails", self.name, path.display());
        }
    }
}

/// Chance, the same every time for an ordinary test; for how long it is to be tried.
fn chance() -> (Changes, Option<Duration>) {
    let seconds = std::env::var(VARIABLE).ok();
    let seconds = seconds.and_then(|seconds| seconds.parse().ok());
    let mut seed = [0; 32];
    if seconds.is_some() {
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        seed[..16].copy_from_slice(&now.as_nanos().to_le_bytes());
    }
    (
        Changes::new(Chance::new(seed)),
        seconds.map(Duration::from_secs),
    )
}

fn found_before(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn fails(input: &[u8], holds: &impl Fn(&[u8])) -> bool {
    let started = Instant::now();
    let result = catch_unwind(AssertUnwindSafe(|| holds(input)));
    result.is_err() || started.elapsed() > LONGEST
}

/// An input that fails, with parts left out that are not needed for it.
fn smaller(input: &[u8], holds: &impl Fn(&[u8])) -> Vec<u8> {
    let mut least = input.to_vec();
    let mut tries = 0;
    let mut size = least.len() / 2;
    while size > 0 && tries < SHRINKING {
        let mut at = 0;
        while at < least.len() && tries < SHRINKING {
            let mut without = least.clone();
            without.drain(at..(at + size).min(least.len()));
            tries += 1;
            match fails(&without, holds) {
                true => least = without,
                false => at += size,
            }
        }
        size /= 2;
    }
    least
}
