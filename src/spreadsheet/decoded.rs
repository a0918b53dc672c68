//! Text in the encodings that spreadsheets write. None is taken that would lose a character.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// A text, and where it could not be read.
pub(super) enum Decoded<'a> {
    /// The text.
    Text(Cow<'a, str>),
    /// The line with the first byte that is no character.
    Broken(usize),
}

/// Reads a text in the encoding that it says it has, or that all of its bytes are in.
pub(super) fn decoded(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return in_encoding(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = wide(bytes) {
        return in_encoding(encoding, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded::Text(Cow::Borrowed(text)),
        Err(error) if is_meant_as_utf8(bytes, error.valid_up_to()) => {
            Decoded::Broken(line_at(bytes, error.valid_up_to()))
        }
        Err(_) => in_encoding(GB18030, bytes),
    }
}

fn in_encoding<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Decoded::Text(text),
        None => Decoded::Broken(first_broken_line(encoding, bytes)),
    }
}

/// UTF-16 without a mark at its beginning: half of the bytes of tabs, commas and digits are zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    const SAMPLE: usize = 4096;
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, 0) => None,
        (even, odd) if odd > even => Some(UTF_16LE),
        _ => Some(UTF_16BE),
    }
}

/// Whether bytes that are no UTF-8 were meant as it: several characters of three bytes before the first that is none.
/// By chance other encodings hold one, hardly ever several and nothing else.
fn is_meant_as_utf8(bytes: &[u8], valid: usize) -> bool {
    const SEVERAL: usize = 4;
    let text = std::str::from_utf8(&bytes[..valid]).unwrap_or_default();
    text.chars()
        .filter(|c| c.len_utf8() >= 3)
        .take(SEVERAL)
        .count()
        == SEVERAL
}

fn first_broken_line(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    if encoding == UTF_8 {
        let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
        return line_at(bytes, valid);
    }
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    line_at(
        text.as_bytes(),
        text.find(char::REPLACEMENT_CHARACTER).unwrap_or(text.len()),
    )
}

/// The number of the line in which an offset lies.
fn line_at(bytes: &[u8], offset: usize) -> usize {
    memchr::memchr_iter(b'\n', &bytes[..offset]).count() + 1
}

#[cfg(test)]
mod tests {
    use super::{Decoded, decoded};

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn a_text_is_read_in_whatever_encoding_it_was_saved() {
        let text = "姓名,排名\n王犇,1/41\n";
        let mut marked = b"\xEF\xBB\xBF".to_vec();
        marked.extend_from_slice(text.as_bytes());
        let (gb, _, _) = encoding_rs::GB18030.encode("姓名,排名\n王犇䶮𬭎,1/41\n");
        let with_mark = utf16(&format!("\u{FEFF}{text}"), u16::to_le_bytes);
        for (bytes, expected) in [
            (text.as_bytes().to_vec(), text),
            (marked, text),
            (gb.into_owned(), "姓名,排名\n王犇䶮𬭎,1/41\n"),
            (with_mark, text),
            (utf16(&format!("\u{FEFF}{text}"), u16::to_be_bytes), text),
            (utf16(text, u16::to_le_bytes), text),
        ] {
            let Decoded::Text(read) = decoded(&bytes) else {
                panic!("{bytes:?}")
            };
            assert_eq!(read, expected);
        }
    }

    #[test]
    fn what_is_no_character_is_no_text() {
        let cut = &"姓名,院系\n王犇".as_bytes()["姓名,院系\n王犇".len() - 1..];
        let mut utf8 = "姓名,院系\n王".as_bytes().to_vec();
        utf8.extend_from_slice(&"犇".as_bytes()[..2]);
        for (bytes, line) in [
            (utf8, 2),
            (b"a\nb\n\xFF\xFF".to_vec(), 3),
            (cut.to_vec(), 1),
        ] {
            let Decoded::Broken(at) = decoded(&bytes) else {
                panic!("{bytes:?}")
            };
            assert_eq!(at, line, "{bytes:?}");
        }
    }
}
