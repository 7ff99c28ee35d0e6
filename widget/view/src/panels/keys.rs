//! What can be done with keys.

use sdk::wire::SafeHtml;

use super::{Word, panel, say};
use crate::{Language, el};

/// The keys, and what each does. The last two are for who is writing.
pub fn keys(lang: Language) -> SafeHtml {
    let keys = [
        ("J", Word::KeyNext),
        ("K", Word::KeyPrevious),
        ("R", Word::KeyReply),
        ("V", Word::KeyVote),
        ("N", Word::KeyUnread),
        ("?", Word::KeyHelp),
        ("Ctrl Enter", Word::KeySend),
        ("Esc", Word::KeyLeave),
    ];
    let entries = keys.into_iter().flat_map(|(key, does)| {
        let keys = key.split(' ').map(|key| el("kbd").child(key));
        [el("dt").children(keys), el("dd").child(say(lang, does))]
    });
    panel(say(lang, Word::KeysTitle), [el("dl").class("keys").children(entries)])
}
