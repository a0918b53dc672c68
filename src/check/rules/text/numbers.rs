//! How numbers look that the program computes.

use std::sync::LazyLock;

use crate::text::TypedNumbers;

/// How numbers look that the program computes.
pub(super) static NUMBERS: LazyLock<TypedNumbers> = LazyLock::new(TypedNumbers::shipped);
