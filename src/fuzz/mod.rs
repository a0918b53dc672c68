//! Fuzz targets: whatever comes in at the program's doors, changed at random, must do no harm.
//!
//! As ordinary tests they replay what was found before (`tests/fixtures/fuzz`) and try a fixed number of inputs, the
//! same every time. `GONGKAI_FUZZ=600` lets each try new ones for ten minutes. `fuzz/run` tries a target under libFuzzer,
//! which looks for inputs that take branches not taken before (CONTRIBUTING.md).

mod all;
mod amendment;
mod chance;
#[cfg(test)]
mod changes;
mod claims;
mod corrections;
mod fluent;
mod fonts;
mod markdown;
mod model;
mod po;
mod small;
mod target;
#[cfg(test)]
mod trial;
mod yaml;
pub use all::{NAMES, target};
pub use target::{Property, Target};
