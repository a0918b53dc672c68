//! What legal text states: counts, departments, references, numbering.

use super::{bilingual, findings, fires, found, rules};
use crate::support::Case;

/// Lets the charter's last article say this instead.
fn saying(case: Case, text: &str) -> Case {
    let old = "text: 本章程由代表大会修订，**解释权**见[](#charter-art-1)。";
    case.replace("charter.yaml", old, &format!("text: {text}"))
}

bilingual! {
    typed_reference_in_english "typed-reference-to-nothing":
        fires |c| c.replace("charter.yaml", "Students' Union of Cloud Vocational College.", "Students' Union of Cloud Vocational College; see Article 9."),
        finds [
            "error typed-reference-to-nothing charter.yaml:7:119-128 words=`Article 9` count=3",
            "warning numbers-differ charter.yaml:7:127-128 number=`9` side=`translation` see charter.yaml:7:23-40 related-original",
        ],
        silent |c| c.replace("charter.yaml", "Students' Union of Cloud Vocational College.", "Students' Union of Cloud Vocational College; see Article 9 and Article 10 of the Education Law."),
        besides ["numbers-differ"];
}

rules! {
    stated_presidium "stated-number":
        fires |c| saying(c, "本会主席团成员3人，由学生代表大会选举产生。"),
        finds ["error stated-number (stated-presidium) charter.yaml:21:22-23 stated=`主席团成员3人` count=2 see staff.yaml:19:15-18 related-roster-here"],
        silent |c| saying(c, "本会主席团成员２人，由学生代表大会选举产生。");
    stated_presidium_at_most "stated-number":
        fires |c| saying(c, "主席团成员不超过一人。"),
        finds ["error stated-number (stated-presidium) charter.yaml:21:23-24 stated=`主席团成员不超过一人` count=2 see staff.yaml:19:15-18 related-roster-here"],
        silent |c| saying(c, "主席团成员不超过五人。");
    stated_departments "stated-number":
        fires |c| saying(c, "本会设三个工作部门。"),
        finds ["error stated-number (stated-departments) charter.yaml:21:18-19 stated=`三个工作部门` count=2 see staff.yaml:3:23-26 related-departments-end"],
        silent |c| saying(c, "本会设两个工作部门。");
    stated_staff "stated-number":
        fires |c| saying(c, "本会工作人员不超过6人。"),
        finds ["error stated-number (stated-staff) charter.yaml:21:24-25 stated=`工作人员不超过6人` count=7 see staff.yaml:48:11-13 related-roster-here"],
        silent |c| saying(c, "本会工作人员不超过40人。");
    stated_heads "stated-number":
        fires |c| saying(c, "各工作部门设负责人2—3人。").replace("staff.yaml", "  - name: 张䶮\n    political-status: 共青团员\n    grade: 一年级\n  - name: 陈𬭎\n    political-status: 共青团员\n    grade: 一年级\n", "").replace("self-assessment.yaml", "实有7人", "实有5人"),
        finds [
            "error stated-number (stated-leaders) charter.yaml:21:24-27 stated=`负责人2—3人` count=1 department=`办公室` see staff.yaml:2:24-27 related-this-department",
            "error stated-number (stated-leaders) charter.yaml:21:24-27 stated=`负责人2—3人` count=1 department=`学习部` see staff.yaml:3:23-26 related-this-department",
        ],
        silent |c| saying(c, "各工作部门设负责人1—2人。");
    stated_heads_in_the_narrow_sense "stated-number":
        fires |c| saying(c, "各部门设部长1人，副部长1至2人。").replace("staff.yaml", "  - name: 张䶮\n    political-status: 共青团员\n    grade: 一年级\n  - name: 陈𬭎\n    political-status: 共青团员\n    grade: 一年级\n", "").replace("self-assessment.yaml", "实有7人", "实有5人"),
        finds [
            "error stated-number (stated-deputies) charter.yaml:21:27-30 stated=`副部长1至2人` count=0 department=`办公室` see staff.yaml:2:24-27 related-this-department",
            "error stated-number (stated-deputies) charter.yaml:21:27-30 stated=`副部长1至2人` count=0 department=`学习部` see staff.yaml:3:23-26 related-this-department",
        ],
        silent |c| saying(c, "各部门设部长1人、副部长0至2人，正副部长1至3人。").replace("staff.yaml", "  - name: 张䶮\n    political-status: 共青团员\n    grade: 一年级\n  - name: 陈𬭎\n    political-status: 共青团员\n    grade: 一年级\n", "").replace("self-assessment.yaml", "实有7人", "实有5人");
    stated_heads_of_which_there_are_too_few "stated-number":
        fires |c| saying(c, "每个部门设部长0人。"),
        finds [
            "error stated-number (stated-heads) charter.yaml:21:22-23 stated=`部长0人` count=1 department=`办公室` see staff.yaml:2:24-27 related-this-department",
            "error stated-number (stated-heads) charter.yaml:21:22-23 stated=`部长0人` count=1 department=`学习部` see staff.yaml:3:23-26 related-this-department",
        ],
        silent |c| saying(c, "各部门负责人不超过1人。");
    stated_officers "stated-number":
        fires |c| saying(c, "各工作部门设负责人1—2人，工作人员不超过0人。"),
        finds ["error stated-number (stated-officers) charter.yaml:21:36-37 stated=`工作人员不超过0人` count=1 department=`学习部` see staff.yaml:3:23-26 related-this-department"],
        silent |c| saying(c, "各工作部门设负责人1—2人，工作人员不超过1人。");
    stated_delegates "stated-number":
        fires |c| saying(c, "本次大会共有代表65人。"),
        finds ["error stated-number (stated-delegates) charter.yaml:21:23-25 stated=`代表65人` count=56 see delegates.yaml:1:38-40 related-figure"],
        silent |c| saying(c, "本次大会共有代表56人，其中女代表20人。");
    department_names "department-names":
        fires |c| saying(c, "本会设办公室、学习研究部。").replace("review.yaml", "全体工作人员", "学习研究部的全体工作人员"),
        finds [
            "error department-names charter.yaml:21:22-27 name=`学习研究部` see staff.yaml:3:23-26 related-nearest-department",
            "error department-names review.yaml:4:11-16 name=`学习研究部` see staff.yaml:3:23-26 related-nearest-department",
        ],
        silent |c| saying(c, "本会设办公室、学习部。");
    department_left_out_of_a_list_that_is_not_complete "department-names":
        fires |c| saying(c, "本会设办公部、学习部等部门。"),
        finds ["error department-names charter.yaml:21:18-21 name=`办公部` see staff.yaml:2:24-27 related-nearest-department"],
        silent |c| saying(c, "本会设办公室、学习部等部门。").replace("staff.yaml", "  - {id: study, name: 学习部}", "  - {id: study, name: 学习部}\n  - {id: arts, name: 文艺部}").replace("staff.yaml", "position: 干事\n    department: study", "position: 部长\n    department: arts").replace("self-assessment.yaml", "实有2个", "实有3个");
    department_whose_name_is_in_another "department-names":
        fires |c| saying(c, "本会设办公室、研究部。学习研究部负责记录。").replace("staff.yaml", "name: 学习部", "name: 学习研究部"),
        finds ["error department-names charter.yaml:21:22-25 name=`研究部` see staff.yaml:3:23-28 related-nearest-department"],
        silent |c| saying(c, "本会设办公室、学习研究部。学习研究部负责记录。").replace("staff.yaml", "name: 学习部", "name: 学习研究部");
    department_left_out "department-names":
        fires |c| saying(c, "本会设办公室、学习部。").replace("staff.yaml", "  - {id: study, name: 学习部}", "  - {id: study, name: 学习部}\n  - {id: arts, name: 文艺部}").replace("staff.yaml", "position: 干事\n    department: study", "position: 部长\n    department: arts").replace("self-assessment.yaml", "实有2个", "实有3个"),
        finds ["error department-names (department-left-out) charter.yaml:21:18-25 name=`文艺部` see staff.yaml:4:22-25 related-this-department"],
        silent |c| saying(c, "本会设学习部和办公室，各部部长对主席团负责。");
    department_that_begins_a_sentence "department-names":
        fires |c| saying(c, "会议由主席召集。学研部负责记录。"),
        finds ["error department-names charter.yaml:21:23-26 name=`学研部` see staff.yaml:3:23-26 related-nearest-department"],
        silent |c| saying(c, "会议由主席召集。学习部负责记录，全部内部材料由校党委学生工作部负责保存。");
    department_in_a_list_of_duties "department-names":
        fires |c| saying(c, "部门分工：\n        items: ['办公室：负责会务；', '学研部：负责学习。']"),
        finds ["error department-names charter.yaml:22:31-34 name=`学研部` see staff.yaml:3:23-26 related-nearest-department"],
        silent |c| saying(c, "部门分工：\n        items: ['办公室：负责会务；', '学习部：负责学习。']");
    department_among_titles "department-names":
        fires |c| saying(c, "部门分工：\n        items: [{title: 办公室, text: 处理会务；}, {title: 学研部, text: 组织学习。}]"),
        finds ["error department-names charter.yaml:22:52-55 name=`学研部` see staff.yaml:3:23-26 related-nearest-department"],
        silent |c| saying(c, "部门分工：\n        items: [{title: 办公室, text: 处理会务；}, {title: 学习部, text: 组织学习。}, {title: 俱乐部活动, text: 组织活动。}]");
    department_of_a_position "department-names":
        fires |c| c.replace("staff.yaml", "failed-courses: 是\n    position: 部长", "failed-courses: 是\n    experience: 班长、学研部部长\n    position: 部长"),
        finds ["error department-names (department-of-position) staff.yaml:34:20-23 name=`学研部` see staff.yaml:3:23-26 related-nearest-department"],
        silent |c| c.replace("staff.yaml", "failed-courses: 是\n    position: 部长", "failed-courses: 是\n    experience: 班长、校广播站编辑部干事、青协外联部部长、校学生会办公室部长、学习部部长\n    position: 部长");
    typed_reference "typed-reference":
        fires |c| saying(c, "依照本章程第二条办理。"),
        finds ["note typed-reference charter.yaml:21:20-23 words=`第二条` link=`[](#charter-art-2)` offer 21:20-23=`[](#charter-art-2)`"],
        silent |c| saying(c, "依照《中华全国学生联合会章程》第二条、[](#charter-art-2)办理。");
    typed_reference_behind_that_to_another_text "typed-reference":
        fires |c| saying(c, "依照《普通高等学校学生管理规定》第三条和本章程第二条办理。"),
        finds ["note typed-reference charter.yaml:21:38-41 words=`第二条` link=`[](#charter-art-2)` offer 21:38-41=`[](#charter-art-2)`"],
        silent |c| saying(c, "依照《普通高等学校学生管理规定》（教育部令第41号）第一条至第三条、第四十条和学生手册第二条办理。");
    typed_reference_to_nothing "typed-reference-to-nothing":
        fires |c| saying(c, "依照本章程第四十条办理。"),
        finds ["error typed-reference-to-nothing charter.yaml:21:20-24 words=`第四十条` count=3"],
        silent |c| c.replace("election.yaml", "text: 由学院推荐。", "text: 依照第四十条由学院推荐。");
    reference_to_nothing "reference-to-nothing":
        fires |c| c.replace("review.yaml", "#charter-art-2", "#charter-art-22"),
        finds ["error reference-to-nothing review.yaml:4:51-66 anchor=`charter-art-22` nearest=`charter-art-2`"],
        silent |c| c.replace("review.yaml", "#charter-art-2", "#charter-art-3");
    mixed_markers "mixed-markers":
        fires |c| c.replace("election.yaml", "      - title: 推荐程序", "      - title: 推荐办法\n        marker: (1)\n        items: [报名, 公示]\n      - title: 推荐程序").replace("election.yaml", "      - title: 推荐条件\n", "      - title: 推荐条件\n        marker: 1.\n"),
        finds ["note mixed-markers election.yaml:12:17-20 marker=`(1)` first=`1.` see election.yaml:7:17-19 related-first-marker"],
        silent |c| c.replace("election.yaml", "      - title: 推荐程序", "      - title: 推荐办法\n        marker: 1.\n        items: [报名, 公示]\n      - title: 推荐程序").replace("election.yaml", "      - title: 推荐条件\n", "      - title: 推荐条件\n        marker: 1.\n");
}

