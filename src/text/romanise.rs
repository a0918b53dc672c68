//! Names of people in Hanyu Pinyin, by GB/T 28039-2011: surname first, each part one word, ü kept, an
//! apostrophe where a syllable could be read into the one before it.

use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

use pinyin::ToPinyin;
use unicode_script::{Script, UnicodeScript};

use super::fold::key;
use crate::locale::{languages_with, shipped};
use crate::workspace::Files;
use crate::yaml::{Entry, Kind, Node, parse};

const FILE: &str = "readings.yaml";

/// A name in Latin letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Romanised {
    /// The name, surname first: `Wang Weiguo`.
    pub text: String,
    /// The characters whose reading only the person knows, each with the readings it may have. Empty
    /// readings stand for a name of another people, which has a spelling of its own.
    pub guesses: Vec<(String, Vec<String>)>,
}

/// The readings that differ from a character's common one (`locales/*/readings.yaml`).
#[derive(Debug, Default)]
struct Readings {
    compound: HashMap<String, String>,
    surnames: HashMap<String, String>,
    uncertain_surnames: HashMap<String, Vec<String>>,
    uncertain: HashMap<String, Vec<String>>,
    given: HashMap<String, String>,
    transcribed: HashMap<String, String>,
}

static READINGS: LazyLock<Readings> = LazyLock::new(|| {
    let mut readings = Readings::default();
    for tag in languages_with(FILE) {
        if let Some(text) = shipped(&format!("{tag}/{FILE}")) {
            readings.learn(text);
        }
    }
    readings
});

impl Readings {
    fn learn(&mut self, text: String) {
        let files = Files::default();
        let file = files.add(Path::new(FILE), text);
        let Ok(root) = parse(&files, file) else {
            return;
        };
        self.compound.extend(single(&root, "compound"));
        self.surnames.extend(single(&root, "surnames"));
        self.uncertain_surnames
            .extend(several(&root, "uncertain-surnames"));
        self.uncertain.extend(several(&root, "uncertain"));
        self.given.extend(single(&root, "given"));
        self.transcribed.extend(single(&root, "transcribed"));
    }
}

/// The entries of a map below `key`.
fn entries<'n>(root: &'n Node, key: &str) -> &'n [Entry] {
    match root.value(key).map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries,
        _ => &[],
    }
}

fn single(root: &Node, key: &str) -> impl Iterator<Item = (String, String)> {
    let pairs = entries(root, key).iter();
    pairs.filter_map(|entry| Some((entry.key.value.clone(), entry.value.text()?.to_owned())))
}

fn several(root: &Node, key: &str) -> impl Iterator<Item = (String, Vec<String>)> {
    let pairs = entries(root, key).iter();
    pairs.map(|entry| {
        let readings = match &entry.value.kind {
            Kind::List(list) => list
                .iter()
                .filter_map(Node::text)
                .map(str::to_owned)
                .collect(),
            _ => Vec::new(),
        };
        (entry.key.value.clone(), readings)
    })
}

/// The sign between the parts of names that are no Han names: 阿卜杜拉·买买提.
const MIDDLE_DOT: char = '·';

/// A Han given name has one character or two.
const LONGEST_GIVEN: usize = 2;

/// A name in Hanyu Pinyin; `None` where it is not written in Chinese characters.
pub(crate) fn romanise(name: &str) -> Option<Romanised> {
    // As it is looked up: without what nobody sees.
    let name: String = key(name).split_whitespace().collect();
    if name.contains(MIDDLE_DOT) {
        return transcribed(&name);
    }
    let mut guesses = Vec::new();
    let (surname, given) = parted(&name);
    let first = surname_in_pinyin(surname, &mut guesses)?;
    if given.is_empty() {
        return Some(Romanised {
            text: first,
            guesses,
        });
    }
    // Two surnames (which take a hyphen), or a name that was transcribed without its sign.
    if given.chars().count() > LONGEST_GIVEN {
        guesses.push((name.clone(), Vec::new()));
    }
    let text = format!("{first} {}", capitalised(&joined(given, &mut guesses)?));
    Some(Romanised { text, guesses })
}

