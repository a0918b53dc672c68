//! Waivers: findings that the author lets stand, each with a reason.

use std::collections::HashMap;

use crate::diagnostic::{FileId, Finding, Place, Rule, Span, Waived, message, rule};
use crate::model::{DisclosureDraft, Waiver, is_naming};
use crate::text::{key, nearest};
use crate::workspace::Files;
use crate::yaml::{Kind, Node};

rule! {
    /// # zh-CN
    ///
    /// 豁免没有对上任何问题。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 的 `waivers` 里，有一条豁免在它所说的地方没有查出它所说的问题，或者那个地方不存在。
    ///
    /// ## 为什么
    ///
    /// 问题改好以后，豁免就该删去；留着它，以后同样的错再出现也不会有人知道。写错了地方的豁免则没有作用。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// waivers:
    ///   - rule: doubled-word
    ///     at: charter.yaml#art-15     # 第十五条已经没有重复的词
    ///     reason: 原文如此
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去这条豁免，或者改正 `rule` 和 `at`。
    ///
    /// # en
    ///
    /// A waiver matches nothing.
    ///
    /// ## What it finds
    ///
    /// A waiver in `waivers` of `disclosure.yaml` whose rule found nothing at the place it names, or whose
    /// place does not exist.
    ///
    /// ## Why it matters
    ///
    /// A waiver outlives its cause unless somebody removes it, and would then hide the next mistake of
    /// that kind. One with a wrong place has no effect.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// waivers:
    ///   - rule: doubled-word
    ///     at: charter.yaml#art-15     # nothing is doubled in article 15 any more
    ///     reason: as published
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Remove the waiver, or correct its `rule` and `at`.
    static UNUSED_WAIVER: "unused-waiver", Waivers, Warning, waivable: false
}

/// The waivers of one disclosure.
#[derive(Debug, Default)]
pub(crate) struct Waivers {
    entries: Vec<TrackedWaiver>,
}

/// A waiver, and whether it has matched a finding.
#[derive(Debug)]
struct TrackedWaiver {
    waiver: Waiver,
    /// What it covers; `None` if `at` names nothing that exists.
    place: Option<Span>,
    used: bool,
}

impl Waivers {
    /// The waivers that a draft's settings hold.
    pub(crate) fn from_settings(draft: &DisclosureDraft, files: &Files) -> Self {
        let given = draft
            .settings
            .value
            .iter()
            .flat_map(|settings| settings.waivers.iter().flatten())
            .filter(|waiver| waiver.unread.is_empty());
        let entries = given
            .map(|waiver| TrackedWaiver {
                place: target_span(&waiver.at.value.0, draft, files),
                waiver: waiver.clone(),
                used: false,
            })
            .collect();
        Self { entries }
    }

    /// Marks the findings that are waived. May be called for each stage of findings: a waiver stays used.
    pub(crate) fn mark(&mut self, findings: &mut [Finding]) {
        // Looked up by rule and file: comparing every waiver with every finding took too long with hundreds of
        // schools.
        let mut by_rule: HashMap<(FileId, &str), Vec<usize>> = HashMap::new();
        for (at, entry) in self.entries.iter().enumerate() {
            if let Some(place) = entry.place {
                let rule = entry.waiver.rule.value.0.as_str();
                by_rule.entry((place.file, rule)).or_default().push(at);
            }
        }
        // Apart from the entries, because `covers` borrows them.
        let mut used = vec![false; self.entries.len()];
        for finding in findings.iter_mut().filter(|finding| finding.waivable) {
            let Place::Span(span) = finding.place else {
                continue;
            };
            for at in by_rule.get(&(span.file, finding.id)).into_iter().flatten() {
                if self.entries[*at].covers(span) {
                    finding.waived = Some(self.entries[*at].waived());
                    used[*at] = true;
                }
            }
        }
        for (entry, used) in self.entries.iter_mut().zip(used) {
            entry.used |= used;
        }
    }

