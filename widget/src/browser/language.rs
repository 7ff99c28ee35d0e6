//! The languages of this page's widgets: their catalogues, and what the browser knows of them.

use std::cell::RefCell;

use js_sys::{
    Array, Function,
    Intl::{DateTimeFormat, PluralRules},
    JsString, Object,
};
use sdk::wire::Timestamp;
use view::{Language, Locale, Plural, cut};
use wasm_bindgen::JsValue;

use super::js;

thread_local! {
    /// A catalogue is kept for good, so each is read once.
    static LANGUAGES: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
}

/// The language of a catalogue.
pub fn of(catalogue: String) -> Language {
    LANGUAGES.with_borrow_mut(|languages| {
        let (tag, _) = cut(&catalogue, b'\n');
        if let Some(known) = languages.iter().find(|known| known.tag() == tag) {
            return *known;
        }
        let locale = Box::new(Browsers::new(tag));
        let language = Language::read(catalogue.leak(), locale);
        languages.push(language);
        language
    })
}

/// What the browser knows of a language. A format is made once: making one takes longer than all the times of a thread.
struct Browsers {
    plurals: PluralRules,
    day: Function,
    day_with_year: Function,
    moment: Function,
}

impl Browsers {
    fn new(tag: &str) -> Self {
        // With the digits that the catalogue's numbers are written with.
        let latin = [tag, "-u-nu-latn"].concat();
        let parts = [("day", "numeric"), ("month", "short"), ("year", "numeric")];
        Self {
            plurals: PluralRules::new(&Array::of1(&tag.into()), &Object::new()),
            day: format(&latin, &parts[..2]),
            day_with_year: format(&latin, &parts),
            moment: format(&latin, &[("dateStyle", "medium"), ("timeStyle", "short")]),
        }
    }
}

/// What writes a time, of which these parts are shown.
fn format(tag: &str, parts: &[(&str, &str)]) -> Function {
    let options = Object::new();
    for (part, form) in parts {
        js::set(&options, part, &JsValue::from_str(form));
    }
    DateTimeFormat::new(&Array::of1(&tag.into()), &options).format()
}

fn write(format: &Function, time: Timestamp) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are small")]
    let time = JsValue::from_f64(time.0 as f64);
    // It fails for what is no time.
    format
        .call1(&JsValue::UNDEFINED, &time)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

impl Locale for Browsers {
    fn plural(&self, count: u32) -> Plural {
        let name: String = self.plurals.select(count.into()).into();
        Plural::parse(&name).unwrap_or(Plural::Other)
    }

    fn day(&self, time: Timestamp, with_year: bool) -> String {
        write(if with_year { &self.day_with_year } else { &self.day }, time)
    }

    fn moment(&self, time: Timestamp) -> String {
        write(&self.moment, time)
    }

    fn lower(&self, text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }
}
