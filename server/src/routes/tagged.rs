//! ETags: who has an answer in hand is told that it still holds, instead of getting it again.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;
use crate::hex::digest;

/// Larger than any answer that is not streamed.
const WHOLE: usize = 32 * 1024 * 1024;

/// Tags a good answer with what is in it. Weak: the same answer may travel compressed or not.
pub(super) async fn tagged(request: Request, next: Next) -> Result<Response, ApiError> {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let answer = next.run(request).await;
    if answer.status() != StatusCode::OK {
        return Ok(answer);
    }
    let (mut parts, body) = answer.into_parts();
    let bytes = to_bytes(body, WHOLE)
        .await
        .map_err(|error| ApiError::internal(&error))?;
    let tag = tag(&bytes);
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    // Kept by the caller alone, and asked about each time.
    parts.headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-cache"),
    );
    if known.is_some_and(|known| names(known.as_bytes(), &tag)) {
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return Ok((StatusCode::NOT_MODIFIED, parts.headers).into_response());
    }
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

fn tag(bytes: &[u8]) -> String {
    // Half of it tells pages apart well enough.
    format!("W/\"{}\"", &digest(bytes)[..32])
}

/// Whether a list of tags (RFC 9110, 13.1.2) has this one; weak and strong are the same here.
fn names(list: &[u8], tag: &str) -> bool {
    let opaque = tag.trim_start_matches("W/").as_bytes();
    list.split(|byte| *byte == b',').any(|one| {
        let one = one.trim_ascii();
        one == b"*" || one.strip_prefix(b"W/").unwrap_or(one) == opaque
    })
}

#[cfg(test)]
mod tests {
    use super::{names, tag};

    #[test]
    fn a_tag_is_found_in_a_list() {
        let one = tag(b"x");
        let strong = one.trim_start_matches("W/");
        for list in [
            &one,
            strong,
            "*",
            &format!("\"a\", {one}"),
            &format!("{strong},W/\"b\""),
        ] {
            assert!(names(list.as_bytes(), &one), "{list}");
        }
        for list in ["", "\"a\"", "W/\"\"", &one[..10]] {
            assert!(!names(list.as_bytes(), &one), "{list}");
        }
    }
}
