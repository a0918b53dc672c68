//! Feeds a target with seeds that are changed at random.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::text::{fingerprint, hex};

/// The variable that holds for how many seconds each target is to try new inputs.
const VARIABLE: &str = "GONGKAI_FUZZ";

/// An input may take so long: what takes longer was not meant to be borne.
const LONGEST: Duration = Duration::from_secs(30);

/// How often an input that fails is tried with a part left out.
const SHRINKING: usize = 200;

/// What breaks what people and programs write, whatever the format: put in at any place.
const WORDS: [&str; 24] = [
    "\n",
    "\r\n",
    "\t",
    " ",
    "\u{FEFF}",
    "\u{0}",
    "\u{1B}[2J",
    "\u{85}",
    "\u{2028}",
    "\u{202E}",
    "\u{200D}",
    "\u{1F1E8}\u{1F1F3}",
    "e\u{301}",
    "䶮",
    "𬭎",
    "\u{E0100}",
    "·",
    "18446744073709551616",
    "-1",
    "\"",
    "'",
    "\\",
    "{",
    "}",
];

/// What is tried, and with what.
pub(super) struct Target<'a> {
    /// Its name, and that of its folder in `tests/fixtures/fuzz`.
    pub name: &'static str,
    /// Inputs that are right.
    pub seeds: Vec<Vec<u8>>,
    /// What has a meaning in the format.
    pub words: &'a [&'a str],
    /// How many inputs an ordinary test tries.
    pub runs: usize,
}

impl Target<'_> {
    /// Tries what failed before, the seeds, and seeds that are changed. An input that fails is made smaller and kept.
    pub(super) fn run(&self, holds: impl Fn(&[u8])) {
        let kept = found_before(&self.folder());
        for input in kept.iter().chain(&self.seeds) {
            self.attempt(input, &holds);
        }
        let (mut changes, until) = chance();
        let started = Instant::now();
        let mut runs = 0;
        let is_enough = |runs| match until {
            Some(time) => started.elapsed() > time,
            None => runs == self.runs,
        };
        while !is_enough(runs) {
            self.attempt(&changes.changed(self), &holds);
            runs += 1;
        }
        eprintln!("{}: {runs} inputs in {:.0?}", self.name, started.elapsed());
    }

    fn folder(&self) -> PathBuf {
        let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fuzz");
        all.join(self.name)
    }

    fn attempt(&self, input: &[u8], holds: &impl Fn(&[u8])) {
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
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    (Changes(random), seconds.map(Duration::from_secs))
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

/// Changes inputs at random.
pub(super) struct Changes(TestRng);

impl Changes {
    /// Chance that depends on an input only, for what a target itself has to choose.
    pub(super) fn by(input: &[u8]) -> Self {
        let mut seed = [0; 32];
        for (at, byte) in input.iter().enumerate() {
            seed[at % 32] ^= byte.rotate_left(u32::try_from(at / 32 % 8).unwrap_or_default());
        }
        Self(TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
    }

    /// A number below `count`; 0 where there is none.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let number = self.0.next_u64();
        usize::try_from(number % count.max(1) as u64).unwrap_or_default()
    }

    /// One of these.
    pub(super) fn one<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    fn changed(&mut self, target: &Target) -> Vec<u8> {
        let seeds = &target.seeds;
        let mut input = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(5) {
            self.change(&mut input, seeds, target.words);
        }
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>], words: &[&str]) {
        let range = self.range(input);
        match self.below(9) {
            0 => drop(input.drain(range)),
            1 => {
                let copy = input[range].to_vec();
                let at = self.place(input);
                input.splice(at..at, copy);
            }
            2 => {
                let other = &seeds[self.below(seeds.len())];
                let part = self.range(other);
                input.splice(range, other[part].to_vec());
            }
            3 => input.truncate(range.start),
            4 => {
                let many = self.word(words).repeat(2 + self.below(300));
                input.splice(range.start..range.start, many);
            }
            5 => {
                let line = self.line(input);
                input.drain(line);
            }
            6 => {
                let line = input[self.line(input)].to_vec();
                let at = self.line(input).start;
                input.splice(at..at, line);
            }
            7 => drop(input.splice(range, self.word(words))),
            _ => drop(input.splice(range.start..range.start, self.word(words))),
        }
    }

    fn word(&mut self, words: &[&str]) -> Vec<u8> {
        let all = match self.below(3) {
            0 => &WORDS[..],
            _ if words.is_empty() => &WORDS[..],
            _ => words,
        };
        self.one(all).as_bytes().to_vec()
    }

    /// A place in an input, at which no character is cut in two.
    fn place(&mut self, input: &[u8]) -> usize {
        let at = self.below(input.len() + 1);
        let whole = |at: &usize| input.get(*at).is_none_or(|byte| byte & 0xC0 != 0x80);
        (at..=input.len()).find(whole).unwrap_or(input.len())
    }

    /// A short range.
    fn range(&mut self, input: &[u8]) -> std::ops::Range<usize> {
        let start = self.place(input);
        let length = 1 + self.below(30);
        let whole = |at: &usize| input.get(*at).is_none_or(|byte| byte & 0xC0 != 0x80);
        let end = (start + length).min(input.len());
        start..(end..=input.len()).find(whole).unwrap_or(end)
    }

    fn line(&mut self, input: &[u8]) -> std::ops::Range<usize> {
        let at = self.below(input.len());
        let start = input[..at].iter().rposition(|byte| *byte == b'\n');
        let start = start.map_or(0, |at| at + 1);
        let end = input[at..].iter().position(|byte| *byte == b'\n');
        start..end.map_or(input.len(), |end| at + end + 1)
    }
}
