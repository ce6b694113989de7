import type { MedusaContainer } from "@medusajs/framework/types"
import { MESSAGING_MODULE, type MessagingModuleService } from "../modules/messaging"

/** Installs the triggers with every `db:migrate`, so that facts count from the first row on; every start does so again. */
export default async function apparelInstallCapture({ container }: { container: MedusaContainer }): Promise<void> {
  await container.resolve<MessagingModuleService>(MESSAGING_MODULE).installCapture()
}
