//! What the comments look like: choices beside a sample that follows them, and the lines that make the owner's pages so. As
//! on the playground, whose sample, choices and script these are; nothing is kept here, so that nobody waits for it.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use view::{Element, el};

use super::{
    super::{
        playground::{
            self,
            look::{ACCENT, FONTS, Look, RADIUS, SIZE},
            sheet::stage,
        },
        shell,
        visit::Visit,
    },
    frame::{Page, Section},
    staff::Admin,
};
use crate::extract::Query;

/// Themes, with the messages that name them.
const THEMES: [(&str, &str); 4] = [
    ("", "look-theme-plain"),
    ("paper", "look-theme-paper"),
    ("dusk", "look-theme-dusk"),
    ("contrast", "look-theme-contrast"),
];
/// Grounds of the page that the sample stands on.
const SCHEMES: [(&str, &str); 3] =
    [("", "look-scheme-yours"), ("light", "look-scheme-light"), ("dark", "look-scheme-dark")];
/// Widths of its column, in CSS pixels.
const WIDTHS: [(&str, &str); 3] =
    [("", "look-width-column"), ("390", "look-width-phone"), ("280", "look-width-narrow")];
/// Fonts, with the messages that name them, in the order of [`FONTS`].
const FONT_NAMES: [&str; 5] =
    ["look-font-page", "look-font-sans", "look-font-serif", "look-font-rounded", "look-font-mono"];

/// The page with a look.
pub async fn page(visit: Visit, Admin(staff): Admin, Query(look): Query<Look>) -> Response {
    let look = look.tidy();
    let rules = look.rules();
    let action = staff.path("/appearance");
    let server = visit.app.settings.public_url.origin().ascii_serialization();
    let tag = tag(&look, &server, staff.site.info.key.as_str());
    let content = [
        el("p").class("lead").child(visit.say("look-about")),
        el("style").attr("id", "rules").child(rules.clone()),
        el("div")
            .class("looks")
            .child(controls(&visit, &action, &look))
            .child(stage(&look, visit.say("look-sample")))
            .child(taken(&visit, &look, tag)),
        el("script").attr("type", "module").attr("src", playground::SCRIPT_PATH),
    ];
    let mut response = Page::new(&visit, &staff, Section::Appearance).show(content);
    // One rule depends on what was chosen: the policy names exactly this one.
    let digest = BASE64_STANDARD.encode(Sha256::digest(&rules));
    let headers = response.headers_mut();
    let policy = headers.get(header::CONTENT_SECURITY_POLICY).and_then(|it| it.to_str().ok());
    let policy = policy.unwrap_or_default().replacen(
        "style-src 'self'",
        &format!("style-src 'self' 'sha256-{digest}'"),
        1,
    );
    let policy =
        policy.replacen("trusted-types dashboard", "trusted-types dashboard playground", 1);
    if let Ok(policy) = HeaderValue::try_from(policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn tag(look: &Look, server: &str, site: &str) -> String {
    let theme = match look.theme.as_str() {
        "" => String::new(),
        theme => format!(" data-theme=\"{theme}\""),
    };
    format!("<script async src=\"{server}/embed.js\" data-site=\"{site}\"{theme}></script>\n")
}

fn controls(visit: &Visit, action: &str, look: &Look) -> Element {
    let accent = if look.accent.is_empty() { ACCENT } else { &look.accent };
    let accent =
        el("input").attr("type", "color").attr("name", "accent").attr("value", accent.to_owned());
    let fonts = FONTS.iter().zip(FONT_NAMES).map(|((value, ..), key)| {
        let option = el("option").attr("value", *value).flag("selected", *value == look.font);
        option.child(visit.say(key))
    });
    let font = el("select").attr("name", "font").children(fonts);
    el("form")
        .attr("id", "controls")
        .attr("method", "get")
        .attr("action", action.to_owned())
        .attr("aria-label", visit.say("look-choices"))
        .child(choice(visit, "look-theme", "theme", &THEMES, &look.theme))
        .child(choice(visit, "look-scheme", "scheme", &SCHEMES, &look.scheme))
        .child(choice(visit, "look-width", "width", &WIDTHS, &look.width))
        .child(labelled(visit, "look-accent", accent))
        .child(labelled(visit, "look-font", font))
        .child(labelled(visit, "look-corners", slider("radius", (0, 24), RADIUS, &look.radius)))
        .child(labelled(visit, "look-words", slider("size", (12, 22), SIZE, &look.size)))
        .child(shell::second_button(visit.say("look-show")))
        .child(shell::other([shell::link(action.to_owned(), visit.say("look-again"))]))
}

fn choice(
    visit: &Visit,
    label: &str,
    name: &'static str,
    all: &[(&'static str, &str)],
    chosen: &str,
) -> Element {
    let options = all.iter().map(|(value, key)| {
        let input = el("input").attr("type", "radio").attr("name", name);
        let input = input.attr("value", *value).flag("checked", *value == chosen);
        el("label").child(input).child(el("span").child(visit.say(key)))
    });
    el("fieldset")
        .child(el("legend").child(visit.say(label)))
        .child(el("div").class("choice").children(options))
}

fn labelled(visit: &Visit, label: &str, control: Element) -> Element {
    el("label").class("labelled").child(el("span").child(visit.say(label))).child(control)
}

fn slider(name: &'static str, (least, most): (u32, u32), usual: u32, chosen: &str) -> Element {
    let value = if chosen.is_empty() { usual.to_string() } else { chosen.to_owned() };
    el("input")
        .attr("type", "range")
        .attr("name", name)
        .attr("min", least.to_string())
        .attr("max", most.to_string())
        .attr("value", value)
}

fn taken(visit: &Visit, look: &Look, tag: String) -> Element {
    let css = look.css();
    let css = if css.is_empty() { format!("/* {} */\n", visit.say("look-nothing")) } else { css };
    let code = |id: &'static str, name: &'static str, text: String| {
        let pre = el("pre").attr("id", id).attr("tabindex", "0").attr("aria-label", name);
        pre.child(el("code").child(text))
    };
    el("section")
        .class("taken")
        .child(el("h2").child(visit.say("look-take")))
        .child(el("p").class("hint").child(visit.say("look-take-about")))
        .child(code("tag", "HTML", tag))
        .child(code("css", "CSS", css))
}

#[cfg(test)]
mod tests {
    use super::{super::super::playground::look, SCHEMES, THEMES, WIDTHS};

    #[test]
    fn what_can_be_chosen_is_what_the_playground_knows() {
        let names = |all: &[(&'static str, &str)]| all.iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(names(&THEMES), names(&look::THEMES));
        assert_eq!(names(&SCHEMES), names(&look::SCHEMES));
        assert_eq!(names(&WIDTHS), names(&look::WIDTHS));
    }
}
