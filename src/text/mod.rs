//! Text as readers see it: characters that look alike made one, what nobody sees left out, and the way
//! back to the author's bytes.

mod fold;
mod invisible;
mod mapped;
mod unprintable;

pub use fold::{fold, is_blank, key, unified};
pub use invisible::{Invisible, invisible};
pub use mapped::Mapped;
pub use unprintable::{Unprintable, unprintable};
