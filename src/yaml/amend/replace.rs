//! Replaces one value in the style in which it was written.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::edits::{Amendment, Site};
use super::render::{plain, quoted, scalar, single_quoted};

impl Amendment<'_> {
    /// Replaces the text at `place` by another.
    pub(crate) fn replace(&mut self, place: Range<usize>, new: &str, site: Site) {
        if let Some(sign) = self.block_sign(site.from, place.start) {
            return self.replace_block(sign, place, new);
        }
        // Lines become a text block, which is how a person would write them.
        let below = site.indent + 2;
        if new.contains('\n')
            && !site.flow
            && let Some(lines) = self.render.block(new, '|', below)
        {
            let end = self.text.line_end(place.end);
            self.edit(place, "|");
            let lines = format!("{}{lines}", self.render.line(below));
            return self.insert(end, lines);
        }
        let styled = match self.text.0[place.start..].chars().next() {
            Some('"') => None,
            Some('\'') => single_quoted(new, site.flow),
            _ => plain(new, site.flow),
        };
        self.edit(place, styled.unwrap_or_else(|| quoted(new)));
    }

    /// The sign of a text block (`|`, `>-`) that stands before its first line, at `start`. `None` where the
    /// value is no text block.
    fn block_sign(&self, from: usize, start: usize) -> Option<Range<usize>> {
        static SIGN: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"^\s*(?:[&!]\S*\s+)*([|>][-+0-9]*)[ \t]*(?:#[^\n]*|\r)?\n")
                .expect("well-formed")
        });
        let gap = self.text.0.get(from..start)?;
        let sign = SIGN.captures(gap)?.get(1)?.range();
        Some(from + sign.start..from + sign.end)
    }

    /// Replaces the lines of a text block by others.
    fn replace_block(&mut self, sign: Range<usize>, place: Range<usize>, new: &str) {
        let written = &self.text.0[sign.clone()];
        let chomping = if written.contains('-') { "-" } else { "" };
        let indent = self.text.column(place.start);
        let own = if written.starts_with('>') { '>' } else { '|' };
        // A folded block (`>`) cannot say every text, so a literal one is tried, too.
        for style in [own, '|'] {
            if let Some(lines) = self.render.block(new, style, indent) {
                self.edit(sign, format!("{style}{chomping}"));
                return self.edit(place, lines);
            }
        }
        // Neither can say this one: it goes into quotation marks in the line of the sign.
        let end = self.text.line_end(sign.end);
        self.edit(sign, scalar(new, false));
        self.edit(end..place.end, "");
    }
}
