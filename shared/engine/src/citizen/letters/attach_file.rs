//! Files that will go with a letter.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::commands::{
    AttachFile, DetachFile, FILES_MOST, FileDetached, LetterTyped, LetterView, OpenLetter,
};
use targa_contract::{FineId, Problem, ProblemCode};

use super::kind::kind_of;
use super::open;
use crate::citizen::CitizenEngine;
use crate::citizen::post::CitizenPost;
use crate::session::Post;
use crate::store::{Kept, NewFile};

/// Longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 100;

pub(in crate::citizen) async fn attach_file(
    engine: &CitizenEngine,
    request: AttachFile,
) -> Result<LetterView, Problem> {
    let post = engine.sessions.present().await?;
    let known = post.account().cache.fine(request.fine).await?;
    known.ok_or(ProblemCode::NotFound)?;
    let content = STANDARD.decode(&request.content);
    let content = content.map_err(|_| Problem::invalid("file", "file-kind"))?;
    let file = NewFile {
        kind: kind_of(&content)?,
        name: request.name.chars().take(LONGEST_NAME).collect(),
        content,
    };
    let letter = begun(&post, request.fine, request.kind.as_str()).await?;
    if !post.letters.attach(letter.id, file, FILES_MOST).await? {
        let most = FILES_MOST.to_string();
        return Err(Problem::invalid("file", "too-many-files").with("max", most));
    }
    open(engine, opened(request.fine, request.kind)).await
}

/// What is taken away is handed back with the answer: putting it back is one more tap, for as long as the screen is open.
pub(in crate::citizen) async fn detach_file(
    engine: &CitizenEngine,
    request: DetachFile,
) -> Result<FileDetached, Problem> {
    let post = engine.sessions.present().await?;
    let DetachFile { fine, kind, id } = request;
    let mut undo = None;
    if let Some(kept) = post.letters.kept(fine, kind.as_str()).await? {
        let files = post.letters.files(kept.id).await?;
        let name = files.into_iter().find(|file| file.id == id.get());
        let content = post.letters.content(id.get()).await?;
        undo = name.zip(content).map(|(file, content)| AttachFile {
            fine,
            kind,
            name: file.name,
            content: STANDARD.encode(content),
        });
        post.letters.detach(kept.id, id.get()).await?;
    }
    let letter = open(engine, opened(fine, kind)).await?;
    Ok(FileDetached { letter, undo })
}

/// The letter that is kept, or a new one without words.
async fn begun(post: &CitizenPost, fine: FineId, kind: &'static str) -> Result<Kept, Problem> {
    if let Some(kept) = post.letters.kept(fine, kind).await? {
        return Ok(kept);
    }
    let typed = serde_json::to_string(&LetterTyped::default());
    let typed = typed.map_err(|_| ProblemCode::Internal)?;
    post.letters.keep(fine, kind, typed).await
}

const fn opened(fine: FineId, kind: targa_contract::commands::LetterKind) -> OpenLetter {
    OpenLetter { fine, kind }
}
