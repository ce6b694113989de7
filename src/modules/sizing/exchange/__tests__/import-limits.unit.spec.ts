import { readTable } from ".."
import { readScalesFile } from "../child/read-in-child"
import { HONEST_FILES, HOSTILE_FILES } from "./hostile-files"
import { grid, numberCell, workbook } from "./workbooks"

describe("a file that would fill the memory, or is none", () => {
  it.each(HOSTILE_FILES)("is refused by its own limit: %s", async (_, code, file) => {
    await expect(readTable(file())).rejects.toMatchObject({ name: "FileRefusal", field: "file", code })
  })
})

describe("a file that is large or unusual, and right", () => {
  it.each(HONEST_FILES)("is read: %s", async (_, file, rows, [row, column, text]) => {
    const table = await readTable(file())
    expect([table.length, table[row]?.[column]]).toEqual([rows, text])
  })
})

describe("an import", () => {
  it("is read in a process of its own, which names what is wrong", async () => {
    const read = await readScalesFile(Buffer.from("scale,nothing\nx,y"))
    expect(read).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ cell: "B1", code: "UNKNOWN_COLUMN" })]) as object,
    })
  })

  it("that names more faults than anybody corrects names the first thousand", async () => {
    const read = await readScalesFile(workbook({ sheet: grid(2, 1_000, numberCell).replaceAll("<v>", "<v>9") }))
    expect("faults" in read && read.faults.length).toBe(1_000)
  })

  it("that is refused says what to do", async () => {
    const [, , far] = HOSTILE_FILES[0] ?? []
    await expect(readScalesFile(far?.() ?? Buffer.alloc(0))).rejects.toMatchObject({
      type: "invalid_data",
      code: "FILE_HAS_TOO_MANY_ROWS",
      message: "'file': The table has more than 10,000 rows. Delete the rows below the table",
    })
  })
})
