import type { PointDefinition } from "./point"
import type { GarmentPoint } from "../vocabulary"

/** The twelve measures of a piece that schema.org took from GS1. */
export const GARMENT_POINT_DEFINITIONS: Record<GarmentPoint, PointDefinition> = {
  WearableMeasurementChestOrBust: {
    titles: ["Chest", "Brustumfang", "Tour de poitrine", "Contorno de pecho"],
    aliases:
      "chest width, bust width, brustweite, largeur de poitrine, ancho de pecho, bust, pit to pit, chest or bust, oberweite, brust, poitrine, pecho, busto",
    girth: true,
    how: [
      "From armpit to armpit with the piece laid flat; all round it is twice that.",
      "Von Achsel zu Achsel am flach liegenden Teil; rundum ist es das Doppelte.",
      "D'une aisselle à l'autre, pièce posée à plat ; le tour est le double.",
      "De axila a axila con la prenda en plano; el contorno es el doble.",
    ],
  },
  WearableMeasurementWaist: {
    titles: ["Waist", "Bundweite", "Tour de taille", "Contorno de cintura"],
    aliases:
      "waist width, largeur de taille, ancho de cintura, waistband, taille, taillenweite, taillenumfang, bund, ceinture, cintura",
    girth: true,
    how: [
      "Along the upper edge of the closed waistband, or the narrowest place of a top, laid flat.",
      "An der Oberkante des geschlossenen Bundes oder an der schmalsten Stelle des Oberteils, flach liegend.",
      "Le long du bord supérieur de la ceinture fermée, ou à l'endroit le plus étroit du haut, à plat.",
      "A lo largo del borde superior de la cinturilla cerrada, o en la parte más estrecha, en plano.",
    ],
  },
  WearableMeasurementHips: {
    titles: ["Hips", "Hüftweite", "Tour de hanches", "Contorno de cadera"],
    aliases: "hip width, largeur de hanches, ancho de cadera, hip, seat, hüfte, hüftumfang, gesäßweite, hanches, cadera, caderas",
    girth: true,
    how: [
      "Across the widest place below the waist, laid flat.",
      "Quer über die weiteste Stelle unterhalb des Bundes, flach liegend.",
      "En travers, à l'endroit le plus large sous la taille, à plat.",
      "De lado a lado en la parte más ancha bajo la cintura, en plano.",
    ],
  },
  WearableMeasurementInseam: {
    titles: ["Inseam", "Schrittlänge", "Entrejambe", "Largo de entrepierna"],
    aliases: "inside leg, inner leg, innenbeinlänge, innere beinlänge, longueur d'entrejambe, entrepierna, tiro interior",
    how: [
      "Along the inner seam, from the crotch to the hem.",
      "Entlang der Innennaht, vom Schritt bis zum Saum.",
      "Le long de la couture intérieure, de l'entrejambe à l'ourlet.",
      "Por la costura interior, desde la entrepierna hasta el bajo.",
    ],
  },
  WearableMeasurementOutsideLeg: {
    titles: ["Outside leg", "Äußere Beinlänge", "Longueur côté", "Largo exterior"],
    aliases: "outseam, outer leg, außenbeinlänge, seitenlänge, longueur extérieure, largo de pierna",
    how: [
      "Along the side seam, from the upper edge of the waistband to the hem.",
      "Entlang der Seitennaht, von der Bundoberkante bis zum Saum.",
      "Le long de la couture de côté, du haut de la ceinture à l'ourlet.",
      "Por la costura lateral, desde el borde de la cinturilla hasta el bajo.",
    ],
  },
  WearableMeasurementLength: {
    titles: ["Length", "Länge", "Longueur", "Largo"],
    aliases: "total length, body length, gesamtlänge, longueur totale, largo total",
    how: [
      "From the highest point of the shoulder to the hem.",
      "Vom höchsten Punkt der Schulter bis zum Saum.",
      "Du point le plus haut de l'épaule à l'ourlet.",
      "Desde el punto más alto del hombro hasta el bajo.",
    ],
  },
  WearableMeasurementBack: {
    titles: ["Back length", "Rückenlänge", "Longueur dos", "Largo de espalda"],
    aliases: "back, center back, rücken, dos, espalda",
    how: [
      "From the seam of the collar down the middle of the back to the hem.",
      "Von der Kragennaht in der Rückenmitte bis zum Saum.",
      "De la couture du col au bas, au milieu du dos.",
      "Desde la costura del cuello hasta el bajo, por el centro de la espalda.",
    ],
  },
  WearableMeasurementSleeve: {
    titles: ["Sleeve", "Ärmellänge", "Longueur de manche", "Largo de manga"],
    aliases: "sleeve length, ärmel, manche, manches, manga",
    how: [
      "From the shoulder seam to the end of the cuff.",
      "Von der Schulternaht bis zum Ende des Bündchens.",
      "De la couture d'épaule au bout du poignet.",
      "Desde la costura del hombro hasta el final del puño.",
    ],
  },
  WearableMeasurementCollar: {
    titles: ["Collar", "Kragenweite", "Encolure", "Cuello"],
    aliases: "collar width, neck, kragen, halsweite, tour de col, col, contorno de cuello",
    girth: true,
    how: [
      "From the middle of the button to the far end of the buttonhole, collar open and flat.",
      "Von der Knopfmitte bis zum Ende des Knopflochs, am offenen, flachen Kragen.",
      "Du milieu du bouton à l'extrémité de la boutonnière, col ouvert à plat.",
      "Desde el centro del botón hasta el extremo del ojal, con el cuello abierto en plano.",
    ],
  },
  WearableMeasurementCup: {
    titles: ["Cup depth", "Cuptiefe", "Profondeur de bonnet", "Profundidad de copa"],
    aliases: "cup, bonnet, copa",
    how: [
      "Over the middle of the cup, from its lower to its upper edge.",
      "Über die Mitte des Cups, von der unteren zur oberen Kante.",
      "Au milieu du bonnet, du bord inférieur au bord supérieur.",
      "Por el centro de la copa, del borde inferior al superior.",
    ],
  },
  WearableMeasurementHeight: {
    titles: ["Height", "Höhe", "Hauteur", "Alto"],
    aliases: "overall height, gesamthöhe, hauteur totale, altura",
    how: [
      "From the lowest to the highest point, standing as it is used.",
      "Vom tiefsten zum höchsten Punkt, so wie es benutzt wird.",
      "Du point le plus bas au plus haut, dans la position d'usage.",
      "Desde el punto más bajo al más alto, en su posición de uso.",
    ],
  },
  WearableMeasurementWidth: {
    titles: ["Width", "Breite", "Largeur", "Ancho"],
    aliases: "overall width, gesamtbreite, largeur totale, anchura",
    how: [
      "From side to side at the widest place, laid flat.",
      "Von Seite zu Seite an der breitesten Stelle, flach liegend.",
      "D'un côté à l'autre à l'endroit le plus large, à plat.",
      "De lado a lado en la parte más ancha, en plano.",
    ],
  },
}
