//! Typesets: Typst markup and faces in, a PDF out. It knows nothing of student unions.

mod faces;
mod keep;
mod latin;
mod layout;
mod measure;
mod own;
mod pdf;
mod script;
mod store;
mod trial;
mod world;

pub(crate) use faces::{Face, Faces, Role};
pub(crate) use keep::{keep, refuse_unkept};
pub(crate) use own::own_faces;
pub(crate) use pdf::print;
pub(crate) use pdf::{Failure, Printed};
