//! What the classifier promises, whatever is written.

use proptest::prelude::*;

use super::{Class, FEWEST, Model, Opinion, Sample, buckets, features};

const SPAM: [&str; 4] = [
    "Buy cheap watches now at https://watches.shop.example/best!!!",
    "Cheap pills, buy now, best price $$$ http://pills.shop.example",
    "Earn money from home, click https://money.example/now",
    "Best casino bonus, click now https://casino.example win money",
];
const HAM: [&str; 4] = [
    "I think the second paragraph misses the point of the article.",
    "Thanks, this helped me to understand lifetimes in Rust.",
    "Does anybody know whether this works with the older version?",
    "Lovely photos, we were there last summer and it rained.",
];

fn learn(model: &mut Model, text: &str, class: Class) {
    model.learn(&buckets(&features(of(text))), class);
}

fn of(body: &str) -> Sample<'_> {
    Sample { name: "Ana", body }
}

/// One that has been taught a little.
fn taught() -> Model {
    let mut model = Model::default();
    for turn in 0..3 {
        for (spam, ham) in SPAM.iter().zip(HAM) {
            learn(&mut model, &format!("{spam} {turn}"), Class::Spam);
            learn(&mut model, &format!("{ham} {turn}"), Class::Ham);
        }
    }
    model
}

fn score(model: &Model, text: &str) -> f64 {
    match model.judge(&features(of(text))) {
        Opinion::Score(score, _) => score,
        Opinion::DontKnow => panic!("it knows enough"),
    }
}

#[test]
fn a_model_says_that_it_does_not_know_until_it_has_learnt_of_both() {
    let mut model = Model::default();
    for _ in 0..FEWEST {
        assert_eq!(model.judge(&features(of(SPAM[0]))), Opinion::DontKnow);
        learn(&mut model, SPAM[0], Class::Spam);
    }
    assert_eq!(model.judge(&features(of(SPAM[0]))), Opinion::DontKnow);
    for _ in 0..FEWEST {
        learn(&mut model, HAM[0], Class::Ham);
    }
    assert!(matches!(model.judge(&features(of(SPAM[0]))), Opinion::Score(score, _) if score > 0.9));
}

#[test]
fn what_is_like_spam_scores_high_like_ham_low_and_the_unknown_in_the_middle() {
    let model = taught();
    assert!(score(&model, "Buy best watches now, click https://watches.shop.example") > 0.9);
    assert!(score(&model, "The second paragraph helped me to understand.") < 0.1);
    let unknown = |body| {
        let words = features(of(body));
        model.judge(&words[..2])
    };
    assert_eq!(unknown("Ὁμήρου Ὀδύσσεια"), Opinion::Score(0.5, Vec::new()));
}

#[test]
fn a_moderator_is_told_what_spoke_for_it() {
    let Opinion::Score(_, reasons) = taught().judge(&features(of("Win money at casino.example")))
    else {
        panic!("it knows enough")
    };
    assert!(!reasons.is_empty() && reasons.len() <= 5);
    let shown = reasons.iter().map(|reason| reason.shown.as_str()).collect::<Vec<_>>();
    assert!(
        shown.contains(&"casino.example") && shown.iter().any(|it| it.contains("money")),
        "{shown:?}"
    );
    assert!(reasons.iter().all(|reason| reason.says > 0.5));
}

#[test]
fn links_words_and_shapes_of_every_script_are_seen() {
    let shown = |body| {
        let found = features(Sample { name: "Best SEO", body });
        found.iter().map(|feature| feature.shown.to_string()).collect::<Vec<_>>()
    };
    let has = |body, what: &str| {
        let shown = shown(body);
        assert!(shown.iter().any(|it| it == what), "{what} is not in {shown:?}");
    };
    has("See https://user:secret@A.Spam.Example:8443/x?y", "a.spam.example");
    has("See https://a.spam.example", "spam.example");
    has("Write to me@spam.example", "spam.example");
    has("Привет, мир", "Привет мир");
    has("我喜欢这个网站", "喜欢");
    has("ขอบคุณมาก", "ขอ");
    has("नमस्ते दुनिया", "नमस्ते दुनिया");
    has("v\u{456}agra", "a word of mixed scripts");
    has("FREE MONEY FOR YOU", "capitals");
    has("a\u{200b}b", "invisible characters");
    has("[url=https://x.example]x[/url]", "BBCode");
    has("", "name: SEO");
    has("", "no link");
}

#[test]
fn a_disguised_word_is_what_it_looks_like() {
    let word = |body| features(of(body))[0].bucket;
    // A Cyrillic i.
    assert_eq!(word("v\u{456}agra"), word("viagra"));
    assert_eq!(word("VIAGRA"), word("viagra"));
    assert_ne!(word("vinegar"), word("viagra"));
}

#[test]
fn a_kept_model_is_read_as_it_was_and_no_other() {
    let model = taught();
    let bytes = model.to_bytes();
    assert_eq!(Model::from_bytes(&bytes), Some(model));
    assert_eq!(Model::from_bytes(&bytes[1..]), None);
    assert_eq!(Model::from_bytes(&[]), None);
    let mut other = bytes;
    other[0] = 9;
    assert_eq!(Model::from_bytes(&other), None);
}

#[test]
fn counts_never_run_over() {
    let mut model = Model::default();
    let text = buckets(&features(of("again")));
    for _ in 0..140_000 {
        model.learn(&text, Class::Spam);
    }
    assert!(model.learnt(Class::Spam) > 30_000);
}

#[test]
fn texts_that_mean_harm_cost_no_more_than_others() {
    let model = taught();
    for body in [
        "a ".repeat(500_000),
        "a".repeat(1_000_000),
        "http://".repeat(150_000),
        "a.".repeat(500_000),
        "@".repeat(1_000_000),
        "\u{300}".repeat(500_000),
        "漢".repeat(300_000),
        "a\u{456}".repeat(300_000),
        "[url=".repeat(200_000),
    ] {
        let begun = std::time::Instant::now();
        let found = features(of(&body));
        assert!(found.len() <= 8_192);
        assert!(
            matches!(model.judge(&found), Opinion::Score(score, _) if (0.0..=1.0).contains(&score))
        );
        // Unoptimised, on a busy machine; what is not linear takes minutes.
        assert!(begun.elapsed().as_secs() < 20, "{:?}", &body[..10]);
    }
}

proptest! {
    #[test]
    fn what_was_learnt_can_be_forgotten_without_a_trace(texts in prop::collection::vec((".{0,80}", any::<bool>()), 0..8)) {
        let mut model = taught();
        let before = model.clone();
        let lessons = texts.iter().map(|(text, spam)| {
            (buckets(&features(of(text))), if *spam { Class::Spam } else { Class::Ham })
        }).collect::<Vec<_>>();
        for (text, class) in &lessons {
            model.learn(text, *class);
        }
        let mut other_way = before.clone();
        for (text, class) in lessons.iter().rev() {
            other_way.learn(text, *class);
        }
        prop_assert!(model == other_way, "the order of lessons does not matter");
        for (text, class) in &lessons {
            model.forget(text, *class);
        }
        prop_assert!(model == before);
    }

    #[test]
    fn whatever_is_written_is_judged_alike_each_time(name in ".{0,40}", body in "(?s).{0,400}") {
        let model = taught();
        let sample = Sample { name: &name, body: &body };
        let first = model.judge(&features(sample));
        prop_assert!(matches!(&first, Opinion::Score(score, _) if (0.0..=1.0).contains(score)));
        prop_assert_eq!(first, model.judge(&features(sample)));
    }
}
