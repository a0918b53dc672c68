//! What else is made of notice-board copies and of the announcement on demand: tiles, booklets, pictures.

use super::outcome::What;
use crate::diagnostic::{Finding, message};
use crate::locale::sheets;
use crate::text::key;
use crate::typeset::{Compiled, Failure, Paper};

/// A notice-board copy, or what is made of one.
#[derive(Debug)]
pub(crate) struct MadeNotice {
    /// What it is.
    pub what: What,
    /// Its path, as in a publication.
    pub path: String,
    /// What the file holds.
    pub bytes: Vec<u8>,
    /// How many sheets it has, for a PDF.
    pub pages: Option<usize>,
}

/// What is made beside the notice-board copies.
#[derive(Debug, Default)]
pub(crate) struct Copies {
    /// The paper of tiles.
    tiles: Option<NamedPaper>,
    /// The paper of booklets.
    booklet: Option<NamedPaper>,
    /// The width of pictures, in pixels.
    pictures: Option<u32>,
}

/// A paper with its name.
#[derive(Debug)]
struct NamedPaper {
    name: String,
    paper: Paper,
}

impl NamedPaper {
    fn read(name: &str) -> Result<Self, Finding> {
        let papers = &sheets().papers;
        let mut known = papers.iter();
        let known = known.find(|(known, _)| known.eq_ignore_ascii_case(&key(name)));
        let Some((known, [width, height])) = known else {
            let all: Vec<&str> = papers.keys().map(String::as_str).collect();
            return Err(Finding::error(message::UNKNOWN_PAPER)
                .with("value", name)
                .with("all", all.join(", ")));
        };
        Ok(Self {
            name: known.clone(),
            paper: Paper {
                width: width.0,
                height: height.0,
            },
        })
    }
}

impl Copies {
    /// Reads what is asked for on the command line.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(
        tiles: Option<&str>,
        booklet: Option<&str>,
        pictures: Option<u32>,
    ) -> Result<Self, Finding> {
        let [least, most] = sheets().pictures.widths.map(|width| width.0);
        if let Some(width) = pictures.filter(|width| !(least..=most).contains(&f64::from(*width))) {
            return Err(Finding::error(message::PICTURE_WIDTH)
                .with("value", width.to_string())
                .with("least", least.to_string())
                .with("most", most.to_string()));
        }
        Ok(Self {
            tiles: tiles.map(NamedPaper::read).transpose()?,
            booklet: booklet.map(NamedPaper::read).transpose()?,
            pictures,
        })
    }

    /// Whether the announcements are wanted as booklets.
    pub(super) fn has_booklets(&self) -> bool {
        self.booklet.is_some()
    }

    /// What is made of a notice-board copy, which lies at `place`. Pictures that would be too high are a finding.
    pub(super) fn of_notice(
        &self,
        compiled: &Compiled,
        place: &str,
    ) -> Result<(Vec<MadeNotice>, Option<Finding>), Failure> {
        let mut made = Vec::new();
        if let Some(NamedPaper { name, paper }) = &self.tiles {
            let (bytes, pages) = compiled.tiles(*paper)?;
            made.push(pdf(format!("{place}-tiles-{name}.pdf"), bytes, pages));
        }
        let Some(width) = self.pictures else {
            return Ok((made, None));
        };
        let Some(pictures) = compiled.pictures(width) else {
            let finding = Finding::error(message::PICTURE_HEIGHT)
                .with("document", place)
                .with("most", sheets().pictures.height.0.to_string());
            return Ok((made, Some(finding)));
        };
        let picture = |(bytes, number): (Vec<u8>, usize)| MadeNotice {
            what: What::Picture,
            path: format!("{place}-{number}.png"),
            bytes,
            pages: None,
        };
        made.extend(pictures.into_iter().zip(1..).map(picture));
        Ok((made, None))
    }

    /// The announcement, which lies at `place`, as a booklet.
    pub(super) fn booklet(
        &self,
        compiled: &Compiled,
        place: &str,
        right_to_left: bool,
    ) -> Result<Option<MadeNotice>, Failure> {
        let Some(NamedPaper { name, paper }) = &self.booklet else {
            return Ok(None);
        };
        let (bytes, pages) = compiled.booklet(*paper, right_to_left)?;
        let path = format!("{place}-booklet-{name}.pdf");
        Ok(Some(pdf(path, bytes, pages)))
    }
}

fn pdf(path: String, bytes: Vec<u8>, pages: usize) -> MadeNotice {
    MadeNotice {
        what: What::Pdf,
        path,
        bytes,
        pages: Some(pages),
    }
}
