//! A file for browsers: its name, its hashes, its compressed forms.

use std::{fmt::Write as _, io::Write as _};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256, Sha384};

use crate::manifest::File;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The script that pages embed.
    Loader,
    /// The style sheet.
    Style,
    /// The JavaScript around the WASM.
    Glue,
    /// The WASM.
    Program,
}

impl Kind {
    /// Its name in the manifest and in the loader's configuration.
    pub fn logical(self) -> &'static str {
        match self {
            Self::Loader => "loader",
            Self::Style => "css",
            Self::Glue => "js",
            Self::Program => "wasm",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Loader | Self::Glue => "text/javascript; charset=utf-8",
            Self::Style => "text/css; charset=utf-8",
            Self::Program => "application/wasm",
        }
    }
}

/// A file of `dist/`.
pub struct Asset {
    pub kind: Kind,
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Asset {
    /// A file that never changes: its name holds the hash of its content.
    pub fn hashed(kind: Kind, bytes: Vec<u8>) -> Self {
        let digest = hex(&Sha256::digest(&bytes));
        let name = format!("afterword.{}.{}", &digest[..16], kind.logical());
        Self { kind, name, bytes }
    }

    /// The loader, before the server fills it in.
    pub fn template(bytes: Vec<u8>) -> Self {
        Self { kind: Kind::Loader, name: "embed.js".to_owned(), bytes }
    }

    /// What browsers compare a file with (Subresource Integrity).
    pub fn integrity(&self) -> String {
        format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&self.bytes)))
    }

    /// Its line in the manifest.
    pub fn describe(&self) -> anyhow::Result<File> {
        Ok(File { integrity: Some(self.integrity()), ..self.describe_as(&self.bytes)? })
    }

    /// The line of a template: what is downloaded is `rendered`, and its hash is each server's own.
    pub fn describe_as(&self, rendered: &[u8]) -> anyhow::Result<File> {
        Ok(File {
            name: self.name.clone(),
            logical: self.kind.logical().to_owned(),
            content_type: self.kind.content_type().to_owned(),
            integrity: None,
            bytes: rendered.len(),
            gzip: gzip(rendered)?.len(),
            brotli: brotli(rendered)?.len(),
        })
    }
}

/// As small as gzip gets.
pub fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// As small as brotli gets: quality 11.
pub fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let options = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &options)?;
    Ok(compressed)
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        write!(text, "{byte:02x}").expect("a String takes what it is given");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content() {
        let name = |text: &str| Asset::hashed(Kind::Glue, text.into()).name;
        assert_eq!(name("a"), "afterword.ca978112ca1bbdca.js");
        assert_ne!(name("a"), name("b"));
    }

    #[test]
    fn integrity_is_what_browsers_compute() {
        let asset = Asset::hashed(Kind::Style, b"alert('Hello, world.');".to_vec());
        let published = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(asset.integrity(), published);
    }
}
