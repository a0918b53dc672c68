//! The steps.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;
use serde_json::json;

use super::announcement::{self, Refusal};
use super::report::{Made, Report, What};
use crate::finding::{Finding, any_error, sort, unwritable};
use crate::language::{Labels, Words};
use crate::model::{Disclosure, find, load};
use crate::press::{self, Faces};
use crate::publish::Stage;
use crate::site::{self, Alternate, Link, Listed, ListedLink, Page};
use crate::source::Files;
use crate::template::Templates;
use crate::view::{Sample, View, view};

/// What to build.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder that holds the disclosures.
    pub data: PathBuf,
    /// The folder to publish to.
    pub output: PathBuf,
    /// Where to write the Typst project of each PDF.
    pub keep_typst: Option<PathBuf>,
}

/// One disclosure in one locale, ready to be made into pages.
struct Edition<'a> {
    disclosure: &'a Disclosure,
    labels: Arc<Labels>,
    view: View,
    samples: Vec<Sample>,
}

impl Edition<'_> {
    /// Its folder within the publication: `2021/zh-CN`.
    fn folder(&self) -> String {
        format!("{}/{}", self.disclosure.name, self.labels.tag())
    }
}

/// Publishes all disclosures in `request.data`.
///
/// # Errors
/// Everything that is wrong, sorted; nothing was written then.
pub fn build(request: &Request, files: &mut Files) -> Result<Report, Vec<Finding>> {
    let started = Instant::now();
    let mut findings = Vec::new();
    let home = home(&request.data);
    let words = Words::shipped();

    let templates = Templates::load(&home, files)
        .map_err(|found| findings.extend(found))
        .ok();
    let disclosures = read(&request.data, &words, files, &mut findings);
    stop_at_errors(&mut findings, files)?;

    let editions = editions(&disclosures, &words, files);
    let faces = faces(&disclosures, &home, &mut findings);
    for (edition, faces) in with_faces(&editions, &disclosures, &faces) {
        let folder = own_fonts(edition.disclosure, &home)[0].clone();
        let folder = crate::finding::show_path(&folder);
        findings.extend(press::missing(&edition.samples, faces, &folder));
    }
    stop_at_errors(&mut findings, files)?;
    let Some(templates) = templates else {
        return Err(findings);
    };

    let stage = Stage::open(&request.output).map_err(|finding| vec![finding])?;
    let workshop = Workshop {
        request,
        stage: &stage,
        templates: &templates,
        files,
    };
    let made: Vec<Result<Vec<Made>, Trouble>> = with_faces(&editions, &disclosures, &faces)
        .par_bridge()
        .map(|(edition, faces)| workshop.edition(edition, faces, &editions))
        .chain(
            disclosures
                .par_iter()
                .map(|disclosure| workshop.data(disclosure, &editions)),
        )
        .chain(rayon::iter::once(()).map(|()| workshop.index(&editions)))
        .collect();
    let mut made = gather(made, files)?;
    made.sort_by(|a, b| a.path.cmp(&b.path));

    for disclosure in &disclosures {
        stage
            .write_manifest(&disclosure.name)
            .map_err(|finding| vec![finding])?;
    }
    stage.write_manifest("").map_err(|finding| vec![finding])?;
    stage.publish().map_err(|finding| vec![finding])?;
    Ok(Report {
        made,
        took: started.elapsed(),
    })
}

/// The folder in which a school keeps its data, and beside it its own templates and fonts.
fn home(data: &Path) -> PathBuf {
    let whole = data.canonicalize().unwrap_or_else(|_| data.to_owned());
    match whole.parent() {
        Some(parent) if data.is_absolute() => parent.to_owned(),
        // A relative path stays relative, so that messages show what the user typed.
        _ => match data.parent() {
            Some(parent) if data.file_name().is_some() => parent.to_owned(),
            _ => data.join(".."),
        },
    }
}

