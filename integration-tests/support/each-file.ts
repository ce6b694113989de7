import { runTeardowns } from "./at-end"

afterAll(runTeardowns)
