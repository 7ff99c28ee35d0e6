//! A browser's tab on the server's own pages: cookies, forms and their tokens; no scripts.

use std::collections::BTreeMap;

use afterword_server::{
    accounts::{self, SignUp},
    domain::password::Cost,
    texts::Language,
};

use super::{Answer, TestApp, mailbox::Mailbox};

/// A tab of a browser of its own.
pub struct Tab<'a> {
    app: &'a TestApp,
    /// The cookies that it keeps.
    pub cookies: BTreeMap<String, String>,
    /// Where it says that it is, for a server that trusts the test as its proxy.
    pub address: String,
    /// What its person reads.
    pub language: String,
}

impl TestApp {
    /// A browser that was never here.
    pub fn tab(&self) -> Tab<'_> {
        // Tests share the counters in Redis, so each browser is somewhere else.
        let [one, other]: [u16; 2] = rand::random();
        let address = format!("2001:db8:{one:x}:{other:x}::1");
        Tab { app: self, cookies: BTreeMap::new(), address, language: "en".to_owned() }
    }

    /// Changes what all sessions of the server's own pages hold, as if time had passed.
    pub async fn age_sessions(&self, path: &str) {
        let old = "update account_sessions set record = jsonb_set(record, $1::text[], \
                   to_jsonb('2026-01-01T00:00:00Z'::text)) where record #> $1::text[] is not null \
                   returning hash";
        let path = path.split('.').map(str::to_owned).collect::<Vec<_>>();
        let aged = sqlx::query_scalar::<_, Vec<u8>>(old).bind(path).fetch_all(&self.owner).await;
        for hash in aged.unwrap() {
            self.app.account_sessions.cache().forget(&hash).await;
        }
    }
}

/// Everybody's password.
pub const PASSWORD: &str = "quiet harbour lantern 7";

impl TestApp {
    /// A server that sends mail, hashes cheaply and believes its proxy.
    pub async fn with_mail() -> (Self, Mailbox) {
        let mailbox = Mailbox::new();
        let app = Self::with_settings(|settings| {
            settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
            settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
            mailbox.of(settings);
        })
        .await;
        (app, mailbox)
    }

    /// An address that no other test counts mail to.
    pub fn mail_address(&self, name: &str) -> String {
        format!("{name}@port{}.example", self.address.port())
    }

    /// Somebody with an account by password, whose address is proven or only named, in their tab.
    pub async fn with_password(&self, email: &str, is_proven: bool) -> Tab<'_> {
        let (name, _) = email.split_once('@').unwrap();
        let (name, password) = (name.to_owned(), Some(PASSWORD.to_owned()));
        let new = SignUp { name, email: email.to_owned(), password, least: 10 };
        let applicant = accounts::apply(&self.app.hashing, &self.app.keys, new).await.unwrap();
        let made = accounts::open(&self.app.store, &applicant, is_proven, Language::ENGLISH).await;
        made.unwrap().unwrap();
        let mut tab = self.tab();
        assert_eq!(tab.sign_in(email, PASSWORD).await.status, 303);
        tab
    }
}

