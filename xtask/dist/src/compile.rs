//! The crate `widget`, compiled for the browser.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, ensure};

const TARGET: &str = "wasm32-unknown-unknown";
/// Flags for both compilers. A page hashes once in a visit: SHA-256 is a loop rather than 8 kB of its rounds.
const FLAGS: &str = "--cfg sha2_backend_soft=\"compact\"";

/// Whose compiler and standard library are used.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Compiler {
    /// rustup's, with its own target installed.
    Rustup,
    /// Debian's packages `rustc-web` and `rust-web-src`; the standard library is compiled too,
    /// for size, and panics abort without a message.
    Debian,
}

impl Compiler {
    /// What tells one version of it from another.
    pub fn version(self) -> anyhow::Result<String> {
        capture(Command::new(self.program()).arg("-vV"))
    }

    fn program(self) -> &'static str {
        match self {
            Self::Rustup => "rustc",
            Self::Debian => "/usr/bin/rustc",
        }
    }
}

/// Compiles with the profile `wasm`; answers where the module is.
pub fn widget(compiler: Compiler, target: &Path) -> anyhow::Result<PathBuf> {
    let mut cargo = cargo("rustc", compiler, target)?;
    cargo.args(["--package", "afterword-widget", "--lib"]);
    // As a library for other crates, too, it would keep for them what it could drop or fold: a twelfth of its size.
    cargo.args(["--crate-type", "cdylib"]);
    let status = cargo.status();
    ensure!(status.context("cannot run cargo")?.success(), "the widget does not compile");
    Ok(target.join("wasm").join(TARGET).join("wasm/afterword_widget.wasm"))
}

/// Runs clippy over what only WASM compiles; a warning is a failure.
pub fn lint(compiler: Compiler, target: &Path) -> anyhow::Result<()> {
    let mut cargo = match compiler {
        Compiler::Rustup => cargo("clippy", compiler, target)?,
        Compiler::Debian => {
            // What `cargo clippy` does; rustup's would run its own driver.
            let mut cargo = cargo("check", compiler, target)?;
            cargo.env("RUSTC_WORKSPACE_WRAPPER", "/usr/bin/clippy-driver");
            cargo
        }
    };
    cargo.args(["--package", "afterword-widget", "--package", "afterword-sdk", "--lib"]);
    let status = cargo.env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__").status();
    ensure!(status.context("cannot run cargo")?.success(), "clippy has something to say");
    Ok(())
}

fn cargo(command: &str, compiler: Compiler, target: &Path) -> anyhow::Result<Command> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args([command, "--profile", "wasm", "--target", TARGET]).stdin(Stdio::null());
    // Apart from native builds, so that neither invalidates the other.
    cargo.arg("--target-dir").arg(target.join("wasm"));
    cargo.env("RUSTFLAGS", FLAGS);
    if matches!(compiler, Compiler::Debian) {
        cargo.args(["-Z", "build-std=std,panic_abort"]);
        cargo.args(["-Z", "build-std-features=optimize_for_size"]);
        cargo.env("RUSTC", compiler.program()).env("RUSTC_BOOTSTRAP", "1");
        cargo.env("RUSTFLAGS", smallest()?);
    }
    Ok(cargo)
}

/// Flags for the smallest program, and a linker: Debian's compiler brings none.
fn smallest() -> anyhow::Result<String> {
    let sysroot = capture(Command::new("rustc").args(["--print", "sysroot"]))?;
    let host = capture(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let linker =
        Path::new(sysroot.trim()).join("lib/rustlib").join(host.trim()).join("bin/rust-lld");
    ensure!(linker.is_file(), "rustup's toolchain has no rust-lld");
    Ok(format!(
        "{FLAGS} -Clinker={} -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
        linker.display()
    ))
}

fn capture(command: &mut Command) -> anyhow::Result<String> {
    let output = command.output().with_context(|| format!("cannot run {command:?}"))?;
    ensure!(output.status.success(), "{command:?} failed");
    Ok(String::from_utf8(output.stdout)?)
}
