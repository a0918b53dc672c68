//! What is read of a project lies in it, links followed; what lies elsewhere is neither read nor shown nor written.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::facts::facts;
use crate::support::{Case, copy, files, gongkai, said};

/// A folder beside the project, with everything that a link could lead to.
fn elsewhere() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(Case::bilingual().home(), folder.path());
    fs::write(folder.path().join("secret.md"), "口令是 correct-horse\n").unwrap();
    folder
}

/// Puts a link in the place of what is there.
fn link(case: &Case, target: impl AsRef<Path>, name: &str) {
    let path = case.home().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let _ = fs::remove_file(&path);
    let _ = fs::remove_dir_all(&path);
    symlink(target, path).unwrap();
}

#[test]
fn whatever_leads_out_is_named_at_its_link() {
    let away = elsewhere();
    let case = Case::bilingual();
    let other = away.path().join("data/2026");
    let names = [
        "disclosure.en.yaml",
        "staff.yaml",
        "staff.en.yaml",
        "charter.yaml",
        "party-guidance.yaml",
        "translations.yaml",
        "stray.yaml",
        "fonts/own.ttf",
    ];
    for name in names {
        link(
            &case,
            other.join(name.rsplit('/').next().unwrap()),
            &format!("data/2026/{name}"),
        );
    }
    fs::write(other.join("translations.yaml"), "en: {}\n").unwrap();
    for name in ["stray.yaml", "own.ttf"] {
        fs::write(other.join(name), "").unwrap();
    }
    link(&case, &other, "data/2027");
    link(&case, "/", "data/root");
    link(&case, "/", "templates/site");
    link(&case, away.path(), "locales/fr");
    link(
        &case,
        away.path().join("secret.md"),
        "locales/en/labels.ftl",
    );
    link(&case, "/etc", "fonts");
    let found = facts(&case);
    let refused = |path: &str| format!("error link-leads-out {path} path=`{path}`");
    let in_data = |name: &str| format!("error link-leads-out {name} path=`data/2026/{name}`");
    let mut expected: Vec<String> = names.iter().map(|name| in_data(name)).collect();
    let others = [
        "data/2027",
        "data/root",
        "templates/site",
        "locales/fr",
        "locales/en/labels.ftl",
        "fonts",
    ];
    expected.extend(others.map(refused));
    let mut missing = expected.clone();
    missing.retain(|line| !found.contains(line));
    assert_eq!(missing, [] as [String; 0], "{found:#?}");
    let mut links: Vec<&String> = found
        .iter()
        .filter(|line| line.contains(" link-leads-out "))
        .collect();
    links.sort();
    expected.sort();
    assert_eq!(links, expected.iter().collect::<Vec<_>>());
    // Nobody learns what stands there, nor where it lies.
    for command in [
        &["check"][..],
        &["build"],
        &["check", "--format=sarif"],
        &["i18n", "export", "en"],
    ] {
        let (text, code) = said(&case, command);
        assert_eq!(code, Some(1), "{text}");
        assert!(!text.contains("correct-horse"), "{text}");
        assert!(!text.contains(&away.path().display().to_string()), "{text}");
    }
    assert!(!case.home().join("output").exists());
}

/// The way is the author's own, as far as it tells nothing of the machine.
#[test]
fn the_text_that_the_data_name_is_not_published_from_elsewhere() {
    let away = elsewhere();
    let case = Case::bilingual();
    let secret = away.path().join("secret.md");
    link(&case, &secret, "data/2026/guidance.md");
    assert_eq!(
        facts(&case),
        ["error link-leads-out guidance.md path=`data/2026/guidance.md`"]
    );
    let name = away
        .path()
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let way = format!("../../../{name}/secret.md");
    link(&case, &way, "data/2026/guidance.md");
    assert_eq!(
        facts(&case),
        [format!(
            "error link-leads-out (link-leads-out-to) guidance.md path=`data/2026/guidance.md` target=`{way}`"
        )]
    );
    // What systems and tools hide in the project is no data either.
    fs::create_dir(case.home().join(".git")).unwrap();
    fs::write(case.home().join(".git/config"), "password").unwrap();
    link(&case, "../../.git/config", "data/2026/guidance.md");
    assert_eq!(
        facts(&case),
        [
            "error link-leads-out (link-leads-out-to) guidance.md path=`data/2026/guidance.md` target=`../../.git/config`"
        ]
    );
}

