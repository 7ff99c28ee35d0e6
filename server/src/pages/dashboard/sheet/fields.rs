//! What a form asks for: fields in groups, in the order of the page.

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Text,
    /// One thing a line.
    Lines,
    /// One line that is never shown.
    Secret,
    /// Yes or no.
    Check,
    /// A whole number.
    Number,
    /// One of these values, all in sight; the message that says what each means.
    Choice(&'static [(&'static str, &'static str)]),
    /// The same, folded to one line.
    Pick(&'static [(&'static str, &'static str)]),
    /// Emoji with spaces between them.
    Emoji,
    /// A language of the widget, or none.
    Language,
    /// Some of these.
    Several(&'static [(&'static str, &'static str)]),
}

/// Something to be set.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in the form and in the log.
    pub name: &'static str,
    /// The message that names it.
    pub label: &'static str,
    /// The message that explains it; empty where the name says all.
    pub hint: &'static str,
    /// How it is filled in.
    pub kind: Kind,
}

/// Fields about one thing.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The message that names it.
    pub title: &'static str,
    /// The message that says what it is for.
    pub about: &'static str,
    /// What is in it.
    pub fields: &'static [Field],
}

/// A field.
pub const fn field(
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: Kind,
) -> Field {
    Field { name, label, hint, kind }
}

/// Every field of these groups.
pub fn all(groups: &'static [Group]) -> impl Iterator<Item = &'static Field> {
    groups.iter().flat_map(|group| group.fields)
}

/// The field of this name.
pub fn named(groups: &'static [Group], name: &str) -> Option<&'static Field> {
    all(groups).find(|field| field.name == name)
}

/// What the languages of the widget call themselves.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use view::Language;

    use super::LANGUAGES;

    #[test]
    fn every_language_has_its_name() {
        let tags = Language::all().iter().map(|language| language.tag()).collect::<BTreeSet<_>>();
        assert_eq!(LANGUAGES.iter().map(|(tag, _)| *tag).collect::<BTreeSet<_>>(), tags);
    }
}
