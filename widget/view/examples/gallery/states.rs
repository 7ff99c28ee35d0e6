//! Every state, by name.

use std::error::Error;

use afterword_view::{
    Asked, Composer, ComposerState, Connection, Failure, Fetch, Language, Model, Page, Pending,
    PendingState, Place, Question, Stage, Trouble,
};
use sdk::{
    thread::ThreadState,
    wire::{
        Code, Comment, CommentPage, Density, Guest, OwnComment, OwnHeld, SafeHtml, Sort, Standing,
        Timestamp,
    },
};

use crate::people::{self, DEEP, NOW, RICH, RTL, TALK, id, page, with_more};
use crate::{HOME, crowd, panels};

/// Takes a state's name, and what the widget knows in it.
pub type Show<'a> = &'a mut dyn FnMut(&str, &Model<'_>) -> Outcome;

/// Whether it could be shown.
pub type Outcome = Result<(), Box<dyn Error>>;

/// Shows every state.
pub fn each(show: Show<'_>) -> Outcome {
    show("loading", &Model::new(Language::default(), Stage::Loading))?;
    for (name, failure) in [
        ("blocked", Failure::Blocked),
        ("no-site", Failure::NoSite),
        ("bad-embed", Failure::BadEmbed),
        ("offline", Failure::Offline),
        ("unavailable", Failure::Unavailable),
    ] {
        show(name, &Model::new(Language::default(), Stage::Failed(failure)))?;
    }
    reading(show)?;
    entrances(show)?;
    composing(show)?;
    changing(show)?;
    live(show)?;
    for name in panels::STATES {
        ready(show, name, page(TALK), |_| ())?;
    }
    crowd::each(show)
}

/// Shows a page as the first drawing in a browser makes it, after `change`.
fn ready(
    show: Show<'_>,
    name: &str,
    page: CommentPage,
    change: impl FnOnce(&mut Model<'_>),
) -> Outcome {
    let thread = ThreadState::new(page);
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    model.now = Some(NOW);
    change(&mut model);
    show(name, &model)
}

fn reading(show: Show<'_>) -> Outcome {
    ready(show, "talk", page(TALK), |_| ())?;
    ready(show, "served", page(TALK), |model| model.now = None)?;
    ready(show, "rich", page(RICH), |_| ())?;
    long(show)?;
    ready(show, "deep", page(DEEP), |_| ())?;
    let mut compact = page(TALK);
    compact.site.settings.density = Density::Compact;
    ready(show, "compact", compact, |_| ())?;
    ready(show, "scripts", page(RTL), |_| ())?;
    ready(show, "more", with_more(page(TALK)), |_| ())?;
    ready(show, "more-failed", with_more(page(TALK)), |model| {
        if let Stage::Ready(Page { more, .. }) = &mut model.stage {
            *more = Fetch::Failed;
        }
    })?;
    ready(show, "no-scripts", page(TALK), |model| {
        model.now = None;
        model.interactive = false;
    })?;
    let folded = [id(1)];
    let thread = ThreadState::new(page(TALK));
    let mut model = Model {
        now: Some(NOW),
        folded: &folded,
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    model.target = Some(id(5));
    show("folded", &model)
}

/// A body that is folded, and one that is not because a link leads to it.
fn long(show: Show<'_>) -> Outcome {
    let lines = "<p>The river goes on, and so does this comment: past the mill, past the weir, and on to the sea.</p>".repeat(28);
    let mut page =
        page(&[(0, "Ana Kovač", 300, &lines), (0, "Ben Okafor", 200, "<p>Where does it end?</p>")]);
    page.comments[0].long = true;
    ready(show, "long", page.clone(), |_| ())?;
    ready(show, "long-target", page, |model| model.target = Some(id(1)))
}

fn entrances(show: Show<'_>) -> Outcome {
    ready(show, "empty", page(&[]), |_| ())?;
    let mut closed = page(&TALK[..2]);
    closed.thread.closed = true;
    ready(show, "closed", closed, |_| ())?;
    let mut members = page(&TALK[..2]);
    members.site.settings.guests = false;
    ready(show, "no-guests", members, |_| ())?;
    let mut terms = page(&TALK[..2]);
    let settings = &mut terms.site.settings;
    settings
        .guest_terms
        .push_str("We write to you about replies, and give your address to nobody.");
    settings.guest_terms_url.push_str("https://blog.example/privacy");
    let thread = ThreadState::new(terms);
    let composers = [Composer { asks_name: true, open: true, ..Composer::new(Place::Root) }];
    let model = Model {
        now: Some(NOW),
        composers: &composers,
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    show("terms", &model)
}

fn composing(show: Show<'_>) -> Outcome {
    let thread = ThreadState::new(page(&TALK[..4]));
    let blank = Composer { open: true, ..Composer::new(Place::Root) };
    let written = Composer {
        body: "The old course is still there as an *oxbow lake*, just behind the mill.\n\nI can send a photo.".to_owned(),
        ..blank.clone()
    };
    let asked = Composer { asks_name: true, ..written.clone() };
    let wrong_name = Composer { trouble: Some(Trouble::NoName), ..asked.clone() };
    let wrong_email = Composer {
        name: "Ana".to_owned(),
        email: "ana@".to_owned(),
        trouble: Some(Trouble::BadEmail),
        ..asked.clone()
    };
    let long = Composer { body: "word ".repeat(1_950), ..blank.clone() };
    let too_long = Composer {
        body: "word ".repeat(60),
        trouble: Some(Trouble::LongBody(1_204)),
        ..blank.clone()
    };
    for (name, composer) in [
        ("composer-open", blank),
        ("composer-name", asked),
        ("composer-no-name", wrong_name),
        ("composer-bad-email", wrong_email),
        ("composer-long", long),
        ("composer-too-long", too_long),
    ] {
        let composers = [composer];
        let mut model = Model::of_thread(Language::default(), &thread, HOME);
        (model.now, model.composers) = (Some(NOW), &composers);
        show(name, &model)?;
    }

    let me = me();
    let reply = Composer { body: "Me neither.".to_owned(), ..Composer::new(Place::Reply(id(2))) };
    let composers = [written, reply];
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    (model.now, model.composers, model.guest) = (Some(NOW), &composers, Some(&me));
    show("composer-reply", &model)
}

fn changing(show: Show<'_>) -> Outcome {
    let mut talk = page(&TALK[..4]);
    talk.comments[2].edited_at = Some(Timestamp(NOW.0 - 60_000));
    let thread = ThreadState::new(talk);
    let me = me();
    let own =
        [1, 3].map(|place| OwnComment { id: id(place), editable_until: Timestamp(NOW.0 + 60_000) });
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    (model.now, model.guest, model.own) = (Some(NOW), Some(&me), &own);
    model.copied = Some(id(2));
    show("mine", &model)?;

    let edit = Composer {
        body: "Yes, the second military survey is on [mapire](https://example.org).".to_owned(),
        state: ComposerState::Sending,
        ..Composer::new(Place::Edit(id(3)))
    };
    let composers = [edit];
    model.composers = &composers;
    model.question = Some(Question::new(id(1), Asked::Delete));
    show("edit-and-delete", &model)?;

    let trouble = Some(Trouble::Refused(Code::EditWindowOver));
    model.question = Some(Question { trouble, ..Question::new(id(1), Asked::Delete) });
    show("delete-refused", &model)?;
    held(show)
}

/// What only its author sees.
fn held(show: Show<'_>) -> Outcome {
    let (talk, me) = (page(TALK), me());
    let written = |place: u128, like: &Comment, text: &str| Comment {
        id: id(place),
        root: like.parent.map_or(id(place), |_| like.root),
        html: Some(SafeHtml(format!("<p>{text}</p>"))),
        created_at: Timestamp(NOW.0 - 60_000),
        branch: 0,
        replies: 0,
        ..like.clone()
    };
    let held = [
        (
            written(20, &talk.comments[2], "And the third one from 1890 shows the new bed."),
            Standing::Waiting,
        ),
        (written(21, &talk.comments[0], "My cat fell into that river."), Standing::Refused),
    ];
    let held = held.map(|(comment, standing)| OwnHeld { comment, standing });
    let mut thread = ThreadState::new(talk);
    thread.hold(&held);
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    (model.now, model.guest) = (Some(NOW), Some(&me));
    show("held", &model)
}

fn live(show: Show<'_>) -> Outcome {
    let mut talk = page(TALK);
    talk.sort = Sort::Newest;
    let thread = ThreadState::new(talk);
    let me = me();
    let sending = |key: &str, parent, state| Pending {
        key: key.to_owned(),
        parent,
        name: me.name.clone(),
        email: String::new(),
        body: "I have a photo of it:\nthe bend, from above, in 1952.".to_owned(),
        state,
    };
    let pending = [
        sending("one", None, PendingState::Sending),
        sending("two", Some(id(1)), PendingState::Failed(Trouble::Refused(Code::ThreadClosed))),
        sending("three", Some(id(1)), PendingState::Waiting),
    ];
    let fresh = [id(8)];
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    (model.now, model.guest, model.pending) = (Some(NOW), Some(&me), &pending);
    (model.gathered, model.fresh) = (3, &fresh);
    show("sending-waiting-and-failed", &model)?;

    (model.pending, model.gathered) = (&[], 1);
    model.connection = Connection::Lost;
    show("connection-lost", &model)?;
    model.connection = Connection::Refused;
    show("connection-refused", &model)
}

fn me() -> Guest {
    Guest { id: people::guest("Ana Kovač"), name: "Ana Kovač".to_owned(), has_email: false }
}
