import type { MedusaContainer } from "@medusajs/framework/types"
import { SIZING_MODULE, type SizingModuleService } from "../modules/sizing"

/** Installs the triggers that delete sizes with what they are about, with every `db:migrate`; every start does so again. */
export default async function apparelInstallTidying({ container }: { container: MedusaContainer }): Promise<void> {
  await container.resolve<SizingModuleService>(SIZING_MODULE).installTidying()
}
