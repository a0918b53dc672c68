//! `cargo bench --bench build`: a whole `gongkai build` of `data/`, two sites, the page side by side and three
//! PDFs, beside `typst compile` of the Chinese PDF alone; then what A3 sheets in both languages add, and the memory that
//! many schools take. Fails where a limit of the project is not kept.
//!
//! The two take turns, so that a machine that grows slower slows both; what counts is the ratio of
//! each pair. Needs Typst's own command on the PATH: `cargo install typst-cli --version 0.15.1 --locked`.

mod schools;

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

const PAIRS: usize = 15;

/// How many times as long as Typst takes for one PDF the build of everything may take.
const LIMIT: f64 = 2.5;

/// How many times as long as Typst takes for one PDF the A3 summaries in both languages may add to a build.
const SHEETS_LIMIT: f64 = 0.5;

/// Few and many schools, and by how many MiB the memory for many may be more.
const FEW: usize = 20;
const MANY: usize = 200;
const GROWTH: f64 = 100.0;

/// What one run of a command took.
struct Run {
    wall: Duration,
    peak: u64,
}

fn main() -> ExitCode {
    if Command::new("typst").arg("--version").output().is_err() {
        eprintln!("typst is not on the PATH: cargo install typst-cli --version 0.15.1 --locked");
        return ExitCode::FAILURE;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let kept = folder.path().join("kept");
    let output = folder.path().join("output");
    // In the project itself what ships lies beside the data, and would be read as a school's own.
    let home = folder.path().join("home");
    schools::copy_of_2021(&home.join("data/2021"), str::to_owned);
    let mut first = gongkai(&home, &output);
    let status = first
        .arg("--keep-typst")
        .arg(&kept)
        .status()
        .expect("gongkai runs");
    assert!(status.success(), "gongkai build failed");
    let project = kept.join("2021/zh-CN");

    let mut pairs = Vec::new();
    for round in 0..=PAIRS {
        let pair = (
            measured(gongkai(&home, &output).arg("-q")),
            measured(&mut typst(&project)),
        );
        // The first pair warms the disk's cache.
        if round > 0 {
            pairs.push(pair);
        }
    }
    let ratio = report(&pairs);
    breakdown(&home, &output);
    println!("limit: {LIMIT} times typst compile\n");
    let sheets = sheets(folder.path(), &project);
    println!("limit: {SHEETS_LIMIT} times typst compile\n");
    let [few, many] = [FEW, MANY].map(|count| schools(count, folder.path()));
    println!("limit: {GROWTH} MiB more for {MANY} schools than for {FEW}");
    if ratio <= LIMIT && sheets <= SHEETS_LIMIT && many <= few + GROWTH {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn gongkai(home: &Path, output: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongkai"));
    command
        .current_dir(home)
        .args(["build", "data", "--output"])
        .arg(output);
    command
}

/// What the A3 summaries in both languages add to a build, in times of Typst's own run for the Chinese announcement. The
/// builds with and without them and Typst take turns.
fn sheets(folder: &Path, project: &Path) -> f64 {
    let homes = ["without", "with"].map(|name| folder.join(name));
    for home in &homes {
        schools::copy_of_2021(&home.join("data/2021"), str::to_owned);
    }
    let disclosure = homes[1].join("data/2021/disclosure.yaml");
    let text = fs::read_to_string(&disclosure).expect("the disclosure");
    let asked = "\nnotices:\n  - { paper: A3, languages: [zh-CN, en] }\n";
    fs::write(&disclosure, text + asked).expect("the disclosure is written");
    let build = |home: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongkai"));
        measured(command.current_dir(home).args(["build", "-q"])).wall
    };
    let mut ratios = Vec::new();
    for round in 0..=PAIRS {
        let [without, with] = [&homes[0], &homes[1]].map(|home| build(home).as_secs_f64());
        let alone = measured(&mut typst(project)).wall.as_secs_f64();
        if round > 0 {
            ratios.push((with - without) / alone);
        }
    }
    let (least, middle, most) = median(ratios);
    println!(
        "{:<34} {least:>9.2} {middle:>9.2} {most:>9.2}",
        "ratio A3 sheets / typst"
    );
    middle
}

/// Builds so many schools, and gives the peak memory in MiB.
fn schools(count: usize, folder: &Path) -> f64 {
    let home = folder.join(format!("{count}-schools"));
    schools::copies(count, &home);
    let mut build = Command::new(env!("CARGO_BIN_EXE_gongkai"));
    let run = measured(build.current_dir(&home).args(["build", "-q"]));
    let peak = mebibytes(run.peak);
    let seconds = run.wall.as_secs_f64();
    println!(
        "{:<34} {seconds:>9.1} s {peak:>9.0} MiB",
        format!("{count} schools")
    );
    peak
}

#[expect(clippy::cast_precision_loss, reason = "it is shown with few digits")]
fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / 1_048_576.0
}

fn typst(project: &Path) -> Command {
    let mut command = Command::new("typst");
    command.current_dir(project).args([
        "compile",
        "--ignore-system-fonts",
        "--font-path",
        "fonts",
        "--pdf-standard",
        "ua-1,a-2a",
        "announcement.typ",
        "typst.pdf",
    ]);
    command
}

/// Runs a command to its end; wall time and the greatest memory it held, in bytes.
fn measured(command: &mut Command) -> Run {
    let started = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command runs");
    let used = child.wait4().expect("the command ends");
    assert!(used.status.success(), "{command:?} failed");
    Run {
        wall: started.elapsed(),
        peak: used.rusage.maxrss,
    }
}

fn median(mut values: Vec<f64>) -> (f64, f64, f64) {
    values.sort_by(f64::total_cmp);
    (
        values[0],
        values[values.len() / 2],
        values[values.len() - 1],
    )
}

/// Prints the figures; the median of the ratios.
fn report(pairs: &[(Run, Run)]) -> f64 {
    let row = |name: &str, unit: &str, value: &dyn Fn(&(Run, Run)) -> f64| {
        let (least, middle, most) = median(pairs.iter().map(value).collect());
        println!("{name:<34} {least:>9.2} {middle:>9.2} {most:>9.2}  {unit}");
        middle
    };
    println!(
        "{:<34} {:>9} {:>9} {:>9}",
        format!("{} pairs", pairs.len()),
        "min",
        "median",
        "max"
    );
    row("gongkai build, wall", "ms", &|(a, _)| {
        a.wall.as_secs_f64() * 1000.0
    });
    row("typst compile, wall", "ms", &|(_, b)| {
        b.wall.as_secs_f64() * 1000.0
    });
    let ratio = row("ratio gongkai / typst", "", &|(a, b)| {
        a.wall.as_secs_f64() / b.wall.as_secs_f64()
    });
    row("gongkai build, peak memory", "MiB", &|(a, _)| {
        mebibytes(a.peak)
    });
    row("typst compile, peak memory", "MiB", &|(_, b)| {
        mebibytes(b.peak)
    });
    ratio
}

/// Where the time of one build goes, as the program itself measures it.
fn breakdown(home: &Path, output: &Path) {
    let json = gongkai(home, output)
        .arg("--format=json")
        .output()
        .expect("gongkai runs")
        .stdout;
    let report: serde_json::Value = serde_json::from_slice(&json).expect("a report");
    println!("\nwhere the time goes (all are made at the same time)");
    for made in report["made"].as_array().into_iter().flatten() {
        let name = made["what"].as_str().unwrap_or_default();
        println!(
            "{name:<34} {:>9.1} ms",
            made["milliseconds"].as_f64().unwrap_or_default()
        );
    }
    println!(
        "{:<34} {:>9.1} ms",
        "whole build",
        report["milliseconds"].as_f64().unwrap_or_default()
    );
}
