//! What of a disclosure is translated: its texts with ids that stay, their translations, and by which
//! state of the original each was made.

mod fingerprints;
mod units;

pub use fingerprints::{Fingerprints, fingerprint};
pub use units::{Unit, units};
