//! HTTP/2, frame by frame (RFC 9113, RFC 7541): requests that no library would send.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    time::timeout,
};

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;
const ACK: u8 = 1;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// Sends one request, and reads the body of its answer; empty if it is refused.
pub async fn ask(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    fields: &[(&str, &str)],
    body: &[u8],
) -> String {
    let whole = if body.is_empty() { END_STREAM } else { 0 };
    let mut bytes = begin(fields, whole);
    if !body.is_empty() {
        bytes.extend(frame(DATA, END_STREAM, 1, body));
    }
    send(stream, &bytes, &[]).await
}

/// Opens a tunnel (RFC 8441), says something once it is there, and reads what comes through.
pub async fn tunnel(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    fields: &[(&str, &str)],
    says: &[u8],
) -> String {
    send(stream, &begin(fields, 0), &frame(DATA, 0, 1, says)).await
}

fn begin(fields: &[(&str, &str)], flags: u8) -> Vec<u8> {
    let settings = frame(SETTINGS, 0, 0, b"");
    [PREFACE, &settings, &frame(HEADERS, END_HEADERS | flags, 1, &pack(fields))].concat()
}

async fn send(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    first: &[u8],
    then: &[u8],
) -> String {
    let _refused_half_way = stream.write_all(first).await;
    let mut answer = Vec::new();
    let _said_no_more = timeout(PATIENCE, listen(stream, then, &mut answer)).await;
    String::from_utf8_lossy(&answer).into_owned()
}

/// Reads up to the end of the first stream; `then` is sent when its headers are there.
async fn listen(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    then: &[u8],
    answer: &mut Vec<u8>,
) -> io::Result<()> {
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await?;
        let (length, [kind, flags]) = ([0, head[0], head[1], head[2]], [head[3], head[4]]);
        let mut payload = vec![0; u32::from_be_bytes(length) as usize];
        stream.read_exact(&mut payload).await?;
        match kind {
            SETTINGS if flags & ACK == 0 => stream.write_all(&frame(SETTINGS, ACK, 0, b"")).await?,
            HEADERS => stream.write_all(then).await?,
            DATA => answer.extend(payload),
            RST_STREAM | GOAWAY => return Ok(()),
            _ => {}
        }
        if matches!(kind, DATA | HEADERS) && flags & END_STREAM != 0 {
            return Ok(());
        }
    }
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let mut bytes = length[1..].to_vec();
    bytes.extend([kind, flags]);
    bytes.extend(stream.to_be_bytes());
    bytes.extend(payload);
    bytes
}

/// Fields as literals, each with its name, in no table.
fn pack(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, value) in fields {
        bytes.push(0);
        for text in [name, value] {
            bytes.extend(length(text.len()));
            bytes.extend(text.as_bytes());
        }
    }
    bytes
}

/// An integer with a prefix of seven bits.
fn length(mut number: usize) -> Vec<u8> {
    if number < 127 {
        return vec![u8::try_from(number).unwrap()];
    }
    let mut bytes = vec![127];
    number -= 127;
    while number >= 128 {
        bytes.push(u8::try_from(number % 128).unwrap() | 128);
        number /= 128;
    }
    bytes.push(u8::try_from(number).unwrap());
    bytes
}
