//! The faces as Typst takes them.

use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::{FontSource, FontStore};

use super::faces::Faces;

impl Faces {
    /// A store that serves these faces to Typst.
    pub(super) fn store(&self) -> FontStore {
        let mut store = FontStore::new();
        store.extend(
            self.faces
                .iter()
                .map(|face| (Data(face.bytes.clone()), face.info.clone())),
        );
        store
    }
}

/// A face that is parsed when its first glyph is needed.
struct Data(Bytes);

impl FontSource for Data {
    fn load(&self) -> Option<Font> {
        Font::new(self.0.clone(), 0)
    }
}
