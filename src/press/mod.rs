//! Typesets: Typst markup and faces in, a PDF out. It knows nothing of student unions.

mod coverage;
mod faces;
mod keep;
mod latin;
mod layout;
mod measure;
mod own;
mod pdf;
mod rules;
mod script;
mod store;
mod trial;
mod world;

pub use coverage::{missing, name_faces};
pub use faces::{Face, Faces, Role};
pub use keep::{keep, refuse_unkept};
pub use layout::Remarks;
pub use own::own_faces;
pub use pdf::{Failure, Printed, print};
pub use rules::{needs_layout, rules, wide_titles};
