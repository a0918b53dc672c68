//! Tables of people hold their columns everywhere: what the schema says can be written is printed on pages
//! and in documents and published as data, column by column, whichever columns there are.

mod table;

use std::path::Path;

use scraper::Html;
use serde_json::Value;

use crate::support::{Case, pdf_text, select};
use table::{Column, PEOPLE, Table};

/// Both tables filled, in one language or two, published; what cells say in a second language is said nowhere.
fn published(bilingual: bool) -> Case {
    let case = match bilingual {
        true => ["staff", "advisors", "self-assessment"]
            .iter()
            .fold(Case::bilingual(), |case, file| {
                case.remove(&format!("{file}.en.yaml"))
            }),
        false => Case::small(),
    };
    let case = case
        .claiming_nothing()
        .write("staff.yaml", Table::staff().yaml())
        .write("advisors.yaml", Table::advisors().yaml());
    case.build();
    case
}

/// Blanks apart, as neither pages nor lines in a cell keep them.
fn bare(text: impl Into<String>) -> String {
    text.into().chars().filter(|c| !c.is_whitespace()).collect()
}

fn text_of(element: scraper::ElementRef) -> String {
    bare(element.text().collect::<String>())
}

#[test]
fn every_column_is_on_the_pages() {
    let case = published(true);
    for locale in ["zh-CN", "en", "zh-CN-en"] {
        let html = Html::parse_document(&case.read(&format!("2026/{locale}/index.html")));
        for table in [Table::staff(), Table::advisors()] {
            let section = format!("section#{} table", table.file);
            let heads = select(&html, &format!("{section} thead th"));
            let heads: Vec<String> = heads.into_iter().map(text_of).collect();
            assert_eq!(heads.len(), table.printed().count(), "{locale}: {heads:?}");
            // The official wording of a short head stands below the table.
            let wordings = format!("section#{} .wordings dd", table.file);
            let wordings = select(&html, &wordings);
            let wordings: Vec<String> = wordings.into_iter().map(text_of).collect();
            for (column, head) in table.printed().zip(&heads) {
                let heading = column.heading();
                let is_said = head.starts_with(&heading)
                    || wordings.iter().any(|dd| dd.starts_with(&heading));
                assert!(is_said, "{locale}: {}: {head}", column.key);
            }
            let cells = select(&html, &format!("{section} tbody tr > *"));
            assert_eq!(
                cells.len(),
                PEOPLE * heads.len(),
                "{locale}: {}",
                table.file
            );
            let of_rows =
                (0..PEOPLE).flat_map(|person| table.printed().map(move |column| (person, column)));
            for ((person, column), cell) in of_rows.zip(cells) {
                let said = text_of(cell);
                let answers = ["是", "Yes", "是Yes"];
                let fits = match column.holds("YesNo") {
                    true => answers.contains(&said.as_str()),
                    false => said.contains(&column.shown(person)),
                };
                assert!(fits, "{locale}: {}: {said}", column.key);
                let labelled = cell.value().attr("data-label").is_some();
                assert_eq!(
                    labelled,
                    cell.value().name() == "td" && column.holds.is_some()
                );
            }
        }
    }
}

/// A document says headings and cells of these columns, row by row.
fn prints(pdf: &Path, columns: &[&Column]) {
    let said = bare(pdf_text(pdf));
    let mut rest = said.as_str();
    let mut next = |text: &str, key: &str| {
        let at = rest.find(text);
        let at = at.unwrap_or_else(|| panic!("{}: {key}: no {text} in {rest}", pdf.display()));
        rest = &rest[at + text.len()..];
    };
    // In words heads may be short, and their official wordings stand below the table.
    let are_in_the_head = pdf.ends_with("zh-CN/announcement.pdf");
    for column in columns {
        if are_in_the_head {
            next(&column.heading(), &column.key);
        } else {
            assert!(said.contains(&column.heading()), "{}", column.key);
        }
    }
    for person in 0..PEOPLE {
        // Answers are in the words of the page.
        for column in columns.iter().filter(|column| !column.holds("YesNo")) {
            next(&column.shown(person), &column.key);
        }
    }
}

#[test]
fn every_column_is_in_the_documents() {
    let case = published(true);
    for pdf in [
        "zh-CN/announcement.pdf",
        "en/announcement.pdf",
        "announcement-zh-CN-en.pdf",
    ] {
        let pdf = case.output(&format!("2026/{pdf}"));
        for table in [Table::staff(), Table::advisors()] {
            prints(&pdf, &table.printed().collect::<Vec<_>>());
        }
    }
}

#[test]
fn every_column_is_in_the_open_data() {
    let case = published(false);
    let data: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    let sections = data["locales"]["zh-CN"]["sections"].as_array().unwrap();
    for table in [Table::staff(), Table::advisors()] {
        let section = sections
            .iter()
            .find(|section| section["kind"] == table.file);
        let content = &section.unwrap()["content"];
        let headings: Vec<(String, Value)> = table
            .printed()
            .map(|column| (column.name(), column.heading().into()))
            .collect();
        let said: Vec<(String, Value)> = content["columns"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, heading)| (name.clone(), heading.clone()))
            .collect();
        assert_eq!(said, headings);
        let people = content["people"].as_array().unwrap();
        assert_eq!(people.len(), PEOPLE);
        for (number, person) in people.iter().enumerate() {
            for column in &table.columns {
                let said = &person[column.name()];
                let said = said
                    .as_str()
                    .map_or_else(|| said.to_string(), str::to_owned);
                assert_eq!(said, column.shown(number), "{}", column.key);
            }
            let derived = ["anchor", "original_name", "rank_percent"];
            let known = |name: &str| {
                derived.contains(&name) || table.columns.iter().any(|it| it.name() == name)
            };
            let unknown: Vec<_> = person
                .as_object()
                .unwrap()
                .keys()
                .filter(|it| !known(it))
                .collect();
            assert!(unknown.is_empty(), "{unknown:?}");
        }
        let content: Vec<&String> = content.as_object().unwrap().keys().collect();
        let filters = (table.file == "staff").then_some("filters");
        let parts: Vec<&str> = ["columns", "people"].into_iter().chain(filters).collect();
        assert_eq!(content, parts, "how a table is set is no data");
    }
}

