//! Several database servers: which one takes changes, who follows it, and whether changes are kept as safely as asked for.

use std::{io, io::Write};

use sqlx::PgConnection;

use super::{Check, Report, engines::connect, mend};
use crate::{
    config::ReplicaConfig,
    store::{
        Addresses, Durability, Store, durability,
        servers::heartbeat::{Identity, identify},
    },
};

/// Looks at everything that is beside the primary, which answers.
pub async fn check(
    url: &str,
    config: &ReplicaConfig,
    report: &mut Report<'_, impl Write>,
) -> io::Result<()> {
    let mut addresses = Addresses::one(url);
    if let Err(error) = config.add_to(&mut addresses, false) {
        return report.say("replicas", Err(format!("{error:#}")));
    }
    let primary = match connect(url).await {
        Ok(mut connection) => identify(&mut connection).await.ok(),
        Err(_) => None,
    };
    for (number, url) in (1..).zip(&addresses.replicas) {
        let check = match connect(url).await {
            Ok(mut connection) => follows(&mut connection, primary).await,
            Err(error) => Err(error),
        };
        report.say(&format!("replica {number}"), check)?;
    }
    if config.durability == Durability::Strict {
        report.say("durability", strict(url).await)?;
    }
    Ok(())
}

async fn follows(replica: &mut PgConnection, primary: Option<Identity>) -> Check {
    let found = identify(replica).await.map_err(|error| mend("does not say who it is", error))?;
    if primary.is_some_and(|primary| primary.system != found.system) {
        return Err("belongs to another cluster than the primary".to_owned());
    }
    Ok(match found.timeline {
        None => "follows".to_owned(),
        Some(_) => "is the primary itself, and serves no reads until it follows again".to_owned(),
    })
}

async fn strict(url: &str) -> Check {
    let hint = "strict: can't be checked";
    let store = Store::connect(url, 1).map_err(|error| mend(hint, error))?;
    let missing = durability::missing(store.registry()).await.map_err(|error| mend(hint, error))?;
    missing.map_or_else(|| Ok("strict".to_owned()), |missing| Err(missing.to_owned()))
}
