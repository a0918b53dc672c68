//! Why a line is no Fluent, as a message of our own: the parser speaks English only.

use fluent_syntax::parser::ErrorKind;

use crate::diagnostic::{Finding, message};

/// The finding for a line, without its place.
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
        Kind::TermAttributeAsPlaceable
        | Kind::ForbiddenCallee
        | Kind::PositionalArgumentFollowsNamed
        | Kind::DuplicatedNamedArgument(_)
        | Kind::ExpectedInlineExpression
        | Kind::ExpectedLiteral => finding,
    }
}
