/** The present moment. Injected, so that tests move time and nothing else has to be faked. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