/// The first character of a Chinese name of which no reading is known, so that it cannot be romanised.
pub(crate) fn unread(name: &str) -> Option<char> {
    let unread = |character: &char| {
        let key = character.to_string();
        *character != MIDDLE_DOT
            && !character.is_whitespace()
            && character.to_pinyin().is_none()
            && !READINGS.uncertain.contains_key(&key)
            && !READINGS.given.contains_key(&key)
            && !READINGS.surnames.contains_key(&key)
    };
    let name = key(name);
    name.chars().find(unread).filter(|_| is_chinese(&name))
}

/// Whether a name is written in Chinese characters, at least in part.
pub(crate) fn is_chinese(name: &str) -> bool {
    name.chars()
        .any(|character| character.script() == Script::Han)
}

/// A compound surname is one only if a given name is left.
fn parted(name: &str) -> (&str, &str) {
    let after = |count: usize| name.char_indices().nth(count).map(|(at, _)| at);
    match after(2) {
        Some(at) if READINGS.compound.contains_key(&name[..at]) => name.split_at(at),
        _ => name.split_at(after(1).unwrap_or(name.len())),
    }
}

fn surname_in_pinyin(surname: &str, guesses: &mut Vec<(String, Vec<String>)>) -> Option<String> {
    if let Some(readings) = READINGS.uncertain_surnames.get(surname) {
        guesses.push((surname.to_owned(), readings.clone()));
    }
    let known = READINGS
        .compound
        .get(surname)
        .or_else(|| READINGS.surnames.get(surname));
    match known {
        Some(reading) => Some(reading.clone()),
        None => joined(surname, &mut Vec::new()).map(|text| capitalised(&text)),
    }
}

/// Names of other peoples have spellings of their own, which the characters do not tell.
fn transcribed(name: &str) -> Option<Romanised> {
    let parts: Option<Vec<String>> = name
        .split(MIDDLE_DOT)
        .filter(|part| !part.is_empty())
        .map(|part| {
            let syllable = |character: char| match READINGS.transcribed.get(&character.to_string())
            {
                Some(reading) => Some(reading.clone()),
                None => Some(character.to_pinyin()?.plain().to_owned()),
            };
            let word: Option<String> = part.chars().map(syllable).collect();
            Some(capitalised(&word?))
        })
        .collect();
    Some(Romanised {
        text: parts?.join(" "),
        guesses: vec![(name.to_owned(), Vec::new())],
    })
}

