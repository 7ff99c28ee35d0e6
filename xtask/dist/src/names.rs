//! Short names for what the program and its glue call each other: wasm-bindgen's hold hashes, which don't compress. And no
//! more than they call.

use std::collections::HashMap;

use anyhow::{Context, ensure};
use walrus::{ElementItems, FunctionId, Module, ModuleConfig};

use crate::bindgen::Program;

/// The module that all imports come from, as wasm-bindgen calls it.
const GLUE: &str = "./afterword_bg.js";

/// Renames every import, and the exports that only the glue uses, on both sides.
pub fn shorten(program: &Program) -> anyhow::Result<Program> {
    let mut config = ModuleConfig::new();
    // The functions' own names tell the parts of the program apart.
    config.generate_name_section(true);
    let module = config.parse(&program.wasm);
    let mut module = module.context("wasm-bindgen wrote no module")?;
    drop_unused_closures(&mut module);
    let mut names = HashMap::new();
    for import in module.imports.iter_mut() {
        ensure!(import.module == GLUE, "an import from {}", import.module);
        "a".clone_into(&mut import.module);
        let name = short(names.len());
        names.insert(std::mem::replace(&mut import.name, name.clone()), name);
    }
    for export in module.exports.iter_mut().filter(|export| is_glues(&export.name)) {
        let name = short(names.len());
        names.insert(std::mem::replace(&mut export.name, name.clone()), name);
    }
    let glue = program.glue.replace(GLUE, "a");
    Ok(Program { glue: rename(&glue, &names), wasm: module.emit_wasm() })
}

/// Drops the callers of closures that stand in the table alone. A description of each type of closure that js-sys could
/// take had put it there, and the descriptions are gone; JavaScript calls those that are used by their exports.
fn drop_unused_closures(module: &mut Module) {
    let funcs = &module.funcs;
    let calls_closures = |id: FunctionId| {
        let name = funcs.get(id).name.as_deref().unwrap_or_default();
        name.contains("wasm_bindgen") && name.contains("closures") && name.contains("invoke")
    };
    for element in module.elements.iter_mut() {
        let ElementItems::Functions(functions) = &mut element.items else { continue };
        // The place stays, so that the others keep theirs.
        let Some(other) = functions.iter().copied().find(|id| !calls_closures(*id)) else {
            continue;
        };
        for id in functions.iter_mut().filter(|id| calls_closures(**id)) {
            *id = other;
        }
    }
    walrus::passes::gc::run(module);
}

/// Whether only the glue calls an export of this name.
fn is_glues(name: &str) -> bool {
    name.starts_with("__") || name.starts_with("wasm_bindgen_")
}

/// `_a`, `_b`, …, `_z`, `_ba`, …: no name that the glue has already begins so.
pub fn short(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let mut name = vec![letter(number)];
    let mut rest = number / 26;
    while rest > 0 {
        name.push(letter(rest));
        rest /= 26;
    }
    name.push('_');
    name.iter().rev().collect()
}

/// Replaces whole names.
fn rename(text: &str, names: &HashMap<String, String>) -> String {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_name) {
        let (before, name) = rest.split_at(start);
        let (name, after) =
            name.split_at(name.find(|letter| !is_name(letter)).unwrap_or(name.len()));
        renamed.push_str(before);
        renamed.push_str(names.get(name).map_or(name, String::as_str));
        rest = after;
    }
    renamed + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_differ() {
        let names: Vec<String> = (0..2_000).map(short).collect();
        let unique: std::collections::HashSet<_> = names.iter().collect();
        assert_eq!(unique.len(), names.len());
        assert_eq!((names[0].as_str(), names[26].as_str()), ("_a", "_ba"));
    }

    #[test]
    fn only_whole_names_are_replaced() {
        let names = HashMap::from([("__wbg_a_1".to_owned(), "_a".to_owned())]);
        let text = "{__wbg_a_1: x, __wbg_a_12: y}; wasm.__wbg_a_1($__wbg_a_1)";
        assert_eq!(rename(text, &names), "{_a: x, __wbg_a_12: y}; wasm._a($__wbg_a_1)");
    }
}
