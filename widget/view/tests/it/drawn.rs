//! What is drawn again and again.

use afterword_view::{Language, Memo, Model, Stage, to_html, view};
use sdk::thread::ThreadState;

use crate::{
    HOME,
    people::{NOW, TALK, page},
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
