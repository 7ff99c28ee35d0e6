//! The second wall between tenants: even a wrong query sees one site (row-level security).

use futures_util::future::join_all;
use sdk::wire::SiteId;
use sqlx::{AssertSqlSafe, PgConnection, Row, error::DatabaseError};

use crate::support::{Persona, TestApp};

/// Tables that are read before the site is known; they hold nothing of a reader.
const OPEN: [&str; 3] = ["api_keys", "site_origins", "thread_aliases"];

/// Tables whose rows come and go with what people do; some of them go only when somebody leaves or is erased, claims what
/// they wrote as a guest, or makes one account of two, and a thread's history when it becomes part of another one.
const TRANSIENT: [&str; 22] = [
    "comment_revisions",
    "consents",
    "follows",
    "guests",
    "held_comments",
    "image_uses",
    "invitations",
    "members",
    "moderator_mail",
    "mutes",
    "outside_services",
    "person_notes",
    "reactions",
    "sign_in_codes",
    "spam_lessons",
    "sso_subjects",
    "thread_events",
    "thread_visits",
    "votes",
    "webhooks",
    "widget_sessions",
    "writing_blocks",
];

/// On each site a member who is signed in, agreed to it, voted, reacted, showed a picture, follows, and was there.
const PEOPLE: &str = "
    with person as (
        insert into accounts (id, email, email_key, name)
        values (gen_random_uuid(), 'ada@example.org', 'ada@example.org', 'Ada') returning id
    ), signed_in as (
        insert into account_sessions (hash, account_id, record, expires_at)
        select sha256('ada'), id, '{}', now() + interval '1 day' from person
        returning hash
    ), member as (
        insert into members (site_id, id, account_id)
        select sites.id, gen_random_uuid(), person.id from sites, person
        returning site_id, id, account_id
    ), agreed as (
        insert into consents (site_id, account_id, origin)
        select site_id, account_id, 'https://a.example' from member
    ), code as (
        insert into sign_in_codes (site_id, hash, account_id, account_session, origin, challenge, expires_at)
        select site_id, sha256('code'), account_id, hash, 'https://a.example', sha256('verifier'), now()
        from member, signed_in
    )
    insert into widget_sessions (site_id, hash, member_id, account_session, code, origin, expires_at)
    select site_id, sha256('session'), id, hash, sha256('code'), 'https://a.example', now() + interval '1 day'
    from member, signed_in;
    insert into widget_tokens (site_id, hash, session, kind, expires_at)
    select site_id, sha256('token'), hash, 'access', now() + interval '1 day' from widget_sessions;
    insert into sso_keys (site_id, kid, alg, key) select id, 'k', 'HS256', 'sealed' from sites;
    insert into sso_subjects (site_id, subject, member_id) select site_id, 'ada', id from members;
    insert into sso_uses (site_id, jti, expires_at) select id, sha256('jti'), now() from sites;
    insert into votes (site_id, thread_id, comment_id, voter_id, value)
    select c.site_id, c.thread_id, c.id, m.id, 1 from comments c join members m using (site_id);
    insert into thread_visits (site_id, thread_id, visitor_id, seen_at)
    select t.site_id, t.id, m.id, now() from threads t join members m using (site_id);
    insert into reports (site_id, id, thread_id, comment_id, reporter_id, reason)
    select c.site_id, gen_random_uuid(), c.thread_id, c.id, m.id, 'spam' from comments c join members m using (site_id);
    insert into mutes (site_id, muter_id, guest_id)
    select g.site_id, m.id, g.id from guests g join members m using (site_id);
    insert into reactions (site_id, thread_id, reactor_id, target_id, emoji)
    select c.site_id, c.thread_id, m.id, c.id, 'x' from comments c join members m using (site_id);
    insert into follows (site_id, id, thread_id, member_id, told_seq)
    select t.site_id, gen_random_uuid(), t.id, m.id, 0 from threads t join members m using (site_id);
    insert into images (site_id, id, actor_id, sha256, kind, width, height, bytes)
    select site_id, gen_random_uuid(), id, sha256('x'), 'image/png', 1, 1, 'x' from members;
    insert into image_uses (site_id, thread_id, comment_id, image_id)
    select c.site_id, c.thread_id, c.id, i.id from comments c join images i using (site_id);
    insert into bans (site_id, id, kind, domain, by_name)
    select id, gen_random_uuid(), 'domain', 'x.example', 'Mo' from sites;
    insert into person_notes (site_id, id, member_id, text, by_name)
    select site_id, gen_random_uuid(), id, 'x', 'Mo' from members;
    insert into removals (site_id, id, member_id, since, by_kind, by_name, found)
    select site_id, gen_random_uuid(), id, 'ever', 'member', 'Mo', 1 from members;
    insert into notices (site_id, id, thread_id, comment_id, why, language)
    select site_id, gen_random_uuid(), thread_id, id, 'x', 'en' from comments;
    insert into audit_log (site_id, id, by_kind, by_name, act)
    select id, gen_random_uuid(), 'server', 'a rule', 'comment.hold' from sites;
    insert into sightings (site_id, origin) select id, 'https://a.example' from sites;
    insert into webhooks (site_id, id, url, events, secret)
    select id, gen_random_uuid(), 'https://a.example', '{comment.created}', 'sealed' from sites;
    insert into webhook_deliveries (site_id, id, webhook_id, event, body)
    select site_id, gen_random_uuid(), id, 'comment.created', '{}' from webhooks;
    insert into held_comments (site_id, id, thread_id, thread_key, guest_id, author_name, source, html)
    select site_id, gen_random_uuid(), gen_random_uuid(), 'p', id, 'Ada', 'x', 'x' from guests;
    insert into moderation_decisions (site_id, id, thread_id, comment_id, decision, by_name)
    select site_id, gen_random_uuid(), thread_id, id, 'approve', 'Mo' from comments;
    insert into spam_models (site_id, version) select id, 1 from sites;
    insert into spam_lessons (site_id, version, comment_id, class, learnt, buckets)
    select id, 1, gen_random_uuid(), 'spam', true, 'x' from sites;
    insert into outside_services (site_id, kind, url, secret)
    select id, 'akismet', 'https://a.example', 'sealed' from sites;
    insert into invitations (site_id, id, email, email_key, role, by_name, secret, until)
    select id, gen_random_uuid(), 'a@a.example', 'a@a.example', 'moderator', 'Mo', sha256('link'), now() from sites;
    insert into moderator_mail (site_id, member_id, often) select site_id, id, 'each' from members;
    insert into thread_aliases (site_id, id, thread_id, key)
    select site_id, gen_random_uuid(), id, 'q' from threads;
    insert into writing_blocks (site_id, person_id, block)
    select site_id, id, sha256('block') from members";

