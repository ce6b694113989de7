export { installCapture } from "./install"
export { capturedTables } from "./tables"
