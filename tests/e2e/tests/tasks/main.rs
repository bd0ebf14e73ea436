//! What a citizen does with the app, task by task: the real app, server, provider and platforms; the office is at the
//! server's API.

mod closing;
mod everyday;
mod instalments;
mod letters;
mod person;
mod scene;
mod slip;
