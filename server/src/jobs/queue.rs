//! Work that requests leave behind: any node takes what is due, and tries again with growing waits until it succeeds or
//! makes no sense any more. A node that dies while it works leaves its jobs to the others, so a job may be done twice.

use std::{sync::Arc, time::Duration};

use futures_util::future::join_all;
use sdk::wire::{CommentId, GuestId, MemberId, SiteId, ThreadId, Timestamp};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tracing::Instrument;

use super::{pictures, replies};
use crate::{
    app::App,
    domain::keys::{KeyRing, Purpose},
    mail::Letter,
    store::{
        Database,
        jobs::{self, JobRow, Lane},
    },
};

/// Jobs of a lane that are worked on at a time.
const AT_ONCE: i64 = 8;
/// How long a node may take for a job before others try, in seconds.
const LOCK_SECONDS: i32 = 120;
/// What other nodes left is looked for this often.
const LOOK: Duration = Duration::from_secs(5);
/// The first wait after a failure, in seconds; it doubles.
const FIRST_WAIT: i32 = 15;
const LONGEST_WAIT: i32 = 4 * 60 * 60;
/// After so many tries, more than a day, it is given up.
const MOST_TRIES: i32 = 16;
/// A picture after so many, some minutes: it is asked for again when its owner comes back another day.
const PICTURE_TRIES: i32 = 6;
const PICTURE: &str = "picture";

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    /// Send a letter, unless it is too late for it.
    Mail {
        /// The letter.
        letter: Box<Letter>,
        /// When it is of no use any more.
        until: Option<Timestamp>,
    },
    /// Tell somebody by mail that they were answered, if they want to know.
    Reply {
        /// On which site.
        site: SiteId,
        /// In which thread.
        thread: ThreadId,
        /// The answer.
        comment: CommentId,
        /// What it answers.
        parent: CommentId,
    },
    /// Ask a guest by mail whether the address that they gave is theirs.
    AskGuest {
        /// On which site.
        site: SiteId,
        /// Whom.
        guest: GuestId,
    },
    /// Get the picture of a site's own user.
    Picture {
        /// Which site.
        site: SiteId,
        /// Whose.
        member: MemberId,
        /// Where it is.
        address: String,
    },
    /// Do nothing: what somebody asked for is not there, and they are not to learn it from how long it took.
    Nothing,
}

/// The way to the jobs. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Queue(Arc<[Notify; 2]>);

impl Job {
    fn kind(&self) -> &'static str {
        match self {
            Self::Mail { .. } => "mail",
            Self::Reply { .. } => "reply",
            Self::AskGuest { .. } => "ask_guest",
            Self::Picture { .. } => PICTURE,
            Self::Nothing => "nothing",
        }
    }
}

impl Queue {
    /// Adds a job; within a transaction, together with what it follows from. Call [`Queue::wake`] after the commit.
    pub async fn add(&self, db: impl Database<'_>, keys: &KeyRing, job: &Job) -> sqlx::Result<()> {
        let text = serde_json::to_vec(job).map_err(|error| sqlx::Error::Encode(error.into()))?;
        let id = uuid::Builder::from_random_bytes(rand::random()).into_uuid();
        let sealed = keys.seal(Purpose::Job, id.as_bytes(), &text);
        jobs::insert(db, id, job.kind(), &sealed).await
    }

    /// Lets this node look now rather than soon.
    pub fn wake(&self) {
        self.0.iter().for_each(Notify::notify_one);
    }
}

/// Works until told to stop.
pub async fn run(app: App, stop: CancellationToken) {
    let [mail, pictures] = &*app.queue.0;
    tokio::join!(walk(&app, mail, false, &stop), walk(&app, pictures, true, &stop));
}

