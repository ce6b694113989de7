import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { createEmailTransport } from "../../providers/email-smtp/create-email-transport"
import type { EmailTransport } from "../../providers/email-smtp/email-transport"
import { registerChecks } from "../../shared/checks"
import { personalData } from "../../shared/personal-data"
import { databaseOf, type Database, type Sql } from "../../shared/database"
import { parseSlice } from "../../shared/options"
import { emailConnection } from "./checks/connection"
import { leadsToKnownHosts } from "./allowed-links"
import { chooseLocale, type LocaleHints } from "./choose-locale"
import { Consents, setConsent } from "./consents"
import { ErasedAddresses } from "./erased-addresses"
import { emailErrors } from "./errors"
import { EmailList } from "./email-list"
import { Housekeeping } from "./housekeeping"
import { emailOptions, type EmailOptions } from "./options"
import { emailPersonalData } from "./personal-data"
import { queueEmails, type NewEmail } from "./queue-emails"
import { queueSecret } from "./queue-secret"
import { RequestCounts } from "./request-counts"
import { CartReminders } from "./reminders/cart-reminders"
import { Renderer } from "./renderer"
import { StaffReports } from "./reports/staff-reports"
import { SecretCipher } from "./secret-cipher"
import { Sender } from "./sender"
import { StaffRecipients } from "./staff-recipients"
import { Suppressions } from "./suppressions"
import { TemplateAdmin } from "./template-admin"
import { readRequest, type ReadRequest } from "./templates/registry"
import { UnsubscribeLinks } from "./unsubscribe-links"

type Dependencies = { __pg_connection__: unknown; configModule: ConfigModule; logger: Logger }

/** Emails of this shop; see README.md of this folder. */
export class EmailModuleService {
  readonly options: EmailOptions
  readonly transport: EmailTransport
  readonly list: EmailList
  readonly suppressions: Suppressions
  readonly staff: StaffRecipients
  readonly templates: TemplateAdmin
  readonly consents: Consents
  readonly reminders: CartReminders
  readonly reports: StaffReports
  readonly housekeeping: Housekeeping
  private readonly database: Database
  private readonly cipher: SecretCipher
  private readonly links: UnsubscribeLinks
  private readonly sender: Sender

  readonly __hooks = { onApplicationPrepareShutdown: () => this.transport.close() }

  constructor({ __pg_connection__, configModule, logger }: Dependencies, rawOptions: unknown) {
    this.options = parseSlice("email", emailOptions, rawOptions)
    this.database = databaseOf(__pg_connection__)
    const { jwtSecret } = configModule.projectConfig.http
    const secret = this.options.secretKey ?? (typeof jwtSecret === "string" ? jwtSecret : undefined)
    if (secret === undefined) throw emailErrors.SECRET_KEY_MISSING({})
    this.cipher = new SecretCipher(secret)
    this.links = new UnsubscribeLinks(secret, this.options.backendUrl)
    this.transport = createEmailTransport(this.options.transport)
    const { database, transport, options, cipher, links } = this
    registerChecks([emailConnection({ transport })])
    const erased = new ErasedAddresses(secret)
    personalData.register("email", emailPersonalData(erased))
    const renderer = new Renderer({ options, cipher, unsubscribeUrl: (address) => links.urlFor(address) })
    this.sender = new Sender({ database, transport, renderer, options, erased, logger })
    this.list = new EmailList(database, cipher)
    this.suppressions = new Suppressions(database, erased)
    this.staff = new StaffRecipients(database)
    this.templates = new TemplateAdmin({ database, options, cipher })
    this.consents = new Consents({ database, options, cipher, counts: new RequestCounts(database.sql, secret), erased })
    this.reminders = new CartReminders({ database, options, cipher })
    this.reports = new StaffReports({ database, options, cipher, staff: this.staff })
    this.housekeeping = new Housekeeping({ database, options })
  }

  /**
   * Writes emails down to be sent, in the transaction behind `sql` where one is given, and returns the ids of those that
   * nobody had asked for yet.
   */
  queue(emails: NewEmail[], sql?: Sql): Promise<string[]> {
    // In a transaction even alone: that is what carries the trace to the trigger.
    if (!sql) return this.database.transaction((own) => queueEmails(own, this.cipher, emails))
    return queueEmails(sql, this.cipher, emails)
  }

  /**
   * The same for an email with secrets. Answers nothing and sends nothing once the recipient was sent `secretsPerHour` of this
   * template within an hour, however many are asked for at once.
   */
  queueSecret(email: NewEmail): Promise<string[]> {
    const limit = { most: this.options.secretsPerHour, withinHours: 1 }
    return this.database.transaction((sql) => queueSecret(sql, this.cipher, email, limit))
  }

  /** The order as its confirmation showed it, or undefined when there was no confirmation. */
  async orderAsConfirmed(orderId: string): Promise<unknown> {
    const [row] = await this.database.sql<{ order: unknown }>(
      `select data->'order' as "order" from apparel_email
       where order_id = $1 and template in ('order-confirmation', 'order-changed') order by id desc limit 1`,
      [orderId]
    )
    return row?.order ?? undefined
  }

  /** Language and formats for somebody of whom `hints` are known. */
  localeFor(hints: Omit<LocaleHints, "fallback">): string {
    return chooseLocale({ ...hints, fallback: this.options.defaultLocale })
  }

  /** What integrators can have of `template` with `data`, or why they cannot. */
  readRequest(template: string, data: unknown): ReadRequest {
    return readRequest(template, data)
  }

  /** Whether a text that an integrator sends leads nowhere but to the shop and to `linkHosts`. */
  leadsToKnownHosts(text: string): boolean {
    return leadsToKnownHosts(text, this.options)
  }

  /** One attempt at the email. @throws EMAIL_BUSY, EMAIL_NOT_SENT: try again later. */
  send(id: string, signal?: AbortSignal): Promise<void> {
    return this.sender.send(id, signal)
  }

  /** Notes what the owner of `address` said; the caller knows that it was the owner, who is not asked to confirm it. */
  setConsent(address: string, hasConsent: boolean, source: string): Promise<void> {
    return setConsent(this.database.sql, address, hasConsent, source)
  }

  /** Whether the shop made this link for the owner of `address`. */
  isUnsubscribeLink(address: string, signature: string): boolean {
    return this.links.isSigned(address, signature)
  }

  /** Withdraws the consent of `address`, whose owner got the signed link. @throws UNSUBSCRIBE_LINK_INVALID */
  async unsubscribe(address: string, signature: string): Promise<void> {
    if (!this.links.isSigned(address, signature)) throw emailErrors.UNSUBSCRIBE_LINK_INVALID({})
    await this.setConsent(address, false, "unsubscribe link")
  }
}
