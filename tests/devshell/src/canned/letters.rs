//! Letters to the office: kept while they are written, answered at once with a number.

use std::collections::BTreeMap;
use std::sync::Mutex;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use targa_contract::api::{
    ATTACHMENT_MOST, Attachment, AttachmentKind, Fine, FineState, Ground, MessageAnswer,
    MessageState,
};
use targa_contract::commands::{
    AppealDays, AttachFile, FILES_MOST, LetterFile, LetterKind, LetterSent, LetterTyped,
    LetterView, Letters,
};
use targa_contract::{AttachmentId, FineId, MessageId, Problem, ProblemCode, Timestamp};
use targa_domain::Calendar;
use targa_domain::appeals::{driver_data, giudice_di_pace, prefetto};
use targa_domain::calendar::parse_date;
use uuid::Uuid;

use super::figures::today;
use super::{State, lock};

type Key = (FineId, &'static str);

/// What is being written, and what was sent.
#[derive(Default)]
pub(super) struct CannedLetters {
    typed: Mutex<BTreeMap<Key, LetterTyped>>,
    files: Mutex<BTreeMap<Key, Vec<LetterFile>>>,
    sent: Mutex<Vec<(FineId, LetterSent)>>,
}

impl CannedLetters {
    /// With a contest that was answered, about the first fine of the state "office".
    pub(super) fn of(state: State, fines: &[Fine]) -> Self {
        let answered = fines.first().filter(|_| state == State::Office);
        Self {
            sent: Mutex::new(
                answered
                    .map(|fine| (fine.id, answered_contest()))
                    .into_iter()
                    .collect(),
            ),
            ..Self::default()
        }
    }

    pub(super) fn view(
        &self,
        state: State,
        fine: &Fine,
        kind: LetterKind,
    ) -> Result<LetterView, Problem> {
        let key = (fine.id, kind.as_str());
        let calendar = Calendar::new(None);
        let day_zero = fine.schedule.day_zero;
        let runs = fine.state == FineState::Notified;
        let until = match kind {
            LetterKind::DriverData if runs => Some(driver_data(day_zero, calendar)?.last),
            _ => None,
        };
        let appeals = (kind == LetterKind::Contest && runs).then(|| {
            Ok::<_, Problem>(AppealDays {
                prefetto_until: prefetto(day_zero, calendar)?.last,
                giudice_until: giudice_di_pace(day_zero, calendar)?.last,
            })
        });
        let sent = self.about(fine.id).into_iter().rev();
        Ok(LetterView {
            today: today(),
            typed: lock(&self.typed).get(&key).cloned().unwrap_or_default(),
            files: lock(&self.files).get(&key).cloned().unwrap_or_default(),
            under_way: false,
            sent: sent.filter(|letter| letter.kind == kind).collect(),
            until,
            open: kind != LetterKind::DriverData || until.is_some_and(|until| today() <= until),
            appeals: appeals.transpose()?,
            connection: state.connection(),
        })
    }

    pub(super) fn keep(&self, fine: FineId, kind: LetterKind, typed: LetterTyped) {
        lock(&self.typed).insert((fine, kind.as_str()), typed);
    }

    pub(super) fn attach(&self, request: &AttachFile) -> Result<(), Problem> {
        let refused = |reason| Problem::invalid("file", reason);
        let content = STANDARD
            .decode(&request.content)
            .map_err(|_| refused("file-kind"))?;
        if content.len() > ATTACHMENT_MOST as usize {
            return Err(refused("file-too-large").with("megabytes", "5"));
        }
        let kind = if content.starts_with(b"%PDF-") {
            AttachmentKind::Pdf
        } else if content.starts_with(b"\xff\xd8\xff") || content.starts_with(b"\x89PNG") {
            AttachmentKind::Jpeg
        } else {
            return Err(refused("file-kind"));
        };
        let mut files = lock(&self.files);
        let files = files
            .entry((request.fine, request.kind.as_str()))
            .or_default();
        if files.len() == FILES_MOST {
            return Err(refused("too-many-files").with("max", FILES_MOST.to_string()));
        }
        let number = u128::try_from(files.len()).unwrap_or_default() + 1;
        files.push(LetterFile {
            id: AttachmentId::new(Uuid::from_u128(number)),
            name: request.name.clone(),
            kind,
            bytes: u32::try_from(content.len()).unwrap_or(u32::MAX),
        });
        Ok(())
    }

    /// What puts it back: of a file only what it begins with was ever looked at.
    pub(super) fn detach(
        &self,
        fine: FineId,
        kind: LetterKind,
        id: AttachmentId,
    ) -> Option<AttachFile> {
        let mut files = lock(&self.files);
        let files = files.get_mut(&(fine, kind.as_str()))?;
        let at = files.iter().position(|file| file.id == id)?;
        let file = files.remove(at);
        let content: &[u8] = match file.kind {
            AttachmentKind::Pdf => b"%PDF-",
            AttachmentKind::Jpeg => b"\xff\xd8\xff",
        };
        Some(AttachFile {
            fine,
            kind,
            name: file.name,
            content: STANDARD.encode(content),
        })
    }

    pub(super) fn send(&self, fine: FineId, kind: LetterKind) -> Result<(), Problem> {
        let key = (fine, kind.as_str());
        let typed = lock(&self.typed).get(&key).cloned().unwrap_or_default();
        check(kind, &typed)?;
        lock(&self.typed).remove(&key);
        let files = lock(&self.files).remove(&key).unwrap_or_default();
        let mut sent = lock(&self.sent);
        let number = u128::try_from(sent.len()).unwrap_or_default() + 100;
        let letter = LetterSent {
            id: MessageId::new(Uuid::from_u128(number)),
            kind,
            ground: typed.ground,
            driver: Some(typed.name).filter(|name| !name.is_empty()),
            text: typed.text,
            attachments: files.iter().map(attachment).collect(),
            at: moment(),
            protocol: Some(format!("2026/{:07}", 41_300 + number)),
            state: MessageState::Open,
            answer: None,
        };
        sent.push((fine, letter));
        Ok(())
    }

    pub(super) fn list(&self, state: State, fine: FineId) -> Letters {
        let fresh = state != State::Offline;
        Letters {
            today: today(),
            letters: self.about(fine),
            as_of: (!fresh).then(moment),
            fresh,
        }
    }

    fn about(&self, fine: FineId) -> Vec<LetterSent> {
        let sent = lock(&self.sent);
        let about = sent.iter().filter(|(of, _)| *of == fine);
        about.map(|(_, letter)| letter.clone()).collect()
    }
}

/// The faults that a screen has to show, as the engine names them.
fn check(kind: LetterKind, typed: &LetterTyped) -> Result<(), Problem> {
    if kind == LetterKind::Contest && typed.ground.is_none() {
        return Err(Problem::invalid("ground", "missing"));
    }
    if kind == LetterKind::DriverData && !typed.unknown {
        if typed.name.trim().is_empty() {
            return Err(Problem::invalid("name", "empty"));
        }
        parse_date("born_on", &typed.born_on)?;
        return Ok(());
    }
    if typed.text.trim().is_empty() {
        return Err(Problem::invalid("text", "empty"));
    }
    Ok(())
}

fn attachment(file: &LetterFile) -> Attachment {
    Attachment {
        id: file.id,
        kind: file.kind,
        bytes: file.bytes,
    }
}

fn moment() -> Timestamp {
    Timestamp::from_second(1_777_536_000).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn answered_contest() -> LetterSent {
    LetterSent {
        id: MessageId::new(Uuid::from_u128(99)),
        kind: LetterKind::Contest,
        ground: Some(Ground::WrongPlate),
        driver: None,
        text: "La targa nella foto finisce con CO, la mia con CD.".to_owned(),
        attachments: vec![Attachment {
            id: AttachmentId::new(Uuid::from_u128(98)),
            kind: AttachmentKind::Jpeg,
            bytes: 204_800,
        }],
        at: moment(),
        protocol: Some("2026/0041122".to_owned()),
        state: MessageState::Rejected,
        answer: Some(MessageAnswer {
            text: "Abbiamo riguardato la foto: la targa è la tua.".to_owned(),
            at: moment(),
            protocol: Some("2026/0041188".to_owned()),
        }),
    }
}

/// Trouble of a state in which nothing can be sent.
pub(super) fn reachable(state: State) -> Result<(), Problem> {
    match state {
        State::Offline => Err(ProblemCode::ServerUnreachable.into()),
        State::Expired => Err(ProblemCode::SessionExpired.into()),
        _ => Ok(()),
    }
}
