//! Every glyph of every shipped face, held against the same character in other faces: a face that draws
//! another character than its table says prints a false name.
//!
//! Glyphs of Han characters and of Hangul are ranked: a glyph is doubtful where it looks more like another
//! character of a trusted face than like its own, in each of the trusted faces. Other signs, many of which
//! look alike, are doubtful where they look like their own in none. What is doubtful was looked at, and is
//! either in the manifest's `wrong`, or in `looked-at.yaml` because it is right: an old form, a style.
//!
//! To rank them all takes a minute. It is done whenever the faces, what is said of them, or Noto are others
//! than those of `compared.sha256`; else for one in eight, and for all that are wrong.

mod features;
mod outline;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use gongkai::text::unified;
use rayon::prelude::*;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use skrifa::raw::FileRef;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use features::{Features, Styles, distance, features};

use crate::support::{project, tool};

/// A glyph that is so many times nearer to another character is doubtful.
const NEARER: f32 = 1.03;

/// Other signs are doubtful where the cosine of their features with those of all trusted faces is less.
const ALIKE: f32 = 0.7;

/// A Han character or a Hangul syllable with such a cosine is right: it is spared the search.
const CERTAIN: f32 = 0.978;

/// A glyph of less than so much of the size it has elsewhere cannot be read.
const SMALL: f32 = 0.4;

/// So many glyphs are compared at a time.
const BLOCK: usize = 128;

#[derive(Deserialize)]
struct Entry {
    file: String,
    #[serde(default)]
    wrong: BTreeMap<char, String>,
}

/// What a face draws for each of its characters: features and size, or nothing.
struct Glyphs(BTreeMap<char, Option<(Features, f32)>>);

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Han,
    Hangul,
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => {
                Self::Han
            }
            '\u{20000}'..='\u{3FFFF}' => Self::Han,
            '\u{AC00}'..='\u{D7A3}' => Self::Hangul,
            _ => Self::Other,
        }
    }
}

impl Glyphs {
    fn of(bytes: &[u8], index: u32) -> Self {
        let font = FontRef::from_index(bytes, index).unwrap();
        let map = font.charmap();
        let characters = map.mappings();
        let characters = characters.filter_map(|(code, _)| char::from_u32(code));
        // Control characters never reach a face.
        let characters: Vec<char> = characters.filter(|c| !c.is_control()).collect();
        let drawn = characters.par_iter().filter_map(|&c| {
            let glyph = map.map(c).filter(|glyph| glyph.to_u32() != 0)?;
            let drawn = outline::picture(&font, glyph);
            Some((c, drawn.map(|(ink, size)| (features(&ink), size))))
        });
        Self(drawn.collect())
    }

    fn shipped(file: &str) -> Self {
        Self::of(
            &std::fs::read(project().join("fonts").join(file)).unwrap(),
            0,
        )
    }

    /// A face of Debian's fonts-noto-cjk, in the forms of the mainland.
    fn noto(bytes: &[u8]) -> Self {
        let is_simplified = |index: &u32| {
            let font = FontRef::from_index(bytes, *index).unwrap();
            let mut names = font.localized_strings(StringId::FULL_NAME);
            names.any(|name| name.to_string().ends_with("CJK SC"))
        };
        let count = match FileRef::new(bytes).unwrap() {
            FileRef::Font(_) => 1,
            FileRef::Collection(all) => all.len(),
        };
        let index = (0..count).find(is_simplified).unwrap();
        Self::of(bytes, index)
    }

    fn get(&self, c: char) -> Option<&Features> {
        self.0.get(&c)?.as_ref().map(|(features, _)| features)
    }

    fn drawn(&self, kind: Kind) -> Vec<(char, &Features)> {
        let drawn = self.0.iter().filter(|(c, _)| Kind::of(**c) == kind);
        drawn
            .filter_map(|(c, glyph)| Some((*c, &glyph.as_ref()?.0)))
            .collect()
    }
}

