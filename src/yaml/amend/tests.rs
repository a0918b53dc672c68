use std::path::Path;

use proptest::prelude::*;

use super::amendment::amended;
use super::edits::applied;
use super::refusal::Refusal;
use super::wanted::{Placed, Wanted};
use crate::workspace::Files;
use crate::yaml::node::{Entry, Kind, Node};
use crate::yaml::parse::parse;

fn tree(text: &str) -> Node {
    let files = Files::default();
    let file = files.add(Path::new("a.yaml"), text.to_owned());
    parse(&files, file).unwrap()
}

/// Sets the first value of a key, wherever it stands.
fn set(node: &mut Wanted, key: &str, new: &Kind<Placed>) -> bool {
    match &mut node.kind {
        Kind::Map(entries) => entries.iter_mut().any(|entry| {
            if entry.key.value == key {
                entry.value.kind = new.clone();
                return true;
            }
            set(&mut entry.value, key, new)
        }),
        Kind::List(members) => members.iter_mut().any(|member| set(member, key, new)),
        _ => false,
    }
}

/// The text with the value of `a` changed.
fn changed(text: &str, new: &str) -> Result<String, Refusal> {
    let old = tree(text);
    let mut wanted = Wanted::from(&old);
    assert!(set(&mut wanted, "a", &Kind::Scalar(new.to_owned())));
    amended(text, &old, &wanted)
}

/// The text with an entry `n: x` behind the entry `a`, or at the head.
fn added(text: &str, behind: bool, value: &Kind<Placed>) -> Result<String, Refusal> {
    fn add(node: &mut Wanted, behind: bool, new: &Entry<Placed>) -> bool {
        match &mut node.kind {
            Kind::Map(entries) => {
                if let Some(at) = entries.iter().position(|entry| entry.key.value == "a") {
                    entries.insert(if behind { at + 1 } else { 0 }, new.clone());
                    return true;
                }
                entries
                    .iter_mut()
                    .any(|entry| add(&mut entry.value, behind, new))
            }
            Kind::List(members) => members.iter_mut().any(|member| add(member, behind, new)),
            _ => false,
        }
    }
    let old = tree(text);
    let mut wanted = Wanted::from(&old);
    let entry = Entry::added("n", value.clone());
    assert!(add(&mut wanted, behind, &entry));
    amended(text, &old, &wanted)
}

#[test]
fn a_value_is_replaced_in_its_own_style() {
    for (text, new, expected) in [
        ("a: 甲 # 乙\nb: 1\n", "丙", "a: 丙 # 乙\nb: 1\n"),
        ("a: 甲 # 乙\n", "丙: 丁", "a: \"丙: 丁\" # 乙\n"),
        ("a: 甲\n", "null", "a: \"null\"\n"),
        ("a: '甲'\n", "it's", "a: 'it''s'\n"),
        ("a: \"甲\"\r\nb:\r\n", "\"", "a: \"\\\"\"\r\nb:\r\n"),
        ("a: 甲 # 乙\n", "丙\n\n丁", "a: | # 乙\n  丙\n\n  丁\n"),
        (
            "a: |  # 乙\n    甲\n    甲\n\n# 丙\nb: 1\n",
            "丁",
            "a: |  # 乙\n    丁\n\n# 丙\nb: 1\n",
        ),
        (
            "b:\n  - a: |-\r\n      甲\r\n",
            "丁\n戊",
            "b:\n  - a: |-\r\n      丁\r\n      戊\r\n",
        ),
        ("a: >-\n  甲\n  乙\n", "丙\n丁", "a: >-\n  丙\n\n  丁\n"),
        (
            "a: | # 乙\n  甲\nb: 1\n",
            "\u{2028}",
            "a: \"\\u2028\" # 乙\nb: 1\n",
        ),
        (
            "[{b: 1, a: 甲}, {a: 乙}]\n",
            "丙, 丁",
            "[{b: 1, a: \"丙, 丁\"}, {a: 乙}]\n",
        ),
        ("a: 甲\n  乙\nb: 1\n", "丙", "a: 丙\nb: 1\n"),
        ("b: 1\na:\n    甲\n", "丙", "b: 1\na:\n    丙\n"),
        ("a: # 乙\nb: 1\n", "丙", "a: 丙 # 乙\nb: 1\n"),
        ("a: ~ # 乙\nb: 1\n", "丙", "a: 丙 # 乙\nb: 1\n"),
        ("{a: , b: 1}\n", "丙", "{a: 丙 , b: 1}\n"),
        ("{a, b: 1}\n", "丙", "{a: 丙, b: 1}\n"),
        ("b: &x\n  a: 甲\nc: *x\n", "丙", "b: &x\n  a: 丙\nc: *x\n"),
    ] {
        let result = if text.contains("*x") {
            let old = tree(text);
            let mut wanted = Wanted::from(&old);
            let Kind::Map(entries) = &mut wanted.kind else {
                unreachable!()
            };
            for entry in entries {
                set(&mut entry.value, "a", &Kind::Scalar(new.to_owned()));
            }
            amended(text, &old, &wanted)
        } else {
            changed(text, new)
        };
        assert_eq!(result.as_deref(), Ok(expected), "{text:?}");
    }
}

