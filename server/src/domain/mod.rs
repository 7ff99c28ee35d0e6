//! The rules. Pure: no clock, no socket, no database; what they need is an argument.

pub mod actor;
pub mod address;
pub mod body;
pub mod keys;
pub mod linking;
pub mod markdown;
pub mod may;
pub mod name;
pub mod origin;
pub mod page;
pub mod password;
pub mod proof;
pub mod provider;
pub mod ranking;
pub mod reply_token;
pub mod recovery;
pub mod sealing;
pub mod secret;
pub mod spelling;
pub mod sso;
pub mod structured;
pub mod ticket;
pub mod token;
pub mod totp;
pub mod wal;
pub mod way;
