/** Who may import whom; see "Who may import whom" in README.md. */
const only = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("no-circular", "files of one idea need no cycles", {}, { circular: true, dependencyTypesNot: ["type-only"] }),
    only(
      "modules-know-no-other-module",
      "cross-module reads go through links, writes through workflows; messaging's index is where events are registered",
      { path: "^src/modules/([^/]+)/", pathNot: "__tests__" },
      { path: "^src/modules/([^/]+)/", pathNot: "^src/modules/($1/|messaging/index\\.ts$)" }
    ),
    only(
      "messaging-by-its-index",
      "a slice, a host or another plugin adds an event without touching messaging",
      { path: "^src/", pathNot: "^src/modules/messaging/|__tests__" },
      { path: "^src/modules/messaging/", pathNot: "^src/modules/messaging/index\\.ts$" }
    ),
    only(
      "messaging-knows-no-slice",
      "it carries what slices register and knows none of them",
      { path: "^src/modules/messaging/", pathNot: "__tests__" },
      { path: "^src/", pathNot: "^src/(modules/messaging|shared|types/http/messaging)" }
    ),
    only(
      "modules-import-nothing-above-them",
      "a module is the lowest layer",
      { path: "^src/modules/" },
      { path: "^src/(workflows|api|subscribers|jobs|admin|scripts|settings|engine-modules|plugin-options)" }
    ),
    only("shared-knows-no-feature", "shared is below every feature", { path: "^src/shared/" }, { path: "^src/(?!shared/)" }),
    only(
      "workflows-by-their-index",
      "api, subscribers and jobs see a feature's workflows through its index",
      { path: "^src/(api|subscribers|jobs)/" },
      { path: "^src/workflows/.+", pathNot: "^src/workflows/[^/]+/index\\.ts$" }
    ),
    only(
      "admin-imports-types-only",
      "the browser bundle holds no server code",
      { path: "^src/admin/" },
      { path: "^src/(?!admin/|types/)" }
    ),
    only(
      "settings-in-the-config-only",
      "a plugin's host has no settings of ours",
      { path: "^src/", pathNot: "^src/(settings|engine-modules|plugin-options|__tests__/)" },
      { path: "^src/settings" }
    ),
    only(
      "sizing-rules-are-pure",
      "storefronts and data jobs import them without Medusa",
      { path: "^src/modules/sizing/rules/", pathNot: "__tests__" },
      { pathNot: "^src/modules/sizing/rules/" }
    ),
    only(
      "amqplib-in-one-place",
      "one file speaks to the broker",
      { path: "^src/", pathNot: "^src/modules/(doctor/checks/broker|messaging/transports/rabbitmq/client)\\.ts$" },
      { path: "node_modules/amqplib" }
    ),
    only(
      "nodemailer-in-one-place",
      "one file speaks to the mail server",
      { path: "^src/", pathNot: "^src/providers/email-smtp/nodemailer-client\\.ts$" },
      { path: "node_modules/nodemailer" }
    ),
    only(
      "providers-stand-alone",
      "a host can use one without the rest of the plugin",
      { path: "^src/providers/([^/]+)/" },
      { path: "^src/", pathNot: "^src/(providers/$1|shared)/" }
    ),
    only(
      "source-imports-no-development-code",
      "what ships stands alone",
      { path: "^src/" },
      { path: "^(dev|bench|integration-tests)/" }
    ),
    only(
      "source-imports-no-example",
      "what ships stands alone; tests may try what the documentation shows",
      { path: "^src/", pathNot: "__tests__" },
      { path: "^examples/" }
    ),
    only(
      "examples-by-the-public-door",
      "strangers copy them: they have nothing but what package.json exports",
      { path: "^examples/" },
      {
        path: "^(src|dev|bench|integration-tests)/",
        pathNot: "^src/(index\\.ts$|workflows/index\\.ts$|(modules|providers)/[^/]+/index\\.ts$|types/)",
      }
    ),
    only(
      "no-development-dependency-in-source",
      "it would be missing where the plugin is installed",
      { path: "^src/(?!admin/)", pathNot: "__tests__" },
      {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
      }
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.medusa/" },
    tsConfig: { fileName: "tsconfig.check.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "default", "types"] },
  },
}
