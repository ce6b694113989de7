import { wordsOf } from "../driver-words"

const failure = (message: string, code?: string | number) => Object.assign(new Error(message), code !== undefined && { code })

describe("the words for what the driver reports", () => {
  it.each([
    ["the broker cannot be reached (ECONNREFUSED)", failure("connect ECONNREFUSED 10.0.0.7:5672", "ECONNREFUSED")],
    ["the broker cannot be reached (ENOTFOUND)", failure("getaddrinfo ENOTFOUND mq.example.com", "ENOTFOUND")],
    ["the broker does not answer (ETIMEDOUT)", failure("connect ETIMEDOUT")],
    ["the broker went silent (heartbeat timeout)", failure("Heartbeat timeout")],
    [
      "the broker refuses the login",
      failure('Handshake terminated by server: 403 (ACCESS-REFUSED) with message "ACCESS_REFUSED - Login was refused"'),
    ],
    [
      "the virtual host does not exist or is closed to this login",
      failure("NOT_ALLOWED - access to vhost 'shop' refused for user 'wms'", 530),
    ],
    [
      "the encrypted connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)",
      failure("self-signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT"),
    ],
    [
      "the encrypted connection failed (ERR_TLS_CERT_ALTNAME_INVALID)",
      failure("Host: mq.example.com. is not in the cert's altnames", "ERR_TLS_CERT_ALTNAME_INVALID"),
    ],
    [
      "queue apparel.stock exists with other arguments (x-queue-type)",
      failure("406 \"PRECONDITION_FAILED - inequivalent arg 'x-queue-type' for queue 'apparel.stock' in vhost 'shop'\"", 406),
    ],
    ["exchange apparel.events does not exist", failure("NOT_FOUND - no exchange 'apparel.events' in vhost 'shop'", 404)],
    [
      "the login has no right to queue apparel.stock",
      failure("ACCESS_REFUSED - access to queue 'apparel.stock' in vhost 'shop' refused for user 'wms'", 403),
    ],
    ["the broker reports CONNECTION_FORCED", failure('320 with message "CONNECTION_FORCED - Closed via management by wms"', 320)],
    ["the connection was closed", failure("Unexpected close")],
    ["the broker's driver failed", failure("amqp://wms:secret@10.0.0.7 odd")],
    ["the broker's driver failed", undefined],
  ])("%s", (words, error) => {
    expect(wordsOf(error)).toBe(words)
  })
})
