//! The faces that languages name for their scripts, among the others.

use super::face::{Face, Role};
use super::faces::Faces;

impl Faces {
    /// The faces with those that a language names for its script before them, role by role. What it names
    /// none for is set in its faces for the body.
    #[must_use]
    pub(crate) fn led_by(&self, script: &[Face]) -> Self {
        // The same faces keep the store that Typst knows them by.
        if script.is_empty() {
            return self.clone();
        }
        let named = |role: Role| script.iter().filter(move |face| face.role == role);
        let roles = [Role::Title, Role::Body, Role::Heading1, Role::Heading2];
        let leading = roles.into_iter().flat_map(|role| {
            let own = if named(role).next().is_some() {
                role
            } else {
                Role::Body
            };
            named(own).map(move |face| face.leading(role))
        });
        let latin = named(Role::Latin).cloned();
        let faces = leading.chain(latin).chain(self.faces.iter().cloned());
        Self::from(faces.collect::<Vec<_>>())
    }

    /// The faces with others behind them, for texts of other languages.
    #[must_use]
    pub(crate) fn backed_by(self, others: &[Face]) -> Self {
        if others.is_empty() {
            return self;
        }
        let others = others.iter().map(|face| face.in_role(Role::Fallback));
        let faces: Vec<Face> = self.faces.into_iter().chain(others).collect();
        Self::from(faces)
    }
}
