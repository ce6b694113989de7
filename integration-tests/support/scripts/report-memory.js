// Loaded into a shop's process before the shop: says over HTTP what it holds once all garbage is gone.
const { createServer } = require("node:http")
const { setFlagsFromString } = require("node:v8")
const { runInNewContext } = require("node:vm")

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc")

const server = createServer((_, res) => {
  collect()
  collect()
  res.end(JSON.stringify(process.memoryUsage()))
})
server.listen(Number(process.env.REPORT_MEMORY_PORT), "127.0.0.1")
server.unref()
