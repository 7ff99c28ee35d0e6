//! The description of the API, generated from the handlers, and a page to read it.

use axum::{
    handler::Handler,
    http::{HeaderName, HeaderValue, header},
};
use sdk::wire::{Code, Problem};
use utoipa::{
    Modify, OpenApi,
    openapi::{
        ContentBuilder, OpenApi as OpenApiDocument, Ref, ResponseBuilder,
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
        server::{ServerBuilder, ServerVariableBuilder},
    },
};

use crate::app::App;

#[derive(OpenApi)]
#[openapi(
    info(title = "Afterword", description = "Live comments under any page. Everything of a site is below its public key."),
    tags(
        (name = "threads", description = "The discussion of a page"),
        (name = "comments", description = "Posting, reading and changing one comment"),
        (name = "session", description = "Being signed in on a site"),
        (name = "moderation", description = "What readers reported, what waits, and what is decided about it"),
        (name = "members", description = "Who belongs to a site, and what they may do"),
        (name = "settings", description = "What the owner of a site sets: settings, keys of programs, webhooks"),
        (name = "live", description = "What happens, as it happens"),
    ),
    components(schemas(Problem, Code)),
    modifiers(&Finish)
)]
struct Description;

struct Finish;

impl Modify for Finish {
    fn modify(&self, openapi: &mut OpenApiDocument) {
        let site = ServerVariableBuilder::new()
            .default_value("blog")
            .description(Some("The site's public key"))
            .build();
        openapi.servers = Some(vec![
            ServerBuilder::new().url("/api/v1/sites/{site}").parameter("site", site).build(),
        ]);
        let components = openapi.components.get_or_insert_default();
        let guest = ApiKeyValue::with_description(
            "authorization",
            "`Guest awg_…`: 32 random bytes that the client made and keeps",
        );
        let session = ApiKeyValue::with_description(
            "__Host-aw-{site}",
            "A session's cookie. Writes also need the session's token in `X-Afterword-CSRF`.",
        );
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(session)));
        components.add_security_scheme("guest", SecurityScheme::ApiKey(ApiKey::Header(guest)));
        let bearer = |about: &str| {
            let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(about));
            SecurityScheme::Http(scheme.build())
        };
        components.add_security_scheme("key", bearer("`awk_…`: a program's, of one site"));
        components.add_security_scheme(
            "token",
            bearer("`awa_…`: a session's access token, on pages of its origin"),
        );
    }
}

/// What is said of the API as a whole; the routes add themselves.
pub fn description() -> OpenApiDocument {
    Description::openapi()
}

/// Adds to each operation what it can fail with.
pub fn with_problems(mut openapi: OpenApiDocument) -> OpenApiDocument {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let problem = ResponseBuilder::new()
        .description("A refusal (RFC 9457); `code` says why")
        .content(Problem::CONTENT_TYPE, content)
        .build();
    for path in openapi.paths.paths.values_mut() {
        let operations =
            [&mut path.get, &mut path.post, &mut path.put, &mut path.patch, &mut path.delete];
        for operation in operations.into_iter().flatten() {
            operation.responses.responses.insert("default".to_owned(), problem.clone().into());
        }
    }
    openapi
}

/// The description as a handler.
pub fn json(openapi: &OpenApiDocument) -> impl Handler<((),), App> {
    let json = serde_json::to_string_pretty(openapi).unwrap_or_default();
    move || async move {
        let open = HeaderName::from_static("access-control-allow-origin");
        let kind = HeaderValue::from_static("application/json; charset=utf-8");
        ([(header::CONTENT_TYPE, kind), (open, HeaderValue::from_static("*"))], json)
    }
}
