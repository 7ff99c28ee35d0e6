//! Small files of each format.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use proptest::prelude::*;
use sdk::wire::{Handful, LeftOut};
use url::Url;

use super::{Contents, Format, Reading, Unreadable, Why};
use crate::transfer::archive::{Comment, State};

fn read(file: &[u8], format: Option<Format>, base: Option<&str>) -> Result<Contents, Unreadable> {
    let base = base.map(|base| Url::parse(base).unwrap());
    super::read(file, &Reading { format, base, most: 1024 * 1024, most_comments: 1_000 })
}

fn contents(text: &str) -> Contents {
    read(text.as_bytes(), None, None).unwrap()
}

/// The only thread's comments.
fn comments(contents: &Contents) -> &[Comment] {
    assert_eq!(contents.discussions.len(), 1, "{contents:?}");
    &contents.discussions[0].comments
}

fn left_out(id: &str, why: Why) -> LeftOut {
    LeftOut { why, comments: Handful { count: 1, first: vec![id.to_owned()] } }
}

const DISQUS: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
  <category dsq:id="7"><forum>blog</forum><title>General</title><isDefault>true</isDefault></category>
  <thread dsq:id="20"><id>p1</id><forum>blog</forum><category dsq:id="7"/><link>https://blog.example/a/</link>
    <title>Bread &amp; butter</title><message/><createdAt>2011-03-07T20:46:25Z</createdAt>
    <author><name>Owner</name><isAnonymous>false</isAnonymous></author><isClosed>true</isClosed><isDeleted>false</isDeleted></thread>
  <thread dsq:id="21"><id/><link/><title/><isClosed>false</isClosed></thread>
  <post dsq:id="30"><id>wp-1</id><message><![CDATA[<p>Hello <b>there</b></p>]]></message>
    <createdAt>2011-08-31T15:16:29Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
    <author><email>ada@a.example</email><name>Ada</name><isAnonymous>false</isAnonymous><username>ada</username></author>
    <ipAddress>192.0.2.1</ipAddress><thread dsq:id="20"/></post>
  <post dsq:id="31"><id/><message><![CDATA[<p>No</p>]]></message><createdAt>2011-08-31T15:17:00Z</createdAt>
    <isDeleted>true</isDeleted><isSpam>false</isSpam><author><name>Bob</name></author>
    <thread dsq:id="20"/><parent dsq:id="30"/></post>
  <post dsq:id="32"><id/><message>x</message><createdAt>never</createdAt><isDeleted>false</isDeleted>
    <isSpam>false</isSpam><author><name>Bob</name></author><thread dsq:id="20"/></post>
  <post dsq:id="33"><id/><message>x</message><createdAt>2011-08-31T15:17:00Z</createdAt><isDeleted>false</isDeleted>
    <isSpam>false</isSpam><author><name>Bob</name></author><thread dsq:id="21"/></post>
</disqus>"#;

#[test]
fn disqus_is_read() {
    let contents = contents(DISQUS);
    let thread = &contents.discussions[0].thread;
    assert_eq!((thread.key.as_str(), thread.closed), ("blog.example/a", true));
    assert_eq!(thread.title.as_deref(), Some("Bread & butter"));
    let [first, second] = comments(&contents) else { panic!("{contents:?}") };
    assert_eq!((first.id.as_str(), first.markdown.as_str()), ("30", "Hello **there**"));
    assert_eq!((first.author.name.as_str(), first.author.id.as_deref()), ("Ada", Some("ada")));
    assert_eq!(first.author.email.as_deref(), Some("ada@a.example"));
    assert_eq!(first.posted_at.to_string(), "2011-08-31T15:16:29.000Z");
    assert_eq!((second.parent.as_deref(), second.state), (Some("30"), State::Removed));
    assert_eq!(contents.begun.left_out, [left_out("32", Why::NoTime), left_out("33", Why::NoPage)]);
}

