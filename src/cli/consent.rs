//! Whether a change that was shown is to be written.

use std::io::{self, BufRead, IsTerminal};

use super::output::print_error;
use crate::diagnostic::{MessageId, message};
use crate::locale::{Messages, Word, Words};

/// What terminals everywhere take for yes, in whatever language.
const YES: &str = "y";

/// What the command line says of a change.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    /// It is to be written without a question.
    pub yes: bool,
    /// It is only to be shown.
    pub dry_run: bool,
    /// Nobody reads a question: the answer is for a script.
    pub is_json: bool,
}

impl Wish {
    /// Whether the change that was shown is to be written; the user is asked where nothing was said.
    ///
    /// # Errors
    /// The message that says why it is not.
    pub(super) fn consent(self, messages: &Messages) -> Result<(), MessageId> {
        match (self.dry_run, self.yes) {
            (true, _) => Err(message::CONSENT_DRY_RUN),
            (false, true) => Ok(()),
            (false, false) if self.is_json || !can_ask() => Err(message::CONSENT_NOT_ASKED),
            (false, false) => match is_consented(messages) {
                true => Ok(()),
                false => Err(message::CONSENT_DECLINED),
            },
        }
    }
}

/// Whether the user wants it. An answer that is none is no.
fn is_consented(messages: &Messages) -> bool {
    print_error(&format!("{} ", messages.text(message::CONSENT_ASK, &[])));
    let mut answer = String::new();
    if io::stdin().lock().read_line(&mut answer).is_err() {
        return false;
    }
    let answer = answer.trim().to_lowercase();
    answer == YES || Words::shipped().meaning(&answer) == Some(Word::Yes)
}

/// Whether somebody reads the question and can answer it.
fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}
