//! What a school has put beside its data is used or spoken of: never does a shipped file take its place in silence.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;

use crate::facts::{facts, facts_of_year};
use crate::support::{Case, as_somebody_else};

fn write(case: &Case, name: &str, text: &str) {
    let path = case.home().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn what_may_not_be_read_is_named() {
    for (name, text, shown) in [
        ("templates/site/page.html", "x", "templates/site/page.html"),
        ("templates/site/seal.svg", "x", "templates/site/seal.svg"),
        ("templates/press/style.typ", "x", "templates/press"),
        ("templates/site/style.css", "x", "templates"),
        ("locales/en/labels.ftl", "", "locales/en/labels.ftl"),
        ("locales/en/messages.ftl", "", "locales/en/messages.ftl"),
        ("locales/fr/words.yaml", "", "locales/fr/words.yaml"),
        ("locales/en/labels.ftl", "", "locales/en"),
        ("locales/en/labels.ftl", "", "locales"),
        ("fonts/own.ttf", "", "fonts/own.ttf"),
        ("fonts/own.ttf", "", "fonts"),
        ("data/2026/fonts/own.ttf", "", "data/2026/fonts/own.ttf"),
        ("data/2026/fonts/own.ttf", "", "data/2026/fonts"),
        ("data/2026/charter.yaml", "", "data/2026/charter.yaml"),
        ("data/2026/staff.en.yaml", "", "data/2026/staff.en.yaml"),
    ] {
        let case = Case::bilingual();
        write(&case, name, text);
        let path = case.home().join(shown);
        let mode = fs::metadata(&path).unwrap().permissions();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        let output = as_somebody_else(&case)
            .args(["build", "--format=json"])
            .output()
            .unwrap();
        fs::set_permissions(&path, mode).unwrap();
        assert_eq!(output.status.code(), Some(1), "{shown}");
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let named = |finding: &serde_json::Value| {
            finding["rule"] == "file-forbidden" && finding["file"] == shown
        };
        assert!(
            said["findings"].as_array().unwrap().iter().any(named),
            "{shown}: {said:#}"
        );
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_is_named() {
    for name in [
        "templates",
        "locales",
        "fonts",
        "templates/site",
        "templates/press",
        "data/2026/fonts",
    ] {
        let case = Case::bilingual();
        write(&case, name, "");
        let found = facts(&case);
        let shown = name.strip_prefix("data/2026/").unwrap_or(name);
        let expected = format!("error folder-is-file {shown} path=`{name}`");
        assert!(found.contains(&expected), "{found:?}");
    }
}

#[test]
fn what_nothing_reads_is_named_and_notes_are_not() {
    let case = Case::bilingual();
    for name in [
        "templates/page.html",
        "templates/stie/page.html",
        "locales/logo.png",
        "locales/en/photo.jpg",
        "locales/en/old/notes.doc",
    ] {
        write(&case, name, "");
    }
    for name in [
        "templates/README.md",
        "templates/.git/HEAD",
        "templates/.DS_Store",
        "templates/site/Thumbs.db",
        "locales/说明.txt",
        "locales/en/README",
        "locales/.DS_Store",
        "fonts/OFL.txt",
        "fonts/LICENSES/own/COPYING",
        "fonts/.DS_Store",
    ] {
        write(&case, name, "");
    }
    assert_eq!(
        facts(&case),
        [
            "warning own-file-unused locales/en/old/notes.doc path=`locales/en/old/notes.doc`",
            "warning own-file-unused locales/en/photo.jpg path=`locales/en/photo.jpg`",
            "warning own-file-unused locales/logo.png path=`locales/logo.png`",
            "warning own-file-unused templates/page.html path=`templates/page.html`",
            "warning own-file-unused templates/stie/page.html path=`templates/stie/page.html`",
        ]
    );
}

/// What seems to be a copy, or to be meant as another file, is not published in silence.
#[test]
fn own_files_under_odd_names_are_told_and_not_published() {
    let case = Case::small();
    let odd = [
        "templates/press/seal.svg",
        "templates/site/Page.html",
        "templates/site/STYLE.CSS",
        "templates/site/index.HTML",
        "templates/site/page.html.2",
        "templates/site/style copy.css",
    ];
    for name in odd {
        write(&case, name, "x");
    }
    write(&case, "templates/site/photo (2).jpg", "x");
    write(&case, "Fonts/own.ttf", "x");
    write(&case, "Documents/own.ttf", "x");
    let found = facts(&case);
    let unused = "warning own-file-unused";
    let mut expected = vec![
        "warning own-folder-misnamed Fonts path=`Fonts` name=`fonts`".to_owned(),
        format!("{unused} {0} path=`{0}`", odd[0]),
    ];
    let meant = [
        "page.html",
        "style.css",
        "index.html",
        "page.html",
        "style.css",
    ];
    expected.extend(odd[1..].iter().zip(meant).map(|(name, meant)| {
        format!("{unused} (own-file-misnamed) {name} path=`{name}` name=`{meant}`")
    }));
    assert_eq!(found, expected);
    case.build();
    let published = case.home().join("output/2026/zh-CN");
    assert!(published.join("photo (2).jpg").is_file());
    for name in odd {
        let name = name.rsplit('/').next().unwrap();
        assert!(!published.join(name).exists(), "{name}");
    }
}

/// What a build could not write is told by a check.
#[test]
fn own_files_in_the_place_of_the_programs_are_refused() {
    for name in ["announcement.pdf", "ANNOUNCEMENT.pdf", "disclosures.json"] {
        let case = Case::small();
        let path = format!("templates/site/{name}");
        write(&case, &path, "x");
        let expected = format!("error asset-name-taken {path} path=`{path}` name=`{name}`");
        assert_eq!(facts(&case), [expected]);
    }
    let case = Case::small();
    write(&case, "templates/site/page.html", "\n");
    write(&case, "templates/site/partials/colophon.html", "");
    assert_eq!(
        facts(&case),
        ["error template-empty templates/site/page.html path=`templates/site/page.html`"]
    );
}

/// A name that is no Unicode cannot be asked for by any template.
#[test]
fn a_name_that_cannot_be_read_is_no_reason_for_silence() {
    let case = Case::bilingual();
    for folder in ["templates/site", "locales/en", "fonts"] {
        let folder = case.home().join(folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(std::ffi::OsStr::from_bytes(b"\xff.css")), "").unwrap();
    }
    let found = facts(&case);
    let rules: Vec<&str> = found
        .iter()
        .filter_map(|line| line.split(' ').nth(1))
        .collect();
    assert_eq!(rules, ["name-unreadable"; 3], "{found:?}");
}

#[test]
fn a_font_that_no_disclosure_names_is_told() {
    let case = Case::small().replace(
        "disclosure.yaml",
        "level: school",
        "fonts: {body: [named.otf, own.otf]}\nlevel: school",
    );
    let kai = fs::read("fonts/FandolKai-Regular.otf").unwrap();
    for name in [
        "fonts/named.otf",
        "fonts/shared.otf",
        "fonts/forgotten.TTF",
        // One of the program's own; and another font in the name of one.
        "fonts/FandolKai-Regular.otf",
        "fonts/FandolFang-Regular.otf",
        "data/2026/fonts/own.otf",
        "data/2026/fonts/left.otf",
    ] {
        write(&case, name, "");
        fs::write(case.home().join(name), &kai).unwrap();
    }
    write(&case, "fonts/OFL.txt", "");
    let unused =
        |name: &str| format!("warning own-file-unused (own-font-unnamed) {name} path=`{name}`");
    let of_year =
        "warning own-file-unused (own-font-unnamed) fonts/left.otf path=`data/2026/fonts/left.otf`"
            .to_owned();
    let all = [
        of_year.clone(),
        unused("fonts/FandolFang-Regular.otf"),
        unused("fonts/forgotten.TTF"),
        unused("fonts/shared.otf"),
    ];
    assert_eq!(facts(&case), all);
    // Another year may name what this one does not.
    assert_eq!(facts_of_year(&case), [of_year]);
    // What cannot be read names nothing that could be counted.
    let case = case.replace("disclosure.yaml", "fonts: {body:", "fonts: {boby:");
    let found = facts(&case);
    assert!(
        !found.iter().any(|fact| fact.contains("own-file-unused")),
        "{found:?}"
    );
}
