//! What has to wait for the drawing: the focus, what is scrolled to, a panel that opens.

use view::{Action, Field, Place};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{js, program::Shared};
use crate::message::Effect;

/// Does what had to wait for the drawing.
pub fn run(program: &Shared, effect: &Effect) {
    let selector = match effect {
        Effect::Focus(place, field) => field_selector(*place, *field),
        // Items of a menu that is closed: its button.
        Effect::FocusAction(Action::Remove | Action::Ban | Action::Pin | Action::Panel, id) => {
            [".dots[data-id='", &id.text(), "']"].concat()
        }
        Effect::FocusAction(Action::React, id) => [".react[data-id='", &id.text(), "']"].concat(),
        Effect::FocusAccount => ".account button:not(.bell)".to_owned(),
        Effect::FocusAction(action, id) => {
            ["[data-do=", action.as_str(), "][data-id='", &id.text(), "']"].concat()
        }
        Effect::ScrollTo(id) => ["#comment-", &id.text()].concat(),
        Effect::Blur => ":focus".to_owned(),
        Effect::ShowPanel(false) => "dialog".to_owned(),
        Effect::ShowPanel(true) => "dialog [autofocus]".to_owned(),
        _ => return,
    };
    let Some(element) = js::find(&program.root, &selector) else {
        return;
    };
    let element: &HtmlElement = element.unchecked_ref();
    match effect {
        Effect::ScrollTo(_) => {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
            // Who goes on by keys goes on from there; from elsewhere on the page nothing is taken.
            if program.root.active_element().is_some() {
                let _ = element.focus();
            }
        }
        Effect::Blur => drop(element.blur()),
        // It fails for one that is open.
        Effect::ShowPanel(false) => drop(element.unchecked_ref::<HtmlDialogElement>().show_modal()),
        _ => drop(element.focus()),
    }
}

/// Where a field is.
pub fn field_selector(place: Place, field: Field) -> String {
    let form = match place {
        Place::Root => "form[data-do=post]:not([data-id])".to_owned(),
        Place::Reply(id) => ["form[data-do=post][data-id='", &id.text(), "']"].concat(),
        Place::Edit(id) => ["form[data-do=save][data-id='", &id.text(), "']"].concat(),
    };
    [&form, " [name=", field.as_str(), "]"].concat()
}
