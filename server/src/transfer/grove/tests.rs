//! What is kept, and where it stands.

use proptest::prelude::*;
use sdk::wire::{SiteId, SiteSettings, ThreadId, Timestamp, WhyLeftOut as Why};
use uuid::Uuid;

use super::{Ground, Grove, grow};
use crate::transfer::archive::{Author, Comment, State};

const NOW: Timestamp = Timestamp(1_700_000_000_000);

fn grown(comments: Vec<Comment>) -> Grove {
    let settings = SiteSettings::default();
    let (site, thread) = (SiteId(Uuid::from_u128(1)), ThreadId(Uuid::from_u128(2)));
    grow(Ground { site, thread, settings: &settings, now: NOW }, comments)
}

/// A comment that answers another one, or with `""` none.
fn comment(id: &str, parent: &str) -> Comment {
    Comment {
        id: id.to_owned(),
        parent: Some(parent.to_owned()).filter(|parent| !parent.is_empty()),
        author: Author { name: "Ada".to_owned(), ..Author::default() },
        markdown: format!("Text of {id}"),
        state: State::Published,
        posted_at: Timestamp(1_600_000_000_000),
        edited_at: None,
        pinned: false,
        featured: false,
        ups: 0,
        downs: 0,
    }
}

fn with(state: State, id: &str, parent: &str) -> Comment {
    Comment { state, ..comment(id, parent) }
}

/// `child<parent`, or `child` for a root; in brackets what only keeps its place.
fn shape(grove: &Grove) -> Vec<String> {
    let name = |id| {
        let of = grove.trees.iter().chain(&grove.held).find(|tree| tree.id == id).unwrap();
        of.comment.id.clone()
    };
    let shape = |tree: &super::Tree| {
        let own = name(tree.id);
        let own = if tree.body.is_some() { own } else { format!("({own})") };
        tree.parent.map_or(own.clone(), |parent| format!("{own}<{}", name(parent)))
    };
    grove.trees.iter().map(shape).collect()
}

#[test]
fn parents_come_before_what_answers_them() {
    let grove =
        grown(vec![comment("c", "b"), comment("a", ""), comment("b", "a"), comment("d", "gone")]);
    assert_eq!(shape(&grove), ["a", "d", "b<a", "c<b"]);
    assert!(grove.trees[2..].iter().all(|tree| tree.root == grove.trees[0].id));
}

#[test]
fn comments_that_answer_each_other_end_somewhere() {
    let ring = vec![comment("a", "c"), comment("b", "a"), comment("c", "b"), comment("d", "d")];
    let mut shape = shape(&grown(ring));
    shape.sort();
    assert_eq!(shape, ["a", "b<a", "c<b", "d"]);
}

#[test]
fn what_is_gone_keeps_its_place_where_somebody_answered() {
    let removed = State::Removed;
    let grove = grown(vec![
        with(removed, "a", ""),
        with(removed, "b", "a"),
        comment("c", "b"),
        with(removed, "d", "c"),
    ]);
    assert_eq!(shape(&grove), ["(a)", "(b)<a", "c<b"]);
    assert_eq!(grove.left_out, [("d".to_owned(), Why::Removed)]);
    assert_eq!(grove.trees[0].name, "Anonymous");
}

#[test]
fn what_waits_is_passed_over_by_its_answers() {
    let grove = grown(vec![comment("a", ""), with(State::Held, "b", "a"), comment("c", "b")]);
    assert_eq!(shape(&grove), ["a", "c<a"]);
    assert_eq!(grove.held[0].parent, Some(grove.trees[0].id));
}

