//! What one part of a disclosure says against another, and what came with another school's or another year's files.

use super::{findings, rules};
use crate::support::Case;

rules! {
    another_school "other-institution":
        fires |c| c.replace("review.yaml", "制定本办法。", "制定星海职业学院学生会述职办法。"),
        finds [
            "warning other-institution review.yaml:1:15-21 name=`星海职业学院` own=`云上职业学院` see disclosure.yaml:2:14-20 related-institution"
        ],
        silent |c| c.replace("review.yaml", "制定本办法。", "制定云上职业学院学生会述职办法。");
    another_faculty "other-institution":
        fires |c| c.replace("disclosure.yaml", "level: school", "level: college").replace("disclosure.yaml", "organisation: 云上职业学院学生会", "organisation: 云上职业学院天气学院学生会").replace("review.yaml", "制定本办法。", "制定海洋学院学生会述职办法。"),
        finds [
            "error edition-level disclosure.yaml:10:11-15 name=`2020`",
            "warning other-institution review.yaml:1:15-19 name=`海洋学院` own=`云上职业学院` see disclosure.yaml:2:14-20 related-institution"
        ],
        silent |c| c.replace("review.yaml", "制定本办法。", "制定海洋学院学生会述职办法。");
    date_in_a_remark "stated-date":
        fires |c| c.replace("self-assessment.yaml", "{item: 9, conclusion: met}", "{item: 9, conclusion: met, remark: 召开日期为：2026年６月２０日}"),
        finds [
            "error stated-date self-assessment.yaml:12:46-56 stated=`2026年6月20日` date=`2026-06-25` item=`9` see congress.yaml:15:11-21 related-latest-meeting"
        ],
        silent |c| c.replace("self-assessment.yaml", "{item: 9, conclusion: met}", "{item: 9, conclusion: met, remark: 召开日期为：2026年６月２５日}");
    exception_of_none "exception-without-reason":
        fires |c| c.replace("self-assessment.yaml", "remark: 实有7人}", "remark: 实有7人, exception: 无}"),
        finds [
            "error exception-without-reason self-assessment.yaml:4:57-58 item=`3a` reason=`无`"
        ],
        silent |c| c.replace("self-assessment.yaml", "remark: 实有7人}", "remark: 实有7人, exception: 在校学生超过五千人}");
    experience_above_the_position "experience-differs":
        fires |c| c.replace("staff.yaml", "position: 副主席", "experience: 班长、学生会执行主席\n    position: 主席团成员"),
        finds ["warning experience-differs staff.yaml:19:20-27 person=`尉迟玥` experience=`学生会执行主席` position=`主席团成员` see staff.yaml:20:15-20 related-position"],
        silent |c| c.replace("staff.yaml", "position: 副主席", "experience: 班长、学生会主席团成员\n    position: 副主席");
    experience_in_another_department "experience-differs":
        fires |c| c.replace("staff.yaml", "  experience:\n    position: 干事", "  experience: 云上职业学院学生会办公室干事\n    position: 干事"),
        finds ["warning experience-differs (experience-elsewhere) staff.yaml:42:17-31 person=`李㛃` experience=`云上职业学院学生会办公室干事` position=`干事` see staff.yaml:43:15-17 related-position"],
        silent |c| c.replace("staff.yaml", "  experience:\n    position: 干事", "  experience: 天气系学生会办公室干事，曾任办公室干事，学习部干事\n    position: 干事");
    article_of_the_charter "typed-reference-to-nothing":
        fires |c| c.replace("review.yaml", "制定本办法。", "依据《云上职业学院学生会章程》第四十条制定本办法。"),
        finds ["error typed-reference-to-nothing (typed-reference-elsewhere) review.yaml:1:28-32 words=`第四十条` count=3 see charter.yaml:1:1-1 related-named-text"],
        silent |c| c.replace("review.yaml", "制定本办法。", "依据《云上职业学院学生会章程》第三条制定本办法。");
}

