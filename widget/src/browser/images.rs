//! Pictures that are pasted, dropped or picked: each goes to the server, and words stand in the text for it until its
//! address comes.

use js_sys::{Array, JsString};
use sdk::{limits, wire::Code};
use view::{Place, Trouble, uploading};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlTextAreaElement};

use super::{
    drawn, effects, events, format, js,
    program::{Handle, Shared},
    tokens::{self, Job},
};
use crate::{message::Message, model::trouble};

/// A picture on its way.
pub struct Upload {
    place: Place,
    file: JsValue,
    /// What there is to see, as far as its name tells.
    alt: String,
    /// What stands in the text meanwhile.
    words: String,
}

/// Whether an event may bring pictures: it brings files, or some were picked.
pub fn is_brought(event: &Event) -> bool {
    let brought = brought(event);
    if brought.is_object() {
        Array::from(&js::get(&brought, "types")).includes(&"Files".into(), 0)
    } else {
        event.target().is_some_and(|field| js::get(&field, "files").is_object())
    }
}

/// What is pasted or dropped.
fn brought(event: &Event) -> JsValue {
    let pasted = js::get(event, "clipboardData");
    if pasted.is_object() { pasted } else { js::get(event, "dataTransfer") }
}

/// Takes the pictures that an event brings into a composer, where its site takes them. None: it brings none.
#[inline(never)]
pub fn take(program: &Handle, event: &Event) -> Option<()> {
    let form = events::form_of(event)?;
    let program = program.program()?;
    let picker = picker(&program, &form)?;
    let brought = brought(event);
    let is_picked = !brought.is_object();
    if !is_picked {
        let kinds = Array::from(&js::get(&brought, "types"));
        let has = |kind: &str| kinds.includes(&kind.into(), 0);
        // A picture beside words is how some programs copy words.
        if !has("Files") || has("text/plain") {
            return None;
        }
        // Or the browser would open what is dropped.
        event.prevent_default();
    }
    let files = Array::from(&js::get(if is_picked { &picker } else { &brought }, "files"));
    let place = events::place(&form)?;
    for file in files.iter() {
        begin(&program, &form, place, file);
    }
    js::set(&picker, "value", &"".into());
    Some(())
}

/// The field that pictures are picked with; none, where the site takes none. A composer has it once it is open, and from the next
/// frame on: who drops a picture on a closed one, or pastes it at once, does not wait for that.
fn picker(program: &Shared, form: &Element) -> Option<Element> {
    if js::find(form, ".tools").is_none() {
        let _ = js::find(form, "textarea")?.unchecked_ref::<HtmlElement>().focus();
        program.draw();
    }
    js::find(form, "[name=image]")
}

fn begin(program: &Shared, form: &Element, place: Place, file: JsValue) -> Option<()> {
    let name = js::text(&file, "name").unwrap_or_default();
    let words = ["![", &uploading(program.language(), &name), "]()"].concat();
    let alt = name[..name.rfind('.').unwrap_or(name.len())].to_owned();
    format::type_into(form, &words)?;
    program.handle.send(Message::Uploading(place));
    let upload = Upload { place, file, alt, words };
    let size = js::get(&upload.file, "size").as_f64().unwrap_or_default();
    if size > f64::from(limits::IMAGE_BYTES) {
        finish(&program.handle, &upload, Err(Trouble::Refused(Code::ImageTooLarge)));
    } else {
        tokens::when_fresh(program, Job::Upload(upload));
    }
    Some(())
}

/// Sends a picture, as who I am.
#[inline(never)]
pub fn send(program: &Shared, upload: Upload) {
    let handle = program.handle.clone();
    let kind = js::text(&upload.file, "type").unwrap_or_default();
    let call = effects::client(program, true).send_image(&kind, upload.file.clone());
    call.then(move |answer| {
        let came = answer.map(|image| image.url).map_err(|error| trouble(&error));
        finish(&handle, &upload, came);
    });
}

/// Puts the address of a picture, or nothing, in the place of the words that stood for it.
fn finish(handle: &Handle, upload: &Upload, came: Result<String, Trouble>) {
    let Upload { place, words, alt, .. } = upload;
    let (text, trouble) = match came {
        Ok(url) => (["![", alt, "](", &url, ")"].concat(), None),
        Err(trouble) => (String::new(), Some(trouble)),
    };
    if let Some(program) = handle.program() {
        replace(&program, *place, words, &text);
    }
    handle.send(Message::Uploaded(*place, words.clone(), text, trouble));
}

/// In the field, if it is there: so that its caret stays where it is.
fn replace(program: &Shared, place: Place, words: &str, text: &str) -> Option<()> {
    let field = drawn::field_selector(place, view::Field::Body);
    let field = js::find(&program.root, &field)?;
    let area: &HtmlTextAreaElement = field.unchecked_ref();
    let value: JsString = js::get(area, "value").unchecked_into();
    let words: JsString = words.into();
    let from = u32::try_from(value.index_of(&String::from(words.clone()), 0)).ok()?;
    let (to, caret) = (from + words.length(), area.selection_end().ok()??);
    let text = JsString::from(text);
    area.set_range_text_with_start_and_end(&String::from(text.clone()), from, to).ok()?;
    // A browser would select what is new where the caret stood right behind what was there.
    let caret = if caret < to { caret } else { caret + text.length() + from - to };
    let _ = area.set_selection_range(caret, caret);
    let _ = area.dispatch_event(&format::typed()?);
    Some(())
}
