//! Rules that hold in every state of the gallery.

use std::collections::HashSet;

use afterword_view::{Action, Element, Language, Model, Node, Stage, Trigger, to_html, view};

use crate::{children, elements, states};

/// Checks each element of each state.
fn always(check: impl Fn(&Element) -> Result<(), String>) {
    let outcome = states::each(&mut |name, model| {
        let tree = view(model);
        for element in elements(&tree) {
            check(element).map_err(|wrong| format!("{name}: {wrong}: {element:?}"))?;
        }
        Ok(())
    });
    if let Err(wrong) = outcome {
        panic!("{wrong}");
    }
}

fn ensure(holds: bool, wrong: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(wrong.to_owned()) }
}

#[test]
fn what_a_browser_reads_back_is_the_same_tree() {
    always(|element| {
        let nodes = children(element);
        let is_text = |node: &Node| matches!(node, Node::Text(_));
        let apart = nodes.windows(2).all(|pair| !pair.iter().all(is_text));
        ensure(apart, "two texts side by side")?;
        let full = nodes.iter().all(|node| *node != Node::from(""));
        ensure(full, "an empty text")?;
        let names: HashSet<_> = element.attributes.iter().map(|(name, _)| name).collect();
        ensure(names.len() == element.attributes.len(), "an attribute twice")
    });
}

#[test]
fn siblings_are_told_apart_by_all_their_keys_or_none() {
    always(|element| {
        let keys: Vec<_> = children(element)
            .iter()
            .filter_map(|node| match node {
                Node::Element(child) => child.key.as_ref(),
                Node::Text(_) => None,
            })
            .collect();
        let all = keys.is_empty() || keys.len() == children(element).len();
        ensure(all, "a child without a key")?;
        ensure(keys.iter().collect::<HashSet<_>>().len() == keys.len(), "a key twice")
    });
}

#[test]
fn every_action_is_known_and_sits_on_what_can_mean_it() {
    always(|element| {
        let Some(word) = element.get("data-do") else {
            return ensure(
                element.tag != "button"
                    || element.get("type") == Some("submit")
                    || element.get("popovertarget").is_some(),
                "idle",
            );
        };
        let action = Action::parse(word).ok_or("an unknown action")?;
        let tag = match action.trigger() {
            Trigger::Click => "button",
            Trigger::Submit => "form",
            Trigger::Focus => "textarea",
        };
        ensure(element.tag == tag, "an action on the wrong element")
    });
}

#[test]
fn nothing_needs_more_than_a_strict_policy() {
    always(|element| {
        let inline =
            element.attributes.iter().any(|(name, _)| name.starts_with("on") || *name == "style");
        ensure(!inline, "an inline script or style")?;
        ensure(!["script", "style", "img", "iframe"].contains(&element.tag), "a foreign element")
    });
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_to_one() {
    states::each(&mut |name, model| {
        let tree = view(model);
        let elements = elements(&tree);
        let all: Vec<_> = elements.iter().filter_map(|element| element.get("id")).collect();
        let ids: HashSet<_> = all.iter().copied().collect();
        assert_eq!(ids.len(), all.len(), "{name}: an id twice");
        for reference in ["aria-labelledby", "aria-describedby", "popovertarget"] {
            for id in elements.iter().filter_map(|element| element.get(reference)) {
                assert!(ids.contains(id), "{name}: {reference} leads nowhere: {id}");
            }
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn every_field_has_a_name_for_the_form_and_one_for_its_reader() {
    states::each(&mut |name, model| {
        let tree = view(model);
        for element in elements(&tree) {
            if element.tag == "textarea" {
                assert!(element.get("name") == Some("body") && element.get("aria-label").is_some());
            }
            if element.tag == "label" {
                let field = elements_in(element).find(|inner| inner.tag == "input");
                assert!(field.is_some_and(|input| input.get("name").is_some()), "{name}");
            }
        }
        let html = to_html(&tree);
        assert_eq!(html.matches("<input").count(), html.matches("<label").count(), "{name}");
        Ok(())
    })
    .unwrap();
}

fn elements_in(element: &Element) -> impl Iterator<Item = &Element> {
    children(element).iter().flat_map(elements)
}

#[test]
fn every_panel_has_the_title_by_which_its_dialog_is_called() {
    for language in Language::all() {
        for name in crate::panels::STATES {
            let panel = crate::panels::of_state(name, *language).expect("a state with a panel");
            let model = Model { panel: Some(&panel), ..Model::new(*language, Stage::Loading) };
            let html = to_html(&view(&model));
            assert!(html.contains("aria-labelledby=\"panel-title\""), "{html}");
            assert_eq!(html.matches("id=\"panel-title\"").count(), 1, "{html}");
            assert!(!html.contains("style=") && !html.contains("<script"), "{html}");
        }
    }
}
