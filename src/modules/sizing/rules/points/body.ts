import type { PointDefinition } from "./point"
import type { BODY_WEIGHT, BodyPoint } from "../vocabulary"

/** The thirteen measures of a body that schema.org took from EN 13402-2. */
export const BODY_POINT_DEFINITIONS: Record<BodyPoint | typeof BODY_WEIGHT, PointDefinition> = {
  BodyMeasurementChest: {
    titles: ["Chest", "Brustumfang", "Tour de poitrine", "Contorno de pecho"],
    aliases: "chest girth, brust, brustweite, poitrine, pecho, brustumfang herren",
    girth: true,
    how: [
      "Round the widest part of the chest, under the arms, tape level.",
      "Waagerecht um die stärkste Stelle der Brust, unter den Armen hindurch.",
      "Autour de la partie la plus forte de la poitrine, sous les bras, le mètre bien horizontal.",
      "Alrededor de la parte más ancha del pecho, por debajo de los brazos, con la cinta horizontal.",
    ],
  },
  BodyMeasurementBust: {
    titles: ["Bust", "Oberweite", "Tour de buste", "Contorno de busto"],
    aliases: "bust girth, brustumfang damen, buste, busto",
    girth: true,
    how: [
      "Round the fullest part of the bust, tape level and not pulled tight.",
      "Waagerecht um die stärkste Stelle der Büste, ohne das Band festzuziehen.",
      "Autour de la partie la plus forte du buste, sans serrer le mètre.",
      "Alrededor de la parte más prominente del busto, sin apretar la cinta.",
    ],
  },
  BodyMeasurementUnderbust: {
    titles: ["Underbust", "Unterbrustumfang", "Tour de dessous de poitrine", "Contorno bajo el busto"],
    aliases: "under bust, unterbrust, unterbrustweite, dessous de poitrine, bajo busto, bajo pecho",
    girth: true,
    how: [
      "Round the ribs straight below the bust, tape close to the skin, after breathing out.",
      "Direkt unter der Brust um den Brustkorb, ausgeatmet, das Band liegt an.",
      "Juste sous la poitrine, autour des côtes, après avoir expiré, mètre ajusté.",
      "Justo por debajo del busto, alrededor de las costillas, tras espirar, con la cinta ajustada.",
    ],
  },
  BodyMeasurementWaist: {
    titles: ["Waist", "Taillenumfang", "Tour de taille", "Contorno de cintura"],
    aliases: "waist girth, taille, taillenweite, cintura",
    girth: true,
    how: [
      "Round the natural waist, between the lowest rib and the hip bone.",
      "Um die natürliche Taille, zwischen unterster Rippe und Hüftknochen.",
      "Autour de la taille naturelle, entre la dernière côte et l'os de la hanche.",
      "Alrededor de la cintura natural, entre la última costilla y el hueso de la cadera.",
    ],
  },
  BodyMeasurementHips: {
    titles: ["Hips", "Hüftumfang", "Tour de hanches", "Contorno de cadera"],
    aliases: "hip, hip girth, seat, hüfte, gesäßumfang, hanches, bassin, cadera, caderas",
    girth: true,
    how: [
      "Round the fullest part of the seat, feet together.",
      "Um die stärkste Stelle des Gesäßes, die Füße geschlossen.",
      "Autour de la partie la plus forte des fesses, pieds joints.",
      "Alrededor de la parte más ancha de los glúteos, con los pies juntos.",
    ],
  },
  BodyMeasurementInsideLeg: {
    titles: ["Inside leg", "Innere Beinlänge", "Entrejambe", "Entrepierna"],
    aliases: "inseam, inner leg, schrittlänge, innenbeinlänge, longueur d'entrejambe, tiro interior",
    how: [
      "From the crotch down to the floor, without shoes.",
      "Vom Schritt bis zum Boden, ohne Schuhe.",
      "De l'entrejambe jusqu'au sol, sans chaussures.",
      "Desde la entrepierna hasta el suelo, sin zapatos.",
    ],
  },
  BodyMeasurementArm: {
    titles: ["Arm length", "Armlänge", "Longueur de bras", "Largo de brazo"],
    aliases: "arm, sleeve length of the body, arm länge, bras, brazo",
    how: [
      "From the shoulder over the slightly bent elbow to the wrist bone.",
      "Von der Schulter über den leicht gebeugten Ellbogen zum Handgelenkknochen.",
      "De l'épaule à l'os du poignet en passant par le coude légèrement plié.",
      "Desde el hombro hasta el hueso de la muñeca, pasando por el codo algo flexionado.",
    ],
  },
  BodyMeasurementNeck: {
    titles: ["Neck", "Halsumfang", "Tour de cou", "Contorno de cuello"],
    aliases: "neck girth, hals, halsweite, cou, cuello",
    girth: true,
    how: [
      "Round the base of the neck, with a finger under the tape.",
      "Um den Halsansatz, mit einem Finger unter dem Band.",
      "Autour de la base du cou, en glissant un doigt sous le mètre.",
      "Alrededor de la base del cuello, con un dedo por debajo de la cinta.",
    ],
  },
  BodyMeasurementHeight: {
    titles: ["Height", "Körpergröße", "Stature", "Estatura"],
    aliases: "body height, größe (körper), körperhöhe, hauteur du corps, altura",
    bounds: [400, 2_300],
    how: [
      "From the top of the head to the floor, standing straight, without shoes.",
      "Vom Scheitel bis zum Boden, aufrecht und ohne Schuhe.",
      "Du sommet de la tête au sol, debout et sans chaussures.",
      "Desde la coronilla hasta el suelo, de pie y sin zapatos.",
    ],
  },
  BodyMeasurementHead: {
    titles: ["Head", "Kopfumfang", "Tour de tête", "Contorno de cabeza"],
    aliases: "head girth, kopf, kopfweite, tête, cabeza",
    girth: true,
    bounds: [300, 700],
    how: [
      "Round the head above the ears, across the forehead.",
      "Über den Ohren um den Kopf, quer über die Stirn.",
      "Autour de la tête, au-dessus des oreilles et sur le front.",
      "Alrededor de la cabeza, por encima de las orejas y sobre la frente.",
    ],
  },
  BodyMeasurementHand: {
    titles: ["Hand", "Handumfang", "Tour de main", "Contorno de mano"],
    aliases: "hand girth, palm, hand weite, main, mano",
    girth: true,
    how: [
      "Round the knuckles of the open hand, without the thumb.",
      "Um die Knöchel der offenen Hand, ohne Daumen.",
      "Autour des jointures de la main ouverte, sans le pouce.",
      "Alrededor de los nudillos de la mano abierta, sin el pulgar.",
    ],
  },
  BodyMeasurementFoot: {
    titles: ["Foot length", "Fußlänge", "Longueur de pied", "Largo del pie"],
    aliases: "foot, fuß, fuss, fusslänge, pied, pie, longitud del pie",
    bounds: [80, 350],
    how: [
      "From the heel to the longest toe, standing; take the longer foot.",
      "Von der Ferse bis zur längsten Zehe, im Stehen; es zählt der längere Fuß.",
      "Du talon à l'orteil le plus long, debout ; le pied le plus long compte.",
      "Desde el talón hasta el dedo más largo, de pie; cuenta el pie más largo.",
    ],
  },
  BodyMeasurementWeight: {
    titles: ["Weight", "Gewicht", "Poids", "Peso"],
    aliases: "body weight, körpergewicht, poids du corps, peso corporal",
    bounds: null,
    how: [
      "In the morning, without clothes and shoes.",
      "Morgens, ohne Kleidung und Schuhe.",
      "Le matin, sans vêtements ni chaussures.",
      "Por la mañana, sin ropa ni zapatos.",
    ],
  },
}
