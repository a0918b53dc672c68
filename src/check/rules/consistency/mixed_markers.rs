//! Items of one level in different styles.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, Spanned, message, rule};
use crate::model::{Marker, Provision, ProvisionKind};

rule! {
    /// # zh-CN
    ///
    /// 同一层的各项编号写法不一。
    ///
    /// ## 查什么
    ///
    /// 同一篇条文里，同一层的项（`items`）用了不同的编号写法：这里是“（一）”，那里是“(一)”或“1、”。
    ///
    /// ## 为什么
    ///
    /// 同一层的项写法一致，读者才看得出层次；多半是从不同的文件拼起来的。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// - id: art-1
    ///   marker: （一）
    ///   items: [学习, 生活]
    /// - id: art-2
    ///   marker: 1、    # 同一层，上面是（一）
    ///   items: [人事, 经费]
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 把各处的 `marker` 改成一样；原文如此、照原样公布的，写一条豁免。
    ///
    /// # en
    ///
    /// Items of one level are numbered in different styles.
    ///
    /// ## What it finds
    ///
    /// Items (`items`) of one level of a legal text with different numbers: （一） here, (一) or 1、 there.
    ///
    /// ## Why it matters
    ///
    /// Readers see levels by their numbers. Most likely the text was put together from several.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - id: art-1
    ///   marker: （一）
    ///   items: [学习, 生活]
    /// - id: art-2
    ///   marker: 1、    # the same level; above it is （一）
    ///   items: [人事, 经费]
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Give them the same `marker`. If the source has it so and is published as it is, waive it.
    static MIXED_MARKERS: "mixed-markers", Consistency, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for text in subject.draft.legal_texts() {
        if let Some(text) = text.text {
            walk(text, 0, &mut Vec::new(), findings);
        }
    }
}

/// The marker styles met so far, by level; each with its first occurrence.
type Styles<'a> = Vec<Vec<(&'a Marker, Span)>>;

/// Checks a provision and all below it. Only items deepen the level: the items of two articles are of one level.
fn walk<'a>(
    provision: &'a Provision,
    level: usize,
    styles: &mut Styles<'a>,
    findings: &mut Vec<Finding>,
) {
    if let Some(Spanned { value, span }) = &provision.marker {
        if styles.len() <= level {
            styles.resize(level + 1, Vec::new());
        }
        let known = &mut styles[level];
        // Each further style is reported once, where it first occurs, not at each of its uses.
        if !known.iter().any(|(style, _)| *style == value) {
            known.push((value, *span));
            let (first, place) = known[0];
            if known.len() > 1 {
                findings.push(
                    MIXED_MARKERS
                        .finding()
                        .with("marker", value.number(1))
                        .with("first", first.number(1))
                        .at(*span)
                        .and(place, message::RELATED_FIRST_MARKER),
                );
            }
        }
    }
    for (role, child) in provision.children() {
        let level = if role == ProvisionKind::Item {
            level + 1
        } else {
            level
        };
        walk(child, level, styles, findings);
    }
}
