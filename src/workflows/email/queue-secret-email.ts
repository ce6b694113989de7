import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { EMAIL_MODULE, type EmailModuleService } from "../../modules/email"
import {
  inviteEmail,
  resetEmail,
  transferEmail,
  verificationEmail,
  type InviteRow,
  type ResetEvent,
  type SecretEmail,
  type VerificationEvent,
} from "./secret-emails"

/** What somebody asked for that only the owner of an address may answer. */
type SecretRequest =
  | ({ kind: "reset" } & ResetEvent)
  | ({ kind: "verification" } & VerificationEvent)
  | { kind: "invite"; id: string }
  | { kind: "transfer"; orderId: string; changeId: string }

/** Queues the email of `request`; nothing when there is nobody to write to, or the address had too many of them. */
const queueSecretEmailStep = createStep("apparel-queue-secret-email", async (request: SecretRequest, { container }) => {
  const emails = container.resolve<EmailModuleService>(EMAIL_MODULE)
  const email = await composeEmail(request, container, emails)
  const ids = email ? await emails.queueSecret({ ...email, locale: emails.localeFor({}), source: "shop" }) : []
  return new StepResponse(ids)
})

/** Queues the email that a reset, a verification, an invite or a transfer asks for. */
export const queueSecretEmailWorkflow = createWorkflow("apparel-queue-secret-email", (request: SecretRequest) => {
  return new WorkflowResponse(queueSecretEmailStep(request))
})

async function composeEmail(
  request: SecretRequest,
  container: MedusaContainer,
  { options }: EmailModuleService
): Promise<SecretEmail | undefined> {
  switch (request.kind) {
    case "reset":
      return resetEmail(request, options, new Date())
    case "verification":
      return verificationEmail(request, options)
    case "invite": {
      const [invite] = await read<InviteRow>(container, "invite", ["id", "email", "token", "expires_at"], request.id)
      return invite && inviteEmail(invite, options)
    }
    case "transfer": {
      const [order] = await read<OrderRow>(container, "order", ["id", "display_id", "email"], request.orderId)
      const [change] = await read<ChangeRow>(
        container,
        "order_change",
        ["id", "actions.action", "actions.details"],
        request.changeId
      )
      const details = change?.actions.find(({ action }) => action === "TRANSFER_CUSTOMER")?.details
      return order?.email && details?.token
        ? transferEmail({ ...order, email: order.email, token: details.token }, options)
        : undefined
    }
  }
}

type OrderRow = { id: string; display_id: number; email: string | null }
type ChangeRow = { actions: { action: string; details: { token?: string } | null }[] }

/** Rows with exactly the fields that were asked for. */
async function read<Row>(container: MedusaContainer, entity: string, fields: string[], id: string): Promise<Row[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id } })
  return data as Row[]
}
