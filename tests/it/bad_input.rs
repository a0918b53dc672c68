//! Bad input gets a clear answer: place, reason, remedy, in both languages, and nothing is written.

use crate::support::Case;

/// What the program says, in Chinese and in English.
fn said(case: &Case) -> String {
    format!("{}{}", case.complaint("zh"), case.complaint("en"))
}

/// One test a line: its name, and the change to the small disclosure that must be reported.
macro_rules! reported {
    ($case:expr; $($name:ident: $change:expr;)*) => {
        $(#[test]
        fn $name() {
            let change: fn(Case) -> Case = $change;
            insta::assert_snapshot!(said(&change($case)));
        })*
    };
}

reported! {
    Case::bilingual();
    translation_into_unlisted_language: |c| c.replace("charter.yaml", "en: The union", "fr: The union");
    translation_without_original: |c| c.replace("charter.yaml", "{zh-CN: 本会定名为“云上职业学院学生会”。, en: The", "{en: The");
    malformed_language_tag: |c| c.replace("disclosure.yaml", "locales: [zh-CN, en]", "locales: [zh-CN, english language]");
    language_without_catalogue: |c| c.replace("disclosure.yaml", "locales: [zh-CN, en]", "locales: [zh-CN, en, fr]");
}

reported! {
    Case::small();
    unknown_key: |c| c.replace("staff.yaml", "    grade: 三年级", "    gradde: 三年级");
    unknown_key_like_no_other: |c| c.replace("staff.yaml", "    grade: 三年级", "    年级: 三年级");
    key_given_twice: |c| c.replace("staff.yaml", "    position: 执行主席", "    position: 执行主席\n    name: 欧阳翀");
    missing_key: |c| c.replace("advisors.yaml", "category: 秘书长, ", "");
    empty_name: |c| c.replace("staff.yaml", "name: 王犇", "name:");
    list_where_text_is_needed: |c| c.replace("staff.yaml", "name: 王犇", "name: [王犇]");
    text_where_list_is_needed: |c| c.replace("congress.yaml", "items: [选举产生新一届主席团]", "items: 选举产生新一届主席团");
    text_where_map_is_needed: |c| c.replace("delegates.yaml", "figures: {students: 5600, delegates: 56, delegates-share: 1%, non-officers: 43, non-officers-share: 76.8%}", "figures: 5600");
    missing_file: |c| c.remove("congress.yaml");
    missing_markdown_file: |c| c.remove("guidance.md");
    markdown_file_with_a_picture: |c| c.write("guidance.md", "文字\n\n![图](图.png)\n");
    missing_section: |c| c.replace("disclosure.yaml", "  - {kind: congress, title: 学生代表大会召开情况}\n", "");
    unknown_section: |c| c.replace("disclosure.yaml", "kind: congress", "kind: meeting");
    section_twice: |c| c.replace("disclosure.yaml", "{kind: congress,", "{kind: review,");
    duplicate_article_id: |c| c.replace("charter.yaml", "id: art-2", "id: art-1");
    duplicate_department: |c| c.replace("staff.yaml", "id: study", "id: office");
    article_without_id: |c| c.replace("charter.yaml", "      - id: art-3\n        text", "      - text");
    reference_to_nothing: |c| c.replace("charter.yaml", "(#charter-art-1)", "(#charter-art-11)");
    reference_from_a_markdown_file: |c| c.write("guidance.md", "见[](#charter-art-9)\n");
    person_in_no_department: |c| c.replace("staff.yaml", "department: office", "department: ofice");
    rank_below_the_last: |c| c.replace("staff.yaml", "rank: 1/41", "rank: 9/3");
    rank_of_letters: |c| c.replace("staff.yaml", "rank: 1/41", "rank: abc");
    date_that_does_not_exist: |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 2026-02-30");
    date_in_other_form: |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 2026年6月25日");
    time_that_is_none: |c| c.replace("congress.yaml", "time: 14:30-17:00", "time: 17:00-14:30");
    item_answered_twice: |c| c.replace("self-assessment.yaml", "{item: 4,", "{item: 5,");
    item_not_in_the_criteria: |c| c.replace("self-assessment.yaml", "{item: 15,", "{item: 16,");
    conclusion_that_is_none: |c| c.replace("self-assessment.yaml", "{item: 15, conclusion: unmet}", "{item: 15, conclusion: 基本达标}");
    empty_roster: |c| c.write("staff.yaml", "departments: []\npeople: []\n");
    not_yaml: |c| c.replace("review.yaml", "text: 为加强监督", "text: \"为加强监督");
    tab_in_the_indentation: |c| c.replace("staff.yaml", "    political-status: 中共党员", "\tpolitical-status: 中共党员");
    missing_space_behind_colon: |c| c.replace("party-guidance.yaml", "file: guidance.md", "file:guidance.md");
    unknown_alias: |c| c.replace("staff.yaml", "name: 王犇", "name: *王犇");
    not_utf8: |c| c.write("party-guidance.yaml", b"text: \xd4\xba\xb5\xb3\xce\xaf\n");
    empty_file: |c| c.write("review.yaml", "\n");
    control_character: |c| c.replace("staff.yaml", "name: 王犇", "name: \"王\\u0007犇\"");
    marker_that_shows_nothing: |c| c.replace("election.yaml", "marker: （一）", "marker: （三）");
    two_kinds_of_children: |c| c.replace("charter.yaml", "        items:\n          - 服务同学；", "        parts: []\n        items:\n          - 服务同学；");
    unknown_edition: |c| c.replace("disclosure.yaml", "criteria: 2020", "criteria: 2019");
    edition_file_missing: |c| c.replace("disclosure.yaml", "criteria: 2020", "criteria: own.yaml");
    edition_of_other_level: |c| c.replace("disclosure.yaml", "level: school", "level: college");
    not_an_address: |c| c.replace("disclosure.yaml", "https://example.org/union", "example.org");
    font_missing: |c| c.replace("disclosure.yaml", "level: school", "fonts: {body: 仿宋.ttf}\nlevel: school");
    font_that_is_none: |c| c.write("fonts/仿宋.ttf", "no font").replace("disclosure.yaml", "level: school", "fonts: {body: 仿宋.ttf}\nlevel: school");
    font_outside_its_folder: |c| c.replace("disclosure.yaml", "level: school", "fonts: {body: ../../仿宋.ttf}\nlevel: school");
    name_that_no_face_has: |c| c.replace("staff.yaml", "name: 王犇", "name: 王𱍐");
    article_that_no_face_has: |c| c.replace("charter.yaml", "text: 本会的任务：", "text: 本会的\u{E000}任务∶");
    link_that_leads_nowhere: |c| c.replace("charter.yaml", "text: 本会的任务：", "text: 本会的[任务](任务.docx)");
    text_and_file: |c| c.write("party-guidance.yaml", "file: guidance.md\ntext: 甲\n");
    wide_colon: |c| c.replace("staff.yaml", "- name: 王犇", "- name：王犇");
    colon_without_space: |c| c.replace("staff.yaml", "- name: 王犇", "- name:王犇");
    wide_indentation: |c| c.replace("staff.yaml", "    faculty: 云计算系", "　　faculty: 云计算系");
    word_lost_to_an_anchor: |c| c.replace("review.yaml", "text: 为加强监督", "text: &重点 为加强监督");
    word_lost_to_a_tag: |c| c.replace("review.yaml", "text: 为加强监督", "text: !重点 为加强监督");
    text_of_blanks: |c| c.replace("staff.yaml", "name: 王犇", "name: \"  \"");
    empty_item: |c| c.replace("charter.yaml", "- 服务同学；", "- \"\"");
    misspelt_key_of_an_item: |c| c.replace("charter.yaml", "- text: 分为两方面：", "- txet: 分为两方面：");
    file_outside_the_folder: |c| c.replace("party-guidance.yaml", "file: guidance.md", "file: ../../../../etc/hostname");
    criteria_outside_the_folder: |c| c.replace("disclosure.yaml", "criteria: 2020", "criteria: ../own.yaml");
    byte_order_mark_in_a_pdf: |c| c.replace("staff.yaml", "name: 王犇", "name: \"王\\uFEFF犇\"");
    department_by_its_name: |c| c.replace("staff.yaml", "department: office", "department: 办公室");
    settings_misnamed: |c| c.rename("disclosure.yaml", "disclosure.yml");
    settings_missing: |c| c.remove("disclosure.yaml");
    font_cut_off: |c| c.cut_font("fonts/半.otf").replace("disclosure.yaml", "level: school", "fonts: {body: 半.otf}\nlevel: school");
}

