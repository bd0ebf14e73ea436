//! Sends what waits, in the order in which it was issued. A kill at any point is harmless: what
//! was not noted as acknowledged is sent again, and the server takes a repetition for what it is.

use targa_contract::api::DeviceRegistration;
use targa_contract::commands::Change;
use targa_contract::{DeviceId, Problem, ProblemCode};

use super::refusal::is_refusal;
use super::take_up::new_device;
use super::work::Work;
use crate::api::HandIn;
use crate::store::Unsent;

/// Sends until nothing waits. Whatever goes wrong stops it: each record is signed over the one
/// before, so none can arrive in front of another.
pub(super) async fn send_waiting(work: &Work) -> Result<(), Problem> {
    for record in work.outbox.unsent().await? {
        Box::pin(send(work, &record)).await?;
    }
    Ok(())
}

/// One record: acknowledged or refused when this ends well.
async fn send(work: &Work, record: &Unsent) -> Result<(), Problem> {
    let answer = async {
        introduce(work, record.device).await?;
        work.outbox.sending(record.id).await?;
        let body = HandIn {
            jws: &record.jws,
            content: &record.request,
        };
        work.account.api.put_preavviso(record.id, &body).await
    };
    match answer.await {
        Ok(()) => work.outbox.acknowledged(record.id).await?,
        Err(problem) if is_refusal(&problem) && !record.request.lies_ahead(&problem) => {
            // An office put back to a day before this device was known believes nothing it signs.
            if matches!(
                problem.code,
                ProblemCode::ChainBroken | ProblemCode::BadSignature
            ) {
                leave_chain(work, record.device).await?;
            }
            work.outbox.refused(record.id, &problem).await?;
        }
        Err(problem) => return Err(problem),
    }
    work.link.tell(Change::Fines);
    Ok(())
}

/// The office must know a device before it is asked to believe it.
async fn introduce(work: &Work, device: DeviceId) -> Result<(), Problem> {
    let Some(public_key) = work.outbox.unregistered(device).await? else {
        return Ok(());
    };
    let registration = DeviceRegistration {
        // The last of its id, which is chance: what an office can read out over the telephone.
        name: device.to_string().chars().skip(28).collect(),
        public_key,
    };
    let told = work.account.api.register_device(device, &registration);
    match told.await {
        // An office of before there were devices: it takes the content without asking who signed.
        Err(problem) if problem.code == ProblemCode::NotFound => return Ok(()),
        // Another key under this name: nothing that it signs will be believed.
        Err(problem) if problem.code == ProblemCode::Conflict => {
            return Err(ProblemCode::ChainBroken.into());
        }
        told => told?,
    }
    work.outbox.registered(device).await
}

/// The office does not go on with this chain: what is issued from now on begins another.
async fn leave_chain(work: &Work, device: DeviceId) -> Result<(), Problem> {
    tracing::error!(%device, "the office says that this device's chain of records is broken");
    let mut signer = work.signer.write().await;
    if signer.device == device {
        work.outbox.end_chain(device).await?;
        *signer = new_device(&work.vault, &work.account.id, &work.outbox).await?;
    }
    Ok(())
}
