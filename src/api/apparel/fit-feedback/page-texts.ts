import type { FitOutcome } from "../../../modules/sizing/rules"

type PageTexts = {
  question: (title: string) => string
  answers: Record<FitOutcome, string>
  send: string
  other: string
  thanks: string
  noted: string
  invalid: string
  expired: string
}

const en: PageTexts = {
  question: (title) => `How does ${title} fit?`,
  answers: { small: "Too small", fit: "Just right", large: "Too large" },
  send: "Send",
  other: "Another answer:",
  thanks: "Thank you!",
  noted: "Your answer helps others to find their size.",
  invalid: "This link does not work.",
  expired: "This link does not work any more.",
}

const de: PageTexts = {
  question: (title) => `Wie passt ${title}?`,
  answers: { small: "Zu klein", fit: "Genau richtig", large: "Zu groß" },
  send: "Absenden",
  other: "Andere Antwort:",
  thanks: "Danke!",
  noted: "Deine Antwort hilft anderen, ihre Größe zu finden.",
  invalid: "Dieser Link funktioniert nicht.",
  expired: "Dieser Link funktioniert nicht mehr.",
}

const fr: PageTexts = {
  question: (title) => `${title} : la taille convient-elle ?`,
  answers: { small: "Trop petit", fit: "Parfait", large: "Trop grand" },
  send: "Envoyer",
  other: "Autre réponse :",
  thanks: "Merci !",
  noted: "Votre réponse aide les autres à trouver leur taille.",
  invalid: "Ce lien ne fonctionne pas.",
  expired: "Ce lien ne fonctionne plus.",
}

const es: PageTexts = {
  question: (title) => `¿Cómo te queda ${title}?`,
  answers: { small: "Pequeño", fit: "Perfecto", large: "Grande" },
  send: "Enviar",
  other: "Otra respuesta:",
  thanks: "¡Gracias!",
  noted: "Tu respuesta ayuda a otras personas a encontrar su talla.",
  invalid: "Este enlace no funciona.",
  expired: "Este enlace ya no funciona.",
}

const TEXTS: Readonly<Record<string, PageTexts>> = { en, de, fr, es }

/** Texts of the page in the language of `locale` (BCP 47), else in English, and which language that is. */
export function pageTexts(locale: string): PageTexts & { language: string } {
  const language = locale.split(/[-_]/)[0]?.toLowerCase() ?? "en"
  const texts = Object.hasOwn(TEXTS, language) ? TEXTS[language] : undefined
  return texts ? { ...texts, language } : { ...en, language: "en" }
}
