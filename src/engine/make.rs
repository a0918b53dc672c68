//! Makes the pages, PDFs and data files, each from what it needs and nothing else.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use serde_json::json;

use super::outcome::{Made, What};
use super::prepare::Prepared;
use super::steps::Request;
use crate::diagnostic::Finding;
use crate::document::Refusal;
use crate::locale::Labels;
use crate::publish::Stage;
use crate::site::{Index, LISTINGS, Link, Listing, Listings, Page, Pair};
use crate::template::Templates;
use crate::typeset::{Faces, Printed};
use crate::view::Edition;
use crate::workspace::{Files, unwritable};
use crate::{document, site, typeset};

/// What can go wrong while things are made.
pub(crate) enum Trouble {
    Finding(Finding),
    Typst(Vec<Refusal>),
}

impl From<Finding> for Trouble {
    fn from(finding: Finding) -> Self {
        Self::Finding(finding)
    }
}

/// One thing to be made of a disclosure. Languages are numbered as it lists them.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Item {
    /// The page in one language.
    Page(usize),
    /// The PDF in one language.
    Pdf(usize),
    /// The page in two languages side by side: the primary one and this.
    PairPage(usize),
    /// The PDF in two languages side by side.
    PairPdf(usize),
    /// The content as open data.
    Data,
}

impl Item {
    /// Everything that is made of a disclosure, what takes longest first.
    pub(super) fn all(prepared: &Prepared) -> impl Iterator<Item = Self> + use<> {
        let count = prepared.editions.len();
        let pairs = move |item: fn(usize) -> Self| (1..count).map(item);
        let single = move |item: fn(usize) -> Self| (0..count).map(item);
        pairs(Self::PairPdf)
            .chain(single(Self::Pdf))
            .chain(pairs(Self::PairPage))
            .chain(single(Self::Page))
            .chain([Self::Data])
    }
}

/// What everything is made with.
pub(crate) struct Maker<'a> {
    pub request: &'a Request,
    pub stage: &'a Stage,
    pub templates: &'a Templates,
    pub files: &'a Files,
    /// What the publication is to hold.
    pub planned: &'a [Listing],
}

