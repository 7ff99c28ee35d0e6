//! Writes a page for every state that the widget can be in, to be looked at:
//! `cargo run -p afterword-view --example gallery [FOLDER] [LANGUAGE]`, by default into `target/gallery`, and each look in
//! a language of its own.

mod crowd;
mod panels;
mod people;
mod states;

use std::{error::Error, fs, path::Path};

use afterword_view::{Language, Model, to_html, view};

/// The server, of which the states know nothing else.
pub const HOME: &str = "https://comments.example";

/// How a state is shown.
struct Look {
    /// What its files' names end with.
    suffix: &'static str,
    dark: bool,
    theme: Option<&'static str>,
    /// The host page's column.
    width: &'static str,
    language: &'static str,
}

/// Arabic is written from the right; German has the longest words.
const LOOKS: [Look; 7] = [
    PLAIN,
    Look { suffix: "-dark", dark: true, ..PLAIN },
    Look { suffix: "-rtl", language: "ar", ..PLAIN },
    Look { suffix: "-narrow", width: "288px", language: "de", ..PLAIN },
    Look { suffix: "-paper", theme: Some("paper"), ..PLAIN },
    Look { suffix: "-dusk", theme: Some("dusk"), ..PLAIN },
    Look { suffix: "-contrast", dark: true, theme: Some("contrast"), ..PLAIN },
];
const PLAIN: Look = Look { suffix: "", dark: false, theme: None, width: "44rem", language: "en" };

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let folder = words.next().unwrap_or_else(|| "target/gallery".to_owned());
    let (folder, wanted) = (Path::new(&folder), words.next());
    fs::create_dir_all(folder)?;
    let style = style_sheet()?;
    states::each(&mut |name, model| {
        for look in &LOOKS {
            let tag = wanted.as_deref().unwrap_or(look.language);
            let language = Language::all().iter().find(|language| language.tag() == tag);
            let language = *language.ok_or_else(|| format!("no language is {tag}"))?;
            // The server draws panels in their reader's language.
            let panel = panels::of_state(name, language);
            let model = Model { language, panel: panel.as_ref(), ..model.clone() };
            let html = page(&model, &style, look);
            fs::write(folder.join([name, look.suffix, ".html"].concat()), html)?;
        }
        Ok(())
    })
}

/// A host page with a shadow root that needs no script.
fn page(model: &Model<'_>, style: &str, look: &Look) -> String {
    let (theme, paper, ink) =
        if look.dark { ("dark", "#141518", "#e3e4e8") } else { ("light", "#ffffff", "#1d1f24") };
    let (tag, width) = (model.language.tag(), look.width);
    let direction = model.language.direction();
    let named = look.theme.map_or_else(String::new, |name| format!(" theme={name}"));
    let thread = to_html(&view(model));
    // What the browser does when the panel comes.
    let thread = thread.replace("<dialog ", "<dialog open ");
    format!(
        "<!doctype html><html lang={tag} dir={direction}><meta charset=utf-8>\
         <meta name=viewport content='width=device-width'><title>Afterword</title>\
         <style>body{{margin:0 auto;padding:32px 16px;background:{paper};color:{ink};max-width:{width};\
         color-scheme:{theme};font:16px/1.6 system-ui,'Noto Sans',sans-serif}}</style>\
         <afterword-comments{named}><template shadowrootmode=open><style>{style}</style>{thread}</template>\
         </afterword-comments></html>"
    )
}

/// The style sheet: all files of its folder in the order of their names.
fn style_sheet() -> Result<String, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let texts = files.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    Ok(texts.concat())
}
