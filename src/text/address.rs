//! Paths as addresses.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

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

#[cfg(test)]
mod tests {
    use super::encoded;

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
}
