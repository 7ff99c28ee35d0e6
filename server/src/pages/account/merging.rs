//! Merging two accounts of one person: they ask for it in the one, sign in to the other, and say there that they mean
//! it. Each is proven within ten minutes of the other.

use axum::{
    Form,
    response::{IntoResponse, Response},
};
use sdk::wire::{AccountId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use tower_sessions::Session;
use view::{Element, el};

use super::{
    super::{
        answer::{Answer, Frame, go_to},
        ask::Goal,
        person::{self, Fresh, Person},
        shell,
        visit::Visit,
    },
    part,
};
use crate::{
    accounts::{FRESH_MS, Refused, Side, Wish, merge},
    domain::secret::Hash,
    error::{Error, Result},
    store::{
        account_sessions::{self, SessionRow},
        accounts::{self as store, AccountRow},
    },
};

const KEY: &str = "merge";

/// The account that stays.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kept {
    /// Which.
    pub account: AccountId,
    /// A session of it that no browser has. Whatever ends that account's sessions (another password, signing out
    /// elsewhere) ends this one, and then nothing is merged.
    session: Hash,
}

#[derive(Deserialize)]
pub struct TokenForm {
    token: String,
}

#[derive(Deserialize)]
pub struct MergeForm {
    token: String,
    #[serde(default)]
    name: Side,
    #[serde(default)]
    email: Side,
}

/// The account that somebody wants to merge another one into, if they asked for it.
pub async fn pending(session: &Session) -> Result<Option<Kept>> {
    session.get(KEY).await.map_err(Error::bug)
}

/// Remembers which account stays, and asks for the other one.
pub async fn begin(
    visit: Visit,
    session: Session,
    Fresh(person): Fresh,
    Form(form): Form<TokenForm>,
) -> Response {
    let begun: Result<()> = async {
        visit.check(&form.token)?;
        let kept: [u8; 32] = Sha256::digest(rand::random::<[u8; 32]>()).into();
        let row =
            SessionRow { record: json!({}), expires_at: Timestamp(Timestamp::now().0 + FRESH_MS) };
        let (db, account) = (visit.app.store.registry(), person.account.id);
        account_sessions::insert(db, &kept, Some(account), &row).await?;
        session.insert(KEY, Kept { account, session: kept }).await.map_err(Error::bug)?;
        session.save().await.map_err(Error::bug)
    }
    .await;
    match begun {
        Ok(()) => go_to("/auth/sign-in?said=merge"),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// What merging is; once somebody signed in to the other account, both, and what is to become of them.
pub async fn page(visit: Visit, session: Session, Fresh(person): Fresh) -> Response {
    let found: Result<_> = async {
        let kept = kept(&visit, &session, &person).await?;
        let is_over = kept.is_none() && pending(&session).await?.is_some();
        if is_over {
            forget(&visit, &session).await?;
        }
        Ok((is_over, kept))
    }
    .await;
    match found {
        Ok((_, Some(kept))) => show(&visit, &kept, &person.account, None),
        Ok((true, None)) => go_to("/account?done=merge-over"),
        Ok((false, None)) => {
            let begin = shell::button(visit.say("merge-begin"));
            let form = visit.form(Goal::Merge.path()).child(begin);
            let words = shell::words(visit.say("merge-hint"));
            part(&visit, &visit.say("merge"), None, None, [words, form])
        }
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// The account that stays, if it is still meant and may still be: another one than this, and both proven lately.
async fn kept(visit: &Visit, session: &Session, person: &Person) -> Result<Option<AccountRow>> {
    let db = visit.app.store.registry();
    let Some(pending) = pending(session).await? else { return Ok(None) };
    let is_meant = account_sessions::find(db, &pending.session).await?.is_some();
    if !is_meant || !person.is_fresh() || pending.account == person.account.id {
        return Ok(None);
    }
    Ok(store::by_id(db, pending.account).await?.map(|(account, _)| account))
}

/// Merges them; whoever did is signed in to the one that stays.
pub async fn confirm(
    visit: Visit,
    session: Session,
    Fresh(person): Fresh,
    Form(form): Form<MergeForm>,
) -> Response {
    let kept = async {
        visit.check(&form.token)?;
        kept(&visit, &session, &person).await
    };
    let kept = match kept.await {
        Ok(Some(kept)) => kept,
        Ok(None) => return go_to("/account?done=merge-over"),
        Err(error) => return shell::failed(visit.language, &error),
    };
    let merged = async {
        let wish = Wish { name: form.name, email: form.email };
        merge(&visit.app, &kept, &person.account, wish).await?;
        forget(&visit, &session).await?;
        Ok(person::begin(&session, kept.id, person.way).await?)
    };
    match merged.await {
        Ok(()) => go_to("/account?done=merged"),
        Err(refused) => show(&visit, &kept, &person.account, Some(&refused)),
    }
}

/// Merges nothing after all.
pub async fn leave(visit: Visit, session: Session, Form(form): Form<TokenForm>) -> Response {
    let left = async {
        visit.check(&form.token)?;
        forget(&visit, &session).await
    };
    let left: Result<()> = left.await;
    left.map_or_else(|error| shell::failed(visit.language, &error), |()| go_to("/account"))
}

async fn forget(visit: &Visit, session: &Session) -> Result<()> {
    if let Some(kept) = session.remove::<Kept>(KEY).await.map_err(Error::bug)? {
        account_sessions::delete(visit.app.store.registry(), &kept.session).await?;
    }
    Ok(())
}

fn show(
    visit: &Visit,
    kept: &AccountRow,
    other: &AccountRow,
    refused: Option<&Refused>,
) -> Response {
    let title = visit.say("merge-title");
    let about = [("kept", label(kept).into()), ("other", label(other).into())];
    let mut form = visit
        .form("/account/merge/confirm")
        .child(shell::words(visit.say_with("merge-words", &about)));
    if kept.name != other.name {
        form = form.child(choice(visit, "name", &kept.name, &other.name));
    }
    if let Some(words) = refused.and_then(|refused| refused.of_field("name", visit.language)) {
        form = form.child(shell::alert(words));
    }
    if let (Some(kept), Some(other)) = (&kept.email, &other.email) {
        form = form.child(choice(visit, "email", kept, other));
    }
    let form = form.child(shell::button(visit.say("merge-button")));
    let leave = visit
        .form("/account/merge/leave")
        .class("other")
        .child(shell::quiet_button(visit.say("merge-leave")));
    let mut content = vec![shell::heading(title.clone(), None)];
    content.extend(refused.and_then(|refused| refused.words(visit.language)).map(shell::alert));
    content.extend([form, leave]);
    let page = shell::page(visit.language, &title, content);
    Answer::new(page, Frame::Tab).with_refusal(refused).into_response()
}

/// What people tell their accounts apart by.
fn label(account: &AccountRow) -> &str {
    account.email.as_ref().unwrap_or(&account.name)
}

fn choice(visit: &Visit, name: &'static str, kept: &str, other: &str) -> Element {
    let option = |value: &'static str, words: &str| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("value", value)
            .flag("checked", value == "kept");
        el("label").class("check").child(input).child(el("span").child(words.to_owned()))
    };
    el("fieldset")
        .child(el("legend").child(visit.say(name)))
        .child(option("kept", kept))
        .child(option("other", other))
}

pub(super) fn section(visit: &Visit) -> Element {
    let link = shell::link(Goal::Merge.path().to_owned(), visit.say("merge-begin"));
    super::section(visit.say("merge"), [el("p").child(link)])
}
