//! The page's end of a Tauri channel.
//!
//! Tauri sends `{message, index}`, and `{end, index}` at the end; messages may overtake each other
//! and are put back in order here, as `@tauri-apps/api` does in its class `Channel`.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use targa_contract::commands::Change;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::backend::json::from_page;

/// Opens a channel and gives the text that stands for it in the arguments of a command.
pub(super) fn open(
    transform: &Function,
    internals: &JsValue,
    on_change: Box<dyn Fn(Change)>,
) -> Result<JsValue, JsValue> {
    let order = RefCell::new(Order::default());
    let receive = Closure::<dyn Fn(JsValue)>::new(move |raw: JsValue| {
        let Some((index, message)) = parts(&raw) else {
            return;
        };
        // The borrow ends before the callbacks run: one of them may receive again.
        let ready = order.borrow_mut().take(index, message);
        for change in ready.iter().filter_map(from_page) {
            on_change(change);
        }
    });
    // The channel lives as long as the page.
    let id = transform.call1(internals, &receive.into_js_value())?;
    let id = id.as_f64().ok_or(JsValue::NULL)?;
    Ok(format!("__CHANNEL__:{id}").into())
}

fn parts(raw: &JsValue) -> Option<(u64, JsValue)> {
    let index = Reflect::get(raw, &"index".into()).ok()?.as_f64()?;
    let message = Reflect::get(raw, &"message".into()).ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count made by Tauri, far below 2^53"
    )]
    let index = index as u64;
    (!message.is_undefined()).then_some((index, message))
}

/// Puts messages back in the order in which they were sent.
struct Order<T> {
    next: u64,
    /// Few and for moments only: a list will do.
    early: Vec<(u64, T)>,
}

impl<T> Default for Order<T> {
    fn default() -> Self {
        Self {
            next: 0,
            early: Vec::new(),
        }
    }
}

impl<T> Order<T> {
    /// Takes a message in, gives those whose turn has come.
    fn take(&mut self, index: u64, message: T) -> Vec<T> {
        self.early.push((index, message));
        let mut ready = Vec::new();
        while let Some(at) = self.early.iter().position(|(index, _)| *index == self.next) {
            ready.push(self.early.swap_remove(at).1);
            self.next += 1;
        }
        ready
    }
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn messages_that_overtook_wait_for_their_turn() {
        let mut order = Order::default();
        assert!(order.take(2, 'c').is_empty());
        assert!(order.take(1, 'b').is_empty());
        assert_eq!(order.take(0, 'a'), ['a', 'b', 'c']);
        assert_eq!(order.take(3, 'd'), ['d']);
    }
}
