//! Panels: rooms that the server draws.

use sdk::wire;
use view::{Action, Panel, Toast};

use super::signing_in;
use crate::{
    message::{Answer, Effect},
    model::{Model, trouble},
};

/// The reader wants to see a panel. What it was opened from has the focus when it comes, and again when it goes: of an
/// item of a menu, which is closed by then, the menu's button.
pub fn open(name: &str) -> Vec<Effect> {
    let (which, comment) = name.split_once(':').unwrap_or((name, ""));
    let opener = match comment.parse() {
        Ok(id) if which != "history" => Some(Effect::FocusAction(Action::Panel, id)),
        _ => (which == "muted").then_some(Effect::FocusAccount),
    };
    opener.into_iter().chain([Effect::Panel(name.to_owned(), None)]).collect()
}

/// The reader sent the form on the panel that is open.
pub fn filled(model: &mut Model, form: String) -> Vec<Effect> {
    let Some(panel) = model.panel.as_mut().filter(|panel| !panel.sending) else {
        return Vec::new();
    };
    (panel.sending, panel.trouble) = (true, None);
    vec![Effect::Panel(panel.name.clone(), Some(form))]
}

/// A panel came, or what came of its form; or neither.
pub fn came(
    model: &mut Model,
    name: String,
    is_form: bool,
    answer: Answer<wire::Panel>,
) -> Vec<Effect> {
    match answer {
        Ok(wire::Panel { html, mine }) => {
            model.panel = Some(Panel { name, html, sending: false, trouble: None });
            let mut effects = vec![Effect::ShowPanel(is_form)];
            effects.extend(mine.then_some(Effect::LoadMine));
            effects
        }
        Err(error) => {
            let why = trouble(&error);
            match model.panel.as_mut().filter(|_| is_form) {
                Some(panel) => (panel.sending, panel.trouble) = (false, Some(why)),
                None => model.toast = Some(Toast::Failed(why)),
            }
            signing_in::doubt(model, &error)
        }
    }
}