#[test]
fn links_within_the_project_are_followed() {
    let case = Case::bilingual();
    let away = tempfile::tempdir().unwrap();
    let home = case.home();
    fs::create_dir_all(home.join("shared/site")).unwrap();
    fs::rename(case.file("charter.yaml"), home.join("shared/charter.yaml")).unwrap();
    link(&case, "../../shared/charter.yaml", "data/2026/charter.yaml");
    // Out of the project, and in again.
    symlink(home.join("shared"), away.path().join("back")).unwrap();
    fs::rename(case.file("guidance.md"), home.join("shared/guidance.md")).unwrap();
    link(
        &case,
        away.path().join("back/guidance.md"),
        "data/2026/guidance.md",
    );
    // A year, a folder of templates and a language that lie elsewhere in the project.
    copy(&home.join("data/2026"), &home.join("years/2025"));
    link(&case, "../years/2025", "data/2025");
    fs::write(
        home.join("shared/site/seal.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
    )
    .unwrap();
    link(&case, "../shared/site", "templates/site");
    fs::write(home.join("shared/labels.ftl"), "site-contents = 目次\n").unwrap();
    link(&case, "../../shared/labels.ftl", "locales/zh-CN/labels.ftl");
    case.build();
    for name in ["2025/zh-CN/index.html", "2026/zh-CN/index.html"] {
        assert!(case.read(name).contains("目次"), "{name}");
    }
    assert!(case.output("2026/zh-CN/seal.svg").is_file());
}

/// Who keeps a project or its data behind a link has put it there.
#[test]
fn a_project_or_its_data_may_stand_behind_a_link() {
    let case = Case::bilingual();
    let away = tempfile::tempdir().unwrap();
    let disk = away.path();
    symlink(case.home(), disk.join("project")).unwrap();
    fs::create_dir(disk.join("other")).unwrap();
    symlink(case.home().join("data"), disk.join("other/data")).unwrap();
    symlink(case.file(""), disk.join("alone")).unwrap();
    for named in [
        "project/data",
        "project/data/2026",
        "other/data",
        "other/data/2026",
        "alone",
        "other/../project/data",
    ] {
        let output = gongkai()
            .args(["check", named])
            .current_dir(disk)
            .output()
            .unwrap();
        assert_eq!(
            output.status.code(),
            Some(0),
            "{named}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// A link to what holds the project would let in everything, and the walk would not end.
#[test]
fn a_link_to_a_folder_above_is_not_walked() {
    for (target, name, rule) in [
        ("/", "data", "link-leads-out"),
        ("..", "data", "link-leads-out"),
        ("/", "data/2026/everything", "link-leads-out"),
        ("..", "data/again", "folder-loop"),
        (".", "data/again", "folder-loop"),
        ("../..", "data/2026/again", "folder-loop"),
    ] {
        let case = Case::bilingual();
        link(&case, target, name);
        let found = facts(&case);
        let errors: Vec<&str> = found
            .iter()
            .filter_map(|line| line.strip_prefix("error ")?.split(' ').next())
            .collect();
        assert_eq!(errors, [rule], "{target} at {name}: {found:?}");
    }
}

/// What tools hide beside their work nobody meant to be read, wherever it leads.
#[test]
fn nothing_is_said_of_hidden_links() {
    let case = Case::bilingual();
    for name in [
        "data/.cache",
        "data/2026/.venv",
        "data/2026/fonts/.cache",
        "templates/.git",
        "locales/.cache",
    ] {
        link(&case, "/", name);
    }
    link(&case, "nowhere", "data/2026/.#charter.yaml");
    assert_eq!(facts(&case), [] as [&str; 0]);
}

#[test]
fn a_link_to_nothing_is_named_as_a_link() {
    let case = Case::bilingual();
    for (target, name) in [
        ("nowhere", "data/2026/charter.yaml"),
        ("staff.en.yaml", "data/2026/staff.en.yaml"),
        ("nowhere", "data/2026/guidance.md"),
        ("nowhere", "data/2026/fonts/own.otf"),
        ("nowhere", "templates/site/page.html"),
        ("nowhere", "locales/en"),
        ("fonts", "fonts"),
    ] {
        link(&case, target, name);
    }
    let mut found = facts(&case);
    found.retain(|line| line.contains("link-"));
    assert_eq!(
        found,
        [
            "error link-broken charter.yaml path=`data/2026/charter.yaml`",
            "error link-broken fonts/own.otf path=`data/2026/fonts/own.otf`",
            "error link-broken guidance.md path=`data/2026/guidance.md`",
            "error link-broken staff.en.yaml path=`data/2026/staff.en.yaml`",
            "error link-broken fonts path=`fonts`",
            "error link-broken locales/en path=`locales/en`",
            "error link-broken templates/site/page.html path=`templates/site/page.html`",
        ]
    );
}

#[test]
fn nothing_is_written_through_a_link_that_leads_out() {
    let away = elsewhere();
    let other = away.path().join("data/2026");
    let text = fs::read_to_string(other.join("review.yaml")).unwrap();
    assert!(text.contains("监督，制定"));
    let text = text.replace("监督，制定", "监督,制定");
    fs::write(other.join("review.yaml"), text).unwrap();
    fs::write(other.join("translations.yaml"), "{}\n").unwrap();
    let before = files(away.path());
    for name in [
        "review.yaml",
        "disclosure.yaml",
        "staff.en.yaml",
        "translations.yaml",
    ] {
        let case = Case::bilingual();
        let (po, code) = said(&case, &["i18n", "export", "en"]);
        assert_eq!(code, Some(0));
        fs::write(case.home().join("back.po"), po).unwrap();
        link(&case, other.join(name), &format!("data/2026/{name}"));
        for command in [
            &["check", "--fix"][..],
            &["i18n", "import", "back.po"],
            &["i18n", "accept"],
            &["waive", "--rule", "half-width-punctuation", "--reason", "x"],
        ] {
            let (text, code) = said(&case, command);
            assert_eq!(code, Some(1), "{name} {command:?}: {text}");
            assert!(
                text.contains("link-leads-out"),
                "{name} {command:?}: {text}"
            );
        }
        // What is of the language goes, the link itself too; what it leads to is not the project's.
        case.run(&["i18n", "remove", "en"]);
        assert!(
            files(away.path()) == before,
            "something wrote through {name}"
        );
    }
}
