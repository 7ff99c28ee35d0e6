//! The ways to other services, on the pages where people sign in and up.

use view::{Element, el};

use super::super::{
    ask::{Ask, Checked},
    visit::Visit,
};
use crate::{domain::way::Way, error::Result, store::providers};

/// A link to each service that is offered, under a word that sets them apart from the form above; nothing, where none
/// is.
pub async fn buttons(
    visit: &Visit,
    ask: &Ask,
    asked: Option<&Checked>,
    is_below_form: bool,
) -> Result<Vec<Element>> {
    if !visit.offers(Way::Provider, asked) {
        return Ok(Vec::new());
    }
    let offered = providers::offered(visit.app.store.registry()).await?;
    if offered.is_empty() {
        return Ok(Vec::new());
    }
    let links = offered.iter().map(|provider| {
        let words = visit.say_with("continue-with", &[("service", (&provider.name).into())]);
        let address = ask.address(&format!("/auth/provider/{}", provider.id));
        el("li").child(el("a").class("provider").attr("href", address).child(words))
    });
    let list = el("ul").class("providers").children(links);
    let or = is_below_form.then(|| el("p").class("or").child(visit.say("or")));
    Ok(or.into_iter().chain([list]).collect())
}
