//! The levels of the headings in a Markdown file.

use super::rich::Block;

/// Gives headings the levels that their order means: the first is of level 1, and none lies more than
/// one level below the one before it. Screen readers, WCAG and PDF/UA all rely on that; authors choose
/// `##` or `###` by how large it looks.
pub(super) fn level(blocks: &mut [Block]) {
    level_below(blocks, &mut Vec::new());
}

/// `open` holds the levels, as typed, of the headings that the next one may belong to.
fn level_below(blocks: &mut [Block], open: &mut Vec<u8>) {
    for block in blocks {
        match block {
            Block::Heading(level, _) => {
                open.retain(|above| above < level);
                open.push(*level);
                // Typed levels run from 1 to 6 and are strictly rising here.
                *level = u8::try_from(open.len()).unwrap_or(u8::MAX);
            }
            Block::List(_, items) => items.iter_mut().for_each(|item| level_below(item, open)),
            Block::Paragraph(_) | Block::Picture(_) => {}
        }
    }
}
