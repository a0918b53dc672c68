//! A school's own template that never ends, or makes too much, is refused in its place.

use std::fs;

use crate::support::Case;

/// The small disclosure with a template of its own in place of a shipped one.
fn with_template(name: &str, text: &str) -> Case {
    let case = Case::small();
    let path = case.home().join("templates").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    case
}

#[test]
fn loops_within_loops_end() {
    let loops = "{% for a in range(9999) %}\n{% for b in range(99999) %}{% set c = a %}{% endfor %}\n{% endfor %}\n";
    let growing = "{% set ns = namespace(x='翀') %}\n{% for a in range(99) %}\n{% set ns.x = ns.x ~ ns.x %}{% endfor %}\n";
    for (name, text, line) in [
        ("site/page.html", loops, 2),
        ("press/announcement.typ", loops, 2),
        ("site/page.html", growing, 3),
    ] {
        let said = with_template(name, text).complaint("en");
        assert!(said.contains("error[template-steps]"), "{said}");
        assert!(
            said.contains(&format!("templates/{name}:{line}:")),
            "{said}"
        );
    }
}

#[test]
fn a_template_that_makes_too_much_is_named() {
    let much = format!(
        "{{% for a in range(99999) %}}\n{}{{% endfor %}}\n",
        "翀".repeat(1000)
    );
    let said = with_template("site/page.html", &much).complaint("en");
    assert!(said.contains("error[template-output]"), "{said}");
    assert!(said.contains("templates/site/page.html"), "{said}");
}

#[test]
fn a_template_of_too_many_pages_is_named() {
    let text =
        "#set document(title: [公开])\n#for page in range(10001) [x #pagebreak(weak: true)]\n";
    let said = with_template("press/announcement.typ", text).complaint("en");
    assert!(said.contains("error[too-many-pages]"), "{said}");
    assert!(said.contains("templates/press/announcement.typ"), "{said}");
}

#[test]
fn chains_of_any_length_are_compiled() {
    let chain = format!("{{{{ 0{} }}}}", "+1".repeat(100_000));
    let filters = format!("{{{{ 'a'{} }}}}", "|upper".repeat(20_000));
    for text in [chain, filters] {
        let case = with_template("site/partials/unused.html", &text);
        let output = case.run(&["check", "--lang", "en"]);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