impl Tab<'_> {
    /// Another tab of the same browser, on pages of this node.
    pub fn at<'a>(&self, app: &'a TestApp) -> Tab<'a> {
        let (cookies, address) = (self.cookies.clone(), self.address.clone());
        Tab { app, cookies, address, language: self.language.clone() }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        let ask = self.app.ask_path("GET", path).header("accept-language", &self.language);
        let ask = ask.header("x-forwarded-for", &self.address);
        let answer = ask.header("cookie", &self.cookie()).send().await;
        self.keep(&answer);
        answer
    }

    /// Opens a page whose body is read while it comes.
    pub async fn open(&mut self, path: &str) -> reqwest::Response {
        let ask = self.app.ask_path("GET", path).header("cookie", &self.cookie());
        ask.header("x-forwarded-for", &self.address).open().await.unwrap()
    }

    /// Fills in the form of a page and sends it to `action`, as a browser would.
    pub async fn submit(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let token = token(&self.get(page).await);
        let fields = [&[("token", token.as_str())], fields].concat();
        self.post(action, &fields, "same-origin").await
    }

    /// Sends a form; `from` is what fetch metadata say of where it stood.
    pub async fn post(&mut self, action: &str, fields: &[(&str, &str)], from: &str) -> Answer {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let answer = self
            .app
            .ask_path("POST", action)
            .header("cookie", &self.cookie())
            .header("x-forwarded-for", &self.address)
            .header("accept-language", &self.language)
            .header("sec-fetch-site", from)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.finish())
            .send()
            .await;
        self.keep(&answer);
        answer
    }

    /// Uploads a file with the form of a page, and other fields with it.
    pub async fn upload(
        &mut self,
        page: &str,
        action: &str,
        file: &[u8],
        fields: &[(&str, &str)],
    ) -> Answer {
        const BOUNDARY: &str = "----a-boundary-of-the-tests";
        let token = token(&self.get(page).await);
        let mut body = Vec::new();
        for (name, value) in [("token", token.as_str())].iter().chain(fields) {
            let part = format!(
                "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let part = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"../../x.png\"\r\ncontent-type: image/png\r\n\r\n"
        );
        body.extend_from_slice(part.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let answer = self
            .app
            .ask_path("POST", action)
            .header("cookie", &self.cookie())
            .header("x-forwarded-for", &self.address)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", &format!("multipart/form-data; boundary={BOUNDARY}"))
            .body(body)
            .send()
            .await;
        self.keep(&answer);
        answer
    }

    /// Signs in with a password.
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        let fields = [("email", email), ("password", password)];
        self.submit("/auth/sign-in", "/auth/sign-in", &fields).await
    }

    /// Makes an account.
    pub async fn sign_up(&mut self, name: &str, email: &str, password: &str) -> Answer {
        let fields = [("name", name), ("email", email), ("password", password)];
        self.submit("/auth/sign-up", "/auth/sign-up", &fields).await
    }

    /// Whether the account's page opens.
    pub async fn is_signed_in(&mut self) -> bool {
        self.get("/account").await.status == 200
    }

    fn cookie(&self) -> String {
        let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    fn keep(&mut self, answer: &Answer) {
        for line in answer.headers.get_all("set-cookie") {
            let line = line.to_str().unwrap();
            assert!(line.starts_with("__Host-") && line.contains("Secure"), "{line}");
            assert!(line.contains("HttpOnly") && line.contains("SameSite=Lax"), "{line}");
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// The token of the first form of a page.
pub fn token(page: &Answer) -> String {
    let text = page.text();
    let field = text.split("name=\"token\"").nth(1).unwrap_or_else(|| panic!("no form: {text}"));
    field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The fields of the form that a page sends to `action`, and the options for a passkey that it carries.
pub fn form(page: &Answer, action: &str) -> Form {
    let text = page.text();
    let forms = text.split("<form").skip(1).map(|rest| rest.split("</form>").next().unwrap());
    let form = forms.into_iter().find(|form| form.contains(&format!("action=\"{action}\"")));
    let form = form.unwrap_or_else(|| panic!("no form for {action}: {text}"));
    let attribute = |text: &str, name: &str| {
        let value = text.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
        Some(
            value
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&"),
        )
    };
    let inputs = form.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap());
    let fields = inputs.filter_map(|input| {
        Some((attribute(input, "name")?, attribute(input, "value").unwrap_or_default()))
    });
    Form { options: attribute(form, "data-options"), fields: fields.collect() }
}

/// A form of a page.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it asks a browser's passkeys.
    pub options: Option<String>,
    /// Its fields.
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// The form with another value in a field.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }
}

impl Tab<'_> {
    /// Sends a form of a page.
    pub async fn send(&mut self, action: &str, form: &Form) -> Answer {
        let fields = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        self.post(action, &fields.collect::<Vec<_>>(), "same-origin").await
    }
}
