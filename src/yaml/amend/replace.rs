//! Replaces one value in the style in which it was written.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::edits::{Amendment, Site};
use super::render::{plain, quoted, scalar, single_quoted};

impl Amendment<'_> {
    /// Replaces the text at `place` by another.
    pub(crate) fn replace(&mut self, place: Range<usize>, new: &str, site: Site) {
        if let Some(header) = self.header(site.from, place.start) {
            return self.replace_block(header, place, new);
        }
        let below = site.indent + 2;
        if new.contains('\n')
            && !site.flow
            && let Some(lines) = self.render.block(new, '|', below)
        {
            let end = self.text.line_end(place.end);
            self.edits.push((place, "|".to_owned()));
            let lines = format!("{}{lines}", self.render.line(below));
            return self.edits.push((end..end, lines));
        }
        let styled = match self.text.0[place.start..].chars().next() {
            Some('"') => None,
            Some('\'') => single_quoted(new, site.flow),
            _ => plain(new, site.flow),
        };
        self.edits
            .push((place, styled.unwrap_or_else(|| quoted(new))));
    }

    /// The sign of a text block (`|`, `>-`) that stands before its first line.
    fn header(&self, from: usize, start: usize) -> Option<Range<usize>> {
        static HEADER: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"^\s*(?:[&!]\S*\s+)*([|>][-+0-9]*)[ \t]*(?:#[^\n]*|\r)?\n")
                .expect("well-formed")
        });
        let gap = self.text.0.get(from..start)?;
        let sign = HEADER.captures(gap)?.get(1)?.range();
        Some(from + sign.start..from + sign.end)
    }

    fn replace_block(&mut self, header: Range<usize>, place: Range<usize>, new: &str) {
        let sign = &self.text.0[header.clone()];
        let chomped = if sign.contains('-') { "-" } else { "" };
        let indent = self.text.column(place.start);
        let own = if sign.starts_with('>') { '>' } else { '|' };
        for style in [own, '|'] {
            if let Some(lines) = self.render.block(new, style, indent) {
                self.edits.push((header, format!("{style}{chomped}")));
                return self.edits.push((place, lines));
            }
        }
        let end = self.text.line_end(header.end);
        self.edits.push((header, scalar(new, false)));
        self.edits.push((end..place.end, String::new()));
    }
}
