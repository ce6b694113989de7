import { MedusaService } from "@medusajs/framework/utils"
import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { databaseOf, type Database } from "../../shared/database"
import { databaseFailureCode } from "../../shared/database-failure"
import { repeatMigrationScript } from "../../shared/repeat-migration-script"
import { isMigrating, isServing } from "../../shared/medusa-command"
import { parseSlice } from "../../shared/options"
import { TriggerKeeper } from "../../shared/trigger-keeper"
import { SizeAssignments } from "./assignments/size-assignments"
import { SizeCharts } from "./charts/size-charts"
import { SizeImportExport } from "./exchange/import-export"
import { sizingErrors } from "./errors"
import { SizeAdvice } from "./fit/advice/size-advice"
import { FitInsights } from "./fit/insights/fit-insights"
import { FitLearning } from "./fit/offsets/fit-learning"
import { ProductOffsets } from "./fit/offsets/product-offsets"
import { FitOutcomes } from "./fit/outcomes/fit-outcomes"
import { FitProfiles } from "./fit/profiles/fit-profiles"
import { PersonalFit } from "./fit/profiles/personal-fit"
import { FitSurveys } from "./fit/surveys/fit-surveys"
import { SurveyTokens } from "./fit/surveys/survey-tokens"
import { OptionSizeModel } from "./models/option-size"
import { sizingOptions, type SizingOptions } from "./options"
import { ProductCharts } from "./products/product-charts"
import { ProductSizingAdmin } from "./products/product-sizing-admin"
import { ProductSizes } from "./products/product-sizes"
import { Conversions } from "./scales/conversions"
import { SizeScales } from "./scales/size-scales"
import { installTidying } from "./tidying/triggers"

type Dependencies = { __pg_connection__: unknown; configModule: ConfigModule; logger: Logger }

/** Sizes of this shop; see README.md of this folder. Only what others read through links is a model of the engine. */
export class SizingModuleService extends MedusaService({ ApparelOptionSize: OptionSizeModel }) {
  readonly options: SizingOptions
  readonly scales: SizeScales
  readonly conversions: Conversions
  readonly charts: SizeCharts
  readonly assignments: SizeAssignments
  readonly importExport: SizeImportExport
  readonly products: ProductSizes
  readonly productCharts: ProductCharts
  readonly productAdmin: ProductSizingAdmin
  readonly profiles: FitProfiles
  readonly personal: PersonalFit
  readonly advice: SizeAdvice
  readonly outcomes: FitOutcomes
  readonly surveys: FitSurveys
  readonly insights: FitInsights
  readonly learning: FitLearning
  private readonly database: Database
  private readonly logger: Logger

  private readonly keeper: TriggerKeeper

  readonly __hooks = {
    onApplicationStart: () => this.start(),
    onApplicationPrepareShutdown: () => this.keeper.stop(),
  }

  constructor(dependencies: Dependencies, rawOptions: unknown) {
    super(dependencies)
    this.options = parseSlice("sizing", sizingOptions, rawOptions)
    this.database = databaseOf(dependencies.__pg_connection__)
    this.logger = dependencies.logger
    this.scales = new SizeScales(this.database)
    this.conversions = new Conversions(this.database.sql)
    this.charts = new SizeCharts(this.database, this.scales)
    this.importExport = new SizeImportExport(this.scales, this.charts)
    this.assignments = new SizeAssignments(this.database.sql)
    this.products = new ProductSizes(this.database, this.scales)
    this.productCharts = new ProductCharts(this.database.sql, this.products)
    const { database, options, scales, products, productCharts: charts, assignments } = this
    this.productAdmin = new ProductSizingAdmin({ products, charts, assignments })
    this.profiles = new FitProfiles(database, scales)
    this.personal = new PersonalFit(database)
    this.advice = new SizeAdvice({ database, scales, products, charts })
    const offsets = new ProductOffsets(database)
    this.outcomes = new FitOutcomes({ database, products, offsets })
    const tokens = new SurveyTokens(chooseSecret(dependencies, options))
    this.surveys = new FitSurveys({ database, products, outcomes: this.outcomes, tokens, surveyDays: options.surveyDays })
    this.insights = new FitInsights(database.sql)
    this.learning = new FitLearning({ database, outcomes: this.outcomes, offsets, options })
    this.keeper = new TriggerKeeper({
      install: (installing) => installTidying(database, installing),
      onInstalled: (tables) => this.tidyingInstalled(tables),
      onFailed: (error) => this.logger.error(`sizing: nothing tidies sizes, tries again: ${databaseFailureCode(error)}`),
    })
  }

  /** Installs what deletes rows about deleted products and the like, and takes away what an older release left. For `db:migrate`. */
  async installTidying(): Promise<void> {
    this.tidyingInstalled(await installTidying(this.database, { dropsOlder: true }))
  }

  private tidyingInstalled(tables: readonly string[]): void {
    if (tables.length > 0) this.logger.info(`sizing: rows are deleted with those of ${tables.join(", ")}`)
  }

  /** The engine swallows what a start throws: it is logged here, and the doctor's check fails until it is mended. */
  private async start(): Promise<void> {
    if (!isMigrating(process.argv)) await this.keeper.start({ isServing: isServing(process.argv) })
    try {
      if (isMigrating(process.argv)) await repeatMigrationScript(this.database.sql, "apparel-install-tidying")
      const added = await this.scales.addStarters()
      if (added > 0) this.logger.info(`sizing: added ${added} size scales to start with`)
    } catch (error) {
      this.logger.error(`sizing: not ready, restart after fixing: ${String(error)}`)
    }
  }
}

function chooseSecret({ configModule }: Dependencies, { secretKey }: SizingOptions): string {
  const { jwtSecret } = configModule.projectConfig.http
  const secret = secretKey ?? (typeof jwtSecret === "string" ? jwtSecret : undefined)
  if (secret === undefined) throw sizingErrors.SURVEY_KEY_MISSING({})
  return secret
}
