import { FIT_OUTCOMES, type FitOutcome } from "../../../modules/sizing/rules"
import { escapeHtml, htmlPage } from "../../shared/html-page"
import { pageTexts } from "./page-texts"

export const parseAnswer = (text: unknown): FitOutcome | undefined => FIT_OUTCOMES.find((answer) => answer === text)

const button = (answer: FitOutcome, label: string): string =>
  `<form method="post" action="?answer=${answer}" style="display:inline"><button style="font:inherit;padding:.5rem 1rem">${escapeHtml(label)}</button></form> `

/** Asks to confirm the answer that was clicked, or for one; opening it changes nothing. */
export function questionPage(title: string, answer: FitOutcome | undefined, locale: string): string {
  const { language, question, answers, send, other } = pageTexts(locale)
  const others = FIT_OUTCOMES.filter((each) => each !== answer).map((each) => button(each, answers[each]))
  const chosen = answer ? `<p><strong>${answers[answer]}</strong></p><p>${button(answer, send)}</p><p>${other}</p>` : ""
  return htmlPage({ language, title: question(title), body: `${chosen}<p>${others.join("")}</p>` })
}

export function thanksPage(locale: string): string {
  const { language, thanks, noted } = pageTexts(locale)
  return htmlPage({ language, title: thanks, body: `<p>${noted}</p>` })
}

export function refusalPage(code: string | undefined, locale: string): string {
  const { language, invalid, expired } = pageTexts(locale)
  return htmlPage({ language, title: code === "SURVEY_TOKEN_EXPIRED" ? expired : invalid, body: "" })
}
