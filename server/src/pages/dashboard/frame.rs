//! What all pages of a dashboard have: the way to the others, a heading, and what was just done.

use axum::response::{IntoResponse, Response};
use sdk::wire::Role;
use view::{Element, Node, el};

use super::{
    super::{
        answer::{Answer, Frame},
        shell,
        visit::Visit,
    },
    PATH, SCRIPT_PATH, STYLE_PATH,
    staff::Staff,
};

/// A page of a dashboard, in the order of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What needs somebody, and how the site does.
    Overview,
    /// What waits for a moderator.
    Queue,
    /// All comments.
    Comments,
    /// Who writes here.
    People,
    /// What is talked about.
    Threads,
    /// What somebody holds to be against the law.
    Notices,
    /// What the owner sets.
    Settings,
    /// What is published at once, and what waits.
    Moderation,
    /// What the comments look like.
    Appearance,
    /// Putting the comments on pages.
    Install,
    /// Keys of programs, and webhooks.
    Access,
    /// Bringing comments from elsewhere, and taking them along.
    Transfer,
    /// What was done by those who care for the site.
    Log,
}

impl Section {
    const ALL: [Self; 13] = [
        Self::Overview,
        Self::Queue,
        Self::Comments,
        Self::People,
        Self::Threads,
        Self::Notices,
        Self::Settings,
        Self::Moderation,
        Self::Appearance,
        Self::Install,
        Self::Access,
        Self::Transfer,
        Self::Log,
    ];

    /// The one that stands at `/dashboard/{site}/{name}`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| !name.is_empty() && section.name() == name)
    }

    /// Its part of the address; the overview has none.
    fn name(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Settings => "settings",
            Self::Moderation => "moderation",
            Self::Appearance => "appearance",
            Self::Install => "install",
            Self::Access => "access",
            Self::Transfer => "transfer",
            Self::Queue => "queue",
            Self::Comments => "comments",
            Self::People => "people",
            Self::Threads => "threads",
            Self::Notices => "notices",
            Self::Log => "log",
        }
    }

    /// What it is called.
    fn title(self) -> &'static str {
        match self {
            Self::Overview => "dashboard-overview",
            Self::Settings => "dashboard-settings",
            Self::Moderation => "dashboard-moderation",
            Self::Appearance => "dashboard-appearance",
            Self::Install => "dashboard-install",
            Self::Access => "dashboard-access",
            Self::Transfer => "dashboard-transfer",
            Self::Queue => "desk-queue",
            Self::Comments => "desk-comments",
            Self::People => "dashboard-people",
            Self::Threads => "dashboard-threads",
            Self::Notices => "dashboard-notices",
            Self::Log => "dashboard-log",
        }
    }

    /// Who may see it.
    fn least(self) -> Role {
        match self {
            Self::Overview
            | Self::Queue
            | Self::Comments
            | Self::People
            | Self::Threads
            | Self::Notices
            | Self::Log => Role::Observer,
            Self::Settings
            | Self::Moderation
            | Self::Appearance
            | Self::Install
            | Self::Access
            | Self::Transfer => Role::Admin,
        }
    }

    /// Its address below the dashboard's.
    pub fn path(self) -> String {
        match self.name() {
            "" => String::new(),
            name => format!("/{name}"),
        }
    }
}

/// A page that is put together.
pub struct Page<'a> {
    visit: &'a Visit,
    staff: &'a Staff,
    section: Section,
    title: Option<String>,
    said: Option<String>,
    alert: Option<String>,
    code: Option<sdk::wire::Code>,
}

impl<'a> Page<'a> {
    /// A page of this section.
    pub fn new(visit: &'a Visit, staff: &'a Staff, section: Section) -> Self {
        Self { visit, staff, section, title: None, said: None, alert: None, code: None }
    }

    /// With a heading of its own.
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// With what was just done.
    pub fn saying(mut self, said: Option<String>) -> Self {
        self.said = said;
        self
    }

    /// As the answer to a form that was not taken: with its status, and why.
    pub fn refusing(mut self, code: sdk::wire::Code, why: String) -> Self {
        (self.code, self.alert) = (Some(code), Some(why));
        self
    }

    /// The page with this content.
    pub fn show(self, content: impl IntoIterator<Item = Element>) -> Response {
        let Self { visit, staff, section, .. } = self;
        let title = self.title.unwrap_or_else(|| visit.say(section.title()));
        let content = el("main")
            .attr("id", "content")
            .child(shell::heading(title.clone(), None))
            .children(self.said.map(shell::notice))
            .children(self.alert.map(shell::alert))
            .children(content);
        let skip =
            el("a").class("skip").attr("href", "#content").child(visit.say("dashboard-skip"));
        let body = el("body")
            .class("dashboard")
            .child(skip)
            .child(bar(visit, Some(staff)))
            .child(el("div").class("desk").child(menu(visit, staff, section)).child(content));
        let site = &staff.site.info.name;
        let page = document(visit, &format!("{title} · {site}"), body);
        Answer::new(page, Frame::Dashboard).with_code(self.code).into_response()
    }
}

/// The whole document.
pub fn document(visit: &Visit, title: &str, body: Element) -> Element {
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("meta").attr("name", "viewport").attr("content", "width=device-width"))
        .child(el("meta").attr("name", "color-scheme").attr("content", "light dark"))
        .child(el("title").child(format!("{title} · Afterword")))
        .child(el("link").attr("rel", "icon").attr("href", "data:,"))
        .child(el("link").attr("rel", "stylesheet").attr("href", STYLE_PATH))
        .child(el("script").attr("src", SCRIPT_PATH).attr("defer", ""));
    visit.language.document([head, body])
}

/// The line at the top: which site, and the way to the others and to one's account.
pub fn bar(visit: &Visit, staff: Option<&Staff>) -> Element {
    let here: Node = match staff {
        Some(staff) => {
            let name = el("strong").child(staff.site.info.name.clone());
            el("a").class("site").attr("href", PATH).child(name).into()
        }
        None => el("strong").child("Afterword").into(),
    };
    let account = el("a").attr("href", "/account").child(visit.say("your-account"));
    el("header").class("bar").child(here).child(account)
}

fn menu(visit: &Visit, staff: &Staff, here: Section) -> Element {
    let entries = Section::ALL.into_iter().filter(|section| staff.is(section.least()));
    let entries = entries.map(|section| {
        let link = el("a")
            .attr("href", staff.path(&section.path()))
            .maybe("aria-current", (section == here).then_some("page"))
            .child(visit.say(section.title()))
            .children((section == Section::Queue).then(|| waiting(visit, staff)).flatten());
        el("li").child(link)
    });
    let list = el("ul").children(entries);
    el("nav").class("menu").attr("aria-label", visit.say("dashboard-menu")).child(list)
}

/// How many comments wait, beside the way to them.
fn waiting(visit: &Visit, staff: &Staff) -> Option<Element> {
    let (held, reported, marked) = staff.waiting;
    let all = held + reported + marked;
    let words = el("span").class("unseen").child(visit.say("desk-waiting"));
    let count = el("span").class("count").attr("data-waiting", "");
    (all > 0).then(|| count.child(all.to_string()).child(" ").child(words))
}
