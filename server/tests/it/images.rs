//! Pictures in comments: made anew by the server, shown on their own site alone, gone when no comment shows them.

use std::io::Cursor;

use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use sdk::{
    limits,
    wire::{Code, Image, Images, Role},
};

use crate::support::{Answer, Persona, TestApp, app::Page, persona::refused, pictures};

async fn start() -> TestApp {
    TestApp::where_blog(|settings| settings.images = Images::Everyone).await
}

async fn send(app: &TestApp, who: &Persona, kind: &str, file: Vec<u8>) -> Answer {
    let ask = match &who.browser {
        Some(browser) => app
            .ask("POST", "/images")
            .header("cookie", &browser.cookie)
            .header("x-afterword-csrf", &browser.csrf),
        None => app
            .ask("POST", "/images")
            .header("authorization", &who.header())
            .header("x-afterword-csrf", "1"),
    };
    ask.header("origin", app.blog.origin).header("content-type", kind).body(file).send().await
}

async fn fetch(app: &TestApp, image: &Image) -> Answer {
    app.ask_path("GET", &format!("/images/{}", image.url.split_once("/images/").unwrap().1))
        .send()
        .await
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// What a comment shows.
async fn html(who: &Persona, page: &Page, body: &str) -> String {
    who.post(page, body).await.html.unwrap().0
}

#[tokio::test]
async fn a_picture_is_sent_shown_in_a_comment_and_served_without_a_session() {
    let app = start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let png = pictures::png([90, 20, 160]);
    let image = ada.client.send_image("image/png", png.clone()).await.unwrap();
    assert_eq!((image.width, image.height), (200, 120));
    assert_eq!(image.url, format!("{}/images/blog/{}", app.url(), image.id));
    let again = ada.client.send_image("image/png", png).await.unwrap();
    assert_eq!(again, image, "the same is sent twice and kept once");

    let served = fetch(&app, &image).await;
    assert_eq!(served.header("content-type"), Some("image/png"));
    assert_eq!(served.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(served.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(served.header("cross-origin-resource-policy"), Some("cross-origin"));
    assert_eq!(served.header("content-disposition"), Some("inline; filename=\"image\""));
    let policy = served.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
    assert!(!served.headers.contains_key("set-cookie"));
    assert_eq!(image::load_from_memory(&served.bytes).unwrap().dimensions(), (200, 120));

    let body = format!("Look:\n\n![a cat]({})", image.url);
    let shown = format!(
        "<img src=\"{}\" alt=\"a cat\" width=\"200\" height=\"120\" loading=\"lazy\" decoding=\"async\">",
        image.url
    );
    assert_eq!(html(&ada, &page, &body).await, format!("<p>Look:</p>\n<p>{shown}</p>\n"));
    let preview = ada.client.preview(&body).await.unwrap().html.0;
    assert!(preview.contains(&shown), "{preview}");
}

#[tokio::test]
async fn what_is_large_is_made_smaller_turned_up_and_stripped() {
    let app = start().await;
    let ada = app.guest("Ada");
    let photo = DynamicImage::ImageRgb8(RgbImage::from_fn(2_400, 1_200, |x, y| {
        let part = |number: u32| u8::try_from(number % 251).unwrap();
        Rgb([part(x * 7), part(y * 13), part(x ^ y)])
    }));
    let sent = send(&app, &ada, "image/jpeg", turned(&file(&photo, ImageFormat::Jpeg))).await;
    let image: Image = sent.read();
    assert_eq!((image.width, image.height), (800, 1_600), "the camera was turned");
    let served = fetch(&app, &image).await;
    assert_eq!(served.header("content-type"), Some("image/jpeg"));
    assert!(!served.bytes.windows(4).any(|part| part == b"Exif" || part == b"home"));

    let hole = RgbaImage::from_pixel(20, 10, Rgba([200, 0, 0, 0]));
    let webp = file(&DynamicImage::ImageRgba8(hole), ImageFormat::WebP);
    let image: Image = send(&app, &ada, "image/webp", webp).await.read();
    let served = fetch(&app, &image).await;
    assert_eq!(image::load_from_memory(&served.bytes).unwrap().to_rgba8().get_pixel(5, 5).0[3], 0);
    let gif = file(&pictures_of(3), ImageFormat::Gif);
    assert_eq!(send(&app, &ada, "image/gif", gif).await.status, 201);
}

fn pictures_of(side: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::new(side, side))
}

/// A JPEG whose camera says that it lies on its side, and where it was.
fn turned(jpeg: &[u8]) -> Vec<u8> {
    let mut exif =
        b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0home".to_vec();
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.append(&mut exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// A10 and A14 of the attack cases.
#[tokio::test]
async fn what_hides_in_a_file_does_not_survive_and_bombs_are_not_read() {
    let app = start().await;
    let ada = app.guest("Ada");
    let png = pictures::png([1, 2, 3]);
    let mut polyglot = png.clone();
    polyglot.extend_from_slice(b"<script>alert(1)</script>");
    let image: Image = send(&app, &ada, "image/png", polyglot).await.read();
    let served = fetch(&app, &image).await;
    assert!(!served.bytes.windows(7).any(|part| part == b"<script"));

    let mut bomb = png.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    let mut wide = png.clone();
    wide[16..24].copy_from_slice(&[0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]);
    let crc = crc32(&wide[12..29]);
    wide[29..33].copy_from_slice(&crc.to_be_bytes());
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec();
    for (kind, bytes, code) in [
        ("image/png", bomb, Code::ImageTooLarge),
        ("image/png", wide, Code::ImageTooLarge),
        ("image/png", vec![0; limits::IMAGE_BYTES as usize + 1], Code::ImageTooLarge),
        ("image/png", png[..png.len() / 2].to_vec(), Code::NotAnImage),
        ("image/svg+xml", svg.clone(), Code::NotAnImage),
        ("image/png", svg, Code::NotAnImage),
        ("image/gif", b"GIF89a".to_vec(), Code::NotAnImage),
        ("image/jpeg", b"<!doctype html><script>".to_vec(), Code::NotAnImage),
        ("image/png", Vec::new(), Code::NotAnImage),
        ("application/octet-stream", png.clone(), Code::UnsupportedMediaType),
        ("multipart/form-data; boundary=x", png.clone(), Code::UnsupportedMediaType),
        ("text/plain", png.clone(), Code::UnsupportedMediaType),
    ] {
        assert_eq!(send(&app, &ada, kind, bytes).await.code(), code, "{kind}");
    }
    assert_eq!(app.count("select count(*) from images").await, 1);
    // What it is, its bytes say.
    assert_eq!(send(&app, &ada, "image/jpeg", png).await.status, 201);
}

/// The checksum of a part of a PNG (its specification, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

#[tokio::test]
async fn pictures_of_other_sites_and_servers_stay_links() {
    let app = start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let image = ada.client.send_image("image/png", pictures::png([1, 1, 1])).await.unwrap();
    let nat = Persona::member(&app, &app.news, "Nat", Role::Member).await;
    let foreign = nat.client.send_image("image/png", pictures::png([2, 2, 2])).await.unwrap();
    assert_eq!(fetch(&app, &foreign).await.status, 200);
    let crossed = foreign.url.replace("/news/", "/blog/");
    for address in [
        foreign.url.clone(),
        crossed.clone(),
        image.url.replace("/blog/", "/news/"),
        image.url.replace(&app.url(), "https://evil.example"),
        format!("{}?x=1", image.url),
        "https://evil.example/x.png".to_owned(),
    ] {
        let html = html(&ada, &page, &format!("![cat]({address})")).await;
        assert!(!html.contains("<img") && html.contains(">cat</a>"), "{html}");
    }
    let path = crossed.split_once("/images/").unwrap().1.to_owned();
    for path in [path.as_str(), "nowhere/x", "blog/x", "blog/%00", "blog/..%2f..%2fetc"] {
        let answer = app.ask_path("GET", &format!("/images/{path}")).send().await;
        assert!(matches!(answer.problem().status, 400 | 404), "{path}");
    }
}

#[tokio::test]
async fn a_site_says_who_may_show_pictures() {
    let app = TestApp::start().await;
    let (ada, png) = (app.guest("Ada"), || pictures::png([3, 3, 3]));
    let mei = Persona::member(&app, &app.blog, "Mei", Role::Member).await;
    assert_eq!(send(&app, &ada, "image/png", png()).await.code(), Code::MembersOnly);
    assert_eq!(send(&app, &mei, "image/png", png()).await.status, 201);
    app.set(|settings| settings.images = Images::Off).await;
    assert_eq!(send(&app, &mei, "image/png", png()).await.code(), Code::ImagesNotTaken);
    app.set(|settings| settings.images = Images::Everyone).await;
    assert_eq!(send(&app, &ada, "image/png", png()).await.status, 201);
    let nobody = app.ask("POST", "/images").header("origin", app.blog.origin);
    let nobody = nobody.header("x-afterword-csrf", "1").header("content-type", "image/png");
    assert_eq!(nobody.body(png()).send().await.code(), Code::SignedOut);
    for _ in 0..40 {
        if let Err(error) = ada.client.send_image("image/png", png()).await {
            return assert_eq!(refused::<()>(Err(error)), Code::RateLimited);
        }
    }
    panic!("nobody counts pictures");
}

#[tokio::test]
async fn a_picture_that_no_comment_shows_goes_after_a_day() {
    let app = start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut images = Vec::new();
    for colour in 1..=4 {
        images.push(ada.client.send_image("image/png", pictures::png([colour; 3])).await.unwrap());
    }
    let show = |image: &Image| format!("![cat]({})", image.url);
    ada.post(&page, &show(&images[0])).await;
    let edited = ada.post(&page, &show(&images[1])).await;
    let deleted = ada.post(&page, &show(&images[2])).await;
    let trim =
        async || afterword_server::store::images::trim(app.app.store.jobs(), 100).await.unwrap();
    assert_eq!(trim().await, 0, "all of them are of today");
    let yesterday = "update images set sent_at = sent_at - interval '25 hours'";
    sqlx::query(yesterday).execute(&app.owner).await.unwrap();
    assert_eq!(trim().await, 1);
    assert_eq!(fetch(&app, &images[3]).await.status, 404);
    ada.edit(&page, &edited, "without it").await.unwrap();
    ada.delete(&page, &deleted).await.unwrap();
    assert_eq!(trim().await, 2);
    assert_eq!(fetch(&app, &images[0]).await.status, 200);
}
