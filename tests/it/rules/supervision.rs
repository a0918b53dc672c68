//! Whom readers turn to, from when, for how long: contact, dates, notice period.

use super::rules;
use crate::support::Case;

/// Puts lines behind the date of issue.
fn dated(case: Case, lines: &str) -> Case {
    let issued = "issued: 2026-09-30\n";
    case.replace("disclosure.yaml", issued, &format!("{issued}{lines}"))
}

/// A notice period over the National Day of 2026, whose holidays are given.
fn on_notice(case: Case, period: &str) -> Case {
    let holidays = "holidays: {off: 2026-10-01至10-07, worked: [2026-10-10]}\n";
    dated(case, &format!("notice-period: {period}\n{holidays}"))
}

rules! {
    no_contact "no-contact":
        fires |c| c.replace("disclosure.yaml", "contact: {telephone: 0999-5550142}", "contact:"),
        finds ["warning no-contact disclosure.yaml:3:15-24"],
        silent |c| c.replace("disclosure.yaml", "{telephone: 0999-5550142}", "{box: 云端楼一楼}");
    no_issued "no-issued":
        fires |c| c.replace("disclosure.yaml", "issued: 2026-09-30", "issued: /"),
        finds ["note no-issued disclosure.yaml:8:14-23"],
        silent |c| c.replace("disclosure.yaml", "issued: 2026-09-30", "issued: 2026年9月29日");
    a_notice_ends_before_it_begins "notice-period":
        fires |c| on_notice(c, "{from: 2026-10-08, to: 2026-10-06, working-days: 3}"),
        finds ["error notice-period disclosure.yaml:10:39-49 date=`2026-10-06` other=`2026-10-08` see disclosure.yaml:10:23-33 related-notice-begin"],
        silent |c| on_notice(c, "{from: 2026-10-08, to: 2026-10-08, working-days: 1}");
    a_notice_begins_before_the_issue "notice-period":
        fires |c| on_notice(c, "{from: 2026-09-29, to: 2026-10-12}"),
        finds ["error notice-period (notice-before-issue) disclosure.yaml:10:23-33 date=`2026-09-29` other=`2026-09-30` see disclosure.yaml:9:9-19 related-issued"],
        silent |c| on_notice(c, "{from: 2026-09-30, to: 2026-10-12}");
    a_notice_of_holidays_alone "notice-period":
        fires |c| on_notice(c, "{from: 2026-10-01, to: 2026-10-04}"),
        finds ["error notice-period (notice-without-work) disclosure.yaml:10:23-33 date=`2026-10-01` other=`2026-10-04`"],
        silent |c| on_notice(c, "{from: 2026-10-01, to: 2026-10-08}");
    working_days_are_counted "working-days":
        fires |c| on_notice(c, "{from: 2026-09-30, to: 2026-10-12, working-days: 9}"),
        finds ["error working-days disclosure.yaml:10:65-66 stated=`9` count=5 see disclosure.yaml:10:23-33 related-notice-begin see disclosure.yaml:10:39-49 related-notice-end"],
        silent |c| on_notice(c, "{from: 2026-09-30, to: 2026-10-12, working-days: 五}");
    working_days_of_the_preamble "working-days":
        fires |c| on_notice(c, "{from: 2026-09-30, to: 2026-10-12}").replace("disclosure.yaml", "欢迎*监督*。", "公示**六个**工作日，欢迎*监督*。"),
        finds ["error working-days disclosure.yaml:17:7-8 stated=`6` count=5 see disclosure.yaml:10:23-33 related-notice-begin see disclosure.yaml:10:39-49 related-notice-end"],
        silent |c| on_notice(c, "{from: 2026-09-30, to: 2026-10-12}").replace(
            "disclosure.yaml",
            "欢迎*监督*。",
            "公示期为2026年9月30日至10月12日（5个工作日），欢迎*监督*。公示期间有异议的，3个工作日内答复；收到意见以后，每周1个工作日研究。",
        );
    updated_before_the_issue "dates-out-of-order":
        fires |c| dated(c, "updated: 2026-09-29\n"),
        finds ["error dates-out-of-order (updated-before-issue) disclosure.yaml:10:10-20 date=`2026-09-29` other=`2026-09-30` see disclosure.yaml:9:9-19 related-issued"],
        silent |c| dated(c, "updated: 2026-09-30\n");
    a_meeting_after_the_update "dates-out-of-order":
        fires |c| dated(c, "updated: 2026-10-05\n").replace("congress.yaml", "    date: 2026-06-25\n    time: 14:30-17:00", "    date: 2026-10-06\n    time: 14:30-17:00"),
        finds ["note dates-out-of-order (issued-before-meeting) disclosure.yaml:10:10-20 date=`2026-10-05` other=`2026-10-06` see congress.yaml:15:11-21 related-later-meeting"],
        silent |c| dated(c, "updated: 2026-10-06\n").replace("congress.yaml", "    date: 2026-06-25\n    time: 14:30-17:00", "    date: 2026-10-06\n    time: 14:30-17:00");
    the_number_of_the_contact_is_public "mobile-number":
        fires |c| c.replace("disclosure.yaml", "{telephone: 0999-5550142}", "{telephone: 13800000000}").replace("staff.yaml", "experience: 班长", "experience: 班长，电话13800000001"),
        finds ["error mobile-number staff.yaml:11:22-33 at=`staff.yaml#欧阳翀`"],
        silent |c| c.replace("disclosure.yaml", "{telephone: 0999-5550142}", "{telephone: 13800000000}").replace("staff.yaml", "experience: 班长", "experience: 班长，电话+86 138-0000-0000");
    the_mailbox_of_the_contact_is_public "email-address":
        fires |c| c.replace("disclosure.yaml", "{telephone: 0999-5550142}", "{email: union@example.org}").replace("review.yaml", "制定本办法。", "制定本办法，见onion@example.org。"),
        finds ["error email-address review.yaml:1:20-37 at=`review.yaml#text`"],
        silent |c| c.replace("disclosure.yaml", "{telephone: 0999-5550142}", "{email: union@example.org}").replace("review.yaml", "制定本办法。", "制定本办法，见[邮箱](mailto:Union@example.org)。");
}
