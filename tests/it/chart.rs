//! The drawn organisation chart: what it shows, where its texts stand, and that it is heard as the nested list.

use std::fmt::Write as _;
use std::path::Path;

use scraper::{ElementRef, Html};

use crate::support::{Case, attributes, runs, select, tool};

/// A frame in points or in the units of a drawing.
#[derive(Debug, Clone, Copy)]
struct Frame {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

fn overlap(a: Frame, b: Frame) -> bool {
    let across = a.right.min(b.right) - a.left.max(b.left);
    let down = a.bottom.min(b.bottom) - a.top.max(b.top);
    across > 0.5 && down > 0.5
}

/// A roster: so many members of the presidium and departments, each with a head, a deputy and three officers.
fn staff(presidium: usize, departments: &[&str]) -> String {
    let surnames = ["欧阳", "尉迟", "阿卜杜拉·", "王", "李"];
    let given = ["翀垚", "赟", "玥喆", "堃", "犇", "䶮"];
    // Long ones, and in Latin letters.
    let long = [
        "Aleksandra Konstantinopolskaya Wolkenstein",
        "阿卜杜拉·买买提·艾山江",
    ];
    let mut at = 0;
    let mut person = |position: &str, department: &str| {
        at += 1;
        let name = match long.get(at - 1) {
            Some(name) => (*name).to_owned(),
            None => format!(
                "{}{}{}",
                surnames[at % 5],
                given[at / 5 % 6],
                given[at / 30]
            ),
        };
        format!("  - {{name: {name}, position: {position}, department: {department}}}\n")
    };
    let mut text = String::from("departments:\n");
    for (at, name) in departments.iter().enumerate() {
        writeln!(text, "  - {{id: d{at}, name: {name}}}").unwrap();
    }
    if departments.is_empty() {
        text = "departments: []\n".into();
    }
    text += "people:\n";
    for at in 0..presidium {
        // Whoever takes the chair is listed last.
        let position = if at + 1 == presidium {
            "执行主席"
        } else {
            "副主席"
        };
        text += &person(position, "");
    }
    for at in 0..departments.len() {
        for position in ["部长", "副部长", "干事", "干事", "干事"] {
            text += &person(position, &format!("d{at}"));
        }
    }
    text
}

const NAMES: [&str; 12] = [
    "办公室",
    "学习部",
    "文体部",
    "实践外联部",
    "策划部",
    "权益服务部",
    "宣传部",
    "新媒体中心",
    "志愿服务部",
    "Office of International Friendship",
    "女生部",
    "组织部",
];

/// The disclosure with another roster. What the rules say of that is none of these tests' business.
fn with(presidium: usize, departments: usize) -> Case {
    let text = staff(presidium, &NAMES[..departments]);
    Case::small().claiming_nothing().write("staff.yaml", text)
}

fn without_blanks(text: &str) -> String {
    text.split_whitespace().collect()
}

fn page(case: &Case, name: &str) -> Html {
    Html::parse_document(&case.read(name))
}

fn number(element: ElementRef, name: &str) -> f64 {
    element.attr(name).unwrap().parse().unwrap()
}

fn drawn_frame(rect: ElementRef) -> Frame {
    let (left, top) = (number(rect, "x"), number(rect, "y"));
    Frame {
        left,
        top,
        right: left + number(rect, "width"),
        bottom: top + number(rect, "height"),
    }
}

/// The words of the page that shows the chart, with their frames.
fn words(pdf: &Path, heading: &str) -> Vec<(String, Frame)> {
    let html = tool(
        "pdftotext",
        &["-bbox-layout".as_ref(), pdf.as_ref(), "-".as_ref()],
    );
    let html = Html::parse_document(&String::from_utf8(html).unwrap());
    let pages = select(&html, "page").into_iter();
    let mut pages = pages.filter(|page| {
        let text: String = page.text().flat_map(str::split_whitespace).collect();
        text.contains(heading)
    });
    let page = pages.next_back().expect("no page has the heading");
    page.descendants()
        .filter_map(ElementRef::wrap)
        .filter(|element| element.value().name() == "word")
        .map(|word| {
            let frame = Frame {
                left: number(word, "xmin"),
                top: number(word, "ymin"),
                right: number(word, "xmax"),
                bottom: number(word, "ymax"),
            };
            (word.text().collect(), frame)
        })
        .collect()
}

/// What is tagged below the heading of the chart.
fn tags(pdf: &Path, heading: &str, next: &str) -> Vec<String> {
    let text = tool("pdfinfo", &["-struct-text".as_ref(), pdf.as_ref()]);
    let text = String::from_utf8_lossy(&text).into_owned();
    let lines = text
        .lines()
        .map(|line| line.trim().trim_matches('"').to_owned());
    let lines: Vec<String> = lines.collect();
    // A list of contents names the heading, too.
    let at = lines.iter().rposition(|line| line.contains(heading));
    lines[at.unwrap() + 1..]
        .iter()
        .cloned()
        .take_while(|line| !line.contains(next))
        .filter(|line| !line.starts_with('/'))
        .collect()
}

#[test]
fn the_chart_shows_what_the_data_states() {
    let case = Case::bilingual();
    case.build();
    let html = page(&case, "2026/zh-CN/index.html");
    let titles = select(&html, ".drawing > a .unit-name");
    let titles: Vec<String> = titles
        .iter()
        .map(|title| title.text().collect::<String>().trim().into())
        .collect();
    assert_eq!(
        titles,
        ["学生代表大会", "指导", "主席团", "办公室", "学习部"]
    );
    let links = attributes(&html, ".drawing > a", "href");
    assert_eq!(
        links,
        [
            "#congress",
            "#advisors",
            "#staff-欧阳翀",
            "#staff-阿卜杜拉-买买提",
            "#staff-王犇"
        ]
    );
    for link in &links {
        assert_eq!(
            select(&html, &format!("main [id='{}']", &link[1..])).len(),
            1,
            "{link}"
        );
    }
    let study: String = select(&html, ".drawing > a:last-of-type .position")
        .iter()
        .flat_map(ElementRef::text)
        .collect();
    assert_eq!(study.split_whitespace().collect::<String>(), "部长干事1人");
    // What guides is dashed, and nothing else; nothing that can be focused is hidden from anyone.
    assert_eq!(select(&html, ".drawing line.dashed").len(), 1);
    assert!(select(&html, "[aria-hidden] a").is_empty());
    assert_eq!(attributes(&html, ".drawing", "role"), ["group"]);
    // The list is there for who does not see the drawing, with everyone's name.
    let list: String = select(&html, ".structure ul.chart")[0].text().collect();
    for name in [
        "欧阳翀",
        "尉迟玥",
        "阿卜杜拉·买买提",
        "王犇",
        "李㛃",
        "赵赟",
    ] {
        assert!(list.contains(name), "{name}");
    }
    // Side by side, boxes have both languages.
    let both = page(&case, "2026/zh-CN-en/index.html");
    let languages = attributes(&both, ".drawing .presidium .unit-name", "lang");
    assert_eq!(languages, ["zh-CN", "en"]);
}

#[test]
fn nothing_is_drawn_of_which_the_data_says_nothing() {
    let case = Case::small()
        .claiming_nothing()
        .remove("advisors.yaml")
        .remove("congress.yaml")
        .replace(
            "disclosure.yaml",
            "  - {kind: advisors, title: 主要责任人}\n",
            "",
        )
        .replace(
            "disclosure.yaml",
            "  - {kind: congress, title: 学生代表大会召开情况}\n",
            "",
        );
    case.build();
    let html = page(&case, "2026/zh-CN/index.html");
    assert_eq!(select(&html, ".drawing .presidium").len(), 1);
    assert!(select(&html, ".drawing :is(.congress, .guides, .dashed)").is_empty());
}

#[test]
fn every_number_of_departments_and_members_is_drawn_whole() {
    for (presidium, departments) in [(1, 0), (7, 1), (3, 6), (5, 12)] {
        let case = with(presidium, departments);
        case.build();
        let html = page(&case, "2026/zh-CN/index.html");
        let boxes: Vec<Frame> = select(&html, ".drawing rect")
            .into_iter()
            .map(drawn_frame)
            .collect();
        assert_eq!(boxes.len(), departments + 3);
        for (at, one) in boxes.iter().enumerate() {
            assert!(
                boxes[at + 1..].iter().all(|other| !overlap(*one, *other)),
                "{one:?}"
            );
        }
        // The chair comes first, although the roster lists it last.
        let offices = select(&html, ".drawing .presidium .position");
        assert_eq!(offices[0].text().collect::<String>().trim(), "执行主席");
        assert_eq!(offices.len(), presidium);

        let pdf = case.output("2026/zh-CN/announcement.pdf");
        let heading = "三、工作机构组织架构图";
        let words = words(&pdf, heading);
        for (at, (text, one)) in words.iter().enumerate() {
            // The type area of GB/T 9704, in points.
            assert!(
                one.left > 79.0 && one.right < 522.5 && one.bottom < 745.0
                    // The running title and the number of the page stand beside the type area.
                    || one.top > 750.0
                    || one.bottom < 105.0,
                "{text} {one:?}"
            );
            let inner = Frame {
                top: one.top + 3.0,
                bottom: one.bottom - 3.0,
                ..*one
            };
            let crossed = words[at + 1..].iter().find(|(_, other)| {
                overlap(
                    inner,
                    Frame {
                        top: other.top + 3.0,
                        bottom: other.bottom - 3.0,
                        ..*other
                    },
                )
            });
            assert!(crossed.is_none(), "{text} {crossed:?}");
        }
        let tags = tags(&pdf, heading, "四、工作人员名单");
        let offices = tags.iter().filter(|line| line.as_str() == "部长").count();
        assert_eq!(offices, departments);
        let heard = without_blanks(&tags.concat());
        let counts = heard.matches("干事3人").count();
        assert_eq!(counts, departments);
        // Congress, guides, presidium; the two who guide; the presidium; departments, and in each two people and a count.
        let items = tags.iter().filter(|line| line.starts_with("LI ")).count();
        assert_eq!(items, 3 + 2 + presidium + departments * 4, "{tags:?}");
    }
}

#[test]
fn the_pdf_is_heard_as_the_nested_list() {
    let case = Case::small();
    case.build();
    let tags = tags(
        &case.output("2026/zh-CN/announcement.pdf"),
        "三、工作机构组织架构图",
        "四、工作人员名单",
    );
    let texts: Vec<&str> = tags
        .iter()
        .map(String::as_str)
        .filter(|line| !line.contains("(block)") && !line.is_empty())
        .collect();
    let heard = without_blanks(&texts.concat());
    assert!(
        heard.starts_with("学生代表大会指导分管副书记赵赟秘书长钱喆主席团执行主席欧阳翀副主席尉迟玥办公室部长阿卜杜拉·买买提学习部部长王犇干事1人"),
        "{heard}"
    );
    // No type of it is under 9 points.
    let runs = runs(&case.output("2026/zh-CN/announcement.pdf"));
    let small = runs.iter().find(|run| run.text.trim() == "执行主席");
    assert!(small.is_some_and(|run| run.size >= 9.0), "{small:?}");
    let lists = tags
        .iter()
        .filter(|line| line.starts_with("L (block)"))
        .count();
    assert_eq!(lists, 5);
}

#[test]
fn from_right_to_left_the_chart_is_mirrored() {
    let case = Case::with_language("uyghur");
    case.build();
    let html = page(&case, "2026/ug/index.html");
    let place = |kind: &str| drawn_frame(select(&html, &format!(".drawing .{kind} rect"))[0]).left;
    assert!(place("congress") > place("guides"));
}
