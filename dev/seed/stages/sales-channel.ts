import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import type { SeedContext } from "../context"
import { PUBLISHABLE_KEY_TITLE, SALES_CHANNEL_NAME } from "../demo-accounts"
import { readRows } from "../read-rows"
import type { StageOutcome } from "../stage"

/** The sales channel (key: name) and its publishable key (key: title), linked. */
export async function ensureSalesChannel(context: SeedContext): Promise<StageOutcome<string>> {
  const { container } = context
  let made = 0

  const [channel] = await readRows<{ id: string }>(context, {
    entity: "sales_channel",
    fields: ["id"],
    filters: { name: SALES_CHANNEL_NAME },
  })
  let channelId = channel?.id
  if (!channelId) {
    const { result } = await createSalesChannelsWorkflow(container).run({
      input: { salesChannelsData: [{ name: SALES_CHANNEL_NAME, description: "The demo shop's web and mobile storefronts" }] },
    })
    channelId = result[0]?.id
    made += 1
  }
  if (!channelId) throw new Error("seed: Medusa made no sales channel")

  const [key] = await readRows<{ id: string; sales_channels_link?: { sales_channel_id: string }[] }>(context, {
    entity: "api_key",
    fields: ["id", "sales_channels_link.sales_channel_id"],
    filters: { title: PUBLISHABLE_KEY_TITLE, type: "publishable" },
  })
  const keyId = key?.id ?? (await createPublishableKey(context))
  if (!key) made += 1
  if (!key?.sales_channels_link?.some((link) => link.sales_channel_id === channelId)) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: keyId, add: [channelId] } })
  }
  return { result: channelId, count: { what: "sales channels and keys", wanted: 2, made } }
}

async function createPublishableKey({ container }: SeedContext): Promise<string> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: PUBLISHABLE_KEY_TITLE, type: "publishable", created_by: "" }] },
  })
  const id = result[0]?.id
  if (!id) throw new Error("seed: Medusa made no publishable key")
  return id
}
