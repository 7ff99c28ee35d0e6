//! Whether the time of an answer tells who has an account: tries with a wrong password, one at a time, in random order,
//! half of them with an address that somebody has.

use std::{sync::Arc, time::Instant};

use anyhow::ensure;
use rand::seq::SliceRandom;
use sdk::wire::Code;
use serde::Serialize;

use crate::{
    form::Browser,
    plan::Plan,
    process::Process,
    statistics::{mann_whitney, median},
};

/// Tries that are not counted.
const WARM_UP: usize = 20;
/// As long as everybody's.
const WRONG: &str = "qz7-wobbly-Lantern-42";

/// What the tries took.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Guesses {
    /// Of each kind.
    pub tries: usize,
    /// The median with somebody's address, in milliseconds.
    pub somebody: f64,
    /// The median with nobody's.
    pub nobody: f64,
    /// How likely chance alone makes them differ as much (Mann-Whitney U test).
    pub p: f64,
}

/// Guesses.
pub async fn measure(
    plan: &Plan,
    server: &Process,
    people: &Arc<[String]>,
) -> anyhow::Result<Guesses> {
    let tries = plan.guesses();
    eprintln!("measuring: {tries} wrong passwords of somebody, {tries} of nobody");
    let mut browser = Browser::open(server.address).await?;
    // As many and as long as those of people.
    let nobody = people.iter().map(|email| email.replace("someone", "unknown")).collect::<Vec<_>>();
    for email in people.iter().take(WARM_UP) {
        guess(&mut browser, email).await?;
    }
    let mut order = [vec![true; tries], vec![false; tries]].concat();
    order.shuffle(&mut rand::rng());
    let (mut somebody_took, mut nobody_took) = (Vec::new(), Vec::new());
    for (number, is_somebody) in order.into_iter().enumerate() {
        let (emails, took) = if is_somebody {
            (people.as_ref(), &mut somebody_took)
        } else {
            (nobody.as_slice(), &mut nobody_took)
        };
        took.push(guess(&mut browser, &emails[number % emails.len()]).await?);
    }
    let p = mann_whitney(&somebody_took, &nobody_took);
    let (somebody, nobody) = (median(somebody_took.into_iter()), median(nobody_took.into_iter()));
    Ok(Guesses { tries, somebody, nobody, p })
}

/// Tries a wrong password; how long the answer took, in milliseconds.
async fn guess(browser: &mut Browser, email: &str) -> anyhow::Result<f64> {
    let began = Instant::now();
    let status = browser.send(email, WRONG).await?;
    let took = began.elapsed().as_secs_f64() * 1e3;
    ensure!(status == Code::SignedOut.status(), "a wrong password was answered with {status}");
    Ok(took)
}
