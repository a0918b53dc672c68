//! Own templates of sections: by a section's name for that section alone, by its kind of content for all of
//! that kind; and templates written before sections shared any.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use scraper::Html;

use crate::support::{Case, files, pdf_text, project, select};

/// Every section, with the name of its kind of content.
const SECTIONS: [(&str, &str); 10] = [
    ("self-assessment", "assessment"),
    ("charter", "legal"),
    ("structure", "structure"),
    ("staff", "roster"),
    ("election", "legal"),
    ("congress", "congress"),
    ("delegates", "legal"),
    ("review", "legal"),
    ("party-guidance", "prose"),
    ("advisors", "advisors"),
];

/// The folders of own templates of sections, and what their names end in.
const FOLDERS: [(&str, &str); 4] = [
    ("site/sections", "html"),
    ("site/parallel", "html"),
    ("press/sections", "typ"),
    ("press/parallel", "typ"),
];

/// What each section is printed as, by the folder of its own templates and its name: the element of a page,
/// the markup of a document.
type Printed = BTreeMap<(&'static str, &'static str), String>;

impl Case {
    fn own(self, name: &str, text: &str) -> Self {
        let path = self.home().join("templates").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn printed(&self) -> Printed {
        let kept = self.home().join("kept");
        let output = self.run(&["build", "--lang", "en", "--keep-typst", "kept"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        let page = |name| {
            let page = Html::parse_document(&self.read(name));
            let sections = select(&page, "main > section.section").into_iter();
            sections.map(|it| it.html()).collect::<Vec<String>>()
        };
        let document = |name: &str, heading: &str| {
            let markup = fs::read_to_string(kept.join(name).join("announcement.typ")).unwrap();
            let (_, body) = markup.split_once("#show: announcement").unwrap();
            let sections = body.split(heading).skip(1);
            sections.map(str::to_owned).collect::<Vec<String>>()
        };
        let all = [
            page("2026/zh-CN/index.html"),
            page("2026/zh-CN-en/index.html"),
            document("2026/zh-CN", "\n#section("),
            document("2026/announcement-zh-CN-en", "\n#section-pair("),
        ];
        FOLDERS
            .iter()
            .zip(all)
            .flat_map(|((folder, _), sections)| {
                assert_eq!(sections.len(), SECTIONS.len(), "{folder}");
                let names = SECTIONS.iter().zip(sections);
                names.map(|((section, _), text)| ((*folder, *section), text))
            })
            .collect()
    }

    /// The text of both PDFs.
    fn papers(&self) -> [String; 2] {
        ["zh-CN/announcement.pdf", "announcement-zh-CN-en.pdf"]
            .map(|name| pdf_text(&self.output(&format!("2026/{name}"))))
    }
}

/// A word that a template prints and no other: letters, so that a page has it as a document does.
fn sign(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphabetic);
    format!("Own{}", letters.collect::<String>())
}

/// Half of the sections have templates of their own in each folder, the other half in the next one.
fn halves(mut case: Case, first: usize) -> (Case, Vec<(&'static str, &'static str)>) {
    let mut replaced = Vec::new();
    for (at, (folder, ending)) in FOLDERS.iter().enumerate() {
        for (section, _) in SECTIONS.iter().skip((at + first) % 2).step_by(2) {
            let name = format!("{folder}/{section}");
            case = case.own(&format!("{name}.{ending}"), &sign(&name));
            replaced.push((*folder, *section));
        }
    }
    (case, replaced)
}

#[test]
fn a_template_by_a_sections_name_replaces_that_section_and_no_other() {
    let shipped = Case::bilingual().printed();
    for first in [0, 1] {
        let (case, replaced) = halves(Case::bilingual(), first);
        let printed = case.printed();
        let papers = case.papers();
        for (place, text) in &printed {
            let (folder, section) = *place;
            let sign = sign(&format!("{folder}/{section}"));
            if !replaced.contains(place) {
                assert_eq!(text, &shipped[place], "{place:?}");
                continue;
            }
            assert!(
                text.contains(&sign),
                "{place:?} does not hold {sign}: {text}"
            );
            assert!(text.len() < shipped[place].len(), "{place:?}: {text}");
            let on_paper = papers.each_ref().map(|paper| paper.contains(&sign));
            let expected = [folder == "press/sections", folder == "press/parallel"];
            assert_eq!(on_paper, expected, "{sign}");
        }
    }
}

#[test]
fn a_template_by_the_kind_of_content_replaces_all_sections_of_the_kind() {
    let mut case = Case::bilingual();
    let kinds: BTreeSet<&str> = SECTIONS.iter().map(|(_, kind)| *kind).collect();
    for kind in kinds {
        for (folder, ending) in [("site/content", "html"), ("press/content", "typ")] {
            let name = format!("{folder}/{kind}");
            case = case.own(&format!("{name}.{ending}"), &sign(&name));
        }
    }
    let printed = case.printed();
    let kinds: BTreeMap<&str, &str> = SECTIONS.into_iter().collect();
    for ((folder, section), text) in &printed {
        let (output, _) = folder.split_once('/').unwrap();
        let sign = sign(&format!("{output}/content/{}", kinds[section]));
        assert!(text.contains(&sign), "{folder}/{section}: {text}");
        assert_eq!(text.matches("Own").count(), 1, "{folder}/{section}: {text}");
    }
    for paper in case.papers() {
        assert_eq!(paper.matches("Ownpresscontentlegal").count(), 4, "{paper}");
        assert_eq!(paper.matches("Ownpresscontent").count(), 10, "{paper}");
    }
}

/// Also where another template brings it in by the name of the section.
#[test]
fn a_template_by_a_sections_name_goes_before_that_of_the_kind() {
    let case = Case::bilingual()
        .own("site/content/legal.html", "{{ section.kind }} of its kind")
        .own("site/sections/charter.html", "its own")
        .own(
            "site/sections/review.html",
            "with {% include \"site/sections/charter.html\" %} and {% include \"site/sections/election.html\" %}",
        );
    let printed = case.printed();
    let holds = |folder, section, words: &str| {
        let text = &printed[&(folder, section)];
        assert!(text.contains(words), "{folder}/{section}: {text}");
    };
    holds("site/sections", "charter", "its own");
    holds("site/sections", "election", "election of its kind");
    holds(
        "site/sections",
        "review",
        "with its own and review of its kind",
    );
    holds("site/parallel", "charter", "charter of its kind");
}

/// Templates as schools have copied them from a version in which each section had its own.
#[test]
fn templates_copied_when_each_section_had_its_own_print_the_same() {
    let shipped = Case::bilingual();
    shipped.build();
    let case = Case::bilingual()
        .own(
            "site/sections/charter.html",
            r#"{%- from "site/partials/provisions.html" import provisions -%}
{%- if section.content.text is not none %}<div class="prose">{{ section.content.text.blocks }}</div>{% endif %}
{{- provisions(section.content.provisions) }}
"#,
        )
        .own(
            "site/parallel/charter.html",
            r#"{%- from "site/partials/both.html" import prose -%}
{%- from "site/parallel/provisions.html" import provisions -%}
{%- if section.content.text is not none %}<div class="prose">{{ prose(section.content.text, other.content.text) }}</div>{% endif %}
{{- provisions(section.content.provisions, other.content.provisions) }}
"#,
        )
        .own(
            "press/sections/charter.typ",
            "{% include \"press/partials/legal-text.typ\" %}\n",
        )
        .own(
            "press/parallel/charter.typ",
            "{% include \"press/partials/parallel-legal-text.typ\" %}\n",
        );
    // Frames of old as well: they name the template of each section.
    let case = [
        "site/page.html",
        "site/parallel.html",
        "press/announcement.typ",
        "press/parallel.typ",
    ]
    .into_iter()
    .fold(case, |case, name| {
        let frame = fs::read_to_string(project().join("templates").join(name)).unwrap();
        let folder = if name.ends_with("parallel.html") || name.ends_with("parallel.typ") {
            "parallel"
        } else {
            "sections"
        };
        // They know of no sections that are an attachment.
        let content = if name.ends_with(".typ") {
            "content"
        } else {
            "section.content"
        };
        let choice = format!("(\"attached\" if \"attachment\" in {content} else section.kind)");
        let named = format!("/{folder}/\" ~ {choice} ~ \".");
        assert!(frame.contains(&named), "{name} does not name {named}");
        case.own(name, &frame.replace(&choice, "section.kind"))
    });
    case.build();
    assert!(files(&case.home().join("output")) == files(&shipped.home().join("output")));
}

#[test]
fn what_is_wrong_in_the_template_of_a_kind_is_said_where_it_stands() {
    let case = Case::bilingual().own("site/content/legal.html", "<p>\n{{ section.titel }}</p>");
    let report = case.run(&["build", "--lang", "en"]);
    let said = String::from_utf8(report.stderr).unwrap();
    assert!(said.contains("error[template-undefined]"), "{said}");
    assert!(
        said.contains("templates/site/content/legal.html:2:4"),
        "{said}"
    );
}

#[test]
fn a_misspelt_template_of_a_section_is_not_taken_for_that_of_its_kind() {
    let misspelt = "{% include \"site/sections/chartr.html\" %}";
    let case = Case::bilingual().own("site/sections/charter.html", misspelt);
    let said = case.complaint("en");
    assert!(said.contains("error[template-missing]"), "{said}");
    assert!(said.contains("'site/sections/chartr.html'"), "{said}");
    assert!(
        said.contains("templates/site/sections/charter.html:1:4"),
        "{said}"
    );
    let case = Case::bilingual().own("site/sections/chartr.html", "{% if %}");
    let said = case.complaint("en");
    assert!(said.contains("error[template-syntax]"), "{said}");
    assert!(
        said.contains("templates/site/sections/chartr.html:1"),
        "{said}"
    );
}
