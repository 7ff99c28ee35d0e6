//! How mail goes out.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use secrecy::SecretString;
use url::Url;

use super::secret;
use crate::{
    mail::{Post, PostError},
    outgoing,
};

/// How mail goes out.
#[derive(Clone, Debug, Args)]
pub struct MailConfig {
    /// How mail goes out: `smtps://USER:PASSWORD@HOST`, `smtp://USER:PASSWORD@HOST?tls=required`, or `file:///DIRECTORY`.
    /// Without it none does, and addresses are not proven.
    #[arg(
        long = "mail-url",
        id = "mail_url",
        env = "AFTERWORD_MAIL_URL",
        hide_env_values = true,
        conflicts_with = "mail_url_file"
    )]
    url: Option<SecretString>,

    /// A file that holds that address.
    #[arg(long = "mail-url-file", id = "mail_url_file", env = "AFTERWORD_MAIL_URL_FILE")]
    url_file: Option<PathBuf>,

    /// From whom mail comes, such as `My comments <comments@example.org>`; by default `comments@` the public host.
    #[arg(long = "mail-from", id = "mail_from", env = "AFTERWORD_MAIL_FROM")]
    from: Option<String>,
}

impl MailConfig {
    /// The way that letters go, if there is one. `authorities` are believed beside those that browsers believe.
    pub fn post(
        &self,
        public_url: &Url,
        authorities: Option<&Path>,
    ) -> anyhow::Result<Option<Post>> {
        const NAME: &str = "AFTERWORD_MAIL_URL";
        let Some(url) = secret(self.url.as_ref(), self.url_file.as_ref(), NAME)? else {
            return Ok(None);
        };
        let host = public_url.host_str().unwrap_or("localhost");
        let from = self.from.clone().unwrap_or_else(|| format!("comments@{host}"));
        let authorities = authorities.map(outgoing::authorities).transpose();
        let authorities = authorities.context("AFTERWORD_AUTHORITIES_FILE")?.unwrap_or_default();
        // The error names no part of the address, which may hold a password.
        let post =
            Post::new(&url, &from, public_url, &authorities).map_err(|error| match error {
                PostError::From(_) => anyhow::anyhow!("AFTERWORD_MAIL_FROM: {error}"),
                error => anyhow::anyhow!("{NAME}: {error}"),
            })?;
        Ok(Some(post))
    }
}
