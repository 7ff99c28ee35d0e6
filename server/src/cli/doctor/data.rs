//! The data directory of the private engines.

use std::{fs, os::unix::fs::MetadataExt, path::Path};

use rustix::{
    fs::{Access, access},
    process::geteuid,
};

use super::{Check, mend};

/// Ours and closed to others, or yet to be made where we may make it.
pub fn directory(path: &Path) -> Check {
    let Ok(metadata) = fs::metadata(path) else { return can_be_made(path) };
    let shown = path.display();
    if !metadata.is_dir() {
        return Err(format!("{shown} is no directory: choose another one (AFTERWORD_DATA_DIR)"));
    }
    if metadata.uid() != geteuid().as_raw() {
        let owner = metadata.uid();
        return Err(format!("{shown} belongs to the user {owner}: run this as that user"));
    }
    // As root, the engines' own group passes through.
    if metadata.mode() & 0o067 != 0 {
        return Err(format!(
            "{shown} is open to others: `chmod go-rwx {shown}`; the next start does it too"
        ));
    }
    Ok(format!("{shown} is ours alone"))
}

fn can_be_made(path: &Path) -> Check {
    let parent = path.ancestors().skip(1).find(|parent| parent.exists()).unwrap_or(Path::new("/"));
    match access(parent, Access::WRITE_OK | Access::EXEC_OK) {
        Ok(()) => Ok(format!("{} will be made", path.display())),
        Err(error) => {
            let hint = format!(
                "{} cannot be made in {}: choose another one (AFTERWORD_DATA_DIR)",
                path.display(),
                parent.display()
            );
            Err(mend(&hint, error))
        }
    }
}
