import { createServer } from "node:http"
import { createRequire } from "node:module"
import { GracefulShutdownServer } from "@medusajs/framework/utils"
import { boundRouteMemory, type RoutesFinderClass } from "../bound-route-memory"
import { guardEngine, missingSeams } from "../engine-seams"

const loadFinder = (): RoutesFinderClass => {
  const { RoutesFinder } = createRequire(require.resolve("@medusajs/framework/http"))("./routes-finder") as {
    RoutesFinder: RoutesFinderClass
  }
  return RoutesFinder
}

describe("the places of the engine at which we stand", () => {
  it("are all there in the engine that is installed", () => {
    expect(missingSeams()).toEqual([])
  })

  it("are taken once, however often the module is loaded", () => {
    guardEngine()
    const create: unknown = Reflect.get(GracefulShutdownServer, "create")
    guardEngine()
    expect(Reflect.get(GracefulShutdownServer, "create")).toBe(create)
    const server = GracefulShutdownServer.create(createServer(() => undefined))
    expect(server.headersTimeout).toBe(20_000)
    expect(server.isShuttingDown).toBe(false)
  })
})

describe("the engine's memory of paths", () => {
  /** The engine's class with a memory of its own bound, and how often it had to begin anew. */
  function aBoundFinder(mostPaths: number) {
    let made = 0
    class Finder extends loadFinder() {
      constructor() {
        super()
        made++
      }
    }
    Object.assign(Finder.prototype, { add: loadFinder().prototype.add, find: loadFinder().prototype.find })
    boundRouteMemory(Finder, mostPaths)
    return { finder: new Finder(), made: () => made }
  }
  const route = (matcher: string) => ({ matcher, method: "GET" })
  const matcherOf = (found: unknown) => (found as { matcher?: string } | null)?.matcher

  it("begins anew when it holds as many as it may, and answers the same", () => {
    const { finder, made } = aBoundFinder(10)
    finder.add(route("/store/products/:id"))
    finder.add(route("/store/carts"))
    for (let turn = 0; turn < 100; turn++) {
      expect(matcherOf(finder.find(`/store/products/${turn}`, "GET"))).toBe("/store/products/:id")
      expect(matcherOf(finder.find("/store/carts", "GET"))).toBe("/store/carts")
      expect(finder.find("/store/carts", "POST")).toBeNull()
    }
    expect(made()).toBeGreaterThan(10)
    expect(made()).toBeLessThan(20)
  })

  it("stays while the same paths are asked for again and again", () => {
    const { finder, made } = aBoundFinder(10)
    finder.add(route("/store/carts"))
    for (let turn = 0; turn < 1_000; turn++) finder.find(`/store/carts/${turn % 10}`, "GET")
    expect(made()).toBe(1)
  })

  it("knows a route that was added after it began anew", () => {
    const { finder } = aBoundFinder(2)
    for (const path of ["/a", "/b", "/c", "/d"]) finder.find(path, "GET")
    finder.add(route("/store/carts"))
    expect(matcherOf(finder.find("/store/carts", "GET"))).toBe("/store/carts")
  })
})
