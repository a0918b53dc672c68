//! Which corrections of a file are proven, together, to change what they say and nothing else.

use std::collections::BTreeMap;

use crate::diagnostic::{FileId, Fix, Scope, Span};
use crate::markup::{Change, changes_only};
use crate::workspace::Files;
use crate::yaml::{Edit, Edits, corrected, made_readable, replaced};

/// Corrections of one file that hold together, and the text that they make of it.
pub(crate) struct Proven<'a> {
    pub file: FileId,
    pub files: &'a Files,
    pub fixes: Vec<&'a Fix>,
    /// `None` while there are none.
    pub text: Option<String>,
}

impl<'a> Proven<'a> {
    /// Takes as many of these as hold together with those taken before: all at once, or by halves.
    pub(super) fn take(&mut self, fixes: &[&'a Fix]) {
        if fixes.is_empty() {
            return;
        }
        let all: Vec<&Fix> = self.fixes.iter().chain(fixes).copied().collect();
        if let Some(text) = self.made(&all) {
            self.fixes = all;
            self.text = Some(text);
        } else if let [first, second] = [&fixes[..fixes.len() / 2], &fixes[fixes.len() / 2..]]
            && !first.is_empty()
        {
            self.take(first);
            self.take(second);
        }
    }

    /// The text of the file with these corrections, if nothing else in it changes.
    fn made(&self, fixes: &[&Fix]) -> Option<String> {
        let mut edits: Vec<(Span, String)> =
            fixes.iter().flat_map(|fix| fix.edits.clone()).collect();
        edits.sort();
        let of_edits: BTreeMap<Span, &Fix> = fixes
            .iter()
            .flat_map(|fix| fix.edits.iter().map(|(span, _)| (*span, *fix)))
            .collect();
        let holds = |value: &str, edits: &Edits| reads_the_same(value, edits, &of_edits);
        let path = self.files.path(self.file);
        let is_yaml = path
            .extension()
            .is_some_and(|ending| ending == "yaml" || ending == "yml");
        // These are never mixed with others: there is no tree to prove them by.
        if is_yaml && fixes.iter().any(|fix| fix.scope == Scope::Syntax) {
            return made_readable(self.files, self.file, &edits);
        }
        if is_yaml {
            return corrected(self.files, self.file, &edits, &holds);
        }
        let text = self.files.text(self.file);
        let whole: Vec<_> = edits.iter().map(|edit| (edit.0.range(), edit)).collect();
        replaced(text, &edits).filter(|_| holds(text, &whole))
    }
}

/// Whether a reader of a value sees only what its corrections say in another way.
fn reads_the_same(value: &str, edits: &Edits, fixes: &BTreeMap<Span, &Fix>) -> bool {
    let fix_of = |edit: &Edit| fixes.get(&edit.1.0).copied();
    let are_marks = |a: &Edit, b: &Edit| match (fix_of(a), fix_of(b)) {
        (Some(a), Some(b)) => matches!(a.scope, Scope::Marks(_)) && std::ptr::eq(a, b),
        _ => false,
    };
    let mut form = None;
    let mut changes = Vec::new();
    for own in edits.chunk_by(are_marks) {
        let own_edits: Vec<_> = own
            .iter()
            .map(|(range, (_, text))| (range.clone(), text.as_str()))
            .collect();
        match fix_of(&own[0]).map(|fix| fix.scope) {
            None | Some(Scope::Value | Scope::Syntax) => {}
            Some(Scope::Words(read)) => {
                form = Some(read);
                changes.extend(Change::of_words(&own_edits));
            }
            Some(Scope::Marks(read)) => {
                form = Some(read);
                changes.extend(Change::of_marks(value, &own_edits));
            }
        }
    }
    form.is_none_or(|form| changes_only(value, &changes, form))
}
