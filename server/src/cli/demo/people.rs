//! The demo's people: accounts whose passwords are printed.

use sdk::{
    limits,
    wire::{AccountId, Member, MemberId, Role, Timestamp},
};

use crate::{
    accounts::{self, SignUp},
    app::App,
    domain::{
        actor::{Actor, Form, SignedIn},
        keys::Purpose,
        name, spelling,
    },
    extract::Site,
    store::{self, members},
    texts::Language,
};

/// Somebody with an account.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// As readers see them.
    pub name: &'static str,
    /// What they sign in with.
    pub email: &'static str,
    /// What they may do on the blog.
    pub role: Role,
}

/// Who has an account: the blog's owner and two readers.
pub const PEOPLE: [Person; 3] = [
    Person { name: "Ilse Marten", email: "ilse@example.org", role: Role::Owner },
    Person { name: "Tomasz Wilk", email: "tomasz@example.org", role: Role::Member },
    Person { name: "Noor Haddad", email: "noor@example.org", role: Role::Member },
];

impl Person {
    /// The password that they have at first. It comes from the installation's own secret, so that it is the same at
    /// each start and kept nowhere.
    pub fn password(&self, app: &App) -> String {
        let mac = app.keys.sign(Purpose::Demo, &[self.email.as_bytes()]).mac;
        let mut bytes = [0; 15];
        bytes.copy_from_slice(&mac[..15]);
        spelling::spell(bytes)
    }

    /// Their account, made if it is not there.
    pub async fn account(&self, app: &App) -> anyhow::Result<Option<AccountId>> {
        let new = SignUp {
            name: self.name.to_owned(),
            email: self.email.to_owned(),
            password: Some(self.password(app)),
            least: limits::PASSWORD_CHARS_MIN,
        };
        let key = name::email_key(self.email)?;
        if let Some((known, _)) = store::accounts::by_email(app.store.registry(), &key).await? {
            return Ok(Some(known.id));
        }
        let applicant = accounts::apply(&app.hashing, &app.keys, new).await;
        let applicant = applicant.map_err(|wrong| anyhow::anyhow!("{}: {wrong:?}", self.email))?;
        Ok(accounts::open(&app.store, &applicant, true, Language::ENGLISH).await?)
    }

    /// The same person as somebody who is signed in on a page of the site, with their role there.
    pub async fn on(&self, app: &App, site: &Site) -> anyhow::Result<Option<Actor>> {
        let Some(account) = self.account(app).await? else { return Ok(None) };
        let mut tx = app.store.write(site.id).await?;
        let id: MemberId = members::ensure(&mut tx, account).await?;
        members::set_role(&mut tx, id, self.role).await?;
        tx.commit().await?;
        let name = self.name.to_owned();
        let member =
            Member { id, name, avatar: None, role: self.role, banned: false, banned_until: None };
        Ok(Some(Actor::Member(SignedIn {
            member,
            account,
            is_visible: true,
            session: [0; 32],
            form: Form::Cookie,
            expires_at: Timestamp::now(),
            moderates_until: None,
        })))
    }
}
