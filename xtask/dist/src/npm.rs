//! esbuild and binaryen.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, ensure};

use crate::asset::brotli;

/// The oldest browsers' JavaScript that is written out as it is.
const BROWSERS: &str = "--target=es2022";

/// The tools in a folder that npm installed.
pub struct Npm {
    programs: PathBuf,
}

impl Npm {
    /// Tools below `folder/node_modules`.
    pub fn new(folder: &Path) -> Self {
        Self { programs: folder.join("node_modules/.bin") }
    }

    /// A classic script: its top-level names stay its own.
    pub fn minify_script(&self, text: &str) -> anyhow::Result<String> {
        self.esbuild(text, &["--loader=js", "--format=iife", BROWSERS])
    }

    /// An ES module, without what it declares and does not use.
    pub fn minify_module(&self, text: &str) -> anyhow::Result<String> {
        self.esbuild(text, &["--loader=js", "--format=esm", "--tree-shaking=true", BROWSERS])
    }

    /// A style sheet. What esbuild would lower for older browsers is left as written.
    pub fn minify_css(&self, text: &str) -> anyhow::Result<String> {
        self.esbuild(text, &["--loader=css", "--target=esnext"])
    }

    /// A program made smaller, where that makes it smaller to download too.
    pub fn smallest_wasm(&self, original: Vec<u8>) -> anyhow::Result<Vec<u8>> {
        let folder = tempfile::tempdir()?;
        let (input, output) = (folder.path().join("in.wasm"), folder.path().join("out.wasm"));
        fs::write(&input, &original)?;
        // Never --all-features: browsers refuse what comes out.
        let mut optimise = Command::new(self.programs.join("wasm-opt"));
        // What is inlined is shorter, and so is what is computed once, but both compress worse than what looks alike.
        optimise.args(["-Oz", "--converge", "--skip-pass=inlining-optimizing"]);
        optimise.arg("--skip-pass=local-cse");
        // Nor do functions that are made one by passing what differs in them.
        optimise.arg("--skip-pass=merge-similar-functions");
        // What would be there is the far end of the stack: no pointer is so small.
        optimise.arg("--low-memory-unused");
        // Browsers read neither.
        optimise.args(["--strip-target-features", "--strip-producers"]);
        let status = optimise.arg(&input).arg("-o").arg(&output).status();
        ensure!(status.context("cannot run wasm-opt")?.success(), "wasm-opt failed");
        let optimised = fs::read(output)?;
        let is_smaller = brotli(&optimised)?.len() < brotli(&original)?.len();
        Ok(if is_smaller { optimised } else { original })
    }

    fn esbuild(&self, text: &str, options: &[&str]) -> anyhow::Result<String> {
        let mut esbuild = Command::new(self.programs.join("esbuild"));
        esbuild.args(["--minify", "--legal-comments=none", "--charset=utf8"]).args(options);
        let mut child = esbuild
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot run esbuild")?;
        // esbuild reads all of it before it writes: no pipe can fill up meanwhile.
        child.stdin.take().context("the input is piped")?.write_all(text.as_bytes())?;
        let output = child.wait_with_output()?;
        ensure!(output.status.success(), "esbuild failed");
        Ok(String::from_utf8(output.stdout)?)
    }
}
