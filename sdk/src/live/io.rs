//! What goes into the machine, and what comes out.

use crate::wire::{
    ClientFrame, CommentId, EventFrame, Position, Present, ServerFrame, ThreadId, Typist, Watch,
};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The socket or the stream that was asked for is open.
    Opened,
    /// It broke, was closed by the server with this code, or could not be opened.
    Closed(Option<u16>),
    /// The server said something.
    Frame(ServerFrame),
    /// The pass that [`Output::NeedTicket`] asked for; none: go on without.
    Ticket(Option<String>),
    /// I am writing in a thread: an answer to this comment, or a root.
    Typing(ThreadId, Option<CommentId>),
    /// Time passed; nothing else happened.
    Tick,
    /// The device came back online, or the page back into view.
    Wake,
    /// Watch a thread from here on. For one that is being watched: it was loaded again, go on from here.
    Subscribe(ThreadId, Position),
    /// Watch it no more.
    Unsubscribe(ThreadId),
}

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Open a socket. Input from an earlier one must not reach the machine any more.
    Open,
    /// Open a stream of events instead.
    OpenEvents {
        /// Who I am, if somebody is known.
        ticket: Option<String>,
        /// What I watch.
        watched: Vec<Watch>,
    },
    /// Close the socket or the stream.
    Close,
    /// Send this on the socket.
    Send(ClientFrame),
    /// Say with `POST …/typing` that I am writing, an answer to this comment or a root: there is a stream.
    Typing(ThreadId, Option<CommentId>),
    /// Get a pass from `POST …/ticket`, and answer with [`Input::Ticket`].
    NeedTicket,
    /// Tell the program.
    Notify(Notice),
}

/// What the program is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The next change of a thread.
    Event(EventFrame),
    /// What came after the known position can't be had: load the thread again, not older than this clock, then
    /// subscribe from there.
    Reload {
        /// Which thread.
        thread: ThreadId,
        /// The `min_seq` of the request.
        min_seq: i64,
    },
    /// Who is writing in a thread, all at once, without me; good for [`crate::limits::TYPING_SHOWN_MS`].
    Typing {
        /// Which thread.
        thread: ThreadId,
        /// Some of them.
        who: Vec<Typist>,
        /// How many more.
        more: u32,
    },
    /// Who is reading a thread.
    Presence {
        /// Which thread.
        thread: ThreadId,
        /// Readers, with me; none: it can't be known at the moment.
        count: Option<u32>,
        /// Members among them, some of them.
        members: Vec<Present>,
    },
    /// Who I was to the server is no more, or not the same: my session ended, or I may do less. The socket is made again
    /// without it.
    SessionEnded,
    /// The server will not serve this thread on a socket.
    Refused {
        /// Which thread; none: all of them, and the socket will not be opened again.
        thread: Option<ThreadId>,
    },
    /// The connection stands.
    Connected,
    /// The connection is lost, and will be made again.
    Lost,
}
