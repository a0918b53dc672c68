//! The store of all texts that a run has read. Converts byte offsets to lines and columns.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::bounds::Bounds;
use super::columns::Columns;
use super::reading::{FileKind, read_file};
use super::scope::Scope;
use crate::diagnostic::{FileId, Finding, Span, message};

/// What Windows editors put before UTF-8. It is no part of the text.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A place as people count it: both numbers start at one, columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line number.
    pub line: usize,
    /// Column number, in characters.
    pub column: usize,
}

#[derive(Debug)]
struct File {
    path: PathBuf,
    text: String,
    /// The offset of each line's first byte.
    line_starts: Vec<usize>,
    /// Whether the text is the whole and unchanged content of a file on disk.
    on_disk: bool,
    /// The columns of long lines.
    columns: Columns,
}

/// All files read in one run, shared by its threads. The list only grows, so that a text can be borrowed without a lock.
#[derive(Debug, Default)]
pub struct Files {
    all: boxcar::Vec<File>,
    /// The file last read from each path.
    by_path: Mutex<HashMap<PathBuf, FileId>>,
    /// How far links may lead from what lies in these folders.
    bounds: Mutex<HashMap<PathBuf, Arc<Bounds>>>,
    /// Texts that are read instead of what the disk holds.
    texts: BTreeMap<PathBuf, String>,
    /// What the data of a folder itself makes public, which is no secret of anybody's there.
    public: Mutex<HashMap<PathBuf, Vec<String>>>,
}

impl Files {
    /// Learns what the data of a folder itself makes public: numbers and addresses, in the form in which
    /// [`Self::is_public`] compares them.
    pub(crate) fn make_public(&self, folder: &Path, values: Vec<String>) {
        let mut public = self.public.lock().unwrap_or_else(PoisonError::into_inner);
        public.insert(folder.to_owned(), values);
    }

    /// Whether a value is made public by the data of the folder in which a file lies.
    pub(crate) fn is_public(&self, value: &str, file: FileId) -> bool {
        let public = self.public.lock().unwrap_or_else(PoisonError::into_inner);
        let folders = self.path(file).ancestors().skip(1);
        let mut known = folders.filter_map(|folder| public.get(folder)).flatten();
        known.any(|known| known == value)
    }

    /// Files some of which are read as if they held these texts: what would be found, were they written.
    pub(crate) fn with_texts(texts: BTreeMap<PathBuf, String>) -> Self {
        Self {
            texts,
            ..Self::default()
        }
    }

    /// Learns which folders are of one project, so that what is read in them must lie there, links followed.
    pub(crate) fn enclose(&self, scope: &Scope) {
        let within = Arc::new(scope.bounds());
        let folders = [&scope.named, &scope.data, &scope.home].map(Clone::clone);
        // What lies beside the named folder is looked at as well, and its way is typed as the user typed his.
        for folder in folders.into_iter().chain(scope.above()) {
            self.enclose_in(&folder, Arc::clone(&within));
        }
    }

    /// Learns that what is read in `folder` must lie there.
    pub(crate) fn enclose_folder(&self, folder: &Path) {
        self.enclose_in(folder, Arc::new(Bounds::below([folder])));
    }

    fn enclose_in(&self, folder: &Path, within: Arc<Bounds>) {
        let mut bounds = self.bounds.lock().unwrap_or_else(PoisonError::into_inner);
        bounds.entry(folder.to_owned()).or_insert(within);
    }

    /// How far links may lead at `path`: within the project that it belongs to. What belongs to none stays in its own
    /// folder.
    fn bounds(&self, path: &Path) -> Arc<Bounds> {
        let bounds = self.bounds.lock().unwrap_or_else(PoisonError::into_inner);
        let known = path.ancestors().find_map(|folder| bounds.get(folder));
        let apart = || Arc::new(Bounds::below(path.parent()));
        known.map_or_else(apart, Arc::clone)
    }

    /// Why a path must not be followed: it leads out of its project.
    pub(crate) fn outside(&self, path: &Path) -> Option<Finding> {
        self.bounds(path).check(path).err()
    }

    /// The content of a file that is no text.
    ///
    /// # Errors
    /// A finding that says why the file cannot be read.
    pub(crate) fn read_bytes(&self, path: &Path, kind: FileKind) -> Result<Vec<u8>, Finding> {
        self.bounds(path).check(path)?;
        read_file(path, kind)
    }

    /// Reads a text file of a project. Each path is read only once in a run, so that all parts of a run see the same
    /// text.
    ///
    /// # Errors
    /// A finding that says why the file cannot be read, or where it stops being UTF-8.
    pub fn read(&self, path: &Path) -> Result<FileId, Finding> {
        self.read_with(path, || self.read_bytes(path, FileKind::of_text(path)))
    }