/// A server on which every tenant table has rows of both sites, and the names of these tables.
async fn scene() -> (TestApp, Vec<String>) {
    let app = TestApp::start().await;
    for site in [&app.blog, &app.news] {
        let (guest, page) = (Persona::guest(&app, site, "Ada"), site.page("p"));
        let comment = guest.post(&page, "Hello").await;
        guest.edit(&page, &comment, "Hello again").await.unwrap();
    }
    sqlx::raw_sql(PEOPLE).execute(&app.owner).await.unwrap();
    let tables = sqlx::query_scalar::<_, String>(
        "select table_name::text from information_schema.columns \
         join information_schema.tables using (table_schema, table_name) \
         where column_name = 'site_id' and table_schema = 'public' and table_type = 'BASE TABLE' \
         order by 1",
    );
    let mut tables = tables.fetch_all(&app.owner).await.unwrap();
    tables.retain(|table| !OPEN.contains(&table.as_str()));
    assert!(tables.len() >= 12, "{tables:?}");
    (app, tables)
}

async fn sites_in(connection: &mut PgConnection, table: &str) -> Vec<SiteId> {
    let sql = AssertSqlSafe(format!("select distinct site_id from {table}"));
    sqlx::query_scalar(sql).fetch_all(connection).await.unwrap()
}

/// Runs a statement that must fail for want of a right.
async fn assert_forbidden(connection: &mut PgConnection, sql: &str) {
    let error = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await.unwrap_err();
    let code = error.as_database_error().and_then(DatabaseError::code).map(Into::into);
    assert_eq!(code, Some("42501".to_owned()), "{sql}: {error}");
}

#[tokio::test]
async fn a_wrong_query_returns_no_row_of_another_site() {
    let (app, tables) = scene().await;
    for table in &tables {
        let mut owner = app.owner.acquire().await.unwrap();
        assert_eq!(sites_in(&mut owner, table).await.len(), 2, "{table} has rows of both");
        for site in [&app.blog, &app.news] {
            let mut tx = app.app.store.latest(site.id).await.unwrap();
            assert_eq!(sites_in(tx.connection(), table).await, [site.id], "{table}");
        }
    }
}

#[tokio::test]
async fn without_a_site_there_is_nothing_to_see() {
    let (app, tables) = scene().await;
    // Both before and after the connections have served a site.
    for _ in 0..2 {
        let mut connection = app.app.store.registry().acquire().await.unwrap();
        for table in &tables {
            assert_eq!(sites_in(&mut connection, table).await, [], "{table}");
        }
        drop(connection);
        app.app.store.latest(app.blog.id).await.unwrap().commit().await.unwrap();
    }
}

#[tokio::test]
async fn nothing_is_written_for_another_site() {
    let (app, tables) = scene().await;
    for table in &tables {
        let mut tx = app.app.store.write(app.blog.id).await.unwrap();
        let columns = columns(&app, table).await;
        let copied = columns.replace("site_id", &format!("'{}'::uuid as site_id", app.news.id));
        let sql = format!("insert into {table} ({columns}) select {copied} from {table} limit 1");
        assert_forbidden(tx.connection(), &sql).await;
    }
    for table in ["threads", "guests", "comments"] {
        let mut tx = app.app.store.write(app.blog.id).await.unwrap();
        let sql =
            format!("update {table} set created_at = now() where site_id = '{}'", app.news.id);
        let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(tx.connection()).await.unwrap();
        assert_eq!(done.rows_affected(), 0, "{table}");
        let sql = format!("update {table} set site_id = '{}'", app.news.id);
        assert_forbidden(tx.connection(), &sql).await;
    }
}

