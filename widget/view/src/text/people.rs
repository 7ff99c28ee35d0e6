//! Words about who is here, and what they do.

use sdk::wire::Role;

use super::{Counted, Language, Text};
use crate::Asked;

/// What an author does for the site, if it is more than writing.
pub fn badge(role: Role) -> Option<Text> {
    match role {
        Role::Owner => Some(Text::Owner),
        Role::Admin => Some(Text::Team),
        Role::Moderator => Some(Text::Moderator),
        Role::Observer | Role::Member => None,
    }
}

/// Who is writing: those whose names are known, at most two of them, and how many others.
pub fn typing(lang: Language, names: &[&str], others: u32) -> String {
    match (names, others) {
        ([], others) => lang.count(Counted::TypingSome, others),
        ([name], 0) => lang.name(Text::TypingOne, name),
        ([name], others) => lang.count_with(Counted::TypingOneMore, others, &[("name", name)]),
        ([name, second, ..], others) => {
            let names = [("name", *name), ("second", *second)];
            match others {
                0 => lang.say_with(Text::TypingTwo, &names),
                others => lang.count_with(Counted::TypingTwoMore, others, &names),
            }
        }
    }
}

/// The label of a vote's button: what it does, how many did, and why I can't.
pub fn vote(lang: Language, does: Text, count: u32, why_not: Option<Text>) -> String {
    let vote = lang.count_with(Counted::VoteLabel, count, &[("does", lang.say(does))]);
    match why_not {
        Some(why) => lang.say_with(Text::VoteRefused, &[("vote", &vote), ("why", lang.say(why))]),
        None => vote,
    }
}

/// The label of a reaction's button: which, and how many gave it.
pub fn reaction(lang: Language, emoji: &str, count: u32) -> String {
    lang.count_with(Counted::ReactionLabel, count, &[("emoji", emoji)])
}

/// The yes to a question under a comment, the yes while it is being done, and the no.
pub fn answers(asked: Asked) -> [Text; 3] {
    match asked {
        Asked::Delete => [Text::Delete, Text::Deleting, Text::Keep],
        Asked::Remove => [Text::Remove, Text::Removing, Text::Keep],
        Asked::Ban => [Text::Ban, Text::Banning, Text::Cancel],
        Asked::SignIn | Asked::React => [Text::SignIn, Text::SignIn, Text::NotNow],
    }
}

/// A question under a comment by somebody.
pub fn question(lang: Language, asked: Asked, name: &str) -> String {
    let text = match asked {
        Asked::Delete => Text::DeleteQuestion,
        Asked::Remove => Text::RemoveQuestion,
        Asked::Ban => Text::BanQuestion,
        Asked::SignIn => Text::VoteQuestion,
        Asked::React => Text::ReactQuestion,
    };
    lang.name(text, name)
}

#[cfg(test)]
mod tests {
    use super::{Language, Text, typing, vote};

    #[test]
    fn who_is_writing_reads_as_a_sentence() {
        for (names, others, text) in [
            (&["Ana"][..], 0, "Ana is writing"),
            (&[], 1, "Someone is writing"),
            (&[], 4, "4 people are writing"),
            (&["Ana", "Ben"], 0, "Ana and Ben are writing"),
            (&["Ana"], 1, "Ana and 1 other are writing"),
            (&["Ana", "Ben"], 3, "Ana, Ben and 3 others are writing"),
        ] {
            assert_eq!(typing(Language::default(), names, others), text);
        }
    }

    #[test]
    fn a_vote_says_why_it_can_not_be_given() {
        let vote = |count, why| vote(Language::default(), Text::VoteUp, count, why);
        assert_eq!(vote(1, None), "Vote up, 1 vote");
        assert_eq!(vote(0, Some(Text::OwnComment)), "Vote up, 0 votes. Your own comment");
    }

    /// Who speaks to their machine says what they see (WCAG 2.2, 2.5.3).
    #[test]
    fn a_vote_is_called_by_the_number_that_stands_on_it() {
        for language in Language::all() {
            for count in 0..120 {
                let label = vote(*language, Text::VoteUp, count, None);
                assert!(label.contains(&count.to_string()), "{language:?}: {label}");
            }
        }
    }
}
