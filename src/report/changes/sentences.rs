//! The sentences in which changes are told.

use super::data::PUBLIC;
use crate::comparison::{
    AnswerChange, Article, Asked, AttachmentName, Became, Comparison, FieldChange, Place,
    Renumbered, Side, named, told,
};
use crate::diagnostic::{Argument, MessageId, message};
use crate::locale::Messages;
use crate::report::private::masked;

/// Says what changed in one language.
pub(super) struct Sentences<'a>(pub &'a Messages);

/// How many characters of a requirement tell people which it is.
const SHORT: usize = 24;

impl Sentences<'_> {
    pub(super) fn text(&self, id: MessageId) -> String {
        self.0.text(id, &[])
    }

    pub(super) fn counted(&self, id: MessageId, count: usize) -> String {
        self.0.text(id, &[("count", count.into())])
    }

    /// The heading of a group.
    pub(super) fn group(&self, name: &str) -> String {
        self.0
            .text(message::CHANGES_GROUP, &[("group", name.into())])
    }

    /// What is compared with what.
    pub(super) fn title(&self, changes: &Comparison) -> String {
        let side = |side: &Side| {
            let code = match side.fingerprint.as_str() {
                "" => "none",
                code => code,
            };
            let arguments = [("name", value(&side.name)), ("code", code.into())];
            self.0.text(message::CHANGES_SIDE, &arguments)
        };
        let arguments = [
            ("organisation", value(&changes.new.organisation)),
            ("old", side(&changes.old).into()),
            ("new", side(&changes.new).into()),
        ];
        self.0.text(message::CHANGES_TITLE, &arguments)
    }

    /// The name of a field, where the program has none for it under the heading of its column.
    pub(super) fn field(&self, name: &str, heading: Option<&str>) -> String {
        let heading = heading.unwrap_or(name);
        let arguments = [("field", name.into()), ("heading", value(heading))];
        self.0.text(message::CHANGES_FIELD, &arguments)
    }

    /// A value that is another: 职务：部长 → 副主席.
    pub(super) fn change(&self, change: &FieldChange, heading: Option<&str>) -> String {
        let kind = kind(change.old.as_ref(), change.new.as_ref());
        let of =
            |value: &Option<String>| public_value(change, value.as_deref().unwrap_or_default());
        let arguments = [
            ("field", self.field(&change.field, heading).into()),
            ("old", of(&change.old)),
            ("new", of(&change.new)),
            ("kind", kind.into()),
        ];
        self.0.text(message::CHANGES_CHANGE, &arguments)
    }

    /// What is new, gone or called otherwise.
    pub(super) fn came_or_went(
        &self,
        id: MessageId,
        old: Option<&String>,
        new: Option<&String>,
    ) -> String {
        let of = |it: Option<&String>| value(it.map_or("", String::as_str));
        let arguments = [
            ("old", of(old)),
            ("new", of(new)),
            ("kind", kind(old, new).into()),
        ];
        self.0.text(id, &arguments)
    }

    /// All that is said of somebody otherwise, or of something that has a name.
    pub(super) fn person(&self, name: &str, changes: &[String]) -> String {
        let between = self.text(message::CHANGES_BETWEEN);
        let arguments = [
            ("name", value(name)),
            ("changes", changes.join(&between).into()),
        ];
        self.0.text(message::CHANGES_PERSON, &arguments)
    }

    /// Somebody in a list, with what tells people who it is.
    pub(super) fn listed_person(&self, name: &str, about: &[&str]) -> String {
        let arguments = [
            ("name", value(name)),
            (
                "about",
                value(&about.join(&self.text(message::CHANGES_AND))),
            ),
            ("count", about.len().into()),
        ];
        self.0.text(message::CHANGES_PERSON_LISTED, &arguments)
    }

    /// An attachment, with its file.
    pub(super) fn attachment(&self, name: &AttachmentName) -> String {
        let arguments = [("title", value(&name.title)), ("file", value(&name.file))];
        self.0.text(message::CHANGES_FILE, &arguments)
    }

    pub(super) fn people_count(&self, old: usize, new: usize) -> String {
        let arguments = [("old", old.into()), ("new", new.into())];
        self.0.text(message::CHANGES_PEOPLE_COUNT, &arguments)
    }

    pub(super) fn answer(&self, change: &AnswerChange) -> String {
        let asked = match change.asked {
            Asked::Still => "still",
            Asked::Newly => "newly",
            Asked::NoLonger => "no-longer",
        };
        let wording = change.wording.0.iter().map(|piece| piece.text.as_str());
        let wording: String = wording.collect();
        let wording = wording.trim_end_matches(['。', '；', '.', ';']);
        let is_short = wording.chars().count() <= SHORT;
        let mut short: String = wording.chars().take(SHORT).collect();
        if !is_short {
            short.push('…');
        }
        let conclusion = change.conclusion.as_ref();
        let conclusion = conclusion.map(|change| self.change(change, None));
        let arguments = [
            ("number", value(change.number.trim_end_matches('.'))),
            ("wording", value(&short)),
            ("asked", asked.into()),
            (
                "answered",
                if conclusion.is_some() {
                    "otherwise"
                } else {
                    "alike"
                }
                .into(),
            ),
            ("conclusion", conclusion.unwrap_or_default().into()),
        ];
        self.0.text(message::CHANGES_ANSWER, &arguments)
    }

    /// What sentences call an article, or several.
    pub(super) fn places(&self, places: &[Place]) -> String {
        masked(&self.joined(places, told))
    }

    /// What articles stand under in a table, which prints their text besides.
    pub(super) fn headings(&self, places: &[Place]) -> String {
        self.joined(places, named)
    }

    fn joined(&self, places: &[Place], called: fn(&Place) -> String) -> String {
        let place = |place: &Place| {
            let own = called(place);
            match own.is_empty() {
                false => own,
                true => self.0.text(
                    message::CHANGES_UNNUMBERED,
                    &[("kind", place.kind.as_str().into())],
                ),
            }
        };
        let all: Vec<String> = places.iter().map(place).collect();
        all.join(&self.text(message::CHANGES_AND))
    }

    /// What became of an article.
    pub(super) fn article(&self, article: &Article) -> String {
        let became = became(article.became);
        let within = elsewhere(article);
        let is_renumbered =
            article.old.first().map(|it| &it.number) != article.new.first().map(|it| &it.number);
        let number = |places: &[Place]| {
            places
                .first()
                .and_then(|it| it.number.clone())
                .unwrap_or_default()
        };
        let arguments = [
            ("became", became.into()),
            ("old", self.places(&article.old).into()),
            ("new", self.places(&article.new).into()),
            ("number", value(&number(&article.new))),
            ("moved", yes(article.moved).into()),
            ("renumbered", yes(is_renumbered).into()),
            ("elsewhere", yes(within.is_some()).into()),
            ("within", value(within.unwrap_or_default())),
        ];
        self.0.text(message::CHANGES_ARTICLE, &arguments)
    }

    /// What became of an article, in the column of a table.
    pub(super) fn became(&self, article: &Article) -> String {
        let moved = article.moved && article.became != Became::Moved;
        let within = elsewhere(article);
        let arguments = [
            ("became", became(article.became).into()),
            ("moved", yes(moved).into()),
            ("elsewhere", yes(within.is_some()).into()),
            ("within", value(within.unwrap_or_default())),
        ];
        self.0.text(message::CHANGES_TABLE_DONE, &arguments)
    }

    /// What stands in a table for paragraphs that stay as they are.
    pub(super) fn gap(&self, article: &Article) -> String {
        let all = yes(article.became == Became::Moved);
        self.0
            .text(message::CHANGES_TABLE_GAP, &[("all", all.into())])
    }

    pub(super) fn renumbered(&self, it: &Renumbered) -> String {
        let arguments = [
            ("count", it.count.into()),
            ("kind", it.kind.clone().into()),
            ("old", value(&it.old_first)),
            ("old-last", value(&it.old_last)),
            ("new", value(&it.new_first)),
            ("new-last", value(&it.new_last)),
        ];
        self.0.text(message::CHANGES_RENUMBERED, &arguments)
    }
}