#[tokio::test]
async fn a_site_changes_its_own_row_alone() {
    let (app, _) = scene().await;
    Persona::program(&app, &app.news).await;
    for (change, of) in [
        ("update sites set name = 'mine', settings = '{}', ways = null", "id"),
        ("delete from site_origins", "site_id"),
        ("update api_keys set name = 'mine', revoked_at = now()", "site_id"),
    ] {
        let mut tx = app.app.store.write(app.blog.id).await.unwrap();
        let sql = format!("{change} where {of} = '{}'", app.news.id);
        let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(tx.connection()).await.unwrap();
        assert_eq!(done.rows_affected(), 0, "{change}");
    }
    let mut tx = app.app.store.write(app.blog.id).await.unwrap();
    let sql = "update sites set name = 'mine'";
    let done = sqlx::raw_sql(sql).execute(tx.connection()).await.unwrap();
    assert_eq!(done.rows_affected(), 1);
}

async fn columns(app: &TestApp, table: &str) -> String {
    let sql = "select string_agg(column_name, ', ' order by ordinal_position) as columns \
               from information_schema.columns where table_name = $1 and is_generated = 'NEVER'";
    sqlx::query(sql).bind(table).fetch_one(&app.owner).await.unwrap().get("columns")
}

#[tokio::test]
async fn requests_delete_nothing_and_change_no_site() {
    let (app, tables) = scene().await;
    let lasting = tables.iter().map(String::as_str).filter(|table| !TRANSIENT.contains(table));
    for table in lasting.chain(["api_keys", "sites"]) {
        let mut tx = app.app.store.write(app.blog.id).await.unwrap();
        assert_forbidden(tx.connection(), &format!("delete from {table}")).await;
    }
    for sql in [
        "insert into sites (id, key, name) values (gen_random_uuid(), 'x', 'x')",
        "update sites set key = 'mine'",
        "insert into site_origins select id, 'https://evil.example' from sites",
        "update site_origins set origin = 'https://evil.example'",
        "update api_keys set hash = sha256('mine')",
        "update audit_log set act = 'nothing'",
        "update bans set by_name = 'nobody'",
        "update person_notes set text = 'nothing'",
        "update notices set why = 'nothing'",
        "update thread_aliases set key = 'mine'",
        "update sso_keys set revoked_at = null",
        "insert into sso_keys select * from sso_keys",
        "update sso_subjects set member_id = gen_random_uuid()",
        "update sso_uses set expires_at = now()",
        "update widget_tokens set expires_at = now()",
        "update thread_events set seq = 0",
        "update comment_revisions set source = ''",
        "update reports set reason = 'spam'",
        "update mutes set muter_id = gen_random_uuid()",
        "create table mine (a int)",
        "alter table comments disable row level security",
    ] {
        let mut tx = app.app.store.write(app.blog.id).await.unwrap();
        assert_forbidden(tx.connection(), sql).await;
    }
}

#[tokio::test]
async fn jobs_read_clocks_and_trim_and_do_nothing_else() {
    let (app, _) = scene().await;
    for sql in [
        "select * from comments",
        "select * from guests",
        "select * from sso_keys",
        "select * from sso_subjects",
        "select * from person_notes",
        "select * from notices",
        "update comments set source = ''",
        "insert into comments select * from comments",
        "insert into threads select * from threads",
        "update threads set seq = 0",
        "delete from threads",
        "delete from comments",
        "update thread_events set event = '{}'",
    ] {
        let mut connection = app.app.store.jobs().acquire().await.unwrap();
        assert_forbidden(&mut connection, sql).await;
    }
    let mut connection = app.app.store.jobs().acquire().await.unwrap();
    assert_eq!(sites_in(&mut connection, "threads").await.len(), 2);
}

#[tokio::test]
async fn a_connection_never_remembers_whom_it_served_before() {
    let (app, _) = scene().await;
    let ask = async |number: usize| {
        let site = if number.is_multiple_of(2) { &app.blog } else { &app.news };
        match number % 7 {
            // Given back without an end, after an error, and outside any site.
            0 => drop(app.app.store.write(site.id).await.unwrap()),
            1 => {
                let mut tx = app.app.store.write(site.id).await.unwrap();
                sqlx::query("select 1 / 0").execute(tx.connection()).await.unwrap_err();
            }
            2 => {
                let mut connection = app.app.store.registry().acquire().await.unwrap();
                assert_eq!(sites_in(&mut connection, "comments").await, []);
            }
            _ => {
                let mut tx = app.app.store.latest(site.id).await.unwrap();
                assert_eq!(sites_in(tx.connection(), "comments").await, [site.id]);
                tx.commit().await.unwrap();
            }
        }
    };
    for round in 0..50 {
        join_all((0..20).map(|number| ask(round * 20 + number))).await;
    }
}
