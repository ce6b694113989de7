import type { Texts } from "../texts/texts"
import { formats } from "./formats"

/** What a shop is called and where it is found; the only addresses in an email beside those in its data. */
export type Branding = {
  name: string
  storefrontUrl: string
  supportEmail: string
  logoUrl?: string
  /** Lines of the footer, which the law of many countries asks for. */
  postalAddress?: string
  /** Where staff work, with its path. */
  adminUrl: string
}

/** What a body needs beside its data: the texts of the language, the formats of the locale, and the shop's branding. */
export type EmailContext = {
  /** BCP 47, in full: `de-AT`. */
  locale: string
  texts: Texts
  shop: Branding
  /** Only marketing has one. */
  unsubscribeUrl: string | undefined
  /** `amount` in major units of `currencyCode` (ISO 4217, any case). */
  money(this: void, amount: number, currencyCode: string): string
  /** The day of an ISO 8601 moment, in UTC. */
  date(this: void, moment: string): string
  number(this: void, value: number): string
  /** Address of a page of the admin, such as `/orders/order_1`. */
  adminPage(this: void, path: string): string
}

type Given = Pick<EmailContext, "locale" | "texts" | "shop" | "unsubscribeUrl">

/** The context of one email: `given` and the formats of its locale. */
export const createEmailContext = (given: Given): EmailContext => ({
  ...given,
  money: (amount, currencyCode) => formats.money(given.locale, currencyCode).format(amount),
  date: (moment) => formats.day(given.locale).format(new Date(moment)),
  number: (value) => formats.number(given.locale).format(value),
  adminPage: (path) => `${given.shop.adminUrl.replace(/(?<!\/)\/+$/, "")}${path}`,
})
