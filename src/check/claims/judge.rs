//! Judges claims: expressions that an author writes beside a sentence, and that the data must bear out.
//!
//! Whoever writes them may be hostile, so what an expression may do is bounded (`environment`, `expression`).

use std::collections::BTreeSet;

use minijinja::value::ValueKind;
use minijinja::{Environment, Error, ErrorKind, Value};

use super::expression::{Expression, Refusal};
use super::trouble::{Trouble, cut, reason};
use super::{context, environment};
use crate::check::subject::Subject;

/// What the data says about a claim.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// It is true, or it uses a file that could not be read completely.
    Stands,
    /// It is false. Holds the compared values, each as `expression = value`.
    False(Vec<String>),
    /// It is neither true nor false, but this value.
    NotBoolean(String),
    /// It cannot be evaluated; with the byte range to blame.
    Unclear(Trouble, std::ops::Range<usize>),
}

/// The facts of one disclosure, and what can be asked of them.
#[derive(Debug)]
pub(crate) struct Claims {
    facts: Value,
    /// Names of facts whose file could not be read completely.
    unknown: BTreeSet<&'static str>,
    /// Fields of people that could not be read of everybody.
    unread: Vec<&'static str>,
    environment: Environment<'static>,
}

impl Claims {
    /// Collects the facts of a disclosure.
    pub(crate) fn from_subject(subject: &Subject) -> Self {
        let (facts, unknown) = context::facts(subject);
        let people = subject.staff().map_or(0, |staff| staff.people.len());
        Self {
            facts,
            unknown,
            unread: context::unread_fields(subject),
            environment: environment::bounded(people),
        }
    }

    /// Evaluates a claim against the facts.
    pub(crate) fn judge(&self, claim: &str) -> Verdict {
        // Whoever names such a field, in whatever filter, may mean a value that is not known.
        if self.unread.iter().any(|field| claim.contains(field)) {
            return Verdict::Stands;
        }
        let expression = match Expression::parse(claim) {
            Ok(expression) => expression,
            Err(Refusal { trouble, range }) => return Verdict::Unclear(trouble, range),
        };
        for (name, range) in expression.names() {
            if self.unknown.contains(name) {
                // The error of that file is reported already; whether the claim holds cannot be told.
                return Verdict::Stands;
            }
            if !self
                .facts
                .get_attr(name)
                .is_ok_and(|fact| !fact.is_undefined())
            {
                return undefined(claim, range);
            }
        }
        // An undefined member of a fact, compared with anything, is quietly false (`delegates.studens == 1`):
        // ask each operand by itself.
        for operand in expression.operands() {
            if let Ok(value) = self.evaluate(&claim[operand.clone()])
                && value.is_undefined()
            {
                return undefined(claim, operand);
            }
        }
        match self.evaluate(claim) {
            Err(error) => unclear(&error, claim),
            Ok(value) => match value.kind() {
                ValueKind::Bool if value.is_true() => Verdict::Stands,
                ValueKind::Bool => Verdict::False(self.reasons(&expression)),
                ValueKind::Undefined => undefined(claim, 0..claim.len()),
                _ => Verdict::NotBoolean(shown(&value)),
            },
        }
    }

    /// The values that a false claim compares, for the message.
    fn reasons(&self, expression: &Expression) -> Vec<String> {
        let is_false = |part: &str| self.evaluate(part).is_ok_and(|value| !value.is_true());
        let operands = expression.compared_in(is_false);
        operands
            .into_iter()
            .filter_map(|part| {
                let value = self.evaluate(part).ok()?;
                Some(format!("{part} = {}", shown(&value)))
            })
            .collect()
    }

    fn evaluate(&self, expression: &str) -> Result<Value, Error> {
        let compiled = self.environment.compile_expression(expression)?;
        compiled.eval(self.facts.clone())
    }
}

/// The verdict on a name that does not exist.
fn undefined(claim: &str, range: std::ops::Range<usize>) -> Verdict {
    let name = claim.get(range.clone()).unwrap_or(claim).to_owned();
    Verdict::Unclear(Trouble::Undefined(name), range)
}

/// The verdict on an error of evaluation.
fn unclear(error: &Error, claim: &str) -> Verdict {
    let range = error
        .range()
        .filter(|range| {
            claim
                .get(range.clone())
                .is_some_and(|text| !text.is_empty())
        })
        .unwrap_or(0..claim.len());
    let (innermost, unknown) = innermost(error);
    let trouble = match innermost.kind() {
        ErrorKind::OutOfFuel => Trouble::Costly,
        ErrorKind::UndefinedError => {
            let name = unknown.unwrap_or_else(|| claim[range.clone()].to_owned());
            Trouble::Undefined(name)
        }
        ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownFunction => {
            Trouble::Forbidden
        }
        ErrorKind::SyntaxError => Trouble::Syntax(reason(innermost)),
        _ => Trouble::Other(reason(innermost)),
    };
    Verdict::Unclear(trouble, range)
}

/// The error at the root of a chain, and the attribute it misses, if that is the cause. An error inside a
/// filter is wrapped in one that only names the filter.
fn innermost(error: &Error) -> (&Error, Option<String>) {
    let mut innermost = error;
    while let Some(source) = std::error::Error::source(innermost) {
        match source.downcast_ref::<Error>() {
            Some(inner) => innermost = inner,
            None => {
                let unknown = source.downcast_ref::<environment::Unknown>();
                return (innermost, unknown.map(|unknown| unknown.0.clone()));
            }
        }
    }
    (innermost, None)
}

/// A value for a message: never longer than a line, however large it is.
fn shown(value: &Value) -> String {
    match value.kind() {
        ValueKind::String => format!("\"{}\"", cut(value.as_str().unwrap_or_default(), 40)),
        ValueKind::Seq | ValueKind::Iterable => match value.len() {
            Some(length) => format!("[…] ({length})"),
            None => "[…]".to_owned(),
        },
        ValueKind::Map => "{…}".to_owned(),
        _ => cut(&value.to_string(), 40),
    }
}
