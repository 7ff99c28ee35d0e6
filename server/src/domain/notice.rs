//! What a notice says, and what a decision about one must.

use sdk::wire::{CommentId, DecideNotice};

use super::name;

/// Longest text of a notice or of the facts of a decision, in characters; the schema says the same.
const TEXT_CHARS: usize = 5_000;
/// Longest name of a law or of a clause, in characters; the schema says the same.
const REFERENCE_CHARS: usize = 300;

/// A notice that has what it needs (Regulation (EU) 2022/2065, article 16, paragraph 2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNotice {
    /// Where: which comment.
    pub comment: CommentId,
    /// Why it is against the law.
    pub why: String,
    /// Who says so.
    pub name: Option<String>,
    /// Their address.
    pub email: Option<String>,
}

/// What somebody filled in.
#[derive(Clone, Debug, Default)]
pub struct Filled<'a> {
    /// The comment, by its id or by its address.
    pub place: &'a str,
    /// Why it is against the law.
    pub why: &'a str,
    /// Who they are.
    pub name: &'a str,
    /// Their address.
    pub email: &'a str,
    /// Whether the law asks them for neither (point c).
    pub is_exempt: bool,
    /// Whether they state that they believe all this in good faith (point d).
    pub in_good_faith: bool,
}

/// Reads a notice; or the names of the fields that lack something.
///
/// # Errors
/// Those fields, in the order of the form.
pub fn read(filled: &Filled<'_>) -> Result<NewNotice, Vec<&'static str>> {
    let mut wrong = Vec::new();
    let comment = comment_of(filled.place);
    let why = text(filled.why, TEXT_CHARS);
    let (is_named, is_mailed) = (!filled.name.trim().is_empty(), !filled.email.trim().is_empty());
    let name = text(filled.name, 200).filter(|name| !name.contains('\n'));
    let email = name::email(filled.email.trim()).ok();
    let lacks = |is_given: bool, is_right: bool| !is_right && (is_given || !filled.is_exempt);
    wrong.extend(comment.is_none().then_some("place"));
    wrong.extend(why.is_none().then_some("why"));
    wrong.extend(lacks(is_named, name.is_some()).then_some("name"));
    wrong.extend(lacks(is_mailed, email.is_some()).then_some("email"));
    wrong.extend((!filled.in_good_faith).then_some("faith"));
    match (comment, why) {
        (Some(comment), Some(why)) if wrong.is_empty() => {
            Ok(NewNotice { comment, why, name, email })
        }
        _ => Err(wrong),
    }
}

/// The comment that an address leads to, or whose id this is.
fn comment_of(place: &str) -> Option<CommentId> {
    let place = place.trim();
    let after = |mark: &str| place.rsplit_once(mark).and_then(|(_, rest)| rest.get(..36));
    let id = after("comment-").or_else(|| after("comment=")).unwrap_or(place);
    id.parse().ok()
}

/// A decision as it is kept; or the field that lacks something, and why.
///
/// # Errors
/// That field.
pub fn check_decision(
    decided: &DecideNotice,
) -> Result<DecideNotice, (&'static str, &'static str)> {
    let reference = text(&decided.reference, REFERENCE_CHARS).filter(|text| !text.contains('\n'));
    let reference = reference.ok_or(("/reference", "a line of at most 300 characters"))?;
    let facts = text(&decided.facts, TEXT_CHARS);
    let facts = facts.ok_or(("/facts", "a text of at most 5,000 characters"))?;
    Ok(DecideNotice { reference, facts, ..decided.clone() })
}

/// A text for people; nothing, if it is empty, too long, or holds what no text does.
fn text(text: &str, most: usize) -> Option<String> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let is_text = !text.chars().any(|c| c.is_control() && c != '\n' && c != '\t');
    (is_text && !text.is_empty() && text.chars().count() <= most).then_some(text)
}

#[cfg(test)]
mod tests {
    use sdk::wire::CommentId;
    use uuid::Uuid;

    use super::{Filled, comment_of, read};

    const ID: &str = "0197f1f4-0000-7000-8000-000000000001";

    #[test]
    fn a_notice_says_where_why_who_and_that_it_is_honest() {
        let whole = Filled {
            place: ID,
            why: "It incites to violence.",
            name: "Ana",
            email: "ana@example.org",
            is_exempt: false,
            in_good_faith: true,
        };
        assert!(read(&whole).is_ok());
        let nameless = Filled { name: "", email: " ", ..whole.clone() };
        assert_eq!(read(&nameless), Err(vec!["name", "email"]));
        assert!(read(&Filled { is_exempt: true, ..nameless }).is_ok());
        for (filled, wrong) in [
            (Filled { place: "somewhere", ..whole.clone() }, "place"),
            (Filled { why: " ", ..whole.clone() }, "why"),
            (Filled { email: "ana", is_exempt: true, ..whole.clone() }, "email"),
            (Filled { in_good_faith: false, ..whole.clone() }, "faith"),
        ] {
            assert_eq!(read(&filled), Err(vec![wrong]));
        }
    }

    #[test]
    fn a_comment_is_named_by_its_id_or_by_its_address() {
        let id = CommentId(Uuid::parse_str(ID).unwrap());
        for place in [
            ID.to_owned(),
            format!(" {ID} "),
            format!("https://blog.example/page#comment-{ID}"),
            format!("https://c.example/api/v1/sites/b/threads/html?key=k&comment={ID}&min_seq=7"),
        ] {
            assert_eq!(comment_of(&place), Some(id), "{place}");
        }
        for place in ["", "https://blog.example/page", "comment-é"] {
            assert_eq!(comment_of(place), None, "{place}");
        }
    }
}
