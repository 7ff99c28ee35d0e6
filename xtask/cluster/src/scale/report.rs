//! What the same piece of work took at both.

use std::fmt;

use super::usage::{Cost, PARTS};

/// A kind of work, and what it took: one server, then three.
#[derive(Clone, Debug)]
pub struct Row {
    what: String,
    costs: [Cost; 2],
}

impl Row {
    /// Nothing is measured yet.
    pub fn new(what: String) -> Self {
        Self { what, costs: <[Cost; 2]>::default() }
    }

    /// One more round of one of them.
    pub fn add(&mut self, side: usize, cost: Cost) {
        self.costs[side].add(cost);
    }

    /// Takes off what nothing costs in the same time.
    pub fn subtract(&mut self, nothing: &Self) {
        for (cost, nothing) in self.costs.iter_mut().zip(&nothing.costs) {
            cost.subtract(nothing);
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [one, three] = &self.costs;
        writeln!(f, "\n{}: {} by one, {} by three", self.what, one.pieces, three.pieces)?;
        write!(f, "  {:<6}", "")?;
        PARTS.iter().try_for_each(|part| write!(f, "{part:>12}"))?;
        let (one, three) = (one.each(), three.each());
        for (name, each) in [("one", &one), ("three", &three)] {
            write!(f, "\n  {name:<6}")?;
            each.iter().try_for_each(|each| write!(f, "{each:>12.1}"))?;
        }
        write!(f, "\n  {:<6}", "ratio")?;
        one.iter().zip(three).try_for_each(|(one, three)| match *one {
            0.0 => write!(f, "{:>12}", "-"),
            one => write!(f, "{:>12.2}", three / one),
        })
    }
}
