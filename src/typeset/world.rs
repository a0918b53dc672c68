//! What Typst may see of the outside: one text and the faces. No clock, no disk, no network.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;

use super::faces::Faces;

/// The name of the one file of a project.
pub(crate) const MAIN: &str = "announcement.typ";

pub(crate) struct Paper {
    library: LazyHash<Library>,
    fonts: FontStore,
    files: FileStore<OneFile>,
    main: FileId,
}

impl Paper {
    pub(super) fn new(text: String, faces: &Faces) -> Self {
        let path = VirtualPath::new(MAIN).expect("a plain file name is a path");
        let main = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Self {
            library: LazyHash::new(Library::builder().build()),
            fonts: faces.store(),
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

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
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
        self.fonts.font(index)
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