#[test]
fn what_can_not_be_a_comment_is_told() {
    let mut long = comment("long", "");
    long.markdown = "x".repeat(10_001);
    let mut empty = comment("empty", "");
    empty.markdown = " \u{200B} ".to_owned();
    let mut bell = comment("bell", "");
    bell.markdown = "Ding\u{7}\r\ndong".to_owned();
    let grove = grown(vec![long, comment("answer", "long"), empty, bell]);
    assert_eq!(shape(&grove), ["(long)", "bell", "answer<long"]);
    assert_eq!(
        grove.left_out,
        [("long".to_owned(), Why::TooLong), ("empty".to_owned(), Why::Empty)]
    );
    assert_eq!(grove.trees[1].body.as_ref().unwrap().source(), "Ding\ndong");
}

#[test]
fn ids_are_the_same_each_time_and_in_the_order_of_time() {
    let early = comment("b", "");
    let late = Comment { posted_at: Timestamp(1_600_000_000_001), ..comment("a", "") };
    let future = Comment { posted_at: Timestamp(i64::MAX), ..comment("z", "") };
    let all = || vec![late.clone(), early.clone(), early.clone(), future.clone()];
    let ids = |grove: Grove| grove.trees.iter().map(|tree| tree.id).collect::<Vec<_>>();
    let first = ids(grown(all()));
    assert_eq!(first, ids(grown(all())));
    assert!(first[1] < first[0] && first[1] != first[2] && first[0] < first[3]);
    assert!(first.iter().all(|id| id.0.get_version_num() == 7));
    assert_eq!(grown(all()).trees[3].posted_at, NOW);

    let ours = first[1].to_string();
    let known = Comment { id: ours.clone(), ..early.clone() };
    assert_eq!(grown(vec![known]).trees[0].id, first[1], "one of ours keeps its id");
    let moved = Comment { id: ours, posted_at: Timestamp(1_600_000_060_000), ..late };
    assert_ne!(grown(vec![moved]).trees[0].id, first[1], "but not to say another time");
}

#[test]
fn people_are_told_apart_by_what_they_are_known_by() {
    let by = |name: &str, id: &str, email: &str| Comment {
        author: Author {
            name: name.to_owned(),
            id: Some(id.to_owned()),
            email: Some(email.to_owned()),
        },
        ..comment(&format!("{name}{id}{email}"), "")
    };
    let grove = grown(vec![
        by("Ada", "1", ""),
        by("Ada L.", "1", "not an address"),
        by("Ada", "", "Ada@A.example"),
        by("A. L.", "", "ada@a.example"),
        by("Ada", "", ""),
        by("", "", ""),
        by("\u{202E}eve\0", "", ""),
    ]);
    let guests = grove.guests.iter().map(|guest| (guest.name.as_str(), guest.email.is_some()));
    let expected =
        [("Ada", false), ("Ada", true), ("Ada", false), ("Anonymous", false), ("eve", false)];
    assert_eq!(guests.collect::<Vec<_>>(), expected);
    assert_eq!(grove.trees[1].name, "Ada L.", "each comment has the name that stood on it");
}

proptest! {
    #[test]
    fn every_comment_is_kept_once_or_named(
        edges in proptest::collection::vec((0_usize..12, 0_usize..14, 0_u8..3), 0..14)
    ) {
        let state = |number| [State::Published, State::Held, State::Removed][usize::from(number)];
        let comments: Vec<_> = edges
            .iter()
            .map(|(id, parent, number)| with(state(*number), &id.to_string(), &parent.to_string()))
            .collect();
        let grove = grown(comments);
        let mut seen = std::collections::HashSet::new();
        for tree in &grove.trees {
            prop_assert!(tree.parent.is_none_or(|parent| seen.contains(&parent)));
            prop_assert!(seen.insert(tree.id));
            prop_assert!(tree.body.is_some() || grove.trees.iter().any(|other| other.parent == Some(tree.id)));
        }
        let places = grove.trees.iter().filter(|tree| tree.body.is_none()).count();
        let kept = grove.trees.len() - places + grove.held.len();
        let published = edges.iter().filter(|edge| edge.2 < 2).count();
        prop_assert_eq!(kept, published);
        prop_assert_eq!(places + grove.left_out.len(), edges.len() - published);
    }
}
