//! Reading what somebody says is a picture, and writing it anew. Only the pixels survive: what comes out was written by
//! this server, so nothing that hides in a file does (compare remark42's image proxy, 2026-05).

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};
use sdk::limits;

const QUALITY: u8 = 85;
/// The longest side of what is read, and the memory that reading it may take.
const MOST_SIDE: u32 = 16_384;
const MOST_BYTES: u64 = 128 * 1024 * 1024;
/// A PNG that is larger than this, in bytes, and has no transparent part, is a photograph: JPEG is for those.
const LARGE_PNG: usize = 512 * 1024;

/// Why a file makes no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is no picture that can be read.
    NoPicture,
    /// It has too many pixels.
    TooLarge,
}

/// What a picture is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// For photographs.
    Jpeg,
    /// For everything with edges, or with holes in it.
    Png,
}

/// A picture that fits into a comment.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// What it is written as.
    pub kind: Kind,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Kind {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The kind with this media type.
    pub fn parse(media_type: &str) -> Option<Self> {
        [Self::Jpeg, Self::Png].into_iter().find(|kind| kind.media_type() == media_type)
    }
}

/// The pixels of a picture (PNG, JPEG, GIF, WebP), the right way up; of one that moves, those of its first moment. How
/// many there are is looked at before any is read.
pub fn read(bytes: &[u8]) -> Result<(DynamicImage, Option<ImageFormat>), Unusable> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Unusable::NoPicture)?;
    let format = reader.format();
    let mut most = Limits::default();
    (most.max_image_width, most.max_image_height) = (Some(MOST_SIDE), Some(MOST_SIDE));
    most.max_alloc = Some(MOST_BYTES);
    reader.limits(most);
    let mut decoder = reader.into_decoder().map_err(|error| reason(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limits::IMAGE_PIXELS {
        return Err(Unusable::TooLarge);
    }
    // A camera says which way is up; without it a picture lies on its side.
    let orientation = decoder.orientation().map_err(|error| reason(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| reason(&error))?;
    picture.apply_orientation(orientation);
    Ok((picture, format))
}

/// A picture for a comment, at most [`limits::IMAGE_SIDE`] wide and high. Takes up to some seconds.
pub fn fit(bytes: &[u8]) -> Result<Fitted, Unusable> {
    let (mut picture, format) = read(bytes)?;
    let most = limits::IMAGE_SIDE;
    if picture.width() > most || picture.height() > most {
        picture = picture.resize(most, most, FilterType::CatmullRom);
    }
    // Eight bits a channel are what screens show.
    let picture = DynamicImage::ImageRgba8(picture.into_rgba8());
    let (width, height) = (picture.width(), picture.height());
    let fitted = |kind, bytes| Fitted { kind, width, height, bytes };
    if format == Some(ImageFormat::Jpeg) {
        return Ok(fitted(Kind::Jpeg, jpeg(&picture)?));
    }
    let mut png = Cursor::new(Vec::new());
    let is_whole =
        picture.as_rgba8().is_some_and(|pixels| pixels.pixels().all(|it| it.0[3] == 255));
    let written = if is_whole {
        DynamicImage::ImageRgb8(picture.to_rgb8()).write_to(&mut png, ImageFormat::Png)
    } else {
        picture.write_to(&mut png, ImageFormat::Png)
    };
    written.map_err(|_| Unusable::NoPicture)?;
    let png = png.into_inner();
    if is_whole && png.len() > LARGE_PNG {
        return Ok(fitted(Kind::Jpeg, jpeg(&picture)?));
    }
    Ok(fitted(Kind::Png, png))
}

/// A picture as JPEG, on white: JPEG knows no transparency.
pub fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, Unusable> {
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    flatten(picture).write_with_encoder(encoder).map_err(|_| Unusable::NoPicture)?;
    Ok(jpeg)
}

fn flatten(picture: &DynamicImage) -> DynamicImage {
    let mut pixels = picture.to_rgba8();
    for pixel in pixels.pixels_mut() {
        let alpha = u16::from(pixel.0[3]);
        for channel in &mut pixel.0[..3] {
            let mixed = (u16::from(*channel) * alpha + 255 * (255 - alpha)) / 255;
            *channel = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
        pixel.0[3] = 255;
    }
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).into_rgb8())
}

fn reason(error: &image::ImageError) -> Unusable {
    match error {
        image::ImageError::Limits(_) => Unusable::TooLarge,
        _ => Unusable::NoPicture,
    }
}
