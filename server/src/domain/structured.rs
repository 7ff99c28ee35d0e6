//! What a thread is to search engines: JSON-LD in the words of schema.org, in the form that Google documents for
//! discussions (`DiscussionForumPosting`).

use std::collections::HashMap;

use sdk::wire::{Comment, CommentId, CommentPage};
use serde_json::{Map, Value, json};

use super::markdown;

/// Levels of comments in comments; what lies deeper stands beside what it answers.
const LEVELS: u32 = 8;

/// A page of a thread as JSON-LD; none, if there is no comment on it. `home` is the server's own address, `address` that
/// of the page that shows the thread. What was removed is left out; answers to it stand in its place.
pub fn discussion(page: &CommentPage, home: &str, address: &str) -> Option<String> {
    let mut answers = nest(page, home, address);
    let comments = answers.remove(&None)?;
    let first = page.comments.iter().filter(|comment| comment.author.is_some());
    let first = first.map(|comment| comment.created_at).min()?;
    let title = page.thread.title.as_ref().unwrap_or(&page.site.name);
    let posting = json!({
        "@context": "https://schema.org",
        "@type": "DiscussionForumPosting",
        "@id": address,
        "url": address,
        "headline": title,
        "author": { "@type": "Organization", "name": page.site.name },
        "datePublished": first.to_string(),
        "commentCount": page.thread.comments,
        "interactionStatistic": counter("CommentAction", page.thread.comments),
        "comment": comments,
    });
    Some(posting.to_string())
}

/// The comments, each below what it hangs from; those that answer the page below none.
fn nest(page: &CommentPage, home: &str, address: &str) -> HashMap<Option<CommentId>, Vec<Value>> {
    // Of each comment: what its answers hang from, and at which level that is.
    let mut places: HashMap<CommentId, (Option<CommentId>, u32)> = HashMap::new();
    let mut above = Vec::with_capacity(page.comments.len());
    for comment in &page.comments {
        let (parent, level) =
            comment.parent.and_then(|parent| places.get(&parent)).copied().unwrap_or((None, 0));
        let holds_answers = comment.author.is_some() && level < LEVELS;
        let place = if holds_answers { (Some(comment.id), level + 1) } else { (parent, level) };
        places.insert(comment.id, place);
        above.push(parent);
    }
    let mut answers: HashMap<_, Vec<Value>> = HashMap::new();
    // Answers before what they answer.
    for (comment, parent) in page.comments.iter().zip(above).rev() {
        let mut below = answers.remove(&Some(comment.id)).unwrap_or_default();
        below.reverse();
        if let Some(value) = describe(comment, &below, home, address) {
            answers.entry(parent).or_default().push(value);
        }
    }
    answers.entry(None).and_modify(|roots| roots.reverse());
    answers
}

/// One comment with its answers, unless it was removed.
fn describe(comment: &Comment, below: &[Value], home: &str, address: &str) -> Option<Value> {
    let (author, html) = (comment.author.as_ref()?, comment.html.as_ref()?);
    let mut person = Map::from_iter([
        ("@type".to_owned(), json!("Person")),
        ("name".to_owned(), json!(author.name)),
    ]);
    person.extend(author.profile.as_ref().map(|url| ("url".to_owned(), json!(url))));
    let avatar = author.avatar.map(|avatar| format!("{home}/avatars/{}", avatar.0));
    person.extend(avatar.map(|avatar| ("image".to_owned(), json!(avatar))));
    let own_address = format!("{address}#comment-{}", comment.id.0);
    let mut described = json!({
        "@type": "Comment",
        "@id": own_address,
        "url": own_address,
        "author": person,
        "datePublished": comment.created_at.to_string(),
        "text": markdown::plain(html),
    });
    if let Some(at) = comment.edited_at {
        described["dateModified"] = json!(at.to_string());
    }
    if comment.ups > 0 {
        described["upvoteCount"] = json!(comment.ups);
        described["interactionStatistic"] =
            counter("LikeAction", u32::try_from(comment.ups).unwrap_or_default());
    }
    if comment.downs > 0 {
        described["downvoteCount"] = json!(comment.downs);
    }
    if !below.is_empty() {
        described["comment"] = json!(below);
    }
    Some(described)
}

fn counter(action: &str, count: u32) -> Value {
    json!({
        "@type": "InteractionCounter",
        "interactionType": format!("https://schema.org/{action}"),
        "userInteractionCount": count,
    })
}
