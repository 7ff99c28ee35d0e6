//! The demo's mail: letters go into a folder, and a page shows them.

use std::{fs, path::PathBuf, time::SystemTime};

use axum::{
    Router,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use mail_parser::MessageParser;
use url::Url;
use view::{Element, el, to_html};

use crate::mail::Post;

/// Letters that are shown.
const SHOWN: usize = 50;

/// Leaves letters in a folder, once it is there.
pub fn post(folder: &PathBuf, public_url: &Url) -> anyhow::Result<Post> {
    let url = Url::from_file_path(folder)
        .map_err(|()| anyhow::anyhow!("{}: not absolute", folder.display()))?;
    Ok(Post::new(&String::from(url).into(), "Field Notes <comments@example.org>", public_url, &[])?)
}

/// The page at `/demo/mail`.
pub fn routes(folder: PathBuf) -> Router {
    Router::new().route("/demo/mail", get(move || async move { page(&folder) }))
}

/// A letter, as somebody would read it.
struct Read {
    at: SystemTime,
    to: String,
    subject: String,
    text: String,
}

fn page(folder: &PathBuf) -> Response {
    let mut letters = read(folder);
    letters.sort_by_key(|letter| std::cmp::Reverse(letter.at));
    let none = letters.is_empty().then(|| el("p").child("Nothing was sent yet."));
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("meta").attr("name", "viewport").attr("content", "width=device-width"))
        .child(el("title").child("Mail of the demo"))
        .child(el("link").attr("rel", "icon").attr("href", "data:,"))
        .child(el("link").attr("rel", "stylesheet").attr("href", "/auth/style.css"));
    let heading = el("header").child(el("h1").child("Mail of the demo"));
    let main =
        el("main").child(heading).children(none).children(letters.iter().take(SHOWN).map(draw));
    let page = el("html").attr("lang", "en").child(head).child(el("body").child(main));
    let mut response = Html(format!("<!doctype html>{}", to_html(&page.into()))).into_response();
    response.headers_mut().insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'",
        ),
    );
    response
}

fn read(folder: &PathBuf) -> Vec<Read> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let letters = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        let bytes = fs::read(entry.path()).ok()?;
        let message = MessageParser::default().parse(&bytes)?;
        Some(Read {
            at: entry.metadata().and_then(|about| about.modified()).ok()?,
            to: message.to()?.first()?.address()?.to_owned(),
            subject: message.subject()?.to_owned(),
            text: message.body_text(0)?.into_owned(),
        })
    });
    letters.collect()
}

/// A letter; the lines of it that are an address alone can be followed.
fn draw(letter: &Read) -> Element {
    let lines = letter.text.lines().map(|line| {
        let is_address = line.starts_with("http://") || line.starts_with("https://");
        let shown = if is_address {
            el("a").attr("href", line.to_owned()).child(line.to_owned())
        } else {
            el("span").child(line.to_owned())
        };
        el("div").class("line").child(shown)
    });
    el("section")
        .child(el("h2").child(letter.subject.clone()))
        .child(el("p").class("about").child(format!("to {}", letter.to)))
        .child(el("div").class("letter").children(lines))
}
