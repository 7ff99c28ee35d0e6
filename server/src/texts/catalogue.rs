//! The catalogues, carried by the binary and read once.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// What is said in one language.
pub(super) struct Catalogue {
    pub(super) tag: &'static str,
    pub(super) language: LanguageIdentifier,
    bundle: FluentBundle<FluentResource>,
}

/// One catalogue a language; English is the first.
pub(super) static CATALOGUES: LazyLock<Vec<Catalogue>> =
    LazyLock::new(|| SOURCES.iter().map(|(tag, sources)| Catalogue::read(tag, sources)).collect());

/// The files of one language.
macro_rules! sources {
    ($tag:literal) => {
        (
            $tag,
            [
                include_str!(concat!("../../texts/", $tag, "/pages.ftl")),
                include_str!(concat!("../../texts/", $tag, "/steps.ftl")),
                include_str!(concat!("../../texts/", $tag, "/mail.ftl")),
                include_str!(concat!("../../texts/", $tag, "/providers.ftl")),
                include_str!(concat!("../../texts/", $tag, "/writing.ftl")),
                include_str!(concat!("../../texts/", $tag, "/dashboard.ftl")),
                include_str!(concat!("../../texts/", $tag, "/site.ftl")),
                include_str!(concat!("../../texts/", $tag, "/queue.ftl")),
                include_str!(concat!("../../texts/", $tag, "/moderation.ftl")),
                include_str!(concat!("../../texts/", $tag, "/people.ftl")),
                include_str!(concat!("../../texts/", $tag, "/notices.ftl")),
            ],
        )
    };
}

pub(super) const SOURCES: [(&str, [&str; 11]); 4] =
    [sources!("en"), sources!("de"), sources!("fr"), sources!("es")];

impl Catalogue {
    /// What is carried by the binary was read by its tests.
    fn read(tag: &'static str, sources: &[&str]) -> Self {
        let language: LanguageIdentifier = tag.parse().expect("a tag that the tests have read");
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        // The pages isolate names by markup, and mail has no use for invisible characters.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned());
            let resource = resource.unwrap_or_else(|(what_can_be_read, _)| what_can_be_read);
            bundle.add_resource_overriding(resource);
        }
        Self { tag, language, bundle }
    }

    pub(super) fn say(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(text.into_owned())
    }
}
