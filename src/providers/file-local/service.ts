import { LocalFileService } from "@medusajs/medusa/file-local"
import { addSecret } from "./add-secret"

/**
 * The engine's local file provider, with its options and its identifier, but for the names of what is not public: exports of orders
 * and products get 128 random bits. Where they are not asked who they are, strangers would guess the milliseconds of the engine's names.
 */
export class UnguessableFileService extends LocalFileService {
  override upload(file: Parameters<LocalFileService["upload"]>[0]): ReturnType<LocalFileService["upload"]> {
    return super.upload(addSecret(file))
  }

  override getUploadStream(
    file: Parameters<LocalFileService["getUploadStream"]>[0]
  ): ReturnType<LocalFileService["getUploadStream"]> {
    return super.getUploadStream(addSecret(file))
  }
}
