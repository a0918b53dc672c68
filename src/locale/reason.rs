//! Translates the errors of Fluent's parser, which are in English only, into messages of our own.

use fluent_syntax::parser::ErrorKind;

use crate::diagnostic::{Finding, message};

/// The finding for a parser's error, without its place.
pub(crate) fn not_fluent(kind: &ErrorKind) -> Finding {
    use ErrorKind as Kind;
    let finding = Finding::error(message::NOT_FLUENT);
    match kind {
        Kind::ExpectedToken(wanted) => finding
            .worded(message::FLUENT_TOKEN)
            .with("wanted", wanted.to_string()),
        Kind::ExpectedCharRange { range } => finding
            .worded(message::FLUENT_TOKEN)
            .with("wanted", range.as_str()),
        Kind::ExpectedMessageField { .. } | Kind::ExpectedTermField { .. } | Kind::MissingValue => {
            finding.worded(message::FLUENT_NO_TEXT)
        }
        Kind::MissingDefaultVariant | Kind::MultipleDefaultVariants => {
            finding.worded(message::FLUENT_DEFAULT_FORM)
        }
        Kind::MessageReferenceAsSelector
        | Kind::TermReferenceAsSelector
        | Kind::MessageAttributeAsSelector
        | Kind::ExpectedSimpleExpressionAsSelector => finding.worded(message::FLUENT_SELECTOR),
        Kind::UnterminatedStringLiteral => finding.worded(message::FLUENT_QUOTATION),
        Kind::UnknownEscapeSequence(_) | Kind::InvalidUnicodeEscapeSequence(_) => {
            finding.worded(message::FLUENT_ESCAPE)
        }
        Kind::UnbalancedClosingBrace => finding.worded(message::FLUENT_BRACE),
        // Rare mistakes, which the general message explains well enough. They are listed one by one, so that a
        // new version of the parser with a new kind does not go unnoticed.
        Kind::TermAttributeAsPlaceable
        | Kind::ForbiddenCallee
        | Kind::PositionalArgumentFollowsNamed
        | Kind::DuplicatedNamedArgument(_)
        | Kind::ExpectedInlineExpression
        | Kind::ExpectedLiteral => finding,
    }
}
