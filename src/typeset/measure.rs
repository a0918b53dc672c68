//! How wide texts are, before anything is typeset.

use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

use super::face::{Face, Role};
use super::faces::Faces;

impl Faces {
    /// How wide a line of the role's text is in a script of full-width characters, in squares of the
    /// type's size. What no face sets has no width.
    pub(crate) fn width(&self, line: &str, role: Role) -> f64 {
        let advance = |c: char| {
            let face = self.setting(c, role)?;
            let font = FontRef::from_index(face.bytes(), 0).ok()?;
            let glyph = font.charmap().map(c)?;
            let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
            let units = metrics.advance_width(glyph)?;
            Some(f64::from(units) / f64::from(font.head().ok()?.units_per_em()))
        };
        line.chars().filter_map(advance).sum()
    }

    /// The face that sets a character: for Latin letters and digits the Latin one is asked first.
    fn setting(&self, c: char, role: Role) -> Option<&Face> {
        let latin = self.all().filter(|face| face.is_latin());
        latin
            .chain(self.chain(role))
            .find(|face| face.sets(c, true))
    }
}
