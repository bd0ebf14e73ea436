//! The macro that turns one list into everything that must agree with it.

/// Declares an audience's commands: `name method(Request) -> Reply;`. What several audiences have in common is a
/// list of its own, which each `has`, in a part of itself that answers it.
macro_rules! commands {
    (
        $(#[$doc:meta])*
        $audience:ident
        $(has $list:ident in $part:ident with $listed:ident)?,
        names in $names:ident {
            $( $name:literal $method:ident($request:ty) -> $reply:ty; )*
        }
    ) => {
        $(#[$doc])*
        pub trait $audience: Send + Sync {
            $(
                #[doc = concat!("What answers the commands of [`", stringify!($list), "`].")]
                fn $part(&self) -> &impl $list;
            )?

            $(
                #[doc = concat!("Answers `", $name, "`.")]
                fn $method(
                    &self,
                    request: $request,
                ) -> impl Future<Output = Result<$reply, $crate::Problem>> + Send;
            )*

            /// Parses a request, calls its method, packs the reply.
            fn dispatch(
                &self,
                envelope: $crate::commands::Envelope,
            ) -> impl Future<Output = Result<serde_json::Value, $crate::Problem>> + Send {
                async move {
                    match envelope.command.as_str() {
                        $(
                            $name => {
                                let request: $request = $crate::commands::list::arguments(envelope.args)?;
                                $crate::commands::list::reply(&self.$method(request).await?)
                            }
                        )*
                        _ => $crate::commands::list::otherwise!(self, envelope $(, $list $part)?),
                    }
                }
            }
        }

        /// The names of this audience's commands, in the order of the list.
        pub const $names: &[&str] = {
            const OWN: &[&str] = &[$($name),*];
            $crate::commands::list::all_names!(OWN $(, $listed)?)
        };
    };
}

/// What becomes of a command that is not in the list itself.
macro_rules! otherwise {
    ($audience:ident, $envelope:ident) => {
        Err($crate::Problem::invalid(
            $crate::commands::UNKNOWN_COMMAND,
            "unknown",
        ))
    };
    ($audience:ident, $envelope:ident, $list:ident $part:ident) => {
        $list::dispatch($audience.$part(), $envelope).await
    };
}

/// The names of a list, and of the one it has.
macro_rules! all_names {
    ($own:ident) => {
        $own
    };
    ($own:ident, $listed:ident) => {
        &$crate::commands::list::joined::<{ $own.len() + $listed.len() }>($own, $listed)
    };
}

/// Both, one after the other; as many as they are together.
pub(crate) const fn joined<const ALL: usize>(
    first: &[&'static str],
    then: &[&'static str],
) -> [&'static str; ALL] {
    let mut all = [""; ALL];
    let mut at = 0;
    while at < ALL {
        all[at] = if at < first.len() {
            first[at]
        } else {
            then[at - first.len()]
        };
        at += 1;
    }
    all
}

/// Gives each request its name and reply; apart from the list because lists share requests.
macro_rules! replies {
    ($($name:literal $request:ty => $reply:ty;)*) => {
        $(
            impl $crate::commands::Command for $request {
                type Reply = $reply;
                const NAME: &'static str = $name;
            }
        )*
    };
}

pub(crate) use {all_names, commands, otherwise, replies};

/// Reads a request's fields; a missing object is an empty one.
pub(crate) fn arguments<T: serde::de::DeserializeOwned>(
    args: serde_json::Value,
) -> Result<T, crate::Problem> {
    let args = match args {
        serde_json::Value::Null => serde_json::Value::Object(serde_json::Map::new()),
        other => other,
    };
    // The error's text may quote what was typed, so only its kind leaves.
    serde_json::from_value(args).map_err(|_| crate::ProblemCode::MalformedBody.into())
}

/// Packs a reply.
pub(crate) fn reply<T: serde::Serialize>(value: &T) -> Result<serde_json::Value, crate::Problem> {
    serde_json::to_value(value).map_err(|_| crate::ProblemCode::Internal.into())
}
