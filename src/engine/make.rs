//! Makes the pages, PDFs and data files, each from what it needs and nothing else.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use serde_json::json;

use super::outcome::{Made, What};
use super::prepare::{OPEN_DATA, Prepared};
use super::request::Request;
use crate::diagnostic::{Finding, message};
use crate::document::{Document, Measurer};
use crate::locale::Labels;
use crate::publish::Stage;
use crate::site::{Archives, Index, LISTINGS, ListedFile, Listing, Listings};
use crate::template::Templates;
use crate::typeset::{Compiled, Failure, Printed};
use crate::view::FORMAT;
use crate::workspace::Files;
use crate::{document, site, typeset};

/// One thing to be made of a disclosure. Languages are numbered as it lists them.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// The page in one language.
    Page(usize),
    /// The page in two languages side by side: the primary one and this.
    PairPage(usize),
    /// A printed document.
    Document(Document),
    /// The picture that is shown where the page in one language is shared.
    Share(usize),
    /// The content as open data.
    Data,
}

impl Item {
    /// What a disclosure's pages offer, what takes longest first. It is made before them: they say how large it is.
    pub(crate) fn offered(prepared: &Prepared) -> Vec<Self> {
        let documents = Document::all(prepared.versions.len()).chain(prepared.notices());
        let documents = documents.map(Self::Document);
        documents.chain([Self::Data]).collect()
    }

    /// The pictures of a disclosure's pages, which say nothing of them.
    pub(crate) fn pictures(prepared: &Prepared) -> impl Iterator<Item = Self> + use<> {
        // Whoever shares an address needs one.
        let is_shared = prepared.listing.base_url.is_some();
        let count = prepared.versions.len();
        (0..count).filter(move |_| is_shared).map(Self::Share)
    }

    /// The pages of a disclosure, the longest first.
    pub(crate) fn pages(prepared: &Prepared) -> impl Iterator<Item = Self> + use<> {
        let count = prepared.versions.len();
        let pairs = (1..count).map(Self::PairPage);
        pairs.chain((0..count).map(Self::Page))
    }
}

/// What everything is made with.
pub(crate) struct Maker<'a> {
    pub request: &'a Request,
    pub stage: &'a Stage,
    pub templates: &'a Templates,
    pub files: &'a Files,
    /// What the publication is to list, and so each page of it.
    pub planned: &'a [Listing],
    /// The unions of which several years are planned.
    pub archives: &'a Archives,
    pub measurer: &'a Measurer,
}

