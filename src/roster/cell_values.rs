//! What a cell of a known column says.

use super::tables::Known;
use super::tidied::{answer, listed, name, one_line, word, word_with_digits};
use crate::diagnostic::{Finding, message};
use crate::locale::{Word, table_words};
use crate::model::{Grade, PoliticalStatus, Rank, Written, YesNo, says_nothing, written};
use crate::spreadsheet::Value;
use crate::text::shortened;

/// The value of a cell in the column `key` with this heading, of a person called `whose`. What was found has no place
/// yet.
pub(super) fn cell_value(
    value: &Value,
    (key, heading): (&'static str, &str),
    whose: &str,
    known: &Known,
    findings: &mut Vec<Finding>,
) -> String {
    let text = value.text();
    if let Value::Error(error) = value {
        let finding = Finding::error(message::TABLE_ERROR).with("heading", heading);
        findings.push(finding.with("text", &**error));
        return String::new();
    }
    match key {
        "rank" => rank(&text, whose, known, findings),
        "failed-courses" | "full-time-cadre" => yes_or_no(value, whose, known, findings),
        _ if matches!(value, Value::Date(_)) => {
            let finding = Finding::error(message::TABLE_DATE).with("heading", heading);
            findings.push(finding.with("text", &*text));
            String::new()
        }
        "name" => {
            if matches!(value, Value::Number(_)) {
                findings.push(Finding::error(message::TABLE_NUMBER_NAME).with("text", &*text));
            }
            name(&text)
        }
        "political-status" => status(&text, known, findings),
        "grade" => grade(&text, known, findings),
        "department" => match says_nothing(&text, known.words, true) {
            true => String::new(),
            false => word(&text),
        },
        "experience" | "remark" => {
            let (text, is_marked) = listed(&text);
            if is_marked {
                let finding = Finding::note(message::TABLE_LINE_BREAK);
                let finding = finding.with("mark", table_words().line_break.as_str());
                findings.push(finding.with("text", shortened(&text)));
            }
            text
        }
        _ => one_line(&text),
    }
}

/// A rank with the number of those who were ranked, which stands in a cell of its own. Where the rank says it, too, and
/// both agree, it stays; where they do not, what comes of it is no rank.
pub(super) fn with_total(rank: &str, total: &str, whose: &str, known: &Known) -> String {
    let read = |text: &str| match written::<Rank>(&one_line(text), whose, known.words) {
        Written::Value(rank) => Some(rank),
        _ => None,
    };
    let is_said = |whole: &Rank| read(&format!("{}/{total}", whole.place)).as_ref() == Some(whole);
    match read(rank).filter(is_said) {
        Some(whole) => whole.to_string(),
        None => format!("{}/{total}", one_line(rank)),
    }
}

fn rank(text: &str, whose: &str, known: &Known, findings: &mut Vec<Finding>) -> String {
    match written::<Rank>(&one_line(text), whose, known.words) {
        Written::Value(rank) => rank.to_string(),
        Written::Nothing => String::new(),
        Written::Wrong(finding) => {
            findings.push(finding);
            String::new()
        }
    }
}

fn yes_or_no(value: &Value, whose: &str, known: &Known, findings: &mut Vec<Finding>) -> String {
    let text = one_line(&value.text());
    let is_sign = !text.chars().any(char::is_alphanumeric);
    match (value, known.words.meaning(&text)) {
        (Value::Truth(truth), _) => return answer(*truth),
        // A tick or a cross is one to whoever fills in a form.
        (_, Some(Word::Met)) if is_sign => return answer(true),
        (_, Some(Word::Unmet)) if is_sign => return answer(false),
        _ => {}
    }
    match written::<YesNo>(&text, whose, known.words) {
        Written::Value(YesNo(yes)) => answer(yes),
        Written::Nothing => String::new(),
        Written::Wrong(finding) => {
            findings.push(finding);
            String::new()
        }
    }
}

fn status(text: &str, known: &Known, findings: &mut Vec<Finding>) -> String {
    let text = word(text);
    let is_other = || table_words().statuses.contains(&text);
    let is_known = PoliticalStatus::parse(&text, known.words).is_some() || is_other();
    if !is_known && !says_nothing(&text, known.words, true) {
        findings.push(Finding::warning(message::TABLE_STATUS).with("text", shortened(&text)));
    }
    text
}

fn grade(text: &str, known: &Known, findings: &mut Vec<Finding>) -> String {
    let text = word_with_digits(text);
    let is_known = Grade::parse(&text, known.words).is_some();
    if !is_known && !says_nothing(&text, known.words, true) {
        findings.push(Finding::warning(message::TABLE_GRADE).with("text", shortened(&text)));
    }
    text
}
