import { seam, stitch } from "./marks"
import type { Silhouette } from "./types"

const crown = "M148 590 C140 420 236 300 384 296 C540 300 622 420 628 580 C560 628 420 640 300 626 C240 618 190 606 148 590 Z"
const brim =
  "M330 590 C430 560 560 556 640 572 C712 590 752 632 756 670 C756 690 740 698 716 694 C620 674 470 668 352 690 C324 694 306 684 306 660 C306 630 314 606 330 590 Z"

export const cap: Silhouette = (shades) => ({
  cloth: [crown, brim],
  folds: [
    "M330 596 C420 564 540 560 640 574 C540 578 420 600 330 640 Z",
    "M150 586 C170 480 220 380 300 330 C230 420 200 520 196 604 Z",
  ],
  details: [
    seam("M384 298 C320 360 286 470 290 622", shades.seam, 2.8),
    stitch("M374 302 C308 364 274 470 278 620", shades.seam),
    seam("M388 298 C470 350 510 450 516 562", shades.seam, 2.8),
    stitch("M398 300 C482 352 522 450 528 560", shades.seam),
    seam("M384 298 C250 330 190 440 196 604", shades.seam, 2.2),
    seam("M330 590 C430 560 560 556 640 572", shades.seam, 3),
    ...[0, 1, 2, 3, 4].map((i) =>
      stitch(
        `M${330 + i * 4} ${612 + i * 15} C430 ${584 + i * 14} 560 ${580 + i * 14} ${664 + i * 16} ${598 + i * 16}`,
        shades.seam
      )
    ),
    `<ellipse cx="384" cy="294" rx="18" ry="11" fill="${shades.dark}"/>`,
    `<circle cx="344" cy="440" r="5" fill="${shades.deep}"/><circle cx="452" cy="420" r="5" fill="${shades.deep}"/><circle cx="240" cy="480" r="5" fill="${shades.deep}"/>`,
    `<rect x="368" y="452" width="86" height="56" rx="10" fill="${shades.accent}" opacity=".95"/>`,
    seam("M388 466 L388 494 M388 480 L408 480 M408 466 L408 494 M420 494 L436 466 M420 466 L436 494", shades.base, 6),
  ].join(""),
})
