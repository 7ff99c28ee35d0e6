//! `spam_lessons` and `spam_models`: what a site's moderators have taught about spam.

use sdk::wire::{CommentId, SiteId};

use super::SiteTx;
use crate::domain::spam::{Buckets, Class, Model};

/// Days for which a lesson can be undone once its site's model is kept without it.
const UNDONE_DAYS: i32 = 90;

/// A text that was learnt, or is forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Which of its site's lessons.
    pub version: i64,
    /// What it was called.
    pub class: Class,
    /// Whether it was learnt, or is forgotten.
    pub learnt: bool,
    /// What is counted of it.
    pub buckets: Buckets,
}

/// A model, and the last lesson that is in it.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The model.
    pub model: Model,
    /// The last lesson that is in it.
    pub version: i64,
    /// The last lesson that was in it when it was kept.
    pub counted: i64,
}

impl Kept {
    /// Adds a later lesson.
    pub fn add(&mut self, lesson: &Lesson) {
        if lesson.learnt {
            self.model.learn(&lesson.buckets, lesson.class);
        } else {
            self.model.forget(&lesson.buckets, lesson.class);
        }
        self.version = lesson.version;
    }
}

/// How a comment was learnt last, if it is not forgotten.
pub async fn lesson_of(tx: &mut SiteTx, comment: CommentId) -> sqlx::Result<Option<Lesson>> {
    let site = tx.site();
    let last = sqlx::query_as!(
        Row,
        r#"
        select version, class, learnt, buckets
        from spam_lessons
        where site_id = $1 and comment_id = $2
        order by version desc
        limit 1
        "#,
        site as SiteId,
        comment as CommentId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(last.map(Lesson::from).filter(|lesson| lesson.learnt))
}

/// Adds a lesson. Others of its site wait until this transaction is over.
pub async fn teach(
    tx: &mut SiteTx,
    comment: CommentId,
    class: Class,
    learnt: bool,
    buckets: &Buckets,
) -> sqlx::Result<()> {
    let site = tx.site();
    let bytes = buckets.iter().flat_map(|bucket| bucket.to_le_bytes()).collect::<Vec<_>>();
    sqlx::query!(
        r#"
        with next as (
            insert into spam_models as m (site_id, version) values ($1, 1)
            on conflict (site_id) do update set version = m.version + 1
            returning version
        )
        insert into spam_lessons (site_id, version, comment_id, class, learnt, buckets)
        select $1, version, $2, $3, $4, $5 from next
        "#,
        site as SiteId,
        comment as CommentId,
        name(class),
        learnt,
        bytes,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// The model as it is kept. `None`: nothing was taught here.
pub async fn kept(tx: &mut SiteTx) -> sqlx::Result<Option<Kept>> {
    let site = tx.site();
    let found =
        sqlx::query!("select counted, counts from spam_models where site_id = $1", site as SiteId,)
            .fetch_optional(tx.connection())
            .await?;
    Ok(found.map(|row| match row.counts.and_then(|counts| Model::from_bytes(&counts)) {
        Some(model) => Kept { model, version: row.counted, counted: row.counted },
        // None yet, or in a form of another version: of its lessons, as many as there are.
        None => Kept::default(),
    }))
}

/// The lessons after one, in their order.
pub async fn lessons(tx: &mut SiteTx, after: i64) -> sqlx::Result<Vec<Lesson>> {
    let site = tx.site();
    let rows = sqlx::query_as!(
        Row,
        r#"
        select version, class, learnt, buckets
        from spam_lessons
        where site_id = $1 and version > $2
        order by version
        "#,
        site as SiteId,
        after,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(Lesson::from).collect())
}

/// Keeps a model, unless a later one is kept, and lets go of lessons in it that nobody will undo.
pub async fn keep(tx: &mut SiteTx, kept: &Kept) -> sqlx::Result<()> {
    let site = tx.site();
    let done = sqlx::query!(
        "update spam_models set counts = $2, counted = $3 where site_id = $1 and counted < $3",
        site as SiteId,
        kept.model.to_bytes(),
        kept.version,
    )
    .execute(tx.connection())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    sqlx::query!(
        r#"
        delete from spam_lessons
        where site_id = $1 and version <= $2 and created_at < now() - make_interval(days => $3)
        "#,
        site as SiteId,
        kept.version,
        UNDONE_DAYS,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

struct Row {
    version: i64,
    class: String,
    learnt: bool,
    buckets: Vec<u8>,
}

impl From<Row> for Lesson {
    fn from(row: Row) -> Self {
        let Row { version, class, learnt, buckets } = row;
        // The table takes no other.
        let class = if class == name(Class::Spam) { Class::Spam } else { Class::Ham };
        let buckets = buckets.as_chunks().0.iter().map(|bytes| u16::from_le_bytes(*bytes));
        Self { version, class, learnt, buckets: buckets.collect() }
    }
}

fn name(class: Class) -> &'static str {
    match class {
        Class::Spam => "spam",
        Class::Ham => "ham",
    }
}
