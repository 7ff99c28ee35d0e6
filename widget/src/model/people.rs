//! Who I am, and who else is here.

use sdk::wire::{
    Author, AuthorKind, CommentId, Guest, Member, OwnComment, OwnHeld, OwnReaction, OwnVote,
    PersonId, Present, Session, Timestamp, Typist, Vote,
};

use crate::message::Effect;

/// Who I am, and what is mine.
#[derive(Debug, Default)]
pub struct Me {
    /// Who I am, if I am signed in, and how I prove it.
    pub session: Session,
    /// Who I am as a guest, once I posted on this site.
    pub guest: Option<Guest>,
    /// The name that I gave.
    pub name: String,
    /// The e-mail address that I gave, until the server has it.
    pub email: String,
    /// My comments that I may still change.
    pub own: Vec<OwnComment>,
    /// My comments that are not published.
    pub held: Vec<OwnHeld>,
    /// My votes, as I see them.
    pub votes: Vec<OwnVote>,
    /// Whom I muted.
    pub muted: Vec<PersonId>,
    /// Votes on their way.
    pub ballots: Vec<Ballot>,
    /// My reactions, as I see them.
    pub reactions: Vec<OwnReaction>,
    /// Comments that I voted on since the page is open.
    pub voted: Vec<CommentId>,
    /// Reactions that I gave or took back since.
    pub reacted: Vec<OwnReaction>,
    /// Whether I get mail about new comments; none, if I can't.
    pub follows: Option<bool>,
    /// When I was here before, if I was; none until it is known.
    pub seen_at: Option<Timestamp>,
    /// Comments from after that time that are not new to me any more.
    pub read: Vec<CommentId>,
    /// What I was about to do when I had to confirm that it is I.
    pub interrupted: Option<Effect>,
}

/// A vote on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// On which comment.
    pub comment: CommentId,
    /// What was sent.
    pub sent: Vote,
    /// What the server counted before.
    pub before: Vote,
    /// How many votes were for and against it before.
    pub counts: (i32, i32),
    /// How many are shown meanwhile.
    pub shown: (i32, i32),
}

impl Me {
    /// Who I am, if I am signed in.
    pub fn member(&self) -> Option<&Member> {
        self.session.member.as_ref()
    }

    /// Whether the server knows me, as a member or as a guest.
    pub fn is_known(&self) -> bool {
        self.member().is_some() || self.guest.is_some()
    }

    /// Whether I am the author of something.
    pub fn is(&self, author: &Author) -> bool {
        match author.kind {
            AuthorKind::Member => {
                author.member.is_some() && author.member == self.member().map(|me| me.id)
            }
            _ => author.guest.is_some() && author.guest == self.guest.as_ref().map(|me| me.id),
        }
    }

    /// Whether I muted somebody.
    pub fn mutes(&self, author: &Author) -> bool {
        author.person().is_some_and(|person| self.muted.contains(&person))
    }

    /// What I shall be called in what I post.
    pub fn posts_as(&self) -> &str {
        self.member().map_or(&self.name, |me| &me.name)
    }

    /// My vote on a comment.
    pub fn vote(&self, id: CommentId) -> Vote {
        self.votes.iter().find(|own| own.comment == id).map(|own| own.vote).unwrap_or_default()
    }

    /// Votes on a comment, to my eyes.
    pub fn set_vote(&mut self, comment: CommentId, vote: Vote) {
        self.votes.retain(|own| own.comment != comment);
        self.votes.push(OwnVote { comment, vote });
        self.voted.push(comment);
    }

    /// Learns which votes and reactions are mine. An answer may have been under way when I did something: what I did holds.
    pub fn learn(&mut self, votes: Vec<OwnVote>, mut reactions: Vec<OwnReaction>) {
        self.votes.retain(|own| self.voted.contains(&own.comment));
        self.votes.extend(votes);
        reactions.retain(|own| !self.reacted.contains(own));
        self.reactions.retain(|own| self.reacted.contains(own));
        self.reactions.append(&mut reactions);
    }

    /// Is somebody else from now on, or nobody.
    pub fn become_of(&mut self, session: Session) {
        let (name, email) = (std::mem::take(&mut self.name), std::mem::take(&mut self.email));
        *self = Self { session, name, email, ..Self::default() };
    }
}

/// What this visit is to me.
#[derive(Debug, Default)]
pub struct Visit {
    /// Whether the thread came into view.
    pub is_seen: bool,
    /// Comments that others posted since I was here before.
    pub unread: Vec<CommentId>,
    /// Comments that others posted while I am here, until I come to them.
    pub arrived: Vec<CommentId>,
    /// The emoji that a text may name, once I needed them.
    pub emoji: Option<Vec<String>>,
}

/// Who else is here. All of it goes with the live connection.
#[derive(Debug, Default)]
pub struct Company {
    /// Who is writing.
    pub typing: Vec<Typist>,
    /// How many more are.
    pub typing_more: u32,
    /// Until when that is believed.
    pub typing_until: Option<Timestamp>,
    /// How many are reading, if that is known, and some of the members among them.
    pub readers: Option<(u32, Vec<Present>)>,
}

impl Company {
    /// Somebody posted what they were writing. A newcomer wrote without a name: what they posted gave them one. Other newcomers
    /// who write on are named again within seconds.
    pub fn posted(&mut self, author: &Author, parent: Option<CommentId>) {
        let is_author = |typist: &Typist| {
            let is_guest = typist.guest.is_none() || typist.guest == author.guest;
            typist.parent == parent && typist.member == author.member && is_guest
        };
        self.typing.retain(|typist| !is_author(typist));
    }
}
