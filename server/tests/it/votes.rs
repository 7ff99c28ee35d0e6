//! Votes, the order by them, and what is pinned.

use std::time::Duration;

use futures_util::future::join_all;
use sdk::{
    limits,
    wire::{
        Changed, Code, Comment, CommentPage, Event, Mine, OwnVote, SiteSettings, Sort, Tally, Vote,
        Voting,
    },
};
use serde_json::json;

use crate::support::{Persona, TestApp, app::Page, http::Answer};

/// A server on whose blog guests vote, for and against.
async fn voting() -> TestApp {
    TestApp::where_blog(let_guests_vote).await
}

fn let_guests_vote(settings: &mut SiteSettings) {
    (settings.votes, settings.guest_votes) = (Voting::UpAndDown, true);
}

/// The same, where votes of a thread are told once in `every`.
async fn voting_told_every(every: Duration) -> TestApp {
    TestApp::where_both(|settings| settings.pace.votes = every, let_guests_vote).await
}

async fn cast(app: &TestApp, page: &Page, on: &Comment, who: &Persona, vote: Vote) -> Answer {
    let path = format!("/threads/{}/comments/{}/vote", page.thread, on.id);
    app.write("PUT", &path, who).json(&json!({ "vote": vote })).send().await
}

async fn pin(app: &TestApp, page: &Page, on: &Comment, who: &Persona, pinned: bool) -> Answer {
    let path = format!("/threads/{}/comments/{}/pin", page.thread, on.id);
    app.write("PUT", &path, who).json(&json!({ "pinned": pinned })).send().await
}

/// The bodies of the roots of a page.
async fn listed(app: &TestApp, page: &Page, query: &str) -> (Vec<String>, CommentPage) {
    let path = format!("/threads/{}/comments?min_seq={}&{query}", page.thread, i64::MAX);
    let found: CommentPage = app.ask("GET", &path).send().await.read();
    let words = |comment: &Comment| {
        let html = &comment.html.as_ref().unwrap().0;
        html.replace("<p>", "").replace("</p>", "").trim().to_owned()
    };
    (found.comments.iter().map(words).collect(), found)
}

#[tokio::test]
async fn a_vote_counts_once_and_can_be_changed_and_taken_back() {
    let app = voting().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let mut before = comment.version;
    for (vote, ups, downs, changes) in [
        (Vote::None, 0, 0, false),
        (Vote::Up, 1, 0, true),
        (Vote::Up, 1, 0, false),
        (Vote::Down, 0, 1, true),
        (Vote::None, 0, 0, true),
    ] {
        let changed: Changed = cast(&app, &page, &comment, &ben, vote).await.read();
        let now = &changed.comment;
        assert_eq!((now.ups, now.downs), (ups, downs), "{vote:?}");
        assert_eq!(now.version, before + i32::from(changes), "{vote:?}");
        assert_eq!(ben.list(&page).await.comments, std::slice::from_ref(now));
        before = now.version;
    }
}

#[tokio::test]
async fn a_vote_is_an_event_that_says_the_sums() {
    let app = voting().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(ada.position(&page).await)).await;
    let changed: Changed = cast(&app, &page, &comment, &ben, Vote::Up).await.read();
    let event = socket.event().await;
    assert_eq!(event.position(), changed.position);
    let expected = Tally { id: comment.id, version: 2, ups: 1, downs: 0, reactions: Vec::new() };
    assert_eq!(event.event, Event::CommentsVoted { votes: vec![expected], page: None });
}

