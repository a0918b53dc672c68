//! `cargo bench --bench check`: `gongkai check` of `data/2021`, beside a whole build of it, of rosters of
//! growing size, and of a few schools and many; and imports of tables. Fails where a limit of the project is not kept.
//!
//! Of each command the median of several runs counts: the machine's other work is no part of it.

mod schools;

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// How long a check of `data/2021` may take.
const PUBLISHED: Duration = Duration::from_millis(25);

/// How long a check of a hundred thousand people may take. Where each of them has a finding, these are
/// printed besides, and the time is shown for its growth only.
const LARGEST: Duration = Duration::from_millis(1_500);

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// How long an import of a table may take that shows its changes.
const IMPORTS: [(usize, Duration); 2] = [
    (60, Duration::from_millis(100)),
    (10_000, Duration::from_secs(2)),
];

/// A few schools and many: sixteen times as many.
const SCHOOLS: [usize; 2] = [25, 400];

/// How many times as long as a check of a few schools one of many may take.
const GROWTH: f64 = 17.0;

/// A roster's people, by number.
type People = fn(usize) -> String;

fn main() -> ExitCode {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    println!("{:<44} {:>9}", "median", "ms");
    let published = folder.path().join("published");
    publish(project, &published);
    let check = median(31, || {
        run(&published, &["check", "data", "--format", "json"])
    });
    row("check, data/2021", check);
    let output = folder.path().join("output").display().to_string();
    let build = median(5, || {
        run(&published, &["build", "data", "-q", "--output", &output])
    });
    row("build, data/2021", build);
    let ratio = check.as_secs_f64() / build.as_secs_f64();
    println!("{:<44} {ratio:>9.3}", "ratio check / build");

    let mut kept = check <= PUBLISHED;
    let kinds: [(&str, People, Option<Duration>); 2] = [
        ("nothing found", sound, Some(LARGEST)),
        ("a finding each", alike, None),
    ];
    for (name, people, limit) in kinds {
        for size in SIZES {
            let home = folder.path().join(format!("{size}"));
            synthetic(project, &home, size, people);
            let runs = if size > 10_000 { 5 } else { 9 };
            let took = median(runs, || run(&home, &["check", "--format", "json"]));
            row(&format!("check, {size} people, {name}"), took);
            kept &= limit.is_none_or(|limit| took <= limit);
        }
    }
    for (size, limit) in IMPORTS {
        let home = folder.path().join(format!("import of {size}"));
        synthetic(project, &home, size, sound);
        // As in September: half of the people are others.
        std::fs::write(home.join("table.csv"), table(size / 2, size))
            .expect("files can be written");
        let took = median(9, || {
            run(&home, &["import", "roster", "table.csv", "--dry-run"])
        });
        row(&format!("import, {size} people"), took);
        kept &= took <= limit;
    }
    let growth = growth(folder.path());
    kept &= growth <= GROWTH;
    if kept {
        return ExitCode::SUCCESS;
    }
    eprintln!(
        "limits: data/2021 {PUBLISHED:?}, {} people {LARGEST:?}, imports {IMPORTS:?}, schools {GROWTH} times",
        SIZES[2]
    );
    ExitCode::FAILURE
}

/// How many times as long a check of many schools takes as one of a few. They take turns, so that a machine
/// that grows slower slows both.
fn growth(folder: &Path) -> f64 {
    let homes = SCHOOLS.map(|count| {
        let home = folder.join(format!("{count} schools"));
        schools::copies(count, &home);
        home
    });
    let pairs: Vec<[Duration; 2]> = (0..5)
        .map(|_| {
            let check = |home| median(3, || run(home, &["check", "--format", "json"]));
            [
                check(&homes[0]),
                run(&homes[1], &["check", "--format", "json"]),
            ]
        })
        .collect();
    let mut ratios: Vec<f64> = pairs
        .iter()
        .map(|[few, many]| many.as_secs_f64() / few.as_secs_f64())
        .collect();
    ratios.sort_by(f64::total_cmp);
    for (at, count) in SCHOOLS.into_iter().enumerate() {
        let mut times: Vec<Duration> = pairs.iter().map(|pair| pair[at]).collect();
        times.sort();
        row(&format!("check, {count} schools"), times[times.len() / 2]);
    }
    let ratio = ratios[ratios.len() / 2];
    println!("{:<44} {ratio:>9.1}", "ratio many schools / few");
    ratio
}

