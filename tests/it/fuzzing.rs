//! `fuzz/` builds the fuzz targets for libFuzzer. No test builds it: what can be held without is held here.

use std::collections::BTreeSet;
use std::fs;

use regex::Regex;

use crate::support::project;

fn read(path: &str) -> String {
    fs::read_to_string(project().join(path)).unwrap()
}

/// The names of the targets, as the program lists them.
fn targets() -> BTreeSet<String> {
    let list = Regex::new(r"(?m)^targets! \{([^}]*)\}").unwrap();
    let code = read("src/fuzz/all.rs");
    let names = list.captures(&code).unwrap()[1].to_owned();
    names.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn every_target_is_listed() {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(project().join("src/fuzz")).unwrap() {
        let path = entry.unwrap().path();
        let code = fs::read_to_string(&path).unwrap();
        if code.contains("\npub(super) fn target() -> Target {") {
            found.insert(path.file_stem().unwrap().to_str().unwrap().to_owned());
        }
    }
    assert_eq!(found, targets());
}

#[test]
fn every_kept_input_belongs_to_a_target() {
    let targets = targets();
    for entry in fs::read_dir(project().join("tests/fixtures/fuzz")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(targets.contains(&name), "{name}");
    }
}

/// Without settings of its own, a crate with coverage would be taken for that of the program, and the other way round.
#[test]
fn crates_with_coverage_are_kept_apart() {
    let settings = Regex::new(r"(?m)^\[profile\.release\.package\.([\w-]+)\]").unwrap();
    let manifest = read("fuzz/Cargo.toml");
    let apart: BTreeSet<String> = settings
        .captures_iter(&manifest)
        .map(|found| found[1].replace('-', "_"))
        .collect();
    let wrapper = read("fuzz/rustc-with-coverage");
    let list = Regex::new(r"(?m)^  ([\w |]+)\) exec").unwrap();
    let list = list.captures(&wrapper).unwrap()[1].to_owned();
    let covered: BTreeSet<String> = list.split(" | ").map(str::to_owned).collect();
    assert!(covered.contains("gongkai"), "{covered:?}");
    assert_eq!(apart, covered);
}

/// The crates of a lock file: name, version, where from, checksum.
fn locked(path: &str) -> BTreeSet<(String, Vec<String>)> {
    let text = read(path);
    let packages = text.split("[[package]]\n").skip(1);
    let field = |package: &str, key: &str| {
        let start = format!("{key} = \"");
        let mut lines = package.lines();
        let value = lines.find_map(|line| line.strip_prefix(&start)?.strip_suffix('"'));
        value.unwrap_or_default().to_owned()
    };
    packages
        .map(|package| {
            let fields = ["version", "source", "checksum"].map(|key| field(package, key));
            (field(package, "name"), fields.to_vec())
        })
        .collect()
}

/// Licences, sources and advisories of the program's crates are looked at (`crates.rs`), and its compiled crates are
/// taken. The three others only go into the program that fuzzes, which nobody is given.
#[test]
fn fuzzing_needs_three_crates_more() {
    let (program, fuzzing) = (locked("Cargo.lock"), locked("fuzz/Cargo.lock"));
    let more: Vec<&String> = fuzzing.difference(&program).map(|(name, _)| name).collect();
    assert_eq!(
        more,
        ["arbitrary", "gongkai-fuzz", "jobserver", "libfuzzer-sys"]
    );
    let registry = "registry+https://github.com/rust-lang/crates.io-index";
    for (name, fields) in &fuzzing {
        let is_own = name.starts_with("gongkai");
        assert!(is_own || fields[1] == registry, "{name}: {}", fields[1]);
    }
}
