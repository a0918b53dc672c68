//! Guesses which file name was intended where a file is misnamed.

use crate::text::{fold, near};
use crate::workspace::copied;

/// The similarity, from 0 to 1, from which a name counts as a misspelling of a known one.
const ALIKE: f64 = 0.8;

/// The one of the `known` names that was probably meant by `name`.
pub(super) fn meant<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let cleaned = plain(name);
    near(&cleaned, known, ALIKE)
}

/// A file's name without what keyboards, editors and file managers add to it: `staff.yaml` for
/// `Staff．yaml`, `staff.yml.txt`, `staff (1).yaml` and `staff - 副本.yaml`.
pub(super) fn plain(name: &str) -> String {
    // A Chinese keyboard types 。 where the full stop is meant.
    let folded = fold(name).text().to_lowercase().replace('。', ".");
    let (mut stem, mut is_yaml) = (folded.trim().to_owned(), false);
    // Endings and marks of copies alternate (`staff - 副本.yaml.txt`), so both are taken off until none is left.
    loop {
        let endings = [".yaml", ".yml", ".txt"];
        if let Some(rest) = endings.iter().find_map(|ending| stem.strip_suffix(ending)) {
            (stem, is_yaml) = (rest.trim_end().to_owned(), true);
        } else if let Some(rest) = copied(&stem).filter(|rest| !rest.is_empty()) {
            stem = rest;
        } else {
            break;
        }
    }
    // A name without any ending is a YAML file whose ending the system hides or the author forgot.
    if is_yaml || !stem.contains('.') {
        return format!("{stem}.yaml");
    }
    match stem.rsplit_once('.') {
        Some((rest, ending)) => format!("{}.{ending}", copied(rest).unwrap_or(rest.to_owned())),
        None => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_is_seen_through_what_was_made_of_it() {
        for name in [
            "staff.yaml",
            "Staff.yaml",
            "staff.YAML",
            "staff.yml",
            "staff.yaml.txt",
            "staff.yml.txt",
            "staff.yaml.yaml",
            "staff.txt",
            "staff",
            "staff．yaml",
            "staff。yaml",
            "ｓｔａｆｆ.yaml",
            "staff\u{200B}.yaml",
            "\u{FEFF}staff.yaml",
            " staff.yaml",
            "staff .yaml ",
            "staff (1).yaml",
            "staff（1）.yaml",
            "staff[1].yaml",
            "staff - 副本.yaml",
            "staff - 副本 (2).yaml",
            "副本staff.yaml",
            "复件 staff.yaml",
            "staff copy.yaml",
            "Copy of staff.yaml",
            "staff_bak.yaml",
            "staff.bak.yaml",
            "staff.yaml_bak",
            "staff.yaml - 副本",
            "staff - 副本.yaml.txt",
        ] {
            assert_eq!(plain(name), "staff.yaml", "{name:?}");
        }
        assert_eq!(plain("Guidance - 副本.md"), "guidance.md");
        assert_eq!(plain("charter.en (1).yaml"), "charter.en.yaml");
    }
}
