import type { Action, Scene } from "../action"
import { deliver } from "./parcel-actions"

const requested = async (scene: Scene, id: string) => {
  await deliver(scene, id)
  return scene.office.requestReturn(id, 3)
}

/** On an order that was delivered: what `begin` does with it. */
const delivered = (begin: (scene: Scene, id: string) => Promise<unknown>) => async (scene: Scene, id: string) => {
  await deliver(scene, id)
  await begin(scene, id)
}

export const returnActions: Action[] = [
  {
    name: "request return",
    given: delivered(({ office }, id) => office.prepareReturn(id, 2)),
    act: ({ office }, id) => office.confirmReturn(id),
  },
  {
    name: "receive return",
    given: async (scene, id) => {
      await requested(scene, id)
      await scene.office.prepareReceipt(id, 3)
    },
    act: ({ office }, id) => office.confirmReceipt(id),
  },
  {
    name: "receive a second part",
    given: async (scene, id) => {
      await requested(scene, id)
      await scene.office.receiveReturn(id, 1)
      await scene.office.prepareReceipt(id, 1)
    },
    act: ({ office }, id) => office.confirmReceipt(id),
  },
  {
    name: "receive damaged",
    given: async (scene, id) => {
      await requested(scene, id)
      await scene.office.prepareReceipt(id, 1, true)
    },
    act: ({ office }, id) => office.confirmReceipt(id),
  },
  {
    name: "cancel receipt",
    given: async (scene, id) => {
      await requested(scene, id)
      await scene.office.prepareReceipt(id, 1)
    },
    act: ({ office }, id) => office.cancelReceipt(id),
  },
  { name: "cancel return", given: requested, act: ({ office }, id) => office.cancelReturn(id) },
  {
    name: "exchange",
    given: delivered(({ office, socks }, id) => office.prepareExchange(id, socks.id)),
    act: ({ office }, id) => office.confirmExchange(id),
  },
  {
    name: "cancel exchange",
    given: delivered(({ office, socks }, id) => office.exchange(id, socks.id)),
    act: ({ office }, id) => office.cancelExchange(id),
  },
  {
    name: "claim",
    given: delivered(({ office, socks }, id) => office.prepareClaim(id, socks.id)),
    act: ({ office }, id) => office.confirmClaim(id),
  },
  {
    name: "cancel claim",
    given: delivered(({ office, socks }, id) => office.claim(id, socks.id)),
    act: ({ office }, id) => office.cancelClaim(id),
  },
]
