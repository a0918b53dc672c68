//! What changed from one state of a disclosure to another, in the words of its readers: people, answers, articles, figures,
//! texts. Both states are open data, so that data, publications and former revisions are compared in one form.

mod answers;
mod articles;
mod attachments;
mod compared;
mod departments;
mod edits;
mod fields;
mod likeness;
mod matching;
mod meetings;
mod order;
mod paragraphs;
mod people;
mod revisions;
mod sections;
mod snapshot;
mod succession;
mod units;
mod words;

pub(crate) use answers::{AnswerChange, Asked};
pub(crate) use articles::{Article, Became, Renumbered, Succession, TextChanges};
pub(crate) use attachments::{AttachmentChange, AttachmentName};
pub(crate) use compared::{Comparison, Side};
pub(crate) use edits::{Edits, Fate, Piece};
pub(crate) use fields::FieldChange;
pub(crate) use paragraphs::Paragraph;
pub(crate) use people::{PeopleChanges, Person, PersonChange};
pub(crate) use revisions::{RevisionEntry, unpublished_revisions};
pub(crate) use snapshot::{Snapshot, Unreadable};
pub(crate) use succession::{places, successions};
pub(crate) use units::{Place, named, told};