#[test]
fn errors_of_all_files_come_in_one_run() {
    let case = Case::small()
        .replace("staff.yaml", "rank: 1/41", "rank: 9/3")
        .replace("staff.yaml", "rank: 2/38", "rank: abc")
        .replace(
            "staff.yaml",
            "    grade: 一年级\n    rank:",
            "    gradee: 一年级\n    rank:",
        )
        .replace("congress.yaml", "date: 2026-06-25", "date: 2026-13-01")
        .replace("review.yaml", "articles:", "\tarticles:")
        .remove("advisors.yaml");
    insta::assert_snapshot!(said(&case));
}

/// What is wrong with a file's form does not hide what is wrong with its sense, with the sense of other
/// files, or with characters elsewhere; and what could not be read is not missed twice.
#[test]
fn errors_of_all_kinds_come_in_one_run() {
    let case = Case::small()
        .replace("staff.yaml", "rank: 1/41", "rank: abc")
        .replace("staff.yaml", "id: study", "id: office")
        .replace(
            "self-assessment.yaml",
            "{item: 4, conclusion: met}",
            "{item: 5, conclusion: so}",
        )
        .replace("charter.yaml", "(#charter-art-1)", "(#charter-art-11)")
        .replace(
            "disclosure.yaml",
            "school-year: 2026-2027",
            "school-year: next",
        )
        .replace("disclosure.yaml", "criteria: 2020", "criteria: 2019");
    let whole = case.home().join("data/2027");
    crate::support::copy(
        &crate::support::project().join("tests/fixtures/small/2026"),
        &whole,
    );
    let staff = std::fs::read_to_string(whole.join("staff.yaml")).unwrap();
    std::fs::write(whole.join("staff.yaml"), staff.replace("王犇", "王𱍐")).unwrap();
    insta::assert_snapshot!(said(&case));
}

