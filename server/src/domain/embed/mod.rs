//! Whether a page embeds a site's comments, and what keeps it from doing so. It looks at the page as it is sent: what a
//! script puts there later is not seen.

mod policy;
mod tags;

use sdk::wire::{EmbedFinding, SiteKey};
use url::Url;

use self::{
    policy::Policy,
    tags::{Script, Seen},
};
/// A page as it came.
#[derive(Debug)]
pub struct Visited<'a> {
    /// The address that was asked for.
    pub asked: &'a Url,
    /// The one that answered.
    pub found: &'a Url,
    /// The status of its answer.
    pub status: u16,
    /// The media type of its answer.
    pub kind: &'a str,
    /// Each Content-Security-Policy that came with it.
    pub policies: &'a [String],
    /// The page.
    pub html: &'a str,
}

/// What it should embed.
#[derive(Debug)]
pub struct Expected<'a> {
    /// Where browsers reach this server.
    pub server: &'a Url,
    /// The site.
    pub site: &'a SiteKey,
    /// Whether pages of the origin that answered may embed it.
    pub is_allowed: bool,
}

/// All that is wrong; nothing, if the comments are there.
pub fn look(page: &Visited<'_>, expected: &Expected<'_>) -> Vec<EmbedFinding> {
    let mut findings = Vec::new();
    if page.asked.origin() != page.found.origin() {
        findings.push(EmbedFinding::Elsewhere { address: page.found.to_string() });
    }
    if !(200..300).contains(&page.status) {
        findings.push(EmbedFinding::Status { status: page.status });
        return findings;
    }
    if !matches!(page.kind, "text/html" | "application/xhtml+xml") {
        findings.push(EmbedFinding::NotHtml { kind: page.kind.to_owned() });
        return findings;
    }
    if !expected.is_allowed {
        let origin = page.found.origin().ascii_serialization();
        findings.push(EmbedFinding::OriginNotAllowed { origin });
    }
    let seen = tags::read(page.html);
    findings.extend(tag(&seen, page.found, expected));
    let policies = page.policies.iter().chain(&seen.policies);
    for policy in policies.flat_map(|policy| policy.split(',')) {
        let script = script(&seen, page.found, expected.server);
        findings.extend(Policy::parse(policy).refuses(page.found, expected.server, script));
    }
    findings.dedup();
    findings
}

/// What is wrong with the tags that embed.
fn tag(seen: &Seen, page: &Url, expected: &Expected<'_>) -> Option<EmbedFinding> {
    let Some(ours) = script(seen, page, expected.server) else {
        let other = seen.scripts.iter().find(|script| script.is_loader());
        return Some(match other {
            Some(other) => EmbedFinding::OtherServer { src: other.src.clone() },
            None => EmbedFinding::NoScript,
        });
    };
    let keys = ours.site.iter().chain(&seen.sites).collect::<Vec<_>>();
    match keys.first() {
        None => Some(EmbedFinding::NoSite),
        Some(_) if keys.iter().any(|key| *key == expected.site.as_str()) => None,
        Some(other) => Some(EmbedFinding::OtherSite { site: (*other).clone() }),
    }
}

