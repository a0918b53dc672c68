//! A table of people as its schema has it, with a text of its own in every cell.

use std::fmt::Write;

use serde_json::Value;

use crate::support::gongkai;

/// A table of people.
pub(super) struct Table {
    /// Its file, without `.yaml`, which is its section's kind too.
    pub(super) file: &'static str,
    pub(super) columns: Vec<Column>,
}

/// A column, as the schema has it.
pub(super) struct Column {
    /// Its key in the data.
    pub(super) key: String,
    /// What cells hold: `Localized`, `Rank` and so on; serial numbers are not written.
    pub(super) holds: Option<String>,
    pub(super) printed: bool,
    /// What tells its texts from those of the others.
    letter: char,
    /// What tells the people of its table apart.
    people: [&'static str; PEOPLE],
}

/// How many people the tables list.
pub(super) const PEOPLE: usize = 3;

impl Column {
    /// Its name in the open data.
    pub(super) fn name(&self) -> String {
        self.key.replace('-', "_")
    }

    /// A heading of the author's, short enough for any column.
    pub(super) fn heading(&self) -> String {
        format!("栏{}", self.letter)
    }

    pub(super) fn holds(&self, kind: &str) -> bool {
        self.holds.as_deref() == Some(kind)
    }

    /// What the author writes for a person.
    pub(super) fn written(&self, person: usize) -> Option<String> {
        Some(match self.holds.as_deref()? {
            // A letter is no part of a Han name.
            "Localized" if self.key == "name" => format!("{}安", self.people[person]),
            "Localized" => format!("{}{}", self.people[person], self.letter),
            "Rank" => format!("{}/4{person}", person + 1),
            "YesNo" => "是".to_owned(),
            "Token" => ["office", "study", "office"][person].to_owned(),
            other => panic!("{}: the test knows no example of {other}", self.key),
        })
    }

    /// The same as readers see it.
    pub(super) fn shown(&self, person: usize) -> String {
        match self.written(person) {
            None => (person + 1).to_string(),
            Some(_) if self.holds("Token") => ["办公室", "学习部", "办公室"][person].to_owned(),
            Some(text) => text,
        }
    }
}

/// The keys of a record of a schema, with what each holds.
fn keys(schema: &Value, record: &str) -> Vec<(String, String)> {
    let properties = schema["$defs"][record]["properties"].as_object();
    let holds = |value: &Value| {
        let reference = value["$ref"].as_str();
        let reference = reference.or(value["anyOf"][0]["$ref"].as_str());
        reference.unwrap().rsplit('/').next().unwrap().to_owned()
    };
    let properties = properties.unwrap().iter();
    properties
        .map(|(key, value)| (key.clone(), holds(value)))
        .collect()
}

impl Table {
    fn of(
        file: &'static str,
        [row, headings]: [&str; 2],
        first: char,
        people: [&'static str; PEOPLE],
    ) -> Self {
        let output = gongkai().args(["schema", file]).output().unwrap();
        let schema: Value = serde_json::from_slice(&output.stdout).unwrap();
        let (data, headed) = (keys(&schema, row), keys(&schema, headings));
        let is_in = |keys: &[(String, String)], wanted: &str| keys.iter().any(|it| it.0 == wanted);
        let serial = headed.iter().filter(|it| !is_in(&data, &it.0));
        let serial = serial.map(|(key, _)| (key, None));
        let written = data.iter().map(|(key, holds)| (key, Some(holds.clone())));
        let columns: Vec<Column> = serial
            .chain(written)
            .zip(first..)
            .map(|((key, holds), letter)| Column {
                key: key.clone(),
                holds,
                printed: is_in(&headed, key),
                letter,
                people,
            })
            .collect();
        let table = Self { file, columns };
        let printed: Vec<&String> = table.printed().map(|column| &column.key).collect();
        let headed: Vec<&String> = headed.iter().map(|(key, _)| key).collect();
        assert_eq!(
            printed, headed,
            "headings stand in the order of the columns"
        );
        assert!(printed.len() >= 5, "{file}: {printed:?}");
        table
    }

    pub(super) fn staff() -> Self {
        Self::of("staff", ["Person", "Columns"], 'A', ["翀", "垚", "赟"])
    }

    pub(super) fn advisors() -> Self {
        Self::of(
            "advisors",
            ["Advisor", "AdvisorColumns"],
            'a',
            ["玥", "喆", "堃"],
        )
    }

    pub(super) fn printed(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.printed)
    }

    /// The file, with every column headed and filled.
    pub(super) fn yaml(&self) -> String {
        let mut yaml = String::from("columns:\n");
        for column in self.printed() {
            writeln!(yaml, "  {}: {}", column.key, column.heading()).unwrap();
        }
        if self.file == "staff" {
            yaml.push_str("departments: [{id: office, name: 办公室}, {id: study, name: 学习部}]\n");
        }
        yaml.push_str("people:\n");
        for person in 0..PEOPLE {
            let mut mark = "  - ";
            for column in &self.columns {
                if let Some(text) = column.written(person) {
                    writeln!(yaml, "{mark}{}: {text}", column.key).unwrap();
                    mark = "    ";
                }
            }
        }
        yaml
    }
}
