//! Bad input gets a clear answer: place, reason, remedy, in both languages, and nothing is written.

use crate::facts::{refusal, refusal_of_command};
use crate::support::{Case, project};

/// One test each: its name, the change to the disclosure, and what must be reported of it.
macro_rules! reported {
    ($case:expr; $($name:ident: $change:expr => [$($found:literal),* $(,)?];)*) => {
        $(#[test]
        fn $name() {
            let change: fn(Case) -> Case = $change;
            assert_eq!(refusal(&change($case)), [$($found),*] as [&str; _]);
        })*
    };
}

reported! {
    Case::bilingual();
    translation_into_unlisted_language: |c| c.replace("charter.yaml", "en: The union", "fr: The union")
        => [
            "warning missing-translation charter.yaml:7:23-40 tag=`en` missing=1 texts=10",
            "error locale-not-listed charter.yaml:7:42-44 tag=`fr` see disclosure.yaml:11:11-16 related-locales",
        ];
    translation_without_original: |c| c.replace("charter.yaml", "{zh-CN: 本会定名为“云上职业学院学生会”。, en: The", "{en: The")
        => ["error primary-text-missing charter.yaml:7:15-16 tag=`zh-CN`"];
    malformed_language_tag: |c| c.replace("disclosure.yaml", "locales: [zh-CN, en]", "locales: [zh-CN, english language]")
        => ["error not-a-language-tag disclosure.yaml:11:18-34 value=`english language`"];
    language_without_catalogue: |c| c.replace("disclosure.yaml", "locales: [zh-CN, en]", "locales: [zh-CN, en, fr]")
        => ["error locale-without-catalogue disclosure.yaml:11:22-24 tag=`fr` all=`en, zh-CN`"];
}

