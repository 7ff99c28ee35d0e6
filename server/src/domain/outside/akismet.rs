//! Services that speak as Akismet does (<https://akismet.com/developers/detailed-docs/comment-check/>): a form, and one
//! word as the answer.

use http::{Method, Request, header};
use sdk::wire::Verdict;
use url::form_urlencoded::Serializer;

use super::{Opinion, Question, Service};

/// Asks or tells something about a comment. `call`: `comment-check`, `submit-spam` or `submit-ham`.
pub fn ask(
    service: &Service,
    call: &str,
    question: &Question<'_>,
) -> http::Result<Request<Vec<u8>>> {
    let address = question.address.map(|address| address.to_string());
    let mut form = Serializer::new(String::new());
    form.append_pair("api_key", &service.secret)
        .append_pair("blog", question.url.unwrap_or(question.site.as_str()))
        // It must be there. Who is not to be told where a comment came from is told nothing.
        .append_pair("user_ip", address.as_deref().unwrap_or("0.0.0.0"))
        .append_pair("comment_type", "comment")
        .append_pair("comment_author", question.name)
        .append_pair("comment_content", question.text);
    if let Some(url) = question.url {
        form.append_pair("permalink", url);
    }
    let base = service.url.as_str().trim_end_matches('/');
    Request::builder()
        .method(Method::POST)
        .uri(format!("{base}/1.1/{call}"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(form.finish().into_bytes())
}

/// `true`: it is spam. `false`: it is not. Anything else says what is wrong with the question.
pub fn read(service: &Service, answer: &[u8]) -> Option<Opinion> {
    match answer.trim_ascii() {
        b"true" => Some(Opinion { verdict: service.verdict, detail: Some("Akismet".to_owned()) }),
        b"false" => Some(Opinion { verdict: Verdict::Allow, detail: None }),
        _ => None,
    }
}
