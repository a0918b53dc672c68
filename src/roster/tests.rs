//! Whatever changes in a table is what then stands in the file, and nothing else.

use std::path::Path;

use proptest::prelude::*;

use super::file::wanted;
use super::former::{Former, former};
use super::plan::{Before, Plan};
use super::reading::{CellReference, Entry, Reading, Row};
use crate::locale::{Labels, Languages};
use crate::model::read::{Field, Reader};
use crate::model::{Directory, OwnUnion, ROSTER, Staff};
use crate::workspace::Files;
use crate::yaml::{Node, amended, parse};

const COLUMNS: [&str; 5] = ["name", "grade", "rank", "position", "department"];
const GIVEN: [&str; 8] = ["翀", "垚", "赟", "玥", "喆", "堃", "犇", "䶮"];
const DEPARTMENTS: [&str; 3] = ["", "办公部", "学习部"];
const IDS: [&str; 3] = ["", "office", "study"];

/// A person by numbers: name, grade, rank, office, department.
type Numbers = (usize, usize, usize, usize, usize);

fn values((name, grade, rank, position, department): Numbers) -> [String; 5] {
    let name = format!("{}{}", ["欧阳", "王"][name % 2], GIVEN[name / 2 % 8]);
    [
        name,
        ["", "一年级", "二年级"][grade % 3].to_owned(),
        [String::new(), format!("{}/60", rank % 60 + 1)][rank % 2].clone(),
        ["", "干事", "部长"][position % 3].to_owned(),
        DEPARTMENTS[department % 3].to_owned(),
    ]
}

/// The file of these people, in the style of this number.
fn file(people: &[Numbers], style: usize) -> String {
    let mut text = String::from(
        "# 名单\ndepartments:\n  - {id: office, name: 办公部}\n  - {id: study, name: 学习部}\npeople:\n",
    );
    for (at, person) in people.iter().enumerate() {
        let values = values(*person);
        let id = IDS[person.4 % 3];
        let [name, grade, rank, position, _] = &values;
        text.push_str(&match style % 3 {
            0 => format!(
                "  # 第 {at} 人\n  - name:   {name}\n    grade:  '{grade}'\n    rank:   {rank}\n    position: {position}  # 注 {at}\n    department: {id}\n\n"
            )
            .replace("''", ""),
            1 => format!(
                "  - {{name: {name}, grade: {grade} , rank: {rank} , position: {position} , department: {id} }}\n"
            ),
            _ => format!(
                "  - name: {{zh-CN: {name}, en: Somebody {at}}}\n    grade: {grade}\n    rank: {rank}\n    position: {position}\n    department: {id}\n"
            ),
        });
    }
    text
}

fn table(people: &[Numbers]) -> Reading {
    let cell = CellReference {
        sheet: None,
        row: 1,
        column: 1,
    };
    let row = |person: &Numbers| Row {
        place: cell.clone(),
        entries: values(*person)
            .into_iter()
            .map(|value| Entry {
                value,
                cell: cell.clone(),
                inferred: false,
            })
            .collect(),
    };
    Reading {
        columns: COLUMNS.to_vec(),
        people: people.iter().map(row).collect(),
    }
}

fn tree(text: &str) -> Node {
    let files = Files::default();
    let file = files.add(Path::new("staff.yaml"), text.to_owned());
    parse(&files, file).unwrap()
}

/// The roster in a text, and its people in the values of a table.
fn read(tree: &Node, languages: &Languages) -> (Staff, Vec<Former>) {
    let mut reader = Reader::new(&languages.words);
    let staff = Staff::read(tree, &mut reader).unwrap();
    assert!(reader.findings.is_empty(), "{:?}", reader.findings);
    let labels = Labels::shipped("zh-CN").unwrap();
    let people = former(ROSTER, &staff.people, &labels);
    (staff, people)
}

fn numbers() -> impl Strategy<Value = Numbers> {
    (
        0..16_usize,
        0..3_usize,
        0..120_usize,
        0..3_usize,
        0..3_usize,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_a_table_says_is_what_the_file_then_says(
        people in prop::collection::vec(numbers(), 1..8),
        edits in prop::collection::vec((0..4_usize, 0..8_usize, numbers()), 0..6),
        style in 0..3_usize,
    ) {
        let mut then = people.clone();
        for (what, at, person) in edits {
            let at = at % then.len();
            match what {
                0 => then.insert(at, person),
                1 if then.len() > 1 => drop(then.remove(at)),
                2 => then[at] = (then[at].0, person.1, person.2, person.3, person.4),
                _ => {
                    let moved = then.remove(at);
                    then.push(moved);
                }
            }
        }
        let languages = Languages::shipped();
        let text = file(&people, style);
        let old = tree(&text);
        let (staff, before) = read(&old, &languages);
        let directory = Directory::new(&staff.departments, &OwnUnion::default(), &languages.words);
        let known = Before {
            people: &before,
            departments: &staff.departments,
            directory: &directory,
            words: &languages.words,
        };
        let plan = Plan::new(&known, &table(&then));
        let want = wanted(&text, &old, &plan, &before, None).unwrap();
        let new = amended(&text, &old, &want);
        let new = new.map_err(|refusal| TestCaseError::fail(format!("{}: {text}", refusal.name())))?;
        let (_, after) = read(&tree(&new), &languages);
        prop_assert!(plan.is_fulfilled(&before, &after), "{new}");
        let expected: Vec<[String; 5]> = then.iter().map(|person| {
            let mut own = values(*person);
            own[4] = IDS[person.4 % 3].to_owned();
            own
        }).collect();
        let found: Vec<[String; 5]> = after
            .iter()
            .map(|person| COLUMNS.map(|key| person.value(key).to_owned()))
            .collect();
        prop_assert_eq!(found, expected);
        if plan.is_empty() {
            prop_assert_eq!(&new, &text);
        }
        // Of those who stay as they are, no byte changes.
        for person in plan.people.iter().filter(|person| person.changes.is_empty()) {
            let at = person.former.unwrap();
            let own = file(&people[at..=at], style);
            let own = own.split("people:\n").nth(1).unwrap();
            let own = own.split("  # 第 0 人\n").last().unwrap();
            let own = own.replace("注 0", &format!("注 {at}")).replace("Somebody 0", &format!("Somebody {at}"));
            prop_assert!(new.contains(own.trim_end()), "{own}\n{new}");
        }
    }
}
