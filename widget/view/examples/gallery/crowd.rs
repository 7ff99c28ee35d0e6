//! The states of people among people: signed in, voting, writing, reading, moderating.

use afterword_view::{
    Asked, Composer, Language, Model, Place, Presence, Preview, Question, Toast, Trouble,
};
use sdk::{
    thread::ThreadState,
    wire::{
        Code, CommentPage, MemberId, OwnReaction, OwnVote, Present, Reaction, SafeHtml, Sort,
        Typist, Vote, Voting,
    },
};

use crate::{
    HOME,
    people::{NOW, RTL, TALK, id, member, page},
    states::{Outcome, Show},
};

/// Shows each of them.
pub fn each(show: Show<'_>) -> Outcome {
    signed_in(show)?;
    reacting(show)?;
    moderating(show)?;
    writing(show)?;
    helped(show)?;
    shut_out(show)?;
    muting(show)?;
    typing(show)?;
    toasts(show)
}

/// A page in which others have voted and one comment is pinned.
fn busy() -> CommentPage {
    let mut page = page(TALK);
    page.site.settings.votes = Voting::UpAndDown;
    page.sort = Sort::Best;
    page.comments[4].pinned = true;
    page.comments[0].ups = 1_204;
    page.comments[1].featured = true;
    page
}

fn present(names: &[&str]) -> Vec<Present> {
    let present = |name: &&str| Present { id: member(name).id, name: (*name).to_owned() };
    names.iter().map(present).collect()
}

fn signed_in(show: Show<'_>) -> Outcome {
    let thread = ThreadState::new(busy());
    let me = member("Ruth");
    let readers = present(&["Ruth", "Mei Lin", "Johannes Brandt", "Priya Raman", "Tom"]);
    let votes =
        [(1, Vote::Up), (2, Vote::Down)].map(|(place, vote)| OwnVote { comment: id(place), vote });
    let unread = [id(4), id(8), id(9)];
    let composers = [Composer::new(Place::Root)];
    let readied = Model { now: Some(NOW), ..Model::of_thread(Language::default(), &thread, HOME) };
    show("busy", &readied)?;
    let model = Model {
        member: Some(&me),
        votes: &votes,
        follows: Some(true),
        unread: &unread,
        presence: Some(Presence { count: 12, members: &readers }),
        composers: &composers,
        ..readied
    };
    show("signed-in", &model)?;

    let mut scripts = page(RTL);
    scripts.comments[3].pinned = true;
    let thread = ThreadState::new(scripts);
    let me = member("دانا");
    let presence = Some(Presence { count: 2, members: &readers[..1] });
    let stage = Model::of_thread(Language::default(), &thread, HOME).stage;
    show(
        "signed-in-scripts",
        &Model { stage, member: Some(&me), presence, unread: &unread[..1], votes: &[], ..model },
    )
}

fn reacting(show: Show<'_>) -> Outcome {
    let offered = ["👍", "❤️", "🎉", "🤔", "👀"].map(str::to_owned);
    let given = |counts: &[i32]| {
        let all = offered.iter().zip(counts).filter(|(_, count)| **count > 0);
        all.map(|(emoji, count)| Reaction { emoji: emoji.clone(), count: *count }).collect()
    };
    let mut page = page(TALK);
    page.site.settings.reactions = offered.to_vec();
    page.site.settings.page_reactions = offered.to_vec();
    page.thread.reactions = given(&[1_204, 37, 0, 4]);
    page.comments[0].reactions = given(&[3, 12, 1, 1, 2]);
    page.comments[1].reactions = given(&[0, 1]);
    let thread = ThreadState::new(page);
    let mine = [(None, 1), (Some(id(1)), 0)]
        .map(|(comment, index)| OwnReaction { comment, emoji: offered[index].clone() });
    let me = member("Ruth");
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    (model.now, model.member, model.reactions) = (Some(NOW), Some(&me), &mine);
    model.menu = Some(id(2));
    show("reactions", &model)?;
    (model.now, model.member, model.interactive) = (None, None, false);
    show("reactions-no-scripts", &model)
}

