import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

// DATABASE_URL, STORE_CORS, ADMIN_CORS, AUTH_CORS, JWT_SECRET and COOKIE_SECRET are read by Medusa itself.
module.exports = defineConfig({
  plugins: [
    {
      resolve: "medusa-plugin-apparel",
      options: {
        // Without an address: queues in PostgreSQL.
        messaging: { brokerUrl: process.env.AMQP_URL },
        // Without an address: emails are kept and shown in the admin.
        email: { transport: { url: process.env.SMTP_URL, from: "Shop <orders@shop.example>" } },
      },
    },
  ],
})
