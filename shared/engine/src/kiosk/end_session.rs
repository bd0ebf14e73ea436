//! Forgets the walk-up user. Nothing of them is kept, so all there is to do is to let nothing more
//! arrive.

use super::KioskEngine;

pub(super) fn end_session(engine: &KioskEngine) {
    engine
        .session
        .send_modify(|session| *session = session.wrapping_add(1));
}
