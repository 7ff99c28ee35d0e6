//! The tags of a page that matter here.

use std::cell::RefCell;

use html5ever::{
    Attribute,
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::RawKind,
    },
};

/// What was seen.
#[derive(Debug, Default)]
pub struct Seen {
    /// Scripts with an address.
    pub scripts: Vec<Script>,
    /// Sites that elements name.
    pub sites: Vec<String>,
    /// Policies that the page has in itself.
    pub policies: Vec<String>,
}

/// A script with an address.
#[derive(Debug)]
pub struct Script {
    /// As it is written.
    pub src: String,
    /// The site that it names.
    pub site: Option<String>,
    /// Its nonce.
    pub nonce: Option<String>,
}

impl Script {
    /// Whether it has the name of the widget's loader.
    pub fn is_loader(&self) -> bool {
        let path = self.src.split(['?', '#']).next().unwrap_or_default();
        path == "embed.js" || path.ends_with("/embed.js")
    }
}

/// Reads a page as a browser's tokenizer does: nothing in comments, scripts and fields is a tag.
pub fn read(html: &str) -> Seen {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let _all_of_it = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

#[derive(Default)]
struct Sink(RefCell<Seen>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
        if tag.kind == TagKind::EndTag {
            return TokenSinkResult::Continue;
        }
        note(&mut self.0.borrow_mut(), &tag);
        match &*tag.name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "iframe" | "noembed" | "noframes" | "xmp" => {
                TokenSinkResult::RawData(RawKind::Rawtext)
            }
            "textarea" | "title" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

fn note(seen: &mut Seen, tag: &Tag) {
    let get = |name: &str| {
        let found = tag.attrs.iter().find(|Attribute { name: known, .. }| &*known.local == name);
        found.map(|attribute| attribute.value.to_string())
    };
    match &*tag.name {
        "script" => seen.scripts.extend(get("src").map(|src| Script {
            src,
            site: get("data-site"),
            nonce: get("nonce"),
        })),
        "afterword-comments" => seen.sites.extend(get("site")),
        "meta"
            if get("http-equiv")
                .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy")) =>
        {
            seen.policies.extend(get("content"));
        }
        _ => {}
    }
}
