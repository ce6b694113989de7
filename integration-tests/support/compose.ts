import { readFileSync } from "node:fs"
import path from "node:path"
import { parse } from "yaml"

export type ComposeService = {
  image?: string
  user?: string
  command?: string[]
  restart?: string
  read_only?: boolean
  profiles?: string[]
  environment?: Record<string, string>
  networks?: string[] | Record<string, { ipv4_address?: string }>
  volumes?: string[]
  ports?: string[]
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
  stop_grace_period?: string
  security_opt?: string[]
  cap_drop?: string[]
  logging?: { options?: Record<string, string> }
}

export type Compose = {
  services: Record<string, ComposeService>
  networks: Record<string, { internal?: boolean }>
}

const root = path.resolve(__dirname, "../..")

/** A text file of the repository. */
export const repositoryFile = (file: string) => readFileSync(path.join(root, file), "utf8")

/** docker-compose.yml with its anchors resolved; the specs read only what the types above name. */
export const readCompose = () => parse(repositoryFile("docker-compose.yml"), { merge: true }) as Compose

/** Environment of a service as Docker would pass it on, with `values` in place of the variables of .env. */
export function resolveEnvironment(service: ComposeService | undefined, values: Record<string, string>): Record<string, string> {
  const fill = (text: string) =>
    text.replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (match, name: string, fallback: string | undefined) =>
      match.includes(":-") ? (values[name] ?? fallback ?? "") : (values[name] ?? "")
    )
  return Object.fromEntries(Object.entries(service?.environment ?? {}).map(([name, text]) => [name, fill(text)]))
}
