//! What a spreadsheet changes in the figures of the delegates, for people and for scripts.

use serde_json::{Value, json};

use super::import_people::safe;
use super::import_shown::Shown;
use crate::diagnostic::{Finding, message};
use crate::engine::{FigureChange, FigureProposal};
use crate::locale::Messages;
use crate::workspace::{Change, Files};

impl Shown for FigureProposal {
    fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    fn for_people(&self, _: &Files, messages: &Messages) -> String {
        if self.is_empty() {
            return String::new();
        }
        let heading = [("count", self.figures.len().into())];
        let mut text = format!("{}\n", messages.text(message::FIGURES_CHANGED, &heading));
        for change in &self.figures {
            let field = messages.text(message::FIGURES_FIELD, &[("key", change.new.key.into())]);
            let or_empty = |text: &str| match text {
                "" => messages.text(message::ROSTER_EMPTY, &[]),
                text => safe(text),
            };
            let (old, new) = (or_empty(&change.old), or_empty(&change.new.value));
            text.push_str(&format!("  ~ {field} {old} → {new}\n"));
        }
        text
    }

    fn for_scripts(&self, _: &Files) -> Value {
        let figure = |change: &FigureChange| {
            json!({
                "key": change.new.key,
                "old": change.old,
                "new": change.new.value,
                "row": change.new.cell.row,
                "column": change.new.cell.column,
            })
        };
        json!({ "figures": self.figures.iter().map(figure).collect::<Value>() })
    }

    fn findings(&self) -> (&[Finding], &Files) {
        (&self.findings, &self.then)
    }

    fn changes(&self) -> &[Change] {
        &self.changes
    }
}
