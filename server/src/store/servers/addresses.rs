//! Where the database servers are.

use std::fmt;

use super::{heartbeat, pool};

/// Where the database is, and its copies.
#[derive(Clone, Default)]
pub struct Addresses {
    /// Every server that may be the primary; one of them is.
    pub primary: Vec<String>,
    /// Servers that follow it and serve reads.
    pub replicas: Vec<String>,
}

/// Addresses hold passwords.
impl fmt::Debug for Addresses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Addresses({} and {} replicas)", self.primary.len(), self.replicas.len())
    }
}

impl Addresses {
    /// The addresses in a list. A comma parts them where another address begins: a password may have one.
    pub fn split(text: &str) -> Vec<String> {
        let mut addresses: Vec<String> = Vec::new();
        for part in text.split(',') {
            match addresses.last_mut() {
                Some(last) if !part.trim_start().starts_with("postgres") => {
                    last.push(',');
                    last.push_str(part);
                }
                _ => addresses.push(part.trim().to_owned()),
            }
        }
        addresses
    }

    /// One server, which is the primary.
    pub fn one(url: &str) -> Self {
        Self { primary: vec![url.to_owned()], replicas: Vec::new() }
    }
}

/// The one of several servers that takes changes. The first, if it is the only one.
pub async fn find_primary(urls: &[String]) -> sqlx::Result<&String> {
    let mut failed = sqlx::Error::PoolClosed;
    let mut newest: Option<(Option<i32>, &String)> = None;
    for url in urls {
        if urls.len() == 1 {
            return Ok(url);
        }
        let asked =
            async { heartbeat::identify(&mut pool::connect(&pool::options(url)?).await?).await };
        match asked.await {
            Ok(found) => newest = newest.max(Some((found.timeline, url))),
            Err(error) => failed = error,
        }
    }
    match newest {
        Some((Some(_), url)) => Ok(url),
        _ => Err(failed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_of_a_password_parts_nothing() {
        let split =
            Addresses::split("postgres://a:x,y@h/d, postgresql://b@h/d?host=/run,postgres://c");
        let expected = ["postgres://a:x,y@h/d", "postgresql://b@h/d?host=/run", "postgres://c"];
        assert_eq!(split, expected);
        let addresses = Addresses { primary: split, replicas: Vec::new() };
        assert!(!format!("{addresses:?}").contains("x,y"), "nothing of them is printed");
    }
}
