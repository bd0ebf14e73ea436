//! All that this device knows of a citizen, in their own hands (GDPR, art. 20): from the cache, without a network.

use serde::Serialize;
use targa_contract::api::{Fine, InstalmentsRequest, Municipality, Vehicle};
use targa_contract::commands::FileKept;
use targa_contract::{FineId, Problem, ProblemCode};

use super::CitizenEngine;
use super::shelve::{Shown, shelve};
use crate::ports::today;
use crate::session::Post;

/// The file. Fines and vehicles are as the server's API tells them (`docs/api.md`).
#[derive(Serialize)]
struct Data<'a> {
    exported_at: String,
    /// What the server had at this moment is here.
    as_of: Option<String>,
    name: &'a str,
    municipality: Option<&'a Municipality>,
    vehicles: &'a [Vehicle],
    fines: &'a [Fine],
    instalment_requests: &'a [InstalmentsRequest],
    /// What is being written to the office and was not sent, or not acknowledged.
    letters: &'a [Letter],
}

#[derive(Serialize)]
struct Letter {
    fine: FineId,
    kind: String,
    typed: serde_json::Value,
}

pub(super) async fn export_data(engine: &CitizenEngine) -> Result<FileKept, Problem> {
    let post = engine.sessions.present().await?;
    let account = post.account();
    let client = engine.sessions.client();
    let (clock, texts) = (&*client.ports.clock, &client.texts);
    let day = texts.short_date(today(clock)?).replace('/', "-");
    let name = texts.text("export-file", &[("day", day.into())]);
    let exported_at = clock.now().to_string();
    let as_of = account
        .cache
        .progress()
        .await?
        .as_of
        .map(|at| at.to_string());
    let municipality = account.cache.municipality().await?;
    let (vehicles, fines) = (
        account.cache.vehicles().await?,
        account.cache.fines().await?,
    );
    let requests = account.cache.requests().await?;
    let letters = post.letters.all().await?;
    let letters: Vec<Letter> = letters
        .into_iter()
        .filter_map(|(fine, kind, typed)| {
            let typed = serde_json::from_str(&typed).ok()?;
            Some(Letter { fine, kind, typed })
        })
        .collect();
    let person = account.person.name.clone();
    let made = move || {
        let data = Data {
            exported_at,
            as_of,
            name: &person,
            municipality: municipality.as_ref(),
            vehicles: &vehicles,
            fines: &fines,
            instalment_requests: &requests,
            letters: &letters,
        };
        let text = serde_json::to_vec_pretty(&data).map_err(|_| ProblemCode::Internal)?;
        Ok((format!("{name}.json"), text))
    };
    shelve(client.ports.clone(), Shown::Never, made).await
}
