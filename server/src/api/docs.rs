//! The description of the API as a page for people: no script, nothing from elsewhere.

use axum::{
    handler::Handler,
    http::{HeaderValue, header},
};
use sdk::wire::Code;
use serde_json::Value;
use utoipa::openapi::{
    OpenApi, RefOr, Required,
    path::{Operation, Parameter, ParameterIn},
};
use view::{Element, el, to_html};

use crate::{
    app::App,
    domain::markdown::{self, Extras},
};

const STYLE: &str = include_str!("docs.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The page as a handler.
pub fn page(openapi: &OpenApi) -> impl Handler<((),), App> {
    let html = format!("<!doctype html>{}", to_html(&document(openapi).into()));
    move || async move {
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        (
            [
                (header::CONTENT_TYPE, kind),
                (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
            ],
            html,
        )
    }
}

fn document(openapi: &OpenApi) -> Element {
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("meta").attr("name", "viewport").attr("content", "width=device-width"))
        .child(el("title").child("Afterword API"))
        .child(el("style").child(STYLE));
    let operations = openapi.paths.paths.iter().flat_map(|(path, item)| {
        let methods = [
            ("GET", &item.get),
            ("POST", &item.post),
            ("PUT", &item.put),
            ("PATCH", &item.patch),
            ("DELETE", &item.delete),
        ];
        methods.into_iter().filter_map(move |(method, operation)| {
            operation.as_ref().map(|operation| describe(method, path, operation))
        })
    });
    let body = el("main")
        .child(el("h1").child("Afterword API"))
        .child(
            el("p")
                .child("Everything of a site is below ")
                .child(el("code").child("/api/v1/sites/{site}"))
                .child(", where {site} is its public key. Refusals are problem documents (RFC 9457). The whole description, for programs: ")
                .child(el("a").attr("href", "/api/openapi.json").child("openapi.json"))
                .child("."),
        )
        .children(operations)
        .child(el("h2").attr("id", "shapes").child("Shapes"))
        .children(shapes(openapi))
        .child(el("h2").attr("id", "problems").child("Problems"))
        .child(problems());
    el("html").attr("lang", "en").child(head).child(el("body").child(body))
}

fn describe(method: &'static str, path: &str, operation: &Operation) -> Element {
    let parameters = operation.parameters.iter().flatten();
    let parameters = parameters.filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(parameter),
        RefOr::Ref(_) => None,
    });
    let parameters = parameters.collect::<Vec<_>>();
    let operation = serde_json::to_value(operation).unwrap_or_default();
    let text = |name: &str| operation[name].as_str().unwrap_or_default().to_owned();
    let takes = shape_link(&operation["requestBody"], "Takes ");
    let answers = operation["responses"].as_object().into_iter().flatten();
    let answers = answers.filter_map(|(status, answer)| shape_link(answer, &format!("{status}: ")));
    el("section")
        .child(
            el("h2")
                .child(el("b").child(method))
                .child(" ")
                .child(el("code").child(path.to_owned())),
        )
        .child(el("p").class("summary").child(text("summary")))
        .child(el("div").html(markdown::render(&text("description"), Extras::default())))
        .children(
            (!parameters.is_empty())
                .then(|| el("dl").children(parameters.into_iter().flat_map(parameter))),
        )
        .children(takes)
        .children(answers)
}

/// Where the shape of a body is described, if it has one.
fn shape_link(body: &Value, before: &str) -> Option<Element> {
    let (_, content) = body["content"].as_object()?.iter().next()?;
    let name = content["schema"]["$ref"].as_str()?.rsplit('/').next()?;
    let link = el("a").attr("href", format!("#{name}")).child(name.to_owned());
    Some(el("p").child(before.to_owned()).child(link))
}

/// Every shape that crosses the network, with its fields.
fn shapes(openapi: &OpenApi) -> Vec<Element> {
    let components = serde_json::to_value(&openapi.components).unwrap_or_default();
    let schemas = components["schemas"].as_object().cloned().unwrap_or_default();
    let fields = |schema: &Value| {
        let fields = schema["properties"].as_object().cloned().unwrap_or_default();
        let field = |(name, field): (String, Value)| {
            let kind = kind(&field);
            let about = field["description"].as_str().unwrap_or_default().to_owned();
            [
                el("dt").child(el("code").child(name)).child(format!(" {kind}")),
                el("dd").child(about),
            ]
        };
        el("dl").children(fields.into_iter().flat_map(field))
    };
    let shape = |(name, schema): (String, Value)| {
        let about = schema["description"].as_str().unwrap_or_default();
        el("section")
            .attr("id", name.clone())
            .child(el("h2").child(el("code").child(name)))
            .child(el("div").html(markdown::render(about, Extras::default())))
            .child(fields(&schema))
    };
    schemas.into_iter().map(shape).collect()
}

/// The kind of a field, in a word.
fn kind(field: &Value) -> String {
    let of = |field: &Value| {
        field["$ref"].as_str().and_then(|name| name.rsplit('/').next()).map(str::to_owned)
    };
    let one = field["oneOf"].as_array().and_then(|kinds| kinds.iter().find_map(of));
    let items = || of(&field["items"]).map(|name| format!("list of {name}"));
    let plain = || match &field["type"] {
        Value::Array(kinds) => kinds.first().and_then(Value::as_str).unwrap_or_default().to_owned(),
        kind => kind.as_str().unwrap_or_default().to_owned(),
    };
    of(field).or(one).or_else(items).unwrap_or_else(plain)
}

fn parameter(parameter: &Parameter) -> [Element; 2] {
    let place = match parameter.parameter_in {
        ParameterIn::Query | ParameterIn::QueryString => "query",
        ParameterIn::Path => "path",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    };
    let needed = if matches!(parameter.required, Required::True) { "" } else { ", optional" };
    let name =
        el("dt").child(el("code").child(parameter.name.clone())).child(format!(" {place}{needed}"));
    [name, el("dd").child(parameter.description.clone().unwrap_or_default())]
}

/// Each code has a place of its own, which a problem's `type` leads to.
fn problems() -> Element {
    let row = |code: &Code| {
        el("tr")
            .attr("id", code.as_str())
            .child(el("td").child(el("code").child(code.as_str())))
            .child(el("td").child(code.status().to_string()))
            .child(el("td").child(code.title()))
    };
    let head = el("tr").children(
        ["code", "status", "meaning"].map(|name| el("th").attr("scope", "col").child(name)),
    );
    el("table")
        .child(el("thead").child(head))
        .child(el("tbody").children(Code::ALL.iter().map(row)))
}
