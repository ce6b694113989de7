import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The part of core's payment module that speaks to providers; not in its public type, hence checked before use. */
type ProviderAccess = {
  paymentProviderService_?: {
    getStatus?(providerId: string, input: { data: Record<string, unknown> }): Promise<{ status: string }>
  }
}

/**
 * The provider's own word on a payment: `captured`, `authorized`, `pending` and so on; undefined when it does not give one.
 * Changes nothing, neither here nor there.
 */
export async function askProvider(
  container: MedusaContainer,
  { provider_id, data }: { provider_id: string; data: Record<string, unknown> | null }
): Promise<string | undefined> {
  const { paymentProviderService_: providers } = container.resolve(Modules.PAYMENT) as unknown as ProviderAccess
  if (!providers?.getStatus) return undefined
  try {
    return (await providers.getStatus(provider_id, { data: data ?? {} })).status
  } catch {
    // Its words may hold the buyer's; whoever asks walks the ladder of retries without an answer.
    return undefined
  }
}
