//! What is kept of each disclosure to list and link it: its titles, languages and addresses.
//!
//! Listings are published as `disclosures.json`, so that a later build can list and link disclosures which it does
//! not make anew.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::files::ListedFile;
use super::notice::ListedNotice;
use super::variant::Language;
use crate::locale::UnionKind;
use crate::model::{Base, Disclosure, SchoolYear};
use crate::text::{encoded, folded_text, readable};
use crate::view::{
    DateView, FORMAT, FingerprintView, LocaleView, PageAddress, Sheet, SummaryItem, TextView,
    Version,
};

/// The file that holds the listings of a publication, at its root.
pub(crate) const LISTINGS: &str = "disclosures.json";

/// 全部公开的总目录（disclosures.json），见 docs/open-data.md。
/// The list of all disclosures of a publication (disclosures.json), see docs/open-data.md.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Listings {
    /// 格式的版本。 The version of the format. Publications of earlier versions do not say it.
    #[serde(default)]
    #[schemars(extend("const" = FORMAT))]
    pub format: u32,
    /// The disclosures, in the order of their folders.
    pub disclosures: Vec<Listing>,
}

/// One disclosure as the index shows it.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Listing {
    /// Its path below the data folder, which is its address, too.
    pub name: String,
    /// What kind of organisation discloses. Publications of earlier versions do not say so.
    #[serde(default)]
    pub organisation_kind: String,
    /// School year: `2026` or `2026-2027`.
    pub school_year: String,
    /// The address at which the publication stands on the web, where it is known.
    pub base_url: Option<String>,
    /// Level of the union: `school` or `college`. Publications of earlier versions say neither this nor what follows.
    #[serde(default)]
    pub level: String,
    /// The date of issue, as `2026-09-21`.
    #[serde(default)]
    pub issued: Option<String>,
    /// The date of the latest update.
    #[serde(default)]
    pub updated: Option<String>,
    /// Its key figures.
    #[serde(default)]
    pub figures: Vec<ListedFigure>,
    /// The files that its pages offer.
    #[serde(default)]
    pub files: Vec<ListedFile>,
    /// Its languages, the primary one first.
    pub locales: Vec<ListedLocale>,
    /// Its notice-board copies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<ListedNotice>,
    /// The fingerprints of its content: of the present one, then of those that were published before, the latest first.
    /// Publications of earlier versions do not say them.
    #[serde(default)]
    pub fingerprints: Vec<Fingerprint>,
}

/// The short code of a content that is or was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Fingerprint {
    /// `K7QF-2M9D`
    pub code: String,
    /// The date of the content, as `2026-09-21`: that of its latest update, else of issue.
    pub date: Option<String>,
}

/// A key figure.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ListedFigure {
    /// `staff`, `presidium`, `departments` or `indicators`.
    pub id: String,
    /// How many there are; of indicators, how many are met.
    pub count: usize,
    /// How many there may be; of indicators, how many there are in all.
    pub limit: Option<usize>,
}

/// A disclosure in one of its languages.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ListedLocale {
    /// Tag of the language.
    pub tag: String,
    /// The language's own name.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// School year, as the language writes it.
    pub year: String,
    /// Name of the school.
    pub institution: ListedText,
    /// Name of the union.
    pub organisation: ListedText,
    /// Title.
    pub title: ListedText,
}

/// A text, with its own language where it is not translated.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ListedText {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    locale: Option<LocaleView>,
}

impl ListedText {
    /// The text alone.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

impl From<&SummaryItem> for ListedFigure {
    fn from(item: &SummaryItem) -> Self {
        Self {
            id: item.id.to_owned(),
            count: item.count,
            limit: item.limit,
        }
    }
}

impl From<&FingerprintView> for Fingerprint {
    fn from(view: &FingerprintView) -> Self {
        Self {
            code: view.code.clone(),
            date: view.date.as_ref().map(|date| date.iso.clone()),
        }
    }
}

impl From<&TextView> for ListedText {
    fn from(view: &TextView) -> Self {
        Self {
            text: view.text.clone(),
            locale: view.locale.as_deref().cloned(),
        }
    }
}

impl From<&ListedText> for TextView {
    fn from(listed: &ListedText) -> Self {
        Self {
            text: listed.text.clone(),
            locale: listed.locale.clone().map(Box::new),
            face: None,
            is_made: false,
        }
    }
}

impl ListedLocale {
    /// What the index shows of one version of a disclosure.
    pub(crate) fn new(version: &Version) -> Self {
        let view = &version.view;
        Self {
            tag: version.labels.tag().to_owned(),
            name: version.labels.text("language-name", &[]),
            dir: view.locale.dir.clone(),
            year: view.year.clone(),
            institution: (&view.institution).into(),
            organisation: (&view.organisation).into(),
            title: (&view.title).into(),
        }
    }

