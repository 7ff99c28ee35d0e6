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

/// Scripts that do what a worker does.
#[derive(Debug)]
pub struct Pgbench {
    database_url: String,
    directory: PathBuf,
    scripts: Vec<PathBuf>,
    variables: Vec<String>,
}

impl Pgbench {
    /// Writes down what a worker asks of the database, in so many `turns`, each of which becomes a script; `worker` makes
    /// one on the way in that it is given.
    pub async fn record<W: Worker>(
        scene: &Scene,
        turns: usize,
        worker: impl FnOnce(Store) -> W,
    ) -> anyhow::Result<Self> {
        let url = scene.database_url();
        let logged = Store::connect(&format!("{url}&options=-c%20log_statement%3Dall"), 1)?;
        let mut worker = worker(logged.clone());
        // Once to prepare, twice to see what is new each time.
        for _ in 0..3 * turns {
            worker.work().await?;
        }
        logged.close().await;

        let log = fs::read_to_string(scene.database_log())?;
        let pieces = pieces(&log);
        let first = pieces.len().checked_sub(2 * turns).context("work that is not in the log")?;
        let (before, after) = pieces[first..].split_at(turns);
        let directory = scene.directory.path().to_owned();
        let (mut scripts, mut variables) = (Vec::new(), Vec::new());
        for (number, (before, after)) in before.iter().zip(after).enumerate() {
            let script = script(number, before, after)?;
            let file = directory.join(format!("pgbench-{number}.sql"));
            fs::write(&file, script.text)?;
            scripts.push(file);
            variables.extend(script.variables);
        }
        Ok(Self { database_url: url.to_owned(), directory, scripts, variables })
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
        command
            .args(self.scripts.iter().flat_map(|script| ["--file".as_ref(), script.as_os_str()]));
        command.arg(&self.database_url);
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

/// What a worker asked.
#[derive(Debug)]
enum Asked {
    /// Statements without values, in one message.
    Plain(String),
    /// A statement with its values.
    With(String, Vec<Option<String>>),
}

/// A script, and the variables that it needs.
#[derive(Debug)]
struct Script {
    text: String,
    variables: Vec<String>,
}

/// The pieces of work that are in a log.
fn pieces(log: &str) -> Vec<Vec<Asked>> {
    // A record begins with its time; what else belongs to it is indented.
    let log = log.replace("\n\t", "\n ");
    let mut records: Vec<String> = Vec::new();
    for line in log.lines() {
        match records.last_mut() {
            Some(record) if line.starts_with(' ') => *record = format!("{record}\n{line}"),
            _ => records.push(line.to_owned()),
        }
    }
    let (mut pieces, mut piece) = (Vec::new(), None);
    for (number, record) in records.iter().enumerate() {
        let Some((_, said)) = record.split_once("LOG:  ") else { continue };
        if said.starts_with(BEGIN) {
            piece = Some(Vec::new());
        }
        if let Some(asked) = &mut piece {
            asked.extend(ask(said, records.get(number + 1)));
        }
        if said.starts_with(COMMIT) {
            pieces.extend(piece.take());
        }
    }
    pieces
}

/// What a record of the log says that was asked; the one after it has the values.
fn ask(said: &str, next: Option<&String>) -> Option<Asked> {
    if let Some(statements) = said.strip_prefix("statement: ") {
        return Some(Asked::Plain(statements.to_owned()));
    }
    let (_, statement) = said.strip_prefix("execute ")?.split_once(": ")?;
    let values = next.and_then(|next| next.split_once("DETAIL:  "));
    let values = values.map(|(_, values)| parameters(values)).unwrap_or_default();
    Some(Asked::With(statement.trim().to_owned(), values))
}

/// A piece of work as a script. Ids that were others the time `before` are drawn anew each time.
fn script(number: usize, before: &[Asked], after: &[Asked]) -> anyhow::Result<Script> {
    let (mut text, mut variables, mut drawn) = (String::new(), Vec::new(), Vec::new());
    for (place, asked) in after.iter().enumerate() {
        match asked {
            // What was one message to the server is one again.
            Asked::Plain(statements) if statements.contains(';') => {
                let statements = statements.replace(';', ";\n");
                writeln!(text, "\\startpipeline\n{statements};\n\\endpipeline")?;
            }
            Asked::Plain(statement) => writeln!(text, "{statement};")?,
            Asked::With(statement, values) => {
                let was = match before.get(place) {
                    Some(Asked::With(_, was)) => was.as_slice(),
                    _ => &[],
                };
                let mut statement = statement.clone();
                // The last first: `$1` is the beginning of `$10`.
                for (index, value) in values.iter().enumerate().rev() {
                    let by = match value {
                        None => "null".to_owned(),
                        Some(id) if is_id(id) && was.get(index) != Some(value) => {
                            let known = drawn.iter().position(|known| known == id);
                            let which = known.unwrap_or_else(|| {
                                drawn.push(id.clone());
                                drawn.len() - 1
                            });
                            format!(
                                "('00000000-0000-7000-8000-' || lpad(to_hex(:id{which}::int8), 12, '0'))::uuid"
                            )
                        }
                        Some(value) => {
                            let name = format!("v{number}_{place}_{}", index + 1);
                            variables.push(format!("{name}={value}"));
                            format!(":{name}")
                        }
                    };
                    statement = statement.replace(&format!("${}", index + 1), &by);
                }
                writeln!(text, "{statement};")?;
            }
        }
    }
    let ids = (0..drawn.len()).map(|which| format!("\\set id{which} random(1, 281474976710655)\n"));
    Ok(Script { text: ids.collect::<String>() + &text, variables })
}

/// Whether a value is an id.
fn is_id(value: &str) -> bool {
    value.len() == 36 && uuid::Uuid::try_parse(value).is_ok()
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
    use super::{parameters, pieces, script};

    #[test]
    fn the_values_of_parameters_may_be_anything() {
        let values = parameters("$1 = 'a', $2 = NULL, $3 = 'it''s = $1', $4 = '{b,c}'");
        let values = values.iter().map(Option::as_deref).collect::<Vec<_>>();
        assert_eq!(values, [Some("a"), None, Some("it's = $1"), Some("{b,c}")]);
    }

    #[test]
    fn a_script_draws_new_ids_and_keeps_everything_else() {
        let piece = |id: &str| {
            format!(
                "T [1] LOG:  statement: begin; set local a = 'b'\n\
                 T [1] LOG:  execute s_1: \n\t select $1,\n\t $2::int8, $3\n\
                 T [1] DETAIL:  parameters: $1 = 'x', $2 = NULL, $3 = '{id}'\n\
                 T [1] LOG:  statement: COMMIT\n"
            )
        };
        let log = piece("01920000-0000-7000-8000-000000000001")
            + &piece("01920000-0000-7000-8000-000000000002");
        let pieces = pieces(&log);
        let script = script(4, &pieces[0], &pieces[1]).unwrap();
        assert_eq!(
            script.text.split_whitespace().collect::<Vec<_>>().join(" "),
            "\\set id0 random(1, 281474976710655) \\startpipeline begin; set local a = 'b'; \\endpipeline \
             select :v4_1_1, null::int8, \
             ('00000000-0000-7000-8000-' || lpad(to_hex(:id0::int8), 12, '0'))::uuid; COMMIT;"
        );
        assert_eq!(script.variables, ["v4_1_1=x"]);
    }
}
