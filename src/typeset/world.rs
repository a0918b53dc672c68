//! What Typst may see of the outside: one text, its pictures and the faces. No clock, no disk, no network.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Binding, Bytes, Datetime, Duration, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};

use super::faces::Faces;

/// The standard library, the same for all documents, so that what Typst remembers of it stays.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(library()));

/// What a disclosure has no use for: their styles are XML, and the crate that reads it is not fit for what strangers
/// write (`deny.toml`).
const LEFT_OUT: [&str; 2] = ["bibliography", "cite"];

fn library() -> Library {
    // Heads of rows, which screen readers need, are among what Typst still calls extras.
    let features = [Feature::A11yExtras].into_iter().collect();
    let mut library = Library::builder().with_features(features).build();
    for name in LEFT_OUT {
        let scope = library.global.scope_mut();
        scope.bind(name.into(), Binding::detached(Value::None));
    }
    // The same names once more, as members of `std`.
    library.std = Binding::detached(library.global.clone());
    library
}

/// The pictures of a document, by their paths beside its text.
pub(crate) type Pictures = BTreeMap<String, Arc<[u8]>>;

/// The world of one document.
pub(crate) struct DocumentWorld<'a> {
    faces: &'a Faces,
    files: FileStore<Given>,
    main: FileId,
}

impl<'a> DocumentWorld<'a> {
    /// The world of the text `text` in a file called `main`, with the pictures beside it.
    ///
    /// # Panics
    /// Where `main` is no plain file name.
    pub(crate) fn new(main: &str, text: String, pictures: &Pictures, faces: &'a Faces) -> Self {
        let id = |path: &str| {
            let path = VirtualPath::new(path).ok()?;
            Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
        };
        let main = id(main).expect("a plain file name is a path");
        let pictures = pictures.iter().filter_map(|(path, bytes)| {
            let bytes = Bytes::new(Arc::clone(bytes));
            Some((id(path)?, bytes))
        });
        Self {
            faces,
            files: FileStore::new(Given(
                pictures.chain([(main, Bytes::from_string(text))]).collect(),
            )),
            main,
        }
    }
}

/// The files that the document was given.
struct Given(HashMap<FileId, Bytes>);

impl FileLoader for Given {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let given = self.0.get(&id).cloned();
        given.ok_or_else(|| FileError::NotFound(id.vpath().get_without_slash().into()))
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }
    fn book(&self) -> &LazyHash<FontBook> {
        self.faces.store().book()
    }
    fn main(&self) -> FileId {
        self.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.source(id)
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.faces.store().font(index)
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
