//! What people see of each other, and of themselves.

use afterword_view::{
    Asked, Composer, Content, Language, Model, Place, Presence, Preview, Question, Toast, Trouble,
    to_html, view,
};
use sdk::{
    thread::ThreadState,
    wire::{
        Code, CommentId, CommentPage, Guest, Member, OwnVote, Present, SafeHtml, Typist, Vote,
        Voting,
    },
};

use crate::{
    HOME, doers, elements, offers,
    people::{TALK, guest, id, member, page},
    words,
};

fn voting(votes: Voting) -> ThreadState {
    let mut page: CommentPage = page(TALK);
    page.site.settings.votes = votes;
    ThreadState::new(page)
}

/// The attributes of a vote's button; empty where it has none.
fn button(model: &Model<'_>, action: &str, comment: CommentId) -> [String; 3] {
    let tree = view(model);
    let id = comment.to_string();
    let button = elements(&tree)
        .into_iter()
        .find(|it| it.get("data-do") == Some(action) && it.get("data-id") == Some(&id))
        .expect("a button for this vote");
    ["aria-pressed", "aria-label", "aria-disabled"]
        .map(|name| button.get(name).unwrap_or_default().to_owned())
}

#[test]
fn votes_are_there_for_everyone_as_many_ways_as_the_site_takes() {
    let comments = TALK.iter().filter(|line| !line.1.is_empty()).count();
    for (votes, ways) in [(Voting::Off, 0), (Voting::Up, 1), (Voting::UpAndDown, 2)] {
        let thread = voting(votes);
        let model = Model::of_thread(Language::default(), &thread, HOME);
        let found = doers(&model, "vote-up").len() + doers(&model, "vote-down").len();
        assert_eq!(found, ways * comments);
    }
}

