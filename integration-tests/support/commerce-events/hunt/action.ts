import type { Answer } from "../../client"
import type { TestDatabase } from "../../database"
import type { Storefront, Variant } from "../../storefront"
import type { BackOffice } from "../back-office"
import type { Random } from "./random"

/** Who acts on what. */
export type Scene = {
  office: BackOffice
  storefront: Storefront
  database: TestDatabase
  random: Random
  /** Two variants with plenty of stock. */
  shirt: Variant
  socks: Variant
  /** Styles that only the hunt changes, and customers that only it knows; some of them are deleted meanwhile. */
  productIds: string[]
  customerIds: string[]
  /** A name that nothing has yet. */
  newName: () => string
}

/** Something that somebody does with the shop; a write of `act` is refused, or a process killed in the middle of it. */
export type Action = {
  name: string
  /** Makes it possible; `act` gets what it returns. */
  given?: (scene: Scene, orderId: string) => Promise<unknown>
  act: (scene: Scene, orderId: string, given: unknown) => Promise<Answer>
}

/** An action whose `act` needs what `given` made. */
export function prepared<Given>(action: {
  name: string
  given: (scene: Scene, orderId: string) => Promise<Given>
  act: (scene: Scene, given: Given) => Promise<Answer>
}): Action {
  return { ...action, act: (scene, _, given) => action.act(scene, given as Given) } // the hunt hands over what `given` returned
}

/** The worse of the answers of what happened at the same time. */
export const worst = (answers: Answer[]): Answer => answers.reduce((a, b) => (b.status > a.status ? b : a))
