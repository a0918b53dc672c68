//! A disclosure in a folder of its own, and the binary that publishes it.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use scraper::{ElementRef, Html, Selector};
use tempfile::TempDir;

/// The project's folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built program, speaking English unless told otherwise, seeing nothing of the tester's
/// language settings.
pub fn gongkai() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongkai"));
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
}

/// A copy of a fixture that a test may change: `data/2026` below a folder of its own.
pub struct Case {
    home: TempDir,
}

impl Case {
    /// The small invented disclosure, in Chinese.
    pub fn small() -> Self {
        let case = Self::bilingual();
        for (name, content) in files(&case.home().join("data/2026")) {
            let path = case.file(&name);
            if name.contains(".en.") {
                fs::remove_file(path).unwrap();
            } else {
                let text = String::from_utf8(content).unwrap();
                fs::write(path, without_english(&text)).unwrap();
            }
        }
        case
    }

    /// The same in Chinese and English, in part beside the original, in part in a translator's files.
    pub fn bilingual() -> Self {
        let home = tempfile::tempdir().unwrap();
        copy(
            &project().join("tests/fixtures/small"),
            &home.path().join("data"),
        );
        Self { home }
    }

    /// The bilingual disclosure with French for English: a language that the program does not bring. Its
    /// words are the English ones.
    pub fn french() -> Self {
        let case = Self::bilingual();
        let english = project().join("locales/en/labels.ftl");
        let french = case.home().join("locales/fr");
        fs::create_dir_all(&french).unwrap();
        fs::copy(english, french.join("labels.ftl")).unwrap();
        for (name, content) in files(&case.home().join("data/2026")) {
            let text = String::from_utf8(content).unwrap();
            let text = text.replace(", en", ", fr").replace(" en:", " fr:");
            fs::remove_file(case.file(&name)).unwrap();
            let text = text.replace(".en.", ".fr.");
            fs::write(case.file(&name.replace(".en.", ".fr.")), text).unwrap();
        }
        case
    }

    /// A fixture that brings a language of its own: `data`, `locales` and `fonts` side by side.
    pub fn with_language(name: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        copy(&project().join("tests/fixtures").join(name), home.path());
        Self { home }
    }

    /// One of the forms as schools publish them: a folder of `tests/fixtures/forms`.
    pub fn form(name: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let form = project().join("tests/fixtures/forms").join(name);
        copy(&form, &home.path().join("data"));
        Self { home }
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.home().join("data/2026").join(name)
    }

    pub fn output(&self, name: &str) -> PathBuf {
        self.home().join("output").join(name)
    }

    /// Changes one place of a file. The place must be there: a test that changes nothing proves
    /// nothing.
    pub fn replace(self, name: &str, from: &str, to: &str) -> Self {
        let path = self.file(name);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{name} does not hold {from:?}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
        self
    }

