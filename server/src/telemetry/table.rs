//! Every figure that the server counts: its name, its kind, its labels and its meaning. What Prometheus is told comes
//! from this table; `docs/metrics.md` and each call of `counter!`, `gauge!` and `histogram!` are held to it by tests.

use metrics::Unit;

/// How a figure behaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Only grows, until the process ends.
    Counter,
    /// Goes up and down.
    Gauge,
    /// Counts observations up to each of these bounds.
    Histogram(&'static [f64]),
}

/// A figure.
#[derive(Clone, Copy, Debug)]
pub struct Metric {
    /// Its name; it ends in its unit, and a counter in `_total`.
    pub name: &'static str,
    /// How it behaves.
    pub kind: Kind,
    /// What it is split by.
    pub labels: &'static [&'static str],
    /// What it means.
    pub help: &'static str,
}

/// From a read out of memory to one that is given up.
const REQUEST: &[f64] =
    &[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
/// From a socket that is served at once to one that reads slowly.
const FAN_OUT: &[f64] =
    &[0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
/// From a connection that is free to the end of patience, which is 3 s.
const WAIT: &[f64] = &[0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 2.0, 3.0];

/// All of them.
pub const METRICS: &[Metric] = &[
    // Requests.
    counter("afterword_requests_total", &["method", "route", "status"], "Requests answered."),
    histogram(
        "afterword_request_seconds",
        &["method", "route"],
        REQUEST,
        "How long requests took, from their headers to the headers of their answer.",
    ),
    counter(
        "afterword_rate_limited_total",
        &["rule"],
        "Requests and frames that came too often, by the rule that refused them (`post_minute`, `sign_in_address`, …).",
    ),
    counter("afterword_comments_total", &[], "Comments posted."),
    counter("afterword_proofs_of_work_total", &["outcome"], "Proofs of work: asked for, done."),
    counter("afterword_outside_total", &["service", "outcome"], "Questions to services elsewhere."),
    counter("afterword_sign_ins_total", &[], "Sessions of sites that began."),
    counter(
        "afterword_fallbacks_total",
        &[],
        "Sign-ins that went by a code to be typed, since the browser cut the window off.",
    ),
    counter(
        "afterword_tokens_reused_total",
        &[],
        "Renewals of a session by a token that had been used: stolen, or sent twice. The session ended.",
    ),
    counter(
        "afterword_accounts_deleted_total",
        &[],
        "Accounts that went, two weeks after their owners said so.",
    ),
    // Live sockets.
    gauge(
        "afterword_sockets",
        &["way"],
        "Open live sockets, and event streams, by way: socket, events.",
    ),
    gauge(
        "afterword_subscriptions",
        &[],
        "Threads that open live sockets watch, each counted by itself.",
    ),
    gauge("afterword_watched_threads", &[], "Threads that somebody on this node watches."),
    counter(
        "afterword_sockets_closed_total",
        &["code"],
        "Live sockets that ended, by close code; 1000 where the client hung up or was gone.",
    ),
    counter(
        "afterword_handshakes_refused_total",
        &[],
        "Live sockets that were told to come back: too many were opened at once.",
    ),
    histogram(
        "afterword_fan_out_seconds",
        &[],
        FAN_OUT,
        "From the moment that this node knew of a change to the moment that it was written to a socket; one observation \
         for each socket.",
    ),
    counter(
        "afterword_resyncs_total",
        &[],
        "Times that a client was told to load a thread again, rather than what it missed.",
    ),
    counter(
        "afterword_restarts_total",
        &[],
        "Watched threads whose history turned out to be another one, or too far ahead: all who watch load them again.",
    ),
    histogram(
        "afterword_session_check_seconds",
        &[],
        REQUEST,
        "How long it takes to ask whether the sessions of this node's sockets are in force.",
    ),
    counter(
        "afterword_tickets_taken_alone_total",
        &[],
        "Tickets that this node took without Redis: another node could take them again within 30 s.",
    ),
    // Between nodes.
    gauge(
        "afterword_redis_up",
        &[],
        "1 while this node hears the doorbells of others through Redis.",
    ),
    counter("afterword_doorbells_rung_total", &[], "Changes that Redis was told of."),
    counter("afterword_doorbells_lost_total", &[], "Changes that Redis was not told of in time."),
    counter(
        "afterword_doorbells_heard_total",
        &[],
        "Changes that Redis told this node of, its own among them.",
    ),
    counter(
        "afterword_ring_misses_total",
        &[],
        "Changes that had to be fetched from the database, because news before them was missing.",
    ),
    counter(
        "afterword_anti_entropy_finds_total",
        &[],
        "Changes that no doorbell told, found by comparing with the database.",
    ),
    counter(
        "afterword_limited_alone_total",
        &[],
        "Times that this node counted a rate limit for itself, since Redis did not answer.",
    ),
    gauge(
        "afterword_ephemera_known",
        &[],
        "1 while this node knows who reads and who writes, 0 while Redis is away.",
    ),
    counter("afterword_presence_frames_total", &[], "Frames that told who reads."),
    counter("afterword_typing_frames_total", &[], "Frames that told who writes."),
    counter("afterword_whispers_lost_total", &[], "Who reads and writes, not told in time."),
    // The database.
    histogram(
        "afterword_database_wait_seconds",
        &[],
        WAIT,
        "How long a transaction waited for a connection.",
    ),
    counter(
        "afterword_database_timeouts_total",
        &[],
        "Transactions that got no connection in time: their requests were refused.",
    ),
    gauge(
        "afterword_database_connections",
        &["pool", "state"],
        "Connections to the database, `used` and `idle`.",
    ),
    gauge(
        "afterword_database_connections_max",
        &["pool"],
        "Connections to the database that there may be.",
    ),
    gauge(
        "afterword_replica_lag_bytes",
        &["replica"],
        "How much of the primary's log a replica has yet to replay.",
    ),
    gauge("afterword_replica_up", &["replica"], "1 while a replica is read from."),
    counter(
        "afterword_reads_total",
        &["from"],
        "Reads that went to the `primary`, and to a `replica`.",
    ),
    counter(
        "afterword_servers_refused_total",
        &[],
        "Connections to servers that are not the primary, or not any more: they were closed.",
    ),
    counter(
        "afterword_split_brains_total",
        &[],
        "Searches for the primary that found several servers that take changes.",
    ),
    counter(
        "afterword_unproven_commits_total",
        &[],
        "Changes that no standby had in time, with strict durability: their requests were refused.",
    ),
    // Queues and caches.
    gauge(
        "afterword_jobs_waiting",
        &["kind", "state"],
        "Mail and other work that requests left behind: `ready` to be done, and put off till `later`. Each node tells \
         the same figure: take the largest, not the sum.",
    ),
    gauge(
        "afterword_jobs_oldest_seconds",
        &[],
        "How long the oldest job that is ready has been so. Each node tells the same figure.",
    ),
    counter(
        "afterword_jobs_total",
        &["kind", "outcome"],
        "Jobs that this node worked on: `done`, `put_off` to be tried again, `given_up`.",
    ),
    gauge("afterword_hashing_queue", &[], "Passwords that are being hashed or wait for it."),
    counter(
        "afterword_hashing_refused_total",
        &[],
        "Passwords that were refused, since too many waited already.",
    ),
    counter(
        "afterword_cache_lookups_total",
        &["cache", "outcome"],
        "Lookups in a cache, by whether it knew (`hit`, `miss`): whole `answers` (a hit looks in none of the others), \
         rendered `pages`, `sites`, and in Redis the sessions of the server's own pages (`account`) and of sites (`widget`).",
    ),
    counter(
        "afterword_purges_total",
        &["outcome"],
        "Requests that told a cache before the server which pages are old: `done`, `failed`.",
    ),
    // The process.
    counter("afterword_log_lines_lost_total", &[], "Lines of the log that could not be written."),
    gauge("afterword_build_info", &["version"], "1, with the version that runs."),
];

const fn counter(
    name: &'static str,
    labels: &'static [&'static str],
    help: &'static str,
) -> Metric {
    Metric { name, kind: Kind::Counter, labels, help }
}

const fn gauge(name: &'static str, labels: &'static [&'static str], help: &'static str) -> Metric {
    Metric { name, kind: Kind::Gauge, labels, help }
}

const fn histogram(
    name: &'static str,
    labels: &'static [&'static str],
    bounds: &'static [f64],
    help: &'static str,
) -> Metric {
    Metric { name, kind: Kind::Histogram(bounds), labels, help }
}

impl Metric {
    /// Tells the recorder what this is. What has no labels is there from the beginning: a figure that is absent can't be
    /// told from one that is zero.
    pub fn describe(&self) {
        let unit = match self.name {
            name if name.ends_with("_seconds") => Unit::Seconds,
            name if name.ends_with("_bytes") => Unit::Bytes,
            _ => Unit::Count,
        };
        let (name, is_single) = (self.name, self.labels.is_empty());
        match self.kind {
            Kind::Counter => metrics::describe_counter!(name, unit, self.help),
            Kind::Gauge => metrics::describe_gauge!(name, unit, self.help),
            Kind::Histogram(_) => metrics::describe_histogram!(name, unit, self.help),
        }
        match self.kind {
            Kind::Counter if is_single => metrics::counter!(name).increment(0),
            Kind::Gauge if is_single => metrics::gauge!(name).increment(0.0),
            _ => {}
        }
    }

    /// The word for its kind, as Prometheus has it.
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
            Kind::Histogram(_) => "histogram",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::{METRICS, Metric};

    /// Each figure that the server's source counts, as `counter afterword_…`.
    fn counted(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                counted(&path, found);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            for kind in ["counter", "gauge", "histogram"] {
                let call = format!("metrics::{kind}!(");
                let calls = source.split(&call).skip(1);
                let names = calls.filter_map(|call| call.trim_start().strip_prefix('"'));
                found.extend(
                    names.map(|rest| format!("{kind} {}", &rest[..rest.find('"').unwrap()])),
                );
            }
        }
    }

    #[test]
    fn what_is_counted_is_described_and_what_is_described_is_counted() {
        let mut found = BTreeSet::new();
        counted(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        let word = |metric: &Metric| format!("{} {}", metric.kind_name(), metric.name);
        assert_eq!(found, METRICS.iter().map(word).collect());
    }

    #[test]
    fn names_tell_units() {
        for metric in METRICS {
            let Metric { name, help, .. } = metric;
            assert!(name.starts_with("afterword_") && help.ends_with('.'), "{name}");
            assert_eq!(name.ends_with("_total"), metric.kind_name() == "counter", "{name}");
            if metric.kind_name() == "histogram" {
                assert!(name.ends_with("_seconds"), "{name}");
            }
        }
    }

    #[test]
    fn the_documentation_is_this_table() {
        let row = |metric: &Metric| {
            let labels = match metric.labels {
                [] => String::new(),
                labels => format!("{{{}}}", labels.join(",")),
            };
            format!("| `{}{labels}` | {} | {} |", metric.name, metric.kind_name(), metric.help)
        };
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/metrics.md");
        let document = fs::read_to_string(path).unwrap();
        let documented =
            document.lines().filter(|line| line.starts_with("| `afterword_")).collect::<Vec<_>>();
        assert_eq!(documented.join("\n"), METRICS.iter().map(row).collect::<Vec<_>>().join("\n"));
    }
}
