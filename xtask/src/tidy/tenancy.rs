//! Each public function of the store takes the site it works for.

use super::{Finding, Source};

/// The functions that work for no site or for all of them, as `file::function`: finding a site,
/// making one, and what the server does for itself under the jobs role.
const FOR_ALL_SITES: &[&str] = &[
    "mod::migrate",
    "mod::owner",
    "mod::constraint",
    "mod::ping",
    "deliveries::trim",
    "events::trim",
    "export::of_account",
    "idempotency::trim",
    "images::trim",
    "invitations::trim",
    "members::moderates_somewhere",
    "members::sites_of",
    "members::staffed_by",
    "operators::claim",
    "operators::is",
    "operators::is_nobodys",
    "sign_in_codes::trim",
    "sites::all",
    "sites::by_key",
    "sites::insert",
    "sites::keys",
    "sso_uses::trim",
    "waiting::begin",
    "waiting::connection",
    "widget_sessions::trim",
    "widget_tokens::trim",
    "writing_blocks::trim",
];

/// Modules whose tables belong to the installation: a person is no tenant's, nor is work that is left to do.
const OF_NO_SITE: &[&str] = &[
    "account_sessions",
    "accounts",
    "authenticators",
    "avatars",
    "departures",
    "identities",
    "jobs",
    "merging",
    "passkeys",
    "profiles",
    "proofs",
    "providers",
    "recovery_codes",
];

/// Ways to say which site: a transaction that sees no other one, or the id.
const SITES: [&str; 2] = ["SiteTx", "SiteId"];

/// Checks the signatures of one file below `server/src/store`.
pub fn check(source: &Source) -> Vec<Finding> {
    let Some(file) = source.path.strip_prefix("server/src/store/") else { return Vec::new() };
    let module = file.trim_end_matches(".rs").replace('/', "::");
    // The servers as such: who they are and how far they have come.
    if OF_NO_SITE.contains(&module.as_str()) || module.starts_with("servers::") {
        return Vec::new();
    }
    let lines = source.code();
    let mut findings = Vec::new();
    for (index, (line, text)) in lines.iter().enumerate() {
        let Some(name) = public_function(text) else { continue };
        // rustfmt ends a signature with the line that opens the body.
        let rest = lines[index..].iter().map(|(_, text)| *text);
        let mut signature = String::new();
        for text in rest {
            signature.push_str(text);
            if text.ends_with('{') || text.ends_with(';') {
                break;
            }
        }
        let parameters = signature.split("->").next().unwrap_or_default();
        let exempt = FOR_ALL_SITES.contains(&format!("{module}::{name}").as_str());
        if !exempt && !SITES.iter().any(|site| parameters.contains(site)) {
            findings.push(Finding {
                path: source.path.clone(),
                line: *line,
                rule: format!("`{module}::{name}` takes no `SiteTx` or `SiteId`"),
                why: "what forgets the site can leak one tenant's rows to another \
                      (exceptions are named in xtask/src/tidy/tenancy.rs)",
            });
        }
    }
    findings
}

/// The name of a public function at the top of a module.
fn public_function(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub ")?;
    let rest = rest.strip_prefix("async ").unwrap_or(rest).strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str) -> usize {
        let path = "server/src/store/threads.rs".to_owned();
        check(&Source { path, text: text.to_owned() }).len()
    }

    #[test]
    fn a_function_without_a_site_is_found() {
        assert_eq!(
            findings("pub async fn all(\n    db: &mut PgConnection,\n) -> Result<()> {\n}\n"),
            1
        );
    }

    #[test]
    fn a_function_with_a_site_is_fine() {
        let text = "pub async fn all(\n    db: &mut PgConnection,\n    site: SiteId,\n) -> Result<()> {\n}\n";
        assert_eq!(findings(text), 0);
        assert_eq!(findings("async fn private(db: &mut PgConnection) {\n}\n"), 0);
    }
}
