//! `gongkai migrate`: what was written for former versions of the program is rewritten, or named.

use std::fs;

use serde_json::Value;

use crate::facts::told;
use crate::support::{Case, files, said};

impl Case {
    /// A file beside the data.
    fn beside(self, name: &str, text: &str) -> Self {
        let path = self.home().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn kept(&self, name: &str) -> String {
        fs::read_to_string(self.home().join(name)).unwrap()
    }

    fn migrate(&self) -> String {
        let (text, code) = said(self, &["migrate", "--lang", "en"]);
        assert_eq!(code, Some(0), "{text}");
        text
    }
}

#[test]
fn words_for_graduate_unions_get_a_meaning_of_their_own() {
    for (before, after) in [
        (
            "# 自己的词\nunion: [学生会, 研究生会, 校研究生會]  # 组织\nhead: [部长]\n",
            "# 自己的词\nunion: [学生会]  # 组织\nhead: [部长]\ngraduate-union:\n  - 研究生会\n  - 校研究生會\n",
        ),
        (
            "union:\n  - 学生会\n  # 研究生\n  - 研究生会\nhead:\n  - 部长\n",
            "union:\n  - 学生会\n  # 研究生\nhead:\n  - 部长\ngraduate-union:\n  - 研究生会\n",
        ),
        // A meaning that holds nothing else goes as a whole; what is there already is not written twice.
        (
            "union: [研究生会]\ngraduate-union: [研究生会, 研会]\n",
            "graduate-union: [研究生会, 研会]\n",
        ),
        (
            "union: [研究生会]\r\n",
            "graduate-union:\r\n  - 研究生会\r\n",
        ),
        (
            "union: [学生会（研究生会）, 学生会]\n",
            "union: [学生会]\njoint-union:\n  - 学生会（研究生会）\n",
        ),
        ("head: [部长]\n", "head: [部长]\n"),
        ("head: [部长\n", "head: [部长\n"),
    ] {
        let case = Case::small().beside("locales/zh-CN/words.yaml", before);
        let said = case.migrate();
        let now = case.kept("locales/zh-CN/words.yaml");
        assert_eq!(now, after, "{said}");
        let twice = case.migrate();
        assert!(twice.starts_with("Nothing had to be rewritten"), "{twice}");
    }
}

const LABELS: &str = "\
# 搜索引擎里的一句话。$year：年度，如 {$year} 年度
site-description = {$organisation}{$year}年度改革情况公开。
site-edition = { $union ->
    [graduate-union] { $year } 学年度研究生会
   *[student-union] {$year} 年度学生会
}
site-footer = {$organisation} · {$year}年级公开
site-index-year = {$year} 年度
";

#[test]
fn a_school_year_says_its_word_once() {
    let case = Case::small().beside("locales/zh-CN/labels.ftl", LABELS);
    let said = case.migrate();
    let mended = LABELS
        .replace("}年度改革", "}改革")
        .replace("} 学年度研究生会", "}研究生会")
        .replace("} 年度学生会", "}学生会")
        .replace("index-year = {$year} 年度", "index-year = {$year}");
    assert_eq!(case.kept("locales/zh-CN/labels.ftl"), mended);
    // It says what it did, line by line.
    for line in [
        "locales/zh-CN/labels.ftl:2: {$year}年度 → {$year}",
        "locales/zh-CN/labels.ftl:4: { $year } 学年度 → { $year }",
        "locales/zh-CN/labels.ftl:8: {$year} 年度 → {$year}",
        "4 places were rewritten, and nothing is left to do.",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    case.build();
    let page = case.read("2026/zh-CN/index.html");
    assert!(page.contains("2026-2027学年学生会") && !page.contains("学年年度"));
    assert!(case.migrate().starts_with("Nothing"));
}

#[test]
fn what_only_people_can_change_is_named_with_its_place() {
    let former = "\
{%- set columns = section.content.columns -%}
{%- for item in section.content[\"items\"] %}{{ item.number }}{% endfor %}
{% if section.content.free_field is not none %}{{ content.marks }}{{ content.columns_of }}{% endif %}
";
    let case = Case::small()
        .beside("templates/site/sections/self-assessment.html", former)
        .beside(
            "templates/site/page.html",
            "{{ first.year }} 年度 {{ title }}{{ attachments }}\n",
        )
        .beside(
            "templates/site/content/roster.html",
            "{{ section.content.columns.name }}\n",
        )
        .beside(
            "locales/ug/labels.ftl",
            "site-index-year = { $year }-يىل\nsite-footer = { $year }公开\n",
        );
    let said = case.migrate();
    assert!(
        said.starts_with(
            "templates/site/page.html:1: {{ first.year }} 年度 → {{ first.year }}\n1 place"
        ),
        "{said}"
    );
    let mut left = told(&said);
    left.sort();
    let begins = |it: &String| it.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let left: Vec<String> = left.iter().map(begins).collect();
    assert_eq!(
        left,
        [
            "former-frame templates/site/page.html",
            "former-table templates/site/sections/self-assessment.html:1:27",
            "former-table templates/site/sections/self-assessment.html:2:25",
            "former-table templates/site/sections/self-assessment.html:3:15",
            "former-table templates/site/sections/self-assessment.html:3:51",
            "former-year locales/ug/labels.ftl:1:28",
            "labels-missing locales/ug/labels.ftl",
        ]
    );
    // For scripts, too.
    let (json, code) = crate::support::said(&case, &["migrate", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        (json["rewritten"].as_array().unwrap().len(), code),
        (0, Some(0))
    );
    assert_eq!(json["findings"].as_array().unwrap().len(), 7);
}

#[test]
fn the_data_stay_as_they_are() {
    let case = Case::bilingual().replace("staff.yaml", "people:", "people: [");
    let before = files(&case.home().join("data"));
    // What is wrong with the data is told by a check; it keeps nothing from being rewritten.
    let case = case.beside("locales/zh-CN/words.yaml", "union: [研究生会]\n");
    let said = case.migrate();
    assert!(said.contains("1 place was rewritten"), "{said}");
    assert_eq!(files(&case.home().join("data")), before);
    let (text, code) = crate::support::said(&case, &["migrate", "nowhere"]);
    assert_eq!(
        (told(&text)[0].split(' ').next(), code),
        (Some("data-missing"), Some(2))
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_rewritten_where_not_all_can_be() {
    use crate::support::as_somebody_else;
    use std::os::unix::fs::PermissionsExt;
    let case = Case::small()
        .beside("locales/zh-CN/words.yaml", "union: [研究生会]\n")
        .beside("locales/zh-CN/labels.ftl", LABELS);
    let labels = case.home().join("locales/zh-CN/labels.ftl");
    fs::set_permissions(&labels, fs::Permissions::from_mode(0o444)).unwrap();
    let output = as_somebody_else(&case)
        .args(["migrate", "--lang", "en"])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(told(&said)[0].starts_with("file-read-only"), "{said}");
    assert_eq!(case.kept("locales/zh-CN/words.yaml"), "union: [研究生会]\n");
    assert_eq!(case.kept("locales/zh-CN/labels.ftl"), LABELS);
}
