// Preloaded into the processes of the chaos suites, which live for a second or less: the engine's utilities take two
// seconds of a processor to load, and these processes need two of its files. They get these very files; whatever else
// is asked for loads the whole.
const Module = require("node:module")
const { join } = require("node:path")

const NAME = "@medusajs/framework/utils"
const FILES = join(__dirname, "..", "..", "..", "..", "node_modules", "@medusajs", "utils", "dist")

const { MedusaError } = require(join(FILES, "common", "errors.js"))
const { createPgConnection } = require(join(FILES, "modules-sdk", "create-pg-connection.js"))
const light = { MedusaError, ModulesSdkUtils: { createPgConnection } }

const load = Module._load
Module._load = function (request, parent, isMain) {
  if (request !== NAME) return load.call(this, request, parent, isMain)
  const whole = () => load.call(this, request, parent, isMain)
  return new Proxy(light, { get: (known, name) => (name in known ? known[name] : whole()[name]) })
}
