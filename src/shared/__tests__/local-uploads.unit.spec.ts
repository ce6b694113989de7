import { localUploadFolder } from "../local-uploads"

const withProviders = (...providers: object[]) => localUploadFolder({ file: { options: { providers } } })

describe("the folder of local uploads", () => {
  it("is the local provider's, as an absolute path", () => {
    expect(withProviders({ resolve: "@medusajs/medusa/file-local", options: { upload_dir: "/srv/uploads" } })).toBe(
      "/srv/uploads"
    )
  })

  it("is none when files live elsewhere or the provider keeps its own default", () => {
    expect(withProviders({ resolve: "@medusajs/medusa/file-s3", options: { upload_dir: "/srv/uploads" } })).toBeUndefined()
    expect(withProviders({ resolve: "@medusajs/medusa/file-local", options: {} })).toBeUndefined()
    expect(localUploadFolder(undefined)).toBeUndefined()
  })
})