#[tokio::test]
async fn many_votes_on_a_thread_are_told_together() {
    const VOTERS: i32 = 12;
    let app = voting_told_every(Duration::from_hours(1)).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let first = ada.post(&page, "One").await;
    let second = ada.post(&page, "Two").await;
    let before = ada.position(&page).await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(before)).await;
    let mut seen = Vec::new();
    for number in 0..VOTERS {
        let voter = app.guest(&format!("Voter {number}"));
        let on = if number % 2 == 0 { &first } else { &second };
        let changed: Changed = cast(&app, &page, on, &voter, Vote::Up).await.read();
        seen.push(changed.position);
    }
    let mut late = app.socket().await;
    let half = seen[seen.len() / 2];
    late.subscribe(page.thread, Some(half)).await;
    let last = ada.post(&page, "Three").await;

    let alone = socket.event().await;
    assert!(alone.follows(before) && alone.position() == seen[0], "the first one at once");
    let together = socket.event().await;
    assert_eq!(together.position(), *seen.last().unwrap());
    for position in &seen[..seen.len() - 1] {
        assert!(together.follows(*position), "{together:?} leaves out {position:?}");
    }
    let tally = |comment: &Comment| Tally {
        id: comment.id,
        version: 1 + VOTERS / 2,
        ups: VOTERS / 2,
        downs: 0,
        reactions: Vec::new(),
    };
    let votes = vec![tally(&first), tally(&second)];
    assert_eq!(together.event, Event::CommentsVoted { votes, page: None });
    let post = socket.event().await;
    assert!(post.follows(together.position()), "what comes next waits for them");
    assert!(matches!(&post.event, Event::CommentCreated(comment) if comment.id == last.id));
    assert_eq!(late.event().await, together, "who had seen some of them gets the same");
    assert_eq!(late.event().await, post);
}

#[tokio::test]
async fn votes_that_were_held_back_come_by_themselves() {
    let app = voting_told_every(Duration::from_millis(20)).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let mut here = ada.position(&page).await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(here)).await;
    for number in 1..=5 {
        cast(&app, &page, &comment, &app.guest(&format!("Voter {number}")), Vote::Up).await;
    }
    loop {
        let event = socket.event().await;
        assert!(event.follows(here), "{event:?} after {here:?}");
        here = event.position();
        let Event::CommentsVoted { votes, .. } = event.event else { panic!("{event:?}") };
        if votes[0].ups == 5 {
            break;
        }
    }
}

#[tokio::test]
async fn my_votes_are_told_to_me_alone() {
    let app = voting().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    cast(&app, &page, &comment, &ben, Vote::Down).await;
    let mine: Mine = ben.client.mine(page.thread).await.unwrap();
    assert_eq!(mine.votes, [OwnVote { comment: comment.id, vote: Vote::Down }]);
    assert_eq!(ada.client.mine(page.thread).await.unwrap().votes, []);
}

#[tokio::test]
async fn nobody_votes_on_their_own_words_on_what_is_gone_or_against_the_sites_will() {
    let app = voting().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let refused = async |who: &Persona| cast(&app, &page, &comment, who, Vote::Down).await.code();
    assert_eq!(refused(&ada).await, Code::OwnComment);
    assert_eq!(refused(&app.key_client().await).await, Code::MembersOnly);
    app.set(|settings| settings.guest_votes = true).await;
    assert_eq!(refused(&ben).await, Code::VoteNotTaken);
    app.set(|settings| settings.guest_votes = false).await;
    assert_eq!(refused(&ben).await, Code::MembersOnly);
    app.set(|settings| {
        (settings.votes, settings.guest_votes) = (Voting::UpAndDown, true);
    })
    .await;
    ada.delete(&page, &comment).await.unwrap();
    assert_eq!(refused(&ben).await, Code::CommentNotFound);
    let elsewhere = app.blog.page("elsewhere");
    assert_eq!(
        cast(&app, &elsewhere, &comment, &ben, Vote::Up).await.code(),
        Code::CommentNotFound
    );
}

