//! Reading a stream of server-sent events (HTML standard, section 9.2.6), for native programs.

use reqwest::Response;

use super::Input;
use crate::wire::{CLOSE_EVENT, ServerFrame};

/// Longest event that is read, in bytes.
const EVENT_BYTES: usize = 1024 * 1024;

/// A stream that is open.
#[derive(Debug)]
pub struct Events {
    response: Response,
    unread: Vec<u8>,
    event: Event,
}

/// An event, as far as its lines came.
#[derive(Debug, Default, PartialEq, Eq)]
struct Event {
    kind: String,
    data: String,
}

impl Events {
    /// Reads the body of an answer.
    pub fn new(response: Response) -> Self {
        Self { response, unread: Vec::new(), event: Event::default() }
    }

    /// What comes next. A stream that breaks is closed.
    pub async fn next(&mut self) -> Input {
        loop {
            while let Some(line) = take_line(&mut self.unread) {
                if let Some(event) = self.event.take(&line) {
                    return event.input();
                }
            }
            match self.response.chunk().await {
                Ok(Some(bytes)) if self.unread.len() + bytes.len() <= EVENT_BYTES => {
                    self.unread.extend_from_slice(&bytes);
                }
                _ => return Input::Closed(None),
            }
        }
    }
}

/// The first whole line, without its end.
fn take_line(unread: &mut Vec<u8>) -> Option<String> {
    let end = unread.iter().position(|byte| *byte == b'\n')?;
    let line = unread.drain(..=end).collect::<Vec<_>>();
    Some(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned())
}

impl Event {
    /// Reads a line; the event, if it ends here.
    fn take(&mut self, line: &str) -> Option<Self> {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "event" => value.clone_into(&mut self.kind),
            "data" => self.data.push_str(value),
            "" if line.is_empty() => {
                return Some(std::mem::take(self)).filter(|event| !event.data.is_empty());
            }
            // A comment, or a field that we don't use.
            _ => {}
        }
        None
    }

    fn input(&self) -> Input {
        if self.kind == CLOSE_EVENT {
            return Input::Closed(self.data.parse().ok());
        }
        Input::Frame(serde_json::from_str(&self.data).unwrap_or(ServerFrame::Unknown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::close_code;

    #[test]
    fn events_are_read_line_by_line() {
        let mut unread =
            b": hello\r\n\r\ndata: {\"type\":\"ping\"}\n\nretry: 3\nevent: close\ndata:4401\n\ndata: x".to_vec();
        let (mut event, mut inputs) = (Event::default(), Vec::new());
        while let Some(line) = take_line(&mut unread) {
            inputs.extend(event.take(&line).map(|event| event.input()));
        }
        let expected = [Input::Frame(ServerFrame::Ping), Input::Closed(Some(close_code::AUTH))];
        assert_eq!(inputs, expected);
        assert_eq!(unread, b"data: x");
    }
}