#[test]
fn disqus_says_of_whole_threads_that_they_were_deleted_and_of_posts_that_they_wait() {
    let first = |from: &str, to: &str| {
        let contents = contents(&DISQUS.replacen(from, to, 1));
        comments(&contents)[0].state
    };
    let (no, yes) =
        ("<isDeleted>false</isDeleted></thread>", "<isDeleted>true</isDeleted></thread>");
    assert_eq!(first(no, yes), State::Removed);
    let spam = "<isSpam>false</isSpam>";
    assert_eq!(first(spam, &format!("{spam}<isApproved>false</isApproved>")), State::Held);
}

const WORDPRESS: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Blog</title><link>https://blog.example</link>
  <item><title>Nobody wrote</title><link>https://blog.example/b/</link></item>
  <wp:category><wp:term_id>25</wp:term_id></wp:category>
  <item><title><![CDATA[Rye &amp; wheat]]></title><link>https://blog.example/?p=3</link>
    <content:encoded><![CDATA[<p>Text</p>]]></content:encoded><wp:comment_status><![CDATA[open]]></wp:comment_status>
    <wp:comment><wp:comment_id>8</wp:comment_id><wp:comment_author><![CDATA[Ren&eacute;]]></wp:comment_author>
      <wp:comment_author_email><![CDATA[rene@a.example]]></wp:comment_author_email>
      <wp:comment_date><![CDATA[2010-07-20 14:08:08]]></wp:comment_date>
      <wp:comment_date_gmt><![CDATA[2010-07-20 12:08:08]]></wp:comment_date_gmt>
      <wp:comment_content><![CDATA[One
two

<em>three</em>]]></wp:comment_content>
      <wp:comment_approved><![CDATA[1]]></wp:comment_approved><wp:comment_type><![CDATA[comment]]></wp:comment_type>
      <wp:comment_parent>0</wp:comment_parent></wp:comment>
    <wp:comment><wp:comment_id>9</wp:comment_id><wp:comment_author><![CDATA[Bob]]></wp:comment_author>
      <wp:comment_date_gmt><![CDATA[2010-07-20 12:09:08]]></wp:comment_date_gmt>
      <wp:comment_content><![CDATA[Waits]]></wp:comment_content><wp:comment_approved>0</wp:comment_approved>
      <wp:comment_type></wp:comment_type><wp:comment_parent>8</wp:comment_parent></wp:comment>
    <wp:comment><wp:comment_id>10</wp:comment_id><wp:comment_author>Elsewhere</wp:comment_author>
      <wp:comment_date_gmt>2010-07-20 12:09:08</wp:comment_date_gmt><wp:comment_content>[...]</wp:comment_content>
      <wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
  </item>
</channel></rss>"#;

#[test]
fn wordpress_is_read() {
    let contents = contents(WORDPRESS);
    let thread = &contents.discussions[0].thread;
    assert_eq!((thread.key.as_str(), thread.closed), ("blog.example?p=3", false));
    assert_eq!(thread.title.as_deref(), Some("Rye & wheat"));
    let [first, second] = comments(&contents) else { panic!("{contents:?}") };
    assert_eq!(first.markdown, "One  \ntwo\n\n*three*");
    assert_eq!((first.author.name.as_str(), first.parent.as_deref()), ("René", None));
    assert_eq!(first.posted_at.to_string(), "2010-07-20T12:08:08.000Z");
    assert_eq!((second.state, second.parent.as_deref()), (State::Held, Some("8")));
    assert_eq!(contents.begun.left_out, [left_out("10", Why::Pingback)]);
}

#[test]
fn what_was_said_on_pages_that_wordpress_shows_not_everybody_stays_behind() {
    let status = "<wp:comment_status><![CDATA[open]]></wp:comment_status>";
    for more in ["<wp:status>private</wp:status>", "<wp:post_password>rye</wp:post_password>"] {
        let contents = contents(&WORDPRESS.replace(status, &[status, more].concat()));
        assert!(contents.discussions.is_empty());
        let [left_out] = &contents.begun.left_out[..] else { panic!("{contents:?}") };
        assert_eq!((left_out.why, left_out.comments.count), (Why::NotPublic, 3));
    }
    let published = "<wp:status>publish</wp:status><wp:post_password></wp:post_password>";
    let public = contents(&WORDPRESS.replace(status, &[status, published].concat()));
    assert_eq!(comments(&public).len(), 2);
}

