import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { sendPage } from "../../../shared/html-page"
import { readLocale } from "../../../shared/request-locale"
import { sizingOf } from "../../../sizing/sizing-of"
import { parseAnswer, questionPage, refusalPage, thanksPage } from "../feedback-pages"

/** Asks before anything is noted: email scanners open every link. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await showing(req, res, async (token) => {
    const { title, locale } = await sizingOf(req.scope).surveys.open(token, new Date())
    return questionPage(title, parseAnswer(req.query["answer"]), locale ?? readLocale(req))
  })
}

/** Notes the answer: the button of the page above. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await showing(req, res, async (token) => {
    const { surveys } = sizingOf(req.scope)
    const { title, locale } = await surveys.open(token, new Date())
    const answer = parseAnswer(req.query["answer"])
    if (!answer) return questionPage(title, undefined, locale ?? readLocale(req))
    await surveys.answer(token, answer, new Date())
    return thanksPage(locale ?? readLocale(req))
  })
}

/** The page, or 400 with one that says what is wrong with the link. */
async function showing(req: MedusaRequest, res: MedusaResponse, page: (token: string) => Promise<string>): Promise<void> {
  try {
    sendPage(res, await page(req.params["token"] ?? ""))
  } catch (error) {
    if (!(error instanceof MedusaError) || error.type !== MedusaError.Types.INVALID_DATA) throw error
    sendPage(res, refusalPage(error.code, readLocale(req)), 400)
  }
}
