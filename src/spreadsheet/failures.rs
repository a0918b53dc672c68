//! Why a spreadsheet cannot be read.

use std::path::Path;

use crate::diagnostic::{Finding, MessageId, message};
use crate::locale::limits;
use crate::workspace::refusal;

/// What went wrong within a file, before it is known which file it was.
#[derive(Debug)]
pub(super) enum Failure {
    /// A password protects it.
    Password,
    /// It is cut off or damaged; what the reader says.
    Broken(String),
    /// It holds too many sheets, cells, formulas or too much text.
    TooMuch(Excess),
}

/// Of what there is too much.
#[derive(Debug, Clone, Copy)]
pub(super) enum Excess {
    /// Sheets.
    Sheets,
    /// Cells, with the empty ones between others.
    Cells,
    /// Text.
    Text,
    /// Formulas.
    Formulas,
    /// What is packed into the file.
    Unpacked,
    /// What one of its parts says of the sheets.
    Part,
}

/// What a reader of a format gives.
pub(super) type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A damaged file.
    #[expect(clippy::needless_pass_by_value, reason = "errors are handed on whole")]
    pub(super) fn broken(why: impl ToString) -> Self {
        Self::Broken(why.to_string())
    }

    /// The finding for it.
    pub(super) fn finding(self, path: &Path) -> Finding {
        match self {
            Self::Password => failure(message::SPREADSHEET_PASSWORD, path),
            Self::Broken(reason) => {
                failure(message::SPREADSHEET_BROKEN, path).with("reason", reason)
            }
            Self::TooMuch(excess) => {
                let (of, most) = excess.named();
                failure(message::SPREADSHEET_TOO_MUCH, path)
                    .with("of", of)
                    .with("most", most)
            }
        }
    }
}

impl Excess {
    /// How the message tells it from others, and how much there may be.
    fn named(self) -> (&'static str, usize) {
        let limits = &limits().spreadsheets;
        match self {
            Self::Sheets => ("sheets", limits.sheets),
            Self::Cells => ("cells", limits.cells),
            Self::Text => ("text", limits.text),
            Self::Formulas => ("formulas", limits.formulas),
            Self::Unpacked => ("unpacked", limits.unpacked),
            Self::Part => ("part", limits.part),
        }
    }
}

/// The finding `id` about a spreadsheet as a whole.
pub(super) fn failure(id: MessageId, path: &Path) -> Finding {
    refusal(id, path)
}
