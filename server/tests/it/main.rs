//! The server from outside: a real port, a real PostgreSQL, a real Redis. Each test has a server and a database of its
//! own; people are personas, and the engines are started once for all.
#![expect(clippy::unwrap_used, reason = "the helpers of tests fail as tests do")]

mod support;
mod routes;
mod problems;
mod tenants;
mod idempotency;
mod crowds;
mod gate;
mod csrf;
mod keys;
mod mail;
mod paging;
mod editing;
mod votes;
mod moderating;
mod members;
mod sessions;
mod tokens;
mod sso;
mod forgeries;
mod accounts;
mod together;
mod input;
mod transport;
mod pages;
mod escaping;
mod walls;
mod handshake;
mod replay;
mod nodes;
mod faults;
mod rates;
mod health;
mod privacy;
mod following;
mod heartbeat;
