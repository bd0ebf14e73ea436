//! A number in the protocol register for every communication about a case, where the municipality has a register
//! behind an interface.

use futures_util::FutureExt;

use super::frame::{Job, JobError, Troubles};
use super::positions::next_attempt;
use crate::app::App;
use crate::hex::unhex;
use crate::ports::{Communication, Direction, Personal, ProtocolRegister};
use crate::store::ToRegister;

/// The job.
pub(super) const REGISTER: Job = Job {
    name: "register",
    work: |app| register_all(app).boxed(),
};

const BATCH: u16 = 100;

async fn register_all(app: &App) -> Result<(), JobError> {
    let Some(register) = &app.platforms.protocol else {
        return Ok(());
    };
    let mut troubles = Troubles::default();
    let now = app.clock.now();
    for said in app.store.communications_to_register(now, BATCH).await? {
        let registered = take(app, &**register, &said).await;
        if let Err(JobError::Platform(_)) = &registered {
            let next = next_attempt(now, said.attempts);
            app.store.communication_waits(said.key, next).await?;
        }
        troubles.note(registered)?;
    }
    troubles.outcome()
}

async fn take(
    app: &App,
    register: &dyn ProtocolRegister,
    said: &ToRegister,
) -> Result<(), JobError> {
    let communication = Communication {
        key: said.key,
        direction: if said.incoming {
            Direction::Incoming
        } else {
            Direction::Outgoing
        },
        subject: said.subject.clone(),
        // The gateway's tokens name people by this alone.
        correspondent: Personal::new(said.person.as_str()),
        reference: said.reference.clone(),
        document_sha256: unhex(&said.digest),
    };
    let number = register.register(&communication).await?;
    let protocol = (number.to_string(), number.registered_on);
    app.store
        .communication_registered(said, (&protocol.0, protocol.1), app.clock.now())
        .await?;
    Ok(())
}