    /// Errors in the waivers themselves: a rule that does not exist, or one that cannot be waived.
    pub(crate) fn mistakes(&self, rules: &[&'static Rule]) -> Vec<Finding> {
        let mistake = |entry: &TrackedWaiver| match entry.rule(rules) {
            None => Some(unknown_rule(&entry.waiver, rules)),
            Some(rule) => (!rule.waivable).then(|| not_waivable(&entry.waiver)),
        };
        self.entries.iter().filter_map(mistake).collect()
    }

    /// The waivers that matched nothing, of those whose rule ran (`ran`): a rule of documents does not run in
    /// `check`.
    pub(crate) fn unused(
        &self,
        rules: &[&'static Rule],
        ran: impl Fn(&Rule) -> bool,
    ) -> Vec<Finding> {
        let is_idle = |entry: &&TrackedWaiver| {
            let rule = entry.rule(rules).filter(|rule| rule.waivable);
            !entry.used && rule.is_some_and(&ran)
        };
        let idle = self.entries.iter().filter(is_idle);
        idle.map(TrackedWaiver::unused).collect()
    }
}

impl TrackedWaiver {
    /// The rule it names, if that exists.
    fn rule(&self, rules: &[&'static Rule]) -> Option<&'static Rule> {
        let name = self.waiver.rule.value.0.as_str();
        rules.iter().find(|rule| rule.name == name).copied()
    }

    /// Whether a finding at `span`, which is in the same file, is covered: where it begins decides.
    fn covers(&self, span: Span) -> bool {
        self.place
            .is_some_and(|place| place.range().contains(&span.range().start))
    }

    /// What a waived finding carries: the reason, and where it is given.
    fn waived(&self) -> Waived {
        Waived {
            reason: self.waiver.reason.value.0.clone(),
            span: self.waiver.place,
        }
    }

    fn unused(&self) -> Finding {
        let wording = match self.place {
            Some(_) => UNUSED_WAIVER.message,
            None => message::UNUSED_WAIVER_PLACE,
        };
        UNUSED_WAIVER
            .finding()
            .worded(wording)
            .with("rule", self.waiver.rule.value.0.as_str())
            .with("at", self.waiver.at.value.0.as_str())
            .at(self.waiver.place)
    }
}

fn not_waivable(waiver: &Waiver) -> Finding {
    Finding::error(message::WAIVER_IMPOSSIBLE)
        .with("rule", waiver.rule.value.0.as_str())
        .at(waiver.rule.span)
}

fn unknown_rule(waiver: &Waiver, rules: &[&'static Rule]) -> Finding {
    let name = waiver.rule.value.0.as_str();
    let names = rules.iter().map(|rule| rule.name);
    Finding::error(message::WAIVER_UNKNOWN_RULE)
        .with("rule", name)
        .with("nearest", nearest(name, names))
        .at(waiver.rule.span)
}

/// Resolves the `at` of a waiver: a file, or the value under a key, an id or a name in it: `charter.yaml`,
/// `charter.yaml#art-15`, `delegates.yaml#figures`, `staff.yaml#王犇`.
fn target_span(at: &str, draft: &DisclosureDraft, files: &Files) -> Option<Span> {
    let (name, inner) = match at.split_once('#') {
        Some((name, inner)) => (name, Some(inner)),
        None => (at, None),
    };
    let path = draft.folder.join(name);
    let file = files.find(&path)?;
    let Some(inner) = inner else {
        // To the end and one further, so that a finding at the very end is within.
        return Some(Span::new(file, 0..files.text(file).len() + 1));
    };
    let tree = draft.trees.iter().find(|tree| tree.span.file == file)?;
    find_named(tree, inner)
}

/// The first value under this key, or the first record with this id or name, in the order of the file.
pub(super) fn find_named(node: &Node, name: &str) -> Option<Span> {
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.iter().find_map(|node| find_named(node, name)),
        Kind::Map(entries) => {
            let has_name = entries.iter().any(|entry| {
                is_naming(&entry.key.value)
                    && name_texts(&entry.value).any(|text| key(text) == key(name))
            });
            if has_name {
                return Some(Span::new(
                    node.span.file,
                    node.span.range().start..end_of(node),
                ));
            }
            entries.iter().find_map(|entry| {
                if entry.key.value == name {
                    let from = entry.key.span.range().start;
                    // A key without a value still covers a finding right behind its colon.
                    let until = end_of(&entry.value).max(entry.key.span.range().end + 1);
                    return Some(Span::new(node.span.file, from..until));
                }
                find_named(&entry.value, name)
            })
        }
    }
}

/// End of a node with everything in it. The span of a list or map covers only its beginning.
pub(super) fn end_of(node: &Node) -> usize {
    let own_end = node.span.range().end;
    let last = match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.last(),
        Kind::Map(entries) => entries.last().map(|entry| &entry.value),
    };
    last.map_or(own_end, |last| end_of(last).max(own_end))
}

/// The texts of a name: the scalar itself, or its text in each language.
pub(super) fn name_texts(node: &Node) -> impl Iterator<Item = &str> {
    let values = match &node.kind {
        Kind::Map(entries) => entries.iter().map(|entry| &entry.value).collect(),
        _ => vec![node],
    };
    values.into_iter().filter_map(Node::text).map(str::trim)
}
