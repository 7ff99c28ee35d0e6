//! Other services that say who somebody is: whether they answer, and what they must be told.

use std::{io, io::Write};

use super::Report;
use crate::{
    app::Settings,
    domain::keys::KeyRing,
    providers::{Provider, Providers},
    store,
};

/// Looks at each service that people can use. A schema that has none yet is another check's.
pub async fn check(
    database_url: &str,
    settings: &Settings,
    keys: &KeyRing,
    report: &mut Report<'_, impl Write>,
) -> io::Result<()> {
    let Ok(owner) = store::owner(database_url) else { return Ok(()) };
    let rows = store::providers::list(&owner).await.unwrap_or_default();
    owner.close().await;
    let providers = Providers::new(settings.outgoing.clone());
    for row in rows.into_iter().filter(|row| row.enabled) {
        let what = format!("signing in with {}", row.name);
        let Some(provider) = Provider::open(keys, row) else {
            let mend = "its secret was sealed with a key that is gone: give it again with `afterword provider set`";
            report.say(&what, Err(mend.to_owned()))?;
            continue;
        };
        let callback = provider.id.callback(&settings.public_url);
        let found = providers.look(&provider).await;
        let check = found
            .map(|()| format!("it must be told to send people back to {callback}"))
            .map_err(|failure| {
                format!("{} does not answer as it should: {}", provider.issuer, whole(&failure))
            });
        report.say(&what, check)?;
    }
    Ok(())
}

/// An error with what is behind it.
fn whole(error: &dyn std::error::Error) -> String {
    let behind = std::iter::successors(error.source(), |error| error.source());
    behind.fold(error.to_string(), |text, error| format!("{text}: {error}"))
}
