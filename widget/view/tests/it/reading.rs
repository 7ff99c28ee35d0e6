//! What a reader sees of a thread.

use afterword_view::{Connection, Failure, Fetch, Language, Model, Stage, to_html, view};
use sdk::thread::ThreadState;

use crate::{
    HOME, doers, elements, outline,
    people::{DEEP, NOW, TALK, id, page, with_more},
    words,
};

#[test]
fn a_comment_says_who_and_when_and_what_can_be_done() {
    let thread = ThreadState::new(page(&[(0, "Ana Kovač", 5, "<p>hello</p>")]));
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    model.now = Some(NOW);
    model.menu = Some(id(1));
    let outline = outline(&model);
    let article = outline.split_once("    article").unwrap().1;
    let expected = r#".comment
      span.avatar.hue-5
        "AK"
      header.head
        h3.by
          "Ana Kovač"
        span.badge.guest
          "guest"
        a.when
          time
            "5 min ago"
      div.corner
        button.dots
        div.menu
          button
            "Report…"
          button
            "Mute Ana Kovač…"
      div.body
      div.row
        button.vote
          span.count
        button
          "Reply"
        button
          "Copy link"
  p.hidden
"#;
    assert_eq!(article, expected);
}

#[test]
fn a_name_leads_to_its_owners_page_and_to_nothing_but_a_page() {
    let with_profile = |profile: &str| {
        let mut page = page(&[(0, "Ana Kovač", 5, "<p>hello</p>")]);
        let author = page.comments[0].author.as_mut().unwrap();
        author.profile = Some(profile.to_owned());
        let thread = ThreadState::new(page);
        to_html(&view(&Model::of_thread(Language::default(), &thread, HOME)))
    };
    let linked = r#"<a href="https://a.example/?b&amp;c" target="_blank" rel="nofollow ugc noopener">Ana Kovač</a></h3>"#;
    assert!(with_profile("https://a.example/?b&c").contains(linked));
    for bad in ["javascript:alert(1)", "data:text/html,x", "//a.example/", "http://a.example/", ""]
    {
        assert!(with_profile(bad).contains(">Ana Kovač</h3>"), "{bad}");
    }
}

#[test]
fn times_are_days_until_the_clock_is_known() {
    let thread = ThreadState::new(page(&TALK[..1]));
    let html = to_html(&view(&Model::of_thread(Language::default(), &thread, HOME)));
    assert!(html.contains(
        "<time datetime=\"2026-11-22T08:43:07.000Z\" title=\"Nov 22, 2026, 8:43 AM UTC\">Nov 22, 2026</time>"
    ), "{html}");
}

#[test]
fn replies_nest_as_deep_as_the_site_shows_and_say_to_whom_below() {
    let mut deep = page(DEEP);
    deep.site.settings.depth_shown = 3;
    let thread = ThreadState::new(deep);
    let html = to_html(&view(&Model::of_thread(Language::default(), &thread, HOME)));
    assert_eq!(html.matches("class=\"replies\"").count(), 2);
    assert_eq!(html.matches("comment flat").count(), 4);
    let flat: Vec<_> = html.split("comment flat").skip(1).collect();
    assert!(flat[0].contains("to Mei Lin") && flat[1].contains("to Ruth"));
}

#[test]
fn a_thread_of_any_depth_can_be_drawn() {
    let line = |index: u32| (u128::from(index), "Ana", 1, "<p>deeper</p>");
    let lines: Vec<_> = (0..3_000).map(line).collect();
    let mut deep = page(&lines);
    deep.site.settings.depth_shown = u32::MAX;
    let thread = ThreadState::new(deep);
    let html = to_html(&view(&Model::of_thread(Language::default(), &thread, HOME)));
    assert_eq!(html.matches("<article").count(), 3_000);
}

#[test]
fn a_removed_comment_keeps_its_place_and_offers_nothing() {
    let thread = ThreadState::new(page(TALK));
    let model = Model::of_thread(Language::default(), &thread, HOME);
    assert!(words(&view(&model)).contains("This comment was removed."));
    let removed = Some(id(6).to_string());
    assert!(!doers(&model, "reply").contains(&removed));
    assert!(doers(&model, "fold").contains(&removed));
}

#[test]
fn a_folded_branch_leaves_a_button_that_counts_it() {
    let thread = ThreadState::new(page(TALK));
    let folded = [id(1)];
    let model = Model { folded: &folded, ..Model::of_thread(Language::default(), &thread, HOME) };
    let tree = view(&model);
    assert!(words(&tree).contains("3 replies"));
    let hidden = elements(&tree)
        .into_iter()
        .find(|it| it.get("class") == Some("replies") && it.get("hidden").is_some());
    assert!(words(&hidden.unwrap().clone().into()).contains("Mei Lin"));
}

#[test]
fn the_rest_of_a_list_is_offered_loading_or_failed() {
    let thread = ThreadState::new(with_more(page(TALK)));
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    assert!(words(&view(&model)).contains("Show 12 more replies"));
    assert_eq!(doers(&model, "more-replies"), [Some(id(1).to_string())]);
    assert_eq!(doers(&model, "more"), [None]);

    let replies = [(id(1), Fetch::Loading)];
    model.replies = &replies;
    assert!(words(&view(&model)).contains("Loading…"));
    let replies = [(id(1), Fetch::Failed)];
    model.replies = &replies;
    assert!(words(&view(&model)).contains("Try again"));
}

#[test]
fn what_can_not_be_shown_says_so_and_offers_a_way_on() {
    for (failure, headline, ways_on) in [
        (Failure::Blocked, "This page may not embed these comments", 1),
        (Failure::NoSite, "There are no comments here", 0),
        (Failure::BadEmbed, "The comments are not set up right", 0),
        (Failure::Offline, "You are offline", 1),
        (Failure::Unavailable, "The comments did not load", 1),
    ] {
        let model = Model::new(Language::default(), Stage::Failed(failure));
        assert!(words(&view(&model)).contains(headline));
        assert_eq!(doers(&model, "reload").len(), ways_on, "{headline}");
    }
}

#[test]
fn a_lost_connection_is_told_and_can_be_tried_now() {
    let thread = ThreadState::new(page(TALK));
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    assert!(doers(&model, "reconnect").is_empty());
    model.connection = Connection::Lost;
    assert!(words(&view(&model)).contains("Connection lost"));
    assert_eq!(doers(&model, "reconnect").len(), 1);
    model.connection = Connection::Refused;
    assert_eq!(doers(&model, "reload").len(), 1);
}

#[test]
fn new_roots_wait_behind_one_button() {
    let thread = ThreadState::new(page(TALK));
    let mut model = Model::of_thread(Language::default(), &thread, HOME);
    model.gathered = 3;
    assert!(words(&view(&model)).contains("3 new comments"));
    assert_eq!(doers(&model, "show-new").len(), 1);
}
