//! Making one's own what one wrote as a guest.

use sdk::wire::{Role, Vote};

use crate::support::{Persona, TestApp};

/// A site on which guests vote, too.
async fn start() -> TestApp {
    TestApp::where_blog(|settings| settings.guest_votes = true).await
}

#[tokio::test]
async fn what_a_guest_wrote_becomes_the_members_who_holds_their_secret() {
    let app = start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "As a guest").await;
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    let secret = ada.auth.clone().unwrap();
    assert_eq!(ruth.client.claim(&secret).await.unwrap().comments, 1);
    let listed = app.reader().list(&page).await;
    let author = listed.comments[0].author.as_ref().unwrap();
    assert_eq!((author.name.as_str(), author.member), ("Ruth", Some(ruth.as_member().id)));
    ruth.edit(&page, &comment, "As myself").await.unwrap();
    assert_eq!(app.count("select count(*) from guests").await, 0);
    assert_eq!(ruth.client.claim(&secret).await.unwrap().comments, 0, "again is no error");
}

#[tokio::test]
async fn nobody_votes_twice_or_for_themselves_by_it() {
    let app = start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    let (of_ada, of_ben, of_ruth) = (
        ada.post(&page, "Ada's").await,
        ben.post(&page, "Ben's").await,
        ruth.post(&page, "Ruth's").await,
    );
    let other = ben.post(&page, "Ben's other").await;
    for (who, what) in
        [(&ruth, &of_ada), (&ada, &of_ruth), (&ada, &of_ben), (&ruth, &of_ben), (&ada, &other)]
    {
        who.client.vote(page.thread, what.id, Vote::Up).await.unwrap();
    }
    ruth.client.claim(ada.auth.as_ref().unwrap()).await.unwrap();
    let listed = app.reader().list(&page).await;
    let ups = |id| listed.comments.iter().find(|comment| comment.id == id).unwrap().ups;
    assert_eq!([of_ada.id, of_ruth.id, of_ben.id, other.id].map(ups), [0, 0, 1, 1]);
    let counted = "select count(*) from votes v join comments c on c.id = v.comment_id and c.ups <> \
                   (select count(*) from votes w where w.comment_id = c.id)";
    assert_eq!(app.count(counted).await, 0);
}

#[tokio::test]
async fn only_who_is_signed_in_claims_and_only_on_that_site() {
    let app = start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "As a guest").await;
    let secret = ada.auth.clone().unwrap();
    assert!(app.guest("Eve").client.claim(&secret).await.is_err());
    let elsewhere = Persona::member(&app, &app.news, "Ruth", Role::Member).await;
    assert_eq!(elsewhere.client.claim(&secret).await.unwrap().comments, 0);
    assert_eq!(app.count("select count(*) from comments where guest_id is not null").await, 1);
}
