//! Trying the rules as they stand in the form, saved or not, on a comment that is made up: a part of the form of its own,
//! with a button that saves nothing.

use axum::{Form, extract::State, response::Response};
use sdk::wire::{Code, Finding, Phase, Trial, TriedAuthor, Verdict};
use view::{Element, el};

use super::super::{
    super::{shell, visit::Visit},
    desk,
    frame::{Page, Section},
    queue,
    sheet::{self, Field, Kind, Mistake, Sheet, Typed, draw_field, field},
    staff::{Admin, Staff},
};
use crate::{
    accounts::Wrong,
    api::{trying, writing::MadeUp},
    app::App,
    domain::{
        body::Body,
        name,
        pipeline::{ModerationSettings, Policy, named::Moderation},
    },
};

/// Where the form is sent to, below the dashboard's address.
pub const PATH: &str = "/moderation/try";
/// Where the answer stands on the page.
const PLACE: &str = "try";

const TEXT: Field = field("try.text", "try-text", "try-text-hint", Kind::Lines);
const NAME: Field = field("try.name", "try-name", "try-name-hint", Kind::Text);
const AUTHOR: Field = field(
    "try.author",
    "try-author",
    "",
    Kind::Choice(&[("new", "try-new"), ("trusted", "try-trusted")]),
);

/// What came of a try.
#[derive(Default)]
pub struct Tried {
    /// What would become of the comment.
    outcome: Option<Element>,
    /// What is wrong with what was made up.
    wrong: Vec<Wrong>,
    /// What is wrong with the rules.
    mistakes: Vec<Mistake>,
    /// Why there is no outcome.
    refused: Option<(Code, String)>,
}

/// What is typed to be tried, with the button, and what came of it.
pub fn section(visit: &Visit, staff: &Staff, typed: &Typed, tried: Tried) -> Element {
    let about = el("div")
        .class("group")
        .child(el("h2").child(visit.say("try-title")))
        .child(el("p").class("hint").child(visit.say("try-about")));
    let chosen = if typed.get(AUTHOR.name).is_empty() { "new" } else { typed.get(AUTHOR.name) };
    let typed = typed.clone().with(AUTHOR.name, chosen);
    let fields = [TEXT, NAME, AUTHOR].map(|field| {
        let wrong = tried.wrong.iter().filter(|wrong| wrong.field == field.name);
        let errors = wrong.map(|wrong| wrong.words(visit.language)).collect();
        draw_field(visit, &field, &[], &typed, errors)
    });
    // What is wrong with a field stands at it already.
    let refused = tried.refused.filter(|_| tried.wrong.is_empty());
    let refused = refused.map(|(_, why)| el("p").class("error").child(why));
    let address = format!("{}#{PLACE}", staff.path(PATH));
    let button = shell::second_button(visit.say("try-do")).attr("formaction", address);
    let form = el("div").children(fields).child(button).children(refused).children(tried.outcome);
    el("section").attr("id", PLACE).class("try").child(about).child(form)
}

/// Tries it, and shows the form as it was typed.
pub async fn submit(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed = Typed::new(pairs);
    if let Err(error) = visit.check(typed.get("token")) {
        return shell::failed(visit.language, &error);
    }
    let mut tried = attempt(&app, &visit, &staff, &typed).await;
    let page = Page::new(&visit, &staff, Section::Moderation);
    let page = match tried.refused.clone() {
        Some((code, why)) => page.refusing(code, why),
        None => page,
    };
    let mistakes = std::mem::take(&mut tried.mistakes);
    let below = section(&visit, &staff, &typed, tried);
    page.show(sheet::content::<Moderation>(&visit, &staff, &typed, &mistakes, &[], [below]))
}