/// Takes what is due, pictures or everything else: they wait for hosts that anybody may have named, and slow ones shall hold
/// up nothing but each other.
async fn walk(app: &App, woken: &Notify, pictures: bool, stop: &CancellationToken) {
    let lane = Lane { kind: PICTURE, alone: pictures };
    loop {
        let pause = LOOK.mul_f64(rand::random_range(0.8..1.2));
        tokio::select! {
            () = stop.cancelled() => return,
            () = woken.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
        while !stop.is_cancelled() {
            match jobs::take(app.store.jobs(), lane, AT_ONCE, LOCK_SECONDS).await {
                Ok(due) if due.is_empty() => break,
                Ok(due) => drop(join_all(due.into_iter().map(|job| finish(app, job))).await),
                Err(error) => {
                    tracing::debug!(%error, "could not look for jobs");
                    break;
                }
            }
        }
    }
}

/// Does a job, and takes it away or puts it off.
async fn finish(app: &App, row: JobRow) {
    let outcome = match open(app, &row) {
        Some(job) => {
            let span = tracing::info_span!("job", job.id = %row.id, job.kind = row.kind);
            perform(app, &job).instrument(span).await
        }
        None => Err(Failure { error: "sealed with a secret that is gone".into(), is_final: true }),
    };
    let (kept, outcome) = match outcome {
        Ok(()) => (jobs::remove(app.store.jobs(), row.id).await, "done"),
        Err(failure) if failure.is_final || row.attempts >= most_tries(&row.kind) => {
            tracing::error!(
                kind = row.kind,
                attempts = row.attempts,
                error = failure.error,
                "job given up"
            );
            (jobs::remove(app.store.jobs(), row.id).await, "given_up")
        }
        Err(failure) => {
            tracing::warn!(
                kind = row.kind,
                attempts = row.attempts,
                error = failure.error,
                "job put off"
            );
            let wait = wait(row.attempts);
            (jobs::put_off(app.store.jobs(), row.id, wait, &failure.error).await, "put_off")
        }
    };
    metrics::counter!("afterword_jobs_total", "kind" => row.kind, "outcome" => outcome)
        .increment(1);
    if let Err(error) = kept {
        tracing::warn!(%error, "the outcome of a job was not kept; it will be done again");
    }
}

struct Failure {
    error: String,
    is_final: bool,
}

fn open(app: &App, row: &JobRow) -> Option<Job> {
    let text = app.keys.open(Purpose::Job, row.id.as_bytes(), &row.payload)?;
    serde_json::from_slice(&text).ok()
}

async fn perform(app: &App, job: &Job) -> Result<(), Failure> {
    match job {
        Job::Nothing => Ok(()),
        Job::Mail { until: Some(until), .. } if *until < Timestamp::now() => Ok(()),
        Job::Mail { letter, .. } => send(app, letter).await,
        Job::Reply { site, thread, comment, parent } => {
            let letter = replies::answer(app, *site, *thread, *comment, *parent).await;
            send_if_any(app, letter).await
        }
        Job::Picture { site, member, address } => {
            let fetched = pictures::fetch(app, *site, *member, address).await;
            fetched.map_err(|error| Failure { error: format!("{error:#}"), is_final: false })
        }
        Job::AskGuest { site, guest } => {
            send_if_any(app, replies::question(app, *site, *guest).await).await
        }
    }
}

async fn send_if_any(
    app: &App,
    letter: crate::error::Result<Option<Letter>>,
) -> Result<(), Failure> {
    match letter {
        Ok(None) => Ok(()),
        Ok(Some(letter)) => send(app, &letter).await,
        Err(error) => Err(Failure { error: whole(&error), is_final: false }),
    }
}

async fn send(app: &App, letter: &Letter) -> Result<(), Failure> {
    let Some(post) = &app.settings.post else {
        return Err(Failure { error: "no mail is set up".to_owned(), is_final: false });
    };
    let sent = post.send(letter).await;
    sent.map_err(|error| Failure { is_final: error.is_final(), error: whole(&error) })
}

/// An error with what is behind it.
fn whole(error: &dyn std::error::Error) -> String {
    let behind = std::iter::successors(error.source(), |error| error.source());
    behind.fold(error.to_string(), |text, error| format!("{text}: {error}"))
}

/// After so many tries a job of this kind is given up.
fn most_tries(kind: &str) -> i32 {
    if kind == PICTURE { PICTURE_TRIES } else { MOST_TRIES }
}

/// How long to wait after so many tries, in seconds.
fn wait(attempts: i32) -> i32 {
    let doublings = u32::try_from(attempts - 1).unwrap_or_default().min(20);
    FIRST_WAIT.saturating_mul(2_i32.saturating_pow(doublings)).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_WAIT, MOST_TRIES, wait};

    #[test]
    fn waits_grow_and_a_job_is_tried_for_a_day() {
        assert_eq!([1, 2, 3].map(wait), [15, 30, 60]);
        assert_eq!(wait(1_000), LONGEST_WAIT);
        let all = (1..MOST_TRIES).map(wait).sum::<i32>();
        assert!(all > 24 * 60 * 60, "{all}");
    }
}
