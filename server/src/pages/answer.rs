//! Pages and redirects as answers, with the headers that such pages need.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use sdk::wire::Code;
use view::{Element, to_html};

use crate::{accounts::Refused, error::Error};

/// What a page may load: its own files.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";
/// A dashboard's script also asks for what is new, and puts parts of pages of this server into the page.
const DASHBOARD_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types dashboard";

/// A page to be sent.
pub struct Answer {
    page: Element,
    code: Option<Code>,
    retry_after: Option<u64>,
    frame: Frame,
}

/// In which kind of window a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A tab of its own: no other origin gets a hold of it.
    Tab,
    /// A dashboard: a tab whose script may ask this server for what is new.
    Dashboard,
    /// The sign-in window: it must reach the page that opened it, so its opener is not cut off.
    Window,
}

impl Answer {
    /// A page that went well.
    pub fn new(page: Element, frame: Frame) -> Self {
        Self { page, code: None, retry_after: None, frame }
    }

    /// Sent with the status of a refusal, if it is one, and with when to come back.
    pub fn refusing(mut self, error: Option<&Error>) -> Self {
        self.code = error.map(Error::code);
        self.retry_after = error.and_then(Error::retry_after);
        self
    }
}

impl Answer {
    /// Sent as the answer to a form that was not taken.
    pub fn with_refusal(self, refused: Option<&Refused>) -> Self {
        match refused {
            Some(Refused::Other(error)) => self.refusing(Some(error)),
            refused => self.with_code(refused.map(Refused::code)),
        }
    }

    /// Sent with the status of a code, if there is one.
    pub fn with_code(mut self, code: Option<Code>) -> Self {
        self.code = code;
        self
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let html = format!("<!doctype html>{}", to_html(&self.page.into()));
        let mut response = Html(html).into_response();
        if let Some(code) = self.code {
            *response.status_mut() =
                StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            response.extensions_mut().insert(code);
        }
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(match self.frame {
                Frame::Tab | Frame::Window => PAGE_POLICY,
                Frame::Dashboard => DASHBOARD_POLICY,
            }),
        );
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
        headers.insert(
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static(
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            ),
        );
        if self.frame != Frame::Window {
            headers.insert(
                HeaderName::from_static("cross-origin-opener-policy"),
                HeaderValue::from_static("same-origin"),
            );
        }
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

/// Shows another page after a form: loading it again sends nothing twice.
pub fn go_to(address: &str) -> Response {
    Redirect::to(address).into_response()
}
