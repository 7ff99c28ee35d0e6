//! What `dist/` is built from, as one digest: a build with the same digest is not repeated.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{asset::hex, compile::Compiler};

/// Files and folders; everything that can change a byte of `dist/`.
const INPUTS: [&str; 13] = [
    "Cargo.lock",
    "Cargo.toml",
    "sdk/Cargo.toml",
    "sdk/src",
    "widget/Cargo.toml",
    "widget/glue.js",
    "widget/loader.js",
    "widget/src",
    "widget/style",
    "widget/texts",
    "widget/view",
    "xtask/dist",
    "xtask/npm/package-lock.json",
];

/// The digest of every input and of the compiler.
pub fn digest(compiler: Compiler) -> anyhow::Result<String> {
    let mut digest = Sha256::new();
    digest.update(compiler.version()?);
    for input in INPUTS {
        add(&mut digest, Path::new(input))?;
    }
    Ok(hex(&digest.finalize()))
}

fn add(digest: &mut Sha256, path: &Path) -> anyhow::Result<()> {
    if path.is_dir() {
        let mut inside: Vec<PathBuf> =
            fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<anyhow::Result<_>>()?;
        inside.sort();
        return inside.iter().try_for_each(|path| add(digest, path));
    }
    if path.exists() {
        let content = fs::read(path)?;
        digest.update(path.as_os_str().as_encoded_bytes());
        digest.update(content.len().to_le_bytes());
        digest.update(content);
    }
    Ok(())
}
