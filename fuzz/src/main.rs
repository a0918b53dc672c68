//! A fuzz target of the program under libFuzzer, which has the function `main`. `fuzz/run` calls it.
//!
//! `GONGKAI_TARGET` names the target. With `--targets` it prints the names of all; with `--seeds FOLDER` it writes the
//! inputs to begin with, and beside the folder, as `FOLDER.dict`, the words of the format.

#![no_main]

use std::path::Path;
use std::process::exit;
use std::{env, fs};

use gongkai::fuzz::{NAMES, Target, target};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static TARGET: Target = chosen();
}

fuzz_target!(init: prepare(), |input: &[u8]| {
    TARGET.with(|target| (target.holds)(input));
});

/// Does what was asked for instead of a run.
fn prepare() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["--targets"] => NAMES.iter().for_each(|name| println!("{name}")),
        ["--seeds", folder] => TARGET.with(|target| write_seeds(target, Path::new(folder))),
        _ => return,
    }
    exit(0);
}

fn chosen() -> Target {
    let name = env::var("GONGKAI_TARGET").unwrap_or_default();
    target(&name).unwrap_or_else(|| {
        eprintln!("GONGKAI_TARGET names one of: {}", NAMES.join(" "));
        exit(2);
    })
}

fn write_seeds(target: &Target, folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for (number, seed) in target.seeds.iter().enumerate() {
        fs::write(folder.join(format!("seed-{number:03}")), seed).unwrap();
    }
    let words: String = target.words.iter().map(|word| quoted(word)).collect();
    fs::write(folder.with_extension("dict"), words).unwrap();
}

/// A line of a dictionary of libFuzzer: every byte by its number.
fn quoted(word: &str) -> String {
    let bytes: String = word.bytes().map(|byte| format!("\\x{byte:02X}")).collect();
    format!("\"{bytes}\"\n")
}
