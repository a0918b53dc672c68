//! Whatever the organisation, its drawing is whole: proved from the drawing's own geometry.

use proptest::prelude::*;

use super::arrange::draw;
use super::drawing::{Drawing, Frame, Kind, Line, SetPost, SetUnit};
use super::measures::{LEAST_DRAWING, Spacing};
use super::organisation::{Organisation, Post, Unit};
use super::words::Words;
use crate::text::is_wide;
use crate::typeset::{Faces, Role};

const NEARLY: f64 = 1e-6;

fn words(text: &str, size: f64, is_name: bool) -> Words {
    let advance = |c| match is_wide(c) {
        true => 1.0,
        false => Faces::shipped()
            .advance(c, Role::Body, false)
            .unwrap_or(0.6),
    };
    Words::new(text, size, is_name, advance)
}

/// Texts as offices, departments and people are called, in several writings, and what no one is called.
fn text() -> impl Strategy<Value = String> {
    let latin = "[A-Z][a-z]{1,60}( [A-Z][a-z-]{1,20}){0,4}";
    prop_oneof![
        4 => "[翀垚赟玥喆堃犇䶮欧阳]{2,4}",
        2 => "[翀垚赟玥喆]{1,8}(·[垚堃犇]{1,8}){1,3}",
        2 => "[实践外联文体策划部办公]{2,16}",
        3 => latin,
        1 => "[ئابپتىلۇ]{1,40}( [ئابپتىلۇ]{1,12}){0,3}",
        1 => "[（）、，《》“”a甲\u{301}\u{200D}\u{A0} ]{0,30}",
    ]
}

fn texts(size: f64, is_name: bool) -> impl Strategy<Value = Vec<Words>> {
    let written = move |texts: Vec<String>| {
        let words = texts.iter().map(|text| words(text, size, is_name));
        words.collect()
    };
    // One to three languages.
    prop::collection::vec(text(), 1..4).prop_map(written)
}

fn post() -> impl Strategy<Value = Post> {
    let office = prop_oneof![Just(Vec::new()), texts(0.8, false)];
    (texts(1.0, true), office).prop_map(|(name, office)| Post { name, office })
}

fn unit(most: usize) -> impl Strategy<Value = Unit> {
    let counts = prop_oneof![2 => Just(Vec::new()), 1 => texts(0.8, false)];
    let people = prop::collection::vec(post(), 0..=most);
    (texts(1.0, false), people, counts).prop_map(|(title, people, counts)| Unit {
        title,
        people,
        counts,
    })
}

fn organisation() -> impl Strategy<Value = Organisation> {
    let departments = prop::collection::vec(unit(8), 0..=12);
    (
        prop::option::of(unit(0)),
        prop::option::of(unit(4)),
        unit(9),
        departments,
        prop::sample::select(vec![Spacing::OPEN, Spacing::DENSE]),
    )
        .prop_map(
            |(congress, guides, presidium, departments, spacing)| Organisation {
                congress,
                guides,
                presidium,
                departments,
                spacing,
            },
        )
}

/// How far two intervals overlap.
fn shared(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.1.min(b.1) - a.0.max(b.0)
}

fn overlap(a: Frame, b: Frame) -> bool {
    let across = shared((a.x, a.right()), (b.x, b.right()));
    let down = shared((a.y, a.bottom()), (b.y, b.bottom()));
    across > NEARLY && down > NEARLY
}

fn within(inner: Frame, outer: Frame) -> bool {
    inner.x >= outer.x - NEARLY
        && inner.right() <= outer.right() + NEARLY
        && inner.y >= outer.y - NEARLY
        && inner.bottom() <= outer.bottom() + NEARLY
}

fn as_frame(line: &Line) -> Frame {
    let (x, y) = (line.x1.min(line.x2), line.y1.min(line.y2));
    Frame {
        x,
        y,
        width: (line.x1 - line.x2).abs(),
        height: (line.y1 - line.y2).abs(),
    }
}

