//! What the three Tauri shells share: one dispatch command, event forwarding, window policy.
