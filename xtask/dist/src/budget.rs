//! How much a reader may have to download. Where a budget is not met yet, nothing may grow by more than half a percent over
//! what was measured last: lower `measured` whenever it shrinks.

use anyhow::bail;

use crate::manifest::Manifest;

/// Files that are needed together, and how many bytes they should take with brotli.
struct Budget {
    what: &'static str,
    files: &'static [&'static str],
    /// What we want.
    limit: usize,
    /// What we had, where it is more than we want.
    measured: usize,
}

impl Budget {
    /// What fails the build.
    fn ceiling(&self) -> usize {
        self.limit.max(self.measured + self.measured / 200)
    }
}

const BUDGETS: [Budget; 4] = [
    Budget { what: "loader", files: &["loader"], limit: 2_500, measured: 0 },
    Budget {
        what: "to read the first comment",
        files: &["loader", "css"],
        limit: 10_000,
        measured: 0,
    },
    Budget {
        what: "to read and write",
        files: &["loader", "css", "js", "wasm", "texts.en"],
        limit: 48_000,
        measured: 78_300,
    },
    Budget {
        what: "everything",
        files: &["loader", "css", "js", "wasm", "rest.wasm", "texts.en"],
        limit: 100_000,
        measured: 114_600,
    },
];

/// Prints what each file and each budget takes; fails when one grew.
pub fn check(manifest: &Manifest) -> anyhow::Result<()> {
    println!("\n{:<34}{:>10}{:>10}{:>10}{:>10}", "file", "raw", "gzip", "brotli", "budget");
    for file in &manifest.files {
        println!("{:<34}{:>10}{:>10}{:>10}", file.name, file.bytes, file.gzip, file.brotli);
    }
    let mut over = Vec::new();
    for budget in BUDGETS {
        let Budget { what, files, limit, .. } = budget;
        let parts = manifest.files.iter().filter(|file| files.contains(&file.logical.as_str()));
        let (mut bytes, mut gzip, mut brotli) = (0, 0, 0);
        for part in parts {
            bytes += part.bytes;
            gzip += part.gzip;
            brotli += part.brotli;
        }
        let missed = if brotli > limit { "  not met" } else { "" };
        println!("{what:<34}{bytes:>10}{gzip:>10}{brotli:>10}{limit:>10}{missed}");
        if brotli > budget.ceiling() {
            over.push(format!("{what}: {brotli} bytes, at most {}", budget.ceiling()));
        }
    }
    println!();
    if !over.is_empty() {
        bail!("over budget: {}", over.join("; "));
    }
    Ok(())
}
