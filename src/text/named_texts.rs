//! The names under which a union cites its own legal texts.

use std::collections::BTreeMap;

use serde::Deserialize;

/// How a citation of one of the union's own texts is told from one of another's.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct NamedTexts {
    /// The names of the texts, by section, longest first.
    pub texts: BTreeMap<String, Vec<String>>,
    /// What the union is called before such a name (学生会章程).
    pub unions: Vec<String>,
    /// What the school is called before the union (校学生会).
    pub schools: Vec<String>,
    /// The characters that a name without an owner may stand behind (依据章程).
    pub introductions: String,
}
