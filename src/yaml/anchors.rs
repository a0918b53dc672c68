//! What aliases (`*name`) repeat, within bounds: a few lines of anchors and aliases can unfold into billions of
//! values (an alias bomb).

use rustc_hash::FxHashMap;

use super::node::{Kind, Node};

/// How many values anchors may hold and aliases repeat: more is no disclosure but an alias bomb.
const MOST_REPEATED: usize = 100_000;

/// The values that aliases may repeat, by the numbers that the parser gives their anchors.
#[derive(Default)]
pub(super) struct Anchors {
    known: FxHashMap<usize, Anchored>,
    /// How many values were kept and repeated so far.
    repeated: usize,
}

struct Anchored {
    node: Node,
    size: usize,
    height: usize,
}

impl Anchors {
    /// Keeps a value for the aliases that may follow. `None` where that is too much.
    pub(super) fn keep(&mut self, anchor: usize, node: &Node) -> Option<()> {
        let (size, height) = extent(node);
        self.count(size)?;
        let node = node.clone();
        let anchored = Anchored { node, size, height };
        self.known.insert(anchor, anchored);
        Some(())
    }

    /// The value once more, if it is no deeper than `room` levels. `None` where it is, where that is too much,
    /// or where the alias stands inside the very value that it names, which would never end: a value is kept
    /// only once all of it has been read.
    pub(super) fn repeat(&mut self, anchor: usize, room: usize) -> Option<Node> {
        let Anchored { size, height, .. } = *self.known.get(&anchor)?;
        if height > room {
            return None;
        }
        self.count(size)?;
        Some(self.known.get(&anchor)?.node.clone())
    }

    fn count(&mut self, values: usize) -> Option<()> {
        self.repeated += values;
        (self.repeated <= MOST_REPEATED).then_some(())
    }
}

/// How many values there are in a value, itself among them, and how deep it is.
fn extent(node: &Node) -> (usize, usize) {
    let within = |nodes: &mut dyn Iterator<Item = &Node>| {
        nodes.fold((1, 1), |(size, height), node| {
            let (inner, below) = extent(node);
            (size + inner, height.max(below + 1))
        })
    };
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => (1, 1),
        Kind::List(list) => within(&mut list.iter()),
        Kind::Map(entries) => within(&mut entries.iter().map(|entry| &entry.value)),
    }
}
