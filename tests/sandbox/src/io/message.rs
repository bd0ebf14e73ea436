//! `POST /messages`: every call is a message, also the second of two equal ones.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

#[derive(Deserialize)]
struct Message {
    fiscal_code: String,
    content: Content,
}

#[derive(Deserialize)]
struct Content {
    subject: String,
    markdown: String,
    payment_data: Option<PaymentData>,
}

#[derive(Deserialize)]
struct PaymentData {
    amount: i64,
    notice_number: String,
}

impl Message {
    fn check(&self) -> Result<(), &'static str> {
        let length = |text: &str| text.chars().count();
        if !(10..=120).contains(&length(&self.content.subject)) {
            return Err("subject has 10 to 120 characters");
        }
        if !(80..=10_000).contains(&length(&self.content.markdown)) {
            return Err("markdown has 80 to 10000 characters");
        }
        let Some(payment) = &self.content.payment_data else {
            return Ok(());
        };
        let number = payment.notice_number.as_bytes();
        let digits = number.len() == 18 && number.iter().all(u8::is_ascii_digit);
        if !digits || number[0] > b'3' {
            return Err("notice_number is ^[0123][0-9]{17}$");
        }
        if !(1..=9_999_999_999).contains(&payment.amount) {
            return Err("amount is 1 to 9999999999");
        }
        Ok(())
    }
}

/// 201 with the message's name.
pub(super) async fn create(
    State(world): State<Shared>,
    Body(sent): Body<Value>,
) -> Result<(StatusCode, Json<Value>), Problem> {
    let message =
        Message::deserialize(&sent).map_err(|error| Problem::malformed(error.to_string()))?;
    message.check().map_err(Problem::malformed)?;
    let mut memory = world.memory();
    let forbidden = Problem::new(
        StatusCode::FORBIDDEN,
        "Not allowed",
        "the person or the service",
    );
    if !memory
        .io
        .may_write_to(&message.fiscal_code)
        .unwrap_or(false)
    {
        return Err(forbidden);
    }
    memory.io.messages.push(sent);
    let id = format!("01JPLAYED{:017}", memory.io.messages.len());
    Ok((StatusCode::CREATED, Json(json!({ "id": id }))))
}

/// `GET /control/io/messages`: all of them, oldest first.
pub(super) async fn list(State(world): State<Shared>) -> Json<Value> {
    Json(json!({ "messages": world.memory().io.messages }))
}
