import type { Database } from "../../../../shared/database"
import { sizingErrors } from "../../errors"
import type { FitOutcome } from "../../rules"
import type { ProductSizes } from "../../products/product-sizes"
import { readSoldLines } from "../outcomes/sold-lines"
import type { FitOutcomes } from "../outcomes/fit-outcomes"
import type { SurveyTokens } from "./survey-tokens"

/** One line of an order and where each answer about it is given. */
export type SurveyLine = { title: string; size: string; too_small_url: string; right_url: string; too_large_url: string }

/** What the page of a link asks about. */
export type SurveyQuestion = {
  line_item_id: string
  title: string
  /** BCP 47 of the order, where it has one. */
  locale: string | null
}

type Parts = {
  database: Database
  products: ProductSizes
  outcomes: FitOutcomes
  tokens: SurveyTokens
  /** How long a link works. */
  surveyDays: number
}

const DAY_MS = 86_400_000

/** Asks buyers how a size fits, and takes their answers; a link needs no login. */
export class FitSurveys {
  constructor(private readonly parts: Parts) {}

  /** Questions about those lines that have a size to choose; links lead to `backendUrl` and work from `now` on. */
  async buildQuestions(
    lineItemIds: readonly string[],
    { backendUrl, now }: { backendUrl: string; now: Date }
  ): Promise<SurveyLine[]> {
    const { database, products, tokens, surveyDays } = this.parts
    const lines = await readSoldLines(database.sql, products, lineItemIds)
    return [...lines.values()]
      .filter(({ scale }) => scale.axes[0].values.length > 1)
      .map(({ line_item_id, title, size }) => {
        const token = tokens.tokenFor(line_item_id, new Date(now.getTime() + surveyDays * DAY_MS))
        const buildUrl = (answer: FitOutcome) => {
          const url = new URL(`/apparel/fit-feedback/${token}`, backendUrl)
          url.searchParams.set("answer", answer)
          return url.href
        }
        return { title, size, too_small_url: buildUrl("small"), right_url: buildUrl("fit"), too_large_url: buildUrl("large") }
      })
  }

  /** @throws SURVEY_TOKEN_INVALID, SURVEY_TOKEN_EXPIRED */
  async open(token: string, now: Date): Promise<SurveyQuestion> {
    const lineItemId = this.parts.tokens.verify(token, now)
    const [line] = await this.parts.database.sql<SurveyQuestion>(
      `select l.id as line_item_id, coalesce(l.product_title, l.title) as title, o.locale from order_line_item l
       join order_item i on i.item_id = l.id and i.deleted_at is null join "order" o on o.id = i.order_id
       where l.id = $1 order by i.version desc limit 1`,
      [lineItemId]
    )
    if (!line) throw sizingErrors.SURVEY_TOKEN_INVALID({})
    return line
  }

  /** Takes an answer; a later one replaces it. @throws SURVEY_TOKEN_INVALID, SURVEY_TOKEN_EXPIRED */
  async answer(token: string, answer: FitOutcome, now: Date): Promise<void> {
    const { line_item_id } = await this.open(token, now)
    await this.parts.outcomes.recordAnswer(line_item_id, answer, now)
  }
}
