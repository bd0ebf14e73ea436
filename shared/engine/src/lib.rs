//! The client: sign-in, API client, encrypted cache, sync; ports to the outside.
