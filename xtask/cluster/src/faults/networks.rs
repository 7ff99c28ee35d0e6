//! F26: everybody is behind a bad network, one kind after the other.

use std::time::Duration;

use tokio::time::sleep;

use super::{finish, trial::Trial, verdict::Row};
use crate::rig::{Network, Rig, Weather};

/// How long each kind of weather lasts.
const LASTS: Duration = Duration::from_secs(20);
const CLIENTS: usize = 150;

/// Nothing is lost, told twice or posted twice, whatever becomes of the bytes.
pub async fn bad(rig: &Rig) -> anyhow::Result<Row> {
    let network = Network::between(rig.outside, rig.address()).await?;
    let mut trial = Trial::begin_at(rig.outside, rig, "F26", CLIENTS).await?;
    let far = Weather { delay_ms: 150..=250, lost: 5, piece: 1_400, ..Weather::fine() };
    let slow = Weather { bytes_a_second: 50_000, piece: 7, ..Weather::fine() };
    let breaks = Weather { delay_ms: 20..=80, ends_after: Some(1_024..=65_536), ..Weather::fine() };
    for (name, weather, limit) in
        [("far away", far, 3), ("slow", slow, 5), ("breaking off", breaks, 5)]
    {
        trial.figures.forget_times();
        network.becomes(weather);
        sleep(LASTS).await;
        trial.heard(name, Duration::from_secs(limit));
    }
    network.becomes(Weather::fine());
    finish(trial, rig).await
}
