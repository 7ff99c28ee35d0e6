//! The sign-in form, filled in as a browser does that was never here.

use std::{
    fmt::Write,
    net::{Ipv4Addr, SocketAddr},
    sync::atomic::{AtomicU32, Ordering},
};

use anyhow::Context;

use crate::http::Connection;

/// Where the form is, and where it goes.
const PATH: &str = "/auth/sign-in";
/// The first address that somebody says to come from; everybody comes from another one.
const FIRST_ADDRESS: u32 = 0x0a00_0001;

static ADDRESSES: AtomicU32 = AtomicU32::new(FIRST_ADDRESS);

/// A browser that has the form, behind a proxy that the server trusts.
#[derive(Debug)]
pub struct Browser {
    connection: Connection,
    server: SocketAddr,
    cookie: String,
    /// What the form hides.
    token: String,
}

impl Browser {
    /// Connects and loads the form.
    pub async fn open(server: SocketAddr) -> anyhow::Result<Self> {
        let mut connection = Connection::open(server).await?;
        let request = format!("GET {PATH} HTTP/1.1\r\nhost: {server}\r\n\r\n");
        let answer = connection.expect(200, request.as_bytes()).await?;
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        let cookie = cookie.context("the form has no cookie")?.to_owned();
        let text = String::from_utf8_lossy(answer.body);
        let field = text.split_once("name=\"token\" value=\"").map(|(_, rest)| rest);
        let token =
            field.and_then(|rest| rest.split('"').next()).context("the form has no token")?;
        let token = token.to_owned();
        Ok(Self { connection, server, cookie, token })
    }

    /// Sends the form; the status of the answer. Neither text needs to be escaped.
    pub async fn send(&mut self, email: &str, password: &str) -> anyhow::Result<u16> {
        let Self { connection, server, cookie, token } = self;
        let address = Ipv4Addr::from(ADDRESSES.fetch_add(1, Ordering::Relaxed));
        let body = format!("token={token}&email={email}&password={password}");
        let mut request = format!("POST {PATH} HTTP/1.1\r\nhost: {server}\r\n");
        write!(
            request,
            "sec-fetch-site: same-origin\r\nx-forwarded-for: {address}\r\ncookie: {cookie}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len(),
        )?;
        Ok(connection.exchange(request.as_bytes()).await?.status)
    }
}
