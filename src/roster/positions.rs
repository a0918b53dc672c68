//! Position and department of a person whose table tells neither, from what the experience says for certain.

use super::tables::Known;
use super::tidied::word;
use crate::locale::Word;
use crate::model::office;

/// The position and the department that an experience names; `None` where it names none, or several.
pub(super) fn inferred(experience: &str, known: &Known) -> Option<(String, String)> {
    let parts = experience.split(['、', '，', ',', '；', ';', '/', '\n', ' ']);
    let mut found: Vec<(String, String)> =
        parts.filter_map(|part| held(&word(part), known)).collect();
    found.dedup();
    match found.as_slice() {
        [_] => found.pop(),
        _ => None,
    }
}

/// The position and the department that a part of an experience names: the office of a department of this union, or
/// one of its presidium.
fn held(part: &str, known: &Known) -> Option<(String, String)> {
    let unions = [Word::Union, Word::GraduateUnion, Word::JointUnion];
    let union = known.words.at_start(part, &unions);
    let rest = union.map_or(part, |(_, end)| &part[end..]);
    // A college's own union has offices of the same names.
    let is_of_college = |union: &str| union.starts_with(['院', '系']);
    if union.is_some_and(|(_, end)| is_of_college(&part[..end])) {
        return None;
    }
    if office(rest, known.words) == Some(Word::Presidium) {
        return Some((rest.to_owned(), String::new()));
    }
    known.departments.iter().find_map(|department| {
        let behind = rest.strip_prefix(department.as_str());
        // 学习部 and 部长 share a character in 学习部长.
        let shared = || {
            let last = department.chars().next_back()?;
            let before = &department[..department.len() - last.len_utf8()];
            rest.strip_prefix(before)
                .filter(|office| office.starts_with(last))
        };
        let is_office =
            |text: &&str| office(text, known.words).is_some_and(|office| office != Word::Presidium);
        let position = behind
            .filter(is_office)
            .or_else(|| shared().filter(is_office))?;
        Some((position.to_owned(), department.clone()))
    })
}