/// The heading below which an article stands now, where it stood below another one.
fn elsewhere(article: &Article) -> Option<&str> {
    let now = article.new.first()?.within.as_deref();
    now.filter(|_| article.elsewhere)
}

/// How messages call what is so or not.
fn yes(is: bool) -> &'static str {
    match is {
        true => "yes",
        false => "no",
    }
}

/// How messages call what became of an article.
fn became(became: Became) -> &'static str {
    match became {
        Became::Inserted => "inserted",
        Became::Deleted => "deleted",
        Became::Changed => "changed",
        Became::Split => "split",
        Became::Merged => "merged",
        Became::Moved => "moved",
    }
}

/// What happened to something of which these are the former and the present value.
fn kind(old: Option<&String>, new: Option<&String>) -> &'static str {
    match (old, new) {
        (Some(_), Some(_)) => "changed",
        (None, _) => "added",
        (_, None) => "removed",
    }
}

/// A value in a sentence: in one line, and without what is private.
fn value(text: &str) -> Argument {
    masked(&text.lines().collect::<Vec<_>>().join(" ")).into()
}

/// The value of a field. Whom readers turn to is public.
fn public_value(change: &FieldChange, text: &str) -> Argument {
    match PUBLIC.contains(&change.field.as_str()) {
        true => text.into(),
        false => value(text),
    }
}
