//! The way that letters go: to an SMTP server, or into a folder.

use std::path::PathBuf;

use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    address::AddressError,
    message::{Mailbox, MultiPart, header},
    transport::smtp::{
        self,
        client::{Certificate, Tls, TlsParameters},
        response::Category,
    },
};
use rustls::pki_types::CertificateDer;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::{layout, letter::Letter};

/// Sends letters.
#[derive(Clone, Debug)]
pub struct Post {
    way: Way,
    from: Mailbox,
    /// This server's host, by which people know it.
    host: String,
}

#[derive(Clone, Debug)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(AsyncFileTransport<Tokio1Executor>),
}

/// Why mail can't be sent so, or a letter was not.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// Neither of the two.
    #[error("smtps://USER:PASSWORD@HOST, smtp://HOST?tls=required, or file:///DIRECTORY")]
    Address,
    /// The password would go out in the clear.
    #[error("a password goes out encrypted alone: smtps://…, or smtp://…?tls=required")]
    Plain,
    /// No mailbox.
    #[error("as in `My comments <comments@example.org>`: {0}")]
    From(AddressError),
    /// The recipient's address can't be mailed to.
    #[error("an address that no mail can be sent to")]
    To,
    /// The letter could not be put together.
    #[error("could not write a letter")]
    Write(#[from] lettre::error::Error),
    /// The server refused it, or is away.
    #[error("smtp")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The folder can't be written to.
    #[error("could not write to the folder")]
    Folder(#[from] lettre::transport::file::Error),
}

impl PostError {
    /// Whether it will be the same the next time.
    pub fn is_final(&self) -> bool {
        match self {
            Self::To | Self::Write(_) => true,
            // x5x is about this letter (RFC 5321, 4.2.1). Whatever else is refused for good, such as our password, somebody
            // will put right, and the letters are still wanted then.
            Self::Smtp(error) => {
                let about = error.status().map(|code| code.category);
                error.is_permanent() && about == Some(Category::MailSystem)
            }
            Self::Address | Self::Plain | Self::From(_) | Self::Folder(_) => false,
        }
    }
}

impl Post {
    /// Sends by `address`: `smtps://…`, `smtp://…?tls=required` (STARTTLS) or `file:///…`. The server's certificate is
    /// signed by an authority that browsers believe, or by one of `authorities`.
    pub fn new(
        address: &SecretString,
        from: &str,
        public_url: &Url,
        authorities: &[CertificateDer<'_>],
    ) -> Result<Self, PostError> {
        let url = Url::parse(address.expose_secret()).map_err(|_| PostError::Address)?;
        let way = match url.scheme() {
            "smtp" | "smtps" => {
                let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(address.expose_secret());
                let smtp = smtp.map_err(|_| PostError::Address)?;
                let tls = tls(&url, authorities).map_err(|_| PostError::Address)?;
                if url.password().is_some() && matches!(tls, Tls::None | Tls::Opportunistic(_)) {
                    return Err(PostError::Plain);
                }
                Way::Smtp(smtp.tls(tls).build())
            }
            "file" => {
                let folder = url.to_file_path().map_err(|()| PostError::Address)?;
                Way::Folder(AsyncFileTransport::new(folder))
            }
            _ => return Err(PostError::Address),
        };
        let from = from.parse().map_err(PostError::From)?;
        Ok(Self { way, from, host: public_url.host_str().unwrap_or_default().to_owned() })
    }

    /// Leaves letters in a folder.
    pub fn folder(folder: PathBuf, from: Mailbox, public_url: &Url) -> Self {
        let host = public_url.host_str().unwrap_or_default().to_owned();
        Self { way: Way::Folder(AsyncFileTransport::new(folder)), from, host }
    }

    /// Sends a letter.
    pub async fn send(&self, letter: &Letter) -> Result<(), PostError> {
        let message = self.write(letter)?;
        match &self.way {
            Way::Smtp(smtp) => drop(smtp.send(message).await?),
            Way::Folder(folder) => drop(folder.send(message).await?),
        }
        Ok(())
    }

    fn write(&self, letter: &Letter) -> Result<Message, PostError> {
        let (subject, parts) = (letter.subject(&self.host), letter.parts(&self.host));
        let html = layout::html(letter.language(), subject.clone(), &parts);
        let to = letter.to.parse().map_err(|_| PostError::To)?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(subject)
            .header(header::MIME_VERSION_1_0)
            // RFC 3834: nobody's holiday note should answer.
            .header(Automatic);
        let message = match letter.one_click() {
            Some(url) => message.header(Unsubscribe(url.to_string())).header(OneClick),
            None => message,
        };
        let both = MultiPart::alternative_plain_html(layout::text(&parts), html);
        let message = message.multipart(both)?;
        Ok(message)
    }
}

/// How a connection is encrypted, as lettre reads it from an address; which authorities are believed can't be said there.
fn tls(url: &Url, authorities: &[CertificateDer<'_>]) -> Result<Tls, smtp::Error> {
    let mut parameters = TlsParameters::builder(url.host_str().unwrap_or_default().to_owned());
    for authority in authorities {
        parameters = parameters.add_root_certificate(Certificate::from_der(authority.to_vec())?);
    }
    let parameters = parameters.build_rustls()?;
    let mode = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, mode)| mode);
    Ok(match (url.scheme(), mode.as_deref()) {
        ("smtps", _) => Tls::Wrapper(parameters),
        (_, Some("required")) => Tls::Required(parameters),
        (_, Some(_)) => Tls::Opportunistic(parameters),
        (_, None) => Tls::None,
    })
}

/// Declares a header that lettre does not know.
macro_rules! header {
    ($kind:ident, $name:literal, $this:ident => $value:expr) => {
        impl header::Header for $kind {
            fn name() -> header::HeaderName {
                header::HeaderName::new_from_ascii_str($name)
            }

            fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Err(text.into())
            }

            fn display(&self) -> header::HeaderValue {
                let $this = self;
                header::HeaderValue::new(Self::name(), $value)
            }
        }
    };
}

/// No person wrote this (RFC 3834).
#[derive(Clone)]
struct Automatic;
header!(Automatic, "Auto-Submitted", _this => "auto-generated".to_owned());

/// Where to say no more (RFC 2369).
#[derive(Clone)]
struct Unsubscribe(String);
header!(Unsubscribe, "List-Unsubscribe", this => format!("<{}>", this.0));

/// One click is enough for it (RFC 8058).
#[derive(Clone)]
struct OneClick;
header!(OneClick, "List-Unsubscribe-Post", _this => "List-Unsubscribe=One-Click".to_owned());

#[cfg(test)]
mod tests {
    use super::{Post, PostError};

    #[tokio::test]
    async fn a_password_goes_out_encrypted_or_not_at_all() {
        let post = |address: &str| {
            let public_url = "https://comments.example".parse().unwrap();
            Post::new(&address.into(), "comments@example.org", &public_url, &[])
        };
        for good in [
            "smtps://ana:secret@mail.example",
            "smtp://ana:secret@mail.example?tls=required",
            "smtp://localhost:25",
            "file:///var/mail",
        ] {
            assert!(post(good).is_ok(), "{good}");
        }
        for plain in ["", "?tls=opportunistic"] {
            let address = format!("smtp://ana:secret@mail.example{plain}");
            assert!(matches!(post(&address), Err(PostError::Plain)), "{address}");
        }
        for bad in ["", "mail.example", "https://mail.example"] {
            assert!(matches!(post(bad), Err(PostError::Address)), "{bad}");
        }
    }
}
