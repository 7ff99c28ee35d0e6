//! Two threads of one page become one, and nothing is lost by it.

use std::collections::BTreeSet;

use afterword_server::domain::pipeline::Policy;
use futures_util::future::join_all;
use sdk::{
    client::{ListQuery, QueueQuery, idempotency_key},
    wire::{
        Code, Comment, CommentId, MergeThread, NewReport, Reason, Role, ServerFrame, ThreadId,
        ThreadState, Vote,
    },
};

use crate::support::{Persona, TestApp, app::Page, persona::refused, until::until};

/// A page with comments at two addresses.
struct Scene {
    app: TestApp,
    ada: Persona,
    old: Page,
    new: Page,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::where_blog(|settings| {
            settings.guest_votes = true;
            settings.reactions = vec!["👍".to_owned()];
            settings.page_reactions = settings.reactions.clone();
        })
        .await;
        let ada = Persona::member(&app, &app.blog, "Ada", Role::Admin).await;
        let (old, new) = (app.blog.page("old"), app.blog.page("new"));
        Self { app, ada, old, new }
    }

    async fn merge(&self) -> u32 {
        let into = MergeThread { into: self.new.thread };
        self.ada.client.merge_thread(self.old.thread, into).await.unwrap().comments
    }

    /// Everything that stands in the new thread, as it is now.
    async fn standing(&self) -> Vec<Comment> {
        let query = ListQuery { limit: Some(100), min_seq: Some(i64::MAX), ..ListQuery::default() };
        self.app.reader().client.comments(self.new.thread, &query).await.unwrap().comments
    }
}

fn ids(comments: &[Comment]) -> Vec<CommentId> {
    comments.iter().map(|comment| comment.id).collect()
}

#[tokio::test]
async fn comments_come_in_the_order_of_writing_with_everything_that_hangs_on_them() {
    let scene = Scene::new().await;
    let (app, old, new) = (&scene.app, &scene.old, &scene.new);
    let (gil, ben) = (app.guest("Gil"), app.guest("Ben"));
    let first = gil.post(old, "first").await;
    let second = ben.post(new, "second").await;
    let third = gil.post(old, "third").await;
    let answer = ben.reply(old, &first, "an answer").await;
    let gone = gil.post(old, "gone").await;
    gil.delete(old, &gone).await.unwrap();
    gil.edit(old, &third, "third, edited").await.unwrap();
    ben.client.vote(old.thread, first.id, Vote::Up).await.unwrap();
    let report = NewReport { reason: Reason::Spam, note: None };
    ben.client.report(old.thread, third.id, &report).await.unwrap();
    scene.ada.client.pin(old.thread, first.id, true).await.unwrap();
    assert_eq!(scene.merge().await, 4);

    let listed = scene.standing().await;
    let mut order = ids(&listed);
    order.sort_unstable();
    assert_eq!(order, [first.id, second.id, third.id, answer.id]);
    let of = |id| listed.iter().find(|comment| comment.id == id).unwrap();
    assert_eq!((of(first.id).ups, of(first.id).replies, of(first.id).pinned), (1, 1, false));
    let page = app.reader().list(new).await;
    assert_eq!((page.thread.comments, page.thread.id), (4, new.thread));
    let mine = ben.client.mine(new.thread).await.unwrap();
    assert_eq!(mine.votes.len(), 1, "{mine:?}");
    let open = scene.ada.client.reports(None).await.unwrap();
    assert_eq!(open.reports[0].thread, new.thread);
    for (left, expected) in [
        ("select comments::bigint from threads where key = 'old'", 0),
        (
            "select count(*) from comment_revisions r join threads t on t.id = r.thread_id where t.key = 'new'",
            1,
        ),
        (
            "select count(*) from thread_events e join threads t on t.id = e.thread_id where t.key = 'old'",
            0,
        ),
        ("select count(*) from thread_aliases", 1),
    ] {
        assert_eq!(app.count(left).await, expected, "{left}");
    }
    let listed = scene.ada.client.threads(ThreadState::All, None, None).await.unwrap().threads;
    assert_eq!((listed.len(), listed[0].aliases.clone()), (1, vec!["old".to_owned()]));
    let log = scene.ada.client.log(Some("thread.merge"), None, None).await.unwrap().entries;
    assert_eq!(log[0].subject, Some(old.thread.to_string()));
}

