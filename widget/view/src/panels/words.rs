//! What is said on panels. The catalogues are the server's own: no browser is given them.

use std::{collections::HashMap, sync::LazyLock};

use crate::{
    Language,
    text::{fill, lines},
};

/// Declares the words. In `widget/texts/panels/` they have the same names, in lower case and with hyphens.
macro_rules! words {
    ($($key:ident)+) => {
        /// A text that is always the same, or holds names.
        #[derive(Clone, Copy, Debug)]
        pub enum Word {
            $($key),+
        }

        impl Word {
            /// The names of all of them, as declared here.
            pub(super) const NAMES: &[&str] = &[$(stringify!($key)),+];
        }
    };
}

words! {
    ReportTitle ReportHint ReasonLabel ReasonSpam ReasonAbuse ReasonOffTopic ReasonIllegal ReasonOther NoteLabel
    ReportSend ReportNotice ReportDone ReportDoneHint

    HistoryTitle HistoryNow HistoryFirst HistoryOnly

    MuteTitle MuteHint Mute MuteDone Unmute UnmuteName MutedTitle MutedNone

    SearchTitle SearchLabel SearchSend SearchNone SearchMore

    KeysTitle KeyNext KeyPrevious KeyReply KeyVote KeyUnread KeyHelp KeySend KeyLeave
}

/// A file of `widget/texts/panels/`.
macro_rules! sources {
    ($($tag:literal)+) => {
        &[$(($tag, include_str!(concat!("../../../texts/panels/", $tag, ".ftl")))),+]
    };
}

/// In the order of the widget's own.
pub(super) const SOURCES: &[(&str, &str)] = crate::languages!(sources);

/// The lines of each language by its tag: one for each [`Word`].
static CATALOGUES: LazyLock<HashMap<&str, Vec<String>>> = LazyLock::new(|| {
    let read = |source| lines(source, Word::NAMES, &[]).expect("what the tests have read");
    SOURCES.iter().map(|(tag, source)| (*tag, read(source))).collect()
});

/// A text.
pub fn say(lang: Language, word: Word) -> String {
    line(lang, word as usize).to_owned()
}

/// A text about something: what stands for the names in it.
pub fn say_with(lang: Language, word: Word, about: &[(&str, &str)]) -> String {
    fill(line(lang, word as usize), about)
}

fn line(lang: Language, index: usize) -> &'static str {
    let lines = CATALOGUES.get(lang.tag());
    lines.and_then(|lines| lines.get(index)).map_or("", String::as_str)
}
