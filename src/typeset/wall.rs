//! The faces of what hangs on a wall: read standing, through glass, and copied on bad machines.

use std::sync::Arc;

use super::face::{Face, Role};
use super::faces::Faces;

/// Signs that faces of Han characters draw as wide as these, which tears words of letters apart.
const WIDE: [char; 5] = ['‘', '’', '“', '”', '…'];

impl Faces {
    /// The same faces in other roles: running text and headings are set in those for first-level headings, which are
    /// heavy enough, Latin letters and digits among them; thin ones stand in only for what these lack. `han` says
    /// whether the script of the text is Han.
    #[must_use]
    pub(crate) fn for_wall(&self, han: bool) -> Self {
        let of = |role: Role| self.faces.iter().filter(move |face| face.role == role);
        let black = |role: Role| {
            let faces = of(Role::Heading1);
            faces.map(move |face| match face.leads {
                true => face.leading(role),
                false if han => face.in_role(role),
                false => face.in_role(role).without(lacking(face)),
            })
        };
        let text = [Role::Body, Role::Heading1, Role::Heading2];
        let text = text.into_iter().flat_map(black);
        let as_they_are = of(Role::Title).chain(of(Role::Symbols)).cloned();
        let others = match han {
            true => [Role::Fallback, Role::Body, Role::Heading2, Role::Latin],
            false => [Role::Latin, Role::Fallback, Role::Body, Role::Heading2],
        };
        let others = others.into_iter().flat_map(of);
        let others = others.map(|face| face.in_role(Role::Fallback));
        let faces: Vec<Face> = text.chain(as_they_are).chain(others).collect();
        Self::from(faces)
    }
}

/// What a face is not asked for in text of letters.
fn lacking(face: &Face) -> Arc<[char]> {
    face.wrong.iter().copied().chain(WIDE).collect()
}
