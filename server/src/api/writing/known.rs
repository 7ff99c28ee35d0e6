//! What a text names that the server knows: pictures of the site's own store, and people who take part in the thread.

use sdk::{
    limits,
    wire::{CommentId, ImageId, ThreadId},
};

use crate::{
    api::images,
    app::App,
    domain::{
        actor::ActorId,
        body::Body,
        markdown::{Known, Picture},
    },
    error::Result,
    extract::Site,
    store::{self, SiteTx},
};

/// A text, rendered with what it names.
#[derive(Debug)]
pub struct Knowing {
    /// The text.
    pub body: Body,
    /// The pictures that it shows.
    pub images: Vec<ImageId>,
    /// Whom it names: the newest comment of each, and who they are.
    pub named: Vec<(CommentId, ActorId)>,
}

/// Finds what a text names, and renders it again if that is anything. Without a thread, nobody is named.
pub async fn of(
    app: &App,
    tx: &mut SiteTx,
    site: &Site,
    thread: Option<ThreadId>,
    body: &Body,
) -> Result<Knowing> {
    let store = images::of(app, &site.info.key);
    let addressed = images_in(body.source(), &store);
    let sizes = if addressed.is_empty() {
        Vec::new()
    } else {
        store::images::sizes(tx, &addressed).await?
    };
    let people = match thread.filter(|_| body.source().contains('@')) {
        Some(thread) => store::participants::of(tx, thread).await?,
        None => Vec::new(),
    };
    let pictures = sizes.iter().map(|&(id, width, height)| {
        let address = format!("{store}{id}");
        Picture { address, width, height }
    });
    let names = people.iter().map(|person| person.name.clone()).collect();
    let known = Known { pictures: pictures.collect(), names };
    let (body, found) = body.knowing(&site.info.settings, &known);
    let mut who: Vec<(CommentId, ActorId)> = Vec::new();
    for person in found.into_iter().map(|index| &people[index]) {
        if who.iter().all(|(_, known)| *known != person.author) {
            who.push((person.newest, person.author));
        }
    }
    Ok(Knowing { body, images: sizes.into_iter().map(|(id, ..)| id).collect(), named: who })
}

/// The pictures of the site's own store that a text shows.
pub async fn images(app: &App, tx: &mut SiteTx, site: &Site, source: &str) -> Result<Vec<ImageId>> {
    let addressed = images_in(source, &images::of(app, &site.info.key));
    if addressed.is_empty() {
        return Ok(addressed);
    }
    let sizes = store::images::sizes(tx, &addressed).await?;
    Ok(sizes.into_iter().map(|(id, ..)| id).collect())
}

/// The pictures of a store whose addresses stand in a text, the first few.
fn images_in(source: &str, store: &str) -> Vec<ImageId> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices(store) {
        let id = source.get(at + store.len()..at + store.len() + uuid::fmt::Hyphenated::LENGTH);
        let id = id.and_then(|id| id.parse().ok()).filter(|id| !found.contains(id));
        found.extend(id);
        if found.len() == limits::IMAGES {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::images_in;

    #[test]
    fn only_whole_addresses_of_the_store_are_found() {
        let store = "https://c.example/images/blog/";
        let id = |number: u32| format!("0197f1f4-0000-7000-8000-{number:012}");
        let source = format!("![a]({store}{}) ![b]({store}é) {store}{} {store}", id(1), id(1));
        assert_eq!(images_in(&source, store), [id(1).parse().unwrap()]);
        let many =
            (0..50).map(|number| format!("{store}{}", id(number))).collect::<Vec<_>>().join(" ");
        assert_eq!(images_in(&many, store).len(), 10);
        assert!(images_in(&source, "https://c.example/images/news/").is_empty());
    }
}
