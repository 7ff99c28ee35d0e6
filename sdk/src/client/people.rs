//! Who is signed in, the members of a site, and what they follow and feature.

use super::{Auth, Call, Client, at_comment, at_thread, query::Query, with_body};
use crate::{
    transport::{self, Method, Request},
    wire::{
        ChangeMember, Changed, ClaimGuest, Claimed, CommentId, Cursor, ExchangeCode, FallBack,
        FeatureComment, FeaturedPage, Follow, Member, MemberId, MemberPage, Refresh, Session,
        SiteWord, ThreadId, Ticket, Tokens,
    },
};

impl Client {
    /// Who this browser is signed in as on this site.
    pub fn session(&self) -> Call<Session> {
        self.call(with_cookies(self.request(Method::Get, "/session")))
    }

    /// Signs in, with the code of the sign-in window. Ask [`Client::session`] whether the browser kept it; if it did not,
    /// [`Client::fall_back`].
    pub fn exchange(&self, code: &ExchangeCode) -> Call<Session> {
        self.begin("/session/exchange", code)
    }

    /// Signs in, with the word of the site. Ask [`Client::session`] whether the browser kept it, as above.
    pub fn sign_in_with(&self, word: &SiteWord) -> Call<Session> {
        self.begin("/session/sso", word)
    }

    /// Gives a session that was just begun the form of tokens: the browser did not keep its cookie. From then on
    /// [`Auth`](super::Auth) of the access token says who asks.
    pub fn fall_back(&self, with: &FallBack) -> Call<Tokens> {
        self.begin("/session/fallback", with)
    }

    /// The next two tokens. Both are to be kept at once: using a refresh token again ends the session.
    pub fn refresh(&self, with: &Refresh) -> Call<Tokens> {
        self.call(with_body(self.write(Method::Post, "/session/refresh"), transport::to_json(with)))
    }

    /// Signs out. Doing so twice is no error.
    pub fn sign_out(&self) -> Call<Session> {
        let mut request = self.write(Method::Delete, "/session");
        request.repeat = true;
        self.call(with_cookies(request))
    }

    /// Makes one's own what one wrote as a guest.
    pub fn claim(&self, guest: &Auth) -> Call<Claimed> {
        let claim = ClaimGuest { secret: guest.secret().to_owned() };
        let mut request = self.write(Method::Post, "/guests/claim");
        request.repeat = true;
        self.call(with_body(request, transport::to_json(&claim)))
    }

    fn begin<T>(&self, path: &str, with: &impl transport::Encode) -> Call<T> {
        let request = with_cookies(self.write(Method::Post, path));
        self.call(with_body(request, transport::to_json(with)))
    }

    /// A pass for the live socket, for who is known.
    pub fn ticket(&self) -> Call<Ticket> {
        self.call(with_body(self.write(Method::Post, "/ticket"), String::new()))
    }

    /// Wants mail about new comments of a thread, or no more.
    pub fn follow(&self, thread: ThreadId, on: bool) -> Call<()> {
        self.put(&[&at_thread(thread), "/follow"].concat(), &Follow { on })
    }

    /// Features a comment, or no longer. For moderators.
    pub fn feature(&self, thread: ThreadId, id: CommentId, featured: bool) -> Call<Changed> {
        self.put(&[&at_comment(thread, id), "/feature"].concat(), &FeatureComment { featured })
    }

    /// Comments of the site that moderators feature, and where the next ones begin.
    pub fn featured(&self, cursor: Option<&Cursor>) -> Call<FeaturedPage> {
        let query = Query::new().and("cursor", cursor.map(|cursor| cursor.0.as_str()));
        self.get(&["/featured", query.as_str()].concat())
    }

    /// Some members, and where the next ones begin. For moderators.
    pub fn members(&self, cursor: Option<&Cursor>) -> Call<MemberPage> {
        let query = Query::new().and("cursor", cursor.map(|cursor| cursor.0.as_str()));
        self.get(&["/members", query.as_str()].concat())
    }

    /// Changes a member's standing. For moderators.
    pub fn change_member(&self, id: MemberId, change: &ChangeMember) -> Call<Member> {
        let mut request = self.write(Method::Patch, &["/members/", &id.text()].concat());
        request.repeat = true;
        self.call(with_body(request, transport::to_json(change)))
    }
}

/// Cookies are sent and kept, though nobody may be signed in.
fn with_cookies(mut request: Request) -> Request {
    request.cookies = true;
    request
}
