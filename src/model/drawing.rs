//! Drawings (SVG): a program in their midst would run for whoever opens them, and what they fetch from elsewhere would
//! tell of it. So they may hold what `file-types.yaml` lists, and nothing else.

use std::collections::HashSet;

use usvg::roxmltree::{Attribute, Document, Error, Node};
use usvg::{Options, Tree};

use crate::diagnostic::{Finding, message};
use crate::locale::file_types;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Pictures of other kinds that a drawing may hold within itself.
const WITHIN: [&str; 2] = ["data:image/png;", "data:image/jpeg;"];

/// The size of a drawing in pixels.
///
/// # Errors
/// A finding without place and name.
pub(super) fn drawn(bytes: &[u8]) -> Result<(u32, u32), Finding> {
    let broken = || Finding::error(message::PICTURE_BROKEN);
    let text = std::str::from_utf8(bytes).map_err(|_| broken())?;
    let text = text.trim_start_matches('\u{FEFF}');
    let document = Document::parse(text).map_err(|error| match error {
        Error::DtdDetected => unsafe_with("<!DOCTYPE>"),
        _ => broken(),
    })?;
    if let Some(found) = document.descendants().find_map(|node| unwanted(&node)) {
        return Err(unsafe_with(&found));
    }
    if let Some(found) = nested_use(&document) {
        return Err(unsafe_with(&found));
    }
    let tree = Tree::from_xmltree(&document, &Options::default()).map_err(|_| broken())?;
    Ok((pixels(tree.size().width()), pixels(tree.size().height())))
}

/// A length in pixels. A drawing is shown in any size: only the ratio counts.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no less than one, no more than a hundred thousand"
)]
fn pixels(length: f32) -> u32 {
    length.round().clamp(1.0, 100_000.0) as u32
}

fn unsafe_with(found: &str) -> Finding {
    Finding::error(message::DRAWING_UNSAFE).with("found", found)
}

/// What of a node must not be there, as its author knows it.
fn unwanted(node: &Node) -> Option<String> {
    if let Some(instruction) = node.pi() {
        return Some(format!("<?{}?>", instruction.target));
    }
    if node.is_text()
        && node
            .parent()
            .is_some_and(|it| it.tag_name().name() == "style")
    {
        return is_foreign_style(node.text().unwrap_or_default()).then(|| "<style>".to_owned());
    }
    if !node.is_element() {
        return None;
    }
    let allowed = &file_types().svg;
    let name = node.tag_name();
    let is_known = match name.namespace() {
        Some(SVG) => allowed.elements.iter().any(|known| known == name.name()),
        Some(other) => allowed.namespaces.iter().any(|known| known == other),
        None => false,
    };
    if !is_known {
        return Some(format!("<{}>", name.name()));
    }
    let mut attributes = node.attributes();
    let wrong = attributes.find(is_unwanted)?;
    Some(format!("<{} {}>", name.name(), wrong.name()))
}

fn is_unwanted(attribute: &Attribute) -> bool {
    let (name, value) = (attribute.name().to_lowercase(), attribute.value().trim());
    let is_within = value.starts_with('#') || WITHIN.iter().any(|start| value.starts_with(start));
    match &*name {
        "href" => !is_within,
        "base" => true,
        "style" => is_foreign_style(value),
        name => name.starts_with("on") || leads_out(value),
    }
}

/// Whether a style names anything from outside. What is spelt with escapes is not looked into.
fn is_foreign_style(style: &str) -> bool {
    style.contains('\\') || style.to_lowercase().contains("@import") || leads_out(style)
}

/// Whether a value points at something outside the drawing.
fn leads_out(value: &str) -> bool {
    let small = value.to_lowercase();
    let mut places = small.match_indices("url(");
    places.any(|(at, found)| {
        let target = small[at + found.len()..].trim_start_matches([' ', '\t', '\n', '"', '\'']);
        !target.starts_with('#')
    })
}

/// What is drawn again and again must not do so itself: a few lines would draw for hours.
fn nested_use(document: &Document) -> Option<String> {
    let is_use = |node: &Node| node.has_tag_name((SVG, "use"));
    let targets: HashSet<&str> = document
        .descendants()
        .filter(is_use)
        .flat_map(|node| node.attributes().filter(|it| it.name() == "href"))
        .map(|href| href.value().trim().trim_start_matches('#'))
        .collect();
    let mut used = document
        .descendants()
        .filter(|node| node.attribute("id").is_some_and(|id| targets.contains(id)));
    let nested = used.find(|node| node.descendants().any(|within| is_use(&within)))?;
    Some(format!("<use href=\"#{}\">", nested.attribute("id")?))
}
