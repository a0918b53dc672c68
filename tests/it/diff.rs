//! `gongkai diff`: what changed, in every form and from every kind of state.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::facts::told;
use crate::support::{Case, pdf_text, said, tool};

/// What `gongkai diff` answers a script.
#[track_caller]
fn diff(case: &Case, arguments: &[&str]) -> Value {
    let arguments = [&["diff", "--lang", "en", "--format", "json"], arguments].concat();
    let output = case.run(&arguments);
    let answer: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    assert!(output.status.success(), "{answer:#}");
    answer
}

/// The only comparison of an answer.
#[track_caller]
fn only(answer: &Value) -> &Value {
    assert_eq!(answer["comparisons"].as_array().unwrap().len(), 1);
    &answer["comparisons"][0]
}

fn texts(list: &Value, key: &str) -> Vec<String> {
    let all = list.as_array().unwrap().iter();
    all.map(|it| it[key].as_str().unwrap_or_default().to_owned())
        .collect()
}

const CHARTER: &str = "chapters:
  - id: ch-1
    title: 总则
    articles:
      - {id: name, text: 本会定名为云上职业学院学生会，是全校学生自己的群众组织。}
      - {id: aim, text: 本会以服务同学为宗旨，反映同学的意见和建议，维护同学的合法权益。}
      - {id: fee, text: 本会的经费来自学校拨款，收支每学期向全体会员公布一次。}
  - id: ch-2
    title: 机构
    articles:
      - {id: chairs, text: 主席团由代表大会选举产生，任期一年。主席团会议每两周召开一次，由主席团成员轮流召集。}
      - {id: heads, text: 各部门设部长一名，由主席团聘任。}
      - {id: officers, text: 各部门设干事若干名，由部长推荐，报主席团同意。}
      - {id: final, text: 本章程由代表大会通过后施行，解释权属于主席团。}
";

/// The small disclosure with a longer charter, to which nothing refers.
fn chartered() -> Case {
    Case::small()
        .write("charter.yaml", CHARTER)
        .replace(
            "disclosure.yaml",
            "[章程](#charter-art-1)[](#charter-art-3)",
            "章程",
        )
        .replace("review.yaml", "[](#charter-art-2)", "章程")
}

/// The same, published.
fn published() -> Case {
    let case = chartered();
    case.build();
    case
}

/// What became of the charter's articles, with their numbers before and after.
fn articles(case: &Case, charter: &str) -> Vec<String> {
    fs::write(case.file("charter.yaml"), charter).unwrap();
    let answer = diff(case, &[]);
    let charter = only(&answer)["texts"].as_array().unwrap().iter();
    let charter = charter.clone().find(|it| it["section"] == "charter");
    let Some(charter) = charter else {
        return Vec::new();
    };
    let numbers = |places: &Value| texts(places, "number").join("+");
    let articles = charter["articles"].as_array().unwrap().iter().map(|it| {
        let became = it["became"].as_str().unwrap();
        format!("{became} {} > {}", numbers(&it["old"]), numbers(&it["new"]))
    });
    let renumbered = charter["renumbered"].as_array().unwrap().iter().map(|it| {
        let [from, to, first, last] =
            ["old-first", "old-last", "new-first", "new-last"].map(|key| it[key].as_str().unwrap());
        format!("renumbered {from}-{to} > {first}-{last}")
    });
    articles.chain(renumbered).collect()
}

#[test]
fn nothing_changed_is_no_change() {
    let case = published();
    let answer = diff(&case, &[]);
    assert_eq!(answer["changed"], false);
    assert_eq!(only(&answer)["changed"], false);
    for (lang, said) in [("en", "Readers see no change."), ("zh", "没有改动")] {
        let output = case.run(&["diff", "--lang", lang]);
        assert!(String::from_utf8_lossy(&output.stdout).contains(said));
    }
}

