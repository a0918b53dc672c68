//! Files below a school's `templates/` whose names say that they were meant to be others, or were copied from them. To
//! readers they would be published as they are, and to the author they would seem to be used.

use crate::workspace::copied;

/// The name that a file would have to have for what it seems to be, where it has another one: a template or a file that is
/// there, in other letters (`page.HTML`, `STYLE.CSS`), or a copy of it (`page.html.2`, `style copy.css`).
///
/// Names are paths below `templates/`; `exists` knows all that are there, shipped or the school's own.
pub(super) fn meant(
    name: &str,
    is_template: impl Fn(&str) -> bool,
    exists: impl Fn(&str) -> bool,
) -> Option<String> {
    let (folder, file) = name.rsplit_once('/')?;
    let beside = |file: &str| format!("{folder}/{file}");
    let small = file.to_lowercase();
    let in_other_letters = || {
        let (stem, ending) = file.rsplit_once('.')?;
        let with_ending = format!("{stem}.{}", ending.to_lowercase());
        let is_template = !is_template(file) && is_template(&with_ending);
        match exists(&beside(&small)) {
            true => (small != file).then(|| small.clone()),
            false => is_template.then_some(with_ending),
        }
    };
    let of_copy = || {
        let (stem, ending) = small.rsplit_once('.')?;
        Some(format!("{}.{ending}", copied(stem)?))
    };
    // Of a name with more endings, each but the last may be that of the file.
    let of_ending = || {
        let ends = small.rmatch_indices('.').map(|(at, _)| &small[..at]);
        ends.map(str::to_owned).find(|name| exists(&beside(name)))
    };
    let is_there = |name: &String| exists(&beside(name));
    let meant = in_other_letters().or_else(|| of_copy().filter(is_there));
    let meant = meant.or_else(of_ending)?;
    Some(beside(&meant))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn names_say_what_files_were_meant_to_be() {
        let is_template = |name: &str| name.ends_with(".html") || name.ends_with(".typ");
        let there = ["site/page.html", "site/style.css", "site/partials/own.html"];
        let exists = |name: &str| there.contains(&name);
        for (name, expected) in [
            ("site/page.HTML", Some("site/page.html")),
            ("site/Page.html", Some("site/page.html")),
            ("site/STYLE.CSS", Some("site/style.css")),
            ("site/style copy.css", Some("site/style.css")),
            ("site/style - 副本.css", Some("site/style.css")),
            ("site/page (1).html", Some("site/page.html")),
            ("site/page.html.2", Some("site/page.html")),
            ("site/page.html.txt", Some("site/page.html")),
            ("site/partials/Own.HTML", Some("site/partials/own.html")),
            ("site/Seal.Html", Some("site/Seal.html")),
            ("site/page.html", None),
            ("site/Seal.html", None),
            ("site/photo (2).jpg", None),
            ("site/LOGO.PNG", None),
            ("site/archive.tar.gz", None),
            ("site/copy", None),
        ] {
            let found = meant(name, is_template, exists);
            assert_eq!(found.as_deref(), expected, "{name}");
        }
    }
}
