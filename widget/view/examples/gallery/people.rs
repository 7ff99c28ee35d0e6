//! Conversations to be shown.

use sdk::wire::{
    Author, AuthorKind, Comment, CommentId, CommentPage, Cursor, GuestId, Member, MemberId,
    Position, Role, SafeHtml, SiteInfo, SiteSettings, Sort, Thread, ThreadId, Timestamp,
};

/// When the gallery is looked at.
pub const NOW: Timestamp = Timestamp(1_795_356_187_000);

const MINUTE: i64 = 60_000;

/// What is written about a comment: parent (its place in the list, from 1; 0: a root), name, minutes ago, HTML.
pub type Line<'a> = (u128, &'a str, i64, &'a str);

/// A page with these comments in the order of writing; one without a name is removed.
pub fn page(lines: &[Line<'_>]) -> CommentPage {
    let mut comments: Vec<Comment> = Vec::new();
    for (index, &(parent, name, minutes, html)) in lines.iter().enumerate() {
        let id = id(u128::try_from(index).unwrap_or_default() + 1);
        let parent = (parent > 0).then(|| self::id(parent));
        let root = parent
            .and_then(|parent| comments.iter().find(|comment| comment.id == parent))
            .map_or(id, |parent| parent.root);
        for comment in &mut comments {
            comment.replies += i32::from(Some(comment.id) == parent);
            comment.branch += i32::from(parent.is_some() && comment.id == root);
        }
        comments.push(Comment {
            id,
            parent,
            root,
            version: 1,
            author: (!name.is_empty()).then(|| author(name).into()),
            html: (!name.is_empty()).then(|| SafeHtml(html.to_owned())),
            created_at: Timestamp(NOW.0 - minutes * MINUTE),
            edited_at: None,
            removed: name.is_empty(),
            replies: 0,
            branch: 0,
            ups: i32::try_from(index * 5 % 13).unwrap_or_default(),
            downs: i32::try_from(index % 3).unwrap_or_default(),
            reactions: Vec::new(),
            pinned: false,
            featured: false,
            long: false,
        });
    }
    let count = comments.iter().filter(|comment| !comment.removed).count();
    CommentPage {
        site: site(),
        thread: Thread {
            id: ThreadId(id(0).0),
            key: "blog.example/on-rivers".to_owned(),
            url: Some("https://blog.example/on-rivers".to_owned()),
            title: Some("On rivers".to_owned()),
            comments: u32::try_from(count).unwrap_or_default(),
            closed: false,
            reactions: Vec::new(),
        },
        position: Position::START,
        sort: Sort::Oldest,
        comments,
        next: None,
    }
}

fn site() -> SiteInfo {
    SiteInfo {
        key: "blog".parse().expect("a site key"),
        name: "On Rivers".to_owned(),
        settings: SiteSettings::default(),
    }
}

/// The page goes on, and so does the branch of its first root.
pub fn with_more(mut page: CommentPage) -> CommentPage {
    page.thread.comments += 40;
    page.next = Some(Cursor("next".to_owned()));
    if let Some(root) = page.comments.first_mut() {
        root.branch += 12;
    }
    page
}

/// The id of the comment that stands at a place of the list, from 1.
pub fn id(place: u128) -> CommentId {
    let text = format!("0197f1f4-0000-7000-8000-{place:012x}");
    text.parse().expect("a UUID")
}

/// The guest id that goes with a name.
pub fn guest(name: &str) -> GuestId {
    let step = |sum, byte| (sum * 31 + u128::from(byte)) & 0xffff_ffff;
    let number = name.bytes().fold(7, step);
    GuestId(id(number).0)
}

/// The member of a name.
pub fn member(name: &str) -> Member {
    let role = MEMBERS.iter().find(|(member, _)| *member == name).map(|(_, role)| *role);
    let id = MemberId(guest(name).0);
    Member {
        id,
        name: name.to_owned(),
        avatar: None,
        role: role.unwrap_or_default(),
        banned: false,
        banned_until: None,
    }
}

/// Who has an account; all others are guests, but for bots.
const MEMBERS: [(&str, Role); 4] = [
    ("Johannes Brandt", Role::Owner),
    ("Mei Lin", Role::Moderator),
    ("Ruth", Role::Member),
    ("دانا", Role::Admin),
];

fn author(name: &str) -> Author {
    let is_member = MEMBERS.iter().any(|(member, _)| *member == name);
    let kind = match is_member {
        true => AuthorKind::Member,
        false if name.ends_with("bot") => AuthorKind::Bot,
        false => AuthorKind::Guest,
    };
    let member = is_member.then(|| member(name));
    Author {
        kind,
        guest: (kind == AuthorKind::Guest).then(|| guest(name)),
        member: member.as_ref().map(|member| member.id),
        avatar: None,
        // Of some the site itself said where they are.
        profile: member
            .as_ref()
            .filter(|member| member.role >= Role::Admin)
            .map(|_| "https://example.org/people/7".to_owned()),
        badge: member.map(|member| member.role).filter(|role| *role > Role::Member),
        name: name.to_owned(),
    }
}

/// A conversation of ordinary length.
pub const TALK: &[Line<'_>] = &[
    (
        0,
        "Ana Kovač",
        320,
        "<p>The part about meanders moving <em>downstream</em> over the years surprised me. I grew up next to the Mur, and the old maps in our town hall show the bend a good two hundred metres further up.</p>",
    ),
    (
        1,
        "Ben Okafor",
        300,
        "<p>Same here with the Niger. Is there a way to see those old maps online?</p>",
    ),
    (
        2,
        "Ana Kovač",
        290,
        "<p>Yes, the second military survey is on <a href=\"https://example.org\" rel=\"nofollow ugc noopener\">mapire</a>. Zoom in around 1830.</p>",
    ),
    (2, "Mei Lin", 44, "<p>Thank you both, there goes my evening.</p>"),
    (
        0,
        "Johannes Brandt",
        200,
        "<p>One small thing: the discharge in the second figure is given in l/s, the text says m³/s. Which one is it?</p>",
    ),
    (5, "", 180, ""),
    (6, "Ruth", 120, "<p>It is m³/s. The figure comes from the older paper.</p>"),
    (
        0,
        "Greeter bot",
        12,
        "<p>Welcome, Sofia. Corrections to the article go to the <a href=\"https://example.org\">issue list</a>.</p>",
    ),
    (0, "Sofia", 3, "<p>Beautifully written. I read it twice.</p>"),
];

/// All that Markdown can make, and a body that is long.
pub const RICH: &[Line<'_>] = &[
    (
        0,
        "Priya Raman",
        60 * 30,
        "<p>I tried the model from the article on our own gauge data. Three things I noticed:</p><ol><li>The <strong>travel time</strong> is off by roughly 12 % in spring.</li><li>Snow melt is not in there at all, as far as I can see.</li><li>With <code>smooth = 0.3</code> it gets better, but I can't say why.</li></ol><p>This is what I ran:</p><pre><code class=\"language-python\">import rivers\n\ngauge = rivers.load(\"mur-2024.csv\")\nfit = gauge.fit(model=\"kinematic\", smooth=0.3, iterations=4000, verbose=False)\nprint(fit.summary())\n</code></pre><blockquote><p>A river never gives the same answer twice.</p></blockquote><p>Is that <del>a bug</del> something you have seen too? The long address is https://example.org/a/very/long/path/that/does/not/end/and/has/no/place/to/break/anywhere/at/all.html</p><ul><li>one</li><li>two, with a line that is long enough to be broken into more than one line on most columns that people read on</li></ul>",
    ),
    (1, "Tom", 60 * 26, "<p>Which smoothing is that, exponential?</p>"),
];

/// A thread deeper than any column.
pub const DEEP: &[Line<'_>] = &[
    (0, "Ana Kovač", 900, "<p>Where does a river begin?</p>"),
    (1, "Ben Okafor", 800, "<p>At its source, surely.</p>"),
    (2, "Mei Lin", 700, "<p>Which one? Most have several.</p>"),
    (3, "Ruth", 600, "<p>The one furthest from the mouth, by convention.</p>"),
    (
        4,
        "Johannes Brandt",
        500,
        "<p>By whose convention? The Danube's sources have been fought over for centuries.</p>",
    ),
    (5, "Ben Okafor", 400, "<p>Donaueschingen and Furtwangen, yes. There are plaques in both.</p>"),
    (5, "Sofia", 300, "<p>I have stood at one of them. It's a well in a park.</p>"),
    (2, "Tom", 200, "<p>Or in the clouds.</p>"),
    (0, "Priya Raman", 100, "<p>The Nile would like a word.</p>"),
];

/// Right-to-left text, beside left-to-right text.
pub const RTL: &[Line<'_>] = &[
    (
        0,
        "ليلى حداد",
        300,
        "<p>مقال جميل جدًا. كبرت على ضفاف العاصي، وما زلت أذكر صوت النواعير في الصيف. هل تعرفون كتابًا عن تاريخها؟</p>",
    ),
    (1, "יעל כהן", 200, "<p>יש ספר טוב על נהרות הלבנט, אבל הוא מ־1974. אחפש את השם.</p>"),
    (2, "Ben Okafor", 100, "<p>I would like that one too, if it was translated.</p>"),
    (
        0,
        "دانا",
        20,
        "<p>شكرًا على <code>rivers.load()</code>، جرّبته اليوم.</p><blockquote><p>النهر لا يجيب مرتين بالجواب نفسه.</p></blockquote>",
    ),
];
