//! Whether a text reads like spam, judged by what the moderators of its site have decided so far: naive, small, and
//! explained.
//!
//! A site's model counts how many of the texts that its moderators took for spam, and of those that they did not, had a
//! feature: a word, two words in a row, a host that is linked to, a shape. Counting knows no order and can be undone
//! exactly. Of a new text the features that tell most are combined as a naive Bayes classifier does it
//! (`model::combine` says with which care): where they contradict each other, or say little, the result stays near the
//! middle. No model leaves its site, and there is none to begin with: what is spam on one site is the topic of another.

mod features;
mod model;

pub use self::{
    features::{Feature, Sample, features},
    model::{Class, Model, Opinion, Reason},
};

/// Texts of each class that a site's moderators must have decided before its model says anything.
pub const FEWEST: u32 = 10;

/// Scores from here on are held, unless a site decides otherwise; in percent. `cargo xtask spam` shows what that means.
pub const HELD_PERCENT: u8 = 80;

/// Features of a text as they are kept: hashes, from which no text can be read again.
pub type Buckets = Vec<u16>;

/// The hashes of features, sorted, each once.
pub fn buckets(features: &[Feature<'_>]) -> Buckets {
    let mut buckets = features.iter().map(|feature| feature.bucket).collect::<Vec<_>>();
    buckets.sort_unstable();
    buckets.dedup();
    buckets
}

#[cfg(test)]
mod tests;
