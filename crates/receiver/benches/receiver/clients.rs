//! Residents who send one submission after the other, each on a connection that stays open.

use std::time::Instant;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::TcpStream;

use crate::SPAN;
use crate::figures::Figures;
use crate::stage::{submission, submission_id};

/// A submission of a usual length.
pub fn body(id: &str) -> String {
    let words = "The number 9 bus should come every ten minutes, and later in the evening. ".repeat(8);
    submission(
        id,
        &format!(r#""why":"{words}","name":"A resident","agree":4,"which":["a","b"]"#),
    )
}

/// How many submissions are acknowledged.
pub fn measure(address: &str, clients: usize) -> Figures {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let start = Instant::now();
        let tasks: Vec<_> = (0..clients)
            .map(|_| {
                let address = address.to_owned();
                tokio::spawn(async move {
                    let stream = TcpStream::connect(address).await.unwrap();
                    stream.set_nodelay(true).unwrap();
                    let mut stream = BufStream::new(stream);
                    let mut took = Vec::new();
                    while start.elapsed() < SPAN {
                        let asked = Instant::now();
                        send(&mut stream).await;
                        took.push(asked.elapsed());
                    }
                    took
                })
            })
            .collect();
        let mut took = Vec::new();
        for task in tasks {
            took.extend(task.await.unwrap());
        }
        Figures::new(took, start.elapsed())
    })
}

async fn send(stream: &mut BufStream<TcpStream>) {
    let body = body(&submission_id());
    let head = format!(
        "POST /submissions HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(body.as_bytes()).await.unwrap();
    stream.flush().await.unwrap();
    let mut status = String::new();
    stream.read_line(&mut status).await.unwrap();
    assert!(status.starts_with("HTTP/1.1 201"), "{status}");
    let mut length = 0;
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.unwrap();
        if let Some(said) = line.strip_prefix("content-length: ") {
            length = said.trim_end().parse().unwrap();
        } else if line == "\r\n" {
            break;
        }
    }
    let mut receipt = vec![0; length];
    stream.read_exact(&mut receipt).await.unwrap();
}
