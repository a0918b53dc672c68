//! The two states that `diff` and `amendments` compare, as they were named on the command line.

use std::path::{Path, PathBuf};

use super::arguments::ComparedStates;
use crate::diagnostic::{Finding, message, slashed};
use crate::engine::{Sides, Source, publication_of};
use crate::workspace::{data_here, home, is_published, output_here};

/// What is compared with what: what was named, else what is published and the data of the project in which the user
/// stands.
pub(super) fn sides(named: &ComparedStates) -> Result<Sides, Finding> {
    let (old, new) = match (&named.git, &named.data[..]) {
        (Some(_), [_, _, ..]) => return Err(Finding::error(message::DIFF_GIT_TWO)),
        (Some(revision), named) => {
            let data = named.first().cloned().unwrap_or_else(data_here);
            (
                Source::Revision(revision.clone(), data.clone()),
                Source::Data(data),
            )
        }
        (None, []) => (published(output_here())?, Source::Data(data_here())),
        (None, [one]) => match Source::of(one) {
            Source::Data(data) => (published(publication_of(&data))?, Source::Data(data)),
            former => (former, Source::Data(data_here())),
        },
        (None, [old, new, ..]) => (Source::of(old), Source::of(new)),
    };
    Ok(Sides {
        old,
        new,
        language: named.language.clone(),
    })
}

fn published(output: PathBuf) -> Result<Source, Finding> {
    match is_published(&output) {
        true => Ok(Source::Published(output)),
        false => {
            Err(Finding::error(message::DIFF_NOTHING_PUBLISHED).with("path", slashed(&output)))
        }
    }
}

/// The folder beside whose data a project's own templates and languages lie.
pub(super) fn home_of(sides: &Sides) -> PathBuf {
    let data: Option<&Path> = match (&sides.new, &sides.old) {
        (Source::Data(path), _) | (_, Source::Data(path)) => Some(path),
        _ => None,
    };
    home(data.unwrap_or(&data_here()))
}
