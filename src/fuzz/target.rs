//! What a fuzz target is.

/// Does to an input what the program does, and panics where something does not hold that must.
pub type Property = Box<dyn Fn(&[u8])>;

/// What is tried, and with what.
pub struct Target {
    /// Inputs that are right.
    pub seeds: Vec<Vec<u8>>,
    /// What has a meaning in the format.
    pub words: &'static [&'static str],
    /// How many inputs an ordinary test tries.
    pub runs: usize,
    /// What holds for every input.
    pub holds: Property,
}