reported! {
    Case::small();
    unknown_key: |c| c.replace("staff.yaml", "    grade: 三年级", "    gradde: 三年级")
        => ["error unknown-key-near staff.yaml:8:5-11 key=`gradde` nearest=`grade`"];
    unknown_key_like_no_other: |c| c.replace("staff.yaml", "    grade: 三年级", "    年级: 三年级")
        => ["error key-in-words staff.yaml:8:5-7 key=`年级` meant=`grade` fix 8:5-7=`grade`"];
    number_cut_by_its_comma: |c| c.replace("delegates.yaml", "students: 5600", "students: 5,600")
        => ["error number-cut delegates.yaml:1:21-26 number=`5600` fix 1:21-26=`5600`"];
    marks_around_a_value: |c| c.replace("disclosure.yaml", "kind: election", "kind: “election”")
        => ["error value-marks disclosure.yaml:23:12-22 value=`election` typed=`“election”` fix 23:12-22=`election`"];
    note_behind_a_value: |c| c.replace("staff.yaml", "rank: 1/41", "rank: 1/41 ＃核对")
        => ["error value-marks staff.yaml:9:11-19 value=`1/41` typed=`1/41 ＃核对` fix 9:11-19=`1/41 # 核对`"];
    key_given_twice: |c| c.replace("staff.yaml", "    position: 执行主席", "    position: 执行主席\n    name: 欧阳翀")
        => ["error duplicate-key staff.yaml:13:5-9 key=`name` see staff.yaml:5:5-9 first-here"];
    missing_key: |c| c.replace("advisors.yaml", "category: 秘书长, ", "")
        => ["error missing-key advisors.yaml:3:5-6 key=`category`"];
    empty_name: |c| c.replace("staff.yaml", "name: 王犇", "name:")
        => ["error empty-value staff.yaml:28:9-9 key=`name`"];
    list_where_text_is_needed: |c| c.replace("staff.yaml", "name: 王犇", "name: [王犇]")
        => ["error expected-text staff.yaml:28:11-12"];
    text_where_list_is_needed: |c| c.replace("congress.yaml", "items: [选举产生新一届主席团]", "items: 选举产生新一届主席团")
        => ["error expected-list congress.yaml:18:14-24"];
    text_where_map_is_needed: |c| c.replace("delegates.yaml", "figures: {students: 5600, delegates: 56, delegates-share: 1%, non-officers: 43, non-officers-share: 76.8%}", "figures: 5600")
        => ["error expected-map delegates.yaml:1:10-14 keys=`students, delegates, delegates-share, non-officers, non-officers-share`"];
    missing_file: |c| c.remove("congress.yaml")
        => ["error file-missing congress.yaml path=`data/2026/congress.yaml` reason=`No such file or directory (os error 2)`"];
    missing_markdown_file: |c| c.remove("guidance.md")
        => ["error file-missing party-guidance.yaml:1:7-18 path=`data/2026/guidance.md` reason=`No such file or directory (os error 2)`"];
    markdown_file_with_a_picture: |c| c.write("guidance.md", "文字\n\n![图](图.png)\n")
        => ["error file-missing (named-file-missing) guidance.md:3:1-12 path=`data/2026/图.png` reason=`No such file or directory (os error 2)`"];
    own_section_without_id: |c| c.replace("disclosure.yaml", "  - {kind: advisors,", "  - {kind: text, title: 监督渠道}\n  - {kind: advisors,")
        => ["error missing-key disclosure.yaml:28:5-6 key=`id`"];
    own_section_without_file: |c| c.replace("disclosure.yaml", "  - {kind: advisors,", "  - {kind: text, id: supervision, title: 监督渠道}\n  - {kind: advisors,")
        => ["error file-missing supervision.yaml path=`data/2026/supervision.yaml` reason=`No such file or directory (os error 2)`"];
    own_section_named_like_a_file: |c| c.replace("disclosure.yaml", "  - {kind: advisors,", "  - {kind: text, id: charter, title: 监督渠道}\n  - {kind: advisors,")
        => [
            "error section-id-taken disclosure.yaml:28:22-29 id=`charter`",
            "error section-twice disclosure.yaml:28:22-29 value=`charter` see disclosure.yaml:20:12-19 first-here",
        ];
    id_of_a_standard_section: |c| c.replace("disclosure.yaml", "{kind: congress,", "{kind: congress, id: meeting,")
        => ["error section-id-idle disclosure.yaml:24:26-33 section=`congress`"];
    no_section: |c| {
        let text = std::fs::read_to_string(c.file("disclosure.yaml")).unwrap();
        let (before, _) = text.split_once("sections:").unwrap();
        let text = format!("{before}sections: []\ncontact: {{telephone: 0999-5550142}}\n");
        c.write("disclosure.yaml", text)
    }
        => ["error no-section disclosure.yaml:2:1-1"];
    unknown_section: |c| c.replace("disclosure.yaml", "kind: congress", "kind: meeting")
        => ["error unknown-section disclosure.yaml:24:12-19 all=`self-assessment, charter, structure, staff, election, congress, delegates, review, party-guidance, advisors, text` value=`meeting`"];
    section_twice: |c| c.replace("disclosure.yaml", "{kind: congress,", "{kind: review,")
        => [
            "warning section-missing disclosure.yaml:19:5-6 sections=`congress` edition=`2020`",
            "warning section-unlisted disclosure.yaml:19:5-6 section=`congress` path=`data/2026/congress.yaml`",
            "error section-twice disclosure.yaml:26:12-18 value=`review` see disclosure.yaml:24:12-18 first-here",
        ];
    duplicate_article_id: |c| c.replace("charter.yaml", "id: art-2", "id: art-1")
        => [
            "error duplicate-id charter.yaml:8:13-18 value=`art-1` see charter.yaml:5:13-18 first-here",
            "error reference-to-nothing review.yaml:4:51-65 anchor=`charter-art-2` nearest=`charter-art-3`",
        ];
    duplicate_department: |c| c.replace("staff.yaml", "id: study", "id: office")
        => [
            "error duplicate-id staff.yaml:3:10-16 value=`office` see staff.yaml:2:10-16 first-here",
        ];
    article_without_id: |c| c.replace("charter.yaml", "      - id: art-3\n        text", "      - text")
        => [
            "error article-without-id charter.yaml:20:9-9",
            "error reference-to-nothing disclosure.yaml:17:28-42 anchor=`charter-art-3` nearest=`charter-art-2`",
        ];
    reference_to_nothing: |c| c.replace("charter.yaml", "(#charter-art-1)", "(#charter-art-11)")
        => ["error reference-to-nothing charter.yaml:21:37-52 anchor=`charter-art-11` nearest=`charter-art-1`"];
    reference_from_a_markdown_file: |c| c.write("guidance.md", "见[](#charter-art-9)\n")
        => ["error reference-to-nothing guidance.md:1:5-19 anchor=`charter-art-9` nearest=`charter-art-3`"];
    person_in_no_department: |c| c.replace("staff.yaml", "department: office", "department: ofice")
        => [
            "error unknown-department staff.yaml:27:17-22 value=`ofice` person=`阿卜杜拉·买买提` all=`office, study` offer 27:17-22=`office`",
        ];
    rank_below_the_last: |c| c.replace("staff.yaml", "rank: 1/41", "rank: 9/3")
        => ["error impossible-rank (rank-turned) staff.yaml:9:11-14 rank=`9/3` meant=`3/9` whose=`欧阳翀` of-someone=`yes` value=`9/3` offer 9:11-14=`3/9`"];
    rank_of_letters: |c| c.replace("staff.yaml", "rank: 1/41", "rank: abc")
        => ["error not-a-rank staff.yaml:9:11-14 whose=`欧阳翀` of-someone=`yes` value=`abc`"];
    rank_with_another_sign: |c| c.replace("staff.yaml", "rank: 1/41", "rank: 1|41")
        => ["error not-a-rank (rank-character) staff.yaml:9:11-15 character=`|` code=`U+007C` meant=`1/41` whose=`欧阳翀` of-someone=`yes` value=`1|41` offer 9:11-15=`1/41`"];
    rank_that_is_a_date: |c| c.replace("staff.yaml", "rank: 1/41", "rank: 2025-03-12 00:00:00")
        => ["error not-a-rank (rank-is-date) staff.yaml:9:11-30 meant=`3/12` whose=`欧阳翀` of-someone=`yes` value=`2025-03-12 00:00:00` offer 9:11-30=`3/12`"];
    date_that_does_not_exist: |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 2026-02-30")
        => ["error not-a-date congress.yaml:6:11-21 value=`2026-02-30`"];
    date_in_other_form: |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 6月25日")
        => ["error not-a-date congress.yaml:6:11-16 value=`6月25日`"];
    date_that_is_a_number: |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 46198")
        => ["error not-a-date (date-is-serial) congress.yaml:6:11-16 meant=`2026-06-25` value=`46198` offer 6:11-16=`2026-06-25`"];
    time_that_is_none: |c| c.replace("congress.yaml", "time: 14:30-17:00", "time: 17:00-14:30")
        => ["error not-a-time congress.yaml:16:11-22 value=`17:00-14:30`"];
    item_answered_twice: |c| c.replace("self-assessment.yaml", "{item: 4,", "{item: 5,")
        => [
            "error answer-missing self-assessment.yaml:1:1-1 item=`4`",
            "error answer-twice self-assessment.yaml:8:12-13 value=`5` see self-assessment.yaml:7:12-13 first-here",
        ];
    item_not_in_the_criteria: |c| c.replace("self-assessment.yaml", "{item: 15,", "{item: 16,")
        => [
            "error answer-missing self-assessment.yaml:1:1-1 item=`15`",
            "error answer-to-nothing self-assessment.yaml:18:12-14 item=`16` all=`1, 2, 3a, 3b, 3c, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15`",
        ];
    conclusion_that_is_none: |c| c.replace("self-assessment.yaml", "{item: 15, conclusion: unmet}", "{item: 15, conclusion: 基本达标}")
        => ["error not-a-conclusion self-assessment.yaml:18:28-32 value=`基本达标` all=`达标, 未达标`"];
    empty_roster: |c| c.write("staff.yaml", "departments: []\npeople: []\n")
        => ["error empty-roster staff.yaml:1:1-1"];
    not_yaml: |c| c.replace("review.yaml", "text: 为加强监督", "text: \"为加强监督")
        => ["error yaml-syntax review.yaml:1:7-7 reason=`unclosed quote`"];
    tab_in_the_indentation: |c| c.replace("staff.yaml", "    political-status: 中共党员", "\tpolitical-status: 中共党员")
        => ["error yaml-tab staff.yaml:6:1-2 fix 6:1-2=`    `"];
    missing_space_behind_colon: |c| c.replace("party-guidance.yaml", "file: guidance.md", "file:guidance.md")
        => ["error expected-map party-guidance.yaml:1:1-17 keys=`text, file`"];
    unknown_alias: |c| c.replace("staff.yaml", "name: 王犇", "name: *王犇")
        => ["error yaml-unknown-anchor staff.yaml:28:11-11"];
    not_utf8: |c| c.write("party-guidance.yaml", b"text: \xd4\xba\xb5\xb3\xce\xaf\n")
        => ["error not-utf8 party-guidance.yaml:1:8-9"];
    empty_file: |c| c.write("review.yaml", "\n")
        => ["error expected-map review.yaml:1:1-1 keys=`id, title, text, claims, marker, chapters, articles, parts, items`"];
    control_character: |c| c.replace("staff.yaml", "name: 王犇", "name: \"王\\u0007犇\"")
        => ["error control-character staff.yaml:28:11-21 code=`U+0007`"];
    marker_that_shows_nothing: |c| c.replace("election.yaml", "marker: （一）", "marker: （三）")
        => ["error not-a-marker election.yaml:4:13-16 value=`（三）`"];
    two_kinds_of_children: |c| c.replace("charter.yaml", "        items:\n          - 服务同学；", "        parts: []\n        items:\n          - 服务同学；")
        => ["error two-kinds-of-children charter.yaml:8:9-9"];
    unknown_edition: |c| c.replace("disclosure.yaml", "criteria: 2020", "criteria: 2019")
        => ["error unknown-edition disclosure.yaml:10:11-15 value=`2019` all=`2020, 2021, 2021-2022, 2021-college, 2022-2023, 2023-2024`"];
    edition_file_missing: |c| c.replace("disclosure.yaml", "criteria: 2020", "criteria: own.yaml")
        => ["error file-missing disclosure.yaml:10:11-19 path=`data/2026/own.yaml` reason=`No such file or directory (os error 2)`"];
    edition_of_other_level: |c| c.replace("disclosure.yaml", "level: school", "level: college")
        => ["error edition-level disclosure.yaml:10:11-15 name=`2020`"];
    not_an_address: |c| c.replace("disclosure.yaml", "https://example.org/union", "example.org")
        => ["error not-an-address disclosure.yaml:12:11-22 value=`example.org`"];
    font_missing: |c| c.replace("disclosure.yaml", "level: school", "fonts: {body: 仿宋.ttf}\nlevel: school")
        => ["error font-missing disclosure.yaml:7:15-21 name=`仿宋.ttf` folders=`data/2026/fonts, fonts`"];
    font_that_is_none: |c| c.write("fonts/仿宋.ttf", "no font").replace("disclosure.yaml", "level: school", "fonts: {body: 仿宋.ttf}\nlevel: school")
        => ["error font-unreadable disclosure.yaml:7:15-21 name=`仿宋.ttf`"];
    font_outside_its_folder: |c| c.replace("disclosure.yaml", "level: school", "fonts: {body: ../../仿宋.ttf}\nlevel: school")
        => ["error font-missing disclosure.yaml:7:15-27 name=`../../仿宋.ttf` folders=`data/2026/fonts, fonts`"];
    name_that_no_face_has: |c| c.replace("staff.yaml", "name: 王犇", "name: 王𱍐")
        => ["error no-glyph staff.yaml:28:12-13 owner=`王𱍐` character=`𱍐` code=`U+31350` folder=`data/2026/fonts`"];
    article_that_no_face_has: |c| c.replace("charter.yaml", "text: 本会的任务：", "text: 本会的\u{E000}任务∶")
        => [
            "error no-glyph charter.yaml:9:18-19 owner=`第二条` character=`\u{e000}` code=`U+E000` folder=`data/2026/fonts`",
            "warning half-width-punctuation charter.yaml:9:21-22 found=`∶` better=`：` fix 9:21-22=`：`",
        ];
    link_that_leads_nowhere: |c| c.replace("charter.yaml", "text: 本会的任务：", "text: 本会的[任务](任务.docx)")
        => ["error markdown-link charter.yaml:9:15-31"];
    text_and_file: |c| c.write("party-guidance.yaml", "file: guidance.md\ntext: 甲\n")
        => ["error text-or-file party-guidance.yaml:1:1-1"];
    wide_colon: |c| c.replace("staff.yaml", "- name: 王犇", "- name：王犇")
        => ["error yaml-keyboard staff.yaml:28:9-10 count=1 marks=`：` fix 28:9-10=`: `"];
    colon_without_space: |c| c.replace("staff.yaml", "- name: 王犇", "- name:王犇")
        => ["error yaml-colon-space staff.yaml:28:9-10 fix 28:9-10=`: `"];
    semicolon_behind_a_key: |c| c.replace("staff.yaml", "rank: 3/40", "rank；3/40")
        => ["error yaml-key-sign staff.yaml:32:9-10 key=`rank` sign=`；` offer 32:9-10=`: `"];
    equals_sign_behind_a_key: |c| c.replace("staff.yaml", "- name: 王犇", "- name = 王犇")
        => ["error yaml-key-sign staff.yaml:28:9-12 key=`name` sign=`=` offer 28:9-12=`: `"];
    blanks_missing_and_wide: |c| c.replace("staff.yaml", "    faculty: 云计算系", "　　faculty:云计算系").replace("staff.yaml", "  - name: 王犇", "  -name：王犇")
        => ["error yaml-wide-space staff.yaml:7:1-2 fix 7:1-2=`  `, 7:2-3=`  `, 7:10-11=`: `, 28:3-4=`- `, 28:8-9=`: `"];
    tabs_as_wide_as_four_blanks: |c| c.replace("staff.yaml", "    position: 执行主席", "\tposition: 执行主席")
        => ["error yaml-tab staff.yaml:12:1-2 fix 12:1-2=`    `"];
    keys_in_words: |c| c.replace("congress.yaml", "    place: 云", "    会议地点: 云")
        => ["error key-in-words congress.yaml:8:5-9 key=`会议地点` meant=`place` fix 8:5-9=`place`"];
    wide_indentation: |c| c.replace("staff.yaml", "    faculty: 云计算系", "　　faculty: 云计算系")
        => ["error yaml-wide-space staff.yaml:7:1-2 fix 7:1-2=`  `, 7:2-3=`  `"];
    word_lost_to_an_anchor: |c| c.replace("review.yaml", "text: 为加强监督", "text: &重点 为加强监督")
        => [
            "error yaml-lost-anchor review.yaml:1:7-11 offer 1:7-7=`\"`, 1:23-23=`\"`",
            "warning stray-space review.yaml:1:10-11 found=`` offer 1:10-11=``",
        ];
    word_lost_to_a_tag: |c| c.replace("review.yaml", "text: 为加强监督", "text: !重点 为加强监督")
        => [
            "warning half-width-punctuation review.yaml:1:7-8 found=`!` better=`！` fix 1:7-8=`！`",
            "error yaml-text-sign review.yaml:1:7-8 sign=`!` offer 1:7-7=`\"`, 1:23-23=`\"`",
            "warning stray-space review.yaml:1:10-11 found=`` offer 1:10-11=``",
        ];
    flow_map_without_blanks: |c| c.replace("staff.yaml", "{id: office, name: 办公室}", "{id:office,name:办公室}")
        => ["error yaml-colon-space staff.yaml:2:8-9 fix 2:8-9=`: `, 2:20-21=`: `"];
    flow_map_beside_its_dash: |c| c.replace("staff.yaml", "- {id: office, name: 办公室}", "-{id:office, name: 办公室}")
        => ["error yaml-dash-space staff.yaml:2:3-4 fix 2:3-4=`- `, 2:7-8=`: `"];
    bracket_without_its_pair: |c| c.replace("staff.yaml", "{id: office, name: 办公室}", "{id: office, name: 办公室")
        => ["error yaml-bracket staff.yaml:2:5-6 sign=`{`"];
    bracket_too_many: |c| c.replace("staff.yaml", "{id: office, name: 办公室}", "{id: office, name: 办公室}}")
        => ["error yaml-bracket staff.yaml:2:28-29 sign=`}`"];
    comma_forgotten: |c| c.replace("staff.yaml", "{id: office, name: 办公室}", "{id: office name: 办公室}")
        => ["error yaml-comma staff.yaml:2:21-21"];
    sign_in_a_flow_map: |c| c.replace("staff.yaml", "{id: office, name: 办公室}", "{id: office, name: @办公室}")
        => ["error yaml-text-sign staff.yaml:2:24-25 sign=`@` offer 2:24-24=`\"`, 2:28-28=`\"`"];
    text_of_blanks: |c| c.replace("staff.yaml", "name: 王犇", "name: \"  \"")
        => ["error empty-value staff.yaml:28:11-15 key=`name`"];
    empty_item: |c| c.replace("charter.yaml", "- 服务同学；", "- \"\"")
        => ["error empty-text charter.yaml:11:13-15"];
    misspelt_key_of_an_item: |c| c.replace("charter.yaml", "- text: 分为两方面：", "- txet: 分为两方面：")
        => ["error unknown-key-near charter.yaml:12:13-17 key=`txet` nearest=`text`"];
    file_outside_the_folder: |c| c.replace("party-guidance.yaml", "file: guidance.md", "file: ../../../../etc/hostname")
        => ["error file-elsewhere party-guidance.yaml:1:7-31 value=`../../../../etc/hostname`"];
    criteria_outside_the_folder: |c| c.replace("disclosure.yaml", "criteria: 2020", "criteria: ../own.yaml")
        => ["error file-elsewhere disclosure.yaml:10:11-22 value=`../own.yaml`"];
    byte_order_mark_in_a_pdf: |c| c.replace("staff.yaml", "name: 王犇", "name: \"王\\uFEFF犇\"")
        => ["error control-character staff.yaml:28:11-21 code=`U+FEFF`"];
    department_by_another_name: |c| c.replace("staff.yaml", "department: office", "department: 办公处")
        => ["error unknown-department staff.yaml:27:17-20 value=`办公处` person=`阿卜杜拉·买买提` all=`office, study` offer 27:17-20=`office`"];
    settings_misnamed: |c| c.rename("disclosure.yaml", "disclosure.yml")
        => ["error settings-misnamed disclosure.yml path=`data/2026/disclosure.yml`"];
    settings_missing: |c| c.remove("disclosure.yaml")
        => ["error settings-missing data/2026 path=`data/2026`"];
    font_cut_off: |c| c.cut_font("fonts/半.otf").replace("disclosure.yaml", "level: school", "fonts: {body: 半.otf}\nlevel: school")
        => ["error font-unreadable disclosure.yaml:7:15-20 name=`半.otf`"];
    font_of_no_characters: |c| c.write("fonts/空.ttf", without_characters()).replace("disclosure.yaml", "level: school", "fonts: {body: 空.ttf}\nlevel: school")
        => ["error font-unreadable disclosure.yaml:7:15-20 name=`空.ttf`"];
}