/// The characters of one kind that look more like another one than like themselves in a trusted face, with
/// that other one; of `asked` only.
fn nearer_to_another(
    face: &Glyphs,
    trusted: &Glyphs,
    kind: Kind,
    asked: &BTreeSet<char>,
) -> BTreeMap<char, char> {
    let all = face.drawn(kind);
    let pairs: Vec<(Features, Features)> = all
        .iter()
        .filter_map(|(c, features)| Some((**features, *trusted.get(*c)?)))
        .step_by(3)
        .collect();
    let of_trusted = trusted.drawn(kind);
    let styles = Styles::learn(&pairs, of_trusted.iter().map(|(_, features)| *features));
    let known: Vec<(char, Features)> = of_trusted
        .par_iter()
        .map(|(c, features)| (*c, styles.second(features)))
        .collect();
    let asked: Vec<(char, &Features)> =
        all.into_iter().filter(|(c, _)| asked.contains(c)).collect();
    let found = asked.par_chunks(BLOCK).flat_map_iter(|glyphs| {
        let mut rivals: Vec<Rival> = glyphs
            .iter()
            .filter_map(|(c, features)| {
                let glyph = styles.first(features);
                let own = styles.second(trusted.get(*c)?);
                let near = distance(&glyph, &own, f32::INFINITY) / (NEARER * NEARER);
                Some(Rival {
                    of: *c,
                    glyph,
                    near,
                    nearest: None,
                })
            })
            .collect();
        // Block by block, so that the glyphs at hand stay in the processor's cache.
        for block in known.chunks(BLOCK) {
            for rival in &mut rivals {
                rival.meet(block);
            }
        }
        rivals
            .into_iter()
            .filter_map(|rival| Some((rival.of, rival.nearest?)))
    });
    found.collect()
}

/// What comes nearest to a glyph, nearer than its own character.
struct Rival {
    of: char,
    glyph: Features,
    near: f32,
    nearest: Option<char>,
}

impl Rival {
    fn meet(&mut self, others: &[(char, Features)]) {
        for (other, features) in others {
            let far = distance(&self.glyph, features, self.near);
            if far < self.near && plain(*other) != plain(self.of) {
                (self.near, self.nearest) = (far, Some(*other));
            }
        }
    }
}

/// The bytes of a font file that the system has.
fn system_font(file: &str) -> Vec<u8> {
    let listed = String::from_utf8(tool("fc-list", &[":".as_ref(), "file".as_ref()])).unwrap();
    let found = listed.lines().map(|line| line.trim().trim_end_matches(':'));
    let path = found.map(Path::new).find(|path| path.ends_with(file));
    let path =
        path.unwrap_or_else(|| panic!("no {file}: `tests/run` installs what the tests need"));
    std::fs::read(path).unwrap()
}

fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    let hash = hash.finalize();
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The character without its compatibility with other standards.
fn plain(c: char) -> char {
    unified(c).unwrap_or(c)
}

/// The doubtful glyphs of a face, each with what it looks like; of those that are ranked, the `chosen`.
fn doubtful(
    face: &Glyphs,
    trusted: &[&Glyphs],
    chosen: impl Fn(char) -> bool,
) -> BTreeMap<char, Option<char>> {
    let mut doubtful = BTreeMap::new();
    for kind in [Kind::Han, Kind::Hangul] {
        let characters = face.drawn(kind).into_iter().map(|(c, _)| c);
        let mut asked: BTreeSet<char> = characters
            .filter(|c| chosen(*c))
            .filter(|c| likeness(*c, face, trusted).is_some_and(|likeness| likeness < CERTAIN))
            .collect();
        let mut like = BTreeMap::new();
        for trusted in trusted
            .iter()
            .filter(|trusted| trusted.drawn(kind).len() > 1000)
        {
            let known = asked.iter().filter(|c| trusted.get(**c).is_some());
            let known: BTreeSet<char> = known.copied().collect();
            if !known.is_empty() {
                let found = nearer_to_another(face, trusted, kind, &known);
                asked.retain(|c| !known.contains(c) || found.contains_key(c));
                like.extend(found);
            }
        }
        doubtful.extend(asked.into_iter().map(|c| (c, like.get(&c).copied())));
    }
    let others = face.0.iter().filter(|(c, _)| !doubtful.contains_key(c));
    let unlike: Vec<char> = others
        .filter(|(c, glyph)| !looks_right(**c, glyph.as_ref(), trusted))
        .map(|(c, _)| *c)
        .collect();
    doubtful.extend(unlike.into_iter().map(|c| (c, None)));
    doubtful
}