#[test]
fn what_is_added_stands_behind_its_neighbour() {
    let text = || Kind::Scalar("x".to_owned());
    for (before, behind, expected) in [
        ("a: 1 # c\nb: 2\n", true, "a: 1 # c\nn: x\nb: 2\n"),
        ("a: 1", true, "a: 1\nn: x"),
        ("a: |\n  1\n\n# c\n", true, "a: |\n  1\nn: x\n\n# c\n"),
        (
            "a:\r\n- 1\r\n- 2 # c\r\n",
            true,
            "a:\r\n- 1\r\n- 2 # c\r\nn: x\r\n",
        ),
        (
            "l:\n  - a: {b: [1,\n    2]} # c\n  - 3\n",
            true,
            "l:\n  - a: {b: [1,\n    2]} # c\n    n: x\n  - 3\n",
        ),
        (
            "l:\n  - a:\n    b: 1\n",
            true,
            "l:\n  - a:\n    n: x\n    b: 1\n",
        ),
        ("l: [{a: 1 }, 2]\n", true, "l: [{a: 1, n: x }, 2]\n"),
        ("l: {b: 1, a: 1}\n", false, "l: {n: x, b: 1, a: 1}\n"),
        (
            "l:\n  # c\n  b: 1\n  a: 1\n",
            false,
            "l:\n  # c\n  n: x\n  b: 1\n  a: 1\n",
        ),
    ] {
        assert_eq!(
            added(before, behind, &text()).as_deref(),
            Ok(expected),
            "{before:?}"
        );
    }
}

#[test]
fn lists_and_maps_are_written_whole() {
    let text = |text: &str| Kind::Scalar(text.to_owned());
    let map = || {
        Wanted::added(Kind::Map(vec![
            Entry::added("id", text("i")),
            Entry::added("t", text("1\n2")),
        ]))
    };
    let list = Kind::List(vec![
        map(),
        Wanted::added(text("- x")),
        Wanted::added(Kind::Empty),
        map(),
    ]);
    assert_eq!(
        added("a: 1\n", true, &list).as_deref(),
        Ok(
            "a: 1\nn:\n  - id: i\n    t: |\n      1\n      2\n  - \"- x\"\n  -\n  - id: i\n    t: |\n      1\n      2\n"
        )
    );
    assert_eq!(
        added("{a: 1}\n", true, &list).as_deref(),
        Ok("{a: 1, n: [{id: i, t: \"1\\n2\"}, \"- x\", ~, {id: i, t: \"1\\n2\"}]}\n")
    );
    for (before, expected) in [
        ("", "n: x\n"),
        ("# c", "# c\nn: x\n"),
        ("# c\r\n", "# c\r\nn: x\r\n"),
        ("---\n# c\n", "---\n# c\nn: x\n"),
    ] {
        let wanted = Wanted::added(Kind::Map(vec![Entry::added("n", text("x"))]));
        assert_eq!(
            amended(before, &tree(before), &wanted).as_deref(),
            Ok(expected)
        );
    }
}

/// What is refused when the tree of `text` is changed by `change`.
fn refused(text: &str, change: impl FnOnce(&mut Wanted)) -> Option<Refusal> {
    let old = tree(text);
    let mut wanted = Wanted::from(&old);
    change(&mut wanted);
    amended(text, &old, &wanted).err()
}

