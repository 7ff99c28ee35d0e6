//! Readers over REST, who note each answer.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::{
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

use super::{Figures, Place};
use crate::rig::ORIGIN;

/// How long a reader waits for an answer.
const PATIENCE: Duration = Duration::from_secs(8);

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
                let (_, thread) = &place.pages[turn % place.pages.len()];
                let Place { server, site, .. } = &place;
                let url = format!("{server}/api/v1/sites/{site}/threads/{}/comments", thread.0);
                let began = Instant::now();
                let request = http.get(url).header("origin", ORIGIN).timeout(PATIENCE);
                let status = request.send().await.map_or(0, |answer| answer.status().as_u16());
                figures.answered("read", status, began.elapsed());
                if !matches!(status, 0 | 200 | 429 | 502..=504) {
                    figures.violated(format!("C5: a read was answered {status}"));
                }
            }
        });
    }
    tasks
}
