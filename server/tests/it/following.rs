//! A program on the SDK that follows a thread has in the end what the server has.

use sdk::{
    live::{Notice, native::LiveSocket},
    thread::ThreadState,
    wire::{Comment, Position},
};
use tokio::time::timeout;

use crate::support::{Persona, TestApp, app::Page, until::SOON};

/// Somebody who follows a thread.
pub struct Follower {
    reader: Persona,
    live: LiveSocket,
    thread: ThreadState,
}

impl Follower {
    /// Loads the thread, and watches it from there.
    pub async fn new(reader: Persona, page: &Page) -> Self {
        let thread = ThreadState::new(reader.list(page).await);
        let live = reader.client.live();
        live.subscribe(page.thread, thread.position()).await;
        Self { reader, live, thread }
    }

    /// Follows until the clock stands there.
    pub async fn follow(&mut self, page: &Page, position: Position) {
        while self.thread.position() != position {
            let notice = timeout(SOON, self.live.next()).await.expect("news in time").unwrap();
            match notice {
                Notice::Event(event) => assert!(self.thread.apply(event).unwrap()),
                Notice::Reload { .. } => {
                    self.thread = ThreadState::new(self.reader.list(page).await);
                    self.live.subscribe(page.thread, self.thread.position()).await;
                }
                Notice::Refused { thread } => panic!("refused {thread:?}"),
                _ => {}
            }
        }
    }

    /// What they have.
    pub fn comments(&self) -> Vec<Comment> {
        self.thread.rows().into_iter().map(|row| Comment::clone(row.comment)).collect()
    }
}

/// A conversation with every kind of change; where the clock stands then.
pub async fn converse(page: &Page, ada: &Persona, ben: &Persona) -> Position {
    let first = ada.post(page, "first").await;
    let reply = ben.reply(page, &first, "a reply").await;
    let deeper = ada.reply(page, &reply, "deeper").await;
    let second = ben.post(page, "second").await;
    ben.edit(page, &second, "second, edited").await.unwrap();
    ada.delete(page, &first).await.unwrap();
    ben.delete(page, &reply).await.unwrap();
    ada.delete(page, &deeper).await.unwrap();
    let gone = ada.post(page, "soon gone").await;
    ada.delete(page, &gone).await.unwrap().position
}

#[tokio::test]
async fn followers_of_both_nodes_have_what_the_server_has() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let ben = Persona::guest(&other, &other.blog, "Ben");
    let mut here = Follower::new(app.reader(), &page).await;
    let mut there = Follower::new(other.reader(), &page).await;
    let position = converse(&page, &ada, &ben).await;
    here.follow(&page, position).await;
    there.follow(&page, position).await;
    let listed = app.reader().list(&page).await;
    assert_eq!(listed.comments.len(), 1);
    assert_eq!((here.comments(), there.comments()), (listed.comments.clone(), listed.comments));
    assert_eq!(here.thread.thread().comments, listed.thread.comments);
}

#[tokio::test]
async fn a_follower_whose_history_was_rewritten_ends_with_the_new_one() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "first").await;
    let mut follower = Follower::new(app.reader(), &page).await;
    let posted = ada.try_post(&page, "lost").await.unwrap();
    follower.follow(&page, posted.position).await;
    let rewrite = "update comments set source = 'kept', html = '<p>kept</p>' where source = 'lost'; \
                   update thread_events set eid = 42 where seq = 2; update threads set eid = 42";
    sqlx::raw_sql(rewrite).execute(&app.owner).await.unwrap();
    let position = ada.try_post(&page, "third").await.unwrap().position;
    follower.follow(&page, position).await;
    let html = follower.comments().into_iter().filter_map(|comment| comment.html);
    assert_eq!(
        html.map(|html| html.0).collect::<Vec<_>>(),
        ["<p>third</p>\n", "<p>kept</p>", "<p>first</p>\n"]
    );
}
