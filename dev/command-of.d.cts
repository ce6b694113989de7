/** Command line of process `pid`, or "" when it does not run. */
export declare function commandOf(pid: number): string
