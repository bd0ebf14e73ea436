//! A server that is told to stop: the balancer hears it first, nobody new is let in, whoever is inside is answered.

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::stage::{
    ANNA, Api, Claims, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso,
};

/// A PUT whose body is on its way: the server waits for the rest of it.
async fn begun(stage: &Stage, path: &str, body: &[u8]) -> TcpStream {
    let address = stage.server.url().strip_prefix("http://").unwrap();
    let token = stage.issuer.token(&Claims::of(ANNA));
    let mut line = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "PUT {path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\nexpect: 100-continue\r\n\
         connection: close\r\n\r\n",
        body.len()
    );
    line.write_all(head.as_bytes()).await.unwrap();
    // Said when somebody begins to read the body.
    let mut said = [0; 25];
    line.read_exact(&mut said).await.unwrap();
    assert_eq!(said, *b"HTTP/1.1 100 Continue\r\n\r\n");
    line.write_all(&body[..body.len() / 2]).await.unwrap();
    line
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_under_way_is_answered_and_kept() {
    let stage = Stage::set_monitored().await;
    let monitoring = Api::new(&stage.server.metrics_url().unwrap(), None);
    stage.signed_in(ANNA).lease(1).await;
    assert_eq!(monitoring.get("/readyz").await.status, 200);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    let body = preavviso(OFFICIAL_NOTICE).to_string().into_bytes();
    let mut line = begun(&stage, &path, &body).await;
    let address = stage
        .server
        .url()
        .strip_prefix("http://")
        .unwrap()
        .to_owned();
    let answered = async {
        eventually("the balancer hears of it", || async {
            monitoring.get("/readyz").await.code() == "service-unavailable"
        })
        .await;
        eventually("nobody new is let in", || async {
            TcpStream::connect(&address).await.is_err()
        })
        .await;
        line.write_all(&body[body.len() / 2..]).await.unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).await.unwrap();
        answer
    };
    let answer = std::cell::OnceCell::new();
    let stage = stage
        .restart_while(async { answer.set(answered.await).unwrap() })
        .await;
    let answer = answer.into_inner().unwrap();
    let (head, fine) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 201 "), "{answer}");
    let fine: Value = serde_json::from_str(fine).unwrap();
    assert_eq!(stage.signed_in(MARIO).fines().await, [fine]);
}