/// A whole font whose table of characters lists none.
fn without_characters() -> Vec<u8> {
    let mut font = std::fs::read(project().join("fonts/DejaVuSans-Symbols.ttf")).unwrap();
    let entry = font.windows(4).position(|tag| tag == b"cmap").unwrap();
    let place = u32::from_be_bytes(font[entry + 8..entry + 12].try_into().unwrap());
    // The number of its parts, behind the version.
    let count = usize::try_from(place).unwrap() + 2;
    font[count..count + 2].fill(0);
    font
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
    assert_eq!(
        refusal(&case),
        [
            "error file-missing advisors.yaml path=`data/2026/advisors.yaml` reason=`No such file or directory (os error 2)`",
            "error not-a-date congress.yaml:6:11-21 value=`2026-13-01`",
            "error yaml-tab review.yaml:2:1-2",
            "error impossible-rank (rank-turned) staff.yaml:9:11-14 rank=`9/3` meant=`3/9` whose=`欧阳翀` of-someone=`yes` value=`9/3` offer 9:11-14=`3/9`",
            "error not-a-rank staff.yaml:17:11-14 whose=`尉迟玥` of-someone=`yes` value=`abc`",
            "error unknown-key-near staff.yaml:39:5-11 key=`gradee` nearest=`grade`"
        ]
    );
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
    assert_eq!(
        refusal(&case),
        [
            "error reference-to-nothing charter.yaml:21:37-52 anchor=`charter-art-11` nearest=`charter-art-1`",
            "error not-a-school-year disclosure.yaml:8:14-18 value=`next`",
            "error unknown-edition disclosure.yaml:10:11-15 value=`2019` all=`2020, 2021, 2021-2022, 2021-college, 2022-2023, 2023-2024`",
            "error answer-twice self-assessment.yaml:8:12-13 value=`5` see self-assessment.yaml:7:12-13 first-here",
            "error duplicate-id staff.yaml:3:10-16 value=`office` see staff.yaml:2:10-16 first-here",
            "error not-a-rank staff.yaml:9:11-14 whose=`欧阳翀` of-someone=`yes` value=`abc`",
            "error no-glyph data/2027/staff.yaml:28:12-13 owner=`王𱍐` character=`𱍐` code=`U+31350` folder=`data/2027/fonts`"
        ]
    );
}

