//! The steps of `gongkai i18n`: what is translated, and by which state of the original; texts to translators
//! and back.

use std::path::{Path, PathBuf};

use super::drafts::drafts;
use crate::check::translation_fault;
use crate::diagnostic::{FileId, Finding, Place, Span, message};
use crate::model::FINGERPRINTS;
use crate::report::{masked, sort};
use crate::translation::po::{self, Fault, PoEntry};
use crate::translation::{
    self, Fingerprints, Merge, Progress, Skipped, TranslationWriter, entries, targets, units,
    wanted,
};
use crate::workspace::{Change, Files, rewrite};

/// How much is translated of all disclosures in `data`, by disclosure, language and file.
///
/// # Errors
/// Everything that is wrong with the form of the data.
pub(crate) fn progress(data: &[PathBuf], files: &Files) -> Result<Vec<Progress>, Vec<Finding>> {
    let mut all = Vec::new();
    for draft in drafts(data, files)? {
        let fingerprints = Fingerprints::read(&draft, files).map_err(|finding| vec![finding])?;
        for tag in targets(&draft, files) {
            all.extend(translation::progress(&draft, &tag, &fingerprints, files));
        }
    }
    for progress in &mut all {
        progress.file = masked(&progress.file);
    }
    Ok(all)
}

/// Records for every translation that it fits its original as it is now. A disclosure without translations
/// gets no record.
///
/// # Errors
/// What is wrong with the form of the data, or that the record cannot be written.
pub(crate) fn accept(
    data: &[PathBuf],
    files: &Files,
) -> Result<Vec<(PathBuf, usize)>, Vec<Finding>> {
    let mut written = Vec::new();
    let mut changes = Vec::new();
    for draft in drafts(data, files)? {
        let mut fingerprints = Fingerprints::default();
        let mut count = 0;
        for tag in targets(&draft, files) {
            for (id, unit) in units(&draft, &tag, files) {
                if unit.translation(&tag).is_some() {
                    fingerprints.accept(tag.as_str(), &id, unit.original());
                    count += 1;
                }
            }
        }
        let path = draft.folder.join(FINGERPRINTS);
        let known = files.find(&path).map(|file| files.text(file).to_owned());
        if count == 0 && known.is_none() {
            continue;
        }
        changes.push(Change {
            path: path.clone(),
            old: known,
            new: fingerprints.text(),
        });
        written.push((path, count));
    }
    rewrite(&changes)?;
    Ok(written)
}

/// The PO file that holds everything to be translated into `tag`.
///
/// # Errors
/// Everything that is wrong with the form of the data, or that no disclosure lists the language.
pub(crate) fn export(data: &[PathBuf], tag: &str, files: &Files) -> Result<String, Vec<Finding>> {
    let drafts = drafts(data, files)?;
    let Some(tag) = wanted(tag, &drafts, files) else {
        return Err(vec![
            Finding::error(message::EXPORT_LANGUAGE).with("tag", tag),
        ]);
    };
    let wanting = drafts.iter();
    let wanting = wanting.filter(|draft| targets(draft, files).contains(&tag));
    let mut all: Vec<PoEntry> = wanting
        .flat_map(|draft| entries(draft, &tag, files))
        .collect();
    for entry in &mut all {
        entry.place = masked(&entry.place);
    }
    let names: Vec<&str> = drafts.iter().map(|draft| draft.name.as_str()).collect();
    Ok(po::write(
        &format!("gongkai {}", names.join(" ")),
        tag.as_str(),
        &all,
    ))
}

/// What an import has done.
#[derive(Debug)]
pub(crate) struct Imported {
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// The entries that were not taken, with the lines in which they begin.
    pub skipped: Vec<(Skipped, Span)>,
}

/// Takes the translations of a PO file into the data: each stays where it stands, a new one goes into the
/// translator's file. Gives what was written and what was not taken.
///
/// # Errors
/// Everything that is wrong with the form of the data or of the PO file, and every text that changed on
/// both sides; nothing was written then.
pub(crate) fn import(
    from: &Path,
    data: &[PathBuf],
    files: &Files,
) -> Result<Imported, Vec<Finding>> {
    let drafts = drafts(data, files)?;
    let file = files.read_named(from);
    let file = file.map_err(|finding| vec![unread(finding)])?;
    let po = po::read(files.text(file)).map_err(|fault| vec![no_po(fault, file, files)])?;
    let Some(tag) = wanted(&po.language, &drafts, files) else {
        let finding = Finding::error(message::IMPORT_LANGUAGE).with("tag", po.language);
        return Err(vec![finding.at(files.find_line(file, "\"Language:"))]);
    };
    let merge = Merge::new(&tag, file, &drafts, &po.entries, &translation_fault, files);
    let mut changes = Vec::new();
    let mut findings = merge.findings;
    for draft in &drafts {
        let own = merge.taken.iter().filter(|(of, ..)| of.name == draft.name);
        let texts = own.map(|(_, unit, text)| (*unit, text.as_str()));
        let (own, refused) = TranslationWriter::with_texts(draft, &tag, files, texts).changes();
        changes.extend(own);
        findings.extend(refused);
    }
    if !findings.is_empty() {
        sort(&mut findings, files);
        return Err(findings);
    }
    rewrite(&changes)?;
    Ok(Imported {
        written: changes.into_iter().map(|change| change.path).collect(),
        skipped: merge.skipped,
    })
}

/// A file that is missing here is none of a disclosure's.
fn unread(finding: Finding) -> Finding {
    if finding.is(message::FILE_MISSING) {
        return finding.worded(message::IMPORT_FILE_MISSING);
    }
    finding
}

fn no_po(fault: Fault, file: FileId, files: &Files) -> Finding {
    match fault {
        Fault::Line(line) => Finding::error(message::PO_SYNTAX).at(Span::new(file, line)),
        Fault::Plural(line) => Finding::error(message::PO_PLURAL).at(Span::new(file, line)),
        Fault::NoHead => {
            Finding::error(message::PO_NO_HEAD).in_place(Place::File(files.path(file).to_owned()))
        }
    }
}
