//! ETags: whoever has an answer in hand is told that it still holds, wherever the table says so.

use reqwest::{Method, StatusCode};
use targa_server::endpoints::all;

use crate::stage::{ANNA, MARIO, Stage, fine_id, preavviso};

#[tokio::test]
async fn an_unchanged_answer_is_not_sent_again_and_a_changed_one_is() {
    let stage = Stage::set().await;
    let (anna, mario) = (stage.signed_in(ANNA), stage.signed_in(MARIO));
    let numbers = anna.lease(2).await;
    let path = |number| format!("/v1/officer/preavvisi/{}", fine_id(number));
    assert_eq!(
        anna.put(&path(1), &preavviso(&numbers[0])).await.status,
        201
    );
    let known = async |address: &str, tag: &str| {
        let request = mario.request(Method::GET, address);
        mario.send(request.header("if-none-match", tag)).await
    };
    let mut seen = 0;
    for endpoint in all().filter(|endpoint| endpoint.gives.tagged) {
        // What is not there yet has no tag.
        let absent = ["image", "receipt", "attachment", "instalment request"];
        if absent.contains(&endpoint.name) {
            continue;
        }
        let address = endpoint.path.replace("{id}", &fine_id(1));
        let first = mario.get(&address).await;
        assert_eq!(first.status, StatusCode::OK, "{address}");
        assert_eq!(first.headers["cache-control"], "private, no-cache");
        let tag = first.headers["etag"].to_str().unwrap().to_owned();
        let again = known(&address, &tag).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
        assert_eq!(again.headers["etag"], first.headers["etag"]);
        assert_eq!(again.body, "");
        assert_eq!(known(&address, "\"other\"").await.body, first.body);
        seen += 1;
    }
    assert!(seen > 5, "the table lost its tags");
    let before = mario.get("/v1/fines").await.headers["etag"].clone();
    assert_eq!(
        anna.put(&path(2), &preavviso(&numbers[1])).await.status,
        201
    );
    let after = known("/v1/fines", before.to_str().unwrap()).await;
    assert_eq!(after.status, StatusCode::OK);
    assert_ne!(after.headers["etag"], before);
}
