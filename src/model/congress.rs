//! `congress.yaml`: the meetings of the student congress and what they dealt with.

use super::dates::{Date, TimeOfDay};
use super::localized::{Localized, Markdown};
use super::marker::Marker;
use super::provision::Item;
use super::read::record;
use super::values::Id;
use crate::diagnostic::Spanned;

record! {
    /// 学生代表大会召开情况。 The student congress.
    struct Congress {
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
    /// The date of the latest meeting.
    pub(crate) fn latest(&self) -> Option<&Spanned<Date>> {
        let dates = self.meetings.iter().map(|meeting| &meeting.date);
        dates.max_by_key(|date| date.value)
    }
}

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
