import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { isConfirmed, PRIVACY_MODULE, privacyErrors, type PersonQuery, type PrivacyModuleService } from "../../modules/privacy"
import { takeTurn } from "./take-turn"

type ErasureRequest = {
  query: PersonQuery
  /** Id of the member of staff, or `shop`. */
  by: string
  /** What whoever asks typed to say that they mean it; missing where nobody is asked. */
  confirm?: string
  /** What came later is not meant, ISO 8601. (Default: now) */
  until?: string
  /** The same erasure however often it is asked for. (Default: a new one) */
  id?: string
}

/** Writes down who is to be erased; asking again under one id changes nothing. @throws PERSON_NOT_FOUND, ERASURE_NOT_CONFIRMED */
const requestErasureStep = createStep("apparel-request-erasure", async (request: ErasureRequest, { container }) => {
  const { query, by, confirm, until, id } = request
  const privacy = container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
  const person = await privacy.findPerson({
    query,
    until: until === undefined ? new Date() : new Date(until),
    mayBeGone: confirm === undefined,
  })
  if (confirm !== undefined && !isConfirmed(person, confirm)) throw privacyErrors.ERASURE_NOT_CONFIRMED({})
  const customerId = "customerId" in query ? query.customerId : (person.customerIds[0] ?? null)
  return new StepResponse(await privacy.erasures.request({ person, customerId, by, ...(id !== undefined && { id }) }))
})

/** What its turn could not do the job goes on with. */
const carryOutErasureStep = createStep("apparel-carry-out-erasure", async (id: string, { container }) => {
  await takeTurn(container, id)
  return new StepResponse(id)
})

/** Erases what the slices hold about a person, and returns the id of the erasure. */
export const erasePersonWorkflow = createWorkflow("apparel-erase-person", (request: ErasureRequest) => {
  return new WorkflowResponse(carryOutErasureStep(requestErasureStep(request)))
})
