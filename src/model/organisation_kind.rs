//! What kind of organisation discloses, as its data says.

use super::read::{Field, Reader};
use super::spelling::usual;
use super::written_schema::schema;
use crate::diagnostic::{Span, message};
use crate::locale::{UnionKind, Word};
use crate::yaml::Node;

impl Field for UnionKind {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let words = reader.words;
        reader.parsed(node, message::NOT_A_UNION_KIND, |text| {
            let text = usual(text).to_lowercase();
            let kinds = [Word::Union, Word::GraduateUnion, Word::JointUnion];
            let (kind, end) = words.at_start(&text, &kinds)?;
            (end == text.len()).then_some(match kind {
                Word::GraduateUnion => Self::Graduate,
                Word::JointUnion => Self::Both,
                _ => Self::Student,
            })
        })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::default())
    }
}

schema!(UnionKind, { "enum": ["student-union", "graduate-union", "both", "学生会", "研究生会", "学生会（研究生会）"] });
