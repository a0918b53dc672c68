//! The open data keeps to its schema, which lets nothing change unseen.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::{Case, project, published};

fn schema(name: &str) -> jsonschema::Validator {
    let path = project().join(format!("docs/schema/{name}.schema.json"));
    jsonschema::validator_for(&serde_json::from_slice(&fs::read(path).unwrap()).unwrap()).unwrap()
}

fn faults(schema: &jsonschema::Validator, data: &Value) -> Vec<String> {
    let errors = schema.iter_errors(data);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn read(case: &Case, name: &str) -> Value {
    serde_json::from_str(&case.read(name)).unwrap()
}

#[test]
fn the_open_data_of_every_form_keeps_to_the_schema() {
    let (data, list) = (schema("open-data"), schema("open-data-list"));
    let own = |name: &str| -> Value {
        let path = published().join("output").join(name);
        serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
    };
    let mut all = vec![(
        "2021".to_owned(),
        own("2021/disclosure.json"),
        own("disclosures.json"),
    )];
    let forms = fs::read_dir(project().join("tests/fixtures/forms")).unwrap();
    let mut forms: Vec<String> = forms
        .map(|form| form.unwrap().file_name().into_string().unwrap())
        .collect();
    forms.sort();
    assert!(forms.len() > 8, "{forms:?}");
    let forms = forms.into_iter().map(|name| (Case::form(&name), name));
    let small = [
        (Case::bilingual(), "small".to_owned()),
        (
            Case::french(),
            "with texts left in another language".to_owned(),
        ),
    ];
    for (case, name) in forms.chain(small) {
        case.build();
        let list = read(&case, "disclosures.json");
        for listed in list["disclosures"].as_array().unwrap() {
            let path = format!("{}/disclosure.json", listed["name"].as_str().unwrap());
            all.push((name.clone(), read(&case, &path), list.clone()));
        }
    }
    for (name, disclosure, disclosures) in &all {
        assert_eq!(disclosure["format"], 2, "{name}");
        assert_eq!(disclosures["format"], 2, "{name}");
        assert_eq!(faults(&data, disclosure), Vec::<String>::new(), "{name}");
        assert_eq!(faults(&list, disclosures), Vec::<String>::new(), "{name}");
    }
}

/// The objects in a value, one for each place: members of lists are of one place.
fn objects(value: &Value, pointer: &str, place: &str, found: &mut Vec<(String, String)>) {
    let mut visit = |name: &str, shown: &str, below: &Value| {
        objects(
            below,
            &format!("{pointer}/{name}"),
            &format!("{place}/{shown}"),
            found,
        );
    };
    match value {
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(name, below)| visit(name, name, below));
            found.push((place.to_owned(), pointer.to_owned()));
        }
        Value::Array(list) => {
            let all = list.iter().enumerate();
            all.for_each(|(at, below)| visit(&at.to_string(), "", below));
        }
        _ => {}
    }
}

/// A member more, a member less and a member that is something else are against the schema wherever they are.
#[test]
fn the_schema_of_the_open_data_lets_no_member_change() {
    let case = Case::form("two-tables");
    case.build();
    let schema = schema("open-data");
    let data = read(&case, "2026/disclosure.json");
    let mut all = Vec::new();
    objects(&data, "", "", &mut all);
    let mut seen = BTreeSet::new();
    let mut tried = 0;
    for (place, pointer) in all {
        // The languages of a disclosure are its own.
        if place == "/locales" || !seen.insert(place) {
            continue;
        }
        let members = data.pointer(&pointer).unwrap().as_object().unwrap();
        for name in members.keys().map(String::as_str).chain(["another"]) {
            let mut changed = data.clone();
            let object = changed.pointer_mut(&pointer).unwrap();
            let object = object.as_object_mut().unwrap();
            if object.shift_remove(name).is_none() {
                object.insert(name.to_owned(), Value::Null);
            }
            assert!(!schema.is_valid(&changed), "{pointer}/{name} may change");
            let mut changed = data.clone();
            if name != "another" {
                changed.pointer_mut(&pointer).unwrap()[name] = Value::Bool(true);
                let was = &members[name];
                assert!(
                    was.is_boolean() || !schema.is_valid(&changed),
                    "{pointer}/{name} may be true"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "{tried}");
}