#[test]
fn articles_are_told_wherever_they_went() {
    let case = published();
    let changed = |from: &str, to: &str| {
        assert!(CHARTER.contains(from));
        CHARTER.replacen(from, to, 1)
    };
    let line = |id: &str| {
        let lines = CHARTER.lines();
        format!(
            "{}\n",
            lines.into_iter().find(|it| it.contains(id)).unwrap()
        )
    };
    let fee = line("id: fee");
    for (charter, expected) in [
        (CHARTER.to_owned(), vec![]),
        (
            changed("任期一年", "任期两年"),
            vec!["changed 第四条 > 第四条"],
        ),
        (
            changed(
                &fee,
                &format!(
                    "      - {{id: new, text: 本会会徽由会员征集，经代表大会通过后使用。}}\n{fee}"
                ),
            ),
            vec![
                "inserted  > 第三条",
                "renumbered 第三条-第七条 > 第四条-第八条",
            ],
        ),
        (
            changed(&fee, ""),
            vec![
                "deleted 第三条 > ",
                "renumbered 第四条-第七条 > 第三条-第六条",
            ],
        ),
        (
            // Moved, and known although its id is another.
            changed(&fee, "") + &fee.replace("id: fee", "id: money"),
            vec![
                "moved 第三条 > 第七条",
                "renumbered 第四条-第七条 > 第三条-第六条",
            ],
        ),
        (
            changed(
                "任期一年。主席团会议",
                "任期一年。}\n      - {id: meetings, text: 主席团会议",
            ),
            vec![
                "split 第四条 > 第四条+第五条",
                "renumbered 第五条-第七条 > 第六条-第八条",
            ],
        ),
        (
            changed(
                "由主席团聘任。}\n      - {id: officers, text: 各部门",
                "由主席团聘任。各部门",
            ),
            vec![
                "merged 第五条+第六条 > 第五条",
                "renumbered 第七条-第七条 > 第六条-第六条",
            ],
        ),
        (
            // All ids follow the numbers, as where somebody counted them anew.
            changed(&line("id: name"), "")
                .replace("id: aim", "id: name")
                .replace("id: fee", "id: aim"),
            vec![
                "deleted 第一条 > ",
                "renumbered 第二条-第七条 > 第一条-第六条",
            ],
        ),
    ] {
        assert_eq!(articles(&case, &charter), expected, "{charter}");
    }
}

#[test]
fn words_are_marked_inside_the_sentence() {
    let case = published();
    fs::write(
        case.file("charter.yaml"),
        CHARTER.replace("任期一年", "任期两年"),
    )
    .unwrap();
    for (arguments, marked) in [
        (&["diff"][..], "任期[-一年-]{+两年+}。"),
        (
            &["diff", "--format", "md"],
            "任期<del>一年</del><ins>两年</ins>。",
        ),
        (
            &["diff", "--format", "html"],
            "一年</del><ins><span class=\"said\"> Put in: </span>两年</ins>。",
        ),
    ] {
        let output = case.run(&[arguments, &["--lang", "en"]].concat());
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && text.contains(marked), "{text}");
    }
}

