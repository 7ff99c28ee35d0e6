//! What may be said in a report.

use sdk::{limits, wire::NewReport};

/// The report as it is kept: a note of nothing is none.
///
/// # Errors
/// A sentence that says what is wrong with its note.
pub fn check(report: NewReport) -> Result<NewReport, String> {
    let note = report.note.map(|note| note.replace("\r\n", "\n").trim().to_owned());
    let note = note.filter(|note| !note.is_empty());
    let text = note.as_deref().unwrap_or_default();
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err("control characters can't be sent".to_owned());
    }
    if text.chars().count() > limits::NOTE_CHARS {
        return Err(format!("at most {} characters", limits::NOTE_CHARS));
    }
    Ok(NewReport { note, ..report })
}

#[cfg(test)]
mod tests {
    use sdk::{
        limits,
        wire::{NewReport, Reason},
    };

    use super::check;

    fn note(text: &str) -> Result<Option<String>, String> {
        let report = NewReport { reason: Reason::Other, note: Some(text.to_owned()) };
        check(report).map(|report| report.note)
    }

    #[test]
    fn a_note_is_kept_as_typed_without_what_surrounds_it() {
        assert_eq!(note(" a\r\nb \n"), Ok(Some("a\nb".to_owned())));
        assert_eq!(note(" \r\n "), Ok(None));
    }

    #[test]
    fn a_note_has_an_end_and_no_control_characters() {
        assert!(note(&"é".repeat(limits::NOTE_CHARS)).is_ok());
        assert!(note(&"é".repeat(limits::NOTE_CHARS + 1)).is_err());
        assert!(note("a\0b").is_err());
    }
}
