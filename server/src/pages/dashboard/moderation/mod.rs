//! What is published at once, what waits, and what is refused.

mod fields;
mod service_form;
mod services;
mod trying;

use std::ops::RangeInclusive;

use axum::Router;
use serde_json::{Map, Value};
use view::Element;

use super::{
    super::{shell, visit::Visit},
    frame::Section,
    sheet::{self, Group, Mistake, Sheet, Typed},
    staff::Staff,
};
use crate::{
    api,
    app::App,
    domain::{
        audit::By,
        pipeline::named::{self, Moderation},
    },
    error::Result,
    extract::Site,
    routing::post,
    store::{moderation_settings::ACT, settings::Saved},
};

/// The routes of moderation.
pub fn routes() -> Router<App> {
    let tried = format!("/dashboard/{{site}}{}", trying::PATH);
    sheet::routes::<Moderation>().merge(services::routes()).route(&tried, post(trying::submit))
}

impl Sheet for Moderation {
    const SECTION: Section = Section::Moderation;
    const GROUPS: &'static [Group] = fields::GROUPS;
    const RANGES: &'static [(&'static str, RangeInclusive<u64>)] = &named::RANGES;
    const ACT: &'static str = ACT;
    const ABOUT: &'static str = "mod-about";

    async fn current(app: &App, site: &Site) -> Result<Self> {
        api::moderation_settings::current(app, site).await
    }

    async fn save(&self, app: &App, site: &Site, by: &By) -> Result<Saved<Self>> {
        api::moderation_settings::save(app, site, by, self).await
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn values(&self) -> Map<String, Value> {
        named::list(&self.settings)
    }

    fn read(typed: &Typed) -> Result<Self, Vec<Mistake>> {
        let values = sheet::all(Self::GROUPS);
        let values = values.map(|field| (field.name.to_owned(), typed.value(field)));
        let listed = values.collect::<Map<_, _>>();
        let wrong = named::check(&listed);
        if !wrong.is_empty() {
            return Err(wrong.iter().map(|wrong| typed.mistake(wrong)).collect());
        }
        let settings = named::read(listed)
            .map_err(|why| vec![Mistake { field: String::new(), line: None, why }])?;
        Ok(Self { version: typed.version(), settings })
    }

    fn with(&self, field: &str, value: &Value) -> Option<Self> {
        let settings = named::with(&self.settings, field, value)?;
        Some(Self { version: self.version, settings })
    }

    fn elsewhere(visit: &Visit, staff: &Staff) -> Option<Element> {
        Some(shell::link(staff.path(services::PATH), visit.say("svc-link")))
    }

    fn below(visit: &Visit, staff: &Staff, typed: &Typed) -> Option<Element> {
        Some(trying::section(visit, staff, typed, trying::Tried::default()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::{Sheet, Typed};
    use crate::domain::pipeline::{ModerationSettings, named::Moderation};

    fn set() -> Moderation {
        let settings = ModerationSettings {
            banned_words: ["casino*", "buy now"].map(str::to_owned).to_vec(),
            ..ModerationSettings::default()
        };
        Moderation { version: 7, settings }
    }

    #[test]
    fn what_is_set_is_read_back_as_it_was() {
        assert_eq!(Moderation::read(&Typed::of(&set())).unwrap(), set());
    }

    #[test]
    fn a_word_without_letters_is_named_with_its_line() {
        let typed = Typed::of(&set()).with("banned_words", "casino\r\n\r\n * \r\n");
        let mistakes = Moderation::read(&typed).unwrap_err();
        assert_eq!(mistakes.len(), 1);
        assert_eq!(mistakes[0].line, Some((3, "*".to_owned())));
    }
}
