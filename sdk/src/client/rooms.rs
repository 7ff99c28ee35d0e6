//! What few readers do: reporting a comment, looking at what it said before, muting people, finding words; and the panels
//! on which the widget does all that.

use super::{Call, Client, at_comment, at_thread, query::Query, with_body};
use crate::{
    transport::{self, Method},
    wire::{
        AskPanel, CommentId, Cursor, Hits, MutedPeople, NewReport, Panel, PersonId, ReportId,
        ReportPage, Revisions, ThreadId,
    },
};

impl Client {
    /// Reports a comment to the moderators. Again, while nobody has looked at it, changes nothing.
    pub fn report(&self, thread: ThreadId, id: CommentId, report: &NewReport) -> Call<()> {
        let mut request = self.write(Method::Post, &[&at_comment(thread, id), "/report"].concat());
        request.repeat = true;
        self.call(with_body(request, transport::to_json(report)))
    }

    /// Some reports that nobody has looked at, and where the next ones begin. For moderators.
    pub fn reports(&self, cursor: Option<&Cursor>) -> Call<ReportPage> {
        let query = Query::new().and("cursor", cursor.map(|cursor| cursor.0.as_str()));
        self.get(&["/reports", query.as_str()].concat())
    }

    /// Somebody has looked at a report. For moderators.
    pub fn resolve_report(&self, id: ReportId) -> Call<()> {
        self.set(&["/reports/", &id.text(), "/resolved"].concat(), Method::Put)
    }

    /// What a comment says, and what it said before.
    pub fn revisions(&self, thread: ThreadId, id: CommentId) -> Call<Revisions> {
        self.get(&[&at_comment(thread, id), "/revisions"].concat())
    }

    /// Whom I muted.
    pub fn muted(&self) -> Call<MutedPeople> {
        self.get("/muted")
    }

    /// Mutes somebody, for me, or no longer. Nobody is told.
    pub fn mute(&self, person: PersonId, muted: bool) -> Call<()> {
        let method = if muted { Method::Put } else { Method::Delete };
        self.set(&["/muted/", &person.text()].concat(), method)
    }

    /// Comments of a thread with these words.
    pub fn search(&self, thread: ThreadId, words: &str) -> Call<Hits> {
        let query = Query::new().and("q", Some(words));
        self.get(&[&at_thread(thread), "/search", query.as_str()].concat())
    }

    /// A panel as the server draws it, or what comes of what was filled in on it.
    pub fn panel(&self, thread: ThreadId, name: &str, ask: &AskPanel) -> Call<Panel> {
        let mut request =
            self.write(Method::Post, &[&at_thread(thread), "/panels/", name].concat());
        // All that a panel does may be done again.
        request.repeat = true;
        self.call(with_body(request, transport::to_json(ask)))
    }

    fn set(&self, path: &str, method: Method) -> Call<()> {
        let mut request = self.write(method, path);
        request.repeat = true;
        self.call(if method == Method::Delete {
            request
        } else {
            with_body(request, String::new())
        })
    }
}
