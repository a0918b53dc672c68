//! The tree between Markdown and the two output languages.

use std::collections::BTreeMap;
use std::ops::Range;

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
    /// A picture; only in whole files.
    Picture(Picture),
}

/// A picture that stands between paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows, in words, for those who do not see it.
    pub alternative: Vec<Inline>,
    /// What stands below it.
    pub caption: Vec<Inline>,
    /// Where it lies: as its author wrote it, or in the publication once it has its place there.
    pub address: String,
    /// Its width and height in pixels, once they are known.
    pub size: Option<(u32, u32)>,
    /// Where it is named in the text.
    pub range: Range<usize>,
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
    /// A file beside the pages: its anchor in the list of them, to which paper leads, and its path in the disclosure's publication.
    File(String, String),
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
            if let Target::Anchor(anchor) | Target::File(anchor, _) = target {
                *counts.entry(anchor.as_str()).or_default() += 1;
            }
        }
        counts
    }

    /// Gives links without a label the number of what they point at.
    pub fn number_references(&mut self, number: &dyn Fn(&str) -> Option<String>) {
        each_inline(&mut self.blocks, &mut |inline| {
            if let Inline::Link(Target::Anchor(anchor) | Target::File(anchor, _), label) = inline
                && label.is_empty()
            {
                let number = number(anchor).map(|number| Inline::Text(Mapped::apart(&number)));
                *label = number.into_iter().collect();
            }
        });
    }

    /// Lets references to files lead to them: `path` gives a file's path by its anchor.
    pub fn find_files(&mut self, path: &dyn Fn(&str) -> Option<String>) {
        each_inline(&mut self.blocks, &mut |inline| {
            if let Inline::Link(target, _) = inline
                && let Target::Anchor(anchor) = target
                && let Some(path) = path(anchor)
            {
                *target = Target::File(std::mem::take(anchor), path);
            }
        });
    }

    /// The pictures, those in lists too, in order.
    pub fn pictures(&self) -> Vec<&Picture> {
        fn walk<'a>(blocks: &'a [Block], found: &mut Vec<&'a Picture>) {
            for block in blocks {
                match block {
                    Block::Picture(picture) => found.push(picture),
                    Block::List(_, items) => items.iter().for_each(|item| walk(item, found)),
                    Block::Paragraph(_) | Block::Heading(..) => {}
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.blocks, &mut found);
        found
    }

    /// Gives each picture its place in the publication and its size, as `place` knows them.
    pub fn place_pictures(&mut self, place: &dyn Fn(&mut Picture)) {
        fn walk(blocks: &mut [Block], place: &dyn Fn(&mut Picture)) {
            for block in blocks {
                match block {
                    Block::Picture(picture) => place(picture),
                    Block::List(_, items) => items.iter_mut().for_each(|item| walk(item, place)),
                    Block::Paragraph(_) | Block::Heading(..) => {}
                }
            }
        }
        walk(&mut self.blocks, place);
    }

    /// Visits the content of every paragraph and heading, those in lists too, in order.
    pub(super) fn each_block<'a>(&'a self, visit: &mut dyn FnMut(&'a [Inline])) {
        fn walk<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a [Inline])) {
            for block in blocks {
                match block {
                    Block::Paragraph(content) | Block::Heading(_, content) => visit(content),
                    Block::List(_, items) => items.iter().for_each(|item| walk(item, visit)),
                    Block::Picture(picture) => {
                        visit(&picture.alternative);
                        if !picture.caption.is_empty() {
                            visit(&picture.caption);
                        }
                    }
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
        Inline::Link(Target::Anchor(_) | Target::File(..), _) => false,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => is_blank(inner),
        Inline::Break => true,
    })
}

/// The text of a content.
pub(super) fn plain(content: &[Inline]) -> String {
    let mut text = Mapped::default();
    push_text(content, &mut text);
    text.text().to_owned()
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

/// Calls `change` with every inline part, the outer ones first.
fn each_inline(blocks: &mut [Block], change: &mut dyn FnMut(&mut Inline)) {
    fn walk(content: &mut [Inline], change: &mut dyn FnMut(&mut Inline)) {
        for inline in content {
            change(inline);
            if let Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) = inline
            {
                walk(inner, change);
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading(_, content) => walk(content, change),
            Block::List(_, items) => items.iter_mut().for_each(|item| each_inline(item, change)),
            // Words for a picture hold no links.
            Block::Picture(_) => {}
        }
    }
}
