import { Layers } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/ui/button.tsx';
import { Checkbox } from '@/ui/checkbox.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/ui/popover.tsx';
import { Select } from '@/ui/select.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { LAYERS, type LayerInfo } from '../../../map/layers/layer-list.ts';
import { legendOf } from '../../../map/layers/legend.ts';
import { useAddress } from '../map-contexts.ts';
import { shownLayers, withLayer } from '../search.ts';
import { LegendMark } from './legend-mark.tsx';

interface LayerControlProps {
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  /** Whether this workspace has a key of Google Maps. */
  hasGoogle: boolean;
}

const GROUPS = [
  ['data', 'Data'],
  ['base', 'Base map'],
] as const;

/** Which layers are shown, and what their marks mean. */
export function LayerControl({ isOpen, onOpen, hasGoogle }: LayerControlProps) {
  return (
    <Popover open={isOpen} onOpenChange={onOpen}>
      <Tooltip label="Layers and legend" command="map.layers" side="left">
        <PopoverTrigger asChild>
          <Button variant="ghost" size="icon" aria-label="Layers and legend">
            <Layers aria-hidden />
          </Button>
        </PopoverTrigger>
      </Tooltip>
      <PopoverContent
        side="left"
        align="start"
        sideOffset={10}
        aria-label="Layers and legend"
        className="flex max-h-(--radix-popover-content-available-height) w-80 flex-col gap-4 overflow-y-auto"
      >
        {GROUPS.map(([group, name]) => (
          <section key={group} aria-label={name} className="flex flex-col gap-2.5">
            <h3 className="text-2xs text-ink-3">{name}</h3>
            {group === 'base' && <BaseMap hasGoogle={hasGoogle} />}
            {LAYERS.filter((layer) => layer.group === group).map((layer) => (
              <Layer key={layer.id} layer={layer} />
            ))}
          </section>
        ))}
      </PopoverContent>
    </Popover>
  );
}

function Layer({ layer }: { layer: LayerInfo }) {
  const { search, update } = useAddress();
  const id = useId();
  const isShown = shownLayers(search).has(layer.id);
  const legend = isShown ? legendOf(layer.id) : [];
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2.5">
        <Checkbox
          id={id}
          className="mt-0.5"
          checked={isShown}
          onCheckedChange={() => update({ layers: withLayer(search, layer.id) })}
        />
        <label htmlFor={id} className="flex min-w-0 flex-col text-table">
          <span className="font-medium">{layer.name}</span>
          <span className="text-xs text-ink-3">{layer.about}</span>
        </label>
      </div>
      {legend.length > 0 && (
        <ul className="grid grid-cols-2 gap-x-3 gap-y-1 pl-6.5 text-xs text-ink-2">
          {legend.map((entry) => (
            <li
              key={entry.label}
              className={entry.label.length > 20 ? 'col-span-2 flex gap-2' : 'flex gap-2'}
            >
              <LegendMark entry={entry} />
              <span className="min-w-0">{entry.label}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whose map lies under the data; a choice only where the workspace has a key of Google Maps. */
function BaseMap({ hasGoogle }: Pick<LayerControlProps, 'hasGoogle'>) {
  const { search, update } = useAddress();
  if (!hasGoogle && search.base === undefined) return null;
  return (
    <Select
      aria-label="Base map"
      value={search.base ?? 'natural'}
      onValueChange={(value) => update({ base: value === 'google' ? 'google' : undefined })}
      options={[
        { value: 'natural', label: 'Nest’s own' },
        { value: 'google', label: 'Google Maps' },
      ]}
    />
  );
}