fn row(name: &str, took: Duration) {
    println!("{name:<44} {:>9.1}", took.as_secs_f64() * 1000.0);
}

/// `data/2021` alone in `home`. In the project itself what ships lies beside it, and would be read as a school's own.
fn publish(project: &Path, home: &Path) {
    let folder = home.join("data/2021");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    for entry in project.join("data/2021").read_dir().expect("it is there") {
        let entry = entry.expect("the data can be read");
        std::fs::copy(entry.path(), folder.join(entry.file_name())).expect("files can be copied");
    }
}

/// The tests' small disclosure with another roster, as `data/2026` in `home`.
fn synthetic(project: &Path, home: &Path, size: usize, people: People) {
    let folder = home.join("data/2026");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let small = project.join("tests/fixtures/small/2026");
    for entry in small.read_dir().expect("the fixture is there") {
        let entry = entry.expect("the fixture can be read");
        let name = entry.file_name().to_string_lossy().into_owned();
        // Translators' files are made for the roster of the fixture.
        if !name.contains(".en.") {
            let text = std::fs::read_to_string(entry.path()).expect("files can be read");
            std::fs::write(folder.join(name), in_chinese(&text)).expect("files can be written");
        }
    }
    let mut roster = String::from("departments: [{id: office, name: 办公室}]\npeople:\n");
    for number in 0..size {
        roster.push_str(&people(number));
    }
    std::fs::write(folder.join("staff.yaml"), roster).expect("files can be written");
}

/// A file of the fixture without the translations beside its texts.
fn in_chinese(text: &str) -> String {
    let mut text = text.replace("locales: [zh-CN, en]", "locales: [zh-CN]");
    while let Some(at) = text.find(", en: ") {
        let end = at + text[at..].find('}').expect("the map is closed");
        text.replace_range(at..end, "");
    }
    text
}

/// People with a rank of their own among fifty of one faculty.
fn sound(number: usize) -> String {
    person(number, &format!("院系{}", number / 50), number % 50 + 1)
}

/// People who all have the same rank.
fn alike(number: usize) -> String {
    person(number, "天气系", 3)
}

/// A name of its own for each number: no name has digits in it.
fn name(number: usize) -> String {
    const KINDS: u32 = 400;
    let number = u32::try_from(number).expect("fewer people than that");
    let han = |at: u32| char::from_u32(0x4E00 + at).expect("an ideograph");
    format!("甲{}{}", han(number / KINDS), han(number % KINDS))
}

fn person(number: usize, faculty: &str, rank: usize) -> String {
    let name = name(number);
    let mut text = String::new();
    write!(
        text,
        "  - name: {name}\n    political-status: 共青团员\n    faculty: {faculty}\n    grade: 二年级\n    \
         rank: {rank}/50\n    failed-courses: 否\n    experience: 班长、学习委员\n    position: 干事\n    \
         department: office\n"
    )
    .expect("texts can be written to");
    text
}

/// So many people as a table of text, from this number on.
fn table(from: usize, size: usize) -> String {
    let mut text = String::from(
        "姓名,政治面貌,院系,年级,学习成绩综合排名,是否存在课业不及格情况,学生工作经历,职务,部门\n",
    );
    for number in from..from + size {
        let (name, faculty, rank) = (name(number), number / 50, number % 50 + 1);
        writeln!(
            text,
            "{name},共青团员,院系{faculty},二年级,{rank}/50,否,班长,干事,办公室"
        )
        .expect("texts can be written to");
    }
    text
}

/// How long the program takes; whether it finds something is no matter here.
fn run(folder: &Path, arguments: &[&str]) -> Duration {
    let started = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_gongkai"))
        .current_dir(folder)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("gongkai runs");
    assert!(status.code().is_some_and(|code| code < 2), "gongkai failed");
    started.elapsed()
}

/// The median of `runs` runs, after one that warms the disk's cache.
fn median(runs: usize, mut run: impl FnMut() -> Duration) -> Duration {
    run();
    let mut times: Vec<Duration> = (0..runs).map(|_| run()).collect();
    times.sort();
    times[runs / 2]
}
