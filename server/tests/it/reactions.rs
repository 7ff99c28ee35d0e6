//! Reactions to comments and to the page.

use std::time::Duration;

use sdk::{
    client::Error,
    wire::{
        Changed, Code, Comment, Event, NewPageReaction, NewReaction, OwnReaction, PageReacted,
        Position, Reaction, Role, SiteSettings, Vote,
    },
};

use crate::support::{Persona, TestApp, app::Page, persona::refused};

const UP: &str = "👍";
const PARTY: &str = "🎉";

fn offer(settings: &mut SiteSettings) {
    settings.guest_votes = true;
    settings.reactions = vec![UP.to_owned(), PARTY.to_owned()];
    settings.page_reactions = vec![UP.to_owned()];
}

async fn react(
    who: &Persona,
    to: (&Page, &Comment),
    emoji: &str,
    on: bool,
) -> Result<Changed, Error> {
    let reaction = NewReaction { emoji: emoji.to_owned(), on };
    who.client.react(to.0.thread, to.1.id, &reaction).await
}

async fn react_to_page(who: &Persona, page: &Page, on: bool) -> Result<PageReacted, Error> {
    let reaction = NewPageReaction { thread: page.name.clone(), emoji: UP.to_owned(), on };
    who.client.react_to_page(page.thread, &reaction).await
}

fn given(sums: &[(&str, i32)]) -> Vec<Reaction> {
    sums.iter().map(|&(emoji, count)| Reaction { emoji: emoji.to_owned(), count }).collect()
}

#[tokio::test]
async fn one_person_gives_several_each_once_and_takes_them_back() {
    let app = TestApp::where_blog(offer).await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let mut version = comment.version;
    for (who, emoji, on, sums, changes) in [
        (&ben, UP, false, &[][..], 0),
        (&ben, UP, true, &[(UP, 1)], 1),
        (&ben, UP, true, &[(UP, 1)], 0),
        (&ben, PARTY, true, &[(UP, 1), (PARTY, 1)], 1),
        (&ada, UP, true, &[(UP, 2), (PARTY, 1)], 1),
        (&ben, UP, false, &[(UP, 1), (PARTY, 1)], 1),
        (&ada, UP, false, &[(PARTY, 1)], 1),
    ] {
        let now = react(who, (&page, &comment), emoji, on).await.unwrap().comment;
        version += changes;
        assert_eq!((&now.reactions, now.version), (&given(sums), version), "{emoji} {on}");
        assert_eq!(app.reader().list(&page).await.comments, [now]);
    }
    let mine = ben.client.mine(page.thread).await.unwrap().reactions;
    assert_eq!(mine, [OwnReaction { comment: Some(comment.id), emoji: PARTY.to_owned() }]);
    ada.delete(&page, &comment).await.unwrap();
    assert_eq!(refused(react(&ben, (&page, &comment), UP, true).await), Code::CommentNotFound);
}

#[tokio::test]
async fn a_site_takes_the_emoji_that_it_offers_from_who_may_vote() {
    let app = TestApp::where_blog(offer).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let (comment, program) = (ada.post(&page, "Hello").await, app.key_client().await);
    let at = (&page, &comment);
    for emoji in ["👎", "", "<b>", "👍👍"] {
        assert_eq!(refused(react(&ada, at, emoji, true).await), Code::VoteNotTaken, "{emoji}");
    }
    assert_eq!(refused(react(&app.reader(), at, UP, true).await), Code::SignedOut);
    assert_eq!(refused(react(&program, at, UP, true).await), Code::MembersOnly);
    react(&ada, at, UP, true).await.unwrap();
    react_to_page(&ada, &page, true).await.unwrap();

    app.set(|settings| settings.guest_votes = true).await;
    assert_eq!(refused(react(&ada, at, UP, true).await), Code::VoteNotTaken);
    assert_eq!(refused(react_to_page(&ada, &page, true).await), Code::VoteNotTaken);
    let back = react(&ada, at, UP, false).await.unwrap();
    assert_eq!(back.comment.reactions, [], "what is offered no more can be taken back");
    app.set(|settings| settings.reactions = vec![UP.to_owned()]).await;
    assert_eq!(refused(react(&ada, at, UP, true).await), Code::MembersOnly);
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    assert!(react(&ruth, at, UP, true).await.is_ok());
}