fn looks_right(c: char, glyph: Option<&(Features, f32)>, trusted: &[&Glyphs]) -> bool {
    let same: Vec<&Option<(Features, f32)>> = trusted
        .iter()
        .filter_map(|trusted| trusted.0.get(&c))
        .collect();
    // What no trusted face has cannot be compared.
    if same.is_empty() {
        return true;
    }
    let Some((features, size)) = glyph else {
        return same.iter().any(|other| other.is_none());
    };
    let drawn = || same.iter().copied().flatten();
    let is_readable = drawn().any(|(_, other)| *size > SMALL * other);
    let is_alike = drawn().any(|(other, _)| cosine(features, other) > ALIKE);
    is_readable && (is_alike || Kind::of(c) != Kind::Other)
}

/// How much a glyph looks like its own character in the trusted face that is most alike; `None` where it
/// cannot be compared, because no trusted face has it.
fn likeness(c: char, face: &Glyphs, trusted: &[&Glyphs]) -> Option<f32> {
    let glyph = face.get(c)?;
    let others = trusted.iter().filter_map(|trusted| trusted.get(c));
    others.map(|other| cosine(glyph, other)).reduce(f32::max)
}

fn cosine(a: &Features, b: &Features) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[test]
fn what_a_face_draws_wrong_is_in_the_manifest_and_nothing_else() {
    let folder = project().join("fonts");
    // It has the digest of each face, which another test holds against the files.
    let manifest_text = std::fs::read_to_string(folder.join("manifest.json")).unwrap();
    let manifest: Vec<Entry> = serde_json::from_str(&manifest_text).unwrap();
    let looked_at = include_str!("looked-at.yaml");
    let names = ["NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc"];
    let noto = names.map(system_font);
    let said = [manifest_text.as_bytes(), looked_at.as_bytes()];
    let compared = digest(said.into_iter().chain(noto.iter().map(Vec::as_slice)));
    let is_new = compared != include_str!("compared.sha256").trim();
    let looked_at: BTreeMap<String, String> = serde_saphyr::from_str(looked_at).unwrap();

    let noto = noto.map(|bytes| Glyphs::noto(&bytes));
    let faces: BTreeMap<&str, Glyphs> = manifest
        .iter()
        .map(|entry| (entry.file.as_str(), Glyphs::shipped(&entry.file)))
        .collect();
    // Faces by other hands, which do not share each other's mistakes.
    let others = [
        "LXGWWenKai-Light.ttf",
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Italic.ttf",
        "DejaVuSans-Symbols.ttf",
    ];
    let mut faults = Vec::new();
    for entry in &manifest {
        let face = &faces[entry.file.as_str()];
        let others = others.iter().filter(|other| **other != entry.file);
        let trusted: Vec<&Glyphs> = noto.iter().chain(others.map(|file| &faces[file])).collect();
        let chosen = |c| is_new || u32::from(c) % 8 == 0 || entry.wrong.contains_key(&c);
        let doubtful = doubtful(face, &trusted, chosen);
        let right = looked_at.get(&entry.file).map_or("", String::as_str);
        for (c, like) in &doubtful {
            if !entry.wrong.contains_key(c) && !right.contains(*c) {
                let like = like.map_or(String::new(), |like| format!(", looks like {like}"));
                let code = u32::from(*c);
                faults.push(format!(
                    "{}: {c} U+{code:04X} is doubtful{like}",
                    entry.file
                ));
            }
        }
        for c in entry.wrong.keys() {
            if !doubtful.contains_key(c) {
                faults.push(format!("{}: {c} is listed as wrong, but right", entry.file));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    if is_new {
        println!("All are right; the digest of what was compared is {compared}.");
    }
}
