//! Readers over REST, who note each answer.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::{
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

use super::{Figures, Place, check::says_when};
use crate::rig::ORIGIN;

/// How long a reader waits for an answer.
const PATIENCE: Duration = Duration::from_secs(8);
/// How often those who wait for nobody set out, many at a time.
const BEAT: Duration = Duration::from_millis(20);

/// So many readers ask for the pages of a place in turns, each once in `every`, until what is returned is dropped. Every
/// answer should be a page; what is not is noted.
pub fn read(place: &Place, readers: usize, every: Duration, figures: &Arc<Figures>) -> JoinSet<()> {
    let mut tasks = JoinSet::new();
    for number in 0..readers {
        let (place, figures) = (place.clone(), figures.clone());
        tasks.spawn(async move {
            let http = reqwest::Client::new();
            let mut beat = interval(every);
            beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
            for turn in number.. {
                beat.tick().await;
                ask(&http, &place, turn, &figures).await;
            }
        });
    }
    tasks
}

/// So many requests are sent in each second, however long the answers to those before them take.
pub fn read_at_a_rate(place: &Place, rate: f64, figures: &Arc<Figures>) -> JoinSet<()> {
    let (place, figures) = (place.clone(), figures.clone());
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        let (http, began) = (reqwest::Client::new(), Instant::now());
        let (mut asking, mut sent) = (JoinSet::new(), 0);
        let mut beat = interval(BEAT);
        loop {
            beat.tick().await;
            while f64::from(sent) < began.elapsed().as_secs_f64() * rate {
                let (http, place, figures) = (http.clone(), place.clone(), figures.clone());
                let turn = usize::try_from(sent).unwrap_or_default();
                asking.spawn(async move { ask(&http, &place, turn, &figures).await });
                sent += 1;
            }
            while asking.try_join_next().is_some() {}
        }
    });
    tasks
}

async fn ask(http: &reqwest::Client, place: &Place, turn: usize, figures: &Figures) {
    let (_, thread) = &place.pages[turn % place.pages.len()];
    let Place { server, site, .. } = place;
    let url = format!("{server}/api/v1/sites/{site}/threads/{}/comments", thread.0);
    let began = Instant::now();
    let request = http.get(url).header("origin", ORIGIN).timeout(PATIENCE);
    let answer = request.send().await;
    let status = answer.as_ref().map_or(0, |answer| answer.status().as_u16());
    figures.answered("read", status, began.elapsed());
    if let Ok(answer) = answer {
        says_when("a read", status, answer.headers(), figures);
        // A connection is kept only if its answer was read.
        let _ = answer.bytes().await;
    }
    if !matches!(status, 0 | 200 | 429 | 502..=504) {
        figures.violated(format!("C5: a read was answered {status}"));
    }
}
