import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

// JWT_SECRET and COOKIE_SECRET are read by Medusa itself.
const {
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  STORE_CORS: storeCors = "http://localhost:8000",
  ADMIN_CORS: adminCors = "http://localhost:9000",
  AUTH_CORS: authCors = adminCors,
  // Where browsers reach this server and the storefront; production refuses localhost.
  MEDUSA_BACKEND_URL: backendUrl = "http://localhost:9000",
  STOREFRONT_URL: storefrontUrl = "http://localhost:8000",
} = process.env

const locking = { resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl } }

module.exports = defineConfig({
  projectConfig: { databaseUrl, redisUrl, http: { storeCors, adminCors, authCors } },
  // What production needs, also without the plugin.
  modules: redisUrl
    ? [
        { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
        { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
        { resolve: "@medusajs/medusa/locking", options: { providers: [locking] } },
      ]
    : [],
  plugins: [
    {
      resolve: "medusa-plugin-apparel",
      options: {
        // Without an address: queues in PostgreSQL.
        messaging: { brokerUrl: process.env.AMQP_URL },
        // Without an address: emails are kept and shown in the admin.
        email: {
          transport: { url: process.env.SMTP_URL, from: "Shop <orders@shop.example>" },
          supportEmail: "help@shop.example",
          storefrontUrl,
          backendUrl,
          adminUrl: `${backendUrl}/app`,
        },
      },
    },
  ],
})
