//! Names in Latin letters as ids have them.

use pinyin::ToPinyin;

use super::fold::key;

/// A name as an id could be called: small Latin letters and digits as they are, Chinese characters by their sounds, what
/// stands between words as a hyphen. Empty where nothing of it can be said so.
pub(crate) fn in_letters(name: &str) -> String {
    let mut id = String::new();
    for letter in key(name).to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if let Some(sound) = letter.to_pinyin() {
            // As keyboards have it: lü is typed lv.
            id.push_str(&sound.plain().replace('ü', "v"));
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::in_letters;

    #[test]
    fn names_become_ids() {
        for (name, id) in [
            ("学习部", "xuexibu"),
            ("外联 部", "wailian-bu"),
            ("新媒体（IT）部", "xinmeiti-it-bu"),
            ("绿化部", "lvhuabu"),
            ("Ｍedia Team", "media-team"),
            ("——", ""),
        ] {
            assert_eq!(in_letters(name), id, "{name}");
        }
    }
}
