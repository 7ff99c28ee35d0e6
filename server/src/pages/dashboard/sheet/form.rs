//! A form: a section for each group, a control for each field.

use std::ops::RangeInclusive;

use view::{Element, el};

use super::{
    super::super::{shell, visit::Visit},
    Sheet,
    fields::{Field, Group, Kind, LANGUAGES},
    typed::{Mistake, Typed},
    words,
};

/// The numbers that fields may have.
type Ranges = &'static [(&'static str, RangeInclusive<u64>)];

/// The whole form, to be sent to `action`.
pub fn draw<S: Sheet>(
    visit: &Visit,
    action: String,
    typed: &Typed,
    mistakes: &[Mistake],
) -> Element {
    let groups = S::GROUPS.iter().map(|group| section(visit, group, S::RANGES, typed, mistakes));
    let save = el("p").class("save").child(shell::button(visit.say("set-save")));
    visit
        .form(action)
        .class("settings")
        .child(shell::hidden("version", typed.get("version").to_owned()))
        .children(groups)
        .child(save)
}

fn section(
    visit: &Visit,
    group: &Group,
    ranges: Ranges,
    typed: &Typed,
    mistakes: &[Mistake],
) -> Element {
    let about = el("div")
        .class("group")
        .child(el("h2").child(visit.say(group.title)))
        .child(el("p").class("hint").child(visit.say(group.about)));
    let fields = group.fields.iter().map(|field| {
        let wrong = mistakes.iter().filter(|mistake| mistake.field == field.name);
        let errors = wrong.map(|wrong| words::mistake(visit, wrong)).collect();
        draw_field(visit, field, ranges, typed, errors)
    });
    el("section").child(about).child(el("div").children(fields))
}

/// A field with its name, what is wrong with it, and what it is for.
pub fn draw_field(
    visit: &Visit,
    field: &Field,
    ranges: Ranges,
    typed: &Typed,
    errors: Vec<String>,
) -> Element {
    let (error_id, hint_id) = (format!("{}-error", field.name), format!("{}-hint", field.name));
    let mut about = Vec::new();
    about.extend((!errors.is_empty()).then(|| error_id.clone()));
    about.extend((!field.hint.is_empty()).then(|| hint_id.clone()));
    let about = Some(about.join(" ")).filter(|about| !about.is_empty());
    let described = |control: Element| control.maybe("aria-describedby", about.clone());
    let is_wrong = !errors.is_empty();
    let marked = |control| described(control).maybe("aria-invalid", is_wrong.then_some("true"));
    let label = visit.say(field.label);
    let control = match field.kind {
        Kind::Check => vec![check(field, label, typed, marked)],
        Kind::Choice(all) => vec![choices(visit, field, label, typed, all, "radio", described)],
        Kind::Several(all) => vec![choices(visit, field, label, typed, all, "checkbox", described)],
        kind => {
            let name = el("label").attr("for", field.name).child(label);
            vec![name, marked(control(visit, field, kind, ranges, typed))]
        }
    };
    let error = (!errors.is_empty()).then(|| {
        let lines = errors.into_iter().map(|error| el("span").child(error));
        el("p").class("error").attr("id", error_id).children(lines)
    });
    let hint = (!field.hint.is_empty())
        .then(|| el("p").class("hint").attr("id", hint_id).child(visit.say(field.hint)));
    el("div").class("field").children(control).children(error).children(hint)
}

fn control(visit: &Visit, field: &Field, kind: Kind, ranges: Ranges, typed: &Typed) -> Element {
    let value = typed.get(field.name).to_owned();
    let named = |tag| el(tag).attr("id", field.name).attr("name", field.name);
    match kind {
        Kind::Lines => named("textarea")
            .attr("rows", "4")
            .attr("spellcheck", "false")
            .attr("autocomplete", "off")
            .attr("value", value),
        Kind::Language => {
            let none = el("option").attr("value", "").child(visit.say("set-locale-none"));
            let options = LANGUAGES.iter().map(|(tag, name)| {
                let option = el("option").attr("value", *tag).attr("lang", *tag).child(*name);
                option.flag("selected", value == *tag)
            });
            named("select").child(none).children(options)
        }
        Kind::Secret => named("input").attr("type", "password").attr("autocomplete", "off"),
        Kind::Pick(all) => named("select").children(all.iter().map(|(known, key)| {
            let option = el("option").attr("value", *known).child(visit.say(key));
            option.flag("selected", value == *known)
        })),
        Kind::Number => {
            let range = ranges.iter().find(|(name, _)| *name == field.name);
            let bound = |of: fn(&RangeInclusive<u64>) -> &u64| {
                range.map(|(_, range)| of(range).to_string())
            };
            named("input")
                .attr("type", "number")
                .attr("inputmode", "numeric")
                .attr("autocomplete", "off")
                .maybe("min", bound(RangeInclusive::start))
                .maybe("max", bound(RangeInclusive::end))
                .attr("value", value)
        }
        _ => named("input").attr("type", "text").attr("autocomplete", "off").attr("value", value),
    }
}

fn check(
    field: &Field,
    label: String,
    typed: &Typed,
    marked: impl Fn(Element) -> Element,
) -> Element {
    let is_on = !typed.get(field.name).is_empty();
    let input = el("input").attr("type", "checkbox").attr("id", field.name);
    let input = marked(input.attr("name", field.name).flag("checked", is_on));
    el("label").class("check").child(input).child(el("span").child(label))
}

fn choices(
    visit: &Visit,
    field: &Field,
    label: String,
    typed: &Typed,
    all: &[(&'static str, &'static str)],
    kind: &'static str,
    described: impl Fn(Element) -> Element,
) -> Element {
    let choices = all.iter().map(|(value, key)| {
        let is_on = typed.all(field.name).any(|typed| typed == *value);
        let input = el("input").attr("type", kind).attr("name", field.name);
        let input = input.attr("value", *value).flag("checked", is_on);
        el("label").class("check").child(input).child(el("span").child(visit.say(key)))
    });
    described(el("fieldset")).child(el("legend").child(label)).children(choices)
}
