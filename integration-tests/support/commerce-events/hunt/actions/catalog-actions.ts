import type { Answer } from "../../../client"
import { worst, type Action, type Scene } from "../action"

const productId = ({ random, productIds }: Scene) => random.pick(productIds)

/** Something about one size of a style that the hunt made. */
const onVariant =
  (act: (scene: Scene, product: string, variant: string) => Promise<Answer>): Action["act"] =>
  async (scene) => {
    const product = productId(scene)
    return act(scene, product, await scene.office.variantOf(product))
  }

export const catalogActions: Action[] = [
  {
    name: "create product",
    act: async (scene) => {
      scene.productIds.push(await scene.office.createProduct(scene.newName()))
      return { status: 200, headers: new Headers(), body: {} }
    },
  },
  { name: "rename product", act: (scene) => scene.office.changeProduct(productId(scene), { title: scene.newName() }) },
  { name: "unpublish product", act: (scene) => scene.office.changeProduct(productId(scene), { status: "draft" }) },
  { name: "delete product", act: (scene) => scene.office.deleteProduct(productId(scene)) },
  {
    name: "rename option",
    act: async (scene) => scene.office.renameOption(await scene.office.optionOf(productId(scene)), scene.newName()),
  },
  {
    name: "rename value",
    act: async (scene) => {
      const option = await scene.office.optionOf(productId(scene))
      return scene.office.renameValue(option, await scene.office.valueOf(option), scene.newName())
    },
  },
  {
    name: "rename variant",
    act: onVariant((scene, product, variant) => {
      const name = scene.newName()
      return scene.office.changeVariant(product, variant, { title: name, sku: name })
    }),
  },
  {
    name: "change price",
    act: onVariant(({ office, random }, product, variant) =>
      office.changeVariant(product, variant, { prices: [{ currency_code: "eur", amount: 5 + random.below(50) }] })
    ),
  },
  { name: "delete variant", act: onVariant(({ office }, product, variant) => office.deleteVariant(product, variant)) },
  {
    name: "count stock",
    act: ({ office, socks, random }) => office.count(socks.inventoryItemId, 50_000 + random.below(1_000)),
  },
  {
    name: "reserve stock while it is counted",
    act: async ({ office, socks, random }) =>
      worst(
        await Promise.all([
          office.reserve(socks.inventoryItemId, 1),
          office.count(socks.inventoryItemId, 50_000 + random.below(1_000)),
        ])
      ),
  },
]