/// The script of this server.
fn script<'a>(seen: &'a Seen, page: &Url, server: &Url) -> Option<&'a Script> {
    seen.scripts.iter().find(|script| {
        let address = page.join(&script.src).ok();
        script.is_loader() && address.is_some_and(|address| address.origin() == server.origin())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sdk::wire::EmbedFinding;
    use url::Url;

    use super::{Expected, Visited, look};

    const TAG: &str =
        r#"<script async src="https://comments.example/embed.js" data-site="blog"></script>"#;

    fn findings(html: &str, policies: &[&str]) -> Vec<EmbedFinding> {
        let page = Url::parse("https://blog.example/a").unwrap();
        let policies = policies.iter().map(|policy| (*policy).to_owned()).collect::<Vec<_>>();
        let visited = Visited {
            asked: &page,
            found: &page,
            status: 200,
            kind: "text/html",
            policies: &policies,
            html,
        };
        let expected = Expected {
            server: &Url::parse("https://comments.example").unwrap(),
            site: &"blog".parse().unwrap(),
            is_allowed: true,
        };
        look(&visited, &expected)
    }

    fn refused(directive: &str, missing: &str) -> EmbedFinding {
        EmbedFinding::Policy { directive: directive.to_owned(), missing: missing.to_owned() }
    }

    #[test]
    fn what_embeds_is_found_and_what_does_not_is_named() {
        assert_eq!(findings(TAG, &[]), []);
        let element = "<head><script src=https://comments.example/embed.js></script></head>\
                       <afterword-comments site=blog></afterword-comments>";
        assert_eq!(findings(element, &[]), []);
        for (html, expected) in [
            ("<p>Hello", EmbedFinding::NoScript),
            (
                &*format!("<!-- {TAG} --><textarea>{TAG}</textarea><script>'{TAG}'"),
                EmbedFinding::NoScript,
            ),
            (
                &*TAG.replace("comments.example", "old.example"),
                EmbedFinding::OtherServer { src: "https://old.example/embed.js".to_owned() },
            ),
            (&*TAG.replace("blog", "blogg"), EmbedFinding::OtherSite { site: "blogg".to_owned() }),
            (&*TAG.replace(" data-site=\"blog\"", ""), EmbedFinding::NoSite),
        ] {
            assert_eq!(findings(html, &[]), [expected], "{html}");
        }
    }

    #[test]
    fn a_policy_is_asked_what_the_widget_needs() {
        let good = "script-src 'self' https://comments.example 'wasm-unsafe-eval'; \
                    connect-src https://comments.example wss://comments.example";
        for policy in [
            good,
            "img-src 'self'",
            "script-src * 'unsafe-eval'; connect-src *",
            "default-src https: wss: 'wasm-unsafe-eval'",
            "script-src https://*.example 'wasm-unsafe-eval'",
            "script-src comments.example:443 'wasm-unsafe-eval'",
        ] {
            assert_eq!(findings(TAG, &[policy]), [], "{policy}");
        }
        let (host, socket, wasm) =
            ("https://comments.example", "wss://comments.example", "'wasm-unsafe-eval'");
        for (policy, expected) in [
            ("script-src 'self' 'wasm-unsafe-eval'", vec![refused("script-src", host)]),
            ("script-src https://comments.example", vec![refused("script-src", wasm)]),
            (
                "script-src http://comments.example:81 'wasm-unsafe-eval'",
                vec![refused("script-src", host)],
            ),
            (
                "default-src 'none'",
                vec![
                    refused("default-src", host),
                    refused("default-src", wasm),
                    refused("default-src", socket),
                ],
            ),
            ("connect-src https://comments.example", vec![refused("connect-src", socket)]),
            (
                "script-src 'strict-dynamic' 'nonce-abc' https: 'wasm-unsafe-eval'",
                vec![refused("script-src", "'nonce-…'")],
            ),
            (
                "script-src-elem 'none'; script-src https: 'wasm-unsafe-eval'",
                vec![refused("script-src-elem", host)],
            ),
        ] {
            assert_eq!(findings(TAG, &[policy]), expected, "{policy}");
        }
    }

    #[test]
    fn each_policy_has_its_say_and_a_nonce_lets_the_script_in() {
        let good = "script-src https: 'wasm-unsafe-eval'; connect-src https: wss:";
        let both = findings(TAG, &[good, "connect-src 'self'"]);
        assert_eq!(both.len(), 2, "{both:?}");
        let nonce = TAG.replace("async", "async nonce=abc");
        assert_eq!(
            findings(&nonce, &["script-src 'strict-dynamic' 'nonce-abc' 'wasm-unsafe-eval'"]),
            []
        );
        let meta = format!(
            "<meta http-equiv=Content-Security-Policy content=\"connect-src 'self'\">{TAG}"
        );
        assert_eq!(findings(&meta, &[]).len(), 2);
    }

    proptest! {
        #[test]
        fn no_page_and_no_policy_stops_it(html in ".{0,200}", policy in "[a-z' :;,*./-]{0,80}") {
            let _ = findings(&html, &[&policy]);
        }
    }
}
