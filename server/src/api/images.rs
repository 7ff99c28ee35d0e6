//! Pictures in comments. What is sent is made anew; what is served holds nothing of a session, and pages of all sites may
//! show it.

use std::time::Duration;

use axum::{
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::{
    limits,
    wire::{Code, Image, ImageId, Images, SiteKey},
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use crate::{
    app::App,
    domain::{actor::Actor, address},
    error::{Error, Result},
    extract::{Author, ClientAddress, Created, Path, Rule, Site, file},
    pictures::{self, Unusable},
    store::images,
};

/// Pictures that one person may send in [`PERIOD`], and that may come from one address block.
const MOST: u32 = 20;
const MOST_OF_ADDRESS: u32 = 60;
const PERIOD: Duration = Duration::from_mins(10);

const HEADERS: [(HeaderName, &str); 3] = [
    (header::CONTENT_DISPOSITION, "inline; filename=\"image\""),
    (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

/// Sends a picture, to be shown in a comment
///
/// The body is the file itself, a PNG, JPEG, GIF or WebP of at most 5 MB and 16 megapixels, with its media type as
/// `Content-Type`. Its pixels alone are kept, the right way up, at most 1,600 wide and high; of one that moves, its first
/// moment. The answer's `url` goes into a comment as `![what there is to see](url)`. A picture that no comment shows is
/// deleted a day later. The same picture again has the same address.
#[utoipa::path(
    post, path = "/images", tag = "comments", request_body(content = Vec<u8>, content_type = "image/*"),
    responses((status = 201, body = Image)), security(("guest" = []), ("session" = []), ("token" = []), ("key" = []))
)]
pub async fn create(
    State(app): State<App>,
    site: Site,
    author: Author,
    ClientAddress(address): ClientAddress,
    request: Request,
) -> Result<Created<Image>> {
    match (site.info.settings.images, &author.0) {
        (Images::Off, _) => return Err(Code::ImagesNotTaken.into()),
        (Images::Members, Actor::Guest(_)) => return Err(Code::MembersOnly.into()),
        _ => (),
    }
    let actor = author.0.key();
    let rule = Rule { name: "image", most: MOST, period: PERIOD };
    app.limits.take(rule, &format!("{}:{actor}", site.id)).await?;
    let rule = Rule { name: "image_address", most: MOST_OF_ADDRESS, period: PERIOD };
    app.limits.take(rule, &format!("{}:{}", site.id, address::block(address))).await?;
    let file = file(request).await?;
    // One at a time on each node: a picture takes memory.
    let place = app.portraits.acquire().await.map_err(Error::bug)?;
    let fitted = spawn_blocking(move || pictures::fit(&file)).await.map_err(Error::bug)?;
    drop(place);
    let fitted = fitted.map_err(|unusable| match unusable {
        Unusable::NoPicture => Code::NotAnImage,
        Unusable::TooLarge => Code::ImageTooLarge,
    })?;
    let mut tx = app.store.write(site.id).await?;
    let digest = Sha256::digest(&fitted.bytes).into();
    let id = images::put(&mut tx, actor, &digest, &fitted).await?;
    tx.commit().await?;
    let url = format!("{}{id}", of(&app, &site.info.key));
    Ok(Created(Image { id, url, width: fitted.width, height: fitted.height }))
}

/// What the address of each picture of a site begins with.
pub fn of(app: &App, site: &SiteKey) -> String {
    format!("{}images/{site}/", app.settings.public_url)
}

/// How much may be sent.
pub fn most() -> DefaultBodyLimit {
    DefaultBodyLimit::max(limits::IMAGE_BYTES as usize)
}

#[derive(Deserialize)]
pub struct ImagePath {
    site: SiteKey,
    id: ImageId,
}

/// A picture, whose bytes never change.
pub async fn show(
    State(app): State<App>,
    Path(ImagePath { site, id }): Path<ImagePath>,
) -> Result<Response> {
    let site = app.sites.get(&app.store, &site).await?.ok_or(Code::NotFound)?;
    let mut tx = app.store.latest(site.id).await?;
    let found = images::find(&mut tx, id).await?;
    tx.commit().await?;
    let (kind, bytes) = found.ok_or(Code::NotFound)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind.media_type()));
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
