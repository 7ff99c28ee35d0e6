//! Who may be on a site's dashboard, and how they come there.

use sdk::wire::{Role, SiteKey};

use crate::support::{
    TestApp,
    people::{PASSWORD, at, leads_to, start, with},
    tab::Tab,
};

/// Somebody's role on a site.
async fn appoint(app: &TestApp, name: &str, site: &SiteKey, role: Role) {
    let sql = "insert into members (site_id, id, account_id, role) \
               select s.id, gen_random_uuid(), a.id, $3 from sites s, accounts a where s.key = $2 and a.email = $1 \
               on conflict (site_id, account_id) do update set role = excluded.role";
    let email = at(app, name);
    let done = sqlx::query(sql).bind(email).bind(site.as_str()).bind(role.as_str());
    assert_eq!(done.execute(&app.owner).await.unwrap().rows_affected(), 1);
}

async fn status(tab: &mut Tab<'_>, path: &str) -> u16 {
    tab.get(path).await.status
}

#[tokio::test]
async fn only_those_who_care_for_a_site_learn_that_it_has_a_dashboard() {
    let (app, mailbox) = start().await;
    let (blog, news) = (app.blog.key.clone(), app.news.key.clone());
    let path = format!("/dashboard/{blog}");
    let mut ana = with(&app, &mailbox, "ana").await;
    assert_eq!(status(&mut ana, &path).await, 404, "a stranger");
    appoint(&app, "ana", &blog, Role::Member).await;
    assert_eq!(status(&mut ana, &path).await, 404, "a member");
    appoint(&app, "ana", &news, Role::Owner).await;
    assert_eq!(status(&mut ana, &path).await, 404, "the owner of another site");
    assert_eq!(status(&mut ana, "/dashboard/no-such-site").await, 404);
    appoint(&app, "ana", &blog, Role::Moderator).await;
    assert_eq!(status(&mut ana, &path).await, 200);
    let sql = "update members set banned_at = now() where role = 'moderator'";
    sqlx::query(sql).execute(&app.owner).await.unwrap();
    assert_eq!(status(&mut ana, &path).await, 404, "a banned one, at once");
}

#[tokio::test]
async fn the_list_shows_ones_own_sites_and_leads_to_the_only_one() {
    let (app, mailbox) = start().await;
    let (blog, news) = (app.blog.key.clone(), app.news.key.clone());
    let mut ana = with(&app, &mailbox, "ana").await;
    let none = ana.get("/dashboard").await;
    assert!(none.text().contains("You care for no site"), "{}", none.text());
    appoint(&app, "ana", &blog, Role::Moderator).await;
    assert_eq!(leads_to(&ana.get("/dashboard").await), format!("/dashboard/{blog}"));
    appoint(&app, "ana", &news, Role::Owner).await;
    let both = ana.get("/dashboard").await.text();
    assert!(
        both.contains(&format!("/dashboard/{blog}"))
            && both.contains(&format!("/dashboard/{news}"))
    );
}

#[tokio::test]
async fn whoever_comes_signed_out_or_after_a_long_while_is_led_back_after_proving_who_they_are() {
    let (app, mailbox) = start().await;
    let path = format!("/dashboard/{}", app.blog.key);
    let mut ana = with(&app, &mailbox, "ana").await;
    appoint(&app, "ana", &app.blog.key, Role::Owner).await;

    let mut elsewhere = app.tab();
    let asked = format!("/auth/sign-in?to={path}");
    assert_eq!(leads_to(&elsewhere.get(&path).await), asked);
    let (email, form) = (at(&app, "ana"), [("to", path.as_str())]);
    let filled = [form.as_slice(), &[("email", email.as_str()), ("password", PASSWORD)]].concat();
    assert_eq!(leads_to(&elsewhere.submit(&asked, "/auth/sign-in", &filled).await), path);
    assert_eq!(status(&mut elsewhere, &path).await, 200);

    app.age_sessions("proved_at").await;
    let asked = format!("/auth/prove?to={path}");
    assert_eq!(leads_to(&ana.get(&path).await), asked);
    assert!(ana.get(&asked).await.text().contains("to care for your site"));
    let proved = ana.submit(&asked, "/auth/prove", &[("password", PASSWORD), ("to", &path)]).await;
    assert_eq!(leads_to(&proved), path);
    assert_eq!(status(&mut ana, &path).await, 200);
}

#[tokio::test]
async fn a_dashboard_is_framed_by_nobody_and_kept_by_no_cache() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    appoint(&app, "ana", &app.blog.key, Role::Owner).await;
    let page = ana.get(&format!("/dashboard/{}", app.blog.key)).await;
    let policy = page.header("content-security-policy").unwrap();
    assert!(
        policy.contains("frame-ancestors 'none'") && policy.contains("script-src 'self';"),
        "{policy}"
    );
    assert_eq!(page.header("cache-control"), Some("private, no-store"));
    assert_eq!(page.header("cross-origin-opener-policy"), Some("same-origin"));
}
