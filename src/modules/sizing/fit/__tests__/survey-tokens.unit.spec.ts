import { SurveyTokens } from "../surveys/survey-tokens"

const NOW = new Date("2026-11-28T12:00:00.000Z")
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
const LINE = "ordli_01JD0000000000000000000001"
const tokens = new SurveyTokens("a-secret-of-at-least-thirty-two-characters")

const catchCode = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (error) {
    return (error as { code: string }).code // what the module throws has one
  }
}

describe("survey tokens", () => {
  it("tell which line they are about until they expire, and fit into a path", () => {
    const token = tokens.tokenFor(LINE, later(60))
    expect(token).toMatch(/^[\w.-]+$/)
    expect(tokens.verify(token, later(59))).toBe(LINE)
    expect(catchCode(() => tokens.verify(token, later(60)))).toBe("SURVEY_TOKEN_EXPIRED")
  })

  it("are refused when anything in them was changed", () => {
    const token = tokens.tokenFor(LINE, later(60))
    const [line = "", expiry = "", signature = ""] = token.split(".")
    const forged = [
      "",
      "none",
      `${line.replace("1", "2")}.${expiry}.${signature}`,
      `${line}.${(Number.parseInt(expiry, 36) + 1).toString(36)}.${signature}`,
      `${line}.${expiry}.${signature.slice(0, -1)}`,
      `${line}.${expiry}.${"A".repeat(43)}`,
      `${token}.${signature}`,
      ` ${token}`,
      `${token}\n`,
    ]
    for (const each of forged) expect([each, catchCode(() => tokens.verify(each, NOW))]).toEqual([each, "SURVEY_TOKEN_INVALID"])
  })

  it("of another shop are refused, expired or not", () => {
    const others = new SurveyTokens("another-secret-of-at-least-thirty-two-characters")
    for (const expiresAt of [later(60), later(-60)]) {
      expect(catchCode(() => tokens.verify(others.tokenFor(LINE, expiresAt), NOW))).toBe("SURVEY_TOKEN_INVALID")
    }
  })
})
