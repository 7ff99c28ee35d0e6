//! What a site's moderators have taught: how many texts of each class had a feature.

use super::{Buckets, FEWEST, Feature};

/// Places that are counted in: all that 16 bits tell apart.
const PLACES: usize = 1 << 16;
/// The form in which models are kept.
const VERSION: u8 = 1;
/// Bytes of a kept model: its version, both totals, and two counts for each place.
const BYTES: usize = 1 + 2 * 4 + PLACES * 4;

/// Texts that a feature is thought to have been in before anything was learnt, in both classes at the same rate: what
/// was seen once says little. At the same rate, and not as often: a site that has three times as many good texts as bad
/// ones would else take every rare word for a good one.
const STRENGTH: f64 = 2.0;
/// What says nothing.
const UNKNOWN: f64 = 0.5;
/// A feature that says less than this, either way, is not heard.
const LEAST: f64 = 0.1;
/// Most features that are heard: those that say most.
const MOST_HEARD: usize = 150;
/// No single feature is certain.
const SUREST: f64 = 0.01;
/// Features that are named to a moderator.
const NAMED: usize = 5;

/// What a moderator says of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// It should not be here.
    Spam,
    /// It may stay.
    Ham,
}

/// What the model thinks of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Opinion {
    /// Too little was decided on this site so far.
    DontKnow,
    /// From 0 (like what was approved) to 1 (like what was spam), 0.5 being undecided; and what spoke for it most.
    Score(f64, Vec<Reason>),
}

/// A feature that spoke, and what it says alone, from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What it is.
    pub shown: String,
    /// How often texts that have it are spam.
    pub says: f64,
}

/// A site's model.
#[derive(Clone, PartialEq, Eq)]
pub struct Model {
    totals: [u32; 2],
    counts: Box<[[u16; 2]]>,
}

impl Default for Model {
    fn default() -> Self {
        Self { totals: [0; 2], counts: vec![[0; 2]; PLACES].into() }
    }
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Model").field("totals", &self.totals).finish_non_exhaustive()
    }
}

impl Model {
    /// Bytes that a model takes in memory.
    pub const SIZE: usize = PLACES * 4;

    /// Learns that a text is of this class.
    pub fn learn(&mut self, buckets: &Buckets, class: Class) {
        let class = class as usize;
        if buckets.iter().any(|&place| self.counts[usize::from(place)][class] == u16::MAX) {
            self.age();
        }
        self.totals[class] = self.totals[class].saturating_add(1);
        for &place in buckets {
            self.counts[usize::from(place)][class] += 1;
        }
    }

    /// Forgets a text that was learnt: the model is then as if it had never been.
    pub fn forget(&mut self, buckets: &Buckets, class: Class) {
        let class = class as usize;
        self.totals[class] = self.totals[class].saturating_sub(1);
        for &place in buckets {
            let count = &mut self.counts[usize::from(place)][class];
            *count = count.saturating_sub(1);
        }
    }

    /// After some 65,000 texts with the same feature everything counts half: what is new weighs more, and nothing runs
    /// over. What is forgotten afterwards is forgotten in part.
    fn age(&mut self) {
        self.totals = self.totals.map(|total| total / 2);
        for counts in &mut self.counts {
            *counts = counts.map(|count| count / 2);
        }
    }

    /// How many texts of a class were learnt.
    pub fn learnt(&self, class: Class) -> u32 {
        self.totals[class as usize]
    }

    /// What a text with these features is likely to be.
    pub fn judge(&self, features: &[Feature<'_>]) -> Opinion {
        if self.totals.iter().any(|total| *total < FEWEST) {
            return Opinion::DontKnow;
        }
        let mut heard = features.iter().map(|it| (self.says(it.bucket), it)).collect::<Vec<_>>();
        heard.retain(|(says, _)| (says - UNKNOWN).abs() >= LEAST);
        // The strongest first, each once; equal ones in an order that does not depend on the text.
        let strength = |says: f64| (says - UNKNOWN).abs();
        heard.sort_by(|(a, x), (b, y)| {
            strength(*b).total_cmp(&strength(*a)).then(x.bucket.cmp(&y.bucket))
        });
        heard.dedup_by_key(|(_, feature)| feature.bucket);
        heard.truncate(MOST_HEARD);
        let score = combine(heard.iter().map(|(says, _)| *says));
        let agrees = |says: f64| (says > UNKNOWN) == (score > UNKNOWN);
        let reasons = heard.iter().filter(|(says, _)| agrees(*says)).take(NAMED);
        let reasons =
            reasons.map(|(says, feature)| Reason { shown: feature.shown.to_string(), says: *says });
        Opinion::Score(score, reasons.collect())
    }

    /// How often texts with this feature are spam, if as many are as are not; near the middle where few had it.
    fn says(&self, place: u16) -> f64 {
        let counts = self.counts[usize::from(place)];
        if counts == [0; 2] {
            return UNKNOWN;
        }
        let totals = self.totals.map(|total| f64::from(total.max(1)));
        let before = STRENGTH / (totals[0] + totals[1]);
        let rate = |class: usize| f64::from(counts[class]) / totals[class] + before;
        (rate(0) / (rate(0) + rate(1))).clamp(SUREST, 1.0 - SUREST)
    }

    /// The model as it is kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(BYTES);
        bytes.push(VERSION);
        bytes.extend(self.totals.iter().flat_map(|total| total.to_le_bytes()));
        bytes.extend(self.counts.iter().flatten().flat_map(|count| count.to_le_bytes()));
        bytes
    }

    /// A model that was kept. `None`: in another form, or broken.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (version, bytes) = bytes.split_first()?;
        if *version != VERSION || bytes.len() + 1 != BYTES {
            return None;
        }
        let (totals, counts) = bytes.split_at(8);
        let total = |at: usize| totals.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
        let counts = counts.as_chunks::<4>().0.iter();
        let counts =
            counts.map(|&[a, b, c, d]| [u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d])]);
        Some(Self { totals: [total(0)?, total(4)?], counts: counts.collect() })
    }
}

/// Naive Bayes in logarithms, tamed: that words come together is no news, so evidence counts by the root of how much there
/// is, and not by all of it.
fn combine(says: impl Iterator<Item = f64>) -> f64 {
    let (mut evidence, mut heard) = (0.0, 0.0);
    for says in says {
        evidence += (says / (1.0 - says)).ln();
        heard += 1.0;
    }
    if heard == 0.0 {
        return UNKNOWN;
    }
    1.0 / (1.0 + (-evidence / f64::sqrt(heard)).exp())
}
