//! `afterword doctor`: looks at everything that the server will need, and says what to mend.

mod data;
mod engines;
mod network;
mod providers;
mod replicas;

use std::{fmt::Display, io::Write};

use anyhow::bail;

use crate::{app::Settings, assets::Assets, config::ServeConfig, domain::keys::KeyRing};

/// What was found about one thing: how it is, or what to mend.
type Check = Result<String, String>;

/// Looks at everything, and says on `out` how it is. It is an error if something is to be mended.
pub async fn run(config: &ServeConfig, out: &mut impl Write) -> anyhow::Result<()> {
    let mut report = Report { out, is_well: true };
    let settings = config.settings();
    match &settings {
        Ok(settings) => {
            report.say("public address", network::public_address(&settings.public_url))?;
            report.say("assets", assets(settings))?;
        }
        Err(error) => report.say("settings", Err(format!("{error:#}")))?,
    }
    report.say("listening address", network::listening(config.listen).await)?;
    if let Some(address) = config.admin_listen {
        report.say("listening address for metrics", network::listening(address).await)?;
    }
    match config.engines.choose() {
        Ok(choice) => {
            let known = known(config, settings.as_ref().ok());
            engines::check(choice, &config.replicas, known, &mut report).await?;
        }
        Err(error) => report.say("engines", Err(format!("{error:#}")))?,
    }
    if report.is_well { Ok(()) } else { bail!("something is to be mended") }
}

/// What it takes to look at other services; keys are looked for and never made.
fn known<'a>(
    config: &ServeConfig,
    settings: Option<&'a Settings>,
) -> Option<(&'a Settings, KeyRing)> {
    Some((settings?, config.engines.made_keys().ok()??))
}

/// The list that is printed.
struct Report<'a, W> {
    out: &'a mut W,
    is_well: bool,
}

impl<W: Write> Report<'_, W> {
    fn say(&mut self, what: &str, check: Check) -> std::io::Result<()> {
        match check {
            Ok(how) => writeln!(self.out, "✓ {what}: {how}"),
            Err(mend) => {
                self.is_well = false;
                writeln!(self.out, "✗ {what}: {mend}")
            }
        }
    }
}

fn assets(settings: &Settings) -> Check {
    let assets = Assets::embedded(&settings.public_url, settings.assets_url.as_ref());
    match (assets.loader(), assets.style()) {
        (Some(_), Some(style)) => Ok(format!("in this build; browsers get them from {style}")),
        _ => {
            Err("this build carries no widget: run `cargo xtask dist`, then build again".to_owned())
        }
    }
}

/// An error as what to mend, with a hint before it.
fn mend(hint: &str, error: impl Display) -> String {
    format!("{hint} ({error})")
}
