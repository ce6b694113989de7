import { bothSides, button, fill, mirrored, seam, stitch } from "./marks"
import type { Silhouette } from "./types"

const thread = "#d09a4c"
const waist = "M268 96 C340 112 460 112 532 96 L540 150 C460 166 340 166 260 150 Z"
const leg =
  "M260 150 C300 160 350 164 400 164 L404 330 C396 520 384 720 372 914 C330 924 280 924 236 912 C226 700 214 480 232 300 C238 240 248 190 260 150 Z"

export const jeans: Silhouette = (shades) => ({
  back: fill("M268 96 C340 80 460 80 532 96 C460 116 340 116 268 96 Z", shades.deep),
  cloth: [waist, ...bothSides(leg)],
  folds: [
    "M396 330 C380 380 350 400 310 410 C350 430 386 420 400 380 Z",
    "M404 330 C420 380 450 400 490 410 C450 430 414 420 400 380 Z",
    "M240 560 C280 580 330 580 376 556 C340 610 280 616 240 560 Z",
    "M560 560 C520 580 470 580 424 556 C460 610 520 616 560 560 Z",
    "M386 420 C384 600 376 760 366 912 C376 912 382 760 392 420 Z",
    "M414 420 C416 600 424 760 434 912 C424 912 418 760 408 420 Z",
  ],
  details: [
    seam("M260 150 C340 166 460 166 540 150", shades.deep, 3),
    stitch("M264 142 C340 157 460 157 536 142", thread),
    stitch("M270 106 C340 121 460 121 530 106", thread),
    seam("M400 112 L400 330", shades.deep, 3),
    stitch("M412 166 L412 270 C412 300 408 312 400 318", thread),
    mirrored(stitch("M262 176 C284 236 320 246 362 170", thread)),
    mirrored(seam("M255 184 C282 252 330 258 372 168", shades.deep, 2.6)),
    mirrored(stitch("M256 196 C238 300 226 480 244 900", thread)),
    mirrored(seam("M238 890 C280 902 330 902 374 892", shades.deep, 2.4)),
    mirrored(stitch("M237 898 C280 910 330 910 373 900", thread)),
    ...[290, 358, 442, 510].map((x) => fill(`M${x - 7} 98 L${x + 7} 98 L${x + 7} 158 L${x - 7} 158 Z`, shades.dark)),
    button(400, 132, "#c9a26a", "#6d4f27"),
    mirrored(`<circle cx="270" cy="190" r="3.6" fill="${thread}"/><circle cx="358" cy="180" r="3.6" fill="${thread}"/>`),
    mirrored(`<ellipse cx="305" cy="470" rx="52" ry="190" fill="url(#glow)"/>`),
  ].join(""),
})
