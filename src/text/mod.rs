//! Text as readers see it: characters that look alike made one, what nobody sees left out, and the way
//! back to the author's bytes.

mod fold;
mod invisible;
mod mapped;

pub use fold::{fold, unified};
pub use invisible::{Invisible, invisible};
pub use mapped::Mapped;