/// The syllables of some characters as one word.
fn joined(text: &str, guesses: &mut Vec<(String, Vec<String>)>) -> Option<String> {
    let mut word = String::new();
    for character in text.chars() {
        let key = character.to_string();
        let syllable = match READINGS.uncertain.get(&key) {
            Some(readings) => {
                let first = readings.first()?.clone();
                guesses.push((key, readings.clone()));
                first
            }
            None => match READINGS.given.get(&key) {
                Some(reading) => reading.clone(),
                None => character.to_pinyin()?.plain().to_owned(),
            },
        };
        if !word.is_empty() && syllable.starts_with(['a', 'e', 'o']) {
            word.push('\'');
        }
        word.push_str(&syllable);
    }
    Some(word)
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{romanise, unread};

    #[test]
    fn names_are_written_as_the_standard_says() {
        for (name, expected) in [
            ("王维国", "Wang Weiguo"),
            ("白雪", "Bai Xue"),
            ("单雄", "Shan Xiong"),
            ("解晓东", "Xie Xiaodong"),
            ("仇英", "Qiu Ying"),
            ("区志", "Ou Zhi"),
            ("查良", "Zha Liang"),
            ("曾国", "Zeng Guo"),
            ("任萨萨", "Ren Sasa"),
            ("尉迟玥", "Yuchi Yue"),
            ("欧阳翀", "Ouyang Chong"),
            ("欧阳", "Ou Yang"),
            ("万俟犇", "Moqi Ben"),
            ("吕绿", "Lü Lü"),
            ("闾丘喆", "Lüqiu Zhe"),
            ("张平安", "Zhang Ping'an"),
            ("王建鄂", "Wang Jian'e"),
            ("张䶮", "Zhang Yan"),
            ("陈𬭎", "Chen Hong"),
            ("李㛃", "Li Jie"),
            ("王 犇", "Wang Ben"),
            ("缪堃", "Miao Kun"),
            ("朴赟", "Piao Yun"),
            ("冼垚", "Xian Yao"),
            ("洗翀", "Xian Chong"),
            ("折喆", "She Zhe"),
            ("逄玥", "Pang Yue"),
            ("那犇", "Na Ben"),
            ("纪赟", "Ji Yun"),
            ("阚垚", "Kan Yao"),
            ("卜训", "Bu Xun"),
            ("薄喆", "Bo Zhe"),
            ("种翀", "Chong Chong"),
            ("祭玥", "Zhai Yue"),
            ("宓女", "Mi Nü"),
            ("张略", "Zhang Lüe"),
            ("王西安", "Wang Xi'an"),
            ("王安娥", "Wang An'e"),
            ("李晨昂", "Li Chen'ang"),
            ("欧阳安", "Ouyang An"),
            ("长孙犇", "Zhangsun Ben"),
            ("澹台玥", "Tantai Yue"),
            ("令狐堃", "Linghu Kun"),
            ("诸葛赟赟", "Zhuge Yunyun"),
            ("单于垚", "Chanyu Yao"),
            ("歐陽翀", "Ouyang Chong"),
            ("尉遲玥", "Yuchi Yue"),
            ("吳還", "Wu Huan"),
            ("贺兰珩", "He Lanheng"),
            ("李娜", "Li Na"),
            ("么喆", "Yao Zhe"),
            ("粘玥", "Nian Yue"),
        ] {
            let romanised = romanise(name).unwrap_or_else(|| panic!("{name}"));
            assert_eq!(romanised.text, expected, "{name}");
            assert_eq!(
                romanised.guesses.is_empty(),
                !["解晓东", "单雄", "宓女"].contains(&name),
                "{name}"
            );
        }
    }

    #[test]
    fn a_reading_that_only_the_person_knows_is_a_guess() {
        for (name, text, character) in [
            ("颉海琴", "Xie Haiqin", "颉"),
            ("李长乐", "Li Changle", "长"),
            ("王长安", "Wang Chang'an", "长"),
            ("乐喆", "Yue Zhe", "乐"),
            ("覃翀", "Qin Chong", "覃"),
            ("翟玥", "Zhai Yue", "翟"),
            ("盖犇", "Gai Ben", "盖"),
            ("牟堃", "Mou Kun", "牟"),
            ("员垚", "Yun Yao", "员"),
            ("黑赟", "He Yun", "黑"),
            ("李率", "Li Shuai", "率"),
            ("樂垚", "Yue Yao", "樂"),
            ("王劲", "Wang Jin", "劲"),
            ("李伽", "Li Jia", "伽"),
            ("张瑱", "Zhang Tian", "瑱"),
            ("郑李垚赟", "Zheng Liyaoyun", "郑李垚赟"),
            ("阿卜杜拉·买买提", "Abudula Maimaiti", "阿卜杜拉·买买提"),
        ] {
            let romanised = romanise(name).unwrap();
            assert_eq!(romanised.text, text);
            assert_eq!(romanised.guesses[0].0, character);
        }
        assert_eq!(romanise("Wang Weiguo"), None);
    }

    #[test]
    fn a_character_without_a_reading_is_named() {
        assert_eq!(romanise("王𣏌"), None);
        assert_eq!(unread("王𣏌"), Some('𣏌'));
        for name in ["王犇", "李㛃", "阿卜杜拉·买买提", "Wang Weiguo"] {
            assert_eq!(unread(name), None, "{name}");
        }
    }
}
