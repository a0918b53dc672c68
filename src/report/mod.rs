//! Shows findings: to people, to scripts, to GitHub and to tools that read SARIF.
//!
//! Private values are masked here, for all formats alike, in excerpts and in arguments of messages.

mod causes;
mod changes;
mod diff;
mod excerpt;
mod extent;
mod github;
mod human;
mod json;
mod listing;
mod near;
mod order;
mod private;
mod remedy;
mod roots;
mod sarif;
mod stars;
mod visible;

pub use causes::{Causes, Told};
pub(crate) use changes::{
    Told as ToldChanges, amendment_table, summary, to_data, to_markdown, to_plain, told,
};
pub(crate) use diff::{State, to_diff};
pub(crate) use excerpt::excerpts;
pub use extent::Extent;
pub use github::to_github;
pub use human::Human;
pub use json::{statistics_to_json, to_json};
pub use listing::{listing, totals};
pub(crate) use order::sort;
pub(crate) use private::{Private, masked};
pub use roots::Roots;
pub use sarif::to_sarif;
pub(crate) use visible::{plain_path, show_path};
