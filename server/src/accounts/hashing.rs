//! Hashing passwords, a few at a time: each takes a core and 19 MiB for tens of milliseconds, and readers wait for
//! nobody's sign-in.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use rustix::process::nice;
use sdk::wire::Code;
use tokio::{
    runtime::{self, Handle, Runtime},
    sync::Semaphore,
};

use crate::{
    domain::{
        keys::KeyRing,
        password::{Cost, Credential, Recipe},
        secret::Hash,
    },
    error::{Error, Result},
};

/// Who may wait for a place; more are told to come back.
const QUEUE: usize = 64;
/// How much later than everything else the system serves who hashes: a tenth of the time where both want a core.
const NICE: i32 = 10;

/// How many passwords are hashed at a time: a core is left to all others, if there are two.
pub fn places() -> usize {
    thread::available_parallelism().map_or(1, usize::from).saturating_sub(1).max(1)
}

/// Hashes passwords, some at a time.
#[derive(Debug)]
pub struct Hashing {
    cost: Cost,
    background: Background,
    places: Arc<Semaphore>,
    asked: AtomicUsize,
    most: usize,
    /// What the password of a person who does not exist is compared with.
    nobody: Recipe,
}

/// What came of comparing a password.
#[derive(Debug)]
pub struct Verdict {
    /// Whether it is the one.
    pub is_right: bool,
    /// What to keep from now on, where the cost or the secret has changed.
    pub renewed: Option<Credential>,
}

impl Hashing {
    /// New hashes cost this much.
    pub fn new(cost: Cost) -> Self {
        Self {
            cost,
            background: Background::new(),
            places: Arc::new(Semaphore::new(places())),
            asked: AtomicUsize::new(0),
            most: places() + QUEUE,
            nobody: Recipe::new(cost),
        }
    }

    /// Whether one more may wait. Asked before anything else is done for somebody who would be told to come back: in a
    /// flood of sign-ins that is most of them.
    pub fn has_room(&self) -> Result<()> {
        if self.asked.load(Ordering::Relaxed) < self.most { Ok(()) } else { Err(refused()) }
    }

    /// What to keep of a new password.
    pub async fn seal(&self, keys: &KeyRing, password: String) -> Result<Credential> {
        let recipe = Recipe::new(self.cost);
        let hash = self.hash(recipe.clone(), password).await?;
        Ok(Credential::seal(keys, recipe, &hash))
    }

    /// Compares a password with what is kept of one. With nothing kept it takes as long, and is wrong.
    pub async fn verify(
        &self,
        keys: &KeyRing,
        kept: Option<Credential>,
        password: String,
    ) -> Result<Verdict> {
        let recipe = kept.as_ref().map_or(&self.nobody, |kept| &kept.recipe).clone();
        let hash = self.hash(recipe, password.clone()).await?;
        let Some(kept) = kept.filter(|kept| kept.matches(keys, &hash)) else {
            return Ok(Verdict { is_right: false, renewed: None });
        };
        let renewed = if kept.is_outdated(keys, self.cost) {
            Some(self.seal(keys, password).await?)
        } else {
            None
        };
        Ok(Verdict { is_right: true, renewed })
    }

    async fn hash(&self, recipe: Recipe, password: String) -> Result<Hash> {
        let Some(_waiting) = Waiting::join(&self.asked, self.most) else {
            return Err(refused());
        };
        let place = self.places.clone().acquire_owned().await.map_err(Error::bug)?;
        let hash = self.background.run(move || {
            // Held until the work is done, even if who asked has hung up.
            let _place = place;
            recipe.hash(&password)
        });
        hash.await?.ok_or_else(|| Error::bug("a hash that can't be made"))
    }
}

fn refused() -> Error {
    metrics::counter!("afterword_hashing_refused_total").increment(1);
    Code::Unavailable.into()
}

/// Threads that give way to all others. Priority belongs to a thread and can't be raised again, so they are nobody
/// else's. They stay for some seconds: a new one would get its memory from the system, page by page.
#[derive(Debug)]
struct Background {
    threads: Handle,
    /// Only there to be ended without waiting.
    runtime: Option<Runtime>,
}

impl Background {
    fn new() -> Self {
        let runtime = runtime::Builder::new_current_thread()
            .max_blocking_threads(places())
            .thread_name("hash")
            .on_thread_start(give_way)
            .build()
            .expect("a runtime without I/O and without timers takes nothing of the system");
        Self { threads: runtime.handle().clone(), runtime: Some(runtime) }
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        self.threads.spawn_blocking(work).await.map_err(Error::bug)
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn give_way() {
    if let Err(error) = nice(NICE) {
        tracing::debug!(%error, "hashing takes as much of a core as everything else");
    }
}

/// Somebody who waits or is served.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn join(count: &'a AtomicUsize, most: usize) -> Option<Self> {
        let before = count.fetch_add(1, Ordering::Relaxed);
        metrics::gauge!("afterword_hashing_queue").increment(1);
        let this = Self(count);
        (before < most).then_some(this)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
        metrics::gauge!("afterword_hashing_queue").decrement(1);
    }
}

#[cfg(test)]
mod tests {
    use rustix::process::getpriority_process;

    use super::{Background, Hashing, NICE, QUEUE, Waiting, places};
    use crate::domain::password::Cost;

    #[test]
    fn a_core_is_left_to_others_where_there_are_two() {
        let cores = std::thread::available_parallelism().unwrap().get();
        assert!(places() >= 1 && (cores == 1 || places() < cores));
    }

    #[tokio::test]
    async fn who_comes_when_all_places_are_taken_is_told_so_first() {
        let hashing = Hashing::new(Cost::default());
        let join = || Waiting::join(&hashing.asked, hashing.most);
        let mut waiting = (0..places() + QUEUE).map(|_| join().unwrap()).collect::<Vec<_>>();
        assert!(hashing.has_room().is_err() && join().is_none());
        waiting.pop();
        assert!(hashing.has_room().is_ok());
    }

    #[tokio::test]
    async fn who_hashes_gives_way_to_everybody_else() {
        let own = || getpriority_process(None).unwrap();
        let before = own();
        let there = Background::new().run(own).await.unwrap();
        assert_eq!((there, own()), ((before + NICE).min(19), before));
    }
}
