//! What a screen reader is told: the tree of accessible objects that an app shows to the desktop (AT-SPI 2).

use std::{
    fmt,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use serde::de::DeserializeOwned;
use zbus::{
    Connection, Proxy,
    zvariant::{OwnedObjectPath, Type},
};

const OBJECT: &str = "org.a11y.atspi.Accessible";
const TEXT: &str = "org.a11y.atspi.Text";
const ACTION: &str = "org.a11y.atspi.Action";

/// What stands in a text for the objects inside it.
const OBJECT_INSIDE: char = '\u{fffc}';

/// Listens to the session's apps.
#[derive(Debug)]
pub struct Reader {
    bus: Connection,
}

/// What a thing is, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// Something to type into.
    Entry,
    /// A title.
    Heading,
    /// A picture.
    Image,
    /// Something that leads elsewhere.
    Link,
    /// A paragraph.
    Paragraph,
    /// Anything else, by its number in the specification (`AtspiRole`).
    Other(u32),
}

impl From<u32> for Role {
    fn from(number: u32) -> Self {
        match number {
            27 => Self::Image,
            43 => Self::Button,
            73 => Self::Paragraph,
            79 => Self::Entry,
            83 => Self::Heading,
            88 => Self::Link,
            other => Self::Other(other),
        }
    }
}

/// One thing it would say.
#[derive(Debug, Clone)]
pub struct Spoken {
    /// What it is.
    pub role: Role,
    /// Its name, or its own text if it has none.
    pub words: String,
    object: Object,
}

/// Where an object is: the name of its program on the bus, and its path there.
#[derive(Debug, Clone)]
struct Object {
    program: String,
    path: OwnedObjectPath,
}

impl From<(String, OwnedObjectPath)> for Object {
    fn from((program, path): (String, OwnedObjectPath)) -> Self {
        Self { program, path }
    }
}