impl Maker<'_> {
    /// Refuses to keep Typst projects where they would overwrite something or be taken away.
    pub(super) fn refuse_to_overwrite(&self, listings: &[Listing]) -> Result<(), Vec<Finding>> {
        let projects = listings.iter().flat_map(|listing| {
            let documents = Document::all(listing.locales.len());
            let documents = documents.map(|it| it.project(&listing.name, &listing.tags()));
            let notices = listing.notices.iter();
            let notices = notices.map(|notice| format!("{}/{}", listing.name, notice.project()));
            let projects = documents.chain(notices);
            projects.filter_map(|project| self.kept_project(&project))
        });
        let refusals: Vec<Finding> = projects
            .filter_map(|project| {
                let apart = self.stage.refuse_overlap(&project);
                apart.and_then(|()| typeset::refuse_unkept(&project)).err()
            })
            .collect();
        if refusals.is_empty() {
            Ok(())
        } else {
            Err(refusals)
        }
    }

    /// Where the Typst project called `project` is kept, if it is.
    fn kept_project(&self, project: &str) -> Option<PathBuf> {
        Some(self.request.keep_typst.as_ref()?.join(project))
    }

    /// Makes one thing of a disclosure. `files` are what its pages offer, as far as that is made.
    ///
    /// # Errors
    /// What is wrong with the template, or what Typst or the disk refuses.
    pub(crate) fn make(
        &self,
        prepared: &Prepared,
        item: Item,
        files: &[ListedFile],
    ) -> Result<Made, Vec<Finding>> {
        let made = match item {
            Item::Page(at) => self.page(prepared, at, files),
            Item::PairPage(at) => self.pair_page(prepared, at, files),
            Item::Document(document) => return self.document(prepared, &document),
            Item::Share(at) => return self.share(prepared, at),
            Item::Data => self.data(prepared),
        };
        made.map_err(|finding| vec![finding])
    }

    fn page(&self, prepared: &Prepared, at: usize, files: &[ListedFile]) -> Result<Made, Finding> {
        let started = Instant::now();
        let version = &prepared.versions[at];
        let listing = prepared.listing.with_files(files);
        let tag = version.labels.tag();
        let folder = listing.folder(tag);
        let place = site::place(&listing, tag, &folder, self.planned, self.archives);
        let html = site::page(version, &place, self.templates, self.files)?;
        self.write_page(&folder, &html, started)
    }

    fn pair_page(
        &self,
        prepared: &Prepared,
        at: usize,
        files: &[ListedFile],
    ) -> Result<Made, Finding> {
        let started = Instant::now();
        let [first, second] = [0, at].map(|at| &prepared.versions[at]);
        let listing = prepared.listing.with_files(files);
        let folder = listing.pair(at).folder();
        let tag = first.labels.tag();
        let place = site::place(&listing, tag, &folder, self.planned, self.archives);
        let html = site::parallel([first, second], &place, self.templates, self.files)?;
        self.write_page(&folder, &html, started)
    }

    fn write_page(&self, folder: &str, html: &str, started: Instant) -> Result<Made, Finding> {
        let assets = site::assets(self.templates);
        for (name, bytes) in assets.filter(|(name, _)| *name != site::SEARCH) {
            self.stage.write(&format!("{folder}/{name}"), bytes)?;
        }
        let path = format!("{folder}/index.html");
        self.write(What::Page, &path, html.as_bytes(), started)
    }

    fn document(&self, prepared: &Prepared, document: &Document) -> Result<Made, Vec<Finding>> {
        let started = Instant::now();
        let (path, printed, findings) = self.printed(prepared, document)?;
        let made = self.write(What::Pdf, &path, &printed.bytes, started);
        let made = made.map_err(|finding| vec![finding])?;
        Ok(Made {
            pages: Some(printed.pages),
            findings,
            ..made
        })
    }

    /// Typesets a document. Gives its path in the publication, and what was found on its pages.
    ///
    /// # Errors
    /// What is wrong with the template, or what Typst refuses.
    fn printed(
        &self,
        prepared: &Prepared,
        document: &Document,
    ) -> Result<(String, Printed, Vec<Finding>), Vec<Finding>> {
        let (path, printed, findings, ()) = self.printed_with(prepared, document, |_| Ok(()))?;
        Ok((path, printed, findings))
    }

    /// The same, and what `more` makes of the document.
    pub(super) fn printed_with<T>(
        &self,
        prepared: &Prepared,
        document: &Document,
        more: impl FnOnce(&Compiled) -> Result<T, Failure>,
    ) -> Result<(String, Printed, Vec<Finding>, T), Vec<Finding>> {
        let listing = &prepared.listing;
        let versions = prepared.versions_for(document);
        let name = document.project(&listing.name, &listing.tags());
        let markup = self.markup(prepared, document)?;
        if let Some(project) = self.kept_project(&name) {
            typeset::keep(
                &document.main(),
                &markup,
                document.pictures(versions),
                document.faces(versions),
                &project,
            )?;
        }
        let measures = document.measures(versions, self.measurer, self.templates, self.files);
        // Without the edges of the type area, lonely lines cannot be told from running titles and page numbers, and
        // are not looked for.
        let area = measures.map(|measures| measures.head..measures.foot);
        let make = |compiled: &Compiled| Ok((compiled.printed(area)?, more(compiled)?));
        let (printed, more) = self.compiled(prepared, document, &markup, make)?;
        let place = document.place(&listing.name, &listing.tags());
        let path = format!("{place}.pdf");
        let texts = document.printed_texts(versions);
        let mut findings = document::findings_on_pages(&printed.remarks, &texts, &name, self.files);
        findings.extend(too_many_sheets(document, &path, printed.pages));
        Ok((path, printed, findings, more))
    }

    pub(super) fn markup(
        &self,
        prepared: &Prepared,
        document: &Document,
    ) -> Result<String, Vec<Finding>> {
        let versions = prepared.versions_for(document);
        let markup = document.markup(versions, self.templates, self.files);
        markup.map_err(|finding| vec![finding])
    }

    /// What `make` makes of a document.
    ///
    /// # Errors
    /// What Typst refuses.
    pub(super) fn compiled<T>(
        &self,
        prepared: &Prepared,
        document: &Document,
        markup: &str,
        make: impl FnOnce(&Compiled) -> Result<T, Failure>,
    ) -> Result<T, Vec<Finding>> {
        let compiled = document.compile(markup, prepared.versions_for(document));
        let made = compiled.and_then(|compiled| make(&compiled));
        made.map_err(|failure| {
            let listing = &prepared.listing;
            let name = document.project(&listing.name, &listing.tags());
            let path = format!("{name}/{}", document.main());
            document.failed(failure, markup, &path, self.templates, self.files)
        })
    }

    fn share(&self, prepared: &Prepared, at: usize) -> Result<Made, Vec<Finding>> {
        let started = Instant::now();
        let document = Document::share(at);
        let markup = self.markup(prepared, &document)?;
        let picture = self.compiled(prepared, &document, &markup, |compiled| {
            Ok(compiled.pictures(site::SHARE_WIDTH))
        })?;
        let listing = &prepared.listing;
        let path = format!("{}.png", document.place(&listing.name, &listing.tags()));
        // An own template may make more pages than the one that is shown.
        let picture = picture.into_iter().flatten().next().unwrap_or_default();
        let made = self.write(What::Picture, &path, &picture, started);
        made.map_err(|finding| vec![finding])
    }

    /// The same content as open data: the view of every locale, and the files that it names.
    fn data(&self, prepared: &Prepared) -> Result<Made, Finding> {
        let started = Instant::now();
        let listing = &prepared.listing;
        for (path, bytes) in &prepared.files {
            self.stage
                .write(&format!("{}/{path}", listing.name), bytes)?;
        }
        let path = format!("{}/{OPEN_DATA}", listing.name);
        let data = json!(prepared.open_data());
        let bytes = pretty(&data);
        let made = self.write(What::Data, &path, &bytes, started)?;
        let findings = self.unrecorded(prepared, &data, &bytes);
        Ok(Made {
            findings: findings.into_iter().collect(),
            ..made
        })
    }

    /// The list of all that is published, in each language that one of them has, for readers and as data.
    pub(super) fn index(
        &self,
        published: &[&Listing],
        labels: impl Fn(&str) -> Option<Arc<Labels>>,
    ) -> Result<Vec<Made>, Finding> {
        let lists = Index::in_each_language(self.planned, published, self.archives);
        for (name, bytes) in site::assets(self.templates) {
            if name != site::SCRIPT {
                self.stage.write(name, bytes)?;
            }
        }
        if let Some(first) = lists.first() {
            let mapped = site::sitemap_entries(&first.locale.tag, published, self.archives);
            let archives = site::archive_entries(self.archives, self.planned);
            let map = site::sitemap(
                &first.page,
                (&mapped, &archives),
                self.templates,
                self.files,
            )?;
            if let Some(map) = map {
                self.stage.write("sitemap.xml", map.as_bytes())?;
            }
        }
        let listings = Listings {
            format: FORMAT,
            disclosures: published.iter().copied().cloned().collect(),
        };
        self.stage.write(LISTINGS, &pretty(&json!(listings)))?;
        let list = |list: &Index| Some(self.list(list, &labels(&list.locale.tag)?));
        lists.iter().filter_map(list).collect()
    }

    fn list(&self, list: &Index, labels: &Arc<Labels>) -> Result<Made, Finding> {
        let started = Instant::now();
        let html = site::index(
            &list.list,
            &list.page,
            (labels, list.wording),
            self.templates,
            self.files,
        )?;
        self.write(What::Index, &list.file, html.as_bytes(), started)
    }

    pub(super) fn write(
        &self,
        what: What,
        path: &str,
        bytes: &[u8],
        started: Instant,
    ) -> Result<Made, Finding> {
        self.stage.write(path, bytes)?;
        Ok(Made {
            what,
            path: self.request.place(path),
            bytes: bytes.len(),
            pages: None,
            took: started.elapsed(),
            findings: Vec::new(),
        })
    }
}

/// The error of a notice-board copy that has more sheets than it may have.
fn too_many_sheets(document: &Document, path: &str, pages: usize) -> Option<Finding> {
    let (most, place) = document.sheet()?.most?;
    let finding = || {
        Finding::error(message::NOTICE_SHEETS)
            .with("document", path)
            .with("count", pages)
            .with("most", most)
            .at(place)
    };
    (pages > most).then(finding)
}

pub(super) fn pretty(data: &serde_json::Value) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(data).unwrap_or_default();
    text.push(b'\n');
    text
}
