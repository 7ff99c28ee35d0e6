//! Every setting: a flag and an `AFTERWORD_…` variable each; secrets also as `…_FILE`. The help text is their
//! documentation.

mod cache;
mod engines;
mod mail;
mod replicas;
mod serve;

use std::{fs, path::PathBuf};

use anyhow::{Context, bail};
use secrecy::{ExposeSecret, SecretString};

pub use self::{
    cache::CacheConfig,
    engines::{EngineChoice, EngineConfig, default_data_dir},
    mail::MailConfig,
    replicas::ReplicaConfig,
    serve::{HANDSHAKES, ServeConfig},
};

/// A secret, given itself or in a file.
fn secret(
    value: Option<&SecretString>,
    file: Option<&PathBuf>,
    name: &str,
) -> anyhow::Result<Option<SecretString>> {
    let text = match (value, file) {
        (Some(value), _) => value.expose_secret().to_owned(),
        (None, Some(path)) => {
            let text = fs::read_to_string(path)
                .with_context(|| format!("{name}_FILE: {}", path.display()))?;
            text.strip_suffix('\n').map(str::to_owned).unwrap_or(text)
        }
        (None, None) => return Ok(None),
    };
    if text.is_empty() {
        bail!("{name}: is empty");
    }
    Ok(Some(text.into()))
}
