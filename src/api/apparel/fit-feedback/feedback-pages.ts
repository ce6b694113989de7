import { FIT_OUTCOMES, type FitOutcome } from "../../../modules/sizing/rules"
import { pageTexts } from "./page-texts"

export const parseAnswer = (text: unknown): FitOutcome | undefined => FIT_OUTCOMES.find((answer) => answer === text)

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

const page = (language: string, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${escaped(title)}</title>
<body style="font:16px/1.5 system-ui;max-width:30rem;margin:4rem auto;padding:0 1rem"><h1>${escaped(title)}</h1>${body}</body></html>`

const button = (answer: FitOutcome, label: string): string =>
  `<form method="post" action="?answer=${answer}" style="display:inline"><button style="font:inherit;padding:.5rem 1rem">${escaped(label)}</button></form> `

/** Asks to confirm the answer that was clicked, or for one; opening it changes nothing. */
export function questionPage(title: string, answer: FitOutcome | undefined, locale: string): string {
  const { language, question, answers, send, other } = pageTexts(locale)
  const others = FIT_OUTCOMES.filter((each) => each !== answer).map((each) => button(each, answers[each]))
  const chosen = answer ? `<p><strong>${answers[answer]}</strong></p><p>${button(answer, send)}</p><p>${other}</p>` : ""
  return page(language, question(title), `${chosen}<p>${others.join("")}</p>`)
}

export function thanksPage(locale: string): string {
  const { language, thanks, noted } = pageTexts(locale)
  return page(language, thanks, `<p>${noted}</p>`)
}

export function refusalPage(code: string | undefined, locale: string): string {
  const { language, invalid, expired } = pageTexts(locale)
  return page(language, code === "SURVEY_TOKEN_EXPIRED" ? expired : invalid, "")
}
