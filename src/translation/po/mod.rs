//! The exchange with translators' tools: gettext's PO, which all of them read.

mod entry;
mod read;
mod unreturned;
mod write;

pub(crate) use entry::PoEntry;
pub(crate) use read::{Fault, read};
pub(crate) use unreturned::holds_translations;
pub(crate) use write::{SIGN, write};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::translation::po::entry::PoEntry;
    use crate::translation::po::read::read;
    use crate::translation::po::write::write;

    fn entry(id: &str, original: &str, translation: &str) -> PoEntry {
        PoEntry {
            id: id.to_owned(),
            original: original.to_owned(),
            translation: translation.to_owned(),
            place: String::new(),
            known: "1a2b".to_owned(),
            fuzzy: false,
        }
    }

    /// Entries as Poedit and its like save them: folded, with comments of their own.
    #[test]
    fn what_a_tool_saves_is_read() {
        let po = "# 译者\r\nmsgid \"\"\r\nmsgstr \"\"\r\n\"Language: en\\n\"\r\n\"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n\"\r\n\r\n\
            #\r\n#. gongkai: 1a2b\r\n#: a.yaml:1\r\n#, fuzzy, no-wrap\r\n#| msgid \"旧\"\r\nmsgctxt \"\"\r\n\"a \"\r\n\"b\"\r\nmsgid \"甲\"\r\nmsgstr \"\"\r\n\"x\\n\"\r\n\"\\\"y\\\\\"\r\n\
            #.gongkai: 1a2b\r\nmsgctxt \"c\"\r\nmsgid \"乙\"\r\nmsgstr \"\"\r\n\r\n#~ msgid \"没了\"\r\n#~ msgstr \"gone\"\r\n";
        let found = read(po).unwrap();
        assert_eq!(found.language, "en");
        let entries: Vec<PoEntry> = found
            .entries
            .iter()
            .map(|(_, entry)| entry.clone())
            .collect();
        let first = PoEntry {
            fuzzy: true,
            ..entry("a b", "甲", "x\n\"y\\")
        };
        assert_eq!(entries, [first, entry("c", "乙", "")]);
        assert_eq!(&po[found.entries[1].0.clone()], "msgctxt \"c\"");
    }

    #[test]
    fn what_is_cut_off_is_refused_wherever_it_is_cut() {
        let po = write("甲", "en", &[entry("a", "甲\n\"乙\\", "x\\n\ny")]);
        assert!(read(&po).is_ok());
        let body = po.find("msgctxt").unwrap();
        let last = po.trim_end().len();
        for at in (body + 1..last).filter(|at| po.is_char_boundary(*at)) {
            // Between two whole lines of a translation nobody can tell.
            let whole = po[..at].trim_end().ends_with("msgstr \"\"")
                || po[at..].starts_with("\"y")
                || po[..at].ends_with("\\n\"");
            assert!(whole || read(&po[..at]).is_err(), "{:?}", &po[..at]);
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "(\\PC|[\n\t\"\\\\#]){0,40}", id in "\\PC{1,20}") {
            let sent = entry(&id, &format!("甲{text}"), &text);
            let po = write("甲", "en", std::slice::from_ref(&sent));
            let found = read(&po).unwrap();
            prop_assert_eq!(&found.entries[0].1, &sent);
        }

        #[test]
        fn nothing_makes_it_stumble(lines in prop::collection::vec(prop::sample::select(vec![
            "msgid \"\"", "msgstr \"Language: en\\n\"", "msgid \"", "msgstr \"公", "\"", "#", "#,",
            "# ", "#. gongkai:", "msgctxt \"a\"", "\"\\", "\"\\\"", "msgstr[0] \"a\"", "msgid", "",
            "\"a\"\"b\"", "msgid_plural \"a\"", "\u{FEFF}", "\\",
        ]), 0..8)) {
            let _ = read(&lines.join("\n"));
        }
    }
}
