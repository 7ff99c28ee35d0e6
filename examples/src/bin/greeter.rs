//! Greets everyone who writes under a page for the first time.
//!
//! It needs an API key of the site, and watches one thread:
//!
//! ```sh
//! afterword key add blog --name greeter         # prints awk_…
//! cargo run -p afterword-examples --bin greeter -- \
//!     --server http://comments.localhost:4800 --site blog --url http://blog.localhost:4801/low-water --key awk_…
//! ```
//!
//! Each setting can be an `AFTERWORD_…` variable too, which keeps the key out of the list of processes. It may be
//! stopped and started at any time: a greeting has a key that is made of the comment it answers, so none comes twice.
#![expect(clippy::print_stdout, reason = "a program on a terminal")]

use std::collections::HashSet;

use clap::Parser;
use sdk::{
    client::{Auth, Client, Error, ListQuery, Page},
    live::Notice,
    wire::{
        AuthorKind, Code, Comment, Event, GuestId, NewComment, NewGuest, SiteKey, Thread, ThreadRef,
    },
};
use uuid::Uuid;

/// Greets everyone who writes under a page for the first time.
#[derive(Parser)]
struct Settings {
    /// The server's address.
    #[arg(long, env = "AFTERWORD_SERVER", default_value = "http://comments.localhost:4800")]
    server: String,
    /// The site's public key.
    #[arg(long, env = "AFTERWORD_SITE")]
    site: SiteKey,
    /// An API key of the site.
    #[arg(long, env = "AFTERWORD_KEY", hide_env_values = true)]
    key: String,
    /// The address of the page.
    #[arg(long, env = "AFTERWORD_URL")]
    url: String,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let settings = Settings::parse();
    let auth = Auth::parse(&settings.key)?;
    let client = Client::new(&settings.server, &settings.site).with_auth(auth);
    let page = client.open(Page::Url(&settings.url)).await?;
    let thread = page.thread;

    let mut known: HashSet<_> = page.comments.iter().filter_map(guest).collect();
    let mut live = client.live();
    live.subscribe(thread.id, page.position).await;
    println!("Watching {}", thread.key);
    while let Some(notice) = live.next().await {
        match notice {
            Notice::Event(frame) => {
                if let Event::CommentCreated(comment) = frame.event
                    && guest(&comment).is_some_and(|guest| known.insert(guest))
                {
                    greet(&client, &thread, &comment).await?;
                }
            }
            Notice::Reload { min_seq, .. } => {
                // Too much was missed to hear all of it. Whoever wrote meanwhile goes without a greeting.
                let query = ListQuery { min_seq: Some(min_seq), ..ListQuery::default() };
                let page = client.comments(thread.id, &query).await?;
                known.extend(page.comments.iter().filter_map(guest));
                live.subscribe(thread.id, page.position).await;
            }
            Notice::Connected => println!("Connected"),
            // It greets by event, and is nobody who signs in.
            Notice::Typing { .. } | Notice::Presence { .. } | Notice::SessionEnded => (),
            Notice::Lost => println!("Connection lost; trying again"),
            Notice::Refused { .. } => anyhow::bail!("the server refuses the connection"),
        }
    }
    Ok(())
}

/// The guest who wrote a comment, if one did.
fn guest(comment: &Comment) -> Option<GuestId> {
    let author = comment.author.as_ref().filter(|author| author.kind == AuthorKind::Guest)?;
    author.guest
}

async fn greet(client: &Client, thread: &Thread, comment: &Comment) -> Result<(), Error> {
    let name = comment.author.as_ref().map_or("stranger", |author| author.name.as_str());
    let greeting = NewComment {
        thread: ThreadRef { key: thread.key.clone(), url: None, title: None },
        parent: Some(comment.id),
        body: format!("Welcome, {}!", plain(name)),
        guest: Some(NewGuest { name: "Greeter".to_owned(), email: None }),
    };
    let key = Uuid::new_v5(&comment.id.0, b"greeting");
    match client.post(thread.id, &greeting, key).await {
        Ok(_) => println!("Greeted {name}"),
        // It was deleted again, or the owner closed the thread: nobody is left to be greeted.
        Err(error) if matches!(error.code(), Some(Code::CommentNotFound | Code::ThreadClosed)) => {}
        Err(error) => return Err(error),
    }
    Ok(())
}

/// A name as Markdown that means nothing but the name.
fn plain(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_ascii_punctuation() {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}
