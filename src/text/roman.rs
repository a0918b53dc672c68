//! Roman numerals as texts number things with them: II类, 第Ⅲ期.

/// Letters of the numerals that number things, with their values; higher ones are letters of names.
const LETTERS: [(char, u64); 3] = [('I', 1), ('V', 5), ('X', 10)];

/// The numbers that a text, which was folded, says in Roman numerals.
pub(super) fn roman_numerals(text: &str) -> impl Iterator<Item = u64> + '_ {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).filter_map(roman)
}

/// The value of a Roman numeral; none where the word has other letters.
fn roman(word: &str) -> Option<u64> {
    let value = |c| LETTERS.iter().find(|(letter, _)| *letter == c);
    let mut letters = word.chars().rev();
    // From the end: a letter before a higher one is taken off.
    let (sum, _) = letters.try_fold((0_u64, 0), |(sum, highest), c| {
        let (_, value) = value(c)?;
        match *value < highest {
            true => Some((sum.checked_sub(*value)?, highest)),
            false => Some((sum + value, *value)),
        }
    })?;
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::roman_numerals;

    #[test]
    fn what_things_are_numbered_with_is_read() {
        let found: Vec<u64> = roman_numerals("II类，第IV期，XIV，IX、A4，DIY，V").collect();
        assert_eq!(found, [2, 4, 14, 9, 5]);
    }
}
