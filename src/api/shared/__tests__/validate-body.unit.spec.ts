import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { validateBody } from "../validate-body"

const schema = z.object({
  unit: z.enum(["cm", "in"]),
  email: z.email().optional(),
  measurements: z.record(z.string(), z.number().min(1).max(3_000)),
  size: z.union([z.string(), z.object({ code: z.string() })]).optional(),
  note: z
    .string()
    .max(5)
    .refine((text) => text !== "bad", { error: "'note' must be good" })
    .optional(),
})

async function validate(body: unknown): Promise<{ message: string | undefined; validated: unknown }> {
  const req = { body } as MedusaRequest
  let refusal: unknown
  await validateBody(schema)(req, {} as MedusaResponse, (error?: unknown) => void (refusal = error))
  return { message: refusal instanceof Error ? refusal.message : undefined, validated: req.validatedBody }
}

const sound = { unit: "cm", measurements: { chest: 98 } }

describe("the body of a request", () => {
  it("is handed on as the schema makes it", async () => {
    expect(await validate(sound)).toEqual({ message: undefined, validated: sound })
  })

  it.each([
    [{ measurements: {} }, "Field 'unit' is required"],
    [undefined, "Field '' is required"],
    [{ ...sound, unit: "98.7" }, "'unit': Invalid option"],
    [{ ...sound, measurements: { chest: "98.7" } }, "'measurements.chest': Invalid input: expected number, received string"],
    [{ ...sound, measurements: { chest: 9_987 } }, "'measurements.chest': Too big: expected number to be <=3000"],
    [{ ...sound, email: "98.7 robin@example.com" }, "'email': Invalid email address"],
    [{ ...sound, size: 98.7 }, "'size': Invalid input"],
    [{ ...sound, note: "bad" }, "'note' must be good"],
    [{ ...sound, cut: "98.7", fit: 1 }, "Unrecognized fields: 'cut', 'fit'"],
    [{ ...sound, ["x".repeat(5_000)]: 1 }, `Unrecognized fields: '${"x".repeat(64)}…'`],
  ])("is refused by field and rule, never by value: %j", async (body, expected) => {
    const { message, validated } = await validate(body)
    expect(message).toMatch(/^Invalid request: /)
    expect(message).toContain(expected)
    expect(message).not.toMatch(/98\.7|9987|robin|x{65}/)
    expect(validated).toBeUndefined()
  })

  it("tells no more than three problems", async () => {
    const measurements = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`point_${index}`, 0]))
    const { message = "" } = await validate({ ...sound, measurements })
    expect(message.match(/Too small/g)).toHaveLength(3)
  })
})
