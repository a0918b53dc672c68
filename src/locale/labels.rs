//! The labels of one locale: everything that pages print besides the author's own text, such as headings, units,
//! dates and numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::catalogue::{Catalogue, resource};
use super::formats::Formats;
use super::shipped::shipped;
use super::{dropped_values, fluent_file};
use crate::diagnostic::{FileId, Finding, Place, message};
use crate::text::{chinese_numeral, near};
use crate::workspace::Files;

/// The file of a language's labels.
pub(crate) const FILE: &str = "labels.ftl";

/// The label that names the locale for dates and numbers, where it differs from the page's: pages in `en` use
/// `en-GB`, because `en` alone would mean American dates.
const FORMATS: &str = "formats";

/// Labels that describe properties of the locale, each with the values that it may have.
const TRAITS: [(&str, &[&str]); 3] = [
    ("direction", &["ltr", "rtl"]),
    ("numerals", &["digits", "chinese"]),
    ("names", &["as-written", "pinyin"]),
];

/// The labels of one locale.
pub(crate) struct Labels {
    tag: String,
    /// The region of the tag in the label `formats`.
    region: Option<String>,
    catalogue: Catalogue,
    formats: Formats,
    /// Made when first asked for: only checks of translations need it.
    months: OnceLock<Vec<String>>,
}

impl fmt::Debug for Labels {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Labels")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

impl Labels {
    /// The shipped labels of the locale `tag`, if there are any.
    pub(crate) fn shipped(tag: &str) -> Option<Self> {
        let text = shipped(&format!("{tag}/{FILE}"))?;
        Some(Self::new(tag, &[resource(text)]))
    }

    /// A school's own labels of the locale `tag`, laid over the shipped ones where there are any, with findings
    /// for what is wrong with them.
    pub(crate) fn load(tag: &str, file: FileId, files: &Files) -> (Self, Vec<Finding>) {
        let (overrides, mut findings) = fluent_file::read(file, files);
        let under = shipped(&format!("{tag}/{FILE}")).map(resource);
        let known = fluent_file::variables(FILE);
        let whole = findings.is_empty();
        findings.extend(fluent_file::check(
            &overrides,
            under.as_deref(),
            &known,
            file,
        ));
        findings.extend(dropped_values::check(&overrides, FILE, file));
        findings.extend(misspelt(&overrides, &known, file));
        let resources: Vec<_> = under.into_iter().chain([overrides]).collect();
        let labels = Self::new(tag, &resources);
        // A label in a line that could not be parsed is not missing, so nothing is said of missing ones then.
        if whole {
            let missing = labels.missing(&known);
            if !missing.is_empty() {
                let finding = Finding::error(message::LABELS_MISSING)
                    .with("count", missing.len())
                    .with("labels", missing.join(", "));
                findings.push(finding.in_place(Place::File(files.path(file).to_owned())));
            }
            findings.extend(labels.wrong_traits(file, files));
        }
        (labels, findings)
    }

    fn new(tag: &str, resources: &[Arc<FluentResource>]) -> Self {
        // The label `formats` must be known before the catalogue can be made that formats numbers by it.
        let catalogue = Catalogue::new(tag, resources);
        let formats = catalogue.text(FORMATS, None, &FluentArgs::new());
        let formats = formats.as_deref().unwrap_or(tag);
        let locale = icu_locale_core::Locale::try_from_str(formats).ok();
        Self {
            tag: tag.to_owned(),
            region: locale.and_then(|locale| Some(locale.id.region?.to_string())),
            catalogue: Catalogue::new(formats, resources).with_numbers(),
            formats: Formats::for_locale(formats),
            months: OnceLock::new(),
        }
    }

    /// The names of the labels that any shipped catalogue has and this one lacks.
    fn missing(&self, known: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
        let lacks =
            |id: &&String| id.as_str() != FORMATS && self.find(id, &FluentArgs::new()).is_none();
        known.keys().filter(lacks).cloned().collect()
    }

