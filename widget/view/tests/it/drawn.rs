//! What is drawn again and again.

use afterword_view::{Language, Memo, Model, Stage, to_html, view};
use sdk::{thread::ThreadState, wire::Timestamp};

use crate::{
    HOME,
    people::{NOW, TALK, member, page},
    states,
};

#[test]
fn what_was_drawn_before_makes_no_difference() {
    let outcome = states::each(&mut |name, model| {
        let Stage::Ready(page) = &model.stage else { return Ok(()) };
        let nobody = Model {
            now: Some(NOW),
            interactive: model.interactive,
            ..Model::of_thread(model.language, page.thread, model.home)
        };
        let me = Model { member: model.member, guest: model.guest, ..nobody.clone() };
        let memo = Memo::default();
        for (when, shown) in [&nobody, &me, model, &me, &nobody].into_iter().enumerate() {
            let drawn = view(&Model { memo: Some(&memo), ..shown.clone() });
            if drawn != view(shown) {
                return Err(format!("{name}, {when}: {}", to_html(&drawn)).into());
            }
        }
        Ok(())
    });
    if let Err(wrong) = outcome {
        panic!("{wrong}");
    }
}

#[test]
fn what_is_late_is_drawn_in_the_drawings_that_follow() {
    let thread = ThreadState::new(page(TALK));
    let memo = Memo::default();
    let at = |hours: i64| Model {
        now: Some(Timestamp(NOW.0 + hours * 3_600_000)),
        memo: Some(&memo),
        ..Model::of_thread(Language::default(), &thread, HOME)
    };
    let late = Model { is_late: &|| true, ..at(5) };
    let draw = |model: &Model<'_>| (view(model), memo.take_whole());

    assert!(draw(&at(0)).1, "what was never drawn can't wait");
    let wanted = view(&Model { memo: None, ..at(5) });
    let drawings: Vec<_> = (0..thread.rows().len()).map(|_| draw(&late)).collect();
    let (last, before) = drawings.split_last().expect("there are comments");
    assert!(*last == (wanted, true), "each drawing gets on");
    assert!(before.iter().all(|(_, is_whole)| !is_whole));
    let (_, is_whole) = draw(&Model { is_late: &|| true, member: Some(&member("Ruth")), ..at(5) });
    assert!(!is_whole, "all look different to somebody else");
}

#[test]
fn comments_that_look_the_same_are_not_drawn_again() {
    let thread = ThreadState::new(page(TALK));
    let memo = Memo::default();
    let draw = |tag| {
        let language = Language::all().iter().find(|language| language.tag() == tag);
        let model = Model::of_thread(*language.expect("one of ours"), &thread, HOME);
        to_html(&view(&Model { now: Some(NOW), memo: Some(&memo), ..model }))
    };
    assert!(draw("en").contains(">Reply<"));
    // A page's language stays the same: only what is drawn anew would know another one.
    let again = draw("de");
    assert!(
        again.contains("Kommentare") && again.contains(">Reply<") && !again.contains(">Antworten<")
    );
}
