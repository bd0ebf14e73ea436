//! What crosses a wire: the API between engine and server, the commands between UI and shell, the problem codes.
