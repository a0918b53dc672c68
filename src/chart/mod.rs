//! Draws an organisation: from its units, people and the widths of their characters to boxes, lines and lines of text,
//! all in multiples of the size of its type. It knows neither page nor paper, so every medium draws the same.

mod arrange;
mod boxes;
mod drawing;
mod measures;
mod organisation;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use arrange::draw;
pub(crate) use drawing::{Frame, Kind, Line, SetText, SetUnit};
pub(crate) use measures::Spacing;
pub(crate) use organisation::{Organisation, Post, Unit};
pub(crate) use words::Words;
