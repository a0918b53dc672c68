//! The rooms of the program: each imports only from those that stand before it, and no two files of a room import
//! each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use regex::Regex;

use crate::support::project;

/// The path of a module: `check::rules::text`.
type Module = Vec<String>;

/// Every module of the program with its code, without comments and without its tests.
fn modules() -> BTreeMap<Module, String> {
    let source = project().join("src");
    let comments = Regex::new(r"(?m)//.*$").unwrap();
    let mut modules = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&source) {
        let path = entry.unwrap().into_path();
        let below = path.strip_prefix(&source).unwrap();
        let is_code = path.extension().is_some_and(|ending| ending == "rs");
        if !is_code || below.components().count() == 1 || path.ends_with("tests.rs") {
            continue;
        }
        let code = fs::read_to_string(&path).unwrap();
        let code = code.split("#[cfg(test)]\nmod ").next().unwrap();
        modules.insert(module(below), comments.replace_all(code, "").into_owned());
    }
    modules
}

fn module(path: &Path) -> Module {
    let path = path.with_extension("");
    let parts = path.iter().map(|part| part.to_str().unwrap().to_owned());
    let mut parts: Module = parts.collect();
    parts.pop_if(|last| last == "mod");
    parts
}

/// The paths that a `use` names: `a::{b, c::d}` names `a::b` and `a::c::d`.
fn leaves(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap();
        return vec![path.trim().to_owned()];
    };
    let inner = rest.trim_end().trim_end_matches('}');
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    // A brace that closes the last part was taken off with the outer one.
    let whole = |part: &str| {
        let open = part.matches('{').count() - part.matches('}').count();
        format!("{}{}", part.trim(), "}".repeat(open))
    };
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts
        .flat_map(|part| leaves(&whole(part)))
        .map(|leaf| format!("{}{leaf}", head.trim()))
        .collect()
}

/// The modules that a module imports from.
fn imports(own: &Module, code: &str, all: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let uses = Regex::new(r"\buse\s+([^;]+);").unwrap();
    let inline = Regex::new(r"(?:^|[^$\w:])((?:crate|super)(?:::\w+)+)").unwrap();
    let named = uses.captures_iter(code).flat_map(|found| leaves(&found[1]));
    let without = uses.replace_all(code, "");
    let written = inline
        .captures_iter(&without)
        .map(|found| found[1].to_owned());
    let paths: Vec<String> = named.chain(written).collect();
    let modules = paths.iter().filter_map(|path| {
        let mut parts: Vec<String> = path.split("::").map(str::to_owned).collect();
        let mut base = own.clone();
        match parts[0].as_str() {
            "crate" => base.clear(),
            "super" => base.truncate(own.len() - 1),
            // A child, or another crate.
            _ => parts.insert(0, String::new()),
        }
        base.extend(parts.drain(1..).filter(|part| part != "self"));
        (0..=base.len())
            .rev()
            .map(|length| base[..length].to_vec())
            .find(|module| all.contains_key(module))
    });
    modules.filter(|module| module != own).collect()
}

/// The rooms in their order.
fn rooms() -> Vec<String> {
    let text = fs::read_to_string(project().join("src/rooms.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

#[test]
fn rooms_import_only_from_rooms_before_them() {
    let (all, rooms) = (modules(), rooms());
    let found: BTreeSet<&String> = all.keys().map(|module| &module[0]).collect();
    assert_eq!(
        found,
        rooms.iter().collect(),
        "src/rooms.txt lists other rooms"
    );
    let place = |module: &Module| rooms.iter().position(|room| *room == module[0]);
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for (own, code) in &all {
        for other in imports(own, code, &all) {
            if other[0] == own[0] {
                continue;
            }
            seen.insert((own[0].clone(), other[0].clone()));
            if place(&other) > place(own) {
                wrong.push(format!("{} imports {}", own.join("::"), other.join("::")));
            }
        }
    }
    assert_eq!(wrong, [] as [String; 0]);
    // The search sees what is there.
    for (room, other) in [
        ("cli", "engine"),
        ("model", "yaml"),
        ("document", "typeset"),
    ] {
        assert!(
            seen.contains(&(room.to_owned(), other.to_owned())),
            "{room} {other}"
        );
    }
}

#[test]
fn the_map_shows_the_rooms_in_their_order() {
    let map = fs::read_to_string(project().join("ARCHITECTURE.md")).unwrap();
    let rows = map
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let rooms = rooms();
    let shown: Vec<&str> = rows.filter(|row| !row.contains(['/', '.'])).collect();
    assert_eq!(shown, rooms);
}

#[test]
fn no_files_import_each_other() {
    let all = modules();
    let graph: BTreeMap<&Module, BTreeSet<Module>> = all
        .iter()
        .map(|(own, code)| (own, imports(own, code, &all)))
        .collect();
    // What imports only what is known to be in no circle is in none itself.
    let mut free: BTreeSet<Module> = BTreeSet::new();
    loop {
        let more: Vec<Module> = graph
            .iter()
            .filter(|(own, imports)| !free.contains(**own) && imports.is_subset(&free))
            .map(|(own, _)| (*own).clone())
            .collect();
        if more.is_empty() {
            break;
        }
        free.extend(more);
    }
    let stuck = graph.keys().filter(|own| !free.contains(**own));
    let stuck: Vec<String> = stuck.map(|own| own.join("::")).collect();
    assert_eq!(
        stuck,
        [] as [String; 0],
        "these stand in a circle, or import from one"
    );
}

#[test]
fn the_search_for_imports_sees_nested_lists() {
    assert_eq!(
        leaves("crate::{a, b::{c, d as e}, f::g}"),
        ["crate::a", "crate::b::c", "crate::b::d", "crate::f::g"]
    );
}

/// What writes, moves or removes stands in the room of files alone; a publication, whose folders are exchanged as wholes,
/// moves and removes its own, and writes through that room, too.
#[test]
fn one_room_writes_all_files() {
    let writes = Regex::new(
        r"\bfs::write\b|\bFile::(create|create_new)\b|\.(write|append|create|create_new)\(true\)|\bset_len\b|\bfs::copy\b",
    );
    let moves = Regex::new(
        r"\b(rename|renameat_with|remove_file|remove_dir|remove_dir_all|hard_link|create_dir|create_dir_all|symlink|set_permissions)\(",
    );
    let (writes, moves) = (writes.unwrap(), moves.unwrap());
    let (mut writing, mut moving) = (BTreeSet::new(), BTreeSet::new());
    // What fuzzes is a test.
    for (module, code) in modules()
        .into_iter()
        .filter(|(module, _)| module[0] != "fuzz")
    {
        if writes.is_match(&code) {
            writing.insert(module[..2].join("::"));
        }
        if moves.is_match(&code) {
            moving.insert(match module[0].as_str() {
                "publish" => "publish".to_owned(),
                _ => module[..2].join("::"),
            });
        }
    }
    assert_eq!(Vec::from_iter(writing), ["workspace::write"]);
    assert_eq!(Vec::from_iter(moving), ["publish", "workspace::write"]);
}
