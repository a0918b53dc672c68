//! What Typst may see of the outside: one text and the faces. No clock, no disk, no network.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Binding, Bytes, Datetime, Duration, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};

use super::faces::Faces;

/// The standard library, the same for all documents, so that what Typst remembers of it stays.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(library()));

/// What a disclosure has no use for: their styles are XML, and the crate that reads it is not fit for what strangers
/// write (`deny.toml`).
const LEFT_OUT: [&str; 2] = ["bibliography", "cite"];

fn library() -> Library {
    let mut library = Library::builder().build();
    for name in LEFT_OUT {
        let scope = library.global.scope_mut();
        scope.bind(name.into(), Binding::detached(Value::None));
    }
    // The same names once more, as members of `std`.
    library.std = Binding::detached(library.global.clone());
    library
}

/// The world of one document.
pub(crate) struct DocumentWorld<'a> {
    faces: &'a Faces,
    files: FileStore<OneFile>,
    main: FileId,
}

impl<'a> DocumentWorld<'a> {
    /// The world of the text `text` in a file called `main`.
    ///
    /// # Panics
    /// Where `main` is no plain file name.
    pub(crate) fn new(main: &str, text: String, faces: &'a Faces) -> Self {
        let path = VirtualPath::new(main).expect("a plain file name is a path");
        let main = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Self {
            faces,
            files: FileStore::new(OneFile {
                main,
                text: Bytes::from_string(text),
            }),
            main,
        }
    }
}

struct OneFile {
    main: FileId,
    text: Bytes,
}

impl FileLoader for OneFile {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.main {
            Ok(self.text.clone())
        } else {
            Err(FileError::NotFound(id.vpath().get_without_slash().into()))
        }
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
