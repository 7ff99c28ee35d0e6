//! Proving an address: asking for a code and a link by mail, and using them.

use std::time::Duration;

use sdk::wire::{AccountId, Timestamp};
use uuid::Uuid;

use super::{Refused, Taken, digest};
use crate::{
    app::App,
    domain::{
        address, keys,
        proof::{self, LIFE_MINUTES, Purpose, Secrets},
    },
    error::{Error, Result},
    extract::{ClientAddress, Rule},
    jobs::Job,
    mail::{Letter, News, Proof},
    store::{
        self,
        proofs::{self, NewProof, ProofRow},
    },
    texts::Language,
};

const HOUR: Duration = Duration::from_hours(1);

/// Somebody who is to prove an address.
#[derive(Debug)]
pub struct Question<'a> {
    /// What for.
    pub purpose: Purpose,
    /// The address, as it was written.
    pub email: &'a str,
    /// The one form of it.
    pub email_key: &'a str,
    /// Whose it is, if that is known.
    pub account: Option<AccountId>,
    /// What waits for the proof.
    pub payload: Option<Vec<u8>>,
    /// The language of the letter.
    pub language: Language,
}

/// What goes to the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The proof.
    Proof,
    /// That there is an account already.
    Known,
    /// Nothing: there is nothing to prove. Nobody but the address learns it.
    Nothing,
}

/// Counts a question against the address that is mailed to and the one that it comes from.
pub async fn limit(app: &App, email_key: &str, ClientAddress(client): ClientAddress) -> Result<()> {
    let rule = |name, most| Rule { name, most, period: HOUR };
    app.limits.take(rule("mail_to", 6), &digest(email_key)).await?;
    app.limits.take(rule("mail_from", 30), &address::block(client).to_string()).await
}

/// Asks for a proof; where it is to be typed, it is known by the id. Takes the same time whatever the reply is.
pub async fn ask(app: &App, question: &Question<'_>, reply: Reply) -> Result<Uuid> {
    let (id, secrets) = (Uuid::from_bytes(rand::random()), Secrets::generate());
    let link = proof::link_hash(&secrets.link).ok_or_else(|| Error::bug("a link that is none"))?;
    let code = proof::seal_code(&app.keys, id, &secrets.code);
    let seal = |text: &Vec<u8>| app.keys.seal(keys::Purpose::Proof, id.as_bytes(), text);
    let payload = question.payload.as_ref().map(seal);
    let new = NewProof {
        id,
        purpose: question.purpose,
        email: question.email,
        email_key: question.email_key,
        account: question.account,
        code: &code,
        link: &link,
        payload: payload.as_deref(),
    };
    let mut tx = store::begin(app.store.registry()).await?;
    proofs::insert(&mut tx, &new).await?;
    app.queue.add(&mut *tx, &app.keys, &job(app, question, secrets, reply)?).await?;
    tx.commit().await?;
    app.queue.wake();
    Ok(id)
}

fn job(app: &App, question: &Question<'_>, secrets: Secrets, reply: Reply) -> Result<Job> {
    let mut link = app.settings.public_url.join("auth/link").map_err(Error::bug)?;
    link.query_pairs_mut().append_pair("proof", &secrets.link);
    let proof = Proof { code: secrets.code, link };
    let news = match (reply, question.purpose) {
        (Reply::Nothing, _) => return Ok(Job::Nothing),
        (Reply::Known, _) => News::SignUpAgain,
        (Reply::Proof, Purpose::SignUp) => News::SignUp(proof),
        (Reply::Proof, Purpose::SignIn) => News::SignIn(proof),
        (Reply::Proof, Purpose::Reset) => News::Reset(proof),
        (Reply::Proof, Purpose::Change) => News::Change(proof),
        (Reply::Proof, Purpose::Prove) => News::Prove(proof),
    };
    let until = Timestamp(Timestamp::now().0 + i64::from(LIFE_MINUTES) * 60_000);
    let (to, language) = (question.email.to_owned(), question.language.tag().to_owned());
    Ok(Job::Mail { letter: Box::new(Letter { to, language, news }), until: Some(until) })
}

/// Tells somebody something, soon.
pub async fn tell(app: &App, to: &str, language: &str, news: News) -> Result<()> {
    if app.settings.post.is_none() {
        return Ok(());
    }
    let letter = Box::new(Letter { to: to.to_owned(), language: language.to_owned(), news });
    app.queue.add(app.store.registry(), &app.keys, &Job::Mail { letter, until: None }).await?;
    app.queue.wake();
    Ok(())
}

/// Uses a proof by its code. Each try counts, right or wrong.
pub async fn by_code(app: &App, id: Uuid, code: &str) -> Taken<ProofRow> {
    let db = app.store.registry();
    let kept = proofs::try_code(db, id).await?;
    let kept = kept.ok_or(Refused::Said(sdk::wire::Code::InvalidCode, "proof-over"))?;
    if !proof::is_code(&app.keys, id, code, &kept) {
        return Err(Refused::field("code", "wrong-code"));
    }
    let row = proofs::take(db, id).await?;
    row.ok_or(Refused::Said(sdk::wire::Code::InvalidCode, "proof-over"))
}

/// Uses a proof by its link.
pub async fn by_link(app: &App, link: &str) -> Result<Option<ProofRow>> {
    let Some(hash) = proof::link_hash(link) else { return Ok(None) };
    Ok(proofs::take_link(app.store.registry(), &hash).await?)
}

/// What waited for a proof.
pub fn payload(app: &App, row: &ProofRow) -> Option<Vec<u8>> {
    app.keys.open(keys::Purpose::Proof, row.id.as_bytes(), row.payload.as_deref()?)
}
