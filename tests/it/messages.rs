//! What the program says in a school's own words: `locales/<tag>/messages.ftl` beside its data.

use std::fs;

use crate::facts::{refusal, told};
use crate::support::{Case, gongkai};

const OWN: &str = "locales/zh-Hant/messages.ftl";

fn wrong() -> Case {
    let case = Case::with_language("traditional")
        .replace("staff.yaml", "department: office", "department: offices")
        .replace(
            "disclosure.yaml",
            "issued: 2026-09-30",
            "issued: 2026-09-31",
        )
        .replace("charter.yaml", "      - id: art-2\n", "      - id: art-1\n");
    // Of the message about an id that stands twice only what to do is the school's own.
    say(&case, OWN, "duplicate-id =\n    .help = 請改其中一個。\n");
    case
}

/// Adds lines to a file of a language.
fn say(case: &Case, name: &str, lines: &str) {
    let path = case.home().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let text = fs::read_to_string(&path).unwrap_or_default();
    fs::write(path, text + lines).unwrap();
}

/// What a command says on both channels.
fn said(case: &Case, arguments: &[&str]) -> String {
    let output = case.run(arguments);
    let channels = [output.stdout, output.stderr];
    channels
        .map(|text| String::from_utf8(text).unwrap())
        .concat()
}

#[test]
fn findings_and_reports_are_said_in_a_schools_own_words() {
    let case = wrong();
    let complaint = case.complaint("zh-Hant");
    for words in [
        "錯誤[not-a-date]: 「2026-09-31」不是日期",
        "   = 辦法: 寫成 年-月-日",
        "錯誤[unknown-department]: 尉遲玥：沒有 id 為「offices」的部門",
        "  = 辦法: 請改其中一個。",
        "錯誤 3 處，警告 0 處，提示 0 處，已豁免 0 處。\n",
        "\n什麼都沒有寫出。\n",
    ] {
        assert!(complaint.contains(words), "{words}: {complaint}");
    }
    // What is wrong with the id is said in the shipped language nearest to theirs.
    let simplified = case.complaint("zh-CN");
    let lacking = simplified.split_once("[duplicate-id]: ").unwrap().1;
    let lacking = lacking.lines().next().unwrap();
    assert!(
        complaint.contains(&format!("錯誤[duplicate-id]: {lacking}\n")),
        "{complaint}"
    );
    let json = said(&case, &["check", "--format", "json", "--lang", "zh-Hant"]);
    assert!(json.contains("2026-09-31」不是日期"), "{json}");
    let sarif = said(&case, &["check", "--format", "sarif", "--lang", "zh-Hant"]);
    assert!(sarif.contains("2026-09-31」不是日期"), "{sarif}");
    let github = said(&case, &["check", "--format", "github", "--lang", "zh-Hant"]);
    assert!(github.contains("2026-09-31」不是日期"), "{github}");

    let case = Case::with_language("traditional");
    let report = said(&case, &["build", "--lang", "zh-Hant"]);
    assert!(
        report.contains("網頁") && report.contains("用時"),
        "{report}"
    );
    let status = said(&case, &["i18n", "status", "--lang", "zh-Hant"]);
    assert!(status.contains("處中已翻譯"), "{status}");
}

#[test]
fn help_and_what_is_wrong_with_a_command_are_said_in_them() {
    let case = Case::with_language("traditional");
    let help = said(&case, &["--lang", "zh-Hant", "check", "--help"]);
    assert!(help.contains("資料夾（預設 data）"), "{help}");
    // What the school's messages lack is said in the shipped language nearest to theirs.
    let simplified = said(&case, &["--lang", "zh-CN", "check", "--help"]);
    let option = |help: &str| {
        help.lines()
            .find(|line| line.contains("--fix "))
            .map(str::to_owned)
    };
    assert_eq!(option(&help), option(&simplified));
    let explained = said(&case, &["explain", "term-translation", "--lang", "zh-Hant"]);
    assert!(
        explained.contains("（翻譯，警告）") && explained.contains("## 查什么"),
        "{explained}"
    );
    let wrong = case.run(&["check", "--lang=zh-Hant", "--frob"]);
    assert_eq!(wrong.status.code(), Some(2));
    let wrong = String::from_utf8(wrong.stderr).unwrap();
    assert!(wrong.contains("錯誤[unknown-argument]"), "{wrong}");
}

#[test]
fn a_language_is_found_beside_the_data_that_is_named() {
    let case = Case::with_language("traditional");
    let elsewhere = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let mut command = gongkai();
        command.args(arguments).arg(case.home().join("data"));
        let output = command.current_dir(&elsewhere).output().unwrap();
        (
            String::from_utf8(output.stderr).unwrap(),
            output.status.code(),
        )
    };
    for arguments in [
        &["--lang", "zh-Hant", "check"][..],
        &["check", "--lang=zh-Hant"],
        &["check", "--deny", "warnings", "--lang", "zh-Hant-TW"],
    ] {
        let (said, code) = run(arguments);
        assert_eq!((said.as_str(), code), ("沒有發現問題。\n", Some(0)));
    }
    let (said, code) = run(&["--lang", "fr", "check"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("en, zh-CN, zh-Hant"), "{said}");

    let output = gongkai()
        .args(["check", "--lang", "zh-Hant"])
        .current_dir(&elsewhere)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    // Without the data there are only the shipped languages: the nearest one.
    let simplified = gongkai()
        .args(["check", "--lang", "zh-CN"])
        .current_dir(&elsewhere)
        .output()
        .unwrap();
    assert_eq!(said, String::from_utf8(simplified.stderr).unwrap());
    assert_eq!(told(&said), ["data-missing data"]);
}

