//! The faces of what hangs on a wall: read standing, through glass, and copied on bad machines.

use super::face::{Face, Role};
use super::faces::Faces;

impl Faces {
    /// The same faces in other roles: running text and headings are set in those for first-level headings, which are
    /// heavy enough, Latin letters and digits among them; thin ones stand in only for what these lack.
    #[must_use]
    pub(crate) fn for_wall(&self) -> Self {
        let of = |role: Role| self.faces.iter().filter(move |face| face.role == role);
        let in_role = |face: &Face, role| match face.leads {
            true => face.leading(role),
            false => face.in_role(role),
        };
        let text = [Role::Body, Role::Heading1, Role::Heading2];
        let text = text
            .into_iter()
            .flat_map(|role| of(Role::Heading1).map(move |face| in_role(face, role)));
        let as_they_are = of(Role::Title)
            .chain(of(Role::Symbols))
            .chain(of(Role::Fallback));
        let thin = [Role::Body, Role::Heading2, Role::Latin];
        let thin = thin.into_iter().flat_map(of);
        let thin = thin.map(|face| face.in_role(Role::Fallback));
        let faces: Vec<Face> = text.chain(as_they_are.cloned()).chain(thin).collect();
        Self::from(faces)
    }
}
