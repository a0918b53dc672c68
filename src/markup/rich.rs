//! The tree between Markdown and the two output languages.

use std::collections::BTreeMap;

use crate::text::Mapped;

/// Text with markup, as blocks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rich {
    /// Paragraphs, headings and lists, in order.
    pub blocks: Vec<Block>,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading within the text; `1` is its highest level.
    Heading(u8, Vec<Inline>),
    /// A list; with `Some(n)`, numbered from `n`.
    List(Option<u64>, Vec<Vec<Block>>),
}

/// A run of text. What is printed knows where in the author's text it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Characters, printed as they are.
    Text(Mapped),
    /// `*emphasis*`
    Emphasis(Vec<Inline>),
    /// `**strong**`
    Strong(Vec<Inline>),
    /// `` `code` ``
    Code(Mapped),
    /// A link; with an empty label until the number of its target is known.
    Link(Target, Vec<Inline>),
    /// A line break that the author asked for.
    Break,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A provision of this disclosure, by its anchor (`charter-art-16`).
    Anchor(String),
    /// An address.
    Address(String),
}

impl Rich {
    /// The text alone, paragraphs separated by line breaks.
    pub fn text(&self) -> String {
        self.rendered().text().to_owned()
    }

    /// The same, with the way back to the text that was read.
    pub fn rendered(&self) -> Mapped {
        let mut rendered = Mapped::default();
        let mut is_first = true;
        self.each_block(&mut |content| {
            if !std::mem::take(&mut is_first) {
                end_line(&mut rendered);
            }
            push_text(content, &mut rendered);
        });
        rendered
    }

    /// Visits every link's target.
    pub fn targets(&self) -> Vec<&Target> {
        let mut targets = Vec::new();
        self.each_block(&mut |content| collect_targets(content, &mut targets));
        targets
    }

    /// The first provision to which two texts do not refer equally often.
    pub fn odd_reference<'a>(&'a self, other: &'a Self) -> Option<&'a str> {
        let (own, others) = (self.references(), other.references());
        let mut all = own.keys().chain(others.keys());
        all.find(|anchor| own.get(*anchor) != others.get(*anchor))
            .copied()
    }

    /// How often the text refers to each provision.
    fn references(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for target in self.targets() {
            if let Target::Anchor(anchor) = target {
                *counts.entry(anchor.as_str()).or_default() += 1;
            }
        }
        counts
    }

    /// Gives links without a label the number of what they point at.
    pub fn number_references(&mut self, number: &dyn Fn(&str) -> Option<String>) {
        for block in &mut self.blocks {
            number_block(block, number);
        }
    }

    /// Visits the content of every paragraph and heading, those in lists too, in order.
    pub(super) fn each_block<'a>(&'a self, visit: &mut dyn FnMut(&'a [Inline])) {
        fn walk<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a [Inline])) {
            for block in blocks {
                match block {
                    Block::Paragraph(content) | Block::Heading(_, content) => visit(content),
                    Block::List(_, items) => items.iter().for_each(|item| walk(item, visit)),
                }
            }
        }
        walk(&self.blocks, visit);
    }
}

/// Whether there is nothing to see. A reference will be labelled with a number.
pub(super) fn is_blank(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.text().trim().is_empty(),
        Inline::Link(Target::Anchor(_), _) => false,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => is_blank(inner),
        Inline::Break => true,
    })
}

fn push_text(content: &[Inline], out: &mut Mapped) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.append(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                push_text(inner, out);
            }
            Inline::Break => end_line(out),
        }
    }
}

/// The end of a line stands behind what was read last.
fn end_line(out: &mut Mapped) {
    let end = out.source(0..out.text().len()).end;
    out.push_replaced("\n", end..end);
}

fn collect_targets<'a>(content: &'a [Inline], targets: &mut Vec<&'a Target>) {
    for inline in content {
        match inline {
            Inline::Link(target, inner) => {
                targets.push(target);
                collect_targets(inner, targets);
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => collect_targets(inner, targets),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

fn number_block(block: &mut Block, number: &dyn Fn(&str) -> Option<String>) {
    match block {
        Block::Paragraph(content) | Block::Heading(_, content) => number_inlines(content, number),
        Block::List(_, items) => {
            items
                .iter_mut()
                .flatten()
                .for_each(|block| number_block(block, number));
        }
    }
}

fn number_inlines(content: &mut [Inline], number: &dyn Fn(&str) -> Option<String>) {
    for inline in content {
        match inline {
            Inline::Link(Target::Anchor(anchor), label) if label.is_empty() => {
                let number = number(anchor).map(|number| Inline::Text(Mapped::apart(&number)));
                *label = number.into_iter().collect();
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                number_inlines(inner, number);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
