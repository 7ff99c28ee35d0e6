//! What became of a text, word by word.

use similar::{Algorithm, DiffOp, DiffableStr, capture_diff_slices};
use view::panels::{Change, Piece};

/// Comparing takes as long as the one text times the other: beyond this many pairs of words, what differs counts as new.
const PAIRS: usize = 400_000;

/// The way from one text to another.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (old.tokenize_unicode_words(), new.tokenize_unicode_words());
    let head = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let ends = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = ends.take_while(|(old, new)| old == new).count();
    let (was, is) = (&old_rest[..old_rest.len() - tail], &new_rest[..new_rest.len() - tail]);

    let mut pieces = Vec::new();
    add(&mut pieces, Change::Same, &old[..head]);
    if was.len().saturating_mul(is.len()) > PAIRS {
        add(&mut pieces, Change::Gone, was);
        add(&mut pieces, Change::New, is);
    } else {
        for step in capture_diff_slices(Algorithm::Myers, was, is) {
            follow(&mut pieces, step, was, is);
        }
    }
    add(&mut pieces, Change::Same, &old[old.len() - tail..]);
    pieces
}

fn follow(pieces: &mut Vec<Piece>, step: DiffOp, was: &[&str], is: &[&str]) {
    let same = matches!(step, DiffOp::Equal { .. });
    if same {
        return add(pieces, Change::Same, &was[step.old_range()]);
    }
    add(pieces, Change::Gone, &was[step.old_range()]);
    add(pieces, Change::New, &is[step.new_range()]);
}

fn add(pieces: &mut Vec<Piece>, change: Change, words: &[&str]) {
    let text = words.concat();
    match pieces.last_mut() {
        _ if text.is_empty() => (),
        Some(last) if last.change == change => last.text.push_str(&text),
        _ => pieces.push(Piece { change, text }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use view::panels::{Change, Piece};

    use super::words;

    fn short(pieces: &[Piece]) -> String {
        let mark = |piece: &Piece| match piece.change {
            Change::Same => piece.text.clone(),
            Change::Gone => format!("[-{}-]", piece.text),
            Change::New => format!("[+{}+]", piece.text),
        };
        pieces.iter().map(mark).collect()
    }

    #[test]
    fn what_changed_is_told_by_words() {
        for (old, new, told) in [
            ("Which flour?", "Which rye flour?", "Which [+rye +]flour?"),
            ("a b c", "a c", "a [-b -]c"),
            ("color", "colour", "[-color-][+colour+]"),
            ("same", "same", "same"),
            ("", "new", "[+new+]"),
        ] {
            assert_eq!(short(&words(old, new)), told);
        }
    }

    #[test]
    fn long_texts_that_have_little_in_common_are_told_whole() {
        let pieces = words(&"ab ".repeat(3_333), &"cd ".repeat(3_333));
        let changes = pieces.iter().map(|piece| piece.change).collect::<Vec<_>>();
        assert_eq!(changes, [Change::Gone, Change::New, Change::Same]);
        let pieces = words(&"a b ".repeat(100), &"b a c ".repeat(100));
        assert!(pieces.len() > 3);
    }

    proptest! {
        #[test]
        fn both_texts_are_in_it(old in "[a-c ]{0,40}", new in "[a-c ]{0,40}") {
            let pieces = words(&old, &new);
            let without = |left_out: Change| {
                let kept = pieces.iter().filter(|piece| piece.change != left_out);
                kept.map(|piece| piece.text.as_str()).collect::<String>()
            };
            prop_assert_eq!(without(Change::New), old);
            prop_assert_eq!(without(Change::Gone), new);
        }
    }
}
