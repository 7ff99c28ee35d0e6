//! Where a comment is written, answered or edited.

use std::borrow::Cow;

use sdk::wire::{Code, Images, SiteSettings};

use crate::{
    Action, Composer, ComposerState, Element, Field, Language, Model, Node, Page, Place, Trouble,
    el,
    notice::{button, span},
    text::{self, Counted, Text},
    toolbar,
};

/// From so many characters below the limit on, they are counted down.
const COUNTED_FROM: u32 = 500;

/// The form at a place.
pub fn composer(
    model: &Model<'_>,
    page: &Page<'_>,
    place: Place,
    label: Cow<'static, str>,
) -> Element {
    let empty = Composer::new(place);
    let composer = model.composer(place).unwrap_or(&empty);
    let form = Form { lang: model.language, composer, label, id: id_of(place) };
    let (action, key) = match place {
        Place::Root => (Action::Post, "entrance"),
        Place::Reply(_) => (Action::Post, "reply"),
        Place::Edit(_) => (Action::Save, "edit"),
    };
    let class = match (place, composer.open) {
        (Place::Root, false) => "entrance composer",
        (Place::Root, true) => "entrance composer open",
        _ => "composer open",
    };

    el("form")
        .key(key)
        .class(class)
        .attr("part", "composer")
        .does(action)
        .maybe("data-id", form.id.clone())
        .flag("novalidate", true)
        // Sent before the program is there, it goes nowhere: else its words would stand in the page's address.
        .attr("method", "dialog")
        .attr("aria-label", form.label.clone())
        .child(form.frame(takes_images(model, page)))
        .children(composer.asks_name.then(|| form.guest()))
        .children(composer.asks_name.then(|| terms(&page.thread.site().settings)).flatten())
        .children(composer.trouble.map(|trouble| form.trouble(trouble)))
        .child(form.foot(model, page))
}

struct Form<'a> {
    lang: Language,
    composer: &'a Composer,
    label: Cow<'static, str>,
    /// The comment that it belongs to.
    id: Option<String>,
}

