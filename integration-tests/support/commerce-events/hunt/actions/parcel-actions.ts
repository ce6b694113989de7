import type { Action, Scene } from "../action"

const aNumber = ({ newName }: Scene) => newName().toUpperCase()

export const ship = async (scene: Scene, id: string) => {
  await scene.office.fulfill(id)
  return scene.office.ship(id, aNumber(scene))
}

export const deliver = async (scene: Scene, id: string) => {
  await ship(scene, id)
  return scene.office.deliver(id)
}

export const parcelActions: Action[] = [
  { name: "pack", act: ({ office }, id) => office.fulfill(id) },
  { name: "ship", given: ({ office }, id) => office.fulfill(id), act: (scene, id) => scene.office.ship(id, aNumber(scene)) },
  { name: "pack and ship", act: ship },
  { name: "deliver", given: ship, act: ({ office }, id) => office.deliver(id) },
  {
    name: "cancel parcel",
    given: ({ office }, id) => office.fulfill(id),
    act: ({ office }, id) => office.cancelFulfillment(id),
  },
  {
    name: "pack during an edit",
    given: ({ office }, id) => office.beginEdit(id),
    act: ({ office }, id) => office.fulfill(id),
  },
  {
    name: "ship during an edit",
    given: async ({ office }, id) => {
      await office.fulfill(id)
      await office.beginEdit(id)
    },
    act: (scene, id) => scene.office.ship(id, aNumber(scene)),
  },
]
