//! Kill -9 of the server, of its Redis and of its PostgreSQL, while people write and two hundred clients watch: every
//! acknowledged comment is there once, and every client ends with what the server has.
#![expect(clippy::unwrap_used, reason = "the helpers of tests fail as tests do")]

mod server;
mod writers;
mod crowd;
mod reading;
#[path = "../it/support/until.rs"]
mod until;

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use futures_util::future::join_all;
use sdk::wire::{Comment, CommentId};
use tokio::time::timeout;

use self::{
    crowd::Crowd,
    server::{Server, Victim},
    writers::Writers,
};

/// How often each of them is killed.
const ROUNDS: usize = 2;
/// Comments of each writer after a kill.
const AFTERWARDS: usize = 4;
/// What takes longer hangs.
const LONGEST: Duration = Duration::from_secs(90);
/// The longest wait for something that comes by itself, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(45);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_killed_each_acknowledged_comment_is_there_once_and_every_client_has_it() {
    let mut server = timeout(LONGEST, Server::start()).await.expect("it starts");
    let mut acknowledged = Vec::new();
    for victim in [Victim::Server, Victim::Redis, Victim::Postgres].repeat(ROUNDS) {
        let survived = survive(&mut server, victim, &mut acknowledged);
        let figures = timeout(LONGEST, survived).await.expect("it gets over it");
        println!("kill -9 of {victim}: {figures}");
    }
}

/// Kills something while people write and a new crowd watches. Then all go on, and what they have in the end is compared.
async fn survive(server: &mut Server, victim: Victim, acknowledged: &mut Vec<Comment>) -> String {
    let writers = Writers::begin(server);
    let crowd = Crowd::gather(server).await;
    let before = writers.posted();
    let killed = Instant::now();
    server.kill(victim).await;
    let back = killed.elapsed();
    writers.each_posts(AFTERWARDS).await;
    let posted = writers.finish().await;
    let after = posted.len() - before;
    acknowledged.extend(posted);

    let reader = server.reader();
    let threads = server.pages.iter().map(|page| reading::listed(&reader, page.thread));
    let (threads, listed): (Vec<_>, Vec<_>) = join_all(threads).await.into_iter().unzip();
    let watchers = crowd.converge(&threads).await;
    let converged = killed.elapsed();
    assert_once(&listed.concat(), acknowledged);
    for (watcher, page) in &watchers {
        assert_eq!(watcher.state.rows(), threads[*page].rows(), "{}", watcher.name);
    }

    let (clients, comments) = (watchers.len(), before + after);
    let reconnections = watchers.iter().map(|(watcher, _)| watcher.connections - 1).sum::<u32>();
    let reloads = watchers.iter().map(|(watcher, _)| watcher.reloads).sum::<u32>();
    format!(
        "{comments} comments acknowledged, {after} of them after it; {clients} clients, {reconnections} reconnections, \
         {reloads} reloads; a new process after {back:.1?}, all converged after {converged:.1?}"
    )
}

/// What is listed is what was acknowledged, and no text is there twice.
fn assert_once(listed: &[Comment], acknowledged: &[Comment]) {
    let texts = |comments: &[Comment]| {
        let text = |comment: &Comment| (comment.html.clone().unwrap().0, comment.id);
        comments.iter().map(text).collect::<BTreeSet<(String, CommentId)>>()
    };
    let (listed, acknowledged) = (texts(listed), texts(acknowledged));
    let lost = acknowledged.difference(&listed).collect::<Vec<_>>();
    let more = listed.difference(&acknowledged).collect::<Vec<_>>();
    assert!(lost.is_empty() && more.is_empty(), "lost: {lost:?}; not acknowledged: {more:?}");
    let different = listed.iter().map(|(text, _)| text).collect::<BTreeSet<_>>();
    assert_eq!(different.len(), listed.len(), "each text is another one");
}
