//! Formulas: what is written in LaTeX between dollars becomes MathML, which browsers draw, and read aloud, by themselves.

use std::convert::Infallible;

use pulldown_latex::{Parser, RenderConfig, Storage, config::DisplayMode, push_mathml};

/// Longest formula, in bytes; a longer one stays as it was written.
const LONGEST: usize = 1_000;
/// Most commands in it: the parser calls itself for a command that is the argument of another one.
pub const COMMANDS: usize = 40;

/// Elements of MathML Core that come out (W3C MathML Core, section 2); neither annotations, in which HTML could stand,
/// nor errors.
pub const TAGS: [&str; 23] = [
    "math",
    "mrow",
    "mi",
    "mn",
    "mo",
    "mtext",
    "mspace",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mmultiscripts",
    "mprescripts",
    "mtable",
    "mtr",
    "mtd",
    "mpadded",
    "mphantom",
];

/// Their attributes that say what something is: neither sizes nor places, with which a formula could leave its line.
pub const ATTRIBUTES: [(&str, &str, &[&str]); 10] = [
    ("math", "display", &["block"]),
    ("mi", "mathvariant", &["normal"]),
    ("mo", "stretchy", &["true", "false"]),
    ("mo", "symmetric", &["true", "false"]),
    ("mo", "form", &["prefix", "infix", "postfix"]),
    ("mo", "movablelimits", &["true", "false"]),
    ("mfrac", "linethickness", &["0"]),
    ("mover", "accent", &["true", "false"]),
    ("munder", "accentunder", &["true", "false"]),
    ("mspace", "width", &["0.1667em", "0.2222em", "0.2778em", "1em", "2em"]),
];

/// A formula as MathML; none, if it can't be read as one.
pub fn mathml(latex: &str, is_block: bool) -> Option<String> {
    if latex.len() > LONGEST || latex.matches('\\').count() > COMMANDS {
        return None;
    }
    let storage = Storage::new();
    let events = Parser::new(latex, &storage).collect::<Result<Vec<_>, _>>().ok()?;
    let display_mode = if is_block { DisplayMode::Block } else { DisplayMode::Inline };
    let config = RenderConfig { display_mode, ..RenderConfig::default() };
    let mut markup = String::new();
    push_mathml(&mut markup, events.into_iter().map(Ok::<_, Infallible>), config).ok()?;
    Some(markup)
}