#[tokio::test]
async fn readers_of_both_load_the_thread_again_and_the_old_key_leads_to_the_new_one() {
    let scene = Scene::new().await;
    let other = scene.app.second_node().await;
    let gil = scene.app.guest("Gil");
    let one = gil.post(&scene.old, "one").await;
    let two = gil.post(&scene.new, "two").await;
    let mut sockets = Vec::new();
    for node in [&scene.app, &other] {
        for page in [&scene.old, &scene.new] {
            let mut socket = node.socket().await;
            socket.subscribe(page.thread, None).await;
            sockets.push((socket, page.thread));
        }
    }
    scene.merge().await;
    for (socket, thread) in &mut sockets {
        let told = |frame| match frame {
            ServerFrame::Resync { thread: of, .. } if of == *thread => Some(()),
            _ => None,
        };
        socket.hear_until(told).await;
    }
    for node in [&scene.app, &other] {
        let page = gil.at(node, &node.blog).list(&scene.old).await;
        assert_eq!((page.thread.id, page.comments.len()), (scene.new.thread, 2));
    }
    let again = gil.post(&scene.old, "three").await;
    assert_eq!(
        ids(&scene.standing().await).into_iter().collect::<BTreeSet<_>>(),
        [one.id, two.id, again.id].into()
    );
}

#[tokio::test]
async fn what_is_posted_meanwhile_is_lost_nowhere() {
    let scene = Scene::new().await;
    let other = scene.app.second_node().await;
    let mo = scene.app.guest("Mo");
    mo.post(&scene.old, "old").await;
    mo.post(&scene.new, "new").await;
    let (blog, pages) = (&scene.app.blog, [&scene.new, &scene.old]);
    let nodes = [&scene.app, &other];
    let posting = (0..24).map(|number| {
        let (gil, page) = (Persona::guest(nodes[number % 2], blog, "Gil"), pages[number % 3 % 2]);
        async move { gil.try_post(page, &format!("{number}")).await }
    });
    let (posted, _) = tokio::join!(join_all(posting), scene.merge());
    let posted = posted.into_iter().filter_map(Result::ok).map(|changed| changed.comment.id);
    let posted = posted.collect::<BTreeSet<_>>();
    assert!(posted.len() > 12, "most were taken: {}", posted.len());
    until("all to be in the new thread", async || {
        let there = ids(&scene.standing().await).into_iter().collect::<BTreeSet<_>>();
        posted.is_subset(&there).then_some(())
    })
    .await;
    let count = scene.app.reader().list(&scene.new).await.thread.comments;
    assert_eq!(usize::try_from(count).unwrap(), posted.len() + 2);
}

#[tokio::test]
async fn again_changes_nothing_and_back_and_forth_is_refused() {
    let scene = Scene::new().await;
    let gil = scene.app.guest("Gil");
    gil.post(&scene.old, "one").await;
    gil.post(&scene.new, "two").await;
    assert_eq!((scene.merge().await, scene.merge().await), (1, 0));
    let log = "select count(*) from audit_log where act = 'thread.merge'";
    assert_eq!(scene.app.count(log).await, 1);
    let back = MergeThread { into: scene.old.thread };
    let refusal = scene.ada.client.merge_thread(scene.new.thread, back).await;
    assert_eq!(refused(refusal), Code::ThreadNotFound, "it is none any more");
    let third = scene.app.blog.page("third");
    gil.post(&third, "three").await;
    let into = MergeThread { into: third.thread };
    assert_eq!(scene.ada.client.merge_thread(scene.new.thread, into).await.unwrap().comments, 2);
    let sql = "select count(*) from thread_aliases a join threads t on t.id = a.thread_id where t.key = 'third'";
    assert_eq!(scene.app.count(sql).await, 2, "both keys lead to the third");
}

#[tokio::test]
async fn two_that_are_merged_into_each_other_at_once_become_one() {
    let scene = Scene::new().await;
    let gil = scene.app.guest("Gil");
    gil.post(&scene.old, "one").await;
    gil.post(&scene.new, "two").await;
    let merge = |from: ThreadId, into| scene.ada.client.merge_thread(from, MergeThread { into });
    let (there, back) = tokio::join!(
        merge(scene.old.thread, scene.new.thread).into_future(),
        merge(scene.new.thread, scene.old.thread).into_future()
    );
    assert_eq!(usize::from(there.is_ok()) + usize::from(back.is_ok()), 1, "{there:?} {back:?}");
    assert_eq!(scene.app.count("select count(*) from thread_aliases").await, 1);
    assert_eq!(scene.app.count("select count(distinct thread_id) from comments").await, 1);
}

