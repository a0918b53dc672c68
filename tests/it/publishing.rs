//! Nothing is lost: a publication appears whole or not at all, and never over something foreign.

use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;

use sha2::{Digest, Sha256};

use crate::support::{Case, copy, files, gongkai, project, published};

#[test]
fn the_manifests_list_every_file_with_its_digest() {
    for folder in [published().join("output"), published().join("output/2021")] {
        let manifest: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
        let listed: BTreeSet<(String, String)> = manifest["files"]
            .as_array()
            .unwrap()
            .iter()
            .map(|file| {
                (
                    file["path"].as_str().unwrap().into(),
                    file["sha256"].as_str().unwrap().into(),
                )
            })
            .collect();
        let there: BTreeSet<(String, String)> = files(&folder)
            .into_iter()
            .filter(|(name, _)| name != "manifest.json")
            .map(|(name, content)| {
                let digest = Sha256::digest(&content);
                (
                    name,
                    digest.iter().map(|byte| format!("{byte:02x}")).collect(),
                )
            })
            .collect();
        assert_eq!(listed, there);
    }
}

#[test]
fn everything_promised_is_there() {
    for name in [
        "index.html",
        "2021/disclosure.json",
        "2021/manifest.json",
        "2021/zh-CN/index.html",
        "2021/zh-CN/announcement.pdf",
    ] {
        assert!(published().join("output").join(name).is_file(), "{name}");
    }
}

