import type { Settings } from "./settings"

/** The options with which the shop itself runs the plugin; it knows its own address, so that nobody has to say it twice. */
export function pluginOptions({ plugin, http }: Settings) {
  const addresses = { backendUrl: http.publicUrl, adminUrl: new URL("/app", http.publicUrl).href }
  return { ...plugin, email: { ...addresses, ...plugin.email } }
}
