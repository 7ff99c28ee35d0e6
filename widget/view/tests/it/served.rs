//! What the server sends, and how a browser takes it over.

use afterword_view::{
    Composer, Content, DocumentLinks, EmbedLinks, Language, Model, Place, document, embed,
    fragment, to_html, view,
};
use sdk::{thread::ThreadState, wire::CommentPage};

use crate::{
    HOME, elements,
    people::{TALK, id, page, with_more},
};

const LINKS: DocumentLinks<'_> = DocumentLinks {
    home: HOME,
    style: "/assets/style.css",
    host_page: Some("https://blog.example/on-rivers"),
    next: None,
    whole: None,
    write: None,
    data: None,
    target: None,
};

fn without_bodies(mut page: CommentPage) -> CommentPage {
    page.comments.iter_mut().for_each(|comment| comment.html = None);
    page
}

#[test]
fn a_browser_draws_first_what_it_was_served() {
    let served =
        to_html(&view(&Model::of_thread(Language::default(), &ThreadState::new(page(TALK)), HOME)));
    let taken_over = to_html(&view(&Model::of_thread(
        Language::default(),
        &ThreadState::new(without_bodies(page(TALK))),
        HOME,
    )));
    let mut bodiless = served.clone();
    for (_, _, _, html) in TALK.iter().filter(|line| !line.1.is_empty()) {
        bodiless = bodiless.replace(html, "");
    }
    assert_ne!(served, bodiless);
    assert_eq!(taken_over, bodiless);
    assert!(
        fragment(Language::default(), &ThreadState::new(page(TALK)), HOME, "{}")
            .starts_with(&served)
    );
}

#[test]
fn data_beside_the_markup_can_not_end_its_element() {
    let json = "{\"name\":\"</script><!--<script>&\u{2028}\"}";
    let html = fragment(Language::default(), &ThreadState::new(page(&[])), HOME, json);
    let (_, data) = html.split_once("data-afterword>").unwrap();
    assert_eq!(
        data,
        "{\"name\":\"\\u003c/script\\u003e\\u003c!--\\u003cscript\\u003e\\u0026\\u2028\"}</script>"
    );
}

#[test]
fn a_name_is_never_markup() {
    let hostile = "\"><img src=x onerror=a()>'";
    let html = fragment(
        Language::default(),
        &ThreadState::new(page(&[(0, hostile, 1, "<p>hello</p>")])),
        HOME,
        "{}",
    );
    assert!(!html.contains("<img"), "{html}");
    assert!(html.contains("&quot;&gt;&lt;img src=x onerror=a()&gt;&#39;"), "{html}");
}

#[test]
fn a_document_is_for_reading() {
    let thread = ThreadState::new(with_more(page(TALK)));
    let links = DocumentLinks { next: Some("/html?cursor=a&b=\"c"), ..LINKS };
    let html = document(Language::default(), &thread, links);
    assert!(html.starts_with(
        "<!doctype html><html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\">"
    ));
    for needs_scripts in ["<script", "<button", "<form", "<textarea", "data-do"] {
        assert!(!html.contains(needs_scripts), "{needs_scripts}");
    }
    for part in [
        "<title>Comments: On rivers</title>",
        "<link rel=\"stylesheet\" href=\"/assets/style.css\">",
        "<link rel=\"canonical\" href=\"https://blog.example/on-rivers\">",
        "<a href=\"/html?cursor=a&amp;b=&quot;c\" target=\"_self\">Show more comments</a>",
        "<a href=\"https://blog.example/on-rivers\" target=\"_top\">To the page itself</a>",
        ">Nov 22, 2026, 8:43 AM UTC</time>",
        "there goes my evening",
    ] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn a_page_is_in_the_language_that_is_asked_for() {
    let german = Language::all().iter().find(|language| language.tag() == "de").unwrap();
    let thread = ThreadState::new(page(TALK));
    let html = fragment(*german, &thread, HOME, "{}");
    for part in [" lang=\"de\" dir=\"ltr\"", ">8 Kommentare<", "Schreib einen Kommentar"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(document(*german, &thread, LINKS).starts_with("<!doctype html><html lang=\"de\""));
}

#[test]
fn a_document_leads_to_a_form_for_the_thread_and_for_each_comment() {
    let thread = ThreadState::new(page(TALK));
    let links = DocumentLinks { write: Some("/comment?site=a&key=b"), ..LINKS };
    let html = document(Language::default(), &thread, links);
    assert!(html.contains("href=\"/comment?site=a&amp;key=b\" target=\"_top\" rel=\"nofollow\">"));
    let answer = format!("href=\"/comment?site=a&amp;key=b&amp;to={}\"", id(1).0);
    assert!(html.contains(&answer), "{html}");
    let shown = TALK.iter().filter(|line| !line.1.is_empty()).count();
    assert_eq!(html.matches("&amp;to=").count(), shown, "none for what was removed");
}

#[test]
fn a_page_is_built_with_what_a_browser_would_draw_first() {
    let thread = ThreadState::new(page(TALK));
    let links = EmbedLinks {
        home: HOME,
        style: "/embed.css",
        document: "/html?a&b",
        etag: "W/\"1\"",
        data: Some("{\"name\":\"</script>\"}"),
    };
    let html = embed(Language::default(), &thread, "{}", Some("best"), links);
    let drawn = to_html(&view(&Model::of_thread(Language::default(), &thread, HOME)));
    let (before, after) = html.split_once(&drawn).unwrap();
    assert!(
        before.starts_with("<afterword-comments site=\"") && before.contains(" sort=\"best\">")
    );
    assert!(before.ends_with(
        "<template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"/embed.css\">"
    ));
    let data = "<script type=\"application/json\" data-afterword data-etag=\"W/&quot;1&quot;\">{}</script></template></afterword-comments>";
    let (fallback, rest) = after.split_once(data).unwrap();
    assert!(fallback.starts_with("<noscript><p class=\"out\"><a href=\"/html?a&amp;b\">"));
    let loader = format!("<script src=\"{HOME}/embed.js\" async></script>");
    let structured =
        "<script type=\"application/ld+json\">{\"name\":\"\\u003c/script\\u003e\"}</script>\n";
    assert_eq!(rest, loader + structured);
}

#[test]
fn a_document_links_to_web_pages_only() {
    let thread = ThreadState::new(page(TALK));
    for url in ["javascript:alert(1)", "data:text/html,x", "//evil.example", ""] {
        let html =
            document(Language::default(), &thread, DocumentLinks { host_page: Some(url), ..LINKS });
        assert!(!html.contains("canonical") && !html.contains("_top"), "{url}");
    }
}

#[test]
fn a_body_that_the_server_wrote_stays_in_the_tree_whatever_hides_it() {
    let thread = ThreadState::new(without_bodies(page(TALK)));
    let composers = [Composer::new(Place::Edit(id(1)))];
    let folded = [id(1), id(5)];
    let kept = |model: &Model<'_>| {
        let tree = view(model);
        elements(&tree).into_iter().filter(|element| element.content == Content::Kept).count()
    };
    let model = Model::of_thread(Language::default(), &thread, HOME);
    let all = kept(&model);
    assert_eq!(all, TALK.len() - 1);
    assert_eq!(kept(&Model { composers: &composers, folded: &folded, ..model }), all);
}
