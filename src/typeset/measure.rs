//! How wide texts are, before anything is typeset.

use skrifa::attribute::{Style, Weight};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

use super::face::{Face, Role};
use super::faces::Faces;

impl Faces {
    /// How wide a line of the role's text is in a script of full-width characters, in squares of the
    /// type's size. What no face sets has no width.
    pub(crate) fn width(&self, line: &str, role: Role) -> f64 {
        let advance = |c: char| self.advance(c, role, true);
        line.chars().filter_map(advance).sum()
    }

    /// How wide a character of the role's text is, in squares of the type's size; `None` where no face sets it.
    /// In text whose script is `han`, the Latin face is asked for [`latin`](super::latin) only.
    pub(crate) fn advance(&self, c: char, role: Role, han: bool) -> Option<f64> {
        let face = self.setting(c, role, han)?;
        let font = FontRef::from_index(face.bytes(), 0).ok()?;
        let glyph = font.charmap().map(c)?;
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let units = metrics.advance_width(glyph)?;
        Some(f64::from(units) / f64::from(font.head().ok()?.units_per_em()))
    }

    /// The face that sets a character: for Latin letters and digits the Latin one is asked first, in headings its
    /// bold.
    fn setting(&self, c: char, role: Role, han: bool) -> Option<&Face> {
        let face = self.asked(role, han).find(|face| face.sets(c, han))?;
        let is_heading = matches!(role, Role::Title | Role::Heading1);
        let bold = || {
            let mut family = self.all().filter(|it| it.family() == face.family());
            family.find(|it| is_upright_bold(it))
        };
        let bold = if is_heading { bold() } else { None };
        bold.or(Some(face))
    }
}

fn is_upright_bold(face: &Face) -> bool {
    let Ok(font) = FontRef::from_index(face.bytes(), 0) else {
        return false;
    };
    let attributes = font.attributes();
    attributes.weight == Weight::BOLD && attributes.style == Style::Normal
}
