//! A link to what is not in the disclosure.

use std::collections::BTreeSet;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, Spanned, message, rule};
use crate::markup;
use crate::markup::{Rich, Target};
use crate::model::{Attachment, DisclosureDraft, LegalText, Provision, Section, Text};
use crate::text::nearest;
use crate::workspace::Files;

rule! {
    /// # zh-CN
    ///
    /// 引用的条文不存在。
    ///
    /// ## 查什么
    ///
    /// 文字里的链接，如 `[](#charter-art-16)`，指向本公开里没有的条文或章节。整节是附件的，里面的条文也不能引用，只能引用整节。
    ///
    /// ## 为什么
    ///
    /// 读者点了没有反应；这样的引用也印不出编号。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 依据[](#charter-art-61)制定。    # 章程没有 id 为 art-61 的条文
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 改成存在的条文的编号；条文已经删去的，把引用也删去。这一条不能豁免。
    ///
    /// # en
    ///
    /// A reference leads nowhere.
    ///
    /// ## What it finds
    ///
    /// A link such as `[](#charter-art-16)` to a provision or section that the disclosure does not have. Of a section that
    /// is an attachment only the whole can be referred to.
    ///
    /// ## Why it matters
    ///
    /// Readers who follow it get nowhere, and there is no number to print for it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 依据[](#charter-art-61)制定。    # no provision of the charter has the id art-61
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Name a provision that exists. If it was removed, remove the reference too. This cannot be waived.
    static REFERENCE_TO_NOTHING: "reference-to-nothing", Consistency, Error, waivable: false
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let (draft, files) = (subject.draft, subject.files);
    let anchors = Anchors::from_draft(draft);
    draft.texts(&mut |text| {
        if let Text::Markdown(markdown) = text {
            for Spanned { value, span } in markdown.0.all() {
                references(&markup::inline(value).0, *span, &anchors, files, findings);
            }
        }
    });
    for prose in draft.prose() {
        for (_, file) in &prose.files {
            let text = files.text(*file);
            let span = Span::new(*file, 0..text.len());
            references(&markup::document(text).0, span, &anchors, files, findings);
        }
    }
}

fn references(
    rich: &Rich,
    span: Span,
    anchors: &Anchors,
    files: &Files,
    findings: &mut Vec<Finding>,
) {
    for target in rich.targets() {
        if let Target::Anchor(anchor) = target
            && !anchors.may_hold(anchor)
        {
            let finding = REFERENCE_TO_NOTHING
                .finding()
                .with("anchor", anchor.as_str())
                .at(files.narrowed(span, &format!("#{anchor}")));
            let known = || anchors.known.iter().map(String::as_str);
            findings.push(match anchors.attached(anchor) {
                Some(section) => finding
                    .worded(message::REFERENCE_INTO_ATTACHMENT)
                    .with("section", section.id())
                    .and(section.attached_at(), message::RELATED_ATTACHED),
                None => finding.with("nearest", nearest(anchor, known())),
            });
        }
    }
}

/// The anchors to which a text may refer: sections, and provisions with an id.
struct Anchors<'a> {
    known: BTreeSet<String>,
    sections: &'a [Section],
    /// The ids of sections whose text could not be read completely: they may contain any anchor.
    unknown: Vec<&'a str>,
    /// Whether the list of sections could be read, so that what is not in it is not there.
    knows_sections: bool,
}

impl<'a> Anchors<'a> {
    fn from_draft(draft: &'a DisclosureDraft) -> Self {
        let settings = draft.settings.value.as_ref();
        let sections = settings.map_or(&[][..], |settings| &settings.sections);
        let ids = sections.iter().map(|section| section.id().to_owned());
        let mut known: BTreeSet<String> = ids.collect();
        let is_read = |section: &Section| section.unread.is_empty();
        let knows_sections = settings.is_some_and(|settings| {
            let is_known = !settings.unread.has("sections") && !settings.sections.is_empty();
            is_known && settings.sections.iter().all(is_read)
        });
        let mut unknown = Vec::new();
        for LegalText { section, text, .. } in draft.legal_texts() {
            let provisions = text.into_iter().flat_map(Provision::descendants);
            let ids = provisions.filter_map(|(_, provision)| provision.id.as_ref());
            known.extend(ids.map(|id| format!("{section}-{}", id.value)));
            if !text.is_some_and(Provision::is_whole) {
                unknown.push(section);
            }
        }
        let attachments = settings.into_iter();
        let attachments = attachments.flat_map(|settings| settings.attachments.iter().flatten());
        known.extend(attachments.map(Attachment::anchor));
        Self {
            known,
            sections,
            unknown,
            knows_sections,
        }
    }

    /// The section in which an anchor would be, if that is an attachment.
    fn attached(&self, anchor: &str) -> Option<&'a Section> {
        let around = self.sections.iter();
        let around = around.filter(|section| is_within(anchor, section.id()));
        // One id may begin with another.
        let innermost = around.max_by_key(|section| section.id().len());
        innermost.filter(|section| section.is_attached())
    }

    /// Whether an anchor exists, or may exist in a text that could not be read.
    fn may_hold(&self, anchor: &str) -> bool {
        let mut unknown = self.unknown.iter();
        !self.knows_sections
            || self.known.contains(anchor)
            || unknown.any(|section| is_within(anchor, section))
    }
}

/// Whether an anchor is of a provision of the section with this id.
fn is_within(anchor: &str, section: &str) -> bool {
    let rest = anchor.strip_prefix(section);
    rest.is_some_and(|rest| rest.starts_with('-'))
}
