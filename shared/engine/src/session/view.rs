//! The session as a screen sees it. Never asks the network.

use targa_contract::Problem;
use targa_contract::commands::{ClockOff, SessionView};

use super::{Post, Sessions};
use crate::link::Clocks;
use crate::ports::in_rome;

impl<P: Post> Sessions<P> {
    /// Who is here, where, and how fresh things are.
    pub(crate) async fn view(&self) -> Result<SessionView, Problem> {
        let post = self.current().await?;
        self.client.lock.check().await?;
        let municipality = match &post {
            Some(post) => post.account().cache.municipality().await?,
            None => None,
        };
        Ok(SessionView {
            person: post.map(|post| post.account().person.clone()),
            municipality: municipality.map(|municipality| municipality.name),
            connection: self.client.link.connection(),
            clock_off: self.client.link.clock_off().map(on_the_wall).transpose()?,
        })
    }
}

fn on_the_wall(clocks: Clocks) -> Result<ClockOff, Problem> {
    Ok(ClockOff {
        here: in_rome(clocks.here)?,
        there: in_rome(clocks.there)?,
    })
}
