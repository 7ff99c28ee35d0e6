//! What a comment said before.

use sdk::wire::{SafeHtml, Timestamp};

use super::{Word, hint, panel, say, time};
use crate::{Element, Language, el};

/// A text that a comment had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Since when.
    pub at: Timestamp,
    /// What it changed of the one before it.
    pub pieces: Vec<Piece>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// The words.
    pub text: String,
}

/// What becomes of words when a text is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// They stay.
    Same,
    /// They go.
    Gone,
    /// They come.
    New,
}

/// The texts of a comment, the newest first.
pub fn history(lang: Language, texts: &[Past], now: Timestamp) -> SafeHtml {
    let oldest = texts.len().saturating_sub(1);
    let entries = texts.iter().enumerate().map(|(index, past)| {
        let label = match index {
            0 => Some(Word::HistoryNow),
            index if index == oldest => Some(Word::HistoryFirst),
            _ => None,
        };
        let label = label.map(|label| [&say(lang, label), " · "].concat());
        let when = el("p").class("hint").children(label).child(time(lang, past.at, now));
        let text = el("p").class("past").attr("dir", "auto").children(past.pieces.iter().map(mark));
        el("li").child(when).child(text)
    });
    let list = el("ol").children(entries);
    let only = (oldest == 0).then(|| hint(say(lang, Word::HistoryOnly)));
    panel(say(lang, Word::HistoryTitle), only.into_iter().chain([list]))
}

fn mark(piece: &Piece) -> Element {
    let tag = match piece.change {
        Change::Same => "span",
        Change::Gone => "del",
        Change::New => "ins",
    };
    el(tag).child(piece.text.clone())
}
