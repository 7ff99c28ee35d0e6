//! The statements of a piece of work, sent by PostgreSQL's own benchmark: as cheap a client as there is.
//!
//! They are not written down here a second time: a worker does its work once while the database logs what it is asked.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use afterword_server::store::Store;
use anyhow::{Context, ensure};
use tokio::process::Command;

use crate::{
    load::{Competitor, Speed, Worker},
    process::children_time,
    scene::{CONNECTIONS, Scene},
};

/// What begins and what ends a piece of work in the log.
const BEGIN: &str = "statement: begin";
const COMMIT: &str = "statement: COMMIT";

/// A script that does what a worker does.
#[derive(Debug)]
pub struct Pgbench {
    database_url: String,
    directory: PathBuf,
    script: PathBuf,
    variables: Vec<String>,
}

impl Pgbench {
    /// Writes down what a worker asks of the database; `worker` makes one on the way in that it is given.
    pub async fn record<W: Worker>(
        scene: &Scene,
        worker: impl FnOnce(Store) -> W,
    ) -> anyhow::Result<Self> {
        let url = scene.database_url();
        let logged = Store::connect(&format!("{url}&options=-c%20log_statement%3Dall"), 1)?;
        let mut worker = worker(logged.clone());
        // Once to prepare, once to be written down.
        worker.work().await?;
        worker.work().await?;
        logged.close().await;

        let (script, variables) = script(&fs::read_to_string(scene.database_log())?)?;
        let directory = scene.directory.path().to_owned();
        let file = directory.join("pgbench.sql");
        fs::write(&file, script)?;
        Ok(Self { database_url: url.to_owned(), directory, script: file, variables })
    }
}

impl Competitor for Pgbench {
    fn name(&self) -> &'static str {
        "pgbench"
    }

    async fn run(&mut self, time: Duration) -> anyhow::Result<Speed> {
        let mut command = Command::new("pgbench");
        command.args(["--no-vacuum", "--protocol=prepared", "--jobs=2", "--log"]);
        command.arg(format!("--client={CONNECTIONS}"));
        command.arg(format!("--time={}", time.as_secs().max(1)));
        command.arg("--log-prefix=pgbench").current_dir(&self.directory);
        command.args(self.variables.iter().map(|variable| format!("--define={variable}")));
        command.arg("--file").arg(&self.script).arg(&self.database_url);
        command.env("PGOPTIONS", "-c role=afterword_app");

        let (began, used) = (Instant::now(), children_time()?);
        let output = command.output().await.context("pgbench, which comes with PostgreSQL")?;
        let (took, used) = (began.elapsed(), children_time()?.saturating_sub(used));
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "pgbench: {said}");
        Ok(Speed::of(times(&self.directory)?, took, used))
    }
}

/// How long each transaction took: the third column of what pgbench logs, in microseconds (PostgreSQL documentation,
/// "pgbench", per-transaction logging).
fn times(directory: &Path) -> anyhow::Result<Vec<Duration>> {
    let mut times = Vec::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("pgbench.")) {
            continue;
        }
        if path.extension().is_some_and(|extension| extension != "sql") {
            for line in fs::read_to_string(&path)?.lines() {
                let column = line.split(' ').nth(2).context("a log that is not pgbench's")?;
                times.push(Duration::from_micros(column.parse()?));
            }
            fs::remove_file(&path)?;
        }
    }
    Ok(times)
}

/// The last piece of work that is in a log, as a script with its variables.
fn script(log: &str) -> anyhow::Result<(String, Vec<String>)> {
    // A record begins with its time; what else belongs to it is indented.
    let log = log.replace("\n\t", "\n ");
    let mut records = Vec::new();
    for line in log.lines() {
        match records.last_mut() {
            Some(record) if line.starts_with(' ') => *record = format!("{record}\n{line}"),
            _ => records.push(line.to_owned()),
        }
    }
    let said = |record: &str, what: &str| record.contains(&format!("LOG:  {what}"));
    let begin = records.iter().rposition(|record| said(record, BEGIN)).context("no beginning")?;
    let end = records.iter().rposition(|record| said(record, COMMIT)).context("no end")?;
    ensure!(begin < end, "a piece of work that has not ended");

    let (mut script, mut variables) = (String::new(), Vec::new());
    for (number, record) in records[begin..=end].iter().enumerate() {
        if let Some((_, statements)) = record.split_once("LOG:  statement: ") {
            // What was one message to the server is one again.
            let statements = statements.replace(';', ";\n");
            if statements.contains('\n') {
                writeln!(script, "\\startpipeline\n{statements};\n\\endpipeline")?;
            } else {
                writeln!(script, "{statements};")?;
            }
        } else if let Some((_, execute)) = record.split_once("LOG:  execute ") {
            let (_, statement) = execute.split_once(": ").context("a statement without a name")?;
            let values = records.get(begin + number + 1).and_then(|next| {
                next.split_once("DETAIL:  ").map(|(_, values)| parameters(values))
            });
            let mut statement = statement.to_owned();
            // The last first: `$1` is the beginning of `$10`.
            for (place, value) in values.unwrap_or_default().iter().enumerate().rev() {
                let (name, place) = (format!("v{number}_{}", place + 1), format!("${}", place + 1));
                let by = if value.is_some() { format!(":{name}") } else { "null".to_owned() };
                statement = statement.replace(&place, &by);
                variables.extend(value.as_ref().map(|value| format!("{name}={value}")));
            }
            writeln!(script, "{};", statement.trim())?;
        }
    }
    Ok((script, variables))
}

/// The values of `$1 = 'a', $2 = NULL`.
fn parameters(text: &str) -> Vec<Option<String>> {
    let (mut values, mut rest) = (Vec::new(), text);
    while let Some((_, value)) = rest.split_once(" = ") {
        let Some(quoted) = value.strip_prefix('\'') else {
            values.push(None);
            rest = value.strip_prefix("NULL").unwrap_or_default();
            continue;
        };
        let mut end = 0;
        while let Some(place) = quoted[end..].find('\'') {
            end += place;
            if !quoted[end + 1..].starts_with('\'') {
                break;
            }
            end += 2;
        }
        values.push(Some(quoted[..end].replace("''", "'")));
        rest = &quoted[end + 1..];
    }
    values
}

#[cfg(test)]
mod tests {
    use super::{parameters, script};

    #[test]
    fn the_values_of_parameters_may_be_anything() {
        let values = parameters("$1 = 'a', $2 = NULL, $3 = 'it''s = $1', $4 = '{b,c}'");
        let values = values.iter().map(Option::as_deref).collect::<Vec<_>>();
        assert_eq!(values, [Some("a"), None, Some("it's = $1"), Some("{b,c}")]);
    }

    #[test]
    fn a_script_is_the_last_piece_of_work() {
        let log = "T [1] LOG:  statement: begin; set local a = 'b'\n\
                   T [1] LOG:  execute s_1: select 1\n\
                   T [1] LOG:  statement: COMMIT\n\
                   T [1] LOG:  statement: begin; set local a = 'b'\n\
                   T [1] LOG:  execute s_1: \n\t select $1,\n\t $2::int8\n\
                   T [1] DETAIL:  parameters: $1 = 'x', $2 = NULL\n\
                   T [1] LOG:  statement: COMMIT\n";
        let (script, variables) = script(log).unwrap();
        assert_eq!(
            script.split_whitespace().collect::<Vec<_>>().join(" "),
            "\\startpipeline begin; set local a = 'b'; \\endpipeline select :v1_1, null::int8; COMMIT;"
        );
        assert_eq!(variables, ["v1_1=x"]);
    }
}
