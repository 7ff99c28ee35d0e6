//! What the tests stand on.

pub mod engines;
pub mod cluster;
pub mod app;
pub mod persona;
pub mod member;
pub mod tab;
pub mod device;
pub mod people;
pub mod http;
pub mod log;
pub mod mailbox;
pub mod idp;
pub mod prometheus;
pub mod socket;
pub mod proxy;
pub mod front;
pub mod deaf;
pub mod h2;
pub mod pictures;
pub mod sso;
pub mod staff;
pub mod until;

pub use app::TestApp;
pub use http::Answer;
pub use persona::Persona;
pub use socket::Socket;
pub use until::until;
