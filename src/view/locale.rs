//! A locale and its dates as templates see them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::locale::Labels;
use crate::model::Tag;

/// A locale.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub(crate) struct LocaleView {
    /// BCP 47 tag: `zh-CN`.
    pub tag: String,
    /// Language alone: `zh`.
    pub lang: String,
    /// Region, where the tag names one: `CN`.
    pub region: Option<String>,
    /// `ltr` or `rtl`.
    pub dir: String,
}

/// A date, in ISO form and as people read it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct DateView {
    /// `2021-06-25`
    pub iso: String,
    /// As the locale writes it.
    pub text: String,
}

/// The view of the locale `tag`, to which `labels` belong. Where the tag names no region, the one counts whose
/// dates and numbers the labels use.
pub(crate) fn locale(tag: &Tag, labels: &Labels) -> LocaleView {
    LocaleView {
        tag: tag.as_str().to_owned(),
        lang: tag.language().to_owned(),
        region: tag.region().or_else(|| labels.region().map(str::to_owned)),
        dir: labels.text("direction", &[]),
    }
}