fn members(node: &mut Wanted) -> &mut Vec<Wanted> {
    match &mut node.kind {
        Kind::List(members) => members,
        _ => panic!("a list"),
    }
}

#[test]
fn every_refusal_has_its_reason() {
    let text = |text: &str| Kind::Scalar(text.to_owned());
    let other_kind = |node: &mut Wanted| node.kind = Kind::List(Vec::new());
    assert_eq!(refused("a: 1\n", other_kind), Some(Refusal::OtherKind));
    for list in ["- 1\n- 2\n", "[1, 2]\n"] {
        let removed = |node: &mut Wanted| members(node).clear();
        assert_eq!(refused(list, removed), Some(Refusal::Removed), "{list}");
        let twice = |node: &mut Wanted| {
            let first = members(node)[0].clone();
            members(node).push(first);
        };
        assert_eq!(refused(list, twice), Some(Refusal::Removed), "{list}");
    }
    let no_map = |node: &mut Wanted| node.kind = text("x");
    assert_eq!(refused("# c\n", no_map), Some(Refusal::NoMap));
    let unreadable = |node: &mut Wanted| members(node).insert(0, Wanted::added(text("x")));
    assert_eq!(refused("---\n- a\n", unreadable), Some(Refusal::Unreadable));
    let no_dash = |node: &mut Wanted| members(node)[0].kind = text("x");
    let directive = "%YAML 1.2\n---\n- a\n";
    assert_eq!(refused(directive, no_dash), Some(Refusal::NoDash));
    // The blanks of the last line belong to the text block, and the new member would come between.
    let otherwise = |node: &mut Wanted| members(node).insert(1, Wanted::added(text("x")));
    let block = "- |\n  a\n   \n- b\n";
    assert_eq!(refused(block, otherwise), Some(Refusal::ReadsOtherwise));
    let overlapping = vec![(0..2, String::new()), (1..3, String::new())];
    assert_eq!(applied("a: 1\n", overlapping), Err(Refusal::Overlap));
}

/// The text with the members of its list chosen, in this order: those of the file by their numbers from one, new ones
/// written like the first as 0.
fn rearranged(text: &str, order: &[usize]) -> Result<String, Refusal> {
    let old = tree(text);
    let mut wanted = Wanted::from(&old);
    let known = members(&mut wanted).clone();
    let first = old.members()[0].clone();
    let member = |nth: &usize| match nth.checked_sub(1) {
        Some(at) => known[at].clone(),
        None => {
            let mut new = Wanted::like(&first);
            set(&mut new, "a", &Kind::Scalar("新".to_owned()));
            new
        }
    };
    *members(&mut wanted) = order.iter().map(member).collect();
    amended(text, &old, &wanted)
}

#[test]
fn members_go_move_and_are_written_like_others_and_nothing_else_changes() {
    let block =
        "# 甲\n- a: 一   # 注\n  b:   1\n\n# 乙\n- a: 二\n  b:   2\n\n- {a: '三', b: 3}\n# 丙\n";
    for (order, expected) in [
        (&[1, 2, 3][..], block.to_owned()),
        (&[1, 3], block.replace("- a: 二\n  b:   2\n\n", "")),
        (&[2, 3], block.replace("- a: 一   # 注\n  b:   1\n\n", "")),
        (&[1, 2], block.replace("\n- {a: '三', b: 3}\n", "\n")),
        (
            &[1, 2, 0, 3],
            block.replace("  b:   2\n", "  b:   2\n\n- a: 新   # 注\n  b:   1\n"),
        ),
        (
            &[0, 1, 2, 3],
            block.replace("- a: 一", "- a: 新   # 注\n  b:   1\n\n- a: 一"),
        ),
        (
            &[3, 1, 2],
            block
                .replace("\n- {a: '三', b: 3}\n", "\n")
                .replace("- a: 一", "- {a: '三', b: 3}\n\n- a: 一"),
        ),
    ] {
        for newline in ["\n", "\r\n"] {
            let text = block.replace('\n', newline);
            let result = rearranged(&text, order).unwrap();
            assert_eq!(result, expected.replace('\n', newline), "{order:?}");
        }
    }
}

