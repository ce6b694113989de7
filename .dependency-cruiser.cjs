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
      { path: "^src/", pathNot: "^src/modules/messaging/|^src/settings\\.ts$|__tests__" },
      { path: "^src/modules/messaging/", pathNot: "^src/modules/messaging/index\\.ts$" }
    ),
    only(
      "settings-know-slices-by-their-options",
      "reading the environment loads nothing of a slice but what it declares",
      { path: "^src/settings" },
      { path: "^src/modules/", pathNot: "^src/modules/[^/]+/options\\.ts$" }
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
      "the browser bundle holds no server code, apart from the closed lists of sizing",
      { path: "^src/admin/" },
      { path: "^src/(?!admin/|types/|modules/sizing/rules/vocabulary/)" }
    ),
    only(
      "admin-slices-know-no-other",
      "a slice of the admin can be read, changed and removed without the others",
      { path: "^src/admin/(?!shared/|routes/|widgets/)([^/]+)/" },
      { path: "^src/admin/", pathNot: "^src/admin/(shared|$1)/" }
    ),
    only(
      "admin-shared-knows-no-slice",
      "what every page uses holds no word of one of them",
      { path: "^src/admin/shared/" },
      { path: "^src/admin/(?!shared/)" }
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
      "sizing-vocabulary-imports-nothing",
      "whoever needs a closed list takes no rule with it",
      { path: "^src/modules/sizing/rules/vocabulary/" },
      { pathNot: "^src/modules/sizing/rules/vocabulary/" }
    ),
    only(
      "types-of-the-api-see-the-vocabulary-alone",
      "clients that use them take no rule with them",
      { path: "^src/types/" },
      { path: "^src/modules/sizing/", pathNot: "^src/modules/sizing/rules/vocabulary/" }
    ),
    only(
      "amqplib-in-one-place",
      "one file speaks to the broker",
      { path: "^src/", pathNot: "^src/modules/messaging/transports/rabbitmq/client\\.ts$" },
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
      "development-imports-no-tests",
      "what a newcomer runs stands without the tests, which stand on it",
      { path: "^dev/" },
      { path: "^(integration-tests|bench)/" }
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
