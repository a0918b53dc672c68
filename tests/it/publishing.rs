//! Nothing is lost: a publication appears whole or not at all, and never over something foreign.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use sha2::{Digest, Sha256};

use crate::facts::told;
use crate::support::{Case, copy, files, gongkai, project, published, tool};

#[test]
fn the_manifests_list_every_file_with_its_digest() {
    for folder in [published().join("output"), published().join("output/2021")] {
        is_complete(&folder);
    }
}

/// A folder holds exactly the files that its manifest lists, with their contents.
fn is_complete(folder: &Path) {
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
    let there: BTreeSet<(String, String)> = files(folder)
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
    assert!(!listed.is_empty());
    assert_eq!(listed, there);
}

#[test]
fn a_year_inside_a_year_is_listed_with_its_manifest() {
    let case = Case::small();
    let nested = tempfile::tempdir().unwrap();
    copy(&case.home().join("data/2026"), nested.path());
    copy(nested.path(), &case.home().join("data/2026/学院"));
    case.build();
    for folder in ["", "2026", "2026/学院"] {
        is_complete(&case.output(folder));
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
    let published = files(&case.home().join("output"));
    assert!(published.iter().any(|(name, _)| name.ends_with(".pdf")));
    for (name, content) in published {
        // What a PDF says is compressed.
        let content = match name.ends_with(".pdf") {
            true => {
                let options = ["--qdf", "--object-streams=disable"].map(AsRef::as_ref);
                let path = case.output(&name);
                tool(
                    "qpdf",
                    &[&options[..], &[path.as_ref(), "-".as_ref()]].concat(),
                )
            }
            false => content,
        };
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
    refused(&case, &[], "output-not-ours");
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
    refused(&case, &[], "output-not-ours");
    assert_eq!(files(&case.home().join("output")).len(), 1);
}

#[test]
fn the_data_folder_is_never_the_output() {
    let case = Case::small();
    refused(&case, &["data", "--output", "data"], "output-holds-input");
}

/// Everything below a folder, empty folders and links too.
fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            let content = match entry.file_type() {
                kind if kind.is_file() => fs::read(entry.path()).unwrap(),
                kind if kind.is_symlink() => fs::read_link(entry.path())
                    .unwrap()
                    .into_os_string()
                    .into_encoded_bytes(),
                _ => b"folder".to_vec(),
            };
            (entry.path().display().to_string(), content)
        })
        .collect()
}

/// Builds, expects to be refused for this reason, and that nothing anywhere has changed.
fn refused(case: &Case, arguments: &[&str], reason: &str) -> String {
    let before = tree(case.home());
    let output = case.run(&[&["build", "--lang", "en"], arguments].concat());
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
    let rules: Vec<String> = told(&said);
    let rules: Vec<&str> = rules
        .iter()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert_eq!(rules, [reason], "{said}");
    let now = tree(case.home());
    assert!(now == before, "a refused build changed something: {said}");
    said
}