#[test]
fn members_between_brackets_keep_what_parts_them() {
    let flow = "[ {a: 一, b: 1},  # 注\n  {a: '二', b: 2}, {a: 三} ] # 丙\n";
    for (order, expected) in [
        (&[1, 3][..], "[ {a: 一, b: 1},  # 注\n  {a: 三} ] # 丙\n"),
        (&[3, 2], "[ {a: 三},  # 注\n  {a: '二', b: 2} ] # 丙\n"),
        (
            &[2, 3, 1, 0],
            "[ {a: '二', b: 2},  # 注\n  {a: 三}, {a: 一, b: 1}, {a: 新, b: 1} ] # 丙\n",
        ),
    ] {
        assert_eq!(
            rearranged(flow, order).as_deref(),
            Ok(expected),
            "{order:?}"
        );
    }
}

#[test]
fn a_value_is_emptied_in_every_style() {
    for (text, expected) in [
        ("a: 甲 # 乙\nb: 1\n", "a: # 乙\nb: 1\n"),
        ("a:    '甲'\r\nb: 1\r\n", "a:\r\nb: 1\r\n"),
        ("a: |\n  甲\n  乙\nb: 1\n", "a:\nb: 1\n"),
        ("a: {c: 甲, d: 乙}\nb: 1\n", "a:\nb: 1\n"),
        ("a:\n  c: 甲\n  d: 乙\nb: 1\n", "a:\nb: 1\n"),
        ("{a: 甲, b: 1}\n", "{a: , b: 1}\n"),
        ("{b: 1, a: \"甲\"}\n", "{b: 1, a: }\n"),
    ] {
        let old = tree(text);
        let mut wanted = Wanted::from(&old);
        assert!(set(&mut wanted, "a", &Kind::Empty));
        assert_eq!(amended(text, &old, &wanted).as_deref(), Ok(expected));
    }
}

/// A text with whatever YAML trips over.
fn odd() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "甲", "a", "b c", "'", "\"", "\\", ": ", ":", " #", "# ", "- ", "-", "?", "{", "}", "[",
        "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "\n", "\n\n", "\n  ", "\t",
        "  ", "👍🏽", "\u{200F}", "\u{2028}", "\u{FEFF}", "\u{A0}", "\u{3000}", "\\n", "---", "...",
        "<<", "=", "\r",
    ]);
    prop::collection::vec(part, 1..8)
        .prop_map(|parts| parts.concat().trim().to_owned())
        .prop_filter("a text", |text| !text.is_empty())
}

/// Files with a value `a` in every style, and what must stay around it.
const STYLES: &[(&str, &str)] = &[
    ("# c\na: 甲 乙", "   # d\nb: 1\n"),
    ("a: '甲 乙'", " # d\n"),
    ("l:\n- b: ''\n  a: \"甲\\\n    乙\"", "\n  # d\n- 1\n"),
    ("l: [{a: 甲 乙", ", b: '1'}, 2] # d\n"),
    ("l: {a: \"甲 乙\"", "}\n"),
    ("l:\n    a:", "    # d\n    b: 1\n"),
    ("l:\n    a: !!str 甲", "    # d\n    b: 1\n"),
    ("l: {b: 1, a: ", "}\n"),
];

proptest! {
    #[test]
    fn any_text_is_read_back_and_nothing_else_changes(
        text in odd(),
        style in 0..STYLES.len(),
        crlf: bool,
    ) {
        let (before, after) = STYLES[style];
        let file = format!("{before}{after}");
        let (file, after) = match crlf {
            true => (file.replace('\n', "\r\n"), after.replace('\n', "\r\n")),
            false => (file, after.to_owned()),
        };
        let result = changed(&file, &text).unwrap();
        let end = after.find('\n').unwrap();
        prop_assert!(result.contains(after[..end].trim_end()), "{result}");
        prop_assert!(result.ends_with(&after[end..]), "{result}");
    }

    #[test]
    fn any_text_block_becomes_any_other(text in odd(), sign in 0..6_usize, crlf: bool) {
        let sign = ["|", "|-", ">", ">-", "|2", ">+"][sign];
        let file = format!("b: 0\na: {sign} # c\n  甲\n\n  乙\n\n# d\nb: 1\n");
        let file = if crlf { file.replace('\n', "\r\n") } else { file };
        let result = changed(&file, &text).unwrap();
        prop_assert!(result.contains("# c") && result.contains("# d"), "{result}");
    }
}
