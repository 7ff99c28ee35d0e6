//! What a site's model of spam learns from decisions.

use sdk::wire::{CommentId, Decision};

use crate::{
    domain::spam::{Class, Sample, buckets, features},
    error::Result,
    store::{self, SiteTx, comments::Locked, held::Held},
};

/// Learns from what was decided about a comment, instead of what was learnt from it before.
pub async fn learn(
    tx: &mut SiteTx,
    comment: CommentId,
    held: Option<&Held>,
    found: Option<&Locked>,
    decision: Decision,
) -> Result<()> {
    let class = match decision {
        Decision::Approve => Some(Class::Ham),
        Decision::Spam => Some(Class::Spam),
        // What is removed for another reason, or was decided by mistake, teaches nothing.
        Decision::Remove | Decision::Restore | Decision::Unknown => None,
    };
    let before = store::spam::lesson_of(tx, comment).await?;
    if before.as_ref().map(|lesson| lesson.class) == class {
        return Ok(());
    }
    if let Some(lesson) = before {
        store::spam::teach(tx, comment, lesson.class, false, &lesson.buckets).await?;
    }
    if let Some(class) = class {
        let buckets = buckets(&features(sample(held, found)));
        store::spam::teach(tx, comment, class, true, &buckets).await?;
    }
    Ok(())
}

/// What is judged of a comment.
pub fn sample<'a>(held: Option<&'a Held>, found: Option<&'a Locked>) -> Sample<'a> {
    if let Some(held) = held {
        return Sample { name: &held.author_name, body: &held.source };
    }
    let author = found.and_then(|found| found.comment.author.as_ref());
    Sample {
        name: author.map_or("", |author| author.name.as_str()),
        body: found.map_or("", |found| found.source.as_str()),
    }
}
