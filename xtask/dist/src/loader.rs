//! What the server puts into the loader.

use anyhow::{Context, ensure};
use serde_json::{Map, Value, json};

use crate::asset::{Asset, Kind};

/// Stands in `embed.js` for the configuration.
const PLACEHOLDER: &str = "__AFTERWORD_CONFIG__";

/// The configuration: what replaces the placeholder.
///
/// ```json
/// {"app": "<public address>", "assets": "<where the hashed files are>",
///  "css": "<name>", "js": "<name>", "wasm": "<name>",
///  "integrity": {"css": "sha384-…", "wasm": "sha384-…"}}
/// ```
///
/// An import can't be held to a digest, so the glue has none. `app` ends in no slash, `assets` in one: a file is at `<assets><name>`.
pub fn config(app: &str, assets: &str, hashed: &[Asset]) -> Value {
    let by_kind = |value: fn(&Asset) -> String| -> Map<String, Value> {
        hashed.iter().map(|file| (file.kind.logical().to_owned(), value(file).into())).collect()
    };
    let mut config = by_kind(|file| file.name.clone());
    config.insert("app".to_owned(), json!(app));
    config.insert("assets".to_owned(), json!(assets));
    let mut integrity = by_kind(Asset::integrity);
    integrity.remove(Kind::Glue.logical());
    config.insert("integrity".to_owned(), integrity.into());
    config.into()
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
