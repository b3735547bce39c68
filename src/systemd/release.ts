/** The systemd releases whose reading differs: Debian 12, Debian 13 and the one after. */
export type SystemdRelease = 252 | 257 | 262;

/** The release that is meant where nothing says otherwise. */
export const REFERENCE_RELEASE: SystemdRelease = 252;
