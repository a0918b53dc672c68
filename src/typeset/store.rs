//! The faces as Typst takes them.

use typst_kit::fonts::FontStore;

use super::faces::Faces;

impl Faces {
    /// A store that serves these faces to Typst.
    pub(crate) fn store(&self) -> FontStore {
        let mut store = FontStore::new();
        store.extend(
            self.faces
                .iter()
                .map(|face| (face.font.clone(), face.font.info().clone())),
        );
        store
    }
}
