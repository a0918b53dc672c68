//! A claim as an expression: parsed, restricted to what claims need, and taken apart to name and place what
//! it uses.

use std::ops::Range;

use minijinja::machinery::ast::{BinOpKind, CallArg, Expr, UnaryOpKind};
use minijinja::machinery::parse_expr;

use super::trouble::{Trouble, reason};

/// The longest claim, in characters. Nesting takes characters too, so this also bounds the depth of
/// recursion.
const LONGEST: usize = 300;

/// A claim, parsed.
pub(super) struct Expression<'a> {
    source: &'a str,
    tree: Expr<'a>,
}

/// Why a claim is not evaluated.
#[derive(Debug)]
pub(super) struct Refusal {
    pub trouble: Trouble,
    /// The byte range of the claim that is to blame.
    pub range: Range<usize>,
}

impl<'a> Expression<'a> {
    /// Parses a claim and refuses what no claim needs.
    pub(super) fn parse(source: &'a str) -> Result<Self, Refusal> {
        let whole = 0..source.len();
        if source.chars().count() > LONGEST {
            let trouble = Trouble::Long(LONGEST);
            return Err(Refusal {
                trouble,
                range: whole,
            });
        }
        let tree = parse_expr(source).map_err(|error| Refusal {
            trouble: Trouble::Syntax(reason(&error)),
            range: error
                .range()
                // The parser reports an empty range at the end of the text, which could not be underlined.
                .filter(|range| {
                    source
                        .get(range.clone())
                        .is_some_and(|text| !text.is_empty())
                })
                .unwrap_or(whole),
        })?;
        match forbidden(&tree) {
            None => Ok(Self { source, tree }),
            Some(part) => Err(Refusal {
                trouble: Trouble::Forbidden,
                range: range(part, source),
            }),
        }
    }

    /// The variables that it uses, with their ranges.
    pub(super) fn names(&self) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        all_parts(&self.tree).filter_map(|part| match part {
            Expr::Var(name) => Some((name.id, range(part, self.source))),
            _ => None,
        })
    }

    /// The ranges of everything that it compares, at any depth.
    pub(super) fn operands(&self) -> impl Iterator<Item = Range<usize>> {
        all_parts(&self.tree)
            .flat_map(compared)
            .map(|side| range(side, self.source))
    }

    /// The sides of the comparison that makes the claim false, without literals, whose value is in plain
    /// sight: of `a == 1 and b == 2` the `a` or `b` of the part that `is_false`.
    pub(super) fn compared_in(&self, is_false: impl Fn(&str) -> bool) -> Vec<&'a str> {
        let text = |part: &Expr| &self.source[range(part, self.source)];
        let mut part = &self.tree;
        loop {
            part = match part {
                Expr::BinOp(and) if matches!(and.op, BinOpKind::ScAnd) => {
                    if is_false(text(&and.left)) {
                        &and.left
                    } else {
                        &and.right
                    }
                }
                Expr::UnaryOp(not) if matches!(not.op, UnaryOpKind::Not) => &not.expr,
                _ => break,
            };
        }
        let sides = compared(part).into_iter();
        let telling = sides.filter(|side| !matches!(side, Expr::Const(_) | Expr::List(_)));
        telling.map(text).collect()
    }
}

/// The two sides of a comparison, or all members of a chain of them.
fn compared<'t, 'a>(part: &'t Expr<'a>) -> Vec<&'t Expr<'a>> {
    use BinOpKind::{Eq, Gt, Gte, In, Lt, Lte, Ne};
    match part {
        Expr::Compare(chain) => std::iter::once(&chain.expr)
            .chain(chain.ops.iter().map(|link| &link.expr))
            .collect(),
        Expr::BinOp(op) if matches!(op.op, Eq | Ne | Lt | Lte | Gt | Gte | In) => {
            vec![&op.left, &op.right]
        }
        _ => Vec::new(),
    }
}

