//! Section 六, the student congress: the list of its meetings, then the agendas.

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use super::legal;
use super::legal::ProvisionView;
use super::locale::DateView;
use super::numbering::{anchor, item_number};
use super::printed_text::Use;
use super::rich::RichText;
use super::text::TextView;
use crate::model::{Congress, Marker, Meeting, SectionKind};

/// The congress.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct CongressView {
    /// `delegates` or `all-students`.
    kind: &'static str,
    meetings_title: Option<TextView>,
    meetings: Vec<MeetingView>,
    agenda_title: Option<TextView>,
    agendas: Vec<AgendaView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct MeetingView {
    anchor: String,
    number: String,
    title: RichText,
    date: DateView,
    time: Option<String>,
    place: Option<TextView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct AgendaView {
    title: Option<TextView>,
    items: Vec<ProvisionView>,
}

pub(crate) fn congress(congress: &Congress, builder: &mut Builder) -> CongressView {
    // Meetings are numbered like the first level of items below a section.
    let marker = congress
        .marker
        .clone()
        .unwrap_or_else(|| Marker::of_level(1));
    builder.owned_by("");
    CongressView {
        kind: congress.kind(Some(&builder.disclosure.settings)).name(),
        meetings_title: builder.optional(congress.meetings_title.as_ref(), Use::PartTitle),
        meetings: congress
            .meetings
            .iter()
            .enumerate()
            .map(|(at, meeting)| {
                meeting_view(
                    item_number(&marker, at + 1, builder.labels),
                    meeting,
                    builder,
                )
            })
            .collect(),
        agenda_title: builder.optional(congress.agenda_title.as_ref(), Use::PartTitle),
        agendas: congress
            .meetings
            .iter()
            .filter_map(|meeting| meeting.agenda.as_ref())
            .map(|agenda| {
                let marker = agenda.marker.clone().unwrap_or_else(|| Marker::of_level(1));
                let items = agenda.items.iter().map(|item| &item.0);
                AgendaView {
                    title: builder.optional(agenda.title.as_ref(), Use::PartTitle),
                    items: legal::items(items, &marker, builder),
                }
            })
            .collect(),
    }
}

fn meeting_view(number: String, meeting: &Meeting, builder: &mut Builder) -> MeetingView {
    MeetingView {
        anchor: anchor(SectionKind::Congress.name(), meeting.id.value.as_str()),
        title: builder.markdown(&meeting.title, Use::PartTitle),
        date: builder.date(meeting.date.value),
        time: meeting.time.as_ref().map(|time| builder.time(time.value)),
        place: builder.optional(meeting.venue.as_ref(), Use::Body),
        number,
    }
}
