// `medusa exec` script for a shop that is empty: makes one size of one shirt with one unit in stock, another that never
// runs out, and all that a buyer in Germany needs to buy them. Prints the publishable key and the ids of the sizes.
const {
  createApiKeysWorkflow,
  createLocationFulfillmentSetWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} = require("@medusajs/medusa/core-flows")

exports.default = async function stockTwoSizes({ container }) {
  const run = async (workflow, input) => (await workflow(container).run({ input })).result
  const link = container.resolve("link")
  const query = container.resolve("query")

  await run(createRegionsWorkflow, {
    regions: [{ name: "Germany", currency_code: "eur", countries: ["de"], payment_providers: ["pp_system_default"] }],
  })
  const [channel] = await run(createSalesChannelsWorkflow, { salesChannelsData: [{ name: "Shop" }] })
  const [key] = await run(createApiKeysWorkflow, { api_keys: [{ title: "Shop", type: "publishable", created_by: "" }] })
  await run(linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] })

  const [location] = await run(createStockLocationsWorkflow, { locations: [{ name: "Warehouse" }] })
  await run(linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] })
  await link.create({
    stock_location: { stock_location_id: location.id },
    fulfillment: { fulfillment_provider_id: "manual_manual" },
  })
  const profileId = await shippedFrom(location.id)

  const [product] = await run(createProductsWorkflow, {
    products: [
      {
        title: "Shirt",
        status: "published",
        shipping_profile_id: profileId,
        sales_channels: [{ id: channel.id }],
        options: [{ title: "Size", values: ["M", "L"] }],
        variants: [size("M"), { ...size("L"), manage_inventory: false }],
      },
    ],
  })
  const [variantId, endlessVariantId] = ["M", "L"].map((title) => product.variants.find((one) => one.title === title).id)
  const { data } = await query.graph({
    entity: "variant",
    fields: ["inventory_items.inventory_item_id"],
    filters: { id: variantId },
  })
  await container
    .resolve("inventory")
    .createInventoryLevels([
      { inventory_item_id: data[0].inventory_items[0].inventory_item_id, location_id: location.id, stocked_quantity: 1 },
    ])
  process.stdout.write(`\nstocked=${JSON.stringify({ publishableKey: key.token, variantId, endlessVariantId })}\n`)

  function size(title) {
    return { title, sku: `SHIRT-${title}`, options: { Size: title }, prices: [{ currency_code: "eur", amount: 30 }] }
  }

  async function shippedFrom(locationId) {
    const [profile] = await run(createShippingProfilesWorkflow, { data: [{ name: "Parcels", type: "parcels" }] })
    await run(createLocationFulfillmentSetWorkflow, {
      location_id: locationId,
      fulfillment_set_data: { name: "Delivery", type: "shipping" },
    })
    const sets = await query.graph({ entity: "fulfillment_set", fields: ["id"], filters: { name: "Delivery" } })
    const [zone] = await run(createServiceZonesWorkflow, {
      data: [
        {
          name: "Germany",
          fulfillment_set_id: sets.data[0].id,
          geo_zones: [{ type: "country", country_code: "de" }],
        },
      ],
    })
    await run(createShippingOptionsWorkflow, [
      {
        name: "Parcel",
        service_zone_id: zone.id,
        shipping_profile_id: profile.id,
        provider_id: "manual_manual",
        price_type: "flat",
        type: { label: "Parcel", description: "Two days", code: "parcel" },
        prices: [{ currency_code: "eur", amount: 5 }],
      },
    ])
    return profile.id
  }
}
