//! What other systems export, and what we do. Each file here knows one format, and reads it into the
//! [archive](super::archive)'s form.

mod afterword;
mod artalk;
mod commento;
mod disqus;
mod gathering;
mod remark42;
mod stream;
mod wordpress;

use std::io::Read;

use flate2::read::MultiGzDecoder;
use sdk::wire::{Imported, WhyLeftOut as Why};
use serde::Deserialize;
use url::Url;

use self::{gathering::Gathering, stream::Xml};
use super::archive::Discussion;

/// What of a file tells its format.
const BEGINNING: usize = 4 * 1024;

/// A format that comments can be imported from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// `afterword export`
    Afterword,
    /// Disqus: Setup, Export
    Disqus,
    /// WordPress: Tools, Export (WXR), and what imports into Disqus
    Wordpress,
    /// Remark42: its backups
    Remark42,
    /// Commento: its export
    Commento,
    /// Artalk: Artrans, also what other systems are turned into for Artalk
    Artalk,
}

/// What stands in a file.
#[derive(Debug, Default)]
pub struct Contents {
    /// The threads, each with its comments.
    pub discussions: Vec<Discussion>,
    /// What is known of the import by now: which comments have no place there.
    pub begun: Imported,
}

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// It ends too early, or is no file at all.
    #[error("the file can't be read: {0}")]
    File(#[from] std::io::Error),
    /// It has more bytes than so many MiB.
    #[error("the file has more than {0} MiB")]
    TooLarge(u64),
    /// It has more comments, pages or people than so many.
    #[error("the file has more than {0} comments, pages or people")]
    TooMany(usize),
    /// Not a text.
    #[error("the file is not UTF-8 text")]
    NotText,
    /// Nothing that is known begins so.
    #[error("the file is in no format that is known here; `--from` names one")]
    Unknown,
    /// Not what it should be.
    #[error("this is no {0}: {1}")]
    Malformed(&'static str, String),
    /// A line of it is not what it should be.
    #[error("line {0}: {1}")]
    Line(usize, String),
    /// Written by a later version.
    #[error("the file is of version {0}, which is not known here")]
    Version(u32),
}

/// How a file is read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its format, where that is not to be told by its beginning.
    pub format: Option<Format>,
    /// The address that paths of pages stand below.
    pub base: Option<Url>,
    /// How large it may be, in bytes, after it was unpacked.
    pub most: u64,
    /// How many comments it may have, and how many pages.
    pub most_comments: usize,
}

/// Reads a file; if it is compressed by gzip, what is in it.
pub fn read(file: impl Read, how: &Reading) -> Result<Contents, Unreadable> {
    let text = text(file, how.most)?;
    let format = how.format.or_else(|| Format::of(&text)).ok_or(Unreadable::Unknown)?;
    let mut into = Gathering::new(how.base.as_ref(), how.most_comments);
    match format {
        Format::Afterword => afterword::read(&text, &mut into)?,
        Format::Disqus => disqus::read(&text, &mut into)?,
        Format::Wordpress => wordpress::read(&text, &mut into)?,
        Format::Remark42 => remark42::read(&text, &mut into)?,
        Format::Commento => commento::read(&text, &mut into)?,
        Format::Artalk => artalk::read(&text, &mut into)?,
    }
    into.done()
}

fn text(mut file: impl Read, most: u64) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    file.by_ref().take(most + 1).read_to_end(&mut bytes)?;
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let packed = std::mem::take(&mut bytes);
        MultiGzDecoder::new(&packed[..]).take(most + 1).read_to_end(&mut bytes)?;
    }
    if bytes.len() as u64 > most {
        return Err(Unreadable::TooLarge(most >> 20));
    }
    let text = String::from_utf8(bytes).map_err(|_| Unreadable::NotText)?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// What can't be parsed as `what`.
fn malformed<E: ToString>(what: &'static str) -> impl Fn(E) -> Unreadable {
    move |error| Unreadable::Malformed(what, error.to_string())
}

/// XML whose outermost element has this name.
fn xml<'t>(text: &'t str, root: &str, what: &'static str) -> Result<Xml<'t>, Unreadable> {
    if text.contains(&format!("<{root}")) {
        Ok(Xml { what, text })
    } else {
        Err(malformed(what)(format!("there is no <{root}>")))
    }
}

impl Format {
    /// Which format a file begins as.
    fn of(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let end = (0..=text.len().min(BEGINNING)).rev().find(|end| text.is_char_boundary(*end));
        let beginning = &text[..end.unwrap_or_default()];
        let has = |words: &str| beginning.contains(words);
        match beginning.bytes().next()? {
            b'<' if has("<disqus") => Some(Self::Disqus),
            b'<' if has("<rss") => Some(Self::Wordpress),
            b'[' => Some(Self::Artalk),
            b'{' if has("\"commentHex\"") => Some(Self::Commento),
            b'{' if has("{\"archive\"") => Some(Self::Afterword),
            b'{' if has("\"users\"") => Some(Self::Remark42),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
