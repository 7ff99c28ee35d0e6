//! Work that requests leave behind: any node takes what is due, and tries again with growing waits until it succeeds or
//! makes no sense any more. A node that dies while it works leaves its jobs to the others, so a job may be done twice.

use std::{sync::Arc, time::Duration};

use futures_util::future::join_all;
use sdk::wire::Timestamp;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tracing::Instrument;

use super::{
    digests,
    job::{Job, PICTURE, WEBHOOK},
    moderators, pictures, removals, replies, uniting, webhooks,
};
use crate::{
    accounts::erasing,
    app::App,
    domain::keys::{KeyRing, Purpose},
    mail::Letter,
    store::{
        Database, SiteTx,
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
/// What waits for hosts that anybody may have named.
const STRANGERS: [&str; 2] = [PICTURE, WEBHOOK];

/// The way to the jobs. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Queue(Arc<[Notify; 2]>);

impl Queue {
    /// Adds a job; within a transaction, together with what it follows from. Call [`Queue::wake`] after the commit.
    pub async fn add(&self, db: impl Database<'_>, keys: &KeyRing, job: &Job) -> sqlx::Result<()> {
        self.add_later(db, keys, job, 0).await
    }

    /// The same, for a job that is due in so many seconds.
    pub async fn add_later(
        &self,
        db: impl Database<'_>,
        keys: &KeyRing,
        job: &Job,
        seconds: i32,
    ) -> sqlx::Result<()> {
        let text = serde_json::to_vec(job).map_err(|error| sqlx::Error::Encode(error.into()))?;
        let id = uuid::Builder::from_random_bytes(rand::random()).into_uuid();
        let sealed = keys.seal(Purpose::Job, id.as_bytes(), &text);
        jobs::insert(db, id, job.kind(), &sealed, seconds).await
    }

    /// Sends a letter, by a job of its own: what it follows from is done once, in this transaction, however often the letter
    /// has to be sent until mail gets through. A job that does so need not wake anybody.
    pub async fn send(&self, tx: &mut SiteTx, keys: &KeyRing, letter: Letter) -> sqlx::Result<()> {
        let job = Job::Mail { letter: Box::new(letter), until: None };
        self.add(tx.connection(), keys, &job).await
    }

    /// Lets this node look now rather than soon.
    pub fn wake(&self) {
        self.0.iter().for_each(Notify::notify_one);
    }
}

/// Works until told to stop.
pub async fn run(app: App, stop: CancellationToken) {
    let [mail, strangers] = &*app.queue.0;
    tokio::join!(walk(&app, mail, false, &stop), walk(&app, strangers, true, &stop));
}

/// Takes what is due, for hosts that anybody may have named or everything else: slow ones shall hold up nothing but each
/// other.
async fn walk(app: &App, woken: &Notify, strangers: bool, stop: &CancellationToken) {
    let lane = Lane { kinds: &STRANGERS, alone: strangers };
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
            perform(app, &job, row.attempts == 1).instrument(span).await
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
            let wait = spread(wait(row.attempts));
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

async fn perform(app: &App, job: &Job, is_first: bool) -> Result<(), Failure> {
    match job {
        Job::Nothing => Ok(()),
        Job::Mail { until: Some(until), .. } if *until < Timestamp::now() => Ok(()),
        Job::Mail { letter, .. } => send(app, letter).await,
        Job::Reply { site, thread, comment, parent } => {
            match replies::answer(app, *site, (*thread, *comment, *parent), is_first).await {
                Ok(None) => Ok(()),
                Ok(Some(letter)) => send(app, &letter).await,
                Err(error) => Err(Failure { error: whole(&error), is_final: false }),
            }
        }
        Job::Picture { site, member, address } => {
            let fetched = pictures::fetch(app, *site, *member, address).await;
            fetched.map_err(|error| Failure { error: format!("{error:#}"), is_final: false })
        }
        Job::Webhook { site, delivery } => {
            let delivered = webhooks::deliver(app, *site, *delivery).await;
            delivered.map_err(|error| Failure { error: format!("{error:#}"), is_final: false })
        }
        other => {
            let done = perform_here(app, other).await;
            done.map_err(|error| Failure { error: whole(&error), is_final: false })
        }
    }
}

/// Does what changes our own data alone.
async fn perform_here(app: &App, job: &Job) -> crate::error::Result<()> {
    match job {
        Job::AskGuest { site, guest } => replies::ask(app, *site, *guest).await,
        Job::Digest { site, thread } => digests::gather(app, *site, *thread).await,
        Job::Moderator { site, member } => moderators::tell(app, *site, *member).await,
        Job::Erase { site, person, with_texts } => {
            erasing::erase(app, *site, *person, *with_texts).await
        }
        Job::Remove { site, removal, person } => {
            removals::go_on(app, *site, *removal, *person).await
        }
        Job::Unite { site, from, into } => uniting::look_again(app, *site, *from, *into).await,
        Job::Nothing
        | Job::Mail { .. }
        | Job::Reply { .. }
        | Job::Picture { .. }
        | Job::Webhook { .. } => Ok(()),
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
    match kind {
        PICTURE => PICTURE_TRIES,
        // A delivery knows itself which try is its last: tries that a node did not finish are none of the receiver's.
        WEBHOOK => 2 * webhooks::MOST_TRIES,
        _ => MOST_TRIES,
    }
}

/// How long to wait after so many tries, in seconds.
fn wait(attempts: i32) -> i32 {
    let doublings = u32::try_from(attempts - 1).unwrap_or_default().min(20);
    FIRST_WAIT.saturating_mul(2_i32.saturating_pow(doublings)).min(LONGEST_WAIT)
}

/// A wait and up to a quarter more: what failed together does not come again together.
fn spread(seconds: i32) -> i32 {
    seconds + rand::random_range(0..=seconds / 4)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_WAIT, MOST_TRIES, wait, webhooks};

    #[test]
    fn waits_grow_and_a_job_is_tried_for_a_day() {
        assert_eq!([1, 2, 3].map(wait), [15, 30, 60]);
        assert_eq!(wait(1_000), LONGEST_WAIT);
        let all = (1..MOST_TRIES).map(wait).sum::<i32>();
        assert!(all > 24 * 60 * 60, "{all}");
        let days = (1..webhooks::MOST_TRIES).map(wait).sum::<i32>() / (24 * 60 * 60);
        assert_eq!(days, 2, "and a quarter of it on top");
    }
}
