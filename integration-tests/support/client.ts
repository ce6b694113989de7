/** What a test reads of an answer; `body` is parsed JSON, or the text when it is not JSON. */
export type Answer<T = unknown> = { status: number; headers: Headers; body: T }

export type RequestOptions = { method?: string; body?: unknown; headers?: Record<string, string> }

/** Sends one request; an answer of any status is returned, never thrown. */
export async function send<T = unknown>(url: string, { method, body, headers }: RequestOptions = {}): Promise<Answer<T>> {
  const response = await fetch(url, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    redirect: "manual",
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: parse(text) as T }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Like `send`, for requests that must succeed. @throws Error with the answer when the status is not 2xx. */
export async function ask<T>(url: string, options: RequestOptions = {}): Promise<T> {
  const { status, body } = await send<T>(url, options)
  if (status < 200 || status > 299) throw new Error(`${options.method ?? ""} ${url} answered ${status}: ${JSON.stringify(body)}`)
  return body
}
