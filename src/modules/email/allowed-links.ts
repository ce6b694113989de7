import type { EmailOptions } from "./options"

type Hosts = Pick<EmailOptions, "storefrontUrl" | "backendUrl" | "adminUrl" | "logoUrl" | "linkHosts">

/** What a link begins with, wherever it leads. */
const WHOLE_LINK = /^\s*[a-z][a-z0-9+.-]{0,20}:\/\//i

/** What email clients make a link of although nobody wrote one. */
const LINK_IN_TEXT =
  /:\/\/|\bwww\.|[\p{L}\p{N}]\.(?:com|net|org|info|biz|io|co|app|shop|store|online|site|xyz|top|club|link|click|live|ru|cn)(?![\p{L}\p{N}])/iu

/** Programs read addresses with these differently, some of them as another host. */
const READ_DIFFERENTLY = /[\\\s\p{C}]/u

/** Whether `text` leads nowhere but to the shop and to the hosts of `linkHosts`; text without a link leads nowhere. */
export function leadsToKnownHosts(text: string, hosts: Hosts): boolean {
  if (!WHOLE_LINK.test(text)) return !LINK_IN_TEXT.test(text)
  if (READ_DIFFERENTLY.test(text) || !URL.canParse(text)) return false
  const { protocol, username, password, host, hostname, port } = new URL(text)
  if (!/^https?:$/.test(protocol) || username !== "" || password !== "") return false
  const own = [hosts.storefrontUrl, hosts.backendUrl, hosts.adminUrl, hosts.logoUrl].flatMap((address) =>
    address === undefined ? [] : [new URL(address).host]
  )
  return own.includes(host) || (port === "" && [...own, ...hosts.linkHosts].some((known) => isWithin(hostname, known)))
}

const isWithin = (hostname: string, known: string): boolean => hostname === known || hostname.endsWith(`.${known}`)
