//! Bytes with their compressed forms, each made when it is first asked for.

use std::{io::Write, sync::OnceLock};

use axum::body::Bytes;

use crate::assets::accepts;

/// Bytes with their compressed forms.
#[derive(Debug)]
pub struct Encodings {
    plain: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

/// Where brotli is still quick; a page is compressed once and sent often.
const BROTLI_QUALITY: i32 = 5;
/// Smaller bytes are sent as they are.
const SMALL: usize = 256;

impl Encodings {
    /// Bytes that are not compressed yet.
    pub fn new(plain: Bytes) -> Self {
        Self { plain, gzip: OnceLock::new(), brotli: OnceLock::new() }
    }

    /// The bytes as they are.
    pub fn plain(&self) -> &Bytes {
        &self.plain
    }

    /// The best form for what a client accepts, and its name.
    pub fn best(&self, accept: &str) -> (Bytes, Option<&'static str>) {
        if self.plain.len() < SMALL {
            (self.plain.clone(), None)
        } else if accepts(accept, "br") {
            (self.brotli.get_or_init(|| brotli(&self.plain)).clone(), Some("br"))
        } else if accepts(accept, "gzip") {
            (self.gzip.get_or_init(|| gzip(&self.plain)).clone(), Some("gzip"))
        } else {
            (self.plain.clone(), None)
        }
    }
}

fn brotli(plain: &[u8]) -> Bytes {
    let mut out = Vec::with_capacity(plain.len() / 4);
    let params = brotli::enc::BrotliEncoderParams { quality: BROTLI_QUALITY, ..Default::default() };
    // Writing to memory can't fail.
    let _written = brotli::BrotliCompress(&mut &plain[..], &mut out, &params);
    out.into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(
        Vec::with_capacity(plain.len() / 4),
        flate2::Compression::default(),
    );
    // Writing to memory can't fail.
    let _written = encoder.write_all(plain);
    encoder.finish().unwrap_or_default().into()
}
