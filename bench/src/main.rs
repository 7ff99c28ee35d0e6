//! Measures the server beside bare loops that do the same bytes, in one run, and prints both and their ratio.
//!
//! It is never a test: a slow machine, or a busy one, gives low figures and fails nothing. Each figure is the median of
//! rounds in which the two sides alternate, so that both see the same weather. Everything runs on the loopback in a
//! directory that goes away.
//!
//! The two servers are child processes, this same program in another role, so that their memory and processor time are
//! their own.
#![expect(clippy::print_stdout, reason = "a command speaks to the person who typed it")]

mod plan;
mod scene;
mod role;
mod bare;
mod process;
mod http;
mod load;
mod statistics;
mod reads;
mod posts;
mod varnish;
mod cdn;
mod statements;
mod pgbench;
mod sockets;
mod crowd;
mod streams;
mod sign_ins;
mod form;
mod flood;
mod guesses;
mod hostile;
mod attack;
mod machine;
mod report;

use std::time::Duration;

use anyhow::Context;
use clap::Parser;

use crate::{
    plan::{Arguments, Part, Plan},
    report::Report,
    scene::Scene,
};

/// A run that takes longer than this has gone wrong.
const LONGEST: Duration = Duration::from_mins(30);

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    if let Some(role) = arguments.role {
        return role.play().await;
    }
    let plan = arguments.plan;
    let report = tokio::time::timeout(LONGEST, measure(&plan)).await.context("took too long")??;
    println!("{report}");
    if let Some(path) = &plan.json {
        let json = serde_json::to_string_pretty(&report)?;
        std::fs::write(path, json)
            .with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}

async fn measure(plan: &Plan) -> anyhow::Result<Report> {
    let mut report = Report::new(plan)?;
    let scene = Scene::set(plan.log.clone()).await?;
    let measured = fill(&mut report, plan, &scene).await;
    scene.strike().await?;
    measured.map(|()| report)
}

async fn fill(report: &mut Report, plan: &Plan, scene: &Scene) -> anyhow::Result<()> {
    if plan.wants(Part::Reads) {
        report.reads = reads::measure(plan, scene).await?;
    }
    if plan.wants(Part::Cdn) {
        report.cached = cdn::measure(plan, scene).await?;
    }
    if plan.wants(Part::Posts) {
        report.posts = posts::measure(plan, scene).await?;
    }
    if plan.wants(Part::Sockets) {
        report.sockets = Some(sockets::measure(plan, scene).await?);
    }
    if plan.wants(Part::SignIns) {
        report.sign_ins = Some(sign_ins::measure(plan, scene).await?);
    }
    if plan.wants(Part::Hostile) {
        report.hostile = Some(hostile::measure(plan, scene).await?);
    }
    report.finish();
    Ok(())
}