async fn attempt(app: &App, visit: &Visit, staff: &Staff, typed: &Typed) -> Tried {
    let rules = match Moderation::read(typed) {
        Ok(sheet) => sheet.settings,
        Err(mistakes) => {
            let refused = Some((Code::Invalid, sheet::what_is_wrong(visit, &mistakes)));
            return Tried { mistakes, refused, ..Tried::default() };
        }
    };
    let (body, name) = match made_up(staff, typed) {
        Ok(made_up) => made_up,
        Err(wrong) => {
            let why = wrong.iter().map(|wrong| wrong.words(visit.language)).collect::<Vec<_>>();
            let refused = Some((Code::Invalid, why.join(" ")));
            return Tried { wrong, refused, ..Tried::default() };
        }
    };
    let made_up = MadeUp { body: &body, name: &name, author: author(typed) };
    match trying::tried(app, &staff.site, rules.clone(), made_up).await {
        Ok(trial) => Tried { outcome: Some(outcome(visit, &rules, &trial)), ..Tried::default() },
        Err(error) => {
            let refused = Some((error.code(), desk::why(visit, error)));
            Tried { refused, ..Tried::default() }
        }
    }
}

fn author(typed: &Typed) -> TriedAuthor {
    match typed.get(AUTHOR.name) {
        "trusted" => TriedAuthor::Trusted,
        _ => TriedAuthor::New,
    }
}

/// The comment that is typed, and the name of who wrote it, checked as those of a post are.
fn made_up(staff: &Staff, typed: &Typed) -> Result<(Body, String), Vec<Wrong>> {
    let body = Body::parse(typed.get(TEXT.name), &staff.site.info.settings);
    let name = typed.get(NAME.name);
    let name = if name.trim().is_empty() { Ok(String::new()) } else { name::author_name(name) };
    match (body, name) {
        (Ok(body), Ok(name)) => Ok((body, name)),
        (body, name) => {
            let body = body.err().map(|why| Wrong::new(TEXT.name, why));
            let name = name.err().map(|why| Wrong::new(NAME.name, why));
            Err(body.into_iter().chain(name).collect())
        }
    }
}

/// What would become of it, and what each phase says.
fn outcome(visit: &Visit, rules: &ModerationSettings, trial: &Trial) -> Element {
    let verdict = match trial.verdict {
        Verdict::Reject => "try-reject",
        Verdict::Hold => "try-hold",
        Verdict::Mark => "try-mark",
        Verdict::Allow | Verdict::Unknown => "try-allow",
    };
    let heading = el("h3").attr("data-verdict", trial.verdict.as_str()).child(visit.say(verdict));
    let members = (rules.policy == Policy::MembersOnly)
        .then(|| el("p").class("hint").child(visit.say("try-members")));
    let is_against = |finding: &&Finding| finding.verdict != Verdict::Allow;
    let against = trial.says.iter().filter(is_against).map(|finding| says(visit, finding));
    let against = against.collect::<Vec<_>>();
    let against = (!against.is_empty()).then(|| el("ul").class("why").children(against));
    let fine = trial.says.iter().filter(|finding| !is_against(finding));
    let fine = fine.map(|finding| (finding.phase, finding.detail.as_deref())).collect::<Vec<_>>();
    let unknown = trial.unknown.iter().map(|phase| (*phase, None)).collect::<Vec<_>>();
    el("div")
        .class("outcome")
        .child(heading)
        .children(members)
        .children(against)
        .child(list(visit, "try-fine", &fine))
        .child(list(visit, "try-unknown", &unknown))
        .child(el("p").class("hint").child(visit.say("try-nothing")))
}

/// What a phase has against it, and what follows from that.
fn says(visit: &Visit, finding: &Finding) -> Element {
    let follows = match finding.verdict {
        Verdict::Reject => "try-rejects",
        Verdict::Hold => "try-holds",
        _ => "try-marks",
    };
    let follows = el("span").class("mark").child(visit.say(follows));
    queue::found(visit, finding).child(follows)
}

/// Phases in the words that moderators see, folded: there are many.
fn list(visit: &Visit, title: &str, phases: &[(Phase, Option<&str>)]) -> Element {
    let items = phases.iter().map(|(phase, detail)| {
        let detail = detail
            .map(|detail| el("span").class("detail").attr("dir", "auto").child(detail.to_owned()));
        el("li").child(visit.say(queue::phase(*phase))).children(detail)
    });
    let number = u64::try_from(phases.len()).unwrap_or_default();
    let title = visit.say_with(title, &[("number", number.into())]);
    el("details").child(el("summary").child(title)).child(el("ul").children(items))
}
