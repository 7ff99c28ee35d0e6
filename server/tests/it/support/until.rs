//! Waiting for a condition, never for a duration.

use std::time::{Duration, Instant};

/// Longest wait for what should come at once; a machine that is busy with other tests is slow.
pub const SOON: Duration = Duration::from_secs(20);

/// Asks again and again until there is an answer; fails after [`SOON`].
pub async fn until<T>(what: &str, ask: impl AsyncFnMut() -> Option<T>) -> T {
    within(SOON, what, ask).await
}

/// Asks again and again until there is an answer; fails after `limit`.
pub async fn within<T>(limit: Duration, what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(began.elapsed() < limit, "waited {limit:?} for {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
