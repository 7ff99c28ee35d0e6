//! Hashing passwords, a few at a time: each takes a core and 19 MiB for tens of milliseconds, and readers wait for
//! nobody's sign-in.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use sdk::wire::Code;
use tokio::{sync::Semaphore, task::spawn_blocking};

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

/// Hashes passwords, as many at a time as there are cores.
#[derive(Debug)]
pub struct Hashing {
    cost: Cost,
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
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            cost,
            places: Arc::new(Semaphore::new(cores)),
            asked: AtomicUsize::new(0),
            most: cores + QUEUE,
            nobody: Recipe::new(cost),
        }
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
        let _waiting = Waiting::join(&self.asked, self.most).ok_or(Code::Unavailable)?;
        let place = self.places.clone().acquire_owned().await.map_err(Error::bug)?;
        let work = spawn_blocking(move || {
            // Held until the work is done, even if who asked has hung up.
            let _place = place;
            recipe.hash(&password)
        });
        work.await.map_err(Error::bug)?.ok_or_else(|| Error::bug("a hash that can't be made"))
    }
}

/// Somebody who waits or is served.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn join(count: &'a AtomicUsize, most: usize) -> Option<Self> {
        let before = count.fetch_add(1, Ordering::Relaxed);
        let this = Self(count);
        (before < most).then_some(this)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