    /// The language, as pages name it.
    pub(crate) fn language(&self) -> Language {
        Language {
            tag: self.tag.clone(),
            name: self.name.clone(),
            dir: self.dir.clone(),
        }
    }
}

impl Listing {
    /// The listing of a disclosure with its versions, the original language first.
    pub(crate) fn new(disclosure: &Disclosure, versions: &[Version]) -> Self {
        let base = disclosure.settings.base_url.as_ref();
        let base = base.and_then(|base| Base::parse(&base.value.0));
        let view = versions.first().map(|version| &version.view);
        let summary = view.into_iter().flat_map(|view| &view.summary);
        let iso = |date: Option<&DateView>| Some(date?.iso.clone());
        Self {
            name: disclosure.name.clone(),
            organisation_kind: disclosure.settings.union_kind().name().to_owned(),
            school_year: disclosure.settings.school_year.value.year.to_string(),
            base_url: base.map(|base| base.to_string()),
            level: disclosure.settings.level.value.name().to_owned(),
            issued: view.and_then(|view| iso(view.issued.as_ref())),
            updated: view.and_then(|view| iso(view.updated.as_ref())),
            figures: summary.map(ListedFigure::from).collect(),
            files: Vec::new(),
            locales: versions.iter().map(ListedLocale::new).collect(),
            notices: Vec::new(),
            fingerprints: Vec::new(),
        }
    }

    /// Adds its notice-board copies.
    pub(crate) fn list_notices(&mut self, sheets: &[Sheet], versions: &[Version]) {
        let notice = |sheet| ListedNotice::new(sheet, versions);
        self.notices = sheets.iter().map(notice).collect();
    }

    /// The same with the files that its pages offer.
    pub(crate) fn with_files(&self, files: &[ListedFile]) -> Self {
        let files = files.to_vec();
        Self {
            files,
            ..self.clone()
        }
    }

    /// Gives it the fingerprint of what is published now; those that its `former` listing had stay known behind it.
    pub(crate) fn succeed(&mut self, present: Fingerprint, former: Option<&Self>) {
        let known = former.map_or(&[][..], |former| &former.fingerprints);
        let known = known.iter().filter(|known| known.code != present.code);
        let known: Vec<Fingerprint> = known.cloned().collect();
        self.fingerprints = [vec![present], known].concat();
    }

    /// Its title in the language `tag`, else in its original one, with the year.
    pub(crate) fn title(&self, tag: &str) -> String {
        let locale = self.in_language(tag);
        locale.map_or_else(String::new, |locale| {
            format!("{} · {}", locale.title.text, locale.year)
        })
    }

    /// What kind of organisation discloses.
    pub(crate) fn union_kind(&self) -> UnionKind {
        UnionKind::named(&self.organisation_kind).unwrap_or_default()
    }

    /// Its school year; `None` where a published listing is not readable.
    pub(crate) fn years(&self) -> Option<SchoolYear> {
        let first = self.first_year()?;
        let both = self.school_year.contains('-');
        Some(SchoolYear { first, both })
    }

    /// Which union discloses, in a form that can be compared: school and union, as the primary language names them.
    pub(crate) fn union(&self) -> Option<(String, String)> {
        let locale = self.locales.first()?;
        let [school, union] = [&locale.institution, &locale.organisation];
        Some((folded_text(&school.text), folded_text(&union.text)))
    }

    /// What the list says of it in the language `tag`, else in its primary one.
    pub(crate) fn in_language(&self, tag: &str) -> Option<&ListedLocale> {
        let mut same = self.locales.iter().filter(|locale| locale.tag == tag);
        same.next().or(self.locales.first())
    }

    /// The calendar year in which its school year begins; `None` where a published listing is not readable.
    pub(crate) fn first_year(&self) -> Option<u16> {
        self.school_year.split('-').next()?.parse().ok()
    }

    /// The tags of its languages, the primary one first.
    pub(crate) fn tags(&self) -> Vec<&str> {
        self.locales
            .iter()
            .map(|locale| locale.tag.as_str())
            .collect()
    }

    /// The folder of its page in one language: `2021/zh-CN`.
    pub(crate) fn folder(&self, tag: &str) -> String {
        format!("{}/{tag}", self.name)
    }

    /// The original language paired with each of the others.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        (1..self.locales.len()).map(|at| self.pair(at))
    }

    /// The original language paired with the one at the index `second`.
    pub(crate) fn pair(&self, second: usize) -> Pair<'_> {
        Pair {
            disclosure: &self.name,
            first: &self.locales[0],
            second: &self.locales[second],
        }
    }

    /// The web address of its page in one language; `None` where the disclosure names no base address.
    pub(crate) fn page_address(&self, tag: &str) -> Option<PageAddress> {
        let folder = self.folder(tag);
        Some(PageAddress {
            canonical: self.canonical(&folder)?,
            legible: format!("{}/{}/", self.base_url.as_ref()?, readable(&folder)),
        })
    }

    /// The web address of a folder of the publication; `None` where the disclosure names no base address.
    pub(crate) fn canonical(&self, folder: &str) -> Option<String> {
        Some(format!("{}/{}/", self.base_url.as_ref()?, encoded(folder)))
    }
}

/// Two languages of one disclosure, side by side.
pub(crate) struct Pair<'a> {
    disclosure: &'a str,
    /// The original one.
    pub first: &'a ListedLocale,
    /// Another.
    pub second: &'a ListedLocale,
}

impl Pair<'_> {
    /// The tags of both.
    pub(super) fn tags(&self) -> [&str; 2] {
        [&self.first.tag, &self.second.tag]
    }

    /// Its name: `zh-CN-en`.
    pub(crate) fn name(&self) -> String {
        self.tags().join("-")
    }

    /// The folder of its page within the publication: `2021/zh-CN-en`.
    pub(crate) fn folder(&self) -> String {
        format!("{}/{}", self.disclosure, self.name())
    }
}