/// Whether a line goes through the inside of a frame.
fn crosses(line: &Line, frame: Frame) -> bool {
    let line = as_frame(line);
    let thin = Frame {
        x: line.x - 2.0 * NEARLY,
        y: line.y - 2.0 * NEARLY,
        width: line.width + 4.0 * NEARLY,
        height: line.height + 4.0 * NEARLY,
    };
    let inside = Frame {
        x: frame.x + 4.0 * NEARLY,
        y: frame.y + 4.0 * NEARLY,
        width: frame.width - 8.0 * NEARLY,
        height: frame.height - 8.0 * NEARLY,
    };
    overlap(thin, inside)
}

fn touches(point: (f64, f64), frame: Frame) -> bool {
    let near = Frame {
        x: point.0 - 2.0 * NEARLY,
        y: point.1 - 2.0 * NEARLY,
        width: 4.0 * NEARLY,
        height: 4.0 * NEARLY,
    };
    let grown = Frame {
        x: frame.x - 2.0 * NEARLY,
        y: frame.y - 2.0 * NEARLY,
        width: frame.width + 4.0 * NEARLY,
        height: frame.height + 4.0 * NEARLY,
    };
    overlap(near, grown)
}

fn texts_of(unit: &SetUnit) -> Vec<Frame> {
    let people = unit
        .people
        .iter()
        .flat_map(|post| post.name.iter().chain(&post.office));
    let all = unit.title.iter().chain(people).chain(&unit.counts);
    all.map(|text| text.frame).collect()
}

fn is_whole(drawing: &Drawing, width: f64, departments: usize) -> Result<(), TestCaseError> {
    let area = Frame {
        x: 0.0,
        y: 0.0,
        width: width.max(LEAST_DRAWING),
        height: drawing.height,
    };
    for (at, unit) in drawing.units.iter().enumerate() {
        prop_assert!(within(unit.frame, area), "off the area: {unit:?}");
        for other in &drawing.units[at + 1..] {
            prop_assert!(!overlap(unit.frame, other.frame), "{unit:?} {other:?}");
        }
        let texts = texts_of(unit);
        for (at, text) in texts.iter().enumerate() {
            prop_assert!(within(*text, unit.frame), "cut: {text:?} in {unit:?}");
            for other in &texts[at + 1..] {
                prop_assert!(!overlap(*text, *other), "{text:?} {other:?}");
            }
        }
        for line in &drawing.lines {
            prop_assert!(!crosses(line, unit.frame), "{line:?} through {unit:?}");
        }
    }
    for (at, line) in drawing.lines.iter().enumerate() {
        prop_assert!(within(as_frame(line), area), "off the area: {line:?}");
        for end in [(line.x1, line.y1), (line.x2, line.y2)] {
            let at_box = drawing.units.iter().any(|unit| touches(end, unit.frame));
            let mut others = drawing
                .lines
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at);
            let at_line = others.any(|(_, other)| touches(end, as_frame(other)));
            prop_assert!(at_box || at_line, "{line:?} ends nowhere");
        }
    }
    // Every box is joined to the others.
    for unit in &drawing.units {
        let is_joined = drawing.lines.iter().any(|line| {
            touches((line.x1, line.y1), unit.frame) || touches((line.x2, line.y2), unit.frame)
        });
        prop_assert!(is_joined || drawing.units.len() == 1, "alone: {unit:?}");
    }
    let drawn = drawing
        .units
        .iter()
        .filter(|unit| unit.kind == Kind::Department);
    prop_assert_eq!(drawn.count(), departments);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn nothing_overlaps_is_cut_or_leaves_its_place(
        organisation in organisation(),
        width in 8.0..60.0_f64,
        right_to_left: bool,
    ) {
        let drawing = draw(&organisation, width, right_to_left);
        is_whole(&drawing, width, organisation.departments.len())?;
        prop_assert!(drawing.width <= width.max(LEAST_DRAWING) + NEARLY);
    }

    #[test]
    fn lines_keep_every_character_and_their_width(text in text(), most in 1.0..30.0_f64, is_name: bool) {
        let words = words(&text, 1.0, is_name);
        let lines = words.lines(most);
        let joined: String = lines.iter().map(|(line, _)| line.as_str()).collect();
        prop_assert_eq!(joined, text);
        for (line, width) in &lines {
            let characters = line.trim_end().chars().count();
            let holds_together = line.contains(['\u{301}', '\u{200D}']);
            prop_assert!(*width <= most + NEARLY || characters <= 1 || holds_together, "{line}");
        }
    }

    #[test]
    fn right_to_left_is_the_mirror(organisation in organisation(), width in 10.0..60.0_f64) {
        let (drawing, mirrored) = (draw(&organisation, width, false), draw(&organisation, width, true));
        for (one, other) in drawing.units.iter().zip(&mirrored.units) {
            prop_assert!((one.frame.x + other.frame.right() - width).abs() < NEARLY);
            prop_assert!((one.frame.y - other.frame.y).abs() < NEARLY);
        }
    }
}

