import { bothSides, fill, mirrored, seam, stitch } from "./marks"
import type { Silhouette } from "./types"

const cup = "M392 560 C380 500 330 430 262 400 C214 452 186 540 200 626 C220 690 320 706 376 650 C392 626 396 594 392 560 Z"
const wing = "M200 560 C170 574 120 590 84 598 L84 668 C140 676 190 684 232 690 C206 650 196 606 200 560 Z"
const strap = "M250 410 C236 330 248 250 282 186 L302 194 C276 258 266 330 276 408 Z"
const gore = "M376 646 C386 630 394 600 394 566 L406 566 C406 600 414 630 424 646 L424 690 C410 684 390 684 376 690 Z"
const band = "M206 630 C250 680 330 680 376 630 L424 630 C470 680 550 680 594 630 L570 700 C480 718 320 718 230 700 Z"

export const bra: Silhouette = (shades) => ({
  back: mirrored(fill("M282 186 C300 168 330 160 346 166 C320 190 306 200 302 210 Z", shades.deep)),
  cloth: [...bothSides(wing), ...bothSides(strap), band, gore, ...bothSides(cup)],
  folds: [
    "M214 560 C226 640 290 680 370 640 C330 700 230 690 214 560 Z",
    "M586 560 C574 640 510 680 430 640 C470 700 570 690 586 560 Z",
  ],
  details: [
    mirrored(seam("M262 400 C330 430 380 500 392 560", shades.accent, 5)),
    mirrored(stitch("M256 412 C320 440 368 506 380 562", shades.seam)),
    mirrored(seam("M262 400 C214 452 186 540 200 626", shades.seam, 2.6)),
    mirrored(seam("M204 634 C228 692 320 704 378 650", shades.seam, 3)),
    mirrored(seam("M232 560 C270 540 330 556 386 590", shades.seam, 1.8)),
    mirrored(stitch("M88 608 C130 600 170 588 198 574", shades.seam)),
    mirrored(stitch("M88 658 C140 668 190 676 222 680", shades.seam)),
    mirrored(`<ellipse cx="290" cy="520" rx="64" ry="86" fill="url(#glow)" transform="rotate(-20 290 520)"/>`),
    mirrored(`<rect x="248" y="316" width="28" height="18" rx="5" fill="none" stroke="#c9b38a" stroke-width="4"/>`),
    fill(
      "M400 572 C386 556 370 556 372 570 C374 584 388 582 400 576 C412 582 426 584 428 570 C430 556 414 556 400 572 Z",
      shades.accent
    ),
  ].join(""),
})
