//! The languages of this page's widgets: their catalogues, and what the browser knows of them.

use std::cell::RefCell;

use js_sys::{Array, Date, Intl::PluralRules, JsString, Object};
use sdk::wire::Timestamp;
use view::{Language, Locale, Plural, cut};
use wasm_bindgen::JsValue;

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
        let rules = PluralRules::new(&Array::of1(&tag.into()), &Object::new());
        let language = Language::read(catalogue.leak(), Box::new(Browsers(rules)));
        languages.push(language);
        language
    })
}

/// What the browser knows of a language, and of its reader's clock. Days and times are written with the words of the
/// catalogue: for its first format of dates, Chromium reads all that it knows of any language, which takes 30 ms, and 120
/// on a slow phone, at once.
struct Browsers(PluralRules);

impl Locale for Browsers {
    fn plural(&self, count: u32) -> Plural {
        let name: String = self.0.select(count.into()).into();
        Plural::parse(&name).unwrap_or(Plural::Other)
    }

    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are small")]
    #[expect(clippy::cast_possible_truncation, reason = "minutes of a day are whole")]
    fn minutes_ahead(&self, time: Timestamp) -> i64 {
        let date = Date::new(&JsValue::from_f64(time.0 as f64));
        -date.get_timezone_offset() as i64
    }

    fn lower(&self, text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }
}
