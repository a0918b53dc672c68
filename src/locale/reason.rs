//! Why a line is no Fluent, as a message of our own: the parser speaks English only.

use fluent_syntax::parser::ErrorKind;

use crate::diagnostic::Finding;

/// The finding for a line, without its place.
pub(crate) fn not_fluent(kind: &ErrorKind) -> Finding {
    use ErrorKind as Kind;
    let finding = Finding::error("not-fluent");
    match kind {
        Kind::ExpectedToken(wanted) => finding
            .worded("fluent-token")
            .with("wanted", wanted.to_string()),
        Kind::ExpectedCharRange { range } => finding
            .worded("fluent-token")
            .with("wanted", range.as_str()),
        Kind::ExpectedMessageField { .. } | Kind::ExpectedTermField { .. } | Kind::MissingValue => {
            finding.worded("fluent-no-text")
        }
        Kind::MissingDefaultVariant | Kind::MultipleDefaultVariants => {
            finding.worded("fluent-default-form")
        }
        Kind::MessageReferenceAsSelector
        | Kind::TermReferenceAsSelector
        | Kind::MessageAttributeAsSelector
        | Kind::ExpectedSimpleExpressionAsSelector => finding.worded("fluent-selector"),
        Kind::UnterminatedStringLiteral => finding.worded("fluent-quotation"),
        Kind::UnknownEscapeSequence(_) | Kind::InvalidUnicodeEscapeSequence(_) => {
            finding.worded("fluent-escape")
        }
        Kind::UnbalancedClosingBrace => finding.worded("fluent-brace"),
        Kind::TermAttributeAsPlaceable
        | Kind::ForbiddenCallee
        | Kind::PositionalArgumentFollowsNamed
        | Kind::DuplicatedNamedArgument(_)
        | Kind::ExpectedInlineExpression
        | Kind::ExpectedLiteral => finding,
    }
}
