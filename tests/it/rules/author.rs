//! Writes a disclosure with any texts and numbers, as hostile as its form allows.

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Draws on a few texts and choices again and again, so that values repeat as they do in life.
pub struct Author {
    texts: Vec<String>,
    choices: Vec<u8>,
    drawn: usize,
}

impl Author {
    pub fn new(texts: Vec<String>, choices: Vec<u8>) -> Self {
        Self {
            texts,
            choices,
            drawn: 0,
        }
    }

    /// One of `count` things.
    fn choice(&mut self, count: usize) -> usize {
        self.drawn += 1;
        let round = self.drawn / self.choices.len();
        (usize::from(self.choices[self.drawn % self.choices.len()]) + round) % count
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.choice(of.len())]
    }

    /// A text in one of the ways in which YAML holds texts.
    fn scalar(&mut self) -> String {
        self.drawn += 1;
        let text = self.texts[self.drawn % self.texts.len()].clone();
        match self.choice(3) {
            0 if is_plain(&text) => text,
            1 if !text.chars().any(char::is_control) => {
                format!("'{}'", text.replace('\'', "''"))
            }
            _ => quoted(&text),
        }
    }

    /// A text in one language or in two.
    fn text(&mut self) -> String {
        match self.choice(4) {
            0 => format!("{{zh-CN: {}, en: {}}}", self.scalar(), self.scalar()),
            _ => self.scalar(),
        }
    }

    /// Lines `key: text` of those keys that are wanted.
    fn fields(&mut self, indent: usize, keys: &[&str]) -> String {
        let mut lines = String::new();
        for key in keys {
            if self.choice(4) > 0 {
                let text = self.text();
                writeln!(lines, "{:indent$}{key}: {text}", "").unwrap();
            }
        }
        lines
    }

    pub fn write(&mut self, folder: &Path) {
        for (name, text) in [
            ("disclosure", self.settings()),
            ("self-assessment", self.assessment()),
            ("staff", self.staff()),
            ("charter", self.legal("chapters", 0)),
            ("election", self.legal("parts", 0)),
            ("review", self.legal("articles", 0)),
            ("delegates", self.delegates()),
            ("congress", self.congress()),
            ("party-guidance", format!("text: {}\n", self.text())),
            ("advisors", self.advisors()),
        ] {
            fs::write(folder.join(name).with_extension("yaml"), text).unwrap();
        }
    }

    fn settings(&mut self) -> String {
        let mut text = String::from(
            "level: school\nschool-year: 2026\ncriteria: 2020\nlocales: [zh-CN, en]\n",
        );
        for key in ["institution", "organisation", "title", "preamble"] {
            writeln!(text, "{key}: {}", self.text()).unwrap();
        }
        text.push_str("terms:\n");
        for _ in 0..self.choice(4) {
            let (name, variant) = (self.text(), self.text());
            writeln!(text, "  - name: {name}\n    variants: [{variant}]").unwrap();
        }
        text.push_str("sections:\n");
        for kind in gongkai::model::SectionKind::ALL {
            let title = self.text();
            if kind != gongkai::model::SectionKind::Text {
                writeln!(text, "  - {{kind: {}, title: {title}}}", kind.name()).unwrap();
            }
        }
        text
    }

    fn assessment(&mut self) -> String {
        let mut text = String::from("answers:\n");
        for item in [
            "1", "2", "3a", "3b", "3c", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14",
            "15",
        ] {
            let conclusion = self.one(&["达标", "未达标"]);
            writeln!(text, "  - item: {item}\n    conclusion: {conclusion}").unwrap();
            text.push_str(&self.fields(4, &["remark", "exception"]));
        }
        text
    }

    fn staff(&mut self) -> String {
        let mut text = String::from("departments:\n");
        for id in ["office", "study", "none"] {
            writeln!(text, "  - {{id: {id}, name: {}}}", self.text()).unwrap();
        }
        text.push_str("people:\n");
        for _ in 0..=self.choice(70) {
            writeln!(text, "  - name: {}", self.text()).unwrap();
            let keys = ["political-status", "faculty", "grade", "experience"];
            text.push_str(&self.fields(4, &keys));
            let rank = self.one(&["", "1/1", "13/40", "4294967295/4294967295", "1/4294967295"]);
            let failed = self.one(&["", "是", "否"]);
            let position = self.one(&["", "执行主席", "部长", "副部长", "干事", "\"】。（\""]);
            let department = self.one(&["", "office", "study"]);
            writeln!(
                text,
                "    rank: {rank}\n    failed-courses: {failed}\n    position: {position}\n    department: {department}"
            )
            .unwrap();
        }
        text
    }

    /// Provisions of one kind, those of other kinds below them.
    fn legal(&mut self, kind: &str, depth: usize) -> String {
        let indent = depth * 4;
        let mut text = self.fields(indent, &["text"]);
        if kind != "items" && self.choice(8) == 0 && depth > 0 {
            return text;
        }
        writeln!(text, "{:indent$}{kind}:", "").unwrap();
        for number in 0..=self.choice(3) {
            let title = self.text();
            writeln!(text, "{:indent$}  - title: {title}", "").unwrap();
            if kind != "items" {
                // An id for each place in the tree, so that none occurs twice.
                let id = format!("a-{}-{number}", self.drawn);
                writeln!(text, "{:indent$}    id: {id}", "").unwrap();
            }
            if self.choice(4) == 0 && kind != "items" {
                let claim = self.scalar();
                writeln!(text, "{:indent$}    claims: [{claim}]", "").unwrap();
            }
            let below = self.one(&["articles", "items", "parts"]);
            if depth < 4 && kind != "items" {
                let below = self.legal(if depth < 2 { below } else { "items" }, depth + 1);
                text.push_str(&below);
            }
        }
        text
    }

    fn delegates(&mut self) -> String {
        let numbers = ["0", "1", "43", "56", "4294967295"];
        let shares = ["0%", "1%", "60%", "76.8%", "100%"];
        let figures: Vec<String> = [
            ("students", &numbers),
            ("delegates", &numbers),
            ("delegates-share", &shares),
            ("non-officers", &numbers),
            ("non-officers-share", &shares),
        ]
        .into_iter()
        .map(|(key, values)| format!("{key}: {}", self.one(values)))
        .collect();
        let measures = self.legal("parts", 1);
        format!("figures: {{{}}}\nmeasures:\n{measures}", figures.join(", "))
    }

    fn congress(&mut self) -> String {
        let mut text = self.fields(0, &["meetings-title", "agenda-title"]);
        text.push_str("meetings:\n");
        for id in ["opening", "plenary", "closing"] {
            let title = self.text();
            let date = self.one(&["2026-06-25", "0001-01-01", "9999-12-31", "2024-02-29"]);
            let time = self.one(&["", "上午", "14:30-17:00", "0:00"]);
            writeln!(
                text,
                "  - id: {id}\n    title: {title}\n    date: {date}\n    time: {time}"
            )
            .unwrap();
            text.push_str(&self.fields(4, &["place"]));
            let (first, second) = (self.text(), self.text());
            writeln!(text, "    agenda: {{items: [{first}, {second}]}}").unwrap();
        }
        text
    }

    fn advisors(&mut self) -> String {
        let mut text = String::from("people:\n");
        for _ in 0..=self.choice(3) {
            let (category, name) = (self.text(), self.text());
            writeln!(text, "  - category: {category}\n    name: {name}").unwrap();
            text.push_str(&self.fields(4, &["remark"]));
        }
        text
    }
}

/// Whether YAML takes a text for itself without quotation marks, in a flow map too.
fn is_plain(text: &str) -> bool {
    let harmless = |c: char| c.is_alphanumeric() || "，。、；：？！（）《》“”‘’·%/".contains(c);
    !text.is_empty() && text.chars().all(harmless)
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(quoted, "\\{c}").unwrap(),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() || matches!(c, '\u{2028}'..='\u{202F}' | '\u{FEFF}') => {
                write!(quoted, "\\u{:04X}", u32::from(c)).unwrap();
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}