fn read(
    data: &Path,
    words: &Words,
    files: &mut Files,
    findings: &mut Vec<Finding>,
) -> Vec<Disclosure> {
    let found = find(data)
        .map_err(|finding| findings.push(finding))
        .unwrap_or_default();
    let mut disclosures = Vec::new();
    for (folder, name) in found {
        if let Some(disclosure) = load(&folder, &name, files, words, findings) {
            findings.extend(crate::check::check(&disclosure, files));
            disclosures.push(disclosure);
        }
    }
    disclosures
}

fn stop_at_errors(findings: &mut Vec<Finding>, files: &Files) -> Result<(), Vec<Finding>> {
    sort(findings, files);
    if any_error(findings) {
        Err(std::mem::take(findings))
    } else {
        Ok(())
    }
}

fn editions<'a>(disclosures: &'a [Disclosure], words: &Words, files: &Files) -> Vec<Edition<'a>> {
    disclosures
        .iter()
        .flat_map(|disclosure| {
            disclosure
                .settings
                .locales
                .iter()
                .filter_map(move |locale| {
                    let labels = Arc::new(Labels::of(locale.value.as_str())?);
                    let (view, samples) = view(disclosure, &labels, words, files);
                    Some(Edition {
                        disclosure,
                        labels,
                        view,
                        samples,
                    })
                })
        })
        .collect()
}

/// The faces of each disclosure, in the order of `disclosures`.
fn faces(disclosures: &[Disclosure], home: &Path, findings: &mut Vec<Finding>) -> Vec<Faces> {
    disclosures
        .iter()
        .map(|disclosure| {
            let Some(fonts) = &disclosure.settings.fonts else {
                return Faces::shipped().clone();
            };
            match press::own_faces(fonts, &own_fonts(disclosure, home)) {
                Ok(own) => Faces::shipped().with(own),
                Err(found) => {
                    findings.extend(found);
                    Faces::shipped().clone()
                }
            }
        })
        .collect()
}

/// Where a school's own faces are looked for: in its disclosure's folder, then beside its data.
fn own_fonts(disclosure: &Disclosure, home: &Path) -> [PathBuf; 2] {
    [disclosure.folder.join("fonts"), home.join("fonts")]
}

fn with_faces<'a>(
    editions: &'a [Edition<'a>],
    disclosures: &'a [Disclosure],
    faces: &'a [Faces],
) -> impl Iterator<Item = (&'a Edition<'a>, &'a Faces)> {
    editions.iter().filter_map(move |edition| {
        let at = disclosures
            .iter()
            .position(|other| std::ptr::eq(other, edition.disclosure))?;
        Some((edition, &faces[at]))
    })
}

/// What can go wrong while things are made.
enum Trouble {
    Finding(Finding),
    Typst(Vec<Refusal>),
}

impl From<Finding> for Trouble {
    fn from(finding: Finding) -> Self {
        Self::Finding(finding)
    }
}

/// Puts the results together: everything that was made, or everything that went wrong.
fn gather(
    results: Vec<Result<Vec<Made>, Trouble>>,
    files: &mut Files,
) -> Result<Vec<Made>, Vec<Finding>> {
    let mut made = Vec::new();
    let mut findings = Vec::new();
    for result in results {
        match result {
            Ok(some) => made.extend(some),
            Err(Trouble::Finding(finding)) => findings.push(finding),
            Err(Trouble::Typst(refusals)) => {
                findings.extend(refusals.into_iter().map(|refusal| refusal.finding(files)));
            }
        }
    }
    stop_at_errors(&mut findings, files)?;
    Ok(made)
}

/// Makes the things, each from what it needs and nothing else.
struct Workshop<'a> {
    request: &'a Request,
    stage: &'a Stage,
    templates: &'a Templates,
    files: &'a Files,
}

