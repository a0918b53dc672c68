//! Shows findings: to people, to scripts, to GitHub and to tools that read SARIF.
//!
//! Private values are masked here, for all formats alike, in excerpts and in arguments of messages.

mod excerpt;
mod github;
mod human;
mod json;
mod near;
mod order;
mod private;
mod remedy;
mod roots;
mod sarif;
mod stars;
mod visible;

pub(crate) use excerpt::excerpts;
pub use github::to_github;
pub use human::Human;
pub use json::to_json;
pub(crate) use order::sort;
pub(crate) use private::{Private, masked};
pub use roots::Roots;
pub use sarif::to_sarif;
pub(crate) use visible::show_path;
