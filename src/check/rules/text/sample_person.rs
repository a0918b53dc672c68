//! A person of a new project who was not replaced yet.

use std::sync::LazyLock;

use super::slip::slip;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::samples;
use crate::text::name_key;

rule! {
    /// # zh-CN
    ///
    /// `gongkai new` 写出的样子里的人，还没有换成真的人。
    ///
    /// ## 查什么
    ///
    /// 名单和责任人里叫“示例甲”“示例乙”“Example A”的。
    ///
    /// ## 为什么
    ///
    /// 没有这个人。贴在墙上的名单里有“示例甲”，说明没有换完就公布了。不能豁免。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: 示例甲, grade: 二年级}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 换成真的人。名单在 Excel 或 WPS 里的，运行 `gongkai import roster 名单.xlsx`。
    ///
    /// # en
    ///
    /// A sample person that `gongkai new` wrote was not replaced.
    ///
    /// ## What it finds
    ///
    /// On the roster and among the advisors: 示例甲, 示例乙, Example A.
    ///
    /// ## Why it matters
    ///
    /// There is no such person. A roster on a wall with “Example A” on it was published before it was finished. This cannot be waived.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: 示例甲, grade: 二年级}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Put the real person in. If there is a list in Excel or WPS, run `gongkai import roster list.xlsx`.
    static SAMPLE_PERSON: "sample-person", Text, Warning, waivable: false
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let names = subject.passages.iter().filter(|passage| passage.is_name);
    for passage in names.filter(|passage| is_sample(passage.original)) {
        let whole = 0..passage.original.len();
        findings.push(slip(&SAMPLE_PERSON, subject, passage, whole));
    }
}

/// Whether a name is that of a sample: 示例 or Example, and one more character.
fn is_sample(name: &str) -> bool {
    static PEOPLE: LazyLock<Vec<String>> =
        LazyLock::new(|| samples().people.iter().map(|name| folded(name)).collect());
    let name = folded(name);
    PEOPLE.iter().any(|sample| {
        let rest = name.strip_prefix(sample);
        rest.is_some_and(|rest| rest.chars().count() == 1)
    })
}

fn folded(name: &str) -> String {
    name_key(name).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::is_sample;

    #[test]
    fn only_samples_are_samples() {
        for name in ["示例甲", "示 例 癸", "Example A", "EXAMPLE J"] {
            assert!(is_sample(name), "{name}");
        }
        for name in [
            "欧阳翀",
            "示例",
            "示例学院",
            "Example",
            "Example Smith",
            "示例甲乙",
        ] {
            assert!(!is_sample(name), "{name}");
        }
    }
}
