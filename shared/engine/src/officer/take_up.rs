//! Takes the device's key up, or makes a new device where the old one's chain cannot be gone on
//! with: no key in the keyring, an outbox that was lost, or a chain that the office refused.

use targa_contract::{Problem, ProblemCode};
use tokio::sync::RwLockReadGuard;

use super::post::OfficerPost;
use crate::account::AccountId;
use crate::client::Client;
use crate::session::Post;
use crate::signing::{Signer, key_name};
use crate::store::Outbox;
use crate::vault::Vault;

/// The device that signs from now on; what an older app left unsigned is signed too.
pub(super) async fn take_up(
    vault: &Vault,
    account: &AccountId,
    outbox: &Outbox,
) -> Result<Signer, Problem> {
    let name = key_name(account);
    let stored = vault.blocking(move |keys| keys.read(&name)).await?;
    let kept = stored.as_ref().and_then(Signer::from_stored);
    let signer = match kept {
        Some(signer) if outbox.knows(signer.device).await? => signer,
        _ => new_device(vault, account, outbox).await?,
    };
    outbox.sign_unsigned(signer.clone()).await?;
    Ok(signer)
}

/// The device that signs, held until something is signed: a chain that the office refuses meanwhile
/// gets no further record. Where the outbox was lost while the app ran, a new device.
pub(super) async fn signing<'a>(
    client: &Client,
    post: &'a OfficerPost,
) -> Result<RwLockReadGuard<'a, Signer>, Problem> {
    let signer = post.signer.read().await;
    if post.outbox.knows(signer.device).await? {
        return Ok(signer);
    }
    drop(signer);
    let mut signer = post.signer.write().await;
    if !post.outbox.knows(signer.device).await? {
        *signer = new_device(&client.vault, &post.account().id, &post.outbox).await?;
    }
    Ok(signer.downgrade())
}

/// Makes a device: its key is in the keyring before anything is signed with it.
pub(super) async fn new_device(
    vault: &Vault,
    account: &AccountId,
    outbox: &Outbox,
) -> Result<Signer, Problem> {
    let signer = Signer::fresh()?;
    let (name, secret) = (key_name(account), signer.stored());
    let secret = secret.ok_or(ProblemCode::Internal)?;
    vault
        .blocking(move |keys| keys.write(&name, &secret))
        .await?;
    outbox.begin_chain(&signer).await?;
    Ok(signer)
}