    pub fn write(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.file(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Admits to meet no indicator of the edition of 2020, so that no other data can refute it.
    pub fn claiming_nothing(self) -> Self {
        let items = (1..=15).flat_map(|item| match item {
            3 => ["3a", "3b", "3c"].map(str::to_owned).to_vec(),
            _ => vec![item.to_string()],
        });
        let answers: String = items
            .map(|item| format!("  - {{item: {item}, conclusion: unmet}}\n"))
            .collect();
        self.write("self-assessment.yaml", format!("answers:\n{answers}"))
    }

    pub fn remove(self, name: &str) -> Self {
        fs::remove_file(self.file(name)).unwrap();
        self
    }

    pub fn rename(self, name: &str, new: &str) -> Self {
        fs::rename(self.file(name), self.file(new)).unwrap();
        self
    }

    /// Puts the first half of a font file where the school's own faces lie.
    pub fn cut_font(self, name: &str) -> Self {
        let font = fs::read(project().join("fonts/FandolFang-Regular.otf")).unwrap();
        self.write(name, &font[..font.len() / 2])
    }

    /// Waives findings: adds lines to the settings as an author writes them, and lets the program say what they
    /// cover.
    pub fn waiving(self, waivers: &str) -> Self {
        let list = format!("waivers:\n{waivers}sections:");
        let case = self.replace("disclosure.yaml", "sections:", &list);
        let output = case.run(&["waive", "--lang", "en"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{said}");
        case
    }

    /// Runs the program in the case's folder.
    pub fn run(&self, arguments: &[&str]) -> Output {
        gongkai()
            .args(arguments)
            .current_dir(self.home())
            .output()
            .unwrap()
    }

    /// Builds, and expects success.
    pub fn build(&self) -> &Self {
        let output = self.run(&["build", "--lang", "en"]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        self
    }

    /// Builds, expects failure, and gives what was said.
    pub fn complaint(&self, language: &str) -> String {
        let output = self.run(&["build", "--lang", language]);
        assert_eq!(
            output.status.code(),
            Some(1),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        );
        assert!(
            !self.home().join("output").exists(),
            "a failed build wrote something"
        );
        String::from_utf8(output.stderr).unwrap()
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.output(name)).unwrap()
    }
}

/// Takes the English out of a file of the small disclosure.
fn without_english(text: &str) -> String {
    text.replace("locales: [zh-CN, en]", "locales: [zh-CN]")
        .lines()
        .map(|line| match (line.find("{zh-CN: "), line.find(", en: ")) {
            (Some(from), Some(to)) => {
                let tail = if line.ends_with("}}") { "}" } else { "" };
                format!(
                    "{}{}{tail}\n",
                    &line[..from],
                    &line[from + "{zh-CN: ".len()..to]
                )
            }
            _ => format!("{line}\n"),
        })
        .collect()
}

/// Whether the tests run as root, whom no permissions bind.
#[cfg(unix)]
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(tempfile::tempdir().unwrap().path())
        .unwrap()
        .uid()
        == 0
}

/// The program in a case's folder, as somebody whom permissions bind: the case is his. Where the tests do not run as
/// root, that is the tester.
#[cfg(unix)]
pub fn as_somebody_else(case: &Case) -> Command {
    if is_root() {
        for entry in walkdir::WalkDir::new(case.home()) {
            let entry = entry.unwrap();
            std::os::unix::fs::lchown(entry.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    program_of_somebody_else(case)
}

/// The same, and the case stays whose it is.
#[cfg(unix)]
pub fn program_of_somebody_else(case: &Case) -> Command {
    use std::os::unix::process::CommandExt;
    if !is_root() {
        let mut command = gongkai();
        command.current_dir(case.home());
        return command;
    }
    let mut command = Command::new(OPEN.as_path());
    command
        .env_clear()
        .current_dir(case.home())
        .uid(NOBODY)
        .gid(NOBODY);
    command
}

/// The user `nobody`.
#[cfg(unix)]
const NOBODY: u32 = 65534;

/// The program where everybody may run it: the folder in which it was built may be closed to others.
#[cfg(unix)]
static OPEN: std::sync::LazyLock<PathBuf> = std::sync::LazyLock::new(|| {
    use std::os::unix::fs::PermissionsExt;
    let built = Path::new(env!("CARGO_BIN_EXE_gongkai"));
    let is_open = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 1 == 1;
    if built.ancestors().all(is_open) {
        return built.to_owned();
    }
    let folder = tempfile::tempdir().unwrap().keep();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::copy(built, folder.join("gongkai")).unwrap();
    folder.join("gongkai")
});

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file below a folder, by its path within, with its content.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let name = entry
                .path()
                .strip_prefix(folder)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            found.push((name, fs::read(entry.path()).unwrap()));
        }
    }
    found
}

/// Runs a tool that the tests need. A missing tool is a failure with the way to mend it.
pub fn tool(name: &str, arguments: &[&std::ffi::OsStr]) -> Vec<u8> {
    let output = Command::new(name)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| {
            panic!("{name} cannot be run ({error}); `tests/run` installs what the tests need")
        });
    assert!(
        output.status.success(),
        "{name} {arguments:?} failed: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// The text of a PDF, in reading order.
pub fn pdf_text(path: &Path) -> String {
    let text = tool("pdftotext", &["-raw".as_ref(), path.as_ref(), "-".as_ref()]);
    String::from_utf8(text).unwrap()
}

/// A run of text in a PDF, set in one face and size.
#[derive(Debug, Clone)]
pub struct Run {
    /// Size in points.
    pub size: f64,
    /// PostScript name of the face.
    pub face: String,
    pub text: String,
}

/// The runs of a PDF, in the order of its pages, as pdftohtml sees them.
pub fn runs(pdf: &Path) -> Vec<Run> {
    let folder = tempfile::tempdir().unwrap();
    let xml = folder.path().join("out.xml");
    let options = ["-xml", "-i", "-q", "-fontfullname", "-zoom", "1"].map(OsStr::new);
    tool(
        "pdftohtml",
        &[&options[..], &[pdf.as_ref(), xml.as_ref()]].concat(),
    );
    let html = Html::parse_document(&fs::read_to_string(xml).unwrap());
    let select = |selector| Selector::parse(selector).unwrap();
    let faces: BTreeMap<&str, (f64, &str)> = html
        .select(&select("fontspec"))
        .map(|font| {
            let attribute = |name: &str| font.value().attr(name).unwrap();
            (
                attribute("id"),
                (attribute("size").parse().unwrap(), attribute("family")),
            )
        })
        .collect();
    html.select(&select("text"))
        .map(|run| {
            let (size, face) = faces[run.value().attr("font").unwrap()];
            Run {
                size,
                face: face.to_owned(),
                text: run.text().collect(),
            }
        })
        .collect()
}

/// The published site and PDF of `data/2021`, made once for all tests that read them.
pub fn published() -> &'static Path {
    static PUBLISHED: std::sync::LazyLock<TempDir> = std::sync::LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let output = gongkai()
            .current_dir(project())
            .args(["build", "data", "--lang", "en", "--output"])
            .arg(folder.path().join("output"))
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        folder
    });
    PUBLISHED.path()
}

/// What a command says on both channels; its exit status.
pub fn said(case: &Case, arguments: &[&str]) -> (String, Option<i32>) {
    let output = case.run(arguments);
    let text = format!(
        "{}{}",
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap()
    );
    (text, output.status.code())
}

/// The elements of a page that a selector names.
pub fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// An attribute of each element that a selector names.
pub fn attributes(html: &Html, selector: &str, name: &str) -> Vec<String> {
    let found = select(html, selector).into_iter();
    found
        .map(|element| element.value().attr(name).unwrap_or_default().to_owned())
        .collect()
}