#[test]
fn people_are_told_by_what_became_of_them() {
    let case = published()
        .replace(
            "staff.yaml",
            "    position: 副主席",
            "    position: 执行主席",
        )
        .replace("staff.yaml", "name: 张䶮", "name: 夏侯垚")
        .replace(
            "staff.yaml",
            "faculty: 天气系\n    grade: 二年级\n    rank: 3/40",
            "faculty: 云计算系\n    grade: 二年级\n    rank: 3/40",
        )
        .replace(
            "staff.yaml",
            "  - name: 陈𬭎\n    political-status: 共青团员\n    grade: 一年级\n",
            "",
        )
        .replace("staff.yaml", "name: 学习部", "name: 学习发展部")
        .replace("advisors.yaml", "name: 钱喆", "name: 孙堃");
    let answer = diff(&case, &[]);
    let changes = only(&answer);
    let people = &changes["people"];
    assert_eq!(texts(&people["joined"], "name"), ["夏侯垚"]);
    assert_eq!(texts(&people["left"], "name"), ["张䶮", "陈𬭎"]);
    assert_eq!(texts(&people["changed"], "name"), ["尉迟玥", "王犇"]);
    let field = |person: usize| people["changed"][person]["fields"][0].clone();
    assert_eq!(
        (field(0)["old"].as_str(), field(0)["new"].as_str()),
        (Some("副主席"), Some("执行主席"))
    );
    assert_eq!(field(1)["field"], "faculty");
    let departments = &changes["departments"];
    assert_eq!(texts(&departments["renamed"], "new"), ["学习发展部"]);
    let advisors = &changes["advisors"]["changed"];
    assert_eq!(advisors[0]["fields"][0]["old"], "钱喆");
    let output = case.run(&["diff", "--lang", "zh"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    for line in [
        "尉迟玥：职务 副主席 → 执行主席",
        "更名：学习部 → 学习发展部",
        "孙堃：姓名 钱喆 → 孙堃",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn answers_figures_agenda_and_settings_are_compared() {
    let case = published()
        .replace(
            "self-assessment.yaml",
            "{item: 7, conclusion: met}",
            "{item: 7, conclusion: unmet}",
        )
        .replace("self-assessment.yaml", "1人课业不及格", "2人课业不及格")
        .replace("delegates.yaml", "non-officers: 43", "non-officers: 44")
        .replace("congress.yaml", "place: 云端报告厅", "place: 一号楼")
        .replace(
            "congress.yaml",
            "[通过表决办法, 审议代表资格]",
            "[通过表决办法]",
        );
    let answer = diff(&case, &[]);
    let changes = only(&answer);
    assert_eq!(texts(&changes["answers"], "id"), ["6", "7"]);
    assert_eq!(changes["answers"][1]["conclusion"]["new"], "未达标");
    assert_eq!(texts(&changes["figures"], "field"), ["non_officers"]);
    assert_eq!(changes["meetings"][0]["fields"][0]["new"], "一号楼");
    assert!(texts(&changes["texts"], "section").contains(&"congress".to_owned()));
}

#[test]
fn two_years_and_a_published_file_are_compared() {
    let case = published();
    let year = case.home().join("data/2027");
    fs::create_dir(&year).unwrap();
    for entry in fs::read_dir(case.home().join("data/2026")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, year.join(path.file_name().unwrap())).unwrap();
        }
    }
    fs::write(year.join("charter.yaml"), CHARTER.replace("每两周", "每周")).unwrap();
    for old in [
        "data/2026",
        "output/2026/disclosure.json",
        "output/2026",
        "output",
    ] {
        let answer = diff(&case, &[old, "data/2027"]);
        assert_eq!(
            texts(&only(&answer)["texts"], "section"),
            ["charter"],
            "{old}"
        );
    }
}

#[test]
fn other_languages_are_not_forgotten() {
    let case = Case::bilingual();
    case.build();
    let case = case.replace("charter.yaml", "The union is called", "The union is named");
    let answer = diff(&case, &[]);
    assert_eq!(only(&answer)["changed"], false);
    assert_eq!(only(&answer)["also-changed-in"][0], "en");
    assert_eq!(answer["changed"], true);
    let answer = diff(&case, &["--language", "en"]);
    assert_eq!(texts(&only(&answer)["texts"], "section"), ["charter"]);
    let (said, code) = said(&case, &["diff", "--lang", "en", "--language", "fr"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("not in the language fr"), "{said}");
}

/// Runs Git as somebody whom it knows.
fn git(case: &Case, arguments: &[&str]) {
    let name = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
    let status = Command::new("git")
        .args(name)
        .args(arguments)
        .current_dir(case.home())
        .output();
    assert!(status.unwrap().status.success(), "git {arguments:?}");
}

#[test]
fn a_revision_of_git_is_compared_and_runs_nothing() {
    let case = chartered();
    git(&case, &["init", "-q"]);
    let mark = case.home().join("ran");
    let touch = format!("touch {}", mark.display());
    for (key, value) in [
        ("diff.x.textconv", &touch),
        ("filter.x.smudge", &touch),
        ("diff.external", &touch),
    ] {
        git(&case, &["config", key, value]);
    }
    fs::write(case.home().join(".gitattributes"), "*.yaml diff=x\n").unwrap();
    git(&case, &["add", "."]);
    git(&case, &["commit", "-qm", "data"]);
    fs::write(
        case.home().join(".gitattributes"),
        "*.yaml diff=x filter=x\n",
    )
    .unwrap();
    fs::write(
        case.file("charter.yaml"),
        CHARTER.replace("任期一年", "任期两年"),
    )
    .unwrap();
    for data in [&["--git", "HEAD"][..], &["--git", "HEAD", "data/2026"]] {
        let answer = diff(&case, data);
        assert_eq!(texts(&only(&answer)["texts"], "section"), ["charter"]);
    }
    assert!(!mark.exists());
    let wrong =
        |arguments: &[&str]| told(&said(&case, &[&["diff", "--lang", "en"], arguments].concat()).0);
    assert_eq!(wrong(&["--git", "nowhere"]).len(), 2);
    assert!(wrong(&["--git=--output=x"])[1].starts_with("git-no-revision"));
    assert!(!case.home().join("x").exists());
    assert!(wrong(&["--git", "HEAD", "a", "b"])[0].starts_with("diff-git-two"));
}

#[test]
fn a_side_that_cannot_be_compared_is_named() {
    let case = published();
    let wrong = |arguments: &[&str]| {
        let (text, code) = said(&case, &[&["diff", "--lang", "en"], arguments].concat());
        assert_ne!(code, Some(0));
        told(&text)[0].split(' ').next().unwrap().to_owned()
    };
    fs::write(case.home().join("other.json"), "{\"format\": 2}").unwrap();
    assert_eq!(wrong(&["other.json", "data"]), "diff-old-wrong");
    assert_eq!(wrong(&["data", "other.json"]), "diff-new-wrong");
    fs::write(case.file("staff.yaml"), "people: 7\n").unwrap();
    assert_eq!(wrong(&[]), "diff-new-wrong");
    assert_eq!(wrong(&["--git", "HEAD"]), "diff-old-wrong");
    fs::remove_dir_all(case.home().join("output")).unwrap();
    assert_eq!(wrong(&[]), "diff-nothing-published");
}

/// The published charter with changes of several kinds.
fn amended() -> Case {
    let case = published();
    let charter = CHARTER
        .replace("任期一年", "任期两年")
        .replace("      - {id: fee", "      - {id: badge, text: 本会会徽由会员征集，经代表大会通过后使用。}\n      - {id: fee")
        .replace("      - {id: officers, text: 各部门设干事若干名，由部长推荐，报主席团同意。}\n", "");
    fs::write(case.file("charter.yaml"), charter).unwrap();
    case
}

#[test]
fn the_comparison_table_is_a_tagged_pdf() {
    let case = amended();
    // A charter in Chinese has a table in Chinese, whatever the user speaks.
    let command = ["amendments", "--lang", "en", "--output", "table.pdf"];
    let (text, code) = said(&case, &command);
    assert_eq!(code, Some(0), "{text}");
    let pdf = case.home().join("table.pdf");
    let text: String = pdf_text(&pdf).split_whitespace().collect();
    for part in [
        "章程修正案对照表",
        "现行条文",
        "修正后的条文",
        "任期一年",
        "任期两年",
        "会徽",
        "设干事若干名",
        "其余5条内容不变",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(
        !text.contains("收支每学期"),
        "what stays is left out\n{text}"
    );
    let about = String::from_utf8(tool("pdfinfo", &[pdf.as_ref()])).unwrap();
    assert!(about.contains("Tagged:          yes"), "{about}");
    let tree = tool("pdfinfo", &["-struct-text".as_ref(), pdf.as_ref()]);
    let tree = String::from_utf8_lossy(&tree).into_owned();
    for tag in ["Table", "THead", "TH ", "TBody"] {
        assert!(tree.contains(tag), "{tag}\n{tree}");
    }
    // A file that is there is left alone.
    assert_eq!(
        told(&said(&case, &command).0),
        ["export-not-ours table.pdf"]
    );
}

#[test]
fn the_comparison_table_is_a_page() {
    let case = amended();
    let command = ["amendments", "--lang", "en", "--output", "table.html"];
    for _ in 0..2 {
        let (text, code) = said(&case, &command);
        assert_eq!(code, Some(0), "{text}");
    }
    let page = fs::read_to_string(case.home().join("table.html")).unwrap();
    for part in [
        "<html lang=\"zh-CN\"",
        "任期<del>一年</del>。",
        "任期<ins>两年</ins>。",
        "<td>新增</td>",
        "<td>删去</td>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let wrong = |arguments: &[&str]| {
        told(
            &said(
                &case,
                &[&["amendments", "--lang", "en"], arguments].concat(),
            )
            .0,
        )
    };
    assert_eq!(wrong(&["--output", "table.doc"]), ["amendments-ending"]);
    assert_eq!(
        wrong(&["--section", "election", "--output", "b.html"]),
        ["amendments-none"]
    );
}

#[test]
fn departments_are_known_by_their_ids_and_no_leaver_is_taken_for_a_joiner() {
    let case = Case::small();
    case.build();
    let case = case
        .replace("staff.yaml", "name: 办公室", "name: 综合事务中心")
        .replace("staff.yaml", "name: 李㛃", "name: 赵垚丰");
    let answer = diff(&case, &[]);
    let found = only(&answer);
    assert_eq!(found["departments"]["renamed"][0]["new"], "综合事务中心");
    assert_eq!(found["departments"]["added"], serde_json::json!([]));
    assert_eq!(texts(&found["people"]["joined"], "name"), ["赵垚丰"]);
    assert_eq!(texts(&found["people"]["left"], "name"), ["李㛃"]);
    assert_eq!(found["people"]["changed"], serde_json::json!([]));
}

#[test]
fn a_chapter_that_moves_takes_its_articles_with_it_and_one_that_goes_leaves_them_elsewhere() {
    let chapters = "chapters:
  - id: ch-1
    title: 总则
    articles:
      - {id: name, text: 本会定名为云上职业学院学生会，是全校学生自己的群众组织。}
  - id: ch-2
    title: 机构
    articles:
      - {id: chairs, text: 主席团由代表大会选举产生，任期一年。主席团会议每两周召开一次。}
      - {id: heads, text: 各部门设部长一名，由主席团聘任，任期与主席团相同。}
  - id: ch-3
    title: 经费
    articles:
      - {id: fee, text: 本会的经费来自学校拨款，收支每学期向全体会员公布一次。}
      - {id: audit, text: 本会的账目每年由代表大会推选的会员审查一次，结果公布。}
";
    let case = chartered().write("charter.yaml", chapters);
    case.build();
    let became = |charter: &str| -> Vec<(String, String, bool)> {
        fs::write(case.file("charter.yaml"), charter).unwrap();
        let answer = diff(&case, &[]);
        let texts = only(&answer)["texts"].as_array().unwrap().clone();
        let charter = texts.iter().find(|it| it["section"] == "charter").unwrap();
        let articles = charter["articles"].as_array().unwrap().iter();
        articles
            .map(|it| {
                let title = it["new"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .chain(it["old"].as_array().unwrap());
                let title = title
                    .map(|it| it["anchor"].as_str().unwrap_or_default())
                    .next();
                (
                    it["became"].as_str().unwrap().to_owned(),
                    title.unwrap().to_owned(),
                    it["elsewhere"] == true,
                )
            })
            .collect()
    };
    let (head, rest) = chapters.split_at(chapters.find("  - id: ch-2").unwrap());
    let (second, third) = rest.split_at(rest.find("  - id: ch-3").unwrap());
    let turned = became(&format!("{head}{third}{second}"));
    assert_eq!(turned.len(), 1, "{turned:?}");
    assert_eq!((turned[0].0.as_str(), turned[0].2), ("moved", false));
    // Without its heading, the second chapter's articles stand in the first.
    let joined = second
        .lines()
        .skip(3)
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    let left = became(&format!("{head}{joined}{third}"));
    let moved: Vec<_> = left.iter().filter(|it| it.0 == "moved" && it.2).collect();
    assert_eq!(moved.len(), 2, "{left:?}");
    assert!(left.iter().any(|it| it.0 == "deleted"), "{left:?}");
}

#[test]
fn a_section_without_articles_is_no_comparison_table() {
    let case = published();
    for (section, rule) in [
        ("staff", "amendments-no-section"),
        ("nosuch", "amendments-no-section"),
        ("charter", "amendments-none"),
    ] {
        let arguments = [
            "amendments",
            "--section",
            section,
            "--output",
            "t.pdf",
            "--format",
            "json",
        ];
        let output = case.run(&arguments);
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["findings"][0]["rule"], rule, "{section}");
    }
}
