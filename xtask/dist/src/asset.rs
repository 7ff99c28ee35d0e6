//! A file for browsers: its name, its hashes, its compressed forms.

use brotli::enc::BrotliEncoderParams;
use std::{fmt::Write as _, io::Write as _};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

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
    /// What of the program comes later.
    Rest,
    /// What is said in the language with this tag.
    Texts(&'static str),
}

impl Kind {
    /// Its name in the manifest and in the loader's configuration.
    pub fn logical(self) -> String {
        match self {
            Self::Loader => "loader".to_owned(),
            Self::Style => "css".to_owned(),
            Self::Glue => "js".to_owned(),
            Self::Program => "wasm".to_owned(),
            Self::Rest => "rest.wasm".to_owned(),
            Self::Texts(lang) => format!("texts.{lang}"),
        }
    }

    /// How names of its files end.
    fn extension(self) -> String {
        match self {
            Self::Texts(lang) => format!("{lang}.txt"),
            _ => self.logical(),
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Loader | Self::Glue => "text/javascript; charset=utf-8",
            Self::Style => "text/css; charset=utf-8",
            Self::Program | Self::Rest => "application/wasm",
            Self::Texts(_) => "text/plain; charset=utf-8",
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
    /// Files that never change. All are named by the hash of all: none is of use to another version of the others.
    pub fn hashed(files: Vec<(Kind, Vec<u8>)>) -> Vec<Self> {
        let mut digest = Sha256::new();
        for (_, bytes) in &files {
            digest.update(bytes);
        }
        let digest = hex(&digest.finalize());
        let name = |kind: Kind| format!("afterword.{}.{}", &digest[..16], kind.extension());
        files.into_iter().map(|(kind, bytes)| Self { kind, name: name(kind), bytes }).collect()
    }

    /// The loader, before the server fills it in.
    pub fn template(bytes: Vec<u8>) -> Self {
        Self { kind: Kind::Loader, name: "embed.js".to_owned(), bytes }
    }

    /// What browsers compare a file with (Subresource Integrity).
    pub fn integrity(&self) -> String {
        format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&self.bytes)))
    }

    /// Its line in the manifest.
    pub fn describe(&self) -> anyhow::Result<File> {
        Ok(File { integrity: Some(self.integrity()), ..self.describe_as(&self.bytes)? })
    }

    /// The line of a template: what is downloaded is `rendered`, and its hash is each server's own.
    pub fn describe_as(&self, rendered: &[u8]) -> anyhow::Result<File> {
        Ok(File {
            name: self.name.clone(),
            logical: self.kind.logical(),
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

/// As small as brotli gets: which way of saying distances (RFC 7932, 4) and which size of blocks suit a file best is not known
/// beforehand, and worth three bytes of a thousand.
pub fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut smallest = Vec::new();
    for lgblock in [0, 16] {
        for (distance_postfix_bits, num_direct_distance_codes) in DISTANCES {
            let mut options = BrotliEncoderParams { quality: 11, lgblock, ..Default::default() };
            options.dist.distance_postfix_bits = distance_postfix_bits;
            options.dist.num_direct_distance_codes = num_direct_distance_codes;
            let mut compressed = Vec::new();
            brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &options)?;
            if smallest.is_empty() || compressed.len() < smallest.len() {
                smallest = compressed;
            }
        }
    }
    Ok(smallest)
}

/// Bits that are put behind a distance, and distances that have a code of their own.
const DISTANCES: [(u32, u32); 6] = [(0, 0), (0, 1), (0, 8), (0, 12), (0, 15), (1, 0)];

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

    fn made(glue: &str, style: &str) -> Vec<Asset> {
        Asset::hashed(vec![(Kind::Glue, glue.into()), (Kind::Style, style.into())])
    }

    #[test]
    fn all_names_change_with_any_content() {
        let names = |glue, style| made(glue, style).into_iter().map(|file| file.name);
        let first = names("a", "").collect::<Vec<_>>();
        assert_eq!(first, ["afterword.ca978112ca1bbdca.js", "afterword.ca978112ca1bbdca.css"]);
        assert!(names("a", "b").all(|name| !first.contains(&name)));
    }

    #[test]
    fn integrity_is_what_browsers_compute() {
        let published = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";
        assert_eq!(made("alert('Hello, world.');", "")[0].integrity(), published);
    }
}
