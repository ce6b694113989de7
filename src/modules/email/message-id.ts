/**
 * Message-ID of an email: the same at every attempt, so that whoever gets it twice, because a worker died between the
 * server's acceptance and the commit, can tell.
 */
export const messageIdOf = (emailId: string, shopUrl: string): string => `<${emailId}@${new URL(shopUrl).hostname}>`