/// What a rule finds in a text: the argument that says what it is.
fn found_in(text: &str, rule: &str, argument: &str) -> Vec<String> {
    let case = Case::small().write("guidance.md", format!("{text}\n"));
    let found = findings(&case);
    let own = found.iter().filter(|found| found["rule"] == rule);
    own.map(|found| found["arguments"][argument].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn names_of_other_schools_are_told_from_talk_about_schools() {
    let sentences = [
        ("到北京大学交流学习。", Some("北京大学")),
        ("依照清华大学学生会章程执行。", Some("清华大学")),
        ("原**云上**职业技术学院学生会。", Some("云上职业技术学院")),
        ("重庆师范学院学生会主席。", Some("重庆师范学院")),
        ("中国矿业大学（北京）来访。", Some("中国矿业大学")),
        ("天津市第一职业学校毕业。", Some("天津市第一职业学校")),
        ("兰州城市学院团委书记。", Some("兰州城市学院")),
        (
            "前身为星海高等专科学校，本会定名为星海学院学生会。",
            Some("星海高等专科学校"),
        ),
        ("邀请雨中师范学校来访。", Some("雨中师范学校")),
        (
            "开展“青年大学习”主题团课，网上大学和空中大学，中国大学慕课。",
            None,
        ),
        ("在校大学生应当遵守校纪。", None),
        ("建设一流大学和一流学科。", None),
        (
            "各学院学生会接受校学生会指导，医学院学生会设主席一人。",
            None,
        ),
        ("在兰州召开学院学生会会议，兰州市各高职院校参加。", None),
        (
            "甘肃省高等学校学生会改革要求，全国各职业学院都要落实。",
            None,
        ),
        ("根据云上职业学院章程制定。", None),
        ("经济管理学院团委书记。", None),
        ("现就读大学一年级。", None),
        ("我校为综合性大学，本大学学生会。", None),
    ];
    let text: Vec<&str> = sentences.iter().map(|(sentence, _)| *sentence).collect();
    let mut expected: Vec<&str> = sentences.iter().filter_map(|(_, name)| *name).collect();
    // The union's own name is held to the school's at every level.
    expected.push("星海学院");
    expected.sort_unstable();
    let mut found = found_in(&text.join("\n\n"), "other-institution", "name");
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn the_school_of_copied_files_is_found_in_every_one_of_them() {
    // The documents of 2021 under another name, as whoever copies them begins.
    let case = Case::small();
    let data = case.home().join("data/2026");
    std::fs::remove_dir_all(&data).unwrap();
    crate::support::copy(&crate::support::project().join("data/2021"), &data);
    let settings = std::fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let renamed = ["institution", "organisation", "title"]
        .iter()
        .fold(settings, |text, key| {
            let line = text
                .lines()
                .find(|line| line.starts_with(&format!("{key}:")))
                .unwrap()
                .to_owned();
            text.replace(&line, &line.replace("兰州科技职业学院", "陇上职业学院"))
        });
    let case = case.write("disclosure.yaml", renamed);
    let found = findings(&case);
    let own = found
        .iter()
        .filter(|found| found["rule"] == "other-institution");
    let places: Vec<(&str, u64)> = own
        .map(|found| {
            (
                found["file"].as_str().unwrap(),
                found["line"].as_u64().unwrap(),
            )
        })
        .collect();
    for name in ["charter", "delegates", "election", "review"] {
        let file = format!("{name}.yaml");
        let text = std::fs::read_to_string(case.file(&file)).unwrap();
        let named: Vec<u64> = (1..)
            .zip(text.lines())
            .filter(|(_, line)| {
                let value = line.split(" #").next().unwrap();
                !value.starts_with('#') && value.contains("兰州科技职业学院")
            })
            .map(|(at, _)| at)
            .collect();
        assert!(!named.is_empty());
        for line in named {
            assert!(
                places.contains(&(&*format!("data/2026/{file}"), line)),
                "{file}:{line}"
            );
        }
    }
}

#[test]
fn dates_in_remarks_are_compared_as_far_as_they_go() {
    let held = |remark: &str| {
        let answer = format!("{{item: 9, conclusion: met, remark: {remark}}}");
        let case = Case::small().replace(
            "self-assessment.yaml",
            "{item: 9, conclusion: met}",
            &answer,
        );
        let all = findings(&case);
        let wrong = all.iter().find(|found| found["rule"] == "stated-date");
        wrong.map(|found| found["arguments"]["stated"].as_str().unwrap().to_owned())
    };
    for remark in [
        "2026年6月25日召开",
        "2026-06-25",
        "2026/6/25",
        "2026 年 6 月",
        "6月25日",
        "二〇二六年六月二十五日",
        "上届2025年6月，本届2026年6月25日",
        "上次大会：2024年6月25日",
        "此前一次在2024年6月",
        "20260625",
        "每学年召开1次",
    ] {
        assert_eq!(held(remark), None, "{remark}");
    }
    for (remark, stated) in [
        ("2025年6月25日召开", "2025年6月25日"),
        ("2026-05-25", "2026-05-25"),
        ("召开日期：20260626", "20260626"),
        ("2026年7月", "2026年7月"),
        ("6月26日", "6月26日"),
        ("二〇二五年六月", "二〇二五年六月"),
    ] {
        assert_eq!(held(remark).as_deref(), Some(stated), "{remark}");
    }
}

#[test]
fn references_by_name_are_told_from_those_to_other_texts() {
    let sentences = [
        ("依据《学生会章程》第四十条。", Some("第四十条")),
        ("依据章程第 40 条。", Some("第40条")),
        ("依据本会章程第**四十**条、第五十条。", Some("第四十条")),
        ("按照《主席团选举办法》第9条。", Some("第9条")),
        (
            "依据《学生会组织章程》（2026年修订）第十条。",
            Some("第十条"),
        ),
        ("依据《中国共产党章程》第四十条。", None),
        ("依据学校章程第四十条，依据团章第九条。", None),
        ("依据《云上职业学院章程》第四十条。", None),
        ("依据《学生会章程》第三条。", None),
        ("依据《普通高等学校学生管理规定》第五十一条。", None),
    ];
    for (sentence, expected) in sentences {
        let found = found_in(sentence, "typed-reference-to-nothing", "words");
        let found = found.first().map(|words| words.replace(' ', ""));
        // The election of the fixture has no articles, so nothing is missing there.
        let expected = expected.filter(|_| !sentence.contains("选举办法"));
        assert_eq!(found.as_deref(), expected, "{sentence}");
    }
}

#[test]
fn schools_are_told_in_english_texts_too() {
    let said = |sentence: &str| {
        let case = Case::bilingual().replace("charter.en.yaml", "to serve the students", sentence);
        let found = findings(&case);
        let own = found
            .iter()
            .filter(|found| found["rule"] == "other-institution");
        own.map(|found| found["arguments"]["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        said("to serve the Students' Union of Star Sea Vocational College"),
        ["Star Sea Vocational College"]
    );
    assert_eq!(
        said("to visit Lanzhou University and the University"),
        ["Lanzhou University"]
    );
    for sentence in [
        "to serve Cloud Vocational College",
        "to serve the College of Medicine",
        "to serve every University",
        "to serve the Student Union and the School League Committee",
    ] {
        assert_eq!(said(sentence), [""; 0], "{sentence}");
    }
}

#[test]
fn a_variant_within_the_name_of_a_school_is_none() {
    let terms = "terms:\n  - name: 院（系）学生会\n    variants: [学院学生会]\nsections:";
    let case = Case::small()
        .replace("disclosure.yaml", "sections:", terms)
        .replace(
            "review.yaml",
            "制定本办法。",
            "制定兰州城市学院学生会和云上职业学院学生会办法，学院学生会照办。",
        );
    let found = findings(&case);
    let variants = found
        .iter()
        .filter(|found| found["rule"] == "term-variant")
        .count();
    assert_eq!(variants, 1, "{found:#?}");
}

#[test]
fn a_number_in_a_remark_is_held_against_what_it_counts() {
    let case = Case::small().replace(
        "self-assessment.yaml",
        "remark: 实有7人",
        "remark: 主席团实有9人",
    );
    let all = findings(&case);
    let own = all.iter().filter(|found| found["line"] == 4);
    let messages: Vec<&str> = own
        .map(|found| found["message-id"].as_str().unwrap())
        .collect();
    assert_eq!(messages, ["stated-presidium"]);
}

#[test]
fn departments_of_one_name_and_positions_in_another_department_are_told() {
    let told = |case: &Case| -> Vec<String> {
        let all = findings(case);
        let own = all
            .iter()
            .filter(|found| found["rule"] == "department-names");
        own.map(|found| found["message-id"].as_str().unwrap().to_owned())
            .collect()
    };
    let twins = Case::small().replace("staff.yaml", "name: 办公室", "name: 学习部");
    assert_eq!(told(&twins), ["department-twice"]);
    let head = "position: 部长\n    department: study";
    let elsewhere = "position: 学习部部长\n    department: office";
    let elsewhere = Case::small().replace("staff.yaml", head, elsewhere);
    assert_eq!(told(&elsewhere), ["position-elsewhere"]);
    // That it is a position nobody allows would be said in vain.
    assert_eq!(super::found(&elsewhere), ["department-names"]);
    let own = "position: 学习部部长\n    department: study";
    let own = Case::small().replace("staff.yaml", head, own);
    assert_eq!(super::found(&own), [] as [&str; 0]);
}
