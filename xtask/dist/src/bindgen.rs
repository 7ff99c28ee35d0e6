//! The JavaScript that connects the WASM program to the browser.

use std::{fs, path::Path};

use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

/// A program and what it needs to run.
pub struct Program {
    /// An ES module; its default export takes the address of the WASM.
    pub glue: String,
    /// The program itself.
    pub wasm: Vec<u8>,
}

/// Runs wasm-bindgen, in the version that the widget was compiled with.
pub fn generate(module: &Path) -> anyhow::Result<Program> {
    let folder = tempfile::tempdir()?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("afterword").typescript(false);
    // Names are of use until the last step.
    bindgen.remove_producers_section(true);
    // The loader says where the WASM is: it may come from a CDN.
    bindgen.omit_default_module_path(true);
    // Every browser that runs the widget has it.
    bindgen.encode_into(EncodeInto::Always);
    bindgen.web(true)?.generate(folder.path())?;
    Ok(Program {
        glue: fs::read_to_string(folder.path().join("afterword.js"))?,
        wasm: fs::read(folder.path().join("afterword_bg.wasm"))?,
    })
}
