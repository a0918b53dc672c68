//! Finds the pictures that Markdown files show.

use std::sync::Arc;

use super::attached_files::base;
use super::loader::Loader;
use super::picture::measured;
use super::pictures::Picture;
use crate::diagnostic::{FileId, Finding, Span, message};
use crate::locale::limits;
use crate::markup;
use crate::text::decoded;
use crate::workspace::folded;

/// The folder of a disclosure's publication that holds them.
const FOLDER: &str = "pictures";

impl Loader<'_> {
    /// Reads the pictures that the Markdown file called `name` shows.
    pub(super) fn find_pictures(&mut self, name: &str, file: FileId) {
        let text = self.files.text(file);
        // Most texts have none, and need not be parsed for them.
        if !text.contains("![") {
            return;
        }
        let (rich, problems) = markup::document(text);
        let is_elsewhere = |picture: &markup::Picture| {
            let mut problems = problems.iter();
            problems.any(|it| it.id == message::PICTURE_ELSEWHERE && it.range == picture.range)
        };
        for picture in rich.pictures() {
            // That has been said: the check reads the text, too.
            if is_elsewhere(picture) {
                continue;
            }
            let span = Span::new(file, picture.range.clone());
            if let Some(found) = self.picture(name, &picture.address, span) {
                let key = (file, picture.address.clone());
                self.pictures.shown.insert(key, found);
            }
        }
    }

    fn picture(&mut self, name: &str, address: &str, span: Span) -> Option<Arc<Picture>> {
        let Some(way) = way_from(name, address) else {
            let finding = Finding::error(message::FILE_ELSEWHERE).with("value", address);
            self.reader.report(finding.at(span));
            return None;
        };
        if let Some(known) = self.pictures.files.get(&way) {
            return Some(Arc::clone(known));
        }
        let bytes = self.published_file(&way, limits().files.picture, span)?;
        let size = measured(&way, &bytes).map_err(|finding| finding.with("name", &*way).at(span));
        let picture = Arc::new(Picture {
            size: self.ok_or_report(size)?,
            path: format!("{FOLDER}/{}", base(&way)),
            bytes: Arc::from(bytes),
        });
        let is_alike = |known: &&Arc<Picture>| folded(&known.path) == folded(&picture.path);
        if let Some(known) = self.pictures.files.values().find(is_alike) {
            let finding = Finding::error(message::PUBLISHED_NAMES_ALIKE)
                .with("name", base(&picture.path))
                .with("other", base(&known.path));
            self.reader.report(finding.at(span));
        }
        self.pictures.files.insert(way, Arc::clone(&picture));
        Some(picture)
    }
}

/// The path in the disclosure's folder to which an address leads from the file called `name` there; `None` where it
/// leads out of the folder.
fn way_from(name: &str, address: &str) -> Option<String> {
    let address = decoded(address)?;
    if address.starts_with('/') || address.contains(['\\', ':', '\0']) {
        return None;
    }
    let (above, _) = name.rsplit_once('/').unwrap_or_default();
    let mut way: Vec<&str> = above.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                way.pop()?;
            }
            part => way.push(part),
        }
    }
    Some(way.join("/"))
}

#[cfg(test)]
mod tests {
    use super::way_from;

    #[test]
    fn addresses_lead_from_their_file_and_stay_within() {
        for (name, address, way) in [
            ("guidance.md", "a.png", Some("a.png")),
            ("guidance.md", "./图/a%20b.png", Some("图/a b.png")),
            ("texts/guidance.md", "a.png", Some("texts/a.png")),
            ("texts/guidance.md", "../图/a.png", Some("图/a.png")),
            ("guidance.md", "%E5%9B%BE.png", Some("图.png")),
            ("guidance.md", "../a.png", None),
            ("guidance.md", "%2e%2e/a.png", None),
            ("texts/guidance.md", "../../a.png", None),
            ("guidance.md", "/etc/a.png", None),
            ("guidance.md", "C:/a.png", None),
            ("guidance.md", "图\\a.png", None),
            ("guidance.md", "%ff.png", None),
        ] {
            assert_eq!(way_from(name, address).as_deref(), way, "{name} {address}");
        }
    }
}
