//! Drawing a QR code (ISO/IEC 18004) on the server: what is in it goes nowhere else.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};
use view::{Element, el};

/// Modules of white around it (section 6.3.8).
const MARGIN: usize = 4;

/// A text as a picture; `label` is read to those who don't see it. `None`: it is too long.
pub fn draw(text: &str, label: String) -> Option<Element> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let size = width + 2 * MARGIN;
    let paper = el("rect").attr("width", "100%").attr("height", "100%").attr("fill", "#fff");
    let ink = el("path").attr("d", path(&code.to_colors(), width)).attr("fill", "#000");
    let picture = el("svg")
        .class("qr")
        .attr("viewBox", format!("0 0 {size} {size}"))
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("shape-rendering", "crispEdges");
    Some(picture.child(paper).child(ink))
}

/// Each run of dark modules of a row as a rectangle.
fn path(colors: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run[0] == Color::Dark {
                let (left, top, wide) = (x + MARGIN, y + MARGIN, run.len());
                let _infallible = write!(path, "M{left} {top}h{wide}v1h-{wide}z");
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use qrcode::Color::{Dark, Light};

    use super::{draw, path};

    #[test]
    fn runs_of_dark_modules_become_rectangles() {
        let colors = [Dark, Dark, Light, Light, Light, Dark];
        assert_eq!(path(&colors, 3), "M4 4h2v1h-2zM6 5h1v1h-1z");
    }

    #[test]
    fn what_is_too_long_is_not_drawn() {
        assert!(draw("otpauth://totp/a?secret=B", "label".to_owned()).is_some());
        assert!(draw(&"x".repeat(5_000), String::new()).is_none());
    }
}
