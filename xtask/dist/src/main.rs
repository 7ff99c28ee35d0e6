//! Builds what readers' browsers download, into `dist/`; run by `cargo xtask dist`.
//!
//! From the crate `widget`, `widget/loader.js`, `widget/style/` and `widget/texts/` come:
//!
//! - `embed.js`, the loader. It is a template, not hashed: the server replaces the placeholder
//!   `__AFTERWORD_CONFIG__` by the JSON object that [`loader::config`] describes.
//! - `afterword.<hash>.js`, `.wasm`, `.rest.wasm` and `.css`, and for each language `.<language>.txt`
//!   ([`view::Language::catalogue`]), which hold no address of a server and never change.
//! - beside each of those the same file as `.gz` and `.br`.
//! - `npm/`, an npm package that loads them from a server.
//! - `manifest.json`: names, sizes, integrity and content types ([`manifest::Manifest`]).
#![expect(clippy::print_stdout, reason = "a command speaks to the person who typed it")]

mod asset;
mod bindgen;
mod budget;
mod compile;
mod glue;
mod inputs;
mod loader;
mod manifest;
mod names;
mod npm;
mod package;
mod split;

use std::{fs, path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Parser;

use asset::{Asset, Kind};
use compile::Compiler;
use manifest::Manifest;
use npm::Npm;

#[derive(Parser)]
struct Arguments {
    /// Where npm's tools are installed.
    #[arg(long)]
    npm: PathBuf,
    /// Cargo's target directory.
    #[arg(long)]
    target: PathBuf,
    /// Whose compiler builds the WASM.
    #[arg(long)]
    compiler: Compiler,
    /// Builds nothing; runs clippy over the sources.
    #[arg(long)]
    lint: bool,
}

/// Runs in the root of the checkout.
fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    if arguments.lint {
        return compile::lint(arguments.compiler, &arguments.target);
    }
    let inputs = inputs::digest(arguments.compiler)?;
    let manifest = match Manifest::read() {
        Some(manifest) if manifest.is_of(&inputs) => {
            println!("dist: nothing changed");
            manifest
        }
        _ => build(arguments, inputs)?,
    };
    package::write()?;
    budget::check(&manifest)
}

fn build(arguments: &Arguments, inputs: String) -> anyhow::Result<Manifest> {
    let npm = Npm::new(&arguments.npm);
    println!("dist: compiling the widget to WASM");
    let module = compile::widget(arguments.compiler, &arguments.target)?;
    println!("dist: making the glue, and making all of it small");
    let program = names::shorten(&bindgen::generate(&module)?)?;
    let parts = split::split(&program.wasm)?;
    let glue = glue::join(&program.glue)?;
    let style = style()?;
    let mut files = vec![
        (Kind::Style, npm.minify_css(&style)?.into_bytes()),
        (Kind::Glue, npm.minify_module(&glue)?.into_bytes()),
        (Kind::Program, npm.smallest_wasm(parts.first)?),
        (Kind::Rest, npm.smallest_wasm(parts.rest)?),
    ];
    files.extend(
        view::Language::all()
            .iter()
            .map(|language| (Kind::Texts(language.tag()), language.catalogue().into_bytes())),
    );
    let hashed = Asset::hashed(files);
    let source = fs::read_to_string("widget/loader.js").context("widget/loader.js")?;
    let template = Asset::template(npm.minify_script(&source)?.into_bytes());
    let rendered = loader::rendered_as_on_a_real_site(&template, &hashed)?;

    let mut files = vec![template.describe_as(&rendered)?];
    for asset in &hashed {
        files.push(asset.describe()?);
    }
    let manifest = Manifest { inputs, files };
    manifest.write(&template, &hashed)?;
    Ok(manifest)
}

/// The parts of the style sheet, in the order of their names.
fn style() -> anyhow::Result<String> {
    let mut parts: Vec<PathBuf> = fs::read_dir("widget/style")
        .context("widget/style")?
        .map(|entry| Ok(entry?.path()))
        .collect::<anyhow::Result<_>>()?;
    parts.sort();
    parts.iter().map(|part| Ok(fs::read_to_string(part)? + "\n")).collect()
}
