//! Typesets: Typst markup and faces in, a PDF out. It knows nothing of student unions.

mod characters;
mod coverage;
mod face;
mod face_files;
mod faces;
mod keep;
mod latin;
mod measure;
mod pdf;
mod remarks;
mod script;
mod store;
mod trial;
mod values;
mod wall;
mod watch;
mod world;

pub(crate) use coverage::Coverage;
pub(crate) use face::{Face, Role};
pub(crate) use face_files::read_faces;
pub(crate) use faces::Faces;
pub(crate) use keep::{keep, refuse_unkept};
pub(crate) use pdf::{Failure, Printed, print};
pub(crate) use remarks::{LonelyLine, Remarks, without_blanks};
pub(crate) use values::values;
pub(crate) use watch::{on_excess, running, watch};
pub(crate) use world::Pictures;
