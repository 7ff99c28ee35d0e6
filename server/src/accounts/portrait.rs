//! Making a small square picture out of whatever somebody uploads.

use image::imageops::FilterType;

pub use crate::pictures::Unusable;
use crate::pictures::{jpeg, read};

/// The side of the picture, in pixels: it is shown at 32, on screens of up to three times as many.
const SIDE: u32 = 96;

/// A JPEG of the middle of a picture (PNG, JPEG, GIF, WebP). Takes tens of milliseconds.
pub fn portrait(bytes: &[u8]) -> Result<Vec<u8>, Unusable> {
    let (picture, _) = read(bytes)?;
    jpeg(&picture.resize_to_fill(SIDE, SIDE, FilterType::CatmullRom))
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
