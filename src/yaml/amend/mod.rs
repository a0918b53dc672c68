//! Makes a YAML file say something else and leaves every byte alone that need not change.

mod amendment;
mod edits;
mod ends;
mod render;
mod replace;
#[cfg(test)]
mod tests;

pub(crate) use amendment::amended;