const REMARK42: &str = concat!(
    r#"{"version":1,"users":[],"posts":[{"url":"https://blog.example/a","read_only":true}]}"#,
    "\n",
    r#"{"id":"e1","pid":"","text":"<p>a <a href=\"http://b.example\">link</a></p>","orig":"","user":{"name":"Ada","id":"u1"},"locator":{"site":"s","url":"https://blog.example/a"},"score":1,"votes":{"u2":true,"u3":true,"u4":false},"time":"2017-12-20T15:18:22-06:00","pin":true,"title":"Bread"}"#,
    "\n",
    r#"{"id":"e2","pid":"e1","text":"<p>b</p>","orig":"*b*","user":{"name":"Bob","id":"u2"},"locator":{"site":"s","url":"https://blog.example/a"},"votes":null,"time":"2017-12-20T15:19:22-06:00","edit":{"time":"2017-12-20T15:20:22-06:00","summary":""}}"#,
    "\n"
);

#[test]
fn remark42_is_read() {
    let contents = contents(REMARK42);
    let thread = &contents.discussions[0].thread;
    assert_eq!((thread.closed, thread.title.as_deref()), (true, Some("Bread")));
    let [first, second] = comments(&contents) else { panic!("{contents:?}") };
    assert_eq!(first.markdown, "a [link](http://b.example)");
    assert_eq!((first.ups, first.downs, first.pinned), (2, 1, true));
    assert_eq!((second.markdown.as_str(), second.parent.as_deref()), ("*b*", Some("e1")));
    assert_eq!(second.edited_at.map(|at| at.0 - second.posted_at.0), Some(60_000));
}

const COMMENTO: &str = r#"{"version": 1, "comments": [
    {"commentHex": "c1", "domain": "blog.example", "url": "/a", "commenterHex": "anonymous", "markdown": "First",
     "html": "", "parentHex": "root", "score": -2, "state": "approved", "creationDate": "2021-03-12T11:21:56Z", "deleted": false},
    {"commentHex": "c2", "domain": "blog.example", "url": "/a", "commenterHex": "p1", "markdown": "", "html": "<p>Second</p>",
     "parentHex": "c1", "score": 3, "state": "unapproved", "creationDate": "2021-03-17T12:09:47.722181Z", "deleted": false}
  ], "commenters": [{"commenterHex": "p1", "email": "ada@a.example", "name": "Ada", "provider": "google"}]}"#;

#[test]
fn commento_is_read() {
    let contents = contents(COMMENTO);
    assert_eq!(contents.discussions[0].thread.url.as_deref(), Some("https://blog.example/a"));
    let [first, second] = comments(&contents) else { panic!("{contents:?}") };
    assert_eq!((first.author.name.as_str(), first.ups, first.downs), ("", 0, 2));
    assert_eq!((second.author.name.as_str(), second.ups, second.state), ("Ada", 3, State::Held));
    assert_eq!((second.markdown.as_str(), second.parent.as_deref()), ("Second", Some("c1")));
}

#[test]
fn what_commento_deleted_and_pages_with_names_for_paths_are_told() {
    let deleted = contents(&COMMENTO.replace("\"First\"", "\"[deleted]\""));
    assert_eq!(comments(&deleted)[0].state, State::Removed);
    let named = contents(&COMMENTO.replace("\"url\": \"/a\"", "\"url\": \"bread\""));
    assert_eq!(named.discussions[0].thread.url.as_deref(), Some("https://blog.example/bread"));
}

