//! Entities: characters that Markdown writes by their names or numbers.

use pulldown_cmark::{Event, Parser};

/// The character or two that `&commat;` or `&#64;` stands for; `None` where it stands for nothing.
pub(crate) fn entity(text: &str) -> Option<String> {
    let said: String = Parser::new(text)
        .filter_map(|event| match event {
            Event::Text(said) => Some(said.into_string()),
            _ => None,
        })
        .collect();
    (!said.is_empty() && said != text).then_some(said)
}
