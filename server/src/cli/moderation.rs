//! What a site's owner sets about moderation, as words on the command line: `moderation.policy=hold_all`.

use serde_json::Value;

use super::settings::Assignment;
use crate::domain::{
    pipeline::{ModerationSettings, named},
    settings::InvalidSetting,
};

/// What the names of these settings begin with.
pub const PREFIX: &str = "moderation.";

/// The settings with the assignments made; those of other settings are left alone.
pub fn assign(
    settings: &ModerationSettings,
    assignments: &[Assignment],
) -> Result<ModerationSettings, InvalidSetting> {
    let mut listed = named::list(settings);
    for assignment in assignments {
        let Some(setting) = assignment.setting().strip_prefix(PREFIX) else { continue };
        let value = match assignment.value() {
            Value::String(words) if named::LISTS.contains(&setting) => {
                let words = words.split(',').map(str::trim).filter(|word| !word.is_empty());
                words.collect::<Vec<_>>().into()
            }
            value => value.clone(),
        };
        listed.insert(setting.to_owned(), value);
    }
    if let Some(wrong) = named::check(&listed).first() {
        let name = wrong.at.trim_start_matches('/');
        return Err(InvalidSetting::Unfit(format!("{PREFIX}{name}: {}", wrong.why)));
    }
    named::read(listed)
}

#[cfg(test)]
mod tests {
    use super::assign;
    use crate::domain::pipeline::{ModerationSettings, Policy, named::list};

    fn set(words: &[&str]) -> Result<ModerationSettings, String> {
        let assignments = words.iter().map(|word| word.parse().unwrap()).collect::<Vec<_>>();
        assign(&ModerationSettings::default(), &assignments).map_err(|error| error.to_string())
    }

    #[test]
    fn settings_are_words_and_lists_have_commas() {
        let set = set(&["moderation.policy=hold_all", "moderation.banned_words=casino*, buy now"]);
        let set = set.unwrap();
        assert_eq!(
            (set.policy, set.banned_words.as_slice()),
            (Policy::HoldAll, ["casino*", "buy now"].map(str::to_owned).as_slice())
        );
    }

    #[test]
    fn settings_of_a_group_are_named_with_it() {
        let set = set(&["moderation.spam.from_percent=90", "moderation.spam.proof_of_work=off"]);
        let listed = list(&set.unwrap());
        assert_eq!(
            (&listed["spam.from_percent"], &listed["spam.proof_of_work"]),
            (&90.into(), &"off".into())
        );
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_its_name() {
        for (words, why) in [
            ("moderation.polcy=open", "polcy"),
            ("moderation.policy=closed", "closed"),
            ("moderation.banned_words=*", "moderation.banned_words"),
            ("moderation.history_percent=0", "moderation.history_percent"),
            ("moderation.spam.from_percent=50", "moderation.spam.from_percent"),
            ("moderation.spam.scor=hold", "scor"),
            ("moderation.other.score=hold", "other"),
            ("moderation.policy.score=hold", "policy"),
        ] {
            let error = set(&[words]).unwrap_err();
            assert!(error.contains(why), "{error}");
        }
        assert_eq!(set(&["guests=false"]), Ok(ModerationSettings::default()));
    }
}
