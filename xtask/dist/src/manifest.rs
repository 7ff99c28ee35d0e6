//! `dist/manifest.json`: what there is, for the server and for people.

use std::{fs, path::Path};

use serde::{Deserialize, Serialize};

use crate::asset::{Asset, brotli, gzip};

const FOLDER: &str = "dist";
const MANIFEST: &str = "dist/manifest.json";

/// Everything in `dist/`.
#[derive(Debug, Deserialize, Serialize)]
pub struct Manifest {
    /// The digest of all that it was built from.
    pub inputs: String,
    /// The loader, the style sheet, the glue, the program, the catalogues.
    pub files: Vec<File>,
}

/// A file of `dist/`.
#[derive(Debug, Deserialize, Serialize)]
pub struct File {
    /// Its name, which holds its hash, except that of the loader.
    pub name: String,
    /// `loader`, `css`, `js`, `wasm`, or `texts.` and a language.
    pub logical: String,
    /// Its media type, for the header `Content-Type`.
    pub content_type: String,
    /// `sha256-…`; the loader has none, since each server fills in its own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub integrity: Option<String>,
    /// Bytes as they are; the loader's as filled in for a site of usual length.
    pub bytes: usize,
    /// Bytes compressed with gzip, level 9.
    pub gzip: usize,
    /// Bytes compressed with brotli, quality 11.
    pub brotli: usize,
}

impl Manifest {
    /// The one in `dist/`, if it can be read.
    pub fn read() -> Option<Self> {
        serde_json::from_slice(&fs::read(MANIFEST).ok()?).ok()
    }

    /// Whether it was built from these inputs, and all its files are there.
    pub fn is_of(&self, inputs: &str) -> bool {
        let is_there = |file: &File| Path::new(FOLDER).join(&file.name).is_file();
        self.inputs == inputs && self.files.iter().all(is_there)
    }

    /// Replaces what is in `dist/`; the manifest comes last, when everything it names is there.
    pub fn write(&self, template: &Asset, hashed: &[Asset]) -> anyhow::Result<()> {
        fs::create_dir_all(FOLDER)?;
        for entry in fs::read_dir(FOLDER)? {
            let entry = entry?;
            if entry.file_name() != "README.md" && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        let write = |name: &str, bytes: &[u8]| fs::write(Path::new(FOLDER).join(name), bytes);
        write(&template.name, &template.bytes)?;
        for Asset { name, bytes, .. } in hashed {
            write(name, bytes)?;
            write(&format!("{name}.gz"), &gzip(bytes)?)?;
            write(&format!("{name}.br"), &brotli(bytes)?)?;
        }
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        fs::write(MANIFEST, text)?;
        Ok(())
    }
}
