//! Writes a page for every state that the widget can be in, to be looked at:
//! `cargo run -p afterword-view --example gallery [FOLDER]`, by default into `target/gallery`.

mod crowd;
mod people;
mod states;

use std::{error::Error, fs, path::Path};

use afterword_view::{Node, to_html, view};

/// The server, of which the states know nothing else.
pub const HOME: &str = "https://comments.example";

/// The pages' widths and looks.
const LOOKS: [(&str, &str, &str); 4] = [
    ("light", "ltr", "max-width:44rem"),
    ("dark", "ltr", "max-width:44rem"),
    ("light", "rtl", "max-width:44rem"),
    ("light", "ltr", "max-width:288px"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let style = style_sheet()?;
    states::each(&mut |name, model| {
        let tree = view(model);
        for (theme, direction, width) in LOOKS {
            let suffix = match (theme, direction, width) {
                ("dark", ..) => "-dark",
                (_, "rtl", _) => "-rtl",
                (_, _, "max-width:288px") => "-narrow",
                _ => "",
            };
            let file = folder.join([name, suffix, ".html"].concat());
            fs::write(file, page(&tree, &style, theme, direction, width))?;
        }
        Ok(())
    })
}

/// A host page with a shadow root that needs no script.
fn page(tree: &Node, style: &str, theme: &str, direction: &str, width: &str) -> String {
    let (paper, ink) =
        if theme == "dark" { ("#141518", "#e3e4e8") } else { ("#ffffff", "#1d1f24") };
    // As a language that is written so has it.
    let thread = to_html(tree).replacen("dir=\"ltr\"", &format!("dir=\"{direction}\""), 1);
    format!(
        "<!doctype html><html lang=en dir={direction}><meta charset=utf-8>\
         <meta name=viewport content='width=device-width'><title>Afterword</title>\
         <style>body{{margin:0 auto;padding:32px 16px;background:{paper};color:{ink};{width};\
         color-scheme:{theme};font:16px/1.6 system-ui,'Noto Sans',sans-serif}}</style>\
         <afterword-comments><template shadowrootmode=open><style>{style}</style>{thread}</template>\
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
