// Starts the screens over the static first paint.
import init from "./app.js";

await init();
