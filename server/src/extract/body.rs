//! JSON bodies, path and query parameters, whose refusals are problem documents.

use std::time::Duration;

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request, rejection::BytesRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use sdk::wire::Code;
use serde::{Serialize, de::DeserializeOwned};
use tokio::time::timeout;

use crate::error::Error;

/// How long a body may take to arrive as a whole: a trickle of bytes does not prolong it.
const DEADLINE: Duration = Duration::from_secs(30);

/// A JSON body, in a request or in an answer.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        if !is_plain_json(request.headers()) {
            return Err(Code::UnsupportedMediaType.into());
        }
        let bytes = timeout(DEADLINE, Bytes::from_request(request, state)).await;
        let bytes = bytes.map_err(|_| Code::Timeout)?;
        let bytes = bytes.map_err(|rejection| refused_bytes(&rejection))?;
        let mut json = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let inner = error.inner();
            if inner.is_data() {
                Error::field(
                    &short(&pointer(error.path())),
                    short(without_place(&inner.to_string())),
                )
            } else {
                Error::Explained(Code::Malformed, inner.to_string().into())
            }
        })?;
        json.end().map_err(|error| Error::Explained(Code::Malformed, error.to_string().into()))?;
        Ok(Self(value))
    }
}

/// Whether a request says that its body is JSON, as it is. Anything else could have been sent by a form (OWASP CSRF
/// cheat sheet), and compressed bodies could be bombs.
pub fn is_plain_json(headers: &HeaderMap) -> bool {
    let json = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(
        |value| {
            value.parse::<mime::Mime>().is_ok_and(|mime| mime.essence_str() == "application/json")
        },
    );
    json && !headers.contains_key(header::CONTENT_ENCODING)
}

/// Whether a request says that its body is a picture, as it is: no form says so either.
pub fn is_plain_image(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    kind.starts_with(b"image/") && !headers.contains_key(header::CONTENT_ENCODING)
}

/// Whether a request says that its body is a file of any kind, as it is: no form says so either.
pub fn is_plain_file(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    kind == b"application/octet-stream" && !headers.contains_key(header::CONTENT_ENCODING)
}

/// The body of a request, a picture. It is read as late as this, after whoever sends it was counted.
pub async fn file(request: Request) -> Result<Bytes, Error> {
    if !is_plain_image(request.headers()) {
        return Err(Code::UnsupportedMediaType.into());
    }
    let bytes = timeout(DEADLINE, Bytes::from_request(request, &())).await;
    let bytes = bytes.map_err(|_| Code::Timeout)?;
    bytes.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Code::ImageTooLarge.into(),
        _ => refused_bytes(&rejection),
    })
}

/// The body of a request, a file of any kind, which may take this long to arrive.
pub async fn plain_file(request: Request, deadline: Duration) -> Result<Bytes, Error> {
    if !is_plain_file(request.headers()) {
        return Err(Code::UnsupportedMediaType.into());
    }
    let bytes = timeout(deadline, Bytes::from_request(request, &())).await;
    bytes.map_err(|_| Code::Timeout)?.map_err(|rejection| refused_bytes(&rejection))
}

fn refused_bytes(rejection: &BytesRejection) -> Error {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge.into(),
        _ => Error::Explained(Code::Malformed, "the body broke off".into()),
    }
}

/// The place of an error as a JSON pointer.
fn pointer(path: &serde_path_to_error::Path) -> String {
    path.iter().fold(String::new(), |pointer, segment| format!("{pointer}/{segment}"))
}

/// The parser's message without its line and column, which mean nothing to who made the JSON by a program.
fn without_place(message: &str) -> &str {
    message.split(" at line ").next().unwrap_or(message)
}

/// What was sent, in an answer: a name that is as long as the body may be is not sent back.
fn short(text: &str) -> String {
    text.chars().take(200).collect()
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => {
                let kind = HeaderValue::from_static("application/json; charset=utf-8");
                ([(header::CONTENT_TYPE, kind)], body).into_response()
            }
            Err(error) => Error::bug(error).into_response(),
        }
    }
}

/// 201 with a JSON body.
#[derive(Debug)]
pub struct Created<T>(pub T);

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        (StatusCode::CREATED, Json(self.0)).into_response()
    }
}

/// What was posted is there (201), or somebody must look at it first (202).
#[derive(Debug)]
pub enum Posted<T> {
    /// It is there.
    Created(T),
    /// It waits.
    Accepted(T),
}

impl<T: Serialize> IntoResponse for Posted<T> {
    fn into_response(self) -> Response {
        match self {
            Self::Created(body) => Created(body).into_response(),
            Self::Accepted(body) => (StatusCode::ACCEPTED, Json(body)).into_response(),
        }
    }
}

/// 304: the client has it already.
#[derive(Clone, Copy, Debug)]
pub struct NotModified;

impl IntoResponse for NotModified {
    fn into_response(self) -> Response {
        StatusCode::NOT_MODIFIED.into_response()
    }
}

/// Parameters in the path.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Error;

    #[expect(clippy::disallowed_types, reason = "the house's own is made of it")]
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let path = axum::extract::Path::from_request_parts(parts, state).await;
        path.map(|path| Self(path.0))
            .map_err(|rejection| Error::Explained(Code::Malformed, rejection.body_text().into()))
    }
}

/// Parameters in the query.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Error;

    #[expect(clippy::disallowed_types, reason = "the house's own is made of it")]
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let query = axum::extract::Query::from_request_parts(parts, state).await;
        query
            .map(|query| Self(query.0))
            .map_err(|rejection| Error::Explained(Code::Malformed, rejection.body_text().into()))
    }
}
