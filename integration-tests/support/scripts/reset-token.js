// `medusa exec` script: prints a password reset token, as the email that carries it would contain it.
// Its argument is the email address of a customer.
const { generateResetPasswordTokenWorkflow } = require("@medusajs/medusa/core-flows")

exports.default = async function resetToken({ container, args }) {
  const { projectConfig } = container.resolve("configModule")
  const { result } = await generateResetPasswordTokenWorkflow(container).run({
    input: {
      entityId: args[0],
      actorType: "customer",
      provider: "emailpass",
      secret: projectConfig.http.jwtSecret,
      jwtOptions: projectConfig.http.jwtOptions,
    },
  })
  process.stdout.write(`\nreset-token=${result}\n`)
}
