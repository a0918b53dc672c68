//! What somebody most likely meant who wrote a name that there is not.

/// The known name that is most like a wrong one; nothing where none is known.
pub(crate) fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> &'a str {
    let likeness = |name: &str| strsim::jaro_winkler(name, wrong);
    known
        .into_iter()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
        .unwrap_or_default()
}

/// The known name of which a wrong one is a slip: the most alike, if at least `least` of its letters are
/// the same (0.5 for a half).
pub(crate) fn near<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
    least: f64,
) -> Option<&'a str> {
    let likeness = |name| strsim::normalized_damerau_levenshtein(wrong, name);
    let alike = known.into_iter().map(|name| (likeness(name), name));
    let nearest = alike.max_by(|a, b| a.0.total_cmp(&b.0));
    nearest
        .filter(|(likeness, _)| *likeness >= least)
        .map(|(_, name)| name)
}
