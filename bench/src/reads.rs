//! First pages a second.

use std::{fs, path::PathBuf, process};

use crate::{
    http::Connection,
    load::{Contest, Side, Worker, contest},
    pgbench::Pgbench,
    plan::Plan,
    process::Process,
    scene::{CONNECTIONS, ORIGIN, READ, SITE, Scene},
    statements::Reader,
};

/// Clients that read at the same time.
const READERS: usize = 32;
/// Roots of a page that no cache holds: it keeps those with the usual number only.
const UNCACHED: u32 = 24;

/// Measures pages from the cache and from the database.
pub async fn measure(plan: &Plan, scene: &Scene) -> anyhow::Result<Vec<Contest>> {
    let server = scene.server().await?;
    let (site, thread) = (format!("/api/v1/sites/{SITE}/threads"), scene.thread(READ)?);
    let json = format!("{site}/{thread}/comments");
    let fragment = format!("{site}/first?key={READ}");
    let uncached = format!("{site}/{thread}/comments?limit={UNCACHED}");

    let pages = [
        save(&server, scene, &json, "json").await?,
        save(&server, scene, &fragment, "html").await?,
    ];
    let bare = scene.bare(&pages).await?;
    let mut contests = Vec::new();
    for (path, other, kind, page) in
        [(&json, "/0", "JSON", &pages[0]), (&fragment, "/1", "HTML", &pages[1])]
    {
        let what =
            format!("first page, {kind}, cached, {} bytes of brotli", fs::metadata(page)?.len());
        let ours = side("afterword", &server, path, "br", READERS).await?;
        let bare = side("bare axum", &bare, other, "br", READERS).await?;
        contests.push(contest(plan, what, ours, bare).await?);
    }

    let connections = CONNECTIONS as usize;
    for (encoding, what) in [("identity", "not compressed"), ("br", "compressed each time")] {
        let what = format!("first page, JSON, from the database, {what}");
        let ours = side("afterword", &server, &uncached, encoding, connections).await?;
        contests.push(contest(plan, what, ours, loops(scene)?).await?);
    }
    let ours = side("afterword", &server, &uncached, "identity", connections).await?;
    let (site, thread, limit) = (scene.site, scene.thread(READ)?, UNCACHED);
    let pgbench = Pgbench::record(scene, 1, |store| Reader { store, site, thread, limit }).await?;
    let what = "first page, JSON, from the database, beside the same statements by pgbench";
    contests.push(contest(plan, what, ours, pgbench).await?);
    let ours = side("afterword", &server, &uncached, "br", connections).await?;
    let bare = side("bare axum", &bare, "/0", "br", connections).await?;
    let what = "first page, JSON, from the database, beside bytes that are there";
    contests.push(contest(plan, what, ours, bare).await?);
    Ok(contests)
}

/// The request for the page that is in the cache.
pub fn cached(server: &Process, scene: &Scene) -> anyhow::Result<Vec<u8>> {
    let path = format!("/api/v1/sites/{SITE}/threads/{}/comments", scene.thread(READ)?);
    Ok(request(server, &path, "br"))
}

/// The same queries, without a request around them.
fn loops(scene: &Scene) -> anyhow::Result<Side<Reader>> {
    let (site, thread, limit) = (scene.site, scene.thread(READ)?, UNCACHED);
    let reader = || Reader { store: scene.store.clone(), site, thread, limit };
    let workers = std::iter::repeat_with(reader).take(CONNECTIONS as usize).collect();
    Ok(Side { name: "bare sqlx", workers, process: process::id() })
}

/// Keeps what the server answers, for the bare server to answer the same.
async fn save(server: &Process, scene: &Scene, path: &str, name: &str) -> anyhow::Result<PathBuf> {
    let mut connection = Connection::open(server.address).await?;
    let request = request(server, path, "br");
    let answer = connection.expect(200, &request).await?;
    let file = scene.directory.path().join(name);
    fs::write(&file, answer.body)?;
    Ok(file)
}

struct Get {
    connection: Connection,
    request: Vec<u8>,
}

impl Worker for Get {
    async fn work(&mut self) -> anyhow::Result<()> {
        self.connection.expect(200, &self.request).await.map(drop)
    }
}

async fn side(
    name: &'static str,
    server: &Process,
    path: &str,
    encoding: &str,
    clients: usize,
) -> anyhow::Result<Side<Get>> {
    let mut workers = Vec::new();
    for _ in 0..clients {
        let connection = Connection::open(server.address).await?;
        workers.push(Get { connection, request: request(server, path, encoding) });
    }
    Ok(Side { name, workers, process: server.id() })
}

/// What a browser's script sends, without what nobody reads.
fn request(server: &Process, path: &str, encoding: &str) -> Vec<u8> {
    let address = server.address;
    format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\norigin: {ORIGIN}\r\naccept-encoding: {encoding}\r\n\r\n"
    )
    .into_bytes()
}
