//! People on the server's own pages whose addresses are proven, and what they have on their phone.

use afterword_server::{app::Settings, domain::password::Cost};
use sdk::wire::Timestamp;
use totp_rs::{Builder, Totp};

use super::{
    Answer, TestApp,
    mailbox::Mailbox,
    tab::{Tab, form},
};

/// Everybody's password.
pub const PASSWORD: &str = "quiet harbour lantern 7";

/// A server that sends mail, hashes quickly and has a name, for which browsers have passkeys; and where its mail goes.
pub async fn start() -> (TestApp, Mailbox) {
    start_where(|_| ()).await
}

/// Such a server, whose operator decided something.
pub async fn start_where(change: impl FnOnce(&mut Settings)) -> (TestApp, Mailbox) {
    let mailbox = Mailbox::new();
    let app = TestApp::with_settings(|settings| {
        of(&mailbox, settings);
        change(settings);
    })
    .await;
    (app, mailbox)
}

/// Such settings.
pub fn of(mailbox: &Mailbox, settings: &mut Settings) {
    settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
    settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    let port = settings.public_url.port().unwrap();
    settings.hosts.push(format!("127.0.0.1:{port}"));
    settings.public_url.set_host(Some("localhost")).unwrap();
    mailbox.of(settings);
}

/// Somebody's address: another one for each test, since all count in one Redis.
pub fn at(app: &TestApp, name: &str) -> String {
    format!("{name}@port{}.example", app.address.port())
}

/// Where a form leads to.
pub fn leads_to(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").unwrap()
}

/// Somebody with an account whose address they proved.
pub async fn with<'a>(app: &'a TestApp, mailbox: &Mailbox, name: &str) -> Tab<'a> {
    let mut tab = app.tab();
    let email = at(app, name);
    assert_eq!(leads_to(&tab.sign_up(name, &email, PASSWORD).await), "/auth/code");
    let code = mailbox.letter(&email, "Your code").await.code();
    let done = tab.submit("/auth/code", "/auth/code", &[("code", &code)]).await;
    assert_eq!(leads_to(&done), "/account");
    mailbox.empty();
    tab
}

/// Somebody with an account and no password: they proved their address, and that was all.
pub async fn without_password<'a>(app: &'a TestApp, mailbox: &Mailbox, name: &str) -> Tab<'a> {
    let mut tab = app.tab();
    let email = at(app, name);
    tab.submit("/auth/mail", "/auth/mail", &[("email", &email)]).await;
    let code = mailbox.letter(&email, "Your code").await.code();
    tab.submit("/auth/code", "/auth/code", &[("code", &code)]).await;
    let made = tab.submit("/auth/sign-up", "/auth/sign-up", &[("name", name)]).await;
    assert_eq!(leads_to(&made), "/account");
    mailbox.empty();
    tab
}

/// An authenticator app.
pub struct Phone(Totp);

impl Phone {
    /// One into which somebody typed what the page shows.
    pub fn typed(page: &Answer) -> Self {
        let text = page.text();
        let secret = text.split("class=\"secret\"").nth(1).expect("a key").split("<code>").nth(1);
        let secret = secret.unwrap().split('<').next().unwrap().replace(' ', "");
        let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
        Self(Builder::new().with_secret(secret).build().unwrap())
    }

    /// The code of the step that is so many after the one that is now. The server takes those of one before and after.
    pub fn code(&self, after: i64) -> String {
        let seconds = Timestamp::now().0 / 1_000 + after * 30;
        self.0.generate(u64::try_from(seconds).unwrap()).to_string()
    }

    /// What it shares with the server.
    pub fn secret(&self) -> Vec<u8> {
        self.0.secret().as_bytes().to_vec()
    }

    /// A code that is wrong now, before and after.
    pub fn wrong(&self) -> String {
        let near = [-2, -1, 0, 1, 2].map(|after| self.code(after));
        let wrong = ["000000", "111111", "222222", "333333", "444444", "555555"];
        (*wrong.iter().find(|code| !near.iter().any(|near| near == **code)).unwrap()).to_owned()
    }
}

/// Turns the second step on; the phone, and the codes to write down.
pub async fn turn_on(tab: &mut Tab<'_>) -> (Phone, Vec<String>) {
    let page = tab.get("/account/two-step").await;
    let phone = Phone::typed(&page);
    let form = form(&page, "/account/two-step").with("code", &phone.code(0));
    let on = tab.send("/account/two-step", &form).await;
    assert_eq!(on.status, 200, "{}", on.text());
    (phone, written_down(&on))
}

/// The codes on a page.
pub fn written_down(page: &Answer) -> Vec<String> {
    let text = page.text();
    let list = text.split("class=\"codes\"").nth(1).expect("codes").split("</ul>").next().unwrap();
    let codes = list.split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
    codes.collect()
}
