export { erasePersonWorkflow } from "./erase-person"
export { goOnWithErasuresWorkflow } from "./go-on-with-erasures"