    /// A finding for each of [`TRAITS`] with an unknown value, and for a `formats` that is no tag.
    fn wrong_traits(&self, file: FileId, files: &Files) -> Vec<Finding> {
        let wrong = |id: &str, value: &str, all: String| {
            let line = files.find_line(file, id);
            Finding::error(message::LABEL_TRAIT)
                .with("label", id.to_owned())
                .with("value", value.to_owned())
                .with("all", all)
                .at(line)
        };
        let mut findings = Vec::new();
        for (id, all) in TRAITS {
            let value = self.find(id, &FluentArgs::new());
            if let Some(value) = value.filter(|value| !all.contains(&value.as_str())) {
                findings.push(wrong(id, &value, all.join(", ")));
            }
        }
        let formats = self.find(FORMATS, &FluentArgs::new());
        if let Some(tag) = formats
            && icu_locale_core::Locale::try_from_str(&tag).is_err()
        {
            findings.push(wrong(FORMATS, &tag, "zh-Hant-TW, en-GB, …".to_owned()));
        }
        findings
    }

    /// The locale's tag.
    pub(crate) fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether the locale is written in Han characters.
    pub(crate) fn is_han(&self) -> bool {
        self.text("script", &[]) == "han"
    }

    /// The label called `id`, or `None` where the catalogue has none.
    pub(crate) fn find(&self, id: &str, arguments: &FluentArgs) -> Option<String> {
        self.catalogue.text(id, None, arguments)
    }

    /// The label called `id`, which every catalogue has: a test sees to it for the shipped ones, a check for a
    /// school's own. (Where that check has failed, the name stands in for the label.)
    pub(crate) fn text(&self, id: &str, arguments: &[(&'static str, FluentValue)]) -> String {
        let arguments = arguments
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        self.find(id, &arguments).unwrap_or_else(|| id.to_owned())
    }

    /// The number of a heading or provision, such as `第十二条`: the label called `id`, which may print `$number`
    /// (digits) or `$numeral` (the numerals that the locale uses for headings).
    pub(crate) fn numbered(&self, id: &str, number: usize) -> String {
        let arguments = [
            ("number", self.formats.ordinal(number).into()),
            ("numeral", FluentValue::from(self.numeral(number))),
        ];
        self.text(id, &arguments)
    }

    /// A date as the locale writes it.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        self.formats.date(date)
    }

    /// The first day of each month of a year, as the locale writes it. Checks look month names up in these.
    pub(crate) fn months(&self) -> &[String] {
        self.months.get_or_init(|| {
            let first = |month| NaiveDate::from_ymd_opt(2000, month, 1).unwrap_or_default();
            (1..=12).map(|month| self.date(first(month))).collect()
        })
    }

    /// A count as the locale writes it: 5,600.
    pub(crate) fn amount(&self, number: &str) -> String {
        self.formats.amount(number)
    }

    /// A size as people read it: in kilobytes, from a megabyte on in megabytes with one decimal.
    pub(crate) fn size(&self, bytes: usize) -> String {
        const KILOBYTE: usize = 1024;
        const MEGABYTE: usize = KILOBYTE * KILOBYTE;
        let (label, number) = match bytes < MEGABYTE {
            true => ("file-size-kb", bytes.div_ceil(KILOBYTE).to_string()),
            false => {
                let tenths = (bytes * 10).div_ceil(MEGABYTE);
                ("file-size-mb", format!("{}.{}", tenths / 10, tenths % 10))
            }
        };
        self.text(label, &[("number", self.amount(&number).into())])
    }

    /// Whether the locale writes decimals behind a comma: 76,8.
    pub(crate) fn has_decimal_comma(&self) -> bool {
        self.amount("0.5").contains(',')
    }

    /// The region whose dates and numbers the pages print; `None` where the tag names none.
    pub(crate) fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    fn numeral(&self, number: usize) -> String {
        match self.text("numerals", &[]).as_str() {
            "chinese" => chinese_numeral(number),
            _ => self.formats.ordinal(number),
        }
    }
}

/// A warning for each label whose name is similar to a shipped one's. Other unknown names are no fault: a school's
/// own templates may print labels of their own.
fn misspelt(
    overrides: &FluentResource,
    known: &BTreeMap<String, BTreeSet<String>>,
    file: FileId,
) -> Vec<Finding> {
    let names: BTreeSet<&str> = fluent_file::messages(overrides)
        .map(|label| label.id.name)
        .collect();
    let odd = names.iter().filter(|name| !known.contains_key(**name));
    odd.filter_map(|name| {
        let meant = near(name, known.keys().map(String::as_str), 0.8)?;
        let finding = Finding::warning(message::LABEL_MISSPELT).with("label", *name);
        let finding = finding
            .with("nearest", meant)
            .at(fluent_file::span(overrides, name, file));
        // Where the similar label is there too, this one is no misspelling of it.
        (!names.contains(meant)).then_some(finding)
    })
    .collect()
}
