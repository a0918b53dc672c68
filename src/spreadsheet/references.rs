//! References to cells and texts as XML files write them.

use super::workbook::Area;

/// The area of a reference such as B2:C5.
pub(super) fn area(reference: &str) -> Option<Area> {
    let (first, last) = reference.split_once(':').unwrap_or((reference, reference));
    let ((first_row, first_column), (last_row, last_column)) = (cell(first)?, cell(last)?);
    Some(Area {
        rows: (first_row, last_row),
        columns: (first_column, last_column),
    })
}

/// Row and column of a reference such as $C$5.
fn cell(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.replace('$', "");
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let mut column: u32 = 0;
    for letter in letters.bytes() {
        let value = letter
            .to_ascii_uppercase()
            .checked_sub(b'A')
            .filter(|value| *value < 26)?;
        column = column.checked_mul(26)?.checked_add(u32::from(value) + 1)?;
    }
    Some((row.parse().ok()?, column))
}

/// A text of an attribute with its entities resolved.
pub(super) fn unescaped(text: &str) -> String {
    let mut all = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        all.push_str(before);
        let entity = behind
            .split_once(';')
            .and_then(|(name, rest)| Some((character(name)?, rest)));
        rest = match entity {
            Some((c, behind)) => {
                all.push(c);
                behind
            }
            None => {
                all.push('&');
                behind
            }
        };
    }
    all + rest
}

fn character(entity: &str) -> Option<char> {
    Some(match entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}

/// Adds a row or column to the stretches of hidden ones, which are told in their order.
pub(super) fn hide(stretches: &mut Vec<(u32, u32)>, first: u32, last: u32) {
    match stretches.last_mut() {
        Some((_, end)) if *end + 1 >= first => *end = last.max(*end),
        _ => stretches.push((first, last)),
    }
}

#[cfg(test)]
mod tests {
    use super::{area, hide, unescaped};
    use crate::spreadsheet::Area;

    #[test]
    fn references_and_entities_are_read() {
        let expected = Area {
            rows: (2, 15),
            columns: (2, 28),
        };
        assert_eq!(area("B2:$AB$15"), Some(expected));
        assert_eq!(area("B"), None);
        assert_eq!(area("ÄA1"), None);
        assert_eq!(unescaped("a&amp;b&#x4E59;&#20057;&;&x"), "a&b乙乙&;&x");
    }

    #[test]
    fn neighbours_are_one_stretch() {
        let mut all = Vec::new();
        for (first, last) in [(2, 2), (3, 5), (7, 7)] {
            hide(&mut all, first, last);
        }
        assert_eq!(all, [(2, 5), (7, 7)]);
    }
}