fn lines_of(text: &str, is_name: bool, most: f64) -> Vec<String> {
    words(text, 1.0, is_name)
        .lines(most)
        .into_iter()
        .map(|(line, _)| line)
        .collect()
}

#[test]
fn names_are_broken_between_their_parts_and_titles_evenly() {
    assert_eq!(
        lines_of("阿卜杜拉·买买提", true, 6.0),
        ["阿卜杜拉·", "买买提"]
    );
    assert_eq!(lines_of("欧阳翀垚", true, 4.0), ["欧阳翀垚"]);
    assert_eq!(
        lines_of("实践外联宣传部", false, 6.0),
        ["实践外联", "宣传部"]
    );
    assert_eq!(
        lines_of("Aygul Konstantinopolskaya", true, 10.0),
        ["Aygul ", "Konstantinopolskaya"]
    );
    assert_eq!(
        lines_of("学生（研究生）代表大会", false, 6.0),
        ["学生（研究", "生）代表大会"]
    );
}

#[test]
fn what_does_not_fit_a_row_becomes_a_tree() {
    let unit = |title: &str| Unit {
        title: vec![words(title, 1.0, false)],
        ..Unit::default()
    };
    let drawn = |count: usize, width: f64| {
        let organisation = Organisation {
            congress: None,
            guides: None,
            presidium: unit("主席团"),
            departments: vec![unit("文体部"); count],
            spacing: Spacing::OPEN,
        };
        let drawing = draw(&organisation, width, false);
        let departments = drawing
            .units
            .into_iter()
            .filter(|unit| unit.kind == Kind::Department);
        let mut tops: Vec<f64> = departments.map(|unit| unit.frame.y).collect();
        tops.dedup();
        tops.len()
    };
    assert_eq!([drawn(1, 38.0), drawn(5, 38.0), drawn(8, 38.0)], [1, 1, 1]);
    assert_eq!([drawn(12, 38.0), drawn(6, 20.0)], [6, 6]);
}

#[test]
fn a_dense_drawing_has_offices_beside_names_and_is_lower() {
    let post = |name: &str, office: &str| Post {
        name: vec![words(name, 1.0, true)],
        office: vec![words(office, 0.9, false)],
    };
    let unit = |title: &str, people: Vec<Post>| Unit {
        title: vec![words(title, 1.0, false)],
        people,
        ..Unit::default()
    };
    let drawn = |spacing: Spacing, width: f64| {
        let head = [post("王犇", "部长"), post("尉迟赟", "副部长")];
        let organisation = Organisation {
            congress: Some(unit("学生代表大会", Vec::new())),
            guides: None,
            presidium: unit("主席团", vec![post("欧阳翀", "执行主席"); 4]),
            departments: vec![unit("文体部", head.to_vec()); 5],
            spacing,
        };
        draw(&organisation, width, false)
    };
    let (open, dense) = (drawn(Spacing::OPEN, 41.0), drawn(Spacing::DENSE, 41.0));
    assert!(
        dense.height < 0.75 * open.height,
        "{} {}",
        dense.height,
        open.height
    );
    let is_beside = |post: &SetPost| post.office[0].frame.x > post.name[0].frame.right();
    let people = |drawing: &Drawing| -> Vec<bool> {
        let people = drawing.units.iter().flat_map(|unit| &unit.people);
        people.map(is_beside).collect()
    };
    assert_eq!(people(&dense), [true; 14]);
    assert_eq!(people(&open), [false; 14]);
    // Where there is no room, they stand below one another as ever.
    assert!(
        people(&drawn(Spacing::DENSE, 12.0))
            .iter()
            .all(|beside| !beside)
    );
}
