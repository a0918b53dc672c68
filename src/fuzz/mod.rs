//! Fuzz targets: whatever comes in at the program's doors, changed at random, must do no harm.
//!
//! As ordinary tests they replay what was found before (`tests/fixtures/fuzz`) and try a fixed number of inputs, the
//! same every time. `GONGKAI_FUZZ=600` lets each try new ones for ten minutes (CONTRIBUTING.md).

mod amendment;
mod claims;
mod corrections;
mod fluent;
mod fonts;
mod markdown;
mod model;
mod po;
mod small;
mod target;
