type Route = { matcher: string | RegExp }

/** What we use of the engine's `RoutesFinder`, which says which route's settings a path has. */
export type RoutesFinder = {
  add: (this: RoutesFinder, route: Route) => void
  find: (this: RoutesFinder, url: string, method: string) => unknown
}

export type RoutesFinderClass = { new (): RoutesFinder; prototype: RoutesFinder }

/** `finder` answers in place of the one it belongs to; `paths` are those that it remembers. */
type Memory = { routes: Route[]; finder: RoutesFinder; paths: Set<string> }

/** As many as a busy shop asks for again and again; making a new finder takes a few milliseconds. */
const MOST_PATHS = 1_000

/**
 * The engine's finder remembers every path it was ever asked for, and a stranger makes up as many as he likes. From now
 * on one that remembers `mostPaths` makes room for a new one with the same routes.
 */
export function boundRouteMemory(Finder: RoutesFinderClass, mostPaths = MOST_PATHS): void {
  const { add, find } = Finder.prototype
  const memories = new WeakMap<RoutesFinder, Memory>()
  const memoryOf = (finder: RoutesFinder): Memory => {
    const known = memories.get(finder)
    if (known) return known
    const memory: Memory = { routes: [], finder, paths: new Set() }
    memories.set(finder, memory)
    return memory
  }

  Finder.prototype.add = function (route) {
    const memory = memoryOf(this)
    memory.routes.push(route)
    add.call(this, route)
    if (memory.finder !== this) add.call(memory.finder, route)
  }
  Finder.prototype.find = function (url, method) {
    const memory = memoryOf(this)
    const path = `${method} ${url}`
    if (!memory.paths.has(path) && memory.paths.size >= mostPaths) {
      memory.finder = new Finder()
      for (const route of memory.routes) add.call(memory.finder, route)
      memory.paths.clear()
    }
    memory.paths.add(path)
    return find.call(memory.finder, url, method)
  }
}
