//! What of a disclosure is translated: its texts with ids that stay, their translations, by which state of
//! the original each was made, and how they travel to translators and back.

mod desk;
mod fingerprints;
mod overlay;
pub(crate) mod po;
mod state;
mod units;

pub(crate) use desk::Desk;
pub(crate) use fingerprints::{Fingerprints, fingerprint};
pub(crate) use state::{State, siblings, states};
pub(crate) use units::{Unit, units};
