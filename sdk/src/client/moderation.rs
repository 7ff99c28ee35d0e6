//! What moderators do: looking at what waits, and deciding.

use super::{Call, Client, query::Query, with_body};
use crate::{
    transport::{self, Method},
    wire::{Cursor, Decisions, NewDecisions, PersonId, Phase, QueueCounts, QueuePage, ThreadId},
};

/// Which part of the queue to list.
#[derive(Clone, Debug, Default)]
pub struct QueueQuery {
    /// `open` (the default), `held`, `reported`, `marked`, `shadow`, `spam`, `remove` or `all`.
    pub kind: Option<&'static str>,
    /// In which this phase found something.
    pub phase: Option<Phase>,
    /// Of this author.
    pub author: Option<PersonId>,
    /// Of this thread.
    pub thread: Option<ThreadId>,
    /// With these words.
    pub words: Option<String>,
    /// Those that were written last first.
    pub newest: bool,
    /// Where the page begins; none for the first one.
    pub cursor: Option<Cursor>,
    /// Items at most.
    pub limit: Option<u32>,
}

impl Client {
    /// Some of what moderators look at, and where the next ones begin.
    pub fn queue(&self, query: &QueueQuery) -> Call<QueuePage> {
        let (author, thread) = (query.author.map(PersonId::text), query.thread.map(ThreadId::text));
        let limit = query.limit.map(|limit| limit.to_string());
        let query = Query::new()
            .and("kind", query.kind)
            .and("phase", query.phase.map(Phase::as_str))
            .and("author", author.as_deref())
            .and("thread", thread.as_deref())
            .and("q", query.words.as_deref())
            .and("order", query.newest.then_some("newest"))
            .and("cursor", query.cursor.as_ref().map(|cursor| cursor.0.as_str()))
            .and("limit", limit.as_deref());
        self.get(&["/moderation/queue", query.as_str()].concat())
    }

    /// How much there is to look at.
    pub fn queue_counts(&self) -> Call<QueueCounts> {
        self.get("/moderation/queue/counts")
    }

    /// Decides about comments; the same again changes nothing.
    pub fn decide(&self, decisions: &NewDecisions) -> Call<Decisions> {
        let mut request = self.write(Method::Post, "/moderation/decisions");
        request.repeat = true;
        self.call(with_body(request, transport::to_json(decisions)))
    }
}
