//! Chance that a seed decides.

use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// Chooses at random.
pub(super) struct Chance(TestRng);

impl Chance {
    pub(super) fn new(seed: [u8; 32]) -> Self {
        Self(TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
    }

    /// Chance that depends on an input only, for what a target itself has to choose.
    pub(super) fn by(input: &[u8]) -> Self {
        let mut seed = [0; 32];
        for (at, byte) in input.iter().enumerate() {
            seed[at % 32] ^= byte.rotate_left(u32::try_from(at / 32 % 8).unwrap_or_default());
        }
        Self::new(seed)
    }

    /// A number below `count`; 0 where there is none.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let number = self.0.next_u64();
        usize::try_from(number % count.max(1) as u64).unwrap_or_default()
    }

    /// One of these.
    pub(super) fn one<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}
