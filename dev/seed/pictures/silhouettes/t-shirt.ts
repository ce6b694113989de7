import { fill, mirrored, seam, stitch } from "./marks"
import type { Silhouette } from "./types"

const body =
  "M298 196 C262 210 226 222 196 244 C150 300 118 368 92 446 L196 498 L236 420 C244 560 238 700 230 852 C330 872 470 872 570 852 C562 700 556 560 564 420 L604 498 L708 446 C682 368 650 300 604 244 C574 222 538 210 502 196 C476 262 324 262 298 196 Z"

export const tShirt: Silhouette = (shades) => ({
  back: fill("M298 196 C340 214 460 214 502 196 C480 270 320 270 298 196 Z", shades.deep),
  cloth: [body],
  folds: [
    "M236 420 C250 480 262 520 250 600 C244 540 240 480 236 420 Z",
    "M564 420 C550 480 538 520 550 600 C556 540 560 480 564 420 Z",
    "M300 860 C320 760 318 700 300 600 C336 690 342 780 326 864 Z",
    "M500 860 C486 770 492 720 508 640 C516 720 522 780 522 860 Z",
  ],
  details: [
    seam("M298 196 C324 262 476 262 502 196", shades.dark, 20),
    seam("M288 201 C316 276 484 276 512 201", shades.seam, 2.2),
    mirrored(seam("M236 420 C232 350 226 290 200 242", shades.seam, 2.6)),
    mirrored(stitch("M100 430 L203 481", shades.seam)),
    stitch("M231 834 C330 854 470 854 569 834", shades.seam),
  ].join(""),
})

/** A child's tee: shorter, wider in proportion, with a star on the chest. */
export const kidsTShirt: Silhouette = (shades) => ({
  back: fill("M304 246 C344 262 456 262 496 246 C476 312 324 312 304 246 Z", shades.deep),
  cloth: [
    "M304 246 C266 258 228 272 196 296 C150 346 122 402 104 470 L216 522 L248 462 C254 560 248 660 240 790 C340 810 460 810 560 790 C552 660 546 560 552 462 L584 522 L696 470 C678 402 650 346 604 296 C572 272 534 258 496 246 C472 306 328 306 304 246 Z",
  ],
  folds: [
    "M300 800 C318 720 316 680 302 610 C334 690 338 740 324 802 Z",
    "M504 800 C490 730 494 690 510 630 C518 700 522 750 522 800 Z",
  ],
  details: [
    seam("M304 246 C328 306 472 306 496 246", shades.accent, 18),
    mirrored(seam("M248 462 C246 400 236 340 204 292", shades.seam, 2.6)),
    mirrored(seam("M111 458 L221 509", shades.accent, 14)),
    stitch("M241 774 C340 794 460 794 559 774", shades.seam),
    fill("M400 424 L427 490 L498 495 L443 541 L461 610 L400 572 L339 610 L357 541 L302 495 L373 490 Z", shades.accent, 0.95),
  ].join(""),
})
