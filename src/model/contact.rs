//! Whom readers turn to: department, telephone, mailbox, office.

use super::localized::Localized;
use super::read::record;
use super::several::{Member, Several};
use super::spelling::plain;
use crate::diagnostic::{MessageId, message};
use crate::locale::{Word, Words};
use crate::text::fold;

record! {
    /// 联系方式：有疑问、意见的，向谁、怎样反映；至少写一项。
    /// Whom readers turn to with questions and comments; one of these at least.
    struct Contact {
        /// 受理的部门，如 校团委。 The department that answers.
        "department" => department: Option<Localized>,
        /// 电话；几个号码用顿号隔开。 Telephone numbers.
        "telephone" => telephone: Option<Several<Telephone>>,
        /// 电子邮箱。 Addresses of electronic mail.
        "email" => email: Option<Several<Email>>,
        /// 办公地点。 Where the office is.
        "office" => office: Option<Localized>,
        /// 办公（接待）时间。 When it is open.
        "hours" => hours: Option<Localized>,
        /// 意见箱在哪里。 Where there is a box for letters.
        "box" => letter_box: Option<Localized>,
    }
}

impl Contact {
    /// Whether it says nothing. What could not be read was there.
    pub(crate) fn is_empty(&self) -> bool {
        let texts = [
            &self.department,
            &self.office,
            &self.hours,
            &self.letter_box,
        ];
        let is_numbered = self.telephone.iter().any(|all| !all.0.is_empty());
        let is_addressed = self.email.iter().any(|all| !all.0.is_empty());
        self.unread.is_empty()
            && texts.iter().all(|text| text.is_none())
            && !is_numbered
            && !is_addressed
    }

    /// Its numbers and mailboxes, which their own school makes public.
    pub(crate) fn public_values(&self) -> impl Iterator<Item = &str> {
        let telephones = self.telephone.iter().flat_map(|all| &all.0);
        let mailboxes = self.email.iter().flat_map(|all| &all.0);
        let telephones = telephones.map(|telephone| telephone.value.text.as_str());
        telephones.chain(mailboxes.map(|mailbox| mailbox.value.0.as_str()))
    }
}

/// The number of a telephone.
#[derive(Debug, Clone)]
pub(crate) struct Telephone {
    /// As its school writes it.
    pub text: String,
    /// What is dialled: `+8655162901234`, `055162901234;ext=12`.
    pub dialled: String,
}

impl Member for Telephone {
    const BETWEEN: &'static [char] = &['、', '，', ',', '；', ';', '/', '／', '\n'];
    const WRONG: MessageId = message::NOT_A_TELEPHONE;
    const EXAMPLE: &'static str = "0551-62901234";

    fn parse(text: &str, words: &Words) -> Option<Self> {
        /// So many digits a number has: those of emergencies have three, none has more than fifteen.
        const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;
        let spelt = plain(text);
        let (number, extension) = extension(&spelt, words);
        let is_between = |c: char| matches!(c, '-' | '(' | ')' | '.') || c.is_whitespace();
        let digits = |text: &str| -> Option<String> {
            let signs = text.chars().filter(|c| !is_between(*c));
            let digits: Option<String> = signs.map(|c| c.is_ascii_digit().then_some(c)).collect();
            digits.filter(|digits| !digits.is_empty())
        };
        let number = number.trim();
        let (plus, rest) = match number.strip_prefix('+') {
            Some(rest) => ("+", rest),
            None => ("", number),
        };
        let own = digits(rest).filter(|own| DIGITS.contains(&own.len()))?;
        let behind = match extension {
            Some(extension) => format!(";ext={}", digits(extension)?),
            None => String::new(),
        };
        Some(Self {
            text: text.to_owned(),
            dialled: format!("{plus}{own}{behind}"),
        })
    }
}

/// A number without the extension behind it: 62901234转12, 62901234-8012.
fn extension<'t>(number: &'t str, words: &Words) -> (&'t str, Option<&'t str>) {
    /// The fewest digits of a number within its town.
    const FEWEST: usize = 7;
    /// The most digits of an extension.
    const MOST: usize = 5;
    let mut places = number.char_indices().map(|(at, _)| at);
    let word = |at: usize| Some((at, words.at_start(&number[at..], &[Word::Extension])?.1));
    match places.find_map(word) {
        Some((at, length)) => (&number[..at], Some(&number[at + length..])),
        None => match number.rsplit_once('-') {
            Some((own, behind)) if has_digits(own, FEWEST) && !has_digits(behind, MOST + 1) => {
                (own, Some(behind))
            }
            _ => (number, None),
        },
    }
}

/// Whether a text ends in so many digits at least, all in a row.
fn has_digits(text: &str, least: usize) -> bool {
    let rest = text
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit());
    text.trim_end().len() - rest.len() >= least
}

/// An address of electronic mail.
#[derive(Debug, Clone)]
pub(crate) struct Email(pub String);

impl Member for Email {
    const BETWEEN: &'static [char] = &['、', '，', ',', '；', ';', '\n'];
    const WRONG: MessageId = message::NOT_A_MAILBOX;
    const EXAMPLE: &'static str = "union@example.edu.cn";

    fn parse(text: &str, _: &Words) -> Option<Self> {
        // Full-width letters and signs are no others; capitals stay as they are written.
        let text: String = fold(text).text().split_whitespace().collect();
        let address = text.strip_prefix("mailto:").unwrap_or(&text);
        let (local, host) = address.split_once('@')?;
        let is_local = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+-_=?^`{|}~".contains(c);
        let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        let is_whole = !local.is_empty()
            && local.chars().all(is_local)
            && host.chars().all(is_host)
            && host.split('.').count() > 1
            && host.split('.').all(|part| !part.is_empty());
        is_whole.then(|| Self(address.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Email, Member, Telephone};
    use crate::locale::Words;

    #[test]
    fn telephones_are_dialled_by_their_digits() {
        let words = Words::shipped();
        for (text, dialled) in [
            ("0551-62901234", Some("055162901234")),
            ("（0551）6290 1234", Some("055162901234")),
            ("０５５１－６２９０１２３４", Some("055162901234")),
            ("+86-551-62901234", Some("+8655162901234")),
            ("400-123-4567", Some("4001234567")),
            ("12345", Some("12345")),
            ("138-0013-8000", Some("13800138000")),
            ("62901234转8012", Some("62901234;ext=8012")),
            ("0551-62901234-8012", Some("055162901234;ext=8012")),
            ("62901234 ext. 12", Some("62901234;ext=12")),
            ("62901234（办公室）", None),
            ("见通知", None),
            ("12", None),
            ("62901234转", None),
            ("1234567890123456", None),
        ] {
            let read = Telephone::parse(text, &words);
            assert_eq!(read.map(|read| read.dialled).as_deref(), dialled, "{text}");
        }
    }

    #[test]
    fn mailboxes_are_addresses() {
        let words = Words::shipped();
        for (text, mailbox) in [
            ("Union@Example.edu.cn", Some("Union@Example.edu.cn")),
            ("ｕnion＠example.edu.cn", Some("union@example.edu.cn")),
            ("mailto:union@example.cn", Some("union@example.cn")),
            ("union@example", None),
            ("@example.cn", None),
            ("union@example..cn", None),
            ("a@b.cn@c.cn", None),
            ("邮箱union@example.cn", None),
        ] {
            let read = Email::parse(text, &words);
            assert_eq!(read.map(|read| read.0).as_deref(), mailbox, "{text}");
        }
    }
}
