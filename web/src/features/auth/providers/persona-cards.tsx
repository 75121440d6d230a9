import { Avatar } from '@/ui/avatar.tsx';
import { PERSONAS, type Persona } from './personas.ts';

interface PersonaCardsProps {
  disabled: boolean;
  onChoose(persona: Persona): void;
}

/** One-click sign-in as each of the seeded people. Only on the emulators. */
export function PersonaCards({ disabled, onChoose }: PersonaCardsProps) {
  return (
    <section aria-labelledby="personas" className="flex flex-col gap-3">
      <div>
        <h2 id="personas" className="text-table font-medium">
          Sign in as
        </h2>
        <p className="text-xs text-ink-3">Demo users, one for each role.</p>
      </div>
      <ul className="flex flex-col overflow-hidden rounded-lg border border-line bg-surface">
        {PERSONAS.map((persona) => (
          <li key={persona.email} className="border-b border-line last:border-b-0">
            <button
              type="button"
              disabled={disabled}
              onClick={() => onChoose(persona)}
              aria-label={`Sign in as ${persona.name}`}
              className="flex h-12 w-full items-center gap-3 px-3 text-left text-table transition-colors hover:bg-hover focus-visible:outline-offset-[-2px] disabled:opacity-50"
            >
              <Avatar name={persona.name} />
              <span className="min-w-0 flex-1 truncate font-medium">{persona.name}</span>
              <span className="text-xs text-ink-3">{persona.role}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
