//! Our own archives.

use sdk::thread_key::ThreadKey;

use super::{Gathering, Unreadable};
use crate::transfer::archive::{Line, VERSION};

/// Reads an archive.
pub fn read(text: &str, into: &mut Gathering<'_>) -> Result<(), Unreadable> {
    let mut place = None;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (index, (number, line)) in lines.enumerate() {
        let wrong = |why: String| Unreadable::Line(number + 1, why);
        let line = serde_json::from_str(line).map_err(|error| wrong(error.to_string()))?;
        match line {
            Line::Archive(header) if index == 0 => {
                if header.version != VERSION {
                    return Err(Unreadable::Version(header.version));
                }
            }
            _ if index == 0 => return Err(wrong("an archive begins with its header".to_owned())),
            Line::Archive(_) => return Err(wrong("a second header".to_owned())),
            Line::Thread(mut thread) => {
                let key = ThreadKey::new(&thread.key).map_err(|error| wrong(error.to_string()))?;
                key.as_str().clone_into(&mut thread.key);
                place = Some(into.thread(thread));
            }
            Line::Comment(comment) => {
                let place = place.ok_or_else(|| wrong("a comment without a thread".to_owned()))?;
                into.add(place, comment);
            }
        }
    }
    Ok(())
}