#[test]
fn a_mistaken_locale_is_said_once_and_nothing_about_its_translations() {
    let case = Case::bilingual().replace(
        "disclosure.yaml",
        "locales: [zh-CN, en]",
        "locales: [zh, en]",
    );
    assert_eq!(
        refusal(&case),
        ["error locale-without-catalogue disclosure.yaml:11:11-13 tag=`zh` all=`en, zh-CN`"]
    );
}

#[test]
fn a_broken_file_that_begins_with_a_byte_order_mark() {
    let case = Case::small().write("review.yaml", b"\xef\xbb\xbf\xd6");
    assert_eq!(refusal(&case), ["error not-utf8 review.yaml:1:1-2"]);
}

#[test]
fn nothing_that_commands_the_terminal_is_shown() {
    let case = Case::small().replace("staff.yaml", "name: 王犇", "name: 王\u{9b}31m犇");
    let said = case.complaint("zh");
    assert!(said.contains("- name: 王\\u{9B}31m犇\n"), "{said:?}");
    let commands = |c: &char| c.is_control() && *c != '\n';
    assert_eq!(said.chars().find(commands), None, "{said:?}");
}

#[test]
fn a_data_folder_that_is_none() {
    let case = Case::small();
    for (data, expected) in [
        ("nowhere", "error data-missing nowhere path=`nowhere`"),
        (
            "data/2026/staff.yaml",
            "error data-is-file staff.yaml path=`data/2026/staff.yaml`",
        ),
    ] {
        assert_eq!(refusal_of_command(&case, data), [expected]);
    }
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
    let mut found = refusal(&case);
    found.retain(|line| !line.starts_with("warning disclosed-twice "));
    assert_eq!(
        found,
        ["error same-name data/data path=`data/data` other=`data`"]
    );
}

