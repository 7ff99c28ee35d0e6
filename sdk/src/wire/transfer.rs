//! Bringing the comments of another system to a site.

use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// Why a comment of a file is not imported.
    WhyLeftOut {
        /// It was taken away, or was spam, and nobody answered it.
        Removed = "removed",
        /// A program wrote it, to tell of a link: a pingback or a trackback.
        Pingback = "pingback",
        /// There is nothing to read in it.
        Empty = "empty",
        /// It has more characters than a comment may have.
        TooLong = "too_long",
        /// When it was posted can't be read.
        NoTime = "no_time",
        /// Its page has no address.
        NoPage = "no_page",
        /// Not everybody may read its page.
        NotPublic = "not_public",
    }
}

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Imported {
    /// Threads of the file that comments stand in.
    pub threads: u32,
    /// So many comments are published.
    pub published: u32,
    /// So many wait for a moderator, as they did there.
    pub held: u32,
    /// So many were there already, and stay as they are.
    pub known: u32,
    /// Comments that stay behind, by reason.
    pub left_out: Vec<LeftOut>,
    /// Threads without a link to their page, since it is on no page of the site.
    pub elsewhere: Handful,
}

/// Comments that stay behind for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct LeftOut {
    /// Why.
    pub why: WhyLeftOut,
    /// Which, by what they are called in the file.
    #[serde(flatten)]
    pub comments: Handful,
}

/// A number of things, of which a few are named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Handful {
    /// How many.
    pub count: u32,
    /// The first of them.
    pub first: Vec<String>,
}

impl Handful {
    /// How many are named.
    const NAMED: usize = 10;

    /// One more.
    pub fn add(&mut self, name: impl Into<String>) {
        self.count += 1;
        if self.first.len() < Self::NAMED {
            self.first.push(name.into());
        }
    }
}

impl Imported {
    /// One more comment that stays behind.
    pub fn leave_out(&mut self, why: WhyLeftOut, name: impl Into<String>) {
        let at = self.left_out.iter().position(|it| it.why == why).unwrap_or_else(|| {
            self.left_out.push(LeftOut { why, comments: Handful::default() });
            self.left_out.len() - 1
        });
        self.left_out[at].comments.add(name);
    }
}