    /// Reads a text file that the user named, wherever it lies.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub(crate) fn read_named(&self, path: &Path) -> Result<FileId, Finding> {
        self.read_with(path, || read_file(path, FileKind::Text))
    }

    fn read_with(
        &self,
        path: &Path,
        read: impl FnOnce() -> Result<Vec<u8>, Finding>,
    ) -> Result<FileId, Finding> {
        // A built-in text may stand under a path that also exists on disk; it is not the file's.
        if let Some(known) = self.find(path).filter(|known| self.is_on_disk(*known)) {
            return Ok(known);
        }
        if let Some(text) = self.texts.get(path) {
            return Ok(self.push(path, text.clone(), true));
        }
        let bytes = read()?;
        let bytes = match bytes.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => rest.to_vec(),
            None => bytes,
        };
        match String::from_utf8(bytes) {
            Ok(text) => Ok(self.push(path, text, true)),
            Err(error) => {
                // The text is kept with replacement characters, so that the line can be shown. It must not be taken for
                // the file's text, hence `add` and not `push`.
                let broken = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let id = self.add(path, text);
                let span = Span::new(id, broken..broken + char::REPLACEMENT_CHARACTER.len_utf8());
                Err(Finding::error(message::NOT_UTF8).at(span))
            }
        }
    }

    /// Adds a text that did not come from the disk, such as one built into the program. The same text at the same path
    /// is added only once, however many disclosures use it.
    pub fn add(&self, path: &Path, text: String) -> FileId {
        let known = self.find(path).filter(|known| self.text(*known) == text);
        known.unwrap_or_else(|| self.push(path, text, false))
    }

    fn push(&self, path: &Path, text: String, on_disk: bool) -> FileId {
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        let at = self.all.push(File {
            path: path.to_owned(),
            text,
            line_starts,
            on_disk,
            columns: Columns::default(),
        });
        let id = FileId::nth(at);
        // A map of ids is whole even if a thread panicked while it held the lock.
        let mut by_path = self.by_path.lock().unwrap_or_else(PoisonError::into_inner);
        by_path.insert(path.to_owned(), id);
        id
    }

    /// The file's text, without a byte order mark.
    pub fn text(&self, id: FileId) -> &str {
        &self.all[id.index()].text
    }

    /// Whether the text is a file's on disk, so that a changed one can be written back.
    pub fn is_on_disk(&self, id: FileId) -> bool {
        self.all[id.index()].on_disk
    }

    /// The path as it was given.
    pub fn path(&self, id: FileId) -> &Path {
        &self.all[id.index()].path
    }

    /// The file that was last read from `path`, or added under it.
    pub fn find(&self, path: &Path) -> Option<FileId> {
        let by_path = self.by_path.lock().unwrap_or_else(PoisonError::into_inner);
        by_path.get(path).copied()
    }

    /// The span of the first line that begins with `start`; an empty one at the beginning of the file where none does.
    pub fn find_line(&self, file: FileId, start: &str) -> Span {
        let text = self.text(file);
        let lines = text.split_inclusive('\n').scan(0, |at, line| {
            let begin = *at;
            *at += line.len();
            Some((begin, line.trim_end()))
        });
        let found = lines.clone().find(|(_, line)| line.starts_with(start));
        found.map_or(Span::new(file, 0..0), |(at, line)| {
            Span::new(file, at..at + line.len())
        })
    }

    /// The first occurrence of `needle` within a span; the whole span where the source writes it otherwise (with an
    /// escape, say).
    pub fn narrowed(&self, span: Span, needle: &str) -> Span {
        let start = span.range().start;
        match self.text(span.file)[span.range()].find(needle) {
            Some(at) => Span::new(span.file, start + at..start + at + needle.len()),
            None => span,
        }
    }

    /// The position of a span's first character.
    pub fn position(&self, span: Span) -> Position {
        let line = self.line_of(span.file, span.start as usize);
        let file = &self.all[span.file.index()];
        let (start, end) = (file.line_starts[line], span.start as usize);
        Position {
            line: line + 1,
            column: file.columns.between(&file.text, start, end) + 1,
        }
    }

    /// The position behind a span's last character.
    pub fn end(&self, span: Span) -> Position {
        let end = span.range().end;
        self.position(Span::new(span.file, end..end))
    }

    /// The whole lines that a span touches: the number of the first, from one, and their range of bytes.
    pub fn lines(&self, span: Span) -> (usize, std::ops::Range<usize>) {
        let file = &self.all[span.file.index()];
        let first = self.line_of(span.file, span.start as usize);
        let last = self.line_of(span.file, (span.end as usize).max(span.start as usize));
        let end = file
            .line_starts
            .get(last + 1)
            .copied()
            .unwrap_or(file.text.len());
        (first + 1, file.line_starts[first]..end)
    }

    /// The index of the line that holds an offset, from zero.
    fn line_of(&self, id: FileId, offset: usize) -> usize {
        let starts = &self.all[id.index()].line_starts;
        starts
            .partition_point(|&start| start <= offset)
            .saturating_sub(1)
    }
}
