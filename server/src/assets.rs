//! What browsers download: the built files that the binary carries, and the loader, which knows this server's address.

use std::{fs, io, path::Path, sync::Arc};

use axum::body::Bytes;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rust_embed::RustEmbed;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use url::Url;

use crate::cache::Encodings;

/// `dist/`, as `cargo xtask dist` wrote it. A build without it serves everything but the widget.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../dist"]
#[allow_missing = true]
struct Dist;

/// Where the loader's configuration goes.
const PLACEHOLDER: &str = "__AFTERWORD_CONFIG__";

/// The built files. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Assets(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    files: Vec<File>,
    loader: Option<Loader>,
    style: Option<String>,
    home: String,
    build: String,
}

/// The script that pages embed, made for this server.
#[derive(Debug)]
pub struct Loader {
    /// The script, and its compressed forms.
    pub bytes: Encodings,
    /// Changes when it does.
    pub etag: String,
}

/// What `manifest.json` says.
#[derive(Debug, Deserialize)]
struct Manifest {
    files: Vec<File>,
}

/// A built file.
#[derive(Clone, Debug, Deserialize)]
pub struct File {
    /// Its name, with its hash.
    pub name: String,
    /// What it is for.
    logical: String,
    /// Its media type.
    pub content_type: String,
    /// Its hash (W3C Subresource Integrity).
    integrity: Option<String>,
}

impl Assets {
    /// The files that this binary carries, for browsers that reach the server at `public` and assets at `assets`.
    pub fn embedded(public: &Url, assets: Option<&Url>) -> Self {
        let manifest = manifest();
        let base = base(public, assets);
        let loader = Dist::get("embed.js").map(|template| {
            let script = String::from_utf8_lossy(&template.data)
                .replace(PLACEHOLDER, &config(&manifest, public, &base));
            let etag = format!("\"{}\"", digest(&[script.as_bytes()]));
            Loader { bytes: Encodings::new(Bytes::from(script)), etag }
        });
        let style = manifest
            .files
            .iter()
            .find(|file| file.logical == "css")
            .map(|file| format!("{base}{}", file.name));
        let names = manifest.files.iter().map(|file| file.name.as_bytes()).collect::<Vec<_>>();
        let build = digest(&[&names.concat(), env!("CARGO_PKG_VERSION").as_bytes()]);
        let home = public.as_str().trim_end_matches('/').to_owned();
        Self(Arc::new(Inner { files: manifest.files, loader, style, home, build }))
    }

    /// The loader, if the binary carries one.
    pub fn loader(&self) -> Option<&Loader> {
        self.0.loader.as_ref()
    }

    /// This server's own address, as browsers know it.
    pub fn home(&self) -> &str {
        &self.0.home
    }

    /// The address of the style sheet.
    pub fn style(&self) -> Option<&str> {
        self.0.style.as_deref()
    }

    /// The name of the style sheet's file.
    pub fn style_name(&self) -> Option<&str> {
        let file = self.0.files.iter().find(|file| file.logical == "css");
        file.map(|file| file.name.as_str())
    }

    /// Names this build: rendered pages of another one are not mixed with its own.
    pub fn build(&self) -> &str {
        &self.0.build
    }

    /// A hashed file, in the best form that the client takes: its bytes, and their encoding.
    pub fn find(&self, name: &str, accept: &str) -> Option<(&File, Bytes, Option<&'static str>)> {
        let file =
            self.0.files.iter().find(|file| file.name == name && file.integrity.is_some())?;
        let compressed =
            [("br", ".br"), ("gzip", ".gz")].into_iter().find_map(|(encoding, suffix)| {
                let found = accepts(accept, encoding)
                    .then(|| Dist::get(&format!("{name}{suffix}")))
                    .flatten();
                found.map(|found| (found, Some(encoding)))
            });
        let (found, encoding) =
            compressed.or_else(|| Dist::get(name).map(|found| (found, None)))?;
        Some((file, Bytes::from(found.data.into_owned()), encoding))
    }
}

fn manifest() -> Manifest {
    Dist::get("manifest.json")
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or(Manifest { files: Vec::new() })
}

/// Writes the hashed files and their compressed forms for another host; their names.
pub fn write(directory: &Path) -> io::Result<Vec<String>> {
    fs::create_dir_all(directory)?;
    let hashed = manifest().files.into_iter().filter(|file| file.integrity.is_some());
    let mut written = Vec::new();
    for name in
        hashed.flat_map(|file| ["", ".br", ".gz"].map(|form| format!("{}{form}", file.name)))
    {
        if let Some(found) = Dist::get(&name) {
            fs::write(directory.join(&name), found.data)?;
            written.push(name);
        }
    }
    Ok(written)
}

/// Whether a client takes an encoding (RFC 9110, section 12.5.3).
pub fn accepts(accept: &str, encoding: &str) -> bool {
    accept.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = parts.any(|part| {
            part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).is_some_and(|q| q <= 0.0)
        });
        named && !refused
    })
}

fn base(public: &Url, assets: Option<&Url>) -> String {
    match assets {
        Some(url) => format!("{}/", url.as_str().trim_end_matches('/')),
        None => format!("{}/assets/", public.as_str().trim_end_matches('/')),
    }
}

/// What the loader must know (`xtask/dist/src/loader.rs`). `<` is escaped, in case somebody inlines the script into a page.
fn config(manifest: &Manifest, public: &Url, base: &str) -> String {
    let mut config = serde_json::json!({ "app": public.as_str().trim_end_matches('/') });
    let mut langs = Vec::new();
    for file in &manifest.files {
        match (file.logical.as_str(), &file.integrity) {
            ("js", _) => config["files"] = [base, file.name.trim_end_matches("js")].concat().into(),
            ("wasm", Some(hash)) => config["wasm"] = hash.as_str().into(),
            (kind, _) => langs.extend(kind.strip_prefix("texts.")),
        }
    }
    config["langs"] = langs.join(" ").into();
    config.to_string().replace('<', "\\u003c")
}

/// Tells contents apart, in a few letters.
pub fn digest(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    URL_SAFE_NO_PAD.encode(&hash.finalize()[..9])
}

#[cfg(test)]
mod tests {
    use super::accepts;

    #[test]
    fn an_encoding_is_taken_when_named_and_not_refused() {
        assert!(accepts("gzip, deflate, br", "br") && accepts("br;q=0.5", "br"));
        assert!(
            !accepts("gzip", "br")
                && !accepts("br;q=0", "br")
                && !accepts("", "br")
                && !accepts("brotli", "br")
        );
    }
}
