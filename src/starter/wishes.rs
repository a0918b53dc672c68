//! What is asked for a new project: what was typed, what is usual for the rest, and what does not fit together.

use super::editions::{begins, fitting_edition, shipped};
use super::templates::{languages_of_starter, usual_union};
use crate::diagnostic::{Finding, message};
use crate::locale::{Languages, UnionKind};
use crate::model::{Level, Tag, WrittenYear, shipped_editions, typed};
use crate::text::{has_han, unprintable};

/// What is asked, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    School,
    Level,
    Kind,
    Languages,
    SchoolEn,
    Union,
    UnionEn,
    SchoolYear,
    Edition,
}

impl Asked {
    /// All of it.
    pub(crate) const ALL: [Self; 9] = [
        Self::School,
        Self::Level,
        Self::Kind,
        Self::Languages,
        Self::SchoolEn,
        Self::Union,
        Self::UnionEn,
        Self::SchoolYear,
        Self::Edition,
    ];

    /// The option that answers it.
    pub(crate) const fn option(self) -> &'static str {
        match self {
            Self::School => "--school",
            Self::Level => "--level",
            Self::Kind => "--kind",
            Self::Languages => "--languages",
            Self::SchoolEn => "--school-en",
            Self::Union => "--union",
            Self::UnionEn => "--union-en",
            Self::SchoolYear => "--school-year",
            Self::Edition => "--edition",
        }
    }
}

/// The language whose names are asked for by themselves, because the others cannot be told from them.
const ENGLISH: &str = "en";
/// The language of most disclosures.
const CHINESE: &str = "zh-CN";
/// A name is a title on a page, and no text.
const LONGEST_NAME: usize = 200;

/// What is wished so far.
#[derive(Debug, Default)]
pub(crate) struct Wishes {
    school: Option<String>,
    level: Option<Level>,
    kind: Option<UnionKind>,
    languages: Option<Vec<Tag>>,
    school_en: Option<String>,
    union: Option<String>,
    union_en: Option<String>,
    school_year: Option<WrittenYear>,
    edition: Option<String>,
    /// The year in which the present school year began, where the user lets the clock say so.
    pub this_year: Option<u16>,
    words: Languages,
}

/// All that is to be known for a new project.
#[derive(Debug)]
pub(crate) struct Project {
    /// The languages, the original one first, each with the names of school and union.
    pub names: Vec<Names>,
    pub level: Level,
    pub kind: UnionKind,
    pub school_year: WrittenYear,
    pub edition: String,
    pub(super) words: Languages,
}

/// The names in a language.
#[derive(Debug)]
pub(crate) struct Names {
    pub locale: Tag,
    pub school: String,
    pub union: String,
}

impl Wishes {
    /// Nothing is wished yet.
    pub(crate) fn none() -> Self {
        Self {
            words: Languages::shipped(),
            ..Self::default()
        }
    }

    /// Whether it still is to be asked.
    pub(crate) fn lacks(&self, asked: Asked) -> bool {
        match asked {
            Asked::School => self.school.is_none(),
            Asked::Level => self.level.is_none(),
            Asked::Kind => self.kind.is_none(),
            Asked::Languages => self.languages.is_none(),
            Asked::SchoolEn => self.school_en.is_none() && self.is_bilingual(),
            Asked::Union => self.union.is_none(),
            Asked::UnionEn => self.union_en.is_none() && self.is_bilingual(),
            Asked::SchoolYear => self.school_year.is_none(),
            Asked::Edition => self.edition.is_none(),
        }
    }

    /// Takes an answer.
    ///
    /// # Errors
    /// Why it does not fit.
    pub(crate) fn take(&mut self, asked: Asked, text: &str) -> Result<(), Finding> {
        let text = text.trim();
        match asked {
            Asked::School => self.school = Some(name(text)?),
            Asked::SchoolEn => self.school_en = Some(name(text)?),
            Asked::Union => self.union = Some(name(text)?),
            Asked::UnionEn => self.union_en = Some(name(text)?),
            Asked::Level => {
                let level = typed(text, &self.words.words)?;
                self.fitting(level, self.edition.as_deref())?;
                self.level = Some(level);
            }
            Asked::Kind => self.kind = Some(typed(text, &self.words.words)?),
            Asked::Languages => self.languages = Some(languages(text)?),
            Asked::SchoolYear => self.school_year = Some(typed(text, &self.words.words)?),
            Asked::Edition => {
                let all = shipped_editions();
                if !all.iter().any(|known| known == text) {
                    let unknown = Finding::error(message::NEW_EDITION_UNKNOWN);
                    return Err(unknown.with("value", text).with("all", all.join(", ")));
                }
                if let Some(level) = self.level {
                    self.fitting(level, Some(text))?;
                }
                self.edition = Some(text.to_owned());
            }
        }
        Ok(())
    }

    /// The answer that is usual, after what is known already; `None` where there is none.
    pub(crate) fn usual(&self, asked: Asked) -> Option<String> {
        match asked {
            Asked::School | Asked::SchoolEn => None,
            Asked::Level => Some(match self.edition_level() {
                Some(Level::College) => "college".to_owned(),
                _ => "school".to_owned(),
            }),
            Asked::Kind => {
                let named = self.union.as_deref().and_then(UnionKind::of_name);
                Some(named.unwrap_or_default().name().to_owned())
            }
            Asked::Languages => self.usual_languages(),
            Asked::Union => self.usual_union(has(self.languages.as_ref()?, CHINESE)),
            Asked::UnionEn => self.usual_union(false),
            Asked::SchoolYear => self.usual_year(),
            Asked::Edition => {
                let first = self.school_year.as_ref().map(|written| written.year.first);
                fitting_edition(self.level?, first, &self.words)
            }
        }
    }