impl Form<'_> {
    /// The field, and what helps with writing in it.
    fn frame(&self, images: bool) -> Element {
        let preview = self.composer.preview.as_ref();
        let tools = self
            .composer
            .open
            .then(|| toolbar::tools(self.lang, self.composer, self.id.as_deref(), images));
        el("div")
            .key("frame")
            .class("frame")
            .child(self.body().flag("hidden", preview.is_some()))
            .children((!self.composer.names.is_empty()).then(|| self.names()))
            .children(preview.map(|preview| toolbar::preview(self.lang, preview)))
            .children(tools)
    }

    fn body(&self) -> Element {
        let is_root = self.composer.place == Place::Root;
        let names = !self.composer.names.is_empty();
        let is_loading = self.composer.state == ComposerState::Loading;
        let hint =
            if is_loading { self.lang.say(Text::MoreLoading).into() } else { self.label.clone() };
        let area = self
            .field(el("textarea"), Field::Body, &self.composer.body)
            .key("body")
            .attr("rows", if is_root { "1" } else { "3" })
            .attr("dir", "auto")
            .attr("aria-label", self.label.clone())
            .attr("placeholder", hint)
            .maybe("aria-controls", names.then(|| self.name_id("")))
            .maybe("aria-activedescendant", names.then(|| self.name_id("on")))
            .flag("readonly", self.composer.state != ComposerState::Idle);
        if is_root { area.does(Action::Open) } else { area }
    }

    /// Whom an `@` may mean, or which emoji a colon. The field keeps the focus, and says which of them is taken next.
    #[inline(never)]
    fn names(&self) -> Element {
        let label = if self.composer.names_emoji { Text::Emoji } else { Text::People };
        let mut list = el("div")
            .key("names")
            .class("names")
            .attr("role", "listbox")
            .attr("id", self.name_id(""))
            .attr("aria-label", self.lang.say(label));
        for (index, name) in self.composer.names.iter().enumerate() {
            let is_next = index == self.composer.chosen;
            let option = button(Action::Name, name.clone())
                .attr("role", "option")
                .attr("tabindex", "-1")
                .attr("aria-selected", if is_next { "true" } else { "false" })
                .maybe("id", is_next.then(|| self.name_id("on")))
                .attr("dir", "auto");
            list = list.child(option);
        }
        list
    }

    fn name_id(&self, which: &str) -> String {
        ["names-", which, self.id.as_deref().unwrap_or_default()].concat()
    }

    /// Who writes: asked when it is posted, never before.
    fn guest(&self) -> Element {
        let name = self
            .field(el("input"), Field::Name, &self.composer.name)
            .attr("type", "text")
            .attr("autocomplete", "name")
            .attr("required", "");
        let email = self
            .field(el("input"), Field::Email, &self.composer.email)
            .attr("type", "email")
            .attr("autocomplete", "email");
        el("div")
            .key("who")
            .class("who")
            .child(el("label").child(el("span").child(self.lang.say(Text::YourName))).child(name))
            .child(
                el("label")
                    .child(
                        el("span")
                            .child(self.lang.say(Text::Email))
                            .child(" ")
                            .child(span("hint", self.lang.say(Text::EmailHint))),
                    )
                    .child(email),
            )
    }

    #[inline(never)]
    fn trouble(&self, trouble: Trouble) -> Element {
        let signed_out = matches!(
            trouble,
            Trouble::Refused(Code::SignedOut | Code::MembersOnly | Code::GuestsNotAllowed)
        );
        let way_on = (signed_out && !self.composer.asks_name)
            .then(|| button(Action::SignIn, self.lang.say(Text::SignIn)).class("link"));
        el("p")
            .key("trouble")
            .class("trouble")
            .attr("id", self.trouble_id())
            .attr("role", "alert")
            .child(text::trouble(self.lang, trouble))
            .child(if way_on.is_some() { " " } else { "" })
            .children(way_on)
    }

    fn foot(&self, model: &Model<'_>, page: &Page<'_>) -> Element {
        let is_edit = matches!(self.composer.place, Place::Edit(_));
        let must_sign_in =
            !is_edit && model.member.is_none() && !page.thread.site().settings.guests;
        let cancel = button(Action::Cancel, self.lang.say(Text::Cancel))
            .class("quiet")
            .maybe("data-id", self.id.clone());
        let post = if must_sign_in {
            button(Action::SignIn, self.lang.say(Text::SignIn))
        } else {
            self.submit(is_edit)
        };
        el("div")
            .key("foot")
            .class("foot")
            .child(match self.characters_left(page) {
                Some(left) => hint().child(self.lang.count(Counted::CharactersLeft, left)),
                None if is_edit => hint().child(self.lang.say(Text::Markdown)),
                None if must_sign_in => hint().child(self.lang.say(Text::NoGuests)),
                None => self.who(model),
            })
            .child(cancel.key("cancel"))
            .child(post.key("post").class("primary").attr("part", "button"))
    }

    fn submit(&self, is_edit: bool) -> Element {
        let words = match (is_edit, self.composer.state) {
            (true, ComposerState::Sending) => self.lang.say(Text::Saving),
            (true, _) => self.lang.say(Text::Save),
            (false, ComposerState::Sending) => self.lang.say(Text::Sending),
            (false, _) => self.lang.say(Text::Post),
        };
        let waits = self.composer.state != ComposerState::Idle || self.composer.uploads > 0;
        let waits = waits.then_some("true");
        el("button").attr("type", "submit").maybe("aria-disabled", waits).child(words)
    }

    /// As whom it is posted, and the way to be somebody else.
    fn who(&self, model: &Model<'_>) -> Element {
        let posting_as = |name: &str| {
            let name = el("b").attr("dir", "auto").child(name.to_owned());
            hint().children(self.lang.around(Text::PostingAs, name.into())).child(" ")
        };
        let link = |action, words: &'static str| {
            button(action, words).class("link").maybe("data-id", self.id.clone())
        };
        match (model.member, model.guest) {
            (Some(me), _) => {
                posting_as(&me.name).child(link(Action::SignOut, self.lang.say(Text::SignOut)))
            }
            (None, _) if self.composer.asks_name => hint()
                .child(self.lang.say(Text::HaveAccount))
                .child(" ")
                .child(link(Action::SignIn, self.lang.say(Text::SignIn))),
            (None, Some(me)) => {
                posting_as(&me.name).child(link(Action::Rename, self.lang.say(Text::Change)))
            }
            (None, None) => hint().child(self.lang.say(Text::Markdown)),
        }
    }

    /// How many characters the text may still grow by, once that is little.
    fn characters_left(&self, page: &Page<'_>) -> Option<u32> {
        let limit = page.thread.site().settings.body_chars;
        let length = u32::try_from(self.composer.body.chars().count()).unwrap_or(u32::MAX);
        limit.checked_sub(length).filter(|left| *left <= COUNTED_FROM)
    }

    /// A field with its value, tied to what is wrong with it.
    fn field(&self, element: Element, field: Field, value: &str) -> Element {
        let is_wrong = self.composer.trouble.is_some_and(|trouble| trouble.field() == Some(field));
        element
            .attr("name", field.as_str())
            .attr("value", value.to_owned())
            .maybe("aria-invalid", is_wrong.then_some("true"))
            .maybe("aria-describedby", is_wrong.then(|| self.trouble_id()))
    }

    fn trouble_id(&self) -> String {
        ["trouble-", self.id.as_deref().unwrap_or("root")].concat()
    }
}

/// Whether I may show pictures here.
fn takes_images(model: &Model<'_>, page: &Page<'_>) -> bool {
    match page.thread.site().settings.images {
        Images::Off => false,
        Images::Members => model.member.is_some(),
        Images::Everyone => true,
    }
}

/// The words at the foot.
/// What a site wants guests to read where they say who they are.
pub fn terms(settings: &SiteSettings) -> Option<Element> {
    let (words, url) = (settings.guest_terms.clone(), settings.guest_terms_url.clone());
    if words.is_empty() {
        return None;
    }
    let words: Node = if url.is_empty() {
        words.into()
    } else {
        let link = el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener");
        link.child(words).into()
    };
    Some(el("p").key("terms").class("hint terms").attr("dir", "auto").child(words))
}

fn hint() -> Element {
    el("p").key("hint").class("hint")
}

fn id_of(place: Place) -> Option<String> {
    match place {
        Place::Root => None,
        Place::Reply(id) | Place::Edit(id) => Some(id.text()),
    }
}
