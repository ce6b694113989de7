import { testEnvironment } from "./test-environment"

type Requirement = "redisUrl" | "redisServer" | "brokerUrl" | "rabbitmqServer" | "nginx" | "chromium" | "pythonWithPika"

const NAMES: Record<Requirement, string> = {
  redisUrl: "Redis (TEST_REDIS_URL, a local one, or redis-server)",
  redisServer: "the program redis-server",
  brokerUrl: "RabbitMQ (TEST_AMQP_URL, a local one, or rabbitmq-server)",
  rabbitmqServer: "the program rabbitmq-server",
  nginx: "nginx",
  chromium: "Chromium",
  pythonWithPika: "Python with pika (Debian: python3-pika)",
}

/**
 * A `describe` whose tests need something this machine may not have. Missing: the tests are reported as skipped
 * under their names, and under CI=true one test fails and says what is missing.
 */
export function describeWith(requirements: Requirement[], title: string, tests: () => void): void {
  const environment = testEnvironment()
  const missing = requirements.filter((requirement) => !environment[requirement])
  if (missing.length === 0) return describe(title, tests)
  const names = missing.map((requirement) => NAMES[requirement]).join(", ")
  if (process.env.CI !== "true") return describe.skip(`${title} (needs ${names})`, tests)
  describe(title, () => {
    it("has what it needs", () => {
      throw new Error(`Missing here: ${names}`)
    })
  })
}
