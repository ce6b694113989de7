import { leadsToKnownHosts } from "../allowed-links"
import { emailOptions } from "../options"

const options = emailOptions.parse({
  storefrontUrl: "https://shop.example",
  backendUrl: "http://api.shop.example:9000",
  adminUrl: "https://admin.shop.example/app",
  logoUrl: "https://pictures.example/logo.png",
})

describe("links in emails that integrators ask for", () => {
  it.each([
    "https://shop.example/orders/1042",
    "https://www.shop.example/",
    "HTTPS://SHOP.EXAMPLE/",
    "http://api.shop.example:9000/apparel/x",
    "https://admin.shop.example/app/orders",
    "https://pictures.example/tee.jpg",
    "https://www.dhl.com/de-de/home/tracking.html?tracking-id=1",
    "https://nolp.dhl.de/nextt-online-public/set_identcodes.do?idc=1",
    "https://tracking.dpd.de/status/de_DE/parcel/1",
    "https://www.ups.com/track?loc=en_US&tracknum=1",
    "http://www.fedex.com/fedextrack/?trknbr=1",
    "https://tools.usps.com/go/TrackConfirmAction?qtc_tLabels1=1",
    "https://gls-group.eu/track/1",
    "https://jouw.postnl.nl/track-and-trace/1-NL-1011AB",
    "https://track.bpost.cloud/btr/web/#/search?itemCode=1",
    "https://www.laposte.fr/outils/suivre-vos-envois?code=1",
    "https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number=1",
    "https://tracking.postnord.com/en/tracking?id=1",
    "Sol Fitted Tee",
    "TS.200.WHT-M",
    "J.R.R. Tolkien & Sons, no. 3",
    "",
  ])("%j may stand there", (text) => {
    expect(leadsToKnownHosts(text, options)).toBe(true)
  })

  it.each([
    "https://evil.example/shop.example",
    "https://shop.example.evil.example/",
    "https://notshop.example/",
    "https://evildhl.com/",
    "https://dhl.com.evil.example/track",
    "https://dhl.com:8443/track",
    "https://dhl.com@evil.example/",
    "https://user:secret@dhl.com/",
    "https://dhl.com\\@evil.example/",
    "https://dhl.com./track",
    "https://dhl.com /track",
    "https://dhl.co\u00adm/\u202etrack",
    "https://dhl.сom/track", // the letter is Cyrillic
    "https://xn--dhl-9cd.com/",
    "ftp://dhl.com/file",
    "javascript://dhl.com/%0aalert(1)",
    "https://",
    "See https://evil.example/ for more",
    "See https://shop.example/ for more", // a text is no place for links
    "www.evil.example",
    "Tee, now at evil.com",
    "Tee (evil.shop)",
  ])("%j may not", (text) => {
    expect(leadsToKnownHosts(text, options)).toBe(false)
  })

  it("[email.linkHosts] names other hosts than the carriers'", () => {
    const own = emailOptions.parse({ linkHosts: ["courier.example"] })
    expect(leadsToKnownHosts("https://track.courier.example/1", own)).toBe(true)
    expect(leadsToKnownHosts("https://www.dhl.com/1", own)).toBe(false)
    for (const wrong of [
      "https://courier.example",
      "courier",
      "*.courier.example",
      "Courier.example",
      "a".repeat(300) + ".example",
    ])
      expect(emailOptions.safeParse({ linkHosts: [wrong] }).success).toBe(false)
  })
})
