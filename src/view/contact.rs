//! Whom readers turn to, and for how long a disclosure is open to objections.

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use super::locale::DateView;
use super::printed_text::Use;
use super::text::TextView;

/// Whom readers turn to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct ContactView {
    /// The department that answers.
    pub department: Option<TextView>,
    /// Numbers, with their `tel:` addresses.
    pub telephone: Vec<LinkView>,
    /// Mailboxes, with their `mailto:` addresses.
    pub email: Vec<LinkView>,
    /// Where the office is.
    pub office: Option<TextView>,
    /// When it is open.
    pub hours: Option<TextView>,
    /// Where there is a box for letters.
    #[serde(rename = "box")]
    pub letter_box: Option<TextView>,
}

/// A text with an address to which it leads.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct LinkView {
    /// What is printed.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

/// For how long a disclosure is open to objections.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct NoticePeriodView {
    /// The first day.
    pub from: DateView,
    /// The last day.
    pub to: DateView,
    /// How many working days it has.
    pub working_days: usize,
    /// All of it in one line.
    pub text: String,
}

pub(super) fn contact(builder: &mut Builder) -> Option<ContactView> {
    let contact = builder.disclosure.settings.contact.as_ref()?;
    let telephones = contact.telephone.iter().flat_map(|all| &all.0);
    let telephone = telephones.map(|number| LinkView {
        text: builder.as_typed(&number.value.text, number.span),
        href: format!("tel:{}", number.value.dialled),
    });
    let telephone = telephone.collect();
    let mailboxes = contact.email.iter().flat_map(|all| &all.0);
    let email = mailboxes.map(|mailbox| LinkView {
        text: builder.as_typed(&mailbox.value.0, mailbox.span),
        href: format!("mailto:{}", mailbox.value.0),
    });
    let email = email.collect();
    Some(ContactView {
        telephone,
        email,
        department: builder.optional(contact.department.as_ref(), Use::Body),
        office: builder.optional(contact.office.as_ref(), Use::Body),
        hours: builder.optional(contact.hours.as_ref(), Use::Body),
        letter_box: builder.optional(contact.letter_box.as_ref(), Use::Body),
    })
}

pub(super) fn notice_period(builder: &Builder) -> Option<NoticePeriodView> {
    let settings = &builder.disclosure.settings;
    let period = settings.notice_period.as_ref()?;
    let working_days = settings.working_days()?;
    let [from, to] = [&period.from, &period.to].map(|date| builder.date(date.value));
    let arguments = [
        ("from", from.text.as_str().into()),
        ("to", to.text.as_str().into()),
        ("count", working_days.into()),
    ];
    let text = builder.labels.text("notice-period", &arguments);
    Some(NoticePeriodView {
        from,
        to,
        working_days,
        text,
    })
}
