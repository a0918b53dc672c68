//! Every rule of every room.

use crate::diagnostic::Rule;
use crate::{check, document};

/// All rules, in the order in which they are listed.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    check::rules().chain(document::rules())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::rules;
    use crate::diagnostic::message;
    use crate::locale::message_names;

    #[test]
    fn every_message_has_a_name_in_the_code_and_every_name_a_message() {
        let named = message::ALL.iter().map(|(_, id)| id.as_str());
        let help = message::HELP.iter().map(|id| id.as_str());
        let of_rules = rules().map(|rule| rule.name);
        let all = named.chain(help).chain(of_rules).map(str::to_owned);
        let all: BTreeSet<String> = all.collect();
        let odd: Vec<String> = message_names()
            .symmetric_difference(&all)
            .cloned()
            .collect();
        // Every finding of this rule is said in words of its own: so many departments, so many people.
        assert_eq!(odd, ["stated-number"]);
        for (constant, id) in message::ALL {
            assert_eq!(constant.to_lowercase().replace('_', "-"), id.as_str());
        }
    }
}
