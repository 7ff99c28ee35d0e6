//! A comment on a moderator's page: who wrote it, when, and what, as readers see it. What can be done about it is around it.

use sdk::wire::{Author, SafeHtml, Timestamp};

use crate::{
    Element, Language,
    avatar::portrait,
    comment::{by, role},
    el, text,
};

/// A comment, published or not.
#[derive(Clone, Copy, Debug)]
pub struct Moderated<'a> {
    /// Its id, as text.
    pub id: &'a str,
    /// Who wrote it.
    pub author: &'a Author,
    /// The body.
    pub html: &'a SafeHtml,
    /// When it was posted.
    pub created_at: Timestamp,
}

/// The parts of it: the picture of its author, its head, its body. `home` is where pictures are.
pub fn moderated(
    lang: Language,
    home: &str,
    comment: Moderated<'_>,
    now: Timestamp,
) -> [Element; 3] {
    let Moderated { id, author, html, created_at } = comment;
    let name =
        el("h2").class("by").attr("id", ["by-", id].concat()).attr("dir", "auto").child(by(author));
    let time = el("time")
        .class("when")
        .attr("datetime", created_at.text())
        .attr("title", text::moment(lang, created_at))
        .child(text::ago(lang, created_at, now));
    let head =
        el("header").class("head").child(name).children(role(lang, author, false)).child(time);
    let body = el("div").class("body").attr("dir", "auto").html(html.clone());
    [portrait(home, Some(&author.name), author.avatar), head, body]
}
