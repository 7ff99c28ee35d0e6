//! What can be chosen, as the address says it, and what that is in CSS.

use serde::Deserialize;

/// The accent that is there by itself (`widget/style/10-tokens.css`).
pub const ACCENT: &str = "#3357c9";
/// Corners by themselves, in CSS pixels.
pub const RADIUS: u32 = 8;
/// Words by themselves, in CSS pixels: the page's.
pub const SIZE: u32 = 16;
/// The column by itself, in CSS pixels.
pub const WIDTH: u32 = 640;

const WHITE: [u8; 3] = [255, 255, 255];
const BLACK: [u8; 3] = [0, 0, 0];
/// A dark page.
const DARK: [u8; 3] = [0x16, 0x18, 0x1d];
/// Contrast at which words are easily read: 4.5 is the least (WCAG 2.2, 1.4.3), and some stand on a tint.
const READABLE: f64 = 5.2;

/// Themes, by the attribute `theme`; the first is none.
pub const THEMES: [(&str, &str); 4] =
    [("", "Plain"), ("paper", "Paper"), ("dusk", "Dusk"), ("contrast", "Contrast")];
/// Grounds of the host page.
pub const SCHEMES: [(&str, &str); 3] = [("", "As yours"), ("light", "Light"), ("dark", "Dark")];
/// Columns of the host page, in CSS pixels.
pub const WIDTHS: [(&str, &str); 3] = [("", "Column"), ("390", "Phone"), ("280", "Narrow")];
/// Fonts, by name; the first is the page's own.
pub const FONTS: [(&str, &str, &str); 5] = [
    ("", "The page’s", ""),
    ("sans", "Sans", "system-ui, sans-serif"),
    ("serif", "Serif", "ui-serif, Charter, Georgia, serif"),
    ("rounded", "Rounded", "ui-rounded, Nunito, Quicksand, system-ui, sans-serif"),
    ("mono", "Mono", "ui-monospace, Menlo, Consolas, monospace"),
];

/// What somebody chose. What is not among the choices is as if it had not been said.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Look {
    /// One of [`THEMES`].
    pub theme: String,
    /// One of [`SCHEMES`].
    pub scheme: String,
    /// `#rrggbb`.
    pub accent: String,
    /// One of [`FONTS`].
    pub font: String,
    /// CSS pixels.
    pub radius: String,
    /// CSS pixels.
    pub size: String,
    /// One of [`WIDTHS`].
    pub width: String,
}

impl Look {
    /// Leaves what can be chosen, and of that what is not there by itself.
    pub fn tidy(self) -> Self {
        let of = |value: String, all: &[(&str, &str)]| {
            if all.iter().any(|(name, _)| *name == value) { value } else { String::new() }
        };
        let number = |value: &str, least: u32, most: u32, usual: u32| {
            let number = value.parse().ok().filter(|number| (least..=most).contains(number));
            number.filter(|number| *number != usual).map_or_else(String::new, |n| n.to_string())
        };
        let is_font = FONTS.iter().any(|(name, ..)| *name == self.font);
        Self {
            accent: Some(self.accent.to_ascii_lowercase())
                .filter(|accent| rgb(accent).is_some() && accent != ACCENT)
                .unwrap_or_default(),
            font: if is_font { self.font } else { String::new() },
            radius: number(&self.radius, 0, 24, RADIUS),
            size: number(&self.size, 12, 22, SIZE),
            theme: of(self.theme, &THEMES),
            scheme: of(self.scheme, &SCHEMES),
            width: of(self.width, &WIDTHS),
        }
    }

