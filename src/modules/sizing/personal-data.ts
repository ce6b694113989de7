import { personalData } from "../../shared/personal-data"
import { deletedRows, emptiedRows } from "../../shared/personal-rows"
import { sizingOptions } from "./options"

const { keepAdviceDays } = sizingOptions.parse(undefined)

/** A table of what staff entered or the shop learned of products. */
const aboutProducts = (...other: string[]) => ({
  personal: [],
  other,
  retention: "as long as the shop",
  erasure: "nothing: it is about products",
})

personalData.register("sizing", {
  tables: {
    apparel_fit_profile: {
      personal: ["customer_id", "name", "gender", "age_group", "unit", "preference", "measurements", "usual_sizes"],
      other: ["id", "consent_at", "created_at", "updated_at"],
      retention: "until the customer deletes it, or is deleted",
      erasure: "deleted",
      rows: deletedRows({
        table: "apparel_fit_profile",
        key: ["id"],
        where: "customer_id = any(:customers) and created_at <= :until",
        shown: [
          "id",
          "name",
          "gender",
          "age_group",
          "unit",
          "preference",
          "measurements",
          "usual_sizes",
          "consent_at",
          "created_at",
          "updated_at",
        ],
      }),
    },
    apparel_fit_advice: {
      personal: ["customer_id", "profile_id", "status", "size", "confidence", "belief"],
      other: ["id", "product_id", "chart_id", "chart_version", "created_at"],
      retention: `${keepAdviceDays} days (option \`sizing.keepAdviceDays\`), or as its profile`,
      erasure: "deleted",
      rows: deletedRows({
        table: "apparel_fit_advice",
        key: ["id"],
        where: "customer_id = any(:customers) and created_at <= :until",
        shown: ["id", "product_id", "profile_id", "status", "size", "confidence", "belief", "created_at"],
      }),
    },
    apparel_fit_outcome: {
      personal: ["customer_id", "belief_mean", "belief_variance", "advised_size"],
      other: [
        "line_item_id",
        "piece",
        "order_id",
        "product_id",
        "variant_id",
        "scale_handle",
        "size",
        "position",
        "outcome",
        "source",
        "weight",
        "occurred_at",
        "recorded_at",
      ],
      retention: "as long as the shop; it says how a product fits",
      erasure: "customer, advice and what was thought of the body are taken out; how the piece fitted stays a count",
      rows: emptiedRows({
        table: "apparel_fit_outcome",
        key: ["line_item_id", "piece"],
        where: "customer_id = any(:customers) or order_id = any(:orders)",
        shown: ["order_id", "line_item_id", "piece", "product_id", "size", "outcome", "source", "advised_size", "occurred_at"],
        set: "customer_id = null, belief_mean = null, belief_variance = null, advised_size = null",
        isEmpty: "num_nulls(customer_id, belief_mean, belief_variance, advised_size) = 4",
      }),
    },
    apparel_fit_limits: aboutProducts("is_only", "small", "large", "piece_variance", "outcomes", "computed_at"),
    apparel_fit_offset: aboutProducts(
      "product_id",
      "mean",
      "variance",
      "n_small",
      "n_fit",
      "n_large",
      "n_customers",
      "flag",
      "prior_mean",
      "own_mean",
      "last_outcome_at",
      "computed_at"
    ),
    apparel_fit_brand_prior: aboutProducts("brand", "kind", "mean", "products", "computed_at"),
    apparel_size_scale: aboutProducts(
      "id",
      "handle",
      "name",
      "system",
      "kind",
      "gender",
      "age_group",
      "size_groups",
      "brand",
      "axis_names",
      "separator",
      "is_starter",
      "created_at",
      "updated_at"
    ),
    apparel_size_value: aboutProducts("id", "scale_id", "axis", "code", "rank", "label", "aliases", "is_core"),
    apparel_size_equivalence: aboutProducts("size_value_id", "system", "label", "brand", "is_exact"),
    apparel_size_chart: aboutProducts("id", "handle", "title", "scale_id", "brand", "created_at", "updated_at"),
    apparel_size_chart_version: aboutProducts(
      "chart_id",
      "version",
      "status",
      "document",
      "content_hash",
      "published_at",
      "updated_at"
    ),
    apparel_size_assignment: aboutProducts(
      "id",
      "chart_id",
      "target",
      "target_id",
      "color",
      "gender",
      "fit",
      "brand",
      "priority",
      "created_at"
    ),
    apparel_product_sizing: aboutProducts(
      "product_id",
      "scale_id",
      "brand",
      "kind",
      "gender",
      "age_group",
      "fit",
      "stretch",
      "offset_manual",
      "model",
      "matched_at",
      "updated_at"
    ),
    apparel_option_size: aboutProducts(
      "id",
      "product_id",
      "option_value_id",
      "axis",
      "size_value_id",
      "code",
      "rank",
      "created_at",
      "updated_at",
      "deleted_at"
    ),
  },
})
