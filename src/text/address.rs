//! Paths as addresses.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What an address cannot hold: all but the unreserved characters (RFC 3986, 2.3) and the sign between the
/// parts of a path.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b'/');

/// A path as part of an address: each byte that an address cannot hold as `%` and two digits.
pub(crate) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, RESERVED).to_string()
}

/// A path as an address that people read: letters of all writings stand as they are, as in the line of a browser.
pub(crate) fn readable(path: &str) -> String {
    let part = |c: char| match c.is_alphanumeric() && !c.is_ascii() {
        true => c.to_string(),
        false => encoded(c.encode_utf8(&mut [0; 4])),
    };
    path.chars().map(part).collect()
}

/// An address as the path that it stands for; `None` where that is no text.
pub(crate) fn decoded(address: &str) -> Option<String> {
    let path = percent_decode_str(address).decode_utf8().ok()?;
    Some(path.into_owned())
}

#[cfg(test)]
mod tests {
    use super::{decoded, encoded, readable};

    #[test]
    fn only_what_an_address_cannot_hold_is_encoded() {
        assert_eq!(
            encoded("2021/a-b_c.d~e/index.html"),
            "2021/a-b_c.d~e/index.html"
        );
        assert_eq!(
            encoded("翀 %&+:?#[]@!$'()*,;=\\\""),
            "%E7%BF%80%20%25%26%2B%3A%3F%23%5B%5D%40%21%24%27%28%29%2A%2C%3B%3D%5C%22"
        );
    }

    #[test]
    fn letters_of_all_writings_can_be_read_and_lead_back() {
        let path = "2026/附件/章程 （修订）𬭎%.docx";
        assert_eq!(
            readable(path),
            "2026/附件/章程%20%EF%BC%88修订%EF%BC%89𬭎%25.docx"
        );
        assert_eq!(decoded(&readable(path)).as_deref(), Some(path));
        assert_eq!(decoded(&encoded(path)).as_deref(), Some(path));
        assert_eq!(decoded("%ff"), None);
    }
}
