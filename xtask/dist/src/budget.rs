//! How much a reader may have to download (widget.md, "Budgets").

use anyhow::bail;

use crate::manifest::Manifest;

/// Files that are needed together, and how many bytes they may take with brotli.
struct Budget {
    what: &'static str,
    files: &'static [&'static str],
    limit: usize,
}

const BUDGETS: [Budget; 3] = [
    Budget { what: "loader", files: &["loader"], limit: 2_500 },
    Budget { what: "to read the first comment", files: &["loader", "css"], limit: 10_000 },
    Budget { what: "to read and write", files: &["loader", "css", "js", "wasm"], limit: 48_000 },
];

/// Prints what each file and each budget takes; fails when one takes more than it may.
pub fn check(manifest: &Manifest) -> anyhow::Result<()> {
    println!("\n{:<34}{:>10}{:>10}{:>10}{:>10}", "file", "raw", "gzip", "brotli", "budget");
    for file in &manifest.files {
        println!("{:<34}{:>10}{:>10}{:>10}", file.name, file.bytes, file.gzip, file.brotli);
    }
    let mut over = Vec::new();
    for Budget { what, files, limit } in BUDGETS {
        let parts = manifest.files.iter().filter(|file| files.contains(&file.logical.as_str()));
        let (mut bytes, mut gzip, mut brotli) = (0, 0, 0);
        for part in parts {
            bytes += part.bytes;
            gzip += part.gzip;
            brotli += part.brotli;
        }
        println!("{what:<34}{bytes:>10}{gzip:>10}{brotli:>10}{limit:>10}");
        if brotli > limit {
            over.push(format!("{what}: {brotli} bytes, at most {limit}"));
        }
    }
    println!();
    if !over.is_empty() {
        bail!("over budget: {}", over.join("; "));
    }
    Ok(())
}
