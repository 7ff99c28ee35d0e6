//! A host of pictures, such as a site has for its users. It answers with what a test put there: pictures, and harm.

use std::{
    collections::HashMap,
    future::pending,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use tokio::net::TcpListener;

use super::TestApp;

/// A picture of one colour, as PNG.
pub fn png(colour: [u8; 3]) -> Vec<u8> {
    let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(200, 120, Rgb(colour)));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// What the host answers.
#[derive(Clone, Debug)]
pub enum Reply {
    /// This, and that it is a picture.
    Bytes(Vec<u8>),
    /// That it has none.
    Status(StatusCode),
    /// That it is elsewhere.
    Elsewhere(String),
    /// Nothing, ever.
    Never,
}

/// A host.
#[derive(Clone, Debug)]
pub struct PictureHost {
    /// Where it is.
    pub origin: String,
    told: Arc<Mutex<HashMap<String, Reply>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl PictureHost {
    /// Starts one where the server may go.
    pub async fn start() -> Self {
        Self::at("127.0.0.2").await
    }

    /// Starts one inside our own network.
    pub async fn inside() -> Self {
        Self::at("127.0.0.1").await
    }

    async fn at(address: &str) -> Self {
        let listener = TcpListener::bind((address, 0)).await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let host = Self { origin, told: Arc::default(), asked: Arc::default() };
        let router = Router::new().fallback(answer).with_state(host.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        host
    }

    /// Puts something at a path; its address.
    pub fn put(&self, path: &str, reply: Reply) -> String {
        self.told.lock().unwrap().insert(path.to_owned(), reply);
        self.address(path)
    }

    /// The address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// How often somebody asked for a path.
    pub fn asked(&self, path: &str) -> usize {
        self.asked.lock().unwrap().iter().filter(|asked| *asked == path).count()
    }
}

async fn answer(State(host): State<PictureHost>, uri: Uri) -> Response {
    host.asked.lock().unwrap().push(uri.path().to_owned());
    let reply = host.told.lock().unwrap().get(uri.path()).cloned();
    match reply.unwrap_or(Reply::Status(StatusCode::NOT_FOUND)) {
        Reply::Bytes(bytes) => ([(header::CONTENT_TYPE, "image/png")], bytes).into_response(),
        Reply::Status(status) => status.into_response(),
        Reply::Elsewhere(to) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
        Reply::Never => pending().await,
    }
}

impl TestApp {
    /// A server whose operator lets it get pictures from [`PictureHost::start`], and from nowhere else on this machine.
    pub async fn with_pictures() -> Self {
        Self::with_settings(|settings| {
            let open = vec!["127.0.0.2/32".parse().unwrap()];
            settings.outgoing = afterword_server::outgoing::Outgoing::new(None, open).unwrap();
        })
        .await
    }

    /// Waits until nothing is left to do.
    pub async fn idle(&self) {
        super::until("the end of the work", async || {
            (self.count("select count(*) from jobs").await == 0).then_some(())
        })
        .await;
    }
}
