import {
  Camera,
  Compass,
  Crosshair,
  Earth,
  LocateFixed,
  type LucideIcon,
  Map as MapIcon,
  Maximize,
  Minimize,
  Minus,
  Plus,
  RotateCw,
  Ruler,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import type { MapActions } from './use-map-actions.ts';

interface MapToolsProps {
  actions: MapActions;
  layers: ReactNode;
  isNarrow: boolean;
}

/** The buttons on the right of the map; each is also a command with a hotkey. */
export function MapTools({ actions, layers, isNarrow }: MapToolsProps) {
  const { isFlat, isTurning, isMeasuring, isFullScreen } = actions;
  return (
    <div
      role="toolbar"
      aria-label="Map"
      aria-orientation="vertical"
      className="absolute top-3 right-3 z-10 flex flex-col gap-2"
    >
      {!isNarrow && (
        <Group>
          <Tool icon={Plus} label="Zoom in" command="map.zoomIn" onClick={actions.zoomIn} />
          <Tool icon={Minus} label="Zoom out" command="map.zoomOut" onClick={actions.zoomOut} />
        </Group>
      )}
      <Group>
        <Tool
          icon={isFlat ? Earth : MapIcon}
          label={isFlat ? 'Show the globe' : 'Show the flat map'}
          command="map.projection"
          onClick={actions.toggleProjection}
        />
        <Tool icon={Compass} label="Turn north up" command="map.north" onClick={actions.northUp} />
        <Tool
          icon={Crosshair}
          label="Show the whole Earth"
          command="map.home"
          onClick={actions.home}
        />
        {!isNarrow && (
          <Tool
            icon={RotateCw}
            label={isTurning ? 'Stop the globe' : 'Turn the globe slowly'}
            command="map.turn"
            isOn={isTurning}
            onClick={actions.toggleTurning}
          />
        )}
      </Group>
      <Group>
        {layers}
        <Tool
          icon={LocateFixed}
          label="My location"
          command="map.locate"
          onClick={actions.locate}
          isBusy={actions.isLocating}
        />
        <Tool
          icon={Ruler}
          label={isMeasuring ? 'Stop measuring' : 'Measure distances'}
          command="map.measure"
          isOn={isMeasuring}
          onClick={actions.toggleMeasuring}
        />
      </Group>
      {!isNarrow && (
        <Group>
          <Tool
            icon={isFullScreen ? Minimize : Maximize}
            label={isFullScreen ? 'Leave full screen' : 'Full screen'}
            command="map.fullScreen"
            isOn={isFullScreen}
            onClick={actions.toggleFullScreen}
          />
          <Tool
            icon={Camera}
            label="Save a picture"
            command="map.picture"
            onClick={actions.savePicture}
            isBusy={actions.isSaving}
          />
        </Group>
      )}
    </div>
  );
}

const Group = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-col rounded-lg border border-line bg-surface/95 p-0.5 backdrop-blur-sm">
    {children}
  </div>
);

interface ToolProps {
  icon: LucideIcon;
  label: string;
  command: string;
  onClick(): void;
  /** For tools that stay on. */
  isOn?: boolean;
  isBusy?: boolean;
}

function Tool({ icon: Icon, label, command, onClick, isOn, isBusy }: ToolProps) {
  return (
    <Tooltip label={label} command={command} side="left">
      <Button
        variant="ghost"
        size="icon"
        aria-label={label}
        aria-pressed={isOn}
        aria-busy={isBusy}
        className={cn(isOn && 'bg-selected text-ink', isBusy && 'animate-pulse')}
        onClick={onClick}
      >
        <Icon aria-hidden />
      </Button>
    </Tooltip>
  );
}
