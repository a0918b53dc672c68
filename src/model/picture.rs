//! Whether a file is a picture that can be shown, and how large it is.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use super::drawing::drawn;
use crate::diagnostic::{Finding, message};
use crate::locale::{FileTypes, file_types, limits};

/// The width and height of a picture in pixels, as they are shown.
///
/// # Errors
/// A finding without place and name: it is of no type that can be shown, broken, or too large.
pub(super) fn measured(name: &str, bytes: &[u8]) -> Result<(u32, u32), Finding> {
    let ending = FileTypes::ending(name);
    let all = &file_types().pictures;
    if !all.contains(&ending) {
        return Err(Finding::error(message::PICTURE_TYPE)
            .with("ending", ending)
            .with("all", all.join(", ")));
    }
    match ImageFormat::from_extension(&ending) {
        Some(format) => decoded(format, bytes),
        None => drawn(bytes),
    }
}

/// Decodes all of it: only so is it known that nothing is cut off.
fn decoded(format: ImageFormat, bytes: &[u8]) -> Result<(u32, u32), Finding> {
    if image::guess_format(bytes).ok() != Some(format) {
        return Err(Finding::error(message::PICTURE_BROKEN));
    }
    let mut reader = ImageReader::new(Cursor::new(bytes));
    reader.set_format(format);
    let broken = |_| Finding::error(message::PICTURE_BROKEN);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    let most = limits().files.pixels;
    if u64::from(width) * u64::from(height) > most as u64 {
        return Err(Finding::error(message::PICTURE_TOO_LARGE)
            .with("width", width as usize)
            .with("height", height as usize)
            .with("most", most / 1_000_000));
    }
    // The standard for archives takes inks only with the profile of the press.
    if format == ImageFormat::Jpeg && is_in_inks(bytes) {
        return Err(Finding::error(message::PICTURE_INKS));
    }
    // A camera notes how it was held, and browsers and Typst turn the picture by it.
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok((picture.width(), picture.height()))
}

/// Whether a JPEG has four components: those of screens have one or three. The decoder hands all of them on as red, green
/// and blue, but a PDF takes the file as it is.
fn is_in_inks(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xFF, marker, high, low, ..] = rest {
        let behind = match marker {
            // The head of the picture, in any of its codings.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => return rest.get(9) == Some(&4),
            0xFF => 1,
            _ => 2 + usize::from(u16::from_be_bytes([*high, *low])),
        };
        rest = rest.get(behind..).unwrap_or_default();
    }
    false
}
