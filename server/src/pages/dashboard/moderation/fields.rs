//! What the moderation page asks for, in groups, in the order of the page.

use super::super::sheet::{Group, Kind, field};

const POLICY: Kind = Kind::Choice(&[
    ("open", "mod-policy-open"),
    ("hold_newcomers", "mod-policy-newcomers"),
    ("hold_all", "mod-policy-all"),
    ("members_only", "mod-policy-members"),
]);
const STRICTNESS: Kind = Kind::Pick(&[
    ("allow", "mod-allow"),
    ("mark", "mod-mark"),
    ("hold", "mod-hold"),
    ("reject", "mod-reject"),
]);
const WORK: Kind = Kind::Choice(&[
    ("when_busy", "mod-work-busy"),
    ("newcomers", "mod-work-newcomers"),
    ("off", "mod-work-off"),
]);

/// All of it.
pub const GROUPS: &[Group] = &[
    Group {
        title: "mod-who",
        about: "mod-who-about",
        fields: &[
            field("policy", "mod-policy", "", POLICY),
            field("trusted_after", "mod-trusted-after", "mod-trusted-after-hint", Kind::Number),
            field("warns", "mod-warns", "mod-warns-hint", Kind::Check),
        ],
    },
    Group {
        title: "mod-words",
        about: "mod-words-about",
        fields: &[
            field("banned_words", "mod-banned-words", "mod-banned-words-hint", Kind::Lines),
            field("suspect_words", "mod-suspect-words", "mod-suspect-words-hint", Kind::Lines),
        ],
    },
    Group {
        title: "mod-texts",
        about: "mod-texts-about",
        fields: &[
            field("most_links", "mod-most-links", "", Kind::Number),
            field("links", "mod-links", "", STRICTNESS),
            field("most_images", "mod-most-images", "", Kind::Number),
            field("images", "mod-images", "", STRICTNESS),
            field("shouting", "mod-shouting", "mod-shouting-hint", STRICTNESS),
            field("duplicates", "mod-duplicates", "mod-duplicates-hint", STRICTNESS),
        ],
    },
    Group {
        title: "mod-people",
        about: "mod-people-about",
        fields: &[
            field("history_percent", "mod-history-percent", "mod-history-hint", Kind::Number),
            field("history", "mod-history", "", STRICTNESS),
            field("disposable_mail", "mod-disposable", "mod-disposable-hint", STRICTNESS),
        ],
    },
    Group {
        title: "mod-spam",
        about: "mod-spam-about",
        fields: &[
            field("spam.from_percent", "mod-spam-from", "mod-spam-from-hint", Kind::Number),
            field("spam.score", "mod-spam-score", "", STRICTNESS),
            field("spam.proof_of_work", "mod-work", "mod-work-hint", WORK),
        ],
    },
    Group {
        title: "mod-keep",
        about: "mod-keep-about",
        fields: &[
            field("keep.removed_days", "mod-removed-days", "mod-removed-days-hint", Kind::Number),
            field("keep.address_days", "mod-address-days", "mod-address-days-hint", Kind::Number),
        ],
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::super::sheet::all, GROUPS};
    use crate::domain::pipeline::{ModerationSettings, named};

    #[test]
    fn everything_that_can_be_set_is_asked_for_once() {
        let asked = all(GROUPS).map(|field| field.name).collect::<Vec<_>>();
        let settings = named::list(&ModerationSettings::default());
        let there = settings.keys().map(String::as_str).collect::<BTreeSet<_>>();
        assert_eq!(asked.len(), there.len());
        assert_eq!(asked.into_iter().collect::<BTreeSet<_>>(), there);
    }
}