/// The first part that no claim needs: a call, a map, a tuple, a list of anything but literals, a product
/// with a list. Nested lists could be compared for hours, and literals are folded while compiling, before any
/// fuel is counted.
fn forbidden<'t, 'a>(tree: &'t Expr<'a>) -> Option<&'t Expr<'a>> {
    let plain = |part: &Expr| matches!(part, Expr::Const(_));
    all_parts(tree).find(|part| match part {
        Expr::Call(_) | Expr::Map(_) | Expr::Tuple(_) => true,
        Expr::List(list) => !list.items.iter().all(plain),
        Expr::BinOp(op) if matches!(op.op, BinOpKind::Mul) => {
            // `[1] * 1000000` would be built while compiling.
            all_parts(part).any(|inner| matches!(inner, Expr::List(_)))
        }
        _ => false,
    })
}

/// An expression and all its descendants.
fn all_parts<'t, 'a>(tree: &'t Expr<'a>) -> impl Iterator<Item = &'t Expr<'a>> {
    let mut rest = vec![tree];
    std::iter::from_fn(move || {
        let part = rest.pop()?;
        rest.extend(parts(part));
        Some(part)
    })
}

/// The parts of an expression, one level down.
fn parts<'t, 'a>(part: &'t Expr<'a>) -> Vec<&'t Expr<'a>> {
    match part {
        Expr::Var(_) | Expr::Const(_) => Vec::new(),
        Expr::Slice(slice) => [&slice.start, &slice.stop, &slice.step]
            .into_iter()
            .flatten()
            .chain([&slice.expr])
            .collect(),
        Expr::UnaryOp(op) => vec![&op.expr],
        Expr::BinOp(op) => vec![&op.left, &op.right],
        Expr::Compare(_) => compared(part),
        Expr::IfExpr(choice) => [&choice.test_expr, &choice.true_expr]
            .into_iter()
            .chain(&choice.false_expr)
            .collect(),
        Expr::Filter(filter) => filter.expr.iter().chain(arguments(&filter.args)).collect(),
        Expr::Test(test) => std::iter::once(&test.expr)
            .chain(arguments(&test.args))
            .collect(),
        Expr::GetAttr(get) => vec![&get.expr],
        Expr::GetItem(get) => vec![&get.expr, &get.subscript_expr],
        Expr::Call(call) => std::iter::once(&call.expr)
            .chain(arguments(&call.args))
            .collect(),
        Expr::List(list) => list.items.iter().collect(),
        Expr::Tuple(tuple) => tuple.items.iter().collect(),
        Expr::Map(map) => map.keys.iter().chain(&map.values).collect(),
    }
}

fn arguments<'t, 'a>(arguments: &'t [CallArg<'a>]) -> impl Iterator<Item = &'t Expr<'a>> {
    arguments.iter().map(|argument| match argument {
        CallArg::Pos(value)
        | CallArg::Kwarg(_, value)
        | CallArg::PosSplat(value)
        | CallArg::KwargSplat(value) => value,
    })
}

/// The byte range of a part of the claim. The library's own span of a filter begins at the filter's name, and
/// no span includes brackets around it; so the spans of all descendants are joined, and missing brackets
/// added.
fn range(part: &Expr, source: &str) -> Range<usize> {
    let spans = || all_parts(part).map(Expr::span);
    let start = spans().map(|span| span.start_offset as usize).min();
    let end = spans().map(|span| span.end_offset as usize).max();
    let (Some(mut start), Some(end)) = (start, end) else {
        return 0..source.len();
    };
    let missing = |text: &str| text.matches(')').count() > text.matches('(').count();
    while source.get(start..end).is_some_and(missing) {
        match source[..start].trim_end().strip_suffix('(') {
            Some(before) => start = before.len(),
            None => break,
        }
    }
    match source.get(start..end) {
        Some(_) => start..end,
        None => 0..source.len(),
    }
}
