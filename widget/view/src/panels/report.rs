//! Reporting a comment.

use sdk::{
    limits,
    wire::{Reason, SafeHtml},
};

use super::{Word, form, hint, panel, say, say_with};
use crate::{Element, Language, el};

/// What is wrong with the comment by `name`? At the address `notice` it is held to be against the law, formally.
pub fn report(lang: Language, name: &str, notice: &str) -> SafeHtml {
    let reasons = [
        (Reason::Spam, Word::ReasonSpam),
        (Reason::Abuse, Word::ReasonAbuse),
        (Reason::OffTopic, Word::ReasonOffTopic),
        (Reason::Illegal, Word::ReasonIllegal),
        (Reason::Other, Word::ReasonOther),
    ];
    let reasons = el("fieldset")
        .child(el("legend").child(say(lang, Word::ReasonLabel)))
        .children(reasons.map(|(reason, words)| choice(reason, say(lang, words))));
    let note = el("textarea")
        .attr("name", "note")
        .attr("maxlength", limits::NOTE_CHARS.to_string())
        .attr("rows", "2");
    let note = el("label")
        .child(el("span").child(say(lang, Word::NoteLabel)))
        .child(el("span").class("frame").child(note));
    let who = hint(say_with(lang, Word::ReportHint, &[("name", name)]));
    let link = el("a")
        .attr("href", notice.to_owned())
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .child(say(lang, Word::ReportNotice));
    let send = form([reasons, note], say(lang, Word::ReportSend));
    panel(say(lang, Word::ReportTitle), [who, send, el("p").class("hint").child(link)])
}

/// It was reported.
pub fn reported(lang: Language) -> SafeHtml {
    panel(say(lang, Word::ReportDone), [hint(say(lang, Word::ReportDoneHint))])
}

fn choice(reason: Reason, words: String) -> Element {
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "reason")
        .attr("value", reason.as_str())
        .flag("required", true);
    el("label").class("choice").child(radio).child(el("span").child(words))
}
