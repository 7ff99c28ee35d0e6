//! Every route, and what its parameters name.

use afterword_server::routes::openapi;
use serde_json::Value;

/// What a parameter of a route names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    Thread,
    Comment,
    Member,
    Report,
    Key,
    Webhook,
    Delivery,
    Ban,
    Notice,
    Removal,
    Service,
    Invitation,
    Cursor,
    /// Its value is the caller's own: it names nothing that is there.
    Nothing,
}

/// The table: every parameter of every route, by its name.
pub fn names(parameter: &str) -> Names {
    match parameter {
        "thread" | "watch" => Names::Thread,
        "comment" => Names::Comment,
        "member" | "person" => Names::Member,
        "report" => Names::Report,
        "api_key" => Names::Key,
        "webhook" => Names::Webhook,
        "delivery" => Names::Delivery,
        "ban" => Names::Ban,
        "notice" => Names::Notice,
        "removal" => Names::Removal,
        "service" => Names::Service,
        "invitation" => Names::Invitation,
        "cursor" => Names::Cursor,
        "key"
        | "url"
        | "sort"
        | "lang"
        | "limit"
        | "min_seq"
        | "ticket"
        | "panel"
        | "q"
        | "kind"
        | "phase"
        | "author"
        | "order"
        | "crowd"
        | "state"
        | "act"
        | "subject"
        | "by"
        | "since"
        | "until"
        | "format"
        | "from"
        | "base"
        | "dry_run"
        | "idempotency-key"
        | "sec-websocket-protocol"
        | "if-none-match" => Names::Nothing,
        other => panic!("what does the parameter {other} name?"),
    }
}

/// A route, as the description of the API has it.
pub struct Operation {
    pub method: String,
    pub path: String,
    pub parameters: Vec<String>,
    pub has_body: bool,
}

/// All of them.
pub fn operations() -> Vec<Operation> {
    let openapi = serde_json::to_value(openapi()).unwrap();
    let mut operations = Vec::new();
    for (path, item) in openapi["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if !operation.is_object() {
                continue;
            }
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let name = |parameter: &Value| parameter["name"].as_str().unwrap().to_owned();
            operations.push(Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                parameters: parameters.iter().map(name).collect(),
                has_body: operation["requestBody"].is_object(),
            });
        }
    }
    assert!(operations.len() >= 12, "the router has routes");
    operations
}
