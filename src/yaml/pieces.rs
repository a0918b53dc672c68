//! Where a long file can be cut, so that several threads read it.
//!
//! A roster of thousands is one list, and nothing of it can be checked before it is read. Each piece of it is read by
//! itself as a list. A piece that cannot be (a quotation goes on in the next, say) shows that the cut was wrong; then
//! the file is read as a whole, and nothing is lost but time.

use std::ops::Range;

/// A file that ends in a list in block style under its last key.
pub(super) struct Pieces {
    /// All up to the list, its key included.
    pub head: Range<usize>,
    /// The list, each piece with whole members.
    pub members: Vec<Range<usize>>,
}

/// Cuts a text into pieces of about `size` bytes; `None` where there are no two of them.
pub(super) fn pieces(text: &str, size: usize) -> Option<Pieces> {
    // What has a name for its value (`&a`, `*a`) reaches from one piece into another.
    if text.len() < 2 * size || memchr::memchr2(b'&', b'*', text.as_bytes()).is_some() {
        return None;
    }
    let key = last_at_margin(text);
    let start = key + text[key..].find('\n')? + 1;
    let opens_list = text[key..start].trim_end().ends_with(':');
    let mut lines = text[start..].lines();
    let first = lines.find(|line| !matches!(line.trim_start().chars().next(), None | Some('#')))?;
    let indent = &first[..first.len() - first.trim_start_matches(' ').len()];
    if !opens_list || indent.is_empty() {
        return None;
    }
    let member = format!("\n{indent}- ");
    let mut members = Vec::new();
    // What stands before the first member goes with it.
    let mut from = start;
    let mut member_at = first.as_ptr() as usize - text.as_ptr() as usize;
    while let Some(rest) = text.get(text.ceil_char_boundary(member_at + size)..) {
        let Some(at) = rest.find(&member) else {
            break;
        };
        let end = text.len() - rest.len() + at + 1;
        members.push(from..end);
        (from, member_at) = (end, end);
    }
    members.push(from..text.len());
    (members.len() > 1).then_some(Pieces {
        head: 0..start,
        members,
    })
}

/// Where the last line begins that is not indented, empty or a comment.
fn last_at_margin(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_at_margin = |at: &usize| {
        bytes
            .get(*at)
            .is_some_and(|byte| !b" \t\r\n#".contains(byte))
    };
    let mut lines = memchr::memrchr_iter(b'\n', bytes).map(|end| end + 1);
    lines.find(is_at_margin).unwrap_or(0)
}
