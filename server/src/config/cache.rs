//! A cache in front of the server.

use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::Args;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::secret;
use crate::cache::Purge;

/// A cache in front of the server.
#[derive(Clone, Debug, Args)]
pub struct CacheConfig {
    /// Where a CDN or another cache is told, by `POST`, which pages have become old; without it, none is. Pages then name
    /// their tags in `Surrogate-Key` and `Cache-Tag`.
    #[arg(long = "purge-url", id = "purge_url", env = "AFTERWORD_PURGE_URL")]
    url: Option<Url>,

    /// A header that proves to it that this server may, as in `Authorization: Bearer …`.
    #[arg(
        long = "purge-header",
        id = "purge_header",
        env = "AFTERWORD_PURGE_HEADER",
        hide_env_values = true,
        conflicts_with = "purge_header_file",
        requires = "purge_url"
    )]
    header: Option<SecretString>,

    /// A file with that header.
    #[arg(
        long = "purge-header-file",
        id = "purge_header_file",
        env = "AFTERWORD_PURGE_HEADER_FILE",
        requires = "purge_url"
    )]
    header_file: Option<PathBuf>,
}

impl CacheConfig {
    /// Who is told what is old, if somebody is.
    pub fn purge(&self) -> anyhow::Result<Option<Purge>> {
        const NAME: &str = "AFTERWORD_PURGE_HEADER";
        let Some(url) = &self.url else { return Ok(None) };
        let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
        if !is_web || !url.username().is_empty() || url.password().is_some() {
            bail!("AFTERWORD_PURGE_URL: not an http:// or https:// address without a name: {url}");
        }
        let proof = secret(self.header.as_ref(), self.header_file.as_ref(), NAME)?;
        let proof = proof.as_ref().map(ExposeSecret::expose_secret);
        Purge::new(url.clone(), proof).context(NAME).map(Some)
    }
}