#[tokio::test]
async fn the_first_reaction_to_a_page_makes_its_thread() {
    let app = TestApp::where_blog(offer).await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    assert_eq!(react_to_page(&ada, &page, false).await.unwrap().position, Position::START);
    let first = react_to_page(&ada, &page, true).await.unwrap();
    assert_eq!((first.position.seq, &first.reactions), (1, &given(&[(UP, 1)])));
    assert_eq!(react_to_page(&ada, &page, true).await.unwrap(), first, "again changes nothing");
    react_to_page(&ben, &page, true).await.unwrap();
    let listed = app.reader().list(&page).await;
    assert_eq!((listed.thread.comments, listed.thread.reactions), (0, given(&[(UP, 2)])));
    let mine = ben.client.mine(page.thread).await.unwrap().reactions;
    assert_eq!(mine, [OwnReaction { comment: None, emoji: UP.to_owned() }]);

    let other = app.blog.page("other");
    let reaction = NewPageReaction { thread: page.name.clone(), emoji: UP.to_owned(), on: true };
    let wrong = ada.client.react_to_page(other.thread, &reaction).await;
    assert_eq!(refused(wrong), Code::Invalid, "the key is another thread's");
}

#[tokio::test]
async fn reactions_and_votes_of_a_moment_are_told_together() {
    let hour = Duration::from_hours(1);
    let app = TestApp::where_both(|settings| settings.pace.votes = hour, offer).await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let before = ada.position(&page).await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(before)).await;
    let first = react_to_page(&ada, &page, true).await.unwrap();
    react(&ben, (&page, &comment), PARTY, true).await.unwrap();
    ben.client.vote(page.thread, comment.id, Vote::Up).await.unwrap();
    react_to_page(&ben, &page, true).await.unwrap();
    let last = react(&ada, (&page, &comment), PARTY, true).await.unwrap();
    ada.post(&page, "Again").await;

    let alone = socket.event().await;
    assert_eq!(alone.position(), first.position, "the first one at once");
    let page = Some(given(&[(UP, 1)]));
    assert_eq!(alone.event, Event::CommentsVoted { votes: Vec::new(), page });
    let together = socket.event().await;
    assert!(together.follows(alone.position()) && together.position() == last.position);
    let Event::CommentsVoted { votes, page } = together.event else { panic!("{together:?}") };
    assert_eq!(page, Some(given(&[(UP, 2)])));
    let [now] = votes.try_into().unwrap();
    assert_eq!((now.ups, now.reactions), (1, given(&[(PARTY, 2)])));
    assert_eq!(now.version, last.comment.version);
}

#[tokio::test]
async fn nobody_reacts_twice_by_making_what_they_gave_as_a_guest_their_own() {
    let app = TestApp::where_blog(offer).await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    let comment = ben.post(&page, "Hello").await;
    ada.post(&page, "As a guest").await;
    for who in [&ada, &ruth, &ben] {
        react(who, (&page, &comment), UP, true).await.unwrap();
        react_to_page(who, &page, true).await.unwrap();
    }
    react(&ada, (&page, &comment), PARTY, true).await.unwrap();
    ruth.client.claim(ada.auth.as_ref().unwrap()).await.unwrap();
    let listed = app.reader().list(&page).await;
    let now = listed.comments.iter().find(|listed| listed.id == comment.id).unwrap();
    assert_eq!(now.reactions, given(&[(UP, 2), (PARTY, 1)]));
    assert_eq!(listed.thread.reactions, given(&[(UP, 2)]));
    assert_eq!(ruth.client.mine(page.thread).await.unwrap().reactions.len(), 3);
}
