//! What was filled in on a panel.

use std::str::FromStr;

use url::form_urlencoded;

use crate::error::{Error, Result};

/// The fields of a form.
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `a=b&c=d`.
    pub fn parse(form: &str) -> Self {
        Self(form_urlencoded::parse(form.as_bytes()).into_owned().collect())
    }

    /// What stands in a field; nothing, where there is no such field.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// What a field stands for.
    pub fn read<T: FromStr>(&self, name: &str) -> Result<T> {
        let read = self.text(name).parse();
        read.map_err(|_| Error::field("/form", format!("{name} is missing or not valid")))
    }
}