#[test]
fn my_vote_is_pressed_and_a_vote_that_i_may_not_give_says_why() {
    let thread = voting(Voting::UpAndDown);
    let votes = [OwnVote { comment: id(2), vote: Vote::Down }];
    let mut me = member("Ruth");
    let model = Model {
        member: Some(&me),
        votes: &votes,
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    assert_eq!(button(&model, "vote-up", id(2)), ["false", "Vote up, 5 votes", ""]);
    assert_eq!(button(&model, "vote-down", id(2)), ["true", "Vote down, 1 vote", ""]);
    let own = button(&model, "vote-up", id(7));
    assert_eq!(own, ["false", "Vote up, 4 votes. Your own comment", "true"]);

    me.banned = true;
    let model = Model { member: Some(&me), ..Model::of_thread(Language::default(), &thread, HOME) };
    assert_eq!(button(&model, "vote-up", id(2))[2], "true");
}

#[test]
fn those_who_care_for_the_site_are_known_by_a_badge_that_no_name_can_fake() {
    let thread = ThreadState::new(page(&[
        (0, "Johannes Brandt", 2, "<p>hello</p>"),
        (0, "Owner", 1, "<p>hello</p>"),
    ]));
    let tree = view(&Model::of_thread(Language::default(), &thread, HOME));
    let staff: Vec<_> =
        elements(&tree).into_iter().filter(|it| it.get("class") == Some("badge staff")).collect();
    assert_eq!(staff.len(), 1);
    assert!(words(&tree).contains("Johannes Brandt Owner"));
    assert!(words(&tree).contains("Owner guest"));
}

#[test]
fn signed_in_or_not_what_i_wrote_is_mine() {
    let thread = ThreadState::new(page(TALK));
    let me = member("Mei Lin");
    let before = Guest { id: guest("Sofia"), name: "Sofia".to_owned(), has_email: false };
    let model = Model {
        member: Some(&me),
        guest: Some(&before),
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    let words = words(&view(&model));
    assert!(words.contains("Mei Lin Moderator you") && words.contains("Sofia you"));
}

#[test]
fn only_those_who_moderate_are_offered_it_and_as_far_as_their_role_reaches() {
    let mut talk = page(TALK);
    talk.comments[4].pinned = true;
    let thread = ThreadState::new(talk);
    let mut me: Member = member("Ruth");
    let model = Model { member: Some(&me), ..Model::of_thread(Language::default(), &thread, HOME) };
    for action in ["pin", "unpin", "remove", "ban", "close-thread"] {
        assert!(offers(&model, action).is_empty(), "{action}");
    }

    me = member("Mei Lin");
    let model = Model { member: Some(&me), ..Model::of_thread(Language::default(), &thread, HOME) };
    let ids = |places: &[u128]| -> Vec<_> {
        places.iter().map(|place| Some(id(*place).to_string())).collect()
    };
    assert_eq!(offers(&model, "pin"), ids(&[1, 8, 9]));
    assert_eq!(offers(&model, "unpin"), ids(&[5]));
    // What is pinned stands before the others.
    assert_eq!(offers(&model, "remove"), ids(&[5, 7, 1, 2, 3, 4, 8, 9]));
    // Not guests, not the owner, not myself.
    assert_eq!(offers(&model, "ban"), ids(&[7]));
    assert_eq!(doers(&model, "close-thread"), [None]);
}

#[test]
fn a_closed_thread_can_be_opened_again_by_those_who_moderate() {
    let mut closed = page(TALK);
    closed.thread.closed = true;
    let thread = ThreadState::new(closed);
    let me = member("Mei Lin");
    let model = Model { member: Some(&me), ..Model::of_thread(Language::default(), &thread, HOME) };
    assert_eq!(doers(&model, "reopen-thread"), [None]);
    assert!(doers(&model, "close-thread").is_empty());
}

#[test]
fn a_question_stands_in_place_of_the_buttons_until_it_is_answered() {
    let thread = ThreadState::new(page(TALK));
    let here = [Some(id(7).to_string())];
    let mut question = Question::new(id(7), Asked::Ban);
    let mut model =
        Model { question: Some(question), ..Model::of_thread(Language::default(), &thread, HOME) };
    assert!(words(&view(&model)).contains("Ban Ruth from this site?"));
    assert_eq!(
        (doers(&model, "confirm"), doers(&model, "dismiss")),
        (here.to_vec(), here.to_vec())
    );

    question.trouble = Some(Trouble::Refused(Code::StepUpNeeded));
    model.question = Some(question);
    assert_eq!((doers(&model, "confirm"), doers(&model, "step-up")), (vec![], here.to_vec()));

    model.question = Some(Question::new(id(7), Asked::SignIn));
    assert!(words(&view(&model)).contains("Sign in to vote."));
    assert!(doers(&model, "sign-in").contains(&here[0]));
}

#[test]
fn who_is_writing_stands_where_their_words_will_come_and_interrupts_nobody() {
    let thread = ThreadState::new(page(TALK));
    let typist = |parent: Option<u128>, name: Option<&str>| Typist {
        parent: parent.map(id),
        member: None,
        guest: None,
        name: name.map(str::to_owned),
    };
    let typing = [
        typist(Some(1), Some("<b>Ana")),
        typist(Some(1), None),
        typist(Some(7), None),
        typist(None, Some("Ben")),
    ];
    let model = Model {
        typing: &typing,
        typing_more: 2,
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    let tree = view(&model);
    let words = words(&tree);
    let at = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} in {words}"));
    assert!(at("Ben and 2 others are writing") < at("Ana Kovač"));
    assert!(at("Mei Lin") < at("<b>Ana and 1 other are writing"));
    assert!(at("<b>Ana and 1 other are writing") < at("Johannes Brandt"));
    assert!(at("Ruth Nov 22, 2026") < at("Someone is writing"));
    assert!(at("Someone is writing") < at("Greeter bot"));
    for line in elements(&tree).iter().filter(|it| it.get("class") == Some("typing")) {
        assert!(line.get("role").is_none() && line.get("aria-live").is_none());
    }
    assert!(!to_html(&tree).contains("<b>Ana"));
}

#[test]
fn readers_are_counted_where_that_is_known_and_i_am_not_alone() {
    let thread = ThreadState::new(page(TALK));
    let members = ["Ana", "Ana", "Ben", "Mei", "Tom", "Ruth"]
        .map(|name| Present { id: member(name).id, name: name.to_owned() });
    let told = |count| {
        let presence = Some(Presence { count, members: &members });
        words(&view(&Model { presence, ..Model::of_thread(Language::default(), &thread, HOME) }))
    };
    assert!(told(12).contains("12 reading now : Ana, Ana, Ben, Mei, Tom, Ruth"));
    assert!(!told(1).contains("reading now"));
    assert!(
        !words(&view(&Model::of_thread(Language::default(), &thread, HOME)))
            .contains("reading now")
    );
}

#[test]
fn what_is_new_to_me_is_counted_and_marked_in_words() {
    let thread = ThreadState::new(page(TALK));
    let unread = [id(4), id(9)];
    let model = Model { unread: &unread, ..Model::of_thread(Language::default(), &thread, HOME) };
    assert_eq!(doers(&model, "next-unread"), [None]);
    let words = words(&view(&model));
    assert!(words.contains("2 new  since your last visit"), "{words}");
    assert!(words.contains("Sofia guest new"));
    assert!(doers(&Model::of_thread(Language::default(), &thread, HOME), "next-unread").is_empty());
}

#[test]
fn who_must_sign_in_first_may_write_before_they_do() {
    let mut members = page(TALK);
    members.site.settings.guests = false;
    let thread = ThreadState::new(members);
    let composers = [Composer { open: true, ..Composer::new(Place::Root) }];
    let me = member("Ruth");
    let mut model =
        Model { composers: &composers, ..Model::of_thread(Language::default(), &thread, HOME) };
    let submits = |model: &Model<'_>| {
        let tree = view(model);
        elements(&tree).into_iter().filter(|it| it.get("type") == Some("submit")).count()
    };
    assert!(words(&view(&model)).contains("Only members can comment here."));
    assert_eq!((doers(&model, "sign-in").len(), submits(&model)), (2, 0));

    model.member = Some(&me);
    let words = words(&view(&model));
    assert!(words.contains("Posting as"), "{words}");
    assert_eq!((doers(&model, "sign-in").len(), submits(&model)), (0, 1));
}

#[test]
fn a_preview_hides_the_field_and_shows_the_servers_markup() {
    let thread = ThreadState::new(page(&[]));
    let preview = |preview| {
        let composers = [Composer { open: true, preview, ..Composer::new(Place::Root) }];
        view(&Model {
            composers: &composers,
            ..Model::of_thread(Language::default(), &thread, HOME)
        })
    };
    let hidden = |tree: &_| {
        elements(tree).iter().any(|it| it.tag == "textarea" && it.get("hidden").is_some())
    };
    let selected = |tree: &_| {
        let tabs = elements(tree).into_iter().filter(|it| it.get("role") == Some("tab"));
        tabs.map(|it| it.get("aria-selected") == Some("true")).collect::<Vec<_>>()
    };
    let writing = preview(None);
    assert!(!hidden(&writing));
    assert_eq!(selected(&writing), [true, false]);

    let html = SafeHtml("<p><em>so</em></p>".to_owned());
    let ready = preview(Some(Preview::Ready(html.clone())));
    assert!(hidden(&ready));
    assert_eq!(selected(&ready), [false, true]);
    let panel = |tree: &_| {
        elements(tree).into_iter().find(|it| it.get("role") == Some("tabpanel")).cloned().unwrap()
    };
    assert_eq!(panel(&ready).content, Content::Html(html));
    for (state, told) in [
        (Preview::Empty, "Nothing to show yet."),
        (Preview::Loading, "Loading…"),
        (Preview::Failed(Trouble::Network), "The server was not reached"),
    ] {
        assert!(words(&preview(Some(state))).contains(told), "{told}");
    }
}

#[test]
fn every_toast_can_be_put_away_and_only_what_failed_interrupts() {
    let thread = ThreadState::new(page(TALK));
    for (toast, role, way_on) in [
        (Toast::Waiting, "status", None),
        (Toast::Cut, "status", None),
        (Toast::Blocked, "alert", Some("sign-in-page")),
        (Toast::NotKept, "alert", None),
        (Toast::Claim, "status", Some("claim")),
        (Toast::NotSignedIn(Trouble::Network), "alert", Some("sign-in")),
        (Toast::Ended, "alert", Some("sign-in")),
        (Toast::React, "alert", Some("sign-in")),
        (Toast::StepUp, "alert", Some("step-up")),
        (Toast::Failed(Trouble::Refused(Code::TooManyPins)), "alert", None),
    ] {
        let model =
            Model { toast: Some(toast), ..Model::of_thread(Language::default(), &thread, HOME) };
        let tree = view(&model);
        let card = elements(&tree).into_iter().find(|it| it.get("class") == Some("card")).unwrap();
        assert_eq!(card.get("role"), Some(role));
        let buttons: Vec<_> = elements(&card.clone().into())
            .iter()
            .filter_map(|it| it.get("data-do").map(str::to_owned))
            .collect();
        let expected: Vec<_> = way_on.into_iter().chain(["put-away"]).collect();
        assert_eq!(buttons, expected, "{toast:?}");
    }
}

#[test]
fn everybody_can_report_what_others_wrote() {
    let thread = ThreadState::new(page(TALK));
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    let reports = |model: &Model<'_>| offers(model, "panel");
    let report = |place: u128| Some(format!("report:{}", id(place)));
    assert!(reports(&model).contains(&report(1)) && reports(&model).contains(&report(2)));
    assert!(!reports(&model).contains(&report(6)), "it is removed");

    let author = thread.comment(id(1)).unwrap().author.as_ref().unwrap();
    let me = Guest { id: author.guest.unwrap(), name: author.name.clone(), has_email: false };
    model.guest = Some(&me);
    assert!(!reports(&model).contains(&report(1)) && reports(&model).contains(&report(2)));
    model.interactive = false;
    assert_eq!(reports(&model), []);
}

#[test]
fn a_comment_of_somebody_muted_begins_with_a_line_that_opens_it() {
    let thread = ThreadState::new(page(TALK));
    let author = thread.comment(id(1)).unwrap().author.as_ref().unwrap();
    let muted = [author.person().unwrap()];
    let model = Model { muted: &muted, ..Model::of_thread(Language::default(), &thread, HOME) };
    let html = to_html(&view(&model));
    let line = "Muted comment by Ana Kovač";
    let theirs = thread.rows().into_iter().filter(|row| {
        row.comment.author.as_ref().is_some_and(|author| author.person() == Some(muted[0]))
    });
    assert_eq!(html.matches(line).count(), theirs.count());
    assert!(offers(&model, "panel").contains(&Some("muted".to_owned())));
    assert!(!offers(&model, "panel").contains(&Some(format!("mute:{}", id(1)))));
    let nobody = Model { muted: &[], ..model };
    assert!(!to_html(&view(&nobody)).contains(line));
}

#[test]
fn words_are_looked_for_in_long_conversations_alone() {
    for (comments, offers) in [(9, 0), (10, 1)] {
        let mut talk = page(TALK);
        talk.thread.comments = comments;
        let thread = ThreadState::new(talk);
        let model = Model::of_thread(Language::default(), &thread, HOME);
        let panels = doers(&model, "panel");
        let found = panels.iter().filter(|name| name.as_deref() == Some("search"));
        assert_eq!(found.count(), offers, "{comments}");
    }
}
