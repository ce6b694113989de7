import type { en } from "./en"

/** All texts of one language. English is the original: another language that lacks one of its texts does not compile. */
export type Texts = typeof en

/** Some of `T`, at any depth. */
export type DeepPartial<T> = T extends (...given: never[]) => unknown
  ? T
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> }
    : T
