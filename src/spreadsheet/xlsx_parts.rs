//! What is asked of an .xlsx before its cells are read: whether it holds more than it may, which cells are merged, which
//! rows and columns hidden. The reader of cells tells none of this, or takes memory for whatever the file announces.

use std::io::Read;

use super::archive::Archive;
use super::failures::{Excess, Failure, Outcome};
use super::references::{area, hide, unescaped};
use super::tags::{Event, Tags};
use super::values::MEGABYTE;
use super::workbook::Sheet;
use crate::locale::limits;

/// How many formats of cells Excel itself allows.
const FORMATS: usize = 65_536;

/// Looks through the parts of a workbook.
pub(super) struct Parts<'a> {
    archive: &'a Archive<'a>,
    /// How many cells and bytes of text its sheets may still hold.
    cells: usize,
    text: usize,
}

impl<'a> Parts<'a> {
    pub(super) fn new(archive: &'a Archive<'a>) -> Self {
        let limits = &limits().spreadsheets;
        Self {
            archive,
            cells: limits.cells,
            text: limits.text * MEGABYTE,
        }
    }

    /// The sheets without their cells.
    ///
    /// # Errors
    /// Where the file is damaged, or holds more than it may.
    pub(super) fn sheets(&mut self) -> Outcome<Vec<Sheet>> {
        self.refuse_long("_rels/.rels")?;
        let workbook = self.target("_rels/.rels", |tags| {
            let kind = tags.attribute("Type")?;
            kind.ends_with("/officeDocument").then(String::new)
        })?;
        let workbook = workbook.into_iter().next().map(|(_, path)| path);
        let workbook = workbook.ok_or_else(|| Failure::broken("_rels/.rels"))?;
        let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let beside = |target: &str| match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None if folder.is_empty() => target.to_owned(),
            None => format!("{folder}/{target}"),
        };
        let relations = beside(&format!("_rels/{name}.rels"));
        self.refuse_long(&workbook)?;
        self.refuse_long(&relations)?;
        let targets = self.target(&relations, |tags| tags.attribute("Id").map(str::to_owned))?;
        self.look_through(&beside("sharedStrings.xml"), b"si")?;
        self.count_formats(&beside("styles.xml"))?;
        let mut sheets = Vec::new();
        for (name, id) in self.named_sheets(&workbook)? {
            let target = targets.iter().find(|(known, _)| *known == id);
            let path = target.map(|(_, target)| beside(target));
            let mut sheet = self.layout(path.as_deref())?;
            sheet.name = Some(name);
            sheets.push(sheet);
        }
        match sheets.len() > limits().spreadsheets.sheets {
            true => Err(Failure::TooMuch(Excess::Sheets)),
            false => Ok(sheets),
        }
    }

    /// Refuses a part that is kept as a whole, and is longer than any that tells of sheets.
    fn refuse_long(&self, path: &str) -> Outcome<()> {
        let most = (limits().spreadsheets.part * MEGABYTE) as u64;
        match self
            .archive
            .is_longer(path, most)
            .map_err(Failure::broken)?
        {
            true => Err(Failure::TooMuch(Excess::Part)),
            false => Ok(()),
        }
    }

    /// The targets of relations, each with what `of` says of its tag.
    fn target(
        &self,
        path: &str,
        of: impl Fn(&Tags<Box<dyn Read + 'a>>) -> Option<String>,
    ) -> Outcome<Vec<(String, String)>> {
        let mut tags = self.tags(path).ok_or_else(|| Failure::broken(path))?;
        let mut all = Vec::new();
        while let Some(event) = tags.next().map_err(Failure::broken)? {
            if is_element(&event)
                && tags.name() == b"Relationship"
                && let (Some(key), Some(target)) = (of(&tags), tags.attribute("Target"))
            {
                all.push((key, unescaped(target)));
            }
        }
        Ok(all)
    }

    /// The names of the sheets with the ids of their relations.
    fn named_sheets(&self, path: &str) -> Outcome<Vec<(String, String)>> {
        let mut tags = self.tags(path).ok_or_else(|| Failure::broken(path))?;
        let mut all = Vec::new();
        while let Some(event) = tags.next().map_err(Failure::broken)? {
            if !is_element(&event) || tags.name() != b"sheet" {
                continue;
            }
            let id = tags.attributes().find(|(key, _)| key.ends_with(":id"));
            let id = id.map(|(_, id)| id.to_owned()).unwrap_or_default();
            if let Some(name) = tags.attribute("name") {
                all.push((unescaped(name), id));
            }
        }
        Ok(all)
    }

    /// What is merged and hidden on a sheet.
    fn layout(&mut self, path: Option<&str>) -> Outcome<Sheet> {
        let mut sheet = Sheet::default();
        let Some(mut tags) = path.and_then(|path| self.tags(path)) else {
            return Ok(sheet);
        };
        let mut row = 0;
        while let Some(event) = tags.next().map_err(Failure::broken)? {
            // What is merged takes as much room as a cell.
            self.allow(&event, &tags, &[b"c", b"mergeCell"])?;
            if !is_element(&event) {
                continue;
            }
            let number = |name: &str| {
                tags.number(name)
                    .and_then(|number| u32::try_from(number).ok())
            };
            let is_hidden = || matches!(tags.attribute("hidden"), Some("1" | "true"));
            match tags.name() {
                b"row" => {
                    row = number("r").unwrap_or(row + 1);
                    if is_hidden() {
                        hide(&mut sheet.hidden_rows, row, row);
                    }
                }
                b"col" if is_hidden() => {
                    let (first, last) = (number("min").unwrap_or(1), number("max").unwrap_or(1));
                    hide(&mut sheet.hidden_columns, first, last);
                }
                b"mergeCell" => sheet.merged.extend(tags.attribute("ref").and_then(area)),
                _ => {}
            }
        }
        Ok(sheet)
    }

    /// Looks through the texts that cells share.
    fn look_through(&mut self, path: &str, element: &[u8]) -> Outcome<()> {
        let mut shared = Self::new(self.archive);
        let Some(mut tags) = shared.tags(path) else {
            return Ok(());
        };
        while let Some(event) = tags.next().map_err(Failure::broken)? {
            // Room is made for as many as are announced.
            if tags
                .number("uniqueCount")
                .is_some_and(|count| count > shared.cells)
            {
                return Err(Failure::TooMuch(Excess::Cells));
            }
            shared.allow(&event, &tags, &[element])?;
        }
        Ok(())
    }

    /// Refuses a file with more formats than Excel allows.
    fn count_formats(&self, path: &str) -> Outcome<()> {
        let Some(mut tags) = self.tags(path) else {
            return Ok(());
        };
        let mut formats = 0;
        while let Some(event) = tags.next().map_err(Failure::broken)? {
            let is_format = matches!(
                tags.name(),
                b"xf" | b"font" | b"fill" | b"border" | b"numFmt"
            );
            formats += usize::from(is_element(&event) && is_format);
        }
        match formats > FORMATS * 5 {
            true => Err(Failure::broken("styles.xml")),
            false => Ok(()),
        }
    }

    /// Takes what comes next off what there may be.
    fn allow(&mut self, event: &Event, tags: &Tags<impl Read>, elements: &[&[u8]]) -> Outcome<()> {
        let less = |all: usize, taken: usize, excess| {
            all.checked_sub(taken).ok_or(Failure::TooMuch(excess))
        };
        match event {
            Event::Text(length) => self.text = less(self.text, *length, Excess::Text)?,
            Event::Open | Event::Empty if elements.contains(&tags.name()) => {
                self.cells = less(self.cells, 1, Excess::Cells)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn tags(&self, path: &str) -> Option<Tags<Box<dyn Read + 'a>>> {
        self.archive.part(path).map(Tags::new)
    }
}

fn is_element(event: &Event) -> bool {
    matches!(event, Event::Open | Event::Empty)
}
