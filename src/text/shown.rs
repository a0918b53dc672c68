//! Text as a message may show it. Written out, as `\u{1B}`, is what would steer a terminal, break a line, turn the order
//! of what stands around it or hide in it, and what the services that run the program take for a command to them.

use std::borrow::Cow;

use super::invisible::{Invisible, invisible};
use super::unprintable::unprintable;

/// A value, a key or a name: in one line.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    written(text, |_, _| false)
}

/// A text of several lines, in which line ends and tabs stay.
pub(crate) fn shown_lines(text: &str) -> Cow<'_, str> {
    written(text, |c, next| match c {
        '\n' | '\t' => true,
        // Windows' line end.
        '\r' => next == Some('\n'),
        _ => false,
    })
}

/// A line of a file, with the way from the number of a character in the file to its place in the shown line.
#[derive(Debug, Default)]
pub(crate) struct ShownLine {
    /// The line as it is shown.
    pub(crate) text: String,
    /// Where each character of the file begins in it.
    starts: Vec<usize>,
}

impl ShownLine {
    /// The line `line`, in which tabs stay.
    pub(crate) fn new(line: &str) -> Self {
        let mut shown = Self::default();
        let mut is_first = true;
        for (at, c) in line.char_indices() {
            shown.starts.push(shown.text.len());
            put(&mut shown.text, (line, at, c), c == '\t', is_first);
            is_first &= c.is_whitespace();
        }
        shown
    }

    /// Where the character with this number, from zero, begins; the end of the line behind its last character.
    pub(crate) fn start(&self, character: usize) -> usize {
        let start = self.starts.get(character).copied();
        start.unwrap_or(self.text.len())
    }
}

/// JSON in which strings hold none of these characters as they are. It says the same: JSON has escapes of its own.
pub(crate) fn shown_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for (at, c) in json.char_indices() {
        match c != '\n' && (is_written_out(c) || begins_old_command(json, at, c)) {
            true => {
                let mut units = [0; 2];
                let units = c.encode_utf16(&mut units).iter();
                out.extend(units.map(|unit| format!("\\u{unit:04x}")));
            }
            false => out.push(c),
        }
    }
    out
}

/// Whether a character is not shown as it is, wherever it stands. Marks by which letters of some scripts are joined or
/// choose their form are shown: without them, names are misspelt.
pub(crate) fn is_written_out(c: char) -> bool {
    if matches!(c, ' '..='~') {
        return false;
    }
    let is_mark_of_direction = matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}');
    let is_line_end = matches!(c, '\u{2028}' | '\u{2029}');
    let is_hidden = || {
        let kind = invisible(c);
        matches!(kind, Some(Invisible::Override | Invisible::Remnant))
    };
    c.is_control() || is_mark_of_direction || is_line_end || is_hidden() || unprintable(c).is_some()
}

fn written(text: &str, stays: impl Fn(char, Option<char>) -> bool) -> Cow<'_, str> {
    // Nearly always there is nothing to be written out.
    let is_plain = |c: char| !matches!(c, '#' | ':') && !is_written_out(c);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut is_first = true;
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next();
        put(&mut out, (text, at, c), stays(c, next), is_first);
        is_first = c == '\n' || (is_first && c.is_whitespace());
    }
    Cow::Owned(out)
}

/// Appends the character at an offset of a text, written out where it must be and does not stay. `is_first` says whether
/// nothing but blanks stands before it in its line.
fn put(out: &mut String, (text, at, c): (&str, usize, char), stays: bool, is_first: bool) {
    // A command of GitHub's workflows begins a line: `::error …`.
    let is_command = || is_first && text[at..].starts_with("::");
    let is_written = || is_written_out(c) || is_command() || begins_old_command(text, at, c);
    match !stays && is_written() {
        true => out.push_str(&format!("\\u{{{:X}}}", u32::from(c))),
        false => out.push(c),
    }
}

/// Whether the second sign of a command in the older form stands here, which GitHub, Azure and TeamCity read anywhere
/// in a line: `##[error]`, `##vso[…]`.
fn begins_old_command(text: &str, at: usize, c: char) -> bool {
    let rest = || text[at + 1..].trim_start_matches(|c: char| c.is_ascii_alphabetic());
    c == '#' && text[..at].ends_with('#') && rest().starts_with('[')
}

#[cfg(test)]
mod tests {
    use super::{ShownLine, shown, shown_json, shown_lines};

    #[test]
    fn nothing_that_steers_stays() {
        for (text, safe) in [
            ("王犇 :: # a:b", "王犇 :: # a:b"),
            ("\u{1B}[2J翀", "\\u{1B}[2J翀"),
            ("a\r\nb\tc", "a\\u{D}\\u{A}b\\u{9}c"),
            (
                "\u{85}\u{2028}\u{2029}\u{7F}\u{9B}",
                "\\u{85}\\u{2028}\\u{2029}\\u{7F}\\u{9B}",
            ),
            (
                "\u{202E}\u{2066}\u{200F}\u{61C}",
                "\\u{202E}\\u{2066}\\u{200F}\\u{61C}",
            ),
            ("\u{E0041}\u{200B}\u{FEFF}", "\\u{E0041}\\u{200B}\\u{FEFF}"),
            // What joins letters or chooses a form belongs to the text.
            ("क्\u{200D}ष 葛\u{E0100}", "क्\u{200D}ष 葛\u{E0100}"),
            ("a\n::error::b", "a\\u{A}\\u{3A}:error::b"),
            (" ::error::b", " \\u{3A}:error::b"),
            ("a ##[error]b ##vso[x]", "a #\\u{23}[error]b #\\u{23}vso[x]"),
            ("## 标题 [链接]", "## 标题 [链接]"),
        ] {
            assert_eq!(shown(text), safe, "{text:?}");
            assert_eq!(shown(safe), safe, "{text:?} twice");
        }
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(shown_lines("a\r\n\tb\rc\n"), "a\r\n\tb\\u{D}c\n");
        assert_eq!(shown_lines("+a\n ::stop"), "+a\n \\u{3A}:stop");
    }

    #[test]
    fn marks_fit_below_what_is_written_out() {
        let line = ShownLine::new("a\u{1B}王\tb");
        assert_eq!(line.text, "a\\u{1B}王\tb");
        let starts: Vec<usize> = (0..7).map(|at| line.start(at)).collect();
        assert_eq!(starts, [0, 1, 7, 10, 11, 12, 12]);
    }

    #[test]
    fn json_says_the_same() {
        let value = serde_json::json!({ "a\u{85}": "\u{1B}\u{202E}翀\u{E0041}\n##[error]" });
        let text = shown_json(&format!("{value:#}\n"));
        assert!(text.chars().all(|c| c == '\n' || !super::is_written_out(c)));
        assert!(!text.contains("##["), "{text}");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            value
        );
    }
}
