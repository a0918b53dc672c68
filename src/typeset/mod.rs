//! Typesets: Typst markup and faces in, PDFs and pictures out. It knows nothing of student unions.

mod booklet;
mod characters;
mod compiled;
mod coverage;
mod face;
mod face_files;
mod faces;
mod keep;
mod latin;
mod measure;
mod pdf;
mod raster;
mod rearranged;
mod remarks;
mod script;
mod store;
mod tiles;
mod trial;
mod values;
mod wall;
mod watch;
mod world;

pub(crate) use compiled::{Compiled, Failure};
pub(crate) use coverage::Coverage;
pub(crate) use face::{Face, Role};
pub(crate) use face_files::read_faces;
pub(crate) use faces::Faces;
pub(crate) use keep::{keep, refuse_unkept};
pub(crate) use pdf::Printed;
pub(crate) use rearranged::Paper;
pub(crate) use remarks::{LonelyLine, Remarks, without_blanks};
pub(crate) use values::values;
pub(crate) use watch::{on_excess, running, watch};
pub(crate) use world::Pictures;