#[test]
fn the_open_data_holds_the_disclosure() {
    let text = fs::read(published().join("output/2021/disclosure.json")).unwrap();
    let data: serde_json::Value = serde_json::from_slice(&text).unwrap();
    let view = &data["locales"]["zh-CN"];
    let section = |kind: &str| {
        view["sections"]
            .as_array()
            .unwrap()
            .iter()
            .find(|s| s["kind"] == kind)
            .unwrap()
    };
    let people = section("staff")["content"]["people"].as_array().unwrap();
    assert_eq!(people.len(), 40);
    assert_eq!(people[9]["name"], "颉海琴");
    assert_eq!(people[9]["rank"], "2/41");
    assert_eq!(people[14]["rank"], serde_json::Value::Null);
    let charter = section("charter")["content"]["provisions"]
        .as_array()
        .unwrap();
    let article = &charter[2]["children"][5];
    assert_eq!(article["number"], "第十六条");
    assert_eq!(article["anchor"], "charter-art-16");
    let counts: Vec<(u64, u64)> = view["summary"]
        .as_array()
        .unwrap()
        .iter()
        .map(|figure| {
            (
                figure["count"].as_u64().unwrap(),
                figure["limit"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(counts, [(40, 40), (4, 5), (5, 6), (17, 17)]);
}

#[test]
fn the_same_input_gives_the_same_bytes_anywhere() {
    let here = Case::small();
    here.build();
    let first = files(&here.home().join("output"));
    // Again, over the first; and elsewhere, in another time zone, another language, one thread.
    here.build();
    assert_eq!(
        files(&here.home().join("output")),
        first,
        "a second build differs"
    );
    let elsewhere = tempfile::tempdir().unwrap();
    let home = elsewhere.path().join("某处 with spaces");
    copy(&here.home().join("data"), &home.join("data"));
    let output = gongkai()
        .args(["build", "--lang", "zh", "--output", "out"])
        .env("TZ", "Asia/Shanghai")
        .env("RAYON_NUM_THREADS", "1")
        .env("SOURCE_DATE_EPOCH", "1000000000")
        .current_dir(&home)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(files(&home.join("out")), first, "a build elsewhere differs");
}

#[test]
fn no_path_of_the_machine_is_in_the_output() {
    let case = Case::small();
    case.build();
    let home = case.home().to_string_lossy().into_owned();
    let machine = [home.as_str(), env!("CARGO_MANIFEST_DIR")];
    for (name, content) in files(&case.home().join("output")) {
        for path in machine {
            let found = content
                .windows(path.len())
                .any(|window| window == path.as_bytes());
            assert!(!found, "{name} holds {path}");
        }
    }
}

#[test]
fn a_foreign_folder_is_refused_and_left_alone() {
    let case = Case::small();
    let thesis = case.home().join("output/毕业论文.docx");
    fs::create_dir(case.home().join("output")).unwrap();
    fs::write(&thesis, "四年心血").unwrap();
    let output = case.run(&["build", "--lang", "zh"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("output-not-ours") && said.contains("换一个空文件夹"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&thesis).unwrap(), "四年心血");
    assert_eq!(files(&case.home().join("output")).len(), 1);
}

#[test]
fn a_manifest_of_another_program_does_not_make_a_folder_ours() {
    let case = Case::small();
    fs::create_dir(case.home().join("output")).unwrap();
    fs::write(
        case.home().join("output/manifest.json"),
        "{\"name\": \"扩展\"}",
    )
    .unwrap();
    assert_eq!(case.run(&["build"]).status.code(), Some(1));
    assert_eq!(files(&case.home().join("output")).len(), 1);
}

#[test]
fn the_data_folder_is_never_the_output() {
    let case = Case::small();
    let before = files(&case.home().join("data"));
    assert_eq!(
        case.run(&["build", "data", "--output", "data"])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(files(&case.home().join("data")), before);
}

#[test]
fn an_empty_folder_kept_in_version_control_stays_kept() {
    let case = Case::small();
    fs::create_dir(case.home().join("output")).unwrap();
    fs::write(case.home().join("output/.gitkeep"), "").unwrap();
    case.build().build();
    assert!(case.output(".gitkeep").exists());
    assert!(case.output("index.html").exists());
}

#[test]
fn a_failed_build_leaves_the_former_publication() {
    let case = Case::small();
    case.build();
    let before = files(&case.home().join("output"));
    let case = case.replace("staff.yaml", "rank: 1/41", "rank: 9/3");
    assert_eq!(case.run(&["build"]).status.code(), Some(1));
    assert_eq!(files(&case.home().join("output")), before);
    nothing_is_left_beside(&case);
}

#[test]
fn what_is_no_longer_in_the_data_leaves_the_publication() {
    let case = Case::small();
    copy(
        &case.home().join("data/2026"),
        &case.home().join("data/2025"),
    );
    case.build();
    assert!(case.output("2025/zh-CN/index.html").exists());
    let list = case.read("index.html");
    assert!(list.contains("2025/zh-CN/index.html") && list.contains("2026/zh-CN/index.html"));
    fs::remove_dir_all(case.home().join("data/2025")).unwrap();
    case.build();
    assert!(!case.output("2025").exists());
    nothing_is_left_beside(&case);
}

fn nothing_is_left_beside(case: &Case) {
    let mut beside: Vec<String> = fs::read_dir(case.home())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    beside.sort();
    assert_eq!(beside, ["data", "output"]);
}

/// Killed at twenty moments spread over a whole build, the former publication is still complete, or
/// the new one is; and the next build succeeds.
#[test]
fn a_build_may_be_killed_at_any_moment() {
    let case = Case::small();
    case.build();
    let old = files(&case.home().join("output"));
    let case = case.replace("staff.yaml", "name: 欧阳翀", "name: 欧阳翀翀");
    let other = Case::small().replace("staff.yaml", "name: 欧阳翀", "name: 欧阳翀翀");
    let started = std::time::Instant::now();
    other.build();
    let whole = started.elapsed();
    let new = files(&other.home().join("output"));
    assert_ne!(old, new);
    let mut cut_short = 0;
    for moment in 1..=20 {
        let mut child = gongkai()
            .args(["build", "-q"])
            .current_dir(case.home())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(whole * moment / 20);
        let _ = child.kill();
        cut_short += u32::from(!child.wait().unwrap().success());
        let now = files(&case.home().join("output"));
        assert!(now == old || now == new, "a mixture at moment {moment}");
    }
    assert!(
        cut_short > 5,
        "only {cut_short} of 20 builds were cut short"
    );
    case.build();
    assert_eq!(files(&case.home().join("output")), new);
    nothing_is_left_beside(&case);
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let case = Case::small();
    let spawn = || {
        gongkai()
            .args(["build", "-q", "--lang", "en"])
            .current_dir(case.home())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let builds: Vec<_> = (0..4).map(|_| spawn()).collect();
    let mut succeeded = 0;
    for build in builds {
        let output = build.wait_with_output().unwrap();
        if output.status.success() {
            succeeded += 1;
        } else {
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains("build-under-way"), "{said}");
        }
    }
    assert!(succeeded >= 1);
    let alone = Case::small();
    alone.build();
    assert_eq!(
        files(&case.home().join("output")),
        files(&alone.home().join("output"))
    );
}

/// A disk that is full: files may not grow beyond a few kilobytes, as `ulimit -f` has it.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_former_publication() {
    let case = Case::small();
    case.build();
    let before = files(&case.home().join("output"));
    let case = case.replace("staff.yaml", "name: 欧阳翀", "name: 欧阳翀翀");
    let output = std::process::Command::new("bash")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 40; exec \"$0\" build --lang en",
        ])
        .arg(env!("CARGO_BIN_EXE_gongkai"))
        .current_dir(case.home())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("cannot-write") && said.contains("unchanged"),
        "{said}"
    );
    assert_eq!(files(&case.home().join("output")), before);
    nothing_is_left_beside(&case);
}

#[test]
fn a_folder_that_is_itself_a_disclosure_goes_by_its_name() {
    let case = Case::small();
    let output = case.run(&["build", "data/2026", "-q"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(case.output("2026/zh-CN/index.html").exists());
}

#[test]
fn the_repository_keeps_its_output_folder_empty() {
    assert!(project().join("output/.gitkeep").exists());
    let ignored = fs::read_to_string(project().join(".gitignore")).unwrap();
    assert!(ignored.contains("/output/*"));
}
