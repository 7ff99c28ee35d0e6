//! Import and export: a site's conversations as a file, and those of other systems as ours.
//!
//! `formats` reads what a system exported into [`archive`], the one form that everything is imported from and exported to;
//! `grove` says what of it is kept and where it stands, which is pure; [`import`] and [`export`] are the way to the
//! database and back.

pub mod archive;
mod dates;
pub mod export;
pub mod formats;
mod grove;
pub mod import;
mod markup;

pub use formats::Format;
