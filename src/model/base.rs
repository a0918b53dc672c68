//! The address at which a publication stands on the web (`base-url`), in canonical form.

use std::collections::BTreeMap;
use std::fmt;

/// A web address in canonical form: host in lower case, no default port, no slash at the end. `http` and
/// `https` stay two addresses, because search engines take them for two sites.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Base(String);

impl Base {
    /// Parses an address below which pages can be published: `http` or `https`, without query or fragment.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let port = match scheme {
            "http" => ":80",
            "https" => ":443",
            _ => return None,
        };
        let is_plain =
            |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '?' | '#' | '\\');
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if host.is_empty() || !rest.chars().all(is_plain) {
            return None;
        }
        let host = host.to_ascii_lowercase();
        let host = host.strip_suffix(port).unwrap_or(&host);
        Some(Self(format!(
            "{scheme}://{host}{}",
            path.trim_end_matches('/')
        )))
    }

    /// The most frequent address, the first of those that are equally frequent: a publication stands at one
    /// place, whatever its disclosures say.
    pub(crate) fn common<'a>(all: impl IntoIterator<Item = &'a Self>) -> Option<&'a Self> {
        let mut counts: BTreeMap<&Self, usize> = BTreeMap::new();
        let mut order = Vec::new();
        for base in all {
            let count = counts.entry(base).or_default();
            if *count == 0 {
                order.push(base);
            }
            *count += 1;
        }
        // Of equals, `max_by_key` takes the last: hence reversed.
        order.into_iter().rev().max_by_key(|base| counts[base])
    }

    /// Its text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Base;

    fn base(text: &str) -> Option<String> {
        Base::parse(text).map(|base| base.to_string())
    }

    #[test]
    fn one_address_has_one_form() {
        for text in [
            "https://a.edu.cn/xsh",
            "https://a.edu.cn/xsh/",
            "https://A.EDU.cn/xsh//",
            "https://a.edu.cn:443/xsh",
        ] {
            assert_eq!(
                base(text).as_deref(),
                Some("https://a.edu.cn/xsh"),
                "{text}"
            );
        }
        for text in [
            "http://a.edu.cn/xsh",
            "https://a.edu.cn/XSH",
            "https://a.edu.cn:80/xsh",
            "https://a.edu.cn",
        ] {
            assert_ne!(
                base(text).as_deref(),
                Some("https://a.edu.cn/xsh"),
                "{text}"
            );
        }
        for text in [
            "",
            "a.edu.cn",
            "ftp://a",
            "https:///a",
            "https://a?b",
            "https://a b",
        ] {
            assert_eq!(base(text), None, "{text}");
        }
    }

    #[test]
    fn the_common_address_is_that_of_most_then_the_first() {
        let all = ["http://a", "http://b", "http://b", "http://c"].map(Base::parse);
        let all: Vec<Base> = all.into_iter().flatten().collect();
        assert_eq!(Base::common(&all), Some(&all[1]));
        assert_eq!(Base::common(&all[..2]), Some(&all[0]));
        assert_eq!(Base::common([]), None);
    }
}
