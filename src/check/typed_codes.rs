//! Character references of HTML (`&nbsp;`) that an author typed where they are printed literally.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::markup::rendered;
use crate::text::{Form, fold};

/// The character references in `text`, which holds only what the Markdown parser left as characters; each
/// with the character it stands for.
pub(super) fn typed_codes(text: &str) -> Vec<(Range<usize>, String)> {
    static CODE: LazyLock<Regex> = LazyLock::new(|| {
        let number = "[#＃][0-9]{1,7}|[#＃][xX][0-9A-Fa-f]{1,6}";
        let code = format!("[&＆](?:(?P<name>{number}|[A-Za-z][A-Za-z0-9]{{1,31}})[;；]|nbsp)");
        Regex::new(&code).expect("well-formed")
    });
    if !text.contains(['&', '＆']) {
        return Vec::new();
    }
    let codes = CODE.captures_iter(text).filter_map(|code| {
        let name = code.name("name").map_or("nbsp", |name| name.as_str());
        let written = format!("&{};", fold(name).text());
        // The Markdown parser knows all of HTML's names. What it leaves unchanged (AT&T;) is no reference.
        let meant = rendered(&written, Form::Inline).text().to_owned();
        (meant != written).then(|| (code.get_match().range(), meant))
    });
    codes.collect()
}
