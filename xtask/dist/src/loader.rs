//! What the server puts into the loader.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::asset::{Asset, Kind};

/// Stands in `embed.js` for the configuration.
const PLACEHOLDER: &str = "__AFTERWORD_CONFIG__";

/// The configuration: what replaces the placeholder.
///
/// ```json
/// {"app": "<public address>", "files": "<address>/afterword.<hash>.", "langs": "<tag> …", "wasm": "sha256-…"}
/// ```
///
/// `app` ends in no slash. A file is at `<files><kind>`: `css`, `js`, `wasm`, `<tag>.txt`. The program is held to its
/// digest. An import can't be, so the glue has none; what is only read needs none.
pub fn config(app: &str, assets: &str, hashed: &[Asset]) -> Value {
    let mut config = json!({ "app": app, "files": assets });
    let mut langs = Vec::new();
    for file in hashed {
        match file.kind {
            Kind::Texts(lang) => langs.push(lang),
            Kind::Program => config["wasm"] = file.integrity().into(),
            Kind::Glue => {
                config["files"] = [assets, file.name.trim_end_matches("js")].concat().into();
            }
            Kind::Loader | Kind::Style | Kind::Rest => (),
        }
    }
    config["langs"] = langs.join(" ").into();
    config
}

/// The loader as a reader gets it, to measure it.
pub fn rendered_as_on_a_real_site(template: &Asset, hashed: &[Asset]) -> anyhow::Result<Vec<u8>> {
    let text = std::str::from_utf8(&template.bytes).context("the loader is text")?;
    ensure!(
        text.matches(PLACEHOLDER).count() == 1,
        "the loader must hold {PLACEHOLDER} exactly once"
    );
    let app = "https://comments.example.org";
    let config = config(app, &format!("{app}/assets/"), hashed);
    Ok(text.replace(PLACEHOLDER, &config.to_string()).into_bytes())
}