const ARTALK: &str = r#"[
    {"id": "1", "rid": "0", "content": "*First*", "is_pending": "false", "is_pinned": "true", "vote_up": "5", "vote_down": "3",
     "created_at": "2021-10-28 14:14:49 +0800 +08", "nick": "Ada", "email": "ada@a.example", "page_key": "/a.html",
     "page_title": "Bread", "site_name": "blog", "site_urls": "https://blog.example"},
    {"id": 2, "rid": 1, "content": "Second", "is_pending": true, "created_at": "2021-10-28 06:15:49", "nick": "Bob",
     "page_key": "https://blog.example/a.html"}]"#;

#[test]
fn artalk_is_read() {
    let contents = read(ARTALK.as_bytes(), None, Some("https://blog.example")).unwrap();
    let [first, second] = comments(&contents) else { panic!("{contents:?}") };
    assert_eq!((first.ups, first.downs, first.pinned, first.parent.as_deref()), (5, 3, true, None));
    assert_eq!((second.state, second.parent.as_deref()), (State::Held, Some("1")));
    assert_eq!(second.posted_at.0 - first.posted_at.0, 60_000);
}

#[test]
fn paths_in_artalks_files_stand_below_the_base_or_below_what_the_file_says() {
    let without = read(ARTALK.as_bytes(), None, None).unwrap();
    assert_eq!(without.begun.left_out, []);
    assert_eq!(comments(&without).len(), 2, "a file may say where its site is");
    let nowhere = ARTALK.replace("https://blog.example\"}", "\"}");
    let nowhere = read(nowhere.as_bytes(), None, None).unwrap();
    assert_eq!(nowhere.begun.left_out, [left_out("1", Why::NoPage)]);
    let two =
        ARTALK.replace("\"https://blog.example/a.html\"", "\"/a.html\", \"site_name\": \"other\"");
    let mixed = read(two.as_bytes(), None, Some("https://blog.example"));
    assert!(matches!(mixed, Err(Unreadable::Malformed(..))), "which of them is it?");
}

#[test]
fn artalks_files_by_other_programs_hold_other_things_than_text() {
    let beside = ARTALK.replace("}]", "}, {\"id\": \"3\"}]");
    let beside = read(beside.as_bytes(), None, Some("https://blog.example")).unwrap();
    assert_eq!(beside.begun.left_out, [left_out("3", Why::NoPage)]);
    let odd = ARTALK.replace("\"Ada\"", "7").replace("\"ada@a.example\"", "null");
    assert_eq!(comments(&read(odd.as_bytes(), None, None).unwrap())[0].author.name, "7");
}

const ARCHIVE: &str = concat!(
    r#"{"archive":{"version":1,"site":"blog","exported_at":"2026-11-28T00:00:00Z"}}"#,
    "\n",
    r#"{"thread":{"key":"a"}}"#,
    "\n",
    r#"{"comment":{"id":"1","author":{"name":"Ada"},"markdown":"Hello","posted_at":"2026-11-27T00:00:00Z"}}"#,
    "\n"
);

