//! How legal text states counts, departments and references: patterns and words.

use regex::Regex;
use serde::Deserialize;

use super::counts::CountWords;
use super::named_texts::NamedTexts;
use super::notices::NoticeWords;
use super::number_words::{Listed, NumberWords};
use super::numbers::NUMBER;
use super::stated::PLACEHOLDER;

/// The words that a department's name may be made of; its ending follows. Han characters are named by their
/// blocks: `\p{Han}` has so many ranges that compiling it took a tenth of the time of a check.
const NAME: &str = r"[\x{2E80}-\x{2FDF}\x{3005}\x{3007}\x{3400}-\x{9FFF}\x{F900}-\x{FAFF}\x{20000}-\x{3FFFF}]{1,8}?";

/// The patterns and words of all shipped languages.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Wordings")]
pub(crate) struct Statements {
    /// The words of sentences that state a count.
    pub counts: CountWords,
    /// The words by which texts say numbers.
    pub numbers: NumberWords,
    /// What says that a count is one of each department.
    pub each_department: Vec<String>,
    /// What the union calls itself: a sentence that does speaks of all of it.
    pub own_union: Vec<String>,
    /// Positions of those who take the chair, and of their deputies.
    pub chairs: Vec<String>,
    pub vice_chairs: Vec<String>,
    /// Words of sentences that are about others than the union.
    pub elsewhere: Vec<String>,
    /// How departments' names end.
    pub endings: Vec<String>,
    /// What follows an ending where the name does not end there.
    pub not_followed_by: Vec<String>,
    /// What a list of departments begins after.
    pub department_lists: Vec<Regex>,
    /// What says, right before such a beginning, that there are none.
    pub negations: Vec<String>,
    /// Bodies other than the union, whose departments stand right behind their name.
    pub other_bodies: Vec<String>,
    /// What follows their names where a sentence counts what they have.
    pub body_verbs: Vec<String>,
    /// What says before a date that it is that of an earlier time.
    pub earlier: Vec<String>,
    /// What stands between the names of a list.
    pub separators: Vec<String>,
    /// What follows a list of departments that is not complete.
    pub and_others: Vec<String>,
    /// A name at the beginning of a sentence, group `name`.
    pub mentions: Vec<Regex>,
    /// Words of names that are no departments of the union.
    pub not_departments: Vec<String>,
    /// A department within a position, group `name`.
    pub positions: Vec<Regex>,
    /// A reference to an article, group `n`.
    pub article: Vec<Regex>,
    /// What such a reference may begin with when it means its own text.
    pub own_text: Vec<String>,
    /// What stands right before a reference to another text.
    pub other_texts: Vec<String>,
    /// What stands right behind a reference to another text.
    pub other_texts_behind: Vec<Regex>,
    /// The names of the union's own texts, by which others refer to them.
    pub named_texts: NamedTexts,
    /// How texts say for how many working days a notice stands.
    pub notice: NoticeWords,
    /// Words of titles that name the school's level.
    pub school: Vec<String>,
    /// Words of titles that name a college's level.
    pub college: Vec<String>,
}

/// The statements as the data has them (`locales/*/statements.yaml`).
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wordings {
    counts: CountWords,
    number_words: Listed,
    each_department: Vec<String>,
    own_union: Vec<String>,
    chairs: Vec<String>,
    vice_chairs: Vec<String>,
    elsewhere: Vec<String>,
    department_endings: Vec<String>,
    not_followed_by: Vec<String>,
    department_lists: Vec<String>,
    negations: Vec<String>,
    other_bodies: Vec<String>,
    body_verbs: Vec<String>,
    earlier: Vec<String>,
    separators: Vec<String>,
    and_others: Vec<String>,
    department_mentions: Vec<String>,
    not_departments: Vec<String>,
    positions: Vec<String>,
    article: Vec<String>,
    own_text: Vec<String>,
    other_texts: Vec<String>,
    other_texts_behind: Vec<String>,
    named_texts: NamedTexts,
    notice: NoticeWords,
    school: Vec<String>,
    college: Vec<String>,
}

impl TryFrom<Wordings> for Statements {
    type Error = regex::Error;

    fn try_from(wordings: Wordings) -> Result<Self, Self::Error> {
        let endings = wordings.department_endings;
        let patterns = |texts: Vec<String>| -> Result<Vec<Regex>, Self::Error> {
            texts.iter().map(|text| pattern(text, &endings)).collect()
        };
        Ok(Self {
            numbers: NumberWords::new(wordings.number_words, &wordings.counts.quantities),
            counts: wordings.counts,
            each_department: wordings.each_department,
            own_union: wordings.own_union,
            chairs: wordings.chairs,
            vice_chairs: wordings.vice_chairs,
            elsewhere: wordings.elsewhere,
            not_followed_by: wordings.not_followed_by,
            department_lists: patterns(wordings.department_lists)?,
            negations: wordings.negations,
            other_bodies: wordings.other_bodies,
            body_verbs: wordings.body_verbs,
            earlier: wordings.earlier,
            separators: wordings.separators,
            and_others: wordings.and_others,
            mentions: patterns(wordings.department_mentions)?,
            not_departments: wordings.not_departments,
            positions: patterns(wordings.positions)?,
            article: patterns(wordings.article)?,
            own_text: wordings.own_text,
            other_texts: wordings.other_texts,
            other_texts_behind: patterns(wordings.other_texts_behind)?,
            named_texts: wordings.named_texts,
            notice: wordings.notice,
            school: wordings.school,
            college: wordings.college,
            endings,
        })
    }
}

/// A pattern of the data as a regular expression.
fn pattern(text: &str, endings: &[String]) -> Result<Regex, regex::Error> {
    let endings: Vec<String> = endings.iter().map(|ending| regex::escape(ending)).collect();
    let name = format!("(?P<name>{NAME}(?:{}))", endings.join("|"));
    let number = format!("(?P<n>{NUMBER})");
    Regex::new(&text.replace("{name}", &name).replace(PLACEHOLDER, &number))
}