impl Workshop<'_> {
    /// A disclosure in one locale: the page and the PDF, at the same time.
    fn edition(
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
            &place(edition, all),
            &edition.labels,
            self.templates,
            self.files,
        )?;
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
        let markup = announcement::markup(
            &edition.view,
            &edition.samples,
            faces,
            &edition.labels,
            self.templates,
            self.files,
        )?;
        if let Some(kept) = &self.request.keep_typst {
            let project = kept.join(&folder);
            press::keep(&markup, faces, &project).map_err(|error| unwritable(&project, &error))?;
        }
        let printed = announcement::print(&markup, faces, &folder).map_err(Trouble::Typst)?;
        let path = format!("{folder}/announcement.pdf");
        let made = self.write(What::Pdf, &path, &printed.bytes, started)?;
        Ok(Made {
            pages: Some(printed.pages),
            ..made
        })
    }

    /// The same content as open data: the view of every locale.
    fn data(&self, disclosure: &Disclosure, all: &[Edition]) -> Result<Vec<Made>, Trouble> {
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

    /// The list of all disclosures, in the primary locale of the first.
    fn index(&self, all: &[Edition]) -> Result<Vec<Made>, Trouble> {
        let started = Instant::now();
        let Some(first) = all.first() else {
            return Ok(Vec::new());
        };
        let html = site::index(&listed(all), &first.labels, self.templates, self.files)?;
        for (name, bytes) in site::assets(self.templates) {
            if name != site::SCRIPT {
                self.stage.write(name, bytes)?;
            }
        }
        let pages: Vec<(String, Vec<Alternate>)> = all
            .iter()
            .filter_map(|edition| {
                let Page {
                    canonical,
                    alternates,
                    ..
                } = place(edition, all);
                Some((canonical?, alternates))
            })
            .collect();
        if let Some(map) = site::sitemap(&pages, self.templates, self.files)? {
            self.stage.write("sitemap.xml", map.as_bytes())?;
        }
        Ok(vec![self.write(
            What::Index,
            "index.html",
            html.as_bytes(),
            started,
        )?])
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
        })
    }
}

fn listed(all: &[Edition]) -> Vec<Listed> {
    let mut listed: Vec<(&Disclosure, Listed)> = Vec::new();
    for edition in all {
        let folder = site::encoded(&edition.folder());
        let link = ListedLink {
            tag: edition.labels.tag().to_owned(),
            name: edition.labels.text("language-name", &[]),
            href: format!("{folder}/index.html"),
            pdf: format!("{folder}/announcement.pdf"),
        };
        match listed.last_mut() {
            Some((last, entry)) if std::ptr::eq(*last, edition.disclosure) => {
                entry.links.push(link)
            }
            _ => listed.push((
                edition.disclosure,
                Listed {
                    year: edition.view.year.clone(),
                    institution: edition.view.institution.clone(),
                    organisation: edition.view.organisation.clone(),
                    title: edition.view.title.clone(),
                    links: vec![link],
                },
            )),
        }
    }
    listed.into_iter().map(|(_, entry)| entry).collect()
}

/// Where the page of an edition stands, and what it links to.
fn place(edition: &Edition, all: &[Edition]) -> Page {
    let depth = edition.folder().split('/').count();
    let alternates = all
        .iter()
        .filter(|other| std::ptr::eq(other.disclosure, edition.disclosure))
        .filter(|other| other.labels.tag() != edition.labels.tag())
        .map(|other| Alternate {
            tag: other.labels.tag().to_owned(),
            name: other.labels.text("language-name", &[]),
            href: format!("../{}/index.html", other.labels.tag()),
            canonical: canonical(other),
        })
        .collect();
    Page {
        canonical: canonical(edition),
        home: format!("{}index.html", "../".repeat(depth)),
        pdf: Link {
            href: "announcement.pdf".to_owned(),
        },
        json: Link {
            href: "../disclosure.json".to_owned(),
        },
        style: site::STYLE,
        script: site::SCRIPT,
        alternates,
    }
}

fn canonical(edition: &Edition) -> Option<String> {
    let base = edition
        .disclosure
        .settings
        .base_url
        .as_ref()?
        .value
        .0
        .trim_end_matches('/');
    Some(format!("{base}/{}/", site::encoded(&edition.folder())))
}
