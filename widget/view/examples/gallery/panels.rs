//! The panels, as the server draws them.

use afterword_view::{
    Language, Panel, Trouble,
    panels::{self, Change, Past, Piece},
};
use sdk::wire::{self, Code, Hit, Hits, Muted, PersonId, SafeHtml, Timestamp};

use crate::people::{NOW, guest, id};

/// The states in which a panel is open.
pub const STATES: [&str; 11] = [
    "panel-report",
    "panel-report-refused",
    "panel-reported",
    "panel-history",
    "panel-mute",
    "panel-was-muted",
    "panel-muted",
    "panel-muted-none",
    "panel-search",
    "panel-found",
    "panel-keys",
];

/// The panel of a state, if it has one.
pub fn of_state(name: &str, language: Language) -> Option<Panel> {
    let trouble = (name == "panel-report-refused").then_some(Trouble::Refused(Code::RateLimited));
    let html = html(name, language)?;
    Some(Panel { name: String::new(), html, sending: false, trouble })
}

fn html(name: &str, lang: Language) -> Option<SafeHtml> {
    Some(match name {
        "panel-report" | "panel-report-refused" => {
            panels::report(lang, "Ana Kovač", "https://comments.example.org/notice/blog")
        }
        "panel-reported" => panels::reported(lang),
        "panel-history" => panels::history(lang, &past(), NOW),
        "panel-mute" => panels::mute(lang, "Ana Kovač"),
        "panel-was-muted" => panels::was_muted(lang, "Ana Kovač"),
        "panel-muted" => panels::muted(lang, &muted()),
        "panel-muted-none" => panels::muted(lang, &[]),
        "panel-search" => panels::search(lang, "", None, NOW),
        "panel-found" => panels::search(lang, "old course", Some(&hits()), NOW),
        "panel-keys" => panels::keys(lang),
        _ => return None,
    })
}

fn ago(minutes: i64) -> Timestamp {
    Timestamp(NOW.0 - minutes * 60_000)
}

fn past() -> Vec<Past> {
    let piece = |change, text: &str| Piece { change, text: text.to_owned() };
    let text = "The old course is behind the mill.";
    vec![
        Past {
            at: ago(4),
            pieces: vec![
                piece(Change::Same, "The old course is "),
                piece(Change::Gone, "behind"),
                piece(Change::New, "still there, just behind"),
                piece(Change::Same, " the mill."),
            ],
        },
        Past {
            at: ago(7),
            pieces: vec![piece(Change::Same, text), piece(Change::Gone, " Or was.")],
        },
        Past {
            at: ago(12),
            pieces: vec![piece(Change::Same, "The old course is behind the mill. Or was.")],
        },
    ]
}

fn muted() -> Vec<Muted> {
    ["Tom", "Wilhelmina von Hohenlohe-Schillingsfürst", "دانا"]
        .map(|name| Muted { person: PersonId(guest(name).0), name: name.to_owned() })
        .into()
}

fn hits() -> Hits {
    let piece = |text: &str, found| wire::Piece { text: text.to_owned(), found };
    let hit = |place, name: &str, minutes| Hit {
        comment: id(place),
        name: name.to_owned(),
        created_at: ago(minutes),
        snippet: vec![
            piece("…like someone who has closed a drawer: the ", false),
            piece("old", true),
            piece(" ", false),
            piece("course", true),
            piece(" is still there, just behind the mill…", false),
        ],
    };
    Hits { hits: vec![hit(1, "Ana Kovač", 4), hit(2, "Ben Okafor", 90)], more: true }
}
