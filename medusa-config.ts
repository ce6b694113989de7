import { logger } from "@medusajs/framework/logger"
import { defineConfig } from "@medusajs/framework/utils"
import { engineModules } from "./src/engine-modules"
import { oneLineLogger } from "./src/one-line-logger"
import { pluginOptions } from "./src/plugin-options"
import { readSettings } from "./src/settings"

const settings = readSettings(process.env)

const options = pluginOptions(settings)

/** Under this name the engine logs for people; else it writes JSON. */
const isLogForPeople = settings.runtime.environment.startsWith("dev")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: settings.database.url,
    databaseDriverOptions: { pool: { min: 0, max: settings.database.poolMax } },
    redisUrl: settings.redis.url,
    workerMode: settings.runtime.workerMode,
    http: {
      storeCors: settings.http.storeCors,
      adminCors: settings.http.adminCors,
      authCors: settings.http.authCors,
      jwtSecret: settings.http.jwtSecret,
      cookieSecret: settings.http.cookieSecret,
    },
  },
  admin: { disable: settings.admin.isDisabled, backendUrl: "/" },
  ...(isLogForPeople && { logger: oneLineLogger(logger) }),
  featureFlags: { caching: Boolean(settings.redis.url) },
  modules: [
    { resolve: "./src/modules/options", options },
    { resolve: "./src/modules/messaging", options },
    { resolve: "./src/modules/email", options },
    { resolve: "./src/modules/sizing", options },
    { resolve: "./src/modules/privacy", options },
    { resolve: "./src/modules/doctor", options },
    ...engineModules(settings),
  ],
})