#[tokio::test]
async fn only_admins_merge_and_only_open_threads_of_their_own_site() {
    let scene = Scene::new().await;
    let (app, gil) = (&scene.app, scene.app.guest("Gil"));
    gil.post(&scene.old, "one").await;
    gil.post(&scene.new, "two").await;
    let elsewhere = app.news.page("p");
    Persona::guest(app, &app.news, "Nat").post(&elsewhere, "elsewhere").await;
    let mo = Persona::member(app, &app.blog, "Mo", Role::Moderator).await;
    let merge = async |who: &Persona, from, into| {
        refused(who.client.merge_thread(from, MergeThread { into }).await)
    };
    let (old, new) = (scene.old.thread, scene.new.thread);
    let nowhere = ThreadId(idempotency_key());
    assert_eq!(merge(&mo, old, new).await, Code::NotAllowed);
    assert_eq!(merge(&gil, old, new).await, Code::MembersOnly);
    assert_eq!(merge(&scene.ada, old, old).await, Code::Invalid);
    assert_eq!(merge(&scene.ada, old, elsewhere.thread).await, Code::ThreadNotFound);
    assert_eq!(merge(&scene.ada, elsewhere.thread, new).await, Code::ThreadNotFound);
    assert_eq!(merge(&scene.ada, old, nowhere).await, Code::ThreadNotFound);
    mo.client.close_thread(new, true).await.unwrap();
    assert_eq!(merge(&scene.ada, old, new).await, Code::ThreadClosed);
    mo.client.close_thread(old, true).await.unwrap();
    mo.client.close_thread(new, false).await.unwrap();
    assert_eq!(scene.merge().await, 1, "a page that is gone may be closed");
}

#[tokio::test]
async fn comments_that_wait_are_published_where_the_others_are() {
    let scene = Scene::new().await;
    let (gil, eve) = (scene.app.guest("Gil"), scene.app.guest("Eve"));
    let root = gil.post(&scene.old, "one").await;
    gil.post(&scene.new, "two").await;
    scene.app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let reply = eve.reply(&scene.old, &root, "waits").await;
    let other = eve.post(&scene.old, "waits, too").await;
    scene.merge().await;
    let waiting = scene.ada.client.queue(&QueueQuery::default()).await.unwrap().items;
    let places = waiting.iter().map(|item| (item.id, item.thread, item.key.as_str()));
    let expected = [(reply.id, scene.new.thread, "new"), (other.id, scene.new.thread, "new")];
    assert_eq!(places.collect::<Vec<_>>(), expected, "they wait there");
    assert_eq!(eve.client.mine(scene.new.thread).await.unwrap().held.len(), 2);
    let comments = [reply.id, other.id].map(|id| serde_json::json!({ "id": id }));
    let decide = serde_json::json!({ "decision": "approve", "comments": comments });
    let decide = serde_json::from_value(decide).unwrap();
    let answer = scene.ada.client.decide(&decide).await.unwrap();
    assert!(answer.answers.iter().all(|answer| answer.refused.is_none()), "{answer:?}");
    let listed = scene.standing().await;
    assert!([reply.id, other.id].iter().all(|id| ids(&listed).contains(id)), "{listed:?}");
}

#[tokio::test]
async fn an_admin_merges_on_the_dashboard_after_a_look_at_what_would_happen() {
    let app = TestApp::for_staff().await;
    let (old, new) = (app.blog.page("old"), app.blog.page("new"));
    let gil = app.guest("Gil");
    gil.post(&old, "one").await;
    gil.post(&new, "two").await;
    let home = format!("/dashboard/{}/threads", app.blog.key);
    let (page, merge) = (format!("{home}/{}", old.thread), format!("{home}/{}/merge", old.thread));
    let mut ada = app.staff(&app.blog, "ada", Role::Admin).await;
    for (to, words) in [("nowhere", "There is no thread"), ("old", "That is this thread.")] {
        let refused = ada.submit(&page, &merge, &[("to", to)]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains(words), "{}", refused.text());
    }
    let preview = ada.submit(&page, &merge, &[("to", "new")]).await.text();
    assert!(preview.contains("goes into") && preview.contains("1 comment"), "{preview}");
    assert_eq!(app.count("select count(*) from thread_aliases").await, 0);
    let id = new.thread.to_string();
    let done = ada.submit(&page, &merge, &[("to", &id), ("really", "on")]).await;
    let there = format!("{home}/{id}?done=merged");
    assert_eq!(done.header("location"), Some(there.as_str()));
    let shown = ada.get(&there).await.text();
    assert!(shown.contains("The threads are one now.") && shown.contains("<code>old</code>"));
    let mut mo = app.staff(&app.blog, "mo", Role::Moderator).await;
    assert!(!mo.get(&format!("{home}/{id}")).await.text().contains("Merge with"));
}
