import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { UnguessableFileService } from "./service"

export default ModuleProvider(Modules.FILE, { services: [UnguessableFileService] })
