import { defineErrors } from "../../shared/errors"

export const sizingErrors = defineErrors({
  SCALE_NOT_FOUND: ["not_found", (d: { handle: string }) => `There is no size scale ${JSON.stringify(d.handle)}`],
  SCALE_EXISTS: ["not_allowed", (d: { handle: string }) => `'handle': there is a size scale ${JSON.stringify(d.handle)} already`],
  SCALE_INVALID: ["invalid_data", (d: { problems: string }) => `The size scale cannot be kept: ${d.problems}`],
  SCALE_IN_USE: [
    "not_allowed",
    (d: { handle: string; charts: number; products: number }) =>
      `The size scale ${d.handle} is used by ${d.charts} charts and ${d.products} products`,
  ],
  SIZES_IN_USE: [
    "not_allowed",
    (d: { handle: string; sizes: string[] }) =>
      `Charts of the size scale ${d.handle} still measure the sizes ${d.sizes.join(", ")}; archive or change those first`,
  ],
  CHART_NOT_FOUND: ["not_found", (d: { id: string }) => `There is no size chart ${JSON.stringify(d.id)}`],
  CHART_EXISTS: ["not_allowed", (d: { handle: string }) => `'handle': there is a size chart ${JSON.stringify(d.handle)} already`],
  CHART_HAS_NO_DRAFT: ["not_allowed", (d: { id: string }) => `The size chart ${d.id} has no draft`],
  CHART_CHANGED: [
    "not_allowed",
    (d: { id: string }) => `Somebody else changed the draft of the size chart ${d.id} since it was opened; open it again`,
  ],
  CHART_WAS_PUBLISHED: [
    "not_allowed",
    (d: { id: string }) => `The size chart ${d.id} was published; archive it instead, orders and feedback refer to it`,
  ],
  CHART_NOT_PUBLISHED: ["not_allowed", (d: { id: string }) => `The size chart ${d.id} has no published version`],
  CHART_INVALID: [
    "invalid_data",
    (d: { errors: number; first: string }) =>
      `The draft cannot be published: ${d.errors} ${d.errors === 1 ? "error" : "errors"}, the first: ${d.first}`,
  ],
  ASSIGNMENT_NOT_FOUND: ["not_found", (d: { id: string }) => `There is no assignment ${JSON.stringify(d.id)}`],
  ASSIGNMENT_EXISTS: ["not_allowed", () => `The chart has this very assignment already`],
  ASSIGNMENT_TARGET_NOT_FOUND: [
    "invalid_data",
    (d: { target: string; id: string }) => `'target_id': there is no ${d.target} ${JSON.stringify(d.id)}`,
  ],
  PRODUCT_NOT_FOUND: ["not_found", (d: { id: string }) => `There is no product ${JSON.stringify(d.id)}`],
  FIT_PROFILE_NOT_FOUND: ["not_found", (d: { id: string }) => `There is no fit profile ${JSON.stringify(d.id)}`],
  FIT_PROFILES_FULL: ["not_allowed", (d: { most: number }) => `A customer may have ${d.most} fit profiles; delete one first`],
  CUSTOMER_GONE: ["not_found", (d: { id: string }) => `There is no customer ${d.id} any more`],
  SURVEY_TOKEN_INVALID: ["invalid_data", () => `'token': is none of ours`],
  SURVEY_TOKEN_EXPIRED: ["invalid_data", () => `'token': has expired`],
  SURVEY_KEY_MISSING: [
    "unexpected_state",
    () => "Survey links need a secret: set the option sizing.secretKey or http.jwtSecret in medusa-config",
  ],
  FIT_INSIGHT_NOT_FOUND: ["not_found", (d: { id: string }) => `Nobody has said how the product ${JSON.stringify(d.id)} fits`],
  IMPORTS_BUSY: ["not_allowed", () => "Too many files are being imported; try again in a minute"],
  IMPORT_FAILED: [
    "unexpected_state",
    (d: { reason: string }) => `The file could not be read, for a reason that is not in the file: ${d.reason}`,
  ],
  FIELD_INVALID: ["invalid_data", (d: { field: string; reason: string }) => `'${d.field}': ${d.reason}`],
})
