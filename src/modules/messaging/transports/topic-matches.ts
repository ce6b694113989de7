/**
 * Whether routing key `key` matches the binding `pattern`, as topic exchanges of AMQP decide it.
 *
 *   word in the pattern | stands for
 *   `*`                 | exactly one word
 *   `#`                 | any number of words, also none
 *   else                | itself
 */
export function topicMatches(pattern: string, key: string): boolean {
  // Only "" has no words; "." has two that are empty.
  const words = key === "" ? [] : key.split(".")
  // reachable[n]: what was read of the pattern can stand for the first n words.
  let reachable = words.map(() => false)
  reachable.unshift(true)
  for (const part of pattern === "" ? [] : pattern.split(".")) reachable = advance(reachable, part, words)
  return reachable[words.length] === true
}

function advance(reachable: boolean[], part: string, words: string[]): boolean[] {
  if (part === "#") {
    const first = reachable.indexOf(true)
    return reachable.map((_, count) => first !== -1 && count >= first)
  }
  return reachable.map((_, count) => count > 0 && reachable[count - 1] === true && (part === "*" || part === words[count - 1]))
}
