//! Puts waivers into the file of the settings, which otherwise stays as it is.

use std::path::Path;

use crate::diagnostic::{Finding, Span, message};
use crate::model::Settings;
use crate::workspace::{Change, Files, refusal};
use crate::yaml::{Entry, Kind, Placed, Wanted, amended, parse};

/// A waiver as it is to be.
pub(super) struct WantedWaiver {
    /// The member of the list that it is now.
    pub old: Option<Span>,
    pub rule: String,
    pub at: String,
    pub found: Vec<String>,
    /// The reason, where it is a new one.
    pub reason: Option<String>,
}

/// The change that puts waivers into the settings.
pub(super) fn change(
    path: &Path,
    settings: &Settings,
    waivers: &[WantedWaiver],
    files: &Files,
) -> Result<Change, Vec<Finding>> {
    let text = files.text(settings.place.file);
    let refused = || vec![refusal(message::FIX_REFUSED, path)];
    let tree = parse(files, settings.place.file).map_err(|_| refused())?;
    let mut wanted = Wanted::from(&tree);
    let year = settings.school_year.value.year.to_string();
    for waiver in waivers {
        put(&mut wanted, waiver, &year);
    }
    Ok(Change {
        path: path.to_owned(),
        old: Some(text.to_owned()),
        new: amended(text, &tree, &wanted).map_err(|_| refused())?,
    })
}

/// Puts a waiver into the tree of the settings: where it stands, or at the end of the list.
fn put(settings: &mut Wanted, waiver: &WantedWaiver, year: &str) {
    let Some(members) = settings.list_under("waivers") else {
        return;
    };
    let member = members
        .iter()
        .position(|member| match (member.span, waiver.old) {
            (Placed::Old(span), Some(old)) => span == old,
            _ => false,
        });
    let member = member.unwrap_or_else(|| {
        members.push(Wanted::added(Kind::Map(Vec::new())));
        members.len() - 1
    });
    let Kind::Map(entries) = &mut members[member].kind else {
        return;
    };
    set(entries, "rule", &waiver.rule);
    set(entries, "at", &waiver.at);
    set(entries, "school-year", year);
    set(entries, "found", &waiver.found.join(" "));
    if let Some(reason) = &waiver.reason {
        set(entries, "reason", reason);
    }
}

/// Gives a key of a map a text.
fn set(entries: &mut Vec<Entry<Placed>>, key: &str, text: &str) {
    let value = Kind::Scalar(text.to_owned());
    match entries.iter_mut().find(|entry| entry.key.value == key) {
        Some(entry) => entry.value.kind = value,
        None => entries.push(Entry::added(key, value)),
    }
}
