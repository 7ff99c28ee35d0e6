//! What a writer sees.

use afterword_view::{
    Asked, Composer, Language, Model, Pending, PendingState, Place, Question, Trouble, view,
};
use sdk::{
    thread::ThreadState,
    wire::{Code, Guest, Member, OwnComment},
};

use crate::{
    HOME, doers, elements,
    people::{NOW, TALK, guest, id, member, page},
    words,
};

#[test]
fn nobody_is_asked_for_a_name_before_they_post() {
    let thread = ThreadState::new(page(TALK));
    let mut composer = Composer::new(Place::Root);
    let fields = |composer: &Composer| {
        let composers = [composer.clone()];
        let tree = view(&Model {
            composers: &composers,
            ..Model::of_thread(Language::default(), &thread, HOME)
        });
        let names = elements(&tree).into_iter().filter_map(|element| element.get("name"));
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(fields(&composer), ["body"]);
    composer.asks_name = true;
    assert_eq!(fields(&composer), ["body", "name", "email"]);
}

#[test]
fn what_a_site_has_guests_read_stands_where_they_say_who_they_are() {
    let shown = |asks_name, terms: &str, url: &str| {
        let mut page = page(TALK);
        page.site.settings.guest_terms = terms.to_owned();
        page.site.settings.guest_terms_url = url.to_owned();
        let thread = ThreadState::new(page);
        let composers = [Composer { asks_name, ..Composer::new(Place::Root) }];
        let tree = view(&Model {
            composers: &composers,
            ..Model::of_thread(Language::default(), &thread, HOME)
        });
        let link =
            elements(&tree).into_iter().find(|it| it.get("href") == Some("https://a.example/p"));
        (words(&tree).contains("Your address stays here."), link.is_some())
    };
    assert_eq!(shown(true, "Your address stays here.", ""), (true, false));
    assert_eq!(shown(true, "Your address stays here.", "https://a.example/p"), (true, true));
    assert_eq!(shown(false, "Your address stays here.", "https://a.example/p"), (false, false));
    assert_eq!(shown(true, "", "https://a.example/p"), (false, false));
}

#[test]
fn what_is_wrong_is_tied_to_its_field() {
    let thread = ThreadState::new(page(TALK));
    let composers = [Composer {
        asks_name: true,
        trouble: Some(Trouble::BadEmail),
        ..Composer::new(Place::Reply(id(1)))
    }];
    let tree = view(&Model {
        composers: &composers,
        ..Model::of_thread(Language::default(), &thread, HOME)
    });
    let wrong: Vec<_> =
        elements(&tree).into_iter().filter(|it| it.get("aria-invalid").is_some()).collect();
    assert_eq!(wrong.len(), 1);
    assert_eq!(wrong[0].get("name"), Some("email"));
    let described = wrong[0].get("aria-describedby").unwrap();
    let trouble = elements(&tree).into_iter().find(|it| it.get("id") == Some(described)).unwrap();
    assert_eq!(trouble.get("role"), Some("alert"));
    assert!(words(&trouble.clone().into()).contains("e-mail address"));
}

#[test]
fn characters_are_counted_near_the_limit_alone() {
    let thread = ThreadState::new(page(TALK));
    let said = |length: usize| {
        let composers = [Composer { body: "é".repeat(length), ..Composer::new(Place::Root) }];
        words(&view(&Model {
            composers: &composers,
            ..Model::of_thread(Language::default(), &thread, HOME)
        }))
    };
    assert!(!said(9_499).contains("left"));
    assert!(said(9_500).contains("500 characters left"));
    assert!(said(9_999).contains("1 character left"));
    assert!(!said(10_001).contains("left"));
}

#[test]
fn only_my_own_comments_offer_to_be_changed() {
    let thread = ThreadState::new(page(TALK));
    let own = [OwnComment { id: id(3), editable_until: NOW }];
    let model = Model { own: &own, ..Model::of_thread(Language::default(), &thread, HOME) };
    assert_eq!(doers(&model, "edit"), [Some(id(3).to_string())]);
    assert_eq!(doers(&model, "delete"), [Some(id(3).to_string())]);
    assert!(doers(&model, "confirm").is_empty());

    let question = Some(Question::new(id(3), Asked::Delete));
    let model = Model { question, ..model };
    assert!(doers(&model, "delete").is_empty());
    assert_eq!(doers(&model, "confirm"), [Some(id(3).to_string())]);
    assert_eq!(doers(&model, "dismiss"), [Some(id(3).to_string())]);
}

#[test]
fn a_guest_sees_which_comments_are_theirs() {
    let thread = ThreadState::new(page(TALK));
    let me = Guest { id: guest("Sofia"), name: "Sofia".to_owned(), has_email: false };
    let words = words(&view(&Model {
        guest: Some(&me),
        ..Model::of_thread(Language::default(), &thread, HOME)
    }));
    assert!(words.contains("Sofia you"));
    assert!(!words.contains("Kovač you"));
}

#[test]
fn what_is_on_its_way_stands_where_it_will_be() {
    let thread = ThreadState::new(page(TALK));
    let sent = |key: &str, parent, state| Pending {
        key: key.to_owned(),
        parent,
        name: "Sofia".to_owned(),
        email: String::new(),
        body: "mine <b>".to_owned(),
        state,
    };
    let pending = [
        sent("root", None, PendingState::Sending),
        sent("deep", Some(id(4)), PendingState::Failed(Trouble::Refused(Code::ThreadClosed))),
        sent("off", Some(id(4)), PendingState::Waiting),
    ];
    let model = Model { pending: &pending, ..Model::of_thread(Language::default(), &thread, HOME) };
    let words = words(&view(&model));
    let at = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} in {words}"));
    assert!(at("Sending…") < at("Ana Kovač"));
    assert!(at("Mei Lin") < at("was closed meanwhile"));
    assert!(at("was closed meanwhile") < at("Waiting until you are connected"));
    assert!(at("Waiting until you are connected") < at("Johannes Brandt"));
    for action in ["retry", "discard"] {
        assert_eq!(doers(&model, action), ["deep", "off"].map(|key| Some(key.to_owned())));
    }
}

#[test]
fn an_answer_at_the_last_level_stands_behind_the_others() {
    let mut shallow = page(TALK);
    shallow.site.settings.depth_shown = 2;
    let thread = ThreadState::new(shallow);
    let pending = [Pending {
        key: "key".to_owned(),
        parent: Some(id(2)),
        name: "Sofia".to_owned(),
        email: String::new(),
        body: "mine".to_owned(),
        state: PendingState::Sending,
    }];
    let words = words(&view(&Model {
        pending: &pending,
        ..Model::of_thread(Language::default(), &thread, HOME)
    }));
    assert!(words.find("Mei Lin").unwrap() < words.find("Sending…").unwrap());
    assert!(words.find("Sending…").unwrap() < words.find("Johannes Brandt").unwrap());
}

#[test]
fn where_nothing_can_be_written_nothing_is_offered() {
    let mut closed = page(TALK);
    closed.thread.closed = true;
    let banned = Member { banned: true, ..member("Ruth") };
    for (page, me, why) in [
        (closed, None, "This conversation is closed."),
        (page(TALK), Some(&banned), "You can’t write here."),
    ] {
        let thread = ThreadState::new(page);
        let model = Model { member: me, ..Model::of_thread(Language::default(), &thread, HOME) };
        assert!(words(&view(&model)).contains(why));
        assert!(doers(&model, "post").is_empty() && doers(&model, "reply").is_empty());
        assert!(!doers(&model, "copy-link").is_empty());
    }
}