#[test]
fn archives_are_read_and_what_is_none_is_told_by_its_line() {
    assert_eq!(comments(&contents(ARCHIVE))[0].markdown, "Hello");
    let wrong = |from: &str, to: &str| {
        let text = ARCHIVE.replace(from, to);
        read(text.as_bytes(), Some(Format::Afterword), None).unwrap_err().to_string()
    };
    assert_eq!(wrong(r#""version":1"#, r#""version":2"#), Unreadable::Version(2).to_string());
    assert!(wrong(r#""key":"a""#, r#""key":"""#).starts_with("line 2: "));
    assert!(wrong(r#""markdown""#, r#""words""#).starts_with("line 3: unknown field"));
    assert_eq!(wrong(r#"{"thread":{"key":"a"}}"#, ""), "line 3: a comment without a thread");
    assert!(wrong(r#"{"archive""#, r#"{"thread":{"key":"a"}}"#).starts_with("line 1: "));
}

#[test]
fn a_file_may_be_compressed_or_begin_with_a_mark() {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(DISQUS.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let unpacked = read(&packed[..], None, None).unwrap();
    assert_eq!(unpacked.discussions, contents(DISQUS).discussions);
    assert_eq!(contents(&format!("\u{FEFF}{ARCHIVE}")).discussions.len(), 1);
    assert!(matches!(read(&packed[..20], None, None), Err(Unreadable::File(_))));
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    bomb.write_all(&vec![b' '; 2 * 1024 * 1024]).unwrap();
    let bomb = bomb.finish().unwrap();
    assert!(matches!(read(&bomb, None, None), Err(Unreadable::TooLarge(1))));
}

#[test]
fn a_compressed_file_may_have_several_parts() {
    let (first, second) = ARCHIVE.split_at(ARCHIVE.len() / 2);
    let part = |text: &str| {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(text.as_bytes()).unwrap();
        packed.finish().unwrap()
    };
    let whole = read(&[part(first), part(second)].concat(), None, None).unwrap();
    assert_eq!(whole.discussions, contents(ARCHIVE).discussions);
}

#[test]
fn a_file_of_more_than_is_taken_is_refused_however_little_its_entries_say() {
    let file = |entry: fn(u32) -> String| {
        let entries = (0..=1_000).map(entry).collect::<Vec<_>>();
        read(format!("[{}]", entries.join(",")).as_bytes(), None, None)
    };
    let here =
        |_| r#"{"page_key":"https://a.example/","created_at":"2021-10-28 06:15:49"}"#.to_owned();
    assert!(matches!(file(here), Err(Unreadable::TooMany(1_000))));
    let pages = |number| format!(r#"{{"page_key":"https://a.example/?p={number}"}}"#);
    assert!(matches!(file(pages), Err(Unreadable::TooMany(1_000))));
    let nothing = file(|_| "{}".to_owned()).unwrap();
    assert_eq!(nothing.begun.left_out[0].comments.count, 1_001);
    let people = (0..=1_000).map(|number| format!(r#"{{"commenterHex":"{number}"}}"#));
    let people = people.collect::<Vec<_>>().join(",");
    let people = format!(r#"{{"version":1,"comments":[],"commenters":[{people}]}}"#);
    let refused = read(people.as_bytes(), Some(Format::Commento), None);
    assert!(matches!(refused, Err(Unreadable::TooMany(1_000))));
    let empty = ["<disqus><thread id=\"1\"/>", &"<a/>".repeat(100_000), "</disqus>"].concat();
    assert!(contents(&empty).discussions.is_empty());
}

#[test]
fn a_page_without_an_address_is_not_the_first_page_of_a_site() {
    let file = DISQUS.replace("https://blog.example/a/", "");
    let read = read(file.as_bytes(), None, Some("https://blog.example")).unwrap();
    assert!(read.discussions.is_empty() && read.begun.left_out[0].why == Why::NoPage);
}

#[test]
fn what_is_in_no_known_format_is_refused() {
    for text in ["", "hello", "<html></html>", "{}", "\u{1F600}"] {
        assert!(matches!(read(text.as_bytes(), None, None), Err(Unreadable::Unknown)), "{text}");
    }
    assert!(matches!(read(&[0xff, 0xfe][..], None, None), Err(Unreadable::NotText)));
    let entities = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><disqus><thread id=\"1\"><link>&x;</link></thread></disqus>";
    assert!(matches!(read(entities.as_bytes(), None, None), Err(Unreadable::Malformed(..))));
}

proptest! {
    #[test]
    fn no_file_breaks_a_reader(cut in 0_usize..2_000, junk in ".{0,8}") {
        for (format, text) in [
            (Format::Afterword, ARCHIVE), (Format::Disqus, DISQUS), (Format::Wordpress, WORDPRESS),
            (Format::Remark42, REMARK42), (Format::Commento, COMMENTO), (Format::Artalk, ARTALK),
        ] {
            let cut = (0..=cut.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let broken = format!("{}{junk}{}", &text[..cut], &text[cut..]);
            let _ = read(broken.as_bytes(), Some(format), None);
            let _ = read(&text.as_bytes()[..cut], Some(format), None);
        }
    }
}
