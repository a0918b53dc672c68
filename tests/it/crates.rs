//! The crates that the program is made of: their licences and sources are those of `deny.toml`, and what it says of
//! advisories holds.

use std::process::Command;

use serde_json::Value;

use crate::support::{Case, project};

/// Every crate that the lock file names, as Cargo describes it.
fn crates() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .current_dir(project())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let described: Value = serde_json::from_slice(&output.stdout).unwrap();
    described["packages"].as_array().unwrap().clone()
}

/// A list of texts in `deny.toml`.
fn list(key: &str) -> Vec<String> {
    let policy = std::fs::read_to_string(project().join("deny.toml")).unwrap();
    let start = format!("\n{key} = [");
    let (_, rest) = policy.split_once(&start).unwrap();
    let (list, _) = rest.split_once(']').unwrap();
    let lines = list.lines().filter(|line| !line.trim().starts_with('#'));
    let members = lines.flat_map(|line| line.split(','));
    let members = members.map(|member| member.trim().trim_matches('"').to_owned());
    members.filter(|member| !member.is_empty()).collect()
}

/// Whether an expression of licences (SPDX) can be met with the allowed ones. A slash is the old way to write `OR`.
fn is_met(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ");
    let alternatives = parts(&expression, " OR ");
    alternatives.iter().any(|alternative| {
        parts(alternative, " AND ").iter().all(|needed| {
            let needed = needed.trim();
            match needed
                .strip_prefix('(')
                .and_then(|rest| rest.strip_suffix(')'))
            {
                Some(inner) => is_met(inner, allowed),
                None => allowed.iter().any(|licence| licence == needed),
            }
        })
    })
}

/// The parts of an expression, outside of brackets.
fn parts(expression: &str, operator: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for piece in expression.split_inclusive(operator) {
        let last = parts.last_mut().unwrap();
        last.push_str(piece);
        let open = last.matches('(').count() > last.matches(')').count();
        if !open && let Some(whole) = last.strip_suffix(operator) {
            *last = whole.to_owned();
            parts.push(String::new());
        }
    }
    parts
}

#[test]
fn licences_are_understood() {
    let allowed = ["MIT", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0/MIT", true),
        ("(MIT OR GPL-3.0) AND Unicode-3.0", false),
        ("(GPL-3.0 OR MIT) AND MIT", true),
        ("Apache-2.0 WITH LLVM-exception OR GPL-3.0", true),
        ("MIT AND GPL-3.0", false),
    ] {
        assert_eq!(is_met(expression, &allowed), met, "{expression}");
    }
}

#[test]
fn every_crate_may_be_handed_on_and_comes_from_the_registry() {
    let (licences, registries) = (list("allow"), list("allow-registry"));
    let crates = crates();
    assert!(crates.len() > 300, "{} crates", crates.len());
    for described in crates {
        let name = format!("{} {}", described["name"], described["version"]);
        let licence = described["license"].as_str().unwrap_or_default();
        assert!(is_met(licence, &licences), "{name}: {licence:?}");
        // Only this project itself has no source.
        let source = described["source"].as_str().unwrap_or("registry+");
        let is_own = described["name"] == "gongkai";
        let registry = source.strip_prefix("registry+").unwrap_or_default();
        let is_known = registries.iter().any(|known| known == registry);
        assert!(is_known || is_own, "{name}: {source}");
    }
}

#[test]
fn what_deny_toml_says_of_advisories_holds() {
    // Only Typst's citations bring the quick-xml that is spoken of.
    let old: Vec<Value> = crates()
        .into_iter()
        .filter(|described| {
            let dependencies = described["dependencies"].as_array().unwrap();
            dependencies.iter().any(|on| {
                on["name"] == "quick-xml"
                    && on["kind"].is_null()
                    && on["req"].as_str().unwrap().starts_with("^0.38")
            })
        })
        .map(|described| described["name"].clone())
        .collect();
    assert_eq!(old, ["citationberg"]);
    for call in [
        "bibliography(bytes(\"a: {type: book}\"), style: bytes(\"<style/>\"))",
        "cite(<a>, style: bytes(\"<style/>\"))",
        "std.bibliography(bytes(\"a: {type: book}\"))",
        "std.cite(<a>)",
    ] {
        let case = Case::small();
        let template = case.home().join("templates/press/announcement.typ");
        std::fs::create_dir_all(template.parent().unwrap()).unwrap();
        std::fs::write(template, format!("#{call}")).unwrap();
        let output = case.run(&["build", "--format", "json"]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let finding = &report["findings"][0];
        assert_eq!(finding["rule"], "typst-error", "{call}");
        let reason = finding["arguments"]["reason"].as_str().unwrap();
        assert!(
            reason.contains("expected function, found none"),
            "{call}: {reason}"
        );
    }
}

#[test]
fn the_program_does_not_say_where_it_was_built() {
    // The paths of other crates are left out by `tests/release`, which compiles all of them anew.
    let program = std::fs::read(env!("CARGO_BIN_EXE_gongkai")).unwrap();
    let folder = project().to_str().unwrap().as_bytes();
    let is_there = program.windows(folder.len()).any(|part| part == folder);
    assert!(!is_there, "the program holds the path of its own source");
}
