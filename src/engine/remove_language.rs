//! Takes a language out of disclosures: out of the list of their languages, their files, and those of their translator.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Finding, message};
use crate::model::{FINGERPRINTS, Tag, find};
use crate::report::sort;
use crate::workspace::{
    Change, Files, SETTINGS, Scope, apart, file_names, is_there, refusal, rewrite_and_delete,
};
use crate::yaml::{Entry, Kind, Node, parse, pruned};

/// What was done to take a language out.
#[derive(Debug, Default)]
pub(crate) struct Removed {
    /// The files that no longer have it.
    pub written: Vec<PathBuf>,
    /// The files that were of that language only.
    pub deleted: Vec<PathBuf>,
}

/// Takes the language `tag` out of all disclosures in the folders `data`.
///
/// # Errors
/// That it is the original language, that nothing is in it, or that a file cannot be read, or not be changed safely;
/// nothing was written then.
pub(crate) fn remove_language(
    data: &[PathBuf],
    tag: &str,
    files: &Files,
) -> Result<Removed, Vec<Finding>> {
    let wanted = || Finding::error(message::REMOVE_LANGUAGE).with("tag", tag);
    let tag = Tag::parse(tag).ok_or_else(|| vec![wanted()])?;
    let mut plan = Removal {
        tag,
        files,
        changes: Vec::new(),
        deleted: Vec::new(),
        findings: Vec::new(),
    };
    for named in apart(data) {
        let scope = Scope::for_folder(&named);
        files.enclose(&scope);
        let found = find(&scope, files);
        plan.findings.extend(found.findings);
        for (folder, _) in found.disclosures {
            plan.take_out_of(&folder);
        }
    }
    plan.findings.retain(Finding::stops);
    if plan.findings.is_empty() && plan.changes.is_empty() && plan.deleted.is_empty() {
        plan.findings.push(wanted());
    }
    plan.carry_out()
}

/// What is to be done.
struct Removal<'a> {
    tag: Tag,
    files: &'a Files,
    changes: Vec<Change>,
    deleted: Vec<PathBuf>,
    findings: Vec<Finding>,
}

