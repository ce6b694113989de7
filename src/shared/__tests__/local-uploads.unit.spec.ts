import { isServed, localExportFolder, localUploadFolder } from "../local-uploads"

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

describe("the folder of local exports", () => {
  const folderOf = (provider: object) => localExportFolder({ file: { options: { providers: [provider] } } })

  it("is the local provider's, else the engine's default", () => {
    const resolve = "./src/providers/file-local"
    expect(folderOf({ resolve, options: { upload_dir: "/srv/uploads", private_upload_dir: "/srv/exports" } })).toBe(
      "/srv/exports"
    )
    expect(folderOf({ resolve, options: { upload_dir: "/srv/uploads" } })).toBe(`${process.cwd()}/static`)
    expect(folderOf({ resolve })).toBe(`${process.cwd()}/static`)
    expect(folderOf({ resolve: "@medusajs/medusa/file-s3" })).toBeUndefined()
  })

  it.each([
    ["static", true],
    ["static/exports", true],
    ["./uploads/../static", true],
    ["statics", false],
    ["uploads/static", false],
    ["..", false],
  ])("%s is served by the engine: %s", (folder, expected) => {
    expect(isServed(folder)).toBe(expected)
  })
})
