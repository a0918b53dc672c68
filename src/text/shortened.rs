//! Texts as messages quote them.

/// A value as a message shows it: one line, not too long.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= MOST && line.len() == text.trim_end().len() {
        return line.to_owned();
    }
    line.chars().take(MOST).chain(['…']).collect()
}
