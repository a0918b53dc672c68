//! Rules: their names, groups, severities, and explanations in every language.

use serde::Serialize;

use super::finding::Finding;
use super::message;
use super::message::MessageId;
use super::severity::Severity;

/// The subject of a rule, by which rules are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// The indicators of the criteria edition.
    Criteria,
    /// What one file says against what another says.
    Consistency,
    /// Slips of typing and damage done by conversion.
    Text,
    /// One name for one thing.
    Terms,
    /// What paper cannot show, or shows badly.
    Print,
    /// What does not belong in public.
    Privacy,
    /// The other languages.
    Translation,
    /// The waivers themselves.
    Waivers,
}

impl Group {
    /// All groups, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Criteria,
        Self::Consistency,
        Self::Text,
        Self::Terms,
        Self::Print,
        Self::Privacy,
        Self::Translation,
        Self::Waivers,
    ];

    /// The name by which a command line names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Criteria => "criteria",
            Self::Consistency => "consistency",
            Self::Text => "text",
            Self::Terms => "terms",
            Self::Print => "print",
            Self::Privacy => "privacy",
            Self::Translation => "translation",
            Self::Waivers => "waivers",
        }
    }

    /// The message with the group's heading.
    pub fn message(self) -> MessageId {
        match self {
            Self::Criteria => message::GROUP_CRITERIA,
            Self::Consistency => message::GROUP_CONSISTENCY,
            Self::Text => message::GROUP_TEXT,
            Self::Terms => message::GROUP_TERMS,
            Self::Print => message::GROUP_PRINT,
            Self::Privacy => message::GROUP_PRIVACY,
            Self::Translation => message::GROUP_TRANSLATION,
            Self::Waivers => message::GROUP_WAIVERS,
        }
    }
}

/// A rule. It is declared with the macro `rule!`, whose doc comment is also what `gongkai explain` prints.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable name in kebab-case; also the name of its usual message.
    pub name: &'static str,
    /// Its usual message, which is called like it.
    pub message: MessageId,
    /// What it is about.
    pub group: Group,
    /// How grave its findings are.
    pub severity: Severity,
    /// Whether the author may waive its findings, for a stated reason. Not so where something could not be printed
    /// at all.
    pub waivable: bool,
    /// Its doc comment: for each language a heading `# tag` and what follows.
    pub doc: &'static str,
}

impl Rule {
    /// A finding of this rule, without arguments and place.
    pub fn finding(&'static self) -> Finding {
        Finding {
            severity: self.severity,
            waivable: self.waivable,
            ..Finding::error(self.message)
        }
    }

    /// The explanation in the language `tag`, as Markdown: one sentence, then sections on what the rule finds, why it
    /// matters, an example, how to put it right. `None` where it is not explained in that language.
    pub fn explanation(&self, tag: &str) -> Option<String> {
        let mut is_code = false;
        // Within a code block, a line that begins with `# ` is a YAML comment and no heading.
        let mut lines = self.doc.lines().map(|line| {
            let line = line.strip_prefix(' ').unwrap_or(line);
            is_code ^= line.starts_with("```");
            (line, line.strip_prefix("# ").filter(|_| !is_code))
        });
        lines.find(|(_, heading)| *heading == Some(tag))?;
        let text: Vec<&str> = lines
            .take_while(|(_, heading)| heading.is_none())
            .map(|(line, _)| line)
            .collect();
        Some(text.join("\n").trim().to_owned())
    }

    /// The first paragraph of the explanation, in one line.
    pub fn summary(&self, tag: &str) -> String {
        let text = self.explanation(tag).unwrap_or_default();
        let lines: Vec<&str> = text.lines().take_while(|line| !line.is_empty()).collect();
        lines.join(" ")
    }
}

/// Declares a rule: its doc comment, which is its explanation, its name, group and severity.
macro_rules! rule {
    ($(#[doc = $doc:literal])* static $id:ident: $name:literal, $group:ident, $severity:ident) => {
        $crate::diagnostic::rule!($(#[doc = $doc])* static $id: $name, $group, $severity, waivable: true);
    };
    ($(#[doc = $doc:literal])* static $id:ident: $name:literal, $group:ident, $severity:ident, waivable: $waivable:literal) => {
        $(#[doc = $doc])*
        pub(crate) static $id: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
            name: $name,
            message: $crate::diagnostic::MessageId::of_rule($name),
            group: $crate::diagnostic::Group::$group,
            severity: $crate::diagnostic::Severity::$severity,
            waivable: $waivable,
            doc: concat!($($doc, "\n"),*),
        };
    };
}
pub(crate) use rule;

#[cfg(test)]
mod tests {
    rule! {
        /// # zh-CN
        ///
        /// 一句话。
        ///
        /// ```yaml
        /// # 注释
        /// a: 1
        /// ```
        ///
        /// 改正它。
        ///
        /// # en
        ///
        /// A sentence.
        static RULE: "rule", Text, Note
    }

    #[test]
    fn a_comment_in_an_example_ends_no_explanation() {
        let text = RULE.explanation("zh-CN").unwrap();
        assert_eq!(text, "一句话。\n\n```yaml\n# 注释\na: 1\n```\n\n改正它。");
        assert_eq!(RULE.explanation("en").as_deref(), Some("A sentence."));
        assert_eq!(RULE.explanation("注释"), None);
    }
}
