//! The Afterword server: live comments for many sites.
//!
//! The modules stand in the order in which a request meets them: `extract` (who asks, for which site), `api` (one public
//! function a route), `domain` (the rules, pure), `store` (the SQL), `live` (a committed change on its way to every open
//! socket). `ARCHITECTURE.md` follows one comment through them.

pub mod config;
pub mod cli;
pub mod serve;
pub mod app;
pub mod routes;
mod routing;
pub mod telemetry;
pub mod headers;
pub mod extract;
pub mod api;
pub mod accounts;
pub mod pages;
pub mod cache;
pub mod domain;
pub mod store;
pub mod live;
pub mod jobs;
pub mod transfer;
pub mod mail;
pub mod outgoing;
pub mod outside;
pub mod pictures;
pub mod providers;
pub mod texts;
pub mod assets;
pub mod error;