#[tokio::test]
async fn votes_of_many_at_once_all_count() {
    let app = voting().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let crowd = (0..30).map(|number| app.guest(&number.to_string())).collect::<Vec<_>>();
    let votes = crowd.iter().enumerate().map(|(number, who)| {
        let vote = if number % 3 == 0 { Vote::Down } else { Vote::Up };
        cast(&app, &page, &comment, who, vote)
    });
    for answer in join_all(votes).await {
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    let now = ada.list(&page).await.comments.remove(0);
    assert_eq!((now.ups, now.downs, now.version), (20, 10, 31));
    assert_eq!(app.count("select sum(value)::bigint from votes").await, 10);
}

#[tokio::test]
async fn a_vote_between_does_not_refuse_an_edit() {
    let app = voting().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    cast(&app, &page, &comment, &ben, Vote::Up).await;
    let edited = ada.edit(&page, &comment, "Hello again").await.unwrap().comment;
    assert_eq!((edited.version, edited.ups), (3, 1));
}

#[tokio::test]
async fn the_best_come_first_and_the_newest_where_nobody_voted() {
    let app = voting().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let voters = [app.guest("1"), app.guest("2"), app.guest("3")];
    let mut posted = Vec::new();
    for body in ["disliked", "old", "loved", "liked", "disputed", "new"] {
        posted.push(ada.post(&page, body).await);
    }
    for (at, votes) in [
        (0, [Vote::Down, Vote::None, Vote::None]),
        (2, [Vote::Up, Vote::Up, Vote::Up]),
        (3, [Vote::Up, Vote::None, Vote::None]),
        (4, [Vote::Up, Vote::Down, Vote::None]),
    ] {
        for (voter, vote) in voters.iter().zip(votes) {
            cast(&app, &page, &posted[at], voter, vote).await;
        }
    }
    let expected = ["loved", "liked", "disputed", "new", "old", "disliked"];
    let (words, _) = listed(&app, &page, "sort=best").await;
    assert_eq!(words, expected);

    let (mut words, mut cursor) = (Vec::new(), String::new());
    loop {
        let (more, found) = listed(&app, &page, &format!("sort=best&limit=1{cursor}")).await;
        assert_eq!((more.len(), found.sort), (1, Sort::Best));
        words.extend(more);
        let Some(next) = found.next else { break };
        cursor = format!("&cursor={}", next.0);
    }
    assert_eq!(words, expected);
}

#[tokio::test]
async fn what_is_pinned_stands_before_all_others_in_every_order_once() {
    let app = voting().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    let mut posted = Vec::new();
    for body in ["one", "two", "three", "four"] {
        posted.push(ada.post(&page, body).await);
    }
    let changed: Changed = pin(&app, &page, &posted[1], &owner, true).await.read();
    assert!(changed.comment.pinned);
    assert_eq!(changed.comment.version, 2);
    let again: Changed = pin(&app, &page, &posted[1], &owner, true).await.read();
    assert_eq!(again, changed, "again changes nothing");
    for (sort, expected) in [
        ("newest", ["two", "four", "three", "one"]),
        ("oldest", ["two", "one", "three", "four"]),
        ("best", ["two", "four", "three", "one"]),
    ] {
        assert_eq!(listed(&app, &page, &format!("sort={sort}")).await.0, expected);
        let (first, found) = listed(&app, &page, &format!("sort={sort}&limit=2")).await;
        let next = format!("sort={sort}&limit=2&cursor={}", found.next.unwrap().0);
        assert_eq!([first, listed(&app, &page, &next).await.0].concat(), expected);
    }
    pin(&app, &page, &posted[1], &owner, false).await;
    assert_eq!(listed(&app, &page, "sort=oldest").await.0, ["one", "two", "three", "four"]);
}

#[tokio::test]
async fn a_pin_is_an_event_and_goes_with_its_comment() {
    let app = voting().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    ada.reply(&page, &comment, "keeps the place").await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(ada.position(&page).await)).await;
    pin(&app, &page, &comment, &owner, true).await;
    let expected = Event::CommentPinned { id: comment.id, version: 2, pinned: true };
    assert_eq!(socket.event().await.event, expected);
    let removed = ada.delete(&page, &comment).await.unwrap().comment;
    assert!(!removed.pinned);
    assert_eq!(ada.list(&page).await.comments[0], removed);
}

#[tokio::test]
async fn only_so_many_roots_are_pinned_even_when_all_are_pinned_at_once() {
    let app = voting().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    let mut posted = Vec::new();
    for number in 0..limits::PINS + 3 {
        posted.push(ada.post(&page, &number.to_string()).await);
    }
    let reply = ada.reply(&page, &posted[0], "a reply").await;
    assert_eq!(pin(&app, &page, &reply, &owner, true).await.code(), Code::Invalid);
    let asked = posted.iter().map(|comment| pin(&app, &page, comment, &owner, true));
    let answers = join_all(asked).await;
    let refused = answers.iter().filter(|answer| answer.status != 200);
    let refused = refused.map(Answer::code).collect::<Vec<_>>();
    assert_eq!(refused, [Code::TooManyPins; 3]);
    let pinned = ada.list(&page).await.comments.iter().filter(|comment| comment.pinned).count();
    assert_eq!(pinned, limits::PINS as usize);
}
