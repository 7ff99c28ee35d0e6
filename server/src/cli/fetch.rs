//! `afterword fetch`: the first page of a thread from a server, for site generators that can't ask one themselves.

use std::{
    fs,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use clap::{Args, builder::NonEmptyStringValueParser};
use http::{Request, header};
use sdk::wire::{Problem, SiteKey, Sort};
use url::Url;
use view::{el, to_html};

use crate::outgoing::Outgoing;

/// Which thread, and where it goes.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit codes: 0 if it was written, or nothing has changed; 1 if the server refused; 2 if the command \
    is wrong; 3 if there is no answer."
)]
pub struct FetchCommand {
    /// Where the server is, as in `https://comments.example.org`.
    #[arg(long, value_name = "URL")]
    server: Url,
    /// The site's public key.
    #[arg(long, value_name = "KEY")]
    site: SiteKey,
    #[command(flatten)]
    page: PageArgs,
    /// What stands first: newest, oldest or best.
    #[arg(long, value_parser = sort)]
    sort: Option<Sort>,
    /// The language of everything but the comments (BCP 47).
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,
    /// Writes into this file, and not at all if nothing has changed since; otherwise to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// If there is no answer: keeps FILE, or else writes the element without its first page, which loads in the browser.
    #[arg(long)]
    bare: bool,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct PageArgs {
    /// The thread by its key.
    #[arg(long, value_name = "KEY", value_parser = NonEmptyStringValueParser::new())]
    thread: Option<String>,
    /// The thread by the address of its page.
    #[arg(long, value_name = "URL")]
    url: Option<Url>,
}

/// There is no answer: the server is away, or too busy to give one.
#[derive(Debug, thiserror::Error)]
#[error("{0}; --bare goes on without it")]
pub struct Away(String);

/// Fetches it, and writes it to its file or to `out`.
pub async fn run(command: FetchCommand, out: &mut impl Write) -> anyhow::Result<()> {
    let kept = command.out.as_deref().map(read).transpose()?.flatten();
    let html = match ask(&command, kept.as_deref()).await {
        Ok(Some(html)) => html,
        Ok(None) => return Ok(()),
        Err(error) if command.bare && error.is::<Away>() => {
            eprintln!("afterword: {error}");
            if kept.is_some() {
                return Ok(());
            }
            bare(&command)
        }
        Err(error) => return Err(error),
    };
    match &command.out {
        Some(file) => fs::write(file, html).with_context(|| file.display().to_string()),
        None => Ok(out.write_all(html.as_bytes())?),
    }
}

/// What a file holds, if it is there.
fn read(file: &Path) -> anyhow::Result<Option<String>> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| file.display().to_string()),
    }
}

/// Asks the server; none: what is kept is current.
async fn ask(command: &FetchCommand, kept: Option<&str>) -> anyhow::Result<Option<String>> {
    let address = address(command);
    let mut request = Request::get(address.as_str());
    if let Some(tag) = kept.and_then(tag) {
        request = request.header(header::IF_NONE_MATCH, tag);
    }
    let asked = Outgoing::new(None, Vec::new())?.ask_own(request.body(Vec::new())?).await;
    let answer =
        asked.map_err(|error| Away(format!("{address}: {:#}", anyhow::Error::new(error))))?;
    let status = answer.status();
    match status.as_u16() {
        200 => Ok(Some(String::from_utf8(answer.into_body())?)),
        304 => Ok(None),
        429 | 500.. => Err(Away(format!("{address} answered {status}")).into()),
        _ => {
            let problem = serde_json::from_slice::<Problem>(answer.body()).ok();
            let why = problem.map_or_else(String::new, |problem| format!(": {}", problem.title));
            bail!("{address} answered {status}{why}")
        }
    }
}

fn address(command: &FetchCommand) -> Url {
    let mut address = command.server.clone();
    address.set_path(&format!("/api/v1/sites/{}/threads/embed", command.site));
    address.set_fragment(None);
    let pairs = [
        ("key", command.page.thread.clone()),
        ("url", command.page.url.as_ref().map(Url::to_string)),
        ("sort", command.sort.map(|sort| sort.as_str().to_owned())),
        ("lang", command.locale.clone()),
    ];
    let named = pairs.into_iter().filter_map(|(name, value)| Some((name, value?)));
    address.query_pairs_mut().clear().extend_pairs(named);
    address
}

/// What a snippet says of itself: the tag that a newer one does not have.
fn tag(snippet: &str) -> Option<String> {
    let (_, rest) = snippet.split_once(" data-etag=\"")?;
    Some(rest.split_once('"')?.0.replace("&quot;", "\""))
}

/// The element without its first page.
fn bare(command: &FetchCommand) -> String {
    let element = el("afterword-comments")
        .attr("site", command.site.as_str().to_owned())
        .maybe("thread", command.page.thread.clone())
        .maybe("url", command.page.url.as_ref().map(Url::to_string))
        .maybe("sort", command.sort.map(Sort::as_str))
        .maybe("locale", command.locale.clone());
    let mut loader = command.server.clone();
    loader.set_path("/embed.js");
    let script = el("script").attr("src", String::from(loader)).flag("async", true);
    format!("{}{}\n", to_html(&element.into()), to_html(&script.into()))
}

fn sort(text: &str) -> Result<Sort, &'static str> {
    text.parse().map_err(|()| "newest, oldest or best")
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn a_snippet_names_itself() {
        let snippet =
            r#"<script type="application/json" data-afterword data-etag="W/&quot;7.a&quot;">{}"#;
        assert_eq!(tag(snippet).as_deref(), Some("W/\"7.a\""));
        assert_eq!(tag("<afterword-comments>"), None);
    }
}
