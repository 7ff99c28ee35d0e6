//! A client that costs next to nothing, since it runs on the cores of the server that it measures: one connection, one
//! request at a time, its bytes made beforehand.

use std::net::SocketAddr;

use anyhow::{Context, bail, ensure};
use httparse::{EMPTY_HEADER, Response, Status, parse_chunk_size};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Headers that an answer may have.
const HEADERS: usize = 32;

/// A connection that is kept alive.
#[derive(Debug)]
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer<'a> {
    /// Its status.
    pub status: u16,
    /// The status line and the headers as they were sent.
    head: &'a [u8],
    /// Its body as it was sent, with its chunks if it had any.
    pub body: &'a [u8],
}

#[derive(Clone, Copy)]
enum Length {
    Known(usize),
    Chunked,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and waits for the whole answer.
    pub async fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let (status, body, end) = loop {
            ensure!(self.stream.read_buf(&mut self.buffer).await? > 0, "the server hung up");
            if let Some(found) = parse(&self.buffer)? {
                break found;
            }
        };
        ensure!(end == self.buffer.len(), "more than one answer");
        let (head, body) = self.buffer[..end].split_at(body);
        Ok(Answer { status, head, body })
    }

    /// Sends a request that must be answered with this status.
    pub async fn expect(&mut self, status: u16, request: &[u8]) -> anyhow::Result<Answer<'_>> {
        let answer = self.exchange(request).await?;
        if answer.status != status {
            bail!(
                "{} instead of {status}: {}",
                answer.status,
                String::from_utf8_lossy(answer.body)
            );
        }
        Ok(answer)
    }
}

impl Answer<'_> {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = str::from_utf8(self.head).unwrap_or_default().split("\r\n");
        let mut headers = lines.filter_map(|line| line.split_once(": "));
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// The status, and where the body begins and ends, once all of it is there.
fn parse(bytes: &[u8]) -> anyhow::Result<Option<(u16, usize, usize)>> {
    let mut headers = [EMPTY_HEADER; HEADERS];
    let mut response = Response::new(&mut headers);
    let Status::Complete(body) = response.parse(bytes)? else { return Ok(None) };
    let status = response.code.context("an answer without a status")?;
    let end = match length(&response)? {
        Length::Known(length) => Some(body + length).filter(|end| *end <= bytes.len()),
        Length::Chunked => chunks(&bytes[body..])?.map(|length| body + length),
    };
    Ok(end.map(|end| (status, body, end)))
}

fn length(response: &Response<'_, '_>) -> anyhow::Result<Length> {
    for header in &*response.headers {
        if header.name.eq_ignore_ascii_case("content-length") {
            return Ok(Length::Known(str::from_utf8(header.value)?.parse()?));
        }
        if header.name.eq_ignore_ascii_case("transfer-encoding") {
            return Ok(Length::Chunked);
        }
    }
    bail!("an answer of unknown length")
}

/// Where the last chunk ends, if it is there.
fn chunks(bytes: &[u8]) -> anyhow::Result<Option<usize>> {
    let mut at = 0;
    while at < bytes.len() {
        let parsed = parse_chunk_size(&bytes[at..]).ok().context("a broken chunk")?;
        let Status::Complete((head, length)) = parsed else { return Ok(None) };
        at += head + usize::try_from(length)? + 2;
        if length == 0 {
            return Ok((at <= bytes.len()).then_some(at));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_answer_is_whole_when_its_last_byte_is_there() {
        for whole in [
            "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        ] {
            for length in 0..whole.len() {
                assert_eq!(parse(&whole.as_bytes()[..length]).unwrap(), None, "{length}");
            }
            let (status, _, end) = parse(whole.as_bytes()).unwrap().unwrap();
            assert_eq!((status, end), (200, whole.len()));
        }
    }

    #[test]
    fn an_answer_of_unknown_length_is_refused() {
        assert!(parse(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
    }
}