    /// What is to be made, where nothing lacks.
    pub(crate) fn complete(self) -> Option<Project> {
        let (school, union) = (self.school?, self.union?);
        let mut names = Vec::new();
        let languages = self.languages?;
        let is_single = languages.len() == 1;
        for locale in languages {
            let is_english = locale.as_str() == ENGLISH;
            let own = |english: &Option<String>, typed: &String| match english {
                Some(english) if is_english => Some(english.clone()),
                None if is_english && !is_single => None,
                _ => Some(typed.clone()),
            };
            names.push(Names {
                school: own(&self.school_en, &school)?,
                union: own(&self.union_en, &union)?,
                locale,
            });
        }
        Some(Project {
            names,
            level: self.level?,
            kind: self.kind?,
            school_year: self.school_year?,
            edition: self.edition?,
            words: self.words,
        })
    }

    /// Whether names are wanted in English beside those in another language.
    fn is_bilingual(&self) -> bool {
        let languages = self.languages.as_deref().unwrap_or_default();
        languages.len() > 1 && has(languages, ENGLISH)
    }

    /// Whoever names the school in English discloses in it as well. Otherwise the name tells the language.
    fn usual_languages(&self) -> Option<String> {
        let school = self.school.as_deref()?;
        Some(match (&self.school_en, has_han(school)) {
            (Some(_), true) => format!("{CHINESE}, {ENGLISH}"),
            (None, true) => CHINESE.to_owned(),
            (_, false) => ENGLISH.to_owned(),
        })
    }

    fn usual_union(&self, in_chinese: bool) -> Option<String> {
        let (locale, school) = match (in_chinese, &self.school_en) {
            (true, _) => (CHINESE, self.school.as_deref()?),
            (false, Some(english)) => (ENGLISH, english.as_str()),
            (false, None) => (ENGLISH, self.school.as_deref()?),
        };
        usual_union(locale, school, self.level?, self.kind?)
    }

    /// The school year: that of the edition which was asked for, else the present one where the clock may be asked, else
    /// that of the newest edition.
    fn usual_year(&self) -> Option<String> {
        let newest = || fitting_edition(self.level?, None, &self.words);
        let first = match (&self.edition, self.this_year) {
            (Some(edition), _) => begins(edition),
            (None, Some(year)) => year,
            (None, None) => begins(&newest()?),
        };
        let next = first + 1;
        let in_chinese = self.languages.as_ref()?.first()?.as_str() == CHINESE;
        Some(match in_chinese {
            true => format!("{first}—{next}学年"),
            false => format!("{first}-{next}"),
        })
    }

    fn edition_level(&self) -> Option<Level> {
        self.level_of(self.edition.as_deref()?)
    }

    fn level_of(&self, edition: &str) -> Option<Level> {
        let criteria = shipped(edition, &[], &self.words).ok()?;
        Some(criteria.level.value)
    }

    /// Whether an edition is for unions of a level.
    fn fitting(&self, level: Level, edition: Option<&str>) -> Result<(), Finding> {
        match edition {
            Some(edition) if self.level_of(edition) != Some(level) => {
                Err(Finding::error(message::EDITION_LEVEL).with("name", edition))
            }
            _ => Ok(()),
        }
    }
}

/// Whether a language is one of several.
fn has(languages: &[Tag], tag: &str) -> bool {
    languages.iter().any(|known| known.as_str() == tag)
}

/// A name of a school or a union: one line.
fn name(text: &str) -> Result<String, Finding> {
    let wrong = |id| Err(Finding::error(id).with("value", text.to_owned()));
    let cannot_be_printed = |c: char| c == '\t' || c == '\n' || unprintable(c).is_some();
    if text.is_empty() {
        return wrong(message::NEW_NAME_EMPTY);
    }
    if text.chars().any(cannot_be_printed) {
        return wrong(message::NEW_NAME_UNPRINTABLE);
    }
    if text.chars().count() > LONGEST_NAME {
        let long = Finding::error(message::NEW_NAME_LONG).with("most", LONGEST_NAME);
        return Err(long);
    }
    Ok(text.to_owned())
}

/// The languages that a list names: by their tags, or by the first part of these.
fn languages(text: &str) -> Result<Vec<Tag>, Finding> {
    let known = languages_of_starter();
    let parts = text.split(|c: char| matches!(c, ',' | '，' | '、') || c.is_whitespace());
    let mut found: Vec<Tag> = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        let part = part.to_lowercase();
        let is_meant = |tag: &&Tag| {
            let tag = tag.as_str().to_lowercase();
            tag == part || tag.split('-').next() == Some(&*part)
        };
        let Some(tag) = known.iter().find(is_meant) else {
            let all: Vec<&str> = known.iter().map(Tag::as_str).collect();
            let unknown = Finding::error(message::NEW_LANGUAGE).with("value", part);
            return Err(unknown.with("all", all.join(", ")));
        };
        if !found.contains(tag) {
            found.push(tag.clone());
        }
    }
    match found.is_empty() {
        true => Err(Finding::error(message::NEW_NAME_EMPTY).with("value", text.to_owned())),
        false => Ok(found),
    }
}
