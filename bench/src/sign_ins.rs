//! Signing in with a password: how many people can, what that does to who only reads, and what its time tells.

use std::{net::SocketAddr, process, sync::Arc};

use afterword_server::{
    accounts::{self, Hashing, SignUp, places},
    domain::password::{Cost, Recipe},
    texts::Language,
};
use anyhow::{Context, anyhow, bail, ensure};
use sdk::limits;
use serde::Serialize;
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{
    flood::{self, Readers},
    form::Browser,
    guesses::{self, Guesses},
    load::{Contest, Side, Worker, contest},
    plan::Plan,
    process::Process,
    scene::Scene,
};

/// People with an account: as many as there must be for nobody to sign in more often than one may.
const PEOPLE: usize = 64;
/// Everybody's password.
pub const PASSWORD: &str = "qz7-wobbly-Lantern-41";
/// What the form answers to who is who they say.
const SIGNED_IN: u16 = 303;
/// What it answers when too many wait already.
const LATER: u16 = 503;

/// What was measured of sign-ins.
#[derive(Clone, Debug, Serialize)]
pub struct SignIns {
    /// Beside bare hashes.
    pub speed: Contest,
    /// Of people who read meanwhile.
    pub readers: Readers,
    /// Whether the time of an answer tells who has an account.
    pub guesses: Guesses,
}

/// Measures all three.
pub async fn measure(plan: &Plan, scene: &Scene) -> anyhow::Result<SignIns> {
    let server = scene.server_with(&["--trusted-proxies=127.0.0.0/8"]).await?;
    let _nobody_is_limited = scene.forgetting().await?;
    let people = people(scene).await?;

    let (mut signing, clients) = (Vec::new(), 2 * places());
    for number in 0..clients {
        signing.push(SignIn::new(&server, &people, number));
    }
    let what = format!("sign-ins through the form, beside argon2id alone, {clients} clients");
    let ours = Side { name: "afterword", workers: signing, process: server.id() };
    let workers = Hash::workers(clients, places());
    let bare = Side { name: "bare hash", workers, process: process::id() };
    let speed = contest(plan, what, ours, bare).await?;

    let readers = flood::measure(plan, scene, &server, &people).await?;
    let guesses = guesses::measure(plan, &server, &people).await?;
    Ok(SignIns { speed, readers, guesses })
}

/// Makes accounts; their addresses.
async fn people(scene: &Scene) -> anyhow::Result<Arc<[String]>> {
    let (hashing, keys) = (Hashing::new(Cost::default()), scene.keys()?);
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        let email = format!("someone-{number:02}@bench.example");
        let (name, password) = (format!("Someone {number}"), Some(PASSWORD.to_owned()));
        let new =
            SignUp { name, email: email.clone(), password, least: limits::PASSWORD_CHARS_MIN };
        let applicant = accounts::apply(&hashing, &keys, new).await;
        let applicant = applicant.map_err(|refused| anyhow!("{refused:?}"))?;
        let made = accounts::open(&scene.store, &applicant, true, Language::ENGLISH).await?;
        made.context("an address twice")?;
        people.push(email);
    }
    Ok(people.into())
}

/// Signs people in, each from a browser that was never here.
#[derive(Debug)]
pub struct SignIn {
    server: SocketAddr,
    people: Arc<[String]>,
    next: usize,
}

impl SignIn {
    /// Begins with the person of this number.
    pub fn new(server: &Process, people: &Arc<[String]>, number: usize) -> Self {
        Self { server: server.address, people: people.clone(), next: number }
    }

    /// Loads the form and sends it; whether somebody is signed in now, rather than told to come back.
    pub async fn try_once(&mut self) -> anyhow::Result<bool> {
        let email = &self.people[self.next % self.people.len()];
        self.next += 1;
        match Browser::open(self.server).await?.send(email, PASSWORD).await? {
            SIGNED_IN => Ok(true),
            LATER => Ok(false),
            other => bail!("the form answered {other}"),
        }
    }
}

impl Worker for SignIn {
    async fn work(&mut self) -> anyhow::Result<()> {
        ensure!(self.try_once().await?, "too many sign in");
        Ok(())
    }
}

/// Makes the hash of a password, and nothing else.
#[derive(Debug)]
pub struct Hash {
    /// As many hash at a time as do in the server.
    places: Arc<Semaphore>,
    recipe: Recipe,
}

impl Hash {
    /// So many workers, so many of them at a time.
    pub fn workers(count: usize, at_a_time: usize) -> Vec<Self> {
        let (places, recipe) = (Arc::new(Semaphore::new(at_a_time)), Recipe::new(Cost::default()));
        let worker = || Self { places: places.clone(), recipe: recipe.clone() };
        std::iter::repeat_with(worker).take(count).collect()
    }
}

impl Worker for Hash {
    async fn work(&mut self) -> anyhow::Result<()> {
        let _place = self.places.acquire().await?;
        let recipe = self.recipe.clone();
        spawn_blocking(move || recipe.hash(PASSWORD)).await?.context("a hash can't be made")?;
        Ok(())
    }
}
