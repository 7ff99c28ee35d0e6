//! The page: the controls, the sample on a host page's ground, and what to take along.

use view::{Element, el};

use super::{
    SCRIPT_PATH, STYLE_PATH,
    look::{ACCENT, FONTS, Look, RADIUS, SCHEMES, SIZE, THEMES, WIDTHS},
    sample,
};

/// The whole page; `rules` depend on the look, and stand in it as they are.
pub fn page(look: &Look, rules: &str, home: &str) -> Element {
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("meta").attr("name", "viewport").attr("content", "width=device-width"))
        .child(el("meta").attr("name", "color-scheme").attr("content", "light dark"))
        .child(el("title").child("Playground · Afterword"))
        .child(el("link").attr("rel", "icon").attr("href", "data:,"))
        .child(el("link").attr("rel", "stylesheet").attr("href", STYLE_PATH))
        .child(el("style").attr("id", "rules").child(rules.to_owned()))
        .child(el("script").attr("src", SCRIPT_PATH).flag("defer", true));
    let top = el("header").child(el("h1").child("Playground")).child(
        el("p").child("What a thread looks like on your page, and the lines that make it so."),
    );
    let body = el("body").child(
        el("main")
            .child(top)
            .child(controls(look))
            .child(stage(look, "A sample thread".to_owned()))
            .child(taken(look, home)),
    );
    el("html").attr("lang", "en").child(head).child(body)
}

fn controls(look: &Look) -> Element {
    let send = el("button").attr("type", "submit").child("Show");
    let again = el("a").attr("href", super::PATH).child("Start again");
    el("form")
        .attr("id", "controls")
        .attr("method", "get")
        .attr("action", super::PATH)
        .attr("aria-label", "Looks")
        .child(choice("Theme", "theme", &THEMES, &look.theme))
        .child(choice("Page", "scheme", &SCHEMES, &look.scheme))
        .child(choice("Width", "width", &WIDTHS, &look.width))
        .child(accent(look))
        .child(font(look))
        .child(slider("Corners", "radius", (0, 24), RADIUS, &look.radius))
        .child(slider("Words", "size", (12, 22), SIZE, &look.size))
        .child(el("p").class("send").child(send).child(again))
}

/// One of a few, all of which are seen.
fn choice(
    label: &'static str,
    name: &'static str,
    all: &[(&'static str, &'static str)],
    chosen: &str,
) -> Element {
    let option = |(value, words): &(&'static str, &'static str)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("value", *value)
            .flag("checked", *value == chosen);
        el("label").child(input).child(el("span").child(*words))
    };
    el("fieldset")
        .child(el("legend").child(label))
        .child(el("div").class("choice").children(all.iter().map(option)))
}

fn accent(look: &Look) -> Element {
    let value = if look.accent.is_empty() { ACCENT } else { &look.accent };
    let input =
        el("input").attr("type", "color").attr("name", "accent").attr("value", value.to_owned());
    el("label").class("field").child(el("span").child("Accent")).child(input)
}

fn font(look: &Look) -> Element {
    let option = |(value, words, _): &(&'static str, &'static str, &str)| {
        el("option").attr("value", *value).flag("selected", *value == look.font).child(*words)
    };
    let select = el("select").attr("name", "font").children(FONTS.iter().map(option));
    el("label").class("field").child(el("span").child("Font")).child(select)
}

fn slider(
    label: &'static str,
    name: &'static str,
    (least, most): (u32, u32),
    usual: u32,
    chosen: &str,
) -> Element {
    let value = if chosen.is_empty() { usual.to_string() } else { chosen.to_owned() };
    let input = el("input")
        .attr("type", "range")
        .attr("name", name)
        .attr("min", least.to_string())
        .attr("max", most.to_string())
        .attr("value", value);
    el("label").class("field").child(el("span").child(label)).child(input)
}

/// The sample. It is a picture: nothing in it can be used.
pub fn stage(look: &Look, name: String) -> Element {
    let root = el("template")
        .attr("shadowrootmode", "open")
        .child(el("link").attr("rel", "stylesheet").attr("href", "/embed.css"))
        .child(sample::thread());
    let element = el("afterword-comments")
        .maybe("theme", (!look.theme.is_empty()).then(|| look.theme.clone()))
        .flag("inert", true)
        .child(root);
    el("section")
        .class("stage")
        .attr("aria-label", name)
        .child(el("div").class("column").child(element))
}

/// What goes into the owner's page.
fn taken(look: &Look, home: &str) -> Element {
    let theme = match look.theme.as_str() {
        "" => String::new(),
        theme => format!(" data-theme=\"{theme}\""),
    };
    let tag = format!("<script async src=\"{home}/embed.js\" data-site=\"…\"{theme}></script>\n");
    let css = look.css();
    let code = |id: &'static str, name: &'static str, text: String| {
        let pre = el("pre").attr("id", id).attr("tabindex", "0").attr("aria-label", name);
        pre.child(el("code").child(text))
    };
    let css = if css.is_empty() { "/* Nothing: it is so by itself. */\n".to_owned() } else { css };
    el("section")
        .class("taken")
        .attr("aria-labelledby", "take")
        .child(el("h2").attr("id", "take").child("Take it along"))
        .child(code("tag", "HTML", tag))
        .child(code("css", "CSS", css))
        .child(el("p").child(
            "The second goes into your style sheet, or into the settings of your theme. An accent becomes two where one can’t be \
             read on light and on dark pages: the browser takes the one that fits.",
        ))
}
