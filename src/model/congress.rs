//! `congress.yaml`: the meetings of the student congress and what they dealt with.

use super::dates::{Date, TimeOfDay};
use super::localized::{Localized, Markdown};
use super::marker::Marker;
use super::provision::Item;
use super::read::{Field, Reader, record};
use super::section::SectionKind;
use super::settings::Settings;
use super::spelling::usual;
use super::values::Id;
use super::written_schema::schema;
use crate::diagnostic::{Span, Spanned, message};
use crate::locale::{Word, is_assembly};
use crate::yaml::Node;

record! {
    /// 学生代表大会召开情况。 The student congress.
    struct Congress {
        /// 由代表参加 delegates（学生代表大会），还是全体学生参加 all-students（全体学生大会）；不写就看名称。
        /// A congress of delegates or of all students; where it is left out, its name tells.
        "kind" => kind: Option<Spanned<CongressKind>>,
        /// 会议部分的标题。 Heading of the meetings.
        "meetings-title" => meetings_title: Option<Localized>,
        /// 议程部分的标题。 Heading of the agendas.
        "agenda-title" => agenda_title: Option<Localized>,
        /// 会议编号的写法。 How meetings are numbered.
        "marker" => marker: Option<Marker>,
        /// 各次会议。 The meetings.
        "meetings" => meetings: Vec<Meeting>,
    }
}

impl Congress {
    /// Who takes part in it: what the data says, else what the titles of its section and meetings tell.
    pub(crate) fn kind(&self, settings: Option<&Settings>) -> CongressKind {
        if let Some(kind) = &self.kind {
            return kind.value;
        }
        let sections = settings.into_iter().flat_map(|settings| &settings.sections);
        let own = sections.filter(|section| section.kind.value == SectionKind::Congress);
        let meetings = self.meetings.iter().map(|meeting| &meeting.title.0);
        let mut titles = own.map(|section| &section.title).chain(meetings);
        match titles.any(|title| is_assembly(&title.primary().value)) {
            true => CongressKind::AllStudents,
            false => CongressKind::Delegates,
        }
    }

    /// The date of the latest meeting.
    pub(crate) fn latest(&self) -> Option<&Spanned<Date>> {
        let dates = self.meetings.iter().map(|meeting| &meeting.date);
        dates.max_by_key(|date| date.value)
    }
}

/// Who takes part in a congress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum CongressKind {
    /// 学生代表大会
    #[default]
    Delegates,
    /// 全体学生大会
    AllStudents,
}

impl CongressKind {
    /// The name in data, labels and templates.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Delegates => "delegates",
            Self::AllStudents => "all-students",
        }
    }
}

impl Field for CongressKind {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.parsed(node, message::NOT_A_CONGRESS_KIND, |text| {
            // Delegates are counted, too: the word has two meanings.
            let text = usual(text).to_lowercase();
            let kinds = [Word::OfDelegates, Word::OfAllStudents];
            let (kind, end) = words.at_start(&text, &kinds)?;
            (end == text.len()).then_some(match kind {
                Word::OfAllStudents => Self::AllStudents,
                _ => Self::Delegates,
            })
        })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::default())
    }
}

schema!(CongressKind, { "enum": ["delegates", "all-students", "代表大会", "全体学生大会"] });

record! {
    /// 一次会议。 A meeting.
    struct Meeting {
        /// 固定编号。 Stable id.
        "id" => id: Spanned<Id>,
        /// 名称。 Title.
        "title" => title: Markdown,
        /// 日期，如 2021-06-25。 Date.
        "date" => date: Spanned<Date>,
        /// 时间：上午、下午、晚上，或 14:30、14:30-17:00。 Time of day.
        "time" => time: Option<Spanned<TimeOfDay>>,
        /// 地点。 Place.
        "place" => venue: Option<Localized>,
        /// 议程。 Agenda.
        "agenda" => agenda: Option<Agenda>,
    }
}

record! {
    /// 一次会议的议程。 The agenda of a meeting.
    struct Agenda {
        /// 标题。 Heading.
        "title" => title: Option<Localized>,
        /// 各项的编号写法。 How its items are numbered.
        "marker" => marker: Option<Marker>,
        /// 各项。 The items.
        "items" => items: Vec<Item>,
    }
}
