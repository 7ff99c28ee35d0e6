//! What the settings' page asks for, in groups, in the order of the page.

use super::super::sheet::{Group, Kind, field};

const VOTES: Kind = Kind::Choice(&[
    ("off", "set-votes-off"),
    ("up", "set-votes-up"),
    ("up_and_down", "set-votes-up-and-down"),
]);
const IMAGES: Kind = Kind::Choice(&[
    ("off", "set-images-off"),
    ("members", "set-images-members"),
    ("everyone", "set-images-everyone"),
]);
const DENSITY: Kind =
    Kind::Choice(&[("comfortable", "set-density-comfortable"), ("compact", "set-density-compact")]);
const WAYS: Kind = Kind::Several(&[
    ("password", "set-way-password"),
    ("mail", "set-way-mail"),
    ("passkey", "set-way-passkey"),
    ("provider", "set-way-provider"),
]);

/// All of it.
pub const GROUPS: &[Group] = &[
    Group {
        title: "set-site",
        about: "set-site-about",
        fields: &[
            field("name", "set-name", "set-name-hint", Kind::Text),
            field("origins", "set-origins", "set-origins-hint", Kind::Lines),
            field("locale", "set-locale", "set-locale-hint", Kind::Language),
            field("density", "set-density", "", DENSITY),
        ],
    },
    Group {
        title: "set-people",
        about: "set-people-about",
        fields: &[
            field("guests", "set-guests", "set-guests-hint", Kind::Check),
            field("guest_terms", "set-terms", "set-terms-hint", Kind::Text),
            field("guest_terms_url", "set-terms-url", "set-terms-url-hint", Kind::Text),
            field("sign_in", "set-sign-in", "set-sign-in-hint", WAYS),
            field("presence", "set-presence", "set-presence-hint", Kind::Check),
        ],
    },
    Group {
        title: "set-comments",
        about: "set-comments-about",
        fields: &[
            field("body_chars", "set-body-chars", "set-body-chars-hint", Kind::Number),
            field("edit_window_seconds", "set-edit-window", "set-edit-window-hint", Kind::Number),
            field("depth_shown", "set-depth", "set-depth-hint", Kind::Number),
            field("images", "set-images", "set-images-hint", IMAGES),
            field("tables", "set-tables", "", Kind::Check),
            field("task_lists", "set-task-lists", "", Kind::Check),
            field("math", "set-math", "set-math-hint", Kind::Check),
        ],
    },
    Group {
        title: "set-voices",
        about: "set-voices-about",
        fields: &[
            field("votes", "set-votes", "", VOTES),
            field("guest_votes", "set-guest-votes", "set-guest-votes-hint", Kind::Check),
            field("reactions", "set-reactions", "set-reactions-hint", Kind::Emoji),
            field("page_reactions", "set-page-reactions", "set-page-reactions-hint", Kind::Emoji),
        ],
    },
    Group {
        title: "set-limits",
        about: "set-limits-about",
        fields: &[
            field("posts_per_minute", "set-per-minute", "", Kind::Number),
            field("posts_per_hour", "set-per-hour", "", Kind::Number),
            field(
                "posts_per_minute_address",
                "set-per-address",
                "set-per-address-hint",
                Kind::Number,
            ),
        ],
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use sdk::wire::SiteSettings;

    use super::{super::super::sheet::all, GROUPS};
    use crate::domain::settings;

    #[test]
    fn everything_that_can_be_set_is_asked_for_once() {
        let asked = all(GROUPS).map(|field| field.name).collect::<Vec<_>>();
        let mut there = settings::list(&SiteSettings::default())
            .into_iter()
            .map(|(name, _)| name)
            .collect::<BTreeSet<_>>();
        there.extend(["name", "origins", "sign_in"].map(str::to_owned));
        assert_eq!(asked.len(), there.len());
        assert_eq!(asked.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), there);
    }
}
