//! A disclosure that names nobody to turn to.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 没有写联系方式。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 里没有 `contact`。
    ///
    /// ## 为什么
    ///
    /// 公开是为了接受监督；有疑问、有意见的人，要知道找谁、怎样找。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// contact:
    ///   department: 校团委
    ///   telephone: 0551-62901234
    ///   office: 大学生活动中心203室
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 写上 `contact`：部门、电话、邮箱、办公地点、办公时间、意见箱，有几项写几项。电话和邮箱用单位的，不用个人的。照已经公布的文件转录、原文没有的，写一条豁免。
    ///
    /// # en
    ///
    /// Nobody is named to turn to.
    ///
    /// ## What it finds
    ///
    /// There is no `contact` in `disclosure.yaml`.
    ///
    /// ## Why it matters
    ///
    /// A disclosure exists to be supervised. Whoever has a question or an objection must know where to go with it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// contact:
    ///   department: 校团委
    ///   telephone: 0551-62901234
    ///   office: 大学生活动中心203室
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write `contact`: department, telephone, mailbox, office, hours, box, as many as there are. Give an office's number
    /// and mailbox, not a person's. Waive it where a document is published as it once was and had none.
    static NO_CONTACT: "no-contact", Criteria, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    if settings.contact.is_none() && !settings.unread.has("contact") {
        // What is missing has no place; it is asked of the union.
        findings.push(NO_CONTACT.finding().at(settings.organisation.span()));
    }
}
