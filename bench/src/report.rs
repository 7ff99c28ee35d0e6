//! All figures of a run, for people and for programs.

use std::fmt;

use serde::Serialize;

use crate::{
    cdn::Cached,
    flood::{Readers, Wait},
    guesses::Guesses,
    hostile::{Hostile, Phase, Trial},
    load::{Contest, Speed},
    machine::{self, Machine},
    plan::Plan,
    sign_ins::SignIns,
    sockets::{FanOut, Sockets, Spread},
};

/// All figures of a run.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Where.
    pub machine: Machine,
    /// How long.
    pub plan: Plan,
    /// First pages a second.
    pub reads: Vec<Contest>,
    /// Through a cache.
    pub cached: Vec<Cached>,
    /// Posts a second.
    pub posts: Vec<Contest>,
    /// From a post to the last socket.
    pub sockets: Option<Sockets>,
    /// Signing in.
    pub sign_ins: Option<SignIns>,
    /// Sockets that mean harm.
    pub hostile: Option<Hostile>,
}

impl Report {
    /// Nothing is measured yet.
    pub fn new(plan: &Plan) -> anyhow::Result<Self> {
        let (machine, plan) = (Machine::look()?, plan.clone());
        let (reads, posts) = (Vec::new(), Vec::new());
        let cached = Vec::new();
        Ok(Self {
            machine,
            plan,
            reads,
            cached,
            posts,
            sockets: None,
            sign_ins: None,
            hostile: None,
        })
    }

    /// Everything is measured.
    pub fn finish(&mut self) {
        self.machine.load_after = machine::load();
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_machine(f, &self.machine)?;
        writeln!(
            f,
            "Medians of {} alternating rounds of {} s. Clients, servers and PostgreSQL share the cores; CPU is the server's\n\
             own (of bare sqlx the loop's, of pgbench its own). A ratio is afterword ÷ the other: of rates more is better, of times less.",
            self.plan.rounds,
            self.plan.round().as_secs(),
        )?;
        for contest in self.reads.iter().chain(&self.posts) {
            write_contest(f, contest)?;
        }
        self.cached.iter().try_for_each(|cached| write_cached(f, cached))?;
        self.sockets.as_ref().map_or(Ok(()), |sockets| write_sockets(f, sockets))?;
        self.sign_ins.as_ref().map_or(Ok(()), |sign_ins| write_sign_ins(f, sign_ins))?;
        let Some(Hostile { sockets, trials }) = &self.hostile else { return Ok(()) };
        trials.iter().try_for_each(|trial| write_trial(f, *sockets, trial))
    }
}

fn write_machine(f: &mut fmt::Formatter<'_>, machine: &Machine) -> fmt::Result {
    let Machine { date, processor, cores, kernel, load_before, load_after, .. } = machine;
    let Machine { afterword, rustc, postgres, redis, profile, .. } = machine;
    writeln!(f, "{date}, {cores} cores of {processor}, Linux {kernel}")?;
    writeln!(f, "load before {load_before:.2}, after {load_after:.2}")?;
    writeln!(f, "Afterword {afterword} ({profile}), {rustc}, PostgreSQL {postgres}, Redis {redis}")
}

fn write_contest(f: &mut fmt::Formatter<'_>, contest: &Contest) -> fmt::Result {
    writeln!(f, "\n{}", contest.what)?;
    for (name, speed) in [contest.ours, contest.bare] {
        let Speed { rate, p50, p99, processor } = speed;
        writeln!(
            f,
            "  {name:<10} {rate:>9.0} /s   p50 {p50:>8.2} ms   p99 {p99:>8.2} ms   CPU {processor:>8.1} µs"
        )?;
    }
    let (ours, bare) = (contest.ours.1, contest.bare.1);
    writeln!(
        f,
        "  {:<10} {:>9.2} ×    p50 {:>8.2} ×    p99 {:>8.2} ×    CPU {:>8.2} ×",
        "ratio",
        ours.rate / bare.rate,
        ours.p50 / bare.p50,
        ours.p99 / bare.p99,
        ours.processor / bare.processor,
    )
}

#[expect(clippy::cast_precision_loss, reason = "nobody reads 2^52 pages")]
fn write_cached(f: &mut fmt::Formatter<'_>, cached: &Cached) -> fmt::Result {
    let Cached { is_told, seconds, read, hits, reached, posts, seen, seen_last } = cached;
    let told = if *is_told { "is told what is old" } else { "is told nothing" };
    writeln!(
        f,
        "\nfirst page, HTML, through Varnish that {told}; {posts} posts in {seconds:.0} s"
    )?;
    writeln!(
        f,
        "  {:.0} read a second, {:.3} % out of the cache; {reached} of {read} reached the server ({:.2} a second)",
        *read as f64 / seconds,
        100.0 * *hits as f64 / *read as f64,
        *reached as f64 / seconds,
    )?;
    writeln!(f, "  from a post until it was read: p50 {seen:.0} ms, max {seen_last:.0} ms")
}

