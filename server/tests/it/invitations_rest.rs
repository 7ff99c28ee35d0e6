//! Inviting people by mail, as a program of the owner does it.

use sdk::{
    client::{Error, idempotency_key},
    wire::{Code, NewInvitation, Role, Scope},
};

use crate::support::{Persona, TestApp, persona::refused};

fn to(email: &str, role: Role) -> NewInvitation {
    NewInvitation { email: email.to_owned(), role, lang: None }
}

#[tokio::test]
async fn a_program_invites_again_and_takes_back() {
    let (app, mailbox) = TestApp::with_mail().await;
    app.set(|settings| settings.locale = Some("fr".to_owned())).await;
    let bot = app.key_client().await.client;
    let ben = app.mail_address("ben");
    let first = bot.invite(&to(&ben, Role::Moderator)).await.unwrap();
    assert_eq!((&first.email, first.role, first.by.as_str()), (&ben, Role::Moderator, "a program"));
    let old = mailbox.letter(&ben, "Une invitation").await.link();
    assert_eq!(bot.invitations().await.unwrap().invitations, [first]);

    let again = NewInvitation { lang: Some("en".to_owned()), ..to(&ben, Role::Admin) };
    let second = bot.invite(&again).await.unwrap();
    let new = mailbox.letter(&ben, "An invitation").await.link();
    let left = bot.invitations().await.unwrap().invitations;
    assert_eq!(left, std::slice::from_ref(&second), "one an address");
    let mut tab = app.with_password(&ben, true).await;
    assert_eq!((tab.get(&old).await.status, tab.get(&new).await.status), (404, 200));

    bot.withdraw_invitation(second.id).await.unwrap();
    assert_eq!(tab.get(&new).await.status, 404);
    assert_eq!(refused(bot.withdraw_invitation(second.id).await), Code::NotFound);
    assert_eq!(bot.invitations().await.unwrap().invitations, []);
    let log = bot.log(Some("invitation"), None, None).await.unwrap().entries;
    let acts = log.iter().map(|entry| entry.act.as_str()).collect::<Vec<_>>();
    assert_eq!(acts, ["invitation.withdraw", "invitation.make", "invitation.make"]);
    assert!(!format!("{log:?}").contains(&ben), "the log keeps no addresses");
}

#[tokio::test]
async fn who_is_invited_by_a_program_takes_the_role() {
    let (app, mailbox) = TestApp::with_mail().await;
    let bot = app.key_client().await.client;
    let ben = app.mail_address("ben");
    bot.invite(&to(&ben, Role::Owner)).await.unwrap();
    let link = mailbox.letter(&ben, "An invitation").await.link();
    let mut tab = app.with_password(&ben, true).await;
    assert_eq!(tab.submit(&link, &link, &[]).await.status, 303);
    assert_eq!(app.count("select count(*) from members where role = 'owner'").await, 1);
    assert_eq!(bot.invitations().await.unwrap().invitations, []);
}

#[tokio::test]
async fn what_is_no_invitation_is_refused() {
    let (app, _mailbox) = TestApp::with_mail().await;
    let bot = app.key_client().await.client;
    let unspoken =
        NewInvitation { lang: Some("tlh".to_owned()), ..to("b@example.org", Role::Admin) };
    for (new, field) in [(to("no address", Role::Observer), "/email"), (unspoken, "/lang")] {
        let Err(Error::Refused { problem, .. }) = bot.invite(&new).await else { panic!("{new:?}") };
        assert_eq!(problem.errors[0].pointer, field);
    }
    assert_eq!(refused(bot.invite(&to("b@example.org", Role::Member)).await), Code::NotAllowed);
    let silent = TestApp::start().await;
    let bot = silent.key_client().await.client;
    assert_eq!(refused(bot.invite(&to("b@example.org", Role::Admin)).await), Code::NotAllowed);
    assert_eq!(silent.count("select count(*) from invitations").await, 0, "nobody would know");
}

#[tokio::test]
async fn nobody_invites_who_has_no_key_for_it() {
    let app = TestApp::start().await;
    let owner = Persona::member(&app, &app.blog, "Olga", Role::Owner).await;
    let moderator = Persona::program_with(&app, &app.blog, &[Scope::Moderate]).await;
    for (who, why) in [
        (&app.reader(), Code::SignedOut),
        (&app.guest("Gil"), Code::MembersOnly),
        (&owner, Code::NotAllowed),
        (&moderator, Code::NotAllowed),
    ] {
        assert_eq!(refused(who.client.invitations().await), why);
        let invited = who.client.invite(&to("b@example.org", Role::Observer)).await;
        assert_eq!(refused(invited), why);
        assert_eq!(refused(who.client.withdraw_invitation(idempotency_key()).await), why);
    }
}
