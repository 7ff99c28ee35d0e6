//! The glue as pages load it: what wasm-bindgen made, with `widget/glue.js` in the place of its own way to begin.

use std::fs;

use anyhow::{Context, ensure};

use crate::split::{FETCH, REST};

/// The file that is put behind it.
pub const OWN: &str = "widget/glue.js";

/// How wasm-bindgen ends it.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";
/// What it hands the program.
const IMPORTS: &str = "\"a\": import0,";

/// Joins both.
pub fn join(glue: &str) -> anyhow::Result<String> {
    for part in [EXPORTS, IMPORTS] {
        ensure!(glue.matches(part).count() == 1, "the glue must hold {part} exactly once");
    }
    let own = fs::read_to_string(OWN).context(OWN)?;
    let imports = format!("{IMPORTS} \"{REST}\": {{ {FETCH} }},");
    Ok(glue.replace(IMPORTS, &imports).replace(EXPORTS, &own))
}
