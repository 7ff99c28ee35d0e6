//! Making a small square picture out of whatever somebody uploads. Only the pixels survive: what comes out was written by
//! this server, so nothing that hides in a file does (compare remark42's image proxy, 2026-05).

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};

/// The side of the picture, in pixels: it is shown at 32, on screens of up to three times as many.
const SIDE: u32 = 96;
const QUALITY: u8 = 85;
/// The longest side of what is uploaded, and the memory that reading it may take.
const MOST_SIDE: u32 = 8_192;
const MOST_PIXELS: u64 = 16_000_000;
const MOST_BYTES: u64 = 128 * 1024 * 1024;

/// Why a file makes no portrait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is no picture that can be read.
    NoPicture,
    /// It has too many pixels.
    TooLarge,
}

/// A JPEG of the middle of a picture (PNG, JPEG, GIF, WebP). Takes tens of milliseconds.
pub fn portrait(bytes: &[u8]) -> Result<Vec<u8>, Unusable> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Unusable::NoPicture)?;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(MOST_SIDE), Some(MOST_SIDE));
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| reason(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unusable::TooLarge);
    }
    // A camera says which way is up; without it a portrait lies on its side.
    let orientation = decoder.orientation().map_err(|error| reason(&error))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| reason(&error))?;
    picture.apply_orientation(orientation);
    let small = flatten(&picture.resize_to_fill(SIDE, SIDE, FilterType::CatmullRom));
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    small.write_with_encoder(encoder).map_err(|_| Unusable::NoPicture)?;
    Ok(jpeg)
}

/// On white: JPEG knows no transparency.
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

#[cfg(test)]
mod tests {
    use image::{DynamicImage, GenericImageView, ImageFormat, RgbaImage};

    use super::{SIDE, Unusable, portrait};

    fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let pixels = RgbaImage::from_fn(width, height, |x, y| {
            let (x, y) = (u8::try_from(x % 256).unwrap(), u8::try_from(y % 256).unwrap());
            image::Rgba([x, y, 80, 255])
        });
        let picture = DynamicImage::ImageRgba8(pixels);
        let picture = match format {
            ImageFormat::Jpeg => DynamicImage::ImageRgb8(picture.into_rgb8()),
            _ => picture,
        };
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_of_any_kind_becomes_a_small_square_jpeg() {
        for (format, width, height) in [
            (ImageFormat::Png, 300, 200),
            (ImageFormat::Jpeg, 40, 400),
            (ImageFormat::Gif, 96, 96),
            (ImageFormat::WebP, 1, 1),
        ] {
            let jpeg = portrait(&file(width, height, format)).unwrap();
            assert!(jpeg.len() < 16 * 1024 && jpeg.starts_with(&[0xff, 0xd8]), "{format:?}");
            let read = image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg).unwrap();
            assert_eq!(read.dimensions(), (SIDE, SIDE), "{format:?}");
        }
    }

    #[test]
    fn what_hides_in_a_file_does_not_survive() {
        let mut png = file(10, 10, ImageFormat::Png);
        png.extend_from_slice(b"<script>alert(1)</script>");
        let jpeg = portrait(&png).unwrap();
        assert!(!jpeg.windows(7).any(|part| part == b"<script"));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        // A PNG that says it is 50,000 pixels wide and high.
        let mut bomb = file(1, 1, ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
        for (bytes, why) in [
            (&b""[..], Unusable::NoPicture),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Unusable::NoPicture),
            (b"GIF89a", Unusable::NoPicture),
            (b"\x89PNG\r\n\x1a\n<script>", Unusable::NoPicture),
        ] {
            assert_eq!(portrait(bytes), Err(why), "{bytes:?}");
        }
        assert!(portrait(&bomb).is_err());
    }
}