    /// The custom properties that make it so, and their values.
    pub fn properties(&self) -> Vec<(&'static str, String)> {
        let (accent, on_accent) = pair(&self.accent);
        let font = FONTS.iter().find(|(name, ..)| *name == self.font).map_or("", |font| font.2);
        let all = [
            ("--afterword-accent", accent),
            ("--afterword-on-accent", on_accent),
            ("--afterword-font", font.to_owned()),
            ("--afterword-size", pixels(&self.size)),
            ("--afterword-radius", pixels(&self.radius)),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The rule that an owner takes along; nothing, if nothing was chosen.
    pub fn css(&self) -> String {
        let lines = self.properties();
        if lines.is_empty() {
            return String::new();
        }
        let lines = lines.iter().map(|(name, value)| format!("  {name}: {value};\n"));
        format!("afterword-comments {{\n{}}}\n", lines.collect::<String>())
    }

    /// The same with what stands for the host page.
    pub fn rules(&self) -> String {
        let scheme = if self.scheme.is_empty() { "light dark" } else { &self.scheme };
        let width = if self.width.is_empty() { WIDTH.to_string() } else { self.width.clone() };
        format!(
            ".stage {{ color-scheme: {scheme}; }}\n.column {{ max-width: {width}px; }}\n{}",
            self.css()
        )
    }
}

fn pixels(number: &str) -> String {
    if number.is_empty() { String::new() } else { format!("{number}px") }
}

/// An accent that can be read on light and on dark pages, as near to the one that was chosen as that allows; and words on
/// it.
fn pair(accent: &str) -> (String, String) {
    let Some(chosen) = rgb(accent) else { return Default::default() };
    let [light, dark] = [(WHITE, BLACK), (DARK, WHITE)].map(|(ground, away)| {
        let steps = (0..=20).map(|step| mix(chosen, away, f64::from(step) / 20.0));
        steps.into_iter().find(|colour| contrast(*colour, ground) >= READABLE).unwrap_or(away)
    });
    let on = |accent| if contrast(accent, WHITE) >= READABLE { "#fff" } else { "#10182f" };
    let both = |light: &str, dark: &str| {
        if light == dark { light.to_owned() } else { format!("light-dark({light}, {dark})") }
    };
    (both(&hex(light), &hex(dark)), both(on(light), on(dark)))
}

fn mix(from: [u8; 3], to: [u8; 3], share: f64) -> [u8; 3] {
    let part = |at: usize| f64::from(from[at]) * (1.0 - share) + f64::from(to[at]) * share;
    [0, 1, 2].map(|at| {
        // Between two bytes.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
        let part = part(at).round() as u8;
        part
    })
}

/// How well one colour can be told from another (WCAG 2.2, contrast ratio).
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// How light a colour is (WCAG 2.2, relative luminance).
fn luminance(rgb: [u8; 3]) -> f64 {
    let linear = rgb.map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The parts of `#rrggbb`.
fn rgb(colour: &str) -> Option<[u8; 3]> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
    let is_hex = hex.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hex { Some([part(0)?, part(2)?, part(4)?]) } else { None }
}

#[cfg(test)]
mod tests {
    use super::Look;

    fn of(query: &str) -> Look {
        serde_json::from_value::<Look>(
            url::form_urlencoded::parse(query.as_bytes())
                .map(|(name, value)| (name.into_owned(), value.into_owned().into()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        )
        .unwrap()
        .tidy()
    }

    #[test]
    fn what_is_there_by_itself_takes_no_rule() {
        for query in ["", "accent=%233357C9&radius=8&size=16&font=&theme=", "radius=900&size=x"] {
            assert_eq!(of(query).css(), "", "{query}");
        }
    }

    #[test]
    fn a_choice_is_a_property() {
        let css = of("accent=%237A4B00&radius=2&font=serif&size=17").css();
        let accent = css.split_once("--afterword-accent: light-dark(#7a4b00, #").unwrap().1;
        assert_eq!(
            accent.split_once('\n').unwrap().1,
            "  --afterword-on-accent: light-dark(#fff, #10182f);\n  \
             --afterword-font: ui-serif, Charter, Georgia, serif;\n  --afterword-size: 17px;\n  \
             --afterword-radius: 2px;\n}\n"
        );
        // Dark enough for light pages, and as it is on dark ones.
        assert!(of("accent=%23ffd54a").css().contains(", #ffd54a);"));
    }

    #[test]
    fn nothing_else_gets_into_a_rule() {
        let hostile = "%7D%3C/style%3E%3Cscript%3E";
        for name in ["theme", "scheme", "accent", "font", "radius", "size", "width"] {
            let rules = of(&format!("{name}={hostile}")).rules();
            assert!(!rules.contains('<') && rules.matches('}').count() == 2, "{rules}");
        }
        for accent in ["%23ééé", "%2312345", "%23+12345", "red"] {
            assert_eq!(of(&format!("accent={accent}")).css(), "", "{accent}");
        }
    }
}