#[test]
fn a_mistaken_locale_is_said_once_and_nothing_about_its_translations() {
    let case = Case::bilingual().replace(
        "disclosure.yaml",
        "locales: [zh-CN, en]",
        "locales: [zh, en]",
    );
    insta::assert_snapshot!(said(&case));
}

#[test]
fn a_broken_file_that_begins_with_a_byte_order_mark() {
    let case = Case::small().write("review.yaml", b"\xef\xbb\xbf\xd6");
    assert!(case.complaint("en").contains("review.yaml:1:1"));
}

#[test]
fn nothing_that_commands_the_terminal_is_shown() {
    let case = Case::small().replace("staff.yaml", "name: 王犇", "name: 王\u{9b}31m犇");
    let said = case.complaint("zh");
    assert!(
        !said.contains('\u{9b}') && !said.contains('\u{1b}'),
        "{said:?}"
    );
}

#[test]
fn a_data_folder_that_is_none() {
    let case = Case::small();
    let mut said = String::new();
    for data in ["nowhere", "data/2026/staff.yaml"] {
        for language in ["zh", "en"] {
            let output = case.run(&["build", data, "--lang", language]);
            assert_eq!(output.status.code(), Some(1));
            said.push_str(&String::from_utf8(output.stderr).unwrap());
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn two_disclosures_of_one_name() {
    let case = Case::small();
    let data = case.home().join("data");
    for target in [data.clone(), data.join("data")] {
        crate::support::copy(
            &crate::support::project().join("tests/fixtures/small/2026"),
            &target,
        );
    }
    let said = case.complaint("en");
    assert!(said.contains("same-name"), "{said}");
}

#[test]
fn an_alias_bomb_is_defused() {
    let mut bomb = String::from("a0: &a0 [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]\n");
    for level in 1..12 {
        let before = format!("*a{}, ", level - 1).repeat(9);
        bomb.push_str(&format!("a{level}: &a{level} [{before}]\n"));
    }
    let case = Case::small().write("review.yaml", bomb);
    insta::assert_snapshot!(said(&case));
}

#[test]
fn the_mark_is_aligned_under_full_width_characters() {
    let case = Case::small()
        .replace("staff.yaml", "departments:", "# 部门\ndepartments:")
        .replace(
            "staff.yaml",
            "{id: study, name: 学习部}",
            "{name: 学习部, 编号: study, id: study}",
        );
    let said = case.complaint("zh");
    let lines: Vec<&str> = said.lines().collect();
    let at = lines
        .iter()
        .position(|line| line.contains("编号: study"))
        .unwrap();
    let columns = |text: &str| -> usize {
        text.chars()
            .map(|c| if u32::from(c) < 0x2E80 { 1 } else { 2 })
            .sum()
    };
    let wanted = columns(lines[at].split("编号").next().unwrap());
    let marked = lines[at + 1].find('^').unwrap();
    assert_eq!(marked, wanted, "{said}");
    assert_eq!(
        lines[at + 1].matches('^').count(),
        4,
        "two characters are four columns wide:\n{said}"
    );
}

#[test]
fn json_findings_carry_the_same_facts() {
    let case = Case::small().replace("staff.yaml", "rank: 1/41", "rank: 9/3");
    let output = case.run(&["build", "--json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(finding["rule"], "impossible-rank");
    assert_eq!(finding["file"], "data/2026/staff.yaml");
    assert_eq!(finding["line"], 9);
    assert_eq!(finding["column"], 11);
    assert_eq!(finding["severity"], "error");
    assert!(finding["help"].as_str().unwrap().contains("place/number"));
}
