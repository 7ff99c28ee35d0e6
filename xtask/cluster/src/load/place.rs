//! Where load goes: the pages of a site.

use anyhow::Context;
use sdk::{
    client::{self, Auth, Client},
    wire::ThreadId,
};

use super::check::patiently;
use crate::rig::ORIGIN;

/// Some pages of a site behind an address.
#[derive(Clone, Debug)]
pub struct Place {
    /// `http://host:port`.
    pub server: String,
    /// The site's key; all that is written here says it.
    pub site: &'static str,
    /// The keys of the pages, and their threads.
    pub pages: Vec<(String, ThreadId)>,
    /// How many characters more than it needs each text has.
    pub padding: usize,
    client: Client,
}

impl Place {
    /// So many pages whose keys begin so.
    pub async fn find(
        server: &str,
        site: &'static str,
        prefix: &str,
        pages: usize,
    ) -> anyhow::Result<Self> {
        let client = Client::new(server, &site.parse().context("a site key")?).with_origin(ORIGIN);
        let mut place =
            Self { server: server.to_owned(), site, pages: Vec::new(), padding: 0, client };
        for number in 0..pages {
            let key = format!("{prefix}-{number}");
            let reader = place.reader();
            let found = patiently(async || reader.open(client::Page::Key(&key)).await).await?;
            place.pages.push((key, found.thread.id));
        }
        Ok(place)
    }

    /// Only some of its pages.
    pub fn part(&self, pages: std::ops::Range<usize>) -> Self {
        Self { pages: self.pages[pages].to_vec(), ..self.clone() }
    }

    /// Somebody who only reads.
    pub fn reader(&self) -> Client {
        self.client.clone()
    }

    /// Somebody new who may write, and who gets a ticket for each socket.
    pub fn guest(&self) -> Client {
        self.client.clone().with_auth(Auth::new_guest())
    }
}
