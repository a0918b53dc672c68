//! Two lists in `disclosure.yaml`: waivers of findings, and terms with their official names.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::localized::Localized;
use super::read::{Field, Reader, record};
use super::school_year::SchoolYear;
use super::values::{Prose, Token};
use super::wording::Wording;
use crate::diagnostic::{Finding, Spanned, message};
use crate::text::{fold, is_fingerprint};
use crate::yaml::Node;

record! {
    /// 豁免：查出的问题，按原样公布，并写明理由；由 gongkai waive 写出。
    /// A finding that may stand, for a reason. Written by `gongkai waive`.
    struct Waiver {
        /// 规则的名称，方括号里的那个。 Name of the rule, as shown in brackets.
        "rule" => rule: Spanned<Token>,
        /// 在哪里：文件名，或文件名#编号（charter.yaml#art-15、staff.yaml#王犇、delegates.yaml#figures）。
        /// Where: a file, or a file and an id, a name or a key in it.
        "at" => at: Spanned<Token>,
        /// 哪一学年的；换了学年就不再生效。 The school year that it belongs to; it has no effect in another.
        "school-year" => school_year: Option<Spanned<SchoolYear>>,
        /// 豁免的是查出的哪些内容（指纹），由 gongkai waive 写出；内容变了就不再生效。
        /// What was found (fingerprints), as `gongkai waive` writes it; what differs is not waived.
        "found" => found: Option<Spanned<Fingerprints>>,
        /// 为什么可以这样公布。 Why it may stand.
        "reason" => reason: Spanned<Prose>,
    }
}

impl Waiver {
    /// Whether it does not say what it was written for, and when: so it was written by hand.
    pub(crate) fn is_unstated(&self) -> bool {
        self.found.is_none() || self.school_year.is_none()
    }
}

/// The fingerprints of what was found, as they are compared.
#[derive(Debug, Clone)]
pub(crate) struct Fingerprints(pub Vec<String>);

impl Field for Fingerprints {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.understood(node, message::NOT_A_FINGERPRINT, |text, _| {
            let text = fold(text).text().to_lowercase();
            let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | '、' | ';');
            let parts = text.split(is_between).filter(|part| !part.is_empty());
            let all: Vec<String> = parts.map(str::to_owned).collect();
            match all.iter().find(|part| !is_fingerprint(part)) {
                None => Ok(Self(all)),
                Some(wrong) => {
                    Err(Finding::error(message::NOT_A_FINGERPRINT).with("part", wrong.as_str()))
                }
            }
        })
    }
}

impl JsonSchema for Fingerprints {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Fingerprints".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Token>()
    }
}

record! {
    /// 一个名称：学校、学生会、各级委员会各有一个正式名称，各处都用它。
    /// A name to be used throughout, in each language.
    struct Term {
        /// 正式名称，和它的译名。 The name, and its translations.
        "name" => name: Localized,
        /// 不该用的叫法。 What it is not to be called.
        "variants" => variants: Option<Vec<Wording>>,
    }
}

/// The terms of a disclosure. A type of its own, because terms are compared with the disclosure's texts and are
/// none of them: unlike `Vec`, it does not show them to [`Field::texts`].
#[derive(Debug, Clone)]
pub(crate) struct Terms(pub Vec<Term>);

impl Field for Terms {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let mut terms: Vec<Term> = Vec::read(node, reader)?;
        // Without its name nothing is compared with a term.
        terms.retain(|term| !term.name.is_unread());
        Some(Self(terms))
    }
}

impl JsonSchema for Terms {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Terms".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Vec<Term>>()
    }
}