#[test]
fn an_alias_bomb_is_defused() {
    let mut bomb = String::from("a0: &a0 [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]\n");
    for level in 1..12 {
        let before = format!("*a{}, ", level - 1).repeat(9);
        bomb.push_str(&format!("a{level}: &a{level} [{before}]\n"));
    }
    let case = Case::small().write("review.yaml", bomb);
    assert_eq!(refusal(&case), ["error yaml-too-large review.yaml:5:9-10"]);
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
    let output = case.run(&["build", "--format=json", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(finding["rule"], "impossible-rank");
    assert_eq!(finding["file"], "data/2026/staff.yaml");
    assert_eq!(finding["line"], 9);
    assert_eq!(finding["column"], 11);
    assert_eq!(finding["severity"], "error");
    assert_eq!(
        finding["arguments"],
        serde_json::json!({ "meant": "3/9", "of-someone": "yes", "rank": "9/3", "value": "9/3", "whose": "欧阳翀" })
    );
    let said = case.complaint("en");
    let (message, help) = (&finding["message"], &finding["help"]);
    for words in [message, help].map(|words| words.as_str().unwrap()) {
        assert!(said.contains(&format!(": {words}\n")), "{words}: {said}");
    }
}

/// What a Chinese keyboard makes of a file: each mark by itself, and all of them in every file.
#[test]
fn marks_of_a_chinese_keyboard_are_one_error_a_file_and_corrected() {
    type Change = fn(&str) -> String;
    let colons: Change = |text| {
        let line = |line: &str| {
            let key = line.trim_start_matches([' ', '-']);
            let length = key.len()
                - key
                    .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-')
                    .len();
            match key[length..].starts_with(':') && !line.contains("http") {
                true => {
                    line.replacen(": ", "：", 1)
                        .trim_end_matches(':')
                        .to_owned()
                        + if line.ends_with(':') { "：" } else { "" }
                }
                false => line.to_owned(),
            }
        };
        text.lines().map(|text| line(text) + "\n").collect()
    };
    let changes: [(&str, Change); 5] = [
        ("colons", colons),
        ("dashes", |text| text.replace("\n  - ", "\n  — ")),
        ("brackets", |text| {
            text.replace("- {item", "- ｛item").replace("}\n", "｝\n")
        }),
        ("notes", |text| format!("＃ 说明\n{text}")),
        ("blocks", |text| text.replace(": |\n", ": ｜\n")),
    ];
    for (name, change) in changes {
        let case = Case::bilingual();
        let folder = case.home().join("data/2026");
        let mut changed = 0;
        for (file, content) in crate::support::files(&folder) {
            let text = String::from_utf8(content).unwrap();
            let typed = change(&text);
            if file.ends_with(".yaml") && typed != text {
                std::fs::write(folder.join(&file), typed).unwrap();
                changed += 1;
            }
        }
        assert!(changed > 0, "{name}");
        let found = crate::rules::findings(&case);
        let marks = found
            .iter()
            .filter(|found| found["rule"] == "yaml-keyboard")
            .count();
        assert_eq!(marks, changed, "{name}: {found:#?}");
        let output = case.run(&["check", "--fix"]);
        assert!(
            output.status.success(),
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(crate::rules::found(&case), [] as [&str; 0], "{name}");
    }
}

/// A roster of thousands is read in pieces and by several threads: that must show nowhere, wherever a piece ends.
#[test]
fn a_long_roster_tells_its_mistakes_in_their_places() {
    const PEOPLE: u32 = 3_000;
    const WRONG: [u32; 3] = [2, 1_500, 2_990];
    let han = |at: u32| char::from_u32(0x4E00 + at).unwrap();
    let person = |number: u32| {
        let name = format!("王{}{}", han(number / 400), han(number % 400));
        let rank = if WRONG.contains(&number) { 99 } else { 1 };
        format!(
            "  - name: {name}\n    political-status: 共青团员\n    faculty: 院系{number}\n    grade: 二年级\n    \
             rank: {rank}/41\n    failed-courses: 否\n    experience: >-\n      班长、学习委员\n    position: 干事\n    \
             department: office\n"
        )
    };
    let people: Vec<String> = (0..PEOPLE).map(person).collect();
    let head = "departments: [{id: office, name: 办公室}]\npeople:\n";
    let told = |roster: &str| -> Vec<(String, u64)> {
        let case = Case::small().write("staff.yaml", roster);
        let found = crate::rules::findings(&case).into_iter();
        let in_roster = found.filter(|found| found["file"] == "data/2026/staff.yaml");
        let rule = |found: &serde_json::Value| found["rule"].as_str().unwrap().to_owned();
        in_roster
            .map(|found| (rule(&found), found["line"].as_u64().unwrap()))
            .collect()
    };
    let mut ranks = told(&format!("{head}{}", people.concat()));
    ranks.retain(|(rule, _)| rule == "impossible-rank");
    let lines = ranks.iter().map(|(_, line)| *line);
    assert!(
        lines.eq(WRONG.map(|number| u64::from(number * 10 + 7))),
        "{ranks:?}"
    );
    // A quotation that goes on over the end of a piece is one error, where it begins or ends.
    let (first, rest) = people.split_at(1_000);
    let open = "  - name: \"王\n";
    let broken = format!("{head}{}{open}{}", first.concat(), rest.concat());
    let broken = told(&broken);
    assert_eq!(broken.len(), 1, "{broken:?}");
}

/// What is wrong beside such marks is told with them, where it stands in the file as it is.
#[test]
fn marks_of_a_chinese_keyboard_hide_nothing_else() {
    let case = Case::bilingual()
        .replace("staff.yaml", "    rank: 1/41", "    rank：41/1")
        .replace(
            "staff.yaml",
            "    department: office",
            "\tdepartment：nowhere",
        )
        .replace(
            "staff.yaml",
            "{id: study, name: 学习部}",
            "｛id: study，name: 学习部｝",
        );
    let others = || -> Vec<String> {
        let found = crate::rules::findings(&case);
        let others = found
            .iter()
            .filter(|found| found["rule"] != "yaml-keyboard");
        others
            .map(|found| format!("{} {}:{}", found["rule"], found["line"], found["column"]))
            .collect()
    };
    assert_eq!(
        others(),
        [r#""impossible-rank" 9:10"#, r#""unknown-department" 27:13"#]
    );
    case.run(&["check", "--fix"]);
    assert_eq!(
        others(),
        [r#""impossible-rank" 9:11"#, r#""unknown-department" 27:17"#]
    );
    assert_eq!(crate::rules::findings(&case).len(), 2);
}

/// A whole roster in the words of its headings, as a spreadsheet has them, and a record between brackets.
#[test]
fn records_in_words_with_wide_colons_are_read_and_corrected() {
    let words = [
        ("name", "姓名"),
        ("political-status", "政治面貌"),
        ("faculty", "院系"),
        ("grade", "年级"),
        ("rank", "排名"),
        ("failed-courses", "有无课业不及格"),
        ("experience", "院系、班级学生工作经历"),
        ("position", "职务"),
        ("department", "部门"),
    ];
    let roster = Case::small();
    let path = roster.home().join("data/2026/staff.yaml");
    let mut people = std::fs::read_to_string(path).unwrap();
    let begin = people.find("people:").unwrap();
    for (key, word) in words {
        for before in ["    ", "  - "] {
            let typed =
                people[begin..].replace(&format!("{before}{key}: "), &format!("{before}{word}："));
            people.replace_range(begin.., &typed);
        }
    }
    let roster = roster.write("staff.yaml", people);
    let advisors = Case::small().replace(
        "advisors.yaml",
        "{category: 分管副书记, name: 赵赟, full-time-cadre: 是}",
        "｛类别：分管副书记，姓名：赵赟，是否专职团干：是｝",
    );
    for case in [roster, advisors] {
        let rules: std::collections::BTreeSet<String> =
            crate::rules::found(&case).into_iter().collect();
        assert_eq!(
            rules.into_iter().collect::<Vec<_>>(),
            ["key-in-words", "yaml-keyboard"]
        );
        case.run(&["check", "--fix"]);
        assert_eq!(crate::rules::found(&case), [] as [&str; 0]);
    }
}

/// A word that may mean two keys means the one that the record lacks.
#[test]
fn a_word_for_two_keys_is_the_one_that_is_lacking() {
    for (dates, times) in [("日期", "时间"), ("date", "时间"), ("时间", "time")] {
        let case = Case::small()
            .replace("congress.yaml", "    date: ", &format!("    {dates}: "))
            .replace("congress.yaml", "    time: ", &format!("    {times}: "));
        case.run(&["check", "--fix"]);
        assert_eq!(
            crate::rules::found(&case),
            [] as [&str; 0],
            "{dates} {times}"
        );
    }
    let twice = Case::small().replace(
        "staff.yaml",
        "    rank: 1/41",
        "    rank: 1/41\n    排名: 2/41",
    );
    assert_eq!(crate::rules::found(&twice), ["duplicate-key"]);
    twice.run(&["check", "--fix"]);
    assert_eq!(crate::rules::found(&twice), ["duplicate-key"]);
}

/// What keeps the file from being read even without such marks is told with them.
#[test]
fn marks_of_a_chinese_keyboard_hide_no_other_error_of_yaml() {
    let case = Case::small()
        .replace("staff.yaml", "name: 王犇", "name：王犇")
        .replace("staff.yaml", "experience: 班长", "experience: 职务: 班长");
    let found = crate::rules::findings(&case);
    let told: Vec<String> = found
        .iter()
        .map(|found| format!("{} {}", found["rule"], found["line"]))
        .collect();
    assert_eq!(
        told,
        [
            r#""half-width-punctuation" 11"#,
            r#""yaml-text-colon" 11"#,
            r#""yaml-keyboard" 28"#
        ]
    );
}

/// A correction that was asked for by itself is made beside marks that stay.
#[test]
fn keys_are_corrected_beside_marks_that_nobody_selected() {
    let case = Case::small().replace("staff.yaml", "    rank: 1/41", "    排名：1/41");
    let output = case.run(&["check", "--select", "key-in-words", "--fix"]);
    assert!(output.status.success(), "{output:?}");
    let written = std::fs::read_to_string(case.home().join("data/2026/staff.yaml")).unwrap();
    assert!(written.contains("    rank：1/41"));
}

/// Who writes keys in words of their own types the colon of the same keyboard behind them.
#[test]
fn keys_in_words_may_have_wide_colons() {
    let case = Case::bilingual()
        .replace("staff.yaml", "  - name: 王犇", "  - 姓名：王犇")
        .replace("staff.yaml", "    grade: 三年级", "    年级：三年级")
        .replace("congress.yaml", "    place: ", "    地点：");
    let found = crate::rules::found(&case);
    let of = |rule: &str| found.iter().filter(|found| *found == rule).count();
    assert_eq!(
        [of("key-in-words"), of("yaml-keyboard"), found.len()],
        [3, 2, 5]
    );
    case.run(&["check", "--fix"]);
    assert_eq!(crate::rules::found(&case), [] as [&str; 0]);
}

/// Prose that begins like YAML, or goes on like it, is told in all its places, and everything else is checked as well.
#[test]
fn prose_that_looks_like_yaml_is_told_and_read() {
    let prose = [
        "条件: 本校学生",
        "**学生会**的任务",
        "* 学生会",
        "&学生会 任务",
        "@学生会",
        "%学生会",
        "`学生会`",
        "- 学生会",
        "[学生会]任务",
        "> 学生会",
        "!学生会",
        "? 学生会",
        "\"学生会\"的'任务'",
        "职责:",
        "学生会\n      任务: 一",
    ];
    let articles = prose.iter().enumerate();
    let articles: String = articles
        .map(|(at, text)| format!("  - id: art-{at}\n    text: {text}\n"))
        .collect();
    let charter = format!("articles:\n{articles}  - id: art-99\n    txet: 完\n");
    let case = Case::small().write("charter.yaml", &charter);
    let found = refusal(&case);
    let told: Vec<String> = found
        .iter()
        .filter_map(|line| {
            let (rule, behind) = line
                .strip_prefix("error yaml-")?
                .split_once(" charter.yaml:")?;
            assert!(behind.contains(" offer "), "{line}");
            let (line, _) = behind.split_once(':')?;
            Some(format!("{rule} {line}"))
        })
        .collect();
    let expected = [
        "text-colon 3",
        "text-sign 5",
        "text-sign 7",
        "lost-anchor 9",
        "text-sign 11",
        "text-sign 13",
        "text-sign 15",
        "text-sign 17",
        "text-sign 19",
        "text-sign 21",
        "text-sign 23",
        "text-sign 25",
        "text-sign 27",
        "text-colon 29",
        "text-colon 32",
    ];
    assert_eq!(told, expected, "{found:#?}");
    let is_other = |line: &String| line.contains("unknown-key-near charter.yaml:34:");
    assert!(found.iter().any(is_other), "{found:#?}");
    case.run(&["check", "--fix", "--unsafe"]);
    let left = refusal(&case);
    let is_left = left.iter().any(|line| line.starts_with("error yaml-"));
    assert!(!is_left, "{left:#?}");
    let mended = std::fs::read_to_string(case.file("charter.yaml")).unwrap();
    assert!(mended.contains("    text: \"&学生会任务\"\n"), "{mended}");
    let quoted = "    text: '\"学生会\"的''任务'''\n";
    assert!(mended.contains(quoted), "{mended}");
}
