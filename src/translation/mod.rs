//! What of a disclosure is translated: its texts with ids that stay, their translations, by which state of
//! the original each was made, and how they travel to translators and back.

mod fingerprints;
mod overlay;
pub mod po;
mod state;
mod units;

pub use fingerprints::{Fingerprints, fingerprint};
pub use overlay::{Texts, beside, lay, replace};
pub use state::{State, siblings, states};
pub use units::{Unit, units};