impl Removal<'_> {
    fn take_out_of(&mut self, folder: &Path) {
        let Some(settings) = self.tree(&folder.join(SETTINGS)) else {
            return;
        };
        let locales = settings.value("locales").cloned();
        let listed = locales.iter().flat_map(|locales| match &locales.kind {
            Kind::List(members) => members.as_slice(),
            _ => std::slice::from_ref(locales),
        });
        let Some(original) = listed.clone().next().filter(|first| !first.is_blank()) else {
            return;
        };
        let primary = original.text().and_then(Tag::parse);
        if primary.as_ref() == Some(&self.tag) {
            let finding = Finding::error(message::REMOVE_ORIGINAL).with("tag", self.tag.as_str());
            self.findings.push(finding.at(original.span));
            return;
        }
        for name in file_names(folder) {
            let path = folder.join(&name);
            if self.is_of_language(folder, &name) {
                self.deleted.push(path);
            } else if name.ends_with(".yaml") {
                self.change(&path, primary.as_ref(), locales.as_ref());
            }
        }
    }

    /// Whether a file is a translation of one beside it: `charter.en.yaml`.
    fn is_of_language(&self, folder: &Path, name: &str) -> bool {
        let parts: Vec<&str> = name.rsplitn(3, '.').collect();
        let [ending, tag, stem] = parts[..] else {
            return false;
        };
        Tag::parse(tag).as_ref() == Some(&self.tag)
            && is_there(&folder.join(format!("{stem}.{ending}")))
    }

    fn change(&mut self, path: &Path, primary: Option<&Tag>, locales: Option<&Node>) {
        let Some(root) = self.tree(path) else { return };
        let is_record_of_states = path.file_name().is_some_and(|name| name == FINGERPRINTS);
        let waivers = root.value("waivers").map(|node| node.span);
        let folder = path.parent().unwrap_or(Path::new(""));
        // What was waived in a translator's file is gone with it.
        let is_waiver_of_translation = |node: &Node| {
            let at = node.value("at").and_then(Node::text).unwrap_or_default();
            let file = at.split('#').next().unwrap_or_default().trim();
            self.is_of_language(folder, file)
        };
        let is = |entry: &Entry, tag: &Tag| Tag::parse(&entry.key.value).as_ref() == Some(tag);
        // A variant of a term may be of one language alone: `{en: League Committee}`.
        let is_of_language_only = |node: &Node| match &node.kind {
            Kind::Map(entries) => {
                !entries.is_empty() && entries.iter().all(|own| is(own, &self.tag))
            }
            _ => false,
        };
        let is_list_of_language_only = |node: &Node| match &node.kind {
            Kind::List(members) => !members.is_empty() && members.iter().all(is_of_language_only),
            _ => false,
        };
        let unwanted = |node: &Node, at: usize| match &node.kind {
            Kind::Map(entries) => {
                let has_original =
                    primary.is_some_and(|primary| entries.iter().any(|entry| is(entry, primary)));
                let waives_nothing_else = || match &entries[at].value.kind {
                    Kind::List(members) => members.iter().all(is_waiver_of_translation),
                    _ => false,
                };
                let is_list_of_waivers = waivers == Some(entries[at].value.span);
                is(&entries[at], &self.tag)
                    && (has_original || is_record_of_states && node.span == root.span)
                    || is_list_of_waivers && waives_nothing_else()
                    || is_list_of_language_only(&entries[at].value)
            }
            Kind::List(members) => {
                let is_list = locales.is_some_and(|locales| locales.span == node.span);
                is_list && members[at].text().and_then(Tag::parse).as_ref() == Some(&self.tag)
                    || waivers == Some(node.span) && is_waiver_of_translation(&members[at])
                    || is_of_language_only(&members[at])
            }
            Kind::Empty | Kind::Scalar(_) => false,
        };
        if !any(&root, &unwanted) {
            return;
        }
        let of_nothing_else =
            is_record_of_states && matches!(&root.kind, Kind::Map(entries) if entries.len() == 1);
        if of_nothing_else {
            self.deleted.push(path.to_owned());
            return;
        }
        let text = self.files.text(root.span.file);
        match pruned(text, &root, &unwanted) {
            Some(new) => self.changes.push(Change {
                path: path.to_owned(),
                old: Some(text.to_owned()),
                new,
            }),
            None => self.findings.push(refusal(message::REMOVE_REFUSED, path)),
        }
    }

    /// The tree of a file; what is wrong with it is noted.
    fn tree(&mut self, path: &Path) -> Option<Node> {
        let file = self
            .files
            .read(path)
            .and_then(|file| parse(self.files, file));
        file.map_err(|finding| self.findings.push(finding)).ok()
    }

    fn carry_out(mut self) -> Result<Removed, Vec<Finding>> {
        if !self.findings.is_empty() {
            sort(&mut self.findings, self.files);
            return Err(self.findings);
        }
        rewrite_and_delete(&self.changes, &self.deleted)?;
        Ok(Removed {
            written: self.changes.into_iter().map(|change| change.path).collect(),
            deleted: self.deleted,
        })
    }
}

/// Whether anything in a tree is unwanted.
fn any(node: &Node, unwanted: &dyn Fn(&Node, usize) -> bool) -> bool {
    let parts: Vec<&Node> = match &node.kind {
        Kind::Empty | Kind::Scalar(_) => Vec::new(),
        Kind::List(members) => members.iter().collect(),
        Kind::Map(entries) => entries.iter().map(|entry| &entry.value).collect(),
    };
    let is_unwanted = |(at, part): (usize, &&Node)| unwanted(node, at) || any(part, unwanted);
    parts.iter().enumerate().any(is_unwanted)
}
