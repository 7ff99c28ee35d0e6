//! The catalogues, carried by the binary and read once.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// What is said in one language.
pub(super) struct Catalogue {
    pub(super) tag: &'static str,
    pub(super) language: LanguageIdentifier,
    /// Whether those who care for sites are spoken to, too.
    pub(super) has_desk: bool,
    bundle: FluentBundle<FluentResource>,
}

/// One catalogue a language, in the order of the widget's; English is the first.
pub(super) static CATALOGUES: LazyLock<Vec<Catalogue>> = LazyLock::new(|| {
    let desk = |tag| DESK.iter().find(|(other, _)| *other == tag).map(|(_, sources)| *sources);
    READERS.iter().map(|(tag, readers)| Catalogue::read(tag, readers, desk(*tag))).collect()
});

/// The files of a language.
macro_rules! files {
    ($tag:literal: $($room:literal)+) => {
        ($tag, &[$(include_str!(concat!("../../texts/", $tag, "/", $room, ".ftl"))),+])
    };
}

/// What readers are told.
macro_rules! readers {
    ($($tag:literal)+) => {
        &[$(files!($tag: "pages" "steps" "mail" "providers" "writing" "notices")),+]
    };
}

/// What those are told who care for sites.
macro_rules! desk {
    ($($tag:literal)+) => {
        &[$(files!($tag: "dashboard" "site" "queue" "moderation" "people" "deciding" "transfer")),+]
    };
}

/// In every language of the widget.
pub(super) const READERS: &[(&str, &[&str])] = view::languages!(readers);
/// In these.
pub(super) const DESK: &[(&str, &[&str])] = desk!("en" "de" "fr" "es");

impl Catalogue {
    /// What is carried by the binary was read by its tests.
    fn read(tag: &'static str, readers: &[&str], desk: Option<&[&str]>) -> Self {
        let language: LanguageIdentifier = tag.parse().expect("a tag that the tests have read");
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        // The pages isolate names by markup, and mail has no use for invisible characters.
        bundle.set_use_isolating(false);
        for source in readers.iter().chain(desk.unwrap_or_default()) {
            let resource = FluentResource::try_new((*source).to_owned());
            let resource = resource.unwrap_or_else(|(what_can_be_read, _)| what_can_be_read);
            bundle.add_resource_overriding(resource);
        }
        Self { tag, language, has_desk: desk.is_some(), bundle }
    }

    pub(super) fn say(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(text.into_owned())
    }
}
