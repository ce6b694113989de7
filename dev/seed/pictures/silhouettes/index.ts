import type { ProductKind } from "../../catalog/kinds"
import type { AgeGroup } from "../../catalog/types"
import { bra } from "./bra"
import { cap } from "./cap"
import { dress } from "./dress"
import { dungarees } from "./dungarees"
import { hoodie } from "./hoodie"
import { jacket } from "./jacket"
import { jeans } from "./jeans"
import { shirt } from "./shirt"
import { sneaker } from "./sneaker"
import { socks } from "./socks"
import { kidsTShirt, tShirt } from "./t-shirt"
import type { Silhouette } from "./types"

export const silhouettes = {
  t_shirt: tShirt,
  hoodie,
  shirt,
  jeans,
  dress,
  jacket,
  sneaker,
  bra,
  dungarees,
  socks,
  cap,
} as const satisfies Record<ProductKind, Silhouette>

/** The drawing for a kind of product; children's tees have their own. */
export function silhouetteOf({ kind, ageGroup }: { kind: ProductKind; ageGroup: AgeGroup }): Silhouette {
  return kind === "t_shirt" && ageGroup !== "adult" ? kidsTShirt : silhouettes[kind]
}
