//! What of a thread is kept, and where it stands. Pure: it decides, and changes nothing.

use std::collections::{HashMap, HashSet, VecDeque};

use sdk::{
    limits,
    wire::{
        self, CommentId, GuestId, SiteId, SiteSettings, ThreadId, Timestamp, WhyLeftOut as Why,
    },
};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::archive::{Author, Comment, State};
use crate::domain::{
    body::{Body, InvalidBody},
    name::{author_name, email, email_key, is_deceiving},
};

/// Who wrote it, where nobody says so.
const NOBODY: &str = "Anonymous";

/// How far apart the clocks of a server and its database may have been, in milliseconds.
const CLOCKS_MS: u64 = 60_000;

/// Where comments are to stand.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The site.
    pub site: SiteId,
    /// The thread.
    pub thread: ThreadId,
    /// What its owner set.
    pub settings: &'a SiteSettings,
    /// Now: nothing was posted later.
    pub now: Timestamp,
}

/// What is kept of a thread.
#[derive(Debug, Default)]
pub struct Grove {
    /// Comments, parents before what answers them.
    pub trees: Vec<Tree>,
    /// Comments that wait for a moderator.
    pub held: Vec<Tree>,
    /// Those who wrote them, each once.
    pub guests: Vec<Guest>,
    /// The rest.
    pub left_out: Vec<(String, Why)>,
}

/// A comment with its place.
#[derive(Debug)]
pub struct Tree {
    /// Its id.
    pub id: CommentId,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// The first comment of its branch.
    pub root: CommentId,
    /// Who wrote it.
    pub author: GuestId,
    /// Their name on it.
    pub name: String,
    /// What. Without it, only its place is kept.
    pub body: Option<Body>,
    /// When, never after now.
    pub posted_at: Timestamp,
    /// Everything else.
    pub comment: Comment,
}

/// Somebody who wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// The same for the same person of the same site, whenever they are imported.
    pub id: GuestId,
    /// Their name.
    pub name: String,
    /// Their address, and the one form of it.
    pub email: Option<(String, String)>,
}

/// Decides about the comments of a thread.
pub fn grow(ground: Ground<'_>, comments: Vec<Comment>) -> Grove {
    let mut bodies: Vec<Result<Body, Why>> =
        comments.iter().map(|comment| body(ground.settings, comment)).collect();
    let Standing { order, above, held, kept } = stand(&comments, &bodies);
    let ids = ids(ground, &comments);
    let mut roots = HashMap::new();
    let mut known = HashSet::new();
    let mut comments: Vec<Option<Comment>> = comments.into_iter().map(Some).collect();
    let mut grove = Grove::default();
    for at in order {
        let Some(comment) = comments[at].take() else { continue };
        let body = std::mem::replace(&mut bodies[at], Err(Why::Removed));
        let is_lost = comment.state != State::Removed || !kept[at];
        if let Some(why) = body.as_ref().err().filter(|_| is_lost) {
            grove.left_out.push((comment.id.clone(), *why));
        }
        if !kept[at] && !held[at] {
            continue;
        }
        // Of what only keeps its place, nobody has to know whose it was.
        let guest = guest(ground.site, if body.is_ok() { &comment.author } else { &UNNAMED });
        let above = above[at].filter(|above| kept[*above]);
        let root = above.and_then(|above| roots.get(&above).copied()).unwrap_or(ids[at]);
        roots.insert(at, root);
        let tree = Tree {
            id: ids[at],
            parent: above.map(|above| ids[above]),
            root,
            author: guest.id,
            name: guest.name.clone(),
            body: body.ok(),
            posted_at: comment.posted_at.min(ground.now),
            comment,
        };
        if known.insert(guest.id) {
            grove.guests.push(guest);
        }
        if held[at] { grove.held.push(tree) } else { grove.trees.push(tree) }
    }
    grove
}

/// How comments stand to each other, by their places in the file.
struct Standing {
    /// Parents before what answers them.
    order: Vec<usize>,
    /// What each stands below.
    above: Vec<Option<usize>>,
    /// Which wait for a moderator.
    held: Vec<bool>,
    /// Which others are kept, at least their place.
    kept: Vec<bool>,
}

fn stand(comments: &[Comment], bodies: &[Result<Body, Why>]) -> Standing {
    let parents = parents(comments);
    let order = order(&parents);
    let readable = |at: usize| bodies[at].is_ok();
    let waits = |at: usize| comments[at].state == State::Held && readable(at);
    let held: Vec<bool> = (0..comments.len()).map(waits).collect();
    // What answers a comment that waits stands below what that one answers, until it is published.
    let mut above = parents;
    for at in &order {
        above[*at] =
            above[*at].and_then(|parent| if held[parent] { above[parent] } else { Some(parent) });
    }
    let mut kept: Vec<bool> = (0..comments.len()).map(|at| readable(at) && !held[at]).collect();
    for at in order.iter().rev().filter(|at| !held[**at]) {
        if let Some(above) = above[*at].filter(|_| kept[*at]) {
            kept[above] = true;
        }
    }
    Standing { order, above, held, kept }
}

