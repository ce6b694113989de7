import { settingsSchema } from "../src/settings"
import { declaredOptions, hasVariable, type VariableOption } from "../src/shared/declared-options"

/** What docker-compose.yml says itself: its mode, its own stores, the volume of uploads, the port that nginx looks for. */
export const SET_BY_COMPOSE = ["NODE_ENV", "MEDUSA_WORKER_MODE", "DATABASE_URL", "REDIS_URL", "AMQP_URL", "UPLOAD_DIR", "PORT"]

/** What it does not start without. */
export const REQUIRED_BY_COMPOSE = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "SMTP_URL",
  "EMAIL_FROM",
  "SUPPORT_EMAIL",
  "STOREFRONT_URL",
  "MEDUSA_BACKEND_URL",
  "STORE_CORS",
  "ADMIN_CORS",
  "AUTH_CORS",
]

/** Every other variable of the shop: the operator may set it in `.env`, and compose passes it through. */
const passedThrough = (): VariableOption[] =>
  declaredOptions(settingsSchema)
    .filter(hasVariable)
    .filter(({ declaration: { variable } }) => ![...SET_BY_COMPOSE, ...REQUIRED_BY_COMPOSE].includes(variable))

/** Lines of docker-compose.yml. */
export const composeLines = (): string =>
  passedThrough()
    .map(({ declaration: { variable } }) => `  ${variable}: \${${variable}:-}`)
    .join("\n")

/** Lines of .env.template. */
export const templateLines = (): string =>
  passedThrough()
    .map(
      ({ declaration: { variable, description, from } }) =>
        `# ${description}${from ? " Path in the container." : ""}\n#${variable}=`
    )
    .join("\n")
