//! What the organisation chart shows, in one language.

use super::text::TextView;
use crate::typeset::Faces;

/// What is drawn, with the faces that set it.
#[derive(Debug)]
pub(crate) struct Chart {
    pub congress: Option<ChartUnit>,
    pub guides: Option<ChartUnit>,
    pub presidium: ChartUnit,
    pub departments: Vec<ChartUnit>,
    pub faces: Faces,
    /// Whether it is written in Han characters.
    pub is_han: bool,
    pub right_to_left: bool,
}

/// What stands in one box.
#[derive(Debug)]
pub(crate) struct ChartUnit {
    /// Where the page tells more of it, without `#`.
    pub anchor: Option<String>,
    pub title: TextView,
    pub people: Vec<ChartPost>,
    /// How many others there are, by what they are.
    pub counts: Vec<TextView>,
}

/// A person in a box.
#[derive(Debug)]
pub(crate) struct ChartPost {
    pub name: TextView,
    pub original_name: Option<TextView>,
    pub office: Option<TextView>,
}

impl Chart {
    /// Its units in the order in which a drawing has them, with those who guide or without.
    pub(crate) fn units(&self, guides: bool) -> impl Iterator<Item = &ChartUnit> {
        let guides = self.guides.iter().filter(move |_| guides);
        let above = self.congress.iter().chain(guides);
        above.chain([&self.presidium]).chain(&self.departments)
    }
}
