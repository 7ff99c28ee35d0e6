//! A folder that letters are left in, and reading them.

use std::{fs, sync::Arc};

use afterword_server::{app::Settings, mail::Post};
use mail_parser::MessageParser;
use tempfile::TempDir;
use url::Url;

use super::until;

/// Where letters are left.
#[derive(Clone, Debug)]
pub struct Mailbox(Arc<TempDir>);

/// A letter, as somebody reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// What stands above it.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// As HTML.
    pub html: String,
    headers: Vec<(String, String)>,
}

impl Mailbox {
    /// An empty one.
    pub fn new() -> Self {
        Self(Arc::new(tempfile::tempdir().unwrap()))
    }

    /// Lets a server leave its letters here.
    pub fn of(&self, settings: &mut Settings) {
        let url = Url::from_file_path(self.0.path()).unwrap();
        let from = "Comments <comments@afterword.example>";
        let post = Post::new(&String::from(url).into(), from, &settings.public_url, &[]);
        settings.post = Some(post.unwrap());
    }

    /// All letters to somebody, in no order.
    pub fn all(&self, to: &str) -> Vec<Letter> {
        let files = fs::read_dir(self.0.path()).unwrap();
        let letters = files.filter_map(|file| read(&fs::read(file.unwrap().path()).unwrap()));
        letters.filter(|letter| letter.to == to).collect()
    }

    /// The letter to somebody with this in its subject, once it is there.
    pub async fn letter(&self, to: &str, subject: &str) -> Letter {
        until("a letter", async || {
            self.all(to).into_iter().find(|letter| letter.subject.contains(subject))
        })
        .await
    }

    /// Forgets all letters.
    pub fn empty(&self) {
        for file in fs::read_dir(self.0.path()).unwrap() {
            fs::remove_file(file.unwrap().path()).unwrap();
        }
    }
}

/// A file that is still being written has no whole letter in it.
fn read(bytes: &[u8]) -> Option<Letter> {
    let message = MessageParser::default().parse(bytes)?;
    Some(Letter {
        to: message.to()?.first()?.address()?.to_owned(),
        subject: message.subject()?.to_owned(),
        text: message.body_text(0)?.into_owned(),
        html: message.body_html(0)?.into_owned(),
        headers: message
            .headers_raw()
            .map(|(name, value)| (name.to_owned(), value.trim().replace("\r\n ", "")))
            .collect(),
    })
}

impl Letter {
    /// A header of it.
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        &found.unwrap_or_else(|| panic!("no {name}: {:?}", self.headers)).1
    }

    /// The code in it.
    pub fn code(&self) -> String {
        let line = self.text.lines().find(|line| line.starts_with("    ")).expect("a code");
        line.trim().to_owned()
    }

    /// The path of the link in it.
    pub fn link(&self) -> String {
        let line = self.text.lines().find(|line| line.starts_with("http")).expect("a link");
        let url = Url::parse(line).unwrap();
        url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }
}
