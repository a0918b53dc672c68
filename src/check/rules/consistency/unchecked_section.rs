//! Sections whose content is an attachment, which no rule can read.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::model::{Section, SectionKind};

rule! {
    /// # zh-CN
    ///
    /// 这一节是附件，里面的文字程序看不到，没有核对。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 的 `sections` 里写了 `attachment` 的各节。
    ///
    /// ## 为什么
    ///
    /// 程序核对的是写成数据的内容。附件里的章程和名单是否一致、写没写不该公开的号码，程序都不知道；别的各节没有查出错误，不说明附件没有错误。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// attachments:
    ///   - {id: charter, title: 学生会章程, file: 章程.docx}
    /// sections:
    ///   - {kind: charter, title: 学生会组织章程, attachment: charter}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 发布前自己核对附件。有时间的时候把它写成数据（章程写进 `charter.yaml`），删去 `attachment`；一直用附件的，豁免并写明由谁核对过。
    ///
    /// # en
    ///
    /// The section is an attachment, whose text the program cannot read and has not checked.
    ///
    /// ## What it finds
    ///
    /// The sections in `disclosure.yaml` that have an `attachment`.
    ///
    /// ## Why it matters
    ///
    /// What is written as data is checked. Whether an attached charter agrees with the roster, or holds numbers that are not
    /// to be published, the program cannot tell; that nothing was found elsewhere says nothing of the attachment.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// attachments:
    ///   - {id: charter, title: 学生会章程, file: 章程.docx}
    /// sections:
    ///   - {kind: charter, title: 学生会组织章程, attachment: charter}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the attachment yourself before publishing. In time, write it as data (a charter into `charter.yaml`) and
    /// delete `attachment`; if it stays an attachment, waive this and say who checked it.
    static UNCHECKED_SECTION: "unchecked-section", Consistency, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let settings = subject.draft.settings.value.iter();
    let sections = settings.flat_map(|settings| &settings.sections);
    let attached = sections.filter(|section| section.attachment.is_some());
    findings.extend(attached.map(|section| {
        UNCHECKED_SECTION
            .finding()
            .with("title", section.title.primary().value.as_str())
            .with("file", format!("{}.yaml", file(section)))
            .at(section.attached_at())
    }));
}

/// The name of the file in which the section would be data. The chart is drawn from the roster's.
fn file(section: &Section) -> &str {
    match section.kind.value {
        SectionKind::Structure => SectionKind::Staff.name(),
        _ => section.id(),
    }
}
