//! What the owner of a site sets.

mod fields;

use std::ops::RangeInclusive;

use axum::Router;
use sdk::wire::{SiteConfig, SiteSettings};
use serde_json::{Map, Value};

use super::{
    frame::Section,
    sheet::{self, Group, Mistake, Sheet, Typed},
};
use crate::{
    api,
    app::App,
    domain::{audit::By, settings},
    error::Result,
    extract::Site,
    store::settings::{ACT, Saved},
};

/// The routes of settings.
pub fn routes() -> Router<App> {
    sheet::routes::<SiteConfig>()
}

impl Sheet for SiteConfig {
    const SECTION: Section = Section::Settings;
    const GROUPS: &'static [Group] = fields::GROUPS;
    const RANGES: &'static [(&'static str, RangeInclusive<u64>)] = &settings::RANGES;
    const ACT: &'static str = ACT;
    const ABOUT: &'static str = "set-about";

    async fn current(app: &App, site: &Site) -> Result<Self> {
        api::settings::current(app, site).await
    }

    async fn save(&self, app: &App, site: &Site, by: &By) -> Result<Saved<Self>> {
        api::settings::save(app, site, by, self).await
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn values(&self) -> Map<String, Value> {
        settings::flat(self)
    }

    fn read(typed: &Typed) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut listed = settings::list(&SiteSettings::default());
        for field in sheet::all(Self::GROUPS) {
            let Some(kept) = listed.get_mut(field.name) else { continue };
            match settings::value(field.name, typed.value(field)) {
                Ok(value) => *kept = value,
                Err(why) => {
                    mistakes.push(Mistake { field: field.name.to_owned(), line: None, why });
                }
            }
        }
        let settings = settings::read(listed).unwrap_or_else(|why| {
            mistakes.push(Mistake { field: String::new(), line: None, why });
            SiteSettings::default()
        });
        let config = Self {
            version: typed.version(),
            name: typed.get("name").to_owned(),
            origins: typed.lines("origins").into_iter().map(|(_, line)| line).collect(),
            sign_in: typed.all("sign_in").map(str::to_owned).collect(),
            settings,
        };
        match settings::check(config) {
            Ok(config) if mistakes.is_empty() => Ok(config),
            Ok(_) => Err(mistakes),
            Err(wrong) => {
                mistakes.extend(wrong.iter().map(|wrong| typed.mistake(wrong)));
                Err(mistakes)
            }
        }
    }

    fn with(&self, field: &str, value: &Value) -> Option<Self> {
        settings::with(self, field, value)
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::{SiteConfig, SiteSettings};

    use super::super::sheet::{Sheet, Typed};

    fn config() -> SiteConfig {
        let settings = SiteSettings {
            reactions: vec!["👍".to_owned()],
            math: true,
            ..SiteSettings::default()
        };
        SiteConfig {
            version: 7,
            name: "Blog".to_owned(),
            origins: vec!["https://a.example".to_owned(), "https://b.example".to_owned()],
            sign_in: vec!["password".to_owned(), "mail".to_owned()],
            settings,
        }
    }

    #[test]
    fn what_is_set_is_read_back_as_it_was() {
        assert_eq!(SiteConfig::read(&Typed::of(&config())).unwrap(), config());
    }

    #[test]
    fn a_line_that_is_no_origin_is_named() {
        let lines = "https://a.example\r\n\r\n b.example \r\n";
        let typed = Typed::of(&config()).with("origins", lines);
        let mistakes = SiteConfig::read(&typed).unwrap_err();
        assert_eq!(mistakes.len(), 1);
        assert_eq!(mistakes[0].line, Some((3, "b.example".to_owned())));
    }
}
