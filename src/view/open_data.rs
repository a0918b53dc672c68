//! What is published of a disclosure as data.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::context::View;
use super::version::Version;

/// The form of the open data, which changes when a member goes, is renamed or means something else: see
/// docs/open-data.md.
pub(crate) const FORMAT: u32 = 2;

/// 一份公开的全部内容（disclosure.json），见 docs/open-data.md。
/// The whole content of a disclosure (disclosure.json), see docs/open-data.md.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct OpenData<'a> {
    /// 格式的版本。 The version of the format.
    #[schemars(extend("const" = FORMAT))]
    pub format: u32,
    /// 数据文件夹里的路径。 Its path within the data folder.
    pub name: &'a str,
    /// 版本码：内容改了一个字，它就不同。 The short code of exactly this content.
    pub fingerprint: &'a str,
    /// 学年：2026 或 2026-2027。 School year.
    pub school_year: &'a str,
    /// 指标版本的代号。 The criteria edition's name.
    pub criteria: &'a str,
    /// 每种语言一份完整的内容，主要语言在先。 The whole content once a language, the primary one first.
    #[serde(serialize_with = "by_language")]
    #[schemars(with = "BTreeMap<String, View>")]
    pub locales: &'a [Version],
}

fn by_language<S: Serializer>(versions: &&[Version], serializer: S) -> Result<S::Ok, S::Error> {
    let versions = versions.iter();
    serializer.collect_map(versions.map(|version| (version.labels.tag(), &version.view)))
}
