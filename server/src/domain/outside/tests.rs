//! Questions as the services document them, and answers of all kinds.

use std::collections::BTreeMap;

use sdk::wire::{Timestamp, Verdict};
use uuid::Uuid;

use super::{Kind, Opinion, Question, Service, ask, read, report};

fn service(kind: Kind) -> Service {
    Service {
        kind,
        url: "https://service.example/".parse().unwrap(),
        // The example of the specification of Standard Webhooks.
        secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned(),
        model: Some("small".to_owned()),
        thresholds: BTreeMap::new(),
        verdict: Verdict::Hold,
        holds_when_down: false,
        calls_per_day: 10,
        tells_address: false,
    }
}

fn asked(kind: Kind) -> (http::request::Parts, String) {
    let question = Question {
        site: &"blog".parse().unwrap(),
        url: Some("https://blog.example/a"),
        name: "Ada & Ben",
        text: "Hello = \"you\"",
        address: None,
    };
    let now = Timestamp(1_614_265_330_000);
    let (parts, body) = ask(&service(kind), &question, Uuid::nil(), now).unwrap().into_parts();
    (parts, String::from_utf8(body).unwrap())
}

#[expect(clippy::unnecessary_wraps, reason = "it is compared with what was read")]
fn objection(detail: &str) -> Option<Opinion> {
    Some(Opinion { verdict: Verdict::Hold, detail: Some(detail.to_owned()) })
}

const NOTHING: Option<Opinion> = Some(Opinion { verdict: Verdict::Allow, detail: None });

#[test]
fn akismet_gets_a_form_and_answers_in_one_word() {
    let (parts, body) = asked(Kind::Akismet);
    assert_eq!(parts.uri, "https://service.example/1.1/comment-check");
    assert!(
        body.contains("comment_author=Ada+%26+Ben&comment_content=Hello+%3D+%22you%22"),
        "{body}"
    );
    assert!(body.contains("user_ip=0.0.0.0"), "{body}");
    let akismet = service(Kind::Akismet);
    assert_eq!(read(&akismet, b"true\n"), objection("Akismet"));
    assert_eq!(read(&akismet, b"false"), NOTHING);
    for broken in [&b"invalid"[..], b"", b"{}", b"\xff"] {
        assert_eq!(read(&akismet, broken), None);
    }
}

#[test]
fn akismet_alone_is_told_what_was_decided() {
    let key = "blog".parse().unwrap();
    let question = Question { site: &key, url: None, name: "Ada", text: "Hello", address: None };
    let told = |kind, is_spam| {
        report(&service(kind), &question, is_spam)
            .map(|request| request.unwrap().uri().path().to_owned())
    };
    assert_eq!(told(Kind::Akismet, true).as_deref(), Some("/1.1/submit-spam"));
    assert_eq!(told(Kind::Akismet, false).as_deref(), Some("/1.1/submit-ham"));
    assert_eq!((told(Kind::Toxicity, true), told(Kind::Hook, true)), (None, None));
}

#[test]
fn toxicity_counts_from_thresholds_or_as_the_service_says() {
    let (parts, body) = asked(Kind::Toxicity);
    assert_eq!(
        parts.headers["authorization"],
        format!("Bearer {}", service(Kind::Toxicity).secret)
    );
    assert_eq!(body, r#"{"input":"Hello = \"you\"","model":"small"}"#, "nothing of who wrote it");
    let answer = |flagged: bool| {
        format!(
            r#"{{"id": "x", "results": [{{"flagged": {flagged}, "categories": {{"hate": {flagged}, "violence": false}},
                "category_scores": {{"hate": 0.914, "violence": 0.2}}}}]}}"#
        )
    };
    let mut toxicity = service(Kind::Toxicity);
    assert_eq!(read(&toxicity, answer(true).as_bytes()), objection("hate 91 %"));
    assert_eq!(read(&toxicity, answer(false).as_bytes()), NOTHING);
    toxicity.thresholds = [("violence".to_owned(), 20), ("hate".to_owned(), 95)].into();
    assert_eq!(read(&toxicity, answer(true).as_bytes()), objection("violence 20 %"));
    toxicity.thresholds = [("violence".to_owned(), 21), ("unknown".to_owned(), 1)].into();
    assert_eq!(read(&toxicity, answer(true).as_bytes()), NOTHING);
    for broken in [&b"[]"[..], b"{}", br#"{"results": []}"#, br#"{"error": "no"}"#] {
        assert_eq!(read(&toxicity, broken), None);
    }
}

#[test]
fn a_hook_is_signed_and_answers_with_a_verdict() {
    let (parts, body) = asked(Kind::Hook);
    assert_eq!(parts.headers["webhook-timestamp"], "1614265330");
    assert_eq!(parts.headers["webhook-id"], "msg_00000000000000000000000000000000");
    let signature = super::hook::sign_for_tests("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    // The example of the specification.
    assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    assert!(body.contains(r#""type":"comment.check""#) && !body.contains("address"), "{body}");
    let hook = service(Kind::Hook);
    assert_eq!(read(&hook, br#"{"verdict": "allow"}"#), NOTHING);
    assert_eq!(read(&hook, br#"{"verdict": "hold", "reason": "no\u0000pe"}"#), objection("nope"));
    let rejected = read(&hook, br#"{"verdict": "reject", "more": 1}"#).unwrap();
    assert_eq!(rejected.verdict, Verdict::Reject);
    let long = format!(r#"{{"verdict": "mark", "reason": "{}"}}"#, "x".repeat(5_000));
    assert_eq!(read(&hook, long.as_bytes()).unwrap().detail.unwrap().len(), 200);
    for broken in [&b"{}"[..], b"ok", br#"{"verdict": "maybe"}"#] {
        assert_eq!(read(&hook, broken), None);
    }
}
