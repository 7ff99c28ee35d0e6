//! The languages of this page's widgets: their catalogues, and what the browser knows of them.

use std::cell::RefCell;

use js_sys::{Array, Date, Intl::PluralRules, Object};
use sdk::wire::Timestamp;
use view::{Language, Locale, Plural};
use wasm_bindgen::JsValue;

use super::js;

thread_local! {
    /// A catalogue is kept for good, so each is read once.
    static LANGUAGES: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
}

/// The language of a catalogue.
pub fn of(catalogue: String) -> Language {
    LANGUAGES.with_borrow_mut(|languages| {
        let tag = catalogue.split('\n').next().unwrap_or_default();
        if let Some(known) = languages.iter().find(|known| known.tag() == tag) {
            return *known;
        }
        let locale = Box::new(Browsers::new(tag));
        let language = Language::read(catalogue.leak(), locale);
        languages.push(language);
        language
    })
}

/// What the browser knows of a language.
struct Browsers {
    /// With the digits that the catalogue's numbers are written with.
    tag: String,
    plurals: PluralRules,
}

impl Browsers {
    fn new(tag: &str) -> Self {
        let plurals = PluralRules::new(&Array::of1(&tag.into()), &Object::new());
        Self { tag: [tag, "-u-nu-latn"].concat(), plurals }
    }

    /// A time, of which these parts are shown.
    fn write(&self, time: Timestamp, parts: &[(&str, &str)]) -> String {
        let options = Object::new();
        for (part, form) in parts {
            js::set(&options, part, &JsValue::from_str(form));
        }
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are small")]
        let date = Date::new(&JsValue::from_f64(time.0 as f64));
        date.to_locale_string(&self.tag, &options).into()
    }
}

impl Locale for Browsers {
    fn plural(&self, count: u32) -> Plural {
        let name: String = self.plurals.select(count.into()).into();
        Plural::parse(&name).unwrap_or(Plural::Other)
    }

    fn day(&self, time: Timestamp, with_year: bool) -> String {
        let parts = [("day", "numeric"), ("month", "short"), ("year", "numeric")];
        self.write(time, if with_year { &parts } else { &parts[..2] })
    }

    fn moment(&self, time: Timestamp) -> String {
        self.write(time, &[("dateStyle", "medium"), ("timeStyle", "short")])
    }
}
