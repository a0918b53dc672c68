//! What a notice-board copy is: its paper, its sizes, and what is on it.

use serde::Serialize;

use super::locale::LocaleView;
use super::text::TextView;
use super::version::Version;
use crate::diagnostic::Span;
use crate::locale::sheets;
use crate::model::{Disclosure, Level, Notice, POINTS, YesNo};

/// A notice-board copy in one language, as its template sees it. Lengths are in millimetres, sizes of type in points.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Sheet {
    /// The paper's name: `A3`.
    pub paper: String,
    /// Its width, as it hangs.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The margins.
    pub margin: f64,
    /// From how far it is read.
    pub distance: f64,
    /// The size of what is read.
    pub size: f64,
    /// The size of what is read in passing.
    pub head: f64,
    /// How many columns running text has.
    pub columns: usize,
    /// How many columns the summary has.
    pub slots: usize,
    /// The side of the code.
    pub code: f64,
    /// The room for a seal; none where there is to be none.
    pub seal: Option<f64>,
    /// Length of trim marks and their distance from the edge; none where there are none.
    pub trim: Option<[f64; 2]>,
    /// The sections on it, by their anchors; none where it is the summary.
    pub sections: Vec<String>,
    /// Whose it is: the school, or a college's union.
    pub owner: TextView,
    /// Its titles in the other languages that have no copy of their own.
    pub others: Vec<OtherTitle>,
    /// What tells its file from those of other notices.
    #[serde(skip)]
    pub name: String,
    /// Its language, by its index in the disclosure's list.
    #[serde(skip)]
    pub at: usize,
    /// The most sheets, with the place where that is said.
    #[serde(skip)]
    pub most: Option<(usize, Span)>,
}

/// The title in another language than the sheet's.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OtherTitle {
    locale: LocaleView,
    owner: TextView,
    subject: String,
    /// The address of its page, as programs read it; `None` where it is not known.
    canonical: Option<String>,
    /// What stands below the code that leads there, and what is heard of it.
    scan: String,
    alternative: String,
}

/// All notice-board copies that a disclosure asks for; `versions` are its languages, the original one first.
pub(crate) fn sheets_of(disclosure: &Disclosure, versions: &[Version]) -> Vec<Sheet> {
    let notices = disclosure.settings.notices.iter().flatten();
    let of_notice = |notice: &Notice| -> Vec<Sheet> {
        let named = notice.languages.as_ref().filter(|all| !all.is_empty());
        let is_named = |version: &Version| match named {
            Some(named) => named
                .iter()
                .any(|tag| tag.value.as_str() == version.labels.tag()),
            None => version.labels.tag() == versions[0].labels.tag(),
        };
        let own = (0..versions.len()).filter(|at| is_named(&versions[*at]));
        let others: Vec<&Version> = versions.iter().filter(|it| !is_named(it)).collect();
        own.map(|at| sheet(notice, at, versions, &others, disclosure))
            .collect()
    };
    notices.flat_map(of_notice).collect()
}

fn sheet(
    notice: &Notice,
    at: usize,
    versions: &[Version],
    others: &[&Version],
    disclosure: &Disclosure,
) -> Sheet {
    let all = sheets();
    let [width, height] = notice.sides();
    let [line, _] = notice.area().map(|side| side * POINTS / notice.size());
    let others = others
        .iter()
        .map(|version| other_title(version, disclosure));
    let says = |stated: &Option<crate::diagnostic::Spanned<YesNo>>| {
        stated.as_ref().map(|said| said.value.0)
    };
    let code = all.code.size.0 * width.min(height) / all.code.side.0;
    Sheet {
        paper: notice.paper().name,
        width,
        height,
        margin: all.margin.0,
        distance: notice.distance(),
        size: notice.size(),
        head: notice.head_size(),
        columns: columns(line),
        slots: if width > height {
            columns(line).min(2)
        } else {
            1
        },
        code: code.max(all.code.least.0),
        seal: says(&notice.seal).unwrap_or(true).then_some(all.seal.0),
        trim: says(&notice.trim_marks)
            .unwrap_or(false)
            .then_some([all.trim.length.0, all.trim.distance.0]),
        sections: notice
            .sections()
            .into_iter()
            .map(|id| id.value.0.clone())
            .collect(),
        owner: owner(&versions[at], disclosure),
        others: others.collect(),
        name: notice.name(),
        at,
        most: notice
            .max_sheets
            .as_ref()
            .map(|most| (most.value as usize, most.span)),
    }
}

fn other_title(version: &Version, disclosure: &Disclosure) -> OtherTitle {
    let address = version.address.as_ref();
    let legible = address.map_or("", |address| &address.legible);
    let label = |id, arguments: &[_]| version.labels.text(id, arguments);
    OtherTitle {
        locale: version.view.locale.clone(),
        owner: owner(version, disclosure),
        subject: subject(version),
        canonical: address.map(|address| address.canonical.clone()),
        scan: label("notice-scan", &[]),
        alternative: label("code-alternative", &[("address", legible.into())]),
    }
}

/// Into how many columns a line of so many characters is parted.
fn columns(characters: f64) -> usize {
    let fit = (characters / sheets().column.0).floor();
    // As many as fit, short of what no sheet has.
    (1..=8)
        .take_while(|count| f64::from(*count) <= fit)
        .count()
        .max(1)
}

/// Whose a notice is: a school's union has its school's name, a college's has its own, which tells the college.
fn owner(version: &Version, disclosure: &Disclosure) -> TextView {
    match disclosure.settings.level.value {
        Level::School => version.view.institution.clone(),
        Level::College => version.view.organisation.clone(),
    }
}

/// What a notice is about, with the school year.
fn subject(version: &Version) -> String {
    let arguments = [
        ("year", version.view.year.as_str().into()),
        ("union", version.wording.union.name().into()),
    ];
    let subject = version.labels.text("notice-subject", &arguments);
    // The places where it may be broken are for the sheets of its own language.
    subject.replace('\u{200B}', "")
}
