export { removeOldExportsWorkflow } from "./remove-old-exports"
