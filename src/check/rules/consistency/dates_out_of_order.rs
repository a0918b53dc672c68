//! Dates that contradict each other.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Severity, message, rule};
use crate::model::{Meeting, Settings, TimeOfDay};

rule! {
    /// # zh-CN
    ///
    /// 日期前后颠倒。
    ///
    /// ## 查什么
    ///
    /// `congress.yaml` 里后写的会议开在先写的会议之前；`disclosure.yaml` 的更新日期（`updated`）或者修订记录（`revisions`）里的日期早于发布日期。发布日期早于会议的日期，只是提示：发布以后更新过的，写上修订记录或 `updated` 就不再提示。
    ///
    /// ## 为什么
    ///
    /// 会议按时间先后排列；还没有开的会，不会写进已经发布的公开。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// meetings:
    ///   - {id: preparatory, title: 预备会议, date: 2026-06-26}
    ///   - {id: plenary, title: 全体会议, date: 2026-06-25}    # 早于预备会议
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对日期；日期无误的，按先后重新排列会议。发布以后才开的会、后来才写进去的，在 `disclosure.yaml` 写上更新的日期。
    ///
    /// # en
    ///
    /// Dates contradict each other.
    ///
    /// ## What it finds
    ///
    /// A meeting in `congress.yaml` that took place before the one above it; a date of update (`updated`) or of a
    /// revision (`revisions`) in `disclosure.yaml` before the date of issue. A date of issue before the date of a meeting is only noted: a page may
    /// have been brought up to date since. Where `revisions` or `updated` says so, nothing is noted.
    ///
    /// ## Why it matters
    ///
    /// Meetings are listed as they followed each other, and nothing that has not happened is in a disclosure that has
    /// been issued.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// meetings:
    ///   - {id: preparatory, title: 预备会议, date: 2026-06-26}
    ///   - {id: plenary, title: 全体会议, date: 2026-06-25}    # before the preparatory one
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the dates. If they are right, list the meetings in their order. Where a meeting was added after the issue,
    /// write the date of the update in `disclosure.yaml`.
    static DATES_OUT_OF_ORDER: "dates-out-of-order", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let settings = subject.draft.settings.value.as_ref();
    findings.extend(settings.into_iter().flat_map(updated_before_issue));
    let Some(congress) = &subject.draft.congress.value else {
        return;
    };
    // Only neighbours are compared: one misplaced meeting is one finding.
    for pair in congress.meetings.windows(2) {
        if is_dated(&pair[0]) && is_dated(&pair[1]) && is_before(&pair[1], &pair[0]) {
            let wording = match pair[0].date.value == pair[1].date.value {
                true => message::TIMES_OUT_OF_ORDER,
                false => DATES_OUT_OF_ORDER.message,
            };
            findings.push(
                DATES_OUT_OF_ORDER
                    .finding()
                    .worded(wording)
                    .with("date", pair[1].date.value.0.to_string())
                    .with("other", pair[0].date.value.0.to_string())
                    .at(pair[1].date.span)
                    .and(pair[0].date.span, message::RELATED_EARLIER_MEETING),
            );
        }
    }
    // What was brought up to date speaks of the day on which that was done.
    let dated = settings
        .filter(|settings| !settings.unread.has("updated") && !settings.unread.has("revisions"));
    let issued = dated.and_then(|settings| settings.last_changed().or(settings.issued.as_ref()));
    let last = congress
        .meetings
        .iter()
        .filter(|meeting| is_dated(meeting))
        .max_by_key(|meeting| meeting.date.value);
    if let (Some(issued), Some(last)) = (issued, last)
        && last.date.value > issued.value
    {
        // A page that was issued may have been brought up to date since: that is no fault.
        findings.push(Finding {
            severity: Severity::Note,
            ..DATES_OUT_OF_ORDER
                .finding()
                .worded(message::ISSUED_BEFORE_MEETING)
                .with("date", issued.value.0.to_string())
                .with("other", last.date.value.0.to_string())
                .at(issued.span)
                .and(last.date.span, message::RELATED_LATER_MEETING)
        });
    }
}

fn updated_before_issue(settings: &Settings) -> Vec<Finding> {
    let Some(issued) = &settings.issued else {
        return Vec::new();
    };
    let revised = settings.revisions_in_order().into_iter();
    let dates = settings.updated.iter().chain(revised.map(|own| &own.date));
    dates
        .filter(|date| date.value < issued.value)
        .map(|date| {
            DATES_OUT_OF_ORDER
                .finding()
                .worded(message::UPDATED_BEFORE_ISSUE)
                .with("date", date.value.0.to_string())
                .with("other", issued.value.0.to_string())
                .at(date.span)
                .and(issued.span, message::RELATED_ISSUED)
        })
        .collect()
}

fn is_dated(meeting: &Meeting) -> bool {
    !meeting.unread.has("date")
}

/// Whether a meeting took place before another. Of one day, only parts of the day are compared, and only if
/// both are known.
fn is_before(one: &Meeting, other: &Meeting) -> bool {
    let time = |meeting: &Meeting| meeting.time.as_ref().map(|time| part_of_day(time.value));
    match one.date.value.cmp(&other.date.value) {
        std::cmp::Ordering::Less => true,
        std::cmp::Ordering::Greater => false,
        std::cmp::Ordering::Equal => {
            matches!((time(one), time(other)), (Some(a), Some(b)) if a < b)
        }
    }
}

/// Morning 0, afternoon 1, evening 2: of 下午 and 14:30 neither is earlier.
fn part_of_day(time: TimeOfDay) -> u32 {
    use chrono::Timelike;
    match time {
        TimeOfDay::Morning => 0,
        TimeOfDay::Afternoon => 1,
        TimeOfDay::Evening => 2,
        TimeOfDay::Clock(from, _) => match from.hour() {
            0..12 => 0,
            12..18 => 1,
            _ => 2,
        },
    }
}
