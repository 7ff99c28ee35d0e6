//! The server from outside: a real port, a real PostgreSQL, a real Redis. Each test has a server and a database of its
//! own; people are personas, and the engines are started once for all.
#![expect(clippy::unwrap_used, reason = "the helpers of tests fail as tests do")]

mod support;
mod routes;
mod problems;
mod tenants;
mod idempotency;
mod claims;
mod crowds;
mod gate;
mod csrf;
mod keys;
mod leaving;
mod mail;
mod providers;
mod linking;
mod merging;
mod paging;
mod editing;
mod votes;
mod moderating;
mod members;
mod sessions;
mod accounts;
mod avatars;
mod proving;
mod second;
mod passkeys;
mod together;
mod input;
mod transport;
mod pages;
mod escaping;
mod walls;
mod handshake;
mod replay;
mod replies;
mod nodes;
mod faults;
mod rates;
mod health;
mod privacy;
mod following;
mod heartbeat;
