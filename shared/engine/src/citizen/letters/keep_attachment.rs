//! A file that went with a letter, into the person's own folder and onto their screen.

use targa_contract::api::{Attachment, AttachmentKind};
use targa_contract::commands::{FileKept, KeepAttachment};
use targa_contract::{Problem, ProblemCode};

use super::heard::last_heard;
use crate::citizen::CitizenEngine;
use crate::citizen::shelve::{Shown, shelve};
use crate::session::Post;

pub(in crate::citizen) async fn keep_attachment(
    engine: &CitizenEngine,
    request: KeepAttachment,
) -> Result<FileKept, Problem> {
    let post = engine.sessions.present().await?;
    let client = engine.sessions.client();
    let heard = last_heard(&post, request.fine).await?;
    let messages = heard.map(|heard| heard.messages).unwrap_or_default();
    let known = messages
        .into_iter()
        .flat_map(|message| message.attachments)
        .find(|file| file.id == request.id)
        .ok_or(ProblemCode::NotFound)?;
    let content = post.account().api.attachment(known.id).await?;
    let name = name(&known);
    let made = move || Ok((name, content));
    shelve(client.ports.clone(), Shown::AtOnce, made).await
}

/// The office does not keep what files were called.
fn name(file: &Attachment) -> String {
    let ending = match file.kind {
        AttachmentKind::Jpeg => "jpg",
        AttachmentKind::Pdf => "pdf",
    };
    format!("{}.{ending}", file.id)
}