#[test]
fn sentences_about_others_state_nothing_about_the_union() {
    for text in [
        "班级学生委员会班委6人，包括团支部书记1人。",
        "各班级设三个部门，主席团成员9人。",
        "大会主席团成员9人。",
        "名额不足3人的以3人计。",
        "主席团成员候选人不少于3人，各部部长对主席团负责。",
        "每个班级产生代表3人。",
        "本会不设社团部、纪检部。",
        "学习部门和相关部门、内部、全部事务均适用本章程。",
        "本会接受学校党委宣传部、校团委组织部指导，由学校设立党委宣传部、党委组织部。",
        "本会内部设有各部部长、副部长。",
        "学院团委下设组织部、宣传部，校团委组织部负责指导。",
        "院级学生会主席团成员不超过1人，工作部门不超过1个，工作人员不超过1人。",
        "大会设主席团，主席团由15人组成。",
        "云天学院产生代表30名。",
        "教务部、后勤部负责配合。",
    ] {
        let case = saying(Case::small(), text);
        assert_eq!(
            found(&case),
            [] as [&str; 0],
            "{text}: {:?}",
            findings(&case)
        );
    }
}

#[test]
fn every_mention_of_an_unknown_department_is_marked() {
    let case = saying(Case::small(), "本会设办公文秘部、学习部。学研部负责记录。").replace(
        "election.yaml",
        "由学院推荐",
        "由学院推荐，学研部审核",
    );
    let at: Vec<(String, u64, u64)> = findings(&case)
        .iter()
        .filter(|finding| finding["message"].to_string().contains("学研部"))
        .map(|finding| {
            let number = |key: &str| finding[key].as_u64().unwrap();
            let file = finding["file"].as_str().unwrap().to_owned();
            (file, number("line"), number("column"))
        })
        .collect();
    let expected = [
        ("data/2026/charter.yaml", 21, 28),
        ("data/2026/election.yaml", 11, 21),
    ];
    let expected = expected.map(|(file, line, column)| (file.to_owned(), line, column));
    assert_eq!(at, expected);
}

#[test]
fn counts_wait_for_a_roster_that_can_be_read_whole() {
    let case = saying(Case::small(), "本会主席团成员3人，设九个部门。").replace(
        "staff.yaml",
        "  - name: 王犇\n",
        "  - 王犇\n  - name: 王犇\n",
    );
    assert_eq!(found(&case), ["expected-map"]);
}

#[test]
fn what_cannot_be_published_cannot_be_waived() {
    let case = Case::small()
        .replace("review.yaml", "#charter-art-2", "#charter-art-22")
        .replace(
            "disclosure.yaml",
            "sections:",
            "waivers:\n  - {rule: reference-to-nothing, at: review.yaml, reason: 原文如此}\nsections:",
        );
    fires(
        "waiver-impossible",
        &case,
        &[
            "error waiver-impossible disclosure.yaml:19:12-32 rule=`reference-to-nothing`",
            "error reference-to-nothing review.yaml:4:51-66 anchor=`charter-art-22` nearest=`charter-art-2`",
        ],
    );
}
