//! The description of the API as a page for people: no script, nothing from elsewhere.

use axum::{
    handler::Handler,
    http::{HeaderValue, header},
};
use sdk::wire::Code;
use utoipa::openapi::{
    OpenApi, RefOr, Required,
    path::{Operation, Parameter, ParameterIn},
};
use view::{Element, el, to_html};

use crate::app::App;

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
    let sends = operation.request_body.as_ref().map(|_| el("p").child("Takes a JSON body."));
    el("section")
        .child(
            el("h2")
                .child(el("b").child(method))
                .child(" ")
                .child(el("code").child(path.to_owned())),
        )
        .child(el("p").class("summary").child(operation.summary.clone().unwrap_or_default()))
        .children(operation.description.clone().map(|text| el("p").child(text)))
        .children(sends)
        .children(
            (!parameters.is_empty())
                .then(|| el("dl").children(parameters.into_iter().flat_map(parameter))),
        )
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
