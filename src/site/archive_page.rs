//! The page over the years of one union: what its template sees, and what is published of it as data.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{Value, context};
use schemars::JsonSchema;
use serde::Serialize;

use super::archive_addresses::ArchiveAddresses;
use super::bars::{Chart, charts};
use super::charter_history::{CharterView, charter};
use super::departments::{DepartmentView, departments};
use super::years::{Year, YearView, columns};
use crate::diagnostic::Finding;
use crate::locale::{Labels, UnionKind};
use crate::template::{Templates, label_function, number_function};
use crate::view::{TextView, Wording};
use crate::workspace::Files;

/// 一个组织历年的公开（archive.json），见 docs/years.md。
/// The years of one union side by side (archive.json), see docs/years.md.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ArchiveData {
    /// 格式的版本。 The version of the format.
    #[schemars(extend("const" = ARCHIVE_FORMAT))]
    pub format: u32,
    /// 每种语言一份。 Once in each language.
    pub locales: BTreeMap<String, ArchiveView>,
}

/// The form of that file.
pub(crate) const ARCHIVE_FORMAT: u32 = 1;

/// The years of one union side by side, in one language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct ArchiveView {
    /// Name of the school, as the latest year has it.
    pub institution: TextView,
    /// Name of the union, as the latest year has it.
    pub organisation: TextView,
    /// The years, the latest first.
    pub years: Vec<YearView>,
    /// The departments: those of the latest year, then those that are gone.
    pub departments: Vec<DepartmentView>,
    /// What became of the charter, where anything did.
    pub charter: Option<CharterView>,
}

impl ArchiveView {
    /// `years`, the earliest first, in the language of `labels`; `None` where there are none.
    pub(crate) fn new(years: &[Year], labels: &Labels) -> Option<Self> {
        let latest = years.last()?.listing.in_language(labels.tag())?;
        let rows = years.iter().rev().filter_map(|year| year.view(labels));
        Some(Self {
            institution: (&latest.institution).into(),
            organisation: (&latest.organisation).into(),
            years: rows.collect(),
            departments: departments(years, labels),
            charter: charter(years, labels),
        })
    }
}

/// The page over the years of one union, in the language of `labels`.
///
/// # Errors
/// A finding that points into the template at fault.
pub(crate) fn archive_page(
    view: &ArchiveView,
    page: &ArchiveAddresses,
    years: &[Year],
    labels: &Arc<Labels>,
    (templates, files): (&Templates, &Files),
) -> Result<String, Finding> {
    let dir = labels.text("direction", &[]);
    let short: Vec<String> = years.iter().rev().map(|year| year.short(labels)).collect();
    let charts: Vec<Chart> = charts(&view.years, &short, dir == "rtl");
    let wording = Wording {
        union: years
            .last()
            .map_or_else(UnionKind::default, |year| year.listing.union_kind()),
        ..Wording::default()
    };
    let context = context! {
        locale => context! { tag => labels.tag(), dir => dir },
        label => label_function(labels, wording),
        number => number_function(labels),
        page => Serde(page),
        columns => columns(&view.years),
        charts => Serde(charts),
        ..Value::from(Serde(view))
    };
    templates.render("site/archive.html", context, files)
}
