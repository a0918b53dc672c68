//! Makes the pages over the years of each union, once all that is published is in the stage: what this build has made, and
//! what stays as an earlier one published it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use serde_json::json;

use super::make::{Maker, pretty};
use super::outcome::{Made, What};
use crate::diagnostic::Finding;
use crate::locale::Labels;
use crate::site::{
    ARCHIVE_FORMAT, Archive, ArchiveData, ArchiveView, Listing, PublishedYear, Year,
    archive_addresses, archive_page, file,
};

impl Maker<'_> {
    /// The pages over the years of each union, in each of its languages, and the same as data.
    pub(super) fn archives(
        &self,
        published: &[&Listing],
        labels: impl Fn(&str) -> Option<Arc<Labels>>,
    ) -> Result<Vec<Made>, Finding> {
        let named: BTreeMap<&str, &Listing> = published
            .iter()
            .map(|own| (own.name.as_str(), *own))
            .collect();
        let mut made = Vec::new();
        for archive in self.archives.all() {
            let years = archive
                .years
                .iter()
                .filter_map(|name| named.get(name.as_str()));
            let years: Vec<Year> = years.map(|listing| self.year(listing)).collect();
            made.extend(self.archive(archive, &years, &labels)?);
        }
        Ok(made)
    }

    fn archive(
        &self,
        archive: &Archive,
        years: &[Year],
        labels: impl Fn(&str) -> Option<Arc<Labels>>,
    ) -> Result<Vec<Made>, Finding> {
        let mut made = Vec::new();
        let mut locales = BTreeMap::new();
        for locale in &archive.locales {
            let started = Instant::now();
            let Some(labels) = labels(&locale.tag) else {
                continue;
            };
            let Some(view) = ArchiveView::new(years, &labels) else {
                continue;
            };
            let home = file(&locale.tag, self.planned);
            let page = archive_addresses(archive, &locale.tag, home);
            let kit = (self.templates, self.files);
            let html = archive_page(&view, &page, years, &labels, kit)?;
            let path = archive.file(&locale.tag);
            made.push(self.write(What::Page, &path, html.as_bytes(), started)?);
            locales.insert(locale.tag.clone(), view);
        }
        if locales.is_empty() {
            return Ok(made);
        }
        let started = Instant::now();
        let data = ArchiveData {
            format: ARCHIVE_FORMAT,
            locales,
        };
        made.push(self.write(What::Data, &archive.data(), &pretty(&json!(data)), started)?);
        Ok(made)
    }

    /// A year as it stands in the stage. Where nothing is written, it is only seen that there is one.
    fn year<'l>(&self, listing: &'l Listing) -> Year<'l> {
        let data = self
            .stage
            .read(&format!("{}/disclosure.json", listing.name));
        let published = data.map(|data| PublishedYear::read(&data));
        Year {
            listing,
            published: published.unwrap_or_default(),
        }
    }
}
