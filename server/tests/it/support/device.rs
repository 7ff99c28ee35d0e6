//! A device with passkeys: what a browser and an authenticator do together.

use serde_json::{Value, from_str, json, to_value};
use url::Url;
use webauthn_authenticator_rs::{
    AuthenticatorBackend, WebauthnAuthenticator, prelude::RequestChallengeResponse,
    softpasskey::SoftPasskey,
};
use webauthn_rs_proto::{AllowCredentials, CreationChallengeResponse, UserVerificationPolicy};

use super::{TestApp, tab::Form};

/// A device, and whose passkeys are on it.
pub struct Device {
    token: SoftPasskey,
    /// The passkeys: what each is called, and whose it is.
    known: Vec<(Vec<u8>, Vec<u8>)>,
    /// The page that it believes to be on.
    pub origin: Url,
    /// Whether it makes sure that its owner is there.
    pub verifies: bool,
}

impl Device {
    /// A device on the server's own pages, without any passkeys.
    pub fn new(app: &TestApp) -> Self {
        let origin = app.app.settings.public_url.clone();
        Self { token: SoftPasskey::new(true), known: Vec::new(), origin, verifies: true }
    }

    /// Makes a passkey as a form asks for it; the form with the answer.
    pub fn create(&mut self, form: &Form) -> Form {
        let mut options: CreationChallengeResponse = from_str(&options(form)).unwrap();
        let asked = options.public_key.authenticator_selection.as_mut().unwrap();
        assert!(asked.require_resident_key, "it is found by the device alone");
        assert_eq!(asked.user_verification, UserVerificationPolicy::Required);
        // This one keeps whose each passkey is beside it rather than in it.
        asked.require_resident_key = false;
        let user = options.public_key.user.id.clone();
        let made = self.token.do_registration(self.origin.clone(), options).unwrap();
        self.known.push((made.raw_id.clone(), user));
        form.clone().with("answer", &to_value(made).unwrap().to_string())
    }

    /// Signs with the last of its passkeys that a form takes; the form with the answer.
    pub fn sign(&mut self, form: &Form) -> Form {
        let mut options: RequestChallengeResponse = from_str(&options(form)).unwrap();
        let asked = &mut options.public_key;
        let taken = |id: &Vec<u8>| {
            asked.allow_credentials.is_empty()
                || asked.allow_credentials.iter().any(|taken| taken.id == *id)
        };
        let (id, user) = self.known.iter().rfind(|(id, _)| taken(id)).expect("a passkey").clone();
        asked.allow_credentials =
            vec![AllowCredentials { type_: "public-key".to_owned(), id, transports: None }];
        if !self.verifies {
            asked.user_verification = UserVerificationPolicy::Discouraged_DO_NOT_USE;
        }
        let origin = self.origin.clone();
        let made =
            AuthenticatorBackend::perform_auth(&mut self.token, origin, options.public_key, 0);
        let mut answer = to_value(made.unwrap()).unwrap();
        answer["response"]["userHandle"] = json!(base64_url(&user));
        form.clone().with("answer", &answer.to_string())
    }
}

/// A form whose answer says something else.
pub fn tampered(form: &Form, change: impl FnOnce(&mut Value)) -> Form {
    let (_, answer) = form.fields.iter().find(|(name, _)| name == "answer").unwrap();
    let mut answer: Value = from_str(answer).unwrap();
    change(&mut answer);
    form.clone().with("answer", &answer.to_string())
}

fn options(form: &Form) -> String {
    form.options.clone().expect("a form for a passkey")
}

/// As browsers write bytes.
pub fn base64_url(bytes: &[u8]) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    URL_SAFE_NO_PAD.encode(bytes)
}
