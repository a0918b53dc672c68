//! What the author says yes to anyway: findings that may stand, each for a reason.

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
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    waiver: Waiver,
    /// What it is about; `None` where there is no such place.
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
            .flat_map(|settings| settings.waivers.iter().flatten());
        let entries = given
            .map(|waiver| Entry {
                place: place(&waiver.at.value.0, draft, files),
                waiver: waiver.clone(),
                used: false,
            })
            .collect();
        Self { entries }
    }

    /// Marks the findings that these waivers are about.
    pub(crate) fn mark(&mut self, findings: &mut [Finding]) {
        let mut by_rule: HashMap<(FileId, &str), Vec<usize>> = HashMap::new();
        for (at, entry) in self.entries.iter().enumerate() {
            if let Some(place) = entry.place {
                let rule = entry.waiver.rule.value.0.as_str();
                by_rule.entry((place.file, rule)).or_default().push(at);
            }
        }
        let mut used = vec![false; self.entries.len()];
        for finding in findings.iter_mut().filter(|finding| finding.waivable) {
            let Place::Span(span) = finding.place else {
                continue;
            };
            for at in by_rule.get(&(span.file, finding.id)).into_iter().flatten() {
                if self.entries[*at].holds(span) {
                    finding.waived = Some(self.entries[*at].consent());
                    used[*at] = true;
                }
            }
        }
        for (entry, used) in self.entries.iter_mut().zip(used) {
            entry.used |= used;
        }
    }

    /// What is wrong with the waivers whatever was found: one names no rule, or a rule that cannot be waived.
    pub(crate) fn mistakes(&self, rules: &[&'static Rule]) -> Vec<Finding> {
        let mistake = |entry: &Entry| match entry.rule(rules) {
            None => Some(unknown_rule(&entry.waiver, rules)),
            Some(rule) => (!rule.waivable).then(|| impossible(&entry.waiver)),
        };
        self.entries.iter().filter_map(mistake).collect()
    }

    /// The waivers that were not used although their rules, according to `ran`, had their say.
    pub(crate) fn unused(
        &self,
        rules: &[&'static Rule],
        ran: impl Fn(&Rule) -> bool,
    ) -> Vec<Finding> {
        let is_idle = |entry: &&Entry| {
            let rule = entry.rule(rules).filter(|rule| rule.waivable);
            !entry.used && rule.is_some_and(&ran)
        };
        let idle = self.entries.iter().filter(is_idle);
        idle.map(Entry::unused).collect()
    }
}

impl Entry {
    /// The rule that it names, if there is such a one.
    fn rule(&self, rules: &[&'static Rule]) -> Option<&'static Rule> {
        let name = self.waiver.rule.value.0.as_str();
        rules.iter().find(|rule| rule.name == name).copied()
    }

    /// Whether a place in its file is one that it names.
    fn holds(&self, span: Span) -> bool {
        self.place
            .is_some_and(|place| place.range().contains(&span.range().start))
    }

    fn consent(&self) -> Waived {
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

fn impossible(waiver: &Waiver) -> Finding {
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

/// The place that a waiver names: a file of the disclosure, or what stands in it under a key, an id or a
/// name: `charter.yaml`, `charter.yaml#art-15`, `delegates.yaml#figures`, `staff.yaml#王犇`.
fn place(at: &str, draft: &DisclosureDraft, files: &Files) -> Option<Span> {
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
    named(tree, inner)
}

/// The first value that a key leads to, or the first record that goes by this id or name.
pub(super) fn named(node: &Node, name: &str) -> Option<Span> {
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.iter().find_map(|node| named(node, name)),
        Kind::Map(entries) => {
            let goes_by = entries.iter().any(|entry| {
                is_naming(&entry.key.value)
                    && texts(&entry.value).any(|text| key(text) == key(name))
            });
            if goes_by {
                return Some(Span::new(
                    node.span.file,
                    node.span.range().start..end(node),
                ));
            }
            entries.iter().find_map(|entry| {
                if entry.key.value == name {
                    let from = entry.key.span.range().start;
                    let until = end(&entry.value).max(entry.key.span.range().end + 1);
                    return Some(Span::new(node.span.file, from..until));
                }
                named(&entry.value, name)
            })
        }
    }
}

/// Where a value ends, with everything in it: a list's or map's own span is only where it begins.
pub(super) fn end(node: &Node) -> usize {
    let own = node.span.range().end;
    let last = match &node.kind {
        Kind::Empty | Kind::Scalar(_) => None,
        Kind::List(list) => list.last(),
        Kind::Map(entries) => entries.last().map(|entry| &entry.value),
    };
    last.map_or(own, |last| end(last).max(own))
}

/// The texts of a name: itself, or what it is in each language.
pub(super) fn texts(node: &Node) -> impl Iterator<Item = &str> {
    let own = match &node.kind {
        Kind::Map(entries) => entries.iter().map(|entry| &entry.value).collect(),
        _ => vec![node],
    };
    own.into_iter().filter_map(Node::text).map(str::trim)
}
