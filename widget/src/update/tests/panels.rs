//! Panels that the server draws.

use sdk::wire::Panel;
use view::Toast;

use super::*;

fn panel(html: &str) -> Panel {
    Panel { html: SafeHtml(html.to_owned()), mine: false }
}

fn name() -> String {
    format!("report:{}", id(1))
}

/// A reader in front of the panel that asks what is wrong with a comment.
fn open() -> Visit {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.send(Message::Did(Action::Panel, Some(name())));
    assert!(visit.asked().contains(&Effect::Panel(name(), None)));
    visit.send(Message::Panel(name(), false, Ok(panel("<h2>Why?</h2>"))));
    visit
}

#[test]
fn a_panel_is_shown_when_it_comes_and_its_form_goes_back() {
    let mut visit = open();
    assert!(visit.shows("<dialog") && visit.shows("<h2>Why?</h2>"));
    assert_eq!(visit.asked(), [Effect::ShowPanel(false)]);

    visit.send(Message::Filled("reason=spam".to_owned()));
    assert_eq!(visit.asked(), [Effect::Panel(name(), Some("reason=spam".to_owned()))]);
    assert!(visit.shows("aria-busy"));
    visit.send(Message::Filled("reason=spam".to_owned()));
    assert_eq!(visit.asked(), [], "it is on its way");

    visit.send(Message::Panel(name(), true, Ok(Panel { mine: true, ..panel("Thank you") })));
    assert!(visit.shows("Thank you") && !visit.shows("aria-busy"));
    assert_eq!(visit.asked(), [Effect::ShowPanel(true), Effect::LoadMine]);
}

#[test]
fn what_was_filled_in_stays_when_it_is_refused() {
    let mut visit = open();
    visit.send(Message::Filled("reason=spam".to_owned()));
    visit.send(Message::Panel(name(), true, Err(refused(Code::RateLimited))));
    assert!(visit.shows("<h2>Why?</h2>") && visit.shows("That was a lot at once."));
    assert!(!visit.shows("aria-busy"));
    visit.asked();
    visit.send(Message::Filled("reason=spam".to_owned()));
    assert!(!visit.shows("That was a lot at once."));
    assert_eq!(visit.asked(), [Effect::Panel(name(), Some("reason=spam".to_owned()))]);
}

#[test]
fn a_panel_that_does_not_come_is_told_where_it_can_be_seen() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.send(Message::Panel(name(), false, Err(lost())));
    assert_eq!(visit.model.toast, Some(Toast::Failed(Trouble::Network)));
    visit.send(Message::Filled("reason=spam".to_owned()));
    assert!(!visit.asked().iter().any(|effect| matches!(effect, Effect::Panel(..))));
}

#[test]
fn what_is_in_a_menu_is_there_once_it_is_opened() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben"), comment(2, None, "Cleo")]);
    let reports = |place| format!("data-id=\"report:{}\"", id(place));
    assert!(!visit.shows("report:"));
    visit.asked();
    for (opened, other) in [(1, 2), (2, 1)] {
        visit.send(Message::Did(Action::Menu, Some(id(opened).text())));
        assert!(visit.shows(&reports(opened)) && !visit.shows(&reports(other)));
    }
    // In the moment in which the browser opens them.
    assert_eq!(visit.asked(), [Effect::Draw, Effect::Draw]);
}
