//! Who may what: every endpoint of the table, as each kind of person, with their own things and with those of others.
//! An endpoint without a row here fails the test.

mod asker;
mod rows;
mod walk;
mod world;