fn write_sockets(f: &mut fmt::Formatter<'_>, sockets: &Sockets) -> fmt::Result {
    let Sockets { count, posts, frame, stream, ours, bare } = sockets;
    writeln!(f, "\n{posts} posts, one at a time, to {count} sockets: a frame of {frame} bytes")?;
    for (name, side) in [("afterword", ours), ("bare axum", bare)] {
        let FanOut { last, spread, processor, memory } = side;
        writeln!(f, "  {name:<10} post to last socket   {last}")?;
        writeln!(f, "  {:<10} first socket to last  {spread}", "")?;
        writeln!(f, "  {:<10} CPU a post {processor:.2} ms, memory an idle socket {memory} B", "")?;
    }
    for (what, ours, bare) in [
        ("post to last socket", ours.last, bare.last),
        ("first socket to last", ours.spread, bare.spread),
    ] {
        writeln!(
            f,
            "  {:<10} {what:<21} p50 {:>7.2} ×    p99 {:>7.2} ×    max {:>7.2} ×",
            "ratio",
            ours.p50 / bare.p50,
            ours.p99 / bare.p99,
            ours.max / bare.max,
        )?;
    }
    writeln!(f, "  {:<10} CPU {:.2} ×", "ratio", ours.processor / bare.processor)?;
    writeln!(f, "  {:<10} memory an idle stream of events {stream} B", "afterword")
}

fn write_sign_ins(f: &mut fmt::Formatter<'_>, sign_ins: &SignIns) -> fmt::Result {
    let SignIns { speed, readers, guesses } = sign_ins;
    write_contest(f, speed)?;

    let Readers { rate, clients, signed_in, turned_away, alone, sign_ins, hashes } = readers;
    writeln!(
        f,
        "\n{rate:.0} cached pages a second are read while {clients} people sign in at the same time:"
    )?;
    writeln!(f, "{signed_in:.0} a second do, {turned_away:.0} are told to come back")?;
    let line = |f: &mut fmt::Formatter<'_>, what, of: &Wait, unit| {
        let Wait { p50, p99 } = of;
        writeln!(f, "  {what:<28} p50 {p50:>8.2} {unit}   p99 {p99:>8.2} {unit}")
    };
    line(f, "alone", alone, "ms")?;
    line(f, "beside sign-ins", sign_ins, "ms")?;
    line(f, "beside bare hashes", hashes, "ms")?;
    let over =
        |one: &Wait, other: &Wait| Wait { p50: one.p50 / other.p50, p99: one.p99 / other.p99 };
    line(f, "sign-ins ÷ alone", &over(sign_ins, alone), "× ")?;
    line(f, "sign-ins ÷ bare hashes", &over(sign_ins, hashes), "× ")?;

    let Guesses { tries, somebody, nobody, p } = guesses;
    writeln!(f, "\n{tries} wrong passwords of somebody and {tries} of nobody, in random order")?;
    writeln!(
        f,
        "  somebody's {somebody:.3} ms, nobody's {nobody:.3} ms: {:.3} ×, p = {p:.4}",
        somebody / nobody
    )?;
    writeln!(
        f,
        "  (the form to sign up says by itself that an address is taken, so its time has nothing to tell)"
    )
}

fn write_trial(f: &mut fmt::Formatter<'_>, sockets: usize, trial: &Trial) -> fmt::Result {
    let Trial { what, hostile, opened, seconds, before, beside, after, closed } = trial;
    writeln!(f, "\na post every 100 ms to {sockets} sockets, beside {hostile} that {what}")?;
    for (name, phase) in [("before", before), ("beside", beside), ("after", after)] {
        let Phase { last, cores, memory, entered, turned_away } = phase;
        writeln!(
            f,
            "  {name:<7} {last}   {cores:.2} cores   {:>6.1} MB   newcomers: {entered} in, {turned_away} turned away",
            megabytes(*memory),
        )?;
    }
    let grown = beside.memory.saturating_sub(before.memory);
    writeln!(
        f,
        "  ratio   p50 {:>7.2} ×    p99 {:>7.2} ×    memory of a hostile socket {:.1} kB",
        beside.last.p50 / before.last.p50,
        beside.last.p99 / before.last.p99,
        megabytes(grown) * 1e3 / f64::from(*hostile),
    )?;
    write!(f, "  {opened} hostile sockets opened in {seconds:.0} s; closed, by code:")?;
    closed.iter().try_for_each(|(code, count)| write!(f, " {code}: {count}"))?;
    writeln!(f)
}

#[expect(clippy::cast_precision_loss, reason = "no process has 2^52 bytes")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { p50, p99, max } = self;
        write!(f, "p50 {p50:>7.2} ms   p99 {p99:>7.2} ms   max {max:>7.2} ms")
    }
}
