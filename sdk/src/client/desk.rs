//! What those who care for a site do: the people who write there, bans, and the log of all acts. For programs alone: the
//! dashboard's pages are drawn by the server.

use super::{Call, Client, query::Query, with_body};
use crate::{
    transport::{self, Method},
    wire::{
        Ban, BanId, BanPage, Crowd, Cursor, DecideNotice, Dossier, ErasePerson, LogPage,
        MergeThread, Merged, NamePage, NewBan, NewPersonNote, Notice, NoticeId, NoticePage, Pace,
        PersonId, PersonNote, PersonPage, Remap, Remapped, Removal, RemovalId, RemoveWritten,
        RemovedWritten, ThreadId, ThreadPage, ThreadState,
    },
};

impl Client {
    /// Bans of the site, in force or not, the newest first. For those who see the dashboard.
    pub fn bans(&self, cursor: Option<&Cursor>) -> Call<BanPage> {
        self.get(&["/bans", after(cursor).as_str()].concat())
    }

    /// Bans somebody, a block of addresses or a domain of mail; each ban that was made. For moderators.
    pub fn ban(&self, ban: &NewBan) -> Call<Vec<Ban>> {
        let request = self.write(Method::Post, "/bans");
        self.call(with_body(request, transport::to_json(ban)))
    }

    /// Lifts a ban. Again is no error. For moderators.
    pub fn lift(&self, ban: BanId) -> Call<Ban> {
        let mut request = self.write(Method::Delete, &["/bans/", &ban.text()].concat());
        request.repeat = true;
        self.call(request)
    }

    /// Members and guests, the newest first; those with `words` in their name, if there are any. For those who see the
    /// dashboard.
    pub fn people(
        &self,
        crowd: Crowd,
        words: Option<&str>,
        cursor: Option<&Cursor>,
    ) -> Call<PersonPage> {
        let query = after(cursor).and("crowd", Some(crowd.as_str())).and("q", words);
        self.get(&["/people", query.as_str()].concat())
    }

    /// What is known of a member or a guest. For those who see the dashboard.
    pub fn dossier(&self, person: PersonId) -> Call<Dossier> {
        self.get(&["/people/", &person.text()].concat())
    }

    /// Keeps a note about somebody. For moderators.
    pub fn note(&self, person: PersonId, note: &NewPersonNote) -> Call<PersonNote> {
        let request = self.write(Method::Post, &["/people/", &person.text(), "/notes"].concat());
        self.call(with_body(request, transport::to_json(note)))
    }

    /// Takes away what somebody wrote: few comments at once, of many the rest by and by. Again takes away what is left. For
    /// moderators.
    pub fn remove_written(&self, person: PersonId, which: &RemoveWritten) -> Call<RemovedWritten> {
        let path = ["/people/", &person.text(), "/removals"].concat();
        self.call(with_body(self.write(Method::Post, &path), transport::to_json(which)))
    }

    /// How far a removal is. For those who see the dashboard.
    pub fn removal(&self, person: PersonId, removal: RemovalId) -> Call<Removal> {
        self.get(&at_removal(person, removal))
    }

    /// Undoes a removal: what it took away comes back, unless somebody decided otherwise since then. Again is no error. For
    /// moderators.
    pub fn undo_removal(&self, person: PersonId, removal: RemovalId) -> Call<Removal> {
        let mut request = self.write(Method::Delete, &at_removal(person, removal));
        request.repeat = true;
        self.call(request)
    }

    /// Everything that the site keeps of somebody. For admins.
    pub fn export_person(&self, person: PersonId) -> Call<serde_json::Value> {
        self.get(&["/people/", &person.text(), "/export"].concat())
    }

    /// Erases somebody from the site. Again changes nothing. For admins.
    pub fn erase(&self, person: PersonId, how: ErasePerson) -> Call<()> {
        let mut request =
            self.write(Method::Post, &["/people/", &person.text(), "/erasure"].concat());
        request.repeat = true;
        self.call(with_body(request, transport::to_json(&how)))
    }

    /// Threads, those that were written in last first; those with `words` in their title or key, if there are any. For
    /// those who see the dashboard.
    pub fn threads(
        &self,
        state: ThreadState,
        words: Option<&str>,
        cursor: Option<&Cursor>,
    ) -> Call<ThreadPage> {
        let query = after(cursor).and("state", Some(state.as_str())).and("q", words);
        self.get(&["/threads", query.as_str()].concat())
    }

    /// Gives a thread's page another title or address. For moderators.
    pub fn name_page(&self, thread: ThreadId, name: &NamePage) -> Call<()> {
        self.put(&["/threads/", &thread.text(), "/page"].concat(), name)
    }

    /// Slows a thread down, or lets it go. For moderators.
    pub fn slow_down(&self, thread: ThreadId, pace: Pace) -> Call<()> {
        self.put(&["/threads/", &thread.text(), "/pace"].concat(), &pace)
    }

    /// Follows pages that moved; or only counts. For admins.
    pub fn remap(&self, remap: &Remap) -> Call<Remapped> {
        let mut request = self.write(Method::Post, "/threads/remap");
        request.repeat = true;
        self.call(with_body(request, transport::to_json(remap)))
    }

    /// Merges a thread into another one. Again is no error. For admins.
    pub fn merge_thread(&self, thread: ThreadId, into: MergeThread) -> Call<Merged> {
        let path = ["/threads/", &thread.text(), "/merge"].concat();
        let mut request = self.write(Method::Post, &path);
        request.repeat = true;
        self.call(with_body(request, transport::to_json(&into)))
    }

    /// Notices of illegal content, the newest first. For those who see the dashboard.
    pub fn notices(&self, cursor: Option<&Cursor>) -> Call<NoticePage> {
        self.get(&["/notices", after(cursor).as_str()].concat())
    }

    /// Decides about a notice, once. For moderators.
    pub fn decide_notice(&self, notice: NoticeId, decision: &DecideNotice) -> Call<Notice> {
        let path = ["/notices/", &notice.text(), "/decision"].concat();
        let request = self.write(Method::Post, &path);
        self.call(with_body(request, transport::to_json(decision)))
    }

    /// The log of acts, the newest first; those of one kind (`act`), about one thing, if asked so. For those who see the
    /// dashboard.
    pub fn log(
        &self,
        act: Option<&str>,
        subject: Option<&str>,
        cursor: Option<&Cursor>,
    ) -> Call<LogPage> {
        let query = after(cursor).and("act", act).and("subject", subject);
        self.get(&["/log", query.as_str()].concat())
    }
}

fn at_removal(person: PersonId, removal: RemovalId) -> String {
    ["/people/", &person.text(), "/removals/", &removal.text()].concat()
}

fn after(cursor: Option<&Cursor>) -> Query {
    Query::new().and("cursor", cursor.map(|cursor| cursor.0.as_str()))
}
