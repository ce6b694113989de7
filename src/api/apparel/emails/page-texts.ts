type PageTexts = {
  unsubscribe: (shop: string) => { title: string; what: string; action: string; done: string }
  confirm: (shop: string) => { title: string; what: string; action: string; done: string }
  invalid: string
}

const en: PageTexts = {
  unsubscribe: (shop) => ({
    title: "Unsubscribe",
    what: `You will get no more offers from ${shop}. Emails about orders still arrive.`,
    action: "Unsubscribe",
    done: "You will get no more offers.",
  }),
  confirm: (shop) => ({
    title: "Offers by email",
    what: `Would you like to get offers from ${shop}? You can unsubscribe at any time.`,
    action: "Yes, I want offers",
    done: "Thank you! You will hear from us.",
  }),
  invalid: "This link does not work.",
}

const de: PageTexts = {
  unsubscribe: (shop) => ({
    title: "Abbestellen",
    what: `Du bekommst keine Angebote von ${shop} mehr. Nachrichten zu Bestellungen kommen weiterhin an.`,
    action: "Abbestellen",
    done: "Du bekommst keine Angebote mehr.",
  }),
  confirm: (shop) => ({
    title: "Angebote erhalten",
    what: `Möchtest du Angebote von ${shop} bekommen? Du kannst sie jederzeit abbestellen.`,
    action: "Ja, ich möchte Angebote",
    done: "Danke! Du hörst von uns.",
  }),
  invalid: "Dieser Link funktioniert nicht.",
}

const fr: PageTexts = {
  unsubscribe: (shop) => ({
    title: "Se désabonner",
    what: `Vous ne recevrez plus d’offres de ${shop}. Les messages sur vos commandes arriveront toujours.`,
    action: "Se désabonner",
    done: "Vous ne recevrez plus d’offres.",
  }),
  confirm: (shop) => ({
    title: "Recevoir nos offres",
    what: `Souhaitez-vous recevoir les offres de ${shop} ? Vous pouvez vous désabonner à tout moment.`,
    action: "Oui, je souhaite les offres",
    done: "Merci ! Vous aurez de nos nouvelles.",
  }),
  invalid: "Ce lien ne fonctionne pas.",
}

const es: PageTexts = {
  unsubscribe: (shop) => ({
    title: "Darse de baja",
    what: `No recibirás más ofertas de ${shop}. Los mensajes sobre pedidos seguirán llegando.`,
    action: "Darme de baja",
    done: "No recibirás más ofertas.",
  }),
  confirm: (shop) => ({
    title: "Recibir ofertas",
    what: `¿Quieres recibir ofertas de ${shop}? Puedes darte de baja en cualquier momento.`,
    action: "Sí, quiero ofertas",
    done: "¡Gracias! Tendrás noticias nuestras.",
  }),
  invalid: "Este enlace no funciona.",
}

const TEXTS: Readonly<Record<string, PageTexts>> = { en, de, fr, es }

/** Texts of the pages in the language of `locale` (BCP 47), else in English, and which language that is. */
export function pageTexts(locale: string): PageTexts & { language: string } {
  const language = locale.split(/[-_]/)[0]?.toLowerCase() ?? "en"
  const texts = Object.hasOwn(TEXTS, language) ? TEXTS[language] : undefined
  return texts ? { ...texts, language } : { ...en, language: "en" }
}
