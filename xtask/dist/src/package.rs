//! `dist/npm/`: the npm package, in the version of the workspace, to be published as it is.

use std::{fs, path::Path};

use anyhow::Context;

/// What stands for the version in `widget/npm/package.json`.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

/// Copies the package from `widget/npm/`.
pub fn write() -> anyhow::Result<()> {
    let folder = Path::new("dist/npm");
    fs::create_dir_all(folder)?;
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    for entry in fs::read_dir("widget/npm").context("widget/npm")? {
        let entry = entry?;
        let text = fs::read_to_string(entry.path())?.replace(NO_VERSION, &version);
        fs::write(folder.join(entry.file_name()), text)?;
    }
    Ok(())
}