#[test]
fn data_inside_the_output_is_never_taken_away() {
    let case = Case::small();
    case.build();
    fs::rename(case.home().join("data"), case.output("data")).unwrap();
    for data in ["output/data", "output/data/2026", "output/2026/../data"] {
        let said = refused(&case, &[data, "--output", "output"], "output-holds-input");
        assert!(said.contains("output/data"), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn own_templates_and_linked_data_are_never_taken_away() {
    let case = Case::small();
    let school = case.home().join("school");
    fs::create_dir_all(school.join("templates")).unwrap();
    std::os::unix::fs::symlink("../data", school.join("data")).unwrap();
    for output in ["school", "school/templates", "school/fonts", "school/data"] {
        let arguments = ["school/data", "--output", output];
        refused(&case, &arguments, "output-holds-input");
    }
}

#[test]
fn files_that_were_added_to_a_publication_are_not_deleted() {
    let added = [
        "CNAME",
        ".git/HEAD",
        "重要.docx",
        "2026/notes.txt",
        "2026/zh-CN/.gitkeep",
        "kept/2026/zh-CN/announcement.typ",
    ];
    for name in added {
        let case = Case::small();
        case.build();
        let file = case.output(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "of someone else").unwrap();
        let said = refused(&case, &[], "output-has-foreign-files");
        let first = name.split('/').next().unwrap();
        assert!(said.contains(first), "{first}: {said}");
        // Moved away, as the message says, the way is free.
        fs::remove_file(&file).unwrap();
        let folders = file.ancestors().skip(1);
        folders
            .map_while(|folder| fs::remove_dir(folder).ok())
            .count();
        case.build();
    }
}

#[test]
fn many_foreign_files_are_counted_and_a_few_are_named() {
    let case = Case::small();
    case.build();
    for number in 0..40 {
        fs::write(case.output(&format!("foto-{number:02}.jpg")), "").unwrap();
    }
    let said = refused(&case, &[], "output-has-foreign-files");
    assert!(
        said.contains("foto-00.jpg") && said.contains("40"),
        "{said}"
    );
    assert!(!said.contains("foto-20.jpg"), "{said}");
}

#[test]
fn foreign_folders_count_even_when_empty() {
    let case = Case::small();
    case.build();
    fs::create_dir(case.output("2026/相册")).unwrap();
    let said = refused(&case, &[], "output-has-foreign-files");
    assert!(said.contains("2026/相册"), "{said}");
}

#[cfg(unix)]
#[test]
fn links_in_a_publication_are_foreign() {
    for name in ["latest", "2026/zh-CN/index.html", ".gitignore", "2026"] {
        let case = Case::small();
        case.build();
        let link = case.output(name);
        let away = case.home().join("away");
        if link.exists() {
            fs::rename(&link, &away).unwrap();
        } else {
            fs::write(&away, "").unwrap();
        }
        std::os::unix::fs::symlink(&away, &link).unwrap();
        let said = refused(&case, &[], "output-has-foreign-files");
        assert!(said.contains(name), "{said}");
    }
}

/// A file that is added while a build is under way is seen before the folders are exchanged; one
/// that comes later lies in the new publication. Either way it is there.
#[test]
fn a_file_added_during_a_build_is_not_deleted() {
    let case = Case::small();
    case.build();
    let mut build = gongkai()
        .args(["build", "-q"])
        .current_dir(case.home())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let staging = case.home().join(".output.gongkai-staging");
    while !staging.exists() && build.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    fs::write(case.output("CNAME"), "example.edu.cn").unwrap();
    build.wait().unwrap();
    assert_eq!(case.read("CNAME"), "example.edu.cn");
    nothing_is_left_beside(&case);
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_link_is_followed() {
    let case = Case::small();
    let target = tempfile::tempdir().unwrap();
    let site = target.path().join("site");
    fs::create_dir(&site).unwrap();
    let link = case.home().join("output");
    std::os::unix::fs::symlink(&site, &link).unwrap();
    case.build().build();
    assert!(link.is_symlink());
    is_complete(&site);
    nothing_is_left_beside(&case);
    assert_eq!(fs::read_dir(target.path()).unwrap().count(), 1);
}

#[test]
fn a_path_may_be_written_in_any_way() {
    let case = Case::small();
    for output in ["output/", "./output/.", "new/../output", "data/../output/"] {
        let built = case.run(&["build", "-q", "--lang", "en", "--output", output]);
        let said = String::from_utf8_lossy(&built.stderr);
        assert!(built.status.success(), "{output}: {said}");
        is_complete(&case.home().join("output"));
        nothing_is_left_beside(&case);
    }
}

#[test]
fn a_file_is_not_an_output_folder() {
    let case = Case::small();
    fs::write(case.home().join("site"), "a text").unwrap();
    refused(&case, &["--output", "site"], "output-is-file");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere", case.home().join("link")).unwrap();
        refused(&case, &["--output", "link"], "output-is-file");
    }
}

/// A disk's space is blamed only where it may be the cause.
#[test]
fn a_path_through_a_file_cannot_be_written() {
    let case = Case::small();
    let output = "data/2026/staff.yaml/output";
    refused(&case, &["--output", output], "cannot-write");
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_is_not_an_output_folder() {
    let said = refused(&Case::small(), &["--output", "/proc"], "output-is-mount");
    assert!(said.contains("--output /proc/site"), "{said}");
}

/// The folder that is exchanged is gone for whoever stands in it.
#[test]
fn the_current_folder_is_not_the_output_folder() {
    let case = Case::small();
    case.build();
    let standing = |folder: &Path, data: &str, output: &str| {
        let before = tree(case.home());
        let refused = gongkai()
            .args(["build", data, "--lang", "en", "--output", output])
            .current_dir(folder)
            .output()
            .unwrap();
        let said = String::from_utf8(refused.stderr).unwrap();
        assert_eq!(refused.status.code(), Some(1), "{said}");
        assert!(said.contains("[output-is-here]"), "{said}");
        assert_eq!(tree(case.home()), before);
    };
    standing(&case.output(""), "../data", ".");
    standing(&case.output("2026"), "../../data", "..");
    let empty = case.home().join("empty");
    fs::create_dir(&empty).unwrap();
    standing(&empty, "../data", ".");
}

#[test]
fn a_kept_project_overwrites_only_one_of_its_own() {
    let case = Case::small();
    let kept = ["--keep-typst", "kept"];
    let project = case.home().join("kept/2026/zh-CN");
    fs::create_dir_all(&project).unwrap();
    let thesis = project.join("announcement.typ");
    fs::write(&thesis, "= 毕业论文").unwrap();
    let said = refused(&case, &kept, "keep-not-ours");
    assert!(said.contains("kept/2026/zh-CN"), "{said}");
    fs::write(project.join("compile.sh"), "#!/bin/sh\ntypst watch\n").unwrap();
    refused(&case, &kept, "keep-not-ours");
    fs::remove_dir_all(&project).unwrap();

    for _ in 0..2 {
        let output = case.run(&[&["build"][..], &kept].concat());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        assert!(thesis.exists() && project.join("compile.sh").exists());
        fs::write(&thesis, "changed").unwrap();
    }
}

#[test]
fn projects_are_not_kept_where_the_publication_goes() {
    let case = Case::small();
    for kept in ["output", "output/kept", "data/../output"] {
        refused(&case, &["--keep-typst", kept], "keep-in-output");
    }
    case.build();
    refused(&case, &["--keep-typst", "output/kept"], "keep-in-output");
    let arguments = ["--output", "2026", "--keep-typst", "."];
    refused(&case, &arguments, "keep-in-output");
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

/// Only the data and the publication lie in the case's folder.
pub fn nothing_is_left_beside(case: &Case) {
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
    // The former content stays known in both.
    let other = Case::small();
    other.build();
    let other = other.replace("staff.yaml", "name: 欧阳翀", "name: 欧阳翀翀");
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

/// Whether a build has published; if not, it must have said that another was under way.
fn has_published(build: Child) -> bool {
    let output = build.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    let published = output.status.success();
    assert!(published || said.contains("[build-under-way]"), "{said}");
    published
}

/// Builds end and begin all the time; whoever looks sees a whole publication, and each build either
/// publishes or says that another is under way.
#[test]
fn builds_that_overlap_leave_a_whole_publication_at_any_moment() {
    let case = Case::small();
    case.build();
    let whole = files(&case.home().join("output"));
    let (mut running, mut begun, mut successes) = (Vec::new(), 0, 0);
    // How long a build takes is the machine's business: they overlap until two have published.
    while begun < 60 || successes < 2 {
        assert!(begun < 3000, "{successes} builds published");
        let build = gongkai()
            .args(["build", "-q", "--lang", "en"])
            .current_dir(case.home())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        running.push(build);
        begun += 1;
        for _ in 0..10 {
            std::thread::sleep(std::time::Duration::from_millis(2));
            let size = fs::metadata(case.output("manifest.json")).map(|file| file.len());
            assert!(size.is_ok_and(|size| size > 0), "nothing is published");
        }
        for mut build in std::mem::take(&mut running) {
            match build.try_wait().unwrap() {
                Some(_) => successes += usize::from(has_published(build)),
                None => running.push(build),
            }
        }
    }
    for build in running {
        has_published(build);
    }
    assert!(files(&case.home().join("output")) == whole);
    nothing_is_left_beside(&case);
}

/// What a build that was killed may leave: a lock that nobody holds, a folder that is half done,
/// and, where folders are exchanged in two steps, the former publication aside.
#[test]
fn the_remains_of_a_killed_build_are_cleared_away() {
    let case = Case::small();
    case.build();
    let beside = |name: &str| case.home().join(name);
    fs::rename(beside("output"), beside(".output.gongkai-former")).unwrap();
    fs::write(beside(".output.gongkai-lock"), "").unwrap();
    fs::create_dir(beside(".output.gongkai-staging")).unwrap();
    fs::write(beside(".output.gongkai-staging/index.html"), "half").unwrap();
    case.build();
    is_complete(&beside("output"));
    nothing_is_left_beside(&case);
}

/// A disk that is full: files may not grow beyond a few kilobytes, as `ulimit -f` has it. The system
/// kills who writes more, unless that signal is ignored; the program speaks either way.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_former_publication() {
    let case = Case::small();
    case.build();
    let before = files(&case.home().join("output"));
    let case = case.replace("staff.yaml", "name: 欧阳翀", "name: 欧阳翀翀");
    for signal in ["trap '' XFSZ", ":"] {
        let output = std::process::Command::new("bash")
            .arg("-c")
            .arg(format!(
                "{signal}; ulimit -f 40; exec \"$0\" build --lang en"
            ))
            .arg(env!("CARGO_BIN_EXE_gongkai"))
            .current_dir(case.home())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.contains("[disk-full]") && said.contains("unchanged"),
            "{said}"
        );
        assert_eq!(files(&case.home().join("output")), before);
        nothing_is_left_beside(&case);
    }
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

/// Somebody looked into the folder with a file manager; that is no reason to refuse.
#[test]
fn what_file_managers_leave_behind_does_not_matter() {
    let case = Case::small();
    case.build();
    for name in [".DS_Store", "2026/Thumbs.db", "2026/zh-CN/desktop.ini"] {
        fs::write(case.output(name), "x").unwrap();
    }
    case.build();
    assert!(!case.output(".DS_Store").exists());
}
