/** Mistakes in `[Container]` that podman takes at their word. */
import type { Problem, Service } from '../../service.ts';
import type { Section } from './section.ts';

/** Sources of volumes as only a shell would read them: `~/x` is no path for podman, and `$HOME/x` none for systemd. */
export function problemsOf(section: Section, { name, scope }: Service): readonly Problem[] {
  return section.all('Volume').flatMap((volume): readonly Problem[] => {
    const found = /^(?:~|\$[A-Za-z_]+)(?=\/)/.exec(volume.value)?.[0];
    if (found === undefined || !volume.isKnown(0, found.length)) return [];
    const span = volume.span(0, found.length);
    const isHome = found === '~' || found === '$HOME';
    return [
      {
        kind: 'path-not-expanded',
        span,
        message:
          `Volume= gets the very characters "${found}": neither Quadlet nor podman replaces them, and ${name} does not ` +
          'start. Write "%h" for the home of the user (in a user\'s container) or the full path.',
        ...(isHome && scope === 'user' && { fix: { title: 'Write %h for the home', edits: [{ span, text: '%h' }] } }),
      },
    ];
  });
}
