import { pass, warn, type Check } from "../../../shared/checks"
import { missingSeams } from "../../../shared/request-guard/engine-seams"

/** No option of the engine lets us refuse a request before it hangs; where we stand instead, an update may take away. */
export const requestGuard: Check = {
  name: "request_guard",
  kind: "configuration",
  run() {
    const missing = missingSeams()
    if (missing.length === 0) return pass("Requests are checked before the engine sees them")
    return warn(
      `The engine has no ${missing.join(" and no ")} any more: hostile requests reach it unchecked`,
      "Use a release of the plugin that names this Medusa, or put its nginx in front"
    )
  },
}
