//! Makes the pages, PDFs and data files, each from what it needs and nothing else.

use std::path::PathBuf;
use std::time::Instant;

use serde_json::json;

use super::announcement::{self, Refusal};
use super::edition::{Edition, place};
use super::index::Index;
use super::parallel::Parallel;
use super::report::{Made, What};
use super::steps::Request;
use crate::finding::{Finding, unwritable};
use crate::model::Disclosure;
use crate::press::{self, Faces, Printed};
use crate::publish::Stage;
use crate::site;
use crate::source::Files;
use crate::template::Templates;

/// What can go wrong while things are made.
pub(super) enum Trouble {
    Finding(Finding),
    Typst(Vec<Refusal>),
}

impl From<Finding> for Trouble {
    fn from(finding: Finding) -> Self {
        Self::Finding(finding)
    }
}

/// Makes the things, each from what it needs and nothing else.
pub(super) struct Workshop<'a> {
    pub request: &'a Request,
    pub stage: &'a Stage,
    pub templates: &'a Templates,
    pub files: &'a Files,
}

impl Workshop<'_> {
    /// Refuses to keep Typst projects where they would overwrite something or be taken away.
    pub fn refuse_to_overwrite(&self, all: &[Edition]) -> Result<(), Vec<Finding>> {
        let pairs = Parallel::of(all);
        let pairs = pairs.iter().map(Parallel::document);
        let refusals: Vec<Finding> = all
            .iter()
            .map(Edition::folder)
            .chain(pairs)
            .filter_map(|document| self.kept_project(&document))
            .filter_map(|project| {
                let apart = self.stage.refuse_overlap(&project);
                apart.and_then(|()| press::refuse_unkept(&project)).err()
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

    /// A disclosure in one locale: the page and the PDF, at the same time.
    pub fn edition(
        &self,
        edition: &Edition,
        faces: &Faces,
        all: &[Edition],
    ) -> Result<Vec<Made>, Trouble> {
        let (page, pdf) = rayon::join(|| self.page(edition, all), || self.pdf(edition, faces));
        Ok(vec![page?, pdf?])
    }

    fn page(&self, edition: &Edition, all: &[Edition]) -> Result<Made, Trouble> {
        let started = Instant::now();
        let folder = edition.folder();
        let html = site::page(
            &edition.view,
            &place(edition, &folder, all),
            &edition.labels,
            self.templates,
            self.files,
        )?;
        self.write_page(&folder, &html, started)
    }

    /// A disclosure in two locales side by side: the page and the PDF, at the same time.
    pub fn parallel(
        &self,
        pair: &Parallel,
        faces: [&Faces; 2],
        all: &[Edition],
    ) -> Result<Vec<Made>, Trouble> {
        let (page, pdf) = rayon::join(
            || self.parallel_page(pair, all),
            || self.parallel_pdf(pair, faces),
        );
        Ok(vec![page?, pdf?])
    }

    fn parallel_page(&self, pair: &Parallel, all: &[Edition]) -> Result<Made, Trouble> {
        let started = Instant::now();
        let Parallel { first, second } = pair;
        let folder = pair.folder();
        let html = site::parallel(
            [&first.view, &second.view],
            &place(first, &folder, all),
            [&first.labels, &second.labels],
            self.templates,
            self.files,
        )?;
        self.write_page(&folder, &html, started)
    }

    fn write_page(&self, folder: &str, html: &str, started: Instant) -> Result<Made, Trouble> {
        for (name, bytes) in site::assets(self.templates) {
            self.stage.write(&format!("{folder}/{name}"), bytes)?;
        }
        self.write(
            What::Page,
            &format!("{folder}/index.html"),
            html.as_bytes(),
            started,
        )
    }

    fn pdf(&self, edition: &Edition, faces: &Faces) -> Result<Made, Trouble> {
        let started = Instant::now();
        let folder = edition.folder();
        let markup = announcement::markup(edition, faces, self.templates, self.files)?;
        let printed = self.print(&markup, faces, &folder)?;
        let path = format!("{folder}/announcement.pdf");
        let made = self.write(What::Pdf, &path, &printed.bytes, started)?;
        let remarks = &printed.remarks;
        Ok(Made {
            pages: Some(printed.pages),
            findings: remarks.findings(&edition.samples, &folder, self.files),
            ..made
        })
    }

    fn parallel_pdf(&self, pair: &Parallel, faces: [&Faces; 2]) -> Result<Made, Trouble> {
        let started = Instant::now();
        let document = pair.document();
        let markup = announcement::parallel_markup(pair, faces, self.templates, self.files)?;
        // The faces of each language hold those of the other, in another order.
        let printed = self.print(&markup, faces[0], &document)?;
        let path = format!("{document}.pdf");
        let made = self.write(What::Pdf, &path, &printed.bytes, started)?;
        let samples = [&*pair.first.samples, &*pair.second.samples].concat();
        Ok(Made {
            pages: Some(printed.pages),
            findings: printed.remarks.findings(&samples, &document, self.files),
            ..made
        })
    }

    fn print(&self, markup: &str, faces: &Faces, document: &str) -> Result<Printed, Trouble> {
        if let Some(project) = self.kept_project(document) {
            press::keep(markup, faces, &project).map_err(|error| unwritable(&project, &error))?;
        }
        announcement::print(markup, faces, document).map_err(Trouble::Typst)
    }

    /// The same content as open data: the view of every locale.
    pub fn data(&self, disclosure: &Disclosure, all: &[Edition]) -> Result<Vec<Made>, Trouble> {
        let started = Instant::now();
        let locales: serde_json::Map<String, serde_json::Value> = all
            .iter()
            .filter(|edition| std::ptr::eq(edition.disclosure, disclosure))
            .filter_map(|edition| {
                let view = serde_json::to_value(&edition.view).ok()?;
                Some((edition.labels.tag().to_owned(), view))
            })
            .collect();
        let data = json!({
            "name": disclosure.name,
            "school-year": disclosure.settings.school_year.value.to_string(),
            "criteria": disclosure.criteria.name.value.0,
            "locales": locales,
        });
        let mut text = serde_json::to_vec_pretty(&data).unwrap_or_default();
        text.push(b'\n');
        let path = format!("{}/disclosure.json", disclosure.name);
        Ok(vec![self.write(What::Data, &path, &text, started)?])
    }

    /// The list of all disclosures, in each language that one of them has.
    pub fn index(&self, all: &[Edition]) -> Result<Vec<Made>, Trouble> {
        let lists = Index::of(all);
        let Some(first) = lists.first() else {
            return Ok(Vec::new());
        };
        for (name, bytes) in site::assets(self.templates) {
            if name != site::SCRIPT {
                self.stage.write(name, bytes)?;
            }
        }
        if let Some(map) = site::sitemap(&first.page, &first.listed, self.templates, self.files)? {
            self.stage.write("sitemap.xml", map.as_bytes())?;
        }
        lists.iter().map(|list| self.list(list)).collect()
    }

    fn list(&self, list: &Index) -> Result<Made, Trouble> {
        let started = Instant::now();
        let html = site::index(
            &list.listed,
            &list.page,
            list.labels,
            self.templates,
            self.files,
        )?;
        self.write(What::Index, &list.file, html.as_bytes(), started)
    }

    fn write(
        &self,
        what: What,
        path: &str,
        bytes: &[u8],
        started: Instant,
    ) -> Result<Made, Trouble> {
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
