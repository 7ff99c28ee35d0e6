//! Proof of work: what a server may ask of somebody it does not know before it takes a comment.
//!
//! A challenge is a text that the server signed. It names several small puzzles rather than a large one, so that the time
//! they take varies little: for each, a number of 32 bits is to be found, with which SHA-256 of the hash of the challenge,
//! the puzzle's number and that number (32 + 4 + 4 bytes, big-endian) begins with so many zero bits. The same post is then
//! sent again with the challenge and the numbers in [`HEADER`].

use sha2::{Digest, Sha256};

/// Header of a post: the challenge, a semicolon, and the numbers with commas between.
pub const HEADER: &str = "x-afterword-proof";

/// Most puzzles of a challenge.
pub const PUZZLES_MAX: u8 = 32;
/// Most zero bits of a puzzle.
pub const BITS_MAX: u8 = 20;

/// What a challenge asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Zero bits that each hash begins with.
    pub bits: u8,
    /// How many numbers are to be found.
    pub puzzles: u8,
}

impl Work {
    /// What the text of a challenge asks for: it begins with the bits and the puzzles, a dot after each. `None`: it is no
    /// challenge, or asks for more than anybody should.
    pub fn of(challenge: &str) -> Option<Self> {
        let mut parts = challenge.split('.');
        let bits = parts.next()?.parse().ok().filter(|bits| *bits <= BITS_MAX)?;
        let puzzles = parts.next()?.parse().ok().filter(|puzzles| *puzzles <= PUZZLES_MAX)?;
        Some(Self { bits, puzzles })
    }

    /// Hashes that it takes on average.
    pub fn hashes(self) -> u64 {
        u64::from(self.puzzles) << self.bits
    }
}

/// Does the work: what goes into [`HEADER`]. Takes as long as it takes, a second for some millions of
/// [`Work::hashes`], so it is not for a thread that others wait for. `None`: this is no challenge.
pub fn solve(challenge: &str) -> Option<String> {
    let mut search = Search::new(challenge)?;
    loop {
        if let Some(proof) = search.step(u32::MAX) {
            return Some(proof);
        }
    }
}

/// Work that is done a little at a time.
#[derive(Clone, Debug)]
pub struct Search {
    work: Work,
    seed: [u8; 32],
    proof: String,
    puzzle: u8,
    nonce: u32,
}

impl Search {
    /// Begins to answer a challenge. `None`: it is none.
    pub fn new(challenge: &str) -> Option<Self> {
        let (work, seed) = (Work::of(challenge)?, seed(challenge));
        Some(Self { work, seed, proof: challenge.to_owned(), puzzle: 0, nonce: 0 })
    }

    /// Goes on for at most so many hashes; the proof, once all is found.
    pub fn step(&mut self, hashes: u32) -> Option<String> {
        for _ in 0..hashes {
            if self.puzzle == self.work.puzzles {
                return Some(std::mem::take(&mut self.proof));
            }
            if is_solved(&self.seed, self.puzzle, self.nonce, self.work.bits) {
                self.proof.push(if self.puzzle == 0 { ';' } else { ',' });
                self.proof.push_str(&self.nonce.to_string());
                self.puzzle += 1;
                self.nonce = 0;
            } else {
                // Nobody looks through all of them: a puzzle takes a million on average at most.
                self.nonce = self.nonce.wrapping_add(1);
            }
        }
        None
    }
}

/// The challenge of a proof whose work was done. Whether the server gave it is another question.
pub fn check(proof: &str) -> Option<&str> {
    let (challenge, nonces) = proof.split_once(';')?;
    let work = Work::of(challenge)?;
    let seed = seed(challenge);
    let mut nonces = nonces.split(',');
    for puzzle in 0..work.puzzles {
        let nonce = nonces.next()?.parse().ok()?;
        if !is_solved(&seed, puzzle, nonce, work.bits) {
            return None;
        }
    }
    nonces.next().is_none().then_some(challenge)
}

fn seed(challenge: &str) -> [u8; 32] {
    Sha256::digest(challenge).into()
}

fn is_solved(seed: &[u8; 32], puzzle: u8, nonce: u32, bits: u8) -> bool {
    let mut hash = Sha256::new_with_prefix(seed);
    hash.update(u32::from(puzzle).to_be_bytes());
    hash.update(nonce.to_be_bytes());
    let [a, b, c, d, ..] = <[u8; 32]>::from(hash.finalize());
    u32::from_be_bytes([a, b, c, d]).leading_zeros() >= u32::from(bits)
}

#[cfg(test)]
mod tests {
    use super::{Work, check, solve};

    #[test]
    fn work_that_was_done_is_recognized() {
        let proof = solve("8.4.k1.payload.mac").unwrap();
        assert_eq!(check(&proof), Some("8.4.k1.payload.mac"));
        // The same as `widget/proof.js` finds.
        assert_eq!(proof, "8.4.k1.payload.mac;684,252,148,105");
    }

    #[test]
    fn work_that_was_not_done_is_none() {
        let proof = solve("8.4.k1.payload.mac").unwrap();
        for wrong in [
            "",
            ";",
            "8.4.k1.payload.mac",
            "8.4.k1.payload.mac;",
            "8.4.k1.payload.mac;1,2,3,4",
            "21.4.k1.payload.mac;1,2,3,4",
            "8.33.k1.payload.mac;1,2,3,4",
            "-1.4.k1.payload.mac;1,2,3,4",
            &proof.replace("payload", "another"),
            &format!("{proof},1"),
            proof.rsplit_once(',').unwrap().0,
            &"9".repeat(1_000_000),
        ] {
            assert_eq!(check(wrong), None, "{}", &wrong[..wrong.len().min(80)]);
        }
    }

    #[test]
    fn each_bit_doubles_the_work() {
        let hashes = |bits| Work { bits, puzzles: 16 }.hashes();
        assert_eq!((hashes(0), hashes(12), hashes(13)), (16, 65_536, 131_072));
    }
}
