//! Callers that cost little themselves: one request, written once, over 64 connections that stay open.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const CONNECTIONS: usize = 64;

/// A request and whom to ask it.
#[derive(Clone)]
pub(crate) struct Target {
    address: String,
    request: Vec<u8>,
}

impl Target {
    pub(crate) fn new(url: &str, path: &str, token: Option<&str>) -> Self {
        let address = url.strip_prefix("http://").unwrap().to_owned();
        let token = token.map_or(String::new(), |token| {
            format!("authorization: Bearer {token}\r\n")
        });
        let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n{token}\r\n").into();
        Self { address, request }
    }

    /// The body of one answer.
    pub(crate) async fn once(&self) -> Vec<u8> {
        Caller::of(self).await.call().await
    }
}

/// A connection.
struct Caller<'a> {
    stream: TcpStream,
    request: &'a [u8],
}

impl<'a> Caller<'a> {
    async fn of(target: &'a Target) -> Self {
        let stream = TcpStream::connect(&target.address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        let request = &target.request;
        Self { stream, request }
    }

    async fn call(&mut self) -> Vec<u8> {
        self.stream.write_all(self.request).await.unwrap();
        let mut read = Vec::with_capacity(16 * 1024);
        loop {
            assert_ne!(self.stream.read_buf(&mut read).await.unwrap(), 0, "closed");
            let Some(end) = read.windows(4).position(|bytes| bytes == b"\r\n\r\n") else {
                continue;
            };
            let head = std::str::from_utf8(&read[..end]).unwrap();
            assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "));
            let begin = end + 4;
            let whole = begin + length.unwrap().parse::<usize>().unwrap();
            while read.len() < whole {
                assert_ne!(self.stream.read_buf(&mut read).await.unwrap(), 0, "closed");
            }
            return read.split_off(begin);
        }
    }
}

/// What a load showed.
#[derive(Default)]
pub(crate) struct Figures {
    times: Vec<Duration>,
    seconds: f64,
}

impl Figures {
    pub(crate) fn add(&mut self, more: Self) {
        self.times.extend(more.times);
        self.seconds += more.seconds;
    }

    /// Answers per second.
    pub(crate) fn rate(&self) -> f64 {
        f64::from(u32::try_from(self.times.len()).unwrap()) / self.seconds
    }

    fn percentile(&self, percent: usize) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0
    }
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (half, most) = (self.percentile(50), self.percentile(99));
        write!(
            f,
            "{:6.0}/s  p50 {half:6.2} ms  p99 {most:6.2} ms",
            self.rate()
        )
    }
}

/// Every connection asks again as soon as it is answered.
pub(crate) async fn load(target: &Target, seconds: u64) -> Figures {
    let began = Instant::now();
    let until = began + Duration::from_secs(seconds);
    let callers: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let target = target.clone();
            tokio::spawn(async move {
                let mut caller = Caller::of(&target).await;
                let mut times = Vec::new();
                while Instant::now() < until {
                    let began = Instant::now();
                    caller.call().await;
                    times.push(began.elapsed());
                }
                times
            })
        })
        .collect();
    let mut figures = Figures::default();
    for caller in callers {
        figures.times.extend(caller.await.unwrap());
    }
    figures.seconds = began.elapsed().as_secs_f64();
    figures
}
