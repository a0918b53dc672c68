//! What became of the articles of a text, in words.

use super::entry::{Entry, Line};
use super::sentences::Sentences;
use crate::comparison::{Article, Became, Fate, Paragraph, TextChanges};

pub(super) fn of_text(changes: &TextChanges, say: &Sentences) -> Vec<Entry> {
    let articles = changes.articles.iter().map(|article| entry(article, say));
    let renumbered = changes
        .renumbered
        .iter()
        .map(|it| Entry::plain(say.renumbered(it)));
    articles.chain(renumbered).collect()
}

fn entry(article: &Article, say: &Sentences) -> Entry {
    let mut lines = Vec::new();
    let is_between = article.old.len() == 1 && article.new.len() == 1;
    if is_between && article.title.is_change() {
        lines.push(Line::new(Some(say.field("title", None)), &article.title));
    }
    if article.became != Became::Moved {
        let changed = article
            .paragraphs
            .iter()
            .filter(|paragraph| paragraph.is_change());
        lines.extend(changed.map(|paragraph| Line::new(number(paragraph), &paragraph.edits)));
    }
    Entry {
        text: say.article(article),
        lines,
    }
}

/// The number of a paragraph: the one it has, else the one it had.
fn number(paragraph: &Paragraph) -> Option<String> {
    match paragraph.fate {
        Fate::Deleted => paragraph.old_number.clone(),
        _ => paragraph.new_number.clone(),
    }
}