fn moderating(show: Show<'_>) -> Outcome {
    let thread = ThreadState::new(busy());
    let me = member("Mei Lin");
    let mut model = Model {
        now: Some(NOW),
        member: Some(&me),
        menu: Some(id(1)),
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    show("moderator", &model)?;
    for (name, asked, trouble) in [
        ("ask-remove", Asked::Remove, None),
        ("ask-ban", Asked::Ban, None),
        ("ask-step-up", Asked::Ban, Some(Trouble::Refused(Code::StepUpNeeded))),
    ] {
        model.question = Some(Question { trouble, ..Question::new(id(7), asked) });
        show(name, &model)?;
    }
    model.member = None;
    model.question = Some(Question::new(id(1), Asked::SignIn));
    show("ask-sign-in", &model)
}

fn writing(show: Show<'_>) -> Outcome {
    let thread = ThreadState::new(page(&TALK[..4]));
    let me = member("Ruth");
    let text = Composer {
        open: true,
        body: "The **old course** is still there.".to_owned(),
        ..Composer::new(Place::Root)
    };
    let html = "<p>The <strong>old course</strong> is still there, see <a href=\"https://example.org\">the map</a>.</p><blockquote><p>A river never gives the same answer twice.</p></blockquote>";
    for (name, preview) in [
        ("composer-member", None),
        ("preview", Some(Preview::Ready(SafeHtml(html.to_owned())))),
        ("preview-loading", Some(Preview::Loading)),
        ("preview-empty", Some(Preview::Empty)),
        ("preview-failed", Some(Preview::Failed(Trouble::Network))),
    ] {
        let composers = [Composer { preview, ..text.clone() }];
        let model = Model {
            now: Some(NOW),
            member: Some(&me),
            composers: &composers,
            ..Model::of_thread(Language::default(), &thread, HOME)
        };
        show(name, &model)?;
    }
    let trouble = Some(Trouble::Refused(Code::SignedOut));
    let composers = [Composer { trouble, asks_name: true, ..text }];
    show(
        "composer-signed-out",
        &Model {
            now: Some(NOW),
            composers: &composers,
            ..Model::of_thread(Language::default(), &thread, HOME)
        },
    )
}

fn helped(show: Show<'_>) -> Outcome {
    let thread = ThreadState::new(page(&TALK[..4]));
    let me = member("Ruth");
    let text = Composer { open: true, ..Composer::new(Place::Root) };
    for (name, uploads, trouble) in [
        ("composer-uploading", 1, None),
        ("composer-image-refused", 0, Some(Trouble::Refused(Code::NotAnImage))),
    ] {
        let body = "![Uploading bend.png…]()".to_owned();
        let composers = [Composer { uploads, trouble, body, ..text.clone() }];
        let model = Model {
            now: Some(NOW),
            member: Some(&me),
            composers: &composers,
            ..Model::of_thread(Language::default(), &thread, HOME)
        };
        show(name, &model)?;
    }
    let names = ["Mei Lin", "Mei", "دانا"].map(str::to_owned).to_vec();
    let emoji = ["😄 :smile:", "😸 :smile_cat:", "😃 :smiley:"].map(str::to_owned).to_vec();
    for (name, names, names_emoji, body) in [
        ("composer-names", names, false, "Thanks, @m"),
        ("composer-emoji", emoji, true, "Thanks :smi"),
    ] {
        let composers = [Composer { names, names_emoji, body: body.to_owned(), ..text.clone() }];
        let naming = Model {
            now: Some(NOW),
            member: Some(&me),
            composers: &composers,
            ..Model::of_thread(Language::default(), &thread, HOME)
        };
        show(name, &naming)?;
    }
    Ok(())
}

fn shut_out(show: Show<'_>) -> Outcome {
    let mut members_only = page(&TALK[..2]);
    members_only.site.settings.guests = false;
    let thread = ThreadState::new(members_only);
    let composers = [Composer { open: true, ..Composer::new(Place::Root) }];
    let mut model =
        Model { now: Some(NOW), ..Model::of_thread(Language::default(), &thread, HOME) };
    show("members-only", &model)?;
    model.composers = &composers;
    show("members-only-open", &model)?;

    let mut me = member("Ruth");
    me.banned = true;
    model.member = Some(&me);
    show("banned", &model)
}

fn muting(show: Show<'_>) -> Outcome {
    let mut talk = page(TALK);
    talk.thread.comments = 12;
    talk.comments[1].edited_at = Some(NOW);
    let thread = ThreadState::new(talk);
    let author = |place| thread.comment(id(place)).and_then(|comment| comment.author.as_ref());
    let muted = [1, 3].map(|place| author(place).and_then(|author| author.person()));
    let muted = muted.into_iter().flatten().collect::<Vec<_>>();
    let model = Model {
        now: Some(NOW),
        muted: &muted,
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    show("muted", &model)
}

fn typist(parent: Option<u128>, name: Option<&str>) -> Typist {
    let member: Option<MemberId> = None;
    Typist { parent: parent.map(id), member, guest: None, name: name.map(str::to_owned) }
}

fn typing(show: Show<'_>) -> Outcome {
    let thread = ThreadState::new(page(TALK));
    let typing = [
        typist(None, Some("Sofia")),
        typist(None, Some("Ben Okafor")),
        typist(Some(2), Some("Ana Kovač")),
        typist(Some(5), None),
        typist(Some(9), Some("Mei Lin")),
        typist(Some(4), Some("Tom")),
    ];
    let model = Model {
        now: Some(NOW),
        typing_more: 3,
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    show("typing", &Model { typing: &typing[..5], ..model.clone() })?;
    show("typing-in-one-gap", &Model { typing: &typing, ..model })
}

fn toasts(show: Show<'_>) -> Outcome {
    let thread = ThreadState::new(page(TALK));
    for (name, toast) in [
        ("toast-waiting", Toast::Waiting),
        ("toast-blocked", Toast::Blocked),
        ("toast-cut", Toast::Cut),
        ("toast-not-kept", Toast::NotKept),
        ("toast-claim", Toast::Claim),
        ("toast-not-signed-in", Toast::NotSignedIn(Trouble::Refused(Code::InvalidCode))),
        ("toast-ended", Toast::Ended),
        ("toast-react", Toast::React),
        ("toast-step-up", Toast::StepUp),
        ("toast-failed", Toast::Failed(Trouble::Refused(Code::TooManyPins))),
    ] {
        show(
            name,
            &Model {
                now: Some(NOW),
                toast: Some(toast),
                ..Model::of_thread(Language::default(), &thread, HOME)
            },
        )?;
    }
    Ok(())
}
