//! A table of people of a disclosure as a spreadsheet.

use std::path::Path;

use super::import_table::PeopleTable;
use super::recipient::written;
use crate::diagnostic::Finding;
use crate::model::{ADVISORS, Directory, OwnUnion, ROSTER};
use crate::roster::{Exported, Table, exported};
use crate::spreadsheet::{NewForm, NewTable};

impl PeopleTable {
    /// The table as a file of this format; `output` is where it is to be written.
    ///
    /// # Errors
    /// That the format cannot hold it.
    pub(crate) fn exported(&self, form: NewForm, output: &Path) -> Result<Vec<u8>, Vec<Finding>> {
        written(self.new_table(), form, output)
    }

    fn new_table(&self) -> Option<NewTable> {
        let draft = &self.recipient.draft;
        let labels = self.recipient.labels()?;
        let staff = draft.staff.value.as_ref();
        let departments = staff.map_or(&[][..], |staff| &staff.departments);
        let settings = draft.settings.value.as_ref();
        let union = settings.map(OwnUnion::from).unwrap_or_default();
        let directory = Directory::new(departments, &union, &self.recipient.languages.words);
        let with = |sheet| Exported {
            labels,
            sheet,
            departments,
            directory: &directory,
        };
        match self.table {
            Table::Roster => {
                let (own, with) = (staff?.columns.as_ref(), with("spreadsheet-roster"));
                Some(exported(ROSTER, own, &staff?.people, &with))
            }
            Table::Advisors => {
                let advisors = draft.advisors.value.as_ref()?;
                let (own, with) = (advisors.columns.as_ref(), with("spreadsheet-advisors"));
                Some(exported(ADVISORS, own, &advisors.people, &with))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::Write;
    use std::path::{Path, PathBuf};
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::PeopleTable;
    use crate::diagnostic::Finding;
    use crate::roster::Table;
    use crate::spreadsheet::{NewForm, Source};
    use crate::workspace::Files;

    /// The values of a person, by the keys of the columns.
    type Values = BTreeMap<&'static str, String>;

    /// A folder with a disclosure whose roster is given in memory.
    static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small/2026");
        std::fs::create_dir(folder.path().join("2026")).unwrap();
        for entry in std::fs::read_dir(fixture).unwrap() {
            let entry = entry.unwrap();
            // Other people than the fixture's have no translations.
            if entry.file_name().to_string_lossy().contains(".en.") {
                continue;
            }
            let to = folder.path().join("2026").join(entry.file_name());
            std::fs::copy(entry.path(), to).unwrap();
        }
        folder
    });

    fn staff(people: &[Values]) -> String {
        let mut text = String::from(
            "departments:\n  - {id: study, name: 学习部}\n  - {id: arts, name: 文体部}\npeople:\n",
        );
        for person in people {
            let mut mark = "  -";
            for (key, value) in person {
                let value = serde_json::to_string(value).unwrap();
                writeln!(text, "{mark} {key}: {value}").unwrap();
                mark = "   ";
            }
        }
        text
    }

    fn recipient(file: &str, text: String, table: Table) -> (PeopleTable, Files) {
        let path = FOLDER.path().join("2026").join(file);
        let files = Files::with_texts([(path, text)].into_iter().collect());
        let found = PeopleTable::find(FOLDER.path(), table, &files);
        let recipient = found.unwrap_or_else(|findings| panic!("{findings:?}"));
        (recipient, files)
    }

    /// Exports a table and reads it back. Gives the values that were read.
    fn goes_around(recipient: &PeopleTable, files: &Files, name: &str) -> Vec<Values> {
        let path: PathBuf = FOLDER.path().join(name);
        let form = NewForm::of(&path).unwrap();
        let content = recipient.exported(form, &path).unwrap();
        assert_eq!(content, recipient.exported(form, &path).unwrap(), "{name}");
        std::fs::write(&path, content).unwrap();
        let (reading, findings) = recipient.read(&Source::File(path), None);
        let reading = reading.unwrap_or_else(|| panic!("{name}: {findings:?}"));
        assert!(!findings.iter().any(Finding::stops), "{name}: {findings:?}");
        let proposal = recipient.proposal(&reading, files).unwrap();
        assert!(proposal.plan.is_empty(), "{name}: {:#?}", proposal.plan);
        let person = |row: &crate::roster::Row| -> Values {
            let entries = reading.columns.iter().zip(&row.entries);
            let values = entries.map(|(key, entry)| (*key, entry.value.clone()));
            values.filter(|(_, value)| !value.is_empty()).collect()
        };
        reading.people.iter().map(person).collect()
    }

    fn any_name() -> impl Strategy<Value = String> {
        let names = [
            "王犇",
            "欧阳翀",
            "阿卜杜拉·买买提",
            "𬭎垚",
            "尉迟玥",
            "Mary Ann O'Neil",
            "J. R. Smith",
            "司马䶮",
            "上官赟",
        ];
        proptest::sample::select(names.to_vec()).prop_map(str::to_owned)
    }

    fn any_text() -> impl Strategy<Value = String> {
        let texts = [
            "=1+1",
            "-",
            "+8",
            "@学习部",
            "'=x",
            "''",
            "1/2",
            "2021-03-12",
            "1月41日",
            "007",
            "1e5",
            "_x0041_",
            "\"引\"",
            "a,b",
            "a;b",
            "云计算系",
            "翀、垚",
            "null",
            "TRUE",
            "&lt;",
            "<b>",
            "班长 学习委员",
            "=\"1/41\"",
            "--",
            "𬭎",
        ];
        let text = proptest::sample::select(texts.to_vec());
        let texts = proptest::collection::vec(text, 1..4);
        texts.prop_map(|texts| texts.concat())
    }

    fn any_person() -> impl Strategy<Value = Values> {
        let chosen = |values: &'static [&'static str]| {
            let values = proptest::sample::select(values.to_vec());
            proptest::option::of(values.prop_map(str::to_owned))
        };
        let rank = (1..=60_u32).prop_flat_map(|of| (1..=of, Just(of)));
        let rank = proptest::option::of(rank.prop_map(|(place, of)| format!("{place}/{of}")));
        let values = (
            any_name(),
            chosen(&["中共党员", "共青团员", "群众", "无党派人士"]),
            proptest::option::of(any_text()),
            chosen(&["一年级", "大二", "2024级", "研究生二年级"]),
            rank,
            chosen(&["是", "否"]),
            proptest::option::of(any_text()),
            chosen(&["主席团成员", "部长", "执行主席", "干事"]),
            chosen(&["study", "arts"]),
        );
        values.prop_map(
            |(name, status, faculty, grade, rank, failed, experience, position, department)| {
                let others = [
                    ("political-status", status),
                    ("faculty", faculty),
                    ("grade", grade),
                    ("rank", rank),
                    ("failed-courses", failed),
                    ("experience", experience),
                    ("position", position),
                    ("department", department),
                ];
                let others = others.into_iter();
                let others = others.filter_map(|(key, value)| Some((key, value?)));
                others.chain([("name", name)]).collect()
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// What is exported gives exactly the people of the data when it is read, and changes nothing.
        #[test]
        fn an_exported_roster_is_the_data(people in proptest::collection::vec(any_person(), 1..12)) {
            let (recipient, files) = recipient("staff.yaml", staff(&people), Table::Roster);
            let named = |person: &Values| -> Values {
                let mut person = person.clone();
                if let Some(department) = person.get_mut("department") {
                    *department = if department == "study" { "学习部" } else { "文体部" }.to_owned();
                }
                person
            };
            let people: Vec<Values> = people.iter().map(named).collect();
            for name in ["名单.xlsx", "名单.csv"] {
                prop_assert_eq!(goes_around(&recipient, &files, name), people.clone(), "{}", name);
            }
        }

        #[test]
        fn exported_advisors_are_the_data(name in any_name(), category in any_text(), remark in any_text(), is_cadre: bool) {
            let text = |text: &str| serde_json::to_string(text).unwrap();
            let cadre = if is_cadre { "是" } else { "否" };
            let advisors = format!(
                "people:\n  - category: {}\n    name: {}\n    full-time-cadre: {cadre}\n    remark: {}\n",
                text(&category), text(&name), text(&remark),
            );
            let (recipient, files) = recipient("advisors.yaml", advisors, Table::Advisors);
            let expected: Values = [("category", category), ("name", name), ("full-time-cadre", cadre.to_owned()), ("remark", remark)].into();
            for name in ["责任人.xlsx", "责任人.csv"] {
                prop_assert_eq!(goes_around(&recipient, &files, name), vec![expected.clone()], "{}", name);
            }
        }
    }

    #[test]
    fn two_departments_of_one_name_are_told_by_their_ids() {
        let text = "departments:\n  - {id: study, name: 学习部}\n  - {id: other, name: 学习部}\npeople:\n  - {name: 王犇, department: other}\n";
        let (recipient, files) = recipient("staff.yaml", text.to_owned(), Table::Roster);
        let read = goes_around(&recipient, &files, "同名.xlsx");
        assert_eq!(read[0]["department"], "other");
    }

    #[test]
    fn a_text_of_several_lines_stays() {
        let text = "departments: []\npeople:\n  - name: 王犇\n    experience: |-\n      班长\n      学习委员\n";
        let (recipient, files) = recipient("staff.yaml", text.to_owned(), Table::Roster);
        let read = goes_around(&recipient, &files, "多行.csv");
        assert_eq!(read[0]["experience"], "班长 学习委员");
    }
}
