//! Routes to handlers. axum compiles all that serves a route for each type of handler anew, and asks of each type several times
//! whether all that its handler awaits may be sent to another thread. Handlers without their type are asked once, which
//! saves a sixth of the time that the server takes to compile.

use std::{pin::Pin, sync::Arc};

use axum::{
    extract::Request,
    handler::Handler,
    response::Response,
    routing::{self, MethodRouter},
};

use crate::app::App;

type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler without its type.
#[derive(Clone)]
pub struct Erased(Arc<dyn Fn(Request, App) -> Answer + Send + Sync>);

impl Handler<(), App> for Erased {
    type Future = Answer;

    fn call(self, request: Request, app: App) -> Answer {
        (self.0)(request, app)
    }
}

/// Takes the type of a handler away.
pub fn erased<H: Handler<T, App>, T: 'static>(handler: H) -> Erased {
    Erased(Arc::new(move |request, app| Box::pin(handler.clone().call(request, app))))
}

/// A route that is read.
pub fn get<H: Handler<T, App>, T: 'static>(handler: H) -> MethodRouter<App> {
    routing::get(erased(handler))
}

/// A route that something is sent to.
pub fn post<H: Handler<T, App>, T: 'static>(handler: H) -> MethodRouter<App> {
    routing::post(erased(handler))
}

/// A page with a form that is sent to the page's own address.
pub fn form<P, S, T: 'static, U: 'static>(page: P, submit: S) -> MethodRouter<App>
where
    P: Handler<T, App>,
    S: Handler<U, App>,
{
    get(page).post(erased(submit))
}

/// Routes with one path, and their documentation; as [`utoipa_axum::routes`].
macro_rules! routes {
    ($($handler:path),+) => {{
        use utoipa_axum::PathItemExt as _;
        let (mut schemas, mut paths) = (Vec::new(), utoipa::openapi::path::Paths::new());
        let mut router = axum::routing::MethodRouter::new();
        $(
            let (path, item, methods) = utoipa_axum::routes!(@resolve_types $handler : schemas);
            for method in &methods {
                router = router.on(method.to_method_filter(), $crate::routing::erased($handler));
            }
            paths.add_path_operation(&path, methods, item);
        )+
        (schemas, paths, router)
    }};
}
pub(crate) use routes;