impl Reader {
    /// Starts listening, as a screen reader that the person switches on.
    pub async fn of_session() -> Result<Self> {
        let session = Connection::session().await?;
        let status = proxy(&session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status").await?;
        status.set_property("IsEnabled", true).await?;
        status.set_property("ScreenReaderEnabled", true).await?;
        let desk = proxy(&session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus").await?;
        let address: String = desk.call("GetAddress", &()).await?;
        let bus = zbus::connection::Builder::address(address.as_str())?
            .build()
            .await
            .context("the bus of accessible objects")?;
        Ok(Self { bus })
    }

    /// Everything an app has to say, in the order in which it is read.
    async fn reads(&self, app: &str) -> Result<Vec<Spoken>> {
        let desktop = Object {
            program: "org.a11y.atspi.Registry".to_owned(),
            path: "/org/a11y/atspi/accessible/root".try_into()?,
        };
        let mut waiting = Vec::new();
        for object in self.children(&desktop).await? {
            if self.name(&object).await? == app {
                waiting.push(object);
            }
        }
        let mut said = Vec::new();
        while let Some(object) = waiting.pop() {
            // What went from the screen while it was read is not there to be said.
            let Ok(spoken) = self.says(&object).await else {
                continue;
            };
            said.push(spoken);
            waiting.extend(self.children(&object).await.into_iter().flatten().rev());
        }
        Ok(said)
    }

    /// Reads again and again until this is said; then everything there is to say.
    pub async fn hears(
        &self,
        app: &str,
        role: Role,
        words: &str,
        at_most: Duration,
    ) -> Result<Reading> {
        let start = Instant::now();
        loop {
            let reading = Reading(self.reads(app).await?);
            if reading.find(role, words).is_ok() {
                return Ok(reading);
            }
            if start.elapsed() > at_most {
                bail!("{role:?} {words:?} is not said:\n{reading}");
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Does what the thing is there for, as the reader's key for it does.
    pub async fn activates(&self, spoken: &Spoken) -> Result<()> {
        let done: bool = self
            .ask(&spoken.object, ACTION, "DoAction", &(0_i32))
            .await?;
        ensure!(done, "{spoken} does nothing");
        Ok(())
    }

    async fn says(&self, object: &Object) -> Result<Spoken> {
        let role: u32 = self.ask(object, OBJECT, "GetRole", &()).await?;
        let mut words = self.name(object).await?;
        if words.is_empty() {
            let text: Result<String> = self.ask(object, TEXT, "GetText", &(0_i32, -1_i32)).await;
            let text = text.unwrap_or_default().replace(OBJECT_INSIDE, " ");
            text.trim().clone_into(&mut words);
        }
        Ok(Spoken {
            role: role.into(),
            words,
            object: object.clone(),
        })
    }

    async fn name(&self, object: &Object) -> Result<String> {
        Ok(self.at(object, OBJECT).await?.get_property("Name").await?)
    }

    async fn children(&self, object: &Object) -> Result<Vec<Object>> {
        let listed: Vec<(String, OwnedObjectPath)> =
            self.ask(object, OBJECT, "GetChildren", &()).await?;
        if !listed.is_empty() {
            return Ok(listed.into_iter().map(Object::from).collect());
        }
        let count: i32 = self
            .at(object, OBJECT)
            .await?
            .get_property("ChildCount")
            .await?;
        if count == 0 {
            return Ok(Vec::new());
        }
        // Where the page is plugged into its window the list stays empty (at-spi2-core 2.46).
        let plugged: (String, OwnedObjectPath) = self
            .ask(object, OBJECT, "GetChildAtIndex", &(0_i32))
            .await?;
        Ok(vec![plugged.into()])
    }

    async fn ask<Answer>(
        &self,
        object: &Object,
        interface: &'static str,
        method: &'static str,
        question: &(impl serde::Serialize + zbus::zvariant::DynamicType + Sync),
    ) -> Result<Answer>
    where
        Answer: DeserializeOwned + Type,
    {
        let reply = self
            .at(object, interface)
            .await?
            .call_method(method, question)
            .await?;
        Ok(reply.body().deserialize()?)
    }

    async fn at<'a>(&self, object: &'a Object, interface: &'static str) -> Result<Proxy<'a>> {
        proxy(&self.bus, &object.program, object.path.as_str(), interface).await
    }
}

async fn proxy<'a>(
    bus: &Connection,
    program: &'a str,
    path: &'a str,
    interface: &'static str,
) -> Result<Proxy<'a>> {
    let proxy = zbus::proxy::Builder::new(bus)
        .destination(program)?
        .path(path)?
        .interface(interface)?
        // Names change without a word when a screen does.
        .cache_properties(zbus::proxy::CacheProperties::No)
        .build()
        .await?;
    Ok(proxy)
}

/// What an app had to say, in the order in which it is read.
#[derive(Debug)]
pub struct Reading(Vec<Spoken>);

impl Reading {
    /// The first of this role whose words begin so.
    pub fn find(&self, role: Role, words: &str) -> Result<&Spoken> {
        let found = self.0.iter().find(|one| one.is(role, words));
        found.with_context(|| format!("no {role:?} {words:?} in:\n{self}"))
    }

    /// These are said one after the other, with anything between them.
    pub fn in_order(&self, wanted: &[(Role, &str)]) -> Result<()> {
        let mut rest = self.0.iter();
        for &(role, words) in wanted {
            ensure!(
                rest.any(|one| one.is(role, words)),
                "{role:?} {words:?} is not said, or not where it belongs:\n{self}"
            );
        }
        Ok(())
    }

    /// Whatever can be used has a name.
    pub fn everything_has_a_name(&self) -> Result<()> {
        let used = [Role::Button, Role::Entry, Role::Image, Role::Link];
        let nameless = self
            .0
            .iter()
            .find(|one| used.contains(&one.role) && one.words.is_empty());
        ensure!(nameless.is_none(), "{nameless:?} has no name in:\n{self}");
        Ok(())
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|spoken| writeln!(f, "{spoken}"))
    }
}

impl Spoken {
    fn is(&self, role: Role, words: &str) -> bool {
        self.role == role && self.words.starts_with(words)
    }
}

impl fmt::Display for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.role, self.words)
    }
}