/// The page offers what the data can be filtered by: the cells of a printed column, what rows have of others.
#[test]
fn every_filter_of_the_data_is_on_the_page() {
    let case = published(false);
    let data: Value = serde_json::from_str(&case.read("2026/disclosure.json")).unwrap();
    let sections = data["locales"]["zh-CN"]["sections"].as_array().unwrap();
    let staff = sections
        .iter()
        .find(|section| section["kind"] == "staff")
        .unwrap();
    let filters = staff["content"]["filters"].as_object().unwrap();
    assert!(filters.len() >= 4, "{filters:?}");
    let html = Html::parse_document(&case.read("2026/zh-CN/index.html"));
    assert_eq!(select(&html, "[data-filter]").len(), filters.len());
    let table = Table::staff();
    for (name, values) in filters {
        let column = table
            .columns
            .iter()
            .find(|column| column.name() == *name)
            .unwrap();
        let (part, rows) = if column.printed {
            (&column.key, format!("#staff tbody .{}", column.key))
        } else {
            (name, format!("#staff tbody tr[data-{name}]"))
        };
        let options = select(
            &html,
            &format!("select[data-filter={part}] option:not([value])"),
        );
        let options: Vec<String> = options.into_iter().map(text_of).collect();
        let values: Vec<&str> = values
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().unwrap())
            .collect();
        assert_eq!(options, values);
        assert_eq!(select(&html, &rows).len(), PEOPLE, "{rows}");
    }
}

/// Claims see every column of the data by its name.
#[test]
fn every_column_is_known_to_claims() {
    let table = Table::staff();
    let texts = table
        .columns
        .iter()
        .filter(|column| column.holds("Localized"));
    let claims: Vec<String> = texts
        .map(|column| {
            let (name, text) = (column.name(), column.written(1).unwrap());
            format!("          - staff|selectattr(\"{name}\", \"eq\", \"{text}\")|length == 1\n")
        })
        .collect();
    let claims = claims.concat();
    assert!(claims.lines().count() >= 5, "{claims}");
    let claiming = |claims: &str| {
        let claims = format!("        title: 名称\n        claims:\n{claims}");
        Case::small()
            .claiming_nothing()
            .write("staff.yaml", table.yaml())
            .replace("charter.yaml", "        title: 名称\n", &claims)
            .run(&["check", "--lang", "en"])
    };
    let held = claiming(&claims);
    assert!(
        held.status.success(),
        "{}",
        String::from_utf8_lossy(&held.stderr)
    );
    let refuted = claiming(&claims.replace("== 1", "== 2"));
    let said = String::from_utf8_lossy(&refuted.stderr).into_owned();
    assert_eq!(
        said.matches("error[false-claim]").count(),
        claims.lines().count(),
        "{said}"
    );
}

/// A school's own templates that name the eight and five columns of before still print them.
#[test]
fn own_templates_that_know_the_columns_by_position_still_work() {
    let heads = |keys: &[&str]| {
        let head = |key| format!("[{{{{ content.columns.{key} }}}}], ");
        keys.iter().map(head).collect::<Vec<_>>().concat()
    };
    let cells = |keys: &[&str]| {
        let cell = |key: &&str| match *key {
            "number" => "{{ person.number }}, ".to_owned(),
            "rank" => "{{ person.rank | str }}, ".to_owned(),
            "name" => "[{{ person.name | name }}], ".to_owned(),
            key => format!("[{{{{ person.{key} }}}}], "),
        };
        keys.iter().map(cell).collect::<Vec<_>>().concat()
    };
    let staff = [
        "number",
        "name",
        "political_status",
        "faculty",
        "grade",
        "rank",
        "failed_courses",
        "experience",
    ];
    let advisors = ["number", "category", "name", "full_time_cadre", "remark"];
    let template = |function: &str, anchor: &str, keys: &[&str]| {
        format!(
            "#{function}(({}), {{% for person in content.people %}}({anchor}{}), {{% endfor %}})\n",
            heads(keys),
            cells(keys)
        )
    };
    let own = Case::small()
        .claiming_nothing()
        .write("staff.yaml", Table::staff().yaml())
        .write("advisors.yaml", Table::advisors().yaml())
        .template("press/sections/staff.typ", &template("roster", "{{ person.anchor | str }}, ", &staff))
        .template("press/sections/advisors.typ", &template("advisors", "", &advisors))
        .template("site/sections/staff.html", "{{ section.content.columns.rank }}：{% for person in section.content.people %}{{ person.rank }}（{{ person.rank_percent }}）{{ person.department }}{% endfor %}{{ section.content.filters.faculty | join(\"、\") }}\n");
    own.build();
    let pdf = own.output("2026/zh-CN/announcement.pdf");
    for (table, known) in [(Table::staff(), &staff[..]), (Table::advisors(), &advisors)] {
        let columns = table.printed();
        let columns: Vec<&Column> = columns
            .filter(|it| known.contains(&it.name().as_str()))
            .collect();
        assert_eq!(columns.len(), known.len());
        prints(&pdf, &columns);
    }
    let html = Html::parse_document(&own.read("2026/zh-CN/index.html"));
    let said = text_of(select(&html, "section#staff")[0]);
    assert!(said.contains("1/40（2.5）办公室2/41"), "{said}");
}
