const set = (words: string): ReadonlySet<string> => new Set(words.split(","))

/** Heads of the column of sizes, in the four languages, lower case. */
export const SIZE_WORDS = set("size,sizes,größe,groesse,größen,taille,tailles,pointure,talla,tallas,taglia")
export const MIN_WORDS = set("min,min.,minimum,from,von,de,desde,mín,mín.,low")
export const MAX_WORDS = set("max,max.,maximum,to,bis,à,a,hasta,máx,máx.,high")

/** What is written where there is no value. */
export const NO_VALUE = /^(?:|-|–|—|n\/a|x)$/i
