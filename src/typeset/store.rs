//! The faces as Typst takes them.

use typst_kit::fonts::FontStore;

use super::faces::Faces;

impl Faces {
    /// A store that serves these faces to Typst, made once.
    pub(super) fn store(&self) -> &FontStore {
        self.store.get_or_init(|| {
            let mut store = FontStore::new();
            let faces = self.faces.iter();
            store.extend(faces.map(|face| (face.font().clone(), face.font().info().clone())));
            store
        })
    }
}
