//! Settings as they are kept: perhaps by a later version of this program, which runs beside this one while it is rolled
//! out. What this one does not know is as if it were not set, and stays as it is when something else is set.

use sdk::wire::SiteSettings;
use serde_json::{Map, Value};

use super::{
    pipeline::{ModerationSettings, named},
    settings::{self, Changes, InvalidSetting},
    way::Ways,
};

/// What is kept of some settings: an object, by their names.
pub type Kept = Map<String, Value>;

/// What a site's owner set.
pub fn site(kept: Kept) -> SiteSettings {
    known(settings::list(&SiteSettings::default()), kept, settings::read)
}

/// What they set about moderation.
pub fn moderation(kept: Kept) -> ModerationSettings {
    known(named::list(&ModerationSettings::default()), named::flat(kept), named::read)
}

/// The ways to sign in that they offer. Whoever named none, or none that are known, offers all.
pub fn ways(kept: Option<&str>) -> Ways {
    kept.map(Ways::known).filter(|ways| !ways.is_empty()).unwrap_or(Ways::ALL)
}

/// What is usual, with all that is kept and can be read.
fn known<T: Default>(
    usual: Kept,
    kept: Kept,
    read: impl Fn(Kept) -> Result<T, InvalidSetting>,
) -> T {
    let kept = kept.into_iter().filter(|(name, _)| usual.contains_key(name)).collect::<Kept>();
    let mut all = usual.clone();
    all.extend(kept.clone());
    if let Ok(settings) = read(all) {
        return settings;
    }
    let mut all = usual;
    for (name, value) in kept {
        let before = all.insert(name.clone(), value);
        if read(all.clone()).is_err() {
            all.extend(before.map(|before| (name, before)));
        }
    }
    read(all).unwrap_or_default()
}

/// What is kept, with the settings that were changed as they are now; those of a group are named with it: `spam.score`.
pub fn with(mut kept: Kept, changes: &Changes, settings: Map<String, Value>) -> Kept {
    for (name, value) in settings.into_iter().filter(|(name, _)| changes.contains_key(name)) {
        let Some((group, of)) = name.split_once('.') else {
            kept.insert(name, value);
            continue;
        };
        let group = kept.entry(group).or_insert_with(|| Map::new().into());
        if !group.is_object() {
            *group = Map::new().into();
        }
        group[of] = value;
    }
    kept
}

#[cfg(test)]
mod tests {
    use sdk::wire::{SiteSettings, Voting};
    use serde_json::{Value, json};

    use super::{Kept, Ways, moderation, named, settings, site, ways, with};
    use crate::domain::pipeline::{ModerationSettings, Policy};

    fn object(value: Value) -> Kept {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn what_a_later_version_keeps_is_read_as_far_as_it_is_known() {
        assert_eq!(site(Kept::new()), SiteSettings::default());
        let kept = object(json!({
            "guests": false, "votes": "by_lot", "colours": { "of": "leaves" }, "locale": "de"
        }));
        let expected = SiteSettings {
            guests: false,
            votes: Voting::Up,
            locale: Some("de".to_owned()),
            ..SiteSettings::default()
        };
        assert_eq!(site(kept), expected);
        let kept = object(json!({
            "policy": "hold_all", "mood": "calm", "spam": { "from_percent": 90, "score": "laugh", "taste": 1 }
        }));
        let mut expected =
            ModerationSettings { policy: Policy::HoldAll, ..ModerationSettings::default() };
        expected.spam.from_percent = 90;
        assert_eq!(moderation(kept), expected);
        assert_eq!(ways(Some("mail,telepathy")), "mail".parse::<Ways>().unwrap());
        assert_eq!([ways(Some("telepathy")), ways(None)], [Ways::ALL; 2]);
    }

    #[test]
    fn what_is_not_changed_stays_as_it_is_kept() {
        let kept = object(json!({ "votes": "by_lot", "spam": { "taste": 1 }, "colours": [1] }));
        let before = ModerationSettings::default();
        let mut after = before.clone();
        (after.warns, after.spam.from_percent) = (false, 90);
        let listed = named::list(&after);
        let changes = settings::changed(named::list(&before), &listed);
        assert_eq!(
            Value::Object(with(kept, &changes, listed)),
            json!({
                "votes": "by_lot", "spam": { "taste": 1, "from_percent": 90 }, "colours": [1], "warns": false
            })
        );
    }
}