impl Maker<'_> {
    /// Refuses to keep Typst projects where they would overwrite something or be taken away.
    pub(super) fn refuse_to_overwrite(&self, listings: &[&Listing]) -> Result<(), Vec<Finding>> {
        let documents = listings.iter().flat_map(|listing| {
            let single = listing.locales.iter();
            let single = single.map(|locale| listing.folder(&locale.tag));
            single.chain(listing.pairs().map(|pair| pair.document()))
        });
        let refusals: Vec<Finding> = documents
            .filter_map(|document| self.kept_project(&document))
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

    /// Where the Typst project of a document is kept, if it is.
    fn kept_project(&self, document: &str) -> Option<PathBuf> {
        let kept = self.request.keep_typst.as_ref()?;
        Some(kept.join(document))
    }

    /// Makes one thing of a disclosure.
    pub(super) fn make(&self, prepared: &Prepared, item: Item) -> Result<Made, Trouble> {
        let edition = |at: usize| &prepared.editions[at];
        let pair = |at: usize| [edition(0), edition(at)];
        let listing = &prepared.listing;
        match item {
            Item::Page(at) => self.page(listing, edition(at)),
            Item::Pdf(at) => self.pdf(listing, edition(at)),
            Item::PairPage(at) => self.pair_page(listing, &listing.pair(at), pair(at)),
            Item::PairPdf(at) => self.pair_pdf(&listing.pair(at), pair(at)),
            Item::Data => self.data(prepared),
        }
    }

    fn page(&self, listing: &Listing, edition: &Edition) -> Result<Made, Trouble> {
        let started = Instant::now();
        let folder = listing.folder(edition.labels.tag());
        let html = site::page(
            &edition.view,
            &self.place(listing, &edition.labels, &folder),
            &edition.labels,
            self.templates,
            self.files,
        )?;
        self.write_page(&folder, &html, started)
    }

    fn pair_page(
        &self,
        listing: &Listing,
        names: &Pair,
        [first, second]: [&Edition; 2],
    ) -> Result<Made, Trouble> {
        let started = Instant::now();
        let folder = names.folder();
        let html = site::parallel(
            [&first.view, &second.view],
            &self.place(listing, &first.labels, &folder),
            [&first.labels, &second.labels],
            self.templates,
            self.files,
        )?;
        self.write_page(&folder, &html, started)
    }

    /// Where a page stands, by the folder that holds it, and what it links to.
    fn place(&self, listing: &Listing, labels: &Labels, folder: &str) -> Page {
        let up = "../".repeat(folder.split('/').count());
        Page {
            canonical: listing.canonical(folder),
            home: format!("{up}{}", site::file(labels.tag(), self.planned)),
            json: Link {
                href: "../disclosure.json".to_owned(),
            },
            style: site::STYLE,
            script: site::SCRIPT,
            ways: listing.ways("..", Some(folder)),
        }
    }

    fn write_page(&self, folder: &str, html: &str, started: Instant) -> Result<Made, Trouble> {
        for (name, bytes) in site::assets(self.templates) {
            self.stage.write(&format!("{folder}/{name}"), bytes)?;
        }
        let path = format!("{folder}/index.html");
        Ok(self.write(What::Page, &path, html.as_bytes(), started)?)
    }

    fn pdf(&self, listing: &Listing, edition: &Edition) -> Result<Made, Trouble> {
        let started = Instant::now();
        let folder = listing.folder(edition.labels.tag());
        let markup = document::markup(edition, self.templates, self.files)?;
        let printed = self.print(&markup, &edition.faces, &folder)?;
        let path = format!("{folder}/announcement.pdf");
        let made = self.write(What::Pdf, &path, &printed.bytes, started)?;
        let remarks = &printed.remarks;
        Ok(Made {
            pages: Some(printed.pages),
            findings: remarks.findings(&edition.samples, &folder, self.files),
            ..made
        })
    }

    fn pair_pdf(&self, names: &Pair, pair: [&Edition; 2]) -> Result<Made, Trouble> {
        let started = Instant::now();
        let document = names.document();
        let markup = document::parallel_markup(pair, self.templates, self.files)?;
        // The faces of each language hold those of the other, in another order.
        let printed = self.print(&markup, &pair[0].faces, &document)?;
        let path = format!("{document}.pdf");
        let made = self.write(What::Pdf, &path, &printed.bytes, started)?;
        let samples = pair.map(|edition| &*edition.samples).concat();
        Ok(Made {
            pages: Some(printed.pages),
            findings: printed.remarks.findings(&samples, &document, self.files),
            ..made
        })
    }

    fn print(&self, markup: &str, faces: &Faces, document: &str) -> Result<Printed, Trouble> {
        if let Some(project) = self.kept_project(document) {
            typeset::keep(markup, faces, &project).map_err(|error| unwritable(&project, &error))?;
        }
        document::print(markup, faces, document).map_err(Trouble::Typst)
    }

    /// The same content as open data: the view of every locale.
    fn data(&self, prepared: &Prepared) -> Result<Made, Trouble> {
        let started = Instant::now();
        let listing = &prepared.listing;
        let locales: serde_json::Map<String, serde_json::Value> = prepared
            .editions
            .iter()
            .filter_map(|edition| {
                let view = serde_json::to_value(&edition.view).ok()?;
                Some((edition.labels.tag().to_owned(), view))
            })
            .collect();
        let data = json!({
            "name": listing.name,
            "school-year": listing.school_year,
            "criteria": prepared.criteria,
            "locales": locales,
        });
        let path = format!("{}/disclosure.json", listing.name);
        Ok(self.write(What::Data, &path, &pretty(&data), started)?)
    }

    /// The list of all that is published, in each language that one of them has, for readers and as data.
    pub(super) fn index(
        &self,
        published: &[&Listing],
        labels: impl Fn(&str) -> Option<Arc<Labels>>,
    ) -> Result<Vec<Made>, Finding> {
        let lists = Index::of(self.planned, published);
        for (name, bytes) in site::assets(self.templates) {
            if name != site::SCRIPT {
                self.stage.write(name, bytes)?;
            }
        }
        if let Some(first) = lists.first() {
            let mapped = site::mapped(&first.locale.tag, published);
            if let Some(map) = site::sitemap(&first.page, &mapped, self.templates, self.files)? {
                self.stage.write("sitemap.xml", map.as_bytes())?;
            }
        }
        let listings = Listings {
            disclosures: published.iter().copied().cloned().collect(),
        };
        self.stage.write(LISTINGS, &pretty(&json!(listings)))?;
        let list = |list: &Index| Some(self.list(list, &labels(&list.locale.tag)?));
        lists.iter().filter_map(list).collect()
    }

    fn list(&self, list: &Index, labels: &Arc<Labels>) -> Result<Made, Finding> {
        let started = Instant::now();
        let html = site::index(&list.listed, &list.page, labels, self.templates, self.files)?;
        self.write(What::Index, &list.file, html.as_bytes(), started)
    }

    fn write(
        &self,
        what: What,
        path: &str,
        bytes: &[u8],
        started: Instant,
    ) -> Result<Made, Finding> {
        self.stage.write(path, bytes)?;
        Ok(Made {
            what,
            path: self.request.output.join(path),
            bytes: bytes.len(),
            pages: None,
            took: started.elapsed(),
            findings: Vec::new(),
        })
    }
}

fn pretty(data: &serde_json::Value) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(data).unwrap_or_default();
    text.push(b'\n');
    text
}
