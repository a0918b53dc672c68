//! A school's own templates: each replaces the shipped one of its name; what is wrong in it is said.

use std::fs;

use crate::facts::refusal_of_build;
use crate::support::{Case, files, pdf_text};

impl Case {
    pub fn template(self, name: &str, text: &str) -> Self {
        let path = self.home().join("templates").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }
}

#[test]
fn an_own_template_replaces_the_shipped_one() {
    let case = Case::small()
        .template(
            "site/sections/party-guidance.html",
            "<p>自己的网页：{{ section.content.text }}</p>",
        )
        .template(
            "press/sections/party-guidance.typ",
            "自己的印刷：{{ section.content.text }}",
        )
        .template("site/style.css", "body { color: black }");
    case.build();
    assert!(case.read("2026/zh-CN/index.html").contains("自己的网页："));
    assert_eq!(case.read("2026/zh-CN/style.css"), "body { color: black }");
    let printed = pdf_text(&case.output("2026/zh-CN/announcement.pdf"));
    assert!(printed.contains("自己的印刷："), "{printed}");
}

#[test]
fn a_template_that_does_not_parse() {
    let case = Case::small().template("site/sections/staff.html", "<table>\n{% for x in %}\n");
    assert_eq!(
        refusal_of_build(&case),
        [
            "error template-syntax templates/site/sections/staff.html:2:13^2 reason=`unexpected end of block`"
        ]
    );
}

#[test]
fn all_templates_that_do_not_parse_come_in_one_run_with_the_data() {
    let case = Case::small()
        .template("site/sections/staff.html", "{% if %}")
        .template("press/sections/staff.typ", "{{ name")
        .replace("staff.yaml", "rank: 1/41", "rank: 9/3");
    assert_eq!(
        refusal_of_build(&case),
        [
            "error impossible-rank (rank-turned) staff.yaml:9:11^3 rank=`9/3` meant=`3/9` whose=`欧阳翀` of-someone=`yes` value=`9/3` offer 9:11-14=`3/9`",
            "error template-syntax templates/press/sections/staff.typ:1:4^4 reason=`unexpected end of input, expected end of variable block`",
            "error template-syntax templates/site/sections/staff.html:1:7^2 reason=`unexpected end of block`"
        ]
    );
}

#[test]
fn an_undefined_name() {
    let case = Case::small().template(
        "site/sections/staff.html",
        "<p>一行</p>\n<p>{{ section.titel }}</p>\n",
    );
    assert_eq!(
        refusal_of_build(&case),
        ["error template-undefined templates/site/sections/staff.html:2:7^13 code=`section.titel`"]
    );
}

#[test]
fn an_undefined_name_in_print() {
    let case = Case::small().template("press/sections/staff.typ", "{{ stafff }}\n");
    assert_eq!(
        refusal_of_build(&case),
        ["error template-undefined templates/press/sections/staff.typ:1:4^6 code=`stafff`"]
    );
}

#[test]
fn a_label_that_no_catalogue_has() {
    let case = Case::small().template("site/sections/staff.html", "{{ label(\"no-such\") }}\n");
    assert_eq!(
        refusal_of_build(&case),
        [
            "error template-error templates/site/sections/staff.html:1:4^16 reason=`no label `no-such` in zh-CN`"
        ]
    );
}

#[test]
fn a_template_that_is_not_there() {
    let case = Case::small().template(
        "site/sections/staff.html",
        "{% include \"site/nowhere.html\" %}\n",
    );
    assert_eq!(
        refusal_of_build(&case),
        [
            "error template-missing templates/site/sections/staff.html:1:4^27 reason=`tried to include non-existing template 'site/nowhere.html'`"
        ]
    );
}

#[test]
fn a_template_whose_typst_is_wrong() {
    let case = Case::small().template("press/sections/staff.typ", "#no-such-function()\n");
    let said = case.complaint("en");
    assert!(
        said.contains("unknown variable: no-such-function"),
        "{said}"
    );
    assert!(said.contains("2026/zh-CN/announcement.typ:"), "{said}");
    assert!(said.contains("--keep-typst"), "{said}");
}

/// Typst leaves text out where a family is not there, and only warns.
#[test]
fn a_template_that_names_a_font_which_is_not_there() {
    let case = Case::small().template(
        "press/sections/staff.typ",
        "#text(font: \"Arial\", fallback: false)[字]\n",
    );
    let said = case.complaint("en");
    assert!(said.contains("unknown font family"), "{said}");
}

#[test]
fn what_is_no_template_of_ours_is_left_alone() {
    let case = Case::small()
        .template("notes/vue.html", "{{ broken")
        .template("site/~$page.html", "{% broken")
        .template("site/style.css~", "broken")
        .template("site/style.css.bak", "broken")
        .template("site/Thumbs.db", "broken")
        .template("site/__MACOSX/page.html", "{% broken");
    case.build();
    let published = files(&case.output(""));
    let names = published.iter().map(|(name, _)| name.as_str());
    let junk: Vec<&str> = names
        .filter(|name| name.contains(".css") && !name.ends_with(".css") || name.ends_with(".db"))
        .collect();
    assert_eq!(junk, [] as [&str; 0]);
}

/// A page without the sizes of files, which change with what others make of them; `downloads` holds them.
fn without_sizes(page: &str) -> String {
    let parts = page.split(" KB");
    let parts: Vec<&str> = parts
        .map(|part| part.trim_end_matches(|c: char| c.is_ascii_digit()))
        .collect();
    parts.join("… KB")
}

/// A section's rendered template, as the shipped one makes it for the small disclosure.
#[test]
fn the_shipped_templates_render_as_they_did() {
    let case = Case::small();
    let kept = case.home().join("kept");
    let output = case.run(&["build", "--keep-typst", kept.to_str().unwrap()]);
    assert!(output.status.success());
    insta::assert_snapshot!("page", without_sizes(&case.read("2026/zh-CN/index.html")));
    insta::assert_snapshot!("list", without_sizes(&case.read("index.html")));
    insta::assert_snapshot!("sitemap", case.read("sitemap.xml"));
    let typst = fs::read_to_string(kept.join("2026/zh-CN/announcement.typ")).unwrap();
    let body = typst.split("#show: announcement").nth(1).unwrap_or(&typst);
    insta::assert_snapshot!("print", body);
    insta::assert_snapshot!("open data", case.read("2026/disclosure.json"));
}