#[test]
fn the_systems_language_chooses_them() {
    let case = Case::with_language("traditional");
    let said = |tag: &str| {
        let mut command = gongkai();
        command
            .env("LANG", tag)
            .arg("check")
            .current_dir(case.home());
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    assert_eq!(said("zh-Hant.UTF-8"), "沒有發現問題。\n");
    let in_language = |tag: &str| self::said(&case, &["check", "--lang", tag]);
    let (simplified, english) = (in_language("zh-CN"), in_language("en"));
    assert_ne!(simplified, english);
    assert_eq!(said("zh_CN.UTF-8"), simplified);
    assert_eq!(said("zh_TW.UTF-8"), simplified);
    assert_eq!(said("zh_SG.UTF-8"), simplified);
    assert_eq!(said("en_GB.UTF-8"), english);
}

#[test]
fn what_a_language_without_relative_lacks_is_said_in_the_systems() {
    let case = Case::with_language("uyghur");
    say(
        &case,
        "locales/ug/messages.ftl",
        "severity-error = خاتالىق\n",
    );
    let said = |tag: &str| {
        let mut command = gongkai();
        command.env("LANG", tag).current_dir(case.home());
        let output = command.args(["check", "nowhere", "--lang", "ug"]).output();
        String::from_utf8(output.unwrap().stderr).unwrap()
    };
    for (system, shipped) in [("zh_CN.UTF-8", "zh-CN"), ("fr_FR.UTF-8", "en")] {
        let shipped = self::said(&case, &["check", "nowhere", "--lang", shipped]);
        let (_, lacking) = shipped.split_once('[').unwrap();
        assert_eq!(said(system), format!("خاتالىق[{lacking}"));
    }
}

#[test]
fn a_single_message_of_a_shipped_language_can_be_replaced() {
    let case = Case::small();
    say(
        &case,
        "locales/en/messages.ftl",
        "findings-none = All is well.\n",
    );
    assert_eq!(said(&case, &["check", "--lang", "en"]), "All is well.\n");
    let case = case.replace("disclosure.yaml", "issued: 2026-09-30", "issued: soon");
    let other = said(&case, &["check", "--lang", "en"]);
    fs::remove_file(case.home().join("locales/en/messages.ftl")).unwrap();
    assert_eq!(other, said(&case, &["check", "--lang", "en"]));
    assert_eq!(told(&other), ["not-a-date data/2026/disclosure.yaml:9:9"]);
}

#[test]
fn what_is_wrong_with_messages_is_said_with_its_place() {
    let case = Case::with_language("traditional");
    say(
        &case,
        OWN,
        "not-a-rank = 「{ $valeu }」不是名次\n\
         not-a-time = 「{ $value 」不是時刻\n\
         not-a-levle = 級別不對\n\
         missing-key = 缺少「{ $key }」\n\
         findings-corrected = { $count ->\n    [one] 一處\n   *[other] { NUMBER($counts) } 處\n}\n\
         empty-text = { -brand }\n    .help = { first-here.help } { \"{\" }\n",
    );
    assert_eq!(
        refusal(&case),
        [
            "error fluent-variable locales/zh-Hant/messages.ftl:46:18-23 name=`not-a-rank` variable=`valeu` count=3 all=`{ $of-someone }, { $value }, { $whose }`",
            "error not-fluent (fluent-token) locales/zh-Hant/messages.ftl:47:24-29 wanted=`}`",
            "error message-unknown locales/zh-Hant/messages.ftl:48:1-12 name=`not-a-levle` nearest=`not-a-level`",
            "error duplicate-key locales/zh-Hant/messages.ftl:49:1-12 key=`missing-key`",
            "error fluent-reference (fluent-function) locales/zh-Hant/messages.ftl:52:15-21 name=`NUMBER()`",
            "error fluent-variable locales/zh-Hant/messages.ftl:52:23-29 name=`findings-corrected` variable=`counts` count=1 all=`{ $count }`",
            "error fluent-reference locales/zh-Hant/messages.ftl:54:17-22 name=`-brand`",
            "error fluent-reference locales/zh-Hant/messages.ftl:55:15-25 name=`first-here.help`"
        ]
    );
    // The parser's own English is in none of it.
    let chinese = case.complaint("zh");
    for line in chinese
        .lines()
        .filter(|line| line.contains("]: ") || line.contains("= 办法: "))
    {
        assert!(!line.is_ascii(), "{line}");
        let words: Vec<&str> = line.split(' ').collect();
        let is_word = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
        assert!(
            !words.windows(2).any(|pair| pair.iter().all(is_word)),
            "{line}"
        );
    }
    // They are spoken all the same, as far as they can be read.
    let complaint = case.complaint("zh-Hant");
    let lacking = |said: &str| {
        said.split_once("[not-fluent]")
            .unwrap()
            .1
            .lines()
            .next()
            .map(str::to_owned)
    };
    assert_eq!(lacking(&complaint), lacking(&chinese));
    assert!(complaint.contains("錯誤[not-fluent]"), "{complaint}");
}
