//! All targets by their names.

use super::target::Target;
use super::{amendment, claims, corrections, fluent, fonts, markdown, model, po, yaml};

/// Names the targets, and tries each in a test of its own. A target has the name of its file, and so has its folder in
/// `tests/fixtures/fuzz`.
macro_rules! targets {
    ($($name:ident)+) => {
        /// The names of all targets.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// The target of this name.
        pub fn target(name: &str) -> Option<Target> {
            match name {
                $(stringify!($name) => Some($name::target()),)+
                _ => None,
            }
        }

        #[cfg(test)]
        mod tests {
            use crate::fuzz::trial::try_inputs;

            $(#[test]
            fn $name() {
                try_inputs(stringify!($name), &super::$name::target());
            })+
        }
    };
}

targets! { amendment claims corrections fluent fonts markdown model po yaml }