/// Whoever is not named.
static UNNAMED: Author = Author { name: String::new(), id: None, email: None };

/// What each comment answers, by their places in the file.
fn parents(comments: &[Comment]) -> Vec<Option<usize>> {
    let mut places = HashMap::new();
    for (at, comment) in comments.iter().enumerate() {
        places.entry(comment.id.as_str()).or_insert(at);
    }
    let parent = |comment: &Comment| places.get(comment.parent.as_deref()?).copied();
    let mut parents: Vec<Option<usize>> = comments.iter().map(parent).collect();
    // Comments that answer each other in a ring: the first of them answers nobody.
    let mut ends = vec![false; parents.len()];
    for at in 0..parents.len() {
        let (mut way, mut next) = (HashSet::new(), Some(at));
        while let Some(here) = next.filter(|here| !ends[*here]) {
            if !way.insert(here) {
                parents[here] = None;
                break;
            }
            next = parents[here];
        }
        for here in way {
            ends[here] = true;
        }
    }
    parents
}

/// All comments, parents before what answers them, and otherwise as they stand in the file.
fn order(parents: &[Option<usize>]) -> Vec<usize> {
    let mut answers: Vec<Vec<usize>> = vec![Vec::new(); parents.len()];
    let mut next = VecDeque::new();
    for (at, parent) in parents.iter().enumerate() {
        match parent {
            Some(parent) => answers[*parent].push(at),
            None => next.push_back(at),
        }
    }
    let mut order = Vec::with_capacity(parents.len());
    while let Some(at) = next.pop_front() {
        order.push(at);
        next.extend(answers[at].iter().copied());
    }
    order
}

fn body(settings: &SiteSettings, comment: &Comment) -> Result<Body, Why> {
    if comment.state == State::Removed {
        return Err(Why::Removed);
    }
    let is_text = |c: &char| matches!(c, '\n' | '\t') || !c.is_control();
    let text: String = comment.markdown.replace("\r\n", "\n").chars().filter(is_text).collect();
    // What the site takes of new comments says nothing of old ones.
    let most = u32::try_from(limits::BODY_CHARS).unwrap_or(u32::MAX);
    let settings = SiteSettings { body_chars: most, ..settings.clone() };
    Body::parse(&text, &settings).map_err(|error| match error {
        InvalidBody::TooLong(_) => Why::TooLong,
        InvalidBody::Empty | InvalidBody::Control => Why::Empty,
    })
}

/// The ids of comments: the same whenever they are imported, and in the order of time.
fn ids(ground: Ground<'_>, comments: &[Comment]) -> Vec<CommentId> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let ids = comments.iter().map(|comment| {
        let count = seen.entry(&comment.id).or_default();
        *count += 1;
        id(ground, comment, *count)
    });
    ids.collect()
}

/// One of ours keeps its id, if that says about when it was posted. `count`: the how many-th of that name in the file.
fn id(ground: Ground<'_>, comment: &Comment, count: usize) -> CommentId {
    let at = comment.posted_at.min(ground.now);
    let ours = wire::id::parse(&comment.id).filter(|id| {
        let says = i64::try_from(id.as_u128() >> 80).unwrap_or(i64::MAX);
        id.get_version_num() == 7 && says.abs_diff(at.0) < CLOCKS_MS
    });
    if let Some(ours) = ours.filter(|_| count == 1) {
        return CommentId(ours);
    }
    let mut hash = Sha256::new();
    hash.update(ground.thread.0.as_bytes());
    hash.update(count.to_be_bytes());
    hash.update(&comment.id);
    let mut random = [0; 10];
    random.copy_from_slice(&hash.finalize()[..10]);
    let millis = u64::try_from(at.0).unwrap_or_default();
    CommentId(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

fn guest(site: SiteId, author: &Author) -> Guest {
    let name = name(&author.name);
    let given = author.email.as_deref().map(str::trim).filter(|email| !email.is_empty());
    let address = given.and_then(|text| email(text).ok());
    let address = address.and_then(|address| email_key(&address).ok().map(|key| (address, key)));
    let id = author.id.as_deref().filter(|id| !id.is_empty());
    let who = match (id, &address) {
        (Some(id), _) => format!("id {id}"),
        (None, Some((_, key))) => format!("email {key}"),
        (None, None) => format!("name {name}"),
    };
    let id = Uuid::new_v5(&site.0, format!("imported {who}").as_bytes());
    Guest { id: GuestId(id), name, email: address }
}

/// What can be shown of a name.
fn name(given: &str) -> String {
    let plain: String = given
        .chars()
        .filter(|c| c.is_whitespace() || !(c.is_control() || is_deceiving(*c)))
        .collect();
    let short: String = plain.trim().chars().take(limits::NAME_CHARS).collect();
    author_name(&short).unwrap_or_else(|_| NOBODY.to_owned())
}

#[cfg(test)]
mod tests;
